"""The envelope of an event, the registry of event types and their codec.

Knows how a fact is wrapped, named, written and read again; knows nothing of what a fact means.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from datetime import datetime
from operator import attrgetter
from typing import Annotated, Any, TypeAlias, TypeVar

import msgspec


class ClockQuality(enum.StrEnum):
    """How far the time of an event can be trusted when a wait is measured from it."""

    CHECKED = "checked"  # agreed with a coordinator or the county's centre
    SYSTEM = "system"  # this machine's clock, and nothing has contradicted it
    IMPORTED = "imported"  # taken over from another queue system's export
    UNVERIFIED = "unverified"  # something contradicted it: never enters a percentile


#: A time in a fact. One without an offset is not read: it can't be compared with any other.
Moment: TypeAlias = Annotated[datetime, msgspec.Meta(tz=True)]


class Fact(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What happened, without the envelope. Subclasses are registered under a stable name and a version."""


class Event(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One immutable line of the log.

    `id` is a UUIDv7 and tells identity, never order; order is `key`. `stream` is what the event is about,
    as ``kind/id``. `data` is the fact as JSON bytes and is passed on untouched even where this program does
    not know the type. `hlc` packs 48 bits of milliseconds and a 16-bit counter. `at` is UTC.
    `device` is new at every start of the program; `device_seq` counts its events from 1.
    """

    id: str
    site: str
    stream: str
    type: str
    version: int
    data: bytes
    by: str
    device: str
    device_seq: int
    hlc: int
    at: datetime
    clock: ClockQuality

    @property
    def key(self) -> tuple[int, str, str]:
        """The one order in which every copy of the log folds its events."""
        return (self.hlc, self.device, self.id)


class Detail(msgspec.Struct, frozen=True, kw_only=True):
    """One personal detail (name, note…), kept beside the log so that it can be erased.

    `subject` is the stream it belongs to. The latest writer by (`hlc`, `device`) wins, field by field.
    """

    subject: str
    field: str
    value: str
    hlc: int
    device: str


FactType = TypeVar("FactType", bound=type[Fact])
Upcaster = Callable[[dict[str, Any]], dict[str, Any]]

_types: dict[tuple[str, int], type[Fact]] = {}
_names: dict[type[Fact], tuple[str, int]] = {}
_upcasters: dict[tuple[str, int], Upcaster] = {}
_decoders: dict[tuple[str, int], msgspec.json.Decoder[Fact]] = {}
_encoder = msgspec.json.Encoder()


def fact(name: str, version: int = 1) -> Callable[[FactType], FactType]:
    """Register a fact under its lasting name. A name and version can be given once only."""

    def register(cls: FactType) -> FactType:
        if (name, version) in _types:
            raise ValueError(f"event type {name} v{version} is registered twice")
        _types[name, version] = cls
        _names[cls] = (name, version)
        _decoders[name, version] = msgspec.json.Decoder(cls)
        return cls

    return register


def upcaster(name: str, version: int) -> Callable[[Upcaster], Upcaster]:
    """Register how the data of `name` at `version` becomes that of `version + 1`."""

    def register(function: Upcaster) -> Upcaster:
        _upcasters[name, version] = function
        return function

    return register


def registered() -> dict[tuple[str, int], type[Fact]]:
    """All event types this program writes, by (name, version)."""
    return dict(_types)


def name_of(payload: Fact) -> tuple[str, int]:
    """The registered (name, version) of a fact."""
    return _names[type(payload)]


def encode(payload: Fact) -> bytes:
    """The fact as JSON bytes, as it is stored and sent."""
    return _encoder.encode(payload)


def decode(event: Event) -> Fact | None:
    """The fact in an event, brought up to the newest version known here; None where it can't be read.

    None means that the type, the version or the content is not known to this program: the event is
    kept and passed on byte for byte, and what it is about is marked as needing a newer version.
    """
    direct = _decoders.get((event.type, event.version))
    try:
        if direct is not None:
            return direct.decode(event.data)
        return _upcast(event)
    except (msgspec.DecodeError, KeyError, TypeError, ValueError, RecursionError):
        return None


def _upcast(event: Event) -> Fact | None:
    version = event.version
    if (event.type, version) not in _upcasters:
        return None
    data = msgspec.json.decode(event.data, type=dict[str, Any])
    while (step := _upcasters.get((event.type, version))) is not None:
        data = step(data)
        version += 1
    cls = _types.get((event.type, version))
    return None if cls is None else msgspec.convert(data, cls)


def erases(event: Event) -> bool:
    """Whether an event removes its stream's personal details for ever: its name says so, known or not."""
    return event.type.endswith(".erased")


_key = attrgetter("hlc", "device", "id")  # `Event.key`, but a log is sorted with it


def in_order(events: Iterable[Event]) -> list[Event]:
    """Events in the order in which they are folded, whatever the order in which they came."""
    return sorted(events, key=_key)
