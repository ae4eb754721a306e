"""A table of the wait log as a model for Qt's views and for screen readers.

Knows cells and columns; knows nothing of what they mean.
"""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from frontdesk.screens.wait_log import Cell, Column, Table
from frontdesk.words import translate

AnyIndex = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TableModel(QAbstractTableModel):
    """``model.show_table(table)``. A cell that missed a target or a goal says so to screen readers."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[Column, ...] = ()
        self._rows: tuple[tuple[Cell, ...], ...] = ()

    def show_table(self, table: Table) -> None:
        """Show another table; nothing happens for an equal one."""
        if (table.columns, table.rows) == (self._columns, self._rows):
            return
        self.beginResetModel()
        self._columns, self._rows = table.columns, table.rows
        self.endResetModel()

    def column(self, column: int) -> Column:
        """A column's title and kind."""
        return self._columns[column]

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a place."""
        return self._rows[row][column]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            # A Qt flag of another kind beside the alignment lets a long title wrap.
            return (_RIGHT if self._columns[section].number else _LEFT).value | Qt.TextFlag.TextWordWrap.value
        return self._columns[section].title if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if self._columns[index.column()].number else _LEFT
            case Qt.ItemDataRole.AccessibleTextRole if cell.alarm:
                return translate("Leader", "{figure}, target missed", figure=cell.text)
            case _:
                return cell if role == CELL else None
