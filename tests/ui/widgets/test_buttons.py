"""Buttons and chips: pressed by mouse and keys, named with their key, cutting no word, big enough to hit."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Show
from ui.theme import PALETTES, Appearance
from ui.widgets import Chip, KeyBar, KeyButton, KeyCap, key_cap_size
from ui.widgets.key_bar import KeyHint
from ui.widgets.measure import wrapped_size


def spoken(widget: QWidget) -> tuple[str, QAccessible.Role]:
    """What a screen reader is told a widget is called, and what it is."""
    seen = QAccessible.queryAccessibleInterface(widget)
    return seen.text(QAccessible.Text.Name), seen.role()


def colours(picture: QImage) -> set[str]:
    across, down = range(picture.width()), range(picture.height())
    return {picture.pixelColor(QPoint(x, y)).name() for x in across for y in down}


def test_a_button_is_named_with_its_key(show: Show) -> None:
    button = KeyButton("Form check & payment", "Ctrl K")
    show(button)
    assert spoken(button) == ("Form check & payment, Ctrl K", QAccessible.Role.Button)
    button.set_text("Call next – A14")
    button.set_key("F8")
    assert spoken(button)[0] == "Call next – A14, F8"
    button.set_key("")
    assert spoken(button)[0] == "Call next – A14"
    assert (button.label(), button.key()) == ("Call next – A14", "")


def test_an_ampersand_in_the_words_takes_no_key(show: Show) -> None:
    button = KeyButton("Check & payment")
    show(button)
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_is_pressed_by_key_and_mouse(show: Show, key: Qt.Key) -> None:
    button, pressed = KeyButton("Hold", "F11"), list[str]()
    button.clicked.connect(lambda: pressed.append("Hold"))
    show(button)
    button.setFocus()
    QTest.keyClick(button, key)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == ["Hold", "Hold"]
    button.setEnabled(False)
    QTest.keyClick(button, key)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == ["Hold", "Hold"]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_button_is_a_target_and_keeps_its_longest_word(show: Show, look: Appearance, scale: float) -> None:
    look.choose(scale=scale)
    door = KeyButton("Answered at the door", "Ctrl Enter")
    for button in (KeyButton("X"), door, Chip("BSL"), KeyButton("", "F8")):
        least = button.minimumSizeHint()
        assert least.width() >= 44
        assert least.height() >= 44
        assert least.width() <= button.sizeHint().width()


def test_a_narrow_button_grows_instead_of_cutting(show: Show, look: Appearance) -> None:
    words = "Atebwyd wrth y drws gan y cynghorydd"
    button = KeyButton(words, "Ctrl Enter")
    show(button, width=150)
    assert button.width() <= 150
    need = wrapped_size(look.theme.font("button"), words, button.width() - 2 * 15)
    cap = key_cap_size("Ctrl Enter", look.theme)
    assert button.height() >= need.height() + cap.height()
    assert button.heightForWidth(1000) == 44


def test_a_button_follows_the_theme_where_it_stands(show: Show, look: Appearance) -> None:
    button = KeyButton("Check in", "Enter", kind="primary")
    show(button)
    assert button.grab().toImage().pixelColor(QPoint(20, 5)) == QColor(PALETTES["light"].accent)
    look.choose(scheme="dark", scale=2.0)
    assert button.grab().toImage().pixelColor(QPoint(20, 9)) == QColor(PALETTES["dark"].accent)
    assert button.sizeHint().height() == 88


def test_filled_outlined_and_disabled_can_be_told_apart_without_colour(show: Show) -> None:
    filled, outlined = KeyButton("Call next", "F8", kind="primary"), KeyButton("Call next", "F8")
    gone = KeyButton("Call next", "F8")
    gone.setEnabled(False)
    show(filled, outlined, gone)
    middle = QPoint(100, 5)
    shades = [button.grab().toImage().pixelColor(middle).lightness() for button in (filled, outlined, gone)]
    assert shades[0] < shades[1] - 80
    light = PALETTES["light"]
    assert light.accent in colours(outlined.grab().toImage())
    assert light.accent not in colours(gone.grab().toImage())
    outlined.set_kind("primary")
    assert outlined.grab().toImage() == filled.grab().toImage()


def test_a_chip_is_turned_by_space_enter_and_mouse(show: Show) -> None:
    chip, heard = Chip("Large print"), list[bool]()
    chip.toggled.connect(heard.append)
    show(chip)
    assert spoken(chip)[0] == "Large print"
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    QTest.keyClick(chip, Qt.Key.Key_Return)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() // 2, 2))
    assert heard == [True, False, True]
    state = QAccessible.queryAccessibleInterface(chip).state()
    assert (state.checkable, state.checked) == (1, 1)


def test_a_chip_that_is_on_has_a_tick_and_makes_room_for_it(show: Show) -> None:
    chip = Chip("Interpreter")
    show(chip)
    off = chip.sizeHint()
    chip.setChecked(True)
    assert chip.sizeHint().width() - off.width() == 12 + 6
    chip.set_text("Interpreter: Punjabi")
    assert (chip.label(), spoken(chip)[0]) == ("Interpreter: Punjabi", "Interpreter: Punjabi")


def test_a_chips_ring_is_around_what_is_painted(show: Show) -> None:
    chip = Chip("BSL")
    show(chip)
    shape, radius = chip.focus_shape()
    assert (shape.height(), radius) == (34, 17)
    assert chip.height() == 44


def test_a_long_chip_wraps_in_a_narrow_place(show: Show) -> None:
    chip = Chip("Methu aros yn hir oherwydd bws")
    show(chip, width=140)
    assert chip.width() <= 140
    assert chip.height() > 44


def test_a_key_cap_is_as_wide_as_its_name(show: Show, look: Appearance) -> None:
    short, long = KeyCap("F8"), KeyCap("Ctrl Enter")
    show(short, long)
    assert short.size().width() < long.size().width()
    assert short.size() == key_cap_size("F8", look.theme)
    assert key_cap_size("", look.theme) == QSize(0, 0)


def test_the_key_bar_says_which_hint_was_clicked(show: Show) -> None:
    bar, chosen = KeyBar([("F1", "Help"), ("Ctrl K", "All & more")]), list[str]()
    bar.chosen.connect(chosen.append)
    show(bar, width=800)
    hints = bar.findChildren(KeyHint)
    assert [spoken(hint)[0] for hint in hints] == ["Help, F1", "All & more, Ctrl K"]
    for hint in hints:
        assert min(hint.width(), hint.height()) >= 44
        QTest.mouseClick(hint, Qt.MouseButton.LeftButton)
    assert chosen == ["F1", "Ctrl K"]


def test_the_key_bar_wraps_when_narrow_and_takes_other_hints(show: Show, qtbot: QtBot) -> None:
    bar = KeyBar([("F1", "Help"), ("F2", "Check in"), ("F8", "Call next")])
    bar.set_status("Sent to central 10:31")
    show(bar, width=800)
    wide = bar.heightForWidth(800)
    assert bar.heightForWidth(200) >= 3 * 44
    assert wide < 60
    assert bar.status() == "Sent to central 10:31"
    bar.set_hints([("F10", "Finish")])

    def shown() -> list[str]:
        return [hint.accessibleName() for hint in bar.findChildren(KeyHint) if hint.isVisible()]

    qtbot.waitUntil(lambda: shown() == ["Finish, F10"])
