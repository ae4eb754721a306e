"""The right column: the visitor called to this desk or served at it, the note, and what can be done next.

Knows the screen's data and keeps the note until it is saved; what a button does is `deeds`'.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from frontdesk.screens.desk import DeskScreen, Here, Moment, Row
from frontdesk.screens.desk_words import clock_text
from frontdesk.staffing import DeskState
from frontdesk.words import translate
from ui.desk.buttons import ActionButton, Actions, set_shown
from ui.desk.even_row import EvenRow
from ui.desk.story import HandOffCard, StoryText
from ui.theme import Theme, follow
from ui.widgets import Card, EndsLayout, Journey, LabelledNote, SectionTitle, Step, Text, TextNote

#: The names on the screen are cut only where they would push everything else away.
SHOWN_NAME = 200
#: Possible also for a visitor chosen in the queue; the buttons here are for the one with you.
_HERE_ONLY = ("print", "correct", "call_back", "interpreter")


class WithYouPanel(QWidget):
    """Who is with you now. `note_left` carries a visit and its note when the field is left with a change."""

    note_left = Signal(str, str)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._here: Here | None = None
        self._saved = ""
        self._title = SectionTitle("")
        self._ticket = Text("", "huge", wrap=False)
        self._since = Text("", "strong")
        self._who, self._more = Text(), TextNote()
        self._journey = Journey()
        self._waited = TextNote()
        self.note = LabelledNote("")
        self._idle = Text()
        self.story, self.warm = StoryText(), HandOffCard()
        self._hold_title = SectionTitle("", role="heading")
        self._holding = TextNote()
        self._hold_card = Card()
        self.primary = [
            ActionButton(actions, action, kind="primary", fixed=False)
            for action in ("here", "finish", "open_desk")
        ]
        self.buttons = [
            ActionButton(actions, action, fixed=False, here_only=action in _HERE_ONLY)
            for action in (
                "hand_off", "correct_hand_off", "refer", "put_back", "call_back", "hold", "call_colleague",
                "colleague_came", "interpreter", "print", "correct", "answer_enquiry", "resume", "break",
                "reopen",
            )
        ]  # fmt: skip
        self.wide = [ActionButton(actions, each, fixed=False) for each in ("finish_otherwise", "add_enquiry")]
        self._lay_out()
        self.note.edit.installEventFilter(self)
        actions.claim(self.note.edit)
        actions.refreshed.connect(self._rearrange)
        self.retranslate()
        follow(self._restyle)

    def _lay_out(self) -> None:
        self.card = Card()
        self._head = QWidget()
        self._ends = EndsLayout(self._head)
        self._ends.addWidget(self._ticket)
        self._ends.addWidget(self._since)
        self._grid = EvenRow(self.buttons, most=2)
        parts = (self._head, self._idle, self._who, self._more, self._journey, self._waited, self.story)
        for item in (*parts, self.note):
            self.card.add(item)
        for button in self.primary:
            self.card.add(button)
        for button in self.wide:
            self.card.add(button)
        self.card.add(self._grid)
        self._hold_card.add(self._hold_title)
        self._hold_card.add(self._holding)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for item in (self._title, self.card, self.warm, self._hold_card):
            self._column.addWidget(item)

    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._ends.set_gap(theme.px(12), 0)

    def _rearrange(self) -> None:
        self._grid.arrange()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._title.set_title(translate("Desk", "With you now"))
        self.note.set_label(translate("Desk", "Note"))
        self._hold_title.set_title(translate("Desk", "On hold"))

    def show_screen(self, screen: DeskScreen, moment: Moment) -> None:
        """Show who is here now, or that nobody is."""
        before, self._here = self._here, screen.here
        self._title.set_note(screen.place)
        here = screen.here
        for item in (self._head, self._who, self._journey, self._waited):
            set_shown(item, here is not None)
        set_shown(self._idle, here is None)
        self._idle.setText(self._nobody(screen, moment))
        set_shown(self.note, here is not None)
        self._show_note(before, here)
        if here is not None:
            self._show_visit(here, moment.now)
        else:
            set_shown(self._more, False)
        self.story.show_here(here)
        self.warm.show_here(here)
        self._show_held(screen.on_hold_here, moment.now)

    def tick(self, screen: DeskScreen, moment: Moment) -> None:
        """The same a little later."""
        if screen.here is None:
            self._idle.setText(self._nobody(screen, moment))
        else:
            self._show_times(screen.here, moment.now)
        self._show_held(screen.on_hold_here, moment.now)

    @staticmethod
    def _nobody(screen: DeskScreen, moment: Moment) -> str:
        if screen.state is DeskState.BREAK:
            return translate("Desk", "You are on a break.")
        if screen.state is DeskState.CLOSED:
            return translate("Desk", "Your desk is closed. Open it when you are ready to see visitors.")
        if moment.next is None:
            return translate("Desk", "Nobody is with you, and nobody waits for this desk.")
        return translate("Desk", "Nobody is with you. F8 calls {ticket}.", ticket=moment.next.ticket)

    def _show_visit(self, here: Here, now: datetime) -> None:
        self._ticket.setText(here.ticket)
        self._show_times(here, now)
        enquiry = " + ".join(line.name for line in here.enquiries)
        name = " ".join(here.name.split())
        shown = name if len(name) <= SHOWN_NAME else f"{name[:SHOWN_NAME]}…"
        self._who.set_parts(shown or here.enquiries[0].name, f" · {enquiry}" if shown else "")
        if not shown and len(here.enquiries) > 1:
            self._who.set_parts("", enquiry)
        ended = [f"{line.name}: {line.ended}" for line in here.enquiries if line.ended]
        self._more.setText("\n".join(ended))
        set_shown(self._more, bool(ended))
        self._journey.set_steps(self._steps(here))

    def _show_times(self, here: Here, now: datetime) -> None:
        self._since.setText(here.with_you(now))
        labels = [label.text for label in here.labels]
        waited = ". ".join([here.waited(now).rstrip("."), *labels]) + "."
        if waited != self._waited.text():
            self._waited.setText(waited)

    @staticmethod
    def _steps(here: Here) -> list[Step]:
        arrived = translate("Desk", "Arrived {time}", time=clock_text(here.arrived))
        done = Step(translate("Desk", "Done"), False)
        if here.seen is not None:
            return [
                Step(arrived, True),
                Step(translate("Desk", "Seen {time}", time=clock_text(here.seen)), True),
                done,
            ]
        called = translate("Desk", "Called {time}", time=clock_text(here.called or here.since))
        if here.asking:
            return [
                Step(arrived, True),
                Step(translate("Desk", "Calling…"), False),
                Step(translate("Desk", "Seen"), False),
            ]
        if here.calls > 1:
            called = translate("Desk", "Called {calls} times", calls=here.calls)
        return [Step(arrived, True), Step(called, True), Step(translate("Desk", "Seen"), False)]

    def _show_held(self, held: tuple[Row, ...], now: datetime) -> None:
        set_shown(self._hold_card, bool(held))
        lines = [f"{row.ticket} · {row.held_why} · {row.wait_at(now).text}" for row in held]
        if self._holding.text() != "\n".join(lines):
            self._holding.setText("\n".join(lines))

    def _show_note(self, before: Here | None, here: Here | None) -> None:
        """Another visit's note takes the place of what is there; the same visit's only if nobody types."""
        same = before is not None and here is not None and before.visit == here.visit
        if same and self.unsaved():
            return
        if not same and before is not None:
            self._leave(before.visit)
        self._saved = "" if here is None else here.note
        if self.note.edit.toPlainText() != self._saved:
            self.note.edit.setPlainText(self._saved)

    def unsaved(self) -> bool:
        """Whether the note says something that has not been saved."""
        return self.note.edit.toPlainText() != self._saved

    def save_note(self) -> None:
        """Save the note now if it has changed, as before finishing."""
        if self._here is not None:
            self._leave(self._here.visit)

    def _leave(self, visit: str) -> None:
        if self.unsaved():
            self._saved = self.note.edit.toPlainText()
            self.note_left.emit(visit, self._saved)

    def note_not_kept(self, visit: str, text: str) -> None:
        """The note could not be saved: what is typed stays, and is saved at the next chance."""
        if self._here is not None and self._here.visit == visit and self._saved == text:
            self._saved = self._here.note

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.note.edit and event.type() == QEvent.Type.FocusOut:
            self.save_note()
        return super().eventFilter(watched, event)

    def write(self) -> None:
        """Put the keyboard in the note."""
        self.note.edit.setFocus(Qt.FocusReason.OtherFocusReason)
