"""How a visit goes on: `evolve` folds one fact into the state, `fold` a whole stream. Neither ever raises.

Knows what follows from what happened; knows nothing of what is allowed (that is `decide`).
A fact that does not fit (after a merge of two desks' logs) leaves the state as it is and a recorded anomaly.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import reduce
from typing import Final

import frontdesk.visit.handoff_steps  # noqa: F401 - it registers the steps about hand-offs
from frontdesk.log import ClockQuality, Event, decode, in_order
from frontdesk.visit import claims, clashes, facts, writings
from frontdesk.visit.births import BIRTHS, begin
from frontdesk.visit.facts import OPEN_WORK
from frontdesk.visit.merging import unmerged
from frontdesk.visit.state import ENDED, Enquiry, Phase, Spell, Stretch, Visit
from frontdesk.visit.steps import STEPS, back_to_queue, enter, replace, served_again, step, waits_as


def fold(events: Iterable[Event]) -> Visit | None:
    """The state after these events of one stream, whatever their order of arrival; None before a check-in."""
    ordered = in_order(events)
    if ordered and ordered[0].type in BIRTHS:  # nearly always
        return reduce(evolve, ordered, None)
    births = [event for event in ordered if event.type in BIRTHS]
    visit: Visit | None = None
    for event in [*births[:1], *(event for event in ordered if event not in births[:1])]:
        visit = evolve(visit, event)
    return visit


def evolve(visit: Visit | None, event: Event) -> Visit | None:
    """The state after one more event. Total: never raises, whatever the event."""
    payload = decode(event)
    if visit is None:
        return begin(event, payload)
    if payload is None:
        return replace(visit, needs_newer=True)
    kind = type(payload)
    found = STEPS.get(kind)
    after = found(visit, payload, event.at) if found is not None else None
    if kind in _CALLS:
        after = claims.follow(visit, after, event, payload)
    if after is None:
        return clashes.unfit(visit, event, payload)
    if visit.phase in ENDED:
        after = clashes.stronger(visit, after, event, payload)
    if isinstance(payload, facts.DetailsChanged):
        after = writings.follow(after, event, payload)
    doubtful = event.clock is ClockQuality.UNVERIFIED and kind not in _TIMELESS
    return replace(after, unverified=True) if doubtful and not after.unverified else after


_CALLS: Final = frozenset(claims.FACTS)
#: Facts whose own time is in no figure: one of them by a clock set back casts no doubt on the visit's times.
_TIMELESS: Final = frozenset(
    (
        facts.Confirmed,
        facts.DetailKept,
        facts.DetailsChanged,
        facts.Erased,
        facts.MarkedAvoidable,
        facts.TicketFailed,
        facts.TicketPrinted,
        facts.WentAhead,
    )
)


@step(facts.Greeted)
def _greeted(visit: Visit, payload: facts.Greeted, at: datetime) -> Visit | None:
    return None if visit.greeted else replace(visit, greeted=at)


@step(facts.Called)
def _called(visit: Visit, payload: facts.Called, at: datetime) -> Visit | None:
    if visit.phase is not Phase.WAITING:
        return None
    return replace(
        visit,
        phase=Phase.CALLED,
        desk=payload.desk,
        room=payload.room,
        calls=1,
        first_called=at,
        last_called=at,
        stretches=enter(visit, Spell.WALKING, at, payload.desk),
    )


@step(facts.CalledAgain)
def _called_again(visit: Visit, payload: facts.CalledAgain, at: datetime) -> Visit | None:
    return replace(visit, calls=visit.calls + 1, last_called=at) if visit.phase is Phase.CALLED else None


@step(facts.CallWithdrawn)
def _call_withdrawn(visit: Visit, payload: facts.CallWithdrawn, at: datetime) -> Visit | None:
    return back_to_queue(visit, at) if visit.phase is Phase.CALLED else None


@step(facts.Serving)
def _serving(visit: Visit, payload: facts.Serving, at: datetime) -> Visit | None:
    """Who is with somebody is here, even if another desk took them for gone or for another's double."""
    if visit.phase in (Phase.LEFT, Phase.DID_NOT_COME):
        visit = _back(visit, at)
    elif visit.phase is Phase.MERGED:
        visit = unmerged(visit)
    elif visit.phase not in (Phase.CALLED, Phase.WAITING) and (
        visit.phase is not Phase.HELD or visit.being_served
    ):
        return None
    stretches = enter(visit, Spell.SERVING, at, payload.desk)
    return replace(
        visit,
        phase=Phase.SERVING,
        held_from=None,
        desk=payload.desk,
        seen=visit.seen or at,
        greeted=visit.greeted or at,
        hand_offs=served_again(visit, at),
        stretches=stretches,
    )


@step(facts.Held)
def _held(visit: Visit, payload: facts.Held, at: datetime) -> Visit | None:
    if visit.phase not in (Phase.WAITING, Phase.SERVING):
        return None
    stretches = enter(visit, Spell.HELD, at, visit.desk, payload.reason)
    return replace(visit, phase=Phase.HELD, held_from=visit.phase, stretches=stretches)


@step(facts.Resumed)
def _resumed(visit: Visit, payload: facts.Resumed, at: datetime) -> Visit | None:
    if visit.phase is not Phase.HELD or visit.held_from is None:
        return None
    spell = Spell.SERVING if visit.held_from is Phase.SERVING else waits_as(visit)
    stretches = enter(visit, spell, at, visit.desk)
    return replace(visit, phase=visit.held_from, held_from=None, stretches=stretches)


@step(facts.EnquiryAdded)
def _enquiry_added(visit: Visit, payload: facts.EnquiryAdded, at: datetime) -> Visit | None:
    return replace(visit, enquiries=(*visit.enquiries, Enquiry(payload.service))) if visit.open else None


@step(facts.EnquiryAnswered)
def _enquiry_answered(visit: Visit, payload: facts.EnquiryAnswered, at: datetime) -> Visit | None:
    if not visit.open or not 0 <= payload.index < len(visit.enquiries):
        return None
    asked = visit.enquiries[payload.index]
    if asked.outcome is not None:
        return None
    answered = Enquiry(asked.service, payload.outcome)
    before, after = visit.enquiries[: payload.index], visit.enquiries[payload.index + 1 :]
    return replace(visit, enquiries=(*before, answered, *after))


@step(facts.Finished)
def _finished(visit: Visit, payload: facts.Finished, at: datetime) -> Visit | None:
    if not visit.being_served:
        return _referred_as_well(visit, payload)
    enquiries = tuple(Enquiry(e.service, e.outcome or payload.outcome) for e in visit.enquiries)
    return _end(replace(visit, enquiries=enquiries), Phase.FINISHED, at)


def _referred_as_well(visit: Visit, payload: facts.Finished) -> Visit | None:
    """Of two ends the one after which somebody has still to do something; the first keeps the time."""
    ended_here = visit.phase is Phase.FINISHED and not visit.at_door and not visit.imported
    if not ended_here or clashes.alike(visit, payload.outcome) or payload.outcome not in OPEN_WORK:
        return None
    return replace(visit, enquiries=tuple(Enquiry(e.service, payload.outcome) for e in visit.enquiries))


def _end(visit: Visit, phase: Phase, at: datetime) -> Visit:
    return replace(visit, phase=phase, held_from=None, ended=at, stretches=enter(visit, None, at))


@step(facts.Left)
def _left(visit: Visit, payload: facts.Left, at: datetime) -> Visit | None:
    return _end(visit, Phase.LEFT, at) if visit.open and not visit.being_served else None


@step(facts.DidNotCome)
def _did_not_come(visit: Visit, payload: facts.DidNotCome, at: datetime) -> Visit | None:
    return _end(visit, Phase.DID_NOT_COME, at) if visit.phase is Phase.CALLED else None


@step(facts.BroughtBack)
def _brought_back(visit: Visit, payload: facts.BroughtBack, at: datetime) -> Visit | None:
    if visit.phase not in (Phase.LEFT, Phase.DID_NOT_COME):
        return None
    return _back(visit, at)


def _back(visit: Visit, at: datetime) -> Visit:
    """Waiting again after having been away."""
    away = Stretch(Spell.AWAY, visit.ended or at, at)
    return back_to_queue(replace(visit, stretches=(*visit.stretches, away)), at)


@step(facts.Reopened)
def _reopened(visit: Visit, payload: facts.Reopened, at: datetime) -> Visit | None:
    if visit.phase is not Phase.FINISHED or visit.at_door or visit.imported:
        return None
    away = Stretch(Spell.AWAY, visit.ended or at, at)
    stretches = (*visit.stretches, away, Stretch(Spell.SERVING, at, None, payload.desk))
    enquiries = tuple(Enquiry(e.service) for e in visit.enquiries)
    return replace(
        visit, phase=Phase.SERVING, desk=payload.desk, ended=None, stretches=stretches, enquiries=enquiries
    )


@step(facts.Corrected)
def _corrected(visit: Visit, payload: facts.Corrected, at: datetime) -> Visit | None:
    changes: dict[str, object] = {}
    if payload.service is not None:
        changes["enquiries"] = (Enquiry(payload.service, visit.enquiries[0].outcome), *visit.enquiries[1:])
    if payload.arrived is not None and visit.stretches:
        first = visit.stretches[0]
        moved = Stretch(first.spell, payload.arrived, first.until, first.desk, first.why)
        changes |= {"arrived": payload.arrived, "stretches": (moved, *visit.stretches[1:])}
    for name in ("target_s", "needs", "language"):
        if (value := getattr(payload, name)) is not None:
            changes[name] = value
    return replace(visit, **changes)


@step(facts.PriorityRaised)
def _priority_raised(visit: Visit, payload: facts.PriorityRaised, at: datetime) -> Visit | None:
    if not visit.open:
        return None
    return replace(visit, lead_s=payload.lead_s, priority_reason=payload.reason)


@step(facts.MarkedAvoidable)
def _marked_avoidable(visit: Visit, payload: facts.MarkedAvoidable, at: datetime) -> Visit | None:
    return replace(visit, avoidable=payload.reason)


@step(facts.DetailsChanged)
def _details_changed(visit: Visit, payload: facts.DetailsChanged, at: datetime) -> Visit | None:
    return visit


@step(facts.DetailKept)
def _detail_kept(visit: Visit, payload: facts.DetailKept, at: datetime) -> Visit | None:
    return visit


@step(facts.Erased)
def _erased(visit: Visit, payload: facts.Erased, at: datetime) -> Visit | None:
    return replace(visit, erased=True)


@step(facts.TicketPrinted)
def _ticket_printed(visit: Visit, payload: facts.TicketPrinted, at: datetime) -> Visit | None:
    return replace(visit, ticket_printed=True, ticket_problem="")


@step(facts.TicketFailed)
def _ticket_failed(visit: Visit, payload: facts.TicketFailed, at: datetime) -> Visit | None:
    return replace(visit, ticket_problem=payload.code)


@step(facts.Forgotten)
def _forgotten(visit: Visit, payload: facts.Forgotten, at: datetime) -> Visit | None:
    return _end(visit, Phase.FORGOTTEN, at) if visit.open else None
