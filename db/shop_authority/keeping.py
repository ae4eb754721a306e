"""The shop's authority on the machine that has it: its key, encrypted, and whom it let in.

Knows the files. The key lies in DATA/lan/, readable by its owner only and encrypted with the data folder's
key, so that a copy of the folder without the system's keyring lets nobody in. A copy for the safe is sealed
with a passphrase.
"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
)
from cryptography.x509 import load_pem_x509_certificate

from db.errors import environment
from db.key import Key
from db.lan import identity
from db.shop_authority import certificates
from db.shop_authority.certificates import Authority
from frontdesk.sync.enrolment_words import EnrolmentError

FILE: Final = "authority.json"
KEY: Final = "authority.key"
CERTIFICATE: Final = "authority.pem"
#: The first machine's rank, and the step to the next one's: between is room for those set by hand.
RANK_STEP: Final = 10
_KIND: Final = "authority"
_ABOUT: Final = b"frontdesk authority 1"


class Issued(msgspec.Struct, frozen=True, omit_defaults=True):
    """A machine that was let in here. `addresses` are where it can always be reached, if it said so."""

    machine: str
    name: str
    rank: int
    serial: str
    until: datetime
    addresses: tuple[str, ...] = ()


class Register(msgspec.Struct, frozen=True):
    """Whom the authority let in by a code or a file. What was renewed since is in the log."""

    site: str
    issued: tuple[Issued, ...] = ()

    def with_one(self, issued: Issued) -> Register:
        """The register with one machine more, or a machine's new certificate."""
        others = tuple(known for known in self.issued if known.machine != issued.machine)
        return Register(self.site, (*others, issued))


class _Sealed(msgspec.Struct, frozen=True):
    """The authority in a file of its own, for the safe or for another machine."""

    frontdesk: str
    site: str
    salt: bytes
    nonce: bytes
    sealed: bytes


class _Content(msgspec.Struct, frozen=True):
    certificate: bytes
    key: bytes
    register: Register


def is_here(folder: Path) -> bool:
    """Whether this machine has the shop's authority. `folder` is DATA/lan."""
    return (folder / FILE).exists()


def keep(folder: Path, authority: Authority, register: Register, key: Key) -> None:
    """Keep an authority on this machine. Raises StoreError."""
    locked = authority.key.private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(key.encode())
    )
    with environment():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        identity.put(folder / KEY, locked)
        identity.put(folder / CERTIFICATE, certificates.pem(authority.certificate))
    keep_register(folder, register)


def keep_register(folder: Path, register: Register) -> None:
    """Keep whom the authority let in. Raises StoreError."""
    with environment():
        identity.put(folder / FILE, msgspec.json.format(msgspec.json.encode(register), indent=2) + b"\n")


def read_register(folder: Path) -> Register:
    """Whom the authority of this machine let in. Raises EnrolmentError where it has none, or it is broken."""
    if not is_here(folder):
        raise EnrolmentError("no_authority")
    try:
        return msgspec.json.decode(identity.read_own(folder / FILE), type=Register)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise EnrolmentError("authority_broken", file=folder / FILE) from None


def open_authority(folder: Path, key: Key) -> Authority:
    """The authority of this machine, ready to sign. Raises EnrolmentError."""
    site = read_register(folder).site
    try:
        secret = certificates.read_key(identity.read_own(folder / KEY), key.encode())
        found = load_pem_x509_certificate(identity.read_own(folder / CERTIFICATE))
    except (ValueError, TypeError):
        raise EnrolmentError("authority_broken", file=folder / KEY) from None
    if secret.public_key() != found.public_key():
        raise EnrolmentError("authority_broken", file=folder / KEY)
    authority = Authority(found, secret)
    if authority.site != site:
        raise EnrolmentError("authority_broken", file=folder / FILE)
    return authority


def seal(authority: Authority, register: Register, passphrase: str) -> bytes:
    """The authority as a file that only the passphrase opens."""
    salt, nonce = os.urandom(16), os.urandom(12)
    content = _Content(certificates.pem(authority.certificate), certificates.key_pem(authority.key), register)
    locked = AESGCM(_from_passphrase(passphrase, salt)).encrypt(
        nonce, msgspec.json.encode(content), _ABOUT + register.site.encode()
    )
    sealed = _Sealed(_KIND, register.site, salt, nonce, locked)
    return msgspec.json.format(msgspec.json.encode(sealed), indent=2) + b"\n"


def unseal(content: bytes, passphrase: str) -> tuple[Authority, Register]:
    """The authority in such a file. Raises EnrolmentError."""
    sealed = _read_sealed(content)
    opener = AESGCM(_from_passphrase(passphrase, sealed.salt))
    try:
        opened = opener.decrypt(sealed.nonce, sealed.sealed, _ABOUT + sealed.site.encode())
    except (InvalidTag, ValueError):
        raise EnrolmentError("wrong_passphrase") from None
    found = msgspec.json.decode(opened, type=_Content)
    certificate = load_pem_x509_certificate(found.certificate)
    return Authority(certificate, certificates.read_key(found.key)), found.register


def sealed_site(content: bytes) -> str:
    """Which shop's authority is in such a file. Raises EnrolmentError."""
    return _read_sealed(content).site


def _read_sealed(content: bytes) -> _Sealed:
    try:
        sealed = msgspec.json.decode(content, type=_Sealed)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise EnrolmentError("no_authority_file") from None
    if sealed.frontdesk != _KIND:
        raise EnrolmentError("no_authority_file")
    return sealed


def _from_passphrase(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, n=2**15, r=8, p=3).derive(passphrase.encode())
