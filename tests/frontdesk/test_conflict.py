"""What met what outside visits, and how a team leader settles it: the same on every machine."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from frontdesk import conflict
from frontdesk.appointment import Appointment, Book, Cancel, MarkArrived
from frontdesk.appointment import Stage as Booked
from frontdesk.conflict import Code, Conflict, SettleConflict, Settlement, Way, ways
from frontdesk.desk import Command, Topic
from frontdesk.promise import (
    BreakPromise,
    Deed,
    Failing,
    KeepPromise,
    MakePromise,
    Promise,
    PromiseKind,
    Stage,
)
from frontdesk.referral import Ending, Referral
from frontdesk.referral import Stage as Sent
from frontdesk.referral import commands as refer
from frontdesk.refusal import Refusal
from frontdesk.staffing import DeskState, SetDesk
from tests.frontdesk.meeting import Half, halves, meet


@pytest.fixture
def leaders() -> list[Half]:
    """Two desks, each with a team leader, cut off from each other."""
    return halves("1", "3")


def settle(way: Way = Way.AS_IT_STANDS, code: Code = Code.DOUBLE_FINISH) -> SettleConflict:
    return SettleConflict(conflict=f"{code}.e", code=code, way=way)


def settlement(half: Half) -> Settlement:
    found = half.replica.one(Settlement, f"{Code.DOUBLE_FINISH}.e")
    assert found is not None
    return found


def refused(half: Half, command: SettleConflict, *, leader: bool = True) -> str:
    answer = half.may(command, leader=leader)
    assert isinstance(answer, Refusal)
    return answer.code


def test_a_conflict_is_settled_once_and_kept_with_who_and_when(leaders: list[Half]) -> None:
    one, _ = leaders
    done = one.do(settle(), leader=True)
    assert done.topics == {Topic.CONFLICTS}
    found = settlement(one)
    assert (found.standing.way, found.standing.by, found.open) == (Way.AS_IT_STANDS, "desk/1", False)
    assert found.standing.at == done.events[0].at
    assert refused(one, settle()) == "settled_already"
    one.do(settle(Way.CANT_TELL), leader=True)  # somebody thought again
    assert (settlement(one).standing.way, settlement(one).open) == (Way.CANT_TELL, False)


def test_only_a_team_leader_settles_and_only_in_a_way_there_is(leaders: list[Half]) -> None:
    one, _ = leaders
    assert refused(one, settle(), leader=False) == "settle_leader_only"
    assert refused(one, settle(Way.ONE_PERSON)) == "no_such_way"
    assert all(ways(code) for code in Code)


def test_two_leaders_who_settle_alike_have_settled_it(leaders: list[Half]) -> None:
    for leader in leaders:
        leader.do(settle(), leader=True)
    meet(*leaders)
    assert (settlement(leaders[0]).open, len(settlement(leaders[0]).decided)) == (False, 2)


def test_two_leaders_who_settle_otherwise_have_not_and_it_is_settled_again(leaders: list[Half]) -> None:
    one, other = leaders
    one.do(settle(), leader=True)
    other.do(settle(Way.PUT_RIGHT), leader=True)
    meet(*leaders)
    assert settlement(one).open
    other.do(settle(Way.AS_IT_STANDS), leader=True)
    meet(*leaders)
    assert (settlement(one).open, settlement(one).standing.by) == (False, "desk/3")


def test_a_settlement_a_newer_program_wrote_is_marked(leaders: list[Half]) -> None:
    one, _ = leaders
    (event,) = one.do(settle(), leader=True).events
    strange = msgspec.structs.replace(event, id="x", version=9)
    assert conflict.evolve(None, strange) is None
    after = conflict.evolve(settlement(one), strange)
    assert after is not None
    assert after.needs_newer


def test_a_conflict_is_known_by_what_came_second_and_what_it_is_about() -> None:
    assert Conflict(Code.DOUBLE_CALL, "e").id == "double_call.e"
    assert Conflict(Code.DETAIL_CHANGED_TWICE, "e", "name", "m").id == "detail_changed_twice.e.name"


def test_a_promise_kept_is_kept_whoever_wrote_that_it_would_not_be(leaders: list[Half]) -> None:
    one, other = leaders
    for kept_first in (True, False):
        promise = f"p{kept_first}"
        one.do(MakePromise(promise=promise, kind=PromiseKind.CALL_BACK, owner="service/benefit"))
        other.take(one)
        deeds: list[tuple[Half, Command]] = [
            (one, KeepPromise(promise=promise, done=Deed.SPOKE)),
            (other, BreakPromise(promise=promise, why=Failing.NO_TIME)),
        ]
        for half, command in deeds if kept_first else deeds[::-1]:
            half.do(command)
        meet(one, other)
        found = one.replica.one(Promise, promise)
        assert found is not None
        assert (found.stage, found.done, found.why, found.in_time) == (Stage.KEPT, Deed.SPOKE, None, True)
        assert [each.code for each in found.conflicts] == [Code.KEPT_AGAINST_BROKEN]


def test_a_promise_kept_twice_is_kept_once_and_noted(leaders: list[Half]) -> None:
    one, other = leaders
    one.do(MakePromise(promise="p", kind=PromiseKind.CALL_BACK, owner="service/benefit"))
    other.take(one)
    for half, deed in ((one, Deed.SPOKE), (other, Deed.TRIED)):
        half.do(KeepPromise(promise="p", done=deed))
    meet(one, other)
    found = one.replica.one(Promise, "p")
    assert found is not None
    assert (found.done, [each.code for each in found.conflicts]) == (Deed.SPOKE, [Code.KEPT_TWICE])


def test_who_was_marked_arrived_twice_keeps_the_first_visit_and_both_are_told(leaders: list[Half]) -> None:
    one, other = leaders
    due = one.front.clock.read().at + timedelta(hours=1)
    one.do(Book(appointment="a", service="benefit", due=due))
    other.take(one)
    one.do(MarkArrived(appointment="a", visit="v"))
    other.do(MarkArrived(appointment="a", visit="w"))
    meet(one, other)
    found = one.replica.one(Appointment, "a")
    assert found is not None
    assert (found.visit, [each.code for each in found.conflicts]) == ("v", [Code.ARRIVED_TWICE])


@pytest.mark.parametrize("order", [1, -1])
def test_who_came_has_come_whoever_cancelled(leaders: list[Half], order: int) -> None:
    one, other = leaders
    due = one.front.clock.read().at + timedelta(hours=1)
    one.do(Book(appointment="a", service="benefit", due=due))
    other.take(one)
    deeds: tuple[tuple[Half, Command], ...] = (
        (one, MarkArrived(appointment="a", visit="v")),
        (other, Cancel(appointment="a")),
    )
    for half, command in deeds[::order]:
        half.do(command)
    meet(one, other)
    found = one.replica.one(Appointment, "a")
    assert found is not None
    assert (found.stage, found.visit) == (Booked.ARRIVED, "v")
    assert [each.code for each in found.conflicts] == [Code.ARRIVED_AGAINST_CANCELLED]


def test_an_appointment_that_is_merely_cancelled_twice_troubles_nobody(leaders: list[Half]) -> None:
    one, other = leaders
    due = one.front.clock.read().at + timedelta(hours=1)
    one.do(Book(appointment="a", service="benefit", due=due))
    other.take(one)
    for half in leaders:
        half.do(Cancel(appointment="a"))
    meet(one, other)
    found = one.replica.one(Appointment, "a")
    assert found is not None
    assert (found.conflicts, found.anomalies) == ((), ("appointment.cancelled",))


def test_a_referral_that_went_on_while_it_was_closed_stays_closed_and_is_noted(leaders: list[Half]) -> None:
    one, other = leaders
    details = {"destination": '{"name":"Citizens Advice"}'}
    one.do(refer.Make(referral="r", service="s", details=details))
    other.take(one)
    one.do(refer.Close(referral="r", ending=Ending.NOT_WANTED))
    other.do(refer.Accept(referral="r"))
    meet(one, other)
    found = one.replica.one(Referral, "r")
    assert found is not None
    assert (found.stage, [each.code for each in found.conflicts]) == (Sent.CLOSED, [Code.REFERRAL_WENT_ON])


def test_a_desk_opened_by_two_programs_is_noted_for_its_day(leaders: list[Half]) -> None:
    one, _ = leaders
    (twin,) = halves("1")
    for half in (one, twin):
        half.do(SetDesk(desk="1", state=DeskState.OPEN))
    meet(one, twin)
    (desk,) = one.replica.staffing()
    assert (desk.state, [each.code for each in desk.conflicts]) == (DeskState.OPEN, [Code.DESK_OPENED_TWICE])
    one.do(SetDesk(desk="1", state=DeskState.BREAK))
    assert one.replica.staffing()[0].conflicts
    one.hands.pass_time(days=1)
    one.do(SetDesk(desk="1", state=DeskState.OPEN))
    assert one.replica.staffing()[0].conflicts == ()
