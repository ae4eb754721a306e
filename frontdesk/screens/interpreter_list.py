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
from frontdesk.interpreting.state import Booking, Reminder, Stage, clashes
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


def booking_list(front: FrontDesk, sought: Sought) -> BookingList:
    """The bookings under a filter. Raises StoreError."""
    now, which = front.clock.read().at, sought.which
    twice = clashes(front.store.open_ones(Booking))
    lately = _lately(front)
    every = [each for each in lately if _sought(each, sought)]
    found = sorted((each for each in every if _fits(each, which, now, twice)), key=_order(which))[:MOST]
    return BookingList(
        which,
        _helpers(lately, front.shop),
        _languages(lately),
        _table(found, which, front.shop, now, twice),
        {each: sum(_fits(booking, each, now, twice) for booking in every) for each in Which},
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
    now = front.clock.read().at
    still_open = front.store.open_ones(Booking)
    twice = clashes(still_open)
    found = []
    for booking in sorted(still_open, key=lambda each: (not _due(each, now, twice), each.starts, each.id)):
        visit = front.store.visit(booking.visit) if booking.visit else None
        ticket = "" if visit is None else f" · {visit.ticket}"
        when = moment_text(booking.starts, now)
        said, alarming = standing_text(booking, now, booking.id in twice)
        rest = f"{ticket} – {_with(booking, front.shop)}, {when}"
        found.append(OpenBooking(booking, what_text(booking), rest, f"▲ {said}" if alarming else said))
    return tuple(found)


def interpreter_lines(front: FrontDesk) -> ReferralLines:
    """What of the interpreters needs somebody's eye, what is pressing with an alarm. Raises StoreError."""
    now = front.clock.read().at
    still_open = front.store.open_ones(Booking)
    twice = clashes(still_open)
    lines = []
    for booking in sorted(still_open, key=lambda each: (each.starts, each.id)):
        if _due(booking, now, twice):
            said, _ = standing_text(booking, now, booking.id in twice)
            when = moment_text(booking.starts, now)
            pressing = booking.reminder(now) is not Reminder.TOMORROW or booking.id in twice
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


def _fits(booking: Booking, which: Which, now: datetime, twice: Collection[str]) -> bool:
    match which:
        case Which.OPEN:
            return booking.open
        case Which.DUE:
            return _due(booking, now, twice)
        case Which.FINISHED:
            return booking.stage is Stage.FINISHED
        case Which.CANCELLED:
            return booking.stage is Stage.CANCELLED
        case Which.FAILED:
            return booking.stage is Stage.FAILED_TO_COME


def _due(booking: Booking, now: datetime, twice: Collection[str]) -> bool:
    return booking.open and (booking.reminder(now) is not None or booking.id in twice)


def _order(which: Which) -> Callable[[Booking], tuple[float, str]]:
    """What is open by when it begins, what ended the latest first."""
    sign = 1 if which in (Which.OPEN, Which.DUE) else -1
    return lambda booking: (sign * booking.starts.timestamp(), booking.id)


def _table(
    found: list[Booking], which: Which, shop: Shop, now: datetime, twice: Mapping[str, Collection[str]]
) -> Table:
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
        rows=tuple(_row(each, shop, now, each.id in twice) for each in found),
        keys=tuple(each.id for each in found),
        empty=translate("Interpreter", "There is none."),
    )


def _note(found: Iterable[Booking]) -> str:
    costs = [each.cost for each in found]
    return translate("Interpreter", "%n booking(s), {cost}", "", len(costs), cost=pounds(sum(costs)))


def _row(booking: Booking, shop: Shop, now: datetime, twice: bool) -> tuple[Cell, ...]:
    standing, alarm = standing_text(booking, now, twice)
    waited = length_text(booking.waited(now)) if booking.at_once else "–"
    return (
        Cell(booking.reference),
        Cell(moment_text(booking.starts, now)),
        Cell(what_text(booking)),
        Cell(_with(booking, shop)),
        Cell(standing, alarm),
        Cell(waited),
        Cell(pounds(booking.cost)),
    )


def _with(booking: Booking, shop: Shop) -> str:
    who = who_text(booking, shop)
    known = booking.interpreter if not booking.interpreter.startswith("person/") else ""
    return f"{who}, {known}" if known else who


def standing_text(booking: Booking, now: datetime, twice: bool) -> tuple[str, bool]:
    """How a booking stands and whether somebody has to look after it."""
    words = stage_text(booking)
    if booking.why is not None:
        words = f"{words}: {translate('Interpreter', WHYS[booking.why])}"
    if twice:
        said = translate("Interpreter", "the person or room is booked twice")
        return f"{words} – {said}", True
    reminder = booking.reminder(now)
    if reminder is not None:
        return f"{words} – {reminder_text(booking, reminder)}", True
    if booking.anomalies:
        return f"{words} – {translate('Interpreter', 'two desks said different things')}", True
    return words, booking.stage is Stage.FAILED_TO_COME
