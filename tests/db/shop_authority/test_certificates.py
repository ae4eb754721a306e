"""Certificates of the shop's authority, held against OpenSSL as well as against what was asked for."""

from __future__ import annotations

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from db.shop_authority import certificates
from db.shop_authority.certificates import Authority, RequestError, make_authority, make_key, make_request

NOW = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)


@pytest.fixture
def authority() -> Authority:
    return make_authority("shire-hall", NOW)


def test_a_certificate_says_who_the_machine_is_and_for_how_long(authority: Authority) -> None:
    key = make_key()
    made = certificates.sign(authority, make_request(key, "m1"), "m1", NOW)
    assert certificates.machine_of(made) == "m1"
    assert certificates.site_of(made) == "shire-hall" == authority.site
    assert made.public_key() == key.public_key()
    assert made.not_valid_after_utc == NOW + timedelta(days=90)
    assert made.not_valid_before_utc == NOW - timedelta(days=1)
    purposes = made.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert set(purposes) == {ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH}
    made.verify_directly_issued_by(authority.certificate)


def test_a_certificate_does_not_outlast_the_authority(authority: Authority) -> None:
    late = authority.certificate.not_valid_after_utc - timedelta(days=5)
    made = certificates.sign(authority, make_request(make_key(), "m1"), "m1", late)
    assert made.not_valid_after_utc == authority.certificate.not_valid_after_utc


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed: NOT CHECKED WITH IT")
@pytest.mark.parametrize("purpose", ["sslserver", "sslclient"])
def test_openssl_takes_it_for_both_ends_of_a_connection(
    authority: Authority, tmp_path: Path, purpose: str
) -> None:
    made = certificates.sign(authority, make_request(make_key(), "m1"), "m1", NOW)
    (tmp_path / "ca.pem").write_bytes(certificates.pem(authority.certificate))
    (tmp_path / "machine.pem").write_bytes(certificates.pem(made))
    openssl = shutil.which("openssl") or ""

    def verified(at: datetime) -> str:
        arguments = ["verify", "-x509_strict", "-attime", str(int(at.timestamp())), "-purpose", purpose]
        arguments += ["-CAfile", str(tmp_path / "ca.pem"), str(tmp_path / "machine.pem")]
        done = subprocess.run([openssl, *arguments], capture_output=True, text=True, check=False)
        return done.stdout + done.stderr

    assert "machine.pem: OK" in verified(NOW)
    assert "expired" in verified(NOW + timedelta(days=91))


def test_a_request_is_signed_for_nobody_else(authority: Authority) -> None:
    with pytest.raises(RequestError, match="another machine"):
        certificates.sign(authority, make_request(make_key(), "m1"), "m2", NOW)


def _foreign(key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey) -> bytes:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "m1")])
    builder = x509.CertificateSigningRequestBuilder().subject_name(name)
    return builder.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM)


def _tampered() -> bytes:
    """A request with another key in it than the one that signed it."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "m1")])
    der = [
        x509.CertificateSigningRequestBuilder().subject_name(name).sign(make_key(), hashes.SHA256())
        for _ in (1, 2)
    ]
    first, second = (asked.public_bytes(Encoding.DER) for asked in der)
    mixed = first.replace(der[0].tbs_certrequest_bytes, der[1].tbs_certrequest_bytes)
    assert mixed not in (first, second)
    return x509.load_der_x509_csr(mixed).public_bytes(Encoding.PEM)


@pytest.mark.parametrize(
    "request_",
    [b"", b"nothing", b"x" * 5000, _foreign(rsa.generate_private_key(65537, 2048)), _tampered()],
    ids=["empty", "garbage", "huge", "another kind of key", "another's key"],
)
def test_what_is_no_request_of_a_machine_is_not_signed(authority: Authority, request_: bytes) -> None:
    with pytest.raises(RequestError):
        certificates.sign(authority, request_, "m1", NOW)


def test_a_key_is_read_as_it_was_written() -> None:
    key = make_key()
    assert certificates.public_of(certificates.read_key(certificates.key_pem(key))) == certificates.public_of(
        key
    )
