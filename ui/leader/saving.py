"""The wait log written to a file off the screen's thread.

Knows a thread and how it ends; what a file holds is `frontdesk.paper`'s.
"""

import threading
from pathlib import Path

import structlog
from PySide6.QtCore import QObject, Qt, Signal

from frontdesk.paper.wait_log import Format, NotWrittenError, write
from frontdesk.screens.wait_log import WaitLogScreen
from frontdesk.words import translate
from ui.tasks import trace_of

_log = structlog.get_logger(__name__)


class Saver(QObject):
    """``saver.save(screen, Format.PDF, path)``: one file at a time.

    `saved` carries where the file is, `not_saved` plain words: nothing was written then, and an older file is
    as it was. Both come on the thread of this object.
    """

    saved = Signal(object)
    not_saved = Signal(str)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._thread is not None

    def save(self, screen: WaitLogScreen, kind: Format, path: Path) -> None:
        """Begin to write; a second one meanwhile is not begun."""
        if self.busy:
            return
        self._thread = threading.Thread(target=self._work, args=(screen, kind, path), name="frontdesk-saving")
        self._thread.start()

    def wait(self) -> None:
        """Return when the file under way is written; for closing."""
        if self._thread is not None:
            self._thread.join()

    def _work(self, screen: WaitLogScreen, kind: Format, path: Path) -> None:
        try:
            write(screen, kind, path)
        except NotWrittenError as error:
            self._ended.emit(str(error))
        except Exception as error:  # noqa: BLE001 - a bug in one file must not leave the window waiting for ever
            _log.error("program error", **trace_of(error))
            self._ended.emit(
                translate(
                    "Leader", "The file could not be made. Nothing was changed. Please try another kind."
                )
            )
        else:
            self._ended.emit(path)

    def _deliver(self, answer: object) -> None:
        self.wait()
        self._thread = None
        if isinstance(answer, Path):
            self.saved.emit(answer)
        else:
            self.not_saved.emit(str(answer))
