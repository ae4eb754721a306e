"""The window as a whole: every action has its key and its name, languages and sizes change live, notices."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from frontdesk import words
from frontdesk.actions import ACTIONS
from frontdesk.clock import AnchoredClock
from frontdesk.visit import Phase
from frontdesk.visit.commands import CheckIn
from frontdesk.words import translate
from tests.ui.desk.conftest import Driver, full_disk
from ui.desk.buttons import ActionButton
from ui.desk.chooser import Chooser
from ui.desk.troubles import Troubles

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_every_button_has_a_name_and_every_action_button_its_key(at: Driver) -> None:
    for button in at.window.findChildren(QPushButton):
        assert button.accessibleName(), button
    for action_button in at.window.findChildren(ActionButton):
        assert action_button.key(), action_button.label()
        assert action_button.accessibleDescription()


def test_every_field_has_a_name(at: Driver) -> None:
    for line in at.window.findChildren(QLineEdit):
        assert line.accessibleName(), line
    assert at.window.queue.table.accessibleName()


def test_the_list_of_commands_has_all_and_carries_one_out(at: Driver) -> None:
    at.key(Qt.Key.Key_K, CTRL)
    listed = [at.chooser().model.option(row) for row in range(at.chooser().model.rowCount())]
    assert [o.id for o in listed if o is not None] == [action.id for action in ACTIONS]
    at.write("display")
    at.key(Qt.Key.Key_Return)
    assert at.world.opened == ["display"]
    assert at.focus() is at.window.form.field.line


def test_the_help_says_every_key(at: Driver) -> None:
    at.key(Qt.Key.Key_F1)
    model = at.chooser().model
    texts = [str(model.index(row).data()) for row in range(model.rowCount())]
    for action in ACTIONS:
        assert any(action.said() in text and action.cap() in text for text in texts)
    at.key(Qt.Key.Key_Escape)
    assert at.focus() is at.window.form.field.line


def test_every_key_is_one_that_qt_knows(at: Driver) -> None:
    for action in ACTIONS:
        for key in (action.key, *action.also):
            assert not QKeySequence(key).isEmpty(), key


def test_a_button_alone_has_the_row_and_its_words_one_line(at: Driver) -> None:
    at.key(Qt.Key.Key_F12)
    (alone,) = [button for button in at.window.with_you.buttons if button.isVisible()]
    assert alone.label() == "Take a break"
    assert alone.width() > at.window.with_you.width() * 0.8


def test_a_key_without_use_says_so(at: Driver) -> None:
    at.key(Qt.Key.Key_F10)
    assert "can’t be done" in at.window.notices.texts()["refusal"]


def test_print_without_a_printer_says_that_there_is_none(at: Driver) -> None:
    troubles = Troubles(at.window.notices, printer=False)
    troubles.idle("print")
    assert at.window.notices.texts()["refusal"].startswith("No ticket printer is set up for this desk.")
    troubles.idle("here")
    assert "can’t be done" in at.window.notices.texts()["refusal"]


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_E, Qt.Key.Key_D])
def test_our_keys_come_before_the_fields_own(at: Driver, key: Qt.Key) -> None:
    at.check_in("homeless")
    at.write("abc")
    at.key(key, CTRL)
    assert at.window.form.field.text() == "abc"


def test_the_language_changes_at_once_and_is_kept(at: Driver) -> None:
    at.check_in("homeless")
    at.write("blue")
    at.key(Qt.Key.Key_L, CTRL | SHIFT)
    assert words.current() == "cy"
    assert at.world.settings_kept[-1].language == "cy"
    assert at.window.form.field.text() == "blue"
    homeless = at.world.shop.services["homelessness"]
    assert at.window.queue.model.index(0, 1).data() == homeless.name_cy
    at.key(Qt.Key.Key_L, CTRL | SHIFT)
    assert words.current() == "en"


def test_a_notice_of_one_line_is_as_high_as_its_button_and_stands_beside_it(at: Driver) -> None:
    at.key(Qt.Key.Key_F10)
    (text,) = [label for label in at.window.notices.findChildren(QLabel) if "can’t be done" in label.text()]
    (close,) = at.window.notices.findChildren(QPushButton)
    middles = [each.mapTo(at.window, each.rect().center()).y() for each in (text, close)]
    assert abs(middles[0] - middles[1]) <= 2
    assert at.window.notices.height() <= close.height() + 30


def test_what_stands_on_the_screen_changes_its_language_too(at: Driver) -> None:
    at.check_in("homeless")
    at.key(Qt.Key.Key_F10)
    at.window.troubles.bug()
    at.window.header.add_status(lambda: translate("Program", "Sample day"))
    said = {label.text() for label in at.window.notices.findChildren(QLabel)} - {""}
    before = {*said, at.window.form.done.text(), "Sample day"}
    assert len(said) == 3
    at.key(Qt.Key.Key_L, CTRL | SHIFT)
    texts = {label.text() for label in at.window.findChildren(QLabel)}
    assert not before & texts
    assert at.window.windowTitle() == "Y dderbynfa · Desg 3"
    homeless = at.world.shop.services["homelessness"].name_cy
    assert at.window.form.done.text() == translate(
        "Desk", "{ticket} is checked in: {service}", ticket="B01", service=homeless
    )
    at.key(Qt.Key.Key_L, CTRL | SHIFT)
    assert before <= {label.text() for label in at.window.findChildren(QLabel)}, "and back"


def test_the_colours_change_at_once_and_are_kept(at: Driver) -> None:
    for _ in range(4):
        at.key(Qt.Key.Key_T, CTRL)
    kept = [settings.theme for settings in at.world.settings_kept]
    assert kept == ["light", "dark", "contrast", "system"]


def test_at_twice_the_size_the_columns_stack_and_nothing_is_cut(at: Driver) -> None:
    at.check_in("homeless", "Sam")
    at.key(Qt.Key.Key_F8)
    for _ in range(5):
        at.key(Qt.Key.Key_Plus, CTRL)
    assert at.world.settings_kept[-1].scale == 2.0
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    at.settle()
    assert at.window.columns.lanes() == 1
    for child in at.window.columns.findChildren(QWidget):
        if child.isVisible() and isinstance(child, QPushButton):
            assert child.height() >= child.minimumSizeHint().height()
            assert child.width() >= child.minimumSizeHint().width()
    at.key(Qt.Key.Key_Minus, CTRL)
    assert at.world.settings_kept[-1].scale == 1.75


def test_with_large_text_the_one_called_comes_into_view_and_the_form_when_it_is_typed_in(at: Driver) -> None:
    at.check_in("homeless", "Sam")
    for _ in range(5):
        at.key(Qt.Key.Key_Plus, CTRL)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    at.settle()

    def seen(widget: QWidget) -> bool:
        return not widget.visibleRegion().isEmpty()

    field, card = at.window.form.field.line, at.window.with_you.card
    assert (seen(field), seen(card)) == (True, False)
    at.key(Qt.Key.Key_F8)
    assert seen(card)
    assert not seen(field)
    assert at.focus() is field
    at.write("b")
    assert seen(field)
    at.key(Qt.Key.Key_F10)
    at.key(Qt.Key.Key_F10)
    at.check_in("homeless")
    at.key(Qt.Key.Key_F8)
    assert not seen(field)
    at.key(Qt.Key.Key_F2)
    assert seen(field)


def test_a_screen_that_could_not_be_read_is_asked_for_again(at: Driver) -> None:
    at.world.store.fails_to_read = full_disk()
    at.window.reload()
    at.settle()
    assert "store" in at.window.notices.texts()
    at.said.clear()
    at.later(seconds=1)
    at.settle()
    assert at.said == []
    at.world.store.fails_to_read = None
    visit = CheckIn(visit=at.world.front.make_id(), services=("bus-pass",))
    at.world.front.handle(visit, desk="1")
    at.later(seconds=1)
    at.settle()
    assert at.window.queue.model.rowCount() == 1


def test_a_clock_set_back_is_told(at: Driver) -> None:
    at.world.jump = timedelta(hours=-1)
    at.later(seconds=1)
    assert "clock" in at.window.notices.texts()
    at.world.jump = timedelta()
    at.later(seconds=1)
    assert "clock" not in at.window.notices.texts()


def test_a_desk_started_with_a_clock_set_back_says_so_until_it_has_caught_up(at: Driver) -> None:
    at.check_in("homeless")
    kept = at.world.store.latest()
    assert kept is not None
    at.world.front.clock = AnchoredClock(
        lambda: at.world.wall() - timedelta(hours=1), at.world.elapsed, after=kept
    )
    at.later(seconds=1)
    assert "counted apart" in at.window.notices.texts()["behind"]
    at.window.notices.close_notice("behind")
    at.later(seconds=1)
    assert "behind" not in at.window.notices.texts(), "said once is enough"
    at.later(hours=2)
    assert "behind" not in at.window.notices.texts()


def test_visits_of_yesterday_are_closed_and_listed(at: Driver) -> None:
    ticket = at.check_in("homeless").ticket
    at.world.now += timedelta(days=1)
    at.window.start()
    at.settle()
    assert ticket in at.window.notices.texts()["forgotten"]
    assert at.world.store.open_visits() == []
    assert at.visits() == []


def test_a_notice_closes_by_key_and_the_keyboard_is_not_lost(at: Driver) -> None:
    at.key(Qt.Key.Key_F10)
    close = next(b for b in at.window.notices.findChildren(QPushButton) if b.isVisible())
    close.setFocus()
    at.key(Qt.Key.Key_Return)
    assert at.window.notices.texts() == {}
    assert at.focus() is at.window.form.field.line


def test_the_keyboard_is_never_lost_on_the_way_through_a_visit(at: Driver) -> None:
    at.check_in("homeless")
    for _ in range(3):
        for button in (at.window.queue.call_next, *at.window.with_you.primary):
            if button.isVisible() and button.isEnabled():
                button.setFocus()
                at.key(Qt.Key.Key_Return)
                at.focus()
                break
    assert at.visit().phase is not Phase.WAITING


def test_sixty_who_wait_are_all_there(at: Driver) -> None:
    for _ in range(60):
        at.tasks.handle(CheckIn(visit=at.world.front.make_id(), services=("bus-pass",)), "3")
    at.settle()
    at.settle()
    assert at.window.queue.model.rowCount() == 60
    buttons = at.window.queue.call_next
    assert buttons.mapTo(at.window, buttons.rect().bottomLeft()).y() < at.window.height()


def test_tab_goes_round_and_leaves_no_trap(at: Driver) -> None:
    at.check_in("homeless")
    seen = []
    for _ in range(60):
        at.key(Qt.Key.Key_Tab)
        seen.append(at.focus())
        if at.focus() is at.window.form.field.line:
            break
    assert at.focus() is at.window.form.field.line
    assert at.window.queue.table in seen


def test_leaving_a_list_changes_nothing(at: Driver) -> None:
    at.check_in("homeless")
    at.key(Qt.Key.Key_F11, SHIFT)
    assert isinstance(at.chooser(), Chooser)
    at.key(Qt.Key.Key_Escape)
    assert at.visit().phase is Phase.WAITING
    assert at.focus() is at.window.form.field.line
