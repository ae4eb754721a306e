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
from ui.widgets.measure import WRAP, line_width, wrapped_size

AnyIndex = QModelIndex | QPersistentModelIndex
SIDE = 12


@dataclass(frozen=True, slots=True)
class Option:
    """One row. `bold` begins it, `rest` follows; `aside` stands muted at the right, `key` as a key cap.

    `below` is a second line, smaller and muted.
    """

    id: str
    bold: str
    rest: str = ""
    aside: str = ""
    key: str = ""
    possible: bool = True
    below: str = ""

    @property
    def text(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(part for part in (self.bold + self.rest, self.aside, self.below, self.key) if part)


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

    def _aside_width(self, option: Option, inner: int) -> int:
        """What stands at the right takes at most two fifths of a row, and wraps there."""
        theme = appearance().theme
        wide = line_width(theme.font("small"), option.aside) + theme.px(12) if option.aside else 0
        width = min(wide, inner * 2 // 5)
        if option.key:
            width += key_cap_size(option.key, theme).width() + theme.px(10)
        return width

    def height_for(self, option: Option | None, width: int) -> int:
        """The height of a row at a width."""
        theme = appearance().theme
        if option is None:
            return theme.px(TARGET)
        inner = width - 2 * theme.px(SIDE)
        beside = self._aside_width(option, inner)
        room = inner - beside
        high = parts_height(option.bold, option.rest, room, theme) + self._below_height(option, room)
        if option.aside and not option.key:
            high = max(high, wrapped_size(theme.font("small"), option.aside, beside - theme.px(10)).height())
        return max(theme.px(36), high + theme.px(14))

    def _below_height(self, option: Option, width: int) -> int:
        theme = appearance().theme
        return wrapped_size(theme.font("small"), option.below, width).height() if option.below else 0

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
        words = inner.adjusted(0, 0, -self._aside_width(option, inner.width()), 0)
        if option.below:
            words = self._paint_below(painter, words, option)
        ink = theme.colour("ink" if option.possible else "disabled")
        bold, rest = (option.bold, option.rest) if chosen else ("", option.bold + option.rest)
        paint_parts(painter, words, bold, rest, theme, ink)
        self._paint_aside(painter, inner, option)

    def _paint_below(self, painter: QPainter, words: QRect, option: Option) -> QRect:
        """Draw the second line; what is left for the first."""
        theme = appearance().theme
        high = self._below_height(option, words.width())
        pad = theme.px(7)
        rest = QRect(words.left(), words.bottom() + 1 - pad - high, words.width(), high)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted" if option.possible else "disabled"))
        painter.drawText(rest, WRAP | Qt.AlignmentFlag.AlignLeft, option.below)
        return words.adjusted(0, pad, 0, -pad - high)

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
        if not option.key:
            right.setLeft(right.right() + 1 - self._aside_width(option, inner.width()) + theme.px(10))
        painter.drawText(right, flags, option.aside)
