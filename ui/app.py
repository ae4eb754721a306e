"""The application: made once, dressed and spoken as the settings say, and kept alive when a window fails.

Knows Qt's application object and the settings of one machine; knows no particular window.
"""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Callable, Sequence
from types import FrameType, TracebackType
from typing import Any

import structlog
from PySide6.QtCore import QMetaObject, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from frontdesk import words
from frontdesk.settings import Settings
from ui.tasks import trace_of
from ui.theme import Choice, Scheme, appearance

_log = structlog.get_logger(__name__)
#: Seconds after which the database thread lets the windows go on; Python's usual 5 ms add up to half a key.
_SWITCH = 0.0005
Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def make_application(settings: Settings, arguments: Sequence[str] = ()) -> QApplication:
    """The application in the settings' language, colours and text size; the running one if there is one."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(["frontdesk", *arguments])
    app.setApplicationName("frontdesk")
    apply_settings(settings)
    sys.setswitchinterval(_SWITCH)
    gc.freeze()  # what is loaded stays: to search it for garbage now and then would hold a key up for 100 ms
    return app


def apply_settings(settings: Settings) -> None:
    """Put language, colours, text size and motion of the settings in force, live."""
    words.use(settings.language)
    motion = None if settings.motion else False
    appearance().set_choice(Choice(scheme_of(settings.theme), settings.scale, motion))


def scheme_of(theme: str) -> Scheme:
    """The colours a setting names; high contrast is dark where the system is."""
    match theme:
        case "light":
            return "light"
        case "dark":
            return "dark"
        case "contrast":
            hints = QApplication.styleHints()
            return "contrast-dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "contrast-light"
        case _:
            return "system"


class BugWatch(QObject):
    """Logs whatever nobody caught on the main thread and says so by `caught`; the program goes on."""

    caught = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: Hook | None = None

    def start(self) -> None:
        """Take the place of the interpreter's own hook."""
        self._before, sys.excepthook = sys.excepthook, self._on_error

    def stop(self) -> None:
        """Give the hook back."""
        if self._before is not None:
            sys.excepthook, self._before = self._before, None

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("program error", **trace_of(error))
        self.caught.emit()


class EndWatch:
    """Lets Ctrl C and the system's wish to end leave the event loop; whoever opened the windows closes them.

    Nothing is raised: an exception in the midst of painting has brought Qt down. A signal that was being
    ignored, as in programs started in the background, still is.
    """

    def __init__(self) -> None:
        self.told = False
        self._before: dict[int, Any] = {}

    def start(self) -> None:
        """Listen to both signals."""
        for number in (signal.SIGINT, signal.SIGTERM):
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, self._on_signal)

    def stop(self) -> None:
        """Give the signals back."""
        for number, before in self._before.items():
            signal.signal(number, before)
        self._before.clear()

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self.told = True
        app = QApplication.instance()
        if app is not None:
            QMetaObject.invokeMethod(app, "quit", Qt.ConnectionType.QueuedConnection)
