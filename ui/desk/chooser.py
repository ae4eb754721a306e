"""A list to choose one thing from: reasons, outcomes, rooms, visits of today, services, all commands.

Knows options and the keyboard; knows nothing of what choosing does. Enter chooses, Esc leaves all as it was.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QVBoxLayout, QWidget

from frontdesk.words import translate
from ui.desk.options import Option, OptionDelegate, OptionModel
from ui.theme import Theme, follow
from ui.widgets import Text, announce

#: From so many options on there is a field to find one by its name.
MANY = 9
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
Find = Callable[[str], Sequence[Option]]


def plain(text: str) -> str:
    """A text without accents and capitals, to be found by."""
    spread = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in spread if not unicodedata.combining(c)).replace("’", "'")


class Chooser(QDialog):
    """``Chooser(window, "Why?", options).chosen.connect(…)``, then ``open()``: carries an option's id.

    `find` looks options up by what is typed; without it they are found by words in their text. `more` tells
    all of an option when F3 is pressed, and the list stays.
    """

    chosen = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        title: str,
        options: Sequence[Option],
        *,
        find: Find | None = None,
        more: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self._options = tuple(options)
        self._find = find or self._by_words
        self._more = more
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("Desk", "Type to find"))
        self.field.setAccessibleName(title)
        self.field.setVisible(len(self._options) >= MANY or find is not None)
        self.model = OptionModel()
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(OptionDelegate(self.list))
        self.list.setAccessibleName(title)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if len(self._options) >= MANY:  # always there, so that rows do not wrap anew when it comes
            self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self._empty = Text(translate("Desk", "Nothing found."), "note", "muted")
        column = QVBoxLayout(self)
        for item in (Text(title, "title"), self.field, self._empty, self.list):
            column.addWidget(item)
        if more is not None:
            column.addWidget(
                Text(translate("Desk", "F3 tells all about the one in the bar."), "note", "muted")
            )
        self.field.textChanged.connect(self._show)
        self.list.clicked.connect(self._take)
        for each in (self.field, self.list):
            each.installEventFilter(self)
        self._show("")
        (self.list if self.field.isHidden() else self.field).setFocus()
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        rows = min(12, max(3, len(self._options)))
        screen = self.screen().availableGeometry()
        tall = theme.px(150) + theme.px(42) * rows
        self.resize(min(theme.px(560), screen.width() - 40), min(tall, screen.height() - 60))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.doItemsLayout()  # rows wrap at the new width

    def _by_words(self, text: str) -> Sequence[Option]:
        wanted = plain(text).split()
        return [o for o in self._options if all(word in plain(o.text) for word in wanted)]

    def _show(self, text: str) -> None:
        found = self._find(text) if text.strip() else self._options
        self.model.show(found)
        self._empty.setVisible(not found)
        first = next((row for row, option in enumerate(found) if option.possible), -1)
        self._go_to(first)

    def _go_to(self, row: int) -> None:
        index = self.model.index(row) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        option = self.model.option(row)
        if option is not None and self.field.hasFocus():
            announce(self.field, option.text)

    def _move(self, step: int) -> None:
        """To the next option that is possible, in either direction."""
        row = self.list.currentIndex().row() + step
        while (option := self.model.option(row)) is not None:
            if option.possible:
                self._go_to(row)
                return
            row += step

    def _take(self, index: QModelIndex) -> None:
        option = self.model.option(index.row())
        if option is not None and option.possible:
            self.accept()
            self.chosen.emit(option.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentIndex())
            return True
        if event.key() == Qt.Key.Key_F3 and self._more is not None:
            option = self.model.option(self.list.currentIndex().row())
            if option is not None:
                self._more(option.id)
            return True
        if event.key() in _MOVES:
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}
            step = steps[Qt.Key(event.key())]
            for _ in range(abs(step)):
                self._move(step // abs(step))
            return True
        if self.field.isHidden() and event.text().isdigit() and event.text() != "0":
            self._take(self.model.index(int(event.text()) - 1))
            return True
        return False
