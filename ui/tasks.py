"""Work off the screen's thread: the one database thread, its queue, and the way back to the main thread.

Knows commands, reads and the three ways they can end (done, refused, failed); knows no screen and no SQL.
"""

from __future__ import annotations

import queue
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

import structlog
from PySide6.QtCore import QObject, Qt, Signal

from frontdesk.desk import Command, Done, FrontDesk, Topic
from frontdesk.refusal import Refusal
from frontdesk.store import StoreError

_log = structlog.get_logger(__name__)
Value = TypeVar("Value")
Step = Callable[[FrontDesk], Done | Refusal]
Finish = Callable[[], object]


def trace_of(error: BaseException) -> dict[str, object]:
    """Where an error came from, for the log: kinds, files and lines; never messages, which can hold names."""
    kinds, frames = [], []
    found: BaseException | None = error
    while found is not None:
        kinds.append(type(found).__name__)
        frames += [f"{f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(found.__traceback__)]
        found = found.__cause__ or found.__context__
    return {"kinds": kinds, "frames": frames}


@dataclass(frozen=True, slots=True)
class _Job:
    """One piece of work. `key` and `turn` tell a read that a newer one has taken the place of."""

    work: Callable[[], Finish]
    failed: Finish | None
    key: str = ""
    turn: int = 0


_END: Final = None


class Tasks(QObject):
    """Carries out commands and reads in the order given, on one thread; answers on the main thread.

    `changed` carries the topics a command touched; `changing` carries the same just before it, for the
    waiting area's board, which is read and painted first. `refused` is a Refusal nobody else took,
    `store_failed` the StoreError: nothing of that command was kept. `failed` says that the program itself
    went wrong; it is logged, and the thread goes on.
    """

    changing = Signal(object)
    changed = Signal(object)
    refused = Signal(object)
    store_failed = Signal(object)
    failed = Signal()
    _answered = Signal(object)

    def __init__(self, front: FrontDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._front = front
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._turns: dict[str, int] = {}
        self._open = True
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="frontdesk-database")
        self._thread.start()

    def handle(
        self,
        command: Command,
        desk: str,
        then: Callable[[Done], object] | None = None,
        refused: Callable[[Refusal], object] | None = None,
        failed: Finish | None = None,
        *,
        leader: bool = False,
    ) -> None:
        """Carry out a command; `then` gets what was kept, `refused` why not, `failed` is told of an error.

        `leader` says that a team leader asks for it.
        """
        self.carry_out(lambda front: front.handle(command, desk=desk, leader=leader), then, refused, failed)

    def carry_out(
        self,
        step: Step,
        then: Callable[[Done], object] | None = None,
        refused: Callable[[Refusal], object] | None = None,
        failed: Finish | None = None,
    ) -> None:
        """The same for a step that first looks something up, such as who is next."""

        def work() -> Finish:
            answer = step(self._front)
            return lambda: self._tell(answer, then, refused)

        self._put(_Job(work, failed))

    def read(
        self,
        function: Callable[[FrontDesk], Value],
        then: Callable[[Value], object],
        key: str = "",
        failed: Finish | None = None,
    ) -> None:
        """Read on the database thread. Of reads with the same `key` only the newest is answered."""
        turn = self._turns[key] = self._turns.get(key, 0) + 1 if key else 0

        def work() -> Finish:
            value = function(self._front)
            return lambda: then(value)

        self._put(_Job(work, failed, key, turn))

    def close(self) -> None:
        """Finish what was asked for, then end the thread. Answers that come after this are dropped."""
        if self._open:
            self._open = False
            self._jobs.put(_END)
            self._thread.join()

    def _put(self, job: _Job) -> None:
        if self._open:
            self._jobs.put(job)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            if not self._stale(job):
                self._answered.emit((job, self._outcome(job)))

    def _outcome(self, job: _Job) -> Finish:
        try:
            return job.work()
        except StoreError as error:
            fault = error
            _log.error("store failed", code=error.code, **trace_of(error))
            return lambda: self._fail(job, fault)
        except Exception as error:  # noqa: BLE001 - a bug must not end the only thread that can save
            _log.error("program error", **trace_of(error))
            return lambda: self._fail(job, None)

    def _stale(self, job: _Job) -> bool:
        return bool(job.key) and self._turns[job.key] != job.turn

    def _deliver(self, answer: tuple[_Job, Finish]) -> None:
        job, finish = answer
        if self._open and not self._stale(job):
            finish()

    def _tell(
        self,
        answer: Done | Refusal,
        then: Callable[[Done], object] | None,
        refused: Callable[[Refusal], object] | None,
    ) -> None:
        if isinstance(answer, Refusal):
            if refused is None:
                self.refused.emit(answer)
            else:
                refused(answer)
            return
        self.changing.emit(answer.topics)
        if then is not None:
            then(answer)
        self.changed.emit(answer.topics)

    def tell_changed(self, topics: frozenset[Topic]) -> None:
        """Have every window read again what it shows of these topics, changed otherwise than by `handle`."""
        self.changing.emit(topics)
        self.changed.emit(topics)

    def _fail(self, job: _Job, fault: StoreError | None) -> None:
        if job.failed is not None:
            job.failed()
        if fault is None:
            self.failed.emit()
        else:
            self.store_failed.emit(fault)
