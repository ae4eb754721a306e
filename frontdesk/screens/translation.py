"""What of a visitor's is still to be translated: promised at the desk, and not booked or booked in vain.

Knows promises, wishes for documents and bookings; runs on the database thread and writes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from frontdesk.desk import FrontDesk
from frontdesk.document_request import DocumentRequest, Elsewhere, SupplyDocument, WithdrawDocument
from frontdesk.interpreting.commands import Finish
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.state import Booking, Stage
from frontdesk.promise import MakePromise, Promise, PromiseKind
from frontdesk.screens.documents import short_code
from frontdesk.screens.interpreting_words import language_named
from frontdesk.words import translate


@dataclass(frozen=True, slots=True)
class Pending:
    """A translation the visitor has been promised already; `document` is the wish it is for, if it is one."""

    promise: str
    due: datetime
    document: str = ""
    what: str = ""


def promised_for(front: FrontDesk, booking: Booking) -> datetime | None:
    """When the visitor was promised a translation; None where nobody waits for it. Raises StoreError."""
    made = front.store.one(Promise, booking.promise) if booking.promise else None
    return None if made is None or not made.open else made.due


def pending(front: FrontDesk, visit: str, language: str) -> Pending | None:
    """What was promised to a visit in a language (ISO 639-3) and nobody translates. Raises StoreError."""
    if not visit:
        return None
    bookings = [each for each in front.store.every(Booking) if each.visit == visit and each.promise]
    booked = {each.promise for each in bookings if each.open}
    for request in front.store.open_ones(DocumentRequest):
        wanted = request.visit == visit and request.elsewhere is Elsewhere.TRANSLATION
        if wanted and request.language == short_code(language) and request.promise not in booked:
            return _pending(front, request.promise, request.id)
    for booking in reversed(bookings):
        alike = booking.kind is Kind.WRITTEN and booking.language == language
        if alike and booking.promise not in booked:
            found = _pending(front, booking.promise, booking.document)
            if found is not None:
                return found
    return None


def _pending(front: FrontDesk, promise: str, document: str) -> Pending | None:
    made = front.store.one(Promise, promise)
    if made is None or not made.open:
        return None
    what = front.store.details(f"promise/{promise}").get("what", "")
    return Pending(promise, made.due, document, what)


def translation_ending(front: FrontDesk, end: SupplyDocument | WithdrawDocument) -> tuple[Finish, ...]:
    """A document that reaches the visitor ends the booking by which it was translated. Raises StoreError."""
    if not isinstance(end, SupplyDocument):
        return ()
    bookings = (each for each in front.store.open_ones(Booking) if each.document == end.document)
    return tuple(Finish(booking=each.id, way=end.way) for each in bookings if each.stage is Stage.ARRIVED)


def promise_of(
    promise: str, language: str, due: datetime, owner: str, visit: str, service: str, details: dict[str, str]
) -> MakePromise:
    """The promise made of a translation; `details` may hold `what`, the visitor's `name` and `contact`."""
    named = language_named(language)
    what = translate("Interpreter", "{what}: translation, {name}", what=details.get("what", ""), name=named)
    return MakePromise(
        promise=promise,
        kind=PromiseKind.OTHER,
        owner=owner,
        service=service,
        visit=visit,
        due=due,
        details={name: text for name, text in {**details, "what": what}.items() if text},
    )
