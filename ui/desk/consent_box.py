"""The question whether how somebody reads may be remembered beyond their visit: off until they say yes.

Knows the question and the name it would be kept with; keeps nothing itself.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from frontdesk.words import translate
from ui.desk.even_row import EvenRow
from ui.theme import Theme, follow
from ui.widgets import Chip, FlowLayout, LabelledField, Text, announce

LONGEST = 200


class Asking(Chip):
    """The switch. Enter goes on with the form as everywhere in it: nobody says yes by going on."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)


class ConsentBox(QWidget):
    """``ConsentBox(question, name, known)``: a switch with the question to ask, and the name it is kept with.

    `known` says what is remembered of them already, empty where nothing is. `opened` is sent when the
    question has come or gone, for whoever has to make room for it.
    """

    opened = Signal()

    def __init__(self, question: str, name: str, known: str) -> None:
        super().__init__()
        self._question = question
        keys = f"{translate('Keys', 'Ctrl')} M"
        self.ask = Asking(translate("Document", "They agree: remember it for next time ({keys})", keys=keys))
        self.ask.setAccessibleDescription(question)
        self.ask.toggled.connect(self._show)
        self._row = QWidget()
        FlowLayout(self._row).addWidget(self.ask)
        self.question = Text(question, "note")
        self.name = LabelledField(translate("Desk", "Name"))
        self.name.line.setMaxLength(LONGEST)
        self.name.line.setText(name[:LONGEST])
        self.phone = LabelledField(
            translate("Document", "Telephone or e-mail"), translate("Desk", "(optional)")
        )
        self.phone.line.setMaxLength(LONGEST)
        self._fields = EvenRow([self.name, self.phone])
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (*([Text(known, "note", "muted")] if known else []), self._row, self.question):
            self._column.addWidget(part)
        self._column.addWidget(self._fields)
        self.question.hide()
        self._fields.hide()
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(6))

    def _show(self, on: bool) -> None:
        self.question.setVisible(on)
        self._fields.setVisible(on)
        if on:
            announce(self, self._question)
            (self.phone if self.named() else self.name).setFocus()
        self.opened.emit()

    def agreed(self) -> bool:
        """Whether they said yes."""
        return self.ask.isChecked()

    def named(self) -> str:
        """The name it is to be kept with."""
        return " ".join(self.name.line.text().split())

    def contact(self) -> str:
        """What tells them from a namesake."""
        return self.phone.line.text().strip()
