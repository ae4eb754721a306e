"""The key of the database: made once, kept in the system's keyring or else in a file only its owner reads.

Knows where a key is kept; knows nothing of what it opens. A key never appears in a message or a log.
"""

from __future__ import annotations

import os
import re
import secrets
import stat
import sys
import uuid
from pathlib import Path
from typing import Final, NewType

from db.errors import environment
from db.files import sync_folder
from frontdesk.store import StoreError

Key = NewType("Key", str)

FILE: Final = "desk.key"
_SERVICE: Final = "frontdesk"
_IN_KEYRING: Final = "keyring:"
_HEX = re.compile(r"[0-9a-f]{64}")


def checked(text: str) -> Key:
    """A key: 256 bits as 64 hexadecimal digits, the only form that may enter a PRAGMA, or StoreError."""
    if not _HEX.fullmatch(text):
        raise StoreError("no_key", "the key is not 64 hexadecimal digits")
    return Key(text)


def find(folder: Path) -> Key | None:
    """The key of a data folder; None where none was made yet.

    Raises StoreError: `key_open` where others may read the key file, `no_key` where the keyring the key was
    given to does not give it back.
    """
    path = folder / FILE
    with environment():
        there = path.exists()
    return read_file(path) if there else None


def make(folder: Path, *, keyring: bool = True) -> Key:
    """A new key, kept before it is returned. The caller holds the folder's lock and has found no key."""
    key = Key(secrets.token_hex(32))
    keep(folder, key, keyring=keyring)
    return key


def keep(folder: Path, key: Key, *, keyring: bool = True) -> None:
    """Have a key found for a folder from now on: in the system's keyring, or in a file there."""
    name = uuid.uuid4().hex
    kept = keyring and _to_keyring(name, key)
    with environment():
        _write(folder / FILE, f"{_IN_KEYRING}{name}\n" if kept else f"{key}\n")


def read_file(path: Path) -> Key:
    """The key in a file somebody kept. Raises StoreError: key_open, no_key."""
    with environment():
        try:
            text = path.read_text("ascii", errors="replace").strip()
        except FileNotFoundError as error:
            raise StoreError("no_key", "no such file") from error
        _refuse_open(path)
    return checked(_from_keyring(text.removeprefix(_IN_KEYRING)) if text.startswith(_IN_KEYRING) else text)


def in_keyring(folder: Path) -> bool:
    """Whether a folder's key lies in the system's keyring, not in the folder."""
    with environment():
        return (folder / FILE).read_text("ascii", errors="replace").startswith(_IN_KEYRING)


def write_file(path: Path, key: Key) -> None:
    """Write a key into a new file that only its owner can read; nothing is written over (`copy_exists`)."""
    with environment():
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError as error:
            raise StoreError("copy_exists", "the key's file") from error
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(f"{key}\n")
            file.flush()
            os.fsync(file.fileno())


def _refuse_open(path: Path) -> None:
    if sys.platform != "win32" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise StoreError("key_open", str(path))


def _write(path: Path, text: str) -> None:
    """Write a file that only its owner can read; a crash leaves all of it or none."""
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    sync_folder(path.parent)


def _to_keyring(name: str, key: Key) -> bool:
    """Whether a keyring took the key and gives it back: what it can't give back would lose the data."""
    import keyring
    from keyring.errors import KeyringError

    if keyring.get_keyring().priority <= 0:
        return False
    try:
        keyring.set_password(_SERVICE, name, key)
        return keyring.get_password(_SERVICE, name) == key
    except KeyringError:
        return False  # locked or refused by the user: the file is as safe as the account


def _from_keyring(name: str) -> str:
    import keyring
    from keyring.errors import KeyringError

    try:
        found = keyring.get_password(_SERVICE, name)
    except KeyringError as error:
        raise StoreError("no_key", type(error).__name__) from error
    if found is None:
        raise StoreError("no_key", "not in the keyring")
    return found
