"""One comparison with a peer: how far it has come, what was asked last and how long an answer is waited for.

Knows no network and no store: what is asked, and what comes of an answer, is the exchange's affair.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from frontdesk.sync.messages import Have, Part
from frontdesk.sync.offering import PART
from frontdesk.sync.ports import Tally
from frontdesk.sync.timing import Timing


@dataclass(slots=True)
class Comparison:
    """A comparison that is under way. `whole` where it is over all days.

    `heard` is when the peer was last asked or heard, `asked` whether `wanted` was asked for and has not all
    come. `waits` until the first part of an answer, `repeated` where the question was asked again.
    """

    name: str
    heard: datetime
    stage: Part
    whole: bool
    answers: bool = False
    until: date | None = None
    after: str = ""
    more: bool = False
    older: bool = False
    missing: deque[str] = field(default_factory=deque)
    part: int = 0
    asked: bool = False
    wanted: list[str] = field(default_factory=list)
    waits: bool = True
    repeated: bool = False
    lacked: Tally = field(default_factory=Tally)

    def ask(self, now: datetime) -> None:
        """A question goes out."""
        self.heard, self.waits, self.repeated = now, True, False

    def repeat(self, now: datetime) -> None:
        """The same question goes out once more."""
        self.heard, self.repeated = now, True

    def took(self, now: datetime) -> timedelta | None:
        """Something of an answer is there; how long it took, None where it is not known to which question."""
        known = now - self.heard if self.waits and not self.repeated else None
        self.heard, self.waits = now, False
        return known

    def lack(self, ids: Sequence[str]) -> None:
        """These are to be fetched."""
        self.missing = deque(ids)
        for id_ in ids:
            self.lacked = self.lacked.with_id(id_)

    def want(self) -> None:
        """Take the next of what is missing."""
        self.wanted = [self.missing.popleft() for _ in range(min(PART, len(self.missing)))]
        self.asked, self.part = True, self.part + 1

    def gets_on(self, message: Have) -> bool:
        """Note where to go on. An answer that leads nowhere is the last, or there would be no end."""
        before = (self.until or date.max, self.after)
        self.after = message.after
        if self.stage is Part.NOW:
            return True
        if self.stage is Part.DAYS:
            lowest = min(message.days, default=date.max)
            self.until = lowest + timedelta(days=1) if message.after and lowest < date.max else lowest
            return self.until < before[0] or (self.until == before[0] and message.after > before[1])
        return message.after > before[1]


@dataclass(slots=True)
class Patience:
    """How long each peer is waited for before it is asked again: a busy one must not be kept busy with that.

    It is learned from how long answers take, and grows where none comes.
    """

    timing: Timing
    _learned: dict[str, timedelta] = field(default_factory=dict)

    def of(self, peer: str) -> timedelta:
        """How long an answer of this peer is waited for."""
        return self._learned.get(peer, self.timing.exchange_again)

    def answered(self, peer: str, took: timedelta | None) -> None:
        """An answer took so long."""
        if took is not None:
            self._learned[peer] = min(max(2 * took, self.timing.exchange_again), self.timing.exchange_slow)

    def unanswered(self, peer: str) -> None:
        """It was not long enough."""
        self._learned[peer] = min(2 * self.of(peer), self.timing.exchange_slow)

    def forget(self, peer: str) -> None:
        """The peer is gone."""
        self._learned.pop(peer, None)
