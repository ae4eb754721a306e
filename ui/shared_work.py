"""The database thread's part in a shared queue: commands through the node, and what it tells on the way back.

Knows which check-in waits for its ticket and who asked for it; decides when the windows are told. All of it
runs on the database thread but for what is handed to `Tasks.say`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from frontdesk.desk import Command, Done
from frontdesk.refusal import Refusal
from frontdesk.sync.outcomes import Changed, CheckedIn, Outcome
from frontdesk.sync.tickets import check_in_of
from ui.job_queue import Finish, Job, nothing, only
from ui.sharing import Due, Looks, Sharing, Topics

if TYPE_CHECKING:
    from ui.tasks import Tasks


#: Who is told how a command went: done, refused, failed.
Answers = tuple[Callable[[Done], object] | None, Callable[[Refusal], object] | None, Finish | None]


#: What could not be kept is tried again after so long (seconds): a full disk is full for a while.
_AFTER_A_FAULT: Final = 1.0


class SharedWork:
    """``job(command, desk, answers)`` makes the job of a command; `after` follows every job."""

    def __init__(self, sharing: Sharing, tasks: Tasks) -> None:
        self.sharing, self._tasks = sharing, tasks
        self.due = Due()
        self._topics, self._looks = Topics(), Looks()
        self._waiting: dict[str, tuple[Job, Answers]] = {}

    def begin(self) -> None:
        """Take part from now on."""
        self.sharing.begin(self._tasks.behind, self._tell)
        self.due.wish(self.sharing.after())

    def job(self, command: Command, desk: str, answers: Answers, *, leader: bool) -> Job:
        """What to do for a command. A check-in may be answered later, when its ticket has come."""
        check_in = check_in_of(command)
        visit = "" if check_in is None else check_in.visit

        def work() -> Finish:
            if visit:
                self._waiting[visit] = made, answers
            answer: Done | Refusal | None = None
            try:
                answer = self.sharing.do(command, desk=desk, leader=leader)
            finally:
                if answer is not None or not self.sharing.waits(visit):
                    self._waiting.pop(visit, None)
            if answer is None:
                return nothing
            return lambda: self._tasks.give(answer, *answers[:2])

        made = Job(work, answers[2])
        return made

    def after(self, *, quiet: bool) -> None:
        """Something was done or some time has gone: see what is due, and tell what changed."""
        least = _AFTER_A_FAULT
        try:
            if self.due.come():
                self.sharing.tick()
            least = 0.0
        finally:
            self._look_for_lost()
            self.due.wish(max(least, self.sharing.after()))
        if self._topics.begin(quiet=quiet):
            self._tasks.say(lambda: self._tasks.tell_changed(self._topics.take()))
        if (standing := self._looks.changed(self.sharing.standing, self.due)) is not None:
            self._tasks.say(lambda: self._tasks.tell_standing(standing))

    def end(self) -> None:
        """The program ends."""
        self.sharing.end()

    def _tell(self, outcome: Outcome) -> None:
        if isinstance(outcome, Changed):
            self._topics.add(outcome.topics)
            return
        if isinstance(outcome, CheckedIn):
            self._checked_in(outcome)
        self._tasks.say(lambda: self._tasks.told.emit(outcome))

    def _checked_in(self, outcome: CheckedIn) -> None:
        answer = outcome.answer
        job, answers = self._waiting.pop(outcome.visit, (only(nothing), (None, None, None)))
        self._tasks.say(lambda: self._tasks.give(answer, *answers[:2]), job)

    def _look_for_lost(self) -> None:
        """A check-in whose ticket came but which could not be kept waits no more: whoever asked is told.

        Why it could not is told by the job in which that happened.
        """
        for visit, (job, _answers) in list(self._waiting.items()):
            if not self.sharing.waits(visit):
                del self._waiting[visit]
                self._tasks.say(job.failed or nothing, job)
