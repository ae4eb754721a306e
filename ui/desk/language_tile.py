"""One language as a tile: its own name large and in its own script, ours below it.

Knows names, fonts and looks. A name that no font here can show is given in English, and says so: never boxes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRawFont,
    QTextLayout,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from frontdesk.languages import Language
from frontdesk.resources import resource
from frontdesk.words import translate
from ui.theme import Theme, follow
from ui.theme.fonts import FAMILY
from ui.widgets.measure import WRAP, wrapped_size

NAME_SIZE = 24
TILE_WIDE, TILE_HIGH = 220, 92
_DOCUMENT_FONTS = ("NotoSansArabic", "NotoSansGurmukhi", "NotoSansBengali", "NotoSansCJKsc")


@dataclass(frozen=True, slots=True)
class Named:
    """A language with its own name and its name in the language in use."""

    language: Language
    own: str
    ours: str


@cache
def name_fonts() -> tuple[tuple[str, QRawFont], ...]:
    """The fonts of all scripts made known to Qt: family and font, ours first. Kept: they take 40 ms."""
    files = [resource("fonts", "AtkinsonHyperlegibleNext-SemiBold.ttf")]
    files += sorted(resource("languages", "fonts").glob("*.ttf"))
    folder = resource("documents", "fonts")
    files += sorted(path for path in folder.glob("*-[RS]*.ttf") if path.name.startswith(_DOCUMENT_FONTS))
    found = []
    for path in files:
        number = QFontDatabase.addApplicationFont(str(path))
        families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        found += [(family, QRawFont(str(path), NAME_SIZE)) for family in families]
    return tuple(found)


@cache
def _family(text: str) -> str:
    """The first of our fonts that has every letter of a text; empty where none has."""
    letters = [ord(letter) for letter in text if not letter.isspace()]
    whole = (family for family, raw in name_fonts() if all(map(raw.supportsCharacter, letters)))
    return next(whole, "")


def font_for(text: str, pixels: int) -> QFont:
    """The first of our fonts that has every letter of a text, else what the system makes of it."""
    font = QFont([_family(text) or FAMILY])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def can_show(text: str, font: QFont) -> bool:
    """Whether every letter of a text has a shape in the font or in one it falls back on."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(0 not in run.glyphIndexes() for run in layout.glyphRuns())


class Tile(QAbstractButton):
    """One language: its own name large, ours below. No push button: the style sheet would press it flat."""

    def __init__(self, named: Named) -> None:
        super().__init__()
        self.named = named
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme."""
        self._theme = theme
        self._font = font_for(self.named.own or self.named.ours, theme.px(NAME_SIZE))
        own = self.named.own  # to set a line only to see whether it can be takes a millisecond for each
        shown = bool(own) and (bool(_family(own)) or can_show(own, self._font))
        self._large = self.named.own if shown else self.named.ours
        if not shown:
            self._font = font_for(self._large, theme.px(NAME_SIZE))
        below = self.named.ours if self._large != self.named.ours else ""
        if self.named.own and not shown:
            below = translate("Interpreter", "its own name can’t be shown here")
        self._below = below
        name = f"{self.named.ours}, {self.named.own}" if shown else self.named.ours
        self.setText(self._large.replace("&", "&&"))
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def focus_shape(self) -> tuple[QRect, int]:
        """Where the focus ring goes."""
        return self.rect(), self._theme.px(8)

    def sizeHint(self) -> QSize:
        theme, wide = self._theme, self._theme.px(TILE_WIDE)
        inner = wide - 2 * theme.px(14)
        high = wrapped_size(self._font, self._large, inner).height()
        high += wrapped_size(theme.font("note"), self._below, inner).height() if self._below else 0
        return QSize(wide, max(theme.px(TILE_HIGH), high + theme.px(26)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lively = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(theme.colour("accent" if lively else "field_line"), theme.px(2)))
        painter.setBrush(theme.colour("chosen" if lively else "card"))
        edge = theme.px(2)
        painter.drawRoundedRect(self.rect().adjusted(edge, edge, -edge, -edge), theme.px(8), theme.px(8))
        side = theme.px(14)
        inner = self.rect().adjusted(side, 0, -side, 0)
        below = wrapped_size(theme.font("note"), self._below, inner.width()).height() if self._below else 0
        large = wrapped_size(self._font, self._large, inner.width()).height()
        top = (self.height() - large - below) // 2
        painter.setFont(self._font)
        painter.setPen(theme.colour("ink"))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(QRect(inner.left(), top, inner.width(), large), WRAP | left, self._large)
        painter.setFont(theme.font("note"))
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRect(inner.left(), top + large, inner.width(), below), WRAP | left, self._below)
