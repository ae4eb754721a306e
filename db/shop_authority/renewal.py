"""A certificate that lasts longer, for the same key: asked for, signed and put in place.

Knows what may be signed without anybody looking: only a key that has a certificate of this shop, still good,
for the very machine. So whoever writes such a request gets nothing but a longer date for a key that is
already in; and what comes back is used only if it is for the own key and by the own authority.
"""

from __future__ import annotations

from datetime import datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature

from db.errors import environment
from db.lan import identity
from db.lan.identity import Identity
from db.shop_authority import certificates
from db.shop_authority.certificates import Authority, RequestError

_BEGIN = b"-----BEGIN CERTIFICATE-----"


def ask(own: Identity) -> str:
    """What this machine asks with: a request by its key, and the certificate it has. Raises IdentityError."""
    key = certificates.read_key(identity.read_own(own.key))
    return (
        certificates.make_request(key, own.machine, own.site) + identity.read_own(own.certificate)
    ).decode("ascii")


def answer(authority: Authority, machine: str, asked: str, now: datetime) -> x509.Certificate:
    """The certificate a machine gets for what it asked with. Raises RequestError where it gets none."""
    written = asked.encode()
    request, begin, rest = written.partition(_BEGIN)
    public = certificates.read_request(request).public_key()
    try:
        held = x509.load_pem_x509_certificate(begin + rest)
        held.verify_directly_issued_by(authority.certificate)
    except (ValueError, TypeError, InvalidSignature):
        raise RequestError("the certificate it has is not of this shop") from None
    if certificates.machine_of(held) != machine or held.public_key() != public:
        raise RequestError("the certificate it has is another's")
    if now >= held.not_valid_after_utc:
        raise RequestError("the certificate it has ran out")
    return certificates.sign(authority, request, machine, now)


def take_up(own: Identity, certificate: str, now: datetime) -> bool:
    """Put a renewed certificate in place of the one here; whether it was put. Raises StoreError."""
    try:
        made = x509.load_pem_x509_certificate(certificate.encode())
        made.verify_directly_issued_by(identity.load(own.authority))
    except (ValueError, TypeError, InvalidSignature):
        return False
    held = identity.load(own.certificate)
    fits = certificates.machine_of(made) == own.machine and made.public_key() == held.public_key()
    lasts = held.not_valid_after_utc < made.not_valid_after_utc and made.not_valid_before_utc <= now
    if not fits or not lasts or now >= made.not_valid_after_utc:
        return False
    with environment():
        identity.put(own.certificate, certificates.pem(made))
    return True
