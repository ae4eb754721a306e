"""The team leader lets a visitor be handed on once more, from the live queue, by keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from frontdesk import words
from frontdesk.visit import AllowReason
from frontdesk.visit import commands as do
from tests.shopfloor import Floor
from tests.ui.leader.test_window import CTRL, Office
from ui.desk.chooser import Chooser
from ui.theme import Choice, appearance


def open_office(qtbot: QtBot, desk: str) -> Iterator[Office]:
    words.use("en")
    appearance().set_choice(Choice("light", 1.0, False))
    office = Office(Floor(), None, desk=desk)
    office.window.show()
    office.window.activateWindow()
    qtbot.waitActive(office.window)
    office.settle()
    yield office
    office.window.close()
    office.tasks.close()
    office.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def office(qtbot: QtBot) -> Iterator[Office]:
    yield from open_office(qtbot, "1")


@pytest.fixture
def reader(qtbot: QtBot) -> Iterator[Office]:
    """A window that only reads."""
    yield from open_office(qtbot, "")


def handed(floor: Floor, to: str = "desk/3") -> str:
    visit = floor.check_in()
    floor.serve(visit)
    floor.do(do.HandOff(visit=visit, to=to))
    return visit


def live(office: Office) -> None:
    office.key(Qt.Key.Key_1, CTRL)
    office.settle()


def test_who_was_handed_on_is_shown_with_from_where_to_whom_and_since_when(office: Office) -> None:
    floor = office.floor
    handed(floor)
    floor.hands.pass_time(minutes=4)
    served = handed(floor, "desk/2")
    floor.serve(served, "2")
    live(office)
    assert "A01 · from Desk 1 to Desk 3 · waiting for 4:00" in office.texts()
    assert "A02 · from Desk 1 to Desk 2 · at Desk 2 for 0:00" in office.texts()
    assert "Hand-off 1 of 1" in office.window.live.model.index(0, 3).data()


def test_one_more_is_allowed_with_a_reason_from_the_list(office: Office) -> None:
    first = handed(office.floor)
    office.floor.hands.pass_time(seconds=1)
    second = handed(office.floor, "desk/2")
    live(office)
    assert office.window.live.allow_button.isVisible()
    office.key(Qt.Key.Key_H, CTRL)
    office.key(Qt.Key.Key_2)  # which visitor
    office.key(Qt.Key.Key_3)  # why
    assert office.floor.visit(first).hand_off_allowed is None
    assert office.floor.visit(second).hand_off_allowed is AllowReason.LANGUAGE
    office.window.read()
    office.settle()
    assert "one more is allowed" in office.texts()
    office.key(Qt.Key.Key_H, CTRL)
    office.key(Qt.Key.Key_1)  # only one is left: why
    assert office.floor.visit(first).hand_off_allowed is AllowReason.WRONG_RECEIVER
    office.window.read()
    office.settle()
    assert not office.window.live.allow_button.isVisible()


def test_what_was_refused_is_said(office: Office) -> None:
    visit = handed(office.floor)
    live(office)
    office.key(Qt.Key.Key_H, CTRL)
    office.floor.do(do.LeftBeforeSeen(visit=visit))
    office.key(Qt.Key.Key_1)
    assert office.window._status.text() == "A01 has gone already. Bring the visit back first."


def test_nothing_is_allowed_where_nobody_was_handed_on_or_the_day_s_log_is_open(office: Office) -> None:
    live(office)
    office.key(Qt.Key.Key_H, CTRL)
    assert not office.window.findChildren(Chooser)
    handed(office.floor)
    office.key(Qt.Key.Key_2, CTRL)
    office.key(Qt.Key.Key_H, CTRL)
    assert not office.window.findChildren(Chooser)


def test_a_window_that_only_reads_offers_nothing_to_allow(reader: Office) -> None:
    handed(reader.floor)
    live(reader)
    assert "from Desk 1 to Desk 3" in reader.texts()
    assert not reader.window.live.allow_button.isVisible()
    reader.key(Qt.Key.Key_H, CTRL)
    assert not reader.window.findChildren(Chooser)


def test_a_second_hand_off_is_marked(office: Office) -> None:
    visit = handed(office.floor)
    office.floor.serve(visit, "3")
    office.floor.front.handle(do.AllowHandOff(visit=visit, reason=AllowReason.SAFETY), desk="1", leader=True)
    office.floor.do(do.HandOff(visit=visit, to="desk/1"), "3")
    live(office)
    assert "handed on twice" in office.texts()
