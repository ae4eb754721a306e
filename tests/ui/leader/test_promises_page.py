"""The team leader's page of promises, by its keys: filters, owners, and what changes while it is open."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from frontdesk import words
from frontdesk.promise import BreakPromise, Deed, Failing, KeepPromise, MakePromise, PromiseKind
from frontdesk.screens.promise_list import Filter
from tests.shopfloor import Floor
from tests.ui.leader.test_window import CTRL, Office, office

__all__ = ["office"]


def make_some(floor: Floor) -> None:
    """Two open (one of them soon overdue), one kept in time, one kept late, one broken."""
    now = floor.now
    for id_, owner, minutes in (
        ("late", "desk/1", 5), ("open", "service/badge", 600), ("kept", "desk/1", 600),
        ("kept-late", "desk/1", 5), ("broken", "desk/2", 600),
    ):  # fmt: skip
        due = now + timedelta(minutes=minutes)
        floor.do(MakePromise(promise=id_, kind=PromiseKind.CALL_BACK, owner=owner, due=due))
    floor.do(KeepPromise(promise="kept", done=Deed.SPOKE))
    floor.do(BreakPromise(promise="broken", why=Failing.NO_TIME))
    floor.hands.pass_time(minutes=10)
    floor.do(KeepPromise(promise="kept-late", done=Deed.TRIED))


def shown(office: Office) -> list[str]:
    cells = office.window.promises.table.view.cells
    return [cells.cell(row, 4).text for row in range(cells.rowCount())]


def open_page(office: Office) -> None:
    make_some(office.floor)
    office.key(Qt.Key.Key_3, CTRL)


def test_the_open_ones_come_first_with_how_many_there_are_of_each(office: Office) -> None:
    open_page(office)
    assert shown(office) == ["overdue", "to be kept"]
    labels = [chip.label() for chip in office.window.promises.chips.values()]
    assert labels == ["Open · 2", "Overdue · 1", "Kept · 2", "Broken · 1"]


def test_filters_by_keys(office: Office) -> None:
    open_page(office)
    expected = {
        "overdue": ["overdue"],
        "kept": ["kept late: Tried as agreed and left word", "kept in time: Spoke to them"],
        "broken": ["broken: Nobody had the time"],
        "open": ["overdue", "to be kept"],
    }
    for which, chip in office.window.promises.chips.items():
        chip.setFocus()
        office.key(Qt.Key.Key_Space)
        assert shown(office) == expected[which]
        assert [c.isChecked() for c in office.window.promises.chips.values()].count(True) == 1


def test_by_owner(office: Office) -> None:
    open_page(office)
    owners = office.window.promises.owners
    assert [owners.itemText(n) for n in range(owners.count())] == [
        "Everybody", "Blue Badge", "Desk 1", "Desk 2",
    ]  # fmt: skip
    owners.setFocus()
    office.key(Qt.Key.Key_Down)
    assert shown(office) == ["to be kept"]
    assert office.window.promises.chips[Filter.KEPT].label() == "Kept · 0"


def test_it_follows_what_is_done_at_a_desk_and_the_time(office: Office) -> None:
    open_page(office)
    office.floor.do(KeepPromise(promise="late", done=Deed.SPOKE))
    office.window._changed(None)
    office.window._settle.stop()
    office.window.read()
    office.settle()
    assert shown(office) == ["to be kept"]
    office.floor.hands.pass_time(hours=11)
    office.window.beat()
    office.settle()
    assert shown(office) == ["overdue"]


def test_nothing_promised_and_all_of_it_in_welsh(office: Office) -> None:
    office.key(Qt.Key.Key_3, CTRL)
    assert "Nothing is promised that is still to be kept." in office.texts()
    make_some(office.floor)
    words.use("cy")
    office.window.beat()
    office.settle()
    assert shown(office) == ["yn hwyr", "i’w gadw"]
    assert office.window.promises.owners.itemText(0) == "Pawb"
