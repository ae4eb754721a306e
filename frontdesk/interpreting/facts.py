"""What can have happened to a booking of an interpreter or a translation. Names and fields are for ever.

Nothing personal is in them: the dialect, what is to be translated and the interpreter's name are details kept
beside the log. `interpreter` is ``person/<id>`` for one of the shop's people, else the provider's own number.
"""

from __future__ import annotations

import enum

from frontdesk.document_request import Way
from frontdesk.interpreting.kinds import Kind
from frontdesk.log import Fact, Moment, fact


class Helper(enum.StrEnum):
    """Who interprets. A child never does, whoever asks for it."""

    PROFESSIONAL = "professional"
    STAFF = "staff"
    RELATIVE = "relative"


class Gender(enum.StrEnum):
    """Whom the visitor would rather speak through."""

    ANY = "any"
    WOMAN = "woman"
    MAN = "man"


class Subject(enum.StrEnum):
    """What it is about, as much as an interpreter has to know beforehand. A fixed list, nobody's story."""

    HOUSING = "housing"
    MONEY = "money"
    TAX = "tax"
    CARE = "care"
    SCHOOL = "school"
    STATUS = "status"  # nationality, settlement
    REGISTRATION = "registration"  # births, deaths, marriages
    COMPLAINT = "complaint"
    OTHER = "other"


class Why(enum.StrEnum):
    """Why a booking was cancelled."""

    NOT_NEEDED = "not_needed"
    VISITOR = "visitor"
    COLLEAGUE = "colleague"  # somebody here who speaks the language helped
    PROVIDER = "provider"  # they have nobody
    MISTAKE = "mistake"


@fact("booking.asked")
class Asked(Fact, frozen=True, kw_only=True):
    """Somebody is to interpret or translate. `starts` is by when it is wanted for a written translation.

    `day` is the shop's day of `starts`. `quoted` and `late_cancel` are pence, by the provider's rules as they
    were shown; cancelling costs nothing until `free_until`. `professional_offered` goes with a relative.
    """

    day: str
    kind: Kind
    language: str
    helper: Helper
    starts: Moment
    minutes: int = 0
    words: int = 0
    at_once: bool = False
    provider: str = ""
    interpreter: str = ""
    room: str = ""
    gender: Gender = Gender.ANY
    subject: Subject = Subject.OTHER
    payer: str = ""
    visit: str = ""
    desk: str = ""
    quoted: int = 0
    free_until: Moment | None = None
    late_cancel: int = 0
    professional_offered: bool = False


@fact("booking.promised")
class Promised(Fact, frozen=True, kw_only=True):
    """The visitor was promised this translation; `document` is the wish for one of ours, if it is one."""

    promise: str
    document: str = ""


@fact("booking.offered")
class Offered(Fact, frozen=True, kw_only=True):
    """The provider has somebody, who is still to say yes."""

    interpreter: str = ""


@fact("booking.confirmed")
class Confirmed(Fact, frozen=True, kw_only=True):
    """It is certain that somebody comes, or that the translation is made."""

    interpreter: str = ""


@fact("booking.moved")
class Moved(Fact, frozen=True, kw_only=True):
    """Another time, length or room, at the cost that follows; it has to be confirmed anew."""

    day: str
    starts: Moment
    minutes: int
    room: str = ""
    quoted: int = 0
    free_until: Moment | None = None
    late_cancel: int = 0


@fact("booking.arrived")
class Arrived(Fact, frozen=True, kw_only=True):
    """The interpreter is there, on the line or in the room; the translation has come."""


@fact("booking.finished")
class Finished(Fact, frozen=True, kw_only=True):
    """It is done."""


@fact("booking.handed_over")
class HandedOver(Fact, frozen=True, kw_only=True):
    """The visitor has the translation: a text is done with no sooner."""

    way: Way


@fact("booking.cancelled")
class Cancelled(Fact, frozen=True, kw_only=True):
    """Nobody is needed any more, or nobody is to be had. `charge` is what it still costs, in pence."""

    why: Why
    charge: int = 0


@fact("booking.failed_to_come")
class FailedToCome(Fact, frozen=True, kw_only=True):
    """Nobody came or answered."""


@fact("booking.told")
class Told(Fact, frozen=True, kw_only=True):
    """The provider has been sent the booking as it stood after so many changes."""

    sequence: int


@fact("booking.erased")
class Erased(Fact, frozen=True, kw_only=True):
    """The personal details of the booking were erased for ever (`frontdesk.log.erases`)."""
