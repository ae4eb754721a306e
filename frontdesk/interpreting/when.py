"""A day and a time as people type it for a booking: "14:30" today, "4/12 14:30", "4/12/2026 9.00".

Knows London's clock, also in the nights in which it is changed: an hour that does not come is no time, and of
one that comes twice the first is meant.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final

from frontdesk.clock import LONDON, day_of, local

_TYPED: Final = re.compile(
    r"(?:(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?[ ,]+)?"
    r"(?P<hour>\d{1,2})[:.h]?(?P<minute>\d{2})"
)
#: A date within so many days before today is no date of next year.
LATELY: Final = timedelta(days=90)


def when(text: str, now: datetime) -> datetime | str:
    """The moment in UTC, or the code of a refusal.

    A day without a year is the next of that date; but one that was not long ago is meant as what it was, so
    that nobody books next year's Sunday for last Sunday.
    """
    found = _TYPED.fullmatch(text.strip())
    if found is None or int(found["hour"]) > 23 or int(found["minute"]) > 59:
        return "no_such_time"
    day = _day(found, day_of(now)) if found["day"] else day_of(now)
    if day is None:
        return "no_such_time"
    wall = datetime(day.year, day.month, day.day, int(found["hour"]), int(found["minute"]))  # noqa: DTZ001
    at = wall.replace(tzinfo=LONDON).astimezone(UTC)
    return at if local(at).replace(tzinfo=None) == wall else "hour_left_out"


def _day(found: re.Match[str], today: date) -> date | None:
    day, month = int(found["day"]), int(found["month"])
    if found["year"]:
        return _date(int(found["year"]), month, day)
    years = (_date(today.year + ahead, month, day) for ahead in range(-1, 9))  # some have no 29 February
    return next((each for each in years if each is not None and each >= today - LATELY), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def typed(moment: datetime, now: datetime) -> str:
    """A moment as it would be typed: "4/12 14:30", with the year where it would be read as another."""
    here = local(moment)
    short = f"{here.day}/{here.month} {here:%H:%M}"
    return short if when(short, now) == moment else f"{here.day}/{here.month}/{here.year} {here:%H:%M}"


def next_quarter(moment: datetime) -> datetime:
    """The next full quarter of an hour, or the moment itself."""
    over = timedelta(minutes=moment.minute % 15, seconds=moment.second, microseconds=moment.microsecond)
    return moment if not over else moment + timedelta(minutes=15) - over
