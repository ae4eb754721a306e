"""Handing a visitor on: once, with its story, its correction, its two ways out and its override."""

from datetime import timedelta

import msgspec
import pytest

from frontdesk.desk import Done
from frontdesk.log import encode, name_of
from frontdesk.measures import Count, counted_as
from frontdesk.screens.display import calls_since, read_display
from frontdesk.visit import AllowReason, HoldReason, Outcome, Phase, PriorityReason, Spell, WayOut, evolve
from frontdesk.visit import commands as do
from frontdesk.visit.handoff_facts import HandedOff
from tests.shopfloor import MONDAY, Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def handed(floor: Floor, to: str = "desk/3", service: str = "benefit", waited: float = 3) -> str:
    """A visitor who waited, was served for two minutes at desk 1 and was handed on."""
    visit = floor.check_in(service)
    floor.hands.pass_time(minutes=waited)
    floor.serve(visit)
    floor.hands.pass_time(minutes=2)
    floor.do(do.HandOff(visit=visit, to=to, details={"said": "Lost the form", "seen": "Passport"}))
    return visit


def allow(floor: Floor, visit: str, reason: AllowReason = AllowReason.WRONG_RECEIVER) -> None:
    answer = floor.front.handle(do.AllowHandOff(visit=visit, reason=reason), desk="1", leader=True)
    assert isinstance(answer, Done), answer


def test_the_story_and_the_first_arrival_go_with_the_visitor(floor: Floor) -> None:
    visit = handed(floor)
    state = floor.visit(visit)
    assert (state.phase, state.arrived, state.desk) == (Phase.WAITING, MONDAY, "")
    assert state.wait(floor.now) == minutes(3)
    assert floor.store.details(f"visit/{visit}") == {"said": "Lost the form", "seen": "Passport"}
    events = floor.store.events(f"visit/{visit}")
    assert [event.type for event in events[-2:]] == ["visit.handed_off", "visit.details_changed"]
    assert b"Lost" not in b"".join(event.data for event in events)


def test_the_hand_off_s_own_wait_is_measured_besides(floor: Floor) -> None:
    visit = handed(floor)
    floor.hands.pass_time(minutes=4)
    assert floor.visit(visit).hand_offs[0].wait(floor.now) == minutes(4)
    floor.do(do.Call(visit=visit), "3")
    floor.hands.pass_time(minutes=1)
    floor.do(do.StartServing(visit=visit), "3")
    floor.hands.pass_time(minutes=6)
    state = floor.visit(visit)
    assert state.hand_offs[0].wait(floor.now) == minutes(5)
    assert state.wait(floor.now) == minutes(3)
    assert [s.spell for s in state.stretches] == [
        Spell.WAITING, Spell.WALKING, Spell.SERVING, Spell.HANDED, Spell.WALKING, Spell.SERVING,
    ]  # fmt: skip
    assert (state.handed, state.joined, state.limit_s) == (None, MONDAY, 600)


@pytest.mark.parametrize(
    ("to", "callers", "target"),
    [
        ("service/post", "13", 240),
        ("service/badge", "123", 600),
        ("desk/2", "2", 600),
        ("room/room1", "13", 600),
        ("person/jo", "2", 600),
        ("person/sam", "13", 600),
        ("person/ali", "13", 600),
    ],
)
def test_only_the_receiver_s_desks_can_call(floor: Floor, to: str, callers: str, target: int) -> None:
    visit = handed(floor, to)
    assert floor.visit(visit).limit_s == target
    for desk in "123":
        if desk not in callers:
            code = floor.refused(do.Call(visit=visit), desk)
            assert code == "handed_to_another"
            assert floor.refused(do.StartServing(visit=visit), desk) == code
            continue
        floor.do(do.Call(visit=visit), desk)
        room = "room1" if to in ("room/room1", "person/ali") else ""
        assert (floor.visit(visit).desk, floor.visit(visit).room) == (desk, room)
        floor.do(do.WithdrawCall(visit=visit), desk)
        assert floor.visit(visit).stretches[-1].spell is Spell.HANDED


def test_nobody_else_s_visitor_is_handed_on_and_only_to_whom_the_shop_has(floor: Floor) -> None:
    visit = floor.check_in()
    assert floor.refused(do.HandOff(visit=visit, to="desk/3")) == "not_serving"
    floor.serve(visit)
    assert floor.refused(do.HandOff(visit=visit, to="desk/3"), "3") == "wrong_desk"
    for unknown in ("desk/9", "service/none", "room/9", "person/9", "desk", ""):
        assert floor.refused(do.HandOff(visit=visit, to=unknown)) == "unknown_receiver"
    assert floor.refused(do.HandOff(visit=visit, to="desk/1")) == "handed_to_itself"


def test_a_second_hand_off_is_refused_and_each_way_out_ends_the_visit_on_record(floor: Floor) -> None:
    full = {"full": "Everything"}
    for way, outcome, command in (
        (
            WayOut.FULL_DETAILS,
            Outcome.DETAILS_TAKEN,
            lambda visit: do.TakeFullDetails(visit=visit, details=full),
        ),
        (
            WayOut.CALL_BACK,
            Outcome.CALL_BACK,
            lambda visit: do.AssureCallBack(visit=visit, area="service/badge"),
        ),
    ):
        visit = handed(floor)
        floor.serve(visit, "3")
        assert floor.refused(do.HandOff(visit=visit, to="desk/1"), "3") == "handed_off_already"
        floor.do(command(visit), "3")
        state = floor.visit(visit)
        assert (state.chose, state.phase, state.enquiries[0].outcome) == (way, Phase.FINISHED, outcome)
        assert state.first_point is False
        assert ("full" in floor.store.details(f"visit/{visit}")) == (way is WayOut.FULL_DETAILS)


def test_the_ways_out_are_for_a_visitor_who_was_handed_on_and_is_here(floor: Floor) -> None:
    visit = floor.check_in()
    call_back = do.AssureCallBack(visit=visit, area="service/badge")
    assert floor.refused(call_back) == "not_serving"
    floor.serve(visit)
    assert floor.refused(call_back) == "hand_off_left"
    assert floor.refused(do.TakeFullDetails(visit=visit)) == "hand_off_left"
    other = handed_and_served(floor)
    unknown = do.AssureCallBack(visit=other, area="service/none")
    assert floor.refused(unknown, "3") == "unknown_receiver"


def handed_and_served(floor: Floor) -> str:
    for other in floor.store.open_visits():
        floor.do(do.Finish(visit=other.id), other.desk)
    visit = handed(floor)
    floor.serve(visit, "3")
    return visit


def test_only_a_team_leader_allows_one_more_and_it_is_counted(floor: Floor) -> None:
    visit = handed_and_served(floor)
    command = do.AllowHandOff(visit=visit, reason=AllowReason.LANGUAGE)
    assert floor.refused(command, "3") == "leader_only"
    allow(floor, visit, AllowReason.LANGUAGE)
    floor.do(do.HandOff(visit=visit, to="service/badge"), "3")
    first, second = floor.visit(visit).hand_offs
    assert (first.allowed, second.allowed) == (None, AllowReason.LANGUAGE)
    assert not floor.visit(visit).may_hand_off
    floor.serve(visit, "2")
    assert floor.refused(do.HandOff(visit=visit, to="desk/1"), "2") == "handed_off_already"


def test_a_team_leader_allows_only_what_is_not_allowed_already(floor: Floor) -> None:
    def refused(visit: str) -> str:
        answer = floor.front.handle(
            do.AllowHandOff(visit=visit, reason=AllowReason.SAFETY), desk="1", leader=True
        )
        assert not isinstance(answer, Done)
        return answer.code

    fresh = floor.check_in()
    assert refused(fresh) == "hand_off_left"
    floor.do(do.LeftBeforeSeen(visit=fresh))
    assert refused(fresh) == "ended"
    visit = handed_and_served(floor)
    allow(floor, visit)
    assert refused(visit) == "hand_off_left"


def test_who_waits_for_somebody_who_has_gone_can_be_freed_by_a_team_leader(floor: Floor) -> None:
    visit = handed(floor, "desk/3")
    assert floor.front.next_visit("1") is None
    allow(floor, visit, AllowReason.RECEIVER_GONE)
    found = floor.front.next_visit("1")
    assert found is not None
    assert found.id == visit
    assert floor.refused(do.Call(visit=visit), "2") == "handed_to_another"  # does not do the enquiry
    floor.serve(visit, "1")


def test_that_holds_for_one_who_was_handed_on_to_a_service_as_well(floor: Floor) -> None:
    visit = handed(floor, "service/badge", "post")
    assert floor.front.next_visit("1") is None
    allow(floor, visit, AllowReason.RECEIVER_GONE)
    for desk, service in (("1", "post"), ("2", "badge")):
        found = floor.front.next_visit(desk)
        assert found is not None, service
        assert found.id == visit


def test_within_a_minute_the_same_desk_takes_a_hand_off_back(floor: Floor) -> None:
    visit = handed(floor)
    floor.hands.pass_time(seconds=40)
    assert floor.refused(do.TakeBackHandOff(visit=visit), "3") == "too_late_to_correct"
    floor.do(do.TakeBackHandOff(visit=visit))
    state = floor.visit(visit)
    assert (state.phase, state.desk, state.hand_offs) == (Phase.SERVING, "1", ())
    assert floor.refused(do.TakeBackHandOff(visit=visit)) == "not_handed_off"
    floor.do(do.HandOff(visit=visit, to="desk/2"))  # the first that counts
    floor.hands.pass_time(seconds=61)
    assert floor.refused(do.TakeBackHandOff(visit=visit)) == "too_late_to_correct"
    assert floor.refused(do.CorrectHandOff(visit=visit, to="desk/3")) == "too_late_to_correct"


def test_what_a_leader_allowed_is_not_lost_when_the_hand_off_is_taken_back(floor: Floor) -> None:
    visit = handed_and_served(floor)
    allow(floor, visit)
    floor.do(do.HandOff(visit=visit, to="desk/1"), "3")
    floor.do(do.TakeBackHandOff(visit=visit), "3")
    assert floor.visit(visit).hand_off_allowed is AllowReason.WRONG_RECEIVER
    floor.do(do.HandOff(visit=visit, to="desk/2"), "3")
    assert len(floor.visit(visit).hand_offs) == 2


def test_a_hand_off_is_not_taken_back_while_another_visitor_is_at_the_desk(floor: Floor) -> None:
    visit = handed(floor)
    floor.serve(floor.check_in())
    assert floor.refused(do.TakeBackHandOff(visit=visit)) == "desk_busy"
    floor.do(do.CorrectHandOff(visit=visit, to="desk/2"))
    assert floor.visit(visit).hand_offs[0].to == "desk/2"


def test_a_corrected_hand_off_is_the_same_hand_off_to_somebody_else(floor: Floor) -> None:
    visit = handed(floor, "desk/3")
    made = floor.visit(visit).hand_offs[0]
    assert floor.refused(do.CorrectHandOff(visit=visit, to="desk/9")) == "unknown_receiver"
    assert floor.refused(do.CorrectHandOff(visit=visit, to="desk/3")) == "nothing_to_correct"
    floor.hands.pass_time(seconds=30)
    floor.do(do.CorrectHandOff(visit=visit, to="service/post"))
    (right,) = floor.visit(visit).hand_offs
    assert (right.at, right.to, right.only, right.service) == (made.at, "service/post", "", "post")
    assert floor.visit(visit).limit_s == 240
    floor.do(do.Call(visit=visit), "3")
    assert floor.refused(do.CorrectHandOff(visit=visit, to="desk/2")) == "not_handed_off"


def test_hold_priority_and_going_are_as_for_anybody_who_waits(floor: Floor) -> None:
    visit = handed(floor)
    floor.do(do.Hold(visit=visit, reason=HoldReason.ROOM))
    assert floor.refused(do.Finish(visit=visit)) == "not_serving"
    floor.do(do.RaisePriority(visit=visit, reason=PriorityReason.UNWELL))
    floor.do(do.Resume(visit=visit))
    assert floor.visit(visit).stretches[-1].spell is Spell.HANDED
    floor.do(do.LeftBeforeSeen(visit=visit))
    state = floor.visit(visit)
    assert (state.phase, state.first_point) == (Phase.LEFT, False)
    assert counted_as(state, floor.now) is Count.SEEN
    floor.do(do.BringBack(visit=visit))
    assert floor.visit(visit).stretches[-1].spell is Spell.HANDED
    floor.do(do.Call(visit=visit), "3")
    floor.do(do.CallAgain(visit=visit), "3")
    floor.hands.pass_time(minutes=3)
    floor.do(do.MarkDidNotCome(visit=visit), "3")
    assert counted_as(floor.visit(visit), floor.now) is Count.SEEN
    assert floor.visit(visit).first_point is False


def test_who_is_served_has_not_left_before_being_seen(floor: Floor) -> None:
    visit = handed_and_served(floor)
    assert floor.refused(do.LeftBeforeSeen(visit=visit)) == "already_seen"
    floor.do(do.Finish(visit=visit), "3")
    floor.do(do.Reopen(visit=visit), "1")
    assert floor.visit(visit).phase is Phase.SERVING


def test_two_hand_offs_of_desks_cut_off_from_each_other_are_an_anomaly(floor: Floor) -> None:
    visit = handed_and_served(floor)
    state, last = floor.visit(visit), floor.store.events(f"visit/{visit}")[-1]
    second = HandedOff(to="desk/2", desk="3", target_s=600, only="2")
    name, version = name_of(second)
    event = msgspec.structs.replace(last, id="other", type=name, version=version, data=encode(second))
    after = evolve(state, event)
    assert after is not None
    assert after.anomalies == ("visit.handed_off@serving",)
    assert (after.hand_offs, after.phase) == (state.hand_offs, Phase.SERVING)


def test_a_colleague_is_brought_to_the_visitor_and_the_time_is_measured(floor: Floor) -> None:
    visit = floor.check_in()
    assert floor.refused(do.CallColleague(visit=visit, person="jo")) == "not_serving"
    floor.serve(visit)
    assert floor.refused(do.CallColleague(visit=visit, person="nobody")) == "unknown_receiver"
    assert floor.refused(do.NoteColleagueCame(visit=visit)) == "no_colleague_called"
    floor.do(do.CallColleague(visit=visit, person="jo"))
    state = floor.visit(visit)
    assert (state.phase, state.colleague, state.hand_offs) == (Phase.HELD, "jo", ())
    floor.hands.pass_time(minutes=4)
    assert floor.refused(do.NoteColleagueCame(visit=visit), "3") == "wrong_desk"
    other = floor.check_in()
    floor.serve(other)
    assert floor.refused(do.NoteColleagueCame(visit=visit)) == "desk_busy"
    floor.do(do.Finish(visit=other))
    floor.do(do.NoteColleagueCame(visit=visit))
    state = floor.visit(visit)
    assert (state.phase, state.colleague) == (Phase.SERVING, "")
    assert state.spent(Spell.HELD, floor.now, HoldReason.COLLEAGUE) == minutes(4)


def test_a_hold_without_a_colleague_has_none_who_could_come(floor: Floor) -> None:
    visit = floor.check_in()
    floor.do(do.Hold(visit=visit, reason=HoldReason.COLLEAGUE))
    assert floor.refused(do.NoteColleagueCame(visit=visit)) == "no_colleague_called"
    floor.do(do.Resume(visit=visit))
    floor.serve(visit)
    floor.do(do.Hold(visit=visit, reason=HoldReason.COLLEAGUE))
    assert floor.refused(do.NoteColleagueCame(visit=visit)) == "no_colleague_called"


def test_the_board_calls_the_visitor_to_the_new_place_like_anybody(floor: Floor) -> None:
    visit = floor.check_in()
    floor.serve(visit)
    before = read_display(floor.front)
    floor.do(do.HandOff(visit=visit, to="room/room1", details={"said": "Debts"}))
    waiting = read_display(floor.front)
    assert (waiting.calls, waiting.waiting) == ((), 1)
    assert calls_since(before, waiting) == ()
    floor.do(do.Call(visit=visit), "3")
    (call,) = calls_since(waiting, read_display(floor.front))
    assert (call.place_en, call.again, call.coming) == ("Room 1", False, True)
