"""What is done with the program itself: help, all commands, breaks, other windows, how it looks.

Knows the actions as data; language, colours and size are `ui.looks`'. Knows nothing of visits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from typing import Final

from frontdesk.actions import ACTIONS, Action
from frontdesk.settings import Settings
from frontdesk.staffing import DeskState, SetDesk
from frontdesk.words import translate
from ui.desk.at_desk import AtDesk
from ui.desk.options import Option
from ui.looks import ACTIONS as LOOKS
from ui.looks import Looks
from ui.widgets import announce

BREAKS: Final = (10, 15, 30, 60)


class ProgramDeeds:
    """The deeds that hold for the whole window."""

    def __init__(self, at: AtDesk, looks: Looks) -> None:
        self._at, self._looks = at, looks

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {
            "help": self._help,
            "commands": self._commands,
            "break": self._break,
            "open_desk": lambda: self._set_desk(DeskState.OPEN),
            "display": self._at.outside.open_display,
            "leader": self._at.outside.open_leader,
            "paper_settings": self._paper_settings,
            **{action: partial(self._look, action) for action in LOOKS},
        }

    def _look(self, action: str) -> None:
        if said := self._looks.run(action):
            announce(self._at.window, said)

    def _commands(self) -> None:
        options = [self._option(action, "", translate("Actions", action.group)) for action in ACTIONS]
        self._at.choose(translate("Desk", "All commands"), options, self._at.actions.run)

    def _help(self) -> None:
        options = [self._option(action, f" – {action.said()}", "") for action in ACTIONS]
        self._at.choose(translate("Desk", "Every key and what it does"), options, self._at.actions.run)

    def _option(self, action: Action, rest: str, aside: str) -> Option:
        possible = self._at.actions.possible(action.id)
        return Option(action.id, action.titled(), rest, aside, action.cap(), possible)

    def _break(self) -> None:
        options = [
            Option(str(minutes), translate("Desk", "{minutes} minutes", minutes=minutes))
            for minutes in BREAKS
        ]
        options += [
            Option("", translate("Desk", "I can’t say")),
            Option("closed", translate("Desk", "Close the desk")),
        ]
        self._at.choose(translate("Desk", "How long?"), options, self._pause)

    def _pause(self, answer: str) -> None:
        if answer == "closed":
            self._set_desk(DeskState.CLOSED)
            return
        now = self._at.front.clock.read().at
        until = now + timedelta(minutes=int(answer)) if answer else None
        self._at.do(SetDesk(desk=self._at.desk, state=DeskState.BREAK, until=until))

    def _set_desk(self, state: DeskState) -> None:
        self._at.do(SetDesk(desk=self._at.desk, state=state))

    def _paper_settings(self) -> None:
        from ui.desk.paper_settings import PaperSettings  # seldom asked for: not at a start

        form = PaperSettings(self._at.window, self._looks.settings)

        def keep(settings: Settings) -> None:
            form.accept()
            self._looks.keep(settings)
            announce(self._at.window, translate("Desk", "Kept."))

        form.chosen.connect(keep)
        form.finished.connect(lambda _result: self._at.back_to(None))
        form.open()
