"""One simulated machine: a disk, a clock that may be wrong, a program that comes and goes, the real node."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from frontdesk.clock import AnchoredClock, Reading
from frontdesk.desk import FrontDesk
from frontdesk.log import Event
from frontdesk.store import StoreError
from frontdesk.sync.county import Request, carry
from frontdesk.sync.node import Node
from frontdesk.sync.outcomes import Outcome
from frontdesk.sync.ports import Offline, Peer
from frontdesk.sync.timing import Timing
from tests.shopfloor import small_shop
from tests.simulation.centre import Session
from tests.simulation.disk import Disk, PowerCut
from tests.simulation.engine import Engine

if TYPE_CHECKING:
    from tests.simulation.world import World

TIMING = Timing(audit=timedelta(minutes=1))
SHOP = small_shop()
SHOP = dataclasses.replace(
    SHOP,
    desks={
        str(number): dataclasses.replace(SHOP.desks["1"], id=str(number), name=f"Desk {number}")
        for number in range(1, 10)
    },
)


class SimulatedClock(AnchoredClock):
    """The real one over simulated time. It is read several times in each moment, and worked out once."""

    def __init__(self, engine: Engine, offset: timedelta, *, after: Event | None) -> None:
        super().__init__(lambda: engine.at + offset, lambda: engine.now, after=after)
        self._engine = engine
        self._moment = -1.0
        self._reading: Reading | None = None

    def read(self) -> Reading:
        """The time now."""
        if self._reading is None or self._moment != self._engine.now:
            self._moment, self._reading = self._engine.now, super().read()
        return self._reading

    def compare(self, other: Reading) -> None:
        """Hold the time against another machine's."""
        super().compare(other)
        self._reading = None


class Machine:
    """`desk` is empty for a display. `group` says which part of the LAN it is in."""

    def __init__(self, world: World, rank: int, desk: str, disk: Disk, name: str = "") -> None:
        self.world = world
        self.rank = rank
        self.desk = desk
        self.disk = disk
        self.name = name or f"machine-{rank}"
        self.group = 0
        self.offset = timedelta()
        self.alive = self.deaf = self.mute = False
        self.starts = 0
        self._ticks = 0.0
        self._idle_until: float | None = None
        self.address = ""
        self.node: Node
        self.told: Callable[[Outcome], None] = lambda outcome: None

    @property
    def peer(self) -> Peer:
        """How others see it."""
        return Peer(self.rank, self.address, f"machine-{self.rank}")

    @property
    def ill(self) -> bool:
        """Whether it lives and can't be relied on: it hears nothing, says nothing or can't keep anything."""
        return self.alive and (self.deaf or self.mute or self.disk.full)

    def start(self) -> None:
        """Start the program over whatever is on the disk."""
        engine = self.world.engine
        self.starts += 1
        self.address = f"{self.name}/{self.starts}"
        self.disk.kept = lambda events: self.world.acknowledged(self, events)
        self.disk.cut_in = 0
        clock = SimulatedClock(engine, self.offset, after=self.disk.latest())
        front = FrontDesk(SHOP, self.disk, clock, device=self._device(), randomness=engine.chance.randbytes)
        self.alive = True
        self.node = Node(
            me=self.peer,
            desk=self.desk,
            front=front,
            replica=self.disk,
            lan=self,
            letter="STUVWXYZ"[self.rank],
            first=self.rank == 0,
            tell=self._tell,
            new_device=self._device,
            timing=TIMING,
        )
        self.world.network.changed()
        self._ticks = float("inf")
        self._plan_tick()
        self._county(self.address)

    def _tell(self, outcome: Outcome) -> None:
        self.told(outcome)

    def _device(self) -> str:
        return f"{self.world.engine.chance.getrandbits(64):016x}"

    def crash(self) -> None:
        """The program ends without a word."""
        self.alive = False
        self.world.network.changed()

    def guard(self, act: Callable[[], None]) -> None:
        """Do something in this machine; the power may go while it does."""
        if not self.alive:
            return
        was_showing = self.node.showing
        try:
            act()
        except PowerCut:
            self.world.power_cut(self)
            return
        except StoreError:
            self.world.counts.not_kept += 1
        if self.node.showing and not was_showing:
            self.world.shows(self)
        self._plan_tick()
        if self._idle_until is not None and self.disk.waiting_to_send():
            self._idle_until = None
            self.world.engine.after(0.02, partial(self._county, self.address))

    # the port of the LAN

    def send(self, to: str, message: bytes) -> None:
        """Hand a message over."""
        self.world.network.send(self, to, message)

    def publish(self, message: bytes) -> None:
        """To everybody whose token is seen."""
        for address in list(self.node.peers):
            self.send(address, message)

    # the program's own threads

    def _tick(self, address: str) -> None:
        if self.alive and self.address == address and self._ticks == self.world.engine.now:
            self._ticks = float("inf")
            self.guard(self.node.tick)

    def _plan_tick(self) -> None:
        """Call the node when it is due, which may be sooner than it was before."""
        engine, address = self.world.engine, self.address
        if self._ticks <= engine.now + 0.07:
            return
        wait = (self.node.due() - self.node.front.clock.read().at).total_seconds()
        at = engine.now + max(0.05, min(wait, 30.0))
        if at < self._ticks - 0.02:
            self._ticks = at
            engine.at_time(at, lambda: self._tick(address))

    def _county(self, address: str) -> None:
        """Ask the centre what is due; the way there and back takes its time, and may be cut."""
        if not self.alive or self.address != address:
            return
        engine = self.world.engine
        self._idle_until = None
        request = self.node.county_next()
        if request is None:
            self._idle(address)
        elif self.world.wan_up(self):
            engine.soon(0.005, 0.05, lambda: self._arrives(address, request))
        else:
            engine.soon(0.5, 1.5, lambda: self._fails(address, request))

    def hint(self) -> None:
        """The centre says that there is news."""
        if self.alive:
            self.node.county.hint()
            if self._idle_until is not None:
                self._county(self.address)

    def _idle(self, address: str) -> None:
        due = self.node.county.due()
        wait = 0.5 if due is None else (due - self.node.front.clock.read().at).total_seconds()
        until = self.world.engine.now + max(0.05, wait)
        self._idle_until = until

        def wake() -> None:
            if self._idle_until == until:
                self._county(address)

        self.world.engine.at_time(until, wake)

    def _arrives(self, address: str, request: Request) -> None:
        """At the centre. If this machine has ended meanwhile, what it sent arrives all the same."""
        world = self.world
        if not world.wan_up(self):
            self._fails(address, request)
            return
        tallies = self.disk.tallies if world.without == "audit" else None
        reply = carry(Session(world.centre, tallies), request)
        epoch = world.centre.epoch

        def back() -> None:
            if world.wan_up(self) and epoch == world.centre.epoch:
                self._then(address, lambda: self.node.county_took(request, reply))
            else:
                self._fails(address, request)

        world.engine.soon(0.005, 0.05 if world.centre.gapless else 0.5, back)

    def _fails(self, address: str, request: Request) -> None:
        self._then(address, lambda: self.node.county.failed(request, Offline()))

    def _then(self, address: str, act: Callable[[], None]) -> None:
        if self.alive and self.address == address:
            self.guard(act)
            self._county(address)
