"""What two machines say to each other when one lets the other in, and how each proves that it knows the code.

Knows the shapes, their bytes over TLS and the proofs; who says what when is in `offer` and `joining`. The
certificate of the offering machine is not yet known to the other, so TLS alone proves nothing: both prove
knowledge of the code's secret about the very certificate they see. Somebody in between has another one, and
62 bits behind scrypt are not guessed in the minutes a code is good for.
"""

from __future__ import annotations

import hashlib
import hmac
import ssl
import struct
import time
from datetime import datetime
from typing import Final, TypeVar

import msgspec
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

#: One of the longest things said: the shop's files (bytes).
LONGEST_GRANT: Final = 8_000_000
LONGEST: Final = 20_000
#: Nobody is waited for longer, be it to connect or until a message is there (seconds).
SECONDS: Final = 10.0
_HEAD: Final = struct.Struct(">I")


class Said(msgspec.Struct, frozen=True, tag_field="say"):
    """Anything said."""


class Hello(Said, frozen=True, tag="hello"):
    """The offering machine, first: `salt` is new for every connection, so that no proof can be used again."""

    salt: bytes
    site: str
    version: int = 1


class Ask(Said, frozen=True, tag="ask"):
    """The joining machine: let me in. `site` is empty where it has no shop's files yet; `rank` 0: any.

    `desk` is the desk it is to be, if any; without a `name` it is called like that desk.
    """

    request: bytes
    machine: str
    site: str = ""
    name: str = ""
    desk: str = ""
    rank: int = 0
    addresses: tuple[str, ...] = ()
    proof: bytes = b""


class Refused(Said, frozen=True, tag="refused"):
    """No, and why: a code of `frontdesk.sync.enrolment_words` with its values."""

    code: str
    values: dict[str, str] = {}


class Grant(Said, frozen=True, tag="grant"):
    """You are let in. `shop` are the shop's files; `peers` where others can always be reached."""

    site: str
    name: str
    rank: int
    authority: bytes
    certificate: bytes
    at: datetime
    peers: tuple[str, ...]
    multicast: bool
    shop: dict[str, bytes]
    proof: bytes = b""


class Taken(Said, frozen=True, tag="taken"):
    """The joining machine, last: it is all kept here."""


Anything = Hello | Ask | Refused | Grant | Taken
_decoder: Final = msgspec.json.Decoder(Anything)
_Proved = TypeVar("_Proved", Ask, Grant)


class BrokenOffError(Exception):
    """The other side went away, fell silent or said what is no part of this."""


def tell(line: ssl.SSLSocket, said: Anything) -> None:
    """Say something. Raises BrokenOffError."""
    written = msgspec.json.encode(said)
    try:
        line.sendall(_HEAD.pack(len(written)) + written)
    except OSError as error:
        raise BrokenOffError from error


def hear(line: ssl.SSLSocket, longest: int = LONGEST) -> Anything:
    """What the other side says next. Raises BrokenOffError."""
    (length,) = _HEAD.unpack(_exactly(line, _HEAD.size))
    if length > longest:
        raise BrokenOffError
    try:
        said: Anything = _decoder.decode(_exactly(line, length))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BrokenOffError from error
    return said


def _exactly(line: ssl.SSLSocket, count: int) -> bytes:
    parts, until = bytearray(), time.monotonic() + SECONDS
    try:
        while len(parts) < count:
            if time.monotonic() > until:  # a byte now and then keeps nobody waiting
                raise BrokenOffError
            part = line.recv(min(count - len(parts), 65536))
            if not part:
                raise BrokenOffError
            parts += part
    except OSError as error:
        raise BrokenOffError from error
    return bytes(parts)


class Proof:
    """How one conversation's proofs are made: from the secret, the salt and the certificate both see."""

    def __init__(self, secret: bytes, salt: bytes, certificate: bytes) -> None:
        """Make the key; it takes a twentieth of a second, which makes guessing slow."""
        salted = salt + hashlib.sha256(certificate).digest()
        self._key = Scrypt(salt=salted, length=32, n=2**14, r=8, p=1).derive(secret)

    def on(self, said: _Proved) -> _Proved:
        """The same with its proof."""
        return msgspec.structs.replace(said, proof=self._of(said))

    def holds(self, said: _Proved) -> bool:
        """Whether who said it knows the secret and sees the same certificate."""
        return hmac.compare_digest(said.proof, self._of(said))

    def _of(self, said: _Proved) -> bytes:
        plain = msgspec.json.encode(msgspec.structs.replace(said, proof=b""))
        return hmac.digest(self._key, plain, "sha256")
