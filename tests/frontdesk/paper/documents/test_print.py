"""Print of every size: accessible by a checker's word, reflowed, in every script there is a font for."""

from __future__ import annotations

import io
from pathlib import Path

import page
import pikepdf
import pytest

from frontdesk.documents import fill, read_source
from frontdesk.paper.documents import CannotMake, Format, Order, Paper, make
from frontdesk.paper.documents.fonts import families, named, unshown
from frontdesk.paper.documents.looks import EASY, GIANT, LARGE, PRINT
from frontdesk.paper.documents.pdf import TEMPLATE, values
from frontdesk.paper.typesetting import DOCUMENT_FONTS, set_in_type
from tests.frontdesk.paper.documents.library import ALL, MADE, letter, letters, made, pdf_text, sample
from tests.frontdesk.paper.documents.scripts import WORDS, source_in

KINDS = (Format.PDF, Format.LARGE_PRINT, Format.GIANT_PRINT, Format.EASY_READ)
HOSTILE = (
    '#panic("run") #set text(red) [x] *bold* _it_ $x$ @ref <label> \\ `raw` // /* ~ -- = + -',
    "<script>alert(1)</script> &amp; ]]>",
    "a" * 500,
    "name@" + "very-long." * 30 + "example",
    "word " * 150,
    "line\nline\nline",
    "Łódź Αθήνα Київ 中文 العربية ਪੰਜਾਬੀ বাংলা ŵŷ",
    "\u200d\u200c\u200e\u200f x",
)


def assert_accessible(pdf: bytes) -> None:
    report = page.validate_pdf_bytes(pdf, profile="ua1")
    assert [f"{f.rule_id}: {f.message}" for f in report.failures] == []
    assert report.is_compliant
    assert report.rules.total > 100


@pytest.mark.parametrize(("name", "language"), ALL)
@pytest.mark.parametrize("kind", [*KINDS, Format.BRAILLE])
def test_every_pdf_of_the_library_is_accessible(kind: Format, name: str, language: str) -> None:
    document, pictures = sample(name, language)
    pdf = made(document, kind, "pdf", pictures).content
    assert_accessible(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as found:
        assert str(found.Root.Lang).split("-")[0].lower() == language
        assert document.title in str(found.docinfo["/Title"])
        tags = [
            str(item.S) for item in found.objects if isinstance(item, pikepdf.Dictionary) and "/S" in item
        ]
    assert tags.count("/H1") == 1


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", WORDS)
def test_every_script_is_set_accessibly(language: str, kind: Format, tmp_path: Path) -> None:
    document = fill(read_source(source_in(language)), {"officer": "Jo Evans"})
    made_of_it = made(document, kind)
    assert_accessible(made_of_it.content)
    assert document.speech.name in " ".join(
        made_of_it.notes
    )  # its statement is still to be read by a translator
    found = pdf_text(made_of_it.content, tmp_path)
    assert "01632\u00a0960123" in found or "01632 960123" in found
    if language != "ar":  # poppler takes the ligature of lam and alef apart the wrong way round
        for words in WORDS[language]:
            assert letters(words)[:8] in letters(found), words


def test_figures_and_values_of_the_guidance() -> None:
    assert PRINT.size == 12
    assert 16 <= LARGE.size <= 18
    assert GIANT.size >= 24
    assert families("en")[0] == "Liberation Sans"
    document, pictures = sample("appointment")
    with pikepdf.open(io.BytesIO(made(document, Format.LARGE_PRINT, "", pictures).content)) as pdf:
        fonts = {
            str(item.BaseFont)
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and "/BaseFont" in item
        }
    assert {name.split("+")[-1] for name in fonts} == {"LiberationSans", "LiberationSans-Bold"}  # no italics


def test_larger_print_is_reflowed_to_more_pages() -> None:
    document, pictures = sample("welcome-pack")
    pages = []
    for kind in (Format.PDF, Format.LARGE_PRINT, Format.GIANT_PRINT):
        with pikepdf.open(io.BytesIO(made(document, kind, "", pictures).content)) as pdf:
            pages.append(len(pdf.pages))
    assert pages == sorted(set(pages))


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("kind", KINDS)
def test_a_value_is_only_text(kind: Format, value: str, tmp_path: Path) -> None:
    source = read_source(
        "---\ntitle: To {{x}}\ncontact: {{x}}\nlanguage: en\nversion: 1\nreading-age: 9\nfields: x\n---\n"
        "Dear {{x}}\n\n## {{x}}\n\n- {{x}}\n\n|{{x}}|B|\n|---|---|\n|{{x}}|{{x}}|\n"
    )
    pdf = made(fill(source, {"x": value}), kind).content
    assert_accessible(pdf)
    if value.startswith(("#", "<")):
        assert letters(value) in letters(pdf_text(pdf, tmp_path))


def test_five_hundred_pages_are_made_too() -> None:
    document = letter("\n\n".join(["A paragraph of some length, said again and again. " * 12] * 3000))
    with pikepdf.open(io.BytesIO(made(document, Format.PDF).content)) as pdf:
        assert len(pdf.pages) >= 500


def test_what_no_font_can_show_is_said_and_not_printed_as_boxes() -> None:
    with pytest.raises(CannotMake, match=r"ⴰ \(U\+2D30, tifinagh letter ya\)"):
        made(letter("Dear ⴰ"), Format.PDF)
    with pytest.raises(CannotMake, match="U\\+10330"):
        made(letter("- \U00010330"), Format.EASY_READ)
    assert "ⴰ" in made(letter("Dear ⴰ"), Format.HTML).content.decode()
    assert unshown(["Aŵ ਪ 中 ب\n"]) == []


def test_a_wide_table_is_told_as_a_list_in_large_letters(tmp_path: Path) -> None:
    document = letter("| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | | 6 |\n\n- | D |\n  |---|\n  | 7 |")
    assert "A: 1" not in pdf_text(made(document, Format.LARGE_PRINT).content, tmp_path)
    told = pdf_text(made(document, Format.GIANT_PRINT).content, tmp_path)
    assert "A: 1\nB: 2\nC: 3" in told
    assert "A: 4\nC: 6" in told


def test_easy_read_has_a_sentence_a_line_beside_its_picture() -> None:
    document = letter(
        '![Clock](c.svg "easy read")\n\nOne **is** so. Two is.\n\n## Next\n\nSee [us](https://x.org). Bye.'
    )
    shown = values(document, {"c.svg": b"<svg/>"}, EASY, Paper.WHITE)["blocks"]
    assert isinstance(shown, list)
    beside, heading, alone = shown
    assert isinstance(beside, dict)
    assert isinstance(alone, dict)
    assert isinstance(heading, dict)
    assert (beside["kind"], heading["kind"], alone["picture"]) == ("beside", "heading", None)
    assert isinstance(beside["parts"], list)
    assert len(beside["parts"]) == 2
    assert "'text': 'is', 'strong': True" in str(beside["parts"][0])
    assert beside["picture"] == {"kind": "picture", "name": "c.svg", "alt": "Clock"}


def test_a_long_sentence_is_told_for_easy_read_and_coloured_paper_for_print() -> None:
    document = letter("word " * 20 + "end. Short one.")
    assert "1 sentence " in made(document, Format.EASY_READ).notes[0]
    for paper, words in ((Paper.YELLOW, "yellow paper"), (Paper.CREAM, "cream paper")):
        order = Order(format=Format.LARGE_PRINT, made=MADE, paper=paper)
        content, notes = (made_of_it := make(document, {}, order)).content, made_of_it.notes
        assert words in notes[0]
        with pikepdf.open(io.BytesIO(content)) as pdf:
            assert f"paper: {paper}" in str(pdf.docinfo["/Keywords"])
    assert made(document, Format.LARGE_PRINT).notes == ()


def test_pictures_of_all_kinds_are_shown_and_faulty_ones_told() -> None:
    from PIL import Image

    pictures: dict[str, bytes] = {
        "a.svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'
    }
    for ending, kind in (("png", "PNG"), ("jpg", "JPEG")):
        data = io.BytesIO()
        Image.new("RGB", (20, 20), "red").save(data, kind)
        pictures[f"a.{ending}"] = data.getvalue()
    document = letter("\n\n".join(f"![A picture](a.{ending})" for ending in ("svg", "png", "jpg")))
    assert_accessible(made(document, Format.PDF, "", pictures).content)
    page_of_it = made(document, Format.HTML, "", pictures).content.decode()
    assert page_of_it.count('<img alt="A picture" src="data:image/') == 3
    for name, broken in (("a.png", b"no picture"), ("a.svg", b"<svg")):
        with pytest.raises(CannotMake, match=rf"can’t be read: {name} \("):
            made(document, Format.PDF, "", pictures | {name: broken})
    with pytest.raises(CannotMake, match=r"not found: a\.svg, a\.png"):
        made(document, Format.PDF, "", {"a.jpg": b""})


def test_the_same_document_gives_the_same_pdf() -> None:
    document, pictures = sample("charter")
    assert made(document, Format.PDF, "", pictures) == made(document, Format.PDF, "", pictures)


def test_a_part_of_a_document_says_how_many_pages_the_whole_has(tmp_path: Path) -> None:
    part = values(letter("A text.\n"), {}, PRINT, Paper.WHITE) | {"pages": 601}
    content = set_in_type(TEMPLATE, part, MADE, DOCUMENT_FONTS)
    assert "Page 1 of 601" in pdf_text(content, tmp_path)


def test_a_character_without_a_shape_is_told_by_its_number() -> None:
    assert named("\a") == "(U+0007, no name)"
    assert named("ŵ") == "ŵ (U+0175, latin small letter w with circumflex)"
