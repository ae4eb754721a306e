"""What a document looks like, for whoever is to give it: its pages as pictures.

Knows which formats have pages; sound and plain text have none and are heard and read as they are. Of a very
long document only the beginning is set: pictures of 600 pages take a minute, and nobody looks at them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from frontdesk.document_request import Format
from frontdesk.documents import Document
from frontdesk.paper.documents import pdf
from frontdesk.paper.documents.braille import TABLES, files, pages_of
from frontdesk.paper.documents.formats import LOOKS, Order
from frontdesk.paper.typesetting import DOCUMENT_FONTS, pages_in_type

#: Dots an inch: sharp on a screen, and a page of A4 in well under a megabyte.
_DOTS: Final = 80
#: The sheet of cells beside print is set in small type.
_DOTS_OF_CELLS: Final = 100
#: No more pages are looked at before printing.
MOST: Final = 30
#: More characters than stand on a page of 12 point; a page of larger letters holds less by the square.
_ON_A_PAGE: Final = 4000
_PRINT_SIZE: Final = 12.0
_PAGE: Final = re.compile(rb"/Type\s*/Page\b(?!s)")


@dataclass(frozen=True, slots=True)
class Look:
    """The first pages as PNG, and how many there are in all, each as large as on paper."""

    pages: tuple[bytes, ...] = ()
    of: int = 0

    @property
    def cut(self) -> bool:
        """Whether there are more than can be looked at."""
        return self.of > len(self.pages)


def pictures(document: Document, images: pdf.Pictures, order: Order, content: bytes) -> Look:
    """The first pages of what `make` made of it, `content`; nothing for a format without pages."""
    if order.format in LOOKS:
        look, of = LOOKS[order.format], len(_PAGE.findall(content))
        beginning = _beginning(document, round(MOST * _ON_A_PAGE * (_PRINT_SIZE / look.size) ** 2))
        values = pdf.values(beginning, images, look, order.paper) | {"pages": of}
        return Look(tuple(pages_in_type(pdf.TEMPLATE, values, DOCUMENT_FONTS, _DOTS)[:MOST]), of)
    if order.format is Format.BRAILLE:
        of, beginning = content.count(b"\f"), _beginning(document, MOST * order.page.cells * order.page.lines)
        cells = pages_of(beginning, order.grade, order.page)[:MOST]
        values = files.sheet_values(cells, document, TABLES[document.language, order.grade])
        if of > len(cells):
            values["footer"] = "{page}"  # how many of these sheets there would be nobody knows
        shown = tuple(pages_in_type(files.SHEET, values, DOCUMENT_FONTS, _DOTS_OF_CELLS)[:MOST])
        return Look(shown, of if of > len(cells) else len(shown))
    return Look()


def _beginning(document: Document, most: int) -> Document:
    """The document as far as it has so many characters, and whole parts."""
    left = most
    for number, block in enumerate(document.blocks):
        if left < 0:
            return replace(document, blocks=document.blocks[:number])
        left -= sum(map(len, pdf.texts_of(block)))
    return document
