"""Calls of desks that did not hear of each other: what each knew is on record, whatever the clocks say."""

from __future__ import annotations

import pytest

from frontdesk.desk import Done
from frontdesk.refusal import Refusal
from frontdesk.sync.outcomes import CallStands, CheckedIn, MayGoAhead
from frontdesk.visit import commands as do
from tests.sync.shop import Machine, Table


@pytest.fixture
def table() -> Table:
    return Table()


def part(one: Machine, *others: Machine) -> None:
    """Cut one machine off from others."""
    for other in others:
        one.node.left(other.node.me.address)
        other.node.left(one.node.me.address)


def join(one: Machine, *others: Machine) -> None:
    """They see each other again."""
    for other in others:
        one.node.joined(other.node.me)
        other.node.joined(one.node.me)
    one.table.deliver()


@pytest.mark.parametrize("ahead", [0, 280])
def test_who_calls_without_knowing_of_a_call_taken_back_says_so_though_it_is_asked_for_again(
    table: Table, ahead: float
) -> None:
    """Desk 3 was given the visitor, let them go and asks again; desk 1, cut off meanwhile, calls them too."""
    display, three = table.machine(0), table.machine(2, "3")
    one = table.machine(1, "1", ahead=ahead)
    visit = three.check_in()
    table.deliver()
    part(one, display, three)
    three.do(do.Call(visit=visit))
    table.deliver()
    three.do(do.WithdrawCall(visit=visit))
    table.deliver()
    table.cut.add(display.node.me.address)  # the second time nobody answers
    three.do(do.Call(visit=visit))
    table.deliver()
    table.hands.pass_time(seconds=1)
    one.do(do.Call(visit=visit))
    assert [type(told) for told in three.heard()] == [CheckedIn, CallStands]
    assert [type(told) for told in one.heard()] == [CallStands]
    table.cut.clear()
    join(one, display, three)
    table.wait(2)
    found = [machine.replica.visit(visit) for machine in (display, one, three)]
    assert found[0] == found[1] == found[2]
    assert found[0] is not None
    assert found[0].desk == "1"
    assert found[0].double_called


def test_who_knows_that_a_call_was_taken_back_makes_no_double_call(table: Table) -> None:
    display, one, three = table.machine(0), table.machine(1, "1"), table.machine(2, "3")
    visit = three.check_in()
    table.deliver()
    for machine in (three, one):
        machine.do(do.Call(visit=visit))
        table.deliver()
        machine.do(do.WithdrawCall(visit=visit))
        table.deliver()
    found = display.replica.visit(visit)
    assert found is not None
    assert not found.double_called


def test_a_machine_goes_ahead_with_its_own_call_not_with_that_of_its_copy_at_the_same_desk(
    table: Table,
) -> None:
    display, one, copy = table.machine(0), table.machine(1, "1"), table.machine(1, "1")
    visit = one.check_in()
    table.deliver()
    table.mute.add(display.node.me.address)  # it answers, and nobody hears it
    copy.do(do.Call(visit=visit))
    table.hands.pass_time(milliseconds=10)
    one.do(do.Call(visit=visit))  # has not heard of it yet
    table.wait(2.2)
    waiting = [told for told in one.heard() if isinstance(told, MayGoAhead)]
    ahead = one.do(do.GoAhead(visit=visit))
    assert isinstance(ahead, Done)
    assert ahead.events[0].data.startswith(f'{{"call":"{waiting[0].call}"'.encode())
    table.mute.clear()
    table.wait(31)
    assert CallStands in [type(told) for told in copy.heard()]
    found = [machine.replica.visit(visit) for machine in (display, one, copy)]
    assert found[0] == found[1] == found[2]
    assert found[0] is not None
    assert found[0].double_called


def test_who_asked_for_nothing_can_t_go_ahead_with_the_call_of_a_copy(table: Table) -> None:
    display, one, copy = table.machine(0), table.machine(1, "1"), table.machine(1, "1")
    visit = one.check_in()
    table.deliver()
    table.cut.add(display.node.me.address)
    copy.do(do.Call(visit=visit))
    table.deliver()
    answer = one.do(do.GoAhead(visit=visit))
    assert isinstance(answer, Refusal)
    assert answer.code == "not_asking"
