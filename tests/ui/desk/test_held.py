"""What is held about a visitor, by keys: shown in words, given to them, erased after one question."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from frontdesk.document_request import Format
from frontdesk.printing import Failed
from frontdesk.promise import MakePromise, PromiseKind
from frontdesk.visit import Phase
from frontdesk.visit.commands import Call, Finish, StartServing
from tests.ui.desk.conftest import Driver
from ui.desk.document_preview import DocumentPreview
from ui.held.page import EraseQuestion, HeldPage

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NAME = "Angharad Quillfeather"


def page(at: Driver) -> HeldPage:
    (found,) = (p for p in at.window.findChildren(HeldPage) if p.isVisible())
    return found


def question(at: Driver) -> EraseQuestion:
    (found,) = (q for q in at.window.findChildren(EraseQuestion) if q.isVisible())
    return found


def ask(at: Driver) -> None:
    at.key(Qt.Key.Key_D, CONTROL | SHIFT)


def shown(at: Driver) -> str:
    return page(at).screen_shown.spoken()


def promise(at: Driver, visit: str) -> None:
    details = {"name": NAME, "contact": "07700 900 123"}
    at.do(MakePromise(promise="p", kind=PromiseKind.CALL_BACK, owner="desk/1", visit=visit, details=details))


def test_everything_held_is_shown_with_what_hangs_on_the_visit(at: Driver) -> None:
    visit = at.check_in("council tax", NAME)
    promise(at, visit.id)
    ask(at)
    first = at.chooser().model.option(0)
    assert first is not None
    assert NAME in first.text
    at.key(Qt.Key.Key_Return)
    assert page(at).windowTitle() == f"What is held about {visit.ticket}"
    assert f"Name: {NAME}" in shown(at)
    assert "Contact: 07700 900 123" in shown(at)
    assert [card.isVisible() for card in page(at).cards] == [True, True]
    at.key(Qt.Key.Key_Escape)
    assert at.focus() is at.window.form.field.line


def test_who_is_with_you_stands_first_and_who_has_gone_is_there_too(at: Driver) -> None:
    gone, waiting, here = (at.check_in("council tax", f"{NAME} {n}") for n in range(3))
    for command in (Call(visit=gone.id), StartServing(visit=gone.id), Finish(visit=gone.id)):
        at.do(command)
    for each in (Call(visit=here.id), StartServing(visit=here.id)):
        at.do(each, desk=at.window.at.desk)
    ask(at)
    tickets = [option.bold for option in at.chooser()._options]
    assert tickets == [here.ticket, waiting.ticket, gone.ticket]
    at.choose(3)
    assert gone.ticket in page(at).windowTitle()


def test_nobody_was_here(at: Driver) -> None:
    ask(at)
    assert at.window.notices.texts()["refusal"].startswith("Nobody was here")


def test_all_of_it_is_erased_after_one_question_that_says_what_goes_and_stays(at: Driver) -> None:
    visit = at.check_in("council tax", NAME)
    promise(at, visit.id)
    assert NAME in str(at.window.queue.chosen())
    ask(at)
    at.key(Qt.Key.Key_Return)
    at.key(Qt.Key.Key_Delete, CONTROL)
    said = question(at).accessibleDescription()
    assert "Promises still to be kept: 1" in said
    assert said.endswith("This can’t be undone.")
    at.key(Qt.Key.Key_Return, CONTROL)
    store = at.world.store
    assert store.details_of([f"visit/{visit.id}", "promise/p"]) == {}
    assert "The personal details were erased" in shown(at)
    assert NAME not in shown(at)
    assert page(at).told.text() == "The personal details were erased."
    assert not page(at).erase_button.isEnabled()
    at.key(Qt.Key.Key_Delete, CONTROL)
    assert not [q for q in at.window.findChildren(EraseQuestion) if q.isVisible()]
    at.key(Qt.Key.Key_Escape)
    row = at.window.queue.chosen()
    assert row is not None
    assert row.name == ""
    assert at.visit().phase is Phase.WAITING  # the visitor keeps their place
    assert not any(NAME in line.called for line in at.window._screen.promises)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_the_usual_key_erases_nothing(at: Driver, key: Qt.Key) -> None:
    visit = at.check_in("council tax", NAME)
    ask(at)
    at.key(Qt.Key.Key_Return)
    at.key(Qt.Key.Key_Delete, CONTROL)
    at.key(key)
    assert at.world.store.details(f"visit/{visit.id}") == {"name": NAME}
    assert f"Name: {NAME}" in shown(at)


def test_what_was_erased_meanwhile_is_said_in_the_question(at: Driver) -> None:
    visit = at.check_in("council tax", NAME)
    ask(at)
    at.key(Qt.Key.Key_Return)
    at.key(Qt.Key.Key_Delete, CONTROL)
    at.world.front.erase(f"visit/{visit.id}", desk="3")
    at.key(Qt.Key.Key_Return, CONTROL)
    assert question(at).error.text() == "The personal details were erased already."


def give(at: Driver, kind: Format) -> DocumentPreview:
    at.key(Qt.Key.Key_P, CONTROL)
    at.choose(1 + list(Format).index(kind))
    (found,) = (p for p in at.window.findChildren(DocumentPreview) if p.isVisible())
    return found


def opened(at: Driver) -> None:
    at.check_in("council tax", NAME)
    ask(at)
    at.key(Qt.Key.Key_Return)


def test_it_is_printed_in_the_format_they_read(at: Driver) -> None:
    opened(at)
    give(at, Format.LARGE_PRINT)
    (document,) = at.world.papers.given
    assert document.title.startswith("What is held about")
    assert "Braille, large print" in document.statement
    at.key(Qt.Key.Key_Return)
    assert [way for way, _ in at.world.papers.out] == ["print"]
    assert page(at).told.text() == "It is printed."
    at.world.papers.problem = Failed("no_page_printer")
    give(at, Format.PDF)
    at.key(Qt.Key.Key_Return)
    assert page(at).told.text() == Failed("no_page_printer").words()


def test_it_is_saved_under_a_name_that_names_nobody(at: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(at)
    asked: list[str] = []

    def where(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.append(name)
        return f"/somewhere/{name}", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", where)
    at.world.papers.save_fault = "The disk is full."
    preview = give(at, Format.TEXT)
    at.key(Qt.Key.Key_S, CONTROL)
    assert preview.told.text() == "The disk is full."
    at.world.papers.save_fault = ""
    at.key(Qt.Key.Key_S, CONTROL)
    assert asked == ["held-text.txt"] * 2
    assert page(at).told.text().startswith("It is saved.")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: ("", ""))
    give(at, Format.AUDIO)
    at.key(Qt.Key.Key_P, CONTROL)
    at.key(Qt.Key.Key_P, CONTROL)
    assert at.world.papers.heard[-2:] == [True, False]
    at.key(Qt.Key.Key_S, CONTROL)
    assert [Path(name).name for name, _ in at.world.papers.out] == ["held-text.txt"] * 2


def test_what_can_not_be_made_is_said_on_the_page(at: Driver) -> None:
    opened(at)
    at.world.papers.fault = "No voice is installed."
    at.key(Qt.Key.Key_P, CONTROL)
    at.choose(1)
    assert page(at).told.text() == "No voice is installed."
    at.world.papers.fault, at.world.papers.embosser = "", True
    give(at, Format.BRAILLE)
    at.key(Qt.Key.Key_Return)
    assert [way for way, _ in at.world.papers.out] == ["emboss"]
