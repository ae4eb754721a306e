"""Four desks and a display as real processes, a real county, lines that break and programs that are killed.

For a bounded time people are checked in, called and served while each desk's program dies at one numbered
point after the other. Then everything is mended, and what must always hold is checked on every copy.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import Final

import pytest

from bench.postgres import Server
from bench.several import Machine, NoAnswer, Shop, make
from db.folder import open_folder
from db.replica import SqlReplica
from frontdesk.exchange.shop_files import read_shop
from frontdesk.log import Event
from frontdesk.projection import write
from frontdesk.resources import resource
from frontdesk.visit import Visit
from tests.shop.county import County
from tests.shop.program import POINTS
from tests.shop.wire import Wire
from tests.simulation import machine as simulated
from tests.simulation.disk import Disk
from tests.simulation.invariants import broken
from tests.simulation.world import World

#: Where programs die, in turn: each point before and after, the nth time it is come to.
DEATHS: Final = [(point, when, 2 + n % 3) for n, point in enumerate(POINTS) for when in ("before", "after")]
#: Trouble lasts so long at most (seconds); it ends when every death was died.
TROUBLE: Final = 45.0
#: So many machines are at work: the display, and desks.
DESKS: Final = 4


class Held(simulated.Machine):
    """What a real machine holds, as the simulation's invariants look at it."""

    def __init__(self, name: str, disk: Disk) -> None:
        self.name, self.disk = name, disk


class Day:
    """The shop on its worst day. What was told to have been kept is remembered."""

    def __init__(self, shop: Shop, lan: Wire, wan: list[Wire], seed: int) -> None:
        self.shop, self.lan, self.wan = shop, lan, wan
        self.chance = random.Random(seed)
        self.kept: set[str] = set()
        self.erased: set[str] = set()
        self.aloud: dict[str, set[str]] = {}
        self.deaths = list(DEATHS)
        self.dying: dict[str, tuple[str, str, int]] = {}
        self.died: list[tuple[str, str, int]] = []

    def start(self, machine: Machine) -> None:
        """Switch a machine on, with a death before it if one is left."""
        if self.deaths and machine.desk:
            point, when, count = self.dying[machine.name] = self.deaths.pop(0)
            machine.start(before=("-m", "tests.shop.program", point, when, str(count)))
        else:
            machine.start()

    def listen(self, machine: Machine) -> None:
        """Take note of what a machine told."""
        for told in machine.take():
            self.kept.update(told.get("events", ()) if told["did"] != "state" else ())
            if told["did"] == "call" and told.get("stands"):
                self.aloud.setdefault(told["visit"], set()).add(machine.name)
            if told["did"] == "erase" and told["visit"] and "events" in told:
                self.erased.add(told["visit"])

    def weather(self) -> None:
        """Now and then another weather on every line."""
        for wire in (self.lan, *self.wan):
            if self.chance.random() < 0.03:
                kind = self.chance.choice(("fine", "fine", "cut", "slow", "breaking"))
                wire.set(
                    cut=kind == "cut",
                    delay=0.05 if kind in ("slow", "breaking") else 0.0,
                    halving=0.1 if kind == "breaking" else 0.0,
                )

    def step(self, machine: Machine) -> None:
        """Something happens at one machine. One that has died is switched on again."""
        if not machine.running:
            machine.kill()
            self.listen(machine)
            if machine.name in self.dying:
                self.died.append(self.dying.pop(machine.name))
            self.start(machine)
            return
        acts = ("check-in", "check-in", "call", "call", "call", "finish", "finish", "erase")
        machine.say(self.chance.choice(acts if machine.desk else ("check-in", "state", "state")))
        with suppress(NoAnswer):  # it died of it
            machine.ask("state")
        self.listen(machine)

    def go_on(self) -> None:
        """Until every death was died, or for as long as trouble may last."""
        until = time.monotonic() + TROUBLE
        for machine in self.shop.machines:
            self.start(machine)
        while (self.deaths or self.dying) and time.monotonic() < until:
            self.weather()
            self.step(self.chance.choice(self.shop.machines))
        for machine in self.shop.machines:
            machine.stop()
            self.listen(machine)

    def heal(self) -> None:
        """Every line fine, every machine on; until all hold the same and nothing waits."""
        self.deaths.clear()
        for wire in (self.lan, *self.wan):
            wire.set()
        for machine in self.shop.machines:
            machine.start()
        for machine in self.shop.machines:
            machine.until(lambda state: state["peers"] == DESKS)
        while len({self.rests(machine) for machine in self.shop.machines}) > 1:
            pass

    @staticmethod
    def rests(machine: Machine) -> int:
        """How many events a machine holds, once nothing waits there."""
        state = machine.until(lambda state: not state["to_send"] and not state["offline"])
        events: int = state["events"]
        return events

    def works(self) -> None:
        """Somebody is checked in, called and served, as on any day."""
        desk = self.shop.desks[0]
        desk.ask("finish")
        visit = self.shop.display.ask("check-in")["visit"]
        known = self.shop.display.ask("state")["events"]
        desk.until(lambda state: bool(state["events"] >= known))
        told = desk.ask("call")
        assert visit
        assert told["visit"]
        assert told["stands"]
        for machine in self.shop.machines:
            self.listen(machine)


@pytest.fixture
def day(running: Server, tmp_path: Path) -> Iterator[tuple[Day, County]]:
    with ExitStack() as stack:
        lines: list[Wire] = []

        def wire(to: int) -> Wire:
            lines.append(Wire(to, seed=len(lines)))
            stack.callback(lines[-1].close)
            return lines[-1]

        shop = make(tmp_path, DESKS, door=lambda port: wire(port).port)
        county = County(running, read_shop(resource("shop")).site.id)
        county.set_up()
        stack.callback(county.drop)
        for machine in shop.machines:
            county.enrol(machine, machine.name, wire(running.port))
        stack.callback(shop.stop)
        yield Day(shop, lines[0], lines[1:], seed=1), county


def test_nothing_is_lost_whoever_dies_and_whatever_breaks(day: tuple[Day, County]) -> None:
    worst, county = day
    worst.go_on()
    assert worst.died, "nobody died"
    worst.heal()
    worst.works()
    for machine in worst.shop.machines:
        worst.rests(machine)
    worst.shop.stop()
    for machine in worst.shop.machines:
        worst.listen(machine)
    assert problems(worst, county) == []


def problems(day: Day, county: County) -> list[str]:
    """Everything that does not hold, as the simulation's invariants find it."""
    world = World(0)
    held, found = list[Held](), list[str]()
    for machine in day.shop.machines:
        disk = Disk()
        with closing(open_folder(machine.folder, write=True, keyring=False)) as data:
            replica = SqlReplica(data.store.connection)
            events = list(replica.log())
            disk.take_in(events, replica.details_to_send({event.stream for event in events}))
            stored = {visit.id: write(visit) for visit in replica.every(Visit)}
            cursor = replica.cursor()
        folded = {visit.id: write(visit) for visit in disk.every(Visit)}
        if stored != folded:
            found.append(f"3: {machine.name} keeps other states than its events fold to")
        held.append(Held(machine.name, disk))
        if len(events) != len({event.id for event in events}):
            found.append(f"2: {machine.name} holds an event twice")
        if cursor is None:
            found.append(f"6: {machine.name} never read the record")
    world.machines = list(held)
    rows = county.rows()
    world.centre.rows, world.centre.head = rows, len(rows)
    known: dict[str, Event] = {event.id: event for event in rows.values()}
    lost = day.kept - known.keys()
    found += [f"1: the county lacks {id_}, which was acknowledged" for id_ in sorted(lost)]
    world.truth.acknowledged = {id_: known[id_] for id_ in day.kept & known.keys()}
    world.erasures = dict.fromkeys(day.erased, 0.0)
    for visit, machines in day.aloud.items():
        state = held[0].disk.visit(visit)
        if len(machines) > 1 and state is not None and not state.double_called:
            found.append(f"4: {visit} was called aloud at {len(machines)} desks and nobody is told")
    return [*found, *broken(world)]
