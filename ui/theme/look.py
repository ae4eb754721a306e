"""A theme: one palette at one text size, with or without motion. Plain values for everything that draws.

Knows how big and of what colour things are; knows nothing of where the choice came from (see appearance).
"""

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtGui import QColor, QFont

from ui.theme.fonts import PROPORTIONAL, ROLES, TextRole, make_font
from ui.theme.palette import LIGHT, Palette

MIN_SCALE: Final = 1.0
MAX_SCALE: Final = 2.0
# What a finger or an unsteady mouse can hit, in pixels at 100 %.
TARGET: Final = 44

Tone = Literal["plain", "ok", "warn", "bad"]


@dataclass(frozen=True, slots=True)
class Theme:
    """What every widget draws by. `scale` is the text size, 1.0 to 2.0; `motion` says if things may move."""

    palette: Palette = LIGHT
    scale: float = 1.0
    motion: bool = False

    def px(self, pixels: float) -> int:
        """A length given at 100 % in pixels at this text size; a length above 0 never becomes 0."""
        return max(1, round(pixels * self.scale)) if pixels > 0 else 0

    def font(self, role: TextRole) -> QFont:
        """The font for a kind of text; its figures line up except in titles."""
        size, weight = ROLES[role]
        return make_font(self.px(size), weight, tabular=role not in PROPORTIONAL)

    def colour(self, name: str) -> QColor:
        """A colour of the palette by its name there; AttributeError for a name it does not have."""
        value: str = getattr(self.palette, name)
        return QColor(value)

    def tone(self, tone: Tone) -> QColor:
        """The colour of words said in this tone."""
        return self.colour("ink" if tone == "plain" else tone)

    def bar(self, tone: Tone) -> QColor:
        """The colour of a bar in this tone."""
        return self.colour("accent" if tone == "plain" else f"{tone}_bar")
