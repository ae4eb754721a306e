"""The invented day: the same for the same seed, and played by the rules like any other."""

from datetime import date, timedelta

from frontdesk.desk import FrontDesk
from frontdesk.promise import Promise, Stage
from frontdesk.sample.live import book_sample_appointments, busy_morning, finish_day, sample_front
from frontdesk.sample.past import weeks_before
from frontdesk.sample.plan import plan_day
from frontdesk.sample.play import Player, SampleClock
from frontdesk.store import MemoryStore
from frontdesk.visit import Outcome, Phase
from tests.shopfloor import MONDAY, small_shop

DAY = date(2026, 11, 19)


def played(visits: int) -> tuple[FrontDesk, Player]:
    shop = small_shop()
    plan = plan_day(shop, DAY, visits, seed=1)
    front, clock = sample_front(shop, MemoryStore(), plan)
    player = Player(front, clock, plan, tuple(shop.desks))
    finish_day(player)
    return front, player


def test_the_same_seed_gives_the_same_day() -> None:
    shop = small_shop()
    assert plan_day(shop, DAY, 50, 1) == plan_day(shop, DAY, 50, 1)
    assert plan_day(shop, DAY, 50, 1) != plan_day(shop, DAY, 50, 2)
    assert plan_day(shop, DAY, 0, 1).callers == ()


def test_everybody_who_came_has_gone_by_the_evening_and_nothing_went_wrong() -> None:
    front, player = played(60)
    visits = front.store.visits_of(DAY)
    assert len(visits) == 60
    assert front.store.open_visits() == []
    assert all(visit.anomalies == () for visit in visits)
    assert player.next_at is None
    assert player.advance(player.plan.closes + timedelta(days=1)) == 0


def test_one_who_tries_the_program_finds_a_queue_and_a_visitor_at_their_desk() -> None:
    front, player = busy_morning(small_shop(), MemoryStore(), DAY, "1")
    now = player.clock.now()
    mine = [v for v in front.store.open_visits() if v.desk == "1"]
    assert [visit.phase for visit in mine] == [Phase.SERVING]
    player.advance(now + timedelta(minutes=45))
    kept = front.store.visit(mine[0].id)
    assert kept is not None
    assert kept.phase is Phase.SERVING


def test_promises_of_the_sample_are_kept_broken_and_open_in_the_evening() -> None:
    front, _ = played(60)
    due = front.store.of_day(Promise, DAY)
    assert {promise.stage for promise in due} == set(Stage)
    assert all(promise.anomalies == () for promise in front.store.every(Promise))
    called_back = [v for v in front.store.visits_of(DAY) if v.enquiries[0].outcome is Outcome.CALL_BACK]
    promised = {promise.visit for promise in front.store.every(Promise)}
    assert {visit.id for visit in called_back if not visit.at_door} <= promised


def test_appointments_of_the_sample_are_for_later_that_morning() -> None:
    front, player = busy_morning(small_shop(), MemoryStore(), DAY, "1")
    book_sample_appointments(front, DAY, "1")
    due = [appointment.due for appointment in front.store.appointments_of(DAY)]
    assert len(due) == 3
    assert all(at > player.clock.now() for at in due)


def test_the_sample_s_clock_runs_by_itself_once_let_go() -> None:
    seconds = [0.0]
    clock = SampleClock(MONDAY)
    clock.move_to(MONDAY + timedelta(minutes=1))
    clock.run(lambda: seconds[0], speed=2.0)
    seconds[0] = 30.0
    assert clock.now() == MONDAY + timedelta(minutes=2)
    clock.move_to(MONDAY)
    assert clock.elapsed() == 120.0


def test_the_weeks_before_have_working_days_only_and_nothing_on_the_day_itself() -> None:
    shop, store = small_shop(), MemoryStore()
    store.append(weeks_before(shop, DAY, weeks=1))
    days = [DAY - timedelta(days=n) for n in range(8)]
    counts = store.visit_counts(days)
    assert DAY not in counts
    assert all(day.weekday() < 5 for day in counts)
    assert len(counts) == 5
    assert all(visit.seen is not None for visit in store.visits_of(DAY - timedelta(days=7)))
