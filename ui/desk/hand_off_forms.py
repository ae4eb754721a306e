"""The small forms of a hand-off: the visitor's story, the two ways in place of a second, and their details.

Know fields and what was typed; know no visit and keep nothing themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QWidget

from frontdesk.screens.handing_on import Choice
from frontdesk.shop import Service
from frontdesk.words import translate
from ui.desk.forms import FormDialog, PickedService
from ui.desk.ports import Search
from ui.widgets import KeyButton, LabelledField, LabelledNote, Text

#: The longest text kept of what a visitor told.
LONGEST = 4000
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StoryForm(FormDialog):
    """A form with fields of several lines: Enter saves there too, Shift Enter begins another line."""

    def _note(self, label: str, text: str, rows: int = 3) -> LabelledNote:
        note = LabelledNote(label, rows=rows)
        note.edit.setPlainText(text)
        note.edit.moveCursor(QTextCursor.MoveOperation.End)  # what is there is added to, not typed over
        note.edit.installEventFilter(self)
        return note

    @staticmethod
    def _text(note: LabelledNote) -> str:
        return note.edit.toPlainText().strip()[:LONGEST]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _ENTERS:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                return False
            self.submit()
            return True
        return super().eventFilter(watched, event)


@dataclass(frozen=True, slots=True)
class Told:
    """The visitor's story as it is handed on."""

    said: str
    seen: str


class HandOffDialog(StoryForm):
    """``HandOffDialog(…).told.connect(…)``: carries a Told; `rather` the code of a better receiver."""

    told = Signal(object)
    rather = Signal(str)

    def __init__(
        self, parent: QWidget, ticket: str, to: Choice, better: Sequence[Choice], given: Told
    ) -> None:
        title = translate("HandOff", "Hand {ticket} on to {receiver}", ticket=ticket, receiver=to.name)
        super().__init__(parent, title, translate("HandOff", "Hand off"))
        found = Text(to.found, "strong" if to.doubtful else "note", "warn" if to.doubtful else "muted")
        self.found = found
        self.better = [self._better_button(place, each) for place, each in enumerate(better, start=1)]
        self.said = self._note(translate("HandOff", "What they told us"), given.said)
        self.seen = self._note(translate("HandOff", "What you have seen"), given.seen)
        hint = Text(translate("HandOff", "Shift Enter begins a new line."), "note", "muted")
        self._fill(found, *self.better, self.said, self.seen, hint)
        self.said.setFocus()

    def _better_button(self, place: int, choice: Choice) -> KeyButton:
        words = translate("HandOff", "Better: {receiver} – {found}", receiver=choice.name, found=choice.found)
        button = KeyButton(words, f"Alt {place}")
        shortcut = QShortcut(QKeySequence(f"Alt+{place}"), self)
        for signal in (button.clicked, shortcut.activated):
            signal.connect(lambda *_args, code=choice.code: self.rather.emit(code))
        return button

    def typed(self) -> Told:
        """What stands in the fields now."""
        return Told(self._text(self.said), self._text(self.seen))

    def submit(self) -> None:
        """Hand the story over."""
        self.told.emit(self.typed())


class WaysOutDialog(FormDialog):
    """`details` or `call_back` says which way the visitor chose; 1 and 2 are the keys."""

    details = Signal()
    call_back = Signal()

    def __init__(self, parent: QWidget, title: str, why: str) -> None:
        super().__init__(parent, title, "")
        self.save.hide()
        self.ways = [
            KeyButton(translate("HandOff", "Take full details now"), "1", kind="primary"),
            KeyButton(translate("HandOff", "Assured call-back from the right area"), "2", kind="primary"),
        ]
        ask = Text(translate("HandOff", "Ask the visitor which they would rather have."), "strong")
        leader = Text(
            translate("HandOff", "Only a team leader can allow another hand-off (Ctrl L)."), "note", "muted"
        )
        self._fill(Text(why), ask, *self.ways, leader)
        for place, signal in enumerate((self.details, self.call_back)):
            shortcut = QShortcut(QKeySequence(str(place + 1)), self)
            for wish in (self.ways[place].clicked, shortcut.activated):
                wish.connect(lambda *_args, signal=signal: self._take(signal))
        self.ways[0].setFocus()

    def _take(self, signal: object) -> None:
        self.accept()
        (self.details if signal is self.details else self.call_back).emit()

    def submit(self) -> None:
        """Enter takes the way that has the keyboard, the first unless moved."""
        (self.ways[1] if self.ways[1].hasFocus() else self.ways[0]).click()


@dataclass(frozen=True, slots=True)
class Details:
    """Who is to be reached where, and about what; `service` is the area that calls back."""

    name: str
    contact: str
    what: str
    service: str = ""


class AreaForm(StoryForm):
    """What the two ways share: the right area, whom to reach and where, and the matter in words."""

    given = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        title: str,
        does: str,
        known: Details,
        services: dict[str, Service],
        search: Search,
    ) -> None:
        super().__init__(parent, title, does)
        area = translate("HandOff", "The right area")
        self.service = PickedService(services, search, known.service, area)
        self.name, self.contact = _reached(known)

    def _give(self, what: LabelledNote) -> None:
        name, contact = self.name.line.text().strip(), self.contact.line.text().strip()
        self.given.emit(Details(name, contact, self._text(what), self.service.picked))


class FullDetailsDialog(AreaForm):
    """``FullDetailsDialog(…).given.connect(…)``: carries Details; open until `accept` is called."""

    def __init__(
        self, parent: QWidget, ticket: str, known: Details, services: dict[str, Service], search: Search
    ) -> None:
        title = translate("HandOff", "Full details of {ticket}", ticket=ticket)
        super().__init__(parent, title, translate("HandOff", "Keep and finish"), known, services, search)
        self.what = self._note(translate("HandOff", "Everything the right area needs"), known.what, rows=6)
        self._fill(self.what, self.name, self.contact, self.service)
        self.what.setFocus()

    def submit(self) -> None:
        """Hand the details over."""
        if self._text(self.what):
            self._give(self.what)
        else:
            self.refuse(translate("HandOff", "Write down what the visitor needs first."))


class CallBackDialog(AreaForm):
    """``CallBackDialog(…).given.connect(…)``: carries Details; open until `accept` is called."""

    def __init__(
        self, parent: QWidget, ticket: str, known: Details, services: dict[str, Service], search: Search
    ) -> None:
        title = translate("HandOff", "Assured call-back for {ticket}", ticket=ticket)
        super().__init__(parent, title, translate("HandOff", "Assure and finish"), known, services, search)
        self.what = self._note(translate("HandOff", "What it is about"), known.what)
        self._fill(self.contact, self.name, self.what, self.service)
        self.contact.setFocus()

    def submit(self) -> None:
        """Hand the details over; without somewhere to ring nobody can be called back."""
        if self.contact.line.text().strip():
            self._give(self.what)
        else:
            self.refuse(translate("HandOff", "Write where the visitor can be reached first."))


def _reached(given: Details) -> tuple[LabelledField, LabelledField]:
    """The fields for whom to reach and where."""
    name = LabelledField(translate("Desk", "Name"), translate("Desk", "(optional)"))
    contact = LabelledField(translate("HandOff", "Telephone or e-mail"))
    for field, text in ((name, given.name), (contact, given.contact)):
        field.line.setMaxLength(500)
        field.line.setText(text)
    return name, contact
