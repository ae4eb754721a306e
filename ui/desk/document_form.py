"""The form of a document's fields: what is known of the visit stands there already.

Knows fields and what was typed; makes nothing itself.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from frontdesk.screens.documents import field_text
from frontdesk.words import translate
from ui.desk.even_row import EvenRow
from ui.desk.forms import FormDialog
from ui.theme import Theme, follow
from ui.widgets import Chip, FlowLayout, LabelledField, Text

#: The longest text kept of one field.
LONGEST = 500


class DocumentForm(FormDialog):
    """``DocumentForm(…).filled.connect(…)``: carries the values and whether the format is to be remembered.

    It stays open until `accept` is called. `remember` is what the switch says, empty where there is nobody
    to remember it for.
    """

    filled = Signal(object, bool)

    def __init__(
        self, parent: QWidget, title: str, about: str, values: Mapping[str, str], remember: str
    ) -> None:
        super().__init__(parent, title, translate("Document", "Make it"))
        self.fields = {name: LabelledField(field_text(name)) for name in values}
        for name, field in self.fields.items():
            field.line.setMaxLength(LONGEST)
            field.line.setText(values[name][:LONGEST])
        lines = list(self.fields.values())
        pairs = [EvenRow(lines[at : at + 2]) for at in range(0, len(lines), 2)]
        self.remember = Chip(remember, on=True)
        chips = QWidget()
        FlowLayout(chips).addWidget(self.remember)
        self._asks = bool(remember)
        self._fill(Text(about, "note", "muted"), *pairs, *([chips] if remember else []))
        empty = next((field for field in lines if not field.line.text()), lines[0] if lines else None)
        if empty is not None:
            empty.setFocus()
        else:
            self.save.setFocus()
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self.setMinimumWidth(min(theme.px(680), self.screen().availableGeometry().width() - 40))

    def submit(self) -> None:
        """Hand the values over, once every field says something."""
        values = {name: field.line.text().strip() for name, field in self.fields.items()}
        for name, field in self.fields.items():
            if not values[name]:
                field.setFocus()
                self.refuse(translate("Document", "Fill in “{field}”.", field=field_text(name)))
                return
        self.filled.emit(values, self._asks and self.remember.isChecked())
