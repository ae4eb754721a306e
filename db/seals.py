"""The seal on each page of an encrypted file: an HMAC that says whether the page is as it was written.

Knows how SQLCipher makes it (https://www.zetetic.net/sqlcipher/design/) and nothing of what a page holds. The
salt in the first bytes of a file is part of the seal's key; it is no secret, and a copy of it lies beside the
database, because without it no page of a file that lost its first bytes could be told from a broken one.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from db.key import Key

PAGE: Final = 4096
TAG: Final = 64  # HMAC-SHA512 at the end of each page
SALT: Final = 16  # the first bytes of the file
#: The name of the copy of the salt in a data folder.
FILE: Final = "desk.salt"


def seal_key(key: Key, salt: bytes) -> bytes:
    """What the pages of a file with this salt are sealed with."""
    return hashlib.pbkdf2_hmac("sha512", bytes.fromhex(key), bytes(byte ^ 0x3A for byte in salt), 2, 32)


def holds(secret: bytes, number: int, page: bytes) -> bool:
    """Whether a page of a number (from 1) is as it was written."""
    if len(page) != PAGE:
        return False
    begin = SALT if number == 1 else 0
    tag = hmac.digest(secret, page[begin:-TAG] + number.to_bytes(4, "little"), "sha512")
    return hmac.compare_digest(tag, page[-TAG:])


def likely_salts(start: bytes, spare: Path) -> Iterator[bytes]:
    """The salts a file may have: the one it begins with, the copy, and the first with one byte mended."""
    first = start[:SALT].ljust(SALT, b"\0")
    yield first
    if spare.exists():
        yield spare.read_bytes()[:SALT].ljust(SALT, b"\0")
    for at in range(SALT):
        for value in range(256):
            yield first[:at] + bytes((value,)) + first[at + 1 :]


def keep_salt(database: Path) -> None:
    """Have the copy of the salt beside a database whose first page was just read."""
    spare = database.with_name(FILE)
    with database.open("rb") as file:
        salt = file.read(SALT)
    if not spare.exists() or spare.read_bytes() != salt:
        fresh = spare.with_suffix(".salt-new")
        fresh.write_bytes(salt)
        fresh.replace(spare)
