"""A front desk in a process of its own that checks people in as fast as it can, to be killed at any moment.

Reads data folders from stdin, one a line; for each it starts a desk and writes "pid N", then the id of
each event once it is kept, until that desk is killed, then "ended".
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

import structlog

from db.folder import open_folder
from frontdesk.clock import AnchoredClock
from frontdesk.desk import Done, FrontDesk
from frontdesk.visit.commands import Call, CheckIn, Finish, StartServing
from tests.shopfloor import small_shop


def tell(line: str) -> None:
    """One whole line in one write: a killed process leaves no half of it."""
    os.write(1, f"{line}\n".encode())


def work(path: Path) -> None:
    """Check in, call, serve and finish for ever."""
    store = open_folder(path, write=True, keyring=False).store
    front = FrontDesk(small_shop(), store, AnchoredClock(after=store.latest()))
    tell(f"pid {os.getpid()}")
    while True:
        visit = front.make_id()
        name = {"name": f"Visitor {visit}"}
        for command in (
            CheckIn(visit=visit, services=("benefit",), details=name),
            Call(visit=visit),
            StartServing(visit=visit),
            Finish(visit=visit),
        ):
            answer = front.handle(command, desk="1")
            if isinstance(answer, Done):
                for event in answer.events:
                    tell(f"{event.id} {event.stream}")


def serve() -> None:
    """Start one desk after the other, as copies of this process: everything is loaded already."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            work(Path(line.strip()))
        os.waitpid(child, 0)
        tell("ended")


if __name__ == "__main__":
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    serve()
