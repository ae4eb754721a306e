"""The shapes that say a state without colour: dot, triangle, ring, tick, warning sign, arrow, chevron.

Knows how to draw them at any size; knows nothing of what they mean on a screen.
"""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

Mark = Literal["none", "dot", "triangle", "ring", "tick", "warning", "arrow", "chevron"]

# Corners of the outlines in a square from 0 to 1.
_OUTLINES: dict[str, tuple[tuple[float, float], ...]] = {
    "tick": ((0.12, 0.55), (0.40, 0.84), (0.90, 0.20)),
    "chevron": ((0.18, 0.36), (0.50, 0.68), (0.82, 0.36)),
}


def paint_mark(painter: QPainter, rect: QRectF, mark: Mark, colour: QColor) -> None:
    """Draw a mark into the largest square in the middle of `rect`."""
    side = min(rect.width(), rect.height())
    box = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    match mark:
        case "dot":
            painter.drawEllipse(box.adjusted(side * 0.08, side * 0.08, -side * 0.08, -side * 0.08))
        case "triangle":
            painter.drawPolygon(_corners(box, ((0.5, 0.06), (0.98, 0.92), (0.02, 0.92))))
        case "ring":
            _paint_ring(painter, box, colour)
        case "tick" | "chevron":
            painter.setPen(_pen(colour, side * 0.15))
            painter.drawPolyline(_corners(box, _OUTLINES[mark]))
        case "warning":
            _paint_warning(painter, box, colour)
        case "arrow":
            painter.setPen(_pen(colour, side * 0.12))
            painter.drawPolyline(_corners(box, ((0.04, 0.5), (0.94, 0.5))))
            painter.drawPolyline(_corners(box, ((0.62, 0.18), (0.94, 0.5), (0.62, 0.82))))
        case "none":
            pass
    painter.restore()


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(
        colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )  # fmt: skip


def _corners(box: QRectF, corners: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([_at(box, x, y) for x, y in corners])


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.x() + x * box.width(), box.y() + y * box.height())


def _paint_ring(painter: QPainter, box: QRectF, colour: QColor) -> None:
    width = max(1.5, box.width() * 0.16)
    inset = width / 2 + box.width() * 0.04
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, width))
    painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))


def _paint_warning(painter: QPainter, box: QRectF, colour: QColor) -> None:
    side = box.width()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(colour, side * 0.11))
    painter.drawPolygon(_corners(box, ((0.5, 0.10), (0.94, 0.88), (0.06, 0.88))))
    painter.drawPolyline(_corners(box, ((0.5, 0.38), (0.5, 0.58))))
    painter.setPen(_pen(colour, side * 0.13))
    painter.drawPoint(_at(box, 0.5, 0.74))
