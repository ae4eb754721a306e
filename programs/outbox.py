"""The outbox worked off while a desk's program runs: one e-mail at a time, off the screen's thread.

Knows when to look and which thread does what; what goes next and what is put on record is `mail.delivery`'s.
What came of a try is handed to the database thread by the thread that sent, so that it is on record even
while the windows close.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import structlog
from PySide6.QtCore import QObject, QTimer

from frontdesk.desk import Topic
from frontdesk.mail.delivery import Outgoing, lost_track, record, take_next
from frontdesk.mail.password import find_password
from frontdesk.outbox import Trouble
from frontdesk.settings import Settings
from ui.background import Background
from ui.tasks import Tasks, trace_of

_log = structlog.get_logger(__name__)
EVERY_MS = 20_000
_REFERRALS = frozenset({Topic.REFERRALS})


class OutboxWorker(QObject):
    """``OutboxWorker(tasks, background, settings, folder).start()``; `stop` lets the e-mail under way go."""

    def __init__(
        self,
        tasks: Tasks,
        background: Background,
        settings: Callable[[], Settings],
        folder: Path | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._background, self._settings, self._folder = tasks, background, settings, folder
        self._busy = False
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """What the last run of the program left half sent is told of; then the outbox is worked off."""
        desk = self._settings().desk
        self._tasks.read(lambda front: lost_track(front, desk), self._begin)

    def _begin(self, lost: int) -> None:
        if lost:
            self._tasks.tell_changed(_REFERRALS)
        self._tasks.changed.connect(self._changed)
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Begin with nothing more."""
        self._timer.stop()
        self._busy = True

    def _changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and Topic.REFERRALS in topics:
            self.look()

    def look(self) -> None:
        """Begin with the next e-mail that is due, unless one is under way."""
        if self._busy:
            return
        self._busy = True
        settings = self._settings()
        self._tasks.read(
            lambda front: take_next(front, settings.mail, settings.desk), self._taken, failed=self._is_free
        )

    def _taken(self, outgoing: Outgoing | None) -> None:
        if outgoing is None:
            self._is_free()
            return
        self._background.run(lambda: self._send(outgoing), lambda _value: self._sent(), self._sent)

    def _send(self, outgoing: Outgoing) -> None:
        """On the background's thread: send, then have the outcome put on record."""
        settings = self._settings()
        trouble: Trouble | None = Trouble.BUG
        try:
            from frontdesk.mail.smtp import send

            trouble = send(outgoing.message, settings.mail, find_password(settings.mail.user, self._folder))
        except Exception as error:  # noqa: BLE001 - a bug must not leave the e-mail without an end
            _log.error("mail failed", **trace_of(error))
        desk = settings.desk
        self._tasks.read(lambda front: record(front, outgoing, trouble, desk), _nothing)

    def _sent(self) -> None:
        self._is_free()
        self._tasks.tell_changed(_REFERRALS)  # read after the record, which was asked for before this

    def _is_free(self) -> None:
        self._busy = False


def _nothing(_value: object) -> None:
    """The windows are told once the worker is free."""
