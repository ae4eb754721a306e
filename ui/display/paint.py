"""The strokes the board is painted with: panels, frames, lines of fitted type, figures set large in a line.

Knows a painter, a theme's colours and boxes; knows nothing of calls.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from ui.display.fit import SMALLEST, fit, type_of
from ui.theme import Theme

Weight = QFont.Weight
Side = Literal["left", "right", "middle"]
_FIGURE: Final = re.compile(r"\[([^\]]*)\]")


@dataclass(frozen=True, slots=True)
class Brush:
    """A painter with the theme's colours and the board's unit (pixels of one design pixel)."""

    painter: QPainter
    theme: Theme
    unit: float

    def px(self, pixels: float) -> float:
        """A length of the design in real pixels."""
        return pixels * self.unit

    def panel(self, box: QRectF, surface: str, radius: float = 22, edge: str = "") -> None:
        """A sheet with round corners; in themes where surfaces are alike `edge` keeps them apart."""
        self.painter.setBrush(self.theme.colour(surface))
        line = self.px(3)
        if edge:
            self.painter.setPen(QPen(self.theme.colour(edge), line))
            box = box.adjusted(line / 2, line / 2, -line / 2, -line / 2)
        else:
            self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.drawRoundedRect(box, self.px(radius), self.px(radius))

    def framed(self, box: QRectF, surface: str, width: float, colour: str) -> None:
        """A sheet inside a broad frame with round corners on both sides; no frame for a width of 0."""
        if not width:
            self.panel(box, surface, 28)
            return
        thick = self.px(width)
        self.panel(box, colour, 28)
        self.panel(box.adjusted(thick, thick, -thick, -thick), surface, 16)

    def frame(self, box: QRectF, width: float, radius: float, colour: str) -> None:
        """A line of that width inside the edge of the box."""
        thick = self.px(width)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(self.theme.colour(colour), thick, j=Qt.PenJoinStyle.RoundJoin))
        curve = max(0.0, self.px(radius) - thick / 2)
        half = thick / 2
        self.painter.drawRoundedRect(box.adjusted(half, half, -half, -half), curve, curve)

    def text(
        self, box: QRectF, words: str, pixels: float, colour: str, weight: Weight = Weight.Normal, *,
        side: Side = "left", most: int = 1,
    ) -> QRectF:  # fmt: skip
        """Type in the vertical middle of the box, smaller if it must; the place it takes."""
        size = max(SMALLEST, round(self.px(pixels)))
        fitted = fit(words, int(box.width()), int(box.height()), size, weight, most)
        self.painter.setFont(fitted.font)
        self.painter.setPen(self.theme.colour(colour))
        metrics = QFontMetricsF(fitted.font)
        baseline = box.center().y() - fitted.height / 2 + fitted.cap
        left = box.right()
        for line in fitted.lines:
            spare = box.width() - metrics.horizontalAdvance(line)
            start = box.left() + {"left": 0.0, "middle": spare / 2, "right": spare}[side]
            self.painter.drawText(QPointF(start, baseline), line)
            baseline += fitted.line
            left = min(left, start)
        return QRectF(left, box.center().y() - fitted.height / 2, fitted.width, fitted.height)

    def figures(self, box: QRectF, words: str, pixels: float, large: float, colour: str) -> None:
        """One line in which what stands in [brackets] is bold and large; all of it smaller if it must."""
        parts = _parts(words)
        size, big = max(SMALLEST, round(self.px(pixels))), max(SMALLEST, round(self.px(large)))
        share = min(1.0, box.width() / max(1.0, _width(parts, size, big)))
        size, big = max(SMALLEST, int(size * share)), max(SMALLEST, int(big * share))
        self.painter.setPen(self.theme.colour(colour))
        left = box.left()
        baseline = box.center().y() + QFontMetricsF(type_of(big, Weight.Bold)).capHeight() / 2
        for part, strong in parts:
            font = type_of(big, Weight.Bold) if strong else type_of(size)
            self.painter.setFont(font)
            self.painter.drawText(QPointF(left, baseline), part)
            left += QFontMetricsF(font).horizontalAdvance(part)


@lru_cache(maxsize=64)
def _parts(words: str) -> tuple[tuple[str, bool], ...]:
    """The line cut into ordinary and large pieces."""
    pieces = _FIGURE.split(words)
    return tuple((piece, bool(place % 2)) for place, piece in enumerate(pieces) if piece)


def _width(parts: tuple[tuple[str, bool], ...], size: int, big: int) -> float:
    small_metrics, large_metrics = QFontMetricsF(type_of(size)), QFontMetricsF(type_of(big, Weight.Bold))
    return sum((large_metrics if strong else small_metrics).horizontalAdvance(part) for part, strong in parts)
