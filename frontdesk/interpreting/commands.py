"""What people ask the program to do with a booking, as plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from frontdesk.document_request import Way
from frontdesk.interpreting.facts import Gender, Helper, Subject, Why
from frontdesk.interpreting.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingCommand:
    """Something to do with the booking of that id."""

    booking: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(BookingCommand):
    """Ask for an interpreter or a translation. `starts` None is now; `shown` the cost people were shown.

    `adult` and `professional_offered` are asked about a friend or relative. `details` may hold `dialect` and
    `what` (is to be translated): personal perhaps, and kept beside the log. A translation names the `promise`
    made of it to the visitor, and the `document` (a wish for one of ours) that it is for.
    """

    kind: Kind
    language: str
    helper: Helper = Helper.PROFESSIONAL
    starts: datetime | None = None
    minutes: int = 0
    words: int = 0
    provider: str = ""
    person: str = ""
    room: str = ""
    gender: Gender = Gender.ANY
    subject: Subject = Subject.OTHER
    payer: str = ""
    visit: str = ""
    shown: int | None = None
    adult: bool = False
    professional_offered: bool = False
    promise: str = ""
    document: str = ""
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(BookingCommand):
    """The provider offers somebody; `details` may hold the `interpreter`'s name."""

    interpreter: str = ""
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirm(BookingCommand):
    """It is certain; `details` may hold the `interpreter`'s name."""

    interpreter: str = ""
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move(BookingCommand):
    """Another time, length or room; `shown` is the new cost people were shown."""

    starts: datetime
    minutes: int
    room: str = ""
    shown: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrive(BookingCommand):
    """The interpreter is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finish(BookingCommand):
    """It is done. Of a translation `way` says how the visitor got it."""

    way: Way | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel(BookingCommand):
    """Nobody is needed any more, or nobody is to be had; `shown` is what it costs, as people were shown."""

    why: Why
    shown: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FailToCome(BookingCommand):
    """Nobody came or answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkTold(BookingCommand):
    """The provider has been sent the booking as it stood after so many changes."""

    sequence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Erase(BookingCommand):
    """Erase the personal details of a booking, here and everywhere, for ever."""
