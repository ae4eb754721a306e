"""How a visit goes on when it is handed on, when that is put right, and when somebody is fetched.

Knows what follows from these facts; a second hand-off that nobody allowed (two desks cut off from each other)
does not fit: it is recorded as an anomaly and the visitor stays with whom they are. One that meets a finish
puts the finish aside.
"""

from __future__ import annotations

from datetime import datetime

from frontdesk.visit import handoff_facts as facts
from frontdesk.visit.state import Enquiry, HandOff, Phase, Spell, Stretch, Visit
from frontdesk.visit.steps import back_to_queue, enter, replace, step


@step(facts.HandedOff)
def _handed_off(visit: Visit, payload: facts.HandedOff, at: datetime) -> Visit | None:
    visit = _not_finished(visit, at)
    if not visit.being_served or not visit.may_hand_off:
        return None
    made = HandOff(
        to=payload.to,
        at=at,
        desk=payload.desk,
        target_s=payload.target_s,
        lead_s=payload.lead_s,
        service=payload.service,
        only=payload.only,
        room=payload.room,
        allowed=visit.hand_off_allowed,
    )
    handed = replace(visit, hand_offs=(*visit.hand_offs, made), hand_off_allowed=None, held_from=None)
    return back_to_queue(handed, at)


def _not_finished(visit: Visit, at: datetime) -> Visit:
    """Handed on at one desk and finished at another that did not know of it: what is still open is safer."""
    if visit.phase is not Phase.FINISHED or visit.at_door or visit.imported or not visit.may_hand_off:
        return visit
    with_them = Stretch(Spell.SERVING, visit.ended or at, at, visit.desk)
    return replace(
        visit,
        phase=Phase.SERVING,
        ended=None,
        enquiries=tuple(Enquiry(each.service) for each in visit.enquiries),
        stretches=(*visit.stretches, with_them),
    )


@step(facts.HandOffCorrected)
def _hand_off_corrected(visit: Visit, payload: facts.HandOffCorrected, at: datetime) -> Visit | None:
    last = visit.handed
    if visit.phase is not Phase.WAITING or last is None:
        return None
    right = replace(
        last,
        to=payload.to,
        target_s=payload.target_s,
        service=payload.service,
        only=payload.only,
        room=payload.room,
    )
    return replace(visit, hand_offs=(*visit.hand_offs[:-1], right))


@step(facts.HandOffTakenBack)
def _hand_off_taken_back(visit: Visit, payload: facts.HandOffTakenBack, at: datetime) -> Visit | None:
    last = visit.handed
    if visit.phase is not Phase.WAITING or last is None:
        return None
    return replace(
        visit,
        phase=Phase.SERVING,
        desk=payload.desk,
        hand_offs=visit.hand_offs[:-1],
        hand_off_allowed=visit.hand_off_allowed or last.allowed,
        stretches=enter(visit, Spell.SERVING, at, payload.desk),
    )


@step(facts.HandOffAllowed)
def _hand_off_allowed(visit: Visit, payload: facts.HandOffAllowed, at: datetime) -> Visit | None:
    if not visit.open or visit.may_hand_off:
        return None
    return replace(visit, hand_off_allowed=payload.reason)


@step(facts.FullDetailsTaken)
def _full_details_taken(visit: Visit, payload: facts.FullDetailsTaken, at: datetime) -> Visit | None:
    return replace(visit, chose=facts.WayOut.FULL_DETAILS) if visit.hand_offs else None


@step(facts.CallBackAssured)
def _call_back_assured(visit: Visit, payload: facts.CallBackAssured, at: datetime) -> Visit | None:
    return replace(visit, chose=facts.WayOut.CALL_BACK) if visit.hand_offs else None


@step(facts.ColleagueCalled)
def _colleague_called(visit: Visit, payload: facts.ColleagueCalled, at: datetime) -> Visit | None:
    return replace(visit, colleague=payload.person) if visit.open else None


@step(facts.ColleagueCame)
def _colleague_came(visit: Visit, payload: facts.ColleagueCame, at: datetime) -> Visit | None:
    return replace(visit, colleague="") if visit.open and visit.colleague else None
