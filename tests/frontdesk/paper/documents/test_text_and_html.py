"""Plain text and HTML: complete, in order, and nothing in them that runs or is fetched."""

from __future__ import annotations

import pytest

from frontdesk.documents import fill, read_source
from frontdesk.paper.documents import CannotMake, Format
from tests.frontdesk.paper.documents.library import FRONT, letter, made
from tests.frontdesk.paper.documents.scripts import source_in

BODY = (
    "Ring **us**\\\nat [our page](https://example.org/a?b=1&c=2) or "
    "[jo@example.org](mailto:jo@example.org).\n\n"
    "## Part\n\n### Deeper\n\n- a\n- b\n\n  still b\n\n3. c\n4. d\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n"
    '![A map](m.svg)\n\n![Clock](c.svg "easy read")\n'
)
PICTURES = {"m.svg": b"<svg/>", "c.svg": b"<svg/>"}


def test_plain_text_has_everything_in_order() -> None:
    assert made(letter(BODY), Format.TEXT, "", PICTURES).content.decode().splitlines()[:-2] == [
        "A letter",
        "========",
        "",
        "Ring us",
        "at our page (https://example.org/a?b=1&c=2) or jo@example.org.",
        "",
        "",
        "Part",
        "----",
        "",
        "",
        "Deeper",
        "······",
        "",
        "- a",
        "- b",
        "  still b",
        "",
        "3. c",
        "4. d",
        "",
        "- A: 1; B: 2",
        "",
        "[Picture: A map]",
    ]


def test_html_has_everything_marked_as_what_it_is() -> None:
    page = made(letter(BODY), Format.HTML, "", PICTURES).content.decode()
    for part in (
        '<html lang="en" dir="ltr">',
        "<h1>A letter</h1>",
        "<p>Ring <strong>us</strong><br>at",
        '<a href="https://example.org/a?b=1&amp;c=2">our page</a>',
        "<h2>Part</h2>",
        "<h3>Deeper</h3>",
        "<ul>\n<li><p>a</p></li>",
        '<ol start="3">',
        '<th scope="col">A</th>',
        "<td>2</td>",
        '<img alt="A map" src="data:image/svg+xml;base64,PHN2Zy8+">',
        "<footer><p>If this information is difficult",
    ):
        assert part in page
    assert "Clock" not in page
    assert page.count("://") == 1  # the one link: nothing is fetched


def test_html_is_written_from_right_to_left_where_the_language_is() -> None:
    document = fill(read_source(source_in("ur")), {"officer": "Jo Evans"})
    assert '<html lang="ur" dir="rtl">' in made(document, Format.HTML).content.decode()


def test_values_are_text_in_html_too() -> None:
    source = read_source(FRONT.replace("fields:", "fields: x").replace("A letter", "{{x}}") + "{{x}}")
    page = made(fill(source, {"x": "<script>alert('1')</script>\"&"}), Format.HTML).content.decode()
    assert "<script" not in page
    assert page.count("&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt;&quot;&amp;") == 3


def test_a_file_of_the_wrong_ending_is_refused_with_the_right_ones() -> None:
    with pytest.raises(CannotMake, match=r"ends with \.brf, \.pef, \.pdf"):
        made(letter("x"), Format.BRAILLE, "doc")
