"""A made document looked at in other formats by a key, slow ones stopped, and all formats written at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFileDialog

from frontdesk.document_request import Format, Phase
from frontdesk.screens.documents import AllMade, MadeDocument
from tests.ui.desk.conftest import Driver
from tests.ui.desk.test_documents import CONTROL, SHIFT, choose, form, make, notice, preview, requests, serve
from ui.desk import making
from ui.desk.making import Making


def shown(at: Driver) -> list[Making]:
    return [each for each in at.window.findChildren(Making) if each.isVisible()]


def standing(at: Driver) -> dict[Format, Phase]:
    return {each.format: each.phase for each in requests(at)}


def slow(at: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next document takes longer than anybody waits."""
    monkeypatch.setattr(making, "PATIENCE", 0)
    at.world.papers.slow = True


def test_the_next_format_is_a_key_away_and_made_only_once(at: Driver) -> None:
    serve(at)
    make(at, Format.PDF)
    assert "Standard print" in preview(at).windowTitle()
    at.key(Qt.Key.Key_Right, CONTROL)
    assert "Large print" in preview(at).windowTitle()
    assert preview(at).print.label() == "Print this instead"
    at.key(Qt.Key.Key_Left, CONTROL)
    assert "Standard print" in preview(at).windowTitle()
    assert preview(at).print.label() == "Print"
    at.key(Qt.Key.Key_Left, CONTROL)
    assert "Plain text" in preview(at).windowTitle()
    assert preview(at).text.toPlainText() == "Dear <b>Mair</b>"
    at.key(Qt.Key.Key_Right, CONTROL)
    assert [wish.format for wish in at.world.papers.made] == [Format.PDF, Format.LARGE_PRINT, Format.TEXT]
    assert any("Large print" in words for words in at.said)
    assert standing(at) == {Format.PDF: Phase.READY}  # looking asks for nothing


def test_another_format_can_be_given_instead_and_is_what_was_asked_for(at: Driver) -> None:
    serve(at)
    make(at, Format.PDF)
    preview(at).other.click()
    at.settle()
    at.key(Qt.Key.Key_Return)
    at.settle()
    assert standing(at) == {Format.PDF: Phase.WITHDRAWN, Format.LARGE_PRINT: Phase.OUT}
    given = next(each for each in requests(at) if each.format is Format.LARGE_PRINT)
    assert given.visit == at.visit().id
    assert at.world.store.details(f"document/{given.id}")["field:name"] == "Mair"
    assert "ready to be given" in notice(at)


def test_another_format_is_saved_instead(at: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "x.txt"), ""))
    serve(at)
    make(at, Format.PDF)
    at.key(Qt.Key.Key_Left, CONTROL)
    at.key(Qt.Key.Key_Return)
    at.settle()
    assert standing(at) == {Format.PDF: Phase.WITHDRAWN, Format.TEXT: Phase.OUT}


def test_a_format_that_can_not_be_made_says_why_and_is_not_given(at: Driver) -> None:
    serve(at)
    make(at, Format.PDF)
    at.world.papers.fault = "liblouis is not installed."
    at.key(Qt.Key.Key_Right, CONTROL)
    assert preview(at).text.toPlainText() == "liblouis is not installed."
    at.key(Qt.Key.Key_S, CONTROL)
    at.key(Qt.Key.Key_Return)  # the button that has the keyboard: the next format, which can't be made either
    assert not at.world.papers.out
    at.key(Qt.Key.Key_Left, CONTROL)
    at.key(Qt.Key.Key_Left, CONTROL)
    at.key(Qt.Key.Key_Return)
    at.settle()
    assert standing(at) == {Format.PDF: Phase.OUT}


def test_what_is_heard_ends_when_another_format_is_looked_at(at: Driver) -> None:
    at.world.papers.shelf = replace(at.world.papers.shelf, reasons={})
    serve(at)
    make(at, Format.AUDIO)
    at.key(Qt.Key.Key_P, CONTROL)
    at.key(Qt.Key.Key_Right, CONTROL)
    assert at.world.papers.heard == [True, False]


def test_a_slow_document_says_how_far_it_has_come_and_can_be_stopped(
    at: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve(at)
    slow(at, monkeypatch)
    choose(at, 1, Format.GIANT_PRINT)
    for field in form(at).fields.values():
        field.line.setText("x")
    at.key(Qt.Key.Key_Return)
    at.qtbot.waitUntil(lambda: bool(shown(at)))
    waiting = at.world.papers.waiting
    assert waiting is not None
    waiting[1](2, 7)
    assert shown(at)[0].said.text() == "Part 3 of 7"
    assert "Part 3 of 7" in at.said
    at.key(Qt.Key.Key_Escape)
    at.settle()
    assert not shown(at)
    assert "It was stopped" in notice(at)
    assert standing(at) == {Format.GIANT_PRINT: Phase.ASKED}  # it stays on the list
    at.world.papers.slow = False
    at.key(Qt.Key.Key_F7, CONTROL)
    at.choose(1)
    at.choose(1)
    at.settle()
    assert "Giant print" in preview(at).windowTitle()


def test_stopping_another_format_leaves_the_one_looked_at(
    at: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve(at)
    make(at, Format.PDF)
    slow(at, monkeypatch)
    at.key(Qt.Key.Key_Right, CONTROL)
    at.qtbot.waitUntil(lambda: bool(shown(at)))
    shown(at)[0].stop.click()
    at.settle()
    assert "Standard print" in preview(at).windowTitle()
    at.key(Qt.Key.Key_Right, CONTROL)
    at.key(Qt.Key.Key_Right, CONTROL)  # nothing more is begun meanwhile
    assert len(at.world.papers.made) == 3
    at.qtbot.waitUntil(lambda: bool(shown(at)))
    preview(at).reject()
    at.settle()
    assert at.world.papers.waiting is None
    assert not shown(at)


def test_a_quick_document_shows_no_progress(at: Driver) -> None:
    serve(at)
    make(at, Format.PDF)
    assert not shown(at)


def test_what_is_gone_does_not_follow_the_colours(at: Driver) -> None:
    """A window that was closed and still followed them would be a bug in every change after it."""
    serve(at)
    make(at, Format.PDF)
    at.key(Qt.Key.Key_Right, CONTROL)
    at.key(Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    at.key(Qt.Key.Key_T, CONTROL)
    at.key(Qt.Key.Key_T, CONTROL)
    assert "bug" not in at.window.notices.texts()
    assert at.world.settings_kept[-1].theme == "dark"


def all_formats(at: Driver, folder: Path | str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    at.key(Qt.Key.Key_F, CONTROL | SHIFT)
    at.choose(1)
    at.choose(1)
    for field in form(at).fields.values():
        field.line.setText("x")
    at.key(Qt.Key.Key_Return)
    at.settle()


def test_all_formats_are_written_into_a_folder_and_counted(
    at: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    all_formats(at, tmp_path, monkeypatch)
    assert at.world.papers.out == [(str(tmp_path), MadeDocument(title="letter"))]
    assert notice(at) == f"Files in {tmp_path}: 8."
    assert not requests(at)


def test_what_of_all_formats_was_not_made_is_told(
    at: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at.world.papers.all_made = AllMade(6, ("Braille: liblouis is not installed.",), stopped=True)
    all_formats(at, tmp_path, monkeypatch)
    assert "Files in" in notice(at)
    assert "Braille: liblouis is not installed." in notice(at)
    assert "It was stopped before the others" in notice(at)


def test_without_a_folder_nothing_is_made_and_the_form_stays(
    at: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    all_formats(at, "", monkeypatch)
    assert form(at).isVisible()
    assert not at.world.papers.out
