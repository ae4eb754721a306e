"""Work that is neither quick nor the database's, such as printing: off the screen's thread and back.

Knows how work is handed over and answered on the main thread; knows nothing of what is done.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import structlog
from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from ui.tasks import trace_of

_log = structlog.get_logger(__name__)
Value = TypeVar("Value")
Finish = Callable[[], object]


class Background(QObject):
    """Carries work out on a thread of a pool; `then` gets the value on the main thread.

    Expected faults are values (such as a failed print); an exception is logged whole and told by `failed`.
    """

    failed = Signal()
    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self, work: Callable[[], Value], then: Callable[[Value], object], failed: Finish | None = None
    ) -> None:
        """Begin `work`; `then` or `failed` is called later on the main thread."""

        def piece() -> None:
            try:
                value = work()
            except Exception as error:  # noqa: BLE001 - a bug in a print or a document must not end the desk
                _log.error("background work failed", **trace_of(error))
                self._answered.emit(lambda: self._fail(failed))
            else:
                self._answered.emit(lambda: then(value))

        self._pool.start(QRunnable.create(piece))

    def tell(self, finish: Finish) -> None:
        """Have something done on the main thread, from whatever thread."""
        self._answered.emit(finish)

    def close(self) -> None:
        """Wait for what was begun; its answers are dropped."""
        self._answered.disconnect(self._deliver)
        self._pool.waitForDone()

    def _deliver(self, finish: Finish) -> None:
        finish()

    def _fail(self, failed: Finish | None) -> None:
        if failed is not None:
            failed()
        self.failed.emit()
