"""The page of what is held about one person, and the question before it is erased.

Knows a `HeldScreen` and keys; reads, prints and erases nothing itself.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from frontdesk.screens.holdings import HeldScreen, goes_and_stays
from frontdesk.words import translate
from ui.desk.even_row import EvenRow
from ui.desk.forms import FormDialog
from ui.standing.part_card import PartCard
from ui.theme import Theme, follow
from ui.widgets import KeyButton, Text, announce

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class HeldPage(QDialog):
    """``HeldPage(window, screen).open()``: Ctrl P gives it on paper or otherwise, Ctrl Del erases.

    Without `may_erase` it says where that can be done, without `may_give` nothing is printed.
    """

    give = Signal()
    erase = Signal()

    def __init__(self, parent: QWidget, screen: HeldScreen, *, may_erase: bool, may_give: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._may_erase, self._may_give = may_erase, may_give
        self.cards: list[PartCard] = []
        self._title, self._known = Text("", "title"), Text("", "note", "muted")
        self.told = Text("", "note")
        self.told.hide()
        self.give_button = KeyButton("", "", kind="primary")
        self.erase_button = KeyButton("", "")
        self.close_button = KeyButton("", "")
        self.give_button.clicked.connect(self.give)
        self.erase_button.clicked.connect(self.erase)
        self.close_button.clicked.connect(self.reject)
        self._lay_out()
        self.screen_shown = screen
        self.show_screen(screen)
        self.area.setFocus()
        follow(self._restyle)

    def _lay_out(self) -> None:
        inside = QWidget()
        self._stack = QVBoxLayout(inside)
        self._stack.addWidget(self._known)
        self._stack.addStretch(1)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inside)
        shown = [self.give_button] if self._may_give else []
        shown += [self.erase_button] if self._may_erase else []
        self._column = QVBoxLayout(self)
        for item in (self._title, self.told, self.area, EvenRow([*shown, self.close_button])):
            self._column.addWidget(item)

    def _restyle(self, theme: Theme) -> None:
        inset = theme.px(20)
        self._column.setContentsMargins(inset, inset, inset, inset)
        for column in (self._column, self._stack):
            column.setSpacing(theme.px(12))
        ring = theme.px(8)  # room for the focus ring
        self._stack.setContentsMargins(ring, ring, ring, ring)
        room = self.screen().availableGeometry()
        self.resize(min(theme.px(720), room.width() - 40), min(theme.px(700), room.height() - 60))

    def show_screen(self, screen: HeldScreen) -> None:
        """Show what is held now, in the language in use."""
        self.screen_shown = screen
        self.setWindowTitle(screen.title)
        self.setAccessibleName(screen.title)
        self._title.setText(screen.title)
        self._known.setText(screen.known)
        self.area.setAccessibleName(screen.title)
        self.area.setAccessibleDescription(screen.spoken())
        self.give_button.set_text(translate("Held", "Print or give it"))
        self.give_button.set_key(f"{translate('Keys', 'Ctrl')} P")
        self.erase_button.set_text(translate("Held", "Erase all of it…"))
        self.erase_button.set_key(translate("Keys", "Ctrl Del"))
        self.erase_button.setEnabled(screen.erasable)
        self.close_button.set_text(translate("Desk", "Close"))
        self.close_button.set_key(translate("Keys", "Esc"))
        if not self._may_erase:
            self.say(translate("Held", "To erase it, open the team leader’s view from a desk, with Ctrl L."))
        self._show_parts(screen)

    def _show_parts(self, screen: HeldScreen) -> None:
        while len(self.cards) < len(screen.parts):
            self.cards.append(PartCard())
            self._stack.insertWidget(len(self.cards), self.cards[-1])
        for card, part in zip(self.cards, screen.parts, strict=False):
            card.show_part(part)
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(screen.parts))

    def take_keyboard(self) -> None:
        """After a question: arrows scroll again."""
        self.activateWindow()
        self.area.setFocus()

    def say(self, words: str) -> None:
        """Say how something went; the page stays."""
        self.told.setText(words)
        self.told.setVisible(bool(words))
        announce(self, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and key == Qt.Key.Key_P and self._may_give:
            self.give.emit()
        elif control and key in _DELETES and self._may_erase:
            self.erase_button.click()  # which does nothing where all is erased
        else:
            super().keyPressEvent(event)


class EraseQuestion(FormDialog):
    """What goes and what stays: Ctrl Enter erases, Esc and Enter leave all as it was."""

    agreed = Signal()

    def __init__(self, parent: QWidget, screen: HeldScreen) -> None:
        title = translate("Held", "Erase what is held about this person?")
        if screen.tickets:
            title = translate("Held", "Erase what is held about {tickets}?", tickets=screen.tickets)
        super().__init__(parent, title, translate("Held", "Erase for ever"))
        self.save.set_key(translate("Keys", "Ctrl Enter"))
        said = goes_and_stays(screen)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(said))
        *ordinary, final = said
        self._fill(*(Text(words) for words in ordinary), Text(final, "strong"))
        self.cancel.setFocus()
        announce(self, f"{title} {' '.join(said)}", urgent=True)

    def submit(self) -> None:
        self.agreed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTERS and not control:
            self.reject()  # the usual key, pressed by habit, must not do what can't be undone
            return
        super().keyPressEvent(event)
