"""One queue for a shop: calls, tickets, machines that come and go, and messages nobody should send."""

from __future__ import annotations

import random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.desk import Done, Together
from frontdesk.log import ClockQuality, Event
from frontdesk.refusal import Refusal
from frontdesk.staffing import DeskState, SetDesk
from frontdesk.sync import messages
from frontdesk.sync.county import Audit, Pull, Push
from frontdesk.sync.memory import MemoryReplica
from frontdesk.sync.outcomes import CallRefused, CallStands, CheckedIn, Cloned, MayGoAhead
from frontdesk.sync.ports import Answer, Cursor, Peer, Pulled, Pushed
from frontdesk.visit import Phase
from frontdesk.visit import commands as do
from tests.contracts.samples import checked_in, new, whole_visit
from tests.sync.shop import Table


@pytest.fixture
def table() -> Table:
    return Table()


def here(event: Event) -> Event:
    """A sample as if it were of the small shop."""
    return msgspec.structs.replace(event, site="shire-hall")


def test_a_machine_alone_confirms_its_own_calls_at_once(table: Table) -> None:
    desk = table.machine(0, "1")
    visit = desk.check_in(name="Mair")
    assert desk.ticket(visit) == "A01"
    answer = desk.do(do.Call(visit=visit))
    assert isinstance(answer, Done)
    stands = CallStands(visit, "1", answer.events[0].id)
    assert desk.heard() == [stands]
    found = desk.replica.visit(visit)
    assert found is not None
    assert not found.asking


def test_of_two_desks_that_call_one_visitor_the_first_to_ask_has_them(table: Table) -> None:
    display, one, three = table.machine(0), table.machine(1, "1"), table.machine(2, "3")
    visit, other = one.check_in(), one.check_in()
    table.deliver()
    one.do(do.Call(visit=visit))
    three.do(do.Call(visit=visit))  # has not heard of it yet
    one.heard()
    table.deliver()
    assert [type(told) for told in one.heard()] == [CallStands]
    assert three.heard() == [CallRefused(visit, "3", "1", other)]
    for machine in (display, one, three):
        found = machine.replica.visit(visit)
        assert found is not None
        assert (found.desk, found.double_called, found.anomalies) == ("1", False, ())


def test_tickets_come_from_the_coordinator_and_with_the_own_letter_without_it(table: Table) -> None:
    display, one, three = table.machine(0), table.machine(1, "1"), table.machine(2, "3")
    first, second = one.check_in(), three.check_in()
    assert one.ticket(first) == ""
    table.deliver()
    assert [one.ticket(first), three.ticket(second)] == ["A01", "A02"]
    assert [type(told) for told in one.heard()] == [CheckedIn]
    table.cut.add(display.node.me.address)
    cut_off = three.check_in()
    table.wait(1.3)
    assert three.ticket(cut_off) == "R01"
    for machine in (one, three):
        machine.node.left(display.node.me.address)
    table.deliver()
    alone = one.check_in()
    assert one.ticket(alone) == "Q01"


def test_a_check_in_done_together_with_something_else_waits_as_a_whole(table: Table) -> None:
    table.machine(0)
    one = table.machine(1, "1")
    arrived, visit = one.front.clock.read().at, one.front.make_id()
    both = Together((do.CheckIn(visit=visit, services=("benefit",)), SetDesk(desk="1", state=DeskState.OPEN)))
    assert one.do(both) is None
    table.hands.pass_time(milliseconds=400)
    table.deliver()
    found = one.replica.visit(visit)
    assert found is not None
    assert (found.ticket, found.arrived) == ("A01", arrived)
    assert len(one.replica.staffing()) == 1


def test_a_check_in_that_waits_keeps_the_arrival(table: Table) -> None:
    display, one = table.machine(0), table.machine(1, "1")
    table.cut.add(display.node.me.address)
    arrived = one.front.clock.read().at
    visit = one.check_in()
    table.wait(1.3)
    found = one.replica.visit(visit)
    assert found is not None
    assert found.arrived == arrived


def test_after_two_seconds_without_a_coordinator_the_advisor_may_go_ahead(table: Table) -> None:
    display, one = table.machine(0), table.machine(1, "1")
    visit = one.check_in()
    table.deliver()
    one.heard()
    table.cut.add(display.node.me.address)
    answer = one.do(do.Call(visit=visit))
    assert isinstance(answer, Done)
    table.wait(1.8)
    assert one.heard() == []
    table.wait(0.6)
    assert one.heard() == [MayGoAhead(visit, "1", answer.events[0].id)]
    one.do(do.GoAhead(visit=visit))
    assert one.node.calls.waiting == {}
    table.cut.clear()
    table.wait(40)
    found = display.replica.visit(visit)
    assert found is not None
    assert (found.asking, found.double_called) == (False, False)


def test_an_answer_that_was_lost_is_given_again_once(table: Table) -> None:
    display, one = table.machine(0), table.machine(1, "1")
    visit = one.check_in()
    table.deliver()
    one.do(do.Call(visit=visit))
    while table.under_way:  # everything to the desk is lost
        sender, to, data = table.under_way.popleft()
        if to == display.node.me.address:
            display.node.receive(sender, data)
    table.wait(1)
    assert [type(told) for told in one.heard()][-1] is CallStands
    answers = [e.type for e in display.replica.events(f"visit/{visit}") if e.type == "visit.confirmed"]
    assert len(answers) == 1


def test_the_next_in_rank_takes_over_and_asks_the_others_first(table: Table) -> None:
    display, one, three = table.machine(0), table.machine(1, "1"), table.machine(2, "3")
    visit = one.check_in()
    table.deliver()
    three.do(do.Call(visit=visit))
    table.deliver()
    for machine in (one, three):
        machine.node.left(display.node.me.address)
    del table.machines[display.node.me.address]
    assert one.node.in_office
    assert not three.node.in_office
    one.do(do.Call(visit=visit))
    later = three.check_in()
    table.deliver()
    assert three.ticket(later) == "Q01"
    assert [type(told) for told in three.heard()] == [CallStands, CheckedIn]
    three.do(do.WithdrawCall(visit=visit))
    three.do(do.Call(visit=later))
    table.deliver()
    assert [type(told) for told in three.heard()] == [CallStands]


def test_a_coordinator_that_is_not_settled_keeps_claims_until_it_is(table: Table) -> None:
    one = table.machine(1, "1")
    visit = one.check_in()
    better = Peer(2, "quiet", "machine-9")
    one.node.joined(better)  # it never answers
    one.do(do.Call(visit=visit))
    waiting = one.check_in()
    assert not one.node.settled
    assert one.ticket(waiting) == ""
    assert [type(told) for told in one.heard()] == []
    table.wait(2)
    assert [type(told) for told in one.heard()] == [CheckedIn, CallStands]
    assert one.ticket(waiting) != ""
    assert one.node.calls.waiting == {}


def test_two_halves_of_a_shop_become_one_and_say_what_happened_twice(table: Table) -> None:
    display, one, three = table.machine(0), table.machine(1, "1"), table.machine(2, "3")
    visit = one.check_in()
    table.deliver()
    for each in (display, one):
        each.node.left(three.node.me.address)
    for other in (display, one):
        three.node.left(other.node.me.address)
    one.do(do.Call(visit=visit))
    three.do(do.Call(visit=visit))
    table.deliver()
    assert [type(told) for told in three.heard()] == [CallStands]
    for each in (display, one):
        each.node.joined(three.node.me)
        three.node.joined(each.node.me)
    table.deliver()
    states = {machine.replica.visit(visit) for machine in (display, one, three)}
    assert len(states) == 1
    (found,) = states
    assert found is not None
    assert found.double_called


def test_a_machine_that_comes_back_learns_everything_and_gives_what_it_has(table: Table) -> None:
    old = MemoryReplica()
    old.append([here(event) for event in whole_visit(new("visit"))])
    one = table.machine(0, "1")
    visit = one.check_in(name="Siân")
    three = table.machine(1, "3", replica=old)
    assert {e.id for e in one.replica.log()} == {e.id for e in three.replica.log()}
    assert three.replica.details(f"visit/{visit}") == {"name": "Siân"}
    assert three.node.showing


def test_more_than_a_part_is_exchanged_whole(table: Table) -> None:
    old = MemoryReplica()
    old.take_in([here(checked_in(new("visit"), number / 100)) for number in range(1203)], ())
    one, three = table.machine(0, "1"), table.machine(1, "3", replica=old)
    assert len(list(one.replica.log())) == 1203
    assert one.node.settled
    assert three.node.settled


def test_nothing_personal_is_shown_before_erasures_were_asked_for(table: Table) -> None:
    one = table.machine(0, "1")
    visit = one.check_in(name="Mair")
    stale = MemoryReplica()
    stale.take_in(list(one.replica.log()), one.replica.details_to_send([f"visit/{visit}"]))
    one.do(do.Erase(visit=visit))
    late = table.machine(1, "3", replica=stale)
    assert late.node.showing
    assert late.replica.details(f"visit/{visit}") == {}
    alone = Table().machine(1, "3")
    assert not alone.node.showing
    alone.table.wait(3.2)
    assert alone.node.showing


def test_what_the_county_says_comes_in_as_well(table: Table) -> None:
    one = table.machine(0, "1")
    request = one.node.county_next()
    assert isinstance(request, Pull)
    event = here(checked_in(new("visit")))
    shown = []
    for more in (True, False):
        one.node.county_took(request, Pulled((event,), (), Cursor("e", 1), more=more))
        shown.append(one.node.showing)
    assert shown == [False, True]
    assert one.replica.cursor() == Cursor("e", 1)
    assert isinstance(one.node.county_next(), Audit)


def test_a_copy_of_the_running_machine_is_noticed_and_both_write_on(table: Table) -> None:
    one = table.machine(0, "1")
    one.check_in()
    device = one.front.device
    (first, *_) = one.replica.log()
    twin = msgspec.structs.replace(first, id="twin", device_seq=99)
    sender = Peer(1, "x", "machine-0")
    one.node.receive(sender, messages.write(messages.Events(events=[twin], details=[])))
    assert one.front.device != device
    assert one.heard() == [Cloned("machine-0"), Cloned("machine-0")]
    table.wait(2)  # nobody answers
    before = one.front.device
    one.check_in()
    request = one.node.county_next()
    assert isinstance(request, Push)
    forked = {event.id: Answer.FORK for event in request.events}
    one.node.county_took(request, Pushed(forked, Cursor("e", 3)))
    assert one.front.device != before


def test_a_call_that_was_asked_for_before_a_stop_is_asked_for_after_it(table: Table) -> None:
    display, one = table.machine(0), table.machine(1, "1")
    visit = one.check_in()
    table.deliver()
    table.cut.add(display.node.me.address)
    one.do(do.Call(visit=visit))
    table.under_way.clear()
    display.node.left(one.node.me.address)
    del table.machines[one.node.me.address]
    table.cut.clear()
    again = table.machine(1, "1", replica=one.replica)
    table.wait(1)
    assert [type(told) for told in again.heard()] == [CallStands]


def test_clocks_are_held_against_each_other(table: Table) -> None:
    display, one = table.machine(0), table.machine(1, "1")
    assert one.front.clock.read().quality is ClockQuality.CHECKED
    wrong = table.machine(2, "3", ahead=4000)
    assert wrong.front.clock.read().quality is ClockQuality.UNVERIFIED
    assert display.front.clock.read().quality is ClockQuality.CHECKED
    visit = wrong.check_in()
    table.deliver()
    assert len(display.replica.events(f"visit/{visit}")) == 1
    later = one.check_in()
    table.deliver()
    (event,) = one.replica.events(f"visit/{later}")
    (ahead,) = one.replica.events(f"visit/{visit}")
    assert ahead.hlc > event.hlc
    assert one.replica.latest() == event


def test_a_message_after_its_sender_s_end_makes_nobody_living(table: Table) -> None:
    one = table.machine(1, "1")
    gone = Peer(0, "gone", "machine-9")
    one.node.receive(gone, messages.write(messages.Events(events=[], details=[])))
    assert not one.node.in_office
    table.wait(2)
    assert one.node.in_office


@pytest.mark.parametrize(
    "data", [b"", b"\xff" * 9, b"{}", messages.write(messages.Ticket(visit="x", ticket="A1"))[:-2]]
)
def test_garbage_changes_nothing(table: Table, data: bytes) -> None:
    one = table.machine(0, "1")
    one.check_in()
    before = list(one.replica.log())
    one.node.receive(Peer(1, "x"), data)
    assert list(one.replica.log()) == before
    assert one.node.peers == {}


def test_a_message_beyond_all_measure_is_not_looked_at() -> None:
    assert messages.read(b"\x00" * (messages.LONGEST + 1)) is None


def test_events_of_another_site_and_answers_nobody_asked_for_are_let_go(table: Table) -> None:
    display, one = table.machine(0), table.machine(1, "1")
    foreign = msgspec.structs.replace(checked_in(new("visit")), site="elsewhere")
    sender = display.node.me
    for message in (
        messages.Events(events=[foreign], details=[], session="7", last=True),
        messages.Have(session="7", days={}, clock=messages.Clock(foreign.at, ClockQuality.UNVERIFIED)),
        messages.Ticket(visit="nobody", ticket="A99"),
        messages.AskTicket(visit="x", day=foreign.at.date(), letter="A"),
        messages.Claim(visit="x", call="y", events=[], details=[]),
    ):
        one.node.receive(sender, messages.write(message))
    one.node.receive(one.node.me, messages.write(messages.Events(events=[], details=[])))
    table.deliver()
    assert list(one.replica.log()) == []
    assert one.node.calls.to_settle == {}


def test_a_command_that_is_refused_is_refused_as_ever(table: Table) -> None:
    one = table.machine(0, "1")
    answer = one.do(do.Call(visit="nobody"))
    assert isinstance(answer, Refusal)
    assert answer.code == "no_such_visit"


@given(st.randoms(use_true_random=False), st.integers(1, 5))
def test_messages_in_any_order_and_repeated_lead_to_equal_copies(chance: random.Random, count: int) -> None:
    table = Table()
    display, one, three = table.machine(0), table.machine(1, "1"), table.machine(2, "3")
    for _ in range(count):
        chance.choice((one, three)).check_in(name="x")
        waiting = one.front.next_visit("1")
        if waiting is not None and waiting.phase is Phase.WAITING:
            chance.choice((one, three)).do(do.Call(visit=waiting.id))
        under_way = list(table.under_way)
        under_way += chance.sample(under_way, len(under_way) // 2)
        chance.shuffle(under_way)
        table.under_way.clear()
        table.under_way.extend(under_way)
        table.deliver()
    table.wait(35)
    logs = [sorted(machine.replica.log(), key=_id) for machine in (display, one, three)]
    assert logs[0] == logs[1] == logs[2]
    replicas = [machine.replica for machine in (display, one, three)]
    states = [replica._states for replica in replicas if isinstance(replica, MemoryReplica)]
    assert states[0] == states[1] == states[2]


def _id(event: Event) -> str:
    return event.id


def test_a_value_that_lost_reaches_a_machine_that_never_saw_it() -> None:
    table = Table()
    one, other = table.machine(0, "1"), table.machine(1, "2")
    visit = one.check_in(name="Gwen")
    table.deliver()
    table.cut.add(other.node.me.address)
    one.do(do.WriteDetails(visit=visit, details={"name": "Gwen Pugh"}))
    other.do(do.WriteDetails(visit=visit, details={"name": "Gwen Hughes"}))
    table.deliver()
    table.cut.clear()
    table.wait(40)
    third = table.machine(2, "3")
    table.wait(1)
    for machine in (one, other, third):
        held = machine.replica.details(f"visit/{visit}")
        assert sorted(held.values()) == ["Gwen Hughes", "Gwen Pugh"]
        kept = [e for e in machine.replica.events(f"visit/{visit}") if e.type == "visit.detail_kept"]
        assert 1 <= len(kept) <= 2
