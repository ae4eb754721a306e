"""Desks and a display as programs with windows of their own, one queue between them, worked by keys."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from frontdesk.screens.desk import DeskScreen
from frontdesk.settings import Settings
from programs.shared_queue import own_letter
from programs.shopfloor import ShopFloor
from tests.programs.loopback import Wire
from tests.programs.machine import LONG, Program
from tests.shopfloor import small_shop
from ui.desk.window import DeskWindow
from ui.display.window import DisplayWindow
from ui.tasks import Tasks


class Windowed(Program):
    """A machine whose program has windows: the desk's, or the display's where it has no desk."""

    def opened(self) -> Tasks:
        settings = Settings(desk=self.desk or "1")
        self.floor = ShopFloor(self.front, settings, player=None, sharing=self.sharing)
        if self.desk:
            self.floor.open_desk().show()
        else:
            self.floor.open_display(full_screen=False)
        return self.floor.tasks

    def closed(self) -> None:
        self.floor.close()

    @property
    def window(self) -> DeskWindow:
        assert self.floor.desk is not None
        return self.floor.desk

    @property
    def board(self) -> DisplayWindow:
        assert self.floor.display is not None
        return self.floor.display

    @property
    def screen(self) -> DeskScreen:
        """What the desk's window shows."""
        return self.window.at.shown()[0]

    def queue(self) -> list[str]:
        """The tickets of who waits, as this desk shows them."""
        return [row.ticket for row in self.screen.rows]

    def notice(self) -> str:
        """All that the desk's banners say."""
        return " ".join(self.window.notices.texts().values())

    def called(self) -> list[tuple[str, str]]:
        """The calls on the board."""
        screen = self.board.board.face.screen
        return [] if screen is None else [(call.ticket, call.place_en) for call in screen.calls]

    def key(self, key: Qt.Key) -> None:
        """Press a key: in one test all windows are one application's, and the active one has the keys."""
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        QTest.keyClick(self.window.form.field.line, key)

    def check_in_by_keys(self, what: str) -> None:
        QTest.keyClicks(self.window.form.field.line, what)
        for _ in range(2):
            self.key(Qt.Key.Key_Return)


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path, wire: Wire) -> Iterator[tuple[Windowed, Windowed, Windowed]]:
    """A display, which keeps the queue in step, and two desks."""
    with ExitStack() as stack:
        found = []
        for rank, desk in enumerate(("", "1", "3")):
            found.append(Windowed(tmp_path / f"machine-{rank}", wire.join, rank, desk))
            stack.callback(found[-1].stop)
        qtbot.waitUntil(lambda: all(each.in_step_with(2) for each in found), timeout=LONG)
        yield found[0], found[1], found[2]


def waits_for(program: Windowed, count: int) -> bool:
    return len(program.queue()) == count


def held(program: Windowed) -> threading.Event:
    """Keep a program's database thread busy until the event is set."""
    gate = threading.Event()
    program.tasks.read(lambda front: gate.wait(), lambda value: None)
    return gate


def test_who_is_checked_in_and_called_at_one_desk_is_seen_everywhere(
    qtbot: QtBot, shop: tuple[Windowed, Windowed, Windowed]
) -> None:
    display, one, three = shop
    one.check_in_by_keys("blue badge")
    qtbot.waitUntil(lambda: one.queue() == three.queue() == ["B01"], timeout=LONG)
    three.key(Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: display.called() == [("B01", "Desk 3")], timeout=LONG)
    qtbot.waitUntil(lambda: one.queue() == [], timeout=LONG)


def test_a_call_is_on_the_display_only_once_it_stands(
    qtbot: QtBot, shop: tuple[Windowed, Windowed, Windowed]
) -> None:
    display, one, three = shop
    one.check_in_by_keys("blue badge")
    qtbot.waitUntil(lambda: three.queue() == ["B01"], timeout=LONG)
    gate = held(display)
    three.key(Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: (here := three.screen.here) is not None and here.asking, timeout=LONG)
    assert display.called() == []
    gate.set()
    qtbot.waitUntil(lambda: display.called() == [("B01", "Desk 3")], timeout=LONG)
    qtbot.waitUntil(lambda: (here := three.screen.here) is not None and not here.asking, timeout=LONG)


def test_of_two_desks_that_call_one_visitor_the_second_calls_the_next_with_one_key(
    qtbot: QtBot, shop: tuple[Windowed, Windowed, Windowed]
) -> None:
    display, one, three = shop
    for number in (1, 2):
        one.check_in_by_keys("blue badge")
        qtbot.waitUntil(partial(waits_for, three, number), timeout=LONG)
    gates = [held(one), held(three)]
    for desk in (one, three):  # what people ask for goes first, so neither has heard of the other's call
        desk.key(Qt.Key.Key_F8)
    for gate in gates:
        gate.set()
    qtbot.waitUntil(lambda: "B01" in one.notice() + three.notice(), timeout=LONG)
    first, second = (three, one) if "B01" in one.notice() else (one, three)
    assert display.called() == [("B01", f"Desk {first.desk}")], one.notice() + "|" + three.notice()
    second.key(Qt.Key.Key_F8)
    both = {("B01", f"Desk {first.desk}"), ("B02", f"Desk {second.desk}")}
    qtbot.waitUntil(lambda: set(display.called()) == both, timeout=LONG)


def test_where_nobody_answers_one_key_goes_ahead(
    qtbot: QtBot, shop: tuple[Windowed, Windowed, Windowed], wire: Wire
) -> None:
    display, one, three = shop
    one.check_in_by_keys("blue badge")
    qtbot.waitUntil(lambda: three.queue() == ["B01"], timeout=LONG)
    wire.silent |= {display.data.machine, one.data.machine}
    three.key(Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "B01" in three.notice(), timeout=LONG)
    three.key(Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: (here := three.screen.here) is not None and not here.asking, timeout=LONG)
    assert three.notice() == ""
    assert display.called() == []


def test_a_visitor_whose_ticket_nobody_gives_is_checked_in_all_the_same(
    qtbot: QtBot, shop: tuple[Windowed, Windowed, Windowed], wire: Wire
) -> None:
    display, one, three = shop
    wire.silent |= {display.data.machine, one.data.machine}
    three.check_in_by_keys("blue badge")
    ticket = f"{own_letter(small_shop(), 2)}01"
    qtbot.waitUntil(lambda: three.queue() == [ticket], timeout=LONG)
    wire.silent.clear()
    qtbot.waitUntil(lambda: one.queue() == [ticket], timeout=LONG)
