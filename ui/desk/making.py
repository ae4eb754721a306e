"""While documents are made: what takes more than a moment says how far it has come, and can be stopped.

Knows a title, numbers and the wish to stop; makes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QSizePolicy, QVBoxLayout, QWidget

from frontdesk.words import translate
from ui.theme import Theme, appearance, follow
from ui.widgets import KeyButton, Text, announce

#: What is made sooner is not worth a window.
PATIENCE: Final = 1000  # milliseconds
_HIGH: Final = 12


class Bar(QWidget):
    """How much is done, for the eye; the words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self.part = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(appearance().theme.px(240), appearance().theme.px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = appearance().theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("field_line"))
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = whole.height() / 2
        painter.setBrush(theme.colour("card"))
        painter.drawRoundedRect(whole, radius, radius)
        done = QRectF(whole)
        done.setWidth(max(whole.height(), whole.width() * self.part))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(done, radius, radius)


class Making(QDialog):
    """``Making(parent, title, stop, say)``, then `begin`; `come` tells how far, `end` ends it.

    `say` puts the numbers into words. Esc or its button asks to `stop`: it stands until `end` is called.
    """

    def __init__(
        self, parent: QWidget, title: str, stop: Callable[[], object], say: Callable[[int, int], str]
    ) -> None:
        super().__init__(parent)
        self._stop, self._say = stop, say
        self._ended = False
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.said = Text("", "note")
        self.bar = Bar()
        self.stop = KeyButton(translate("Document", "Stop"), translate("Keys", "Esc"))
        self.stop.clicked.connect(self.reject)
        self._column = QVBoxLayout(self)
        for part in (Text(title, "title"), self.said, self.bar, self.stop):
            self._column.addWidget(part)
        self._soon = QTimer(self, interval=PATIENCE, singleShot=True)
        self._soon.timeout.connect(self._show)
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        inset = theme.px(20)
        self._column.setContentsMargins(inset, inset, inset, inset)
        self._column.setSpacing(theme.px(12))
        self.setMinimumWidth(min(theme.px(420), self.screen().availableGeometry().width() - 40))

    def begin(self) -> Making:
        """Show it where the work is not done in a moment."""
        self._soon.start()
        return self

    def _show(self) -> None:
        self.open()
        announce(self, f"{self.windowTitle()} {self.said.text()}")

    def come(self, done: int, of: int) -> None:
        """So many of so many are begun; said to screen readers where it is shown."""
        words = self._say(done, of)
        if self._ended or words == self.said.text():
            return
        self.bar.part = done / max(1, of)
        self.bar.update()
        self.said.setText(words)
        if self.isVisible():
            announce(self, words)

    def end(self) -> None:
        """It is made, or was stopped."""
        self._ended = True
        self._soon.stop()
        self.done(QDialog.DialogCode.Accepted)
        self.deleteLater()  # one that was never shown is not closed

    def reject(self) -> None:
        self.stop.setEnabled(False)
        self.said.setText(translate("Document", "It is being stopped."))
        self._stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._ended:
            event.ignore()
            self.reject()
