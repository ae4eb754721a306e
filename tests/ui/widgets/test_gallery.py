"""All widgets together in every theme and text size: nothing is cut, all can be read, all can be hit.

The pictures are kept in the test's folder (`--basetemp=DIR` says where), to be looked at beside the designs.
"""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.gallery import gallery
from ui.theme import SCHEMES, Appearance, Scheme, contrast
from ui.widgets import Chip, Columns, KeyButton, Text
from ui.widgets.measure import longest_word, wrapped_size

SIZE = QSize(1440, 900)


@pytest.fixture
def window(qtbot: QtBot, look: Appearance) -> QWidget:
    """The gallery, shown at the size of the designs with the focus in the first field."""
    found = gallery()
    found.resize(SIZE)
    qtbot.addWidget(found)
    found.show()
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    found.findChildren(QLineEdit)[0].setFocus()
    return found


def dress(qtbot: QtBot, look: Appearance, window: QWidget, scheme: Scheme, scale: float) -> None:
    """Put on a theme and let the layouts come to rest."""
    look.choose(scheme=scheme, scale=scale)
    still: list[list[QRect]] = []

    def at_rest() -> bool:
        still.append([each.geometry() for each in window.findChildren(QWidget)])
        return len(still) > 2 and still[-1] == still[-2]

    qtbot.waitUntil(at_rest)


def place(widget: QWidget, window: QWidget) -> str:
    at = widget.mapTo(window, QPoint())
    return f"{type(widget).__name__} at {at.x()},{at.y()} {widget.width()}x{widget.height()}"


def cut_texts(window: QWidget) -> list[str]:
    """The texts that do not fit where they stand."""
    cut = []
    for text in window.findChildren(Text):
        room = text.contentsRect()
        if not text.isVisible() or not text.text():
            continue
        if text.heightForWidth(text.width()) > text.height() or (
            not text.wordWrap() and text.sizeHint().width() > text.width()
        ):
            cut.append(f"{text.text()!r} {place(text, window)}")
        elif text.wordWrap() and longest_word(text.font(), plain(text)) > room.width() + 1:
            cut.append(f"{text.text()!r} has a word too long {place(text, window)}")
    for label in window.findChildren(QLabel):
        grows = label.isVisible() and not isinstance(label, Text) and label.hasHeightForWidth()
        if grows and label.heightForWidth(label.width()) > label.height():
            cut.append(f"{label.text()!r} {place(label, window)}")
    return cut


def plain(text: Text) -> str:
    return text.text().replace("<b>", "").replace("</b>", "")


def small_targets(window: QWidget) -> list[str]:
    """The buttons that are too small to hit, or too small for their words."""
    small = []
    for button in window.findChildren(QAbstractButton):
        least = button.minimumSizeHint()
        if isinstance(button, KeyButton | Chip):
            least.setHeight(button.heightForWidth(button.width()))
        if button.isVisible() and button.size().expandedTo(least.expandedTo(QSize(44, 44))) != button.size():
            small.append(place(button, window))
    return small


def pale_texts(window: QWidget, picture: QImage) -> list[str]:
    """The texts whose darkest and lightest pixels on the screen are closer than 4.5 to 1."""
    pale = []
    for text in window.findChildren(Text):
        spot = QRect(text.mapTo(window, QPoint()), text.size()) & window.rect()
        if text.visibleRegion().boundingRect() != text.rect() or not text.text() or spot.isEmpty():
            continue
        colours, counts = np.unique(pixels(picture.copy(spot)), return_counts=True)
        ground = name(colours[counts.argmax()])
        best = max(contrast(ground, name(each)) for each in colours)
        if best < 4.5:
            pale.append(f"{text.text()!r} {best:.2f} {place(text, window)}")
    return pale


def pixels(picture: QImage) -> npt.NDArray[np.uint32]:
    """The colours of a picture, one number 0x00rrggbb a pixel."""
    plain_picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(plain_picture.constBits(), np.uint32) & np.uint32(0xFFFFFF)


def name(colour: np.uint32) -> str:
    return f"#{int(colour):06x}"


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("scheme", [scheme for scheme in SCHEMES if scheme != "system"])
def test_nothing_is_cut_pale_or_too_small(
    qtbot: QtBot, look: Appearance, window: QWidget, tmp_path: Path, scheme: Scheme, scale: float
) -> None:
    dress(qtbot, look, window, scheme, scale)
    picture = window.grab()
    assert picture.save(str(tmp_path / f"{scheme}-{scale:.0%}.png"))
    assert cut_texts(window) == []
    assert small_targets(window) == []
    assert pale_texts(window, picture.toImage()) == []


@pytest.mark.parametrize(
    ("width", "scale", "lanes"),
    [(1920, 1.0, 3), (1440, 1.0, 3), (1280, 1.0, 3), (1024, 1.0, 2), (700, 1.0, 1), (1440, 1.5, 2)],
)
def test_columns_become_fewer_with_the_room(
    qtbot: QtBot, look: Appearance, window: QWidget, width: int, scale: float, lanes: int
) -> None:
    dress(qtbot, look, window, "light", scale)
    window.resize(width, 900)
    dress(qtbot, look, window, "light", scale)
    columns = window.findChild(Columns)
    assert isinstance(columns, Columns)
    assert columns.lanes() == lanes
    assert sideways(window) == []


def sideways(window: QWidget) -> list[int]:
    """How far any lane would have to be scrolled sideways."""
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    return [area.horizontalScrollBar().maximum() for area in areas if area.horizontalScrollBar().maximum()]


def test_at_twice_the_size_one_lane_holds_all_and_the_focus_stays_in_sight(
    qtbot: QtBot, look: Appearance, window: QWidget
) -> None:
    held = window.focusWidget()
    window.resize(1024, 768)
    dress(qtbot, look, window, "light", 2.0)
    columns = window.findChild(Columns)
    assert isinstance(columns, Columns)
    assert columns.lanes() == 1
    assert sideways(window) == []
    assert held is not None
    assert window.focusWidget() is held
    assert held.visibleRegion().boundingRect() == held.rect()
    last = next(button for button in window.findChildren(KeyButton) if button.label() == "Print again")
    assert last.visibleRegion().isEmpty()
    last.setFocus()
    assert last.visibleRegion().boundingRect() == last.rect()


def test_a_wrapped_text_is_measured_as_qt_draws_it(look: Appearance) -> None:
    font = look.theme.font("body")
    one, two = wrapped_size(font, "one", 500), wrapped_size(font, "one two", 40)
    assert two.height() == 2 * one.height()
