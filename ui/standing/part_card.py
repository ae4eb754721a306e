"""Lines under a title in a card: what each is about at the left, what is said of it beside.

Knows a `Part` and shows a newer one in its place.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from frontdesk.screens.parts import Line, Part
from ui.theme import Theme
from ui.widgets import Card, Text

#: Width of what a line is about, in pixels at 100 %.
HEAD = 150


class PartCard(Card):
    """Lines under a title, which come and go: what each is about at the left, what is said of it beside."""

    def __init__(self) -> None:
        self._grid = QGridLayout()
        self._lines: list[tuple[Text, Text]] = []
        super().__init__(gap=6)
        # No SectionTitle: the focus ring around the area would take its layout's items from under Python.
        self._title = Text("", "heading")
        self._grid.setColumnStretch(1, 1)
        self.add(self._title)
        self.add(self._grid)

    def _restyle_card(self, theme: Theme) -> None:
        super()._restyle_card(theme)
        self._grid.setColumnMinimumWidth(0, theme.px(HEAD))
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(6))

    def show_part(self, part: Part) -> None:
        """Show these lines in place of what was there."""
        self._title.setText(part.title)
        for row in range(len(self._lines), len(part.lines)):
            self._add_line(row)
        for (head, text), line in zip(self._lines, part.lines, strict=False):
            _say(head, text, line)
        for row, pair in enumerate(self._lines):
            for each in pair:
                each.setVisible(row < len(part.lines))

    def _add_line(self, row: int) -> None:
        head, text = Text("", "label", "muted"), Text()
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(head, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, row, 1)
        self._lines.append((head, text))


def _say(head: Text, text: Text, line: Line) -> None:
    if head.text() != line.head:
        head.setText(line.head)
    if text.text() != line.text:
        text.setText(line.text)
