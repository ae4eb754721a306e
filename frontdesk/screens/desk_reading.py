"""The desk's screen computed from the front desk: runs on the database thread, writes nothing.

Knows which visits, desks and appointments make the screen of one desk; how they look is the window's affair.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TypeVar

from frontdesk import queue
from frontdesk.appointment import Appointment
from frontdesk.desk import FrontDesk
from frontdesk.estimate import likely_wait, newcomer_for
from frontdesk.interpreting.state import Booking
from frontdesk.measures import in_target
from frontdesk.receivers import receiver_name
from frontdesk.screens.desk import (
    Colleague,
    DeskScreen,
    EnquiryLine,
    Expected,
    Gone,
    Here,
    Hint,
    JustHanded,
    Label,
    Row,
    Story,
)
from frontdesk.screens.desk_words import (
    clock_text,
    hold_text,
    language_text,
    need_text,
    outcome_text,
    service_parts,
)
from frontdesk.screens.interpreting import bookings_by_visit
from frontdesk.screens.interpreting_words import label_text
from frontdesk.screens.promises import promises_at
from frontdesk.shop import Place, Shop
from frontdesk.staffing import DeskState, Staffing
from frontdesk.visit import HoldReason, Phase, Visit
from frontdesk.words import current, translate

_BUSY = (Phase.CALLED, Phase.SERVING)


def desk_screen(front: FrontDesk, desk: str, person: str = "") -> DeskScreen:
    """The screen of one desk as things stand. StoreError, and KeyError for a desk that is not set up."""
    place = front.shop.desks[desk]
    visits = front.store.open_visits()
    today = front.store.visits_of(front.today)
    booked = [found for found in front.store.appointments_of(front.today) if found.open]
    names = _names(front, visits, booked)
    staffing = {found.id: found for found in front.store.staffing()}
    own = staffing.get(desk)
    booked_for = bookings_by_visit(front)
    waiting = sorted((v for v in visits if v.phase is Phase.WAITING), key=queue.rank)
    held = sorted((v for v in visits if v.phase is Phase.HELD), key=lambda v: (v.arrived, v.id))
    here = next((v for v in visits if v.desk == desk and v.phase in _BUSY), None)
    apart = partial(_told_apart, _doubles(visits))
    return DeskScreen(
        shop=front.shop.site.named(current()),
        desk=desk,
        place=place.named(current()),
        person=person,
        state=DeskState.CLOSED if own is None else own.state,
        back_at=None if own is None else own.back_at,
        rows=tuple(apart(_row(front, place, visit, names, booked_for)) for visit in waiting),
        held=tuple(
            apart(_row(front, place, v, names, booked_for))
            for v in held
            if v.held_from is not Phase.SERVING or v.desk != desk
        ),
        on_hold_here=tuple(
            apart(_row(front, place, v, names, booked_for))
            for v in held
            if v.held_from is Phase.SERVING and v.desk == desk
        ),
        here=None if here is None else apart(_here(front, here, booked_for)),
        colleagues=tuple(desks_in_use(front.shop, visits, staffing, but=desk)),
        expected=tuple(_expected(front, each, names) for each in booked),
        promises=promises_at(front, place),
        gone=_gone(front, (v for v in today if v.phase in (Phase.LEFT, Phase.DID_NOT_COME))),
        finished=_gone(front, (v for v in today if v.phase is Phase.FINISHED and not v.at_door)),
        in_target=in_target(today, front.clock.read().at),
        target=front.shop.rules.target,
        due_soon=front.shop.rules.due_soon,
        goal=front.shop.rules.seen_goal,
        rooms=tuple((room.id, room.named(current())) for room in front.shop.rooms.values()),
        own_services=bool(place.services),
        just_handed=tuple(_just_handed(front, waiting, desk)),
        people=bool(front.shop.people),
    )


def _doubles(visits: Iterable[Visit]) -> frozenset[str]:
    """The numbers that two who are here have: machines cut off from each other gave them."""
    counted = Counter(visit.ticket for visit in visits)
    return frozenset(ticket for ticket, count in counted.items() if ticket and count > 1)


Shown = TypeVar("Shown", Row, Here)


def _told_apart(doubles: frozenset[str], shown: Shown) -> Shown:
    """What is shown of a visit; of one of two with one number, that the name tells which it is."""
    if shown.ticket not in doubles:
        return shown
    label = Label(
        translate("Desk", "Two have the number {ticket}: ask the name", ticket=shown.ticket), "warm"
    )
    return replace(shown, labels=(label, *shown.labels))


def check_in_hint(front: FrontDesk, service: str, needs: tuple[str, ...] = ()) -> Hint:
    """The ticket and the likely wait of somebody checked in for a service now. Raises StoreError."""
    now = front.clock.read().at
    newcomer = newcomer_for(service, front.shop, now, needs)
    likely = likely_wait(
        newcomer, front.store.visits_of(front.today), front.store.staffing(), front.shop, now
    )
    return Hint(front.next_ticket(service), None if likely is None else (likely.lo, likely.hi))


def _names(front: FrontDesk, visits: Iterable[Visit], booked: Iterable[Appointment]) -> dict[str, str]:
    """The names of all that are shown, by stream, asked for at once."""
    streams = [f"visit/{each.id}" for each in visits] + [f"appointment/{each.id}" for each in booked]
    return {stream: found.get("name", "") for stream, found in front.store.details_of(streams).items()}


def _just_handed(front: FrontDesk, waiting: Iterable[Visit], desk: str) -> Iterable[JustHanded]:
    """Whom this desk handed on so lately that it may still be put right."""
    within, now = front.shop.rules.correct_hand_off_within, front.clock.read().at
    for visit in waiting:
        last = visit.handed
        if last is not None and last.desk == desk and now - last.at <= within:
            yield JustHanded(visit=visit.id, ticket=visit.ticket, until=last.at + within)


Booked = Mapping[str, Booking]


def _row(front: FrontDesk, place: Place, visit: Visit, names: Mapping[str, str], booked: Booked) -> Row:
    title, rest = _title(front.shop, visit)
    return Row(
        visit=visit.id,
        ticket=visit.ticket,
        title=title,
        rest=rest,
        service=visit.service,
        name=names.get(f"visit/{visit.id}", ""),
        phase=visit.phase,
        arrived=visit.arrived,
        # Somebody on hold who has been seen waits for the end of the hold, not to be seen.
        entered=visit.stretches[-1].since if visit.being_served else visit.joined,
        not_before=visit.not_before,
        target=timedelta(seconds=visit.limit_s),
        due_soon=front.shop.rules.due_soon,
        labels=_labels(visit, front, booked),
        needs=visit.needs,
        language=visit.language,
        mine=queue.can_serve(place, visit),
        greeted=visit.greeted is not None,
        raised=bool(visit.lead_s),
        held_why=_held_why(front.shop, visit),
        colleague=bool(visit.colleague),
    )


def _title(shop: Shop, visit: Visit) -> tuple[str, str]:
    """What a visitor is here for, bold and ordinary; of one handed on also from where."""
    handed = visit.handed
    service = visit.service if handed is None else handed.service or visit.service
    title, rest = service_parts(shop.services.get(service), service)
    if handed is not None:
        return title, rest + translate("Desk", " – handed on from {place}", place=_place(shop, handed.desk))
    if len(visit.enquiries) > 1:
        rest += translate("Desk", " and {count} more", count=len(visit.enquiries) - 1)
    return title, rest


def _place(shop: Shop, desk: str) -> str:
    place = shop.place(desk)
    return desk if place is None else place.named(current())


def _held_why(shop: Shop, visit: Visit) -> str:
    """Why a visit is on hold; for a colleague who was asked to come, with where to reach them."""
    if visit.phase is not Phase.HELD:
        return ""
    why = visit.stretches[-1].why
    person = shop.people.get(visit.colleague) if why == HoldReason.COLLEAGUE else None
    if person is None:
        return hold_text(why)
    who = ", ".join(part for part in (person.named(current()), person.reached) if part)
    return translate("Desk", "Waits for a colleague: {who}", who=who)


def _labels(visit: Visit, front: FrontDesk, booked: Booked) -> tuple[Label, ...]:
    needs = [need for need in visit.needs if need != "interpreter" or not visit.language]
    labels = [Label(language_text(visit.language), "lilac")] if visit.language else []
    labels += [Label(need_text(need), "warm") for need in needs]
    if visit.id in booked:
        labels.append(Label(label_text(booked[visit.id], front.clock.read().at), "lilac"))
    if visit.appointment is not None:
        labels.append(Label(translate("Desk", "Appointment {time}", time=clock_text(visit.appointment))))
    if visit.avoidable is not None:
        labels.append(Label(translate("Avoidable", "Came again")))
    if visit.lead_s:
        labels.append(Label(translate("Desk", "Moved forward")))
    labels += _hand_off_labels(visit, front.shop)
    if visit.greeted is None:
        labels.append(Label(translate("Desk", "Not greeted yet")))
    return tuple(labels)


def _hand_off_labels(visit: Visit, shop: Shop) -> Iterable[Label]:
    """Whom a visitor who was handed on waits for, where it is not a service, and the how manieth it is."""
    handed = visit.handed
    if handed is None:
        return
    if not handed.service:
        receiver = receiver_name(handed.to, shop, current())
        yield Label(translate("Desk", "For {receiver}", receiver=receiver))
    if handed.allowed is None:
        yield Label(translate("Desk", "Hand-off 1 of 1"))
    else:
        yield Label(translate("Desk", "Hand-off {count}, allowed", count=len(visit.hand_offs)), "warm")


def _story(front: FrontDesk, visit: Visit, details: Mapping[str, str]) -> Story | None:
    """What goes with a visitor who was handed on; what the note says already is not said twice."""
    if not visit.hand_offs:
        return None
    seen, last = details.get("seen", ""), visit.hand_offs[-1]
    return Story(
        place=_place(front.shop, last.desk),
        at=last.at,
        served=last.served,
        service=front.shop.service_name(last.service, current()) if last.service else "",
        said=details.get("said", ""),
        seen="" if seen == details.get("note", "") else seen,
    )


def _here(front: FrontDesk, visit: Visit, booked: Booked) -> Here:
    details = front.store.details(f"visit/{visit.id}")
    room = front.shop.rooms.get(visit.room)
    interpreter = booked.get(visit.id)
    if interpreter is not None and not interpreter.at_once:
        interpreter = None  # nobody waits here for a day to come
    return Here(
        visit=visit.id,
        ticket=visit.ticket,
        name=details.get("name", ""),
        note=details.get("note", ""),
        service=visit.service,
        enquiries=tuple(
            EnquiryLine(
                name=front.shop.service_name(enquiry.service, current()),
                ended="" if enquiry.outcome is None else outcome_text(enquiry.outcome),
            )
            for enquiry in visit.enquiries
        ),
        phase=visit.phase,
        arrived=visit.arrived,
        entered=visit.entered,
        called=visit.first_called,
        seen=visit.seen,
        since=visit.stretches[-1].since,
        calls=visit.calls,
        place="" if room is None else room.named(current()),
        labels=_labels(visit, front, booked),
        needs=visit.needs,
        language=visit.language,
        ticket_problem=visit.ticket_problem,
        story=_story(front, visit, details),
        may_hand_off=visit.may_hand_off,
        area=f"service/{(visit.hand_offs[-1].service if visit.hand_offs else '') or visit.service}",
        contact=details.get("contact", ""),
        interpreter_asked=None if interpreter is None else interpreter.asked,
        interpreter_came=None if interpreter is None else interpreter.arrived,
        asking=visit.asking,
    )


def desks_in_use(
    shop: Shop, visits: Iterable[Visit], staffing: Mapping[str, Staffing], but: str = ""
) -> Iterable[Colleague]:
    """Every desk that was ever opened or has a visit, in the shop's order, without the desk `but`."""
    busy = {visit.desk: visit for visit in visits if visit.phase in _BUSY}
    for place in shop.desks.values():
        known = staffing.get(place.id)
        if place.id == but or (known is None and place.id not in busy):
            continue
        visit = busy.get(place.id)
        yield Colleague(
            place=place.named(current()),
            state=DeskState.CLOSED if known is None else known.state,
            back_at=None if known is None else known.back_at,
            ticket="" if visit is None else visit.ticket,
            phase=None if visit is None else visit.phase,
            since=None if visit is None else visit.stretches[-1].since,
        )


def _expected(front: FrontDesk, appointment: Appointment, names: Mapping[str, str]) -> Expected:
    return Expected(
        id=appointment.id,
        due=appointment.due,
        service=appointment.service,
        name=front.shop.service_name(appointment.service, current()),
        person=names.get(f"appointment/{appointment.id}", ""),
    )


def _gone(front: FrontDesk, visits: Iterable[Visit]) -> tuple[Gone, ...]:
    """The latest first."""
    found = [
        Gone(
            visit=visit.id,
            ticket=visit.ticket,
            enquiry=front.shop.service_name(visit.service, current()),
            phase=visit.phase,
            ended=visit.ended or visit.arrived,
        )
        for visit in visits
        if not visit.imported
    ]
    return tuple(sorted(found, key=lambda gone: gone.ended, reverse=True))
