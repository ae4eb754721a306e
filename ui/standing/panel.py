"""The panel behind the header's status: everything known of the others, the county and this machine.

Knows a `Panel` and shows a newer one in its place while it is open, without losing where somebody reads.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from frontdesk.screens.standing_panel import Line, Panel, Part
from frontdesk.screens.standing_troubles import TroubleText
from frontdesk.words import translate
from ui.theme import Theme, follow
from ui.widgets import Banner, Card, KeyButton, Text

#: Width of what a line is about, in pixels at 100 %.
HEAD = 150


class StandingPanel(QDialog):
    """``StandingPanel(window, panel).open()``; `show_panel` while it is open. Enter and Esc close it."""

    def __init__(self, parent: QWidget, panel: Panel) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._panel: Panel | None = None
        self._banners: list[Banner] = []
        self._cards: list[_PartCard] = []
        self._title, self._means = Text("", "title"), Text()
        self.close_button = KeyButton("", "", kind="primary")
        self.close_button.clicked.connect(self.accept)
        self._lay_out()
        self.show_panel(panel)
        self.area.setFocus()
        follow(self._restyle)

    def _lay_out(self) -> None:
        inside = QWidget()
        self._stack, self._troubles, self._parts = QVBoxLayout(inside), QVBoxLayout(), QVBoxLayout()
        self._stack.addWidget(self._means)
        self._stack.addLayout(self._troubles)
        self._stack.addLayout(self._parts)
        self._stack.addStretch(1)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inside)
        self._column = QVBoxLayout(self)
        for item in (self._title, self.area, self.close_button):
            self._column.addWidget(item)

    def _restyle(self, theme: Theme) -> None:
        inset = theme.px(20)
        self._column.setContentsMargins(inset, inset, inset, inset)
        for column in (self._column, self._stack, self._troubles, self._parts):
            column.setSpacing(theme.px(12))
        ring = theme.px(8)  # room for the focus ring
        self._stack.setContentsMargins(ring, ring, ring, ring)
        screen = self.screen().availableGeometry()
        self.resize(min(theme.px(680), screen.width() - 40), min(theme.px(640), screen.height() - 60))

    def show_panel(self, panel: Panel) -> None:
        """Show how things stand now; what is read stays where it is unless lines come or go."""
        if panel == self._panel:
            return
        self._panel = panel
        title = translate("Standing", "Sharing: {state}", state=panel.title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._title.setText(title)
        self._means.setText(panel.means)
        self.area.setAccessibleName(title)
        self.area.setAccessibleDescription(panel.spoken())
        self.close_button.set_text(translate("Desk", "Close"))
        self.close_button.set_key(translate("Keys", "Esc"))
        self._show_troubles(panel.troubles)
        self._show_parts(panel.parts)

    def _show_troubles(self, troubles: Sequence[TroubleText]) -> None:
        while len(self._banners) < len(troubles):
            self._banners.append(Banner())
            self._troubles.addWidget(self._banners[-1])
        for banner, trouble in zip(self._banners, troubles, strict=False):
            banner.show_message(trouble.title, trouble.text, "warn" if trouble.see_to else "note")
        for place, banner in enumerate(self._banners):
            banner.setVisible(place < len(troubles))

    def _show_parts(self, parts: Sequence[Part]) -> None:
        while len(self._cards) < len(parts):
            self._cards.append(_PartCard())
            self._parts.addWidget(self._cards[-1])
        for card, part in zip(self._cards, parts, strict=False):
            card.show_part(part)
        for place, card in enumerate(self._cards):
            card.setVisible(place < len(parts))


class _PartCard(Card):
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
