"""The team leader's page of interpreters, by its keys: filters, costs, what is due, the next step."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from frontdesk.document_request import Way
from frontdesk.interpreting import commands as to
from frontdesk.interpreting.facts import Why
from frontdesk.interpreting.state import Stage
from frontdesk.screens.interpreter_list import Sought, Which, booking_list
from tests.frontdesk.interpreting.bookings import COLLEAGUE, MEET, RING, TRANSLATE, shop_with_providers, state
from tests.ui.leader.test_window import CTRL, Office, office
from ui.desk.chooser import Chooser
from ui.desk.who_comes import WhoComes
from ui.leader.interpreters_page import InterpretersPage

__all__ = ["office"]


def opened(office: Office) -> InterpretersPage:
    shop = shop_with_providers()
    office.floor.shop.providers.update(shop.providers)
    office.floor.shop.payers.update(shop.payers)
    office.floor.do(replace(MEET, room="room1"))
    office.floor.do(replace(RING, booking="b2"))
    office.key(Qt.Key.Key_7, CTRL)
    return office.window.interpreters


def rows(page: InterpretersPage) -> list[list[str]]:
    cells = page.table.view.cells
    return [[cells.cell(row, n).text for n in range(7)] for row in range(cells.rowCount())]


def choose(office: Office, words: str) -> None:
    """Choose from the open list by the key of the row with these words."""
    office.settle()
    (dialog,) = [c for c in office.window.findChildren(Chooser) if c.isVisible()]
    options = [dialog.model.option(row) for row in range(dialog.model.rowCount())]
    place = next(n for n, each in enumerate(options) if each is not None and words in each.text)
    office.key(Qt.Key(Qt.Key.Key_1 + place))


def again(office: Office) -> None:
    office.window.read()
    office.settle()


def test_what_is_booked_with_its_cost_and_the_wait(office: Office) -> None:
    office.floor.hands.pass_time(minutes=6)
    page = opened(office)
    office.floor.hands.pass_time(minutes=6)
    again(office)
    ring, meet = rows(page)
    assert ring[2:4] == ["Polish, by telephone", "Tavy Voices"]
    assert ring[4:] == ["Asked for – no answer yet: ring them", "6:00", "£9.30"]
    assert meet[1:4] == ["Wednesday 25 November 10:00", "Polish, in person", "Tavy Voices"]
    assert meet[4] == "Asked for – the e-mail has not gone yet: ring them if it is urgent"
    assert page.table.accessibleName() == ""
    assert "2 bookings, £61.80" in page.table.view.accessibleName()
    assert page.chips[Which.DUE].label() == "To look after · 1"
    page.chips[Which.DUE].click()
    office.settle()
    assert [row[0] for row in rows(page)] == [state(office.floor, "b2").reference]


def test_the_next_steps_by_keys(office: Office) -> None:
    page = opened(office)
    assert QApplication.focusWidget() is page.table.view
    page.table.view.selectRow(1)
    office.key(Qt.Key.Key_Return)
    choose(office, "It is confirmed")
    (dialog,) = [d for d in office.window.findChildren(WhoComes) if d.isVisible()]
    QTest.keyClicks(dialog.number.line, "Maria")
    QTest.keyClick(dialog.number.line, Qt.Key.Key_Return)
    office.settle()
    assert "Write the number" in dialog.error.text()
    dialog.number.line.setText("LF-204")
    dialog.name.line.setText("Maria Nowak")
    QTest.keyClick(dialog.number.line, Qt.Key.Key_Return)
    office.settle()
    assert (state(office.floor).stage, state(office.floor).interpreter) == (Stage.CONFIRMED, "LF-204")
    assert office.floor.store.details("booking/b1") == {"interpreter": "Maria Nowak"}
    again(office)
    assert rows(page)[1][3] == "Tavy Voices, LF-204"
    page.table.view.selectRow(0)
    page.table.view.setFocus()
    office.key(Qt.Key.Key_Return)
    choose(office, "The interpreter is here")
    again(office)
    office.key(Qt.Key.Key_Return)
    choose(office, "It is finished")
    assert state(office.floor, "b2").stage is Stage.FINISHED


def test_cancelled_and_failed_to_come_are_lists_of_their_own(office: Office) -> None:
    page = opened(office)
    page.table.view.selectRow(1)
    office.key(Qt.Key.Key_Return)
    choose(office, "Cancel it")
    choose(office, "No longer needed")
    again(office)
    assert state(office.floor).why is Why.NOT_NEEDED
    office.floor.do(to.FailToCome(booking="b2"))
    page.chips[Which.CANCELLED].click()
    office.settle()
    assert [row[4] for row in rows(page)] == ["Cancelled: No longer needed"]
    page.chips[Which.FAILED].click()
    office.settle()
    assert [row[4:] for row in rows(page)] == [["Failed to come", "0:00", "£0.00"]]
    office.key(Qt.Key.Key_Return)
    assert not [c for c in office.window.findChildren(Chooser) if c.isVisible()]


def test_a_room_booked_twice_by_two_desks_is_shown(office: Office) -> None:
    opened(office)
    floor = office.floor
    taken = state(floor)
    later = replace(MEET, booking="b3", starts=taken.starts + timedelta(hours=5), room="room1")
    floor.do(later)
    events = floor.store.events("booking/b3")
    assert len(events) == 1
    assert state(floor, "b3").anomalies == ()
    moved = to.Move(booking="b3", starts=taken.starts + timedelta(minutes=30), minutes=60, room="room1")
    assert floor.refused(moved) == "room_taken"
    found = booking_list(floor.front, Sought(Which.DUE))
    assert found.counts[Which.DUE] == 0


def test_by_provider_language_and_state(office: Office) -> None:
    page = opened(office)
    office.floor.do(replace(RING, booking="b3", language="ron"))
    office.floor.do(replace(COLLEAGUE, booking="b4"))
    again(office)
    shown = [page.helpers.itemText(place) for place in range(page.helpers.count())]
    assert shown == ["Everybody", "Tavy Voices", "Colleagues"]
    shown = [page.languages.itemText(place) for place in range(page.languages.count())]
    assert shown == ["Every language", "Polish", "Romanian"]
    assert page.helpers.accessibleName() == "With"
    page.languages.setFocus()
    office.key(Qt.Key.Key_Down)
    office.key(Qt.Key.Key_Down)
    office.settle()
    assert [row[2] for row in rows(page)] == ["Romanian, by telephone"]
    assert page.chips[Which.OPEN].label() == "Open · 1"
    page.helpers.setCurrentIndex(page.helpers.findData(":staff"))
    office.settle()
    assert rows(page) == []
    page.languages.setCurrentIndex(0)
    office.settle()
    assert [row[3] for row in rows(page)] == ["Jo Evans"]
    page.chips[Which.CANCELLED].click()
    office.settle()
    assert rows(page) == []
    assert page.helpers.currentText() == "Colleagues"


def test_a_translation_is_handed_over_from_the_list(office: Office) -> None:
    page = opened(office)
    office.floor.do(replace(TRANSLATE, booking="b3"))
    office.floor.do(to.Arrive(booking="b3"))
    page.chips[Which.DUE].click()
    office.settle()
    assert rows(page)[0][4] == "Has come back – see that the visitor gets it"
    page.table.view.setFocus()
    office.key(Qt.Key.Key_Return)
    choose(office, "The visitor has it")
    choose(office, "Posted")
    office.settle()
    assert (state(office.floor, "b3").stage, state(office.floor, "b3").way) == (Stage.FINISHED, Way.POSTED)


def test_what_the_provider_has_not_been_told_is_looked_after(office: Office) -> None:
    page = opened(office)
    floor = office.floor
    assert booking_list(floor.front, Sought()).counts[Which.DUE] == 0
    floor.hands.pass_time(minutes=11)
    again(office)
    page.chips[Which.DUE].click()
    office.settle()
    told = {row[0]: row[4] for row in rows(page)}
    assert "has not gone yet" in told[state(floor).reference]
    floor.do(to.MarkTold(booking="b1", sequence=0))
    again(office)
    assert state(floor).reference not in {row[0] for row in rows(page)}
    floor.do(to.Cancel(booking="b1", why=Why.NOT_NEEDED))
    page.chips[Which.CANCELLED].click()
    office.settle()
    ((_, _, _, _, standing, *_),) = rows(page)
    assert standing == (
        "Cancelled: No longer needed – the e-mail has not gone yet: ring them if it is urgent"
    )
    floor.do(to.MarkTold(booking="b1", sequence=1))
    again(office)
    assert rows(page)[0][4] == "Cancelled: No longer needed"
