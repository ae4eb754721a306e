"""Two small forms: putting a check-in right, and booking an appointment.

Know fields and what was typed; know no visit and keep nothing themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from frontdesk.screens.desk_words import need_text, service_name
from frontdesk.shop import NEEDS, Service
from frontdesk.words import translate
from ui.desk.even_row import EvenRow
from ui.desk.ports import Search
from ui.desk.service_field import ServiceField
from ui.theme import Theme, appearance, follow
from ui.widgets import Chip, FlowLayout, KeyButton, LabelledField, Text, announce


class FormDialog(QDialog):
    """A title, fields, what is wrong, and two buttons: Enter saves, Esc leaves all as it was."""

    def __init__(self, parent: QWidget, title: str, does: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.error = Text("", "note", "bad")
        self.error.hide()
        self.save = KeyButton(does, translate("Keys", "Enter"), kind="primary")
        self.cancel = KeyButton(translate("Desk", "Leave as it was"), translate("Keys", "Esc"))
        self.save.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.reject)
        self._column = QVBoxLayout(self)
        self._column.addWidget(Text(title, "title"))
        self._fields = QWidget()
        self._lines = QVBoxLayout(self._fields)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._fields)
        room = self._scroll.verticalScrollBar().rangeChanged  # queued: the fields take their places first
        room.connect(self._show_focus, Qt.ConnectionType.QueuedConnection)
        follow(self._restyle_form)

    def _restyle_form(self, theme: Theme) -> None:
        inset = theme.px(20)
        self._column.setContentsMargins(inset, inset, inset, inset)
        self._column.setSpacing(theme.px(12))
        self._lines.setSpacing(theme.px(12))
        ring = theme.px(6)  # room for the focus ring, which a scrolled area would cut
        self._lines.setContentsMargins(ring, ring, ring, ring)
        self.setMinimumWidth(min(theme.px(480), self.screen().availableGeometry().width() - 40))

    def _fill(self, *items: QWidget, also: Sequence[KeyButton] = ()) -> None:
        """Put the fields in their places; `also` are further ways to save, beside the first."""
        for item in items:
            self._lines.addWidget(item)
        for part in (self._scroll, self.error, EvenRow([self.save, *also, self.cancel])):
            self._column.addWidget(part)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.grow()

    def grow(self) -> None:
        """As high as the fields need, or as the screen allows: then they scroll and the buttons stay."""
        width = self._scroll.viewport().width()
        wanted = max(self._lines.totalHeightForWidth(width), self._lines.minimumSize().height())
        around = self.sizeHint().height() - self._scroll.sizeHint().height()
        room = self.screen().availableGeometry().height() * 9 // 10 - around
        self._scroll.setMinimumHeight(max(0, min(wanted, room)))
        self.adjustSize()

    def _show_focus(self) -> None:
        """Scroll to where the keyboard is: in large text the first field can be below what is seen."""
        held, theme = self.focusWidget(), appearance().theme
        if self._scroll.isAncestorOf(held):  # nothing is within, where nothing has the keyboard
            self._scroll.ensureWidgetVisible(held, theme.px(8), theme.px(24))

    def submit(self) -> None:
        """What Enter does; each form its own."""
        raise NotImplementedError

    def refuse(self, words: str) -> None:
        """Say what is wrong; the form stays open with what was typed."""
        self.error.setText(words)
        self.error.show()
        announce(self, words, urgent=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
            return
        super().keyPressEvent(event)


class PickedService(QWidget):
    """A service field with the service picked so far above it."""

    def __init__(self, services: dict[str, Service], search: Search, picked: str, label: str = "") -> None:
        super().__init__()
        self._services = services
        self.picked = picked
        self._name = Text("", "strong")
        self.field = ServiceField(search, label or translate("Desk", "Enquiry"))
        self.field.chosen.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(self._name)
        self.setFocusProxy(self.field)
        self._pick(picked)

    def _pick(self, service: str) -> None:
        self.picked = service
        self._name.setText(service_name(self._services, service) if service else "")
        self._name.setVisible(bool(service))


@dataclass(frozen=True, slots=True)
class Correction:
    """What the form for corrections says; `arrived` as typed."""

    service: str
    arrived: str
    needs: tuple[str, ...]


class CorrectDialog(FormDialog):
    """``CorrectDialog(…).corrected.connect(…)``: carries a Correction; open until `accept` is called."""

    corrected = Signal(object)

    def __init__(
        self, parent: QWidget, ticket: str, given: Correction, services: dict[str, Service], search: Search
    ) -> None:
        title = translate("Desk", "Correct {ticket}", ticket=ticket)
        super().__init__(parent, title, translate("Desk", "Put right"))
        self.service = PickedService(services, search, given.service)
        self.arrived = LabelledField(translate("Desk", "Arrived"))
        self.arrived.line.setText(given.arrived)
        chips = QWidget()
        flow = FlowLayout(chips)
        self.needs = {need: Chip(need_text(need), on=need in given.needs) for need in NEEDS}
        for chip in self.needs.values():
            flow.addWidget(chip)
        self._fill(self.service, self.arrived, Text(translate("Desk", "Help they may need"), "label"), chips)
        self.service.setFocus()

    def submit(self) -> None:
        """Hand the correction over."""
        needs = tuple(need for need, chip in self.needs.items() if chip.isChecked())
        self.corrected.emit(Correction(self.service.picked, self.arrived.line.text().strip(), needs))


@dataclass(frozen=True, slots=True)
class Booking:
    """What the form for appointments says; `time` as typed."""

    service: str
    time: str
    name: str


class BookDialog(FormDialog):
    """``BookDialog(…).booked.connect(…)``: carries a Booking; it stays open until `accept` is called."""

    booked = Signal(object)

    def __init__(self, parent: QWidget, services: dict[str, Service], search: Search) -> None:
        title = translate("Desk", "Book an appointment today")
        super().__init__(parent, title, translate("Desk", "Book"))
        self.service = PickedService(services, search, "")
        self.time = LabelledField(translate("Desk", "Time"), translate("Desk", "such as 14:30"))
        self.name = LabelledField(translate("Desk", "Name"), translate("Desk", "(optional)"))
        self.name.line.setMaxLength(500)
        self._fill(self.service, self.time, self.name)
        self.service.setFocus()

    def submit(self) -> None:
        """Hand the booking over."""
        name = self.name.line.text().strip()
        self.booked.emit(Booking(self.service.picked, self.time.line.text().strip(), name))
