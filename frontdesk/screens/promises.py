"""Promises as they are shown: a line for each, what it is about, who keeps it and by when, in words.

Knows how a promise is said and which ones a desk is shown; what becomes of them is `frontdesk.promise`'s.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal

from frontdesk.clock import day_of
from frontdesk.deadlines import close_of, end_of_working_day_after
from frontdesk.desk import FrontDesk
from frontdesk.promise import (
    IN_WRITING,
    Deed,
    Failing,
    Promise,
    PromiseKind,
    Urgency,
    can_be_kept_at,
    in_order_due,
)
from frontdesk.screens.dates import date_text, day_text, time_text, weekday_text
from frontdesk.shop import Place, Shop
from frontdesk.words import QT_TRANSLATE_NOOP, current, translate

KINDS: Final[dict[PromiseKind, str]] = {
    PromiseKind.CALL_BACK: QT_TRANSLATE_NOOP("Promises", "Call back"),
    PromiseKind.LETTER: QT_TRANSLATE_NOOP("Promises", "Letter"),
    PromiseKind.EMAIL: QT_TRANSLATE_NOOP("Promises", "E-mail"),
    PromiseKind.APPOINTMENT: QT_TRANSLATE_NOOP("Promises", "Appointment"),
    PromiseKind.OTHER: QT_TRANSLATE_NOOP("Promises", "Something else"),
}
DEEDS: Final[dict[Deed, str]] = {
    Deed.SPOKE: QT_TRANSLATE_NOOP("Promises", "Spoke to them"),
    Deed.WROTE: QT_TRANSLATE_NOOP("Promises", "Wrote and answered in full"),
    Deed.SENT: QT_TRANSLATE_NOOP("Promises", "Sent what they asked for"),
    Deed.BOOKED: QT_TRANSLATE_NOOP("Promises", "Made the appointment"),
    Deed.SEEN: QT_TRANSLATE_NOOP("Promises", "They came in and were helped"),
    Deed.TRIED: QT_TRANSLATE_NOOP("Promises", "Tried as agreed and left word"),
    Deed.NOT_NEEDED: QT_TRANSLATE_NOOP("Promises", "They no longer need it"),
}
FAILINGS: Final[dict[Failing, str]] = {
    Failing.NO_TIME: QT_TRANSLATE_NOOP("Promises", "Nobody had the time"),
    Failing.NOT_PASSED_ON: QT_TRANSLATE_NOOP("Promises", "It did not reach whoever could do it"),
    Failing.WRONG_CONTACT: QT_TRANSLATE_NOOP("Promises", "The number or address was wrong"),
    Failing.WAITED_FOR_OTHERS: QT_TRANSLATE_NOOP("Promises", "Others did not answer in time"),
    Failing.NOT_POSSIBLE: QT_TRANSLATE_NOOP("Promises", "It could not be done"),
}
#: The first deed offered for each kind: what is most often done to keep it.
USUAL_DEED: Final = {
    PromiseKind.CALL_BACK: Deed.SPOKE,
    PromiseKind.LETTER: Deed.WROTE,
    PromiseKind.EMAIL: Deed.WROTE,
    PromiseKind.APPOINTMENT: Deed.BOOKED,
    PromiseKind.OTHER: Deed.SENT,
}
#: So many working days after today a full answer may be promised in an acknowledgement.
LATER_DAYS: Final = (5, 10, 15, 20)
#: More than a desk reads through; the rest is on the team leader's page.
MOST: Final = 50
DueTone = Literal["plain", "warn", "bad"]
_WEEK: Final = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class DueText:
    """A due time at one moment: its words, and how urgent it is."""

    text: str
    tone: DueTone
    urgency: Urgency


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseLine:
    """One open promise as a desk sees it. `person` and `contact` are personal and may be empty."""

    id: str
    kind: PromiseKind
    title: str
    person: str
    contact: str
    owner: str
    due: datetime
    can_be_acknowledged: bool
    state: Promise

    def due_at(self, now: datetime) -> DueText:
        """By when, as said at a moment."""
        return due_text(self.state, now)

    @property
    def called(self) -> str:
        """The whole promise for whoever keeps it: "Call back – banding · Leyla, 01632 960 001"."""
        reached = ", ".join(part for part in (self.person, self.contact) if part)
        return f"{self.title} · {reached}" if reached else self.title


def kind_text(kind: PromiseKind) -> str:
    """What was promised."""
    return translate("Promises", KINDS[kind])


def deed_text(deed: Deed) -> str:
    """What was done."""
    return translate("Promises", DEEDS[deed])


def failing_text(why: Failing) -> str:
    """Why it was not kept."""
    return translate("Promises", FAILINGS[why])


def owner_text(owner: str, shop: Shop) -> str:
    """Who is to keep it: a desk's, a service's or a person's name; the id of one no longer there."""
    kind, _, id_ = owner.partition("/")
    if kind == "service":
        return shop.service_name(id_, current())
    known = shop.desks.get(id_) if kind == "desk" else shop.people.get(id_)
    return id_ if known is None else known.named(current())


def until_text(due: datetime, now: datetime) -> str:
    """The time promised, to be told to the visitor: "by the end of Monday", "by 14:30 today"."""
    day, today = day_of(due), day_of(now)
    near = day - today <= _WEEK
    if due == close_of(day):
        if day == today:
            return translate("Promises", "by the end of today")
        return translate("Promises", "by the end of {day}", day=_within(day, near=near))
    if day == today:
        return translate("Promises", "by {time} today", time=time_text(due))
    return translate("Promises", "by {time} on {day}", time=time_text(due), day=_within(day, near=near))


def _within(day: date, *, near: bool) -> str:
    """A day within a sentence: Welsh begins the weekday with a small letter there."""
    named = weekday_text(day) if near else day_text(day)
    return named[:1].lower() + named[1:] if current() == "cy" else named


def due_text(promise: Promise, now: datetime) -> DueText:
    """The due time in a word or two: "by 12:00", "by Tuesday", "overdue since Monday"."""
    urgency = promise.urgency(now)
    when = _near(promise.due, now)
    if urgency is Urgency.OVERDUE:
        return DueText(translate("Promises", "overdue since {time}", time=when), "bad", urgency)
    tone: DueTone = "warn" if urgency is Urgency.SOON else "plain"
    return DueText(translate("Promises", "by {time}", time=when), tone, urgency)


def _near(due: datetime, now: datetime) -> str:
    """A time today as its time of day, one within a week as its weekday, any other as its date."""
    day = day_of(due)
    if day == day_of(now):
        return time_text(due)
    return _within(day, near=True) if abs(day_of(now) - day) <= _WEEK else date_text(day)


def promises_at(front: FrontDesk, place: Place) -> tuple[PromiseLine, ...]:
    """The open promises that can be kept at a desk, first the one due first. Raises StoreError."""
    found = in_order_due(p for p in front.store.open_ones(Promise) if can_be_kept_at(p, place))[:MOST]
    if not found:
        return ()
    details = front.store.details_of(f"promise/{each.id}" for each in found)
    return tuple(_line(each, details.get(f"promise/{each.id}", {}), front.shop) for each in found)


def title_of(promise: Promise, what: str, shop: Shop) -> str:
    """What a promise is about: its kind, and what was said or else its service."""
    about = " ".join(what.split())[:120] or shop.service_name(promise.service, current())
    return f"{kind_text(promise.kind)} – {about}" if about else kind_text(promise.kind)


def _line(promise: Promise, details: Mapping[str, str], shop: Shop) -> PromiseLine:
    return PromiseLine(
        id=promise.id,
        kind=promise.kind,
        title=title_of(promise, details.get("what", ""), shop),
        person=" ".join(details.get("name", "").split())[:60],
        contact=" ".join(details.get("contact", "").split())[:60],
        owner=promise.owner,
        due=promise.due,
        can_be_acknowledged=promise.kind in IN_WRITING and promise.acknowledged is None,
        state=promise,
    )


def later_dates(front: FrontDesk) -> tuple[datetime, ...]:
    """By when a full answer may be promised in an acknowledgement."""
    now, nation = front.clock.read().at, front.shop.site.nation
    return tuple(end_of_working_day_after(now, days, nation) for days in LATER_DAYS)
