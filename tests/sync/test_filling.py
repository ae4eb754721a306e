"""A machine that knows nothing fills itself: what is going on first, then what is open, then day by day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

import msgspec
import pytest

from frontdesk.log import Detail, Event
from frontdesk.sync import messages, offering
from frontdesk.sync.memory import MemoryReplica
from frontdesk.sync.ports import Cursor, Peer
from frontdesk.sync.standing import PeerStanding
from tests.contracts.samples import booked, checked_in, new, promised, raw, whole_referral, whole_visit
from tests.sync.shop import Machine, Table


class Noting(MemoryReplica):
    """Notes the order in which events came, and in what parts."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[list[Event]] = []

    def take_in(
        self,
        events: Sequence[Event],
        details: Sequence[Detail],
        *,
        cursor: Cursor | None = None,
        ahead: Iterable[str] = (),
    ) -> list[Event]:
        fresh = super().take_in(events, details, cursor=cursor, ahead=ahead)
        self.parts += [list(events)] * bool(events)
        return fresh

    @property
    def came(self) -> list[Event]:
        """Everything in the order in which it came."""
        return [event for part in self.parts for event in part]


class Refusing(MemoryReplica):
    """Never stores one event."""

    def __init__(self, refused: str) -> None:
        super().__init__()
        self.refused = refused

    def take_in(
        self,
        events: Sequence[Event],
        details: Sequence[Detail],
        *,
        cursor: Cursor | None = None,
        ahead: Iterable[str] = (),
    ) -> list[Event]:
        others = [event for event in events if event.id != self.refused]
        return super().take_in(others, details, cursor=cursor, ahead=ahead)


@pytest.fixture
def table() -> Table:
    return Table()


def days_ago(days: int, events: Iterable[Event]) -> list[Event]:
    """Samples as if they were of the small shop and of an earlier day."""
    back, logical = timedelta(days=days), days * 86_400_000 << 16
    return [
        msgspec.structs.replace(event, site="shire-hall", at=event.at - back, hlc=event.hlc - logical)
        for event in events
    ]


def past(days: int, visits: int) -> list[Event]:
    """Visits that have ended, so many on each of so many days before the shop's."""
    return [
        event
        for day in range(1, days + 1)
        for _ in range(visits)
        for event in days_ago(day, whole_visit(new("visit")))
    ]


def held(machine: Machine) -> set[str]:
    return {event.id for event in machine.replica.log()}


def full(replica: MemoryReplica, events: Iterable[Event]) -> MemoryReplica:
    replica.take_in(list(events), ())
    return replica


def test_what_is_going_on_comes_first_then_what_is_open_then_the_days_latest_first(table: Table) -> None:
    waiting = days_ago(40, [checked_in(new("visit"))])
    still_open = days_ago(60, [*promised(new("promise"))[:1], booked(new("appointment"))])
    still_open += days_ago(60, whole_referral(new("referral"))[:2])
    ended = days_ago(60, promised(new("promise")))
    gone_by = past(50, 3)
    today = days_ago(0, whole_visit(new("visit")))
    one = table.machine(
        0, "1", replica=full(MemoryReplica(), [*gone_by, *ended, *still_open, *waiting, *today])
    )
    filling = Noting()
    late = table.machine(1, "3", replica=filling)
    assert held(late) == held(one)
    came = [event.id for event in filling.came]
    now = len(waiting + today + days_ago(0, gone_by[:27]))
    assert {event.id for event in (*waiting, *today)} <= set(came[:now])
    later = came[now:]
    assert {event.id for event in still_open} == set(later[: len(still_open)])
    rest = [[event.at for event in part] for part in filling.parts if part[0].id in later[len(still_open) :]]
    assert len(rest) > 5
    assert all(min(part).date() >= max(following).date() for part, following in pairwise(rest))
    assert len(came) == len(set(came))


def test_no_step_is_longer_than_a_part(table: Table) -> None:
    table.machine(0, "1", replica=full(MemoryReplica(), past(40, 20)))
    filling = Noting()
    named: list[int] = []
    late = table.machine(1, "3", replica=filling)
    assert len(list(late.replica.log())) == 40 * 20 * 9
    assert max(map(len, filling.parts)) == offering.PART
    asked = messages.Compare(
        session="1",
        days={},
        since=date.min,
        clock=messages.Clock(late.front.clock.read().at, late.front.clock.read().quality),
    )
    answer = offering.Offering(late.replica, "").have(asked, asked.clock)
    named += [sum(map(len, answer.days.values()))]
    assert named == [offering.IDS]
    assert answer.more


def test_the_queue_stands_long_before_the_rest_has_come(table: Table) -> None:
    one = table.machine(0, "1", replica=full(MemoryReplica(), past(30, 20)))
    visit = one.check_in(name="Mair")
    late = table.machine(1, "3", replica=Noting(), deliver=False)
    steps = table.deliver(until=lambda: bool(late.node.exchange.in_step))
    assert steps < 20
    assert late.ticket(visit) == one.ticket(visit)
    assert late.node.showing
    assert late.replica.details(f"visit/{visit}") == {"name": "Mair"}
    assert held(late) < held(one)
    table.deliver()
    assert held(late) == held(one)


@pytest.mark.parametrize("after", [5, 20, 60])
def test_a_machine_that_stops_in_the_midst_of_it_goes_on_after_its_start(table: Table, after: int) -> None:
    one = table.machine(0, "1", replica=full(MemoryReplica(), past(30, 20)))
    kept = MemoryReplica()
    table.machine(1, "3", replica=kept, deliver=False)
    table.deliver(steps=after)
    stopped = next(machine for machine in table.machines.values() if machine.replica is kept)
    table.under_way.clear()
    del table.machines[stopped.node.me.address]
    one.node.left(stopped.node.me.address)
    already = held(stopped)
    assert already < held(one)
    again = Noting()
    again.take_in(list(kept.log()), ())
    again.parts.clear()
    late = table.machine(1, "3", replica=again)
    assert held(late) == held(one)
    assert {event.id for event in again.came} == held(one) - already


def test_a_day_with_very_many_events_comes_in_turns(table: Table) -> None:
    events = days_ago(9, [checked_in(new("visit"), number / 100) for number in range(5000)])
    events += past(12, 1)
    one = table.machine(0, "1", replica=full(MemoryReplica(), events))
    late = table.machine(1, "3")
    assert held(late) == held(one)


def test_of_many_that_have_everything_one_gives_it(table: Table) -> None:
    everything = past(30, 10)
    for rank in range(3):
        table.machine(rank, str(rank + 1), replica=full(MemoryReplica(), everything))
    filling = Noting()
    late = table.machine(3, "4", replica=filling)
    near = sum(event.at.date() == max(each.at for each in everything).date() for event in everything)
    assert held(late) == {event.id for event in everything}
    assert len(filling.came) == len(everything) + 2 * near  # what is going on is asked of everybody


def test_one_that_falls_silent_while_it_gives_is_not_waited_for(table: Table) -> None:
    everything = past(30, 10)
    giving = table.machine(0, "1", replica=full(MemoryReplica(), everything))
    table.machine(1, "2", replica=full(MemoryReplica(), everything))
    late = table.machine(2, "3", deliver=False)
    table.deliver(until=lambda: len(held(late)) > 1000)
    table.cut.add(giving.node.me.address)
    table.deliver()
    table.wait(3)
    assert held(late) == {event.id for event in everything}


def test_what_was_erased_while_a_machine_was_away_is_gone_before_anything_is_shown(table: Table) -> None:
    one = table.machine(0, "1", replica=full(MemoryReplica(), past(90, 5)))
    visit = days_ago(80, whole_visit(new("visit")))
    detail = Detail(subject=visit[0].stream, field="name", value="Mair", hlc=1, device="a")
    stale = full(MemoryReplica(), one.replica.log())
    for replica in (one.replica, stale):
        replica.take_in(visit, [detail])
    one.replica.take_in(days_ago(30, [raw(visit[0].stream, "visit.erased", b"{}", 5)]), ())
    one.replica.take_in(past(29, 9), ())
    away = table.machine(1, "3", replica=stale, deliver=False)
    table.deliver(until=lambda: away.node.showing)
    assert away.replica.details(visit[0].stream) == {}


def test_both_sides_of_a_cut_fetch_what_they_lack(table: Table) -> None:
    one = table.machine(0, "1", replica=full(MemoryReplica(), past(20, 3)))
    three = table.machine(1, "3", replica=full(MemoryReplica(), past(25, 3)))
    assert held(one) == held(three)
    assert len(held(one)) == 45 * 27


def test_a_message_that_was_lost_is_made_good_by_the_one_who_lacks_it(table: Table) -> None:
    display, one = table.machine(0), table.machine(1, "1")
    one.node.tick()
    lost = days_ago(0, whole_visit(new("visit")))
    one.replica.take_in(lost, ())
    table.wait(31)
    assert held(display) == held(one)


def test_an_answer_that_leads_nowhere_is_the_last(table: Table) -> None:
    one = table.machine(1, "1")
    peer = Peer(0, "odd", "machine-9")
    one.node.joined(peer)
    clock = messages.Clock(one.front.clock.read().at, one.front.clock.read().quality)
    turns = 0
    while turns < 40:
        asked = [m for to, m in table.sent_to("odd") if isinstance(m, messages.Compare)]
        if not asked:
            break
        turns += 1
        answer = messages.Have(
            session=asked[-1].session, days={}, clock=clock, ids=[], after="x", more=True, older=True
        )
        one.node.receive(peer, messages.write(answer))
    assert 0 < turns < 8
    assert one.node.standing().peers[0] == PeerStanding("", 0, "machine-9", clock.at, timedelta())


def test_parts_keep_to_a_size_and_details_never_come_after_their_events() -> None:
    replica = MemoryReplica()
    stream = new("visit")
    details = [
        Detail(subject=stream, field=f"note {number}", value="n" * 200_000, hlc=1, device="a")
        for number in range(6)
    ]
    big = [raw(stream, "visit.later", b"d" * 200_000, minute) for minute in range(5)]
    replica.take_in([checked_in(stream), *big], details)
    asked = messages.Want(session="7", ids=[event.id for event in replica.log()], part=3)
    given = list(offering.Offering(replica, "").wanted(asked))
    assert max(len(messages.write(part)) for part in given) < 2 * offering.BYTES
    assert [part.last for part in given] == [False] * (len(given) - 1) + [True]
    assert {(part.session, part.part) for part in given} == {("7", 3)}
    assert len([event for part in given for event in part.events]) == 6
    assert len([detail for part in given for detail in part.details]) == 6
    first = next(number for number, part in enumerate(given) if part.events)
    assert not any(part.details for part in given[first + 1 :])


def test_a_storm_of_questions_is_not_answered_for_ever(table: Table) -> None:
    one = table.machine(0, "1")
    peer = Peer(1, "storm", "machine-9")
    clock = messages.Clock(one.front.clock.read().at, one.front.clock.read().quality)
    question = messages.write(messages.Compare(session="1", days={}, since=date.min, clock=clock))
    for _ in range(2000):
        one.node.receive(peer, question)
    answers = [m for to, m in table.sent_to("storm") if isinstance(m, messages.Have)]
    assert len(answers) == one.node.timing.questions
    table.hands.pass_time(milliseconds=1100)
    one.node.receive(peer, question)
    assert len([m for _, m in table.sent_to("storm") if isinstance(m, messages.Have)]) == 1


def test_a_peer_that_always_differs_is_asked_ever_more_seldom(table: Table) -> None:
    (strange,) = days_ago(0, [checked_in(new("visit"))])
    table.machine(0, replica=full(MemoryReplica(), [strange]))
    one = table.machine(1, "1", replica=Refusing(strange.id))
    compared: list[int] = []
    for _ in range(4):
        before = table.count(messages.Compare)
        table.wait(150)
        compared.append(table.count(messages.Compare) - before)
    assert compared[0] > compared[-1] > 0
    assert strange.id not in held(one)
