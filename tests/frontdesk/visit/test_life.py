"""The life of a visit, told by commands: what each does, and what is refused with which code."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from frontdesk.log import ClockQuality, encode
from frontdesk.visit import HoldReason, Outcome, Phase, PriorityReason, Spell
from frontdesk.visit import commands as do
from frontdesk.visit.facts import Imported
from tests.shopfloor import MONDAY, Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def test_a_day_s_usual_visit(floor: Floor) -> None:
    visit = floor.check_in()
    floor.hands.pass_time(minutes=6)
    floor.do(do.Call(visit=visit))
    floor.hands.pass_time(seconds=30)
    floor.do(do.StartServing(visit=visit))
    floor.hands.pass_time(minutes=4)
    floor.do(do.Finish(visit=visit, outcome=Outcome.FORM_TAKEN))
    ended = floor.visit(visit)
    assert (ended.phase, ended.open, ended.desk, ended.ticket) == (Phase.FINISHED, False, "1", "A01")
    assert ended.wait(floor.now) == minutes(6.5)
    assert [ended.spent(spell, floor.now) for spell in (Spell.WAITING, Spell.WALKING, Spell.SERVING)] == [
        minutes(6),
        minutes(0.5),
        minutes(4),
    ]
    assert ended.within_target is True
    assert ended.first_point is True


def test_arrival_earlier_than_now_starts_the_clock_then(floor: Floor) -> None:
    visit = floor.check_in(arrived=MONDAY - minutes(7))
    assert floor.visit(visit).wait(floor.now) == minutes(7)
    assert floor.refused(_check_in(floor, arrived=MONDAY + minutes(1))) == "arrived_later"
    assert floor.refused(_check_in(floor, arrived=MONDAY - timedelta(days=1))) == "arrived_other_day"


def _check_in(floor: Floor, **more: Any) -> do.CheckIn:
    return do.CheckIn(**{"visit": floor.front.make_id(), "services": ("benefit",), **more})


def test_what_a_check_in_needs(floor: Floor) -> None:
    assert floor.refused(_check_in(floor, services=())) == "no_enquiry"
    assert floor.refused(_check_in(floor, services=("nothing",))) == "unknown_service"
    visit = floor.check_in()
    assert floor.refused(_check_in(floor, visit=visit)) == "already_checked_in"


def test_the_shortest_target_of_several_enquiries_counts(floor: Floor) -> None:
    command = _check_in(floor, services=("benefit", "post"))
    floor.do(command)
    assert floor.visit(command.visit).target_s == 4 * 60


def test_a_visitor_of_nobody_s_yet_is_greeted_once(floor: Floor) -> None:
    command = _check_in(floor, greeted=False)
    floor.do(command)
    floor.hands.pass_time(minutes=2)
    floor.do(do.Greet(visit=command.visit))
    assert floor.visit(command.visit).greeted == MONDAY + minutes(2)
    assert floor.refused(do.Greet(visit=command.visit)) == "already_greeted"
    gone = _check_in(floor, greeted=False)
    floor.do(gone)
    floor.do(do.LeftBeforeSeen(visit=gone.visit))
    assert floor.refused(do.Greet(visit=gone.visit)) == "ended"


def test_being_served_is_being_greeted(floor: Floor) -> None:
    command = _check_in(floor, greeted=False)
    floor.do(command)
    floor.do(do.StartServing(visit=command.visit))
    assert floor.visit(command.visit).greeted == MONDAY


def test_what_is_answered_at_the_door_counts_as_a_finished_visit(floor: Floor) -> None:
    visit = floor.front.make_id()
    floor.do(do.AnswerAtDoor(visit=visit, service="post"))
    state = floor.visit(visit)
    assert (state.phase, state.at_door, state.ticket, state.first_point) == (Phase.FINISHED, True, "", True)
    assert floor.refused(do.AnswerAtDoor(visit=visit, service="post")) == "already_checked_in"
    other = do.AnswerAtDoor(visit=floor.front.make_id(), service="nothing")
    assert floor.refused(other) == "unknown_service"
    assert floor.refused(do.Reopen(visit=visit)) == "not_again"


def test_a_call_is_for_who_waits_and_a_desk_that_is_free_and_does_it(floor: Floor) -> None:
    first, second = floor.check_in(), floor.check_in("badge")
    assert floor.refused(do.Call(visit=first), "2") == "not_served_here"
    assert floor.refused(do.Call(visit=first), "9") == "unknown_place"
    assert floor.refused(do.Call(visit=first, room="cellar")) == "unknown_place"
    floor.do(do.Call(visit=first, room="room1"))
    assert floor.visit(first).room == "room1"
    assert floor.refused(do.Call(visit=first)) == "not_waiting"
    assert floor.refused(do.Call(visit=second)) == "desk_busy"
    assert floor.refused(do.StartServing(visit=second)) == "desk_busy"
    floor.do(do.Call(visit=second), "2")


def test_calling_again_and_taking_a_call_back(floor: Floor) -> None:
    visit = floor.check_in()
    assert floor.refused(do.CallAgain(visit=visit)) == "not_called"
    assert floor.refused(do.WithdrawCall(visit=visit)) == "not_called"
    floor.do(do.Call(visit=visit))
    floor.do(do.CallAgain(visit=visit))
    assert floor.visit(visit).calls == 2
    assert floor.refused(do.CallAgain(visit=visit), "3") == "wrong_desk"
    floor.hands.pass_time(minutes=1)
    floor.do(do.WithdrawCall(visit=visit))
    back = floor.visit(visit)
    assert (back.phase, back.desk, back.calls, back.arrived) == (Phase.WAITING, "", 0, MONDAY)


def test_did_not_come_needs_two_calls_and_two_minutes_and_can_be_undone(floor: Floor) -> None:
    visit = floor.check_in()
    assert floor.refused(do.MarkDidNotCome(visit=visit)) == "not_called"
    floor.do(do.Call(visit=visit))
    assert floor.refused(do.MarkDidNotCome(visit=visit)) == "call_again_first"
    floor.do(do.CallAgain(visit=visit))
    assert floor.refused(do.MarkDidNotCome(visit=visit)) == "too_soon"
    floor.hands.pass_time(minutes=2)
    floor.do(do.MarkDidNotCome(visit=visit))
    assert floor.visit(visit).phase is Phase.DID_NOT_COME
    floor.hands.pass_time(minutes=3)
    floor.do(do.BringBack(visit=visit))
    back = floor.visit(visit)
    assert (back.phase, back.arrived, back.calls) == (Phase.WAITING, MONDAY, 0)
    assert back.spent(Spell.AWAY, floor.now) == minutes(3)
    assert floor.refused(do.BringBack(visit=visit)) == "not_ended"


def test_leaving_before_being_seen(floor: Floor) -> None:
    visit, seen = floor.check_in(), floor.check_in()
    floor.do(do.LeftBeforeSeen(visit=visit))
    assert floor.visit(visit).phase is Phase.LEFT
    assert floor.visit(visit).within_target is None
    assert floor.refused(do.LeftBeforeSeen(visit=visit)) == "ended"
    floor.serve(seen)
    assert floor.refused(do.LeftBeforeSeen(visit=seen)) == "already_seen"


def test_holding_keeps_the_clock_going_and_comes_back_to_what_was(floor: Floor) -> None:
    visit = floor.check_in()
    floor.do(do.Hold(visit=visit, reason=HoldReason.ROOM))
    floor.hands.pass_time(minutes=3)
    assert floor.refused(do.Hold(visit=visit, reason=HoldReason.ROOM)) == "not_serving"
    floor.do(do.Resume(visit=visit))
    assert floor.visit(visit).phase is Phase.WAITING
    assert floor.refused(do.Resume(visit=visit)) == "not_held"
    floor.serve(visit)
    assert floor.visit(visit).wait(floor.now) == minutes(3)
    assert floor.visit(visit).spent(Spell.HELD, floor.now, HoldReason.ROOM) == minutes(3)
    assert floor.visit(visit).spent(Spell.HELD, floor.now, HoldReason.PAPERS) == minutes(0)
    floor.do(do.Hold(visit=visit, reason=HoldReason.PAPERS))
    other = floor.check_in()
    floor.do(do.Call(visit=other))
    assert floor.refused(do.Resume(visit=visit)) == "desk_busy"
    floor.do(do.WithdrawCall(visit=other))
    floor.do(do.Resume(visit=visit))
    assert floor.visit(visit).phase is Phase.SERVING
    floor.do(do.Hold(visit=visit, reason=HoldReason.PAPERS))
    floor.do(do.Finish(visit=visit))
    assert floor.visit(visit).phase is Phase.FINISHED


def test_several_enquiries_in_one_visit(floor: Floor) -> None:
    visit = floor.check_in()
    floor.do(do.AddEnquiry(visit=visit, service="badge"))
    assert floor.refused(do.AddEnquiry(visit=visit, service="nothing")) == "unknown_service"
    answer = do.AnswerEnquiry(visit=visit, index=0, outcome=Outcome.CALL_BACK)
    assert floor.refused(answer) == "not_serving"
    floor.serve(visit)
    floor.do(answer)
    assert floor.refused(answer) == "enquiry_answered"
    missing = do.AnswerEnquiry(visit=visit, index=5, outcome=Outcome.RESOLVED)
    assert floor.refused(missing) == "no_such_enquiry"
    assert floor.visit(visit).first_point is None
    floor.do(do.Finish(visit=visit))
    ended = floor.visit(visit)
    assert [enquiry.outcome for enquiry in ended.enquiries] == [Outcome.CALL_BACK, Outcome.RESOLVED]
    assert ended.first_point is False
    assert floor.refused(do.AddEnquiry(visit=visit, service="badge")) == "ended"


def test_finishing_needs_somebody_being_served_here(floor: Floor) -> None:
    visit = floor.check_in()
    assert floor.refused(do.Finish(visit=visit)) == "not_serving"
    floor.serve(visit)
    assert floor.refused(do.Finish(visit=visit), "3") == "wrong_desk"


def test_reopening_goes_on_with_the_same_visit(floor: Floor) -> None:
    visit, other = floor.check_in(), floor.check_in()
    assert floor.refused(do.Reopen(visit=visit)) == "not_finished"
    floor.serve(visit)
    floor.do(do.Finish(visit=visit))
    floor.hands.pass_time(minutes=5)
    floor.serve(other)
    assert floor.refused(do.Reopen(visit=visit)) == "desk_busy"
    floor.do(do.Reopen(visit=visit), "3")
    again = floor.visit(visit)
    assert (again.phase, again.desk, again.seen) == (Phase.SERVING, "3", MONDAY)
    assert again.spent(Spell.AWAY, floor.now) == minutes(5)


def test_an_imported_visit_that_left_stays_as_it_is(floor: Floor) -> None:
    fact = Imported(ticket="", day="2026-11-23", service="post", arrived=MONDAY, target_s=600)
    known = floor.store.events(f"visit/{floor.check_in()}")[0]
    floor.store.append(
        [msgspec.structs.replace(known, id="i", stream="visit/i", type="visit.imported", data=encode(fact))]
    )
    assert floor.refused(do.BringBack(visit="i")) == "not_again"


def test_raising_priority_is_for_a_reason_once_and_for_who_waits(floor: Floor) -> None:
    visit = floor.check_in()
    floor.do(do.RaisePriority(visit=visit, reason=PriorityReason.UNWELL))
    assert floor.visit(visit).priority_reason is PriorityReason.UNWELL
    again = do.RaisePriority(visit=visit, reason=PriorityReason.DEADLINE)
    assert floor.refused(again) == "already_raised"
    floor.serve(visit)
    assert floor.refused(again) == "not_waiting"


def test_personal_details_are_beside_the_log_never_in_it(floor: Floor) -> None:
    command = _check_in(floor, details={"name": "Leyla <b>"})
    floor.do(command)
    floor.do(do.WriteDetails(visit=command.visit, details={"note": "Proof seen", "name": ""}))
    assert floor.store.details(f"visit/{command.visit}") == {"note": "Proof seen"}
    logged = b"".join(event.data for event in floor.store.log())
    assert b"Leyla" not in logged
    assert b"Proof" not in logged
    assert floor.refused(do.WriteDetails(visit=command.visit, details={})) == "nothing_to_correct"


def test_how_printing_went_is_on_record(floor: Floor) -> None:
    visit = floor.check_in()
    floor.do(do.RecordTicket(visit=visit, problem="paper_out"))
    assert floor.visit(visit).ticket_problem == "paper_out"
    floor.do(do.RecordTicket(visit=visit))
    assert (floor.visit(visit).ticket_problem, floor.visit(visit).ticket_printed) == ("", True)


def test_visits_left_open_overnight_are_closed_and_told_apart(floor: Floor) -> None:
    visit, finished = floor.check_in(), floor.check_in()
    assert floor.refused(do.CloseForgotten(visit=visit)) == "not_forgotten"
    floor.serve(finished)
    floor.do(do.Finish(visit=finished))
    floor.hands.pass_time(days=1)
    assert floor.refused(do.CloseForgotten(visit=finished)) == "ended"
    assert floor.front.close_forgotten(desk="1") == ["A01"]
    assert floor.visit(visit).phase is Phase.FORGOTTEN
    assert floor.front.close_forgotten(desk="1") == []


def test_a_visit_nobody_knows_is_refused(floor: Floor) -> None:
    assert floor.refused(do.Greet(visit="nobody")) == "no_such_visit"


def test_an_appointment_starts_the_target_at_its_time_for_one_who_is_early(floor: Floor) -> None:
    visit = floor.check_in(appointment=MONDAY + minutes(15))
    floor.hands.pass_time(minutes=20)
    floor.serve(visit)
    assert floor.visit(visit).wait(floor.now) == minutes(5)
    assert floor.visit(visit).deadline == MONDAY + minutes(25)


def test_an_event_timed_by_a_clock_set_back_marks_the_visit(floor: Floor) -> None:
    visit = floor.check_in()
    floor.hands.pass_time(hours=-1)
    floor.restart()
    floor.serve(visit)
    assert floor.visit(visit).unverified
    assert floor.store.events(f"visit/{visit}")[-1].clock is ClockQuality.UNVERIFIED
    assert floor.visit(visit).wait(floor.now) < timedelta()
