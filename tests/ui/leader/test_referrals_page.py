"""The team leader's page of referrals, by its keys: filters, the next step, the outbox."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from frontdesk import words
from frontdesk.desk import Together
from frontdesk.outbox import Begin, Email, Phase, Queue, RecordFailed, Trouble
from frontdesk.referral import Ending, Stage
from frontdesk.screens.referrals import Shown, referrals_screen
from tests.frontdesk.referral.referrals import making, state
from tests.shopfloor import Floor
from tests.ui.leader.test_window import CTRL, Office, office
from ui.desk.chooser import Chooser
from ui.leader.referrals_page import ReferralsPage

__all__ = ["office"]


def make_some(floor: Floor) -> None:
    """Two referrals by e-mail; one e-mail may have been sent, one waits."""
    for n in (1, 2):
        floor.do(Together((making(f"r{n}"), Queue(email=f"e{n}", about=f"referral/r{n}"))))
    floor.do(Begin(email="e1"))
    floor.do(RecordFailed(email="e1", trouble=Trouble.UNKNOWN))


def opened(office: Office) -> ReferralsPage:
    make_some(office.floor)
    office.key(Qt.Key.Key_4, CTRL)
    return office.window.referrals


def choose(office: Office, row: int) -> None:
    """Choose from the open list by its number."""
    office.settle()
    (dialog,) = [c for c in office.window.findChildren(Chooser) if c.isVisible()]
    assert QApplication.focusWidget() is dialog.list
    office.key(Qt.Key(Qt.Key.Key_0 + row))


def stands(page: ReferralsPage) -> list[str]:
    cells = page.table.view.cells
    return [cells.cell(row, 3).text for row in range(cells.rowCount())]


def test_the_next_step_by_keys_until_it_is_closed(office: Office) -> None:
    page = opened(office)
    assert stands(page) == ["Not sent yet", "Not sent yet"]
    page.table.view.setFocus()
    office.key(Qt.Key.Key_Return)
    choose(office, 2)
    office.window.read()
    office.settle()
    assert state(office.floor, "r1").stage is Stage.ATTENDED
    page.table.view.selectRow(stands(page).index("Attended"))
    page.table.view.setFocus()
    office.key(Qt.Key.Key_Return)
    choose(office, 1)
    choose(office, 1)
    assert (state(office.floor, "r1").stage, state(office.floor, "r1").ending) == (
        Stage.CLOSED,
        Ending.HELPED,
    )


def test_enter_takes_the_next_step_as_soon_as_the_page_is_open(office: Office) -> None:
    opened(office)
    office.key(Qt.Key.Key_Return)
    choose(office, 2)
    assert state(office.floor, "r1").stage is Stage.ATTENDED


def test_filters_by_keys(office: Office) -> None:
    page = opened(office)
    office.floor.hands.pass_time(hours=2)
    for which, count in ((Shown.OVERDUE, 2), (Shown.CLOSED, 0), (Shown.OPEN, 2)):
        page.chips[which].setFocus()
        office.key(Qt.Key.Key_Space)
        assert len(stands(page)) == count
        assert [chip.isChecked() for chip in page.chips.values()].count(True) == 1


def test_an_email_that_may_have_been_sent_is_decided(office: Office) -> None:
    page = opened(office)
    assert page.outbox.view.cells.cell(0, 2).text == "May have been sent"
    page.outbox.view.setFocus()
    office.key(Qt.Key.Key_Return)
    choose(office, 2)
    email = office.floor.store.one(Email, "e1")
    assert email is not None
    assert email.phase is Phase.SENT
    assert state(office.floor, "r1").stage is Stage.SENT


def test_one_that_waits_is_tried_now(office: Office) -> None:
    page = opened(office)
    office.floor.do(Begin(email="e2"))
    office.floor.do(RecordFailed(email="e2", trouble=Trouble.OFFLINE))
    office.window.read()
    office.settle()
    page.outbox.view.selectRow(1)
    page.decide.click()
    choose(office, 1)
    email = office.floor.store.one(Email, "e2")
    assert email is not None
    assert (email.phase, email.attempts) == (Phase.WAITING, 0)


def test_in_welsh(office: Office) -> None:
    page = opened(office)
    words.use("cy")
    office.window.beat()
    office.settle()
    assert stands(page) == ["Heb ei anfon eto"] * 2
    assert page.chips[Shown.OPEN].label() == "Agored"


def test_a_window_that_only_reads_says_so_and_offers_no_step(qtbot: QtBot) -> None:
    floor = Floor()
    make_some(floor)
    page = ReferralsPage(may_write=False)
    qtbot.addWidget(page)
    page.show_screen(referrals_screen(floor.front, Shown.OPEN))
    page.show()
    assert page.title.note().startswith("It only reads")
    assert page.table.view.model().rowCount() == 2
    assert not page.step.isVisible()
    assert not page.decide.isVisible()
    page.table.view.setFocus()
    page.ask_step()
    page.ask_choice()
    assert page.findChildren(Chooser) == []
