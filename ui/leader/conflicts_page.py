"""The page of what is to be settled: what machines did without knowing of each other, and how it was settled.

Knows a ConflictScreen; what settles a row is in it as a command and is asked of the window by `settled`.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from frontdesk.screens.conflicts import Chosen, ConflictScreen, chosen_text, way_text
from frontdesk.words import translate
from ui.desk.chooser import Chooser
from ui.desk.options import Option
from ui.leader.table import TableCard
from ui.theme import Theme, follow
from ui.widgets import Chip, FlowLayout, KeyButton, SectionTitle

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ConflictsPage(QScrollArea):
    """``page.show_screen(screen)``; `wanted` says that others are asked for (`page.which`).

    `settled` carries the command that settles one. Without `may_write` it only reads, and says so.
    """

    wanted = Signal()
    settled = Signal(object)

    def __init__(self, *, may_write: bool) -> None:
        super().__init__()
        self._may_write = may_write
        self.which = Chosen.OPEN
        self._screen: ConflictScreen | None = None
        self.title = SectionTitle("", role="page")
        self.chips = {which: Chip("", on=which is self.which) for which in Chosen}
        self.table = TableCard()
        self.settle = KeyButton("", translate("Keys", "Enter"))
        self._make_places()
        for which, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, which=which: self._choose(which))
        self.settle.clicked.connect(self.ask)
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
        self.table.add(self.settle)
        self._column = QVBoxLayout(inside)
        for part in (self.title, filters, self.table):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setWidget(inside)
        for each in (self.viewport(), inside):
            each.setAutoFillBackground(False)

    def _restyle(self, theme: Theme) -> None:
        side = theme.px(20)
        self._column.setContentsMargins(side, theme.px(16), side, side)
        self._column.setSpacing(theme.px(14))

    def retranslate(self) -> None:
        """Say the fixed words in the language in use; the table is read anew by the window."""
        self.title.set_title(translate("Conflict", "To settle"))
        if not self._may_write:
            only = translate("Record", "It only reads. Open the team leader’s view from a desk, with Ctrl L.")
            self.title.set_note(only)
        self._show_deed()
        self._show_counts()

    def _show_deed(self) -> None:
        """What Enter does: settle, or settle otherwise."""
        first, again = translate("Conflict", "Settle it…"), translate("Conflict", "Settle it otherwise…")
        self.settle.set_text(first if self.which is Chosen.OPEN else again)

    def show_screen(self, screen: ConflictScreen) -> None:
        """Show the table; the row chosen stays chosen."""
        before = self._key()
        self._screen = screen
        self.table.show_table(screen.table)
        keys = screen.table.keys
        if keys:
            self.table.view.selectRow(keys.index(before) if before in keys else 0)
        self.settle.setVisible(self._may_write and any(screen.ways.values()))
        self._show_deed()
        self._show_counts()

    def _show_counts(self) -> None:
        counts = {} if self._screen is None else self._screen.counts
        for which, chip in self.chips.items():
            words = f"{chosen_text(which)} · {counts.get(which, 0)}"
            if chip.label() != words:
                chip.set_text(words)

    def _key(self) -> str:
        """The key of the row chosen; empty where none is."""
        keys = () if self._screen is None else self._screen.table.keys
        row = self.table.view.currentIndex().row()
        return keys[row] if 0 <= row < len(keys) else ""

    def _choose(self, which: Chosen) -> None:
        self.which = which
        for each, chip in self.chips.items():
            chip.setChecked(each is which)
        self.wanted.emit()

    def ask(self) -> None:
        """Ask how the row chosen is settled."""
        ways = () if self._screen is None else self._screen.ways.get(self._key(), ())
        if not ways or not self._may_write:
            return
        commands = {way.value: command for way, command in ways}
        options = [Option(way.value, way_text(way)) for way, _ in ways]
        before = QApplication.focusWidget()
        dialog = Chooser(self, translate("Conflict", "How is it settled?"), options)
        dialog.chosen.connect(lambda way: self.settled.emit(commands[way]))
        dialog.finished.connect(lambda _result: self._back_to(before))
        dialog.open()

    def _back_to(self, widget: QWidget | None) -> None:
        """Give the keyboard back after a list."""
        self.window().activateWindow()
        if widget is not None:
            widget.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTERS:
            self.ask()
            return True
        return super().eventFilter(watched, event)
