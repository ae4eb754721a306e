"""Which fonts a document is set in, and which characters none of them can show.

Knows the fonts in resources/documents/fonts. A box in place of a letter is never printed: it is said.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Final

from frontdesk.paper.glyphs import code_points
from frontdesk.paper.typesetting import DOCUMENT_FONTS
from frontdesk.resources import resource

#: One after another is asked for each letter. Liberation Sans, with the metrics of Arial, is the first, so
#: that names and figures look alike everywhere. Urdu is set in the Arabic font and not in Nastaliq, which its
#: readers like better: Typst sets Nastaliq's letters and dots as single glyphs, so that a screen reader hears
#: them doubled and out of their order.
_ALL: Final = (
    "Liberation Sans",
    "Noto Sans Arabic",
    "Noto Sans Gurmukhi",
    "Noto Sans Bengali",
    "Noto Sans CJK SC",
)
#: Chinese comes first in its own language: its quotation marks are those of the others, but wider.
_FIRST: Final = {"zh": "Noto Sans CJK SC"}
#: They have no shape of their own.
_SHAPELESS: Final = frozenset("\n \u00a0\u200c\u200d\u200e\u200f")


def families(language: str) -> list[str]:
    """The families for a language, the one to be tried first at the head."""
    first = _FIRST.get(language, _ALL[0])
    return [first, *(family for family in _ALL if family != first)]


@cache
def _covered() -> frozenset[int]:
    folder = resource(*DOCUMENT_FONTS.split("/"))
    files = sorted(path for path in folder.iterdir() if path.suffix in (".ttf", ".otf"))
    return frozenset(code for file in files if "Braille" not in file.name for code in code_points(file))


def unshown(texts: Iterable[str]) -> list[str]:
    """The characters of these texts that no font here can show, each once."""
    known = _covered()
    letters = {letter for text in texts for letter in text} - _SHAPELESS
    return sorted(letter for letter in letters if ord(letter) not in known)


def named(letter: str) -> str:
    """A character with its number and its name in Unicode; one without a shape by these alone."""
    told = f"U+{ord(letter):04X}, {unicodedata.name(letter, 'no name').lower()}"
    return f"{letter} ({told})" if letter.isprintable() else f"({told})"
