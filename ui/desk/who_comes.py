"""Who comes: the number by which the provider knows an interpreter, and their name if it was said.

Knows two fields; the number goes on record, the name stays a detail that can be erased.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from frontdesk.interpreting import commands as to
from frontdesk.words import translate
from ui.desk.forms import FormDialog
from ui.widgets import LabelledField


class WhoComes(FormDialog):
    """``WhoComes(parent, booking, to.Confirm).said.connect(…)``: carries the command; open until `accept`."""

    said = Signal(object)

    def __init__(self, parent: QWidget, booking: str, step: type[to.Offer | to.Confirm]) -> None:
        super().__init__(
            parent, translate("Interpreter", "Who comes?"), translate("Interpreter", "Put it down")
        )
        self._booking, self._step = booking, step
        optional = translate("Desk", "(optional)")
        self.number = LabelledField(translate("Interpreter", "The interpreter’s number"), optional)
        self.name = LabelledField(translate("Interpreter", "Name"), optional)
        self.number.line.setMaxLength(20)
        self.name.line.setMaxLength(200)
        self._fill(self.number, self.name)
        self.number.setFocus()

    def submit(self) -> None:
        """Hand over what was said; nothing at all is all right."""
        name = self.name.line.text().strip()
        details = {"interpreter": name} if name else {}
        number = self.number.line.text().strip()
        self.said.emit(self._step(booking=self._booking, interpreter=number, details=details))
