"""What goes wrong in a simulated day: cuts, splits, crashes, clones, wrong clocks, restores."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Final

from tests.simulation.disk import Disk
from tests.simulation.machine import TIMING, Machine
from tests.simulation.network import Network
from tests.simulation.people import Advisor
from tests.simulation.world import World

#: What was lost without a sign (no token went) is found by the next comparison, so long afterwards (seconds).
MADE_GOOD: Final = TIMING.exchange.total_seconds()


def wan_cut(world: World) -> None:
    """The county is out of reach, for the shop or for one machine."""
    world.counts.cuts += 1
    chance = world.engine.chance
    if chance.random() < 0.6:
        world.wan = False
        world.until(10, 1200, lambda: setattr(world, "wan", True))
    else:
        name = chance.choice(world.machines).name
        world.cut_off.add(name)
        world.until(10, 1200, lambda: world.cut_off.discard(name))


def lan_split(world: World) -> None:
    """The shop falls into parts that do not hear each other, for a while."""
    world.counts.cuts += 1
    chance = world.engine.chance
    for machine in world.machines:
        machine.group = chance.randint(0, chance.choice((1, 1, 2)))
    world.network.changed()

    def heal() -> None:
        for machine in world.machines:
            machine.group = 0
        world.network.changed()

    world.until(2, 900, heal)


def deaf(world: World) -> None:
    """A program hangs: its token stands, and nothing it is told arrives."""
    machine = world.engine.chance.choice(world.machines[:2])
    machine.deaf = True

    def hear() -> None:
        machine.deaf = False
        world.network.disturbed = world.engine.now + MADE_GOOD

    world.until(1, 60, hear)


def mute(world: World) -> None:
    """A coordinator lives and hears, and nothing of what it says arrives."""
    machine = world.engine.chance.choice(world.machines[:2])
    machine.mute = True

    def speak() -> None:
        machine.mute = False
        world.network.disturbed = world.engine.now + MADE_GOOD

    world.until(1, 60, speak)


def halved(world: World) -> None:
    """For a while messages arrive cut off in the middle."""
    world.network.halves = True

    def whole() -> None:
        world.network.halves = False
        world.network.disturbed = world.engine.now + MADE_GOOD

    world.until(5, 200, whole)


def both(world: World) -> None:
    """A power cut in the cupboard with the switch: neither the county nor the others are there."""
    lan_split(world)
    world.wan = False
    world.until(10, 600, lambda: setattr(world, "wan", True))


def full(world: World) -> None:
    """A disk has no room for anything more, until somebody makes some."""
    machine = world.engine.chance.choice(world.machines)
    disk = machine.disk
    disk.full = True

    def room() -> None:
        disk.full = False
        world.network.disturbed = world.engine.now + MADE_GOOD

    world.until(5, 200, room)


def newcomer(world: World) -> None:
    """A new machine that knows nothing is put at a new desk in the midst of the day."""
    rank = max(machine.rank for machine in world.machines) + 1
    machine = Machine(world, rank, str(rank), Disk())
    world.machines.append(machine)
    world.advisors.append(Advisor(world, machine))
    machine.start()
    address, begun = machine.address, world.engine.now
    there = [each for each in world.machines if Network.connected(each, machine)]
    waiting = {visit.id for each in there for visit in each.disk.open_visits()}

    def usable() -> None:
        calm = world.network.disturbed <= begun and not world.network.halves
        if machine.address == address and calm and not any(each.ill for each in world.machines):
            lacking = [visit for visit in waiting if machine.disk.visit(visit) is None]
            if lacking:
                world.problem(f"a new machine does not know {len(lacking)} of those waiting after 5 seconds")

    world.engine.after(5, usable)


def away(world: World) -> None:
    """A desk is switched off for a while, and meanwhile something it knows is erased."""
    chance = world.engine.chance
    machine = chance.choice(world.machines)
    if not machine.alive or machine.disk.full:
        return
    visits = [visit for visit in machine.disk.visits_of(machine.node.front.today) if not visit.open]
    machine.crash()
    others = [advisor for advisor in world.advisors if advisor.machine is not machine]
    if visits and others:
        visit, advisor = chance.choice(visits), chance.choice(others)
        world.engine.soon(1, 60, lambda: None if world.closing else advisor.erase(visit.id))
    world.until(30, 900, lambda: None if machine.alive else machine.start())


def crash(world: World) -> None:
    """A program ends, mostly in the midst of a commit, and is started again."""
    chance = world.engine.chance
    machine = chance.choice(world.machines)
    if not machine.alive:
        return
    if chance.random() < 0.7:
        machine.disk.cut_in = chance.randint(1, 6)
        machine.disk.cut_before = chance.random() < 0.5
    else:
        world.power_cut(machine)


def clone(world: World) -> None:
    """A machine's disk is copied and the copy started as well; sometimes the running program with it."""
    chance = world.engine.chance
    original = chance.choice([machine for machine in world.machines if machine.desk])
    world.may_repeat_tickets = True
    twin = Machine(world, original.rank, original.desk, original.disk.copy(), f"{original.name}-clone")
    twin.group = original.group
    world.machines.append(twin)
    world.advisors.append(Advisor(world, twin))
    twin.start()
    if original.alive and chance.random() < 0.5:
        twin.node.front.device = original.node.front.device
        twin.node.front._sequence = original.node.front._sequence


def restore(world: World) -> None:
    """A machine goes back to a backup: what nobody else has by then is destroyed."""
    chance = world.engine.chance
    machine = chance.choice(world.machines)
    backup = machine.disk.copy()
    alone = chance.random() < 0.5
    if alone:  # nobody hears of what it does meanwhile
        machine.group = 99
        world.cut_off.add(machine.name)
        world.network.changed()

    def back() -> None:
        if machine.alive:
            machine.crash()
        others = [other.disk.all() for other in world.machines if other is not machine]
        elsewhere = set(world.centre.by_id).union(*others, backup.all())
        world.truth.destroyed |= machine.disk.all().keys() - elsewhere
        world.may_repeat_tickets = True
        backup.kept = machine.disk.kept
        machine.disk = backup
        if alone:
            machine.group = 0
            world.cut_off.discard(machine.name)
        machine.start()

    world.until(30, 1200, back)


def clock_jump(world: World) -> None:
    """A machine's clock is set wrong, and mostly its program started anew with it."""
    chance = world.engine.chance
    machine = chance.choice(world.machines)
    machine.offset += timedelta(seconds=chance.choice((-1, 1)) * chance.choice((20, 400, 4000, 90_000)))
    if chance.random() < 0.7:
        world.power_cut(machine)


def rollback(world: World) -> None:
    """The centre is restored from a backup."""
    kept = world.centre.backup()
    then = set(world.centre.by_id)

    def back() -> None:
        elsewhere = then.union(*(machine.disk.all() for machine in world.machines))
        world.truth.destroyed |= world.centre.by_id.keys() - elsewhere
        world.centre.restore(kept)

    world.until(60, 1200, back)


FAULTS: Final[dict[str, tuple[Callable[[World], None], int]]] = {
    "wan": (wan_cut, 3),
    "lan": (lan_split, 3),
    "deaf": (deaf, 3),
    "crash": (crash, 5),
    "mute": (mute, 1),
    "halved": (halved, 1),
    "both": (both, 1),
    "full": (full, 2),
    "newcomer": (newcomer, 1),
    "away": (away, 2),
    "clone": (clone, 1),
    "restore": (restore, 1),
    "clock": (clock_jump, 1),
    "rollback": (rollback, 1),
}


def plan(world: World, names: list[str], seconds: float) -> None:
    """Let each kind of fault happen up to so many times, at times that chance decides."""
    chance = world.engine.chance
    for name in names:
        strike, most = FAULTS[name]
        for _ in range(chance.randint(0, most)):
            world.engine.after(chance.uniform(60, seconds * 0.9), partial(strike, world))
