"""Calls between the desks of one shop: those this program asked for, and those it settles while in office.

Knows which calls wait for an answer and how long; who is in office and what is stored is the node's affair.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from frontdesk.clock import Reading
from frontdesk.log import Event, decode
from frontdesk.sync.timing import Timing
from frontdesk.visit import Visit
from frontdesk.visit.facts import Called, CallWithdrawn, Confirmed, Refused, WentAhead
from frontdesk.visit.state import Word


@dataclass(slots=True)
class Waiting:
    """A call of this program that has no answer yet."""

    visit: str
    call: str
    desk: str
    since: datetime
    asked: datetime
    told: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to a call of this program; `holder` is the desk that has the visitor if it was refused."""

    waiting: Waiting
    stands: bool
    holder: str = ""


@dataclass(slots=True)
class Calls:
    """The calls of this program that wait, and those of all programs that it is to settle, in turn."""

    now: Callable[[], Reading]
    timing: Timing
    waiting: dict[str, Waiting] = field(default_factory=dict)
    to_settle: dict[str, tuple[str, str]] = field(default_factory=dict)

    def begin(self, events: Sequence[Event]) -> list[Waiting]:
        """Take note of the calls among this program's own new events; those to ask for."""
        now = self.now().at
        begun = [Waiting(visit, call, desk, now, now) for visit, call, desk in asking(events)]
        self.waiting |= {each.call: each for each in begun}
        return begun

    def take_up(self, desk: str, visits: Sequence[Visit]) -> None:
        """After a start: the calls that the program's desk had asked for when it ended."""
        now = self.now().at
        for visit in visits:
            for claim in visit.claims:
                if claim.word is Word.ASKED and claim.desk == desk:
                    self.waiting[claim.call] = Waiting(visit.id, claim.call, desk, now, now)

    def of(self, visit: str) -> str:
        """This program's own call for a visitor that waits for an answer; empty where none does."""
        return next((each.call for each in self.waiting.values() if each.visit == visit), "")

    def queue(self, visit: str, call: str, peer: str) -> None:
        """Keep a call to be settled; `peer` is who asked, empty for this program itself."""
        self.to_settle[call] = (visit, peer)

    def answers(self, events: Sequence[Event]) -> list[Answered]:
        """What these events, from wherever they came, say about the calls that wait."""
        found = []
        for event in events:
            match decode(event) if event.type in _ANSWERS else None:
                case Confirmed(call=call) if call in self.waiting:
                    found.append(Answered(self.waiting.pop(call), stands=True))
                case Refused(call=call, desk=holder) if call in self.waiting:
                    found.append(Answered(self.waiting.pop(call), stands=False, holder=holder))
                case WentAhead(call=call) | CallWithdrawn(call=str(call)):
                    self.waiting.pop(call, None)
        return found

    def ask_again(self) -> list[Waiting]:
        """The calls that are due to be asked for once more."""
        now = self.now().at
        found = [each for each in self.waiting.values() if now - each.asked >= self.timing.ask_again]
        for each in found:
            each.asked = now
        return found

    def may_go_ahead(self) -> list[Waiting]:
        """The calls that have waited long enough; each is told once."""
        now = self.now().at
        found = [
            each
            for each in self.waiting.values()
            if not each.told and now - each.since >= self.timing.may_go_ahead
        ]
        for each in found:
            each.told = True
        return found


def asking(events: Sequence[Event]) -> list[tuple[str, str, str]]:
    """The calls among these events that ask: visit, call, desk."""
    found = []
    for event in events:
        fact = decode(event) if event.type == "visit.called" else None
        if isinstance(fact, Called) and fact.asks is True:
            found.append((event.stream.partition("/")[2], event.id, fact.desk))
    return found


def is_answered(events: Sequence[Event], call: str) -> bool:
    """Whether a call was confirmed, refused or taken back, or went ahead, as far as these events say."""
    return any(getattr(decode(event), "call", None) == call for event in events if event.type in _ANSWERS)


_ANSWERS = frozenset({"visit.confirmed", "visit.refused", "visit.went_ahead", "visit.call_withdrawn"})
