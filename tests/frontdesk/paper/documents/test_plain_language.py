"""The library is as easy to read as it says, by a formula that was not made for it."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest

from frontdesk.documents import Document, Listing, Paragraph
from frontdesk.documents.model import parts
from frontdesk.documents.sentences import LONGEST, sentences
from frontdesk.exchange.document_files import find_source, read_file
from frontdesk.paper.documents import Format
from tests.frontdesk.paper.documents.library import ALL, made, sample

#: A Flesch-Kincaid grade is a year of an American school, which begins at five.
FIRST_GRADE_AT = 5
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]e|[^dt]ed|(?<=[^cgsxz])es)$")


def said(document: Document) -> list[str]:
    """The sentences of a document; what stands in a list without a mark goes on to the next."""
    found: list[str] = []
    for block in document.blocks:
        inside = parts((block,)) if isinstance(block, Listing) else (block,)
        texts = ["".join(run.text for run in part.text) for part in inside if isinstance(part, Paragraph)]
        found += [each for text in texts for each in sentences(text, document.language)]
    return found


def syllables(word: str) -> int:
    """About as many as are heard."""
    plain = word.casefold().strip("’'")
    return max(1, len(_VOWELS.findall(plain)) - bool(_SILENT.search(plain)))


def reading_age(texts: list[str]) -> float:
    """By Flesch and Kincaid (1975), from words a sentence and syllables a word, in years of age."""
    words = [word for text in texts for word in re.findall(r"[A-Za-z’']+", text)]
    grade = 0.39 * len(words) / len(texts) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
    return grade + FIRST_GRADE_AT


@pytest.mark.parametrize(
    ("word", "count"), [("home", 1), ("wanted", 2), ("helped", 1), ("table", 2), ("appointment", 3), ("I", 1)]
)
def test_syllables_are_counted_about_right(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_formula_tells_hard_from_easy() -> None:
    hard = (
        "Notwithstanding the aforementioned provisions, applicants must demonstrate entitlement accordingly."
    )
    assert reading_age([hard]) > 18
    assert reading_age(["Come and see us. We help you."]) < 7


@pytest.mark.parametrize("name", sorted({name for name, _ in ALL}))
def test_english_can_be_read_at_the_age_it_says(name: str) -> None:
    document = sample(name)[0]
    assert reading_age(said(document)) <= read_file(find_source(name, "en")).reading_age


@pytest.mark.parametrize(("name", "language"), ALL)
def test_sentences_are_short_in_both_languages(name: str, language: str) -> None:
    """No formula is made for Welsh; that English and Welsh have sentences of one length can be seen."""
    lengths = [len(sentence.split()) for sentence in said(sample(name, language)[0])]
    assert sum(lengths) / len(lengths) <= LONGEST * 2 / 3


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_welcome_pack_has_ten_pages_and_no_long_sentence(language: str) -> None:
    document, pictures = sample("welcome-pack", language)
    content = made(document, Format.PDF, "pdf", pictures).content
    assert len(pikepdf.open(io.BytesIO(content)).pages) >= 10
    assert made(document, Format.EASY_READ, "pdf", pictures).notes == ()
