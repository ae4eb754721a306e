"""What can have happened in a visit, as facts of the log. Their names and fields are for ever.

A fact is never changed once released: a new meaning is a new version with an upcaster in `frontdesk.log`.
Times inside facts are UTC; durations are seconds.
"""

from __future__ import annotations

import enum

import msgspec

from frontdesk.log import Fact, Moment, fact


class Outcome(enum.StrEnum):
    """How an enquiry ended. The first three are "resolved at first point of contact" (rule 4)."""

    RESOLVED = "resolved"
    INFORMATION = "information"
    FORM_TAKEN = "form_taken"
    APPOINTMENT = "appointment"
    REFERRED = "referred"
    CALL_BACK = "call_back"
    DETAILS_TAKEN = "details_taken"
    UNRESOLVED = "unresolved"


FIRST_POINT = frozenset({Outcome.RESOLVED, Outcome.INFORMATION, Outcome.FORM_TAKEN})
#: Ends after which somebody still has something to do. Where two ends meet, one of these is the safer.
OPEN_WORK = frozenset({Outcome.REFERRED, Outcome.CALL_BACK, Outcome.APPOINTMENT, Outcome.DETAILS_TAKEN})


class HoldReason(enum.StrEnum):
    """Why a visitor who could be served is not being served just now."""

    ROOM = "room"
    INTERPRETER = "interpreter"
    COLLEAGUE = "colleague"
    PAPERS = "papers"
    VISITOR = "visitor"  # the visitor asked for it: a telephone call, a child


class PriorityReason(enum.StrEnum):
    """Why a visitor is moved forward. A fixed list: free text could say something personal in the log."""

    UNWELL = "unwell"
    DISTRESSED = "distressed"
    CHILDREN = "children"
    DEADLINE = "deadline"
    SAFETY = "safety"
    OUR_MISTAKE = "our_mistake"


class AvoidableReason(enum.StrEnum):
    """Why a visit need not have been: the same matter brought them here again."""

    CHASING = "chasing"  # nobody had told them how it stands
    PROMISE_NOT_KEPT = "promise_not_kept"
    LETTER_UNCLEAR = "letter_unclear"
    PASSED_ON_WRONGLY = "passed_on_wrongly"
    WRONG_INFORMATION = "wrong_information"
    FORM_SENT_BACK = "form_sent_back"
    OTHER = "other"


@fact("visit.checked_in")
class CheckedIn(Fact, frozen=True, kw_only=True):
    """A visitor is in the queue. `arrived` may lie before the event: the wait starts at arrival."""

    ticket: str
    day: str
    services: tuple[str, ...]
    arrived: Moment
    target_s: int
    needs: tuple[str, ...] = ()
    language: str = ""
    appointment: Moment | None = None
    appointment_id: str = ""
    greeted: bool = True


@fact("visit.answered_at_door")
class AnsweredAtDoor(Fact, frozen=True, kw_only=True):
    """An enquiry answered at once, without a ticket; it counts as a visit (rule 4)."""

    day: str
    service: str
    outcome: Outcome


@fact("visit.imported")
class Imported(Fact, frozen=True, kw_only=True):
    """A whole visit taken over from another queue system."""

    ticket: str
    day: str
    service: str
    arrived: Moment
    target_s: int
    called: Moment | None = None
    served: Moment | None = None
    finished: Moment | None = None
    desk: str = ""
    source: str = ""


@fact("visit.greeted")
class Greeted(Fact, frozen=True, kw_only=True):
    """Somebody has spoken to the visitor and told them that they will be helped (rule 2)."""


@fact("visit.called")
class Called(Fact, frozen=True, kw_only=True):
    """The visitor is asked to a desk, or to the room named.

    `asks` is there where other desks share the queue: the call stands once it was confirmed, or went ahead.
    `after` is then the logical time at which a call that had been made was last taken back, as far as the
    desk knew. (It was once that of the last known of the visit at all: later, so it says less.)
    """

    desk: str
    room: str = ""
    asks: bool | msgspec.UnsetType = msgspec.UNSET
    after: int | msgspec.UnsetType = msgspec.UNSET


@fact("visit.confirmed")
class Confirmed(Fact, frozen=True, kw_only=True):
    """The shop's coordinator gave the visitor to the desk whose call (the id of that event) asked.

    `after` is what the coordinator knew, as in `Called`.
    """

    call: str
    after: int | msgspec.UnsetType = msgspec.UNSET


@fact("visit.refused")
class Refused(Fact, frozen=True, kw_only=True):
    """A call does not stand: the visitor was given to `desk` before, empty where nobody is to call them."""

    call: str
    desk: str = ""


@fact("visit.went_ahead")
class WentAhead(Fact, frozen=True, kw_only=True):
    """The desk went ahead with its call although no coordinator had answered; `after` as in `Called`."""

    call: str
    after: int | msgspec.UnsetType = msgspec.UNSET


@fact("visit.called_again")
class CalledAgain(Fact, frozen=True, kw_only=True):
    """The same call once more."""


@fact("visit.call_withdrawn")
class CallWithdrawn(Fact, frozen=True, kw_only=True):
    """The call was a mistake: back to the same place in the queue. `call` says which, where it had asked."""

    call: str | msgspec.UnsetType = msgspec.UNSET


@fact("visit.serving")
class Serving(Fact, frozen=True, kw_only=True):
    """The person who can help has started to serve: the wait ends here."""

    desk: str


@fact("visit.held")
class Held(Fact, frozen=True, kw_only=True):
    """Waiting or being served is interrupted; the visit's clock goes on."""

    reason: HoldReason


@fact("visit.resumed")
class Resumed(Fact, frozen=True, kw_only=True):
    """Back to what was interrupted."""


@fact("visit.enquiry_added")
class EnquiryAdded(Fact, frozen=True, kw_only=True):
    """The same visitor asks for something more."""

    service: str


@fact("visit.enquiry_answered")
class EnquiryAnswered(Fact, frozen=True, kw_only=True):
    """One of several enquiries ends; `index` counts from 0."""

    index: int
    outcome: Outcome


@fact("visit.finished")
class Finished(Fact, frozen=True, kw_only=True):
    """The visit ends; `outcome` is that of every enquiry not yet answered."""

    outcome: Outcome


@fact("visit.left")
class Left(Fact, frozen=True, kw_only=True):
    """The visitor went before being seen."""


@fact("visit.did_not_come")
class DidNotCome(Fact, frozen=True, kw_only=True):
    """Called often enough and did not come."""


@fact("visit.forgotten")
class Forgotten(Fact, frozen=True, kw_only=True):
    """Still open when the next day began: closed by the program, counted apart, never averaged in."""


@fact("visit.brought_back")
class BroughtBack(Fact, frozen=True, kw_only=True):
    """Back in the queue after having left or not come, with the first arrival time."""


@fact("visit.reopened")
class Reopened(Fact, frozen=True, kw_only=True):
    """A finished visit goes on at a desk."""

    desk: str


@fact("visit.corrected")
class Corrected(Fact, frozen=True, kw_only=True):
    """Reception's own mistake is put right; only what is given changes. `service` is the first enquiry's."""

    service: str | None = None
    target_s: int | None = None
    arrived: Moment | None = None
    needs: tuple[str, ...] | None = None
    language: str | None = None


@fact("visit.priority_raised")
class PriorityRaised(Fact, frozen=True, kw_only=True):
    """Moved forward in the queue by `lead_s`, for a reason that is on the record."""

    reason: PriorityReason
    lead_s: int


@fact("visit.marked_avoidable")
class MarkedAvoidable(Fact, frozen=True, kw_only=True):
    """The visitor came again about the same thing, for a reason that is ours; None takes that back."""

    reason: AvoidableReason | None


@fact("visit.details_changed")
class DetailsChanged(Fact, frozen=True, kw_only=True):
    """Personal details were written; only the names of the fields are here, never what they say.

    `knew` is there where other desks share the queue: which earlier writings of these fields were known.
    """

    fields: tuple[str, ...]
    knew: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET


@fact("visit.detail_kept")
class DetailKept(Fact, frozen=True, kw_only=True):
    """What lost against another writing is kept beside it, under these names (`frontdesk.visit.writings`)."""

    lost: tuple[str, ...]


@fact("visit.erased")
class Erased(Fact, frozen=True, kw_only=True):
    """The personal details of the visit were erased for ever (`frontdesk.log.erases`)."""


@fact("visit.ticket_printed")
class TicketPrinted(Fact, frozen=True, kw_only=True):
    """The printer took the ticket."""


@fact("visit.ticket_failed")
class TicketFailed(Fact, frozen=True, kw_only=True):
    """The ticket did not come out; `code` says why."""

    code: str
