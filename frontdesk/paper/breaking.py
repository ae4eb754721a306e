"""Texts broken to lines of a width, whatever measures the letters.

Knows words and figures; knows no font.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_NUMBER_GAP: Final = re.compile(r"(?<=[0-9]) (?=[0-9])")
_NO_BREAK: Final = "\N{NO-BREAK SPACE}"


def kept_together(text: str) -> str:
    """`text` with the figures of a telephone number held on one line."""
    return _NUMBER_GAP.sub(_NO_BREAK, text)


def broken(text: str, measure: Callable[[str], float], width: float) -> list[str]:
    """A text broken at its spaces to lines no wider than `width`; a word wider than that is cut."""
    lines: list[str] = []
    current = ""
    for word in filter(None, text.split(" ")):
        for piece in _pieces(word, measure, width):
            longer = f"{current} {piece}" if current else piece
            if measure(longer) <= width:
                current = longer
            else:
                lines += [current] if current else []
                current = piece
    return [*lines, current] if current else lines


def _pieces(word: str, measure: Callable[[str], float], width: float) -> list[str]:
    if measure(word) <= width:
        return [word]
    pieces = [""]
    for letter in word:
        if pieces[-1] and measure(pieces[-1] + letter) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces
