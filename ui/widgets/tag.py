"""A tag: a small coloured label for a need, a language or a state, in rows of tables and on its own.

Knows its words and which of three tints; the words say everything, the tint only groups.
"""

from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Theme, follow
from ui.widgets.measure import line_height, line_width

Tint = Literal["plain", "warm", "lilac"]


def tag_size(text: str, theme: Theme) -> QSize:
    """The size of a tag with these words on one line."""
    font = theme.font("small")
    return QSize(line_width(font, text) + theme.px(15), line_height(font) + theme.px(4))


def paint_tag(painter: QPainter, rect: QRect, text: str, tint: Tint, theme: Theme) -> None:
    """Draw a tag filling `rect` (see tag_size); needs are "warm", languages "lilac", the rest "plain"."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    flat = theme.palette.name.startswith("contrast")
    painter.setPen(theme.colour("ink") if flat else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(f"tag_{tint}"))
    inset = 0.5 if flat else 0.0
    radius = theme.px(4)
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.setPen(theme.colour("ink"))
    painter.setFont(theme.font("small"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


class Tag(QLabel):
    """``Tag("Polish", "lilac")``: a tag standing alone. Tints: "plain", "warm", "lilac"."""

    def __init__(self, text: str, tint: Tint = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tint: Tint = tint
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return tag_size(self.text(), self._theme)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_tag(QPainter(self), self.rect(), self.text(), self._tint, self._theme)
