"""Promises due: what this desk, or a service it serves, still has to keep, with the time at the right.

Knows the screen's lines and how urgent each is; a shape and the words say it as well as the colour does.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from frontdesk.promise import Urgency, reminders
from frontdesk.screens.desk import DeskScreen
from frontdesk.screens.promises import DueText, PromiseLine
from frontdesk.words import translate
from ui.desk.buttons import ActionButton, Actions, set_shown
from ui.theme import Theme, follow
from ui.widgets import Card, Mark, SectionTitle, Text, TextNote, announce, paint_mark

#: So many are shown; the rest is in the list behind the button.
SHOWN = 4
_MARKS: dict[Urgency, Mark] = {Urgency.OVERDUE: "dot", Urgency.SOON: "triangle"}
MARK = 11


class DueMark(QWidget):
    """The shape before a due time: a dot when it is overdue, a triangle when it is soon."""

    def __init__(self) -> None:
        super().__init__()
        self._due = DueText("", "plain", Urgency.LATER)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_due(self, due: DueText) -> None:
        """Take on an urgency."""
        if due != self._due:
            self._due = due
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(MARK), self._theme.px(MARK))

    def paintEvent(self, event: QPaintEvent) -> None:
        mark = _MARKS.get(self._due.urgency)
        if mark is not None:
            painter = QPainter(self)
            paint_mark(painter, QRectF(self.rect()), mark, self._theme.tone(self._due.tone))


class DueRow(QWidget):
    """One promise: what, and by when."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._when, self._mark = Text(), Text("", "strong", wrap=False), DueMark()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._mark)
        self._row.addWidget(self._when)
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._theme = theme
        self._row.setSpacing(theme.px(5))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._when.restyle(self._theme)  # a colour given before it was first shown is lost to the style sheet

    def show_line(self, line: PromiseLine, due: DueText) -> None:
        """Show a promise as it stands."""
        if self._words.text() != line.title:
            self._words.setText(line.title)
        if self._when.text() != due.text:
            self._when.setText(due.text)
        self._when.set_colour(due.tone if due.tone != "plain" else "ink")
        self._mark.show_due(due)
        set_shown(self._mark, due.urgency in _MARKS)


class PromisesPanel(QWidget):
    """The list; it is not there while nothing is promised.

    `overdue` carries how many are overdue where that changes: with somebody at the desk the list may be out
    of sight, and what is overdue is not to be.
    """

    overdue = Signal(int)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._lines: tuple[PromiseLine, ...] = ()
        self._reminded: frozenset[tuple[str, Urgency]] = frozenset()
        self._title = SectionTitle("")
        self._rows = [DueRow() for _ in range(SHOWN)]
        self._more = TextNote()
        self.see_to = ActionButton(actions, "see_to_promise")
        self._card = Card(gap=8)
        for part in (*self._rows, self._more, self.see_to):
            self._card.add(part)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._card)
        self.hide()
        self.retranslate()
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._title.set_title(translate("Promises", "Promises due"))

    def show_screen(self, screen: DeskScreen, now: datetime) -> None:
        """Show what is to be kept here."""
        self._lines = screen.promises
        set_shown(self, bool(self._lines))
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """The same a little later: what has become due soon or overdue is said once."""
        dues = [line.due_at(now) for line in self._lines]
        for place, row in enumerate(self._rows):
            set_shown(row, place < len(dues))
            if place < len(dues):
                row.show_line(self._lines[place], dues[place])
        more = len(self._lines) - SHOWN
        set_shown(self._more, more > 0)
        self._say(self._more, translate("Promises", "and {count} more", count=more) if more > 0 else "")
        self._show_note([due.urgency for due in dues])
        self._remind(now)

    @staticmethod
    def _say(text: Text, words: str) -> None:
        """Set again, the same words would lay the column out anew each second."""
        if text.text() != words:
            text.setText(words)

    def late(self) -> int:
        """How many are overdue."""
        return sum(urgency is Urgency.OVERDUE for _, urgency in self._reminded)

    def _show_note(self, found: list[Urgency]) -> None:
        overdue = found.count(Urgency.OVERDUE)
        today = found.count(Urgency.SOON) + found.count(Urgency.TODAY)
        parts = [translate("Promises", "{count} overdue", count=overdue)] if overdue else []
        parts += [translate("Promises", "{count} today", count=today)] if today else []
        note = " · ".join(parts)
        if note != self._title.note():
            self._title.set_note(note)

    def _remind(self, now: datetime) -> None:
        """Say what is newly due soon or overdue, and tell the window when the number overdue changes."""
        titles = {line.id: line.title for line in self._lines}
        before, late = self._reminded, self.late()
        found = [(each.id, each.urgency(now)) for each in reminders((li.state for li in self._lines), now)]
        self._reminded = frozenset(found)
        if self.late() != late:
            self.overdue.emit(self.late())
        for urgency, words in (
            (Urgency.OVERDUE, translate("Promises", "Overdue: {promises}.")),
            (Urgency.SOON, translate("Promises", "Due soon: {promises}.")),
        ):
            new = [titles[id_] for id_, how in found if how is urgency and (id_, how) not in before]
            if new:
                announce(self, words.format(promises=", ".join(new)))
