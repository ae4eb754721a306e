"""Several programs, one queue: desks and a display over real files, each with its own database thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import cast

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.folder import DataFolder, open_folder
from db.veiled import VeiledReplica
from frontdesk.clock import AnchoredClock
from frontdesk.desk import Done, FrontDesk
from frontdesk.log import Event
from frontdesk.machine import EnrolMachine
from frontdesk.refusal import Refusal
from frontdesk.sync.outcomes import CallRefused, CallStands, CheckedIn, MayGoAhead, Outcome
from frontdesk.sync.standing import Here
from frontdesk.visit import Visit
from frontdesk.visit import commands as do
from programs.shared_queue import Enrolled, SharedQueue, own_letter
from tests.contracts.samples import new, whole_visit
from tests.programs.loopback import Wire
from tests.shopfloor import small_shop
from ui.tasks import Tasks

LONG = 20_000


class Program:
    """A machine with a data folder of its own, and its program."""

    def __init__(self, folder: Path, wire: Wire, rank: int, desk: str) -> None:
        self.folder, self.wire, self.rank, self.desk = folder, wire, rank, desk
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
        self.sharing = SharedQueue(self.front, replica, self.desk, self.enrolled)
        self.tasks = Tasks(self.front, sharing=self.sharing)
        self.tasks.told.connect(self.told.append)

    def enrolled(self) -> Enrolled:
        here = Here(name=self.desk or "Display", rank=self.rank, machine=self.data.machine)
        return Enrolled(here, self.wire.join)

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

    def of(self, kind: type[Outcome]) -> list[Outcome]:
        return [each for each in self.told if isinstance(each, kind)]

    def in_step_with(self, count: int) -> bool:
        standing = self.tasks.now_standing
        return standing is not None and sum(p.exchanged is not None for p in standing.peers) == count

    def stop(self) -> None:
        self.tasks.close()
        self.data.close()


Start = Callable[..., Program]


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path, wire: Wire) -> Iterator[Start]:
    with ExitStack() as stack:

        def begin(rank: int, desk: str = "") -> Program:
            program = Program(tmp_path / f"machine-{rank}", wire, rank, desk)
            stack.callback(program.stop)
            return program

        yield begin


def together(qtbot: QtBot, *programs: Program) -> None:
    others = len(programs) - 1
    qtbot.waitUntil(lambda: all(p.in_step_with(others) for p in programs), timeout=LONG)


def has(program: Program, visit: str) -> bool:
    return program.visit(visit) is not None


def test_who_checks_in_at_one_desk_waits_at_all_of_them(qtbot: QtBot, start: Start) -> None:
    display, one, three = start(0), start(1, "1"), start(2, "3")
    together(qtbot, display, one, three)
    visit = one.check_in(name="Mair")
    qtbot.waitUntil(lambda: bool(one.done), timeout=LONG)
    assert [type(told) for told in one.told] == [CheckedIn]
    for program in (display, one, three):
        qtbot.waitUntil(partial(has, program, visit), timeout=LONG)
        found = program.visit(visit)
        assert found is not None
        assert found.ticket == "A01"
    assert three.read(lambda front: front.store.details(f"visit/{visit}")) == {"name": "Mair"}


def test_of_two_desks_that_call_one_visitor_one_has_them_and_the_other_is_offered_the_next(
    qtbot: QtBot, start: Start
) -> None:
    display, one, three = start(0), start(1, "1"), start(2, "3")
    together(qtbot, display, one, three)
    visit, other = one.check_in(), one.check_in()
    qtbot.waitUntil(lambda: has(three, visit) and has(three, other), timeout=LONG)
    gate = threading.Event()
    for desk in (one, three):  # what people ask for goes first, so neither has heard of the other's call
        desk.tasks.read(lambda front: gate.wait(), lambda value: None)
        desk.do(do.Call(visit=visit))
    gate.set()
    desks = {"1": one, "3": three}
    qtbot.waitUntil(lambda: any(p.of(CallStands) for p in desks.values()), timeout=LONG)
    qtbot.waitUntil(lambda: any(p.of(CallRefused) for p in desks.values()), timeout=LONG)
    (refused,) = one.of(CallRefused) + three.of(CallRefused)
    assert isinstance(refused, CallRefused)
    assert (refused.visit, refused.next_visit) == (visit, other)
    assert desks[refused.holder].of(CallStands)
    found = display.visit(visit)
    assert found is not None
    assert (found.desk, found.asking, found.double_called) == (refused.holder, False, False)


def test_when_the_coordinator_ends_the_next_one_takes_over(qtbot: QtBot, start: Start) -> None:
    display, one, three = start(0), start(1, "1"), start(2, "3")
    together(qtbot, display, one, three)
    display.stop()
    together(qtbot, one, three)
    visit = three.check_in()
    qtbot.waitUntil(lambda: bool(three.done), timeout=LONG)
    found = three.visit(visit)
    assert found is not None
    assert found.ticket == f"{own_letter(small_shop(), 1)}01"
    three.do(do.Call(visit=visit))
    qtbot.waitUntil(lambda: bool(three.of(CallStands)), timeout=LONG)


def test_a_desk_that_hears_nobody_may_go_ahead_and_numbers_its_own_tickets(
    qtbot: QtBot, start: Start
) -> None:
    display, three = start(0), start(2, "3")
    together(qtbot, display, three)
    three.wire.silent.add(display.data.machine)
    visit = three.check_in()
    assert not three.done
    qtbot.waitUntil(lambda: bool(three.done), timeout=LONG)
    found = three.visit(visit)
    assert found is not None
    assert found.ticket == f"{own_letter(small_shop(), 2)}01"
    three.do(do.Call(visit=visit))
    qtbot.waitUntil(lambda: bool(three.of(MayGoAhead)), timeout=LONG)
    three.do(do.GoAhead(visit=visit))
    qtbot.waitUntil(lambda: len(three.done) == 3, timeout=LONG)
    found = three.visit(visit)
    assert found is not None
    assert not found.asking


def test_a_check_in_that_waits_when_the_program_ends_is_kept(qtbot: QtBot, start: Start) -> None:
    display, three = start(0), start(2, "3")
    together(qtbot, display, three)
    three.wire.silent.add(display.data.machine)
    visit = three.check_in()
    three.stop()
    three.start()
    assert three.visit(visit) is not None


def test_what_somebody_asks_for_goes_before_all_that_the_network_brings(qtbot: QtBot, start: Start) -> None:
    one = start(1, "1")
    gate, order = threading.Event(), list[str]()
    one.tasks.read(lambda front: gate.wait(), lambda value: None)
    for number in range(50):
        one.tasks.behind(partial(order.append, f"network {number}"))
    one.tasks.read(lambda front: order.append("key"), lambda value: None)
    gate.set()
    qtbot.waitUntil(lambda: len(order) == 51, timeout=LONG)
    assert order[0] == "key"


def test_a_command_in_the_midst_of_a_first_fill_is_answered_before_its_end(
    qtbot: QtBot, start: Start
) -> None:
    full = start(0)
    day = [
        msgspec.structs.replace(e, site="shire-hall") for _ in range(1500) for e in whole_visit(new("visit"))
    ]
    full.read(lambda front: front.store.append(day))
    fresh = start(1, "1")
    qtbot.waitUntil(lambda: bool(fresh.read(lambda front: front.store.latest())), timeout=LONG)
    answered: list[int] = []
    for _ in range(20):
        fresh.do(do.Greet(visit="nobody"))
        answered.append(len(list(cast("Iterable[Event]", fresh.read(lambda front: list(front.store.log()))))))
    qtbot.waitUntil(lambda: len(fresh.refused) == 20, timeout=LONG)
    together(qtbot, full, fresh)
    assert answered[0] < len(day)
    assert fresh.read(lambda front: sum(1 for _ in front.store.log())) == len(day) + 2


def test_nothing_personal_is_shown_before_it_is_known_what_was_erased(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    one, three = start(1, "1"), start(2, "3")
    together(qtbot, one, three)
    visit = one.check_in(name="Mair")
    qtbot.waitUntil(lambda: has(three, visit), timeout=LONG)
    three.stop()
    one.do(do.Erase(visit=visit))
    three.start()
    seen = three.read(lambda front: (front.sharing.showing, front.store.details(f"visit/{visit}")))
    assert seen in ((False, {}), (True, {}))
    together(qtbot, one, three)
    assert three.read(lambda front: front.sharing.showing)
    assert three.read(lambda front: front.store.details(f"visit/{visit}")) == {}
