"""The list of pages at the left: which there are and which is open.

Knows titles and keys; knows nothing of what is on a page. Pages that come later are added by `add`.
"""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import TARGET, Theme, follow
from ui.widgets.key_cap import key_cap_size, paint_key_cap
from ui.widgets.measure import WRAP, line_width, longest_word, wrapped_size

PADDING = 12
GAP = 14


class NavigationButton(QPushButton):
    """One page's entry: bold on a tinted ground while its page is open."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        self._words = ""
        self.setCheckable(True)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_title(self, text: str) -> None:
        """Say the page's title in the language in use."""
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(f"{text}, {self._key}")
        self.updateGeometry()
        self.update()

    def focus_shape(self) -> tuple[QRect, int]:
        """Where the focus ring goes."""
        return self.rect(), self._theme.px(7)

    def _words_width(self, width: int) -> int:
        return max(1, width - 2 * self._theme.px(PADDING) - self._cap().width() - self._theme.px(GAP))

    def _cap(self) -> QSize:
        return key_cap_size(self._key, self._theme)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = wrapped_size(self._theme.font("strong"), self._words, self._words_width(width))
        return max(self._theme.px(TARGET), words.height() + self._theme.px(16))

    def sizeHint(self) -> QSize:
        words = line_width(self._theme.font("strong"), self._words) + 2
        return QSize(
            words + 2 * self._theme.px(PADDING) + self._cap().width() + self._theme.px(GAP),
            self._theme.px(TARGET),
        )

    def minimumSizeHint(self) -> QSize:
        word = longest_word(self._theme.font("strong"), self._words) + 2
        around = 2 * self._theme.px(PADDING) + self._cap().width() + self._theme.px(GAP)
        return QSize(word + around, self._theme.px(TARGET))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, chosen = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or self.underMouse():
            painter.setBrush(theme.colour("chosen" if chosen else "window"))
            painter.drawRoundedRect(self.rect(), theme.px(7), theme.px(7))
        if chosen:  # not by colour alone
            painter.setBrush(theme.colour("accent"))
            painter.drawRect(0, theme.px(9), theme.px(4), self.height() - 2 * theme.px(9))
        pad, cap = theme.px(PADDING), self._cap()
        words = QRect(pad, 0, self._words_width(self.width()), self.height())
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font("strong" if chosen else "body"))
        painter.drawText(words, WRAP | Qt.AlignmentFlag.AlignVCenter, self._words)
        place = QRect(
            self.width() - pad - cap.width(), (self.height() - cap.height()) // 2, cap.width(), cap.height()
        )
        paint_key_cap(painter, place, self._key, theme, theme.colour("muted"))


class Navigation(QWidget):
    """``navigation.add("Ctrl+1")`` for each page; `chosen` carries its place, counted from 0."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        side = theme.px(10)
        self._column.setContentsMargins(side, theme.px(15), side, side)
        self._column.setSpacing(0)
        self.update()

    def add(self, key: str) -> NavigationButton:
        """A further page, below the others."""
        button = NavigationButton(key)
        place = len(self._group.buttons())
        self._group.addButton(button, place)
        self._column.insertWidget(place, button)
        return button

    def add_below(self, button: QPushButton) -> None:
        """Something that is no page, at the foot, as wide as the pages' names are."""
        policy = button.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        button.setSizePolicy(policy)
        self._column.addWidget(button)

    def choose(self, place: int) -> None:
        """Mark a page as open."""
        self._group.button(place).setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("card"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.colour("line"))
