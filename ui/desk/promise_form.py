"""The form for a promise: to whom, what, how to reach them, who keeps it, and by when, shown beforehand.

Knows fields and what was typed; makes no promise itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from frontdesk.promise import PromiseKind
from frontdesk.screens.promises import until_text
from frontdesk.shop import Service
from frontdesk.words import translate
from ui.desk.even_row import EvenRow
from ui.desk.filled import moment_of
from ui.desk.forms import FormDialog, PickedService
from ui.desk.ports import Search
from ui.theme import Theme, follow
from ui.widgets import Chip, FlowLayout, KeyButton, LabelledField, Text

#: The longest text kept of one field.
LONGEST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the form begins with. `finishes`: promising may end the visit in the same step."""

    kind: PromiseKind
    title: str
    name: str = ""
    service: str = ""
    finishes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the form says; `due` None means by the rule. `finish`: the visit ends with it."""

    name: str
    contact: str
    what: str
    service: str
    due: datetime | None
    later_asked: bool
    finish: bool


def _contact_label(kind: PromiseKind) -> str:
    match kind:
        case PromiseKind.CALL_BACK:
            return translate("Promises", "Telephone")
        case PromiseKind.LETTER:
            return translate("Promises", "Address")
        case PromiseKind.EMAIL:
            return translate("Promises", "E-mail address")
        case _:
            return translate("Promises", "How to reach them")


class PromiseDialog(FormDialog):
    """``PromiseDialog(…).promised.connect(…)``: carries a Wanted; it stays open until `accept` is called.

    Enter promises and, where it may, ends the visit; Ctrl Enter promises and the visit goes on.
    """

    promised = Signal(object)

    def __init__(
        self, parent: QWidget, asked: Asked, services: dict[str, Service], search: Search, now: datetime
    ) -> None:
        does = translate("Promises", "Promise")
        if asked.finishes:
            does = translate("Promises", "Promise and finish")
        super().__init__(parent, asked.title, does)
        self._now, self._rule, self._finishes = now, "", asked.finishes
        optional = translate("Desk", "(optional)")
        self.due = Text("…", "strong")  # a line high from the start, when the form takes its height
        self.contact = LabelledField(_contact_label(asked.kind))
        self.name = LabelledField(translate("Desk", "Name"), optional)
        self.name.line.setText(asked.name[:LONGEST])
        self.what = LabelledField(translate("Promises", "What is it about?"), optional)
        self.by = LabelledField(
            translate("Promises", "By another time"), translate("Promises", "such as 14:30, or 4/12")
        )
        self.later = Chip(translate("Promises", "They asked for it later"))
        self.service = PickedService(services, search, asked.service)
        for field in (self.contact, self.name, self.what):
            field.line.setMaxLength(LONGEST)
        self.go_on = KeyButton(
            translate("Promises", "Promise, visit goes on"),
            f"{translate('Keys', 'Ctrl')} {translate('Keys', 'Enter')}",
        )
        self.go_on.clicked.connect(lambda: self._hand_over(finish=False))
        self.by.line.textChanged.connect(self._show_due)
        chips = QWidget()
        FlowLayout(chips).addWidget(self.later)
        self._fill(
            self.due,
            EvenRow([self.contact, self.name]),
            self.what,
            self.service,
            self.by,
            chips,
            also=[self.go_on] if asked.finishes else [],
        )
        self.contact.setFocus()
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self.setMinimumWidth(min(theme.px(620), self.screen().availableGeometry().width() - 40))

    def show_rule(self, due: datetime) -> None:
        """Say by when it is due by the rule, which needs the working days and comes a moment later."""
        self._rule = until_text(due, self._now)
        self._show_due()

    def _show_due(self) -> None:
        text = self.by.line.text().strip()
        due = moment_of(text, self._now) if text else None
        self.due.setText(self._rule if due is None else until_text(due, self._now))

    def submit(self) -> None:
        """Hand the promise over, to end the visit with it where that was offered."""
        self._hand_over(finish=self._finishes)

    def _hand_over(self, *, finish: bool) -> None:
        text = self.by.line.text().strip()
        due = moment_of(text, self._now) if text else None
        if text and due is None:
            self.refuse(translate("Promises", "Write a time or a day, such as 14:30 or 4/12."))
            return
        wanted = Wanted(
            name=self.name.line.text().strip(),
            contact=self.contact.line.text().strip(),
            what=self.what.line.text().strip(),
            service=self.service.picked,
            due=due,
            later_asked=self.later.isChecked(),
            finish=finish,
        )
        self.promised.emit(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._hand_over(finish=False)
            return
        super().keyPressEvent(event)
