"""The small window while data is made ready for a new version of the program, before any other window opens.

Knows how far it is; there is nothing to press, for it can't be left out.
"""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QProgressBar, QVBoxLayout, QWidget

from frontdesk.words import translate
from ui.theme import Theme, follow
from ui.widgets import Text


class PreparingWindow(QWidget):
    """``window.show_percent(40)`` paints at once: nothing else runs meanwhile. `end` it before others open.

    It is the only window, and that it closes must not end the program.
    """

    def __init__(self, words: str) -> None:
        super().__init__()
        QApplication.setQuitOnLastWindowClosed(False)
        self.setWindowTitle(translate("Program", "Front desk"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(words)
        self._column = QVBoxLayout(self)
        self._column.addWidget(Text(words))
        self._column.addWidget(self.bar)
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        inset = theme.px(24)
        self._column.setContentsMargins(inset, inset, inset, inset)
        self._column.setSpacing(theme.px(12))
        self.bar.setMinimumHeight(theme.px(28))
        self.resize(min(theme.px(520), self.screen().availableGeometry().width() - 40), theme.px(130))

    def show_percent(self, percent: int) -> None:
        """So much is done."""
        self.bar.setValue(percent)
        self.show()
        QApplication.processEvents()

    def end(self) -> None:
        """It is done."""
        self.close()
        self.deleteLater()
        QApplication.setQuitOnLastWindowClosed(True)
