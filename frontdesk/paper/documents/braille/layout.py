"""Braille on pages: where each part begins, where its next lines begin, and what stays together.

The title stands in the middle, a blank line before a heading; paragraphs begin in cell 3, items of a list in
cell 1 with their next lines in cell 3, as is usual in British Braille. The page's number stands at the end of
its last line. Tables are told row by row.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from frontdesk.documents import Block, Document, Heading, Inline, Listing, Paragraph, Picture, Table
from frontdesk.paper.documents.braille.words import BLANK, Translator, Word
from frontdesk.paper.documents.linear import as_list
from frontdesk.settings import LEAST_CELLS, LEAST_LINES, MOST_CELLS


@dataclass(frozen=True, slots=True)
class BraillePage:
    """The size of a page in cells and lines, the line of the page's number counted. A4 takes 32 by 27."""

    cells: int = 32
    lines: int = 27

    def __post_init__(self) -> None:
        if not (LEAST_CELLS <= self.cells <= MOST_CELLS and LEAST_LINES <= self.lines <= MOST_CELLS):
            raise ValueError(f"a page of {self.cells} by {self.lines} cells")


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its cells, the print it stands for, and whether the next line must be on the same page."""

    cells: str = ""
    print: str = ""
    with_next: bool = False


def laid_out(document: Document, translator: Translator, page: BraillePage) -> list[list[Row]]:
    """The rows of every page, each page with its number in its last row."""
    laying = _Laying(document.language, translator, page.cells, document.speech.picture)
    rows = [*laying.centred(document.title), Row(), *laying.blocks(document.blocks), Row()]
    rows += laying.lines(document.statement, 2, 0)
    return [
        laying.numbered(rows_of_page, number, page.lines)
        for number, rows_of_page in enumerate(_pages(rows, page.lines - 1), start=1)
    ]


class _Laying:
    def __init__(self, language: str, translator: Translator, width: int, picture: str) -> None:
        self._language, self._translator, self._width, self._picture = language, translator, width, picture

    def blocks(self, blocks: tuple[Block, ...], indent: int = 0) -> Iterator[Row]:
        for block in blocks:
            yield from self._block(block, indent)

    def _block(self, block: Block, indent: int) -> Iterator[Row]:
        match block:
            case Heading(level, text):
                yield Row()
                for row in self.lines(_broken(text), 0 if level == 2 else 4, 0 if level == 2 else 4):
                    yield Row(row.cells, row.print, with_next=True)
            case Paragraph(text):
                yield from self.lines(_broken(text), indent + 2, indent)
            case Listing():
                yield from self._list(block, indent)
            case Table():
                yield from self._list(as_list(block), indent)
            case Picture(_, alt, easy):
                if not easy:
                    yield from self.lines(self._picture.replace("{alt}", alt), indent + 2, indent)

    def _list(self, block: Listing, indent: int) -> Iterator[Row]:
        for number, item in enumerate(block.items, start=block.start):
            mark = f"{number}. " if block.ordered else ""
            first, *rest = item or (Paragraph(()),)
            if isinstance(first, Paragraph):
                yield from self.lines(mark + _broken(first.text), indent, indent + 2)
            else:
                rest = [first, *rest]
            yield from self.blocks(tuple(rest), indent + 2)

    def lines(self, text: str, first: int, next_ones: int) -> list[Row]:
        """A text broken between words; lines of it that were broken by its author stay so."""
        rows: list[Row] = []
        for line in text.split("\n"):
            rows += self._wrapped(self._translator.words(line), first, next_ones)
            first = next_ones
        return rows

    def _wrapped(self, words: list[Word], first: int, next_ones: int) -> Iterator[Row]:
        first, next_ones = min(first, self._width // 3), min(next_ones, self._width // 3)
        cells, printed = BLANK * first, ""
        begun = False
        for word in (
            piece for whole in words for piece in _pieces(whole, self._width - max(first, next_ones))
        ):
            longer = cells + (BLANK if begun else "") + word.cells
            if begun and len(longer) > self._width:
                yield Row(cells, printed)
                longer, printed = BLANK * next_ones + word.cells, ""
            cells, printed, begun = longer, f"{printed} {word.print}".strip(), True
        if begun:
            yield Row(cells, printed)

    def centred(self, text: str) -> Iterator[Row]:
        for row in self._wrapped(self._translator.words(text), 0, 0):
            left = (self._width - len(row.cells)) // 2
            yield Row(BLANK * left + row.cells, row.print, with_next=True)

    def numbered(self, rows: list[Row], number: int, lines: int) -> list[Row]:
        """The page filled up, with its number at the end of the last line."""
        cells = "".join(word.cells for word in self._translator.words(str(number)))
        blank = [Row()] * (lines - 1 - len(rows))
        return [*rows, *blank, Row(BLANK * (self._width - len(cells)) + cells, str(number))]


def _broken(text: Inline) -> str:
    return "".join(run.text for run in text)


def _pieces(word: Word, width: int) -> Iterator[Word]:
    """A word longer than a line, such as an address of a web page, goes on in the next without a mark."""
    for at in range(0, len(word.cells), width):
        yield Word(word.cells[at : at + width], word.print if at == 0 else "")


def _pages(rows: list[Row], lines: int) -> Iterator[list[Row]]:
    page: list[Row] = []
    for row in rows:
        if len(page) == lines:
            kept = page
            page = []
            while len(kept) > 1 and kept[-1].with_next:
                page.insert(0, kept.pop())
            yield kept
        if page or row.cells:  # no page begins with a blank line
            page.append(row)
    if page:
        yield page
