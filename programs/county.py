"""The thread that speaks with the county's centre: asks what the node wants, hands the answers back.

Knows pauses and hints; what is asked and what an answer means is the node's. It owns the session with the
centre, and nothing at the desk ever waits for it.
"""

from __future__ import annotations

import queue
import random
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Final, Protocol, TypeVar

import structlog

from frontdesk.sync.county import Request, carry
from frontdesk.sync.node import Node
from frontdesk.sync.ports import Central, NotAuthorised, Offline, Rejected
from ui.sharing import Behind
from ui.tasks import trace_of

_log = structlog.get_logger(__name__)
Value = TypeVar("Value")
#: Without anything due the node is asked again after so long at the latest (seconds).
_LONGEST: Final = 30.0
#: After a hint, so much later everything it spoke of can be read (seconds).
_SETTLING: Final = 1.0
#: The end of the program is looked for this often while waiting for a hint, or for the database thread.
_HINTS: Final = 1.0
_POLL: Final = 0.2
#: Pauses after a broken session for hints, and after an answer that could not be kept (seconds).
AGAIN: Final = 10.0
_AFTER_A_FAULT: Final = 10.0


class Session(Central, Protocol):
    """The centre in a session that another thread can break off."""

    def break_off(self) -> None:
        """End what is under way: whoever waits for an answer gets Offline."""


class Hints(Protocol):
    """Word from the centre that there is news."""

    def wait(self, seconds: float) -> bool:
        """Wait for a hint, at most so long. Raises what `Central` raises."""

    def close(self) -> None:
        """End the session."""


class Centre(Protocol):
    """Where the county's record is."""

    def session(self) -> Session:
        """A session with it, begun when first used."""

    def hints(self) -> Hints:
        """A session that waits for hints."""


class CountyWork:
    """The traffic of one program with the centre, on two threads of its own."""

    def __init__(self, node: Node, centre: Centre, behind: Behind) -> None:
        self._node, self._centre, self._behind = node, centre, behind
        self._ending, self._wake, self._reached = threading.Event(), threading.Event(), threading.Event()
        self._session: Session | None = None
        # Daemons: a name server that does not answer can't be broken off, and must not keep the program.
        self._threads = [
            threading.Thread(target=self._run, name="frontdesk-county", daemon=True),
            threading.Thread(target=self._listen, name="frontdesk-hints", daemon=True),
        ]

    def start(self) -> None:
        """Begin."""
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """There may be something to ask now."""
        self._wake.set()

    def stop(self) -> None:
        """Begin to end: what is under way is broken off."""
        self._ending.set()
        for event in (self._wake, self._reached):
            event.set()
        if self._session is not None:
            self._session.break_off()

    def join(self, seconds: float) -> None:
        """Wait for the end; a thread that hangs in a dead network is left, and ends with the program."""
        until = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))

    # -- asking

    def _run(self) -> None:
        session = self._session = self._centre.session()
        while not self._ending.is_set():
            self._wake.clear()
            request = self._on_database(self._node.county_next)
            if request is not None:
                self._ask(session, request)
            elif not self._ending.is_set():
                self._wake.wait(self._pause())
        session.close()

    def _ask(self, session: Session, request: Request) -> None:
        try:
            reply = carry(session, request)
        except (Offline, NotAuthorised, Rejected) as error:
            self._failed(request, error)
        except Exception as error:  # noqa: BLE001 - as if nobody had answered: asked again after a pause
            _log.error("county failed", **trace_of(error))
            self._failed(request, Offline("unreachable"))
        else:
            self._reached.set()
            self._on_database(lambda: self._node.county_took(request, reply))

    def _failed(self, request: Request, why: Offline | NotAuthorised | Rejected) -> None:
        code = str(why.args[0]) if why.args else ""
        self._reached.clear()
        _log.warning("county not reached", why=type(why).__name__, code=code)
        self._on_database(lambda: self._node.county.failed(request, why))

    def _pause(self) -> float:
        """Until something is due. After a failure not all desks of the county come at once."""
        due = self._on_database(self._left)
        if due is None:
            return 0.0
        left = min(due.total_seconds(), _LONGEST)
        return left if self._reached.is_set() else left * random.uniform(1.0, 1.3)

    def _left(self) -> timedelta | None:
        due = self._node.county.due()
        return None if due is None else max(timedelta(), due - self._node.front.clock.read().at)

    def _on_database(self, work: Callable[[], Value]) -> Value | None:
        """Have something done on the database thread and wait for it; None where the program ends.

        What can't be kept (a full disk) is told there; here it is a reason for a pause.
        """
        answers: queue.SimpleQueue[tuple[Value | None, bool]] = queue.SimpleQueue()

        def job() -> None:
            try:
                value = work()
            except BaseException:
                answers.put((None, False))
                raise
            answers.put((value, True))

        self._behind(job)
        while not self._ending.is_set():
            try:
                value, kept = answers.get(timeout=_POLL)
            except queue.Empty:
                continue
            if not kept:
                self._ending.wait(_AFTER_A_FAULT)
            return value
        return None

    # -- hints

    def _listen(self) -> None:
        """Wait for hints while the centre can be reached; one that is lost costs nothing but time."""
        hints, heard = self._centre.hints(), False
        while not self._ending.is_set():
            if not self._reached.wait(_HINTS):
                continue
            try:
                came = hints.wait(_HINTS)
            except (Offline, NotAuthorised, Rejected):
                # A session that broke is the first sign of an outage or of a closed login: ask at once, so
                # that nobody reads "up to date" until the next question is due.
                if heard and not self._ending.is_set():
                    self._on_database(self._node.county.hint)
                    self.wake()
                heard = False
                self._ending.wait(AGAIN * random.uniform(1.0, 1.5))
                continue
            heard = True
            if came and not self._ending.wait(_SETTLING):
                self._on_database(self._node.county.hint)
                self.wake()
        hints.close()
