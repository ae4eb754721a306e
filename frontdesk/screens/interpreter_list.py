"""The team leader's list of interpreters and translations: what is booked, what is due, what it costs.

Knows filters and words; runs on the database thread, writes nothing.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from frontdesk.desk import FrontDesk
from frontdesk.interpreting.commands import BookingCommand
from frontdesk.interpreting.decide import possible, pounds
from frontdesk.interpreting.facts import Helper
from frontdesk.interpreting.state import LATE, Booking, Reminder, Stage, clashes
from frontdesk.screens.dates import length_text
from frontdesk.screens.interpreting_words import (
    WHYS,
    language_named,
    moment_text,
    reminder_text,
    stage_text,
    what_text,
    who_text,
)
from frontdesk.screens.referrals import ReferralLines
from frontdesk.screens.wait_log import Cell, Column, Table
from frontdesk.shop import Shop
from frontdesk.words import QT_TRANSLATE_NOOP, translate

#: Ended ones are listed so long after their day.
LATELY: Final = timedelta(days=30)
MOST: Final = 200


class Which(enum.StrEnum):
    """Which bookings the team leader looks at."""

    OPEN = "open"
    DUE = "due"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    FAILED = "failed"


_TITLES: Final[dict[Which, str]] = {
    Which.OPEN: QT_TRANSLATE_NOOP("Interpreter", "Open"),
    Which.DUE: QT_TRANSLATE_NOOP("Interpreter", "To look after"),
    Which.FINISHED: QT_TRANSLATE_NOOP("Interpreter", "Finished"),
    Which.CANCELLED: QT_TRANSLATE_NOOP("Interpreter", "Cancelled"),
    Which.FAILED: QT_TRANSLATE_NOOP("Interpreter", "Failed to come"),
}


@dataclass(frozen=True, slots=True)
class Sought:
    """Which bookings are asked for: how they stand, with whom and in which language, empty for all.

    `helper` is a provider's id, or ``staff`` or ``relative`` with a colon in front, which no id has.
    """

    which: Which = Which.OPEN
    helper: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class BookingList:
    """The list. `steps` says what can be done with each row, by its key; `found` are the bookings by it.

    `helpers` and `languages` are what can be chosen among, each with its words.
    """

    which: Which
    helpers: tuple[tuple[str, str], ...]
    languages: tuple[tuple[str, str], ...]
    table: Table
    counts: Mapping[Which, int]
    steps: Mapping[str, tuple[type[BookingCommand], ...]]
    found: Mapping[str, Booking]


def which_text(which: Which) -> str:
    """A filter in the language in use."""
    return translate("Interpreter", _TITLES[which])


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a booking is looked at with: the shop, the moment, and which are booked twice."""

    shop: Shop
    now: datetime
    twice: Mapping[str, Collection[str]]


def _seen(front: FrontDesk) -> _Seen:
    return _Seen(front.shop, front.clock.read().at, clashes(front.store.open_ones(Booking)))


def booking_list(front: FrontDesk, sought: Sought) -> BookingList:
    """The bookings under a filter. Raises StoreError."""
    seen, which = _seen(front), sought.which
    lately = _lately(front)
    every = [each for each in lately if _sought(each, sought)]
    found = sorted((each for each in every if _fits(each, which, seen)), key=_order(which))[:MOST]
    return BookingList(
        which,
        _helpers(lately, front.shop),
        _languages(lately),
        _table(found, which, seen),
        {each: sum(_fits(booking, each, seen) for booking in every) for each in Which},
        {each.id: possible(each) for each in found},
        {each.id: each for each in found},
    )


@dataclass(frozen=True, slots=True)
class OpenBooking:
    """One line of the desk's list: what is booked for whom, with whom, and how it stands."""

    booking: Booking
    title: str
    rest: str
    aside: str


def open_bookings(front: FrontDesk) -> tuple[OpenBooking, ...]:
    """What is booked and not over, what needs somebody's eye first. Raises StoreError."""
    seen, found = _seen(front), []
    still_open = front.store.open_ones(Booking)
    for booking in sorted(still_open, key=lambda each: (not _due(each, seen), each.starts, each.id)):
        visit = front.store.visit(booking.visit) if booking.visit else None
        ticket = "" if visit is None else f" · {visit.ticket}"
        when = moment_text(booking.starts, seen.now)
        said, alarming = _standing(booking, seen)
        rest = f"{ticket} – {_with(booking, front.shop)}, {when}"
        found.append(OpenBooking(booking, what_text(booking), rest, f"▲ {said}" if alarming else said))
    return tuple(found)


def interpreter_lines(front: FrontDesk) -> ReferralLines:
    """What of the interpreters needs somebody's eye, what is pressing with an alarm. Raises StoreError."""
    seen, lines = _seen(front), []
    for booking in sorted(front.store.open_ones(Booking), key=lambda each: (each.starts, each.id)):
        if _due(booking, seen):
            said, _ = _standing(booking, seen)
            when = moment_text(booking.starts, seen.now)
            only_soon = booking.reminder(seen.now) is Reminder.TOMORROW
            pressing = not only_soon or booking.id in seen.twice or _untold(booking, seen.shop)
            lines.append((f"{when} {what_text(booking)}, {_with(booking, front.shop)}: {said}.", pressing))
    return ReferralLines(tuple(lines))


def _lately(front: FrontDesk) -> list[Booking]:
    """Every open booking, and what ended of the last weeks and of days to come."""
    since = (front.today - LATELY).isoformat()
    return [each for each in front.store.every(Booking) if each.open or each.day >= since]


def _helper_key(booking: Booking) -> str:
    return booking.provider if booking.helper is Helper.PROFESSIONAL else f":{booking.helper}"


def _sought(booking: Booking, sought: Sought) -> bool:
    return sought.helper in ("", _helper_key(booking)) and sought.language in ("", booking.language)


def _helpers(bookings: Iterable[Booking], shop: Shop) -> tuple[tuple[str, str], ...]:
    """Who was booked lately, providers by their names before colleagues and relatives."""
    named = {}
    for each in bookings:
        colleague = each.helper is Helper.STAFF
        words = translate("Interpreter", "Colleagues") if colleague else who_text(each, shop)
        named[_helper_key(each)] = words[:1].upper() + words[1:]
    return tuple(sorted(named.items(), key=lambda pair: (pair[0].startswith(":"), pair[1].casefold())))


def _languages(bookings: Iterable[Booking]) -> tuple[tuple[str, str], ...]:
    named = {each.language: language_named(each.language) for each in bookings}
    return tuple(sorted(named.items(), key=lambda pair: pair[1].casefold()))


def _fits(booking: Booking, which: Which, seen: _Seen) -> bool:
    match which:
        case Which.OPEN:
            return booking.open
        case Which.DUE:
            return _due(booking, seen)
        case Which.FINISHED:
            return booking.stage is Stage.FINISHED
        case Which.CANCELLED:
            return booking.stage is Stage.CANCELLED
        case Which.FAILED:
            return booking.stage is Stage.FAILED_TO_COME


def _due(booking: Booking, seen: _Seen) -> bool:
    if _untold(booking, seen.shop) and seen.now - booking.since > LATE:
        return True
    return booking.open and (booking.reminder(seen.now) is not None or booking.id in seen.twice)


def _order(which: Which) -> Callable[[Booking], tuple[float, str]]:
    """What is open by when it begins, what ended the latest first."""
    sign = 1 if which in (Which.OPEN, Which.DUE) else -1
    return lambda booking: (sign * booking.starts.timestamp(), booking.id)


def _table(found: list[Booking], which: Which, seen: _Seen) -> Table:
    titles = (
        Column(translate("Interpreter", "Reference")),
        Column(translate("Interpreter", "When")),
        Column(translate("Interpreter", "What")),
        Column(translate("Interpreter", "With")),
        Column(translate("Interpreter", "How it stands")),
        Column(translate("Interpreter", "Waited"), number=True),
        Column(translate("Interpreter", "Cost"), number=True),
    )
    return Table(
        title=which_text(which),
        note=_note(found),
        columns=titles,
        rows=tuple(_row(each, seen) for each in found),
        keys=tuple(each.id for each in found),
        empty=translate("Interpreter", "There is none."),
    )


def _note(found: Iterable[Booking]) -> str:
    costs = [each.cost for each in found]
    return translate("Interpreter", "%n booking(s), {cost}", "", len(costs), cost=pounds(sum(costs)))


def _row(booking: Booking, seen: _Seen) -> tuple[Cell, ...]:
    standing, alarm = _standing(booking, seen)
    waited = length_text(booking.waited(seen.now)) if booking.at_once else "–"
    return (
        Cell(booking.reference),
        Cell(moment_text(booking.starts, seen.now)),
        Cell(what_text(booking)),
        Cell(_with(booking, seen.shop)),
        Cell(standing, alarm),
        Cell(waited),
        Cell(pounds(booking.cost)),
    )


def _with(booking: Booking, shop: Shop) -> str:
    who = who_text(booking, shop)
    known = booking.interpreter if not booking.interpreter.startswith("person/") else ""
    return f"{who}, {known}" if known else who


def _untold(booking: Booking, shop: Shop) -> bool:
    """Whether the provider waits in vain, or comes in vain: how it stands now has not reached them.

    One who is not written to was rung; what was cancelled before they heard of it is nothing to them.
    """
    provider = shop.providers.get(booking.provider)
    if provider is None or not provider.email or booking.at_once or booking.told >= booking.sequence:
        return False
    return booking.stage is Stage.ASKED or (booking.stage is Stage.CANCELLED and booking.told >= 0)


def _standing(booking: Booking, seen: _Seen) -> tuple[str, bool]:
    """How a booking stands and whether somebody has to look after it."""
    words = stage_text(booking)
    if booking.why is not None:
        words = f"{words}: {translate('Interpreter', WHYS[booking.why])}"
    if booking.id in seen.twice:
        said = translate("Interpreter", "the person or room is booked twice")
        return f"{words} – {said}", True
    if _untold(booking, seen.shop):
        said = translate("Interpreter", "the e-mail has not gone yet: ring them if it is urgent")
        return f"{words} – {said}", seen.now - booking.since > LATE
    reminder = booking.reminder(seen.now)
    if reminder is not None:
        return f"{words} – {reminder_text(booking, reminder)}", True
    if booking.anomalies:
        return f"{words} – {translate('Interpreter', 'two desks said different things')}", True
    return words, booking.stage is Stage.FAILED_TO_COME
