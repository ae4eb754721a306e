"""Saying how far the data is made ready after an update, where that takes longer than a moment.

Knows how many events are done of how many; on a terminal it is a line, and for whoever started a window by an
icon a small window of its own.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TextIO

from programs.message import has_screen

if TYPE_CHECKING:
    from frontdesk.settings import Settings
    from ui.preparing import PreparingWindow

#: What is done sooner (seconds) is not told of.
SOON: Final = 1.0


class Preparing:
    """``preparing(done, total)`` after each part, then `end`. With `settings` a window may come."""

    def __init__(
        self,
        settings: Settings | None = None,
        elapsed: Callable[[], float] = time.monotonic,
        terminal: TextIO | None = None,
    ) -> None:
        self._settings, self._elapsed = settings, elapsed
        self._terminal = sys.stderr if terminal is None else terminal
        self._began = elapsed()
        self.window: PreparingWindow | None = None

    def __call__(self, done: int, total: int) -> None:
        """So many events are done, of so many."""
        percent = 100 * done // max(1, total)
        if self._elapsed() - self._began >= SOON and done < total:
            self._tell(percent)

    def _tell(self, percent: int) -> None:
        if self._terminal.isatty():
            print(f"\r{_words()} {percent} %", end="", file=self._terminal, flush=True)
        if self._settings is not None and has_screen():
            self._show(self._settings, percent)

    def _show(self, settings: Settings, percent: int) -> None:
        from ui.app import make_application
        from ui.preparing import PreparingWindow

        if self.window is None:
            make_application(settings)
            self.window = PreparingWindow(_words())
        self.window.show_percent(percent)

    def end(self) -> None:
        """It is done, or could not be."""
        if self.window is not None:
            self.window.end()
            self.window = None


def _words() -> str:
    from frontdesk.words import translate

    return translate("Program", "The data is being made ready for this version of the program.")
