"""Tells the program that measures from outside, line by line, which calls a display has painted.

Knows the waiting area's window. Loaded only for measuring.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QObject

from ui.display.window import DisplayWindow


def tell_painted(window: DisplayWindow) -> QObject:
    """Print ``{"did": "painted", "visit": …}`` whenever another call is on the screen."""
    return _Watch(window)


class _Watch(QObject):
    def __init__(self, window: DisplayWindow) -> None:
        super().__init__(window)
        self._board, self._last = window.board, ""
        self._board.painted.connect(self._painted)

    def _painted(self) -> None:
        screen = self._board.face.screen
        visit = screen.calls[0].visit if screen is not None and screen.calls else ""
        if visit != self._last:
            self._last = visit
            sys.stdout.write(json.dumps({"did": "painted", "visit": visit}) + "\n")
            sys.stdout.flush()
