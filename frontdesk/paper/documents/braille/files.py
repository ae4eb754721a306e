"""Braille as files: BRF for embossers and displays, PEF, and cells and print side by side on a page."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from datetime import datetime
from typing import Final

from frontdesk.documents import Document
from frontdesk.paper.documents.braille.layout import BraillePage, Row
from frontdesk.paper.documents.fonts import families
from frontdesk.paper.typesetting import DOCUMENT_FONTS, Value, set_in_type
from frontdesk.words import translate

#: The 64 cells of six dots in the order of Unicode, in North American ASCII Braille, which embossers take.
ASCII: Final = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)="
_FIRST_CELL: Final = 0x2800
_PEF: Final = "http://www.daisy.org/ns/2008/pef"
_DC: Final = "http://purl.org/dc/elements/1.1/"

#: The template of cells beside print.
SHEET: Final = "braille_sheet.typ"


def brf(pages: list[list[Row]]) -> bytes:
    """The pages as ASCII Braille: lines end with carriage return and line feed, pages with form feed."""
    return b"".join(b"".join(_ascii(row.cells) + b"\r\n" for row in page) + b"\f" for page in pages)


def _ascii(cells: str) -> bytes:
    return "".join(ASCII[ord(cell) - _FIRST_CELL] for cell in cells).rstrip().encode("ascii")


def pef(pages: list[list[Row]], document: Document, size: BraillePage, made: datetime) -> bytes:
    """The pages as Portable Embosser Format 2008-1."""
    ElementTree.register_namespace("", _PEF)
    ElementTree.register_namespace("dc", _DC)
    root = ElementTree.Element(f"{{{_PEF}}}pef", version="2008-1")
    meta = ElementTree.SubElement(ElementTree.SubElement(root, f"{{{_PEF}}}head"), f"{{{_PEF}}}meta")
    about = {
        "format": "application/x-pef+xml",
        "identifier": f"{document.title} {document.version} {made.isoformat()}",
        "title": document.title,
        "language": document.language,
        "date": made.date().isoformat(),
    }
    for name, said in about.items():
        ElementTree.SubElement(meta, f"{{{_DC}}}{name}").text = said
    body = ElementTree.SubElement(root, f"{{{_PEF}}}body")
    measures = {"cols": str(size.cells), "rows": str(size.lines), "rowgap": "0", "duplex": "false"}
    volume = ElementTree.SubElement(body, f"{{{_PEF}}}volume", measures)
    section = ElementTree.SubElement(volume, f"{{{_PEF}}}section")
    for page in pages:
        on = ElementTree.SubElement(section, f"{{{_PEF}}}page")
        for row in page:
            ElementTree.SubElement(on, f"{{{_PEF}}}row").text = row.cells
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def sheet(pages: list[list[Row]], document: Document, table: str, made: datetime) -> bytes:
    """A PDF for those who see to the Braille but read print: every line in cells, its print beside it."""
    return set_in_type(SHEET, sheet_values(pages, document, table), made, DOCUMENT_FONTS)


def sheet_values(pages: list[list[Row]], document: Document, table: str) -> dict[str, Value]:
    """What its template fills in."""
    rows: list[Value] = [
        [
            {"line": line, "cells": row.cells, "print": row.print}
            for line, row in enumerate(page, 1)
            if row.cells
        ]
        for page in pages
    ]
    language = document.language
    words = {
        "title": translate("Documents", "{title} in Braille", language=language, title=document.title),
        "page": translate("Documents", "Braille page {page}", language=language, page="{page}"),
        "line": translate("Documents", "Line", language=language),
        "cells": translate("Documents", "Braille", language=language),
        "print": translate("Documents", "Print", language=language),
        "note": translate(
            "Documents", "Translated by liblouis with {table}.", language=language, table=table
        ),
    }
    return {
        **words,
        "language": language,
        "contact": document.contact,
        "statement": document.statement,
        "footer": document.speech.page,
        "fonts": [*families(language)],
        "pages": rows,
    }
