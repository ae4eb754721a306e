"""Work off the screen's thread: the one database thread, its queue, and the way back to the main thread.

Knows commands, reads and the three ways they can end (done, refused, failed); knows no screen and no SQL.
Where the shop's queue is shared (`sharing`), the same thread takes up what the network brings, behind what
people ask for.
"""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

import structlog
from PySide6.QtCore import QObject, Qt, Signal

from frontdesk.desk import Command, Done, FrontDesk, Topic
from frontdesk.refusal import Refusal
from frontdesk.store import StoreError
from ui.job_queue import Finish, Job, JobQueue, nothing, only

if TYPE_CHECKING:
    from frontdesk.sync.standing import Standing
    from ui.shared_work import SharedWork
    from ui.sharing import Sharing

_log = structlog.get_logger(__name__)
Value = TypeVar("Value")
Step = Callable[[FrontDesk], Done | Refusal]


def trace_of(error: BaseException) -> dict[str, object]:
    """Where an error came from, for the log: kinds, files and lines; never messages, which can hold names."""
    kinds, frames = [], []
    found: BaseException | None = error
    while found is not None:
        kinds.append(type(found).__name__)
        frames += [f"{f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(found.__traceback__)]
        found = found.__cause__ or found.__context__
    return {"kinds": kinds, "frames": frames}


_END: Final = only(nothing)
_NOBODY: Final = only(nothing)


class Tasks(QObject):
    """Carries out commands and reads in the order given, on one thread; answers on the main thread.

    `changed` carries the topics a command touched; `changing` carries the same just before it, for the
    waiting area's board, which is read and painted first. `refused` is a Refusal nobody else took,
    `store_failed` the StoreError: nothing of that command was kept. `failed` says that the program itself
    went wrong; it is logged, and the thread goes on.

    With `sharing` the queue is shared: `told` carries what the node has to say (`frontdesk.sync.outcomes`,
    but for what merely changed), `standing` how things stand whenever it changed; `now_standing` is the last.
    """

    changing = Signal(object)
    changed = Signal(object)
    refused = Signal(object)
    store_failed = Signal(object)
    failed = Signal()
    told = Signal(object)
    standing = Signal(object)
    _answered = Signal(object)

    def __init__(
        self, front: FrontDesk, parent: QObject | None = None, *, sharing: Sharing | None = None
    ) -> None:
        super().__init__(parent)
        self._front = front
        self._jobs: JobQueue = JobQueue()
        self._turns: dict[str, int] = {}
        self._open = True
        self.now_standing: Standing | None = None
        self._shared = None if sharing is None else self._share(sharing)
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="frontdesk-database")
        self._thread.start()

    def _share(self, sharing: Sharing) -> SharedWork:
        from ui.shared_work import SharedWork  # a desk that shares with nobody does without

        return SharedWork(sharing, self)

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
        if self._shared is not None:
            self._put(self._shared.job(command, desk, (then, refused, failed), leader=leader))
            return
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
            return lambda: self.give(answer, then, refused)

        self._put(Job(work, failed))

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

        self._put(Job(work, failed, key, turn))

    def behind(self, work: Callable[[], object], *, may_be_lost: bool = False) -> None:
        """Do something on the database thread once nothing is left that people asked for."""
        if self._open:
            self._jobs.put_behind(only(work), may_be_lost=may_be_lost)

    def close(self) -> None:
        """Finish what was asked for, then end the thread. Answers that come after this are dropped."""
        if self._open:
            self._open = False
            self._jobs.put(_END)
            self._thread.join()
            if self._shared is not None:
                self._shared.sharing.close()

    def _put(self, job: Job) -> None:
        if self._open:
            self._jobs.put(job)

    def _run(self) -> None:
        if self._shared is None:
            while (job := self._jobs.take()) is not _END:
                self._work(job or _NOBODY)
            return
        shared = self._shared
        self._work(only(shared.begin))
        while (job := self._jobs.take(shared.due.left())) is not _END:
            self._work(job or _NOBODY)
            self._work(only(lambda: shared.after(quiet=self._jobs.quiet)))
        self._work(only(shared.end))

    def _work(self, job: Job) -> None:
        if not self._stale(job) and (finish := self._outcome(job)) is not nothing:
            self.say(finish, job)

    def say(self, finish: Finish, job: Job = _NOBODY) -> None:
        """Have something done on the main thread; called on the database thread."""
        self._answered.emit((job, finish))

    def _outcome(self, job: Job) -> Finish:
        try:
            return job.work()
        except StoreError as error:
            fault = error
            _log.error("store failed", code=error.code, **trace_of(error))
            return lambda: self.fail(job, fault)
        except Exception as error:  # noqa: BLE001 - a bug must not end the only thread that can save
            _log.error("program error", **trace_of(error))
            return lambda: self.fail(job, None)

    def _stale(self, job: Job) -> bool:
        return bool(job.key) and self._turns[job.key] != job.turn

    def _deliver(self, answer: tuple[Job, Finish]) -> None:
        job, finish = answer
        if self._open and not self._stale(job):
            finish()

    def give(
        self,
        answer: Done | Refusal,
        then: Callable[[Done], object] | None,
        refused: Callable[[Refusal], object] | None,
    ) -> None:
        """Hand over how a command went, and tell the windows what changed; called on the main thread."""
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

    def tell_standing(self, standing: Standing) -> None:
        """Have every window show how things stand now."""
        self.now_standing = standing
        self.standing.emit(standing)

    def fail(self, job: Job, fault: StoreError | None) -> None:
        """Tell that something could not be kept (`fault`), or of a bug; called on the main thread."""
        if job.failed is not None:
            job.failed()
        if fault is None:
            self.failed.emit()
        else:
            self.store_failed.emit(fault)
