"""A machine of a small shop with its program: data folder, database thread, its part in the shared queue."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select

from db.folder import DataFolder, open_folder
from db.tables import event
from db.veiled import VeiledReplica
from frontdesk.clock import AnchoredClock
from frontdesk.desk import Done, FrontDesk
from frontdesk.machine import EnrolMachine
from frontdesk.refusal import Refusal
from frontdesk.sync.outcomes import Outcome
from frontdesk.sync.standing import Here, Standing
from frontdesk.sync.timing import Timing
from frontdesk.visit import Visit
from frontdesk.visit import commands as do
from programs.county import Centre
from programs.shared_queue import Enrolled, Join, SharedQueue
from tests.shopfloor import small_shop
from ui.tasks import Tasks

LONG: Final = 60_000
#: Pauses are short here: what is tested is that it goes on, not when.
TIMING: Final = Timing(
    exchange=timedelta(seconds=2), offline=timedelta(milliseconds=100), shut_out=timedelta(milliseconds=100)
)


class Program:
    """A machine with a data folder of its own, and its program."""

    def __init__(
        self, folder: Path, join: Join | None, rank: int, desk: str, centre: Centre | None = None
    ) -> None:
        self.folder, self.join, self.rank, self.desk, self.centre = folder, join, rank, desk, centre
        self.told: list[Outcome] = []
        self.done: list[Done] = []
        self.refused: list[Refusal] = []
        with closing(open_folder(folder, write=True, keyring=False)) as data:
            front = FrontDesk(small_shop(), data.store, AnchoredClock())
            until = front.clock.read().at + timedelta(days=90)
            front.handle(EnrolMachine(machine=data.machine, serial="1", until=until, rank=rank), desk="")
        self.start()

    def start(self) -> None:
        self.data: DataFolder = open_folder(self.folder, write=True, keyring=False)
        clock = AnchoredClock(after=self.data.store.latest())
        self.front = FrontDesk(small_shop(), self.data.store, clock)
        replica = VeiledReplica(self.data.store.connection)
        self.sharing = SharedQueue(self.front, replica, self.desk, self.enrolled, TIMING)
        self.tasks = self.opened()
        self.tasks.told.connect(self.told.append)

    def opened(self) -> Tasks:
        return Tasks(self.front, sharing=self.sharing)

    def closed(self) -> None:
        self.tasks.close()

    def enrolled(self) -> Enrolled:
        here = Here(name=self.desk or "Display", rank=self.rank, machine=self.data.machine)
        return Enrolled(here, self.join, self.centre)

    def do(self, command: do.VisitCommand) -> None:
        self.tasks.handle(command, self.desk, self.done.append, self.refused.append)

    def check_in(self, **details: str) -> str:
        visit = self.front.make_id()
        self.do(do.CheckIn(visit=visit, services=("benefit",), details=details))
        return visit

    def read(self, ask: Callable[[FrontDesk], object]) -> object:
        """What the database thread answers."""
        found: list[object] = []
        self.tasks.read(ask, found.append)
        while not found:
            QApplication.processEvents()
        return found[0]

    def visit(self, id_: str) -> Visit | None:
        found = self.read(lambda front: front.store.visit(id_))
        assert found is None or isinstance(found, Visit)
        return found

    def count(self) -> object:
        """How many events are here. Quick: what is asked for goes before all that the network brings."""
        return self.read(
            lambda _: self.data.store.connection.execute(select(func.count(event.c.seq))).scalar()
        )

    def of(self, kind: type[Outcome]) -> list[Outcome]:
        return [each for each in self.told if isinstance(each, kind)]

    @property
    def standing(self) -> Standing:
        """As it was last told."""
        return self.tasks.now_standing or Standing()

    def in_step_with(self, count: int) -> bool:
        standing = self.tasks.now_standing
        return standing is not None and sum(p.exchanged is not None for p in standing.peers) == count

    def stop(self) -> None:
        self.closed()
        self.data.close()
