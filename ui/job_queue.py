"""The queue before the database thread: what people ask for goes first, then what the network brings.

Knows two rows of jobs and nothing of what is in them. Any thread may put; one takes.
"""

from __future__ import annotations

import queue
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

Finish = Callable[[], object]


def nothing() -> None:
    """What follows from a job that nobody waits for, or that is answered later."""


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work. `key` and `turn` tell a read that a newer one has taken the place of.

    `work` runs on the database thread and gives what is done on the main thread afterwards.
    """

    work: Callable[[], Finish]
    failed: Finish | None = None
    key: str = ""
    turn: int = 0


def only(work: Callable[[], object]) -> Job:
    """A job after which there is nothing to do on the main thread."""

    def run() -> Finish:
        work()
        return nothing

    return Job(run)


#: So many jobs wait behind at most: a flood from the network must not fill the memory.
MOST_BEHIND: Final = 2000


class JobQueue:
    """``put(job)`` for people, ``put_behind(job)`` for the network; ``take`` gives the first of people's."""

    def __init__(self) -> None:
        self._ahead: queue.SimpleQueue[Job | None] = queue.SimpleQueue()  # None: look behind
        self._behind: deque[Job] = deque()

    def put(self, job: Job) -> None:
        """Put a job in the row of people's."""
        self._ahead.put(job)

    def put_behind(self, job: Job, *, may_be_lost: bool = False) -> None:
        """Put a job in the other row. One that may be lost is dropped where that is full."""
        if may_be_lost and len(self._behind) >= MOST_BEHIND:
            return
        self._behind.append(job)
        self._ahead.put(None)

    def take(self, seconds: float | None = None) -> Job | None:
        """The next job; None where none has come after so many seconds."""
        while True:
            try:
                job = self._ahead.get(block=False)
            except queue.Empty:
                if self._behind:
                    return self._behind.popleft()
                try:
                    job = self._ahead.get(timeout=seconds)
                except queue.Empty:
                    return None
            if job is not None:
                return job

    @property
    def quiet(self) -> bool:
        """Whether nothing waits behind."""
        return not self._behind
