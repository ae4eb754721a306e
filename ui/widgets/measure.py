"""How much room a text needs: so that what is painted by hand grows and never cuts a word.

Knows fonts and widths; knows no widget.
"""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics

WRAP: Final = Qt.TextFlag.TextWordWrap.value
_ENDLESS: Final = 1 << 20


def wrapped_size(font: QFont, text: str, width: int) -> QSize:
    """The size of `text` wrapped at words to `width` pixels. Wider than `width` only if one word is."""
    room = QRect(0, 0, max(1, width), _ENDLESS)
    return QFontMetrics(font).boundingRect(room, WRAP, text).size()


@lru_cache(maxsize=4096)
def line_width(font: QFont, text: str) -> int:
    """The width of `text` on one line, remembered: each key asks for the same few hundred widths."""
    return QFontMetrics(font).horizontalAdvance(text)


def longest_word(font: QFont, text: str) -> int:
    """The width of the widest word: below it a wrapped text cannot go."""
    return max((line_width(font, word) for word in text.split()), default=0)


def line_height(font: QFont) -> int:
    """The height of one line."""
    return QFontMetrics(font).height()
