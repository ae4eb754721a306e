"""The state of one visit and what can be read from it: phases, stretches of time, the target.

Knows the shape of a visit; how facts make it is in `evolve`, what is allowed in `decide`.
"""

from __future__ import annotations

import enum
from datetime import datetime, timedelta

import msgspec

from frontdesk.conflict import Conflict
from frontdesk.visit.facts import FIRST_POINT, AvoidableReason, Outcome, PriorityReason
from frontdesk.visit.handoff_facts import AllowReason, WayOut


class Phase(enum.StrEnum):
    """Where the visit stands."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    HELD = "held"
    FINISHED = "finished"
    LEFT = "left"
    DID_NOT_COME = "did_not_come"
    FORGOTTEN = "forgotten"  # still open when the shop's next day began
    MERGED = "merged"  # the visitor was checked in before: counted there


ENDED = frozenset({Phase.FINISHED, Phase.LEFT, Phase.DID_NOT_COME, Phase.FORGOTTEN, Phase.MERGED})


class Spell(enum.StrEnum):
    """What a stretch of a visit's time was spent on."""

    WAITING = "waiting"
    WALKING = "walking"
    SERVING = "serving"
    HELD = "held"
    AWAY = "away"
    HANDED = "handed"  # waiting for whom the visitor was handed on to


class Stretch(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A stretch of time, `until` None while it lasts. `why` is a hold's reason."""

    spell: Spell
    since: datetime
    until: datetime | None = None
    desk: str = ""
    why: str = ""


class Word(enum.StrEnum):
    """What stands behind a desk's call where several desks share the queue."""

    ASKED = "asked"  # the coordinator has not answered yet
    CONFIRMED = "confirmed"
    WENT_AHEAD = "went_ahead"  # there was no coordinator to ask
    ALONE = "alone"  # made by a desk that shared its queue with nobody


#: What is noted where a call was made although another stood, or after it had been refused elsewhere.
_CALLED_TWICE = ("visit.called@", "visit.confirmed@", "visit.went_ahead@")


class Claim(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One desk's call for the visitor; `call` is the id of its event, empty for one that did not ask."""

    call: str
    desk: str
    room: str
    at: datetime
    word: Word = Word.ASKED


class Writing(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """That a personal detail was written, and by which writing (`frontdesk.visit.writings`); never what."""

    field: str
    mark: str


class Enquiry(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One thing the visitor came for, and how it ended."""

    service: str
    outcome: Outcome | None = None


class HandOff(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One hand-off: to whom, when, from which desk, and `served` when the receiver began.

    `target_s`, `lead_s`, `service`, `only` and `room` are as in the fact. `allowed` is why a team leader let
    it be, where it is not the visit's first.
    """

    to: str
    at: datetime
    desk: str
    target_s: int
    lead_s: int = 0
    service: str = ""
    only: str = ""
    room: str = ""
    allowed: AllowReason | None = None
    served: datetime | None = None

    def wait(self, end: datetime) -> timedelta:
        """From the hand-off to being served again; to `end` for one who was not. Never clamped."""
        return (self.served or end) - self.at


class Visit(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The state of one visit. Times are UTC; `day` is the shop's calendar day, ISO."""

    id: str
    ticket: str
    day: str
    arrived: datetime
    checked_in: datetime
    target_s: int
    phase: Phase
    enquiries: tuple[Enquiry, ...]
    stretches: tuple[Stretch, ...] = ()
    needs: tuple[str, ...] = ()
    language: str = ""
    appointment: datetime | None = None
    greeted: datetime | None = None
    seen: datetime | None = None
    first_called: datetime | None = None
    last_called: datetime | None = None
    calls: int = 0
    desk: str = ""
    room: str = ""
    held_from: Phase | None = None
    lead_s: int = 0
    priority_reason: PriorityReason | None = None
    avoidable: AvoidableReason | None = None
    ended: datetime | None = None
    at_door: bool = False
    imported: bool = False
    unverified: bool = False
    needs_newer: bool = False
    ticket_problem: str = ""
    ticket_printed: bool = False
    #: The calls that stand or asked to, while the visitor is called and after; the first has the visitor.
    claims: tuple[Claim, ...] = ()
    #: Calls that a coordinator refused; another, cut off from the first, may have confirmed one of them.
    turned_down: tuple[Claim, ...] = ()
    #: The logical time at which a call that had been made was last taken back.
    let_go: int = 0
    erased: bool = False
    anomalies: tuple[str, ...] = ()
    #: What machines did without knowing of each other and people have to look at.
    conflicts: tuple[Conflict, ...] = ()
    #: Where desks share the queue: the last writing of each detail, several where none knew of the other.
    writings: tuple[Writing, ...] = ()
    #: The earlier visit of the same visitor, while merged; and the phase before that.
    merged_into: str = ""
    merged_from: Phase | None = None
    unmerged: bool = False
    hand_offs: tuple[HandOff, ...] = ()
    hand_off_allowed: AllowReason | None = None
    chose: WayOut | None = None
    colleague: str = ""

    @property
    def open(self) -> bool:
        """Whether somebody is still here because of it."""
        return self.phase not in ENDED

    @property
    def asking(self) -> bool:
        """Whether the visitor's call is still to be confirmed: nobody is to hear of it yet."""
        return self.phase is Phase.CALLED and bool(self.claims) and self.claims[0].word is Word.ASKED

    @property
    def double_called(self) -> bool:
        """Whether two desks called the visitor, each in good faith; for people to settle."""
        return any(anomaly.startswith(_CALLED_TWICE) for anomaly in self.anomalies)

    @property
    def service(self) -> str:
        """The first enquiry's service."""
        return self.enquiries[0].service

    @property
    def entered(self) -> datetime:
        """When the target's clock started: at arrival, or at the appointment of one who came early."""
        return self.arrived if self.appointment is None else max(self.arrived, self.appointment)

    @property
    def not_before(self) -> datetime | None:
        """The appointment for which the visitor can't be called earlier; None for everybody else.

        Only an appointment keeps anybody out of the queue. An arrival later than now says that the machine's
        clock was set back, and whoever waits is still to be called.
        """
        return self.appointment if self.handed is None else None

    @property
    def deadline(self) -> datetime:
        """When the target passes."""
        return self.entered + timedelta(seconds=self.target_s)

    @property
    def being_served(self) -> bool:
        """Whether somebody serves the visitor, or would but for a hold."""
        return Phase.SERVING in (self.phase, self.held_from)

    @property
    def handed(self) -> HandOff | None:
        """The hand-off whose receiver has not begun yet."""
        last = self.hand_offs[-1] if self.hand_offs else None
        return last if last is not None and last.served is None else None

    @property
    def may_hand_off(self) -> bool:
        """Whether the visitor can still be handed on: once, or once more where a team leader allowed it."""
        return not self.hand_offs or self.hand_off_allowed is not None

    @property
    def joined(self) -> datetime:
        """When the wait that goes on began: at the hand-off for one handed on, else as `entered`."""
        return self.entered if self.handed is None else self.handed.at

    @property
    def limit_s(self) -> int:
        """The target of the wait that goes on."""
        return self.target_s if self.handed is None else self.handed.target_s

    def wait(self, now: datetime) -> timedelta:
        """Arrival to being seen (or to `now`, or to the end of one never seen). Never clamped."""
        return (self.seen or self.ended or now) - self.entered

    def spent(self, spell: Spell, now: datetime, why: str = "") -> timedelta:
        """Time spent so far on one kind of thing, for one reason where `why` is given."""
        chosen = (s for s in self.stretches if s.spell is spell and (not why or s.why == why))
        return sum(((s.until or now) - s.since for s in chosen), timedelta())

    @property
    def within_target(self) -> bool | None:
        """Whether the visitor was seen in time; None for one who was not (yet) seen."""
        return None if self.seen is None else self.seen <= self.deadline

    @property
    def first_point(self) -> bool | None:
        """Whether every enquiry was answered at first point of contact; None while any is open.

        Who went after a hand-off, before the receiver began, was not answered.
        """
        if self.handed is not None and self.phase in (Phase.LEFT, Phase.DID_NOT_COME):
            return False
        outcomes = [enquiry.outcome for enquiry in self.enquiries]
        return None if None in outcomes else all(outcome in FIRST_POINT for outcome in outcomes)
