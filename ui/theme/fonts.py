"""The program's own fonts: loads them and gives each kind of text its size and weight.

Knows sizes at 100 % in pixels, measured on the designs; knows nothing of colours or widgets.
"""

from functools import lru_cache
from typing import Final, Literal

from PySide6.QtGui import QFont, QFontDatabase

from frontdesk.resources import resource

FAMILY: Final = "Atkinson Hyperlegible Next"
# In this order Qt looks for letters and signs that the first one lacks; the system's own fonts come after.
FAMILIES: Final = (FAMILY, "Noto Sans Symbols 2", "Noto Sans Math")

TextRole = Literal[
    "body", "strong", "small", "small_strong", "note", "label", "field", "button", "key", "wait",
    "heading", "title", "page", "ticket", "figure", "clock", "huge",
]  # fmt: skip

_REGULAR, _SEMI, _BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold

# Pixels at 100 % and weight.
ROLES: Final[dict[TextRole, tuple[int, QFont.Weight]]] = {
    "body": (15, _REGULAR),  # a line of ordinary text, a row of a table
    "strong": (15, _BOLD),  # its bold part
    "small": (13, _REGULAR),  # captions, tags, the footer
    "small_strong": (13, _BOLD),  # heads of table columns
    "note": (14, _REGULAR),  # muted notes beside or below something
    "label": (14, _BOLD),  # above a field
    "field": (16, _REGULAR),  # what is typed
    "button": (16, _SEMI),
    "key": (12, _SEMI),  # on a key cap
    "wait": (14, _BOLD),  # beside a wait bar
    "heading": (16, _BOLD),  # of a banner or a part of a card
    "title": (19, _BOLD),  # of a card or column
    "page": (22, _BOLD),  # of a page
    "ticket": (20, _BOLD),  # a ticket in a row
    "figure": (26, _BOLD),  # the number of a figure card
    "clock": (19, _BOLD),
    "huge": (31, _BOLD),  # the ticket being served
}
# Titles and the one big ticket stand alone: figures of their own width look better there.
PROPORTIONAL: Final[frozenset[TextRole]] = frozenset({"title", "page", "heading", "huge"})


class FontsMissingError(RuntimeError):
    """A font file that ships with the program is missing or damaged: the installation is not whole."""


def load_fonts() -> tuple[str, ...]:
    """Make the shipped fonts known to Qt (a QGuiApplication must exist) and return their family names.

    Raises FontsMissingError when a file cannot be read. Loading them again does no harm.
    """
    families: set[str] = set()
    files = sorted(resource("fonts").glob("*.ttf"))
    for path in files:
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            raise FontsMissingError(f"the font {path.name} could not be loaded")
        families.update(QFontDatabase.applicationFontFamilies(number))
    if FAMILY not in families:
        raise FontsMissingError(f"no file of {FAMILY} in {resource('fonts')}")
    return tuple(sorted(families))


def make_font(pixels: int, weight: QFont.Weight = _REGULAR, *, tabular: bool = True) -> QFont:
    """The program's font at a size in pixels, with tabular figures unless told otherwise.

    The font's zero is slashed and it offers no other: there is no `zero` feature to switch.
    """
    return QFont(_font(pixels, weight, tabular))


@lru_cache(maxsize=256)
def _font(pixels: int, weight: QFont.Weight, tabular: bool) -> QFont:
    font = QFont(list(FAMILIES))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
