"""The foot of a window: the keys that matter now, which can be clicked too, and a line on how things stand.

Knows keys and words and says which was clicked; what a key does is the action's.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import TARGET, Theme, follow
from ui.widgets.key_cap import key_cap_size, paint_key_cap
from ui.widgets.layouts import EndsLayout, FlowLayout
from ui.widgets.measure import line_width
from ui.widgets.text import Text


class KeyHint(QPushButton):
    """One key and what it does, flat; a click does what the key does. Takes no focus: the key is quicker."""

    def __init__(self, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_hint(key, text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        follow(self.restyle)

    def key(self) -> str:
        """The key's name."""
        return self._key

    def label(self) -> str:
        """What the key does."""
        return self._words

    def set_hint(self, key: str, text: str) -> None:
        """Stand for a key, perhaps another than before."""
        self._key, self._words = key, text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(f"{text}, {key}")
        self.updateGeometry()

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = line_width(self._theme.font("note"), self._words) + 1
        cap = key_cap_size(self._key, self._theme).width()
        width = cap + self._theme.px(6) + words
        return QSize(max(width, TARGET), max(TARGET, self._theme.px(30)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = key_cap_size(self._key, self._theme)
        cap = QRect(QPoint(0, (self.height() - size.height()) // 2), size)
        colour = self._theme.colour("accent" if self.underMouse() else "muted")
        paint_key_cap(painter, cap, self._key, self._theme, colour)
        painter.setPen(colour)
        painter.setFont(self._theme.font("note"))
        words = self.rect().adjusted(size.width() + self._theme.px(6), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._words)


class KeyBar(QWidget):
    """``bar = KeyBar([("F1", "Help"), ("F2", "Check in")]); bar.chosen.connect(…)``: it carries the key.

    `set_status("Sent to central 10:31")` fills the right end. It wraps at large text.
    """

    chosen = Signal(str)

    def __init__(self, hints: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = QWidget()
        self._flow = FlowLayout(self._keys)
        self._status = Text("", "note", "muted")
        self._ends = EndsLayout(self)
        self._ends.addWidget(self._keys)
        self._ends.addWidget(self._status)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_hints(hints)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        side = theme.px(20)
        self._ends.setContentsMargins(side, theme.px(1), side, theme.px(2))
        self._ends.set_gap(theme.px(24), 0)
        self._flow.set_gap(theme.px(22), 0)
        self.update()

    def set_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show other keys, each with its words. Those that stay are kept: new ones cost milliseconds."""
        self._keep_hints(len(hints))
        for place, hint in enumerate(hints):
            item = self._flow.itemAt(place)
            shown = None if item is None else item.widget()
            if not isinstance(shown, KeyHint):
                self._flow.addWidget(self._new_hint(*hint))
            elif (shown.key(), shown.label()) != hint:
                shown.set_hint(*hint)

    def _keep_hints(self, most: int) -> None:
        while (item := self._flow.takeAt(most)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()

    def _new_hint(self, key: str, text: str) -> KeyHint:
        made = KeyHint(key, text)
        made.clicked.connect(lambda: self.chosen.emit(made.key()))
        return made

    def set_status(self, text: str) -> None:
        """Show how things stand, at the right."""
        self._status.setText(text)

    def status(self) -> str:
        """The line at the right."""
        return self._status.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("card"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
