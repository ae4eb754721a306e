"""The look in force: settings take effect at once, everywhere, and the focus can always be seen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from frontdesk.resources import resource
from ui.theme import PALETTES, Appearance, Choice, Theme, appearance, follow
from ui.theme.stylesheet import stylesheet


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Appearance]:
    found = appearance()
    found.set_choice(Choice(scheme="light", scale=1.0, motion=True))
    yield found
    found.set_choice(Choice())


class Sheet(QWidget):
    """A widget that keeps what it was told to look like."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[Theme] = []
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        self.seen.append(theme)


def rings(window: QWidget) -> list[QWidget]:
    return [each for each in window.findChildren(QWidget, "focus-ring") if each.isVisible()]


def ring(window: QWidget) -> QWidget:
    """The one focus ring shown in a window."""
    shown = rings(window)
    assert len(shown) == 1
    return shown[0]


def show(qtbot: QtBot, window: QWidget) -> None:
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_there_is_one_look_for_the_application(look: Appearance) -> None:
    assert appearance() is look


def test_the_icon_is_set_and_windows_has_every_size(look: Appearance, qapp: QApplication) -> None:
    assert qapp.windowIcon().pixmap(256).size() == QSize(256, 256)
    assert resource("icons", "frontdesk.ico").read_bytes()[:6] == bytes((0, 0, 1, 0, 7, 0))


def test_a_widget_hears_of_the_theme_at_once_and_at_each_change(qtbot: QtBot, look: Appearance) -> None:
    sheet = Sheet()
    qtbot.addWidget(sheet)
    look.choose(scheme="dark")
    look.choose(scale=1.5)
    look.choose(scale=1.5)
    assert [(theme.palette.name, theme.scale) for theme in sheet.seen] == [
        ("light", 1.0),
        ("dark", 1.0),
        ("dark", 1.5),
    ]


def test_a_widget_that_is_gone_is_told_nothing(qtbot: QtBot, look: Appearance) -> None:
    sheet = Sheet()
    seen = sheet.seen
    sheet.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    look.choose(scheme="dark")
    assert len(seen) == 1


@pytest.mark.parametrize(("asked", "given"), [(0.5, 1.0), (1.3, 1.3), (9.0, 2.0)])
def test_text_size_stays_between_one_and_two(look: Appearance, asked: float, given: float) -> None:
    look.choose(scale=asked)
    assert look.theme.scale == given


def test_motion_is_a_setting(look: Appearance) -> None:
    look.choose(motion=False)
    assert look.theme.motion is False
    assert look.choice == Choice(scheme="light", scale=1.0, motion=False)


def test_qts_own_widgets_follow_too(qtbot: QtBot, look: Appearance) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    small = field.sizeHint().height()
    assert small == 44
    look.choose(scale=2.0, scheme="dark")
    assert field.sizeHint().height() == 2 * small
    assert field.font().pixelSize() == 32
    assert field.palette().text().color() == QColor(PALETTES["dark"].ink)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_the_style_sheet_names_no_colour_of_its_own(palette: object) -> None:
    for each in PALETTES.values():
        sheet = stylesheet(Theme(each, 1.7))
        assert "$" not in sheet
        assert set(colours(sheet)) <= {getattr(each, name) for name in dir(each) if not name.startswith("_")}


def colours(sheet: str) -> list[str]:
    return ["#" + part[:6] for part in sheet.split("#")[1:]]


def test_the_ring_lies_around_what_has_the_focus_and_goes_with_it(qtbot: QtBot, look: Appearance) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    field, button = QLineEdit(), QPushButton("Hold")
    column.addWidget(field)
    column.addWidget(button)
    show(qtbot, window)
    field.setFocus()
    assert ring(window).geometry() == field.geometry().adjusted(-3, -3, 3, 3)
    window.resize(500, 300)
    assert ring(window).geometry() == field.geometry().adjusted(-3, -3, 3, 3)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert ring(window).geometry() == button.geometry().adjusted(-3, -3, 3, 3)
    look.choose(scheme="dark", scale=2.0)
    qtbot.waitUntil(lambda: ring(window).geometry() == button.geometry().adjusted(-6, -6, 6, 6))
    button.hide()
    assert field.hasFocus()
    qtbot.waitUntil(lambda: ring(window).geometry() == field.geometry().adjusted(-6, -6, 6, 6))


def test_the_ring_is_yellow_outside_and_dark_inside(qtbot: QtBot, look: Appearance) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    button = QPushButton("Hold")
    column.addWidget(button)
    show(qtbot, window)
    button.setFocus()
    picture = window.grab().toImage()
    middle = button.geometry().center()
    left = button.geometry().left()
    row = [picture.pixelColor(QPoint(left + x, middle.y())).name() for x in (-4, -3, -1, 0, 1)]
    light = PALETTES["light"]
    assert row == [light.window, light.focus_outer, light.focus_outer, light.focus_inner, light.focus_inner]


def test_the_ring_scrolls_with_its_field_and_is_no_pane_of_a_splitter(qtbot: QtBot, look: Appearance) -> None:
    window = QWidget()
    row = QVBoxLayout(window)
    splitter = QSplitter()
    row.addWidget(splitter)
    area = QScrollArea()
    inside = QWidget()
    column = QVBoxLayout(inside)
    fields = [QLineEdit() for _ in range(12)]
    for field in fields:
        column.addWidget(field)
    area.setWidget(inside)
    alone = QPushButton("Alone")
    splitter.addWidget(area)
    splitter.addWidget(alone)
    window.resize(400, 200)
    show(qtbot, window)
    fields[-1].setFocus()
    area.ensureWidgetVisible(fields[-1])
    before = ring(window).y()
    area.verticalScrollBar().setValue(area.verticalScrollBar().value() - 10)
    assert ring(window).y() == before + 10
    alone.setFocus()
    assert ring(window).size() == alone.size() + QSize(6, 6)
    assert splitter.count() == 2


def test_the_ring_moves_house_with_its_field(qtbot: QtBot, look: Appearance) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    part, field = QWidget(), QLineEdit()
    inner = QVBoxLayout(part)
    inner.addWidget(field)
    column.addWidget(part)
    show(qtbot, window)
    field.setFocus()
    column.insertWidget(0, field)
    field.show()
    field.setFocus()
    assert ring(window).geometry() == field.geometry().adjusted(-3, -3, 3, 3)


def test_the_ring_goes_with_a_deleted_field(qtbot: QtBot, look: Appearance) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    field = QLineEdit()
    column.addWidget(field)
    show(qtbot, window)
    field.setFocus()
    field.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.resize(300, 200)
    assert rings(window) == []
