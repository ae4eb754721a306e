"""What is allowed: a command and the state of a referral give facts, or a refusal with a code.

Pure: everything it may know comes in with the context. What the facts then do is in `evolve`.
"""

from __future__ import annotations

from typing import Final

from frontdesk.context import Context
from frontdesk.destination import is_address, read_destination
from frontdesk.log import Fact
from frontdesk.referral import commands, facts
from frontdesk.referral.commands import ReferralCommand
from frontdesk.referral.consent import DESTINATION, SPOKEN_TO, without_consent
from frontdesk.referral.state import BEFORE, Referral, Stage
from frontdesk.refusal import Refusal, refuse

Decision = tuple[Fact, ...] | Refusal

_STEPS: Final[dict[type[ReferralCommand], tuple[Stage, Fact]]] = {
    commands.Accept: (Stage.ACCEPTED, facts.Accepted()),
    commands.Attend: (Stage.ATTENDED, facts.Attended()),
    commands.MissAttendance: (Stage.DID_NOT_ATTEND, facts.DidNotAttend()),
    commands.Decline: (Stage.DECLINED, facts.Declined()),
}


def decide(referral: Referral | None, command: ReferralCommand, context: Context) -> Decision:
    """The facts that a command makes of a referral, or why it can't be done."""
    if isinstance(command, commands.Make):
        return refuse("already_referred") if referral is not None else _make(command, context)
    if referral is None:
        return refuse("no_such_referral")
    if isinstance(command, commands.Erase):
        return refuse("erased_already") if referral.erased else (facts.Erased(),)
    if isinstance(command, commands.RecordSlip):
        return (facts.SlipFailed(code=command.problem) if command.problem else facts.SlipPrinted(),)
    if not referral.open:
        return refuse("referral_closed")
    return _step(referral, command)


def possible(referral: Referral) -> tuple[type[ReferralCommand], ...]:
    """The steps that lead on from here; an open one can always be closed."""
    if not referral.open:
        return ()
    steps = [step for step, (stage, _) in _STEPS.items() if referral.stage in BEFORE[stage]]
    return (*steps, commands.Close)


def _make(command: commands.Make, context: Context) -> Decision:
    destination = read_destination(command.details.get(DESTINATION, ""))
    if destination is None or not destination.name.strip():
        return refuse("no_destination")
    if not set(command.agreed) <= set(command.asked) or without_consent(command.agreed, command.details):
        return refuse("not_agreed")
    if command.expected and not command.details.get(SPOKEN_TO, "").strip():
        return refuse("spoken_to_whom")
    if command.way is facts.Way.EMAIL and not is_address(destination.email):
        return refuse("no_email_address")
    made = facts.Made(
        day=context.today.isoformat(),
        service=command.service,
        visit=command.visit,
        language=command.language,
        way=command.way,
        expected=command.expected,
        asked=command.asked,
        agreed=command.agreed,
        concerns=command.concerns,
    )
    carried = command.way is facts.Way.SLIP  # nothing else goes to the partner
    return (made, facts.Sent(way=facts.Way.SLIP)) if carried else (made,)


def _step(referral: Referral, command: ReferralCommand) -> Decision:
    if isinstance(command, commands.Close):
        return (facts.Closed(ending=command.ending),)
    if isinstance(command, commands.MarkSent):
        if referral.stage is not Stage.MADE:
            return refuse("already_sent")
        return (facts.Sent(way=command.way),)
    stage, payload = _STEPS[type(command)]
    return (payload,) if referral.stage in BEFORE[stage] else refuse("not_from_here")
