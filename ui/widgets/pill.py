"""A pill: a short status in the header – the desk, who is signed in, whether all is sent.

Knows its words and its kind; a sign before the words says the kind as well as the colour does.
"""

from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Theme, follow
from ui.widgets.marks import Mark, paint_mark
from ui.widgets.measure import WRAP, line_width, longest_word, wrapped_size

PillKind = Literal["plain", "warn", "ok"]

_MARKS: dict[PillKind, Mark] = {"plain": "none", "warn": "warning", "ok": "tick"}
PADDING = 12
SIGN = 14


def _role(kind: PillKind) -> Literal["note", "label"]:
    return "label" if kind == "warn" else "note"


def _around(kind: PillKind, theme: Theme) -> int:
    sign = theme.px(SIGN) + theme.px(5) if kind != "plain" else 0
    return 2 * theme.px(PADDING) + sign


def pill_height(text: str, kind: PillKind, width: int, theme: Theme) -> int:
    """The height that the words take in a pill of a width."""
    inside = width - _around(kind, theme)
    return wrapped_size(theme.font(_role(kind)), text, inside).height() + theme.px(8)


def pill_width(text: str, kind: PillKind, theme: Theme) -> int:
    """The width of a pill with its words on one line."""
    return line_width(theme.font(_role(kind)), text) + _around(kind, theme) + 2


def least_pill_width(text: str, kind: PillKind, theme: Theme) -> int:
    """The width of a pill whose words stand below each other."""
    return longest_word(theme.font(_role(kind)), text) + _around(kind, theme) + 2


def paint_pill(painter: QPainter, rect: QRect, text: str, kind: PillKind, theme: Theme) -> None:
    """Draw a pill filling `rect`, in the colours of the header bar."""
    warn = kind == "warn"
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("pill_warn" if warn else "header_pill"))
    radius = min(rect.height() / 2, theme.px(16))
    painter.drawRoundedRect(QRectF(rect), radius, radius)
    ink = theme.colour("on_pill_warn" if warn else "on_header")
    words = rect.adjusted(theme.px(PADDING), 0, -theme.px(PADDING), 0)
    if kind != "plain":
        sign = QRectF(words.left(), words.top(), theme.px(SIGN), words.height())
        paint_mark(painter, sign, _MARKS[kind], ink)
        words.setLeft(words.left() + theme.px(SIGN) + theme.px(5))
    painter.setPen(ink)
    painter.setFont(theme.font(_role(kind)))
    painter.drawText(words, WRAP | Qt.AlignmentFlag.AlignCenter, text)


class Pill(QLabel):
    """``Pill("Working offline · 12 changes to send", "warn")``; kinds "plain", "warn" (⚠) and "ok" (✓).

    For the header bar, whose colours it takes. `set_status` changes words and kind.
    """

    def __init__(self, text: str = "", kind: PillKind = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: PillKind = kind
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_status(text, kind)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_status(self, text: str, kind: PillKind = "plain") -> None:
        """Show other words, or another kind."""
        self._kind = kind
        self.setText(text)
        if not text or self.parentWidget() is not None:  # without a parent it would come up as a window
            self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def kind(self) -> PillKind:
        """The kind shown."""
        return self._kind

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return pill_height(self.text(), self._kind, width, self._theme)

    def sizeHint(self) -> QSize:
        width = pill_width(self.text(), self._kind, self._theme)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(least_pill_width(self.text(), self._kind, self._theme), self._theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_pill(QPainter(self), self.rect(), self.text(), self._kind, self._theme)
