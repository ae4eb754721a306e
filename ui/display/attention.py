"""Drawing the eye to a call: the frame flashes a few times or, without motion, is thick for a while.

Knows which visits' calls are fresh and the state of the frame; knows nothing of painting.
The frame turns on or off twice a second: one flash a second, below the three of WCAG 2.2, 2.3.1.
"""

from collections.abc import Iterable
from typing import Final, Literal

from PySide6.QtCore import QObject, QTimer, Signal

Frame = Literal["calm", "thick", "off"]
STEP_MS: Final = 500
FLASHING_STEPS: Final = 10
FRESH_STEPS: Final = 24


class Attention(QObject):
    """Tells by `changed` that `frame` or `fresh` is another; runs its timer only while a call is fresh."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fresh: frozenset[str] = frozenset()
        self._motion = True
        self._step = 0
        self._timer = QTimer(self)
        self._timer.setObjectName("attention")
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self.advance)

    @property
    def fresh(self) -> frozenset[str]:
        """The ids of the visits just called."""
        return self._fresh

    @property
    def frame(self) -> Frame:
        """How the frame of a fresh call is drawn now."""
        if not self._fresh:
            return "calm"
        flashing = self._motion and self._step < FLASHING_STEPS
        return "off" if flashing and self._step % 2 else "thick"

    def draw(self, visits: Iterable[str], motion: bool) -> None:
        """Begin anew for these visits' calls."""
        self._fresh = frozenset(visits)
        self._motion = motion
        self._step = 0
        self._timer.start()
        self.changed.emit()

    def advance(self) -> None:
        """One step on; after the last the calls are no longer fresh."""
        before = (self.frame, self._fresh)
        self._step += 1
        if self._step >= FRESH_STEPS:
            self.rest()
        elif before != (self.frame, self._fresh):
            self.changed.emit()

    def rest(self) -> None:
        """Nothing is fresh any more."""
        self._timer.stop()
        if self._fresh:
            self._fresh = frozenset()
            self.changed.emit()
