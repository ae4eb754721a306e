"""The queue at the desk: choosing in it, moving, correcting, appointments, and what is seen of it."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit

from frontdesk.appointment import Book
from frontdesk.refusal import refuse
from frontdesk.staffing import DeskState
from frontdesk.visit import Phase, PriorityReason
from frontdesk.visit.commands import CheckIn
from tests.ui.desk.conftest import OPENING, Driver
from ui.desk.forms import BookDialog, CorrectDialog
from ui.desk.queue_model import QueueModel

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_call_chosen_takes_the_one_the_arrows_are_on(at: Driver) -> None:
    at.check_in("homeless")
    at.later(seconds=5)
    second = at.check_in("bus pass")
    at.key(Qt.Key.Key_Down, CTRL)
    assert at.focus() is at.window.form.field.line
    at.key(Qt.Key.Key_F8, SHIFT)
    called = next(v for v in at.visits() if v.phase is Phase.CALLED)
    assert called.id == second.id


def test_moved_forward_for_a_reason(at: Driver) -> None:
    at.check_in("homeless")
    at.later(seconds=5)
    second = at.check_in("bus pass")
    at.key(Qt.Key.Key_Down, CTRL)
    at.key(Qt.Key.Key_Up, CTRL | SHIFT)
    at.choose(3)
    raised = next(v for v in at.visits() if v.id == second.id)
    assert raised.priority_reason is PriorityReason.CHILDREN
    at.key(Qt.Key.Key_F8)
    assert next(v for v in at.visits() if v.id == second.id).phase is Phase.CALLED


def test_hold_left_and_room_for_the_one_chosen(at: Driver) -> None:
    at.check_in("homeless")
    at.key(Qt.Key.Key_F11, SHIFT)
    at.choose(1)
    assert at.visit().phase is Phase.HELD
    at.window.queue.table.setFocus()
    at.key(Qt.Key.Key_Down)
    at.key(Qt.Key.Key_F11, SHIFT)
    assert at.visit().phase is Phase.WAITING
    at.key(Qt.Key.Key_F8, CTRL)
    at.choose(1)
    assert at.visit().room in at.world.shop.rooms
    at.key(Qt.Key.Key_F9, SHIFT)
    at.key(Qt.Key.Key_X, CTRL | SHIFT)
    assert at.visit().phase is Phase.LEFT


def test_a_correction_of_service_arrival_and_needs(at: Driver) -> None:
    at.check_in("homeless")
    at.later(minutes=3)
    at.key(Qt.Key.Key_E, CTRL)
    (dialog,) = at.window.findChildren(CorrectDialog)
    at.write("bus pass")
    at.key(Qt.Key.Key_Return)
    dialog.arrived.line.setFocus()
    dialog.arrived.line.setText("11:59")
    at.key(Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.error.text() == refuse("arrived_later").words()
    dialog.arrived.line.setText("10:25")
    dialog.needs["bsl"].setChecked(True)
    at.key(Qt.Key.Key_Return)
    visit = at.visit()
    assert (visit.service, visit.needs) == ("bus-pass", ("bsl",))
    assert visit.arrived == OPENING - timedelta(minutes=5)
    assert at.focus() is at.window.form.field.line


def test_a_booked_visitor_arrives(at: Driver) -> None:
    at.key(Qt.Key.Key_B, CTRL | SHIFT)
    (dialog,) = at.window.findChildren(BookDialog)
    at.write("register a death")
    at.key(Qt.Key.Key_Return)
    dialog.time.line.setText("10:15")
    at.key(Qt.Key.Key_Return)
    assert dialog.error.text() == refuse("past_appointment").words()
    dialog.time.line.setText("10:45")
    dialog.name.line.setText("Olena")
    at.key(Qt.Key.Key_Return)
    assert [b.accessibleName() for b in at.window.expected.buttons()] == ["Arrive, 10:45 Register a death"]
    at.window.expected.buttons()[0].setFocus()
    at.key(Qt.Key.Key_Return)
    assert at.visit().appointment == OPENING + timedelta(minutes=15)
    assert at.world.store.details(f"visit/{at.visit().id}") == {"name": "Olena"}
    assert at.window.expected.buttons() == []
    assert at.window.queue.figures[0].number() == "0"
    at.later(minutes=15)
    assert at.window.queue.figures[0].number() == "1"
    assert isinstance(at.focus(), QLineEdit)


def test_a_break_and_back(at: Driver) -> None:
    at.key(Qt.Key.Key_F12)
    assert at.world.store.staffing()[0].state is DeskState.OPEN
    at.key(Qt.Key.Key_F12)
    at.choose(2)
    desk = at.world.store.staffing()[0]
    assert (desk.state, desk.back_at) == (DeskState.BREAK, OPENING + timedelta(minutes=15))
    at.key(Qt.Key.Key_F12)
    assert at.world.store.staffing()[0].state is DeskState.OPEN


def test_other_desks_and_figures_are_seen(at: Driver) -> None:
    visit = at.check_in("homeless")
    at.later(minutes=8)
    assert at.window.queue.figures[2].number() == "1"
    assert at.window.queue.figures[2].tone() == "warn"
    at.later(minutes=3)
    assert at.window.queue.figures[1].number() == "1"
    assert at.window.queue.model.index(0, 2).data() == "11:00 – 1 min over"
    at.do(CheckIn(visit=at.world.front.make_id(), services=("bus-pass",)))
    assert at.window.queue.figures[0].number() == "2"
    assert visit.ticket in at.window.queue.call_next.label()


def test_the_queue_keeps_the_rules_of_item_models(at: Driver, qtmodeltester: object) -> None:
    model = at.window.queue.model
    assert isinstance(model, QueueModel)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    at.check_in("homeless")
    at.check_in("bus pass")
    at.do(Book(appointment=at.world.front.make_id(), service="bus-pass", due=OPENING + timedelta(minutes=30)))
    at.window.expected.buttons()[0].click()
    at.settle()
    at.key(Qt.Key.Key_F11, SHIFT)
    at.choose(1)
    assert model.rowCount() == 5  # one waits, two headings, one on hold, one early
    at.later(minutes=31)
    at.settle()
    assert model.rowCount() == 4
    tester.deleteLater()
