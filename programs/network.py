"""The shop's network as the node sees it from the start, though joining it takes a while or fails.

Knows when to try again and that nothing waits for it; how it is joined is passed in. What is sent before that
is lost, as anything on a network may be: the exchange makes good.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from typing import Final, Protocol

import structlog

from db.lan.identity import IdentityError
from frontdesk.sync.ports import Lan, Peer
from ui.tasks import trace_of

_log = structlog.get_logger(__name__)
#: After a try that failed the next one comes so much later (seconds), and up to half of that again.
AGAIN: Final = 10.0


class Heard(Protocol):
    """What the network tells, from threads of its own."""

    def receive(self, sender: Peer, data: bytes) -> None:
        """A message has come."""

    def joined(self, peer: Peer) -> None:
        """A program of the site is living."""

    def left(self, address: str) -> None:
        """It ended, or is cut off."""


class Joined(Lan, Protocol):
    """A network that was joined."""

    def close(self) -> None:
        """Leave it."""


#: Joins the network; blocks, and raises IdentityError or OSError where it can't be.
Join = Callable[[Heard], Joined]


class Network:
    """The port `frontdesk.sync.ports.Lan`. `trouble` is the code of why it could not be joined, or ""."""

    def __init__(self, join: Join, heard: Heard) -> None:
        self._join, self._heard = join, heard
        self._joined: Joined | None = None
        self._ending = threading.Event()
        self.trouble = ""
        # A daemon: a library that hangs in leaving a dead network must not keep the program alive.
        self._thread = threading.Thread(target=self._run, name="frontdesk-network", daemon=True)

    def start(self) -> None:
        """Begin to join."""
        self._thread.start()

    def send(self, to: str, message: bytes) -> None:
        """Hand a message over for one address."""
        if self._joined is not None:
            self._joined.send(to, message)

    def publish(self, message: bytes) -> None:
        """The same for every living program."""
        if self._joined is not None:
            self._joined.publish(message)

    def _run(self) -> None:
        while not self._ending.is_set() and self._joined is None:
            try:
                self._joined = self._join(self._heard)
                self.trouble = ""
            except IdentityError as error:
                self._failed(error.code, error)
            except OSError as error:
                self._failed("no_network", error)
            except Exception as error:  # noqa: BLE001 - a bug there must not take the desk's own work away
                self._failed("no_network", error)
        self._ending.wait()
        if self._joined is not None:
            self._joined.close()

    def _failed(self, code: str, error: Exception) -> None:
        self.trouble = code
        _log.error("network not joined", code=code, **trace_of(error))
        self._ending.wait(AGAIN * random.uniform(1.0, 1.5))

    def stop(self) -> None:
        """Begin to leave the network."""
        self._ending.set()

    def join(self, seconds: float) -> None:
        """Wait until it was left; a dead one is not waited for."""
        self._thread.join(seconds)
