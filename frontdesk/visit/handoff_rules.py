"""What is allowed when a visitor is handed on: once, with its correction, its two ways out and its override.

Pure, like `decide`. Rule 7 of the house: a visitor is passed on once; the second officer takes full details
or assures a call-back, whichever the visitor chooses; only a team leader lets them be passed on again.
"""

from __future__ import annotations

from datetime import timedelta

from frontdesk.context import Context
from frontdesk.receivers import Receiver, receiver_of
from frontdesk.refusal import Refusal, refuse
from frontdesk.visit import commands, handoff_facts
from frontdesk.visit.checking_in import Decision, details_fact
from frontdesk.visit.facts import Finished, Held, HoldReason, Outcome, Resumed
from frontdesk.visit.rules import rule, with_another_desk, with_this_desk
from frontdesk.visit.state import HandOff, Phase, Visit


@rule(commands.HandOff)
def _hand_off(visit: Visit, command: commands.HandOff, context: Context) -> Decision:
    if refused := with_this_desk(visit, Phase.SERVING, context):
        return refused
    if not visit.may_hand_off:
        return refuse("handed_off_already", ticket=visit.ticket)
    to = _receiver(command.to, context)
    if isinstance(to, Refusal):
        return to
    handed = handoff_facts.HandedOff(
        to=to.code,
        desk=context.desk,
        target_s=_target_s(visit, to, context),
        lead_s=_lead_s(visit, context),
        service=to.service,
        only=to.only,
        room=to.room,
    )
    return (handed, *details_fact(visit, command.details, context))


def _receiver(code: str, context: Context) -> Receiver | Refusal:
    """The receiver; a refusal where there is none, or it is the desk itself."""
    found = receiver_of(code, context.shop)
    if found is None:
        return refuse("unknown_receiver")
    return refuse("handed_to_itself") if found.only == context.desk else found


def _target_s(visit: Visit, to: Receiver, context: Context) -> int:
    """The target of the new wait: the service's own, else the visit's."""
    if not to.service:
        return visit.target_s
    return int(context.shop.target_of(to.service).total_seconds())


def _lead_s(visit: Visit, context: Context) -> int:
    """How far ahead the new wait starts: by what was waited before, at most by a raised priority's lead."""
    waited = max(timedelta(), visit.wait(context.now))
    return int(min(waited, context.shop.rules.priority_lead).total_seconds())


@rule(commands.CorrectHandOff)
def _correct_hand_off(visit: Visit, command: commands.CorrectHandOff, context: Context) -> Decision:
    last = _correctable(visit, context)
    if isinstance(last, Refusal):
        return last
    to = _receiver(command.to, context)
    if isinstance(to, Refusal):
        return to
    if to.code == last.to:
        return refuse("nothing_to_correct")
    corrected = handoff_facts.HandOffCorrected(
        to=to.code,
        target_s=_target_s(visit, to, context),
        service=to.service,
        only=to.only,
        room=to.room,
    )
    return (corrected,)


@rule(commands.TakeBackHandOff)
def _take_back(visit: Visit, command: commands.TakeBackHandOff, context: Context) -> Decision:
    last = _correctable(visit, context)
    if isinstance(last, Refusal):
        return last
    if context.busy_with:
        return refuse("desk_busy", ticket=context.busy_with)
    return (handoff_facts.HandOffTakenBack(desk=context.desk),)


def _correctable(visit: Visit, context: Context) -> HandOff | Refusal:
    """The hand-off that this desk may still put right; a refusal where there is none."""
    last = visit.handed
    if visit.phase is not Phase.WAITING or last is None:
        return refuse("not_handed_off", ticket=visit.ticket)
    late = context.now - last.at > context.shop.rules.correct_hand_off_within
    if late or last.desk != context.desk:
        return refuse("too_late_to_correct", ticket=visit.ticket)
    return last


@rule(commands.AllowHandOff)
def _allow_hand_off(visit: Visit, command: commands.AllowHandOff, context: Context) -> Decision:
    if not context.leader:
        return refuse("leader_only")
    if not visit.open:
        return refuse("ended", ticket=visit.ticket)
    if visit.may_hand_off:
        return refuse("hand_off_left", ticket=visit.ticket)
    return (handoff_facts.HandOffAllowed(reason=command.reason),)


@rule(commands.TakeFullDetails)
def _take_full_details(visit: Visit, command: commands.TakeFullDetails, context: Context) -> Decision:
    taken = handoff_facts.FullDetailsTaken(), *details_fact(visit, command.details, context)
    ended = Finished(outcome=Outcome.DETAILS_TAKEN)
    return _no_way_out(visit, context) or (*taken, ended)


@rule(commands.AssureCallBack)
def _assure_call_back(visit: Visit, command: commands.AssureCallBack, context: Context) -> Decision:
    if refused := _no_way_out(visit, context):
        return refused
    area = receiver_of(command.area, context.shop)
    if area is None:
        return refuse("unknown_receiver")
    assured = handoff_facts.CallBackAssured(area=area.code)
    return (assured, Finished(outcome=Outcome.CALL_BACK))


def _no_way_out(visit: Visit, context: Context) -> Refusal | None:
    """A refusal unless the visitor was handed on and is served here: else there is a better way for them."""
    if refused := with_this_desk(visit, Phase.SERVING, context):
        return refused
    return None if visit.hand_offs else refuse("hand_off_left", ticket=visit.ticket)


@rule(commands.CallColleague)
def _call_colleague(visit: Visit, command: commands.CallColleague, context: Context) -> Decision:
    if refused := with_this_desk(visit, Phase.SERVING, context):
        return refused
    if command.person not in context.shop.people:
        return refuse("unknown_receiver")
    called = handoff_facts.ColleagueCalled(person=command.person)
    return (called, Held(reason=HoldReason.COLLEAGUE))


@rule(commands.NoteColleagueCame)
def _colleague_came(visit: Visit, command: commands.NoteColleagueCame, context: Context) -> Decision:
    if visit.phase is not Phase.HELD or not visit.being_served or not visit.colleague:
        return refuse("no_colleague_called", ticket=visit.ticket)
    if context.busy_with and visit.desk == context.desk:
        return refuse("desk_busy", ticket=context.busy_with)
    came = handoff_facts.ColleagueCame(person=visit.colleague)
    return with_another_desk(visit, context) or (came, Resumed())
