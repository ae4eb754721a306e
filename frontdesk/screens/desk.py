"""What the desk's window shows, as frozen plain data, and what of it changes from second to second.

Knows rows, figures and words; it is computed from the front desk by `desk_reading`, and `at` needs nothing
but the time, so that waits are drawn anew each second without the store.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from frontdesk.measures import Share
from frontdesk.screens.desk_words import clock_text, long_text, minutes_text, wait_text
from frontdesk.screens.promises import PromiseLine
from frontdesk.staffing import DeskState
from frontdesk.visit import Phase
from frontdesk.words import translate

Tone = Literal["plain", "ok", "warn", "bad"]
Tint = Literal["plain", "warm", "lilac"]


@dataclass(frozen=True, slots=True)
class Label:
    """A small label of a row: a need ("warm"), a language ("lilac") or a state ("plain")."""

    text: str
    tint: Tint = "plain"


@dataclass(frozen=True, slots=True)
class Wait:
    """A wait against its target at one moment. `fraction` is the part of the target that has gone."""

    text: str
    fraction: float
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One visit in the queue, on hold or early. Times are UTC; `mine` says that this desk can serve it.

    `entered` and `target` are those of the wait that goes on: one handed on waits anew. `not_before` is the
    appointment of one who may be early. `colleague` says that
    somebody was asked to come to them.
    """

    visit: str
    ticket: str
    title: str
    rest: str
    service: str
    name: str = ""
    phase: Phase = Phase.WAITING
    arrived: datetime
    entered: datetime
    not_before: datetime | None = None
    target: timedelta
    due_soon: timedelta
    labels: tuple[Label, ...] = ()
    needs: tuple[str, ...] = ()
    language: str = ""
    mine: bool = True
    greeted: bool = True
    raised: bool = False
    held_why: str = ""
    colleague: bool = False

    def early_at(self, now: datetime) -> bool:
        """Whether the visitor is here before the appointment."""
        return self.not_before is not None and now < self.not_before

    def wait_at(self, now: datetime) -> Wait:
        """The wait at one moment."""
        waited = now - self.entered
        left = self.target - waited
        due = timedelta() <= left <= self.due_soon
        tone: Tone = "bad" if left < timedelta() else "warn" if due else "ok"
        gone = waited / self.target if self.target else 1.0
        return Wait(wait_text(waited, left, due), max(0.0, gone), tone)

    def spoken(self, now: datetime) -> str:
        """The row as a screen reader says it."""
        parts = [self.ticket, self.title + self.rest, self.name, self.wait_at(now).text, self.held_why]
        return ", ".join(part for part in (*parts, *(label.text for label in self.labels)) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class EnquiryLine:
    """One thing the visitor came for, and how it ended, empty while it is open."""

    name: str
    ended: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What goes with a visitor who was handed on: from where, when, and what was said and seen there.

    `service` is what they were handed on for, empty where that did not change; `served` when it began here.
    """

    place: str
    at: datetime
    served: datetime | None = None
    service: str = ""
    said: str = ""
    seen: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """The visit called to this desk or served at it. `story` is there once the visitor was handed on.

    `area` is the receiver that a call-back would come from; `may_hand_off` that the hand-off is still left,
    or allowed anew. `asking` says that the call waits for an answer: the display does not show it yet.
    """

    visit: str
    ticket: str
    name: str
    note: str
    service: str
    enquiries: tuple[EnquiryLine, ...]
    phase: Phase
    arrived: datetime
    entered: datetime
    called: datetime | None
    seen: datetime | None
    since: datetime
    calls: int
    place: str
    labels: tuple[Label, ...]
    needs: tuple[str, ...]
    language: str
    ticket_problem: str = ""
    story: Story | None = None
    may_hand_off: bool = True
    area: str = ""
    contact: str = ""
    asking: bool = False
    interpreter_asked: datetime | None = None
    interpreter_came: datetime | None = None

    def with_you(self, now: datetime) -> str:
        """The time beside the ticket: "5:12 with you", or since the call."""
        span = long_text(now - self.since)
        if self.phase is Phase.SERVING:
            return translate("Desk", "{time} with you", time=span)
        if self.asking:
            return translate("Desk", "Calling… not yet on the display")
        return translate("Desk", "called {time} ago", time=span)

    def waited(self, now: datetime) -> str:
        """How long the visitor waited until seen, or has waited; and again after a hand-off."""
        return f"{self._waited(now)} {self._waited_for_interpreter(now)}".strip()

    def _waited_for_interpreter(self, now: datetime) -> str:
        """The time spent waiting for somebody to interpret, apart from the rest."""
        if self.interpreter_asked is None:
            return ""
        minutes = _whole_minutes((self.interpreter_came or now) - self.interpreter_asked)
        return translate("Desk", "For an interpreter: {minutes} min.", minutes=minutes)

    def _waited(self, now: datetime) -> str:
        minutes = _whole_minutes((self.seen or now) - self.entered)
        if self.story is None:
            return translate("Desk", "Waited {minutes} min.", minutes=minutes)
        more = _whole_minutes((self.story.served or now) - self.story.at)
        return translate(
            "Desk", "Waited {minutes} min, and {more} min after the hand-off.", minutes=minutes, more=more
        )


def _whole_minutes(span: timedelta) -> int:
    return max(0, span // timedelta(minutes=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """Another desk: free, on a break, closed, or with a visit."""

    place: str
    state: DeskState
    back_at: datetime | None = None
    ticket: str = ""
    phase: Phase | None = None
    since: datetime | None = None

    def said(self, now: datetime) -> str:
        """The desk in a few words: "Desk 1 serving B21 · 6 min"."""
        if self.ticket and self.since is not None:
            span = minutes_text(now - self.since)
            named = {"place": self.place, "ticket": self.ticket}
            if self.phase is Phase.SERVING:
                return translate("Desk", "{place} serving {ticket} · {time}", **named, time=span)
            return translate("Desk", "{place} calling {ticket}", **named)
        if self.state is DeskState.OPEN:
            return translate("Desk", "{place} free", place=self.place)
        if self.state is DeskState.CLOSED:
            return translate("Desk", "{place} closed", place=self.place)
        if self.back_at is None:
            return translate("Desk", "{place} on break", place=self.place)
        until = clock_text(self.back_at)
        return translate("Desk", "{place} on break until {time}", place=self.place, time=until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """An appointment of today whose visitor is not here yet."""

    id: str
    due: datetime
    service: str
    name: str
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A visit of today that has ended, to be brought back or reopened."""

    visit: str
    ticket: str
    enquiry: str
    phase: Phase
    ended: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class JustHanded:
    """A visit that this desk handed on and may still put right until `until`."""

    visit: str
    ticket: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Hint:
    """What a visitor can be told before check-in: the ticket, and the likely wait in minutes from and to."""

    ticket: str
    likely: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Figures:
    """The four figures above the queue; `in_target` is today's, as the wait log counts it."""

    waiting: int
    past: int
    due_soon: int
    in_target: Share


@dataclass(frozen=True, slots=True)
class Moment:
    """What of the screen hangs on the time: who can be called, who is early, whom to call, the figures."""

    now: datetime
    queue: tuple[Row, ...]
    early: tuple[Row, ...]
    next: Row | None
    figures: Figures
    correctable: tuple[JustHanded, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskScreen:
    """Everything the desk's window shows. `rows` are all who wait, in the order to call."""

    shop: str
    desk: str
    place: str
    person: str = ""
    state: DeskState = DeskState.CLOSED
    back_at: datetime | None = None
    rows: tuple[Row, ...] = ()
    held: tuple[Row, ...] = ()
    on_hold_here: tuple[Row, ...] = ()
    here: Here | None = None
    colleagues: tuple[Colleague, ...] = ()
    expected: tuple[Expected, ...] = ()
    promises: tuple[PromiseLine, ...] = ()
    gone: tuple[Gone, ...] = ()
    finished: tuple[Gone, ...] = ()
    in_target: Share = field(default_factory=Share)
    target: timedelta = timedelta(minutes=10)
    due_soon: timedelta = timedelta(minutes=3)
    goal: float = 0.9
    rooms: tuple[tuple[str, str], ...] = ()
    own_services: bool = False
    just_handed: tuple[JustHanded, ...] = ()
    people: bool = False

    @property
    def target_minutes(self) -> int:
        """The target in whole minutes, as it is said."""
        return self.target // timedelta(minutes=1)

    def at(self, now: datetime) -> Moment:
        """The moving part of the screen at one moment."""
        queue = tuple(row for row in self.rows if not row.early_at(now))
        tones = [row.wait_at(now).tone for row in queue]
        return Moment(
            now=now,
            queue=queue,
            early=tuple(row for row in self.rows if row.early_at(now)),
            next=next((row for row in queue if row.mine), None),
            figures=Figures(len(queue), tones.count("bad"), tones.count("warn"), self.in_target),
            correctable=tuple(each for each in self.just_handed if now <= each.until),
        )
