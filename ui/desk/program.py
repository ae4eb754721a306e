"""What is done with the program itself: help, all commands, breaks, other windows, language, colours, size.

Knows the actions as data and the settings of this machine; knows nothing of visits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final, Literal

import msgspec

from frontdesk.actions import ACTIONS, Action
from frontdesk.settings import Settings
from frontdesk.staffing import DeskState, SetDesk
from frontdesk.words import QT_TRANSLATE_NOOP, translate
from ui.app import apply_settings
from ui.desk.at_desk import AtDesk
from ui.desk.options import Option
from ui.widgets import announce

STEP: Final = 0.25
BREAKS: Final = (10, 15, 30, 60)
_Theme = Literal["system", "light", "dark", "contrast"]
THEMES: Final[dict[_Theme, str]] = {
    "system": QT_TRANSLATE_NOOP("Desk", "Colours as the system has them"),
    "light": QT_TRANSLATE_NOOP("Desk", "Light colours"),
    "dark": QT_TRANSLATE_NOOP("Desk", "Dark colours"),
    "contrast": QT_TRANSLATE_NOOP("Desk", "High contrast"),
}


class ProgramDeeds:
    """The deeds that hold for the whole window. `on_language` is called after the language has changed."""

    def __init__(self, at: AtDesk, settings: Settings, on_language: Callable[[], None]) -> None:
        self._at = at
        self.settings = settings
        self._on_language = on_language

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
            "language": self._language,
            "theme": self._theme,
            "larger": lambda: self._scale(STEP),
            "smaller": lambda: self._scale(-STEP),
        }

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

    def _keep(self, settings: Settings) -> None:
        self.settings = settings
        apply_settings(settings)
        self._at.outside.on_settings(settings)

    def _paper_settings(self) -> None:
        from ui.desk.paper_settings import PaperSettings  # seldom asked for: not at a start

        form = PaperSettings(self._at.window, self.settings)

        def keep(settings: Settings) -> None:
            form.accept()
            self._keep(settings)
            announce(self._at.window, translate("Desk", "Kept."))

        form.chosen.connect(keep)
        form.finished.connect(lambda _result: self._at.back_to(None))
        form.open()

    def _language(self) -> None:
        other: Literal["en", "cy"] = "en" if self.settings.language == "cy" else "cy"
        self._keep(msgspec.structs.replace(self.settings, language=other))
        self._on_language()

    def _theme(self) -> None:
        names = list(THEMES)
        following = names[(names.index(self.settings.theme) + 1) % len(names)]
        self._keep(msgspec.structs.replace(self.settings, theme=following))
        announce(self._at.window, translate("Desk", THEMES[following]))

    def _scale(self, by: float) -> None:
        scale = min(2.0, max(1.0, self.settings.scale + by))
        self._keep(msgspec.structs.replace(self.settings, scale=scale))
        announce(self._at.window, translate("Desk", "Text at {percent} %", percent=round(scale * 100)))
