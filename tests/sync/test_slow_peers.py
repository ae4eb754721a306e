"""Peers that take long to answer, or don't: a busy machine, a slow network, a program that hangs."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from frontdesk.sync import messages
from frontdesk.sync.memory import MemoryReplica
from frontdesk.sync.offering import PART
from frontdesk.sync.ports import Peer
from tests.contracts.samples import new, whole_visit
from tests.sync.shop import Table
from tests.sync.test_filling import days_ago, full, held, past


@dataclass
class Slow(Table):
    """What the machines of these addresses say arrives only after so many seconds."""

    delays: dict[str, float] = field(default_factory=dict)
    kept_back: deque[tuple[datetime, Peer, str, bytes]] = field(default_factory=deque)

    def deliver(self, steps: int = 1_000_000, until: Callable[[], bool] = lambda: False) -> int:
        now = self.hands.wall()
        while self.kept_back and self.kept_back[0][0] <= now:
            _, sender, to, data = self.kept_back.popleft()
            self.machines[to].node.receive(sender, data)
        for step in range(steps):
            if not self.under_way or until():
                return step
            sender, to, data = self.under_way.popleft()
            if delay := self.delays.get(sender.address):
                self.kept_back.append((now + timedelta(seconds=delay), sender, to, data))
            elif to in self.machines and not {to, sender.address} & self.cut:
                self.machines[to].node.receive(sender, data)
        return steps


@pytest.fixture
def table() -> Slow:
    return Slow()


@pytest.mark.parametrize("delay", [3, 12])
def test_a_machine_is_filled_by_one_that_takes_seconds_for_each_answer(table: Slow, delay: int) -> None:
    everything = past(10, 4)
    giving = table.machine(0, replica=full(MemoryReplica(), everything))
    table.delays[giving.node.me.address] = delay
    late = table.machine(1, "1")
    table.wait(20 * delay)
    assert held(late) == {event.id for event in everything}
    assert table.count(messages.Want) < len(everything) / PART + 5  # hardly any is asked twice


def test_an_answer_that_comes_after_the_question_was_asked_again_is_taken(table: Slow) -> None:
    display = table.machine(0)
    table.delays[display.node.me.address] = 3
    late = table.machine(1, "1", deliver=False)
    table.wait(2)
    assert table.count(messages.Compare) > 2
    assert late.node.exchange.in_step == {}
    table.wait(1.2)
    assert late.node.exchange.in_step.keys() == {display.node.me.address}


def test_a_machine_that_does_not_answer_is_asked_ever_more_seldom_and_found_again(table: Slow) -> None:
    display = table.machine(0, replica=full(MemoryReplica(), past(3, 2)))
    table.cut.add(display.node.me.address)
    late = table.machine(1, "1")
    asked: list[int] = []
    for _ in range(3):
        before = len(table.sent)
        table.wait(60)
        asked.append(len(table.sent) - before)
    assert asked[0] > asked[1] >= asked[2] > 0
    table.cut.clear()
    table.wait(31)
    assert held(late) == held(display)


def test_of_what_was_asked_for_only_what_has_not_come_another_way_is_asked_again(table: Slow) -> None:
    one = table.machine(1, "1")
    peer = Peer(0, "busy", "machine-9")
    one.node.joined(peer)
    wanted = days_ago(0, whole_visit(new("visit")))

    def asked() -> messages.AnyMessage | None:
        return messages.read(table.sent[-1])

    def said(message: messages.AnyMessage) -> None:
        one.node.receive(peer, messages.write(message))

    first = asked()
    assert isinstance(first, messages.Compare)
    reading = one.front.clock.read()
    clock = messages.Clock(reading.at, reading.quality)
    said(messages.Have(session=first.session, days={}, clock=clock, ids=[event.id for event in wanted]))
    assert isinstance(asked(), messages.Want)
    said(messages.Events(events=wanted[1:], details=[]))
    table.wait(1.1)
    again = asked()
    assert isinstance(again, messages.Want)
    assert (again.session, again.ids, again.part) == (first.session, [wanted[0].id], 1)
    said(messages.Events(events=wanted[:1], details=[]))
    before = len(table.sent)
    table.wait(2.1)
    assert one.node.exchange.in_step.keys() == {"busy"}
    assert len(table.sent) == before
