"""Keys, requests and certificates: the shop's authority, and what it says of a machine.

Knows what a certificate has to hold so that Zenoh's TLS and OpenSSL take it; knows no files and no clock. A
certificate names the machine and the shop, not an address: addresses change, so the network checks who signed
it and reads who it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import quote

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

#: So long a machine is let in by one certificate…
LASTS: Final = timedelta(days=90)
#: …and the shop's authority itself is believed.
AUTHORITY_LASTS: Final = timedelta(days=20 * 365)
#: A certificate begins this much before it is made: clocks of machines in one shop differ.
_BEFORE: Final = timedelta(days=1)
#: The longest request that is looked at (bytes). One of ours has about 500.
_LONGEST: Final = 4096


class RequestError(ValueError):
    """What is to be signed is no request of a machine. Nothing was signed."""


@dataclass(frozen=True, slots=True)
class Authority:
    """The shop's authority with its key: whoever has it can let machines in."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @property
    def site(self) -> str:
        """The shop it is the authority of."""
        return _named(self.certificate.subject, NameOID.ORGANIZATIONAL_UNIT_NAME)


def make_authority(site: str, now: datetime) -> Authority:
    """A new authority for a shop."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name(f"Front desk of {site}"[:64], site)
    public = key.public_key()
    known = x509.SubjectKeyIdentifier.from_public_key(public)
    builder = (
        _builder(name, name, public, now, AUTHORITY_LASTS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(known, critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(known), critical=False)
    )
    return Authority(builder.sign(key, hashes.SHA256()), key)


def make_key() -> ec.EllipticCurvePrivateKey:
    """A new key for a machine."""
    return ec.generate_private_key(ec.SECP256R1())


def key_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    """A key as the file that TLS reads: not encrypted, because a machine starts without anybody typing."""
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def read_key(pem: bytes, password: bytes | None = None) -> ec.EllipticCurvePrivateKey:
    """A key of a file. Raises ValueError or TypeError where it is none, or the password is another."""
    key = load_pem_private_key(pem, password)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise TypeError("not a key of this program")
    return key


def make_request(key: ec.EllipticCurvePrivateKey, machine: str, site: str = "") -> bytes:
    """The request of a machine to be let in, as PEM. It proves that the key is the machine's own."""
    builder = x509.CertificateSigningRequestBuilder().subject_name(_name(machine, site))
    return builder.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM)


def sign(authority: Authority, request: bytes, machine: str, now: datetime) -> x509.Certificate:
    """A certificate for the machine whose request it is. Raises RequestError."""
    asked = read_request(request)
    if _named(asked.subject, NameOID.COMMON_NAME) != machine:
        raise RequestError("the request is of another machine")
    uri = f"frontdesk://{quote(authority.site, safe='')}/{quote(machine, safe='')}"
    purposes = [ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH]
    public = asked.public_key()
    issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key())
    if not isinstance(public, ec.EllipticCurvePublicKey):  # `read_request` has seen to it
        raise RequestError("the request is not signed by its key")
    subject = _name(machine, authority.site)
    until = min(now + LASTS, authority.certificate.not_valid_after_utc) - now
    builder = (
        _builder(subject, authority.certificate.subject, public, now, until)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage(purposes), critical=False)
        .add_extension(x509.SubjectAlternativeName([x509.UniformResourceIdentifier(uri)]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(issuer, critical=False)
    )
    return builder.sign(authority.key, hashes.SHA256())


def read_request(request: bytes) -> x509.CertificateSigningRequest:
    """A machine's request, signed by its own key. Raises RequestError."""
    if len(request) > _LONGEST:
        raise RequestError("the request is too long")
    try:
        asked = x509.load_pem_x509_csr(request)
        public, well_signed = asked.public_key(), asked.is_signature_valid
    except (ValueError, TypeError, InvalidSignature):
        raise RequestError("the request can’t be read") from None
    if not well_signed or not isinstance(public, ec.EllipticCurvePublicKey):
        raise RequestError("the request is not signed by its key")
    return asked


def pem(certificate: x509.Certificate) -> bytes:
    """A certificate as the file that TLS reads."""
    return certificate.public_bytes(Encoding.PEM)


def public_of(key: ec.EllipticCurvePrivateKey) -> bytes:
    """The public half of a key, by which a renewal is held to the key that was let in."""
    return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def machine_of(certificate: x509.Certificate) -> str:
    """The machine a certificate is about."""
    return _named(certificate.subject, NameOID.COMMON_NAME)


def site_of(certificate: x509.Certificate) -> str:
    """The shop a certificate is about."""
    return _named(certificate.subject, NameOID.ORGANIZATIONAL_UNIT_NAME)


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    public: ec.EllipticCurvePublicKey,
    now: datetime,
    lasts: timedelta,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _BEFORE)
        .not_valid_after(now + lasts)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _name(common: str, site: str) -> x509.Name:
    parts = [x509.NameAttribute(NameOID.COMMON_NAME, common)]
    if site:
        parts.append(x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, site))
    return x509.Name(parts)


def _named(name: x509.Name, oid: x509.ObjectIdentifier) -> str:
    return next((str(found.value) for found in name.get_attributes_for_oid(oid)), "")
