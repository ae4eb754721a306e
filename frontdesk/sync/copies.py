"""Signs that a copy of this very machine is at work: its disk was cloned, or a backup of it runs elsewhere.

Knows when the last sign was seen and for how long that is worth saying; who is told is the node's affair.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from frontdesk.sync.ports import Peer
from frontdesk.sync.timing import Timing


@dataclass(slots=True)
class Copies:
    """The copies of one machine. `given_up` are the devices under which it wrote before it noticed one."""

    machine: str
    now: Callable[[], datetime]
    timing: Timing
    given_up: set[str] = field(default_factory=set)
    _seen: datetime | None = None

    def same(self, peer: Peer) -> bool:
        """Whether another program says that it is this machine."""
        return bool(peer.machine) and peer.machine == self.machine

    def sign(self) -> None:
        """There is one, as seen now."""
        self._seen = self.now()

    def left(self, peer: Peer) -> None:
        """A program ended, or is cut off: until now it was there."""
        if self.same(peer):
            self.sign()

    def wrote(self, devices: set[str]) -> None:
        """Others' events came: under a device that was given up only a copy writes."""
        if devices & self.given_up:
            self.sign()

    def noticed(self, living: Iterable[Peer]) -> bool:
        """Whether one is there, or was not long ago."""
        recent = self._seen is not None and self.now() - self._seen < self.timing.copied
        return recent or any(self.same(peer) for peer in living)
