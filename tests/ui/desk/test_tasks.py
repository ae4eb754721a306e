"""The database thread: in order, answered on the main thread, alive after a fault, gone when closed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEventLoop
from pytestqt.qtbot import QtBot

from frontdesk.desk import Done, FrontDesk, Topic
from frontdesk.refusal import Refusal
from frontdesk.store import StoreError
from frontdesk.visit.commands import CheckIn, Greet
from tests.ui.desk.conftest import World, full_disk
from ui.tasks import Tasks, trace_of


@pytest.fixture
def tasks(qtbot: QtBot, world: World) -> Iterator[Tasks]:
    made = Tasks(world.front)
    yield made
    made.close()


def settle(tasks: Tasks) -> None:
    loop = QEventLoop()
    tasks.read(lambda front: loop, QEventLoop.quit)
    loop.exec()


def check_in(world: World) -> CheckIn:
    return CheckIn(visit=world.front.make_id(), services=("bus-pass",))


def test_a_command_is_carried_out_elsewhere_and_answered_here(tasks: Tasks, world: World) -> None:
    threads: list[threading.Thread] = []
    done: list[Done] = []
    topics: list[object] = []
    tasks.changed.connect(topics.append)

    def step(front: FrontDesk) -> Done | Refusal:
        threads.append(threading.current_thread())
        return front.handle(check_in(world), desk="3")

    def then(answer: Done) -> None:
        threads.append(threading.current_thread())
        done.append(answer)

    tasks.carry_out(step, then)
    settle(tasks)
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()
    assert done[0].topics == topics[0] == frozenset({Topic.QUEUE})


def test_a_refusal_goes_to_whoever_asked_or_to_all(tasks: Tasks, world: World) -> None:
    told: list[Refusal] = []
    heard: list[object] = []
    tasks.refused.connect(heard.append)
    tasks.handle(Greet(visit="none"), "3", refused=told.append)
    tasks.handle(Greet(visit="none"), "3")
    settle(tasks)
    assert [refusal.code for refusal in told] == ["no_such_visit"]
    assert heard == told


@pytest.mark.parametrize("fault", [full_disk(), ValueError("Amrit Singh")], ids=["environment", "bug"])
def test_after_a_fault_the_thread_goes_on(
    tasks: Tasks, world: World, fault: Exception, capsys: pytest.CaptureFixture[str]
) -> None:
    codes: list[str] = []
    bugs: list[str] = []
    failed: list[str] = []
    tasks.store_failed.connect(lambda error: codes.append(error.code))
    tasks.failed.connect(lambda: bugs.append("bug"))
    world.store.fails = fault
    tasks.handle(check_in(world), "3", failed=lambda: failed.append("told"))
    settle(tasks)
    assert failed == ["told"]
    assert (codes, bugs) == ((["disk_full"], []) if isinstance(fault, StoreError) else ([], ["bug"]))
    assert "Amrit" not in capsys.readouterr().out
    world.store.fails = None
    tasks.handle(check_in(world), "3")
    settle(tasks)
    assert len(world.store.open_visits()) == 1


def test_only_the_newest_read_of_a_kind_is_answered(tasks: Tasks) -> None:
    answers: list[int] = []
    gate = threading.Event()
    tasks.read(lambda front: gate.wait(), lambda value: None)
    for number in range(5):
        tasks.read(partial(_number, number), answers.append, "screen")
    tasks.read(lambda front: 99, answers.append, "other")
    gate.set()
    settle(tasks)
    assert answers == [4, 99]


def test_what_was_asked_for_is_done_before_the_thread_ends(qtbot: QtBot, world: World) -> None:
    tasks = Tasks(world.front)
    for _ in range(20):
        tasks.handle(check_in(world), "3")
    tasks.close()
    assert len(world.store.open_visits()) == 20
    tasks.handle(check_in(world), "3")
    tasks.close()
    assert len(world.store.open_visits()) == 20


def test_the_trace_of_an_error_names_places_and_kinds_only() -> None:
    def inner(name: str) -> None:
        raise ValueError(name)

    def outer() -> None:
        try:
            inner("Amrit")
        except ValueError as error:
            raise RuntimeError("about Amrit") from error

    with pytest.raises(RuntimeError) as caught:
        outer()
    trace = trace_of(caught.value)
    assert trace["kinds"] == ["RuntimeError", "ValueError"]
    assert "Amrit" not in str(trace)
    assert "inner" in str(trace["frames"])


def _number(number: int, front: FrontDesk) -> int:
    return number


def test_the_waiting_area_is_told_of_a_change_before_the_desk(tasks: Tasks, world: World) -> None:
    told: list[str] = []
    tasks.changed.connect(lambda topics: told.append("desk"))
    tasks.changing.connect(lambda topics: told.append("board"))
    tasks.handle(check_in(world), "3", then=lambda done: told.append("done"))
    settle(tasks)
    tasks.tell_changed(frozenset(Topic))
    assert told == ["board", "done", "desk", "board", "desk"]
