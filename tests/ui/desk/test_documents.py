"""Giving somebody a document by keys: chosen, filled, looked at, printed, handed over – or promised."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from frontdesk.document_request import (
    DocumentRequest,
    Elsewhere,
    Format,
    Outlet,
    Phase,
    Trouble,
    Way,
)
from frontdesk.printing import Failed
from frontdesk.promise import Deed, Promise
from frontdesk.screens.documents import Library
from tests.ui.desk.conftest import Driver
from ui.desk.document_form import DocumentForm
from ui.desk.document_preview import DocumentPreview
from ui.widgets import KeyButton

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def serve(at: Driver, name: str = "Mair") -> None:
    at.check_in("homeless", name)
    at.key(Qt.Key.Key_F8)
    at.key(Qt.Key.Key_F10)


def form(at: Driver) -> DocumentForm:
    (found,) = [d for d in at.window.findChildren(DocumentForm) if d.isVisible()]
    return found


def preview(at: Driver) -> DocumentPreview:
    (found,) = [d for d in at.window.findChildren(DocumentPreview) if d.isVisible()]
    return found


def requests(at: Driver) -> list[DocumentRequest]:
    return at.world.store.every(DocumentRequest)


def the_request(at: Driver) -> DocumentRequest:
    (found,) = requests(at)
    return found


def choose(at: Driver, document: int, kind: Format, language: int = 1) -> None:
    at.key(Qt.Key.Key_F7, SHIFT)
    at.choose(document)
    rows = [at.chooser().model.option(row) for row in range(len(Format))]
    at.choose([row.id for row in rows if row is not None].index(kind.value) + 1)
    at.choose(language)


def make(at: Driver, kind: Format) -> DocumentPreview:
    """A letter filled and made, with what was not known typed."""
    choose(at, 1, kind)
    for field in form(at).fields.values():
        if not field.line.text():
            field.line.setText("024 7600 0000")
    at.key(Qt.Key.Key_Return)
    at.settle()
    return preview(at)


def notice(at: Driver, name: str = "document") -> str:
    return at.window.notices.texts().get(name, "")


def press(at: Driver, words: str) -> None:
    """A button of a notice."""
    next(each for each in at.window.notices.findChildren(KeyButton) if each.label() == words).click()
    at.settle()


def test_a_letter_in_large_print_is_printed_and_handed_over(at: Driver) -> None:
    serve(at)
    at.key(Qt.Key.Key_F7, SHIFT)
    at.choose(1)
    at.choose(2)
    at.choose(1)
    known = {name: field.line.text() for name, field in form(at).fields.items()}
    assert known["name"] == "Mair"
    assert known["officer"] == "M. Advisor"
    assert "23 November 2026" in known["today"]
    at.focus()
    form(at).fields["phone"].line.setText("024 7600 0000")
    at.key(Qt.Key.Key_Return)
    at.settle()
    first, second = (page.geometry() for page in preview(at).pages)
    assert second.top() > first.bottom()  # all of the first page can be read
    assert the_request(at).phase is Phase.READY
    at.key(Qt.Key.Key_Return)
    at.settle()
    found = the_request(at)
    assert (found.phase, found.outlet, found.format) == (Phase.OUT, Outlet.PRINTER, Format.LARGE_PRINT)
    assert found.visit == at.visit().id
    assert "ready to be given" in notice(at)
    press(at, "Handed over")
    found = the_request(at)
    assert (found.phase, found.way) == (Phase.SUPPLIED, Way.HANDED_OVER)
    assert at.world.store.details(f"document/{found.id}")["field:name"] == "Mair"
    assert not any(b"Mair" in event.data for event in at.world.store.log())


def test_the_format_is_remembered_for_this_visit_and_stands_first(at: Driver) -> None:
    serve(at)
    make(at, Format.BRAILLE)
    at.key(Qt.Key.Key_Escape)
    assert at.world.store.details(f"visit/{at.visit().id}")["format"] == "braille"
    at.key(Qt.Key.Key_F7, SHIFT)
    at.choose(1)
    first = at.chooser().model.option(0)
    assert first is not None
    assert (first.id, first.aside) == ("braille", "as they asked")


def test_what_was_typed_of_the_desk_itself_is_there_the_next_time(at: Driver) -> None:
    serve(at)
    make(at, Format.PDF)
    at.key(Qt.Key.Key_Escape)
    choose(at, 1, Format.PDF)
    assert form(at).fields["phone"].line.text() == "024 7600 0000"


def test_an_empty_field_is_asked_for_and_nothing_is_made(at: Driver) -> None:
    serve(at, "")
    choose(at, 1, Format.PDF)
    at.key(Qt.Key.Key_Return)
    assert "Fill in" in form(at).error.text()
    assert not at.world.papers.made
    assert not requests(at)


def test_a_format_that_can_not_be_made_here_is_promised_and_kept_with_the_document(at: Driver) -> None:
    serve(at)
    choose(at, 2, Format.AUDIO)
    at.settle()
    found = the_request(at)
    assert (found.elsewhere, found.phase) == (Elsewhere.NOT_HERE, Phase.ASKED)
    promise = at.world.store.one(Promise, found.promise)
    assert promise is not None
    assert promise.open
    assert "No voice is installed." in notice(at)
    at.key(Qt.Key.Key_F7, CONTROL)
    at.choose(1)
    at.choose(2)
    at.settle()
    kept = at.world.store.one(Promise, found.promise)
    assert kept is not None
    assert kept.done is Deed.SENT
    assert the_request(at).way is Way.POSTED


def test_a_language_without_a_text_becomes_a_request_for_a_translation(at: Driver) -> None:
    serve(at)
    choose(at, 2, Format.PDF, language=2)
    at.write("polish")
    at.key(Qt.Key.Key_Return)
    at.settle()
    found = the_request(at)
    assert (found.elsewhere, found.language) == (Elsewhere.TRANSLATION, "pol")
    assert at.world.store.one(Promise, found.promise) is not None
    assert not at.world.papers.made


def test_what_did_not_come_out_is_said_stays_on_the_list_and_is_done_again(at: Driver) -> None:
    serve(at)
    at.world.papers.problem = Failed("still_queued")
    make(at, Format.PDF)
    at.key(Qt.Key.Key_Return)
    at.settle()
    assert (the_request(at).phase, the_request(at).trouble) == (Phase.FAILED, Trouble.PRINTER)
    assert "did not come out" in notice(at)
    at.world.papers.problem = None
    press(at, "Do it again")
    at.key(Qt.Key.Key_Return)
    at.settle()
    assert the_request(at).phase is Phase.OUT
    assert at.world.papers.made[0] == at.world.papers.made[1]


def test_without_a_printer_it_is_saved_as_a_file(
    at: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def where(parent: object, title: str, name: str, kinds: str) -> tuple[str, str]:
        asked.append(name)
        return (str(tmp_path / name), kinds)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", where)
    serve(at)
    at.world.papers.problem = Failed("no_page_printer")
    make(at, Format.PDF)
    at.key(Qt.Key.Key_Return)
    at.settle()
    assert the_request(at).trouble is Trouble.NO_PRINTER
    press(at, "Do it again")
    at.world.papers.save_fault = "The disk is full."
    at.key(Qt.Key.Key_S, CONTROL)
    at.settle()
    assert the_request(at).trouble is Trouble.NOT_WRITTEN
    assert preview(at).told.text() == "The disk is full."
    at.world.papers.save_fault = ""
    at.key(Qt.Key.Key_S, CONTROL)
    at.settle()
    assert (the_request(at).phase, the_request(at).outlet) == (Phase.OUT, Outlet.FILE)
    assert asked == ["letter-pdf.en.pdf"] * 2


def test_braille_goes_to_an_embosser_where_there_is_one(at: Driver) -> None:
    at.world.papers.embosser = True
    serve(at)
    assert preview_button(make(at, Format.BRAILLE)) == "Emboss"
    at.key(Qt.Key.Key_Return)
    at.settle()
    assert the_request(at).outlet is Outlet.EMBOSSER
    assert [how for how, _ in at.world.papers.out] == ["emboss"]


def preview_button(shown: DocumentPreview) -> str:
    return shown.print.label() if shown.print.isVisible() else ""


def test_sound_is_heard_and_stops_with_the_window(at: Driver) -> None:
    at.world.papers.shelf = replace(at.world.papers.shelf, reasons={})
    serve(at)
    make(at, Format.AUDIO)
    at.key(Qt.Key.Key_P, CONTROL)
    preview(at).ended("It can’t be heard here")
    assert preview(at).told.text() == "It can’t be heard here"
    at.key(Qt.Key.Key_P, CONTROL)
    at.key(Qt.Key.Key_P, CONTROL)
    assert at.world.papers.heard == [True, True, False]
    at.key(Qt.Key.Key_Escape)
    assert at.world.papers.heard[-1] is False


@pytest.mark.parametrize("kind", [Format.TEXT, Format.HTML])
def test_a_text_is_read_in_the_window(at: Driver, kind: Format) -> None:
    serve(at)
    shown = make(at, kind).text
    assert shown.isVisible()
    assert ("<b>" in shown.toPlainText()) == (kind is Format.TEXT)


def test_a_document_that_can_not_be_made_says_why_and_stays_on_the_list(at: Driver) -> None:
    at.world.papers.fault = "No font here can show it."
    serve(at)
    choose(at, 1, Format.PDF)
    form(at).fields["phone"].line.setText("1")
    at.key(Qt.Key.Key_Return)
    at.settle()
    assert "No font here can show it." in notice(at)
    assert the_request(at).trouble is Trouble.NOT_MADE
    at.key(Qt.Key.Key_F7, CONTROL)
    row = at.chooser().model.option(0)
    assert row is not None
    assert "Mair" in row.bold
    assert row.aside == "could not be made"
    at.choose(1)
    at.choose(6)
    at.settle()
    assert the_request(at).phase is Phase.WITHDRAWN


def test_nobody_waiting_and_nothing_to_give_are_said(at: Driver) -> None:
    at.key(Qt.Key.Key_F7, CONTROL)
    assert "Nobody waits" in notice(at, "refusal")
    at.world.papers.shelf = Library()
    at.key(Qt.Key.Key_F7, SHIFT)
    assert "no documents" in notice(at, "refusal")
