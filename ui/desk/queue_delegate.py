"""How a row of the queue is drawn: ticket, enquiry, the wait against its target, needs, the key that calls.

Knows rows and the theme; knows nothing of the table around it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from frontdesk.actions import BY_ID
from frontdesk.screens.desk import Label, Row, Wait
from frontdesk.screens.desk_words import wait_text
from ui.desk.parts import paint_parts, parts_height
from ui.desk.pictures import Pictures
from ui.desk.queue_model import ENTRY, NEEDS, NEXT, TICKET, WAIT, WAITED, AnyIndex, Entry, Part
from ui.theme import Theme, appearance
from ui.widgets import key_cap_size, paint_key_cap, paint_tag, paint_wait, tag_size, wait_size
from ui.widgets.measure import WRAP, line_width, wrapped_size

PAD = 8
HEIGHT = 56
PART = 40


Places = list[tuple[QRect, Label]]


def flow_of(labels: tuple[Label, ...], width: int, theme: Theme) -> Places:
    """Where a row's tags go in a width, from the corner 0, 0; a tag that is too long is drawn shorter."""
    x = y = 0
    places = []
    for label in labels:
        size = tag_size(label.text, theme)
        size.setWidth(min(size.width(), max(1, width)))
        if x and x + size.width() > width:
            x, y = 0, y + size.height() + theme.px(4)
        places.append((QRect(x, y, size.width(), size.height()), label))
        x += size.width() + theme.px(6)
    return places


def needs_of(
    labels: tuple[Label, ...], width: int, theme: Theme, *, following: bool
) -> tuple[Places, QRect, int]:
    """The tags, the key's cap (only if `following`) and the height: the cap is below tags too wide for it."""
    if not following:
        places = flow_of(labels, width, theme)
        return places, QRect(), places[-1][0].bottom() + 1 if places else 0
    cap = key_cap_size(BY_ID["call_next"].cap(), theme)
    beside = width - cap.width() - theme.px(6)
    if all(tag_size(label.text, theme).width() <= beside for label in labels):
        places = flow_of(labels, beside, theme)
        high = max(cap.height(), places[-1][0].bottom() + 1 if places else 0)
        return places, QRect(QPoint(width - cap.width(), (high - cap.height()) // 2), cap), high
    places = flow_of(labels, width, theme)
    top = places[-1][0].bottom() + 1 + theme.px(4)
    return places, QRect(QPoint(width - cap.width(), top), cap), top + cap.height()


def needs_width(rows: Iterable[Row], theme: Theme) -> int:
    """The width in which the widest tag of these rows stands beside the key that calls."""
    cap = key_cap_size(BY_ID["call_next"].cap(), theme).width() + theme.px(6)
    texts = {label.text for row in rows for label in row.labels}
    widest = max((tag_size(text, theme).width() for text in texts), default=0)
    return max(widest + cap, theme.px(90)) + 2 * theme.px(PAD)


def ticket_width(theme: Theme) -> int:
    """The width of the first column."""
    return line_width(theme.font("ticket"), "W88") + 2 * theme.px(PAD)


def wait_width(theme: Theme) -> int:
    """The width of the column of waits: the longest common wait fits."""
    waited, ten = timedelta(minutes=28, seconds=28), timedelta(minutes=18, seconds=28)
    said = (wait_text(waited, -ten, due_soon=False), wait_text(waited, timedelta(minutes=2), due_soon=True))
    return max(wait_size(text, theme).width() for text in said) + 2 * theme.px(PAD)


@dataclass(frozen=True, slots=True)
class _Cell:
    """What one cell shows; `wait` only in the column of waits, `following` only in that of needs."""

    row: Row
    column: int
    wait: object
    following: bool
    chosen: bool

    def shown(self) -> tuple[object, ...]:
        """Everything that its picture is made from."""
        row = self.row
        match self.column:
            case 0:
                words: tuple[object, ...] = (row.ticket,)
            case 1:
                words = (row.title, row.rest)
            case 2:
                words = (row.held_why, self.wait)
            case _:
                words = (row.labels, self.following)
        return (self.column, self.chosen, row.mine, words)


def _underline(painter: QPainter, rect: QRect, theme: Theme) -> None:
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))


class QueueDelegate(QStyledItemDelegate):
    """Draws one cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._measured_in = Theme()
        self._heights: dict[tuple[object, ...], int] = {}
        self._pictures = Pictures()

    def row_height(self, entry: Entry, widths: tuple[int, int, int], *, following: bool) -> int:
        """The height in which every cell of a row has room, with the widths of enquiry, wait and needs.

        Remembered: a table asks for all of them whenever one row comes or goes.
        """
        theme = appearance().theme
        if isinstance(entry, Part):
            return theme.px(PART)
        self._take_on(theme)
        asked = (entry.title, entry.rest, entry.held_why, entry.labels, following, widths)
        if asked not in self._heights:
            self._heights[asked] = self._row_height(entry, widths, theme, following)
        return self._heights[asked]

    def _take_on(self, theme: Theme) -> None:
        """What was measured and drawn in another theme is of no use."""
        if theme is not self._measured_in:
            self._measured_in = theme
            self._heights.clear()
            self._pictures.forget()

    @staticmethod
    def _row_height(row: Row, widths: tuple[int, int, int], theme: Theme, following: bool) -> int:
        enquiry, wait, needs = (width - 2 * theme.px(PAD) for width in widths)
        why = wrapped_size(theme.font("small"), row.held_why, wait).height() if row.held_why else 0
        highest = max(
            parts_height(row.title, row.rest, enquiry, theme),
            wait_size("", theme).height() + why,
            needs_of(row.labels, needs, theme, following=following)[2],
        )
        return max(theme.px(HEIGHT), highest + theme.px(16))

    def paint(self, painter: QPainter, view: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, entry, column = appearance().theme, index.data(ENTRY), index.column()
        if isinstance(entry, Part):
            self._paint_part(painter, view.rect, entry if column == TICKET else None, theme)
        elif isinstance(entry, Row):
            cell = _Cell(
                entry,
                column,
                index.data(WAIT) if column == WAITED else None,
                column == NEEDS and bool(index.data(NEXT)),
                bool(view.state & QStyle.StateFlag.State_Selected),
            )
            self._take_on(theme)
            self._pictures.draw(
                painter, view.rect, cell.shown(), lambda on, rect: self._paint(on, rect, cell, theme)
            )

    def _paint(self, painter: QPainter, rect: QRect, cell: _Cell, theme: Theme) -> None:
        painter.fillRect(rect, theme.colour("chosen" if cell.chosen else "card"))
        if cell.chosen and cell.column == TICKET:  # not by colour alone
            edge = QRect(rect.topLeft(), QSize(theme.px(4), rect.height()))
            painter.fillRect(edge, theme.colour("accent"))
        self._paint_cell(painter, rect.adjusted(theme.px(PAD), 0, -theme.px(PAD), 0), cell, theme)
        _underline(painter, rect, theme)

    @staticmethod
    def _paint_part(painter: QPainter, rect: QRect, part: Part | None, theme: Theme) -> None:
        painter.fillRect(rect, theme.colour("card"))
        if part is not None:
            painter.setFont(theme.font("small_strong"))
            painter.setPen(theme.colour("muted"))
            place = rect.adjusted(theme.px(PAD), 0, 0, -theme.px(6))
            painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextDontClip, part.title)
        _underline(painter, rect, theme)

    def _paint_cell(self, painter: QPainter, rect: QRect, cell: _Cell, theme: Theme) -> None:
        row = cell.row
        ink = theme.colour("ink" if row.mine else "muted")
        match cell.column:
            case 0:
                painter.setFont(theme.font("ticket"))
                painter.setPen(ink)
                painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, row.ticket)
            case 1:
                paint_parts(painter, rect, row.title, row.rest, theme, ink)
            case 2:
                self._paint_wait(painter, rect, row, cell.wait, theme)
            case _:
                self._paint_needs(painter, rect, row, cell.following, theme)

    @staticmethod
    def _paint_wait(painter: QPainter, rect: QRect, row: Row, wait: object, theme: Theme) -> None:
        if not isinstance(wait, Wait):
            return
        if row.held_why:
            high = wrapped_size(theme.font("small"), row.held_why, rect.width()).height()
            why = QRect(rect.left(), rect.bottom() - high - theme.px(6), rect.width(), high)
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("muted"))
            painter.drawText(why, WRAP, row.held_why)
            rect = rect.adjusted(0, theme.px(4), 0, -high - theme.px(6))
        paint_wait(painter, rect, wait.fraction, wait.tone, wait.text, theme)

    @staticmethod
    def _paint_needs(painter: QPainter, rect: QRect, row: Row, following: bool, theme: Theme) -> None:
        places, cap, high = needs_of(row.labels, rect.width(), theme, following=following)
        top = rect.top() + (rect.height() - high) // 2
        for place, label in places:
            room = place.width() - theme.px(12)
            text = QFontMetrics(theme.font("small")).elidedText(label.text, Qt.TextElideMode.ElideRight, room)
            paint_tag(painter, place.translated(rect.left(), top), text, label.tint, theme)
        if following:
            key = BY_ID["call_next"].cap()
            paint_key_cap(painter, cap.translated(rect.left(), top), key, theme, theme.colour("outline_key"))
