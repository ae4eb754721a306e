"""How somebody reads, remembered by keys: asked for, suggested the next time, taken up, forgotten."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from frontdesk.document_request import Format
from frontdesk.preference import Preference
from tests.ui.desk.conftest import Driver
from tests.ui.desk.test_documents import CONTROL, SHIFT, choose, form, notice, press, serve
from ui.desk.remembering import NOTICE


def fill_in(at: Driver) -> None:
    for field in form(at).fields.values():
        if not field.line.text():
            field.line.setText("024 7600 0000")


def agree(at: Driver, contact: str = "024 7611 2345", kind: Format = Format.LARGE_PRINT) -> None:
    """A letter is made, and they agree that the format is remembered."""
    choose(at, 1, kind)
    fill_in(at)
    at.key(Qt.Key.Key_M, CONTROL)
    at.write(contact)
    at.key(Qt.Key.Key_Return)
    at.settle()
    at.key(Qt.Key.Key_Escape)
    at.settle()


def go(at: Driver) -> None:
    """The visit ends, and another day it goes on."""
    at.key(Qt.Key.Key_F10)
    at.later(minutes=5)


def preferences(at: Driver) -> list[Preference]:
    return at.world.store.every(Preference)


def newest(at: Driver) -> dict[str, str]:
    visit = max(at.visits(), key=lambda each: each.arrived)
    return at.world.store.details(f"visit/{visit.id}")


def test_nothing_is_remembered_beyond_the_visit_without_a_yes(at: Driver) -> None:
    serve(at)
    choose(at, 1, Format.LARGE_PRINT)
    box = form(at).consent
    assert box is not None
    assert not box.agreed()
    assert not box.question.isVisible()
    fill_in(at)
    box.ask.setFocus()
    at.key(Qt.Key.Key_Return)  # goes on, and is no yes
    assert at.world.papers.made
    assert not preferences(at)
    assert "remembered" not in newest(at)


def test_with_a_yes_it_is_suggested_the_next_time_and_taken_up_when_it_is_them(at: Driver) -> None:
    serve(at)
    choose(at, 1, Format.LARGE_PRINT)
    fill_in(at)
    at.key(Qt.Key.Key_M, CONTROL)
    box = form(at).consent
    assert box is not None
    assert box.question.isVisible()
    assert "May we remember how you read: Large print, English?" in box.question.text()
    assert box.question.text() in at.said
    assert box.named() == "Mair"
    at.write("024 7611 2345")
    at.key(Qt.Key.Key_Return)
    at.key(Qt.Key.Key_Escape)
    (kept,) = preferences(at)
    assert at.world.store.details(f"preference/{kept.id}")["contact"] == "024 7611 2345"
    assert not any(b"Mair" in event.data or b"2345" in event.data for event in at.world.store.log())
    go(at)
    at.check_in("homeless", "mair")
    assert "Mair reads: Large print, English" in notice(at, NOTICE)
    assert "Their contact ends in 345." in notice(at, NOTICE)
    assert "format" not in newest(at)  # suggested, and not more
    press(at, "It is them")
    assert newest(at)["format"] == "large-print"
    assert newest(at)["remembered"] == kept.id
    assert not notice(at, NOTICE)


def test_a_namesake_is_asked_about_too_and_nothing_is_chosen_for_them(at: Driver) -> None:
    serve(at)
    agree(at)
    go(at)
    serve(at)
    agree(at, "mair@example.org", Format.BRAILLE)
    assert len(preferences(at)) == 2
    go(at)
    serve(at)
    assert "2 people of this name are remembered" in notice(at, NOTICE)
    at.key(Qt.Key.Key_F7, SHIFT)
    at.choose(1)
    options = [at.chooser().model.option(row) for row in range(len(Format))]
    hints = {option.id: option.aside for option in options if option is not None and option.aside}
    assert hints == {
        "large-print": "remembered of Mair, contact ends in 345",
        "braille": "remembered of Mair, contact ends in org",
    }
    assert options[0] is not None
    assert options[0].id == "pdf"
    at.key(Qt.Key.Key_Escape)
    press(at, "Show")
    rows = [at.chooser().model.option(row) for row in range(2)]
    place = [row.bold.startswith("Braille") for row in rows if row is not None].index(True)
    at.choose(place + 1)
    at.choose(1)
    assert newest(at)["format"] == "braille"


def test_it_is_taken_back_by_a_key_and_gone_with_the_name(at: Driver) -> None:
    serve(at)
    agree(at)
    (kept,) = preferences(at)
    at.key(Qt.Key.Key_F7, CONTROL | SHIFT)
    at.choose(1)
    at.choose(2)
    assert at.world.store.details(f"preference/{kept.id}") == {}
    assert "forgotten, with the name" in notice(at, NOTICE)
    at.key(Qt.Key.Key_F7, CONTROL | SHIFT)
    assert "Nothing is remembered" in notice(at, "refusal")
    go(at)
    serve(at)
    assert "Mair" not in notice(at, NOTICE)


def test_who_agrees_again_is_not_kept_twice(at: Driver) -> None:
    serve(at)
    agree(at)
    agree(at, "", Format.BRAILLE)
    (kept,) = preferences(at)
    details = at.world.store.details(f"preference/{kept.id}")
    assert (details["format"], details["contact"]) == ("braille", "024 7611 2345")


def test_a_yes_needs_a_name_and_can_be_unsaid_before_it_is_kept(at: Driver) -> None:
    serve(at, "")
    choose(at, 1, Format.LARGE_PRINT)
    fill_in(at)
    at.key(Qt.Key.Key_M, CONTROL)
    box = form(at).consent
    assert box is not None
    assert at.focus() is box.name.line
    at.key(Qt.Key.Key_Return)
    assert "Write the name" in form(at).error.text()
    at.key(Qt.Key.Key_M, CONTROL)
    at.key(Qt.Key.Key_Return)
    assert not preferences(at)
    assert newest(at)["format"] == "large-print"


def test_for_nobody_in_particular_nothing_is_asked_or_shown(at: Driver) -> None:
    choose(at, 1, Format.PDF)
    assert form(at).consent is None
    at.key(Qt.Key.Key_M, CONTROL)
    assert form(at).isVisible()


def test_after_its_time_nothing_is_suggested(at: Driver) -> None:
    serve(at)
    agree(at)
    go(at)
    at.world.now += timedelta(days=731)
    at.check_in("homeless", "Mair")
    assert not notice(at, NOTICE)
