"""Type that fits: the largest size at which a text goes into a box, on one line or a few.

Knows fonts and widths; knows nothing of what is written.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from ui.theme.fonts import make_font

SMALLEST = 8
#: Two lines must be so much larger than one to be worth it.
_WORTH_BREAKING = 1.3
_RIGHT = Qt.TextElideMode.ElideRight


_SPACES = re.compile(r"[ \t\r\n\v\f\u2028\u2029]+")  # no-break spaces stay


def type_of(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The program’s font for the board: nothing lines up there, so figures keep their own widths."""
    font = make_font(pixels, weight)
    font.setFeature(QFont.Tag("tnum"), 0)
    return font


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text broken into lines at a size. `cap` is the height of a capital, `line` from line to line."""

    lines: tuple[str, ...]
    font: QFont
    cap: float
    line: float

    @property
    def height(self) -> float:
        """From the top of the first line's capitals to the foot of the last line."""
        return self.cap + (len(self.lines) - 1) * self.line

    @property
    def worth(self) -> float:
        """How well it reads: by its size, with a preference for fewer lines."""
        return self.font.pixelSize() / _WORTH_BREAKING ** (len(self.lines) - 1)

    @property
    def width(self) -> float:
        """The widest line."""
        metrics = QFontMetricsF(self.font)
        return max((metrics.horizontalAdvance(line) for line in self.lines), default=0.0)


@lru_cache(maxsize=256)
def fit(
    text: str, width: int, height: int, pixels: int, weight: QFont.Weight = QFont.Weight.Normal, most: int = 1
) -> Fitted:
    """`text` at `pixels` or the largest smaller size at which it fits the box on at most `most` lines.

    A text that does not fit even at the smallest size is cut with an ellipsis: nothing on the board is
    ever painted over something else.
    """
    words = _SPACES.sub(" ", text).strip()
    tried = [_largest(lines, width, height, pixels, weight) for lines in _breakings(words, most)]
    best = max(tried, key=lambda fitted: (fitted.worth, -fitted.width))
    metrics = QFontMetricsF(best.font)
    cut = tuple(metrics.elidedText(line, _RIGHT, width + 1) for line in best.lines)
    return Fitted(cut, best.font, best.cap, best.line)


def _breakings(words: str, most: int) -> list[tuple[str, ...]]:
    """The ways of breaking at spaces that are worth trying; only the first few dozen words may break."""
    parts = words.split(" ")
    found: list[tuple[str, ...]] = [(words,)]
    for lines in range(2, min(most, len(parts)) + 1):
        for cuts in combinations(range(1, min(len(parts), 24)), lines - 1):
            edges = (0, *cuts, len(parts))
            found.append(tuple(" ".join(parts[a:b]) for a, b in pairwise(edges)))
    return found


def _largest(
    lines: tuple[str, ...], width: int, height: int, pixels: int, weight: QFont.Weight
) -> Fitted:  # fmt: skip
    """Measured once at full size and then scaled: widths and heights grow with the size of the type."""
    full = _at(lines, pixels, weight)
    share = min(1.0, width / max(1.0, full.width), height / max(1.0, full.height))
    size = max(SMALLEST, int(pixels * share))
    fitted = _at(lines, size, weight)
    while size > SMALLEST and (fitted.width > width or fitted.height > height):
        size -= 1
        fitted = _at(lines, size, weight)
    return fitted


def _at(lines: tuple[str, ...], pixels: int, weight: QFont.Weight) -> Fitted:
    font = type_of(max(SMALLEST, pixels), weight)
    metrics = QFontMetricsF(font)
    return Fitted(lines, font, metrics.capHeight(), metrics.height() * 1.02)
