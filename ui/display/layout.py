"""Where everything on the board goes at any size, lying or standing.

Knows rectangles and the unit by which type is scaled; knows nothing of calls or colours.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSizeF

#: The design's size: lengths below are its pixels.
DESIGN_LONG, DESIGN_SHORT = 1920.0, 1080.0
MARGIN: Final = 60
HEADER: Final = 110
FOOTER: Final = 120
GAP: Final = 20


@dataclass(frozen=True, slots=True)
class BoardLayout:
    """Places in pixels. `unit` is one pixel of the design: type and lines are multiples of it."""

    unit: float
    header: QRectF
    call: QRectF
    rows: tuple[QRectF, ...]
    info: QRectF
    body: QRectF
    footer: QRectF

    def boxes(self) -> dict[str, QRectF]:
        """The parts that are painted each for itself."""
        side = self.rows[0].united(self.rows[-1])
        return {"header": QRectF(0, 0, self.footer.width(), self.header.bottom()), "call": self.call,
                "rows": side, "info": self.info, "footer": self.footer}  # fmt: skip


def board_layout(size: QSizeF) -> BoardLayout:
    """The places for a board of that size: calls to the right of the large one, below it where it stands."""
    width, height = max(1.0, size.width()), max(1.0, size.height())
    standing = height > width
    long, short = max(width, height), min(width, height)
    unit = min(long / DESIGN_LONG, short / DESIGN_SHORT)
    margin, gap = MARGIN * unit, GAP * unit
    header = QRectF(margin, 0, width - 2 * margin, HEADER * unit)
    footer = QRectF(0, height - FOOTER * unit, width, FOOTER * unit)
    body = QRectF(
        margin, header.bottom(), width - 2 * margin, footer.top() - header.bottom() - 1.5 * gap
    )  # fmt: skip
    call, side = _standing(body, gap) if standing else _lying(body, gap)
    rows = _stack(side, 5 if standing else 4, gap)
    return BoardLayout(unit, header, call, rows[:-1], rows[-1], body, footer)


def _lying(body: QRectF, gap: float) -> tuple[QRectF, QRectF]:
    split = body.width() * 0.606
    call = QRectF(body.left(), body.top(), split, body.height())
    left = call.right() + 2 * gap
    return call, QRectF(left, body.top(), body.right() - left, body.height())


def _standing(body: QRectF, gap: float) -> tuple[QRectF, QRectF]:
    call = QRectF(body.left(), body.top(), body.width(), body.height() * 0.49)
    top = call.bottom() + 1.5 * gap
    return call, QRectF(body.left(), top, body.width(), body.bottom() - top)


def _stack(side: QRectF, count: int, gap: float) -> tuple[QRectF, ...]:
    height = (side.height() - (count - 1) * gap) / count
    return tuple(
        QRectF(side.left(), side.top() + place * (height + gap), side.width(), height)
        for place in range(count)
    )
