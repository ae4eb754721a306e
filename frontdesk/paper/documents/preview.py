"""What a document looks like, for whoever is to give it: its pages as pictures.

Knows which formats have pages; sound and plain text have none and are heard and read as they are.
"""

from __future__ import annotations

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


def pictures(document: Document, images: pdf.Pictures, order: Order) -> tuple[bytes, ...]:
    """The first pages as PNG; nothing for a format without pages. Call it after `make` went well."""
    if order.format in LOOKS:
        values = pdf.values(document, images, LOOKS[order.format], order.paper)
        return tuple(pages_in_type(pdf.TEMPLATE, values, DOCUMENT_FONTS, _DOTS)[:MOST])
    if order.format is Format.BRAILLE:
        cells = pages_of(document, order.grade, order.page)
        values = files.sheet_values(cells, document, TABLES[document.language, order.grade])
        return tuple(pages_in_type(files.SHEET, values, DOCUMENT_FONTS, _DOTS_OF_CELLS)[:MOST])
    return ()
