"""The rows on a page: SQLite's b-trees and records read by hand.

Knows the file format (https://www.sqlite.org/fileformat2.html) as far as rows go; nothing of tables' meaning.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from db.salvage.pages import USABLE

INDEX_INNER: Final = 0x02
TABLE_INNER: Final = 0x05
INDEX_LEAF: Final = 0x0A
TABLE_LEAF: Final = 0x0D
_INNER: Final = (INDEX_INNER, TABLE_INNER)

Value = int | float | str | bytes | None
#: A page by its number; None where it can't be read.
Lookup = Callable[[int], bytes | None]


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `rowid` is 0 in a table that has none, and in an index."""

    rowid: int
    values: tuple[Value, ...]


def kind(page: bytes, number: int) -> int:
    """Which kind of b-tree page it is; 0 for any other."""
    found = page[_begin(number)]
    return found if found in (INDEX_INNER, TABLE_INNER, INDEX_LEAF, TABLE_LEAF) else 0


def children(page: bytes, number: int) -> list[int]:
    """The pages below an inner page."""
    if kind(page, number) not in _INNER:
        return []
    begin = _begin(number)
    (last,) = struct.unpack_from(">I", page, begin + 8)
    return [*(struct.unpack_from(">I", page, at)[0] for at in _cells(page, number)), last]


def rows(page: bytes, number: int, lookup: Lookup) -> Iterator[Row]:
    """The rows of a page that can be read whole. What lies on other pages is asked of `lookup`."""
    which = kind(page, number)
    if which in (0, TABLE_INNER):
        return
    for at in _cells(page, number):
        try:
            row = _row(page, at + (4 if which == INDEX_INNER else 0), which == TABLE_LEAF, lookup)
        except (IndexError, struct.error, UnicodeDecodeError):
            continue
        if row is not None:
            yield row


def _begin(number: int) -> int:
    return 100 if number == 1 else 0


def _cells(page: bytes, number: int) -> list[int]:
    """Where the cells of a page begin."""
    begin = _begin(number)
    (count,) = struct.unpack_from(">H", page, begin + 3)
    first = begin + (12 if page[begin] in _INNER else 8)
    count = min(count, (USABLE - first) // 2)
    return [at for at in struct.unpack_from(f">{count}H", page, first) if at < USABLE]


def _row(page: bytes, at: int, table: bool, lookup: Lookup) -> Row | None:
    size, at = _varint(page, at)
    rowid = 0
    if table:
        rowid, at = _varint(page, at)
    most = USABLE - 35 if table else (USABLE - 12) * 64 // 255 - 23
    least = (USABLE - 12) * 32 // 255 - 23
    here = size
    if size > most:
        here = least + (size - least) % (USABLE - 4)
        here = here if here <= most else least
    payload = page[at : at + here]
    if here < size:
        (beyond,) = struct.unpack_from(">I", page, at + here)
        rest = _overflow(beyond, size - here, lookup)
        if rest is None:
            return None
        payload += rest
    return Row(_signed(rowid), _record(payload)) if len(payload) == size else None


def _overflow(number: int, size: int, lookup: Lookup) -> bytes | None:
    """What did not fit onto the page: a chain of pages."""
    parts: list[bytes] = []
    left = size
    while left > 0:
        page = lookup(number) if number else None
        if page is None:
            return None
        (number,) = struct.unpack_from(">I", page)
        part = page[4 : 4 + min(left, USABLE - 4)]
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _record(payload: bytes) -> tuple[Value, ...]:
    end, at = _varint(payload, 0)
    values: list[Value] = []
    body = end
    while at < end:
        code, at = _varint(payload, at)
        value, body = _value(payload, code, body)
        values.append(value)
    return tuple(values)


_SIZES: Final = (0, 1, 2, 3, 4, 6, 8)


def _value(payload: bytes, code: int, at: int) -> tuple[Value, int]:
    if code == 0:
        return None, at
    if code in (8, 9):
        return code - 8, at
    size = _SIZES[code] if code < len(_SIZES) else 8 if code == 7 else (code - 12) // 2
    part = payload[at : at + size]
    if len(part) < size:
        raise IndexError
    if code < len(_SIZES):
        return int.from_bytes(part, signed=True), at + size
    if code == 7:
        return float(struct.unpack(">d", part)[0]), at + size
    return (part.decode() if code % 2 else part), at + size


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for _ in range(8):
        byte = data[at]
        at += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at
    return value << 8 | data[at], at + 1


def _signed(value: int) -> int:
    return value - (1 << 64) if value >> 63 else value
