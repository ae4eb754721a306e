"""A figure card: one number of the day and what it counts.

Knows the number as text, its caption and its tone; computes nothing.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Tone
from ui.widgets.card import Card
from ui.widgets.marks import Mark, paint_mark
from ui.widgets.text import Text

_MARKS: dict[Tone, Mark] = {"plain": "none", "ok": "none", "warn": "triangle", "bad": "dot"}


class FigureCard(Card):
    """``FigureCard("91%", "seen in 10 min today", "plain")``; `set_figure` changes all three.

    Tones: "plain", "ok", "warn" (with ▲) and "bad" (with ●). Its accessible name is "1 past 10 minutes".
    """

    def __init__(
        self, number: str = "–", caption: str = "", tone: Tone = "plain", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, padding=14, gap=1)
        self._tone: Tone = tone
        self._number = Text(number, "figure", wrap=False)
        self._caption = Text(caption, "small", "muted")
        self._caption.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.add(self._number)
        self.add(self._caption)
        self.column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.set_figure(number, caption, tone)

    def set_figure(self, number: str, caption: str | None = None, tone: Tone = "plain") -> None:
        """Show a number; the caption stays unless given."""
        self._tone = tone
        self._number.setText(number)
        self._number.set_colour("ink" if tone == "plain" else tone)
        if caption is not None:
            self._caption.setText(caption)
        self.setAccessibleName(f"{number} {self._caption.text()}")
        self.update()

    def number(self) -> str:
        """The number shown."""
        return self._number.text()

    def tone(self) -> Tone:
        """The tone shown."""
        return self._tone

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.px(11)
        inset = self._theme.px(16)
        middle = self._number.geometry().center().y()
        mark = QRectF(self.width() - inset - side, middle - side / 2, side, side)
        paint_mark(QPainter(self), mark, _MARKS[self._tone], self._theme.bar(self._tone))
