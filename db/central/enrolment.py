"""What an enrolled machine is given, in a folder: where the centre is, its authority, the machine's login.

Knows the files of that folder. They hold a password: only their owner may read them, and others' are refused.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import Final

import msgspec

from db.central.address import Address, AddressError, secured

FILE: Final = "centre.json"
AUTHORITY: Final = "centre-ca.pem"


class Enrolment(msgspec.Struct, frozen=True):
    """One machine's login. `authority` says that the folder has the certificate to check the centre by."""

    site: str
    machine: str
    host: str
    port: str
    dbname: str
    user: str
    password: str
    authority: bool = False


def write(folder: Path, enrolment: Enrolment, authority: bytes | None = None) -> None:
    """Write it into a folder of its own. What is there already is not written over (FileExistsError)."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if authority is not None:
        _write(folder / AUTHORITY, authority)
    _write(folder / FILE, msgspec.json.format(msgspec.json.encode(enrolment), indent=2) + b"\n")


def _write(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def read(folder: Path) -> tuple[Enrolment, Address]:
    """The login in a folder, and the address to use it at. Raises AddressError in plain words."""
    path = folder / FILE
    try:
        if sys.platform != "win32" and stat.S_IMODE(path.stat().st_mode) & 0o077:
            raise AddressError(
                f"Others can read {path}, which holds a password. Let only you read it (chmod 600)."
            )
        found = msgspec.json.decode(path.read_bytes(), type=Enrolment)
    except OSError as error:
        raise AddressError(f"{path} can’t be read: {error.strerror}.") from error
    except msgspec.DecodeError:  # its text could repeat what the file says
        raise AddressError(f"{path} is not as it was made. Enrol this machine again.") from None
    given = {"host": found.host, "port": found.port, "dbname": found.dbname, "user": found.user}
    if found.authority:
        given["sslrootcert"] = str(folder / AUTHORITY)
    return found, Address(secured(given), password=found.password)
