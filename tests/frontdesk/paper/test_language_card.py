"""The card of languages: two accessible pages with every name readable and every font in the file."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pikepdf
import pytest

from frontdesk.languages import Language, in_order, own_name
from frontdesk.paper import language_card
from frontdesk.paper.language_card import Size, pdf, unshown
from tests.frontdesk.paper.documents.test_print import assert_accessible
from tests.shopfloor import MONDAY, small_shop

LANGUAGES = in_order({})


@pytest.mark.parametrize("size", ["a4", "a5"])
@pytest.mark.parametrize("language", ["en", "cy"])
def test_two_accessible_pages_with_the_statement(size: Size, language: str) -> None:
    made = pdf(LANGUAGES, small_shop().site, MONDAY, size, language)
    assert_accessible(made)
    with pikepdf.open(io.BytesIO(made)) as document:
        assert len(document.pages) == 2
        wide = float(document.pages[0].MediaBox[2])
        assert round(wide / 72 * 25.4) == {"a4": 210, "a5": 148}[size]


def test_every_name_is_text_that_can_be_read_and_no_font_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    path.write_bytes(pdf(LANGUAGES, small_shop().site, MONDAY))
    said = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    text = said.stdout.decode()
    for code in ("pol", "ron", "rus", "ell", "cym", "vie"):
        assert own_name(code) in text
    assert text.count("Braille") == 2
    assert "Point to your language" in text
    listed = subprocess.run(["pdffonts", str(path)], capture_output=True, check=True).stdout.decode()
    rows = listed.splitlines()[2:]
    assert len(rows) > 10
    assert all(" yes yes yes" in row for row in rows)  # embedded, subset, with a table back to Unicode


def test_the_names_are_in_the_fonts_and_what_is_not_is_given_in_english() -> None:
    assert unshown(LANGUAGES) == []
    made = pdf([*LANGUAGES[:3], Language("xxx", "Strange")], small_shop().site, MONDAY)
    assert_accessible(made)


def test_a_name_without_a_font_falls_back_to_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language_card, "own_name", lambda code: "\u1a20" if code == "pol" else own_name(code))
    assert [each.code for each in unshown(LANGUAGES)] == ["pol"]
    assert_accessible(pdf(LANGUAGES, small_shop().site, MONDAY))
