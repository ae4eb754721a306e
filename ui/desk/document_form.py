"""The form of a document's fields: what is known of the visit stands there already.

Knows fields, what was typed and what the visitor agreed to; makes nothing and keeps nothing itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from frontdesk.screens.documents import field_text
from frontdesk.words import translate
from ui.desk.consent_box import ConsentBox
from ui.desk.even_row import EvenRow
from ui.desk.forms import FormDialog
from ui.theme import Theme, follow
from ui.widgets import Chip, FlowLayout, LabelledField, Text

#: The longest text kept of one field.
LONGEST = 500


@dataclass(frozen=True, slots=True)
class Given:
    """What the form says. `keep`: the format holds for this visit.

    `agreed` is the name under which it may be remembered beyond the visit, empty where nobody agreed;
    `contact` goes with it.
    """

    values: Mapping[str, str]
    keep: bool
    agreed: str = ""
    contact: str = ""


class DocumentForm(FormDialog):
    """``DocumentForm(…).filled.connect(…)``: carries a Given.

    It stays open until `accept` is called. `remember` is what the switch for this visit says, empty where
    there is nobody to remember it for; `consent` asks for more than this visit, None where nobody is there.
    """

    filled = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        title: str,
        about: str,
        values: Mapping[str, str],
        remember: str,
        consent: ConsentBox | None = None,
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
        self.consent = consent
        if consent is not None:
            consent.opened.connect(self.grow)
        asked = [] if consent is None else [consent]
        self._fill(Text(about, "note", "muted"), *pairs, *([chips] if remember else []), *asked)
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
        keep = self._asks and self.remember.isChecked()
        agreed = self.consent is not None and self.consent.agreed()
        if self.consent is None or not agreed:
            self.filled.emit(Given(values, keep))
        elif self.consent.named():
            self.filled.emit(Given(values, keep, self.consent.named(), self.consent.contact()))
        else:
            self.consent.name.setFocus()
            self.refuse(translate("Document", "Write the name, or Ctrl M: without it nobody is found again."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_M and self.consent is not None:
            self.consent.ask.click()
            return
        super().keyPressEvent(event)
