"""The team leader's window by its keys, over a real front desk: days, desks, pages, saving, changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from frontdesk import words
from frontdesk.desk import FrontDesk
from frontdesk.measures import digest
from frontdesk.report import Report
from frontdesk.screens.wait_log.reading import read_day
from frontdesk.settings import Settings
from frontdesk.staffing import DeskState, SetDesk
from frontdesk.store import MemoryStore, StoreError
from frontdesk.sync.standing import Link
from frontdesk.visit import commands as do
from frontdesk.visit.state import Visit
from tests.frontdesk.screens.standings import WELL
from tests.shopfloor import Floor
from ui.leader.calendar import CalendarDialog
from ui.leader.window import LeaderWindow
from ui.looks import Looks
from ui.standing.panel import StandingPanel
from ui.tasks import Tasks
from ui.theme import Choice, appearance

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Shelf(MemoryStore):
    """A store that can be away for a while."""

    away = False

    def visits_of(self, day: date) -> list[Visit]:
        if self.away:
            raise StoreError("locked")
        return super().visits_of(day)


def _end(loop: QEventLoop, _front: FrontDesk) -> QEventLoop:
    return loop


@dataclass
class Office:
    """The window with somebody at its keyboard. `folder` is where files are saved, None for nowhere."""

    floor: Floor
    folder: Path | None
    asked: list[str] = field(default_factory=list)
    changed: bool = False
    away: bool = False
    desk: str = "1"

    def __post_init__(self) -> None:
        self.tasks = Tasks(self.floor.front)
        self.window = LeaderWindow(
            self.floor.front, self.tasks, person="T. Leader", ask=self.ask, poll=self.poll, desk=self.desk
        )

    def poll(self) -> bool:
        if self.away:
            raise StoreError("locked")
        return self.changed

    def ask(self, title: str, name: str) -> Path | None:
        self.asked.append(title)
        return None if self.folder is None else self.folder / name

    def settle(self) -> None:
        """Until the database thread has done what was asked for, and the window shows it."""
        for _ in range(3):
            loop = QEventLoop()
            self.tasks.read(partial(_end, loop), QEventLoop.quit)
            loop.exec()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        self.settle()

    def title(self) -> str:
        return next(label.text() for label in self.window.day.bar.title.findChildren(QLabel) if label.text())

    def texts(self) -> str:
        labels = self.window.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisibleTo(self.window))


def play_a_day(floor: Floor) -> None:
    """Three visits: one seen at once at desk 1, one past the target at desk 3, one still waiting."""
    floor.do(SetDesk(desk="1", state=DeskState.OPEN))
    first, second = floor.check_in(), floor.check_in("badge")
    floor.serve(first)
    floor.hands.pass_time(minutes=14)
    floor.do(do.Finish(visit=first))
    floor.serve(second, "3")
    floor.check_in("post")


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    words.use("en")
    appearance().set_choice(Choice("light", 1.0, False))
    floor = Floor(store=Shelf())
    play_a_day(floor)
    office = Office(floor, tmp_path)
    office.window.show()
    office.window.activateWindow()
    qtbot.waitActive(office.window)
    office.settle()
    qtbot.waitUntil(office.window.day.chart.ready, timeout=30_000)
    yield office
    office.window.close()
    office.tasks.close()
    office.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    appearance().set_choice(Choice("light", 1.0, False))
    words.use("en")


def test_it_opens_on_todays_log(office: Office) -> None:
    assert office.title() == "Monday 23 November"
    page = office.window.day
    assert page.figures[0].number() == "3"
    assert page.past.view.cells.rowCount() == 1
    assert page.past.view.cells.cell(0, 3).text == "14:00"
    assert page.by_desk.view.cells.rowCount() == 2
    assert "As known at 9:14" in office.texts()


def test_the_arrows_go_through_the_days_and_not_into_the_future(office: Office) -> None:
    office.key(Qt.Key.Key_Right, ALT)
    assert office.title() == "Monday 23 November"
    office.key(Qt.Key.Key_Left, ALT)
    assert office.title() == "Sunday 22 November"
    assert "No visits on this day" in office.texts()
    assert not office.window.day.chart.isVisible()
    office.key(Qt.Key.Key_Right, ALT)
    assert office.title() == "Monday 23 November"
    assert office.window.day.chart.isVisible()


def test_a_day_is_chosen_in_the_calendar_by_keys(office: Office) -> None:
    office.key(Qt.Key.Key_D, CTRL)
    dialog = office.window.findChild(CalendarDialog)
    assert isinstance(dialog, CalendarDialog)
    view = dialog.calendar.focusProxy() or dialog.calendar
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Return)
    office.settle()
    assert office.title() == "Monday 16 November"


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # offscreen has no popups
def test_one_desk_is_shown_alone(office: Office) -> None:
    office.key(Qt.Key.Key_F, CTRL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = [action.text() for action in menu.actions()]
    assert names == ["All desks", "Desk 1", "Desk 2", "Desk 3"]
    for _ in range(3):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    office.settle()
    assert office.window.day.figures[0].number() == "1"
    assert office.window.day.bar.buttons["desk"].label() == "Desk 3 ▾"


def test_the_live_queue_shows_all_desks_and_goes_on_by_itself(office: Office, qtbot: QtBot) -> None:
    office.key(Qt.Key.Key_1, CTRL)
    live = office.window.live
    assert live.figures[0].number() == "1"
    assert "Desk 3 serving B01" in office.texts()
    before = live.model.index(0, 2).data()
    office.floor.hands.pass_time(minutes=3)
    office.window.beat()
    assert live.model.index(0, 2).data() != before
    command = do.CheckIn(visit="new", services=("badge",))
    with qtbot.waitSignal(office.tasks.changed):
        office.tasks.handle(command, desk="1")
    qtbot.waitUntil(lambda: live.figures[0].number() == "2")


def test_a_change_by_another_process_is_read(office: Office, qtbot: QtBot) -> None:
    office.floor.check_in("badge")
    office.changed = True
    qtbot.waitUntil(lambda: office.window.day.figures[0].number() == "4")


@pytest.mark.parametrize(
    ("key", "ending", "begins"), [(Qt.Key.Key_S, "csv", b""), (Qt.Key.Key_E, "xlsx", b"PK")]
)
def test_the_log_is_saved_where_asked_and_says_where(
    office: Office, qtbot: QtBot, tmp_path: Path, key: Qt.Key, ending: str, begins: bytes
) -> None:
    with qtbot.waitSignal(office.window.day.saver.saved, timeout=30_000):
        office.key(key, CTRL)
    path = tmp_path / f"wait-log-2026-11-23.{ending}"
    assert path.read_bytes().startswith(begins)
    assert office.window.day.notices.texts() == {"saving": f"Saved: {path.name} In the folder {tmp_path}"}
    assert office.asked == ["Save the wait log of Monday 23 November 2026"]
    assert office.window.day.bar.buttons["csv"].isEnabled()


def test_that_a_day_was_saved_is_kept_so_that_a_later_reader_is_told_of_changes(
    office: Office, qtbot: QtBot
) -> None:
    for _ in range(2):
        with qtbot.waitSignal(office.window.day.saver.saved, timeout=30_000):
            office.key(Qt.Key.Key_E, CTRL)
        office.settle()
        kept = office.floor.store.one(Report, "2026-11-23")
        assert kept is not None
        assert kept.figures == digest(read_day(office.floor.front, date(2026, 11, 23)).log)


def test_a_folder_that_takes_no_file_is_told_in_plain_words(office: Office, qtbot: QtBot) -> None:
    office.folder = Path("/nowhere")
    with qtbot.waitSignal(office.window.day.saver.not_saved, timeout=30_000):
        office.key(Qt.Key.Key_S, CTRL)
    assert "could not be written to /nowhere" in office.window.day.notices.texts()["saving"]
    assert office.window.day.bar.buttons["csv"].isEnabled()


def test_nothing_is_saved_by_who_thinks_better_of_it(office: Office) -> None:
    office.folder = None
    office.key(Qt.Key.Key_P, CTRL)
    assert len(office.asked) == 1
    assert not office.window.day.saver.busy
    assert office.window.day.notices.texts() == {}


def test_the_chart_is_walked_by_keys_and_said_in_words(office: Office) -> None:
    chart = office.window.day.chart
    assert "A chart of 2 waits" in chart.accessibleDescription()
    chart.setFocus()
    office.key(Qt.Key.Key_Right)
    first = chart.chosen()
    assert first is not None
    office.key(Qt.Key.Key_End)
    last = chart.chosen()
    assert last is not None
    assert last.visit != first.visit
    assert last.tip in office.texts()
    office.key(Qt.Key.Key_Home)
    assert chart.chosen() == first


def test_a_store_that_cannot_be_read_is_told_and_what_was_shown_stays(office: Office) -> None:
    store = office.floor.store
    assert isinstance(store, Shelf)
    store.away = True
    office.window.read()
    office.settle()
    assert "Could not be read" in office.texts()
    assert office.window.day.figures[0].number() == "3"
    store.away = False
    office.window.read()
    office.settle()
    assert "Up to date" in office.texts()


def test_it_is_said_in_welsh_when_the_language_changes(office: Office) -> None:
    words.use("cy")
    office.window.beat()
    office.settle()
    assert "Neuadd y Sir" in office.texts()
    assert office.window.windowTitle() == "Y dderbynfa – arweinydd tîm", "the program has one name"
    assert office.window.day.by_desk.view.cells.cell(0, 0).text == "Desg 1"


@pytest.mark.parametrize("language", ["en", "cy"])
def test_nothing_is_cut_off_at_twice_the_size(office: Office, language: str) -> None:
    words.use(language)
    appearance().set_choice(Choice("dark", 2.0, False))
    office.window.retranslate()
    office.window.resize(1440, 900)
    office.settle()
    QCoreApplication.processEvents()
    page = office.window.day
    inside = page.widget()
    assert inside is not None
    assert inside.width() <= page.viewport().width()
    for label in inside.findChildren(QLabel):
        if label.isVisibleTo(inside) and label.text().strip():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= needed - 1, label.text()


def test_a_store_that_cannot_be_asked_for_changes_is_told(office: Office, qtbot: QtBot) -> None:
    office.away = True
    qtbot.waitUntil(lambda: "Could not be read" in office.texts())


def test_closed_and_opened_again_it_is_up_to_date(office: Office, qtbot: QtBot) -> None:
    office.window.close()
    office.floor.check_in("badge")
    office.window.show()
    office.settle()
    assert office.window.day.figures[0].number() == "4"


def test_every_key_on_a_button_is_its_own(office: Office) -> None:
    caps = [button.key() for button in office.window.day.bar.buttons.values()]
    assert len(set(caps)) == len(caps)
    assert office.window.day.bar.buttons["before"].accessibleName() == "The day before, Alt ←"


def test_a_day_to_come_is_today(office: Office) -> None:
    office.window.open_day(office.floor.front.today + timedelta(days=3))
    office.settle()
    assert office.title() == "Monday 23 November"


def test_days_far_back_are_fine(office: Office) -> None:
    office.window.open_day(date(2019, 2, 28) - timedelta(days=1))
    office.settle()
    assert office.title() == "Wednesday 27 February 2019"


def test_where_machines_share_the_pill_says_how_they_stand(office: Office) -> None:
    assert not office.window.standing.shown
    office.tasks.tell_standing(
        replace(WELL, county=Link.OFFLINE, county_since=office.floor.front.clock.read().at)
    )
    office.settle()
    assert "Up to date" not in office.texts()
    assert office.window.standing.pill.status()[0].startswith("LAN only, since")
    office.window.read()
    office.settle()
    assert "Up to date" not in office.texts()
    office.key(Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
    (panel,) = office.window.findChildren(StandingPanel)
    assert "Keeps the queue in step." in panel.area.accessibleDescription()
    office.key(Qt.Key.Key_Escape)
    assert not office.window.findChildren(StandingPanel) or not panel.isVisible()


def test_beside_a_desk_that_shares_it_claims_no_more_than_it_knows(qtbot: QtBot, office: Office) -> None:
    window = LeaderWindow(office.floor.front, office.tasks, beside=True)
    qtbot.addWidget(window)
    window.show()
    office.settle()
    texts = [label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window)]
    assert "As the desk here knows it" in texts
    assert "Up to date" not in texts


def test_language_colours_and_size_are_changed_by_the_same_keys_as_at_the_desk(
    office: Office, qtbot: QtBot
) -> None:
    kept: list[Settings] = []
    looks = Looks(Settings(), kept.append)
    window = LeaderWindow(office.floor.front, office.tasks, looks=looks)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()

    def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
        QTest.keyClick(window, key, modifiers)
        office.settle()

    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_T):
        press(key)
    press(Qt.Key.Key_L, CTRL | SHIFT)
    assert [settings.scale for settings in kept[:3]] == [1.25, 1.5, 1.25]
    assert kept[-1] == Settings(scale=1.25, theme="light", language="cy")
    assert appearance().theme.scale == 1.25
    assert window.windowTitle() == "Y dderbynfa – arweinydd tîm"
    press(Qt.Key.Key_L, CTRL | SHIFT)
    assert window.windowTitle() == "Front desk – team leader"
    window.close()
