"""A chip: one need or choice that is on or off, round, with a 44 px place to hit.

Knows its words and whether it is on; a tick says it as well as the colour does.
"""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import TARGET, Theme, follow
from ui.widgets.marks import paint_mark
from ui.widgets.measure import WRAP, longest_word, wrapped_size

PADDING = 13
HEIGHT = 34
TICK = 12


class Chip(QPushButton):
    """``Chip("Large print")``: `toggled(bool)` as on any checkable button. Space or Enter turns it.

    44 px high as a target, 34 px as painted; put chips into a FlowLayout without vertical spacing.
    """

    def __init__(self, text: str, parent: QWidget | None = None, *, on: bool = False) -> None:
        super().__init__(parent)
        self._words = text
        self.setCheckable(True)
        self.setChecked(on)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self.updateGeometry)
        self.set_text(text)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def label(self) -> str:
        """The words on the chip."""
        return self._words

    def set_text(self, text: str) -> None:
        """Change the words, as in "Interpreter: Punjabi"."""
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def _around(self) -> int:
        tick = self._theme.px(TICK) + self._theme.px(6) if self.isChecked() else 0
        return 2 * self._theme.px(PADDING) + tick

    def _painted(self) -> QRect:
        spare = self._theme.px(TARGET) - self._theme.px(HEIGHT)
        return self.rect().adjusted(0, spare // 2, 0, -(spare - spare // 2))

    def focus_shape(self) -> tuple[QRect, int]:
        """Where the focus ring goes: the round shape, not the whole target."""
        return self._painted(), self._theme.px(HEIGHT) // 2

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text = wrapped_size(self._theme.font("label"), self._words, width - self._around())
        return max(self._theme.px(TARGET), text.height() + self._theme.px(24))

    def sizeHint(self) -> QSize:
        text = wrapped_size(self._theme.font("label"), self._words, 1 << 16)
        return QSize(max(text.width() + 2 + self._around(), self._theme.px(TARGET)), self._theme.px(TARGET))

    def minimumSizeHint(self) -> QSize:
        word = longest_word(self._theme.font("label"), self._words) + 2
        return QSize(max(word + self._around(), self._theme.px(TARGET)), self._theme.px(TARGET))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, on = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(1.0, theme.scale) * (1.5 if on else 1.0)
        edge = "accent" if on or self.underMouse() else "field_line"
        painter.setPen(QPen(theme.colour(edge if self.isEnabled() else "line"), width))
        painter.setBrush(theme.colour("chosen" if on else "card"))
        shape = QRectF(self._painted()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        radius = theme.px(HEIGHT) / 2 - width / 2
        painter.drawRoundedRect(shape, radius, radius)
        words = self._painted().adjusted(theme.px(PADDING), 0, -theme.px(PADDING), 0)
        if on:
            tick = QRectF(words.left(), words.top(), theme.px(TICK), words.height())
            paint_mark(painter, tick, "tick", theme.colour("ink"))
            words.setLeft(words.left() + theme.px(TICK) + theme.px(6))
        painter.setFont(theme.font("label" if on else "note"))
        painter.setPen(theme.colour("ink" if self.isEnabled() else "disabled"))
        painter.drawText(words, WRAP | Qt.AlignmentFlag.AlignCenter, self._words)
