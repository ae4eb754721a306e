"""A visit's way: Arrived 10:29 — Seen 10:36 — Done, with a dot for what has been and a ring for the rest.

Knows the steps as words; knows nothing of visits or of time.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Theme, follow
from ui.widgets.marks import paint_mark
from ui.widgets.measure import line_height, line_width

DOT = 12
GAP = 6
LINE = 16


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its words ("Arrived 10:29") and whether it has been."""

    text: str
    done: bool


class Journey(QLabel):
    """``Journey([Step("Arrived 10:29", True), Step("Done", False)])``; `set_steps` changes them.

    One row with lines between while it fits, else one step a line.
    """

    def __init__(self, steps: Sequence[Step] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_steps(steps)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_steps(self, steps: Sequence[Step], spoken: str = "") -> None:
        """Show other steps. `spoken` is for screen readers, when the words do not say what is to come."""
        self._steps = tuple(steps)
        self.setText(spoken or ", ".join(step.text for step in steps))
        self.updateGeometry()
        self.update()

    def _widths(self) -> list[int]:
        font = self._theme.font("note")
        dot = self._theme.px(DOT) + self._theme.px(GAP)
        return [line_width(font, step.text) + 1 + dot for step in self._steps]

    def _row_width(self) -> int:
        between = self._theme.px(LINE) + 2 * self._theme.px(GAP)
        return sum(self._widths()) + between * max(0, len(self._steps) - 1)

    def _row_height(self) -> int:
        return line_height(self._theme.font("note")) + self._theme.px(4)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = 1 if self._row_width() <= width else len(self._steps)
        return self._row_height() * rows

    def sizeHint(self) -> QSize:
        return QSize(self._row_width(), self._row_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(max(self._widths(), default=0), self._row_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("note"))
        spare = self.width() - self._row_width()
        high, gap = self._row_height(), self._theme.px(GAP)
        between = self._theme.px(LINE) + 2 * gap + max(0, spare) // max(1, len(self._steps) - 1)
        x, y = 0, 0
        for place, (step, width) in enumerate(zip(self._steps, self._widths(), strict=True)):
            if place and spare >= 0:
                middle = y + high // 2
                painter.setPen(QPen(self._theme.colour("line"), self._theme.px(2)))
                painter.drawLine(x - between + gap, middle, x - gap, middle)
            self._paint_step(painter, QRect(x, y, width, high), step)
            x, y = (x + width + between, y) if spare >= 0 else (x, y + high)

    def _paint_step(self, painter: QPainter, rect: QRect, step: Step) -> None:
        theme = self._theme
        side = theme.px(DOT)
        dot = QRectF(rect.x(), rect.y(), side, rect.height())
        paint_mark(painter, dot, "dot" if step.done else "ring", theme.colour("ok" if step.done else "muted"))
        painter.setPen(theme.colour("ink"))
        words = rect.adjusted(side + theme.px(GAP), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, step.text)
