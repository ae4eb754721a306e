"""The program's button: what it does on the left, its key on the right. Grows rather than cut a word.

Knows its words, its key's name and its place among others (filled or outlined); the shortcut is the action's.
"""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import TARGET, Theme, follow
from ui.widgets.key_cap import key_cap_size, paint_key_cap
from ui.widgets.measure import WRAP, line_width, longest_word, wrapped_size

Kind = Literal["primary", "outline"]
PADDING = 15
GAP = 12
RADIUS = 7
RIM = 6


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the words and the cap go at one width, and the height that takes."""

    words: QRect
    cap: QRect
    height: int


class KeyButton(QPushButton):
    """``KeyButton("Check in", "Enter", kind="primary")``; `clicked` as on any button.

    Its accessible name is "Check in, Enter". It binds no shortcut: actions do. Give it as wide or as narrow a
    place as there is; it wraps its words and puts the cap below them when it must, and asks for the height.
    """

    def __init__(
        self, text: str, key: str = "", parent: QWidget | None = None, *, kind: Kind = "outline"
    ) -> None:
        super().__init__(parent)
        self._words, self._key, self._kind = text, key, kind
        self._placed: dict[int, _Places] = {}
        self._placed_for: tuple[str, str, Theme] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_text(text)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def label(self) -> str:
        """The words on the button, without the key."""
        return self._words

    def key(self) -> str:
        """The name of the key on the cap, or nothing."""
        return self._key

    def set_text(self, text: str) -> None:
        """Change the words, as in "Call next – A14"."""
        self._words = text
        self.setText(text.replace("&", "&&"))
        self._name()

    def set_key(self, key: str) -> None:
        """Change the key's name; empty for none."""
        self._key = key
        self._name()

    def set_kind(self, kind: Kind) -> None:
        """Fill the button or outline it."""
        self._kind = kind
        self.update()

    def focus_shape(self) -> tuple[QRect, int]:
        """Where the focus ring goes."""
        return self.rect(), self._theme.px(RADIUS)

    def _name(self) -> None:
        self.setAccessibleName(f"{self._words}, {self._key}" if self._key else self._words)
        self.updateGeometry()
        self.update()

    def _places(self, width: int) -> _Places:
        """Where everything goes; worked out once for each width Qt tries on what is on the button now."""
        shown = (self._words, self._key, self._theme)
        if shown != self._placed_for:
            self._placed_for = shown
            self._placed.clear()
        if width not in self._placed:
            self._placed[width] = self._place(width)
        return self._placed[width]

    def _place(self, width: int) -> _Places:
        """Side by side where the longest word leaves room for the cap, else the cap below the words."""
        pad, rim, gap = (self._theme.px(n) for n in (PADDING, RIM, GAP))
        font = self._theme.font("button")
        cap = key_cap_size(self._key, self._theme)
        inner = max(1, width - 2 * pad)
        beside = inner - (cap.width() + gap if self._key else 0)
        stacked = longest_word(font, self._words) > beside
        size = wrapped_size(font, self._words, inner if stacked else beside)
        below = cap.height() + rim if stacked and self._key else 0
        content = size.height() + below if stacked else max(size.height(), cap.height())
        height = max(self._theme.px(TARGET), content + 2 * rim + 2 * self._theme.px(2))
        top = (height - content) // 2
        words = QRect(pad, top, inner if stacked else beside, size.height())
        if not stacked:
            words.moveTop((height - size.height()) // 2)
        cap_top = top + size.height() + rim if stacked else (height - cap.height()) // 2
        return _Places(words, QRect(width - pad - cap.width(), cap_top, cap.width(), cap.height()), height)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._places(width).height

    def sizeHint(self) -> QSize:
        cap = key_cap_size(self._key, self._theme).width()
        words = line_width(self._theme.font("button"), self._words) + 1
        width = words + 2 * self._theme.px(PADDING) + (cap + self._theme.px(GAP) if cap else 0)
        return QSize(max(width, self._theme.px(TARGET)), self._theme.px(TARGET))

    def minimumSizeHint(self) -> QSize:
        cap = key_cap_size(self._key, self._theme).width()
        word = longest_word(self._theme.font("button"), self._words)
        width = max(word, cap) + 2 * self._theme.px(PADDING)
        return QSize(max(width, self._theme.px(TARGET)), self._theme.px(TARGET))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words, key = self._paint_face(painter)
        places = self._places(self.width())
        painter.setFont(self._theme.font("button"))
        painter.setPen(words)
        offset = (self.height() - places.height) // 2
        box = places.words.translated(0, offset)
        painter.drawText(box, WRAP | Qt.AlignmentFlag.AlignVCenter, self._words)
        if self._key:
            paint_key_cap(painter, places.cap.translated(0, offset), self._key, self._theme, key)

    def _paint_face(self, painter: QPainter) -> tuple[QColor, QColor]:
        """Draw the button's body; the colours of the words and of the key on it."""
        theme = self._theme
        line = theme.px(2)
        lively = self.isEnabled() and (self.underMouse() or self.isDown())
        accent = theme.colour("accent_hover" if lively else "accent")
        words, key, body, edge = accent, theme.colour("outline_key"), theme.colour("card"), accent
        if not self.isEnabled():
            words = key = theme.colour("disabled")
            body, edge = theme.colour("card"), theme.colour("line")
        elif self._kind == "primary":
            words, key, body = theme.colour("on_accent"), theme.colour("on_accent_key"), accent
        elif self.isDown():
            body = theme.colour("chosen")
        painter.setPen(QPen(edge, line))
        painter.setBrush(body)
        radius = theme.px(RADIUS) - line / 2
        half = line / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        return words, key
