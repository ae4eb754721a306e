"""Opening hours: is it open at a moment, until when, and when does it open next.

Times come and go in UTC; hours are London's local time, right over both changes of clocks and over midnight.
Knows schedules and days; which days are bank holidays it is told, by a function from a date.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from frontdesk.clock import LONDON, day_of
from frontdesk.directory.records import Frequency, Schedule

WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
#: How far ahead the next opening is looked for: a quarterly surgery with a holiday in its way is found.
AHEAD: Final = 190
_DAY: Final = timedelta(days=1)
#: So many days each way are looked through for the ends of an opening that goes on from day to day.
LONGEST: Final = 14
Holiday = Callable[[date], bool]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """One opening, from `opens` up to but not with `closes`, both UTC."""

    opens: datetime
    closes: datetime


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours of one place: its schedules, the days it is shut, and which days are bank holidays.

    A shut day is shut whatever a schedule says. What began the day before goes on over midnight.
    """

    schedules: Sequence[Schedule]
    holiday: Holiday
    shut: Collection[date] = ()

    @property
    def known(self) -> bool:
        """Whether any times are known at all."""
        return any(schedule.opens is not None for schedule in self.schedules)

    def of_day(self, day: date) -> list[Span]:
        """The openings that begin on a day, each stretch once: what overlaps or touches is one."""
        if day in self.shut:
            return []
        holiday: bool | None = None  # asked for only where it matters
        found: list[Span] = []
        for schedule in self.schedules:
            if not occurs(schedule, day):
                continue
            holiday = self.holiday(day) if holiday is None else holiday
            span = None if holiday and not schedule.bank_holidays else _span(schedule, day)
            if span is not None:
                found.append(span)
        return _joined(found)

    def at(self, moment: datetime) -> Span | None:
        """The opening in which a moment lies; None while it is closed."""
        first, last = day_of(moment) - _DAY, day_of(moment) + _DAY
        found: Span | None = None
        for _ in range(LONGEST):
            days = ((last - first) // _DAY) + 1
            near = _joined([span for n in range(days) for span in self.of_day(first + n * _DAY)])
            found = next((span for span in near if span.opens <= moment < span.closes), None)
            if found is None or first < day_of(found.opens) <= day_of(found.closes) < last:
                break
            first, last = first - _DAY, last + _DAY  # it may have begun earlier or go on later
        return found

    def following(self, moment: datetime) -> Span | None:
        """The next opening that begins later than a moment; None where there is none in half a year."""
        return next(self.after(moment), None)

    def after(self, moment: datetime) -> Iterator[Span]:
        """The openings that begin later than a moment, in order."""
        if not self.known:
            return
        first = day_of(moment)
        for ahead in range(AHEAD):
            for span in self.of_day(first + ahead * _DAY):
                if span.opens > moment:
                    yield span


def occurs(schedule: Schedule, day: date) -> bool:
    """Whether a schedule has hours that begin on a day, holidays aside."""
    begins = max((each for each in (schedule.valid_from, schedule.start) if each), default=date.min)
    if not begins <= day <= (schedule.valid_to or date.max):
        return False
    if schedule.frequency is Frequency.MONTHLY:
        return _on_month_day(schedule, day) and _in_turn(schedule, day, _month_of)
    return WEEKDAYS[day.weekday()] in (schedule.days or _day_begun(schedule)) and _in_turn(
        schedule, day, _week_of
    )


def _day_begun(schedule: Schedule) -> tuple[str, ...]:
    """Weekly hours without a day come on that of their start."""
    return () if schedule.start is None else (WEEKDAYS[schedule.start.weekday()],)


def _on_month_day(schedule: Schedule, day: date) -> bool:
    last = ((day.replace(day=28) + 4 * _DAY).replace(day=1) - _DAY).day
    if day.day in schedule.month_days or day.day - last - 1 in schedule.month_days:
        return True
    name = WEEKDAYS[day.weekday()]
    nth, nth_last = (day.day - 1) // 7 + 1, -((last - day.day) // 7) - 1
    return not {name, f"{nth}{name}", f"{nth_last}{name}"}.isdisjoint(schedule.days)


def _in_turn(schedule: Schedule, day: date, number: Callable[[date], int]) -> bool:
    """Whether it is the week or month whose turn it is. Counted from nowhere, it is nobody's turn."""
    if schedule.interval <= 1:
        return True
    begins = schedule.start or schedule.valid_from
    return begins is not None and (number(day) - number(begins)) % schedule.interval == 0


def _week_of(day: date) -> int:
    return (day.toordinal() - 1) // 7  # weeks begin on Mondays: 1 January of the year 1 was one


def _month_of(day: date) -> int:
    return day.year * 12 + day.month


def _span(schedule: Schedule, day: date) -> Span | None:
    if schedule.opens is None or schedule.closes is None:
        return None
    ends = day if schedule.closes > schedule.opens else day + _DAY
    opens, closes = _instant(day, schedule.opens, 0), _instant(ends, schedule.closes, 1)
    return Span(opens, closes) if opens < closes else None


def _instant(day: date, at: time, fold: int) -> datetime:
    """A local time in UTC. Of the hour that comes twice `fold` chooses the first (opening) or last (closing).

    A time in the hour left out in spring is the moment of the change: in London always at 1:00 UTC.
    """
    wall = datetime.combine(day, at.replace(tzinfo=None))
    found = wall.replace(tzinfo=LONDON, fold=fold).astimezone(UTC)
    if found.astimezone(LONDON).replace(tzinfo=None) == wall:
        return found
    return datetime.combine(day, time(1), UTC)


def _joined(spans: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.opens <= joined[-1].closes:
            joined[-1] = Span(joined[-1].opens, max(joined[-1].closes, span.closes))
        else:
            joined.append(span)
    return joined
