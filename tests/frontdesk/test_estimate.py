"""The likely wait: covers what happens on simulated days, never promises more with more people ahead."""

from __future__ import annotations

from datetime import timedelta

import ciw
import msgspec
import pytest
from ciw.data_record import DataRecord
from hypothesis import given, settings
from hypothesis import strategies as st

from frontdesk.estimate import FEWEST, LikelyWait, likely_wait, newcomer_for, seen_within
from frontdesk.shop import Place, Shop, Site
from frontdesk.staffing import DeskState, Staffing
from frontdesk.visit import Enquiry, Outcome, Phase, Spell, Stretch, Visit
from tests.shopfloor import MONDAY, small_shop

NOON = MONDAY + timedelta(hours=3)


def visit(
    id: str,  # noqa: A002
    arrived: float,
    began: float | None = None,
    ended: float | None = None,
    desk: str = "1",
    service: str = "benefit",
) -> Visit:
    """A visit with times in minutes from noon, as it stands: waiting, being served, or ended."""
    came, *rest = (None if m is None else NOON + timedelta(minutes=m) for m in (arrived, began, ended))
    assert came is not None
    start, end = rest
    phase = Phase.WAITING if start is None else Phase.SERVING if end is None else Phase.FINISHED
    waiting = Stretch(Spell.WAITING, came, start)
    return Visit(
        id=id,
        ticket=id,
        day="2026-11-23",
        arrived=came,
        checked_in=came,
        target_s=600,
        phase=phase,
        enquiries=(Enquiry(service, Outcome.RESOLVED if end else None),),
        stretches=(waiting,) if start is None else (waiting, Stretch(Spell.SERVING, start, end, desk)),
        seen=start,
        desk="" if start is None else desk,
        ended=end,
    )


def served_before(*minutes: float) -> list[Visit]:
    """Visits that ended this morning, each served for so many minutes."""
    return [visit(f"old{n}", -60 - taken, -60 - taken, -60) for n, taken in enumerate(minutes)]


def desks(*names: str, state: DeskState = DeskState.OPEN, back: float | None = None) -> list[Staffing]:
    """These desks today, all in one state."""
    back_at = None if back is None else NOON + timedelta(minutes=back)
    return [Staffing(id=name, day="2026-11-23", state=state, back_at=back_at) for name in names]


def equal_shop(count: int) -> Shop:
    """A shop in which every desk does everything."""
    few = small_shop()
    places = {str(n): Place(str(n), f"Desk {n}", f"Desg {n}") for n in range(1, count + 1)}
    return Shop(Site("s", "S"), few.services, places)


def ask(visits: list[Visit], staffing: list[Staffing], shop: Shop | None = None) -> LikelyWait | None:
    shop = shop or small_shop()
    return likely_wait(newcomer_for("benefit", shop, NOON), visits, staffing, shop, NOON)


def test_a_free_desk_and_nobody_ahead_is_at_once() -> None:
    assert ask(served_before(5, 6, 7, 8, 9), desks("1")) == LikelyWait(0, 1)


def test_equal_services_give_an_exact_answer() -> None:
    queue = [visit("a", -2), visit("b", -1)]
    assert ask([*served_before(*[6] * 5), *queue], desks("1")) == LikelyWait(12, 12)


def test_one_at_the_desk_counts_for_what_is_left() -> None:
    assert ask([*served_before(*[6] * 5), visit("a", -5, -4)], desks("1")) == LikelyWait(2, 2)


def test_one_at_a_desk_that_is_closed_takes_no_open_desk() -> None:
    known = [*served_before(*[6] * 5), visit("a", -5, -4, desk="3")]
    assert ask(known, [*desks("1"), *desks("3", state=DeskState.CLOSED)]) == LikelyWait(0, 1)


def test_one_held_at_the_desk_is_still_there_unless_somebody_else_is() -> None:
    since = NOON - timedelta(minutes=2)
    paused = visit("held", -6, -5)
    hold = Stretch(Spell.HELD, since, None, "1", "papers")
    served = Stretch(Spell.SERVING, NOON - timedelta(minutes=5), since, "1")
    paused = msgspec.structs.replace(
        paused, phase=Phase.HELD, held_from=Phase.SERVING, stretches=(paused.stretches[0], served, hold)
    )
    known = [*served_before(*[6] * 5), paused]
    assert ask(known, desks("1")) == LikelyWait(1, 1)
    assert ask([visit("next", -2, -1), *known], desks("1")) == LikelyWait(5, 5)


def test_the_walk_to_the_desk_belongs_to_the_wait() -> None:
    def walked(old: Visit) -> Visit:
        assert old.seen is not None
        walk = Stretch(Spell.WALKING, old.seen - timedelta(minutes=2), old.seen, "1")
        return msgspec.structs.replace(old, stretches=(walk, old.stretches[-1]))

    known = [walked(old) for old in served_before(*[6] * 5)]
    assert ask(known, desks("1")) == LikelyWait(2, 2)
    assert ask([*known, visit("a", -1)], desks("1")) == LikelyWait(10, 10)


def test_times_that_cannot_be_trusted_teach_nothing() -> None:
    unverified = [msgspec.structs.replace(old, unverified=True) for old in served_before(*[6] * 9)]
    assert ask(unverified, desks("1")) is None
    unfinished = [msgspec.structs.replace(old, stretches=()) for old in served_before(*[6] * 9)]
    assert ask(unfinished, desks("1")) is None


def test_who_takes_longer_than_anybody_before_begins_as_if_anew() -> None:
    assert ask([*served_before(*[6] * 5), visit("a", -20, -20)], desks("1")) == LikelyWait(6, 6)


def test_nothing_is_said_of_a_shop_with_no_desk_for_it() -> None:
    known = served_before(*[6] * 5)
    assert ask(known, desks("2")) is None  # desk 2 does badges only
    assert ask(known, desks("1", state=DeskState.CLOSED)) is None
    assert ask(known, desks("1", state=DeskState.BREAK)) is None
    yesterday = [Staffing(id="1", day="2026-11-22", state=DeskState.OPEN)]
    assert ask(known, yesterday) is None


def test_a_break_with_an_end_is_waited_for() -> None:
    found = ask(served_before(*[6] * 5), desks("1", state=DeskState.BREAK, back=10))
    assert found == LikelyWait(10, 10)


def test_nothing_is_said_of_a_day_that_knows_too_little() -> None:
    assert ask(served_before(*[6] * (FEWEST - 1)), desks("1")) is None


def test_those_behind_do_not_count_and_those_for_other_desks_neither() -> None:
    shop = small_shop()
    known = [
        *served_before(*[6] * 5),
        visit("me", -3),
        visit("late", -1),
        visit("badge", -9, service="badge"),
    ]
    me = next(v for v in known if v.id == "me")
    found = likely_wait(me, known, desks("1", "2"), shop, NOON)
    assert found == LikelyWait(0, 1)


def test_one_who_is_early_waits_for_the_appointment_at_least() -> None:
    shop = small_shop()
    me = newcomer_for("benefit", shop, NOON)
    early = Visit(
        id="me",
        ticket="A01",
        day=me.day,
        arrived=NOON,
        checked_in=NOON,
        target_s=600,
        phase=Phase.WAITING,
        enquiries=me.enquiries,
        appointment=NOON + timedelta(minutes=15),
    )
    found = likely_wait(early, served_before(*[6] * 5), desks("1"), shop, NOON)
    assert found == LikelyWait(15, 15)


minutes = st.floats(1, 40, allow_nan=False)


@settings(max_examples=40)
@given(
    st.lists(minutes, min_size=5, max_size=12),
    st.integers(0, 8),
    st.integers(1, 4),
    st.data(),
)
def test_one_more_ahead_never_makes_it_shorter(
    taken: list[float], ahead: int, count: int, data: st.DataObject
) -> None:
    shop, open_desks = equal_shop(count), desks(*(str(n) for n in range(1, count + 1)))
    busy = [visit(f"b{n}", -9, -data.draw(st.floats(0, 9)), desk=str(n + 1)) for n in range(count)]
    known = [*served_before(*taken), *busy, *(visit(f"q{n}", n - 30) for n in range(ahead))]
    more = [*known, visit("one more", data.draw(st.floats(-40, -0.1)))]
    before, after = ask(known, open_desks, shop), ask(more, open_desks, shop)
    assert before is not None
    assert after is not None
    assert before.lo <= after.lo
    assert before.hi <= after.hi
    assert before.lo <= before.hi


@pytest.mark.parametrize(("servers", "load"), [(1, 0.7), (3, 0.9), (5, 0.95)])
def test_the_interval_covers_most_waits_of_simulated_days(servers: int, load: float) -> None:
    """Stationary days from Ciw, 6 minutes' service on average with a standard deviation of 4."""
    shop, open_desks = equal_shop(servers), desks(*(str(n) for n in range(1, servers + 1)))
    covered, asked = 0, 0
    for seed in range(6):
        records = simulated(servers, load, seed)
        for record in records[60:160:8]:
            came = record.arrival_date
            known = [at(other, came) for other in records if other.arrival_date < came]
            found = ask(known, open_desks, shop)
            assert found is not None
            asked += 1
            covered += found.lo <= record.waiting_time <= found.hi
    assert covered / asked >= 0.75, f"{covered} of {asked}"


def simulated(servers: int, load: float, seed: int) -> list[DataRecord]:
    """A stationary day: Poisson arrivals, gamma services, first come first served. Minutes."""
    ciw.seed(seed)
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(load * servers / 6)],
        service_distributions=[ciw.dists.Gamma(2.25, 6 / 2.25)],
        number_of_servers=[servers],
    )
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_customers(220, method="Finish")
    return sorted(simulation.get_all_records(), key=lambda record: record.arrival_date)


def at(record: DataRecord, moment: float) -> Visit:
    """What the log would know at a moment, which becomes noon, of one simulated customer."""
    began, ended = (
        value - moment if value <= moment else None
        for value in (record.service_start_date, record.service_end_date)
    )
    name = f"{record.id_number:05d}"
    return visit(name, record.arrival_date - moment, began, ended, desk=str(record.server_id))


def seen_after(*waits: float, ago: float = 10) -> list[Visit]:
    return [visit(f"s{n}", -ago - wait, -ago, -ago + 1) for n, wait in enumerate(waits)]


def test_most_people_are_seen_within_the_80th_percentile_rounded_up() -> None:
    # by hand: 1 2 3 4 6 -> place 0.8 * 4 = 3.2 -> 4 + 0.2 * 2 = 4.4 -> 5
    assert seen_within(seen_after(1, 2, 3, 4, 6), NOON) == timedelta(minutes=5)


def test_those_who_still_wait_longer_count_and_those_who_just_came_do_not() -> None:
    seen = seen_after(1, 2, 3, 4, 6)
    waiting = [visit(f"w{n}", -minutes) for n, minutes in enumerate((20, 30))]
    # by hand: 1 2 3 4 6 20 30 -> place 0.8 * 6 = 4.8 -> 6 + 0.8 * 14 = 17.2 -> 18
    assert seen_within([*seen, *waiting], NOON) == timedelta(minutes=18)
    just_came = [visit(f"j{n}", -0.5) for n in range(20)]
    assert seen_within([*seen, *just_came], NOON) == timedelta(minutes=5)


def test_most_people_is_at_least_a_minute_and_only_of_the_last_hour() -> None:
    assert seen_within(seen_after(*[0.1] * 5), NOON) == timedelta(minutes=1)
    assert seen_within(seen_after(*[3] * 5, ago=61), NOON) is None
    assert seen_within(seen_after(*[3] * (FEWEST - 1)), NOON) is None


def handed(at: Visit, after: float, served: float, took: float) -> Visit:
    """The same visitor, handed on when they were served, seen again `after` minutes and served as long."""
    assert at.ended is not None
    again = at.ended + timedelta(minutes=after)
    end = again + timedelta(minutes=took)
    more = (Stretch(Spell.HANDED, at.ended, again), Stretch(Spell.SERVING, again, end, "3"))
    return msgspec.structs.replace(at, stretches=(*at.stretches, *more), ended=end)


def test_one_handed_on_was_at_two_desks_not_twice_as_long_at_one() -> None:
    """Five of ten minutes at each desk: a newcomer behind one who has just begun waits about as long."""
    before = [handed(visit(f"old{n}", -90, -90, -80), 2, 0, 10) for n in range(FEWEST)]
    busy = visit("busy", 0, 0)
    likely = likely_wait(
        newcomer_for("benefit", small_shop(), NOON), [*before, busy], desks("1"), small_shop(), NOON
    )
    assert likely == LikelyWait(10, 10)


def test_time_at_the_desk_before_a_hand_off_is_not_time_at_the_desk_after_it() -> None:
    before = served_before(*[10] * FEWEST)
    long_ago = NOON - timedelta(minutes=8)
    first = visit("busy", -8, -8, -1)
    stretches = (
        *first.stretches,
        Stretch(Spell.HANDED, first.ended or NOON, NOON),
        Stretch(Spell.SERVING, NOON, None, "1"),
    )  # fmt: skip
    busy = msgspec.structs.replace(
        first, stretches=stretches, phase=Phase.SERVING, desk="1", ended=None, seen=long_ago
    )
    likely = likely_wait(
        newcomer_for("benefit", small_shop(), NOON), [*before, busy], desks("1"), small_shop(), NOON
    )
    assert likely == LikelyWait(10, 10)
