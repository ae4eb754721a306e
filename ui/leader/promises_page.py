"""The page of promises: filters by how they stand and by owner, how many there are of each, and the list.

Knows a PromiseList; what a choice of filters leaves is computed elsewhere.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from frontdesk.screens.promise_list import Filter, PromiseList, filter_text
from frontdesk.words import translate
from ui.leader.boxes import fill_box
from ui.leader.table import TableCard
from ui.theme import Theme, follow
from ui.widgets import Chip, FlowLayout, Labelled, SectionTitle


class PromisesPage(QScrollArea):
    """``page.show_list(found)``; `wanted` says that another filter or owner was chosen (`page.choice()`)."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._which, self._owner = Filter.OPEN, ""
        self._counts: dict[Filter, int] = {}
        self._owners: tuple[tuple[str, str], ...] = ()
        self.title = SectionTitle("", role="page")
        self.chips = {which: Chip(filter_text(which), on=which is self._which) for which in Filter}
        self.owners = QComboBox()
        self._owner_field = Labelled("", self.owners)
        self.table = TableCard()
        self._make_places()
        for which, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, which=which: self._choose(which))
        self.owners.currentIndexChanged.connect(self._choose_owner)
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
        self._column = QVBoxLayout(inside)
        for part in (self.title, filters, self._owner_field, self.table):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setWidget(inside)
        for each in (self.viewport(), inside):
            each.setAutoFillBackground(False)

    def _restyle(self, theme: Theme) -> None:
        side = theme.px(20)
        self._column.setContentsMargins(side, theme.px(16), side, side)
        self._column.setSpacing(theme.px(14))
        self._owner_field.setMaximumWidth(theme.px(420))

    def choice(self) -> tuple[Filter, str]:
        """The filter and the owner chosen, empty for all."""
        return self._which, self._owner

    def retranslate(self) -> None:
        """Say the fixed words in the language in use; the list itself is read anew by the window."""
        self.title.set_title(translate("Promises", "Promises"))
        self._owner_field.set_label(translate("Promises", "Who keeps it"))
        self._show_counts()
        self._show_owners()

    def show_list(self, found: PromiseList) -> None:
        """Show a list."""
        self._counts, self._owners = found.counts, found.owners
        self._show_counts()
        self._show_owners()
        self.table.show_table(found.table)

    def _show_counts(self) -> None:
        for which, chip in self.chips.items():
            count = self._counts.get(which, 0)
            words = f"{filter_text(which)} · {count}"
            if chip.label() != words:
                chip.set_text(words)

    def _show_owners(self) -> None:
        everybody = translate("Promises", "Everybody")
        fill_box(self.owners, [("", everybody), *self._owners], self._owner)

    def _choose(self, which: Filter) -> None:
        self._which = which
        for each, chip in self.chips.items():
            chip.setChecked(each is which)
        self.wanted.emit()

    def _choose_owner(self, place: int) -> None:
        self._owner = str(self.owners.itemData(place) or "")
        self.wanted.emit()
