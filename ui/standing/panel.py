"""The panel behind the header's status: everything known of the others, the county and this machine.

Knows a `Panel` and shows a newer one in its place while it is open, without losing where somebody reads.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from frontdesk.screens.parts import Part
from frontdesk.screens.standing_panel import Panel
from frontdesk.screens.standing_troubles import TroubleText
from frontdesk.words import translate
from ui.standing.part_card import PartCard
from ui.theme import Theme, follow
from ui.widgets import Banner, KeyButton, Text


class StandingPanel(QDialog):
    """``StandingPanel(window, panel).open()``; `show_panel` while it is open. Enter and Esc close it."""

    def __init__(self, parent: QWidget, panel: Panel) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._panel: Panel | None = None
        self._banners: list[Banner] = []
        self._cards: list[PartCard] = []
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
            self._cards.append(PartCard())
            self._parts.addWidget(self._cards[-1])
        for card, part in zip(self._cards, parts, strict=False):
            card.show_part(part)
        for place, card in enumerate(self._cards):
            card.setVisible(place < len(parts))
