"""Which characters the fonts that ship with the program can show, read from the fonts themselves.

A document that must be accessible may hold no character without a glyph, and names come from anywhere.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from frontdesk.resources import resource

#: Stands where a character has no glyph in any of our fonts.
STAND_IN = "■"


@cache
def covered() -> frozenset[int]:
    """The code points of all TrueType fonts in resources/fonts."""
    return frozenset(code for font in sorted(resource("fonts").glob("*.ttf")) for code in code_points(font))


def printable(text: str) -> str:
    """`text` in one line, without control characters, with `STAND_IN` for what no font of ours can show."""
    known = covered()
    spaced = " ".join(text.split())
    return "".join(_shown(character, known) for character in spaced if ord(character) not in _DROPPED)


#: Controls, and marks that only steer how neighbours look (joiners, directions, variants).
_DROPPED = frozenset(
    {
        *range(0x20),
        *range(0x7F, 0xA0),
        0xAD,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xFE00, 0xFE10),
        0xFEFF,
    }
)


def _shown(character: str, known: frozenset[int]) -> str:
    return character if ord(character) in known else STAND_IN


def code_points(font: Path) -> Iterator[int]:
    """The code points in a TrueType font's character map (OpenType 1.9, table "cmap", format 4).

    Format 4 has the first 65,536 characters; our fonts have no others.
    """
    data = font.read_bytes()
    (tables,) = struct.unpack_from(">H", data, 4)
    for index in range(tables):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", data, 12 + 16 * index)
        if tag == b"cmap":
            yield from _character_map(data, offset)


def _character_map(data: bytes, start: int) -> Iterator[int]:
    (count,) = struct.unpack_from(">H", data, start + 2)
    for index in range(count):
        _, _, offset = struct.unpack_from(">HHL", data, start + 4 + 8 * index)
        (kind,) = struct.unpack_from(">H", data, start + offset)
        if kind == 4:
            yield from _segments(data, start + offset)


def _segments(data: bytes, at: int) -> Iterator[int]:
    (doubled,) = struct.unpack_from(">H", data, at + 6)
    ends = struct.unpack_from(f">{doubled // 2}H", data, at + 14)
    starts = struct.unpack_from(f">{doubled // 2}H", data, at + 16 + doubled)
    for first, last in zip(starts, ends, strict=True):
        if first != 0xFFFF:
            yield from range(first, last + 1)
