"""How everything looks: palettes, text sizes, fonts, the focus ring. Start here: ``from ui.theme import …``.

A widget that paints itself keeps a Theme and a `restyle(theme)` method, and calls ``follow(self.restyle)`` at
the end of its `__init__`: it is called at once and at each change. Delegates take ``appearance().theme``.
Lengths are pixels at 100 %, always through ``theme.px(…)``; text through ``theme.font("label")`` and so on;
colours through ``theme.colour("muted")``, ``theme.tone("bad")``, ``theme.bar("warn")``.
Settings: ``appearance().choose(scheme="dark", scale=1.5, motion=False)``.
"""

from ui.theme.appearance import SCHEMES, Appearance, Choice, Scheme, appearance, follow
from ui.theme.fonts import FAMILY, TextRole, load_fonts
from ui.theme.look import MAX_SCALE, MIN_SCALE, TARGET, Theme, Tone
from ui.theme.palette import PALETTES, Palette, contrast

__all__ = [
    "FAMILY", "MAX_SCALE", "MIN_SCALE", "PALETTES", "SCHEMES", "TARGET", "Appearance", "Choice", "Palette",
    "Scheme", "TextRole", "Theme", "Tone", "appearance", "contrast", "follow", "load_fonts",
]  # fmt: skip
