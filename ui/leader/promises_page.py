"""The page of promises: filters by how they stand and by owner, how many there are of each, and the list.

Knows a PromiseList; what a choice of filters leaves is computed elsewhere.
"""

from PySide6.QtWidgets import QComboBox

from frontdesk.screens.promise_list import Filter, PromiseList, filter_text
from frontdesk.words import translate
from ui.leader.boxes import fill_box
from ui.leader.list_page import ListPage
from ui.leader.table import TableCard
from ui.theme import Theme
from ui.widgets import Labelled


class PromisesPage(ListPage[Filter]):
    """``page.show_list(found)``; `wanted` says that another filter or owner was chosen (`page.choice()`)."""

    def __init__(self) -> None:
        super().__init__(Filter, Filter.OPEN)
        self._owner = ""
        self._counts: dict[Filter, int] = {}
        self._owners: tuple[tuple[str, str], ...] = ()
        self.owners = QComboBox()
        self._owner_field = Labelled("", self.owners)
        self.table = TableCard()
        self.owners.currentIndexChanged.connect(self._choose_owner)
        self._place(self._owner_field, self.table)
        self.retranslate()

    def _restyle(self, theme: Theme) -> None:
        super()._restyle(theme)
        self._owner_field.setMaximumWidth(theme.px(420))

    def choice(self) -> tuple[Filter, str]:
        """The filter and the owner chosen, empty for all."""
        return self.which, self._owner

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
        self._say_filters(filter_text, self._counts)

    def _show_owners(self) -> None:
        everybody = translate("Promises", "Everybody")
        fill_box(self.owners, [("", everybody), *self._owners], self._owner)

    def _choose_owner(self, place: int) -> None:
        self._owner = str(self.owners.itemData(place) or "")
        self.wanted.emit()
