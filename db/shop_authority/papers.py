"""Enrolling without a network between the machines: a request in a file, and the answer in another.

Knows the two files. The answer is signed by the authority as a whole, so that a file changed on the way is
noticed; that it is the shop's authority at all, a person sees by its fingerprint, which both machines print.
"""

from __future__ import annotations

from typing import Final

import msgspec
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from db.shop_authority.certificates import Authority
from db.shop_authority.talk import Ask, Grant
from frontdesk.sync.enrolment_words import EnrolmentError

#: The key a machine made for its request, until the answer comes. In DATA/lan.
KEY: Final = "request.key"


class _Request(msgspec.Struct, frozen=True):
    frontdesk: str
    ask: Ask


class _Answer(msgspec.Struct, frozen=True):
    frontdesk: str
    grant: msgspec.Raw
    signature: bytes


def write_request(asked: Ask) -> bytes:
    """The file a machine asks with."""
    return msgspec.json.format(msgspec.json.encode(_Request("request", asked)), indent=2) + b"\n"


def read_request(content: bytes) -> Ask:
    """What is asked in such a file. Raises EnrolmentError."""
    try:
        found = msgspec.json.decode(content, type=_Request)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise EnrolmentError("no_request_file") from None
    if found.frontdesk != "request":
        raise EnrolmentError("no_request_file")
    return found.ask


def write_answer(authority: Authority, grant: Grant) -> bytes:
    """The file a machine is let in with."""
    said = msgspec.json.encode(grant)
    signature = authority.key.sign(said, ec.ECDSA(hashes.SHA256()))
    return msgspec.json.encode(_Answer("answer", msgspec.Raw(said), signature)) + b"\n"


def read_answer(content: bytes) -> Grant:
    """What is granted in such a file. Raises EnrolmentError."""
    try:
        found = msgspec.json.decode(content, type=_Answer)
        grant = msgspec.json.decode(found.grant, type=Grant)
        public = x509.load_pem_x509_certificate(grant.authority).public_key()
        if found.frontdesk != "answer" or not isinstance(public, ec.EllipticCurvePublicKey):
            raise EnrolmentError("no_answer_file")
        public.verify(found.signature, bytes(found.grant), ec.ECDSA(hashes.SHA256()))
    except (msgspec.DecodeError, ValueError):
        raise EnrolmentError("no_answer_file") from None
    except InvalidSignature:
        raise EnrolmentError("answer_changed") from None
    return grant


def fingerprint(authority: bytes | x509.Certificate) -> str:
    """What people compare to see that two machines mean the same authority."""
    found = x509.load_pem_x509_certificate(authority) if isinstance(authority, bytes) else authority
    digest = found.fingerprint(hashes.SHA256()).hex().upper()
    return "-".join(digest[start : start + 4] for start in range(0, 20, 4))
