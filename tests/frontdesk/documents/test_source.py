"""Sources as people write them: what is read, and what is refused with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.documents import (
    LANGUAGES,
    Heading,
    Listing,
    Paragraph,
    Picture,
    Run,
    Source,
    SourceError,
    Table,
    fill,
    plain,
    read_source,
)
from frontdesk.documents.filling import cleaned
from frontdesk.documents.sentences import sentences, too_long
from frontdesk.documents.source import LARGEST

FRONT = """---
title: Hello {{name}}
contact: {{officer}}, 01632 960123
language: en
version: 1.0
reading-age: 9
fields: name, officer
---
"""
FIRST = 9  # the line of the first line after it


def read(body: str, front: str = FRONT) -> Source:
    return read_source(front + body)


def refused(body: str, front: str = FRONT) -> list[tuple[int, str]]:
    with pytest.raises(SourceError) as error:
        read(body, front)
    return [(fault.line, fault.reason) for fault in error.value.faults]


def test_a_source_is_read_into_its_parts() -> None:
    source = read(
        'Dear {{name}}, *do* **come**\nsoon.\\\nBye. See [us](https://example.org "x") or `this`.\n\n'
        "## Part\n\n- a\n- b\n\n  3. c\n\n| A | B |\n|---|---|\n| 1 | **2** |\n\n"
        '![A calendar](calendar.svg "easy read")\n'
    )
    said, heading, listing, table, picture = source.blocks
    assert isinstance(said, Paragraph)
    assert plain(said.text) == "Dear {{name}}, do come soon. Bye. See us or this."
    assert [run.text for run in said.text if run.strong] == ["do", "come"]
    assert [run.text for run in said.text if run.link == "https://example.org"] == ["us"]
    assert Run("\n") in said.text
    assert heading == Heading(2, (Run("Part"),))
    assert isinstance(listing, Listing)
    assert not listing.ordered
    assert listing.items[1][1] == Listing(((Paragraph((Run("c"),)),),), ordered=True, start=3)
    assert table == Table(((Run("A"),), (Run("B"),)), (((Run("1"),), (Run("2", strong=True),)),))
    assert picture == Picture("calendar.svg", "A calendar", easy=True)


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        ("one\n<div>two</div>", 1, "HTML"),
        ("<div>\n</div>", 0, "HTML"),
        ("one <b>two</b>", 0, "HTML"),
        ("one\n\n#set text(red)", 2, "Typst"),
        ("one #panic(1) two", 0, "“#panic(” is Typst"),
        ("## #link[x]", 0, "Typst"),
        ("- one\n- #let x = 1", 1, "Typst"),
        ("| | B |\n|---|---|\n| 1 | 2 |", 0, "head over every column"),
        ("one\n\n|1|2|\n|3|4|", 2, "head over every column"),
        ("![](place.svg)", 0, "must be said in words"),
        ("![x](../place.svg)", 0, "lies beside the document"),
        ("![x](https://example.org/a.png)", 0, "lies beside the document"),
        ("# Title", 0, "headings begin with ##"),
        ("## One\n\n#### Three", 2, "skips a level"),
        ("    code", 0, "can’t be shown in every format"),
        ("```\ncode\n```", 0, "can’t be shown in every format"),
        ("a\n\n---\n", 2, "can’t be shown in every format"),
        ("> quoted", 0, "can’t be shown in every format"),
        ("[x](ftp://example.org)", 0, "A link goes to https://"),
        ("[x](page.html)", 0, "A link goes to https://"),
        ("Dear\n{{nobody}}", 1, "{{nobody}} is not in the list"),
    ],
)
def test_what_not_every_format_can_show_is_refused_with_its_line(body: str, line: int, words: str) -> None:
    found = refused(body)
    assert (FIRST + line, True) in [(at, words in reason) for at, reason in found], found


def test_markdown_that_only_looks_like_markup_is_text() -> None:
    source = read("Flat #12, 5 * 3, a_b, $5, <3 & C# (all) http://x/#top\\\n#1")
    (said,) = source.blocks
    assert isinstance(said, Paragraph)
    assert plain(said.text) == "Flat #12, 5 * 3, a_b, $5, <3 & C# (all) http://x/#top #1"


@pytest.mark.parametrize(
    ("front", "line", "words"),
    [
        ("", 1, "“title: …”"),
        (FRONT.replace("title", "titel"), 2, "“titel” is not known"),
        (FRONT.replace("version: 1.0", "title: Twice"), 5, "stands here twice"),
        (FRONT.replace("version: 1.0", ""), 1, "“version: …”"),
        (FRONT.replace("version: 1.0", "version:"), 5, "“version: …”"),
        (FRONT.replace("language: en", "language: tlh"), 4, "The language “tlh” is not known"),
        (FRONT.replace("age: 9", "age: nine"), 6, "from 5 to 18"),
        (FRONT.replace("age: 9", "age: 50"), 6, "from 5 to 18"),
        (FRONT.replace("fields: name, officer", "fields: officer"), 2, "{{name}} is not in the list"),
        (FRONT.removesuffix("---\n"), 1, "need a line ---"),
    ],
)
def test_a_front_matter_that_is_not_right_is_refused_with_its_line(front: str, line: int, words: str) -> None:
    found = refused("Text\n", front)
    assert (line, True) in [(at, words in reason) for at, reason in found], found


def test_a_document_without_text_is_refused() -> None:
    assert "no text" in refused("\n\n")[0][1]
    assert "far too long" in refused("a" * LARGEST)[0][1]


def test_a_source_may_begin_with_a_mark_and_end_its_lines_like_windows() -> None:
    source = read_source("\ufeff" + (FRONT + "Text").replace("\n", "\r\n"))
    assert source.title == "Hello {{name}}"
    assert source.fields == ("name", "officer")


VALUES = {"name": "Gwen", "officer": "Jo Evans"}


def test_values_are_filled_in_everywhere() -> None:
    document = fill(
        read(
            "Dear **{{name}}**\n\n## For {{ name }}\n\n- {{name}}\n\n| {{name}} |\n|---|\n| {{officer}} |\n\n"
            "![{{name}}](x.png)"
        ),
        VALUES,
    )
    assert "{{" not in repr(document)
    assert document.title == "Hello Gwen"
    assert document.contact == "Jo Evans, 01632 960123"
    assert "Please contact Jo Evans, 01632 960123 if you" in document.statement
    assert document.pictures() == (Picture("x.png", "Gwen"),)
    assert document.speech is LANGUAGES["en"]


def test_a_missing_value_and_one_too_many_are_refused() -> None:
    with pytest.raises(SourceError) as error:
        fill(read("Text"), {"officer": " \n", "nmae": "x"})
    reasons = [fault.reason for fault in error.value.faults]
    assert reasons == [
        "The field “name” has no value.",
        "The field “officer” has no value.",
        "There is no field “nmae” in this document.",
    ]
    assert "“name”" in str(error.value)


@given(st.text())
def test_any_value_stays_text(value: str) -> None:
    """Whatever is typed, no new part comes of it, and only shapeless characters are lost."""
    source = read("Dear {{name}}\n\nBye")
    kept = cleaned(value)
    if not kept:
        return
    document = fill(source, VALUES | {"name": value})
    first, second = document.blocks
    assert first == Paragraph((Run(f"Dear {kept}"),))
    assert second == Paragraph((Run("Bye"),))
    assert "".join(kept.split()).isprintable() or any(letter in kept for letter in "\u200c\u200d\u200e\u200f")


def test_values_keep_their_lines_and_lose_controls() -> None:
    assert cleaned("1  High Street\r\n Town\x00\u202e\ud800\n") == "1 High Street\nTown"


def test_figures_in_groups_keep_their_places_where_one_reads_from_right_to_left() -> None:
    front = FRONT.replace("language: en", "language: ar")
    document = fill(read("{{name}}", front), VALUES | {"name": "01632 960123"})
    assert document.blocks == (Paragraph((Run("\u200e01632 960123\u200e"),)),)
    assert document.speech.right_to_left


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_statement_with_the_contact(language: str) -> None:
    document = fill(read("Text", FRONT.replace("language: en", f"language: {language}")), VALUES)
    assert "Jo Evans" in document.statement
    assert "{" not in document.statement
    assert len(document.statement) > 40
    speech = LANGUAGES[language]
    assert "{page}" in speech.page
    assert "{pages}" in speech.page
    assert "{alt}" in speech.picture
    assert speech.contents.format(part=1, parts=2)


def test_sentences_are_taken_apart_in_every_language() -> None:
    assert sentences("Dr. Ali is here. Ring 01632 960.123! Why?\nNext", "en") == [
        "Dr. Ali is here.",
        "Ring 01632 960.123!",
        "Why?",
        "Next",
    ]
    assert sentences("آپ کیسے ہیں؟ ٹھیک۔", "ur") == ["آپ کیسے ہیں؟", "ٹھیک۔"]
    assert sentences("您好。请进。", "zh") == ["您好。", "请进。"]
    assert sentences("See Dr.", "en") == ["See Dr."]
    assert too_long("One two. " + "word " * 16 + "end.", "en") == ["word " * 16 + "end."]
