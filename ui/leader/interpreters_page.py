"""The page of interpreters: filters by how they stand, with whom and in what language; steps by keys.

Knows a BookingList; reads and carries out by itself, as the directory's page does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from frontdesk.document_request import Way
from frontdesk.interpreting import commands as to
from frontdesk.interpreting.facts import Why
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.state import Booking
from frontdesk.mail.delivery import change
from frontdesk.screens.interpreter_list import BookingList, Sought, Which, booking_list, which_text
from frontdesk.words import translate
from ui.desk.booking_steps import asks_who, step_named, step_options, way_options, why_options
from ui.desk.chooser import Chooser
from ui.desk.even_row import EvenRow
from ui.desk.options import Option
from ui.desk.who_comes import WhoComes
from ui.leader.boxes import fill_box
from ui.leader.table import TableCard
from ui.tasks import Tasks
from ui.theme import Theme, follow
from ui.widgets import Chip, FlowLayout, KeyButton, Labelled, SectionTitle

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class InterpretersPage(QScrollArea):
    """``page.read(then)`` asks for the list and shows it; without a `desk` it only reads, and says so.

    `refused` carries a Refusal. `domain` is the part of the shop's e-mail address behind the @.
    """

    refused = Signal(object)

    def __init__(self, tasks: Tasks, desk: str, domain: str = "") -> None:
        super().__init__()
        self._tasks, self._desk, self._domain = tasks, desk, domain
        self.sought = Sought()
        self._list: BookingList | None = None
        self.title = SectionTitle("", role="page")
        self.chips = {which: Chip(which_text(which), on=which is self.sought.which) for which in Which}
        self.helpers, self.languages = QComboBox(), QComboBox()
        self._helper_field, self._language_field = Labelled("", self.helpers), Labelled("", self.languages)
        self.table = TableCard()
        self.step = KeyButton("", translate("Keys", "Enter"))
        self._make_places()
        for which, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, which=which: self._choose(which))
        for box in (self.helpers, self.languages):
            box.currentIndexChanged.connect(self._choose_in_box)
        self.step.clicked.connect(self.ask_step)
        self.table.view.installEventFilter(self)
        self.retranslate()
        follow(self._restyle)

    def _make_places(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside, filters = QWidget(), QWidget()
        flow = FlowLayout(filters)
        for chip in self.chips.values():
            flow.addWidget(chip)
        self.table.add(self.step)
        self._column = QVBoxLayout(inside)
        self._boxes = EvenRow([self._helper_field, self._language_field])
        for part in (self.title, filters, self._boxes, self.table):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setWidget(inside)
        for each in (self.viewport(), inside):
            each.setAutoFillBackground(False)

    def _restyle(self, theme: Theme) -> None:
        side = theme.px(20)
        self._column.setContentsMargins(side, theme.px(16), side, side)
        self._column.setSpacing(theme.px(14))
        self._boxes.setMaximumWidth(theme.px(620))

    def retranslate(self) -> None:
        """Say the fixed words in the language in use; the list is read anew by the window."""
        self.title.set_title(translate("Interpreter", "Interpreters"))
        if not self._desk:
            only = translate("Record", "It only reads. Open the team leader’s view from a desk, with Ctrl L.")
            self.title.set_note(only)
        self._helper_field.set_label(translate("Interpreter", "With"))
        self._language_field.set_label(translate("Interpreter", "Language"))
        self.step.set_text(translate("Referral", "Next step"))
        self._show_counts()
        self._show_boxes()

    def read(self, then: Callable[[], object]) -> None:
        """Have the list read and shown; `then` is called when it stands."""
        sought = self.sought

        def show(found: BookingList) -> None:
            self.show_list(found)
            then()

        self._tasks.read(lambda front: booking_list(front, sought), show, "leader interpreters")

    def show_list(self, found: BookingList) -> None:
        """Show a list; the row chosen stays chosen."""
        before = self._key()
        self._list = found
        self._show_counts()
        self._show_boxes()
        self.table.show_table(found.table)
        keys = found.table.keys
        if keys:
            self.table.view.selectRow(keys.index(before) if before in keys else 0)
        self.step.setVisible(bool(self._desk) and any(found.steps.values()))

    def _show_counts(self) -> None:
        for which, chip in self.chips.items():
            count = 0 if self._list is None else self._list.counts.get(which, 0)
            words = f"{which_text(which)} · {count}"
            if chip.label() != words:
                chip.set_text(words)

    def _show_boxes(self) -> None:
        """What can be chosen among; what is chosen stays, as long as there is any of it at all."""
        everybody, every = translate("Interpreter", "Everybody"), translate("Interpreter", "Every language")
        helpers = () if self._list is None else self._list.helpers
        languages = () if self._list is None else self._list.languages
        fill_box(self.helpers, [("", everybody), *helpers], self.sought.helper)
        fill_box(self.languages, [("", every), *languages], self.sought.language)
        if (self.helpers.currentData(), self.languages.currentData()) != (
            self.sought.helper,
            self.sought.language,
        ):
            self._choose_in_box()

    def _key(self) -> str:
        """The key of the row chosen; empty where none is."""
        keys = () if self._list is None else self._list.table.keys
        row = self.table.view.currentIndex().row()
        return keys[row] if 0 <= row < len(keys) else ""

    def _choose(self, which: Which) -> None:
        self.sought = replace(self.sought, which=which)
        for each, chip in self.chips.items():
            chip.setChecked(each is which)
        self.read(lambda: None)

    def _choose_in_box(self) -> None:
        helper, language = self.helpers.currentData(), self.languages.currentData()
        self.sought = replace(self.sought, helper=str(helper or ""), language=str(language or ""))
        self.read(lambda: None)

    def ask_step(self) -> None:
        """Ask what happened to the booking chosen."""
        key = self._key()
        if self._list is None or not self._desk or not (steps := self._list.steps.get(key, ())):
            return
        booking = self._list.found[key]
        title = translate("Referral", "What happened?")
        self._ask(title, step_options(steps, booking.kind), lambda name: self._take(booking, name))

    def _take(self, booking: Booking, name: str) -> None:
        step, key = step_named(name), booking.id
        if step is to.Cancel:
            title = translate("Interpreter", "Why is it cancelled?")
            self._ask(title, why_options(), lambda why: self._change(to.Cancel(booking=key, why=Why(why))))
        elif step is to.Finish and booking.kind is Kind.WRITTEN:
            title = translate("Interpreter", "How did the visitor get it?")
            self._ask(title, way_options(), lambda way: self._change(to.Finish(booking=key, way=Way(way))))
        elif issubclass(step, to.Offer | to.Confirm) and asks_who(booking):
            self._ask_who(key, step)
        else:
            self._tasks.handle(step(booking=key), self._desk, refused=self.refused.emit)

    def _ask_who(self, key: str, step: type[to.Offer | to.Confirm]) -> None:
        before = QApplication.focusWidget()
        dialog = WhoComes(self, key, step)

        def put_down(command: to.Offer | to.Confirm) -> None:
            self._tasks.handle(
                command,
                self._desk,
                lambda _done: dialog.accept(),
                lambda refusal: dialog.refuse(refusal.words()),
            )

        dialog.said.connect(put_down)
        dialog.finished.connect(lambda _result: self._back_to(before))
        dialog.open()

    def _change(self, command: to.BookingCommand) -> None:
        """A step with all that goes with it."""
        domain, desk = self._domain, self._desk
        self._tasks.carry_out(lambda front: change(front, command, domain, desk), refused=self.refused.emit)

    def _ask(self, title: str, options: list[Option], then: Callable[[str], object]) -> None:
        before = QApplication.focusWidget()
        dialog = Chooser(self, title, options)
        dialog.chosen.connect(then)
        dialog.finished.connect(lambda _result: self._back_to(before))
        dialog.open()

    def _back_to(self, widget: QWidget | None) -> None:
        """Give the keyboard back after a list."""
        self.window().activateWindow()
        if widget is not None:
            widget.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _ENTERS:
            self.ask_step()
            return True
        return super().eventFilter(watched, event)
