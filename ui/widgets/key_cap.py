"""A key cap: the small framed name of a key, as on the buttons, in rows and in the footer.

Knows the key's name and how to draw it; knows nothing of what the key does.
"""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Theme, follow
from ui.widgets.measure import line_height, line_width


def key_cap_size(key: str, theme: Theme) -> QSize:
    """The size of a key's cap; empty for no key."""
    if not key:
        return QSize(0, 0)
    font = theme.font("key")
    height = line_height(font) + theme.px(5)
    return QSize(max(line_width(font, key) + theme.px(13), height), height)


def paint_key_cap(painter: QPainter, rect: QRect, key: str, theme: Theme, colour: QColor) -> None:
    """Draw a key's cap filling `rect` (see key_cap_size), frame and name in `colour`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, max(1.0, theme.scale)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = theme.px(4)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setFont(theme.font("key"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


class KeyCap(QLabel):
    """``KeyCap("F8")``: a key's cap standing alone. `colour` is a palette name."""

    def __init__(self, key: str, parent: QWidget | None = None, *, colour: str = "muted") -> None:
        super().__init__(parent)
        self._colour = colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return key_cap_size(self.text(), self._theme)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_key_cap(painter, self.rect(), self.text(), self._theme, self._theme.colour(self._colour))
