"""What every deed at the desk shares: the front desk, the thread, the window to ask in, what is shown now.

Knows the way of a command and of a question; the deeds are in `arrivals`, `queue_deeds` and `program`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QWidget

from frontdesk.desk import Command, Done, FrontDesk
from frontdesk.refusal import Refusal
from frontdesk.screens.desk import DeskScreen, Moment, Row
from ui.desk.buttons import Actions
from ui.desk.chooser import Chooser, Find
from ui.desk.notices import Notice, Notices
from ui.desk.options import Option
from ui.desk.ports import Outside, Search
from ui.tasks import Step, Tasks
from ui.widgets import announce

Then = Callable[[Done], object]


@dataclass(slots=True)
class AtDesk:
    """The parts a deed uses. `shown` gives the screen and its moment, `chosen` the chosen row."""

    front: FrontDesk
    tasks: Tasks
    desk: str
    search: Search
    outside: Outside
    window: QWidget
    actions: Actions
    notices: Notices
    shown: Callable[[], tuple[DeskScreen, Moment]]
    chosen: Callable[[], Row | None]

    def do(self, command: Command, said: str = "", then: Then | None = None) -> None:
        """Carry out a command; when it is done, say `said` to screen readers. A refusal is shown."""
        self.tasks.handle(command, self.desk, lambda done: self.done(done, said, then), self.refuse)

    def do_step(self, step: Step, then: Then | None = None) -> None:
        """The same for a step that looks something up first."""
        self.tasks.carry_out(step, lambda done: self.done(done, "", then), self.refuse)

    def done(self, done: Done, said: str, then: Then | None) -> None:
        """What follows when a command was carried out."""
        self.notices.close_notice("refusal")
        if said:
            announce(self.window, said)
        if then is not None:
            then(done)

    def refuse(self, refusal: Refusal) -> None:
        """Show why something can't be done, and say it."""
        self.notices.show_notice("refusal", lambda: Notice(refusal.words()))

    def choose(
        self,
        title: str,
        options: Sequence[Option],
        then: Callable[[str], object],
        find: Find | None = None,
        more: Callable[[str], object] | None = None,
    ) -> Chooser:
        """Ask for one of several; afterwards the keyboard is back where it was."""
        before = QApplication.focusWidget()
        dialog = Chooser(self.window, title, options, find=find, more=more)
        dialog.chosen.connect(then)
        dialog.finished.connect(lambda _result: self.back_to(before))
        dialog.open()
        return dialog

    def back_to(self, widget: QWidget | None) -> None:
        """Give the keyboard back after a dialog; to the first field where it can't go where it was."""
        self.window.activateWindow()
        first = self.window.focusProxy()
        target = widget if widget is not None and widget.isVisible() and widget.isEnabled() else first
        if target is not None:
            target.setFocus()
