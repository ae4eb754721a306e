"""What two desks did to one visitor without knowing of each other: one end on every machine, and noted."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from frontdesk.conflict import Code
from frontdesk.desk import Done
from frontdesk.measures import Count, counted_as
from frontdesk.refusal import Refusal
from frontdesk.visit import HoldReason, Outcome, Phase, Spell, Visit
from frontdesk.visit import commands as do
from tests.frontdesk.meeting import Half, codes, halves, meet


@pytest.fixture
def desks() -> list[Half]:
    """Two desks that share one queue and are cut off from each other."""
    return halves("1", "3")


def chain(visit: Visit) -> None:
    """The stretches of time leave no gap and do not overlap."""
    for before, after in zip(visit.stretches, visit.stretches[1:], strict=False):
        assert before.until == after.since


def clone(one: Half) -> Half:
    """A second program at the same desk that knows what the first knew: a copied disk."""
    made = Half(one.desk, one.hands, one.shared)
    made.take(one)
    return made


@pytest.mark.parametrize("order", [1, -1])
def test_two_calls_by_desks_cut_off_both_stand_and_are_noted(desks: list[Half], order: int) -> None:
    one, other = desks
    visit = one.check_in()
    meet(one, other)
    for desk in desks[::order]:
        desk.call(visit)
    meet(one, other)
    assert one.visit(visit).phase is Phase.CALLED
    assert one.visit(visit).double_called
    assert codes(one.visit(visit)) == [Code.DOUBLE_CALL]
    assert one.visit(visit).desk == ("1" if order == 1 else "3")  # who went ahead first has the visitor


@pytest.mark.parametrize("order", [1, -1])
def test_a_finish_against_a_hand_off_leaves_the_visitor_waiting_for_the_receiver(order: int) -> None:
    (one,) = halves("1")
    visit = one.check_in()
    one.serve(visit)
    other = clone(one)
    deeds = ((one, do.Finish(visit=visit)), (other, do.HandOff(visit=visit, to="service/badge")))
    for desk, command in deeds[::order]:
        desk.do(command)
    meet(one, other)
    found = one.visit(visit)
    assert found.phase is Phase.WAITING
    assert found.ended is None
    assert found.handed is not None
    assert [each.outcome for each in found.enquiries] == [None]
    assert codes(found) == [Code.FINISH_AGAINST_HAND_OFF]
    chain(found)


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize("open_end", [Outcome.REFERRED, Outcome.CALL_BACK])
def test_finished_here_and_referred_there_is_referred_and_the_first_owns_the_time(
    order: int, open_end: Outcome
) -> None:
    (one,) = halves("1")
    visit = one.check_in()
    one.serve(visit)
    other = clone(one)
    deeds = ((one, Outcome.RESOLVED), (other, open_end))
    first = one.front.clock.read().at + timedelta(seconds=1)
    for desk, outcome in deeds[::order]:
        desk.do(do.Finish(visit=visit, outcome=outcome))
    meet(one, other)
    found = one.visit(visit)
    assert (found.phase, found.ended) == (Phase.FINISHED, first)
    assert [each.outcome for each in found.enquiries] == [open_end]
    assert codes(found) == [Code.FINISH_AGAINST_REFERRAL]
    assert found.first_point is False


def test_of_two_finishes_the_first_owns_the_time(desks: list[Half]) -> None:
    one, _ = desks
    visit = one.check_in()
    one.serve(visit)
    other = clone(one)
    other.do(do.Finish(visit=visit, outcome=Outcome.INFORMATION))
    ended = other.visit(visit).ended
    one.do(do.Finish(visit=visit, outcome=Outcome.RESOLVED))
    meet(one, other)
    found = one.visit(visit)
    assert (found.ended, [each.outcome for each in found.enquiries]) == (ended, [Outcome.INFORMATION])
    assert codes(found) == [Code.DOUBLE_FINISH]


def test_of_two_hand_offs_the_first_stands(desks: list[Half]) -> None:
    one, _ = desks
    visit = one.check_in()
    one.serve(visit)
    other = clone(one)
    one.do(do.HandOff(visit=visit, to="service/badge"))
    other.do(do.HandOff(visit=visit, to="desk/3"))
    meet(one, other)
    found = one.visit(visit)
    assert [each.to for each in found.hand_offs] == ["service/badge"]
    assert codes(found) == [Code.DOUBLE_HAND_OFF]


def test_a_second_hand_off_that_meets_a_finish_is_none(desks: list[Half]) -> None:
    one, other = desks
    visit = one.check_in()
    one.serve(visit)
    twin = clone(one)
    one.do(do.HandOff(visit=visit, to="desk/3"))
    other.take(one)
    other.serve(visit)
    other.do(do.Finish(visit=visit))
    twin.do(do.HandOff(visit=visit, to="service/badge"))
    meet(one, other, twin)
    assert one.visit(visit).phase is Phase.FINISHED
    assert codes(one.visit(visit)) == [Code.DOUBLE_HAND_OFF]


def test_a_hand_off_ends_a_hold_that_its_desk_knew_nothing_of(desks: list[Half]) -> None:
    one, _ = desks
    visit = one.check_in()
    one.serve(visit)
    twin = clone(one)
    one.do(do.Hold(visit=visit, reason=HoldReason.PAPERS))
    twin.do(do.HandOff(visit=visit, to="desk/3"))
    one.do(do.Finish(visit=visit))
    meet(one, twin)
    found = one.visit(visit)
    assert (found.phase, found.held_from) == (Phase.WAITING, None)
    assert codes(found) == [Code.FINISH_AGAINST_HAND_OFF]
    chain(found)


def test_who_is_served_is_on_hold_no_more(desks: list[Half]) -> None:
    one, other = desks
    visit = one.check_in()
    meet(one, other)
    one.do(do.Hold(visit=visit, reason=HoldReason.ROOM))
    other.serve(visit)
    meet(one, other)
    found = one.visit(visit)
    assert (found.phase, found.desk, found.held_from) == (Phase.SERVING, "3", None)
    chain(found)


def test_a_finish_of_somebody_nobody_serves_is_noted(desks: list[Half]) -> None:
    one, _ = desks
    visit = one.check_in()
    served = one.check_in()
    one.serve(served)
    (finished,) = one.do(do.Finish(visit=served)).events
    strayed = msgspec.structs.replace(finished, id="strayed", stream=f"visit/{visit}")
    one.replica.take_in([strayed], ())
    assert (one.visit(visit).phase, codes(one.visit(visit))) == (Phase.WAITING, [Code.FINISH_AGAINST_OPEN])
    one.do(do.LeftBeforeSeen(visit=visit))
    one.replica.take_in([msgspec.structs.replace(strayed, id="again", hlc=strayed.hlc << 1)], ())
    assert len(codes(one.visit(visit))) == 1


@pytest.mark.parametrize("gone", [do.LeftBeforeSeen, do.MarkDidNotCome])
@pytest.mark.parametrize("order", [1, -1])
def test_who_is_served_is_here_whoever_took_them_for_gone(order: int, gone: type[do.VisitCommand]) -> None:
    one, other = halves("1", "3")
    visit = one.check_in()
    one.call(visit)
    one.hands.pass_time(minutes=3)
    one.do(do.CallAgain(visit=visit))
    twin = clone(one)
    meet(one, other)
    deeds = ((one, gone(visit=visit)), (twin, do.StartServing(visit=visit)))
    for desk, command in deeds[::order]:
        desk.do(command)
    meet(one, other, twin)
    found = one.visit(visit)
    assert (found.phase, found.desk) == (Phase.SERVING, "1")
    assert codes(found) == [Code.GONE_AGAINST_SERVING]
    chain(found)


def test_two_desks_that_both_serve_are_noted(desks: list[Half]) -> None:
    one, other = desks
    visit = one.check_in()
    meet(one, other)
    one.serve(visit)
    other.serve(visit)
    meet(one, other)
    found = one.visit(visit)
    assert (found.phase, found.desk) == (Phase.SERVING, "1")
    assert codes(found) == [Code.DOUBLE_CALL, Code.SERVED_TWICE]


def twice(desk: Half) -> tuple[str, str]:
    """One visitor who was checked in twice."""
    return desk.check_in(name="Gwen"), desk.check_in(name="Gwen")


def test_the_later_of_two_check_ins_is_merged_into_the_earlier_and_counted_once(desks: list[Half]) -> None:
    one, _ = desks
    first, second = twice(one)
    one.do(do.Merge(visit=second, into=first))
    found = one.visit(second)
    assert (found.phase, found.merged_into, found.open) == (Phase.MERGED, first, False)
    assert [each.id for each in one.replica.open_visits()] == [first]
    assert one.replica.visit_counts([one.front.today]) == {one.front.today: 1}
    one.hands.pass_time(minutes=5)
    one.do(do.UndoMerge(visit=second))
    again = one.visit(second)
    assert (again.phase, again.merged_into, again.open) == (Phase.WAITING, "", True)
    assert [stretch.spell for stretch in again.stretches] == [Spell.WAITING]
    assert again.wait(one.front.clock.read().at) > timedelta(minutes=5)


def refusal(answer: Done | Refusal) -> str:
    assert isinstance(answer, Refusal)
    assert "{" not in answer.words()
    return answer.code


def test_what_can_t_be_merged_is_refused_in_words(desks: list[Half]) -> None:
    one, _ = desks
    first, second = twice(one)
    assert refusal(one.may(do.Merge(visit=first, into=second))) == "merge_into_earlier"
    assert refusal(one.may(do.Merge(visit=second, into=second))) == "merge_into_earlier"
    assert refusal(one.may(do.Merge(visit=second, into="nobody"))) == "no_such_visit"
    assert refusal(one.may(do.UndoMerge(visit=second))) == "not_merged"
    one.do(do.LeftBeforeSeen(visit=first))
    assert refusal(one.may(do.Merge(visit=second, into=first))) == "ended"
    one.do(do.BringBack(visit=first))
    one.do(do.Merge(visit=second, into=first))
    third = one.check_in()
    assert refusal(one.may(do.Merge(visit=third, into=second))) == "merge_not_with"
    assert refusal(one.may(do.Call(visit=second))) == "not_waiting"
    one.do(do.UndoMerge(visit=second))
    assert refusal(one.may(do.Merge(visit=second, into=first))) == "merge_undone_before"
    one.call(third)
    assert refusal(one.may(do.Merge(visit=third, into=first))) == "merge_not_waiting"


def test_one_who_has_gone_is_merged_into_one_who_was_served(desks: list[Half]) -> None:
    one, _ = desks
    first, second = twice(one)
    one.serve(first)
    one.do(do.LeftBeforeSeen(visit=second))
    one.do(do.Merge(visit=second, into=first))
    assert one.visit(second).phase is Phase.MERGED
    one.do(do.UndoMerge(visit=second))
    assert counted_as(one.visit(second), one.front.clock.read().at) is Count.LEFT


@pytest.mark.parametrize("order", [1, -1])
def test_who_is_served_is_a_visitor_of_their_own_whatever_was_merged(order: int) -> None:
    one, other = halves("1", "3")
    first, second = twice(one)
    meet(one, other)

    def merge() -> None:
        one.do(do.Merge(visit=second, into=first))

    def serve() -> None:
        other.do(do.StartServing(visit=second))

    for deed in (merge, serve)[::order]:
        deed()
    meet(one, other)
    found = one.visit(second)
    assert (found.phase, found.merged_into) == (Phase.SERVING, "")
    assert codes(found) == [Code.MERGE_AGAINST_CALL]


def test_a_call_for_one_who_was_merged_is_noted() -> None:
    one, other = halves("1", "3")
    first, second = twice(one)
    meet(one, other)
    one.do(do.Merge(visit=second, into=first))
    other.call(second)
    meet(one, other)
    assert one.visit(second).phase is Phase.MERGED
    assert codes(one.visit(second)) == [Code.DOUBLE_CALL]
    alone, neighbour = halves("1", "3", shared=False)
    first, second = twice(alone)
    meet(alone, neighbour)
    alone.do(do.Merge(visit=second, into=first))
    neighbour.call(second)
    meet(alone, neighbour)
    assert codes(alone.visit(second)) == [Code.MERGE_AGAINST_CALL]


def test_two_leaders_who_merge_the_same_count_it_once_without_a_word() -> None:
    one, other = halves("1", "3")
    first, second = twice(one)
    meet(one, other)
    for desk in (one, other):
        desk.do(do.Merge(visit=second, into=first))
    meet(one, other)
    assert one.visit(second).phase is Phase.MERGED
    assert codes(one.visit(second)) == []
    one.do(do.UndoMerge(visit=second))
    other.take(one)
    assert other.visit(second).phase is Phase.WAITING
