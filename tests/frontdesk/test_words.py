"""Looking words up: languages, plural forms, values, and what is missing."""

from pathlib import Path

import pytest

from frontdesk import words
from frontdesk.refusal import WORDS, refuse
from frontdesk.words import QT_TRANSLATE_NOOP, read_catalogue, translate

TS = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="cy">
<context><name>Desk</name>
<message><source>Waiting</source><translation>Yn aros</translation></message>
<message><source>Open</source><comment>of a desk</comment><translation>Ar agor</translation></message>
<message><source>Later</source><translation type="unfinished"></translation></message>
<message><source>Gone</source><translation type="vanished">Wedi mynd</translation></message>
<message><source>Hello {name}</source><translation>Helo {name}</translation></message>
<message numerus="yes"><source>%n dogs</source><translation>
<numerusform>dim cŵn</numerusform><numerusform>%n ci</numerusform><numerusform>%n gi</numerusform>
<numerusform>%n chi</numerusform><numerusform>%n o gŵn</numerusform>
</translation></message>
</context></TS>
"""


@pytest.fixture
def welsh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "frontdesk_cy.ts"
    path.write_text(TS, encoding="utf-8")
    monkeypatch.setattr(words, "_catalogues", {"cy": read_catalogue(path), "en": {}})
    monkeypatch.setattr(words, "_chosen", ["en"])


@pytest.mark.usefixtures("welsh")
def test_the_language_in_use_and_one_asked_for() -> None:
    assert translate("Desk", "Waiting") == "Waiting"
    assert translate("Desk", "Waiting", language="cy") == "Yn aros"
    words.use("cy")
    assert words.current() == "cy"
    assert translate("Desk", "Waiting") == "Yn aros"
    assert translate("Desk", "Open", "of a desk") == "Ar agor"


@pytest.mark.usefixtures("welsh")
def test_what_has_no_translation_is_shown_in_english() -> None:
    for text in ("Later", "Gone", "Never seen"):
        assert translate("Desk", text, language="cy") == text


@pytest.mark.usefixtures("welsh")
def test_values_are_filled_in_and_numbers_choose_the_form() -> None:
    assert translate("Desk", "Hello {name}", language="cy", name="<b>Siân</b>") == "Helo <b>Siân</b>"
    forms = [translate("Desk", "%n dogs", "", n, language="cy") for n in (0, 1, 2, 3, 6, 20)]
    assert forms == ["dim cŵn", "1 ci", "2 gi", "3 o gŵn", "6 chi", "20 o gŵn"]
    assert translate("Desk", "%n dogs", "", 1) == "1 dogs"


def test_a_language_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="no such language"):
        words.use("fr")


def test_a_missing_catalogue_leaves_everything_in_english(tmp_path: Path) -> None:
    assert read_catalogue(tmp_path / "none.ts") == {}


def test_a_marked_text_is_the_text() -> None:
    assert QT_TRANSLATE_NOOP("Any", "As it is") == "As it is"


def test_every_refusal_has_words_and_an_unknown_code_is_a_bug() -> None:
    values = dict.fromkeys(("ticket", "place", "calls", "needed", "seconds", "receiver", "cost"), "x")
    for code in WORDS:
        assert "{" not in refuse(code, **values).words()
    with pytest.raises(KeyError):
        refuse("made_up")
