"""The check-in form: what they need, who they are if they say so, help they may need, since when they wait.

Knows what is filled in and in which order, so that Esc undoes the last; what a check-in does is `deeds`'.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.screens.desk import Hint
from frontdesk.screens.desk_words import language_text, need_text, service_name
from frontdesk.shop import NEEDS, Service
from frontdesk.words import translate
from ui.desk.buttons import ActionButton, Actions
from ui.desk.filled import Filled, Told, likely_text, time_of_day
from ui.desk.ports import Search
from ui.desk.service_field import ServiceField
from ui.theme import Theme, follow
from ui.widgets import Card, Chip, EndsLayout, FlowLayout, LabelledField, SectionTitle, Text, announce

LONGEST_NAME = 500


class CheckInPanel(QWidget):
    """The left column's form. `submitted`: Enter was pressed; `hint_wanted` carries a service or nothing.

    `typing` says that somebody types in it, or is about to: where it is scrolled away it is to come back.
    """

    submitted = Signal()
    changed = Signal()
    typing = Signal()
    hint_wanted = Signal(str)
    language_wanted = Signal()

    def __init__(self, services: dict[str, Service], search: Search, actions: Actions) -> None:
        super().__init__()
        self._services = services
        self._chosen: list[str] = []
        self._order: list[str] = []
        self._language = ""
        self._title = SectionTitle("", "F2")
        self.field = ServiceField(search, "")
        self._enquiries = QWidget()
        self._enquiry_flow = FlowLayout(self._enquiries)
        self.name = LabelledField("")
        self.name.line.setMaxLength(LONGEST_NAME)
        self.arrived = LabelledField("")
        self.arrived.line.setMaxLength(5)
        self._help = Text("", "label")
        self.needs = {need: Chip("") for need in NEEDS}
        self._ticket, self._likely = Told(), Told()
        self._done: Callable[[], str] = str
        self.done = Text("", "label", "ok")
        self.done.hide()
        self.check_in = ActionButton(actions, "check_in", kind="primary")
        self.door = ActionButton(actions, "door")
        self._lay_out()
        self._connect()
        self.retranslate()
        follow(self._restyle)

    def _lay_out(self) -> None:
        self._card = Card(gap=6)
        who = self._who = QHBoxLayout()
        who.addWidget(self.name, 3)
        who.addWidget(self.arrived, 1)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        for chip in self.needs.values():
            self._flow.addWidget(chip)
        hints = QWidget()
        self._ends = EndsLayout(hints)
        self._ends.addWidget(self._ticket)
        self._ends.addWidget(self._likely)
        items = (self.field, self._enquiries, who, self.arrived.error_line(), self._help, self._chips, hints)
        for item in (*items, self.check_in, self.door, self.done):
            self._card.add(item)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._card)
        self._enquiries.hide()

    def _connect(self) -> None:
        self.field.chosen.connect(self.add_enquiry)
        self.field.typed.connect(self._typed)
        self.name.line.textChanged.connect(lambda text: self._note_order("name", bool(text)))
        self.arrived.line.textChanged.connect(self._arrival_typed)
        for need, chip in self.needs.items():
            chip.toggled.connect(lambda on, need=need: self._toggled(need, on))
        for line in (self.field.line, self.name.line, self.arrived.line):
            line.installEventFilter(self)
            line.textEdited.connect(self.typing)

    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._who.setSpacing(theme.px(8))
        self._flow.set_gap(theme.px(8), 0)
        self._enquiry_flow.set_gap(theme.px(8), 0)
        self._ends.set_gap(theme.px(8), theme.px(4))

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._title.set_title(translate("Desk", "Check in"))
        self.field.retranslate(self._question())
        self.name.set_label(translate("Desk", "Name"), translate("Desk", "(optional)"))
        self.done.setText(self._done())
        self.arrived.set_label(translate("Desk", "Arrived"))
        self.arrived.line.setPlaceholderText(translate("Desk", "now"))
        self._help.setText(translate("Desk", "Help they may need"))
        self._name_needs()
        self._show_enquiries()

    def _question(self) -> str:
        if self._chosen:
            return translate("Desk", "Anything else?")
        return translate("Desk", "What do they need?")

    def _name_needs(self) -> None:
        for need, chip in self.needs.items():
            text = need_text(need)
            if need == "interpreter" and self._language:
                text = f"{text}: {language_text(self._language)}"
            chip.set_text(text)

    def filled(self) -> Filled:
        """What the form holds. A service in the bar counts where none was chosen yet."""
        waiting = self.field.current() if not self._chosen else ""
        return Filled(
            services=tuple(self._chosen) or ((waiting,) if waiting else ()),
            name=" ".join(self.name.line.text().split()),
            needs=tuple(need for need, chip in self.needs.items() if chip.isChecked()),
            language=self._language,
            arrived=self.arrived.line.text().strip(),
        )

    def fill(self, filled: Filled) -> None:
        """Put all of it in the form."""
        self.clear()
        self._language = filled.language
        for service in filled.services:
            self.add_enquiry(service)
        self.name.line.setText(filled.name)
        self.arrived.line.setText(filled.arrived)
        for need in filled.needs:
            self.needs[need].setChecked(True)
        self._name_needs()

    def clear(self) -> None:
        """Empty the form for the next visitor."""
        self._chosen.clear()
        self._language = ""
        for line in (self.field.line, self.name.line, self.arrived.line):
            line.clear()
        for chip in self.needs.values():
            chip.setChecked(False)
        self._order.clear()
        self.arrived.set_error("")
        self._name_needs()
        self._show_enquiries()

    def empty(self) -> bool:
        """Whether nothing is filled in."""
        return self.filled() == Filled() and not self.field.text()

    def add_enquiry(self, service: str) -> None:
        """Take one more thing the visitor came for."""
        if service not in self._chosen:
            self._chosen.append(service)
            announce(self, translate("Desk", "{service} chosen.", service=self._named(service)))
        self._note_order("enquiry", True)
        self._show_enquiries()

    def set_language(self, language: str) -> None:
        """The language an interpreter is needed for."""
        self._language = language
        self._name_needs()

    def take_language(self, language: str, need: str) -> None:
        """A language that was pointed to, with the need that goes with it."""
        self._language = language
        self.needs[need].setChecked(True)
        self._name_needs()

    def show_hint(self, hint: Hint | None) -> None:
        """The ticket the visitor will get and the wait to tell them (rule 11)."""
        ticket = "" if hint is None else hint.ticket
        self._ticket.tell(translate("Desk", "Ticket"), ticket)
        likely = "" if hint is None else likely_text(hint.likely)
        self._likely.tell(translate("Desk", "Likely wait"), likely)

    def begin(self) -> None:
        """Put the keyboard where what the visitor needs is typed, and let it be seen."""
        self.field.line.setFocus()
        self.field.line.selectAll()
        self.typing.emit()

    def confirm(self, say: Callable[[], str]) -> None:
        """Say below the buttons what has been done, and aloud to a screen reader; it follows the language."""
        self._done, text = say, say()
        self.done.setText(text)
        self.done.setVisible(bool(text))
        announce(self.field.line, text)

    def _named(self, service: str) -> str:
        return service_name(self._services, service)

    def _typed(self) -> None:
        if self.field.text():
            self.done.hide()
        self._note_order("search", bool(self.field.text()))
        self._tell()

    def _tell(self) -> None:
        services = self.filled().services
        self.hint_wanted.emit(services[0] if services else "")
        self.changed.emit()

    def _note_order(self, what: str, on: bool) -> None:
        """Keep what was filled in last at the end: Esc undoes from there."""
        if what in self._order and what != "enquiry":
            self._order.remove(what)
        if on:
            self._order.append(what)
        self.changed.emit()

    def _toggled(self, need: str, on: bool) -> None:
        self._note_order(need, on)
        if need == "interpreter":
            if on and not self._language:
                self.language_wanted.emit()
            elif not on:
                self.set_language("")

    def _arrival_typed(self, text: str) -> None:
        self.arrived.set_error("")
        self._note_order("arrived", bool(text))

    def arrival(self, now: datetime) -> datetime | None:
        """The arrival time given; None for now. ValueError, said at the field, where it is no time."""
        text = self.filled().arrived
        if not text:
            return None
        at = time_of_day(text, now)
        if at is None:
            self.arrived.set_error(translate("Desk", "Write a time, such as 10:29."))
            raise ValueError("not a time of day")
        # The minute of now is meant, though its first second has gone.
        return None if timedelta() <= now - at < timedelta(minutes=1) else at

    def _show_enquiries(self) -> None:
        while (item := self._enquiry_flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for service in self._chosen:
            chip = Chip(self._named(service), on=True)
            chip.setAccessibleDescription(translate("Desk", "Takes this enquiry off again."))
            chip.clicked.connect(lambda _on=False, service=service: self._drop(service))
            self._enquiry_flow.addWidget(chip)
        self._enquiries.setVisible(bool(self._chosen))
        self.field.labelled.set_label(self._question())
        self._tell()

    def _drop(self, service: str) -> None:
        self._chosen.remove(service)
        if "enquiry" in self._order:
            del self._order[len(self._order) - 1 - self._order[::-1].index("enquiry")]
        self.field.line.setFocus()
        self._show_enquiries()

    def undo(self) -> None:
        """Take back what was filled in last; with nothing left, the keyboard goes to the first field."""
        self.done.hide()
        what = self._order.pop() if self._order else ""
        match what:
            case "search":
                self.field.line.clear()
            case "enquiry" if self._chosen:
                self._order.append(what)
                self._drop(self._chosen[-1])
            case "name":
                self.name.line.clear()
            case "arrived":
                self.arrived.line.clear()
            case _ if what in self.needs:
                self.needs[what].setChecked(False)
        if not self._order:
            self.field.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            choosing = watched is self.field.line and self.field.current() != ""
            if plain and event.key() in enter and not choosing:
                self.submitted.emit()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.undo()
            return
        super().keyPressEvent(event)
