"""What people at a desk ask the program to do with a visit, as plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from frontdesk.visit.facts import AvoidableReason, HoldReason, Outcome, PriorityReason
from frontdesk.visit.handoff_facts import AllowReason


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitCommand:
    """Something to do with the visit of that id."""

    visit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(VisitCommand):
    """Put a visitor in the queue; `arrived` None means now. `details` are personal: kept beside the log."""

    services: tuple[str, ...]
    arrived: datetime | None = None
    needs: tuple[str, ...] = ()
    language: str = ""
    appointment: datetime | None = None
    appointment_id: str = ""
    greeted: bool = True
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerAtDoor(VisitCommand):
    """An enquiry answered at once."""

    service: str
    outcome: Outcome = Outcome.INFORMATION


@dataclass(frozen=True, slots=True, kw_only=True)
class Greet(VisitCommand):
    """Tell a visitor that they will be helped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call(VisitCommand):
    """Ask a visitor to this desk, or to `room`."""

    room: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallAgain(VisitCommand):
    """Repeat the call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawCall(VisitCommand):
    """Put a visitor called by mistake back to their place in the queue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoAhead(VisitCommand):
    """Go on with this desk's call although no coordinator has answered.

    `call` says with which, where a copy of its machine may have called at the same desk: None with any.
    """

    call: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleCall(VisitCommand):
    """Confirm or refuse a call that asked; given by the shop's coordinator, not by people."""

    call: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StartServing(VisitCommand):
    """The visitor is here and the right person begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold(VisitCommand):
    """Interrupt waiting or serving, for a reason."""

    reason: HoldReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume(VisitCommand):
    """End the interruption."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddEnquiry(VisitCommand):
    """The visitor asks for something more."""

    service: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerEnquiry(VisitCommand):
    """End one of several enquiries; `index` counts from 0."""

    index: int
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Finish(VisitCommand):
    """End the visit."""

    outcome: Outcome = Outcome.RESOLVED


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftBeforeSeen(VisitCommand):
    """The visitor went."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkDidNotCome(VisitCommand):
    """The visitor was called and did not come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BringBack(VisitCommand):
    """Put a visitor who left or did not come back in the queue, with the first arrival time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen(VisitCommand):
    """Go on at this desk with a visit that was finished."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correct(VisitCommand):
    """Put right what reception got wrong; None leaves a thing as it is."""

    service: str | None = None
    arrived: datetime | None = None
    needs: tuple[str, ...] | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RaisePriority(VisitCommand):
    """Move a visitor forward, for a reason that goes on the record."""

    reason: PriorityReason


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkAvoidable(VisitCommand):
    """Say that the visit need not have been, and why; None takes it back."""

    reason: AvoidableReason | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteDetails(VisitCommand):
    """Write personal details (name, note…). An empty value removes the detail."""

    details: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepBeside(VisitCommand):
    """Say that what lost against another writing is kept beside it; given by the program, not by people."""

    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOff(VisitCommand):
    """Hand the visitor on to a receiver, such as "desk/2". `details` are "said" and "seen": their story."""

    to: str
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectHandOff(VisitCommand):
    """Within a minute, by the same desk: the receiver was the wrong one."""

    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackHandOff(VisitCommand):
    """Within a minute, by the same desk: the hand-off was a mistake; go on with the visitor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowHandOff(VisitCommand):
    """Let a visitor be handed on once more; for team leaders."""

    reason: AllowReason


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeFullDetails(VisitCommand):
    """In place of a second hand-off, as the visitor chose: everything is written down and the visit ends."""

    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AssureCallBack(VisitCommand):
    """In place of a second hand-off, as the visitor chose: `area`, a receiver's code, calls them back."""

    area: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallColleague(VisitCommand):
    """Ask a member of staff to come; the visitor waits for them at the desk."""

    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteColleagueCame(VisitCommand):
    """The member of staff who was asked to come is here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge(VisitCommand):
    """The visitor was checked in before, as `into`: count them once."""

    into: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoMerge(VisitCommand):
    """It was another visitor after all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erase(VisitCommand):
    """Erase the personal details of a visit, here and everywhere, for ever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordTicket(VisitCommand):
    """Say how printing the ticket went: `problem` is empty when it came out."""

    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseForgotten(VisitCommand):
    """Close a visit left open on an earlier day."""
