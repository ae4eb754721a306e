"""The page of what is to be settled: what machines did without knowing of each other, and how it was settled.

Knows a ConflictScreen; what settles a row is in it as a command and is asked of the window by `settled`.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent

from frontdesk.screens.conflicts import Chosen, ConflictScreen, chosen_text, way_text
from frontdesk.words import translate
from ui.desk.options import Option
from ui.leader.list_page import ENTERS, ListPage
from ui.leader.table import TableCard
from ui.widgets import KeyButton


class ConflictsPage(ListPage[Chosen]):
    """``page.show_screen(screen)``; `wanted` says that others are asked for (`page.which`).

    `settled` carries the command that settles one. Without `may_write` it only reads, and says so.
    """

    settled = Signal(object)

    def __init__(self, *, may_write: bool) -> None:
        super().__init__(Chosen, Chosen.OPEN)
        self._may_write = may_write
        self._screen: ConflictScreen | None = None
        self.table = TableCard()
        self.settle = KeyButton("", translate("Keys", "Enter"))
        self.settle.clicked.connect(self.ask)
        self.table.add(self.settle)
        self.table.view.installEventFilter(self)
        self._place(self.table)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the fixed words in the language in use; the table is read anew by the window."""
        self.title.set_title(translate("Conflict", "To settle"))
        if not self._may_write:
            self._say_it_only_reads()
        self._show_deed()
        self._show_counts()

    def _show_deed(self) -> None:
        """What Enter does: settle, or settle otherwise."""
        first, again = translate("Conflict", "Settle it…"), translate("Conflict", "Settle it otherwise…")
        self.settle.set_text(first if self.which is Chosen.OPEN else again)

    def show_screen(self, screen: ConflictScreen) -> None:
        """Show the table; the row chosen stays chosen."""
        self._screen = screen
        self._show_rows(self.table, screen.table)
        self.settle.setVisible(self._may_write and any(screen.ways.values()))
        self._show_deed()
        self._show_counts()

    def _show_counts(self) -> None:
        self._say_filters(chosen_text, {} if self._screen is None else self._screen.counts)

    def ask(self) -> None:
        """Ask how the row chosen is settled."""
        ways = () if self._screen is None else self._screen.ways.get(self.table.chosen(), ())
        if not ways or not self._may_write:
            return
        commands = {way.value: command for way, command in ways}
        options = [Option(way.value, way_text(way)) for way, _ in ways]
        title = translate("Conflict", "How is it settled?")
        self._ask(title, options, lambda way: self.settled.emit(commands[way]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTERS:
            self.ask()
            return True
        return super().eventFilter(watched, event)
