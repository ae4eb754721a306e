"""Conflicts in plain words: what happened, what is true now, how one was settled. Knows sentences only."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from frontdesk.appointment import Appointment
from frontdesk.appointment import Stage as Booking
from frontdesk.conflict import Code, Way
from frontdesk.promise import Promise
from frontdesk.receivers import receiver_name
from frontdesk.referral import Referral
from frontdesk.screens.conflicts.reading import About, Met, Side
from frontdesk.screens.dates import time_text
from frontdesk.screens.desk_words import outcome_text
from frontdesk.screens.promise_list import standing
from frontdesk.screens.promises import title_of
from frontdesk.screens.referrals import STAGES
from frontdesk.shop import Shop
from frontdesk.staffing import Staffing
from frontdesk.visit import Phase, Visit
from frontdesk.words import QT_TRANSLATE_NOOP, current, translate

_WHAT: Final[dict[Code, str]] = {
    Code.DOUBLE_CALL: QT_TRANSLATE_NOOP("Conflict", "{what} was called twice: by {one} and by {other}."),
    Code.SERVED_TWICE: QT_TRANSLATE_NOOP("Conflict", "{what} was served twice: by {one} and by {other}."),
    Code.DOUBLE_FINISH: QT_TRANSLATE_NOOP("Conflict", "{what} was finished twice: by {one} and by {other}."),
    Code.FINISH_AGAINST_REFERRAL: QT_TRANSLATE_NOOP(
        "Conflict", "{what} was finished by {one}, while {other} wrote that more is to be done."
    ),
    Code.FINISH_AGAINST_HAND_OFF: QT_TRANSLATE_NOOP(
        "Conflict", "{what} was finished by {one}, while {other} handed the visitor on."
    ),
    Code.FINISH_AGAINST_OPEN: QT_TRANSLATE_NOOP(
        "Conflict", "{what} was finished by {other}, while {one} still had the visitor in the queue."
    ),
    Code.DOUBLE_HAND_OFF: QT_TRANSLATE_NOOP(
        "Conflict", "{what} was handed on twice: by {one} and by {other}."
    ),
    Code.GONE_AGAINST_SERVING: QT_TRANSLATE_NOOP(
        "Conflict", "{what} was taken for gone by {one}, while {other} was serving."
    ),
    Code.MERGE_AGAINST_CALL: QT_TRANSLATE_NOOP(
        "Conflict", "{what} was counted with an earlier ticket by {one}, while {other} called the visitor."
    ),
    Code.DETAIL_CHANGED_TWICE: QT_TRANSLATE_NOOP(
        "Conflict", "{what}: the {field} was written by {one} and by {other}."
    ),
    Code.SAME_TICKET: QT_TRANSLATE_NOOP("Conflict", "Two visitors have the number {what}: ask the name."),
    Code.CHECKED_IN_TWICE: QT_TRANSLATE_NOOP(
        "Conflict",
        "{first} and {what} may be one visitor: the same name and enquiry, at nearly the same time.",
    ),
    Code.KEPT_TWICE: QT_TRANSLATE_NOOP("Conflict", "{what} was closed twice: by {one} and by {other}."),
    Code.KEPT_AGAINST_BROKEN: QT_TRANSLATE_NOOP(
        "Conflict", "{what} was kept by {one}, while {other} wrote that it would not be."
    ),
    Code.REFERRAL_WENT_ON: QT_TRANSLATE_NOOP(
        "Conflict", "{what} was closed by {one}, while {other} wrote that it goes on."
    ),
    Code.ARRIVED_TWICE: QT_TRANSLATE_NOOP(
        "Conflict", "{what} was marked as arrived twice: by {one} and by {other}."
    ),
    Code.ARRIVED_AGAINST_CANCELLED: QT_TRANSLATE_NOOP(
        "Conflict", "{what} was marked as arrived by {one}, while {other} cancelled it."
    ),
    Code.DESK_OPENED_TWICE: QT_TRANSLATE_NOOP("Conflict", "{what} was opened in two programs at once."),
}
WAYS: Final[dict[Way, str]] = {
    Way.AS_IT_STANDS: QT_TRANSLATE_NOOP("Conflict", "It is right as it stands"),
    Way.PUT_RIGHT: QT_TRANSLATE_NOOP("Conflict", "It has been put right by hand"),
    Way.CANT_TELL: QT_TRANSLATE_NOOP("Conflict", "Nobody can tell any more"),
    Way.TAKE_BACK: QT_TRANSLATE_NOOP("Conflict", "Bring back what was replaced"),
    Way.ONE_PERSON: QT_TRANSLATE_NOOP("Conflict", "One visitor: count them once"),
    Way.TWO_PEOPLE: QT_TRANSLATE_NOOP("Conflict", "Two visitors: leave both"),
    Way.UNDO_MERGE: QT_TRANSLATE_NOOP("Conflict", "Two visitors after all: take them apart again"),
}
_FIELDS: Final[dict[str, str]] = {
    "name": QT_TRANSLATE_NOOP("Conflict", "name"),
    "note": QT_TRANSLATE_NOOP("Conflict", "note"),
    "contact": QT_TRANSLATE_NOOP("Conflict", "contact"),
    "said": QT_TRANSLATE_NOOP("Conflict", "what was said"),
    "seen": QT_TRANSLATE_NOOP("Conflict", "what was seen"),
}


def what_text(met: Met, shop: Shop) -> str:
    """What happened, in a sentence."""
    one, other = _places(met.sides, shop)
    return translate(
        "Conflict",
        _WHAT[met.code],
        what=name_of(met.about, shop),
        one=one,
        other=other,
        first="" if met.first is None else name_of(met.first, shop),
        field=field_text(met.field),
    )


def field_text(field: str) -> str:
    """What a personal detail is called in a sentence."""
    return translate("Conflict", _FIELDS[field]) if field in _FIELDS else field


def _places(sides: tuple[Side, ...], shop: Shop) -> tuple[str, str]:
    """Where the two sides were; of one that is not known "another desk", of one desk's second program so."""
    named = [side_text(side, shop) for side in sides]
    elsewhere = translate("Conflict", "another desk")
    one, other = (*named, elsewhere, elsewhere)[:2]
    if len(named) > 1 and one == other:
        other = translate("Conflict", "a second program at {place}", place=other)
    return one, other


def side_text(side: Side, shop: Shop) -> str:
    """Where one side was."""
    place = shop.place(side.desk)
    return person_text(side.by, shop) if place is None else place.named(current())


def person_text(by: str, shop: Shop) -> str:
    """Who did something, by the id the log has: a desk's or a person's name."""
    kind, _, id_ = by.partition("/")
    place = shop.place(id_) if kind == "desk" else None
    if place is not None:
        return place.named(current())
    person = shop.people.get(id_ or by)
    return (id_ or by) if person is None else person.named(current())


def name_of(about: About, shop: Shop) -> str:
    """What it is about: a ticket, a promise, a referral's number, a desk."""
    match about:
        case Visit():
            service = shop.service_name(about.service, current())
            return about.ticket or service
        case Promise():
            return title_of(about, "", shop)
        case Referral():
            return translate("Conflict", "Referral {number}", number=about.reference)
        case Appointment():
            service = shop.service_name(about.service, current())
            time = time_text(about.due)
            return translate("Conflict", "Appointment {time}, {service}", time=time, service=service)
        case Staffing():
            place = shop.place(about.id)
            return about.id if place is None else place.named(current())


def now_text(met: Met, shop: Shop, now: datetime) -> str:
    """What is true now."""
    if met.code is Code.DETAIL_CHANGED_TWICE:
        return translate("Conflict", "The later one stands. Replaced: “{lost}”", lost=met.lost)
    match met.about:
        case Visit() if met.first is not None and met.about.phase is not Phase.MERGED:
            first, second = _visit_now(met.first, shop), _visit_now(met.about, shop)
            return first if first == second else f"{first} / {second}"
        case Visit():
            return _visit_now(met.about, shop)
        case Promise():
            said = standing(met.about, now)
            return said[:1].upper() + said[1:]
        case Referral():
            return translate("Referral", STAGES[met.about.stage])
        case Appointment():
            arrived = met.about.stage is Booking.ARRIVED
            return translate("Conflict", "Arrived") if arrived else translate("Conflict", "Cancelled")
        case Staffing():
            return translate("Conflict", "Open")


def _visit_now(visit: Visit, shop: Shop) -> str:
    place = shop.place(visit.desk)
    where = visit.desk if place is None else place.named(current())
    ended = "" if visit.ended is None else time_text(visit.ended)
    match visit.phase:
        case Phase.WAITING if visit.handed is not None:
            to = receiver_name(visit.handed.to, shop, current())
            return translate("Conflict", "Waits for {receiver}", receiver=to)
        case Phase.WAITING:
            return translate("Conflict", "Waits in the queue")
        case Phase.CALLED:
            return translate("Conflict", "Called to {place}", place=where)
        case Phase.SERVING:
            return translate("Conflict", "With {place}", place=where)
        case Phase.HELD:
            return translate("Conflict", "On hold")
        case Phase.FINISHED:
            outcome = visit.enquiries[0].outcome
            said = "" if outcome is None else outcome_text(outcome)
            return translate("Conflict", "Finished at {time}: {outcome}", time=ended, outcome=said)
        case Phase.MERGED:
            return translate("Conflict", "Counted with the earlier ticket")
        case _:
            return translate("Conflict", "Gone at {time}", time=ended)
