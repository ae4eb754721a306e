"""What a booking costs by a provider's rules, and until when it can be cancelled for nothing, beforehand.

Pure: times in UTC, working days and hours in London's. Says instead why a provider can't do it.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from frontdesk.clock import day_of
from frontdesk.deadlines import (
    Nation,
    bank_holidays,
    close_of,
    end_of_working_day_after,
    working_day_before,
)
from frontdesk.directory.records import Schedule
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.providers import Provider, Rate
from frontdesk.interpreting.when import next_quarter
from frontdesk.languages import signed
from frontdesk.opening import Hours

#: Nobody books for longer than a day, or sends a book to be translated from reception.
LONGEST: Final = 8 * 60
MOST_WORDS: Final = 50_000
#: "Now", as it was typed, is a little past once the key is pressed.
JUST_NOW: Final = timedelta(minutes=1)


class Item(enum.StrEnum):
    """What a line of the cost is for."""

    TIME = "time"
    WORDS = "words"
    OUTSIDE_HOURS = "outside_hours"
    SHORT_NOTICE = "short_notice"
    TRAVEL = "travel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be booked. `starts` is UTC; for a written translation by when it is wanted."""

    kind: Kind
    language: str
    starts: datetime
    minutes: int = 0
    words: int = 0

    @property
    def ends(self) -> datetime:
        """When it is over: so many minutes of real time later, also in a night in which clocks change."""
        return self.starts + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Quote:
    """A cost in pence, line by line. Cancelling is free until `free_until` and costs `late_cancel` after."""

    lines: tuple[tuple[Item, int], ...] = ()
    free_until: datetime | None = None
    late_cancel: int = 0

    @property
    def total(self) -> int:
        """All lines together."""
        return sum(pence for _, pence in self.lines)


def quote(provider: Provider, wish: Wish, now: datetime, nation: Nation) -> Quote | str:
    """The cost of a wish at a provider, or the code of the refusal that says why they can't do it."""
    rate = provider.rates.get(wish.kind)
    if rate is None or not provider.serves(wish.language, wish.kind):
        return "language_not_served"
    if refused := _impossible(rate, wish, now):
        return refused
    outside = wish.kind is not Kind.WRITTEN and not _within(provider, wish, nation)
    if outside and provider.outside_percent is None:
        return "provider_closed"
    return _priced(provider, rate, wish, now, nation, outside=outside)


def impossible(wish: Wish, now: datetime) -> str:
    """Why nobody at all could do it: the code of a refusal, or empty."""
    if wish.kind is Kind.TELEPHONE and signed(wish.language):
        return "sign_not_heard"
    if wish.starts < now - JUST_NOW:
        return "booked_past"
    if wish.kind is Kind.WRITTEN:
        return "" if 0 < wish.words <= MOST_WORDS else "how_many_words"
    return "" if 0 < wish.minutes <= LONGEST else "how_long"


def _impossible(rate: Rate, wish: Wish, now: datetime) -> str:
    if refused := impossible(wish, now):
        return refused
    return "notice_too_short" if wish.starts - now < timedelta(minutes=rate.notice) - JUST_NOW else ""


def first_possible(provider: Provider, kind: Kind, minutes: int, now: datetime, nation: Nation) -> datetime:
    """The first full quarter of an hour at which the provider can begin."""
    rate = provider.rates.get(kind, Rate(0))
    soon = next_quarter(now + timedelta(minutes=rate.notice))
    if not provider.hours:
        return soon
    hours, length = _hours(provider, nation), timedelta(minutes=minutes)
    span = hours.at(soon)
    if span is not None and soon + length <= span.closes:
        return soon
    later = (each.opens for each in hours.after(soon) if each.opens + length <= each.closes)
    return next(later, soon)


def _within(provider: Provider, wish: Wish, nation: Nation) -> bool:
    """Whether all of it lies in one stretch of the provider's hours."""
    if not provider.hours:
        return True
    span = _hours(provider, nation).at(wish.starts)
    return span is not None and wish.ends <= span.closes


def _hours(provider: Provider, nation: Nation) -> Hours:
    schedules = [
        Schedule(days=each.days, opens=each.opens, closes=each.closes, bank_holidays=each.bank_holidays)
        for each in provider.hours
    ]
    return Hours(schedules, lambda day: day in bank_holidays(day.year, nation))


def _priced(
    provider: Provider, rate: Rate, wish: Wish, now: datetime, nation: Nation, *, outside: bool
) -> Quote:
    written = wish.kind is Kind.WRITTEN
    units = max(rate.least, -(-(wish.words if written else wish.minutes) // rate.unit))
    basic = units * rate.pence
    ahead = rate.notice > 0  # what can be had at once knows neither short notice nor cancelling
    short = ahead and provider.short_notice > 0 and now > _notice_ends(wish, provider.short_notice, nation)
    lines = {
        Item.WORDS if written else Item.TIME: basic,
        Item.OUTSIDE_HOURS: _percent(basic, provider.outside_percent or 0) if outside else 0,
        Item.SHORT_NOTICE: _percent(basic, provider.short_notice_percent) if short else 0,
        Item.TRAVEL: provider.travel if wish.kind is Kind.IN_PERSON else 0,
    }
    charged = tuple((item, pence) for item, pence in lines.items() if pence)
    total = sum(pence for _, pence in charged)
    late = _percent(total, provider.cancel_percent) if ahead else 0
    free_until = _notice_ends(wish, provider.cancel_days, nation) if late and provider.cancel_days else None
    return Quote(charged, free_until, late)


def unhurried(provider: Provider, now: datetime, nation: Nation) -> datetime:
    """The end of the first working day by which a text can be had without paying more for being soon."""
    notice = timedelta(minutes=provider.rates.get(Kind.WRITTEN, Rate(0)).notice)
    days = max(provider.short_notice, provider.cancel_days)
    due = end_of_working_day_after(now, days + 1, nation)
    while due - now < notice:
        due = end_of_working_day_after(due, 1, nation)
    return due


def _notice_ends(wish: Wish, days: int, nation: Nation) -> datetime:
    """The end of the working day so many before the day of a booking."""
    return close_of(working_day_before(day_of(wish.starts), days, nation))


def _percent(pence: int, percent: int) -> int:
    """A share of an amount, half a penny upwards."""
    return (pence * percent + 50) // 100


def cancelling_costs(late_cancel: int, free_until: datetime | None, now: datetime) -> int:
    """What cancelling costs at a moment, in pence."""
    return 0 if free_until is not None and now <= free_until else late_cancel
