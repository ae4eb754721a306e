"""What no machine of the shop should ever send, and what one that is broken, copied or newer does send."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frontdesk.log import ClockQuality, Detail, Event
from frontdesk.store import StoreError
from frontdesk.sync import messages
from frontdesk.sync.county import Pull, Push
from frontdesk.sync.memory import MemoryReplica
from frontdesk.sync.outcomes import CallStands, Cloned, NotKept
from frontdesk.sync.ports import Answer, Cursor, Peer, Pulled, Pushed
from frontdesk.visit import Visit
from frontdesk.visit import commands as do
from tests.contracts.samples import checked_in, new, raw, whole_visit
from tests.sync.shop import Machine, Table


@pytest.fixture
def table() -> Table:
    return Table()


STRANGER = Peer(5, "stranger", "machine-5")


def here(event: Event) -> Event:
    """A sample as if it were of the small shop."""
    return msgspec.structs.replace(event, site="shire-hall")


def give(machine: Machine, events: Iterable[Event], details: Iterable[Detail] = ()) -> None:
    message = messages.Events(events=list(events), details=list(details))
    machine.node.receive(STRANGER, messages.write(message))


def held(machine: Machine) -> set[str]:
    return {event.id for event in machine.replica.log()}


_CLOCK = messages.Clock(checked_in("a/b").at, ClockQuality.CHECKED)
_said = st.sampled_from(
    [
        messages.Events(events=[here(each) for each in whole_visit(new("visit"))], details=[]),
        messages.Have(session="1", days={date.max: ["x"], date.min: []}, clock=_CLOCK),
        messages.Want(session="1", ids=["x"] * 500, part=-1),
        messages.Ticket(visit="x", ticket="A99"),
        messages.AskTicket(visit="", day=date.max, letter="\N{SNOWMAN}"),
        messages.Claim(visit="nobody", call="none", events=[], details=[]),
    ]
)


@given(_said, st.data())
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_bytes_that_were_changed_or_cut_never_stop_a_node(
    said: messages.AnyMessage, data: st.DataObject
) -> None:
    table = Table()
    one = table.machine(0, "1")
    whole = bytearray(messages.write(said))
    for _ in range(data.draw(st.integers(0, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    one.node.receive(STRANGER, bytes(whole[:cut]))
    one.node.receive(STRANGER, bytes(whole))
    one.node.receive(STRANGER, bytes(whole[cut:]))
    table.deliver()
    table.wait(2)
    visit = one.check_in()
    assert one.ticket(visit) != ""


_words = st.sampled_from(["say", "events", "session", "id"])
_shapes = st.recursive(
    st.none() | st.text() | st.integers(-5, 5),
    lambda some: st.dictionaries(_words, some | st.just("events") | st.lists(some)),
)


@given(st.binary(max_size=300) | st.builds(msgspec.msgpack.encode, _shapes))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_garbage_of_any_shape_is_let_go(data: bytes) -> None:
    one = Table().machine(0, "1")
    one.node.receive(STRANGER, data)
    assert held(one) == set()
    assert one.replica.aside() == {}


def test_what_is_replayed_changes_nothing(table: Table) -> None:
    one, three = table.machine(0, "1"), table.machine(1, "3")
    visit = one.check_in(name="Mair")
    table.deliver()
    one.do(do.Call(visit=visit))
    table.deliver()
    before, states = held(three), three.replica.every(Visit)
    one.told.clear()
    three.told.clear()
    for data in list(table.sent) * 2:
        three.node.receive(one.node.me, data)
        one.node.receive(three.node.me, data)
    table.deliver()
    assert (held(three), held(one)) == (before, before)
    assert three.replica.every(Visit) == states
    assert (one.heard(), three.heard()) == ([], [])


def test_of_another_site_not_even_a_detail_comes_in(table: Table) -> None:
    one = table.machine(0, "1")
    foreign = checked_in(new("visit"))
    give(one, [foreign], [Detail(subject=foreign.stream, field="name", value="Mair", hlc=1, device="a")])
    assert held(one) == set()
    assert one.replica.details_to_send([foreign.stream]) == []


def test_a_newer_program_s_event_is_kept_byte_for_byte_and_passed_on(table: Table) -> None:
    one = table.machine(0, "1")
    beamed = raw(new("visit"), "visit.beamed", b"\x00\xff{", 1, version=9)
    strange = [here(beamed), here(raw("comet/1", "comet.seen", b"", 2))]
    give(one, strange)
    three = table.machine(1, "3")
    assert three.replica.by_id(event.id for event in strange) == strange


def with_another_envelope(event: Event) -> dict[str, object]:
    """As a program writes it that knows one more quality of clocks."""
    return msgspec.msgpack.decode(msgspec.msgpack.encode(event), type=dict[str, object]) | {"clock": "atomic"}


def test_an_envelope_that_can_t_be_read_holds_up_no_other(table: Table) -> None:
    one = table.machine(0, "1")
    good, odd, more = (here(checked_in(new("visit"))) for _ in range(3))
    message = messages.Events(events=[good, more], details=[])
    whole = msgspec.msgpack.decode(messages.write(message))
    whole["events"].insert(1, with_another_envelope(odd))
    one.node.receive(STRANGER, msgspec.msgpack.encode(whole))
    assert held(one) == {good.id, more.id}
    assert one.replica.aside() == {odd.id: "newer"}
    assert one.node.standing().aside == 1


def test_a_call_is_settled_though_the_visit_has_an_event_that_can_t_be_read(table: Table) -> None:
    display, one = table.machine(0), table.machine(1, "1")
    visit = one.check_in()
    table.deliver()
    one.do(do.Call(visit=visit))
    claim = next(data for data in table.sent if isinstance(messages.read(data), messages.Claim))
    whole = msgspec.msgpack.decode(claim)
    whole["events"].append(with_another_envelope(here(raw(f"visit/{visit}", "visit.beamed", b"", 1))))
    table.under_way.clear()
    display.node.receive(one.node.me, msgspec.msgpack.encode(whole))
    table.deliver()
    assert CallStands(visit, "1", one.replica.events(f"visit/{visit}")[1].id) in one.heard()


@pytest.mark.parametrize(
    "change",
    [
        {"id": ""},
        {"id": "x" * 201},
        {"stream": "v" * 401},
        {"type": "t\0"},
        {"data": b"x" * 262_145},
        {"hlc": 1 << 63},
        {"hlc": -1},
        {"device_seq": 1 << 63},
        {"version": 1 << 31},
        {"at": checked_in("a/b").at.replace(year=9999)},
        {"at": checked_in("a/b").at.replace(tzinfo=None)},
    ],
)
def test_an_event_no_copy_can_keep_is_left_out_and_named(table: Table, change: dict[str, object]) -> None:
    one = table.machine(0, "1")
    good = here(checked_in(new("visit")))
    odd = msgspec.structs.replace(here(checked_in(new("visit"))), **change)
    give(one, [odd, good])
    assert held(one) == {good.id}
    assert one.replica.aside() == {odd.id[:200]: "unreadable"}


def test_an_id_used_again_for_something_else_is_named_and_the_first_stands(table: Table) -> None:
    one = table.machine(0, "1")
    first = here(checked_in(new("visit")))
    give(one, [first])
    give(one, [first])
    assert one.replica.aside() == {}
    give(one, [msgspec.structs.replace(first, data=b"{}")])
    assert one.replica.by_id([first.id]) == [first]
    assert one.replica.aside() == {first.id: "id_reuse"}


def test_a_machine_gone_wild_does_not_fill_the_list(table: Table) -> None:
    one = table.machine(0, "1")
    for _ in range(4):
        give(one, [here(msgspec.structs.replace(checked_in(new("visit")), hlc=-1)) for _ in range(700)])
    assert 1000 <= one.node.standing().aside < 2000
    assert len(one.node.standing().set_aside) == 50


def test_a_fork_that_is_told_again_and_again_is_answered_once(table: Table) -> None:
    one = table.machine(0, "1")
    one.check_in()
    first = one.front.device
    for _ in range(3):
        request = one.node.county_next()
        assert isinstance(request, Push)
        answers = {event.id: Answer.FORK for event in request.events}
        one.node.county_took(Push(request.events, (), again=True), Pushed(answers, Cursor("e", 1)))
    assert one.heard().count(Cloned("machine-0")) == 1
    second = one.front.device
    assert second != first
    foreign = here(checked_in(new("visit")))
    one.node.county_took(Push((foreign,), (), again=True), Pushed({foreign.id: Answer.FORK}, Cursor("e", 2)))
    assert one.front.device == second


@pytest.mark.parametrize("days", [1, -1])
def test_a_clock_a_day_off_changes_nobody_else_s(table: Table, days: int) -> None:
    display, one = table.machine(0), table.machine(1, "1")
    wrong = table.machine(2, "3", ahead=days * 86_400)
    assert wrong.front.clock.read().quality is ClockQuality.UNVERIFIED
    visit = wrong.check_in()
    table.deliver()
    table.wait(1)
    for machine in (display, one):
        found = machine.replica.visit(visit)
        assert found is not None
        assert found.unverified
        assert machine.front.clock.read().quality is ClockQuality.CHECKED
    later = one.check_in()
    table.deliver()
    (event,) = one.replica.events(f"visit/{later}")
    assert abs(event.at - table.hands.wall()) < timedelta(seconds=5)
    assert abs((event.hlc >> 16) / 1000 - table.hands.wall().timestamp()) < 400
    one.do(do.Call(visit=visit))
    table.deliver()
    assert CallStands in [type(told) for told in one.heard()]


class Full(MemoryReplica):
    """A disk with no room for what others wrote, until there is."""

    room = True
    tries = 0

    def take_in(
        self,
        events: Sequence[Event],
        details: Sequence[Detail],
        *,
        cursor: Cursor | None = None,
        ahead: Iterable[str] = (),
    ) -> list[Event]:
        self.tries += 1
        if not self.room:
            raise StoreError("disk_full")
        return super().take_in(events, details, cursor=cursor, ahead=ahead)


def test_a_disk_that_is_full_while_the_shop_fills_it_is_said_and_tried_again(table: Table) -> None:
    old = MemoryReplica()
    old.take_in([here(event) for _ in range(200) for event in whole_visit(new("visit"))], ())
    one = table.machine(0, "1", replica=old)
    disk = Full()
    late = table.machine(1, "3", replica=disk, deliver=False)
    table.deliver(until=lambda: len(held(late)) > 500)
    disk.room, already = False, held(late)
    table.deliver()
    tries = disk.tries
    table.wait(25)
    assert late.heard() == [NotKept("disk_full")]
    assert late.node.standing().noticed == ("disk_full",)
    assert disk.tries - tries < 20
    visit = late.check_in()
    table.wait(2)
    assert late.ticket(visit) != ""  # the desk goes on
    disk.room = True
    table.wait(40)
    assert already < held(late) == held(one)
    assert late.node.standing().noticed == ()


def test_a_coordinator_that_can_t_keep_what_others_write_gives_no_answer_until_it_can(table: Table) -> None:
    disk = Full()
    first, two = table.machine(0, "1", replica=disk), table.machine(1, "3")
    visit = first.check_in()
    table.deliver()
    disk.room = False
    two.do(do.Call(visit=visit))
    table.wait(1.9)
    assert two.heard() == []
    assert not first.node.settled
    disk.room = True
    table.wait(6)
    assert CallStands in [type(told) for told in two.heard()]
    assert held(first) == held(two)


def test_a_disk_that_is_full_while_the_county_s_record_is_read_leaves_the_cursor(table: Table) -> None:
    disk = Full()
    one = table.machine(0, "1", replica=disk)
    request = one.node.county_next()
    assert isinstance(request, Pull)
    events = tuple(here(checked_in(new("visit"))) for _ in range(3))
    page = Pulled(events, (), Cursor("e", 3), more=False)
    disk.room = False
    one.node.county_took(request, page)
    assert one.replica.cursor() is None
    assert one.heard() == [NotKept("disk_full")]
    assert one.node.standing().noticed == ("disk_full",)
    assert one.node.county_next() is None
    table.hands.pass_time(milliseconds=31_000)
    again = one.node.county_next()
    assert again == request
    disk.room = True
    one.node.county_took(request, page)
    assert one.replica.cursor() == Cursor("e", 3)
    assert held(one) == {event.id for event in events}
    assert one.node.standing().noticed == ()
