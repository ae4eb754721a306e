"""The team leader's list of what is to be settled, by its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView

from frontdesk import words
from frontdesk.conflict import Settlement
from frontdesk.screens.conflicts import Chosen
from tests.frontdesk.meeting import meet
from tests.frontdesk.screens.conflicted import calls, names, two_halves
from tests.ui.leader.test_window import CTRL, Office, office
from ui.desk.chooser import Chooser
from ui.leader.conflicts_page import ConflictsPage
from ui.leader.window import CONFLICTS

__all__ = ["office"]


def hear_of(office: Office) -> None:
    """The office's desk learns what two others did without knowing; one number is its own too."""
    one, other = two_halves()
    calls(one, other)
    names(one, other)
    meet(one, other)
    events = list(one.replica.log())
    store = office.floor.store
    store.append(events, one.replica.details_to_send({event.stream for event in events}))
    office.window.read()
    office.settle()


def opened(office: Office) -> ConflictsPage:
    hear_of(office)
    office.key(Qt.Key.Key_6, CTRL)
    return office.window.conflicts


def rows(page: ConflictsPage) -> list[str]:
    cells = page.table.view.cells
    return [cells.cell(row, 1).text for row in range(cells.rowCount())]


def choose(office: Office, row: int) -> None:
    office.settle()
    assert [c for c in office.window.findChildren(Chooser) if c.isVisible()]
    office.key(Qt.Key(Qt.Key.Key_0 + row))


def entry(office: Office) -> str:
    return office.window._entries[CONFLICTS].accessibleName()


def test_the_count_stands_beside_the_pages_name(office: Office) -> None:
    assert entry(office) == "To settle, Ctrl 6"
    opened(office)
    assert entry(office) == "To settle · 3, Ctrl 6"


def test_enter_settles_the_row_chosen(office: Office) -> None:
    page = opened(office)
    assert len(rows(page)) == 3
    assert isinstance(QApplication.focusWidget(), QTableView)
    office.key(Qt.Key.Key_Return)
    choose(office, 1)
    office.window.read()
    office.settle()
    assert (len(rows(page)), entry(office)) == (2, "To settle · 2, Ctrl 6")
    assert len(office.floor.store.every(Settlement)) == 1
    page.chips[Chosen.SETTLED].click()
    office.settle()
    assert page.table.view.cells.cell(0, 2).text.startswith("It is right as it stands – Desk 1, ")
    assert page.settle.text() == "Settle it otherwise…"
    office.key(Qt.Key.Key_Return)
    office.settle()
    assert not [c for c in office.window.findChildren(Chooser) if c.isVisible()]


def test_in_welsh_everything_is_welsh(office: Office) -> None:
    page = opened(office)
    words.use("cy")
    office.window.beat()
    office.settle()
    assert entry(office) == "I’w setlo · 3, Ctrl 6"
    assert page.settle.text() == "Ei setlo…"
    assert not [text for text in rows(page) if " was " in text or " have " in text]


def test_a_window_that_only_reads_says_so_and_settles_nothing(office: Office) -> None:
    page = ConflictsPage(may_write=False)
    page.ask()
    assert not page.findChildren(Chooser)
    page.deleteLater()
