"""What is allowed: a command and the state of a booking give facts, or a refusal with a code.

Pure: everything it may know comes in with the context, also which people and rooms are taken.
"""

from __future__ import annotations

import re
from typing import Final

from frontdesk.clock import day_of
from frontdesk.context import Context, Taken
from frontdesk.document_request import Way
from frontdesk.interpreting import commands, facts
from frontdesk.interpreting.commands import BookingCommand
from frontdesk.interpreting.costs import Quote, Wish, cancelling_costs, impossible, quote
from frontdesk.interpreting.facts import Helper, Why
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.state import BEFORE, BEFORE_ARRIVAL, Booking, Stage
from frontdesk.languages import known_code
from frontdesk.log import Fact
from frontdesk.refusal import Refusal, refuse

Decision = tuple[Fact, ...] | Refusal
#: How a provider knows an interpreter: a name, which has no figures, would be personal for ever.
_NUMBER: Final = re.compile(r"(?=[^\d]*\d)[A-Za-z0-9/-]{1,20}")
_STEPS: Final[dict[type[BookingCommand], tuple[Stage, Fact]]] = {
    commands.Arrive: (Stage.ARRIVED, facts.Arrived()),
    commands.Finish: (Stage.FINISHED, facts.Finished()),
    commands.FailToCome: (Stage.FAILED_TO_COME, facts.FailedToCome()),
}


def decide(booking: Booking | None, command: BookingCommand, context: Context) -> Decision:
    """The facts that a command makes of a booking, or why it can't be done."""
    if isinstance(command, commands.Ask):
        return refuse("already_booked") if booking is not None else _ask(command, context)
    if booking is None:
        return refuse("no_such_booking")
    match command:
        case commands.Erase():
            return refuse("erased_already") if booking.erased else (facts.Erased(),)
        case commands.MarkTold(sequence=sequence):
            return (facts.Told(sequence=sequence),)
        case commands.Offer() | commands.Confirm():
            return _promise(booking, command, context)
        case commands.Move():
            return _move(booking, command, context)
        case commands.Cancel():
            return _cancel(booking, command, context)
        case commands.Finish(way=way) if booking.kind is Kind.WRITTEN:
            return _hand_over(booking, way)
        case _:
            stage, payload = _STEPS[type(command)]
            return (payload,) if booking.stage in BEFORE[stage] else refuse("booking_not_so")


def possible(booking: Booking) -> tuple[type[BookingCommand], ...]:
    """The steps that lead on from here."""
    steps: list[type[BookingCommand]] = []
    if booking.helper is Helper.PROFESSIONAL:
        steps += [commands.Offer] if booking.stage in BEFORE[Stage.OFFERED] else []
    if booking.helper is not Helper.RELATIVE:
        steps += [commands.Confirm] if booking.stage in BEFORE[Stage.CONFIRMED] else []
    steps += [step for step, (stage, _) in _STEPS.items() if booking.stage in BEFORE[stage]]
    return (*steps, commands.Cancel) if booking.stage in BEFORE_ARRIVAL else tuple(steps)


def _ask(command: commands.Ask, context: Context) -> Decision:
    wish = Wish(
        kind=command.kind,
        language=command.language,
        starts=command.starts or context.now,
        minutes=command.minutes,
        words=command.words,
    )
    refused = _wrong(command, wish, context) or _helper_refused(command, context)
    if refused is not None:
        return refused
    cost = _cost(command.helper, command.provider, wish, command.shown, context)
    if isinstance(cost, Refusal):
        return cost
    who = f"person/{command.person}" if command.helper is Helper.STAFF else ""
    if refused := _taken(wish, who, command.room, context, but=command.booking):
        return refused
    asked = _asked(command, wish, cost, who, context)
    if not command.promise:
        return (asked,)
    return (asked, facts.Promised(promise=command.promise, document=command.document))


def _wrong(command: commands.Ask, wish: Wish, context: Context) -> Refusal | None:
    """What is wrong with a wish, whoever is to do it."""
    if not known_code(command.language):
        return refuse("unknown_language")
    if code := impossible(wish, context.now):
        return refuse(code)
    if wish.kind is Kind.WRITTEN and not command.details.get("what"):
        return refuse("which_document")
    if command.room and context.shop.place(command.room) is None:
        return refuse("unknown_place")
    payers = context.shop.payers
    return refuse("unknown_payer") if payers and command.payer not in payers else None


def _helper_refused(command: commands.Ask, context: Context) -> Refusal | None:
    """Why this helper may not interpret. A child never does; a relative only if nobody better is wanted."""
    if command.helper is Helper.RELATIVE:
        if not command.adult:
            return refuse("no_child_interprets")
        return None if command.professional_offered else refuse("offer_professional_first")
    if command.helper is Helper.STAFF:
        person = context.shop.people.get(command.person)
        offered = None if person is None else person.offers(command.language)
        can = offered is not None and (offered.written if command.kind is Kind.WRITTEN else offered.spoken)
        return None if can else refuse("not_volunteered")
    return None if command.provider in context.shop.providers else refuse("unknown_provider")


def _cost(helper: Helper, provider: str, wish: Wish, shown: int | None, context: Context) -> Quote | Refusal:
    """The cost by the provider's rules; a refusal where people were shown another."""
    if helper is not Helper.PROFESSIONAL:
        return Quote()
    found = quote(context.shop.providers[provider], wish, context.now, context.shop.site.nation)
    if isinstance(found, str):
        return refuse(found)
    if shown is not None and shown != found.total:
        return refuse("cost_changed", cost=pounds(found.total))
    return found


def _taken(wish: Wish, who: str, room: str, context: Context, but: str) -> Refusal | None:
    """A refusal where the person or the room is booked already at that time."""
    if wish.kind is Kind.WRITTEN:
        return None
    for what in (who, f"room/{room}" if room else ""):
        own = Taken(but, what, wish.starts, wish.ends)
        if what and any(each.booking != but and each.meets(own) for each in context.taken):
            return refuse("room_taken" if what.startswith("room/") else "interpreter_taken")
    return None


def _asked(command: commands.Ask, wish: Wish, cost: Quote, who: str, context: Context) -> facts.Asked:
    return facts.Asked(
        day=day_of(wish.starts).isoformat(),
        kind=command.kind,
        language=command.language,
        helper=command.helper,
        starts=wish.starts,
        minutes=command.minutes,
        words=command.words,
        at_once=command.starts is None,
        provider=command.provider if command.helper is Helper.PROFESSIONAL else "",
        interpreter=who,
        room=command.room,
        gender=command.gender,
        subject=command.subject,
        payer=command.payer,
        visit=command.visit,
        desk=context.desk,
        quoted=cost.total,
        free_until=cost.free_until,
        late_cancel=cost.late_cancel,
        professional_offered=command.professional_offered,
    )


def _hand_over(booking: Booking, way: Way | None) -> Decision:
    if booking.stage not in BEFORE[Stage.FINISHED]:
        return refuse("booking_not_so")
    return refuse("how_handed_over") if way is None else (facts.HandedOver(way=way),)


def _promise(booking: Booking, command: commands.Offer | commands.Confirm, context: Context) -> Decision:
    offers = isinstance(command, commands.Offer)
    if booking.erased and command.details:
        return refuse("details_erased")
    if booking.stage not in BEFORE[Stage.OFFERED if offers else Stage.CONFIRMED]:
        return refuse("booking_not_so")
    who = command.interpreter
    if who and not _NUMBER.fullmatch(who):
        return refuse("number_not_name")
    if who and who != booking.interpreter:
        wish = _wish(booking)
        if refused := _taken(wish, who, "", context, but=booking.id):
            return refused
    return (facts.Offered(interpreter=who) if offers else facts.Confirmed(interpreter=who),)


def _wish(booking: Booking) -> Wish:
    return Wish(
        kind=booking.kind,
        language=booking.language,
        starts=booking.starts,
        minutes=booking.minutes,
        words=booking.words,
    )


def _move(booking: Booking, command: commands.Move, context: Context) -> Decision:
    if booking.stage not in BEFORE_ARRIVAL:
        return refuse("booking_not_so")
    wish = Wish(
        kind=booking.kind,
        language=booking.language,
        starts=command.starts,
        minutes=command.minutes,
        words=booking.words,
    )
    if code := impossible(wish, context.now):
        return refuse(code)
    if command.room and context.shop.place(command.room) is None:
        return refuse("unknown_place")
    if booking.helper is Helper.PROFESSIONAL and booking.provider not in context.shop.providers:
        return refuse("unknown_provider")
    cost = _cost(booking.helper, booking.provider, wish, command.shown, context)
    if isinstance(cost, Refusal):
        return cost
    if refused := _taken(wish, booking.interpreter, command.room, context, but=booking.id):
        return refused
    moved = facts.Moved(
        day=day_of(wish.starts).isoformat(),
        starts=wish.starts,
        minutes=command.minutes,
        room=command.room,
        quoted=cost.total,
        free_until=cost.free_until,
        late_cancel=cost.late_cancel,
    )
    return (moved,)


def charge_for(booking: Booking, why: Why, context: Context) -> int:
    """What cancelling costs now, in pence: nothing where the provider is the reason."""
    if why is Why.PROVIDER:
        return 0
    return cancelling_costs(booking.late_cancel, booking.free_until, context.now)


def _cancel(booking: Booking, command: commands.Cancel, context: Context) -> Decision:
    if booking.stage not in BEFORE_ARRIVAL:
        return refuse("booking_not_so")
    charge = charge_for(booking, command.why, context)
    if command.shown is not None and command.shown != charge:
        return refuse("cost_changed", cost=pounds(charge))
    return (facts.Cancelled(why=command.why, charge=charge),)


def pounds(pence: int) -> str:
    """An amount as it is written: "£12.40"."""
    return f"£{pence // 100:,}.{pence % 100:02}"
