"""A table of the wait log on the screen: columns as wide as they need, words wrapped and never cut.

Knows a model's cells and the room there is; knows nothing of what they mean.
"""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from frontdesk.screens.wait_log import Cell, Table
from ui.leader.columns import Need, widths
from ui.leader.table_model import CELL, AnyIndex, TableModel
from ui.theme import Theme, appearance, follow
from ui.widgets import Card, SectionTitle, Text, paint_mark
from ui.widgets.measure import WRAP, line_width, longest_word, wrapped_size

PAD_ACROSS, PAD_DOWN = 8, 7
MARK = 10
LEAST_ROW = 34
#: Longer tables scroll within themselves.
MOST_ROWS = 40


class CellDelegate(QStyledItemDelegate):
    """Paints a cell; one that missed a target is bold and red and has a triangle before it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, place = appearance().theme, option.rect
        cell = index.data(CELL)
        if not isinstance(cell, Cell):
            return
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(place, theme.colour("chosen"))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), theme.colour("line"))
        font = theme.font("strong" if cell.alarm else "body")
        right = bool(
            Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)) & Qt.AlignmentFlag.AlignRight
        )
        words = place.adjusted(theme.px(PAD_ACROSS), 0, -theme.px(PAD_ACROSS), 0)
        mark, gap = theme.px(MARK), theme.px(5)
        if cell.alarm:  # before the words, wherever they begin
            left = words.right() - line_width(font, cell.text) - mark - gap if right else words.left()
            box = QRectF(left, words.center().y() - mark / 2, mark, mark)
            paint_mark(painter, box, "triangle", theme.tone("bad"))
            words = words if right else words.adjusted(mark + gap, 0, 0, 0)
        painter.setFont(font)
        painter.setPen(theme.tone("bad") if cell.alarm else theme.colour("ink"))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, WRAP | side | Qt.AlignmentFlag.AlignVCenter, cell.text)
        painter.restore()


class TableView(QTableView):
    """As high as its rows up to `MOST_ROWS`; the whole row is chosen; Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.cells = TableModel()
        self._head_high = 0
        self.setModel(self.cells)
        self.setItemDelegate(CellDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(1)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setTextElideMode(Qt.TextElideMode.ElideNone)
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cells.modelReset.connect(self.fit)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        self.fit()

    def fit(self) -> None:
        """Give columns and rows the room their words take."""
        if not self.cells.columnCount():
            return
        long = self.cells.rowCount() > MOST_ROWS
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if long else policy.ScrollBarAlwaysOff)
        room = max(1, self.viewport().width())
        wide = widths([self._need(column) for column in range(self.cells.columnCount())], room)
        for column, width in enumerate(wide):
            self.setColumnWidth(column, width)
        self._head_high = self._head_height(wide)
        self.horizontalHeader().setFixedHeight(self._head_high)
        for row in range(self.cells.rowCount()):
            self.setRowHeight(row, self._row_height(row, wide))
        self.updateGeometry()

    def _need(self, column: int) -> Need:
        theme, pad = self._theme, 2 * self._theme.px(PAD_ACROSS) + 2
        head = theme.font("small_strong")
        title = self.cells.column(column)
        whole, word = [line_width(head, title.title)], [longest_word(head, title.title)]
        for row in range(self.cells.rowCount()):
            cell = self.cells.cell(row, column)
            font = theme.font("strong" if cell.alarm else "body")
            mark = theme.px(MARK) + theme.px(5) if cell.alarm else 0
            whole.append(line_width(font, cell.text) + mark)
            word.append(whole[-1] if title.number else longest_word(font, cell.text) + mark)
        return Need(max(word) + pad, max(whole) + pad, not title.number)

    def _head_height(self, wide: list[int]) -> int:
        font, pad = self._theme.font("small_strong"), self._theme.px(PAD_ACROSS)
        high = [
            wrapped_size(font, self.cells.column(column).title, width - 2 * pad).height()
            for column, width in enumerate(wide)
        ]
        return max(high) + 2 * self._theme.px(PAD_DOWN)

    def _row_height(self, row: int, wide: list[int]) -> int:
        theme = self._theme
        high = theme.px(LEAST_ROW)
        for column, width in enumerate(wide):
            cell = self.cells.cell(row, column)
            font = theme.font("strong" if cell.alarm else "body")
            text = wrapped_size(font, cell.text, width - 2 * theme.px(PAD_ACROSS))
            high = max(high, text.height() + 2 * theme.px(PAD_DOWN))
        return high

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def sizeHint(self) -> QSize:
        rows = min(self.cells.rowCount(), MOST_ROWS)
        high = self._head_high + sum(self.rowHeight(row) for row in range(rows))
        if sum(map(self.columnWidth, range(self.cells.columnCount()))) > self.viewport().width():
            high += self.horizontalScrollBar().sizeHint().height()
        return QSize(super().sizeHint().width(), high + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(260), self.sizeHint().height())


class TableCard(Card):
    """A table under its title; where it has no rows, the words for that."""

    def __init__(self) -> None:
        super().__init__(gap=6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._title = SectionTitle("", role="heading")
        self._empty = Text("", "note", "muted")
        self.view = TableView()
        self._keys: tuple[str, ...] = ()
        for item in (self._title, self._empty, self.view):
            self.add(item)

    def show_table(self, table: Table) -> None:
        """Show a table."""
        self._keys = table.keys
        self._title.set_title(table.title)
        self._title.set_note(table.note)
        self._empty.setText(table.empty)
        self._empty.setVisible(not table.rows)
        self.view.setVisible(bool(table.rows))
        self.view.setAccessibleName(f"{table.title} {table.note}".strip())
        self.view.cells.show_table(table)

    def chosen(self) -> str:
        """The key of the row chosen; empty where none is."""
        row = self.view.currentIndex().row()
        return self._keys[row] if 0 <= row < len(self._keys) else ""
