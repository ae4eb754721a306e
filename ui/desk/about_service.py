"""All about a service of the directory, to be read to a visitor: where, when, what to bring, whom to ring.

Knows how heads and lines are shown; knows nothing of where they come from.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from frontdesk.screens.directory import About
from frontdesk.words import translate
from ui.theme import Theme, follow
from ui.widgets import KeyButton, Text


class AboutService(QDialog):
    """``AboutService(window, about).open()``. Enter and Esc close it; the arrows scroll."""

    def __init__(self, parent: QWidget, about: About) -> None:
        super().__init__(parent)
        self.setWindowTitle(about.title)
        self.setAccessibleName(about.title)
        self.setAccessibleDescription("\n".join(_lines(about)))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.close_button = KeyButton(translate("Desk", "Close"), translate("Keys", "Esc"), kind="primary")
        self.close_button.clicked.connect(self.accept)
        said = QWidget()
        self._lines = QVBoxLayout(said)
        self._lines.addWidget(Text(about.availability, "strong"))
        for head, lines in about.parts:
            self._lines.addSpacing(8)
            self._lines.addWidget(Text(head, "label", "muted"))
            for line in lines:
                words = Text(line)
                words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self._lines.addWidget(words)
        self._lines.addStretch(1)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(said)
        self.area.setAccessibleName(about.title)
        self._column = QVBoxLayout(self)
        for item in (Text(about.title, "title"), self.area, self.close_button):
            self._column.addWidget(item)
        self.area.setFocus()
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        inset = theme.px(20)
        self._column.setContentsMargins(inset, inset, inset, inset)
        self._column.setSpacing(theme.px(12))
        self._lines.setSpacing(theme.px(4))
        ring = theme.px(10)  # room for the focus ring
        self._lines.setContentsMargins(ring, ring, ring, ring)
        screen = self.screen().availableGeometry()
        self.resize(min(theme.px(560), screen.width() - 40), min(theme.px(560), screen.height() - 60))


def _lines(about: About) -> list[str]:
    return [about.availability, *(f"{head}: {', '.join(lines)}" for head, lines in about.parts)]
