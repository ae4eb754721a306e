"""Braille against liblouis' own program: words, numbers, dates, addresses; pages as embossers take them."""

from __future__ import annotations

import ctypes
import shutil
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.documents import LANGUAGES
from frontdesk.paper.documents import BraillePage, CannotMake, Format, Order, make
from frontdesk.paper.documents import braille as in_braille
from frontdesk.paper.documents.braille import TABLES, LouisMissing, files, louis, pages_of
from frontdesk.paper.documents.braille.layout import Row
from frontdesk.paper.documents.formats import why_not
from tests.frontdesk.paper.documents.library import letter, lou_translate, made, sample

BLANK = "⠀"
PEF = "{http://www.daisy.org/ns/2008/pef}"
SENTENCES = {
    "en": (
        "Your appointment is on Tuesday 4 May 2027 at 10:30am.",
        "Please contact Jo Evans on 024 7600 0000 or jo.evans@example.gov.uk",
        "We can’t – and “won’t” – charge £12.50; that’s 15% less (see page 3/4).",
        "AFTERNOON children together knowledge St. John’s, CV12 8NF",
    ),
    "cy": (
        "Byddwn yn eich gweld ddydd Mawrth 4 Mai 2027 am 10:30yb.",
        "Cysylltwch a Jo Evans ar 024 7600 0000 neu jo.evans@example.gov.uk",
        "Tŷ, dŵr, gwên, môr, sîn a chân",
    ),
}


def rows(body: str, grade: int = 2, page: BraillePage | None = None, language: str = "en") -> list[Row]:
    """The rows between the title's blank line and the statement."""
    (first, *_) = pages_of(letter(body, language), grade, page or BraillePage(60, 60))
    return first[2:]


@pytest.mark.parametrize(("language", "grade"), TABLES)
def test_words_numbers_dates_and_addresses_are_as_liblouis_itself_writes_them(
    language: str, grade: int
) -> None:
    for sentence in SENTENCES[language]:
        table = TABLES[language, grade]
        plainer = sentence.replace("’", "'") if language == "cy" else sentence
        found = louis().translate(plainer, table)
        assert found.cells == lou_translate(plainer, table)
        assert found.places[0] == 0
        assert list(found.places) == sorted(found.places)


@pytest.mark.parametrize(("language", "grade"), TABLES)
def test_headings_lists_and_tables_are_contracted_alike(language: str, grade: int) -> None:
    words = "afternoon children" if language == "en" else "prynhawn plant"
    body = f"## {words}\n\n- {words}\n\n1. {words}\n\n| {words} | B |\n|---|---|\n| {words} | 12 |"
    found = "".join(row.cells for row in rows(body, grade, language=language))
    table = TABLES[language, grade]
    assert found.count(lou_translate(words, table)) == 5
    assert lou_translate(f"{words}: {words}; B: 12", table) in found
    assert lou_translate(f"1. {words}", table) in found


def test_parts_begin_where_the_guidance_says() -> None:
    found = rows(
        "Hello you\\\nagain\n\n## Part\n\n### Deeper\n\n- one " + "more " * 40 + "\n  - two\n\n  said"
    )
    shown = [(len(row.cells) - len(row.cells.lstrip(BLANK)), row.print.split(" ")[0]) for row in found]
    assert shown[:7] == [(2, "Hello"), (0, "again"), (0, ""), (0, "Part"), (0, ""), (4, "Deeper"), (0, "one")]
    assert (2, "more") in shown
    assert (2, "two") in shown
    assert (4, "said") in shown or (2, "said") in shown


def test_the_title_stands_in_the_middle_and_the_number_at_the_end() -> None:
    first, *_ = pages_of(letter("Hello"), 1, BraillePage(40, 30))
    left = len(first[0].cells) - len(first[0].cells.lstrip(BLANK))
    assert left == (40 - (len(first[0].cells) - left)) // 2
    assert len(first) == 30
    assert first[-1].cells.endswith("⠼⠁")
    assert len(first[-1].cells) == 40


@given(st.integers(12, 60), st.integers(5, 40), st.text("abcdefgh .,01\n", max_size=300))
def test_no_line_is_wider_and_no_page_longer_than_asked(cells: int, lines: int, said: str) -> None:
    page = BraillePage(cells, lines)
    pages = pages_of(
        letter(f"## Part\n\n- {' '.join(said.split())}.\n\n" + "x" * 150 + "\n\n## End\n\nHere."), 2, page
    )
    assert all(len(rows) == lines for rows in pages)
    assert all(len(row.cells) <= cells for rows in pages for row in rows)


@pytest.mark.parametrize("before", range(1, 12))
def test_a_heading_never_ends_a_page(before: int) -> None:
    body = "\n\n".join([*["Words."] * before, "## Part", "Bye."])
    said = [[row.print for row in page[:-1]] for page in pages_of(letter(body), 1, BraillePage(40, 8))]
    (page,) = [page for page in said if "Part" in page]
    assert page[page.index("Part") + 1] == "Bye."


@pytest.mark.parametrize(("cells", "lines"), [(11, 27), (101, 27), (32, 4), (32, 101)])
def test_a_page_of_no_size_is_refused(cells: int, lines: int) -> None:
    with pytest.raises(ValueError, match="a page of"):
        BraillePage(cells, lines)


def test_brf_is_plain_ascii_with_form_feeds_between_its_pages() -> None:
    document, _ = sample("appointment")
    content = made(document, Format.BRAILLE, "brf").content
    pages = content.split(b"\f")
    assert content.isascii()
    assert pages[-1] == b""
    assert [len(page.split(b"\r\n")) - 1 for page in pages[:-1]] == [27] * (len(pages) - 1)
    assert max(len(line) for page in pages for line in page.split(b"\r\n")) <= 32
    assert b",DE> ,MRS ,GW5 ,PRIT*>D" in content
    assert content.count(b"#A\r\n\f") == 1


def test_pef_has_its_measures_and_what_it_is_about() -> None:
    document, _ = sample("appointment", "cy")
    order = Order(
        format=Format.BRAILLE, made=datetime(2027, 1, 2, tzinfo=UTC), ending="pef", page=BraillePage(40, 25)
    )
    root = ElementTree.fromstring(make(document, {}, order).content)  # noqa: S314 - made by this test
    volume = root.find(f"{PEF}body/{PEF}volume")
    assert volume is not None
    assert volume.attrib == {"cols": "40", "rows": "25", "rowgap": "0", "duplex": "false"}
    about = {item.tag.split("}")[1]: item.text for item in root.iter() if "purl.org" in item.tag}
    assert about["format"] == "application/x-pef+xml"
    assert about["title"] == document.title
    assert (about["language"], about["date"]) == ("cy", "2027-01-02")
    assert all(len(page) == 25 for page in root.iter(f"{PEF}page"))


def test_all_cells_have_their_letter() -> None:
    assert len(set(files.ASCII)) == len(files.ASCII) == 64


def test_what_the_table_has_no_cells_for_is_said() -> None:
    with pytest.raises(CannotMake, match=r"中 \(U\+4E2D"):
        made(letter("Dear 中"), Format.BRAILLE)


def test_a_language_without_a_table_is_told_and_the_others_go_on() -> None:
    assert "No Braille table is set for اردو" in why_not(Format.BRAILLE, LANGUAGES["ur"])
    assert why_not(Format.BRAILLE, LANGUAGES["cy"]) == ""
    with pytest.raises(CannotMake, match="No Braille table"):
        made(letter("متن", "ur"), Format.BRAILLE)


def test_a_machine_without_liblouis_is_told_how_to_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    louis.cache_clear()

    def nowhere(name: str) -> object:
        raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", nowhere)
    try:
        with pytest.raises(CannotMake, match="apt-get install liblouis20"):
            made(letter("Hello"), Format.BRAILLE)
        assert made(letter("Hello"), Format.TEXT).content
    finally:
        louis.cache_clear()


def test_a_missing_table_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_braille, "TABLES", {("en", 2): "no-such-table.ctb"})
    with pytest.raises(CannotMake, match=r"lacks its table no-such-table\.ctb"):
        made(letter("Hello"), Format.BRAILLE)


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder such as a program built for Windows has, with this system's library as the one shipped."""
    folder = tmp_path / "louis"
    (folder / "tables").mkdir(parents=True)
    system = next(path for path in Path("/usr/lib").rglob("liblouis.so.20") if path.is_file())
    shutil.copy(system, folder / "liblouis.dll")
    where = sys.modules["frontdesk.paper.documents.braille.louis"]
    monkeypatch.setattr(where, "resource", tmp_path.joinpath)
    louis.cache_clear()
    yield folder
    louis.cache_clear()


@pytest.mark.skipif(sys.platform == "win32", reason="takes the system's library for the shipped one")
def test_a_shipped_library_is_used_with_the_tables_beside_it(beside: Path) -> None:
    table = "space \\s 0\nlowercase a 1\nlowercase b 12\n"
    (beside / "tables" / "only-here.ctb").write_text(table, encoding="utf-8")
    assert louis().translate("ab a", "only-here.ctb").cells == "⠁⠃⠀⠁"
    with pytest.raises(LouisMissing, match=r"en-ueb-g2\.ctb"):
        louis().translate(
            "ab", "en-ueb-g2.ctb"
        )  # nothing is mixed: the system's tables may be of another version


@pytest.mark.skipif(sys.platform == "win32", reason="there is no library of the system")
def test_a_shipped_library_that_can_not_be_loaded_leaves_the_systems(beside: Path) -> None:
    (beside / "liblouis.dll").write_bytes(b"for another system")
    assert louis().translate("a", "en-ueb-g1.ctb").cells == "⠁"


def test_on_windows_it_says_where_the_library_belongs(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise LouisMissing("liblouis")

    formats = sys.modules["frontdesk.paper.documents.formats"]
    monkeypatch.setattr(formats, "louis", missing)
    monkeypatch.setattr(formats.sys, "platform", "win32")
    assert "packaging/README.md" in why_not(Format.BRAILLE, LANGUAGES["en"])
