"""Tells the program that measures a start from outside when the desk's window can be used.

Knows what "usable" is: the check-in field has the keyboard and is painted. Loaded only for measuring.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer

from bench.machine import memory
from ui.desk.window import DeskWindow
from ui.tasks import Tasks

#: The two lines told: the field can be used; the queue is shown as well, and so many megabytes are in use.
USABLE: Final = "usable"
SHOWN: Final = "shown"


def tell_when_usable(window: DeskWindow, tasks: Tasks, end: Callable[[], object]) -> QObject:
    """Print `USABLE`, then `SHOWN` and the memory, then call `end`. Begin before the window is shown."""
    return _Watch(window, tasks, end)


class _Watch(QObject):
    def __init__(self, window: DeskWindow, tasks: Tasks, end: Callable[[], object]) -> None:
        super().__init__(window)
        self._field, self._tasks, self._end = window.form.field.line, tasks, end
        self._told = False
        self._field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._told and self._field.hasFocus():
            self._told = True
            QTimer.singleShot(0, self, self._usable)  # after the painting that is just beginning
        return False

    def _usable(self) -> None:
        _tell(USABLE)
        # What the start has asked of the store is answered before this.
        self._tasks.read(lambda _front: None, lambda _none: QTimer.singleShot(0, self, self._shown))

    def _shown(self) -> None:
        _tell(f"{SHOWN} {memory():.1f}")
        self._end()


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
