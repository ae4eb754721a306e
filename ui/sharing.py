"""How the database thread takes part in a shop that shares its queue: what it needs of whoever does it.

Knows shapes, and when the windows are told of what other machines did; the node, the network and the county
are put behind it by `programs.sharing`. A desk that shares with nobody has none of this.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from frontdesk.desk import Command, Done, Topic
    from frontdesk.refusal import Refusal
    from frontdesk.sync.outcomes import Outcome
    from frontdesk.sync.standing import Standing

#: While the network brings much, the windows read again this often at most (seconds).
_SELDOM: Final = 0.25
#: How often the standing is looked at, at most (seconds).
_LOOK: Final = 1.0


class Behind(Protocol):
    """Puts work on the database thread, behind what people ask for; from any thread."""

    def __call__(self, work: Callable[[], object], *, may_be_lost: bool = False) -> None:
        """`may_be_lost` work is dropped where far too much waits already."""


class Sharing(Protocol):
    """One program's part in a shared queue. All but `close` is called on the database thread."""

    def begin(self, behind: Behind, tell: Callable[[Outcome], None]) -> None:
        """Take part from now on; `tell` gets what people have to know."""

    def do(self, command: Command, *, desk: str, leader: bool) -> Done | Refusal | None:
        """Carry out a command; None for a check-in that waits for its ticket (`CheckedIn` tells)."""

    def waits(self, visit: str) -> bool:
        """Whether a check-in still waits for its ticket."""

    def tick(self) -> None:
        """See what has waited long enough."""

    def after(self) -> float:
        """Something was done; in how many seconds `tick` is to be called at the latest."""

    def standing(self) -> Standing:
        """How things stand."""

    def end(self) -> None:
        """The program ends: bring to an end what waits."""

    def close(self) -> None:
        """End what runs beside the database thread, once that has ended. Waits for no dead network."""


class Due:
    """When the sharing wants to be called next. A later wish never puts off an earlier one."""

    def __init__(self) -> None:
        self._at: float | None = None

    def wish(self, seconds: float) -> None:
        """To be called in so many seconds, or earlier."""
        at = time.monotonic() + max(0.01, seconds)
        self._at = at if self._at is None else min(at, self._at)

    def left(self) -> float | None:
        """Seconds until then; None where nobody wants to be called."""
        return None if self._at is None else max(0.0, self._at - time.monotonic())

    def come(self) -> bool:
        """Whether it is time; then it is over."""
        if self._at is None or time.monotonic() < self._at:
            return False
        self._at = None
        return True


class Topics:
    """What other machines changed and the windows were not told yet: collected, so that a flood is one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._topics: frozenset[Topic] = frozenset()
        self._under_way = False
        self._told = float("-inf")

    def add(self, topics: frozenset[Topic]) -> None:
        """These changed."""
        with self._lock:
            self._topics |= topics

    def begin(self, *, quiet: bool) -> bool:
        """Whether to send word to the windows now; `quiet` says that nothing more is about to come."""
        with self._lock:
            if not self._topics or self._under_way:
                return False
            if not quiet and time.monotonic() - self._told < _SELDOM:
                return False
            self._under_way = True
            return True

    def take(self) -> frozenset[Topic]:
        """The word has come: what changed up to now."""
        with self._lock:
            topics, self._topics = self._topics, frozenset()
            self._under_way = False
            self._told = time.monotonic()
            return topics


class Looks:
    """The standing as it was last looked at, at most once a second."""

    def __init__(self) -> None:
        self._seen: Standing | None = None
        self._at = float("-inf")

    def changed(self, look: Callable[[], Standing], due: Due) -> Standing | None:
        """The standing if it is not as it was; where it is too early to look, `due` comes again."""
        left = self._at + _LOOK - time.monotonic()
        if left > 0:
            due.wish(left)
            return None
        self._at = time.monotonic()
        before, self._seen = self._seen, look()
        return None if self._seen == before else self._seen
