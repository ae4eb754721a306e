"""The state of one booking: stages and what can be read from it, such as when somebody has to look after it.

Knows the shape of a booking; how facts make it is in `evolve`, what is allowed in `decide`.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

import msgspec

from frontdesk.context import Taken
from frontdesk.document_request import Way
from frontdesk.interpreting.facts import Gender, Helper, Subject, Why
from frontdesk.interpreting.kinds import Kind
from frontdesk.referral.state import reference_of


class Stage(enum.StrEnum):
    """Where a booking stands."""

    ASKED = "asked"
    OFFERED = "offered"
    CONFIRMED = "confirmed"
    ARRIVED = "arrived"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    FAILED_TO_COME = "failed_to_come"


class Reminder(enum.StrEnum):
    """Why somebody has to look after a booking."""

    NO_ANSWER = "no_answer"
    TOMORROW = "tomorrow"
    NOT_THERE = "not_there"
    NOT_ENDED = "not_ended"
    HAND_OVER = "hand_over"


BEFORE_ARRIVAL: Final = frozenset({Stage.ASKED, Stage.OFFERED, Stage.CONFIRMED})
#: From where each stage can be reached.
BEFORE: Final[dict[Stage, frozenset[Stage]]] = {
    Stage.OFFERED: frozenset({Stage.ASKED}),
    Stage.CONFIRMED: frozenset({Stage.ASKED, Stage.OFFERED}),
    Stage.ARRIVED: BEFORE_ARRIVAL,
    Stage.FINISHED: frozenset({Stage.ARRIVED}),
    Stage.CANCELLED: BEFORE_ARRIVAL,
    Stage.FAILED_TO_COME: BEFORE_ARRIVAL,
}
#: Somebody wanted at once has to answer within this; for a date a provider has a day to answer.
ANSWER_AT_ONCE: Final = timedelta(minutes=5)
ANSWER: Final = timedelta(days=1)
#: So long before a date the people who need it are reminded, and so long after it an interpreter is missing.
BEFOREHAND: Final = timedelta(days=1)
LATE: Final = timedelta(minutes=10)


class Booking(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One booking. Times are UTC; `day` is the shop's day for which it is.

    `sequence` counts the changes a provider has to be told of, `told` is the last they were told of (-1:
    none). A translation has its `promise` to the visitor and the `way` in which they got it.
    """

    id: str
    day: str
    kind: Kind
    language: str
    helper: Helper
    starts: datetime
    asked: datetime
    since: datetime
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
    free_until: datetime | None = None
    late_cancel: int = 0
    professional_offered: bool = False
    promise: str = ""
    document: str = ""
    stage: Stage = Stage.ASKED
    arrived: datetime | None = None
    ended: datetime | None = None
    why: Why | None = None
    way: Way | None = None
    charge: int = 0
    sequence: int = 0
    told: int = -1
    erased: bool = False
    anomalies: tuple[str, ...] = ()
    needs_newer: bool = False

    @property
    def open(self) -> bool:
        """Whether something is still to be done."""
        return self.stage in BEFORE_ARRIVAL or self.stage is Stage.ARRIVED

    @property
    def ends(self) -> datetime:
        """When it is over by what was booked."""
        return self.starts + timedelta(minutes=self.minutes)

    @property
    def reference(self) -> str:
        """The number to quote on the telephone and in the message."""
        return reference_of(self.id)

    @property
    def cost(self) -> int:
        """What it costs as things stand, in pence: nothing where nobody came."""
        if self.stage is Stage.CANCELLED:
            return self.charge
        return 0 if self.stage is Stage.FAILED_TO_COME else self.quoted

    @property
    def met(self) -> bool | None:
        """Whether the visitor got an interpreter or a translation; None while that is open."""
        if self.arrived is not None:
            return True
        return None if self.open else False

    def waited(self, now: datetime) -> timedelta:
        """How long has been waited for it since it was asked for."""
        return (self.arrived or self.ended or now) - self.asked

    def answer_due(self) -> datetime:
        """By when the provider should have answered."""
        return self.asked + ANSWER_AT_ONCE if self.at_once else min(self.asked + ANSWER, self.starts)

    def reminder(self, now: datetime) -> Reminder | None:
        """Why somebody has to look after it now, the most pressing first."""
        if self.stage is Stage.ARRIVED and self.kind is Kind.WRITTEN:
            return Reminder.HAND_OVER
        if self.stage is Stage.ARRIVED:
            return Reminder.NOT_ENDED if now > self.ends + LATE else None
        if not self.open:
            return None
        if not self.at_once and now > self.starts + LATE:
            return Reminder.NOT_THERE
        if self.stage is not Stage.CONFIRMED and now > self.answer_due():
            return Reminder.NO_ANSWER
        coming = not self.at_once and timedelta() <= self.starts - now <= BEFOREHAND
        return Reminder.TOMORROW if coming else None

    def taken(self) -> tuple[Taken, ...]:
        """The people and rooms that are taken while it lasts."""
        if not self.open or self.kind is Kind.WRITTEN:
            return ()
        what = [self.interpreter, f"room/{self.room}" if self.room else ""]
        return tuple(Taken(self.id, each, self.starts, self.ends) for each in what if each)


def clashes(bookings: Iterable[Booking]) -> dict[str, tuple[str, ...]]:
    """Bookings that take the same person or room at the same time, by id, each with the others.

    A desk refuses such a booking; two desks that could not see each other can still have made both.
    """
    taken = sorted(
        (each for booking in bookings for each in booking.taken()), key=lambda t: (t.since, t.booking)
    )
    found: dict[str, list[str]] = {}
    for place, one in enumerate(taken):
        for other in taken[place + 1 :]:
            if other.booking != one.booking and other.meets(one):
                found.setdefault(one.booking, []).append(other.booking)
                found.setdefault(other.booking, []).append(one.booking)
    return {booking: tuple(sorted(set(others))) for booking, others in sorted(found.items())}
