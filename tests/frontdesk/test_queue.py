"""Who is next: the rule, and the bound on how often and how long somebody can be overtaken."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from frontdesk import queue
from frontdesk.visit import HoldReason, PriorityReason, Visit
from frontdesk.visit import commands as do
from tests.shopfloor import MONDAY, Floor, small_shop

MINUTE = timedelta(minutes=1)


def order(floor: Floor) -> list[str]:
    return [visit.id for visit in queue.waiting(floor.store.open_visits(), floor.now)]


def test_the_earliest_to_pass_the_target_is_first() -> None:
    floor = Floor()
    patient = floor.check_in("benefit")  # target 10 minutes
    floor.hands.pass_time(minutes=5)
    urgent = floor.check_in("post")  # target 4 minutes: passes at 9 minutes
    floor.hands.pass_time(minutes=2)
    late = floor.check_in("post")  # passes at 11 minutes
    assert order(floor) == [urgent, patient, late]


def test_equal_targets_go_by_arrival_not_by_check_in() -> None:
    floor = Floor()
    floor.hands.pass_time(minutes=5)
    first_noted = floor.check_in()
    came_earlier = floor.check_in(arrived=MONDAY)
    assert order(floor) == [came_earlier, first_noted]


def test_a_raised_priority_moves_forward_by_its_lead_and_no_more() -> None:
    floor = Floor()
    long_waiting = floor.check_in()
    floor.hands.pass_time(minutes=6)
    recent = floor.check_in()
    floor.hands.pass_time(minutes=5)
    raised = floor.check_in()
    assert order(floor) == [long_waiting, recent, raised]
    floor.do(do.RaisePriority(visit=raised, reason=PriorityReason.UNWELL))
    assert order(floor) == [long_waiting, raised, recent]


def test_an_early_appointment_enters_at_its_time() -> None:
    floor = Floor()
    early = floor.check_in(appointment=MONDAY + 15 * MINUTE)
    other = floor.check_in()
    assert order(floor) == [other]
    assert [v.id for v in queue.early(floor.store.open_visits(), floor.now)] == [early]
    floor.hands.pass_time(minutes=15)
    assert order(floor) == [other, early]


def test_whoever_waits_is_still_called_when_the_clock_was_set_back() -> None:
    floor = Floor()
    floor.hands.pass_time(minutes=60)
    waiting = floor.check_in()
    now = floor.now - 60 * MINUTE
    visits = floor.store.open_visits()
    assert [visit.id for visit in queue.waiting(visits, now)] == [waiting]
    assert queue.early(visits, now) == []


def test_who_is_on_hold_is_passed_over_and_comes_back_to_the_same_place() -> None:
    floor = Floor()
    first = floor.check_in()
    floor.hands.pass_time(seconds=1)
    second = floor.check_in()
    floor.do(do.Hold(visit=first, reason=HoldReason.ROOM))
    assert order(floor) == [second]
    floor.do(do.Resume(visit=first))
    assert order(floor) == [first, second]


def test_a_desk_calls_only_whom_it_can_serve_and_who_can_get_there() -> None:
    floor = Floor()
    benefit = floor.check_in("benefit", needs=("step_free",))
    floor.hands.pass_time(seconds=1)
    badge = floor.check_in("badge")
    for desk, expected in (("1", benefit), ("2", badge), ("3", badge)):
        found = floor.front.next_visit(desk)
        assert found is not None
        assert found.id == expected
    assert floor.front.next_visit("no such desk") is None


ARRIVALS = st.lists(
    st.tuples(
        st.integers(0, 120),  # minutes after opening
        st.sampled_from(["benefit", "badge", "post"]),
        st.booleans(),  # whether priority is raised
        st.sampled_from([0, 0, 0, 1, 9, 30]),  # minutes until seen and handed on; 0: never
    ),
    min_size=2,
    max_size=30,
)


Arrivals = list[tuple[int, str, bool, int]]


def visits_from(arrivals: Arrivals) -> list[Visit]:
    """What is done goes by the clock, so that some are handed on before others come."""
    floor = Floor()
    made: dict[int, str] = {}

    def come(number: int, service: str, raised: bool) -> None:
        made[number] = floor.check_in(service)
        if raised:
            floor.do(do.RaisePriority(visit=made[number], reason=PriorityReason.UNWELL))

    def hand_on(number: int, service: str) -> None:
        floor.do(do.StartServing(visit=made[number]))
        floor.do(do.HandOff(visit=made[number], to=f"service/{service}"))

    agenda: list[tuple[int, int, Callable[[], None]]] = []
    for number, (minute, service, raised, until) in enumerate(sorted(arrivals)):
        agenda.append((minute, number, partial(come, number, service, raised)))
        if until:
            agenda.append((minute + until, number, partial(hand_on, number, service)))
    for minute, _, step in sorted(agenda, key=lambda each: each[:2]):
        floor.hands.wall_now, floor.hands.seconds = MONDAY + minute * MINUTE, minute * 60.0
        step()
    return [floor.visit(id_) for id_ in made.values()]


@given(ARRIVALS)
def test_nobody_is_overtaken_without_bound(arrivals: Arrivals) -> None:
    """Whoever enters later than the bound of `queue`'s rule stands behind, whatever their service.

    One handed on enters anew at the hand-off, for the bound on others and for their own.
    """
    shop = small_shop()
    lead = shop.rules.priority_lead
    shortest = min(shop.target_of(service) for service in shop.services)
    visits = visits_from(arrivals)
    placed = queue.waiting(visits, MONDAY + 500 * MINUTE)
    assert sorted(v.id for v in placed) == sorted(v.id for v in visits)
    for place, visit in enumerate(placed):
        fixed_at_entry = visit.joined + timedelta(seconds=visit.limit_s) - shortest + lead
        assert all(ahead.joined <= fixed_at_entry for ahead in placed[:place])


@given(ARRIVALS, st.integers(0, 300))
def test_the_order_changes_only_by_what_is_on_record_never_by_time_passing(
    arrivals: Arrivals, later: int
) -> None:
    visits = visits_from(arrivals)
    now, then = MONDAY + 151 * MINUTE, MONDAY + (151 + later) * MINUTE
    assert queue.waiting(visits, now) == queue.waiting(visits, then)


@given(ARRIVALS)
def test_without_raised_priorities_and_hand_offs_the_same_service_is_first_come_first_served(
    arrivals: Arrivals,
) -> None:
    visits = visits_from([(minute, service, False, 0) for minute, service, _, _ in arrivals])
    placed = queue.waiting(visits, MONDAY + 500 * MINUTE)
    for service in ("benefit", "badge", "post"):
        entered = [v.entered for v in placed if v.service == service]
        assert entered == sorted(entered)


@given(ARRIVALS)
def test_who_was_handed_on_never_stands_behind_somebody_who_waited_less_in_all(arrivals: Arrivals) -> None:
    """Of the same target, and as far as the lead goes: what was waited before being seen is not lost."""
    lead = small_shop().rules.priority_lead
    visits = visits_from([(minute, "benefit", False, until) for minute, _, _, until in arrivals])
    placed = queue.waiting(visits, MONDAY + 500 * MINUTE)
    for place, visit in enumerate(placed):
        for behind in placed[place + 1 :]:
            assert counted(visit, lead) <= counted(behind, lead)


def counted(visit: Visit, lead: timedelta) -> datetime:
    """From when a visitor counts as waiting without a break."""
    before = timedelta() if visit.handed is None else min(lead, visit.wait(visit.joined))
    return visit.joined - before


def test_one_handed_on_is_called_by_the_receiver_only() -> None:
    floor = Floor()
    visit = floor.check_in("badge", needs=("step_free",))
    floor.serve(visit)
    floor.do(do.HandOff(visit=visit, to="desk/3"))  # not step-free: the advisor was told
    assert floor.front.next_visit("2") is None
    found = floor.front.next_visit("3")
    assert found is not None
    assert found.id == visit


def test_one_handed_on_to_a_service_is_called_by_its_desks_that_can_be_reached() -> None:
    floor = Floor()
    visit = floor.check_in("benefit", needs=("step_free",))
    floor.serve(visit)
    floor.do(do.HandOff(visit=visit, to="service/badge"))
    assert [floor.front.next_visit(desk) is not None for desk in "123"] == [False, True, False]


def test_the_desk_that_handed_somebody_on_does_not_get_them_back_unless_it_chooses_to() -> None:
    floor = Floor()
    visit = handed_on(floor, 1, 1)
    assert [floor.front.next_visit(desk) is not None for desk in "123"] == [False, False, True]
    floor.do(do.Call(visit=visit), "1")


def handed_on(floor: Floor, waited: float, served: float, *, raised: bool = False) -> str:
    """A visitor who waited and was served for so many minutes, and was handed on to their own service."""
    visit = floor.check_in()
    if raised:
        floor.do(do.RaisePriority(visit=visit, reason=PriorityReason.UNWELL))
    floor.hands.pass_time(minutes=waited)
    floor.serve(visit)
    floor.hands.pass_time(minutes=served)
    floor.do(do.HandOff(visit=visit, to="service/benefit"))
    return visit


def test_one_handed_on_waits_anew_from_the_hand_off_ahead_by_what_was_waited_before() -> None:
    floor = Floor()
    handed = handed_on(floor, 2, 20)  # at 22 minutes, as if since 20
    earlier, between = (floor.check_in(arrived=MONDAY + minute * MINUTE) for minute in (19, 21))
    assert order(floor) == [earlier, handed, between]


def test_a_raised_priority_adds_nothing_to_the_lead_of_one_handed_on() -> None:
    floor = Floor()
    handed = handed_on(floor, 9, 8, raised=True)  # at 17 minutes, 10 ahead: as if since 7
    earlier = floor.check_in(arrived=MONDAY + 6 * MINUTE)
    later = floor.check_in(arrived=MONDAY + 8 * MINUTE)
    assert order(floor) == [earlier, handed, later]
