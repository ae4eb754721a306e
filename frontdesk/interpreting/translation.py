"""A written translation: how long a text is, and what ends with it: a promise, a wish for a document.

Pure. Knows what was booked and what it belongs to; the words of a promise are the screens'.
"""

from __future__ import annotations

import re
from typing import Final

from frontdesk.document_request import DocumentRequest, SupplyDocument, WithdrawDocument
from frontdesk.interpreting.commands import BookingCommand, Cancel, Finish
from frontdesk.interpreting.facts import Why
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.state import Booking
from frontdesk.promise import Deed, KeepPromise, Promise

#: "420" are words, "2 p", "2 pages" and "2 tudalen" are pages.
_LENGTH: Final = re.compile(r"(?P<number>\d{1,5})\s*(?P<pages>p|pages?|t|tudalen(?:nau)?)?", re.IGNORECASE)


def words_in(text: str, page: int) -> int:
    """How many words a length is that was typed in words or in pages of so many; 0 where it is no length."""
    found = _LENGTH.fullmatch(text.strip()) if text.isascii() else None
    if found is None:
        return 0
    return int(found["number"]) * (page if found["pages"] else 1)


def ends_with(
    booking: Booking, step: BookingCommand, promise: Promise | None, request: DocumentRequest | None
) -> tuple[KeepPromise | SupplyDocument | WithdrawDocument, ...]:
    """What is done in the same moment as a step, of what the translation was promised by and is for.

    Only two steps end anything: the visitor has it, or does not want it. Where the provider has nobody or was
    booked by mistake they still wait for it, and what was promised stays promised.
    """
    kept = promise is not None and promise.open
    wished = request is not None and request.open
    found: list[KeepPromise | SupplyDocument | WithdrawDocument] = []
    match step:
        case Finish(way=way) if booking.kind is Kind.WRITTEN and way is not None:
            found += [KeepPromise(promise=booking.promise, done=Deed.SENT)] if kept else []
            found += [SupplyDocument(document=booking.document, way=way)] if wished else []
        case Cancel(why=Why.VISITOR) if booking.kind is Kind.WRITTEN:
            found += [KeepPromise(promise=booking.promise, done=Deed.NOT_NEEDED)] if kept else []
            found += [WithdrawDocument(document=booking.document)] if wished else []
        case _:
            pass
    return tuple(found)
