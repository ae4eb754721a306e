"""What is held about somebody, from the team leader's window by keys: of a day, or of the row chosen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from frontdesk.promise import MakePromise, PromiseKind
from frontdesk.visit import commands as do
from tests.frontdesk.referral.referrals import making
from tests.ui.leader.test_allowing import open_office
from tests.ui.leader.test_window import CTRL, Office
from ui.desk.chooser import Chooser
from ui.held.page import EraseQuestion, HeldPage

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def office(qtbot: QtBot) -> Iterator[Office]:
    yield from open_office(qtbot, "1")


@pytest.fixture
def reader(qtbot: QtBot) -> Iterator[Office]:
    """A window that only reads."""
    yield from open_office(qtbot, "")


def come(office: Office, name: str) -> str:
    visit = office.floor.front.make_id()
    office.floor.do(do.CheckIn(visit=visit, services=("benefit",), details={"name": name}))
    return visit


def ask(office: Office, page: int) -> None:
    office.key(Qt.Key(Qt.Key.Key_0 + page), CTRL)
    office.key(Qt.Key.Key_D, CTRL | SHIFT)


def page(office: Office) -> HeldPage:
    (found,) = (p for p in office.window.findChildren(HeldPage) if p.isVisible())
    return found


def test_somebody_of_an_earlier_day_is_found_shown_and_erased(office: Office) -> None:
    visit = come(office, "Mair")
    office.floor.hands.pass_time(days=1)
    come(office, "Dai")
    office.window.open_day(office.floor.front.today - timedelta(days=1))
    ask(office, 2)
    (chooser,) = office.window.findChildren(Chooser)
    assert [option.rest for option in chooser._options] == [" · Mair · Housing benefit"]
    office.key(Qt.Key.Key_Return)
    assert "Name: Mair" in page(office).screen_shown.spoken()
    office.key(Qt.Key.Key_Delete, CTRL)
    assert [q.isVisible() for q in office.window.findChildren(EraseQuestion)] == [True]
    office.key(Qt.Key.Key_Return, CTRL)
    assert office.floor.store.details(f"visit/{visit}") == {}
    assert "Mair" not in page(office).screen_shown.spoken()
    assert not page(office).give_button.isVisible()  # nothing prints here


def test_the_live_queue_asks_about_those_of_today(office: Office) -> None:
    come(office, "Mair")
    ask(office, 1)
    office.key(Qt.Key.Key_Return)
    assert "Name: Mair" in page(office).screen_shown.spoken()
    office.key(Qt.Key.Key_Escape)
    office.window.held.click()
    office.settle()
    assert [c.isVisible() for c in office.window.findChildren(Chooser)] == [True]


def test_a_row_chosen_in_a_list_leads_to_whose_it_is(office: Office) -> None:
    floor = office.floor
    floor.do(making())
    details = {"name": "Dai"}
    floor.do(MakePromise(promise="p", kind=PromiseKind.LETTER, owner="desk/1", details=details))
    ask(office, 4)
    assert "Referral" in page(office).screen_shown.spoken()
    office.key(Qt.Key.Key_Escape)
    office.key(Qt.Key.Key_3, CTRL)
    office.window.promises.table.view.selectRow(0)
    office.key(Qt.Key.Key_D, CTRL | SHIFT)
    assert "Name: Dai" in page(office).screen_shown.spoken()


def test_on_a_day_without_anybody_it_says_so(office: Office) -> None:
    ask(office, 2)
    assert "Nobody was here on this day." in office.texts()


def test_a_window_that_only_reads_shows_and_says_where_to_erase(reader: Office) -> None:
    visit = come(reader, "Mair")
    ask(reader, 1)
    reader.key(Qt.Key.Key_Return)
    assert "open the team leader’s view from a desk" in page(reader).told.text()
    reader.key(Qt.Key.Key_Delete, CTRL)
    assert not reader.window.findChildren(EraseQuestion)
    assert reader.floor.store.details(f"visit/{visit}") == {"name": "Mair"}
