"""How a node stands with the others and the county, as people are shown it."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from frontdesk.sync import messages
from frontdesk.sync.county import Pull
from frontdesk.sync.outcomes import Cloned
from frontdesk.sync.ports import Cursor, NotAuthorised, Offline, Peer, Pulled
from frontdesk.sync.standing import Link, PeerStanding, SetAside, Trouble
from tests.contracts.samples import new
from tests.sync.shop import Table


@pytest.fixture
def table() -> Table:
    return Table()


def test_a_machine_alone_keeps_the_queue_itself_and_has_everything_to_send(table: Table) -> None:
    one = table.machine(1, "1")
    one.check_in()
    standing = one.node.standing()
    assert (standing.shared, standing.lan, standing.peers, standing.coordinator) == (True, True, (), "")
    assert (standing.county, standing.to_send, standing.trouble) == (Link.UNKNOWN, 1, "")
    without = one.node.standing(lan=False, county=False)
    assert (without.lan, without.county, without.to_send) == (False, None, 0)


def test_the_others_are_named_with_their_clocks_and_when_they_were_in_step(table: Table) -> None:
    display, one = table.machine(0), table.machine(1, "1")
    wrong = table.machine(2, "3", ahead=90)
    met = one.front.clock.read().at
    standing = one.node.standing()
    assert standing.coordinator == "Display"
    assert standing.peers == (
        PeerStanding("Display", 0, "machine-0", met, timedelta()),
        PeerStanding("Desk 3", 2, "machine-2", met, timedelta(seconds=90)),
    )
    assert display.node.standing().coordinator == ""
    table.hands.pass_time(milliseconds=5000)
    for gone in (display, wrong):
        one.node.left(gone.node.me.address)
    alone = one.node.standing()
    assert (alone.peers, alone.coordinator) == ((), "")
    assert alone.lan_since == met + timedelta(seconds=5)
    table.hands.pass_time(milliseconds=5000)
    one.node.joined(display.node.me)
    assert one.node.standing().lan_since == met + timedelta(seconds=10)


def test_a_peer_that_has_said_nothing_yet_is_known_by_its_machine(table: Table) -> None:
    one = table.machine(1, "1")
    one.node.joined(Peer(0, "quiet", "machine-9"))
    standing = one.node.standing()
    assert standing.peers == (PeerStanding("", 0, "machine-9", None, None),)
    assert standing.coordinator == "machine-9"


def test_why_the_county_does_not_answer_is_told_until_it_does(table: Table) -> None:
    one = table.machine(0, "1")
    request = one.node.county_next()
    assert request is not None
    for why, link in ((NotAuthorised("closed"), Link.NOT_AUTHORISED), (Offline("server_full"), Link.OFFLINE)):
        one.node.county.failed(request, why)
        standing = one.node.standing()
        assert (standing.county, standing.trouble) == (link, why.args[0])
        assert standing.county_exchanged is None
    one.node.county.failed(request, Offline())
    assert one.node.standing().trouble == ""
    one.node.county_took(request, Pulled((), (), Cursor("e", 0), more=False))
    standing = one.node.standing()
    assert standing.trouble == ""
    assert standing.county_exchanged == standing.county_since == one.front.clock.read().at


def test_what_was_noticed_and_set_aside_is_told(table: Table) -> None:
    one = table.machine(0, "1")
    assert one.node.standing().noticed == ()
    one.node.joined(Peer(7, "twin", "machine-0"))
    assert one.heard() == [Cloned("machine-0")]
    one.node.county.restored += 1
    one.replica.set_aside("x", "id_reuse")
    standing = one.node.standing()
    assert standing.noticed == (Trouble.CLONED, Trouble.CENTRE_RESTORED)
    assert (standing.aside, standing.set_aside) == (1, (SetAside("x", "id_reuse"),))


def test_a_copy_is_told_of_while_it_is_there_and_for_a_while_after(table: Table) -> None:
    one = table.machine(0, "1")
    twin = Peer(7, "twin", "machine-0")
    kept = one.node.timing.copied.total_seconds()
    one.node.joined(twin)
    table.hands.pass_time(seconds=2 * kept)
    assert one.node.standing().noticed == (Trouble.CLONED,)
    one.node.left("twin")
    table.hands.pass_time(seconds=kept - 1)
    assert one.node.standing().noticed == (Trouble.CLONED,)
    table.hands.pass_time(seconds=1)
    assert one.node.standing().noticed == ()


def test_a_copy_that_writes_on_under_the_device_that_was_given_up_is_told_of_anew(table: Table) -> None:
    one, three = table.machine(0, "1"), table.machine(1, "3")
    one.check_in()
    (first, *_) = one.replica.log()
    kept = one.node.timing.copied.total_seconds()

    def writes() -> None:
        copied = msgspec.structs.replace(first, id=new("event"), device_seq=99)
        one.node.receive(three.node.me, messages.write(messages.Events(events=[copied], details=[])))

    writes()
    assert one.front.device != first.device
    table.hands.pass_time(seconds=kept)
    assert one.node.standing().noticed == ()
    device = one.front.device
    writes()
    assert one.node.standing().noticed == (Trouble.CLONED,)
    assert one.front.device == device
    assert one.heard().count(Cloned("machine-0")) == 1


def test_the_county_s_clock_is_held_against_ours_where_the_answer_came_soon(table: Table) -> None:
    one = table.machine(0, "1")
    cursor = Cursor("e", 0)

    def answered(seconds: float, ahead: timedelta | None) -> timedelta | None:
        one.node.county.hint()
        request = one.node.county_next()
        assert isinstance(request, Pull)
        table.hands.pass_time(seconds=seconds)
        at = None if ahead is None else one.front.clock.read().at + ahead
        one.node.county_took(request, Pulled((), (), cursor, more=False, at=at))
        return one.node.standing().clock_offset_county

    fast = timedelta(minutes=3)
    assert answered(0, None) is None
    assert answered(0, fast) == fast
    assert answered(1, fast) == fast + timedelta(seconds=0.5)
    assert answered(30, -fast) == fast + timedelta(seconds=0.5)  # anything may have happened meanwhile
    assert answered(0, -fast) == -fast
