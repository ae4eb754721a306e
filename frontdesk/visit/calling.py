"""What is allowed about calls where several desks share one queue: asking, going ahead, settling.

Pure, like `decide`; what the facts then do is in `claims`.
"""

from __future__ import annotations

from frontdesk.context import Context
from frontdesk.refusal import refuse
from frontdesk.visit import commands, facts
from frontdesk.visit.checking_in import Decision
from frontdesk.visit.rules import rule, with_another_desk
from frontdesk.visit.state import Claim, Phase, Visit, Word


def call(visit: Visit, room: str, context: Context) -> Decision:
    """A call that asks the coordinator where there is one to ask."""
    if not context.asks:
        return (facts.Called(desk=context.desk, room=room),)
    return (facts.Called(desk=context.desk, room=room, asks=True, after=visit.let_go),)


def own_claim(visit: Visit, desk: str, call: str | None = None) -> Claim | None:
    """The call of this desk that stands or asks to, where the visitor was called and calls ask."""
    if visit.phase is not Phase.CALLED:
        return None
    own = (claim for claim in visit.claims if claim.desk == desk and claim.call)
    return next((claim for claim in own if call is None or claim.call == call), None)


@rule(commands.GoAhead)
def _go_ahead(visit: Visit, command: commands.GoAhead, context: Context) -> Decision:
    """Only with a call that still asks, and not against one that was confirmed."""
    own = own_claim(visit, context.desk, command.call)
    if own is None or own.word is not Word.ASKED:
        return refuse("not_asking", ticket=visit.ticket)
    taken = visit.claims[0].word is Word.CONFIRMED
    return (taken and with_another_desk(visit, context)) or (
        facts.WentAhead(call=own.call, after=visit.let_go),
    )


@rule(commands.SettleCall)
def _settle(visit: Visit, command: commands.SettleCall, context: Context) -> Decision:
    """The first to ask gets the visitor, if nobody else's call was made and the visitor is still to come."""
    claim = next((each for each in visit.claims if each.call == command.call), None)
    if claim is None:
        return (facts.Refused(call=command.call, desk=visit.desk if visit.open else ""),)
    if claim.word is not Word.ASKED:
        return refuse("not_asking", ticket=visit.ticket)
    made = next((each for each in visit.claims if each.word is not Word.ASKED), None)
    if made is not None or visit.phase is not Phase.CALLED:
        return (facts.Refused(call=command.call, desk=visit.desk if made is None else made.desk),)
    return (facts.Confirmed(call=command.call, after=visit.let_go),)
