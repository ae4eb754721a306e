"""Pictures of what was drawn before, so that a row which only moves is not drawn anew at each key.

Knows what a picture was made from, as plain values; knows nothing of what is on it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap

#: Cells of about four screens full, some 10 MB; then all are forgotten, as waits change each second.
MOST = 200


class Pictures:
    """Draws by pictures kept in memory. What `paint` draws has to cover the whole of its rectangle."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, QPixmap] = {}

    def forget(self) -> None:
        """Draw everything anew."""
        self._kept.clear()

    def draw(
        self, painter: QPainter, rect: QRect, shown: Hashable, paint: Callable[[QPainter, QRect], object]
    ) -> None:
        """Draw what `shown` stands for into `rect`: by its picture, which `paint` makes the first time."""
        ratio = painter.device().devicePixelRatio()
        if ratio != int(ratio):  # between two pixels of the screen a picture would be blurred
            paint(painter, rect)
            return
        asked = shown, rect.width(), rect.height(), ratio
        picture = self._kept.get(asked)
        if picture is None:
            if len(self._kept) >= MOST:
                self._kept.clear()
            picture = self._kept[asked] = self._made(rect, int(ratio), paint)
        painter.drawPixmap(rect.topLeft(), picture)

    @staticmethod
    def _made(rect: QRect, ratio: int, paint: Callable[[QPainter, QRect], object]) -> QPixmap:
        picture = QPixmap(rect.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        paint(painter, QRect(0, 0, rect.width(), rect.height()))
        painter.end()
        return picture
