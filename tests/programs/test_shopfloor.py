"""The windows put together: a ticket printed at check-in, the desk open as long as its program."""

import socket
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from frontdesk.settings import PrinterSettings, Settings
from frontdesk.staffing import DeskState
from frontdesk.visit import Phase, Visit
from frontdesk.visit import commands as do
from programs.shopfloor import ShopFloor
from tests.shopfloor import Floor


@pytest.fixture
def printer() -> Iterator[tuple[str, list[bytes]]]:
    """A receipt printer on the network that says nothing and hangs up when it has everything."""
    taken: list[bytes] = []
    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        try:
            wire, _ = server.accept()
        except OSError:
            return
        with wire:
            taken.append(b"".join(iter(lambda: wire.recv(65536), b"")))

    thread = threading.Thread(target=serve)
    thread.start()
    yield f"127.0.0.1:{server.getsockname()[1]}", taken
    server.shutdown(socket.SHUT_RDWR)
    server.close()
    thread.join()


@pytest.fixture
def shop() -> Floor:
    return Floor()


def opened(shop: Floor, address: str) -> ShopFloor:
    kind = PrinterSettings(kind="network", address=address) if address else PrinterSettings()
    return ShopFloor(shop.front, Settings(desk="1", printer=kind), player=None)


def the_visit(shop: Floor) -> Visit | None:
    return next(iter(shop.store.visits_of(shop.front.today)), None)


def check_in(qtbot: QtBot, floor: ShopFloor) -> None:
    window = floor.open_desk()
    window.show()
    QTest.keyClicks(window.form.field.line, "blue badge")
    for _ in range(2):
        QTest.keyClick(window.form.field.line, Qt.Key.Key_Return)


def test_a_check_in_prints_its_ticket_and_the_visit_knows(
    qtbot: QtBot, shop: Floor, printer: tuple[str, list[bytes]]
) -> None:
    address, taken = printer
    with opened(shop, address) as floor:
        check_in(qtbot, floor)
        qtbot.waitUntil(lambda: (v := the_visit(shop)) is not None and v.ticket_printed, timeout=20_000)
    assert len(taken[0]) > 1000


def test_a_ticket_that_did_not_come_out_is_said_and_on_record(qtbot: QtBot, shop: Floor) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        nobody = f"127.0.0.1:{free.getsockname()[1]}"
    with opened(shop, nobody) as floor:
        check_in(qtbot, floor)
        qtbot.waitUntil(lambda: (v := the_visit(shop)) is not None and v.ticket_problem != "", timeout=20_000)
        assert floor.desk is not None
        qtbot.waitUntil(lambda: floor.desk is not None and "printer" in floor.desk.notices.texts())


def test_a_desk_is_open_as_long_as_its_program(qtbot: QtBot, shop: Floor) -> None:
    with opened(shop, "") as floor:
        floor.open_desk()
        qtbot.waitUntil(lambda: [s.state for s in shop.store.staffing()] == [DeskState.OPEN])
    assert [s.state for s in shop.store.staffing()] == [DeskState.CLOSED]


def test_a_program_left_on_overnight_begins_the_new_day_by_itself(qtbot: QtBot, shop: Floor) -> None:
    left = shop.check_in()
    with opened(shop, "") as floor:
        window = floor.open_desk()
        floor.look_at_the_day()
        qtbot.waitUntil(lambda: bool(shop.store.staffing()))
        shop.hands.pass_time(days=1)
        floor.look_at_the_day()
        qtbot.waitUntil(lambda: shop.visit(left).phase is Phase.FORGOTTEN)
        qtbot.waitUntil(lambda: "A01" in window.notices.texts().get("forgotten", ""))
        (desk,) = shop.store.staffing()
        assert (desk.day, desk.state) == ("2026-11-24", DeskState.OPEN)


@pytest.mark.qt_log_ignore("This plugin does not support raise")
@pytest.mark.parametrize("desk", [True, False])
def test_only_a_team_leader_s_view_opened_from_a_desk_can_allow_a_hand_off(
    qtbot: QtBot, shop: Floor, desk: bool
) -> None:
    visit = shop.check_in()
    shop.serve(visit, "3")
    shop.do(do.HandOff(visit=visit, to="desk/2"), "3")
    with opened(shop, "") as floor:
        if desk:
            floor.open_desk().show()
        leader = floor.open_leader()
        leader.open_page(0)
        qtbot.waitUntil(lambda: leader.live.model.rowCount() == 1)
        assert bool(leader.live.to_allow()) is desk


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_all_windows_open_once_and_close_together(qtbot: QtBot, shop: Floor) -> None:
    with opened(shop, "") as floor:
        desk = floor.open_desk()
        desk.show()
        display, leader = floor.open_display(full_screen=False), floor.open_leader()
        assert floor.open_display(full_screen=False) is display
        assert floor.open_leader() is leader
        assert leader.looks is desk.looks  # changed in one, shown in both
        qtbot.waitUntil(display.isVisible)
    assert not display.isVisible()
    assert not leader.isVisible()
