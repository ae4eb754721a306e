"""How an event becomes a row of the log and a row an event again. Knows nothing of statements."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from frontdesk.log import ClockQuality, Event

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)

_CLOCKS: Final = {quality.value: quality for quality in ClockQuality}

#: The columns that hold an event, in the order of `to_row` and `to_event`.
COLUMNS: Final = (
    "id", "site", "stream", "type", "version", "data", "by", "device", "device_seq", "hlc", "at", "clock",
)  # fmt: skip


def instant(at: datetime) -> int:
    """A time as whole microseconds since 1970 UTC."""
    return (at - _EPOCH) // _MICROSECOND


def to_row(event: Event) -> tuple[object, ...]:
    """The values of `COLUMNS` for an event."""
    return (
        event.id,
        event.site,
        event.stream,
        event.type,
        event.version,
        event.data,
        event.by,
        event.device,
        event.device_seq,
        event.hlc,
        instant(event.at),
        event.clock.value,
    )


def to_event(row: Sequence[Any]) -> Event:
    """The event in the values of `COLUMNS`."""
    return Event(
        id=row[0],
        site=row[1],
        stream=row[2],
        type=row[3],
        version=row[4],
        data=row[5],
        by=row[6],
        device=row[7],
        device_seq=row[8],
        hlc=row[9],
        at=_EPOCH + timedelta(microseconds=row[10]),
        clock=_CLOCKS[row[11]],
    )
