"""The form for one record of the directory, made from what `frontdesk.screens.record_form` says of its kind.

Knows fields and the keyboard; keeps nothing itself. Hours are shown in words while they are typed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QPlainTextEdit, QWidget

from frontdesk.directory import Body
from frontdesk.exchange.directory.texts import mail_address, telephone, web_address
from frontdesk.screens.record_form import (
    CHOICES,
    FIELDS,
    Check,
    FormField,
    Made,
    Shape,
    filled,
    make,
    said_hours,
    status_choices,
)
from frontdesk.words import translate
from ui.desk.forms import FormDialog
from ui.widgets import Labelled, LabelledField, LabelledNote, Text, announce

CHECKS: Final[dict[str, Check]] = {"telephone": telephone, "web": web_address, "mail": mail_address}
_ROWS: Final = {Shape.LINES: 2, Shape.PARTS: 3, Shape.HOURS: 3, Shape.DAYS: 2}
#: The records a field chooses from, by the shape of the field: id and name.
Choices = Mapping[Shape, Sequence[tuple[str, str]]]


class ChoiceField(Labelled):
    """One of many, found by typing any part of its name; empty for none."""

    def __init__(self, label: str, note: str, choices: Sequence[tuple[str, str]], *, none: bool) -> None:
        self.box = QComboBox()
        self.box.setEditable(none)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(8)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        if none:
            self.box.addItem("", "")
        for id_, name in choices:
            self.box.addItem(name, id_)
        completer = self.box.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        super().__init__(label, self.box, note)

    def choose(self, id_: str) -> None:
        """Show the one with an id; one that is not among them is added under its id, so that it stays."""
        place = self.box.findData(id_)
        if place < 0:
            self.box.addItem(id_, id_)
            place = self.box.count() - 1
        self.box.setCurrentIndex(place)

    def chosen(self) -> str | None:
        """The id chosen; None where what is typed is none of them."""
        typed = self.box.currentText().strip()
        place = self.box.currentIndex()
        if place < 0 or self.box.itemText(place) != typed:
            place = self.box.findText(typed, Qt.MatchFlag.MatchFixedString)
        return None if place < 0 else str(self.box.itemData(place) or "")


class HoursField(LabelledNote):
    """Opening hours as a person writes them, with what they mean below."""

    def __init__(self, label: str, note: str) -> None:
        super().__init__(label, note, rows=_ROWS[Shape.HOURS])
        self.said = Text("", "note", "muted")
        self._column.addWidget(self.said)
        self.edit.textChanged.connect(self._say)
        self._say()

    def _say(self) -> None:
        words, good = said_hours(self.edit.toPlainText())
        self.said.setText(words if good else "")
        self.said.setVisible(good and bool(words))
        self.set_error("" if good else words)


class RecordDialog(FormDialog):
    """``RecordDialog(window, title, "service", id, body, choices).made.connect(…)``: carries the record.

    It stays open until `accept` is called. Ctrl Enter saves from anywhere; Enter does outside fields of
    several lines.
    """

    made = Signal(object)

    def __init__(
        self, parent: QWidget, title: str, kind: str, id_: str, body: Body | None, choices: Choices
    ) -> None:
        super().__init__(parent, title, translate("Record", "Save"))
        self._kind, self._id = kind, id_
        self.save.set_key(translate("Keys", "Ctrl Enter"))
        self.fields: dict[str, Labelled] = {}
        texts = {} if body is None else filled(body)
        for each in FIELDS[kind]:
            self.fields[each.name] = _field(each, choices)
            _put(self.fields[each.name], texts.get(each.name, ""))
        self._fill(*self.fields.values())
        next(iter(self.fields.values())).setFocus()

    def submit(self) -> None:
        """Hand the record over, or say at the fields what is wrong."""
        texts, lost = dict[str, str](), dict[str, str]()
        for name, widget in self.fields.items():
            text = _taken(widget)
            texts[name] = text or ""
            if text is None:
                lost[name] = translate("Record", "This is not on the list. Choose one, or leave it empty.")
        made = make(self._kind, self._id, texts, CHECKS)
        wrong = {**made.wrong, **lost}
        for name, widget in self.fields.items():
            widget.set_error(wrong.get(name, ""))
        if wrong:
            first = next(name for name in self.fields if name in wrong)
            self._scroll.ensureWidgetVisible(self.fields[first])
            self.fields[first].setFocus()
            self.refuse(translate("Record", "Not saved yet: see what is marked."))
            return
        self._hand_over(made)

    def _hand_over(self, made: Made) -> None:
        self.error.hide()
        self.made.emit(made.body)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(self.focusWidget(), QPlainTextEdit) and not _with_control(event):
            announce(self, translate("Record", "Ctrl Enter saves."))
            return
        super().keyPressEvent(event)


def _with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _field(each: FormField, choices: Choices) -> Labelled:
    label, note = each.labelled(), each.noted()
    if each.shape in CHOICES:
        status = each.shape is Shape.STATUS
        listed = status_choices() if status else choices.get(each.shape, ())
        return ChoiceField(label, note, listed, none=not status)
    if each.shape is Shape.HOURS:
        return HoursField(label, note)
    if each.shape in _ROWS:
        return LabelledNote(label, note, rows=_ROWS[each.shape])
    return LabelledField(label, note)


def _put(widget: Labelled, text: str) -> None:
    match widget:
        case ChoiceField():
            widget.choose(text) if text else None
        case LabelledNote():
            widget.edit.setPlainText(text)
        case LabelledField():
            widget.line.setText(text)


def _taken(widget: Labelled) -> str | None:
    match widget:
        case ChoiceField():
            return widget.chosen()
        case LabelledNote():
            return widget.edit.toPlainText()
        case LabelledField():
            return widget.line.text()
    return ""
