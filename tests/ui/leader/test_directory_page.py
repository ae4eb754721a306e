"""The administrator’s page by its keys: found, changed, retired, taken in after its dry run, written out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from frontdesk import words
from frontdesk.desk import FrontDesk, Together
from frontdesk.directory import Body, KeepRecord, ListedService, Location, Offer, Partner, Record, record_id
from frontdesk.exchange.directory.reading import read_feed
from tests.shopfloor import Floor
from ui.desk.chooser import Chooser
from ui.leader.feed_import import DryRun
from ui.leader.record_dialog import ChoiceField, HoursField, RecordDialog
from ui.leader.window import LeaderWindow
from ui.tasks import Tasks
from ui.theme import Choice, appearance
from ui.widgets import LabelledField, LabelledNote

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
BODIES: tuple[Body, ...] = (
    Partner(id="cab", name="Citizens Advice"),
    Location(id="library", name="Library"),
    ListedService(id="debt", name="Debt advice", partner="cab"),
    ListedService(id="toys", name="Toy library"),
    Offer(id="o", service="debt", location="library"),
)


def _end(loop: QEventLoop, _front: FrontDesk) -> QEventLoop:
    return loop


@dataclass
class Office:
    """Somebody at the keyboard of the page."""

    qtbot: QtBot
    floor: Floor
    desk: str = "1"
    answer: Path | None = None
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tasks = Tasks(self.floor.front)
        self.window = LeaderWindow(self.floor.front, self.tasks, ask_path=self.ask, desk=self.desk)
        self.page = self.window.directory
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitActive(self.window)
        self.settle()
        self.key(Qt.Key.Key_5, CTRL)

    def ask(self, which: str) -> Path | None:
        self.asked.append(which)
        return self.answer

    def settle(self) -> None:
        for _ in range(3):
            loop = QEventLoop()
            self.tasks.read(partial(_end, loop), QEventLoop.quit)
            loop.exec()
        self.page.read(lambda: None)
        loop = QEventLoop()
        self.tasks.read(partial(_end, loop), QEventLoop.quit)
        loop.exec()

    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.focus(), key, modifiers)
        self.settle()

    def write(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)
        self.settle()

    def titles(self) -> list[str]:
        options = (self.page.model.option(row) for row in range(self.page.model.rowCount()))
        return [option.bold for option in options if option is not None]

    def form(self) -> RecordDialog:
        (found,) = [d for d in self.window.findChildren(RecordDialog) if d.isVisible()]
        return found

    def dry_run(self) -> DryRun:
        self.qtbot.waitUntil(lambda: any(d.isVisible() for d in self.window.findChildren(DryRun)))
        (found,) = [d for d in self.window.findChildren(DryRun) if d.isVisible()]
        return found

    def choose(self, number: int) -> None:
        assert [c for c in self.window.findChildren(Chooser) if c.isVisible()]
        self.key(Qt.Key(Qt.Key.Key_0 + number))

    def kept(self, id_: str) -> Record:
        found = self.floor.store.one(Record, id_)
        assert found is not None
        return found

    def said(self) -> str:
        return self.page.banner.text()

    def close(self) -> None:
        self.window.close()
        self.tasks.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        words.use("en")


def stocked() -> Floor:
    floor = Floor()
    floor.do(Together(tuple(KeepRecord(record=record_id(body), body=body) for body in BODIES)))
    return floor


@pytest.fixture
def office(qtbot: QtBot) -> Iterator[Office]:
    words.use("en")
    appearance().set_choice(Choice("light", 1.0, False))
    office = Office(qtbot, stocked())
    yield office
    office.close()


def line(form: RecordDialog, name: str) -> LabelledField:
    found = form.fields[name]
    assert isinstance(found, LabelledField)
    return found


def test_the_keyboard_is_in_the_field_and_what_is_typed_finds(office: Office) -> None:
    assert office.titles() == ["Debt advice", "Toy library"]
    office.write("toy")
    assert office.titles() == ["Toy library"]
    office.write("zzz")
    assert office.titles() == []
    assert office.page.field.error() == "No record has these words."
    assert not office.page.buttons["change"].isEnabled()


def test_a_record_is_changed_with_keys_alone(office: Office) -> None:
    office.key(Qt.Key.Key_Down)
    office.key(Qt.Key.Key_Return)
    form = office.form()
    assert QApplication.focusWidget() is line(form, "name").line
    office.key(Qt.Key.Key_End)
    office.write(" for all")
    office.key(Qt.Key.Key_Return)
    assert office.kept("service:toys").body == ListedService(id="toys", name="Toy library for all")
    assert office.kept("service:toys").version == 2
    assert office.said() == "Saved."
    assert "Toy library for all" in office.titles()


def test_saving_without_a_change_says_so_and_the_form_stays(office: Office) -> None:
    office.key(Qt.Key.Key_Return)
    office.key(Qt.Key.Key_Return, CTRL)
    assert office.form().error.text() == "Nothing has been changed."
    office.key(Qt.Key.Key_Escape)
    assert office.kept("service:debt").version == 1
    assert QApplication.focusWidget() is office.page.records


def test_what_is_wrong_is_said_at_its_field_and_nothing_is_kept(office: Office) -> None:
    office.key(Qt.Key.Key_N, CTRL)
    form = office.form()
    line(form, "telephone").line.setText("ask inside")
    hours = form.fields["schedules"]
    assert isinstance(hours, HoursField)
    hours.edit.setPlainText("TH 10-13")
    assert hours.said.text() == "Thursday 10:00–13:00"
    hours.edit.setPlainText("TH noon")
    assert "noon" in hours.error()
    partner = form.fields["partner"]
    assert isinstance(partner, ChoiceField)
    partner.box.setEditText("Nobody")
    office.key(Qt.Key.Key_Return)
    assert form.isVisible()
    wrong = {name for name, each in form.fields.items() if each.error()}
    assert wrong == {"name", "telephone", "schedules", "partner"}
    assert QApplication.focusWidget() is line(form, "name").line
    assert len(office.floor.store.every(Record)) == len(BODIES)


def test_a_new_service_at_a_place_with_a_surgery(office: Office) -> None:
    office.page.kinds["offer"].click()
    office.settle()
    assert office.titles() == ["Debt advice"]
    office.key(Qt.Key.Key_N, CTRL)
    form = office.form()
    for name, typed in (("service", "toy library"), ("location", "Library")):
        choice = form.fields[name]
        assert isinstance(choice, ChoiceField)
        choice.box.setEditText(typed)
    hours = form.fields["schedules"]
    assert isinstance(hours, LabelledNote)
    hours.edit.setFocus()
    office.write("1SA 10:00-12:00")
    office.key(Qt.Key.Key_Return)  # a line break, not yet saved
    assert form.isVisible()
    office.key(Qt.Key.Key_Return, CTRL)
    (made,) = [
        r.body for r in office.floor.store.every(Record) if isinstance(r.body, Offer) and r.body.id != "o"
    ]
    assert (made.service, made.location, made.schedules[0].days) == ("toys", "library", ("1SA",))


def test_a_record_is_retired_and_brought_back(office: Office) -> None:
    office.page.records.setFocus()
    office.key(Qt.Key.Key_Delete)
    assert office.kept("service:debt").retired
    assert office.titles() == ["Toy library"]
    assert "stays on record" in office.said()
    office.page.retired.click()
    office.settle()
    assert office.titles() == ["Debt advice"]
    assert office.page.buttons["retire"].label() == "Bring back"
    office.page.records.setFocus()
    office.key(Qt.Key.Key_Delete)
    assert not office.kept("service:debt").retired


def test_a_feed_is_shown_before_it_is_taken_in(office: Office, tmp_path: Path) -> None:
    office.answer = tmp_path / "services.json"
    office.answer.write_text(
        json.dumps(
            [
                {"id": "toys", "name": "Toys", "status": "active"},
                {"id": "n", "name": "New", "status": "active"},
            ]
        ),
        encoding="utf-8",
    )
    office.key(Qt.Key.Key_I, CTRL)
    office.choose(1)
    dialog = office.dry_run()
    assert office.asked == ["open"]
    assert "1 added, 1 changed" in dialog.windowTitle()
    assert "Added: New [n]" in dialog.accessibleDescription()
    assert len(office.floor.store.every(Record)) == len(BODIES)
    office.key(Qt.Key.Key_Return)
    assert office.said() == "The feed was taken in."
    assert office.kept("service:n").version == 1
    assert office.kept("service:toys").version == 2


def test_a_bad_feed_is_told_with_its_faults_and_can_t_be_taken_in(office: Office, tmp_path: Path) -> None:
    office.answer = tmp_path
    (tmp_path / "services.json").write_text('[{"id": "x", "status": "active"}]', encoding="utf-8")
    office.key(Qt.Key.Key_I, CTRL)
    office.choose(2)
    dialog = office.dry_run()
    assert "item 1 (x)" in dialog.accessibleDescription()
    assert dialog.take.isHidden()
    office.key(Qt.Key.Key_Escape)
    assert office.floor.store.one(Record, "service:x") is None


def test_reading_can_be_stopped(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office.answer = tmp_path / "services.json"
    office.answer.write_text('[{"id": "x", "name": "X", "status": "active"}]', encoding="utf-8")

    def stopped(path: Path, known: object, progress: object) -> None:
        office.page._reader.stop()
        assert callable(progress)
        progress(path.name, 1)

    monkeypatch.setattr("ui.leader.feed_import.read_feed", stopped)
    office.key(Qt.Key.Key_I, CTRL)
    office.choose(1)
    office.qtbot.waitUntil(lambda: "Stopped" in office.said())
    assert office.page.buttons["import"].isEnabled()


def test_the_directory_is_written_into_files(office: Office, tmp_path: Path) -> None:
    office.answer = tmp_path / "out"
    office.key(Qt.Key.Key_S, CTRL)
    office.choose(1)
    office.qtbot.waitUntil(lambda: "Written" in office.said())
    assert {draft.body for draft in read_feed(office.answer).drafts} == set(BODIES)
    office.answer = tmp_path / "out" / "services.json" / "below"
    office.key(Qt.Key.Key_S, CTRL)
    office.choose(2)
    office.qtbot.waitUntil(lambda: "could not be written" in office.said())


def test_a_window_that_only_reads_says_so(qtbot: QtBot) -> None:
    office = Office(qtbot, stocked(), desk="")
    assert "Nothing can be changed in this window." in office.said()
    assert [name for name, button in office.page.buttons.items() if button.isEnabled()] == ["export"]
    office.key(Qt.Key.Key_Return)
    office.page.records.setFocus()
    office.key(Qt.Key.Key_Delete)
    assert {record.version for record in office.floor.store.every(Record)} == {1}
    assert not office.window.findChildren(RecordDialog)
    office.close()


def test_everything_has_a_name_and_is_said_in_welsh(office: Office) -> None:
    words.use("cy")
    office.window.beat()
    office.settle()
    assert office.page.field.editor.accessibleName() == "Dod o hyd i gofnod"
    assert office.page.records.accessibleName() == "Cofnodion"
    office.key(Qt.Key.Key_Return)
    form = office.form()
    assert all(each.editor.accessibleName() for each in form.fields.values())
    assert form.fields["name"].editor.accessibleName() == "Enw"
