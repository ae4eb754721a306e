"""Rows to choose from: a text, something muted at the right, perhaps a key; services, reasons, commands.

Knows how an option looks and is said; knows nothing of what choosing it does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.desk.parts import paint_parts, parts_height
from ui.theme import TARGET, appearance
from ui.widgets import key_cap_size, paint_key_cap
from ui.widgets.measure import WRAP, line_width

AnyIndex = QModelIndex | QPersistentModelIndex
SIDE = 12


@dataclass(frozen=True, slots=True)
class Option:
    """One row. `bold` begins it, `rest` follows; `aside` stands muted at the right, `key` as a key cap."""

    id: str
    bold: str
    rest: str = ""
    aside: str = ""
    key: str = ""
    possible: bool = True

    @property
    def text(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(part for part in (self.bold + self.rest, self.aside, self.key) if part)


OPTION = Qt.ItemDataRole.UserRole


class OptionModel(QAbstractListModel):
    """The options of a list."""

    def __init__(self) -> None:
        super().__init__()
        self._options: tuple[Option, ...] = ()

    def show(self, options: Sequence[Option]) -> None:
        """Show these in place of what was there."""
        self.beginResetModel()
        self._options = tuple(options)
        self.endResetModel()

    def option(self, row: int) -> Option | None:
        """The option in a row."""
        return self._options[row] if 0 <= row < len(self._options) else None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._options)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        option = self.option(index.row()) if index.isValid() else None
        if option is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return option.text
        return option if role == OPTION else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        option = self.option(index.row()) if index.isValid() else None
        if option is None or not option.possible:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class OptionDelegate(QStyledItemDelegate):
    """Draws an option; words wrap, nothing is cut."""

    def _aside_width(self, option: Option) -> int:
        theme = appearance().theme
        width = line_width(theme.font("small"), option.aside) + theme.px(10) if option.aside else 0
        if option.key:
            width += key_cap_size(option.key, theme).width() + theme.px(10)
        return width

    def height_for(self, option: Option | None, width: int) -> int:
        """The height of a row at a width."""
        theme = appearance().theme
        if option is None:
            return theme.px(TARGET)
        room = width - 2 * theme.px(SIDE) - self._aside_width(option)
        return max(theme.px(36), parts_height(option.bold, option.rest, room, theme) + theme.px(14))

    def sizeHint(self, view: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        option = index.data(OPTION)
        list_view = self.parent()
        width = list_view.viewport().width() if isinstance(list_view, QListView) else view.rect.width()
        return QSize(width, self.height_for(option if isinstance(option, Option) else None, width))

    def paint(self, painter: QPainter, view: QStyleOptionViewItem, index: AnyIndex) -> None:
        option = index.data(OPTION)
        if not isinstance(option, Option):
            return
        theme = appearance().theme
        chosen = bool(view.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(view.rect, theme.colour("chosen" if chosen else "card"))
        side = theme.px(SIDE)
        if chosen:  # not by colour alone
            edge = QRect(view.rect.topLeft(), QSize(theme.px(4), view.rect.height()))
            painter.fillRect(edge, theme.colour("accent"))
        inner = view.rect.adjusted(side, 0, -side, 0)
        words = inner.adjusted(0, 0, -self._aside_width(option), 0)
        ink = theme.colour("ink" if option.possible else "disabled")
        bold, rest = (option.bold, option.rest) if chosen else ("", option.bold + option.rest)
        paint_parts(painter, words, bold, rest, theme, ink)
        self._paint_aside(painter, inner, option)

    def _paint_aside(self, painter: QPainter, inner: QRect, option: Option) -> None:
        theme = appearance().theme
        right = QRect(inner)
        if option.key:
            size = key_cap_size(option.key, theme)
            cap = QRect(right.right() + 1 - size.width(), right.center().y() - size.height() // 2, 0, 0)
            cap.setSize(size)
            colour = theme.colour("outline_key" if option.possible else "disabled")
            paint_key_cap(painter, cap, option.key, theme, colour)
            right.setRight(cap.left() - theme.px(10))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted" if option.possible else "disabled"))
        flags = WRAP | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(right, flags, option.aside)
