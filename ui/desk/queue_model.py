"""The queue as a table's model: who waits in the order to call, then who is on hold, then who is early.

Knows rows of the screen and the moment they are shown at; knows nothing of how they are drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from frontdesk.screens.desk import DeskScreen, Moment, Row
from frontdesk.words import translate

AnyIndex = QModelIndex | QPersistentModelIndex
TICKET, ENQUIRY, WAITED, NEEDS = range(4)
ENTRY = Qt.ItemDataRole.UserRole
WAIT = Qt.ItemDataRole.UserRole + 1
NEXT = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Part:
    """The heading of a part of the table."""

    title: str


Entry = Row | Part


class QueueModel(QAbstractTableModel):
    """Rows and headings. `show` takes a new screen, `tick` only the time.

    `refilled` says that the same rows show other things and may need another height.
    """

    refilled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self._moment: Moment | None = None

    def show(self, screen: DeskScreen, moment: Moment) -> None:
        """Show a screen at a moment. Rows that stay are kept, so that the choice stays on them."""
        entries: list[Entry] = list(moment.queue)
        held = (*screen.on_hold_here, *screen.held)
        if held:
            entries += [Part(translate("Desk", "On hold")), *held]
        if moment.early:
            entries += [Part(translate("Desk", "Early for an appointment")), *moment.early]
        self._moment = moment
        if self._ids(self._entries) == self._ids(entries):
            same = self._entries == tuple(entries)
            self._entries = tuple(entries)
            self._redraw()
            if not same:
                self.refilled.emit()
            return
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def tick(self, moment: Moment) -> None:
        """Let the waits be drawn anew."""
        self._moment = moment
        self._redraw(WAITED, WAITED)

    def _redraw(self, first: int = TICKET, last: int = NEEDS) -> None:
        if self._entries:
            self.dataChanged.emit(self.index(0, first), self.index(len(self._entries) - 1, last))

    @staticmethod
    def _ids(entries: tuple[Entry, ...] | list[Entry]) -> list[str]:
        return [entry.visit if isinstance(entry, Row) else entry.title for entry in entries]

    def entries(self) -> tuple[Entry, ...]:
        """What stands in the rows, from the top."""
        return self._entries

    def follows(self, entry: Entry) -> bool:
        """Whether this is whom the desk calls next."""
        following = None if self._moment is None else self._moment.next
        return following is not None and isinstance(entry, Row) and entry.visit == following.visit

    def entry(self, row: int) -> Entry | None:
        """What stands in a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, visit: str) -> int:
        """The row of a visit; -1 where it is not shown."""
        found = (n for n, e in enumerate(self._entries) if isinstance(e, Row) and e.visit == visit)
        return next(found, -1)

    def first(self) -> int:
        """The first row that is a visit; -1 where there is none."""
        return next((n for n, entry in enumerate(self._entries) if isinstance(entry, Row)), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or not isinstance(self.entry(index.row()), Row):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or not 0 <= section < 4:
            return None
        return (
            translate("Desk", "Ticket"),
            translate("Desk", "Enquiry"),
            translate("Desk", "Waited"),
            translate("Desk", "Needs"),
        )[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index.row()) if index.isValid() else None
        moment = self._moment
        if entry is None or moment is None:
            return None
        if role == ENTRY:
            return entry
        if isinstance(entry, Part):
            return entry.title if role == Qt.ItemDataRole.DisplayRole and index.column() == TICKET else None
        if role == WAIT:
            return entry.wait_at(moment.now)
        if role == NEXT:
            return self.follows(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == TICKET:
            return entry.spoken(moment.now)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(entry, index.column(), moment)
        return None

    @staticmethod
    def _text(row: Row, column: int, moment: Moment) -> str:
        match column:
            case 0:
                return row.ticket
            case 1:
                return row.title + row.rest
            case 2:
                return row.held_why or row.wait_at(moment.now).text
            case _:
                return ", ".join(label.text for label in row.labels)
