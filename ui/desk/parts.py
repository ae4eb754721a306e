"""A bold and an ordinary part as one wrapped text, drawn by hand: "**Council tax** – payment".

Knows fonts and rectangles. Both parts are plain text: markup in them is drawn, never obeyed.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextOption

from ui.theme import Theme


def _laid_out(bold: str, rest: str, width: int, theme: Theme) -> tuple[QTextLayout, float]:
    layout = QTextLayout((bold + rest).replace("\n", " "), theme.font("body"))
    options = QTextOption()
    options.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(options)
    if bold:
        strong = QTextCharFormat()
        strong.setFont(theme.font("strong"))
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = 0, len(bold.encode("utf-16-le")) // 2, strong
        layout.setFormats([part])
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout, y


def parts_height(bold: str, rest: str, width: int, theme: Theme) -> int:
    """The height that the text takes at a width."""
    return round(_laid_out(bold, rest, width, theme)[1] + 0.5)


def paint_parts(painter: QPainter, rect: QRect, bold: str, rest: str, theme: Theme, ink: QColor) -> None:
    """Draw the text into the middle of `rect`'s height."""
    layout, height = _laid_out(bold, rest, rect.width(), theme)
    painter.setPen(ink)
    layout.draw(painter, QPointF(rect.x(), rect.y() + max(0.0, (rect.height() - height) / 2)))
