"""The corners of a visit's life: other desks, other days, corrections after the fact, answers given twice."""

from datetime import timedelta

import msgspec
import pytest

from frontdesk.log import encode
from frontdesk.measures import Count, counted_as
from frontdesk.visit import AvoidableReason, Enquiry, HoldReason, Outcome, Phase, evolve
from frontdesk.visit import commands as do
from frontdesk.visit.facts import EnquiryAnswered
from tests.shopfloor import MONDAY, Floor


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


@pytest.fixture
def floor() -> Floor:
    return Floor()


def test_another_desk_s_visit_on_hold_is_not_gone_on_with_behind_its_back(floor: Floor) -> None:
    held, other = floor.check_in(), floor.check_in()
    floor.serve(held, "1")
    floor.do(do.Hold(visit=held, reason=HoldReason.PAPERS), "1")
    floor.serve(other, "1")
    assert floor.refused(do.Resume(visit=held), "3") == "wrong_desk"
    served = [visit.id for visit in floor.store.open_visits() if visit.phase is Phase.SERVING]
    assert served == [other]


def test_who_was_held_while_waiting_is_put_back_in_the_queue_by_any_desk(floor: Floor) -> None:
    visit = floor.check_in()
    floor.do(do.Hold(visit=visit, reason=HoldReason.ROOM), "1")
    floor.do(do.Resume(visit=visit), "3")
    assert floor.visit(visit).phase is Phase.WAITING


def test_serving_starts_only_where_the_visitor_can_be_helped(floor: Floor) -> None:
    visit = floor.check_in("benefit")
    assert floor.refused(do.StartServing(visit=visit), "2") == "not_served_here"
    assert floor.refused(do.StartServing(visit=visit), "9") == "unknown_place"
    floor.serve(visit)
    floor.do(do.Finish(visit=visit))
    assert floor.refused(do.Reopen(visit=visit), "9") == "unknown_place"


def test_who_came_yesterday_comes_anew_today(floor: Floor) -> None:
    left, finished = floor.check_in(), floor.check_in()
    floor.do(do.LeftBeforeSeen(visit=left))
    floor.serve(finished)
    floor.do(do.Finish(visit=finished))
    floor.hands.pass_time(days=1)
    assert floor.refused(do.BringBack(visit=left)) == "other_day"
    assert floor.refused(do.Reopen(visit=finished)) == "other_day"


def test_correcting_what_reception_got_wrong(floor: Floor) -> None:
    floor.hands.pass_time(minutes=10)
    visit = floor.check_in()
    floor.do(do.Correct(visit=visit, service="post", arrived=MONDAY, needs=("bsl",), language="Polish"))
    right = floor.visit(visit)
    assert (right.service, right.target_s, right.arrived) == ("post", 240, MONDAY)
    assert (right.needs, right.language) == (("bsl",), "Polish")
    assert right.stretches[0].since == MONDAY
    floor.do(do.Correct(visit=visit, arrived=MONDAY + minutes(1)))
    floor.do(do.Correct(visit=visit, arrived=MONDAY))
    assert floor.refused(do.Correct(visit=visit)) == "nothing_to_correct"
    same = do.Correct(visit=visit, service="post", arrived=MONDAY, needs=("bsl",), language="Polish")
    assert floor.refused(same) == "nothing_to_correct"
    assert floor.refused(do.Correct(visit=visit, service="nothing")) == "unknown_service"
    assert floor.refused(do.Correct(visit=visit, arrived=floor.now + minutes(1))) == "arrived_later"
    floor.do(do.Call(visit=visit))
    floor.hands.pass_time(minutes=1)
    assert floor.refused(do.Correct(visit=visit, arrived=floor.now)) == "arrived_after_check_in"


def test_what_was_answered_at_the_door_has_no_wait_to_correct(floor: Floor) -> None:
    visit = floor.front.make_id()
    floor.do(do.AnswerAtDoor(visit=visit, service="post"))
    floor.hands.pass_time(minutes=1)
    floor.do(do.Correct(visit=visit, service="badge", arrived=floor.now))
    assert (floor.visit(visit).service, floor.visit(visit).arrived) == ("badge", MONDAY)


def test_an_arrival_is_never_corrected_to_after_the_check_in(floor: Floor) -> None:
    """The visitor was greeted then: such a visit would contradict itself and fall out of the figures."""
    visit = floor.check_in()
    floor.hands.pass_time(minutes=5)
    assert floor.refused(do.Correct(visit=visit, arrived=MONDAY + minutes(2))) == ("arrived_after_check_in")
    floor.do(do.Correct(visit=visit, arrived=MONDAY - minutes(2)))
    floor.serve(visit)
    assert counted_as(floor.visit(visit), floor.now) is Count.SEEN


def test_a_corrected_enquiry_leaves_the_shortest_target_of_all_enquiries(floor: Floor) -> None:
    visit = floor.front.make_id()
    floor.do(do.CheckIn(visit=visit, services=("benefit", "post")))
    floor.do(do.Correct(visit=visit, service="badge"))
    assert floor.visit(visit).target_s == 4 * 60
    alone = floor.check_in("post")
    floor.do(do.Correct(visit=alone, service="badge"))
    assert floor.visit(alone).target_s == 10 * 60


def test_an_arrival_at_the_door_is_no_correction_on_record(floor: Floor) -> None:
    visit = floor.front.make_id()
    floor.do(do.AnswerAtDoor(visit=visit, service="post"))
    command = do.Correct(visit=visit, arrived=MONDAY - minutes(1))
    assert floor.refused(command) == "nothing_to_correct"


def test_an_enquiry_answered_twice_keeps_the_first_answer_and_is_marked(floor: Floor) -> None:
    """Two desks cut off from each other may both do it."""
    visit = floor.check_in()
    floor.serve(visit)
    floor.do(do.AnswerEnquiry(visit=visit, index=0, outcome=Outcome.REFERRED))
    state, last = floor.visit(visit), floor.store.events(f"visit/{visit}")[-1]
    again = encode(EnquiryAnswered(index=0, outcome=Outcome.RESOLVED))
    after = evolve(state, msgspec.structs.replace(last, id="other", data=again))
    assert after is not None
    assert after.enquiries == (Enquiry("benefit", Outcome.REFERRED),)
    assert after.anomalies == ("visit.enquiry_answered@serving",)


def test_a_note_written_by_a_clock_set_back_leaves_the_visit_s_times_trusted(floor: Floor) -> None:
    visit = floor.check_in()
    floor.serve(visit)
    floor.do(do.Finish(visit=visit))
    floor.hands.pass_time(hours=-1)
    floor.restart()
    floor.do(do.WriteDetails(visit=visit, details={"note": "Proof seen"}))
    floor.do(do.RecordTicket(visit=visit, problem="paper_out"))
    floor.do(do.RecordTicket(visit=visit))
    assert counted_as(floor.visit(visit), floor.now) is Count.SEEN


def test_a_visit_about_the_same_thing_again_is_marked_with_its_reason_and_can_be_unmarked(
    floor: Floor,
) -> None:
    visit = floor.check_in()
    assert floor.refused(do.MarkAvoidable(visit=visit, reason=None)) == "nothing_to_correct"
    floor.do(do.MarkAvoidable(visit=visit, reason=AvoidableReason.CHASING))
    again = do.MarkAvoidable(visit=visit, reason=AvoidableReason.CHASING)
    assert floor.refused(again) == "nothing_to_correct"
    floor.serve(visit)
    floor.do(do.Finish(visit=visit))
    floor.do(do.MarkAvoidable(visit=visit, reason=AvoidableReason.LETTER_UNCLEAR))
    assert floor.visit(visit).avoidable is AvoidableReason.LETTER_UNCLEAR
    floor.do(do.MarkAvoidable(visit=visit, reason=None))
    assert floor.visit(visit).avoidable is None
    assert floor.visit(visit).anomalies == ()
