"""The look in force: follows the system or the user's choice, dresses the application and tells every widget.

Knows the application and the settings of its look; knows no screen and no particular widget.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from frontdesk.resources import resource
from ui.theme.focus import FocusRing
from ui.theme.fonts import load_fonts
from ui.theme.look import MAX_SCALE, MIN_SCALE, Theme
from ui.theme.palette import PALETTES, Palette
from ui.theme.stylesheet import qt_palette, stylesheet

Scheme = Literal["system", "light", "dark", "contrast-light", "contrast-dark"]
SCHEMES: Final[tuple[Scheme, ...]] = ("system", "light", "dark", "contrast-light", "contrast-dark")


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user set: colours, text size (1.0 to 2.0) and motion (None follows the system)."""

    scheme: Scheme = "system"
    scale: float = MIN_SCALE
    motion: bool | None = None


class Appearance(QObject):
    """The one look of the application. `theme_changed` carries the new Theme once everything is dressed."""

    theme_changed = Signal(object)
    #: Asked for hundreds of times at each painting; looking among the application's children would take ms.
    running: ClassVar["Appearance | None"] = None

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        Appearance.running = self
        self._app = app
        self._choice = Choice()
        self._hints = app.styleHints()
        self._access = self._hints.accessibility()
        load_fonts()
        app.setStyle("Fusion")
        app.setWindowIcon(QIcon(str(resource("icons", "frontdesk.png"))))
        self.theme = Theme()
        self._dress()
        self._ring = FocusRing(app, self, lambda: self.theme)
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._access.contrastPreferenceChanged.connect(self._follow_system)

    @property
    def choice(self) -> Choice:
        """What the user set."""
        return self._choice

    def choose(
        self, *, scheme: Scheme | None = None, scale: float | None = None, motion: bool | None = None
    ) -> None:
        """Change any of the settings; the rest stay. A scale out of range is brought into it."""
        choice = self._choice
        if scheme is not None:
            choice = replace(choice, scheme=scheme)
        if scale is not None:
            choice = replace(choice, scale=min(MAX_SCALE, max(MIN_SCALE, scale)))
        if motion is not None:
            choice = replace(choice, motion=motion)
        self.set_choice(choice)

    def set_choice(self, choice: Choice) -> None:
        """Put a whole choice in force, as read from the settings."""
        self._choice = choice
        self._follow_system()

    def _follow_system(self) -> None:
        theme = Theme(self._palette(), self._choice.scale, self._motion())
        if theme == self.theme:
            return
        self._dress(theme)
        self.theme_changed.emit(theme)
        self._ring.renew()

    def _palette(self) -> Palette:
        return palette_for(
            self._choice.scheme,
            dark=self._hints.colorScheme() == Qt.ColorScheme.Dark,
            contrast=self._access.contrastPreference() == Qt.ContrastPreference.HighContrast,
        )

    def _motion(self) -> bool:
        if self._choice.motion is not None:
            return self._choice.motion
        preference = getattr(self._access, "motionPreference", None)  # Qt 6.12 and later can tell
        return preference is None or preference().name != "ReducedMotion"

    def _dress(self, theme: Theme | None = None) -> None:
        self.theme = theme or Theme(self._palette(), self._choice.scale, self._motion())
        self._app.setPalette(qt_palette(self.theme))
        self._app.setFont(self.theme.font("body"))
        self._app.setStyleSheet(stylesheet(self.theme))


def palette_for(scheme: Scheme, *, dark: bool, contrast: bool) -> Palette:
    """The palette of a choice, on a system that prefers dark colours or high contrast, or neither."""
    if scheme != "system":
        return PALETTES[scheme]
    shade = "dark" if dark else "light"
    return PALETTES[f"contrast-{shade}" if contrast else shade]


def appearance() -> Appearance:
    """The look of the running application; made when first asked for. RuntimeError without an application."""
    look = Appearance.running
    if look is not None and isValid(look):
        return look
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return Appearance(app)
    raise RuntimeError("a QApplication must exist before anything is drawn")


def follow(restyle: Callable[[Theme], None]) -> None:
    """Call a widget's bound `restyle` now and whenever the theme changes, for as long as the widget lives."""
    look = appearance()
    look.theme_changed.connect(restyle)
    restyle(look.theme)
