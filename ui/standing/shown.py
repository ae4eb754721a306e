"""The pill that says in a window's header how things stand, and the way to the panel behind it.

Knows when the standing changes and tells screen readers; the words are computed by `frontdesk.screens`, which
is loaded only where a machine shares.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from frontdesk.words import translate
from ui.tasks import Tasks
from ui.widgets import HeaderBar, PillButton, announce

if TYPE_CHECKING:
    from frontdesk.screens.standing_panel import Panel
    from frontdesk.sync.standing import Standing
    from ui.standing.panel import StandingPanel


class StandingShown(QObject):
    """``StandingShown(tasks, window, header, now)``; `tick` each second, `retranslate` in another language.

    `key` is the key's name that opens the panel as well.
    """

    def __init__(
        self, tasks: Tasks, window: QWidget, header: HeaderBar, now: Callable[[], datetime], key: str = ""
    ) -> None:
        super().__init__(window)
        self._window, self._now, self._key = window, now, key
        self._standing: Standing | None = None
        self._state: tuple[str, int] | None = None
        self._minute: tuple[int, int] | None = None
        self._panel: StandingPanel | None = None
        self.pill = header.add_pill(PillButton())
        self.pill.clicked.connect(self.open)
        tasks.standing.connect(self.show)
        self.retranslate()
        if tasks.now_standing is not None:
            self.show(tasks.now_standing)

    @property
    def shown(self) -> bool:
        """Whether the pill says anything: nothing is said of a machine that shares with nobody."""
        return bool(self.pill.status()[0])

    def show(self, standing: Standing) -> None:
        """Show how things stand; another state is announced, another count is not."""
        self._standing = standing
        self._draw()

    def _draw(self) -> None:
        if self._standing is None:
            return
        from frontdesk.screens.standing import status  # not loaded for a desk that shares with nobody
        from frontdesk.screens.standing_troubles import to_see_to

        now = self._now()
        shown = status(self._standing, now, to_see_to(self._standing, now))
        if shown is None:
            self.pill.set_status("")
            return
        self.pill.set_status(shown.text, shown.kind)
        before, self._state = self._state, shown.key
        if before is not None and before != shown.key:
            announce(self._window, shown.said)
        self._refresh()

    def tick(self) -> None:
        """A second has gone: what is said with the time is said anew, in the panel at once."""
        if self._standing is None:
            return
        now = self._now()
        if (now.hour, now.minute) != self._minute:
            self._minute = now.hour, now.minute
            self._draw()
        self._refresh()

    def _refresh(self) -> None:
        if self._panel is not None:
            self._panel.show_panel(self._said())

    def _said(self) -> Panel:
        from frontdesk.screens.standing_panel import panel  # loaded when somebody asks

        return panel(self._standing, self._now())

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        said = translate("Standing", "Opens how this machine stands with the others and with the county.")
        tip = f"{said} ({self._key})" if self._key else said
        self.pill.setAccessibleDescription(tip)
        self.pill.setToolTip(tip)
        self.pill.set_name(translate("Actions", "Sharing"))
        self._draw()

    def open(self) -> None:
        """Show the panel; afterwards the keyboard is back where it was."""
        from ui.standing.panel import StandingPanel

        if self._panel is not None:
            return
        before = QApplication.focusWidget()
        self._panel = dialog = StandingPanel(self._window, self._said())
        dialog.finished.connect(lambda _result: self._closed(before))
        dialog.open()

    def _closed(self, before: QWidget | None) -> None:
        self._panel = None
        self._window.activateWindow()
        there = before is not None and before.isVisible() and before.isEnabled()
        target = before if there else self._window.focusProxy()
        if target is not None:
            target.setFocus()
