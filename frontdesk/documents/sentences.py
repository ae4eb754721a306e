"""A text taken apart into its sentences, for Easy Read and for the advice on long ones.

Knows how sentences end in each language; knows no format.
"""

from __future__ import annotations

import re
from typing import Final

from frontdesk.documents.languages import LANGUAGES

#: Easy Read asks for one idea a sentence; guidance of the field speaks of about so many words.
LONGEST: Final = 15
_SHORTENED: Final = frozenset({"Mr", "Mrs", "Ms", "Dr", "St", "No", "e.g", "i.e", "e.e", "h.y"})


def sentences(text: str, language: str) -> list[str]:
    """The sentences of a text, each with its mark at the end. Lines are always apart."""
    marks = re.escape(LANGUAGES[language].ends)
    gap = "" if language == "zh" else r"(?=\s|$)"
    found: list[str] = []
    for line in text.splitlines():
        current = ""
        for piece in re.split(rf"(?<=[{marks}]){gap}", line):
            current += piece
            if current.rstrip().rstrip(".").rsplit(" ", 1)[-1] not in _SHORTENED:
                found.append(current.strip())
                current = ""
        found.append(current.strip())
    return [sentence for sentence in found if sentence]


def too_long(text: str, language: str) -> list[str]:
    """The sentences with more words than Easy Read takes."""
    return [sentence for sentence in sentences(text, language) if len(sentence.split()) > LONGEST]
