"""Rule 10 of the house: every document says the statement, in every format, in its language."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from pathlib import Path

import pytest

from frontdesk.documents import LANGUAGES, Document
from frontdesk.paper.documents import Format
from frontdesk.paper.documents.audio import for_the_ear, tracks
from frontdesk.paper.documents.braille import TABLES
from frontdesk.paper.documents.formats import ENDINGS
from tests.frontdesk.paper.documents.library import ALL, letters, lou_translate, made, pdf_text, sample

PRINT = (Format.PDF, Format.LARGE_PRINT, Format.GIANT_PRINT, Format.EASY_READ)
#: The cells of ASCII Braille as liblouis' en-us-brf.dis has them, written out here a second time on purpose.
BRF = dict(
    zip(
        " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)=",
        map(chr, range(0x2800, 0x2840)),
        strict=True,
    )
)


def test_the_library_is_whole() -> None:
    """Six documents, each in both languages of the house, with the same fields and as many parts."""
    assert len(ALL) == 12
    assert {language for _, language in ALL} == {"en", "cy"}
    for name, _ in ALL:
        english, welsh = (sample(name, language)[0] for language in ("en", "cy"))
        assert [type(part) for part in english.blocks] == [type(part) for part in welsh.blocks]


@pytest.mark.parametrize(("name", "language"), ALL)
def test_every_document_says_the_statement_in_every_format(name: str, language: str, tmp_path: Path) -> None:
    document, pictures = sample(name, language)
    sought = letters(document.statement)
    assert letters(document.contact) in sought
    for kind in Format:
        if kind is Format.AUDIO:
            assert letters(for_the_ear(document.statement)) in letters(tracks(document)[-1].said)
            continue
        for ending in ENDINGS[kind]:
            content = made(document, kind, ending, pictures).content
            if ending in ("brf", "pef"):
                assert_said_in_braille(content, ending, document)
            else:
                found = pdf_text(content, tmp_path) if ending == "pdf" else content.decode()
                found = Words(found).all if ending in ("html", "htm") else found
                assert sought in letters(found), (kind, ending)


def assert_said_in_braille(content: bytes, ending: str, document: Document) -> None:
    """The cells of the statement as liblouis' own program makes them, but for the blanks where lines break.

    The last row of a page is its number, which may stand in the midst of the statement.
    """
    if ending == "brf":
        pages = [page.split("\r\n")[:-2] for page in content.decode("ascii").split("\f")]
        rows = ["".join(BRF[letter] for letter in row) for page in pages for row in page]
    else:
        tag = "{http://www.daisy.org/ns/2008/pef}"
        found = ElementTree.fromstring(content).iter(f"{tag}page")  # noqa: S314 - made by this test
        rows = [row.text or "" for page in found for row in list(page)[:-1]]
    sought = lou_translate(document.statement.replace("’", "'"), TABLES[document.language, 2])
    assert sought.replace(BRF[" "], "") in "".join(rows).replace(BRF[" "], "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_is_without_a_statement(language: str) -> None:
    assert "{contact}" in LANGUAGES[language].statement


class Words(HTMLParser):
    """The text of a page, as a browser would show it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.all = ""
        self.feed(page)

    def handle_data(self, data: str) -> None:
        self.all += data
