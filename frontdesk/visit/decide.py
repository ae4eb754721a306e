"""What is allowed: a command and the state of a visit give facts, or a refusal with a code.

Pure: everything it may know comes in with the context. What the facts then do is in `evolve`.
"""

from __future__ import annotations

import math
from datetime import datetime

import frontdesk.visit.handoff_rules
import frontdesk.visit.merging  # noqa: F401 - and this one those about merging
from frontdesk.context import Context
from frontdesk.refusal import Refusal, refuse
from frontdesk.visit import calling, commands, facts
from frontdesk.visit.checking_in import (
    Decision,
    answer_at_door,
    arrival_refused,
    check_in,
    details_fact,
    target_s,
)
from frontdesk.visit.commands import VisitCommand
from frontdesk.visit.rules import RULES, not_helped_here, rule, with_another_desk, with_this_desk
from frontdesk.visit.state import Phase, Visit


def decide(visit: Visit | None, command: VisitCommand, context: Context) -> Decision:
    """The facts that a command makes of a visit, or why it can't be done."""
    if isinstance(command, commands.CheckIn | commands.AnswerAtDoor):
        if visit is not None:
            return refuse("already_checked_in")
        if isinstance(command, commands.CheckIn):
            return check_in(command, context)
        return answer_at_door(command, context)
    if visit is None:
        return refuse("no_such_visit")
    return RULES[type(command)](visit, command, context)


@rule(commands.Greet)
def _greet(visit: Visit, command: commands.Greet, context: Context) -> Decision:
    if visit.greeted is not None:
        return refuse("already_greeted", ticket=visit.ticket)
    return (facts.Greeted(),) if visit.open else refuse("ended", ticket=visit.ticket)


@rule(commands.Call)
def _call(visit: Visit, command: commands.Call, context: Context) -> Decision:
    if visit.phase is not Phase.WAITING:
        return refuse("not_waiting", ticket=visit.ticket)
    if context.busy_with:
        return refuse("desk_busy", ticket=context.busy_with)
    if command.room and command.room not in context.shop.rooms:
        return refuse("unknown_place")
    room = command.room or ("" if visit.handed is None else visit.handed.room)
    return not_helped_here(visit, context) or calling.call(visit, room, context)


@rule(commands.CallAgain)
def _call_again(visit: Visit, command: commands.CallAgain, context: Context) -> Decision:
    return with_this_desk(visit, Phase.CALLED, context) or (facts.CalledAgain(),)


@rule(commands.WithdrawCall)
def _withdraw_call(visit: Visit, command: commands.WithdrawCall, context: Context) -> Decision:
    if own := calling.own_claim(visit, context.desk):
        return (facts.CallWithdrawn(call=own.call),)
    return with_this_desk(visit, Phase.CALLED, context) or (facts.CallWithdrawn(),)


@rule(commands.StartServing)
def _start_serving(visit: Visit, command: commands.StartServing, context: Context) -> Decision:
    if visit.phase is Phase.WAITING:
        if context.busy_with:
            return refuse("desk_busy", ticket=context.busy_with)
        return not_helped_here(visit, context) or (facts.Serving(desk=context.desk),)
    return with_this_desk(visit, Phase.CALLED, context) or (facts.Serving(desk=context.desk),)


@rule(commands.Hold)
def _hold(visit: Visit, command: commands.Hold, context: Context) -> Decision:
    if visit.phase is Phase.WAITING:
        return (facts.Held(reason=command.reason),)
    return with_this_desk(visit, Phase.SERVING, context) or (facts.Held(reason=command.reason),)


@rule(commands.Resume)
def _resume(visit: Visit, command: commands.Resume, context: Context) -> Decision:
    if visit.phase is not Phase.HELD:
        return refuse("not_held", ticket=visit.ticket)
    if visit.held_from is not Phase.SERVING:
        return (facts.Resumed(),)
    if context.busy_with and visit.desk == context.desk:
        return refuse("desk_busy", ticket=context.busy_with)
    return with_another_desk(visit, context) or (facts.Resumed(),)


@rule(commands.AddEnquiry)
def _add_enquiry(visit: Visit, command: commands.AddEnquiry, context: Context) -> Decision:
    if not visit.open:
        return refuse("ended", ticket=visit.ticket)
    if command.service not in context.shop.services:
        return refuse("unknown_service")
    return (facts.EnquiryAdded(service=command.service),)


@rule(commands.AnswerEnquiry)
def _answer_enquiry(visit: Visit, command: commands.AnswerEnquiry, context: Context) -> Decision:
    if refused := with_this_desk(visit, Phase.SERVING, context):
        return refused
    if not 0 <= command.index < len(visit.enquiries):
        return refuse("no_such_enquiry", ticket=visit.ticket)
    if visit.enquiries[command.index].outcome is not None:
        return refuse("enquiry_answered")
    return (facts.EnquiryAnswered(index=command.index, outcome=command.outcome),)


@rule(commands.Finish)
def _finish(visit: Visit, command: commands.Finish, context: Context) -> Decision:
    if visit.phase is Phase.HELD and visit.being_served:
        return (facts.Finished(outcome=command.outcome),)
    return with_this_desk(visit, Phase.SERVING, context) or (facts.Finished(outcome=command.outcome),)


@rule(commands.LeftBeforeSeen)
def _left(visit: Visit, command: commands.LeftBeforeSeen, context: Context) -> Decision:
    if not visit.open:
        return refuse("ended", ticket=visit.ticket)
    return refuse("already_seen", ticket=visit.ticket) if visit.being_served else (facts.Left(),)


@rule(commands.MarkDidNotCome)
def _did_not_come(visit: Visit, command: commands.MarkDidNotCome, context: Context) -> Decision:
    if refused := with_this_desk(visit, Phase.CALLED, context):
        return refused
    rules = context.shop.rules
    if visit.calls < rules.calls_before_did_not_come:
        needed = rules.calls_before_did_not_come
        return refuse("call_again_first", ticket=visit.ticket, calls=visit.calls, needed=needed)
    since = context.now - (visit.first_called or context.now)
    if since < rules.did_not_come_after:
        seconds = math.ceil((rules.did_not_come_after - since).total_seconds())
        return refuse("too_soon", ticket=visit.ticket, seconds=seconds)
    return (facts.DidNotCome(),)


@rule(commands.BringBack)
def _bring_back(visit: Visit, command: commands.BringBack, context: Context) -> Decision:
    if visit.phase not in (Phase.LEFT, Phase.DID_NOT_COME) or visit.imported:
        return refuse("not_again" if visit.imported else "not_ended", ticket=visit.ticket)
    return _of_another_day(visit, context) or (facts.BroughtBack(),)


def _of_another_day(visit: Visit, context: Context) -> Refusal | None:
    """A refusal unless the visit is today's: its clock would go on from another day's arrival."""
    return refuse("other_day", ticket=visit.ticket) if visit.day != context.today.isoformat() else None


@rule(commands.Reopen)
def _reopen(visit: Visit, command: commands.Reopen, context: Context) -> Decision:
    if visit.phase is not Phase.FINISHED:
        return refuse("not_finished", ticket=visit.ticket)
    if visit.at_door or visit.imported:
        return refuse("not_again")
    if context.busy_with:
        return refuse("desk_busy", ticket=context.busy_with)
    refused = _of_another_day(visit, context) or not_helped_here(visit, context)
    return refused or (facts.Reopened(desk=context.desk),)


@rule(commands.Correct)
def _correct(visit: Visit, command: commands.Correct, context: Context) -> Decision:
    arrived = None if visit.at_door or command.arrived == visit.arrived else command.arrived
    if arrived is not None and (refused := _wrong_arrival(visit, arrived, context)):
        return refused
    if command.service is not None and command.service not in context.shop.services:
        return refuse("unknown_service")
    service = None if command.service == visit.service else command.service
    others = tuple(enquiry.service for enquiry in visit.enquiries[1:])
    corrected = facts.Corrected(
        service=service,
        target_s=None if service is None else target_s((service, *others), context),
        arrived=arrived,
        needs=None if command.needs == visit.needs else command.needs,
        language=None if command.language == visit.language else command.language,
    )
    return refuse("nothing_to_correct") if corrected == facts.Corrected() else (corrected,)


def _wrong_arrival(visit: Visit, arrived: datetime, context: Context) -> Refusal | None:
    """A refusal unless the visitor can have arrived then: before the check-in, at which they were there."""
    if refused := arrival_refused(arrived, context):
        return refused
    return refuse("arrived_after_check_in") if arrived > visit.checked_in else None


@rule(commands.RaisePriority)
def _raise_priority(visit: Visit, command: commands.RaisePriority, context: Context) -> Decision:
    if visit.phase not in (Phase.WAITING, Phase.HELD) or visit.being_served:
        return refuse("not_waiting", ticket=visit.ticket)
    if visit.lead_s:
        return refuse("already_raised", ticket=visit.ticket)
    lead = int(context.shop.rules.priority_lead.total_seconds())
    return (facts.PriorityRaised(reason=command.reason, lead_s=lead),)


@rule(commands.MarkAvoidable)
def _mark_avoidable(visit: Visit, command: commands.MarkAvoidable, context: Context) -> Decision:
    if command.reason is visit.avoidable:
        return refuse("nothing_to_correct")
    return (facts.MarkedAvoidable(reason=command.reason),)


@rule(commands.WriteDetails)
def _write_details(visit: Visit, command: commands.WriteDetails, context: Context) -> Decision:
    if visit.erased:
        return refuse("erased", ticket=visit.ticket)
    return details_fact(visit, command.details, context) or refuse("nothing_to_correct")


@rule(commands.KeepBeside)
def _keep_beside(visit: Visit, command: commands.KeepBeside, context: Context) -> Decision:
    if visit.erased:
        return refuse("erased", ticket=visit.ticket)
    return (facts.DetailKept(lost=command.lost),)


@rule(commands.Erase)
def _erase(visit: Visit, command: commands.Erase, context: Context) -> Decision:
    return refuse("erased", ticket=visit.ticket) if visit.erased else (facts.Erased(),)


@rule(commands.RecordTicket)
def _record_ticket(visit: Visit, command: commands.RecordTicket, context: Context) -> Decision:
    return (facts.TicketFailed(code=command.problem) if command.problem else facts.TicketPrinted(),)


@rule(commands.CloseForgotten)
def _close_forgotten(visit: Visit, command: commands.CloseForgotten, context: Context) -> Decision:
    if not visit.open:
        return refuse("ended", ticket=visit.ticket)
    if visit.day >= context.today.isoformat():
        return refuse("not_forgotten", ticket=visit.ticket)
    return (facts.Forgotten(),)
