"""A machine that was restored, saved or copied meets its shop again: nothing lost, nothing twice.

The real node over the real copy on disk; the county's side is in `central/test_rescued.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.backup import backup
from db.check import check
from db.folder import DataFolder, open_folder
from db.replica import SqlReplica
from db.restoring import bring_over, restore
from db.salvage.saving import salvage
from frontdesk.log import Event
from frontdesk.sync.outcomes import Cloned
from frontdesk.visit import commands as do
from tests.sync.shop import Machine, Table

OPEN: list[DataFolder] = []


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """Each folder is closed in the end."""
    yield
    while OPEN:
        OPEN.pop().close()


def desk_on(table: Table, path: Path, rank: int = 1) -> Machine:
    """A desk whose program starts over a folder."""
    OPEN.append(open_folder(path, write=True, keyring=False))
    return table.machine(rank, "1", replica=SqlReplica(OPEN[-1].store.connection))


def switched_off(table: Table, machine: Machine) -> None:
    """Its program ends."""
    del table.machines[machine.node.me.address]
    for other in table.machines.values():
        other.node.left(machine.node.me.address)
    OPEN.pop().close()


def all_of(machine: Machine) -> dict[str, Event]:
    events = list(machine.replica.log())
    found = {event.id: event for event in events}
    assert len(found) == len(events)
    return found


class Shop:
    """A display and a desk; before the backup two visitors, after it one, and one of the first was erased."""

    def __init__(self, path: Path) -> None:
        self.table, self.path = Table(), path
        self.display = self.table.machine(0)
        self.desk = desk_on(self.table, path)
        self.stays, self.goes = self.come("Gwen"), self.come("Mair")
        self.copy = backup(OPEN[-1], path.parent / "copy.db")
        self.desk.do(do.Erase(visit=self.goes))
        self.later = self.come("Ifan")
        self.table.wait(2)

    def come(self, name: str) -> str:
        visit = self.desk.check_in(name=name)
        self.table.wait(2)
        return visit

    def holds_everything(self, machine: Machine) -> None:
        assert all_of(machine) == all_of(self.display)
        names = [machine.replica.details(f"visit/{visit}") for visit in (self.stays, self.goes, self.later)]
        assert names == [{"name": "Gwen"}, {}, {"name": "Ifan"}]
        assert machine.replica.visit(self.later) == self.display.replica.visit(self.later)


@pytest.fixture
def shop(path: Path) -> Shop:
    return Shop(path)


def test_a_restored_desk_has_everything_again_and_erased_stays_erased(shop: Shop) -> None:
    switched_off(shop.table, shop.desk)
    (shop.path / "desk.db").unlink()  # so that not even the erasure is there
    restore(shop.copy, shop.path)
    again = desk_on(shop.table, shop.path)
    assert not again.heard()
    shop.table.wait(5)
    shop.holds_everything(again)
    used = {event.device for event in all_of(again).values()}
    assert again.front.device not in used
    visit = again.check_in(name="Nia")
    shop.table.wait(2)
    ours = [found.ticket for found in again.replica.open_visits()]
    assert len(set(ours)) == len(ours)
    assert shop.display.replica.visit(visit) == again.replica.visit(visit)
    assert check(SqlReplica(OPEN[-1].store.connection)).clean


def test_what_was_written_alone_after_the_backup_comes_over_from_what_was_set_aside(shop: Shop) -> None:
    shop.table.cut.add(shop.desk.node.me.address)
    alone = shop.come("Alun")
    written = all_of(shop.desk)
    switched_off(shop.table, shop.desk)
    shop.table.cut.clear()
    aside = restore(shop.copy, shop.path).aside
    assert aside is not None
    again = desk_on(shop.table, shop.path)
    shop.table.wait(5)
    assert again.replica.visit(alone) is None
    switched_off(shop.table, again)
    data = open_folder(shop.path, write=True, keyring=False)
    bring_over(data, aside)
    data.close()
    again = desk_on(shop.table, shop.path)
    shop.table.wait(5)
    shop.holds_everything(again)
    assert shop.display.replica.details(f"visit/{alone}") == {"name": "Alun"}
    assert set(all_of(shop.display)) >= set(written)


@pytest.mark.parametrize("page", range(2, 30, 3))
def test_a_saved_desk_fills_up_again(shop: Shop, page: int) -> None:
    switched_off(shop.table, shop.desk)
    with (shop.path / "desk.db").open("rb+") as file:
        file.seek(4096 * (page - 1) + 77)
        file.write(b"broken")
    assert salvage(shop.path) is not None
    again = desk_on(shop.table, shop.path)
    shop.table.wait(5)
    shop.holds_everything(again)


def test_a_copy_beside_the_running_original_is_noticed_and_harmless(shop: Shop, tmp_path: Path) -> None:
    place = tmp_path / "other machine"
    restore(shop.copy, place, OPEN[-1].key, keyring=False)
    shop.desk.heard()
    clone = desk_on(shop.table, place)
    shop.table.wait(3)
    told = [type(outcome) for outcome in (*clone.heard(), *shop.desk.heard())]
    assert Cloned in told
    first, second = shop.desk.check_in(name="Nia"), clone.check_in(name="Owen")
    shop.table.wait(3)
    shop.holds_everything(clone)
    shop.holds_everything(shop.desk)
    for machine in (shop.display, shop.desk, clone):
        assert machine.replica.visit(first) is not None
        assert machine.replica.visit(second) is not None
    devices: dict[tuple[str, int], str] = {}
    for event in all_of(shop.display).values():
        assert devices.setdefault((event.device, event.device_seq), event.id) == event.id
