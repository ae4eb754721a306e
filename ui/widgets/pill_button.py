"""A pill that can be pressed: a status in the header, behind which there is more to read.

Knows its words and its kind, as a pill does; what it opens is its owner's affair.
"""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import TARGET, Theme, follow
from ui.widgets.pill import PillKind, least_pill_width, paint_pill, pill_height, pill_width


class PillButton(QPushButton):
    """``PillButton(); button.set_status("LAN only, 12 to send", "warn")``; `clicked` as on any button.

    It is hidden while it has no words. It takes a place as high as a finger and draws its pill in the middle.
    The keyboard does not come to it – it stands before everything else of a window, which begins with what is
    typed – so that its owner binds a key.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = self._name = ""
        self._kind: PillKind = "plain"
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_status(self, text: str, kind: PillKind = "plain") -> None:
        """Show other words, or another kind; nothing is laid out anew where both are as they were."""
        if (text, kind) == (self._words, self._kind):
            return
        self._words, self._kind = text, kind
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text or self._name)
        if not text or self.parentWidget() is not None:  # without a parent it would come up as a window
            self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def set_name(self, name: str) -> None:
        """What it is called while it has no words."""
        self._name = name
        self.setAccessibleName(self._words or name)

    def status(self) -> tuple[str, PillKind]:
        """The words and the kind shown."""
        return self._words, self._kind

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._theme.px(TARGET), self._pill(width))

    def _pill(self, width: int) -> int:
        return pill_height(self._words, self._kind, width, self._theme)

    def sizeHint(self) -> QSize:
        width = max(pill_width(self._words, self._kind, self._theme), self._theme.px(TARGET))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        least = least_pill_width(self._words, self._kind, self._theme)
        return QSize(max(least, self._theme.px(TARGET)), self._theme.px(TARGET))

    def _shape(self) -> QRect:
        high = min(self.height(), self._pill(self.width()))
        return QRect(0, (self.height() - high) // 2, self.width(), high)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_pill(QPainter(self), self._shape(), self._words, self._kind, self._theme)
