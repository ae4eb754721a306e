"""The page of interpreters: filters by how they stand, with whom and in what language; steps by keys.

Knows a BookingList; reads and carries out by itself, as the directory's page does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox

from frontdesk.document_request import Way
from frontdesk.interpreting import commands as to
from frontdesk.interpreting.facts import Why
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.state import Booking
from frontdesk.mail.delivery import change
from frontdesk.screens.interpreter_list import BookingList, Sought, Which, booking_list, which_text
from frontdesk.words import translate
from ui.desk.booking_steps import asks_who, step_named, step_options, way_options, why_options
from ui.desk.even_row import EvenRow
from ui.desk.who_comes import WhoComes
from ui.leader.boxes import fill_box
from ui.leader.list_page import ENTERS, ListPage
from ui.leader.table import TableCard
from ui.tasks import Tasks
from ui.theme import Theme
from ui.widgets import KeyButton, Labelled


class InterpretersPage(ListPage[Which]):
    """``page.read(then)`` asks for the list and shows it; without a `desk` it only reads, and says so.

    `refused` carries a Refusal. `domain` is the part of the shop's e-mail address behind the @.
    """

    refused = Signal(object)

    def __init__(self, tasks: Tasks, desk: str, domain: str = "") -> None:
        self.sought = Sought()
        super().__init__(Which, self.sought.which)
        self._tasks, self._desk, self._domain = tasks, desk, domain
        self._list: BookingList | None = None
        self.helpers, self.languages = QComboBox(), QComboBox()
        self._helper_field, self._language_field = Labelled("", self.helpers), Labelled("", self.languages)
        self.table = TableCard()
        self.step = KeyButton("", translate("Keys", "Enter"))
        self._boxes = EvenRow([self._helper_field, self._language_field])
        self.table.add(self.step)
        self._place(self._boxes, self.table)
        self.wanted.connect(self._seek)
        for box in (self.helpers, self.languages):
            box.currentIndexChanged.connect(self._seek)
        self.step.clicked.connect(self.ask_step)
        self.table.view.installEventFilter(self)
        self.retranslate()

    def _restyle(self, theme: Theme) -> None:
        super()._restyle(theme)
        self._boxes.setMaximumWidth(theme.px(620))

    def retranslate(self) -> None:
        """Say the fixed words in the language in use; the list is read anew by the window."""
        self.title.set_title(translate("Interpreter", "Interpreters"))
        if not self._desk:
            self._say_it_only_reads()
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
        self._list = found
        self._show_counts()
        self._show_boxes()
        self._show_rows(self.table, found.table)
        self.step.setVisible(bool(self._desk) and any(found.steps.values()))

    def _show_counts(self) -> None:
        self._say_filters(which_text, {} if self._list is None else self._list.counts)

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
            self._seek()

    def _seek(self) -> None:
        """Another filter was chosen, or another entry of a box."""
        helper, language = str(self.helpers.currentData() or ""), str(self.languages.currentData() or "")
        self.sought = replace(self.sought, which=self.which, helper=helper, language=language)
        self.read(lambda: None)

    def ask_step(self) -> None:
        """Ask what happened to the booking chosen."""
        key = self.table.chosen()
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in ENTERS:
            self.ask_step()
            return True
        return super().eventFilter(watched, event)
