"""The simulated shop and county as a whole: machines, people, faults, and what truly happened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from frontdesk.log import Event, decode
from tests.simulation.centre import Centre
from tests.simulation.disk import Disk
from tests.simulation.engine import Engine
from tests.simulation.machine import Machine
from tests.simulation.network import Network
from tests.simulation.people import Advisor, Made

#: So long after the last change of the LAN everybody knows who is in office and what was called (seconds).
STEADY = 5.0
#: So long after the day the last fault has ended (seconds), but for the shortest a fault may be.
LAST = 100.0


@dataclass(slots=True)
class Counts:
    """What the summary says."""

    visits: int = 0
    events: int = 0
    cuts: int = 0
    crashes: int = 0
    not_kept: int = 0
    doubles_flagged: int = 0
    doubles_unflagged: int = 0
    refused: int = 0
    went_ahead: int = 0
    lost: int = 0
    destroyed: int = 0
    duplicates: int = 0
    same_tickets: int = 0
    seeds: int = 0

    def add(self, other: Counts) -> None:
        """Sum up."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass(frozen=True, slots=True)
class Double:
    """Two calls of one visitor that both were made.

    `steady`: a coordinator was in reach that could know of the first, and nothing had changed for a while.
    """

    visit: str
    first: Made
    second: Made
    steady: bool


@dataclass(slots=True)
class Truth:
    """What really happened, as no machine knows it."""

    acknowledged: dict[str, Event] = field(default_factory=dict)
    destroyed: set[str] = field(default_factory=set)
    calls: dict[str, list[Made]] = field(default_factory=dict)
    withdrawn: set[object] = field(default_factory=set)
    doubles: list[Double] = field(default_factory=list)
    strange: dict[str, Event] = field(default_factory=dict)


class World:
    """One seed's shop. `without` takes a part out: "audit", "coordinator" or "gapless"."""

    def __init__(self, seed: int, without: str = "") -> None:
        self.engine = Engine(seed)
        self.without = without
        self.network = Network(self.engine, coordinator=without != "coordinator")
        self.centre = Centre(gapless=without != "gapless", later=lambda act: self.engine.soon(0.0, 0.5, act))
        self.centre.committed = self._committed
        self.truth = Truth()
        self.counts = Counts(seeds=1)
        self.problems: list[str] = []
        self.came: dict[str, float] = {}
        self.served: dict[str, float] = {}
        self.erasures: dict[str, float] = {}
        self.refused = 0
        self.closing = False
        self.wan = True
        self.cut_off: set[str] = set()
        self.may_repeat_tickets = False
        # Small shops and short days as well as busy ones: what goes wrong comes as often in each of them.
        self.seconds = self.engine.chance.choice((1200.0, 1800.0, 3600.0))
        self.visitors = self.engine.chance.randint(15, 50)
        self.desks = self.engine.chance.choice((2, 3, 3, 4, 5))
        self.machines = [
            Machine(self, rank, "" if rank == 0 else str(rank), Disk()) for rank in range(self.desks + 1)
        ]
        self.network.machines = self.machines
        self.advisors = [Advisor(self, machine) for machine in self.machines if machine.desk]

    # what the parts report

    def problem(self, words: str) -> None:
        """An invariant is broken."""
        self.problems.append(words)

    def acknowledged(self, machine: Machine, events: Sequence[Event]) -> None:
        """A machine has kept these: from now on they may not be lost."""
        for event in events:
            self.truth.acknowledged[event.id] = event
            visit = event.stream.removeprefix("visit/")
            if event.type == "visit.call_withdrawn":
                fact = decode(event)
                self.truth.withdrawn.add(getattr(fact, "call", ""))
                calls = self.truth.calls.get(visit, [])
                self.truth.calls[visit] = [made for made in calls if made.machine.desk != machine.desk]
            elif event.type == "visit.merge_undone":
                self._brought_back(machine, visit)
            elif event.type == "visit.serving":
                self.served[event.id] = self.engine.now
            elif event.type == "visit.erased":
                self.erasures[visit] = self.engine.now

    def _brought_back(self, machine: Machine, visit: str) -> None:
        """Whoever undoes a merge puts the visitor back in the queue: the calls known there are over."""
        calls = self.truth.calls.get(visit, [])
        self.truth.calls[visit] = [made for made in calls if not machine.disk.holds(made.call)]

    def made(self, visit: str, call: str, machine: Machine, *, confirmed: bool) -> None:
        """An advisor calls a visitor aloud; unless a clone of the machine took the call back."""
        if call in self.truth.withdrawn:
            return
        made = Made(visit, call, machine, machine.address, self.engine.now, confirmed)
        self.counts.went_ahead += not confirmed
        for earlier in self.truth.calls.setdefault(visit, []):
            if earlier.call != call and earlier.machine is not machine:
                steady = (
                    not any(each.ill for each in self.machines)
                    and not self.network.halves
                    and self.engine.now - self.network.disturbed > STEADY
                    and Network.connected(earlier.machine, machine)
                    and self._in_reach(earlier, machine)
                )
                self.truth.doubles.append(Double(visit, earlier, made, steady))
        self.truth.calls[visit].append(made)

    def _in_reach(self, made: Made, machine: Machine) -> bool:
        """Whether a coordinator can know of a call.

        It can't if the caller was set back to a backup since, and who else heard of it is off or cut off.
        """
        near = (each for each in self.machines if Network.connected(each, machine))
        return any(each.disk.holds(made.call) for each in near)

    def wan_up(self, machine: Machine) -> bool:
        """Whether a machine reaches the centre."""
        return self.wan and machine.name not in self.cut_off

    def power_cut(self, machine: Machine) -> None:
        """A machine stopped in the midst of a commit; somebody starts it again."""
        self.counts.crashes += 1
        machine.crash()
        self.engine.soon(1, 90, lambda: None if machine.alive or self.closing else machine.start())

    def _committed(self, seq: int, event: Event) -> None:
        """Nobody may have been told to read on behind a row that could not be seen yet."""
        if seq <= self.centre.told:
            self.problem(f"6: readers were sent past row {seq}")
        for machine in self.machines:
            if machine.alive and self.wan_up(machine) and self.engine.chance.random() < 0.2:
                self.engine.soon(0.01, 0.1, machine.hint)

    def shows(self, machine: Machine) -> None:
        """A machine begins to show personal details: what those it asked had erased must be gone."""
        there = machine.disk.written_details()
        for address in machine.node.exchange.in_step:
            other = self.network.living(address)
            if other is None:
                continue
            for visit, when in self.erasures.items():
                known = any(event.type == "visit.erased" for event in other.disk.events(f"visit/{visit}"))
                old = self.engine.now - when > STEADY
                if known and old and any(key[0] == f"visit/{visit}" for key in there):
                    self.problem(f"7: {machine.name} shows what {other.name} knew to be erased")

    # the day

    def until(self, least: float, most: float, act: Callable[[], None]) -> None:
        """Let a fault end after a time that chance decides, or soon after the day."""
        chance, now = self.engine.chance, self.engine.now
        ends = max(self.seconds + chance.uniform(0, LAST), now + least)
        self.engine.at_time(min(now + chance.uniform(least, most), ends), act)

    def open(self) -> None:
        """Everybody comes to work, and visitors come."""
        seconds, visitors = self.seconds, self.visitors
        for machine in self.machines:
            self.engine.soon(0, 20, machine.start)
        chance = self.engine.chance
        for _ in range(visitors):
            self.engine.after(chance.uniform(30, seconds * 0.8), self._visitor)
        for _ in range(visitors // 3):
            self.engine.after(chance.uniform(60, seconds), self._writing)
        for _ in range(visitors // 2):
            self.engine.after(chance.uniform(60, seconds), self._rush)
        for number in range(3):
            self.engine.after(chance.uniform(60, seconds), partial(self._strange, number))

    def _visitor(self) -> None:
        self.engine.chance.choice(self.advisors).welcome()

    def _writing(self) -> None:
        self.engine.chance.choice(self.advisors).write()

    def _rush(self) -> None:
        """Everybody who is free looks at the queue in the same moment."""
        for advisor in self.advisors:
            self.engine.soon(0, 0.004, advisor.look)

    def _strange(self, number: int) -> None:
        """A newer program writes what this one does not know."""
        machine = self.engine.chance.choice(self.machines)
        latest = machine.disk.latest() if machine.alive else None
        if latest is None:
            return
        data = self.engine.chance.randbytes(40)
        event = Event(
            id=f"strange-{number}-{self.engine.chance.getrandbits(48):x}",
            site=latest.site,
            stream=self.engine.chance.choice((latest.stream, f"comet/{number}")),
            type="visit.beamed",
            version=7,
            data=data,
            by="newer",
            device=f"newer-{number}",
            device_seq=1,
            hlc=latest.hlc + 1,
            at=latest.at,
            clock=latest.clock,
        )
        self.truth.strange[event.id] = event
        machine.guard(lambda: machine.disk.append([event]))
