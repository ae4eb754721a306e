"""Who is next: the rule, and the bound on how often and how long somebody can be overtaken."""

from datetime import timedelta

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
    ),
    min_size=2,
    max_size=30,
)


def visits_from(arrivals: list[tuple[int, str, bool]]) -> list[Visit]:
    floor = Floor()
    made = []
    for minute, service, raised in sorted(arrivals):
        floor.hands.wall_now, floor.hands.seconds = MONDAY + minute * MINUTE, minute * 60.0
        visit = floor.check_in(service)
        if raised:
            floor.do(do.RaisePriority(visit=visit, reason=PriorityReason.UNWELL))
        made.append(floor.visit(visit))
    return made


@given(ARRIVALS)
def test_nobody_is_overtaken_without_bound(arrivals: list[tuple[int, str, bool]]) -> None:
    """Whoever enters later than the bound of `queue`'s rule stands behind, whatever their service."""
    shop = small_shop()
    lead = shop.rules.priority_lead
    shortest = min(shop.target_of(service) for service in shop.services)
    visits = visits_from(arrivals)
    placed = queue.waiting(visits, MONDAY + 500 * MINUTE)
    assert sorted(v.id for v in placed) == sorted(v.id for v in visits)
    for place, visit in enumerate(placed):
        fixed_at_entry = visit.entered + timedelta(seconds=visit.target_s) - shortest + lead
        assert all(ahead.entered <= fixed_at_entry for ahead in placed[:place])


@given(ARRIVALS, st.integers(0, 300))
def test_the_order_changes_only_by_what_is_on_record_never_by_time_passing(
    arrivals: list[tuple[int, str, bool]], later: int
) -> None:
    visits = visits_from(arrivals)
    now, then = MONDAY + 121 * MINUTE, MONDAY + (121 + later) * MINUTE
    assert queue.waiting(visits, now) == queue.waiting(visits, then)


@given(ARRIVALS)
def test_without_raised_priorities_the_same_service_is_first_come_first_served(
    arrivals: list[tuple[int, str, bool]],
) -> None:
    visits = visits_from([(minute, service, False) for minute, service, _ in arrivals])
    placed = queue.waiting(visits, MONDAY + 500 * MINUTE)
    for service in ("benefit", "badge", "post"):
        entered = [v.entered for v in placed if v.service == service]
        assert entered == sorted(entered)
