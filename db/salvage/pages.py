"""The pages of a damaged file, decrypted where their seal holds: every version there is, and the newest.

Knows files, seals and the cipher; what a page holds is `cells`'. It only reads.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from db.key import Key
from db.salvage.wal import Frame, committed
from db.seals import FILE, PAGE, SALT, TAG, holds, likely_salts, seal_key
from frontdesk.store import StoreError

_IV: Final = 16
#: What SQLite may use of a page.
USABLE: Final = PAGE - _IV - TAG
_MAGIC: Final = b"SQLite format 3\0"
_TRIED: Final = 64


class Pages:
    """The pages of one database file and its write-ahead log, open to be read."""

    def __init__(self, database: Path, key: Key) -> None:
        """Open the file, which may be missing; raises StoreError `wrong_key` where no page fits the key."""
        self._cipher = algorithms.AES(bytes.fromhex(key))
        self._file = database.open("rb") if database.exists() else None
        self._whole = database.stat().st_size // PAGE if self._file is not None else 0
        wal = database.with_name(f"{database.name}-wal")
        try:
            self._secret = self._find_secret(key, wal, database.with_name(FILE))
        except StoreError:
            self.__exit__(None, None, None)
            raise
        self._newer: dict[int, list[Frame]] = {}
        frames = committed(wal, self._holds)
        for frame in frames:
            self._newer.setdefault(frame.number, []).append(frame)
        sizes = [frame.commit for frame in frames if frame.commit]
        part = self._file is not None and database.stat().st_size % PAGE != 0
        self._torn = part or not all(self._holds(frame.number, frame.page) for frame in frames)
        self.count = max([self._whole, *sizes[-1:]])

    def __enter__(self) -> Self:
        """The pages are read while open."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()

    @property
    def whole(self) -> bool:
        """Whether every page is as it was written, and the log of the newest without a break."""
        return not self._torn and all(self.newest(number) for number in range(1, self.count + 1))

    def newest(self, number: int) -> bytes | None:
        """A page as it was last written; None where that is broken or gone."""
        if number in self._newer:
            return self._opened(number, self._newer[number][-1].page)
        return self._opened(number, self._stored(number))

    def versions(self, number: int) -> Iterator[bytes]:
        """Every version of a page whose seal holds, newest first."""
        for frame in reversed(self._newer.get(number, ())):
            page = self._opened(number, frame.page)
            if page is not None:
                yield page
        page = self._opened(number, self._stored(number))
        if page is not None:
            yield page

    def _stored(self, number: int) -> bytes:
        if self._file is None or not 0 < number <= self._whole:
            return b""
        self._file.seek((number - 1) * PAGE)
        return self._file.read(PAGE)

    def _holds(self, number: int, page: bytes) -> bool:
        return holds(self._secret, number, page)

    def _opened(self, number: int, page: bytes) -> bytes | None:
        if not self._holds(number, page):
            return None
        begin = SALT if number == 1 else 0
        decryptor = Cipher(self._cipher, modes.CBC(page[USABLE : USABLE + _IV])).decryptor()
        plain = decryptor.update(page[begin:USABLE]) + decryptor.finalize()
        return _MAGIC + plain if number == 1 else plain

    def _find_secret(self, key: Key, wal: Path, spare: Path) -> bytes:
        """The seals' key that fits a page. Where there is no whole page to try it on, any does."""
        numbers = [*range(1, _TRIED), *range(_TRIED, self._whole + 1, max(1, self._whole // _TRIED))]
        tried = [(number, page) for number in numbers if len(page := self._stored(number)) == PAGE]
        frames = committed(wal, lambda number, page: False)[:_TRIED]
        tried += [(frame.number, frame.page) for frame in frames]
        firsts = [tried[0][1] if tried and tried[0][0] == 1 else b""]
        firsts += [frame.page for frame in frames if frame.number == 1]
        for first in firsts:
            for salt in likely_salts(first, spare):
                secret = seal_key(key, salt)
                if not tried or any(holds(secret, number, page) for number, page in tried):
                    return secret
        raise StoreError("wrong_key", "no page fits the key")
