"""Ticket numbers in a shop of several desks: the coordinator gives them, a desk cut off takes its own letter.

Knows who waits for a number and which series it comes from. Only the first of the site's programs by rank
gives numbers in the shop's letters, so that the two halves of a shop that was split never give the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from frontdesk.clock import Reading
from frontdesk.desk import Command, FrontDesk, Together
from frontdesk.sync.messages import AskTicket
from frontdesk.sync.ports import Replica
from frontdesk.sync.timing import Timing
from frontdesk.visit.commands import CheckIn


@dataclass(frozen=True, slots=True)
class Pending:
    """A check-in that waits for its ticket."""

    command: Command
    desk: str
    ask: AskTicket
    since: datetime


@dataclass(slots=True)
class Tickets:
    """The numbers this program gives, and the check-ins of its own desk that wait for one.

    `letter` is the program's own; `first` says that it gives the shop's.
    """

    front: FrontDesk
    replica: Replica
    now: Callable[[], Reading]
    timing: Timing
    letter: str
    first: bool
    waiting: dict[str, Pending] = field(default_factory=dict)
    _given: dict[str, str] = field(default_factory=dict)

    def wait(self, command: Command, ask: AskTicket, desk: str) -> None:
        """Keep a check-in until its ticket comes; the visitor has arrived now, not then."""
        now = self.now().at
        self.waiting[ask.visit] = Pending(_arrived(command, now), desk, ask, now)

    def question(self, check_in: CheckIn) -> AskTicket:
        """What a check-in needs."""
        letter = self.front.shop.letter_of(check_in.services[0]) if check_in.services else "A"
        return AskTicket(visit=check_in.visit, day=self.front.today, letter=letter)

    def give(self, ask: AskTicket) -> str:
        """The next number for a check-in of any desk; the same where it asks twice."""
        if ask.visit not in self._given:
            self._given[ask.visit] = self._next(ask.day, ask.letter if self.first else self.letter)
        return self._given[ask.visit]

    def own(self, ask: AskTicket) -> str:
        """The next number with the program's own letter."""
        return self._next(ask.day, self.letter)

    def _next(self, day: date, letter: str) -> str:
        number = self.replica.number(f"ticket/{day}/{letter}", self.front.last_number(day, letter) + 1)
        return f"{letter}{number:02d}"

    def overdue(self) -> list[Pending]:
        """The check-ins that have waited long enough."""
        now = self.now().at
        return [each for each in self.waiting.values() if now - each.since >= self.timing.ticket]


def _arrived(command: Command, now: datetime) -> Command:
    if isinstance(command, Together):
        singles = (_arrived(single, now) for single in command.commands)
        return Together(tuple(single for single in singles if not isinstance(single, Together)))
    if isinstance(command, CheckIn) and command.arrived is None:
        return replace(command, arrived=now)
    return command


def check_in_of(command: Command) -> CheckIn | None:
    """The check-in in a command, if there is one."""
    singles = command.commands if isinstance(command, Together) else (command,)
    return next((single for single in singles if isinstance(single, CheckIn)), None)
