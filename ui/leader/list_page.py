"""What the pages of a list have in common: a title, filters of which one is chosen, tables, questions.

Knows where parts stand and which filter and row are chosen; knows nothing of what is listed.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from frontdesk.screens.wait_log import Table
from frontdesk.words import translate
from ui.desk.chooser import Chooser
from ui.desk.options import Option
from ui.leader.table import TableCard
from ui.theme import Theme, follow
from ui.widgets import Chip, FlowLayout, SectionTitle

Which = TypeVar("Which", bound=enum.Enum)
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ListPage(QScrollArea, Generic[Which]):
    """``class FinesPage(ListPage[Paid])``; `wanted` says that another filter (`which`) was chosen."""

    wanted = Signal()

    def __init__(self, filters: Iterable[Which], chosen: Which) -> None:
        super().__init__()
        self.which = chosen
        self.title = SectionTitle("", role="page")
        self.chips = {which: Chip("", on=which is chosen) for which in filters}
        for which, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, which=which: self._choose(which))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _place(self, *parts: QWidget) -> None:
        """Put the page's own parts below title and filters; called once."""
        inside, filters = QWidget(), QWidget()
        flow = FlowLayout(filters)
        for chip in self.chips.values():
            flow.addWidget(chip)
        self._column = QVBoxLayout(inside)
        for part in (self.title, filters, *parts):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setWidget(inside)
        for each in (self.viewport(), inside):
            each.setAutoFillBackground(False)
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        side = theme.px(20)
        self._column.setContentsMargins(side, theme.px(16), side, side)
        self._column.setSpacing(theme.px(14))

    def _say_it_only_reads(self) -> None:
        only = translate("Record", "It only reads. Open the team leader’s view from a desk, with Ctrl L.")
        self.title.set_note(only)

    def _say_filters(self, words: Callable[[Which], str], counts: Mapping[Which, int] | None = None) -> None:
        """Name the filters, with how many there are of each where that is known."""
        for which, chip in self.chips.items():
            said = words(which) if counts is None else f"{words(which)} · {counts.get(which, 0)}"
            if chip.label() != said:
                chip.set_text(said)

    def _choose(self, which: Which) -> None:
        self.which = which
        for each, chip in self.chips.items():
            chip.setChecked(each is which)
        self.wanted.emit()

    @staticmethod
    def _show_rows(card: TableCard, table: Table) -> None:
        """Show a table; the row chosen stays chosen, the first is where it has gone."""
        before = card.chosen()
        card.show_table(table)
        if table.keys:
            card.view.selectRow(table.keys.index(before) if before in table.keys else 0)

    def _ask(self, title: str, options: Sequence[Option], then: Callable[[str], object]) -> None:
        """Ask for one of several; afterwards the keyboard is back where it was."""
        before = QApplication.focusWidget()
        dialog = Chooser(self, title, options)
        dialog.chosen.connect(then)
        dialog.finished.connect(lambda _result: self._back_to(before))
        dialog.open()

    def _back_to(self, widget: QWidget | None) -> None:
        self.window().activateWindow()
        if widget is not None:
            widget.setFocus()
