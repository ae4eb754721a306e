"""Texts turned into Braille by one table, with the print kept beside it.

Knows which marks a table lacks and what stands for them; knows no lines and no pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from frontdesk.paper.documents.braille.louis import louis

BLANK: Final = "\N{BRAILLE PATTERN BLANK}"
#: Marks of print that not every table has, and what is written for them then.
_PLAINER: Final = {
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "-",
    "…": "...",
    "•": "-",
    "\u00a0": " ",
}


@dataclass(frozen=True, slots=True)
class Word:
    """The cells between two blanks, and the print they stand for."""

    cells: str
    print: str


class Translator:
    """One table in use. Raises LouisMissing where liblouis or the table is not there."""

    def __init__(self, table: str) -> None:
        self._table = table
        self._louis = louis()
        self._known: dict[str, bool] = {}

    def words(self, text: str) -> list[Word]:
        """The words of one line. Raises LookupError with the characters the table has no cells for."""
        text = self._writable(text)
        done = self._louis.translate(text, self._table)
        words: list[Word] = []
        begin = 0
        for at, cell in enumerate(done.cells + BLANK):
            if cell != BLANK:
                continue
            if at > begin:
                last = done.places[at] if at < len(done.cells) else len(text)
                words.append(Word(done.cells[begin:at], text[done.places[begin] : last].strip()))
            begin = at + 1
        return words

    def _writable(self, text: str) -> str:
        text = "".join(letter if self._knows(letter) else _PLAINER.get(letter, letter) for letter in text)
        lacking = sorted({letter for letter in text if not self._knows(letter)})
        if lacking:
            raise LookupError(*lacking)
        return text

    def _knows(self, letter: str) -> bool:
        if letter not in self._known:
            self._known[letter] = bool(self._louis.translate(letter, self._table).cells)
        return self._known[letter]
