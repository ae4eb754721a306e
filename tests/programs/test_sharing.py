"""Several programs, one queue: desks and a display over real files, each with its own database thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from frontdesk.store import StoreError
from frontdesk.sync.outcomes import CallRefused, CallStands, CheckedIn, MayGoAhead
from frontdesk.visit import HoldReason, Phase
from frontdesk.visit import commands as do
from programs.shared_queue import own_letter
from tests.contracts.samples import checked_in, new, whole_visit
from tests.programs.loopback import Wire
from tests.programs.machine import LONG, Program
from tests.shopfloor import small_shop

Start = Callable[..., Program]


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path, wire: Wire) -> Iterator[Start]:
    with ExitStack() as stack:

        def begin(rank: int, desk: str = "") -> Program:
            program = Program(tmp_path / f"machine-{rank}", wire.join, rank, desk)
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
    qtbot.waitUntil(lambda: bool(one.done and one.told), timeout=LONG)
    assert [type(told) for told in one.told] == [CheckedIn]
    for program in (display, one, three):
        qtbot.waitUntil(partial(has, program, visit), timeout=LONG)
        found = program.visit(visit)
        assert found is not None
        assert found.ticket == "A01"
    assert three.read(lambda front: front.store.details(f"visit/{visit}")) == {"name": "Mair"}


def test_of_two_desks_that_call_one_visitor_one_has_them_and_the_other_is_offered_the_next(
    qtbot: QtBot, start: Start, wire: Wire
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
    qtbot: QtBot, start: Start, wire: Wire
) -> None:
    display, three = start(0), start(2, "3")
    together(qtbot, display, three)
    wire.silent.add(display.data.machine)
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


def test_a_check_in_that_waits_when_the_program_ends_is_kept(qtbot: QtBot, start: Start, wire: Wire) -> None:
    display, three = start(0), start(2, "3")
    together(qtbot, display, three)
    wire.silent.add(display.data.machine)
    visit = three.check_in()
    three.stop()
    three.start()
    assert three.visit(visit) is not None


def test_a_check_in_that_waited_and_could_not_be_kept_is_told_to_whoever_asked(
    qtbot: QtBot, start: Start, wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    display, three = start(0), start(2, "3")
    together(qtbot, display, three)
    wire.silent.add(display.data.machine)
    codes: list[str] = []
    failed: list[str] = []
    three.tasks.store_failed.connect(lambda error: codes.append(error.code))
    visit = three.front.make_id()
    monkeypatch.setattr(three.front.store, "append", full_disk)
    command = do.CheckIn(visit=visit, services=("benefit",))
    three.tasks.handle(command, "3", three.done.append, three.refused.append, lambda: failed.append("told"))
    qtbot.waitUntil(lambda: failed == ["told"] and "disk_full" in codes, timeout=LONG)
    assert (three.done, three.refused) == ([], [])
    monkeypatch.undo()
    assert three.visit(visit) is None
    three.check_in()
    qtbot.waitUntil(lambda: len(three.done) == 1, timeout=LONG)


def full_disk(events: object, details: object = ()) -> None:
    raise StoreError("disk_full")


def test_what_was_kept_is_told_as_kept_though_it_could_not_be_handed_on(
    qtbot: QtBot, start: Start, wire: Wire
) -> None:
    display, one = start(0), start(1, "1")
    together(qtbot, display, one)
    visit = display.check_in()
    qtbot.waitUntil(partial(has, one, visit), timeout=LONG)
    wire.faulty = True
    one.do(do.Hold(visit=visit, reason=HoldReason.PAPERS))
    qtbot.waitUntil(lambda: len(one.done) == 1, timeout=LONG)
    wire.faulty = False
    qtbot.waitUntil(
        lambda: (found := display.visit(visit)) is not None and found.phase is Phase.HELD, timeout=LONG
    )


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
    qtbot: QtBot, start: Start, wire: Wire
) -> None:
    full = start(0)
    day = [
        msgspec.structs.replace(e, site="shire-hall") for _ in range(500) for e in whole_visit(new("visit"))
    ]
    full.read(lambda front: front.store.append(day))
    wire.large_left = 1
    fresh = start(1, "1")
    qtbot.waitUntil(lambda: bool(fresh.read(lambda front: front.store.latest())), timeout=LONG)
    for _ in range(20):
        fresh.do(do.Greet(visit="nobody"))
    qtbot.waitUntil(lambda: len(fresh.refused) == 20, timeout=LONG)
    everything = len(day) + 2
    assert fresh.count() != everything
    wire.let_on()
    qtbot.waitUntil(lambda: fresh.count() == everything, timeout=LONG)


def test_what_earlier_days_left_open_is_closed_by_one_program(qtbot: QtBot, start: Start) -> None:
    left = msgspec.structs.replace(checked_in(new("visit")), site="shire-hall")
    programs = (start(0), start(1, "1"), start(2, "3"))
    together(qtbot, *programs)
    for program in programs:
        program.read(lambda front: front.store.append([left]))
        program.stop()
    for program in programs:
        program.start()
        program.tasks.read(lambda front: front.close_forgotten(desk="1"), list)  # as a desk's window does
    together(qtbot, *programs)

    def closings(program: Program) -> object:
        return program.read(
            lambda front: [e.type for e in front.store.events(left.stream)].count("visit.forgotten")
        )

    qtbot.waitUntil(lambda: [closings(program) for program in programs] == [1, 1, 1], timeout=LONG)


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
