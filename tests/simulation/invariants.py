"""The nine invariants, checked on every copy after healing. Knows what truly happened."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from frontdesk.log import ClockQuality, Event
from frontdesk.measures import Count, counted_as
from frontdesk.projection import write
from frontdesk.queue import waiting
from frontdesk.visit import Visit, fold
from tests.simulation.machine import Machine
from tests.simulation.world import World

#: Two machines whose clocks agree within the tolerance measure a wait within twice as much, and a bit.
NEAR = timedelta(seconds=15)


def broken(world: World) -> list[str]:
    """Everything that does not hold."""
    checks = (_kept, _same, _folds, _calls, _queues, _numbers, _erased, _strange, _clocks, _tickets)
    return [*world.problems, *(words for check in checks for words in check(world))]


def converged(world: World) -> bool:
    """Whether every copy and the centre hold the same, and nothing waits."""
    there = set(world.centre.by_id)
    return all(
        set(machine.disk.all()) == there
        and not machine.disk.waiting_to_send()
        and (cursor := machine.disk.cursor()) is not None
        and cursor == world.centre.cursor
        for machine in world.machines
    )


def _kept(world: World) -> Iterator[str]:
    """1: every acknowledged event is everywhere, unless its only disk was destroyed."""
    expected = world.truth.acknowledged.keys() - world.truth.destroyed
    copies = {machine.name: set(machine.disk.all()) for machine in world.machines}
    copies["the centre"] = {event.id for event in world.centre.rows.values()}
    for name, held in copies.items():
        if missing := expected - held:
            world.counts.lost += len(missing)
            yield f"1: {name} lacks {len(missing)} acknowledged events"


def _same(world: World) -> Iterator[str]:
    """2: no id twice, and its content is the same everywhere."""
    first = world.machines[0].disk.all()
    for machine in world.machines:
        log = list(machine.disk.log())
        twice = len(log) - len({event.id for event in log})
        world.counts.duplicates += twice
        if twice:
            yield f"2: {machine.name} holds {twice} events twice"
        if any(first.get(event.id, event) != event for event in log):
            yield f"2: {machine.name} holds an event with another content"
    rows = Counter(event.id for event in world.centre.rows.values())
    if twice := rows.total() - len(rows):
        world.counts.duplicates += twice
        yield f"2: the centre holds {twice} events twice"


def _states(machine: Machine) -> dict[str, bytes]:
    return {stream: write(state) for stream, state in machine.disk._states.items()}


def _folds(world: World) -> Iterator[str]:
    """3: equal sets fold to equal states, and the stored state is that of any order."""
    first = world.machines[0]
    for machine in world.machines[1:]:
        if machine.disk.all() != first.disk.all():
            yield f"3: {machine.name} and {first.name} do not hold the same events"
        elif _states(machine) != _states(first):
            yield f"3: {machine.name} and {first.name} fold the same events to other states"
        elif machine.disk.written_details() != first.disk.written_details():
            yield f"3: {machine.name} and {first.name} hold other details"
    chance = random.Random(1)
    for visit in first.disk.every(Visit):
        events = first.disk.events(f"visit/{visit.id}")
        chance.shuffle(events)
        if fold(events) != visit:
            yield f"3: visit {visit.id} folds otherwise in another order"


def _calls(world: World) -> Iterator[str]:
    """4: with a coordinator in reach no double call, otherwise none that is not flagged."""
    torn = _torn(world)
    for double in world.truth.doubles:
        visit = world.machines[0].disk.visit(double.visit)
        if visit is None or f"visit/{double.visit}" in torn:
            continue
        flagged = visit.double_called
        world.counts.doubles_flagged += flagged
        world.counts.doubles_unflagged += not flagged
        if double.steady:
            yield f"4: {visit.ticket} was called twice with a coordinator in reach"
        if not flagged:
            yield f"4: {visit.ticket} was called twice and nobody is told"


def _torn(world: World) -> set[str]:
    """The streams that lost events with their only disk: nobody can know what those said."""
    lost = world.truth.destroyed & world.truth.acknowledged.keys()
    return {world.truth.acknowledged[id_].stream for id_ in lost}


def _queues(world: World) -> Iterator[str]:
    """5: who is next follows from what is on record alone: where the record is one, so is the queue."""
    _, first = queue_of(world, world.machines[0])
    for machine in world.machines[1:]:
        if queue_of(world, machine)[1] != first:
            yield f"5: {machine.name} has another queue"


def _numbers(world: World) -> Iterator[str]:
    """6: no hole in the centre's numbers."""
    if sorted(world.centre.rows) != list(range(1, world.centre.head + 1)):
        yield "6: the centre's numbers have a hole"


def _erased(world: World) -> Iterator[str]:
    """7: what was erased is nowhere."""
    for visit in world.erasures:
        stream = f"visit/{visit}"
        copies = {machine.name: machine.disk for machine in world.machines}
        if not any(event.type == "visit.erased" for event in world.machines[0].disk.events(stream)):
            continue  # the erasure itself was destroyed with the only disk that knew of it
        for name, disk in copies.items():
            if disk.details(stream):
                yield f"7: {name} still has details of an erased visit"
        if any(key[0] == stream for key in world.centre.details):
            yield "7: the centre still has details of an erased visit"


def _strange(world: World) -> Iterator[str]:
    """8: what a newer program wrote is everywhere, byte for byte."""
    for id_, event in world.truth.strange.items():
        if id_ in world.truth.destroyed or id_ not in world.truth.acknowledged:
            continue
        for machine in world.machines:
            if machine.disk.all().get(id_) != event:
                yield f"8: {machine.name} does not hold a newer program's event as it was"


def _clocks(world: World) -> Iterator[str]:
    """9: a visit with an unverified time is in no figure, one with checked times only is measured right."""
    disk = world.machines[0].disk
    now, torn = world.engine.at + timedelta(days=3), _torn(world)
    for visit in disk.every(Visit):
        if f"visit/{visit.id}" in torn:
            continue
        events = [event for event in disk.events(f"visit/{visit.id}") if _timed(visit, event)]
        counted = counted_as(visit, now) is Count.SEEN
        if counted and any(event.clock is ClockQuality.UNVERIFIED for event in events):
            yield f"9: {visit.ticket} has an unverified clock and is in the figures"
        checked = all(event.clock is ClockQuality.CHECKED for event in events)
        served = _served(world, visit)
        if counted and checked and served is not None:
            true = timedelta(seconds=served - world.came[visit.id])
            if abs(visit.wait(now) - true) > NEAR:
                yield f"9: {visit.ticket} waited {true}, and the figures say {visit.wait(now)}"


def _served(world: World, visit: Visit) -> float | None:
    """When serving truly began; if it did twice and that is on record, the one the figures go by."""
    events = world.machines[0].disk.events(f"visit/{visit.id}")
    began = [event for event in events if event.id in world.served]
    if any(anomaly.startswith("visit.serving@") for anomaly in visit.anomalies):
        began = [event for event in began if event.at == visit.seen]
    return min((world.served[event.id] for event in began), default=None)


def _timed(visit: Visit, event: Event) -> bool:
    """Whether the time of an event is in the figures: one that did not fit is not."""
    strays = any(anomaly.startswith(f"{event.type}@") for anomaly in visit.anomalies)
    return event.type in _TIMED and not strays


_TIMED = frozenset({"visit.checked_in", "visit.called", "visit.serving", "visit.finished"})


def _tickets(world: World) -> Iterator[str]:
    """No two visits of a day have one ticket, but where a machine was copied or set back."""
    visits = world.machines[0].disk.every(Visit)
    tickets = Counter((visit.day, visit.ticket) for visit in visits if visit.ticket)
    same = sum(count - 1 for count in tickets.values())
    world.counts.same_tickets += same
    if same and not world.may_repeat_tickets:
        yield f"{same} visits have another's ticket"


def queue_of(world: World, machine: Machine) -> tuple[int, list[str]]:
    """How many events a machine holds, and its queue in order (for invariant 5)."""
    queue = waiting(machine.disk.open_visits(), world.engine.at + timedelta(days=3))
    return len(machine.disk.all()), [visit.id for visit in queue]
