"""The wait of one visitor, for the delegates of tables: words with a shape above a bar filled to the target.

Knows how much of the target has gone and the words for it; computes no wait and knows no visit.
"""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from ui.theme import Theme, Tone
from ui.widgets.marks import Mark, paint_mark
from ui.widgets.measure import line_height, line_width

BAR = 10
GAP = 5
MARK = 11

_MARKS: dict[Tone, Mark] = {"plain": "none", "ok": "none", "warn": "triangle", "bad": "dot"}


def wait_size(text: str, theme: Theme) -> QSize:
    """The room that words and bar need; a bar is at least 90 px long at 100 %."""
    font = theme.font("wait")
    words = line_width(font, text) + theme.px(MARK) + theme.px(6)
    return QSize(max(words, theme.px(90)), line_height(font) + theme.px(GAP) + theme.px(BAR))


def paint_wait(painter: QPainter, rect: QRect, fraction: float, tone: Tone, text: str, theme: Theme) -> None:
    """Draw a wait in the middle of `rect`'s height.

    `fraction` is the part of the target that has gone, 0 to 1 (more is drawn full). `tone` "bad" puts ●,
    "warn" ▲ before the words ("8:45 – 1 min left"). Words too long for `rect` end in "…".
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = theme.font("wait")
    high = line_height(font)
    top = rect.y() + (rect.height() - high - theme.px(GAP) - theme.px(BAR)) // 2
    left = rect.x()
    if _MARKS[tone] != "none":
        side = theme.px(MARK)
        paint_mark(painter, QRectF(left, top, side, high), _MARKS[tone], theme.tone(tone))
        left += side + theme.px(6)
    painter.setFont(font)
    painter.setPen(theme.tone(tone))
    words = QRect(left, top, rect.right() + 1 - left, high)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    bar = QRect(rect.x(), top + high + theme.px(GAP), rect.width(), theme.px(BAR))
    _paint_bar(painter, bar, fraction, tone, theme)
    painter.restore()


def _paint_bar(painter: QPainter, rect: QRect, fraction: float, tone: Tone, theme: Theme) -> None:
    radius = rect.height() / 2
    flat = theme.palette.name.startswith("contrast")
    painter.setPen(theme.colour("ink") if flat else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("track"))
    painter.drawRoundedRect(QRectF(rect), radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    part = min(1.0, max(0.0, fraction))
    if part > 0:
        filled = QRectF(rect)
        filled.setWidth(max(rect.height(), rect.width() * part))
        painter.setBrush(theme.bar(tone))
        painter.drawRoundedRect(filled, radius, radius)
