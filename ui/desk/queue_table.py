"""The table of the queue: columns as wide as their words, as high as its rows or as the room it is given.

Knows the model and how rows are measured; what a choice in it means is the panel's.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView

from frontdesk.screens.desk import Row
from ui.desk.queue_delegate import HEIGHT, QueueDelegate, needs_width, ticket_width, wait_width
from ui.desk.queue_model import ENQUIRY, NEEDS, TICKET, WAITED, Part, QueueModel
from ui.theme import Theme, appearance, follow

LEAST_ROWS = 3


class QueueTable(QTableView):
    """The table: as high as its rows where there is room, else it scrolls within itself."""

    def __init__(self, model: QueueModel) -> None:
        super().__init__()
        self._room = 1 << 16
        self._queue = model
        self.setModel(model)
        self._delegate = QueueDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        model.modelReset.connect(self.fit)
        model.refilled.connect(self.fit)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(theme.px(HEIGHT))
        self.fit()

    def fit(self) -> None:
        """Give the columns and rows the room their content takes."""
        theme, width = appearance().theme, self.viewport().width()
        ticket, wait = ticket_width(theme), wait_width(theme)
        rest = max(theme.px(120), width - ticket - wait)
        entries = self._queue.entries()
        needs = min(needs_width((e for e in entries if isinstance(e, Row)), theme), rest // 2)
        for column, wide in ((TICKET, ticket), (WAITED, wait), (NEEDS, needs), (ENQUIRY, rest - needs)):
            self.setColumnWidth(column, wide)
        self.clearSpans()
        # Row by row, and only where it differs: quicker than to have Qt ask for every cell.
        for row, entry in enumerate(entries):
            if isinstance(entry, Part):
                self.setSpan(row, 0, 1, 4)
            following = self._queue.follows(entry)
            high = self._delegate.row_height(entry, (rest - needs, wait, needs), following=following)
            if self.rowHeight(row) != high:
                self.setRowHeight(row, high)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def _high(self, rows: int) -> int:
        """The height of the headings and the first rows."""
        side, count = self.verticalHeader(), len(self._queue.entries())
        return self.horizontalHeader().sizeHint().height() + (
            side.sectionPosition(rows) if rows < count else side.length()
        )

    def sizeHint(self) -> QSize:
        rows = len(self._queue.entries())
        high = self._high(rows) + (2 if rows else 0)
        return QSize(super().sizeHint().width(), max(min(high, self._room), self.minimumSizeHint().height()))

    def set_room(self, pixels: int) -> None:
        """The height it may take; with more rows it scrolls, so that the buttons below stay in sight."""
        if pixels != self._room:
            self._room = pixels
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(appearance().theme.px(300), self._high(LEAST_ROWS))
