"""Expected today: the appointments whose visitors are not here yet, each with a button for when they come.

Knows the screen's rows; what arriving does is `deeds`'.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.screens.desk import Expected
from frontdesk.screens.desk_words import clock_text
from frontdesk.words import translate
from ui.desk.buttons import ActionButton, Actions, set_shown
from ui.theme import Theme, follow
from ui.widgets import Card, KeyButton, SectionTitle, Text, TextNote


class ExpectedRow(QWidget):
    """One appointment: the time, what for, and Arrive."""

    def __init__(self, expected: Expected) -> None:
        super().__init__()
        words = Text()
        person = f" · {' '.join(expected.person.split())[:60]}" if expected.person else ""
        words.set_parts(clock_text(expected.due), f" {expected.name}{person}")
        self.button = KeyButton(translate("Desk", "Arrive"))
        named = f"{clock_text(expected.due)} {expected.name}"
        self.button.setAccessibleName(translate("Desk", "Arrive, {appointment}", appointment=named))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(words, 1)
        self._row.addWidget(self.button, 0)
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._row.setSpacing(theme.px(8))


class ExpectedPanel(QWidget):
    """The list. `arrived` carries an appointment's id."""

    arrived = Signal(str)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._shown: tuple[Expected, ...] = ()
        self._rows: list[ExpectedRow] = []
        self._title = SectionTitle("")
        self._none = TextNote()
        self.book = ActionButton(actions, "book")
        self._card = Card(gap=4)
        self._list = QVBoxLayout()
        self._card.add(self._none)
        self._card.add(self._list)
        self._card.add(self.book)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._card)
        self._column.addStretch(1)
        self.retranslate()
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._list.setSpacing(theme.px(6))

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._title.set_title(translate("Desk", "Expected today"))
        self._none.setText(translate("Desk", "Nobody else is expected."))
        shown, self._shown = self._shown, ()
        self.show_expected(shown)

    def show_expected(self, expected: Sequence[Expected]) -> None:
        """Show who is expected."""
        self._title.set_note(translate("Desk", "{count} to come", count=len(expected)) if expected else "")
        set_shown(self._none, not expected)
        if tuple(expected) == self._shown and len(self._rows) == len(expected):
            return
        self._shown = tuple(expected)
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [ExpectedRow(each) for each in expected]
        for row, each in zip(self._rows, expected, strict=True):
            row.button.clicked.connect(lambda _on=False, who=each.id: self.arrived.emit(who))
            self._list.addWidget(row)

    def buttons(self) -> list[KeyButton]:
        """The Arrive buttons, in the order of the appointments."""
        return [row.button for row in self._rows]
