"""Words on the screen: a label that has a kind of text and a colour, obeys no markup, and follows the theme.

Knows one text, or one bold and one ordinary part of it; knows nothing of where it stands.
"""

import re
from html import escape
from unicodedata import bidirectional

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import TextRole, Theme, follow
from ui.widgets.measure import line_width

# A line of text longer than this is hard to read (about 75 letters).
LONGEST = 520
# A word longer than this is broken where it stands, or it would push everything beside it out of the window.
_LONG_WORD = re.compile(r"\S{25,}")
_BREAK = "\N{ZERO WIDTH SPACE}"
# The mark before it sets the line's direction: Qt takes that from the first letter, isolated or not.
_ISOLATE = "\N{LEFT-TO-RIGHT MARK}\N{FIRST STRONG ISOLATE}"
_ISOLATED = "\N{POP DIRECTIONAL ISOLATE}"


def breakable(text: str) -> str:
    """`text` with places at which a very long word may be broken. Only for what is painted."""
    return _LONG_WORD.sub(lambda word: _BREAK.join(_twelves(word[0])), text)


def _twelves(word: str) -> list[str]:
    return [word[at : at + 12] for at in range(0, len(word), 12)]


def isolated(text: str) -> str:
    """`text`, kept from turning the line around it if it is written from right to left."""
    backwards = any(bidirectional(letter) in ("R", "AL") for letter in text)
    return f"{_ISOLATE}{text}{_ISOLATED}" if backwards else text


class Text(QLabel):
    """``Text("Desk 2 free", "note", "muted")``: plain text of a kind (ui.theme.fonts) in a palette colour.

    Wraps at words unless `wrap` is False. Markup in the text is shown as it is, never obeyed.
    """

    def __init__(
        self, text: str = "", role: TextRole = "body", colour: str = "ink", *, wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._role: TextRole = role
        self._colour = colour
        self.setWordWrap(wrap)
        self.setText(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        follow(self.restyle)

    def restyle(self, theme: Theme) -> None:
        """Take on a theme's font and colour."""
        self._theme = theme
        self.setFont(theme.font(self._role))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.colour(self._colour))
        self.setPalette(palette)

    def set_colour(self, colour: str) -> None:
        """Change the colour to another of the palette's names."""
        if colour != self._colour:
            self._colour = colour
            self.restyle(self._theme)

    def setText(self, text: str) -> None:
        """Show a text as it is."""
        self._parts = "", text
        self.setTextFormat(Qt.TextFormat.PlainText)
        super().setText(breakable(text) if self.wordWrap() else text)

    def text(self) -> str:
        """The text as it was given."""
        bold, rest = self._parts
        return super().text() if bold else rest

    def sizeHint(self) -> QSize:
        """One line, up to a readable length: Qt's own guess wraps short texts for nothing."""
        if not self.wordWrap():
            return super().sizeHint()
        bold, rest = self._parts
        strong = QFont(self.font())
        strong.setBold(True)
        longest = max(line_width(self.font(), line) for line in rest.split("\n"))
        edge = self.contentsMargins()
        natural = line_width(strong, bold) + longest + 2
        across = min(natural, self._theme.px(LONGEST)) + edge.left() + edge.right()
        return QSize(across, self.heightForWidth(across))

    def set_parts(self, bold: str, rest: str) -> None:
        """Show a bold part, then an ordinary one, as in "**Leyla** · Blue Badge". Both are plain text."""
        self._parts = bold, rest
        self.setTextFormat(Qt.TextFormat.RichText)
        bold, rest = (isolated(breakable(part)) for part in self._parts)
        super().setText(f"<b>{escape(bold)}</b>{escape(rest)}")


class TextNote(Text):
    """``TextNote("Waited 7 min. First visit today.")``: a muted line or paragraph."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "note", "muted", parent=parent)
