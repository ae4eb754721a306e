"""One seed from opening to the count after healing."""

from __future__ import annotations

from collections.abc import Sequence

from frontdesk.visit import Visit
from tests.simulation.faults import FAULTS, plan
from tests.simulation.invariants import broken, converged, queue_of
from tests.simulation.machine import Machine
from tests.simulation.world import LAST, Counts, World

#: What is not the same everywhere so long after everything works again never will be.
HEALING = 1800.0


def play(seed: int, faults: Sequence[str] = tuple(FAULTS), without: str = "") -> tuple[Counts, list[str]]:
    """The counts of one simulated day and what is broken after it."""
    world = World(seed, without)
    world.open()
    plan(world, list(faults), world.seconds)
    _probe(world)
    world.engine.run(world.seconds)
    _heal(world)
    found = broken(world)
    _count(world)
    return world.counts, found


def _heal(world: World) -> None:
    """Everything works again, nobody does anything more, and time goes by."""
    world.closing = True
    world.engine.run(world.seconds + LAST + 60)  # the last faults that were planned come and go
    world.wan = True
    world.cut_off.clear()
    for machine in world.machines:
        machine.group = 0
        machine.disk.cut_in, machine.deaf, machine.mute, machine.disk.full = 0, False, False, False
        if not machine.alive:
            machine.start()
    world.network.halves = False
    world.network.changed()
    until = world.engine.now + HEALING
    while world.engine.now < until and not converged(world):
        world.engine.run(world.engine.now + 30)
    if not converged(world):
        world.problem("1: the copies are not equal long after healing")


def _probe(world: World) -> None:
    """Look at the queue of a machine every now and then: it changes only with an event (invariant 5)."""
    seen: dict[str, tuple[int, list[str]]] = {}

    def look() -> None:
        if world.closing:
            return
        machine: Machine = world.engine.chance.choice(world.machines)
        now = queue_of(world, machine)
        before = seen.get(machine.address)
        if before is not None and before[0] == now[0] and before[1] != now[1]:
            world.problem(f"5: the queue of {machine.name} changed by itself")
        seen[machine.address] = now
        world.engine.soon(5, 30, look)

    world.engine.after(60, look)


def _count(world: World) -> None:
    counts = world.counts
    counts.visits += len(world.machines[0].disk.every(Visit))
    counts.events += len(world.centre.rows)
    counts.destroyed += len(world.truth.destroyed)
    counts.refused += world.refused
