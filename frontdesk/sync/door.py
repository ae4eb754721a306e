"""What others send, looked at before it is stored: what no copy could keep or pass on stays outside.

Knows how long and how large the parts of an event may be, which is what the county's record takes as well, so
that nothing is kept that would be refused there for ever. Knows nothing of what an event means: one of an
unknown type is let in as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from frontdesk.log import Detail, Event

_ID: Final = 200
_STREAM: Final = 400
_DATA: Final = 262_144
_NUMBER: Final = 1 << 63
_VERSION: Final = 1 << 31
#: Years in which something can have happened. Others can't be reckoned with in every time zone.
_YEARS: Final = range(1970, 9000)


@dataclass(frozen=True, slots=True)
class Admitted:
    """What may come in, and the ids of what may not although it is of this site."""

    events: list[Event]
    details: list[Detail]
    refused: list[str]


def admit(site: str, events: Sequence[Event], details: Sequence[Detail]) -> Admitted:
    """Part what can be kept here from what can't. Of another site nothing comes in, and no detail of it."""
    own = [event for event in events if event.site == site]
    foreign = {event.stream for event in events if event.site != site} - {event.stream for event in own}
    return Admitted(
        [event for event in own if sound(event)],
        [detail for detail in details if detail.subject not in foreign and _proper(detail)],
        [event.id[:_ID] for event in own if not sound(event)],
    )


def sound(event: Event) -> bool:
    """Whether every copy can keep this event."""
    return (
        0 < len(event.id) <= _ID
        and 0 < len(event.stream) <= _STREAM
        and 0 < len(event.type) <= _ID
        and max(len(event.by), len(event.device)) <= _ID
        and len(event.data) <= _DATA
        and 0 <= event.hlc < _NUMBER
        and 0 <= event.device_seq < _NUMBER
        and -_VERSION <= event.version < _VERSION
        and event.at.tzinfo is not None
        and event.at.year in _YEARS
        and "\0" not in f"{event.id}{event.stream}{event.type}{event.by}{event.device}"
    )


def _proper(detail: Detail) -> bool:
    return (
        0 < len(detail.subject) <= _STREAM
        and 0 < len(detail.field) <= _ID
        and len(detail.value) <= _DATA
        and len(detail.device) <= _ID
        and 0 <= detail.hlc < _NUMBER
        and "\0" not in f"{detail.subject}{detail.field}{detail.device}"
    )
