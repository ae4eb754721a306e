"""Working days: which days count when something was promised, and when the last of them ends.

Knows the weekend and the bank holidays of the three parts of the country (from the library `holidays`, which
needs no network); knows nothing of what was promised. Asked only where a promise is made: the library is big,
so it is loaded at the first question, and nothing that happens at check-in asks one.
"""

from __future__ import annotations

import enum
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Final

from frontdesk.clock import LONDON, day_of

#: When a working day ends. What is due by the end of a day is due at this time in London, summer and winter.
CLOSE_OF_BUSINESS: Final = time(17)
_SATURDAY: Final = 5


class Nation(enum.StrEnum):
    """A part of the country with bank holidays of its own, named as the government's calendar names it."""

    ENGLAND_AND_WALES = "england-and-wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


_SUBDIVISIONS: Final = {
    Nation.ENGLAND_AND_WALES: "ENG",
    Nation.SCOTLAND: "SCT",
    Nation.NORTHERN_IRELAND: "NIR",
}


@cache
def bank_holidays(year: int, nation: Nation) -> frozenset[date]:
    """The bank holidays of a year, with the days given in lieu of one on a weekend."""
    from holidays import country_holidays

    return frozenset(country_holidays("GB", subdiv=_SUBDIVISIONS[nation], years=year))


def is_working_day(day: date, nation: Nation) -> bool:
    """Whether people work on a day: neither a weekend nor a bank holiday there."""
    return day.weekday() < _SATURDAY and day not in bank_holidays(day.year, nation)


def working_day_after(day: date, days: int, nation: Nation) -> date:
    """The working day that comes so many working days after a day; the day itself never counts.

    Raises ValueError for fewer than one.
    """
    if days < 1:
        raise ValueError("the day on which something is promised does not count")
    while days:
        day += timedelta(days=1)
        days -= is_working_day(day, nation)
    return day


def working_day_before(day: date, days: int, nation: Nation) -> date:
    """The working day that comes so many working days before a day; the day itself never counts.

    Raises ValueError for fewer than one.
    """
    if days < 1:
        raise ValueError("the day itself does not count")
    while days:
        day -= timedelta(days=1)
        days -= is_working_day(day, nation)
    return day


def close_of(day: date) -> datetime:
    """The end of a day's business, in UTC."""
    return datetime.combine(day, CLOSE_OF_BUSINESS, LONDON).astimezone(UTC)


def end_of_working_day_after(moment: datetime, days: int, nation: Nation) -> datetime:
    """The end of the working day so many working days after the shop's day of a moment, in UTC."""
    return close_of(working_day_after(day_of(moment), days, nation))
