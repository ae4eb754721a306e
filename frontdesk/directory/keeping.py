"""How a record of the directory is kept, changed, retired and brought back: one stream for each record.

Knows the versions of one record; what stands in it is `records`' affair. A retired record stays
readable, for visits and referrals that name it.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from frontdesk.clock import day_of
from frontdesk.context import Context
from frontdesk.directory.records import Body, record_id
from frontdesk.log import Event, Fact, decode, fact
from frontdesk.refusal import Refusal, refuse


@fact("record.kept")
class Kept(Fact, frozen=True, kw_only=True):
    """A version of a record, whole: new, changed or brought back."""

    body: Body


@fact("record.retired")
class Retired(Fact, frozen=True, kw_only=True):
    """The record is no longer offered to be found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepRecord:
    """Keep a version of a record; brings a retired one back. `record` is its `record_id`."""

    record: str
    body: Body


@dataclass(frozen=True, slots=True, kw_only=True)
class RetireRecord:
    """Take a record out of what is found."""

    record: str


DirectoryCommand = KeepRecord | RetireRecord


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The newest version of one record. `version` counts them, `day` is the shop's day of the last change."""

    id: str
    day: str
    body: Body
    version: int = 1
    retired: bool = False
    needs_newer: bool = False

    @property
    def open(self) -> bool:
        """Whether it can be found."""
        return not self.retired

    @property
    def kind(self) -> str:
        """Which kind of record it is."""
        return self.id.partition(":")[0]


def decide(state: Record | None, command: DirectoryCommand, context: Context) -> tuple[Fact, ...] | Refusal:
    """The fact of a new version or of retiring, or why not."""
    if isinstance(command, KeepRecord):
        if command.record != record_id(command.body) or not command.body.id.strip():
            return refuse("record_other_id")
        if not _named(command.body):
            return refuse("record_without_name")
        if state is not None and state.open and state.body == command.body:
            return refuse("nothing_to_correct")
        return (Kept(body=command.body),)
    if state is None:
        return refuse("no_such_record")
    return refuse("record_retired") if state.retired else (Retired(),)


def _named(body: Body) -> bool:
    """Whether it can be shown: it has a name, or says which service is offered where."""
    name = getattr(body, "name", None)
    if name is None:
        return bool(getattr(body, "service", "") and getattr(body, "location", ""))
    return bool(name.strip())


def evolve(state: Record | None, event: Event) -> Record | None:
    """The record after one more event. Total: never raises. Of two versions the later in the order stays."""
    payload = decode(event)
    day = day_of(event.at).isoformat()
    match payload:
        case Kept(body=body):
            version = 1 if state is None else state.version + 1
            newer = state is not None and state.needs_newer
            return Record(
                id=event.stream.partition("/")[2], day=day, body=body, version=version, needs_newer=newer
            )
        case Retired() if state is not None:
            return msgspec.structs.replace(state, retired=True, day=day)
        case None if state is not None:
            return msgspec.structs.replace(state, needs_newer=True)
        case _:
            return state
