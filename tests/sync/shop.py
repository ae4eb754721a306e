"""A shop of a few nodes on one table: messages go by hand, time goes by hand."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from frontdesk.clock import AnchoredClock
from frontdesk.desk import Command, Done, FrontDesk
from frontdesk.refusal import Refusal
from frontdesk.sync import messages
from frontdesk.sync.memory import MemoryReplica
from frontdesk.sync.node import Node
from frontdesk.sync.outcomes import Changed, Outcome
from frontdesk.sync.ports import Peer, Replica
from frontdesk.visit import commands as do
from tests.shopfloor import HandClock, small_shop

_numbers = itertools.count(1)


@dataclass
class Table:
    """The LAN: what was sent and has not arrived."""

    machines: dict[str, Machine] = field(default_factory=dict)
    under_way: deque[tuple[Peer, str, bytes]] = field(default_factory=deque)
    cut: set[str] = field(default_factory=set)
    mute: set[str] = field(default_factory=set)
    sent: list[bytes] = field(default_factory=list)
    hands: HandClock = field(default_factory=HandClock)

    def machine(
        self,
        rank: int,
        desk: str = "",
        *,
        replica: Replica | None = None,
        ahead: float = 0.0,
        deliver: bool = True,
    ) -> Machine:
        """A machine switched on; the others see it."""
        made = Machine(self, rank, desk, replica, ahead)
        for other in list(self.machines.values()):
            other.node.joined(made.node.me)
            made.node.joined(other.node.me)
        self.machines[made.node.me.address] = made
        if deliver:
            self.deliver()
        return made

    def deliver(self, steps: int = 1_000_000, until: Callable[[], bool] = lambda: False) -> int:
        """Let what is under way arrive, and what is sent in answer; how many messages that were."""
        for step in range(steps):
            if not self.under_way or until():
                return step
            sender, to, data = self.under_way.popleft()
            lost = {to, sender.address} & self.cut or sender.address in self.mute
            if to in self.machines and not lost:
                self.machines[to].node.receive(sender, data)
        return steps

    def sent_to(self, address: str) -> list[tuple[str, messages.AnyMessage]]:
        """What is under way to an address, taken off the table."""
        found = [(to, messages.read(data)) for _, to, data in self.under_way if to == address]
        self.under_way = deque(each for each in self.under_way if each[1] != address)
        return [(to, message) for to, message in found if message is not None]

    def count(self, kind: type[messages.AnyMessage]) -> int:
        """How many messages of a kind were sent so far."""
        return sum(isinstance(messages.read(data), kind) for data in self.sent)

    def wait(self, seconds: float) -> None:
        """Let time go by in the steps in which the nodes are due."""
        for _ in range(round(seconds * 10)):
            self.hands.pass_time(milliseconds=100)
            for machine in list(self.machines.values()):
                if machine.node.due() - machine.front.clock.read().at < machine.node.timing.exchange:
                    machine.node.tick()
            self.deliver()


class Machine:
    """A node over its own replica, and what it told."""

    def __init__(
        self, table: Table, rank: int, desk: str, replica: Replica | None = None, ahead: float = 0.0
    ) -> None:
        self.table = table
        self.replica: Replica = replica or MemoryReplica()
        hands = table.hands
        clock = AnchoredClock(
            lambda: hands.wall() + timedelta(seconds=ahead), hands.elapsed, after=self.replica.latest()
        )
        self.front = FrontDesk(small_shop(), self.replica, clock)
        self.told: list[Outcome] = []
        self.node = Node(
            me=Peer(rank, f"{desk or 'display'}#{next(_numbers)}", f"machine-{rank}"),
            desk=desk,
            front=self.front,
            replica=self.replica,
            lan=self,
            letter="PQRS"[rank],
            first=rank == 0,
            tell=self.told.append,
            new_device=lambda: f"device-{next(_numbers)}",
            name=f"Desk {desk}" if desk else "Display",
        )

    def send(self, to: str, message: bytes) -> None:
        self.table.sent.append(message)
        self.table.under_way.append((self.node.me, to, message))

    def publish(self, message: bytes) -> None:
        for address in self.node.peers:
            self.send(address, message)

    def do(self, command: Command) -> Done | Refusal | None:
        return self.node.do(command, desk=self.node.desk)

    def check_in(self, **details: str) -> str:
        visit = self.front.make_id()
        self.do(do.CheckIn(visit=visit, services=("benefit",), details=details))
        return visit

    def heard(self) -> list[Outcome]:
        """What was told since last asked, but for what merely changed."""
        told: list[Outcome] = [each for each in self.told if not isinstance(each, Changed)]
        self.told.clear()
        return told

    def ticket(self, visit: str) -> str:
        found = self.replica.visit(visit)
        return "" if found is None else found.ticket
