"""The write-ahead log read by hand: which pages were written last, in which place of which file.

Knows SQLite's format of it (https://www.sqlite.org/fileformat2.html#walformat); nothing of what pages hold.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from db.seals import PAGE

_HEADER: Final = 32
_FRAME: Final = struct.Struct(">6I")
_BIG: Final = 0x377F0683
_WORD: Final = 0xFFFFFFFF

Holds = Callable[[int, bytes], bool]


@dataclass(frozen=True, slots=True)
class Frame:
    """One page as it was written. `commit` is the database's size where a transaction ends here, else 0."""

    number: int
    commit: int
    page: bytes


@dataclass(frozen=True, slots=True)
class _Read:
    number: int
    commit: int
    salts: tuple[int, int]
    sums: tuple[int, int]
    page: bytes
    front: bytes


def committed(path: Path, holds: Holds) -> list[Frame]:
    """The pages of finished transactions, oldest first; a page that is broken is among them.

    Where a frame does not continue the one before it, SQLite stops. Here it goes on if the page itself is
    broken; a whole page there belongs to a transaction that never ended.
    """
    found: list[Frame] = []
    ended = 0
    for frame, fits in _linked(path):
        if not fits and holds(frame.number, frame.page):
            break
        found.append(Frame(frame.number, frame.commit, frame.page))
        if frame.commit:
            ended = len(found)
    return found[:ended]


def _linked(path: Path) -> Iterator[tuple[_Read, bool]]:
    """Each frame of the current generation, and whether it continues the one before it."""
    if not path.exists():
        return
    with path.open("rb") as file:
        header = file.read(_HEADER)
        if len(header) < _HEADER:
            return
        magic, *_, salt1, salt2, sum1, sum2 = struct.unpack(">8I", header)
        order = ">" if magic == _BIG else "<"
        before, salts = (sum1, sum2), (salt1, salt2)
        broken = _checksum(order, header[:24], (0, 0)) != before
        while (frame := _next(file.read(_FRAME.size + PAGE))) is not None:
            if broken:
                salts = frame.salts
            elif frame.salts != salts:
                return
            fits = _checksum(order, frame.front + frame.page, before) == frame.sums
            yield frame, fits or broken
            before, broken = frame.sums, False


def _next(data: bytes) -> _Read | None:
    if len(data) < _FRAME.size + PAGE:
        return None
    number, commit, salt1, salt2, sum1, sum2 = _FRAME.unpack(data[: _FRAME.size])
    return _Read(number, commit, (salt1, salt2), (sum1, sum2), data[_FRAME.size :], data[:8])


def _checksum(order: str, data: bytes, seed: tuple[int, int]) -> tuple[int, int]:
    first, second = seed
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for at in range(0, len(words), 2):
        first = (first + words[at] + second) & _WORD
        second = (second + words[at + 1] + first) & _WORD
    return first, second
