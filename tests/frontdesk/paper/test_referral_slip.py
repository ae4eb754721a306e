"""The slip for a visitor who is sent on: what is on it, its code of squares, and that it is accessible."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

import msgspec
import page
import pikepdf
import pytest
import typst
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from frontdesk.destination import Destination
from frontdesk.paper.referral_slip import TEMPLATE, Slip, code_text, pdf, values
from frontdesk.referral import Item, Referral, Way
from frontdesk.resources import resource
from frontdesk.shop import Site
from tests.frontdesk.paper.test_wait_log import HOSTILE
from tests.frontdesk.referral.referrals import ADVICE

SITE = Site("shire-hall", "Shire Hall, Warwick", "Neuadd y Sir, Warwick", contact="01632 960 410")


def slip(language: str = "en", place: Destination = ADVICE, spoken_to: str = "Carys") -> Slip:
    at = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
    referral = Referral(
        id="0193-4a7b7f3a91c2",
        day="2026-11-23",
        service="debt-advice",
        visit="v1",
        language=language,
        way=Way.EMAIL,
        expected=bool(spoken_to),
        asked=tuple(Item),
        agreed=(),
        concerns=(),
        made=at,
        since=at,
    )
    return Slip(referral, place, SITE, spoken_to)


def text_of(document: bytes) -> str:
    text = "\n".join(each.extract_text() for each in PdfReader(io.BytesIO(document)).pages)
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


def picture_of(made: Slip) -> Image.Image:
    """The first page as it is printed, drawn by the typesetter from the very same template and values."""
    compiler = typst.Compiler(root=resource("documents"), font_paths=[resource("fonts")])
    data = msgspec.json.encode(values(made)).decode()
    pages: Any = compiler.compile(
        input=resource("documents", TEMPLATE), format="png", ppi=144, sys_inputs={"data": data}
    )
    return Image.open(io.BytesIO(pages[0] if isinstance(pages, list) else pages)).convert("RGB")


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_slip_is_accessible_and_says_its_language_and_title(language: str) -> None:
    document = pdf(slip(language))
    report = page.validate_pdf_bytes(document, profile="ua1")
    assert [f"{f.rule_id}: {f.message}" for f in report.failures] == []
    assert report.is_compliant
    with pikepdf.open(io.BytesIO(document)) as opened:
        assert str(opened.Root.Lang).split("-")[0].lower() == language
        assert "Debt advice" in str(opened.docinfo["/Title"])
        assert len(opened.pages) == 1


def test_everything_the_visitor_needs_is_on_it() -> None:
    said = text_of(pdf(slip()))
    for words in (
        "Debt advice",
        "Citizens Advice South Warwickshire",
        "25 Hamilton Terrace",
        "CV32 4LY",
        "Five minutes on foot",
        "Monday to Friday",
        "Letters about the debt",
        "the duty adviser",
        "01632 960 155",
        "They expect you. We have spoken to Carys.",
        "7F3A-91C2",
        "Monday 23 November 2026",
        "Braille, large print",
        "01632 960 410",
    ):
        assert words in said


def test_in_welsh_it_is_welsh_and_cold_it_does_not_say_that_somebody_waits() -> None:
    said = text_of(pdf(slip("cy")))
    assert "Maen nhw’n eich disgwyl" in said
    assert "Neuadd y Sir" in said
    assert "expect you" not in text_of(pdf(slip(spoken_to="")))


def test_the_code_of_squares_is_read_back_from_the_page() -> None:
    (found,) = zxingcpp.read_barcodes(picture_of(slip()))
    assert found.text == code_text(slip())
    lines = found.text.split("\n")
    assert lines[0] == "7F3A-91C2"
    assert lines[1:] == [
        "Debt advice",
        "Citizens Advice South Warwickshire",
        *ADVICE.address,
        "01632 960 155",
        "https://advice.example/debt",
    ]


def test_nothing_is_smaller_than_12_point() -> None:
    sizes: list[float] = []

    def visit(text: str, _cm: object, matrix: list[float], _font: object, size: float) -> None:
        if text.strip():
            sizes.append(size * abs(matrix[3]))

    for each in PdfReader(io.BytesIO(pdf(slip()))).pages:
        each.extract_text(visitor_text=visit)
    assert sizes
    assert min(sizes) >= 11.99


@pytest.mark.parametrize("words", HOSTILE)
def test_any_text_is_taken_as_text(words: str) -> None:
    place = Destination(
        name=words,
        partner=words,
        address=(words, words),
        directions=words,
        hours=words,
        bring=words,
        phone=words,
    )
    report = page.validate_pdf_bytes(pdf(slip(place=place, spoken_to=words)), profile="ua1")
    assert report.is_compliant


def test_the_file_is_named_after_the_reference() -> None:
    assert slip().file_name == "referral-7F3A-91C2.pdf"
