"""A card: a white sheet with round corners on which a part of a screen stands.

Knows its frame and its inner column; knows nothing of what is put there.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from ui.theme import Theme, follow

RADIUS = 11
PADDING = 16


class Card(QFrame):
    """``card = Card(); card.column.addWidget(…)``: a sheet with a column inside, padding 16 px, gap 8 px.

    `surface` and `edge` are palette names, for a card of another colour; lengths are pixels at 100 %.
    """

    def __init__(
        self, parent: QWidget | None = None, *, surface: str = "card", edge: str = "line",
        padding: int = PADDING, gap: int = 8,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._surface, self._edge = surface, edge
        self._padding, self._gap = padding, gap
        self.column = QVBoxLayout(self)
        follow(self._restyle_card)

    def _restyle_card(self, theme: Theme) -> None:
        self._theme = theme
        inset = theme.px(self._padding)
        self.column.setContentsMargins(inset, inset, inset, inset)
        self.column.setSpacing(theme.px(self._gap))
        self.update()

    def add(self, item: QWidget | QLayout) -> None:
        """Put a widget or a layout below what is there."""
        if isinstance(item, QWidget):
            self.column.addWidget(item)
        else:
            self.column.addLayout(item)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(self._edge), 1))
        painter.setBrush(self._theme.colour(self._surface))
        radius = self._theme.px(RADIUS)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def hairline(painter: QPainter, theme: Theme, left: int, right: int, y: int) -> None:
    """A line one pixel high between rows, in the theme's colour for lines."""
    painter.fillRect(left, y, right - left + 1, 1, theme.colour("line"))
