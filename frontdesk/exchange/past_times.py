"""Times as another queue system writes them, brought to UTC and put in order.

Knows ISO 8601 and the two odd hours of Europe/London; knows nothing of files and columns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, timedelta
from typing import Final, TypeVar

from frontdesk.clock import LONDON
from frontdesk.words import QT_TRANSLATE_NOOP, translate

Day = TypeVar("Day", date, datetime)
#: No visit to a shop lasts longer.
LONGEST_VISIT: Final = timedelta(hours=24)
#: Nothing is older: before it, other systems write zero for "no time".
EARLIEST: Final = datetime(1980, 1, 1, tzinfo=UTC)

_ISO: Final = re.compile(
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,6})?)?(?P<offset>Z|[+-]\d\d:?\d\d)?", re.ASCII
)
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_EARLY: Final = (
    QT_TRANSLATE_NOOP("History", "The call is before the arrival."),
    QT_TRANSLATE_NOOP("History", "Serving starts before the arrival or the call."),
    QT_TRANSLATE_NOOP("History", "The finish is before an earlier step."),
)


class RowError(Exception):
    """A row can't be taken over; the message says why in plain words."""


@dataclass(frozen=True, slots=True)
class Times:
    """The times of one past visit in UTC, in their order; None for a step the other system did not record."""

    arrived: datetime
    called: datetime | None = None
    served: datetime | None = None
    finished: datetime | None = None

    @property
    def last(self) -> datetime:
        """The last step that is recorded; the steps are in their order."""
        return self.finished or self.served or self.called or self.arrived


def parse_time(text: str) -> datetime | None:
    """A time in ISO 8601 with both date and time of day, local where it names no offset. None for no text."""
    if not text:
        return None
    if _ISO.fullmatch(text) is None:
        words = translate("History", "“{text}” is not a date and time like 2026-11-19 10:42.")
        raise RowError(words.format(text=text[:40]))
    try:
        return _far_from_the_ends(datetime.fromisoformat(text))
    except ValueError as error:
        words = translate("History", "There is no such date or time as “{text}”.")
        raise RowError(words.format(text=text)) from error


def parse_date(text: str) -> date:
    """A date in ISO 8601."""
    try:
        if _DATE.fullmatch(text):
            return _far_from_the_ends(date.fromisoformat(text))
    except ValueError:
        pass  # well written, but the calendar has no such day: refused below like anything else
    raise RowError(translate("History", "There is no such date or time as “{text}”.").format(text=text[:40]))


def _far_from_the_ends(day: Day) -> Day:
    """The day, if an offset or the day after it still has a date; else ValueError."""
    if not MINYEAR < day.year < MAXYEAR:
        raise ValueError(day.year)
    return day


def to_utc(at: datetime, after: datetime | None) -> datetime:
    """A time in UTC, whole milliseconds; one without an offset is Europe/London's.

    A local time that comes twice (when summer time ends, as 25 October 2026 01:30) is the first of the two,
    unless that lies before `after`, the visit's step before it: then it is the second. Raises RowError for
    one that is left out (when summer time begins).
    """
    at = at.replace(microsecond=at.microsecond // 1000 * 1000)
    if at.tzinfo is not None:
        return at.astimezone(UTC)
    first = at.replace(tzinfo=LONDON, fold=0).astimezone(UTC)
    if first.astimezone(LONDON).replace(tzinfo=None) != at:
        words = translate("History", "The clocks went forward: there was no {time} that day.")
        raise RowError(words.format(time=f"{at:%H:%M}"))
    if after is None or first >= after:
        return first
    return at.replace(tzinfo=LONDON, fold=1).astimezone(UTC)


def in_utc(steps: tuple[datetime | None, datetime | None, datetime | None, datetime | None]) -> Times:
    """Arrival, call, start of serving and finish in UTC. Raises RowError where they can't have been so."""
    if steps[0] is None:
        raise RowError(translate("History", "The time of arrival is missing."))
    arrived = before = to_utc(steps[0], None)
    done: list[datetime | None] = []
    for step, early in zip(steps[1:], _EARLY, strict=True):
        at = None if step is None else to_utc(step, before)
        if at is not None:
            if at < before:
                raise RowError(translate("History", early))
            before = at
        done.append(at)
    if arrived < EARLIEST:
        raise RowError(translate("History", "The arrival is before 1980."))
    if before - arrived > LONGEST_VISIT:
        raise RowError(translate("History", "From arrival to the last step it is more than 24 hours."))
    return Times(arrived, *done)
