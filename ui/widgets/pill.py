"""A pill: a short status in the header – the desk, who is signed in, whether all is sent.

Knows its words and its kind; a sign before the words says the kind as well as the colour does.
"""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Theme, follow
from ui.widgets.marks import Mark, paint_mark
from ui.widgets.measure import WRAP, line_width, longest_word, wrapped_size

PillKind = Literal["plain", "warn", "ok"]

_MARKS: dict[PillKind, Mark] = {"plain": "none", "warn": "warning", "ok": "tick"}
PADDING = 12
SIGN = 14


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

    def _around(self) -> int:
        sign = self._theme.px(SIGN) + self._theme.px(5) if self._kind != "plain" else 0
        return 2 * self._theme.px(PADDING) + sign

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        font = self._theme.font(self._role())
        return wrapped_size(font, self.text(), width - self._around()).height() + self._theme.px(8)

    def sizeHint(self) -> QSize:
        width = line_width(self._theme.font(self._role()), self.text()) + self._around() + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = longest_word(self._theme.font(self._role()), self.text()) + self._around() + 2
        return QSize(width, self._theme.px(26))

    def _role(self) -> Literal["note", "label"]:
        return "label" if self._kind == "warn" else "note"

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, warn = self._theme, self._kind == "warn"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("pill_warn" if warn else "header_pill"))
        radius = min(self.height() / 2, theme.px(16))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        ink = theme.colour("on_pill_warn" if warn else "on_header")
        words = self.rect().adjusted(theme.px(PADDING), 0, -theme.px(PADDING), 0)
        if self._kind != "plain":
            sign = QRectF(words.left(), words.top(), theme.px(SIGN), words.height())
            paint_mark(painter, sign, _MARKS[self._kind], ink)
            words.setLeft(words.left() + theme.px(SIGN) + theme.px(5))
        painter.setPen(ink)
        painter.setFont(theme.font(self._role()))
        painter.drawText(words, WRAP | Qt.AlignmentFlag.AlignCenter, self.text())
