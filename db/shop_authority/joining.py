"""The machine that is to be let in: it goes to the one that offers, asks, and looks hard at what it is given.

Knows the going, the asking and what makes a grant one to be believed; where it is kept is not its business.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import PurePath
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec

from db.shop_authority import certificates
from db.shop_authority.code import Code
from db.shop_authority.talk import (
    LONGEST_GRANT,
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
from frontdesk.sync.enrolment_words import WORDS, EnrolmentError

#: Clocks farther apart than this are set right first: waits measured on two machines would be wrong.
CLOCKS_APART: Final = timedelta(minutes=5)


class Joining:
    """A line to the machine that offers, and the proofs on it. Made by `going_to`."""

    def __init__(self, line: ssl.SSLSocket, code: Code) -> None:
        """Hear who it is."""
        hello = hear(line)
        if not isinstance(hello, Hello):
            raise BrokenOffError
        self.site = hello.site
        self._line = line
        self._proof = Proof(code.proof_key, hello.salt, line.getpeercert(binary_form=True) or b"")

    def ask(self, asked: Ask) -> Grant:
        """Ask to be let in. Raises EnrolmentError where it is refused."""
        tell(self._line, self._proof.on(asked))
        answer = hear(self._line, LONGEST_GRANT)
        if isinstance(answer, Refused):
            raise EnrolmentError(answer.code if answer.code in WORDS else "refused", **answer.values)
        if not isinstance(answer, Grant):
            raise BrokenOffError
        if not self._proof.holds(answer):
            raise EnrolmentError("another_answers")
        return answer

    def taken(self) -> None:
        """Say that all of it is kept. If that does not arrive, the code only stays good a while longer."""
        try:
            tell(self._line, Taken())
        except BrokenOffError:
            return


@contextmanager
def going_to(code: Code) -> Iterator[Joining]:
    """A conversation with the machine that offers. Raises EnrolmentError where it is not there or leaves."""
    where = f"{code.host}:{code.port}"
    try:
        plain = socket.create_connection((code.host, code.port), SECONDS)
    except OSError as error:
        raise EnrolmentError("offer_not_there", address=where) from error
    try:
        with plain, _context().wrap_socket(plain) as line:
            yield Joining(line, code)
    except (OSError, BrokenOffError) as error:
        raise EnrolmentError("offer_gone", address=where) from error


def _context() -> ssl.SSLContext:
    """TLS without a known authority: it is what is fetched. `Proof` is what holds the other side to it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def require_good(
    grant: Grant,
    machine: str,
    key: ec.EllipticCurvePrivateKey,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> None:
    """See to it that what was granted is of use here. Raises EnrolmentError."""
    try:
        authority = x509.load_pem_x509_certificate(grant.authority)
        made = x509.load_pem_x509_certificate(grant.certificate)
        made.verify_directly_issued_by(authority)
    except (ValueError, TypeError, InvalidSignature):
        raise EnrolmentError("grant_broken") from None
    about = (certificates.machine_of(made), certificates.site_of(made), certificates.site_of(authority))
    if about != (machine, grant.site, grant.site) or made.public_key() != key.public_key():
        raise EnrolmentError("grant_broken")
    if any(PurePath(name).name != name or name.startswith(".") for name in grant.shop):
        raise EnrolmentError("grant_broken")
    _require_time(grant.at, made, now())


def _require_time(theirs: datetime, made: x509.Certificate, ours: datetime) -> None:
    if not made.not_valid_before_utc <= ours < made.not_valid_after_utc or abs(ours - theirs) > CLOCKS_APART:
        raise EnrolmentError("clocks_apart", ours=_shown(ours), theirs=_shown(theirs))


def _shown(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
