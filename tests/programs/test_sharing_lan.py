"""Programs of one shop over the real network: Zenoh on this machine's loopback, with real certificates."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.folder import open_folder
from frontdesk.screens.standing_troubles import to_see_to
from frontdesk.sync.outcomes import CallStands
from frontdesk.sync.standing import Trouble
from frontdesk.visit import commands as do
from programs.enrolled import enrolled_of
from programs.shared_queue import Enrolled
from tests.db.lan.shop import Shop
from tests.programs.machine import LONG, Program
from tests.shopfloor import small_shop

Start = Callable[..., Program]


class Member(Program):
    """A machine whose part in the queue is read from its data folder."""

    def enrolled(self) -> Enrolled:
        return enrolled_of(self.folder, self.data.machine, small_shop(), self.data.key)


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    shop = Shop(tmp_path / "authority", small_shop().site.id)
    with ExitStack() as stack:

        def begin(rank: int, desk: str = "", *, as_machine: str = "") -> Program:
            folder = tmp_path / f"machine-{rank}"
            with closing(open_folder(folder, write=True, keyring=False)) as data:
                name = as_machine or data.machine
            identity = shop.first(name) if rank == 0 else shop.enrol(name, rank)
            shutil.copytree(identity.certificate.parent, folder / "lan")
            program = Member(folder, None, rank, desk)
            stack.callback(program.stop)
            return program

        yield begin


def test_two_desks_and_a_display_share_one_queue(qtbot: QtBot, start: Start) -> None:
    display, one, three = start(0), start(1, "1"), start(2, "3")
    everybody = (display, one, three)
    qtbot.waitUntil(lambda: all(p.in_step_with(2) for p in everybody), timeout=LONG)
    assert next(peer.name for peer in one.standing.peers) == display.standing.here.name
    visit = one.check_in(name="Mair")
    qtbot.waitUntil(lambda: all(p.visit(visit) is not None for p in everybody), timeout=LONG)
    three.do(do.Call(visit=visit))
    qtbot.waitUntil(lambda: bool(three.of(CallStands)), timeout=LONG)
    qtbot.waitUntil(lambda: (v := display.visit(visit)) is not None and v.calls == 1 and not v.asking)
    display.stop()
    qtbot.waitUntil(lambda: one.in_step_with(1) and one.standing.coordinator == "", timeout=LONG)
    other = three.check_in()
    qtbot.waitUntil(lambda: one.visit(other) is not None, timeout=LONG)


def test_a_machine_with_another_s_identity_goes_on_alone_and_says_so(qtbot: QtBot, start: Start) -> None:
    one = start(1, "1", as_machine="somebody-else")
    visit = one.check_in()
    qtbot.waitUntil(lambda: one.visit(visit) is not None, timeout=LONG)
    qtbot.waitUntil(lambda: one.standing.lan_trouble == Trouble.CERTIFICATE_BROKEN, timeout=LONG)
    assert one.standing.lan  # it is set up: the header says "alone", and that there is something to see to
    assert to_see_to(one.standing, datetime.now(UTC)) == 1
