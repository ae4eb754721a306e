"""A document in Braille: translated by liblouis, laid out on pages, written for embossers or to be looked at.

Knows the table of each language and grade; liblouis knows the contractions.
"""

from __future__ import annotations

from typing import Final

from frontdesk.documents import Document
from frontdesk.paper.documents.braille.layout import BraillePage, Row, laid_out
from frontdesk.paper.documents.braille.louis import LouisMissing, louis
from frontdesk.paper.documents.braille.words import Translator

__all__ = ["TABLES", "BraillePage", "LouisMissing", "Row", "louis", "pages_of"]

#: liblouis' table for a language and grade: Unified English Braille, and Welsh.
TABLES: Final = {
    ("en", 1): "en-ueb-g1.ctb",
    ("en", 2): "en-ueb-g2.ctb",
    ("cy", 1): "cy-cy-g1.utb",
    ("cy", 2): "cy-cy-g2.ctb",
}


def pages_of(document: Document, grade: int, page: BraillePage) -> list[list[Row]]:
    """The pages of a document. Raises LouisMissing; KeyError for a language without a table.

    Raises LookupError with the characters as its argument where the table has none for them.
    """
    return laid_out(document, Translator(TABLES[document.language, grade]), page)
