"""The machine with the authority waits for another: good once, for ten minutes, and not for guessing.

Knows the waiting, the questions asked of who comes, and how an offer ends; what is granted is `granting`'s.
One thread, one visitor at a time, and none for longer than it takes to say what is to be said.
"""

from __future__ import annotations

import enum
import os
import select
import socket
import ssl
import time
from collections.abc import Callable
from types import TracebackType
from typing import Final, Self

from db.lan.identity import Identity
from db.shop_authority import code
from db.shop_authority.code import Code
from db.shop_authority.talk import (
    SECONDS,
    Ask,
    BrokenOffError,
    Grant,
    Hello,
    Proof,
    Refused,
    Taken,
    hear,
    tell,
)
from frontdesk.sync.enrolment_words import EnrolmentError

#: How long a code is good for (seconds), and how often a secret may be wrong.
GOOD_FOR: Final = 600.0
TRIES: Final = 3


class Ended(enum.Enum):
    """How an offer ended."""

    USED = "used"
    LATE = "late"
    GUESSED = "guessed"
    STOPPED = "stopped"


class Offer:
    """A door held open. `grant` signs and says what the other machine is given, or raises EnrolmentError."""

    def __init__(
        self,
        identity: Identity,
        grant: Callable[[Ask], Grant],
        host: str,
        port: int = 0,
        *,
        good_for: float = GOOD_FOR,
        elapsed: Callable[[], float] = time.monotonic,
    ) -> None:
        """Open the door at `host`. Raises EnrolmentError where that address or port can't be had."""
        self._site, self._grant, self._elapsed = identity.site, grant, elapsed
        self._context = _context(identity)
        self._certificate = ssl.PEM_cert_to_DER_cert(identity.certificate.read_text("ascii"))
        try:
            self._door = socket.create_server((host, port))
        except (OSError, OverflowError) as error:
            raise EnrolmentError("cant_listen", address=f"{host}:{port}") from error
        self._bell, self._ring = socket.socketpair()
        self.code: Code = code.make(host, self._door.getsockname()[1])
        self._until = elapsed() + good_for
        self._wrong = 0

    def __enter__(self) -> Self:
        """The door is open."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        for each in (self._door, self._bell, self._ring):
            each.close()

    def stop(self) -> None:
        """End the waiting, from another thread."""
        self._ring.send(b".")

    def wait(self, told: Callable[[EnrolmentError], None] = lambda why: None) -> Ended:
        """Wait for the other machine; how it ended. `told` hears why somebody who came was sent away."""
        while (left := self._until - self._elapsed()) > 0:
            ready, _, _ = select.select([self._door, self._bell], [], [], left)
            if self._bell in ready:
                return Ended.STOPPED
            if self._door not in ready:
                continue
            if self._let_in(told):
                return Ended.USED
            if self._wrong >= TRIES:
                return Ended.GUESSED
        return Ended.LATE

    def _let_in(self, told: Callable[[EnrolmentError], None]) -> bool:
        """Whether who is at the door was let in."""
        try:
            plain, _ = self._door.accept()
            plain.settimeout(SECONDS)
            with plain, self._context.wrap_socket(plain, server_side=True) as line:
                return self._speak(line, told)
        except (OSError, BrokenOffError):  # a scanner of ports, a line cut: the offer stays
            told(EnrolmentError("joiner_gone"))
            return False

    def _speak(self, line: ssl.SSLSocket, told: Callable[[EnrolmentError], None]) -> bool:
        salt = os.urandom(16)
        tell(line, Hello(salt, self._site))
        asked = hear(line)
        if not isinstance(asked, Ask):
            raise BrokenOffError
        proof = Proof(self.code.proof_key, salt, self._certificate)
        if not proof.holds(asked):
            self._wrong += 1
            return self._send_away(line, EnrolmentError("wrong_secret"), told)
        try:
            granted = self._grant(asked)
        except EnrolmentError as error:
            return self._send_away(line, error, told)
        tell(line, proof.on(granted))
        return isinstance(hear(line), Taken)

    def _send_away(
        self, line: ssl.SSLSocket, why: EnrolmentError, told: Callable[[EnrolmentError], None]
    ) -> bool:
        tell(line, Refused(why.code, why.values))
        told(why)
        return False


def own_address() -> str:
    """This machine's address as others of the shop see it. Raises EnrolmentError where none is found."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(("192.0.2.1", 9))  # nothing is sent: the system only chooses the way
            found: str = asked.getsockname()[0]
        except OSError as error:
            raise EnrolmentError("no_address") from error
    return found


def _context(identity: Identity) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.num_tickets = 0  # nobody comes twice
    context.load_cert_chain(identity.certificate, identity.key)
    return context
