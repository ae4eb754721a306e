"""What an enrolled machine holds, in a folder: the shop's authority, its own certificate and key, its rank.

Knows the files of that folder and whether they can be used; how they are made is `db.shop_authority`'s. The
key never leaves the machine: only its owner may read the files, and others' are refused.
"""

from __future__ import annotations

import os
import stat
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from db.errors import environment
from db.files import sync_folder
from frontdesk.sync.enrolment_words import EnrolmentError

if TYPE_CHECKING:  # it takes a tenth of a second to load, and a desk that is not enrolled does without
    from cryptography.x509 import Certificate

#: Where it lies in a data folder.
FOLDER: Final = "lan"
FILE: Final = "identity.json"
AUTHORITY: Final = "shop-ca.pem"
CERTIFICATE: Final = "machine.pem"
KEY: Final = "machine.key"


class IdentityError(EnrolmentError):
    """What an enrolled machine holds can't be used; the machine goes on alone."""


class Member(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the file says of the machine. `listen` and `peers` are fixed addresses such as 192.0.2.7:7447."""

    site: str
    machine: str
    rank: int
    name: str
    listen: tuple[str, ...] = ()
    peers: tuple[str, ...] = ()
    multicast: bool = True


class Identity(msgspec.Struct, frozen=True):
    """An enrolled machine. `machine` is its data folder's lasting id, and its certificate's common name.

    `name` is what people call it: "Desk 3", "Display".
    """

    site: str
    machine: str
    rank: int
    name: str
    authority: Path
    certificate: Path
    key: Path
    listen: tuple[str, ...] = ()
    peers: tuple[str, ...] = ()
    multicast: bool = True


def read(folder: Path, now: datetime | None = None) -> Identity | None:
    """The identity in a folder, of use now; None where the machine is not enrolled. Raises IdentityError."""
    found = look(folder)
    if found is not None:
        certificate = load(found.certificate)
        moment = now or datetime.now(UTC)
        if moment >= certificate.not_valid_after_utc:
            raise IdentityError("certificate_expired", day=certificate.not_valid_after_utc.date())
        if moment < certificate.not_valid_before_utc:
            raise IdentityError("not_yet_valid", day=certificate.not_valid_before_utc.date())
    return found


def look(folder: Path) -> Identity | None:
    """The same, be its certificate of use now or not: for looking at it and for renewing it."""
    if not (folder / FILE).exists():
        return None
    try:
        said = msgspec.json.decode(read_own(folder / FILE), type=Member)
    except (msgspec.DecodeError, UnicodeDecodeError):  # its text could repeat what the file says
        raise IdentityError("files_broken", file=folder / FILE) from None
    found = Identity(
        **msgspec.structs.asdict(said),
        authority=folder / AUTHORITY,
        certificate=folder / CERTIFICATE,
        key=folder / KEY,
    )
    _require_together(found, folder)
    return found


def _require_together(identity: Identity, folder: Path) -> None:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.serialization import load_pem_private_key
    from cryptography.x509.oid import NameOID

    try:
        key = load_pem_private_key(read_own(identity.key), None)
    except (ValueError, TypeError):
        raise IdentityError("files_broken", file=identity.key) from None
    certificate = load(identity.certificate)
    names = [name.value for name in certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)]
    if names != [identity.machine] or certificate.public_key() != key.public_key():
        raise IdentityError("files_mixed", file=folder)
    try:
        certificate.verify_directly_issued_by(load(identity.authority))
    except (ValueError, TypeError, InvalidSignature):
        raise IdentityError("files_mixed", file=folder) from None


def load(path: Path) -> Certificate:
    """The certificate in a file. Raises IdentityError."""
    from cryptography.x509 import load_pem_x509_certificate

    try:
        return load_pem_x509_certificate(read_own(path))
    except ValueError:
        raise IdentityError("files_broken", file=path) from None


def read_own(path: Path) -> bytes:
    """What is in a file that only its owner may read. Raises IdentityError."""
    try:
        if sys.platform != "win32" and stat.S_IMODE(path.stat().st_mode) & 0o077:
            raise IdentityError("files_open", file=path)
        return path.read_bytes()
    except OSError as error:
        raise IdentityError("files_unreadable", file=path) from error


def write(folder: Path, member: Member, *, authority: bytes, certificate: bytes, key: bytes) -> None:
    """Keep an identity, in place of one that may be there. A crash leaves the machine enrolled or not.

    Raises StoreError where there is no room or no access: then it is not enrolled.
    """
    with environment():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / FILE).unlink(missing_ok=True)  # what follows does not belong to it any more
        for name, content in ((KEY, key), (AUTHORITY, authority), (CERTIFICATE, certificate)):
            put(folder / name, content)
        put(folder / FILE, msgspec.json.format(msgspec.json.encode(member), indent=2) + b"\n")


def put(path: Path, content: bytes) -> None:
    """Write a file only its owner can read; a crash leaves the old or the new one whole. Raises OSError."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    try:
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)
