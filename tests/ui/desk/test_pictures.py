"""Pictures of cells: what is drawn by one looks as if drawn anew, and another content has another picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.desk.pictures import MOST, Pictures

CELL = QRect(10, 20, 40, 16)


class Cell:
    """A cell of one colour with a round spot, which counts how often it is drawn."""

    def __init__(self, colour: str = "#336699") -> None:
        self.colour, self.times = colour, 0

    def paint(self, painter: QPainter, rect: QRect) -> None:
        self.times += 1
        painter.fillRect(rect, QColor("#ffffff"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self.colour))
        painter.drawEllipse(QRectF(rect).adjusted(2, 2, -2, -2))


def sheet(ratio: float) -> QImage:
    image = QImage(round(80 * ratio), round(60 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("#000000"))
    return image


def drawn(pictures: Pictures, cell: Cell, shown: str, ratio: float = 1.0) -> QImage:
    image = sheet(ratio)
    painter = QPainter(image)
    pictures.draw(painter, CELL, shown, cell.paint)
    painter.end()
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_the_second_time_looks_like_the_first_and_like_no_picture(qapp: QApplication, ratio: float) -> None:
    plain, cell, pictures = sheet(ratio), Cell(), Pictures()
    painter = QPainter(plain)
    Cell().paint(painter, CELL)
    painter.end()
    assert drawn(pictures, cell, "a", ratio) == plain
    assert drawn(pictures, cell, "a", ratio) == plain
    assert cell.times == (1 if ratio.is_integer() else 2)


def test_another_content_and_another_look_are_drawn_anew(qapp: QApplication) -> None:
    pictures, blue, red = Pictures(), Cell(), Cell("#993333")
    assert drawn(pictures, blue, "blue") != drawn(pictures, red, "red")
    pictures.forget()
    drawn(pictures, blue, "blue")
    assert blue.times == 2


def test_no_more_than_so_many_are_kept(qapp: QApplication) -> None:
    pictures, cell = Pictures(), Cell()
    for number in range(MOST + 1):
        drawn(pictures, cell, f"cell {number}")
    drawn(pictures, cell, f"cell {MOST}")
    assert cell.times == MOST + 1
    drawn(pictures, cell, "cell 0")
    assert cell.times == MOST + 2
