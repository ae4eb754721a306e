"""Point to your language: a page that fills the screen, each language large and in its own script.

Knows names, keys and touch; what a language is chosen for is its owner's. A name that no font here can show
is given in English, and says so: never boxes.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from frontdesk.desk import FrontDesk
from frontdesk.languages import elsewhere, found_in, own_name
from frontdesk.screens.interpreting import languages_met
from frontdesk.words import translate
from ui.desk.buttons import laid_out_once
from ui.desk.language_tile import TILE_WIDE, Named, Tile, name_fonts
from ui.desk.ports import SayLanguage
from ui.tasks import Tasks
from ui.theme import Theme, follow
from ui.widgets import Chip, KeyButton, Text, announce

_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class PointPage(QDialog):
    """``PointPage(window, tasks, say).chosen.connect(…)``, then ``present()``: carries a code of ISO 639-3.

    Typing finds in English, in Welsh and in any script; Enter takes the first that is found, arrows go to the
    tiles. With F5 on, a language is said aloud when it is touched, and chosen when it is touched again.
    `card_wanted`: the printed card is asked for, which `cards` says can be had.
    """

    chosen = Signal(str)
    card_wanted = Signal()

    def __init__(
        self, parent: QWidget, tasks: Tasks, say: SayLanguage | None, *, cards: bool = False
    ) -> None:
        super().__init__(parent)
        self._tasks, self._say = tasks, say
        self._all: tuple[Named, ...] = ()
        self._tiles: list[Tile] = []
        self._made: dict[str, Tile] = {}
        self._across = 0
        self._heard = ""
        title = translate("Interpreter", "Point to your language")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("Interpreter", "Type to find a language"))
        self.field.setAccessibleName(translate("Interpreter", "Type to find a language"))
        self.hear = Chip(translate("Interpreter", "Hear it first · F5"))
        self.hear.setVisible(say is not None)
        control_p = f"{translate('Keys', 'Ctrl')} P"
        self.card = KeyButton(translate("Interpreter", "Print the card"), control_p)
        self.card.setVisible(cards)
        self.card.clicked.connect(self._want_card)
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self.card.click)
        self.back = KeyButton(translate("Interpreter", "Go back"), translate("Keys", "Esc"))
        self.back.clicked.connect(self.reject)
        self.told = Text("", "note", "muted")
        self._make_places(title)
        self.field.textChanged.connect(self._find)
        self.hear.toggled.connect(lambda _on: self._forget())
        self.field.installEventFilter(self)
        self.field.setFocus()
        follow(self._restyle)
        tasks.read(_named, self._show_all, "languages")
        name_fonts()  # while that is read: loaded with the tiles, both together would be felt

    def _make_places(self, title: str) -> None:
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(Text(title, "page"), 1)
        head.addWidget(self.hear)
        head.addWidget(self.card)
        head.addWidget(self.back)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setWidget(inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column.addLayout(head)
        for part in (self.field, self.told):
            self._column.addWidget(part)
        self._column.addWidget(self._scroll, 1)
        for each in (self._scroll.viewport(), inside):
            each.setAutoFillBackground(False)

    def _restyle(self, theme: Theme) -> None:
        self._theme = theme
        side = theme.px(24)
        self._column.setContentsMargins(side, theme.px(18), side, side)
        self._column.setSpacing(theme.px(12))
        self._grid.setSpacing(theme.px(10))
        self._grid.setContentsMargins(theme.px(4), theme.px(4), theme.px(4), theme.px(4))
        self._arrange()

    def present(self) -> None:
        """Fill the screen the desk is on."""
        self.setWindowModality(Qt.WindowModality.WindowModal)
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.screen().availableGeometry())
        self.showFullScreen()

    def _show_all(self, found: Sequence[Named]) -> None:
        self._all = tuple(found)
        self._find(self.field.text())

    def _find(self, text: str) -> None:
        by_code = {each.language.code: each for each in self._all}
        found = found_in(
            text, (each.language for each in self._all), lambda language: (by_code[language.code].ours,)
        )
        self._show(text, [by_code[each.code] for each in found])
        if text.strip() and not found and self._all:
            self._tasks.read(
                lambda _front: _elsewhere(text), lambda named: self._found(text, named), "languages elsewhere"
            )

    def _found(self, text: str, named: Sequence[Named]) -> None:
        """Show what was found among all languages of the world, if it is still looked for."""
        if text != self.field.text():
            return
        self._show(text, named)
        nothing = translate("Interpreter", "No language has that name. Try the name it has in English.")
        self.told.setText("" if named else nothing)
        self.told.setVisible(not named)

    def _show(self, text: str, shown: Sequence[Named]) -> None:
        self._put([self._tile(each) for each in shown])
        self.told.hide()
        if shown and text.strip():
            announce(self.field, self._tiles[0].accessibleName())

    def _tile(self, named: Named) -> Tile:
        """The tile of a language; made once, for what is typed takes tiles away and brings them back."""
        code = named.language.code
        if code not in self._made:
            tile = self._made[code] = Tile(named)
            tile.clicked.connect(lambda _on=False: self._touched(tile))
            tile.installEventFilter(self)
        return self._made[code]

    def _put(self, tiles: list[Tile]) -> None:
        with laid_out_once(self._scroll):
            for old in set(self._tiles) - set(tiles):
                old.hide()
            self._tiles, self._across = tiles, 0
            self._arrange()
            for tile in tiles:
                tile.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """As many beside one another as there is room for."""
        room = self._scroll.viewport().width() - 2 * self._theme.px(4)
        across = max(1, (room + self._theme.px(10)) // (self._theme.px(TILE_WIDE) + self._theme.px(10)))
        if across == self._across:
            return
        self._across = across
        while self._grid.takeAt(0) is not None:
            pass
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // across, place % across)
        rows = -(-len(self._tiles) // across)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(rows, 1)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def tiles(self) -> list[Tile]:
        """What is shown, in its order."""
        return list(self._tiles)

    def _touched(self, tile: Tile) -> None:
        code = tile.named.language.code
        if self.hear.isChecked() and self._say is not None and self._heard != code:
            self._heard = code
            self._say(code, tile.named.own or tile.named.ours, self._said)
            return
        self.accept()
        self.chosen.emit(code)

    def _said(self, problem: str) -> None:
        again = translate("Interpreter", "Touch it again, or press Enter, to choose it.")
        self.told.setText(f"{problem} {again}" if problem else again)
        self.told.show()
        announce(self, self.told.text())

    def _want_card(self) -> None:
        self.reject()
        self.card_wanted.emit()

    def _forget(self) -> None:
        self._heard = ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._field_key(event) if watched is self.field else self._tile_key(watched, event)
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, Tile):
            self._scroll.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    def _field_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_F5:
            self.hear.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._tiles:
                self._tiles[0].click()
        elif event.key() == Qt.Key.Key_Down and self._tiles:
            self._tiles[0].setFocus()
        else:
            return False
        return True

    def _tile_key(self, watched: QObject, event: QKeyEvent) -> bool:
        if not isinstance(watched, Tile):
            return False
        steps = {**_MOVES, Qt.Key.Key_Up: -self._across, Qt.Key.Key_Down: self._across}
        place = self._tiles.index(watched)
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            to = place + step
            if to < 0:
                self.field.setFocus()
            elif to < len(self._tiles):
                self._tiles[to].setFocus()
            return True
        if event.key() == Qt.Key.Key_F5:
            self.hear.click()
            return True
        if event.text().strip() and event.text().isprintable() and event.key() != Qt.Key.Key_Space:
            self.field.setFocus()
            self.field.insert(event.text())
            return True
        return False


def _elsewhere(text: str) -> tuple[Named, ...]:
    """Languages of the world that are not offered; what one that is alone is called in itself."""
    others = elsewhere(text)
    alone = len(others) == 1  # CLDR takes a moment for each
    return tuple(Named(each, own_name(each.code) if alone else "", each.name) for each in others)


def _named(front: FrontDesk) -> tuple[Named, ...]:
    """All languages with their names; the order follows from the visits of the last weeks."""
    found = languages_met(front)
    return tuple(Named(each, own_name(each.code), translate("Language", each.name)) for each in found)
