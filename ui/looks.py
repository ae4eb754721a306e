"""Language, colours and size of text, changed live from any window and kept in the machine's settings.

Knows the settings of this machine; the windows say what was changed and show themselves anew.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

import msgspec
from PySide6.QtCore import QObject, Signal

from frontdesk.settings import Settings
from frontdesk.words import QT_TRANSLATE_NOOP, translate
from ui.app import apply_settings

STEP: Final = 0.25
_Theme = Literal["system", "light", "dark", "contrast"]
THEMES: Final[dict[_Theme, str]] = {
    "system": QT_TRANSLATE_NOOP("Desk", "Colours as the system has them"),
    "light": QT_TRANSLATE_NOOP("Desk", "Light colours"),
    "dark": QT_TRANSLATE_NOOP("Desk", "Dark colours"),
    "contrast": QT_TRANSLATE_NOOP("Desk", "High contrast"),
}
#: The actions that change them.
ACTIONS: Final = ("language", "theme", "larger", "smaller")


class Looks(QObject):
    """``Looks(settings, keep).run("larger")``; `language_changed` once the other language is in use."""

    language_changed = Signal()

    def __init__(
        self, settings: Settings, keep: Callable[[Settings], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self._keep_settings = keep

    def run(self, action: str) -> str:
        """Change one of them; what to say of it, empty where the windows say it themselves."""
        match action:
            case "language":
                return self._language()
            case "theme":
                return self._theme()
            case _:
                return self._scale(STEP if action == "larger" else -STEP)

    def keep(self, settings: Settings) -> None:
        """Keep changed settings and put them in force."""
        self.settings = settings
        apply_settings(settings)
        self._keep_settings(settings)

    def _language(self) -> str:
        other: Literal["en", "cy"] = "en" if self.settings.language == "cy" else "cy"
        self.keep(msgspec.structs.replace(self.settings, language=other))
        self.language_changed.emit()
        return ""

    def _theme(self) -> str:
        names = list(THEMES)
        following = names[(names.index(self.settings.theme) + 1) % len(names)]
        self.keep(msgspec.structs.replace(self.settings, theme=following))
        return translate("Desk", THEMES[following])

    def _scale(self, by: float) -> str:
        scale = min(2.0, max(1.0, self.settings.scale + by))
        self.keep(msgspec.structs.replace(self.settings, scale=scale))
        return translate("Desk", "Text at {percent} %", percent=round(scale * 100))
