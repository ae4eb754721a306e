"""Actions on the screen: their keys bound once, their buttons made from them, and what is possible now.

Knows the actions as data and who carries each out; knows nothing of visits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLayout, QWidget

from frontdesk.actions import ACTIONS, BY_ID, Action, Situation
from ui.widgets import KeyButton
from ui.widgets.key_button import Kind


class Actions(QObject):
    """Which actions are possible, and the way from a key, a button or the list of commands to what is done.

    `refreshed` says that the situation has changed; `idle` carries an action's id whose key was pressed while
    neither it nor another with that key was possible.
    """

    refreshed = Signal()
    idle = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.situation = Situation()
        self._handlers: Mapping[str, Callable[[], object]] = {}
        self._keys: dict[str, list[Action]] = {}
        for action in ACTIONS:
            for key in (action.key, *action.also):
                if not action.local:
                    self._keys.setdefault(key, []).append(action)
        for key in self._keys:
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.setAutoRepeat(key.startswith("Ctrl+") and key[5:] in ("Up", "Down"))
            shortcut.activated.connect(lambda key=key: self.press(key))
        self._sequences = [QKeySequence(key) for key in self._keys]

    def carry_out_by(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Who does what. Every action needs somebody: KeyError names one without."""
        missing = {action.id for action in ACTIONS} - set(handlers)
        if missing:
            raise KeyError(", ".join(sorted(missing)))
        self._handlers = handlers

    def set_situation(self, situation: Situation) -> None:
        """Make everything follow a new situation."""
        if situation != self.situation:
            self.situation = situation
            self.refreshed.emit()

    def possible(self, action: str) -> bool:
        """Whether an action can be taken now."""
        return BY_ID[action].possible(self.situation)

    def now(self, key: str) -> Action | None:
        """What a key does now."""
        return next((a for a in self._keys.get(key, ()) if a.possible(self.situation)), None)

    def press(self, key: str) -> None:
        """Do what a key does now."""
        action = self.now(key)
        if action is None:
            self.idle.emit(self._keys[key][0].id)
        else:
            self.run(action.id)

    def run(self, action: str) -> None:
        """Carry an action out where it is possible."""
        if self.possible(action):
            self._handlers[action]()
        else:
            self.idle.emit(action)

    def claim(self, editor: QWidget) -> None:
        """Let our keys reach us although the editor has a use of its own for some (Ctrl+K, Ctrl+E)."""
        editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return super().eventFilter(watched, event)
        if QKeySequence(event.keyCombination()) in self._sequences:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def set_shown(widget: QWidget, shown: bool) -> None:
    """Show or hide a widget only where that is a change: each time lays the column out anew."""
    if widget.isHidden() is shown:
        widget.setVisible(shown)


@contextmanager
def laid_out_once(part: QWidget) -> Iterator[None]:
    """Let many things come and go in a part, and lay it out when all have: Qt does it for each that comes."""
    layouts = [layout for layout in part.findChildren(QLayout) if layout.isEnabled()]
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)
        for layout in reversed(layouts):  # what is within before what is around it
            owner = layout.parentWidget()
            if owner is not None and owner.isVisible():
                layout.activate()


class ActionButton(KeyButton):
    """The button of one action, or of several that share a place: its title, its key, possible or not.

    Of several, the first that is possible is shown, else the first of all. `fixed` buttons stay and are
    greyed where they can't be used; others go away, `here_only` ones also while nobody is at the desk. The
    suffix follows the first action's title.
    """

    def __init__(
        self,
        actions: Actions,
        *ids: str,
        kind: Kind = "outline",
        fixed: bool = True,
        here_only: bool = False,
    ) -> None:
        self._actions, self._all, self._fixed = actions, [BY_ID[each] for each in ids], fixed
        self._here_only = here_only
        self._action = self._all[0]
        self._suffix = ""
        super().__init__(self._action.titled(), self._action.cap(), kind=kind)
        self.clicked.connect(lambda: actions.run(self._action.id))
        actions.refreshed.connect(self._refresh)
        self.retranslate()
        self._refresh()

    def action_id(self) -> str:
        """The action it stands for just now."""
        return self._action.id

    def retranslate(self) -> None:
        """Say it in the language in use."""
        suffix = self._suffix if self._action is self._all[0] else ""
        self.set_text(self._action.titled() + suffix)
        self.set_key(self._action.cap())
        self.setAccessibleDescription(self._action.said())
        self.setToolTip(self._action.said())

    def set_suffix(self, suffix: str) -> None:
        """Say whom it is about, as in "Call next – A14"."""
        if suffix != self._suffix:
            self._suffix = suffix
            self.retranslate()

    def _refresh(self) -> None:
        situation = self._actions.situation
        found = next((action for action in self._all if action.possible(situation)), None)
        if found is not None and found is not self._action:
            self._action = found
            self.retranslate()
        had = self.hasFocus()
        if self.isEnabled() != (found is not None):
            self.setEnabled(found is not None)
        if not self._fixed:
            nobody = self._here_only and situation.here is None
            set_shown(self, found is not None and not nobody)
        first = self.window().focusProxy()
        if had and found is None and first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
