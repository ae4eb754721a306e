"""The figures of a day against figures reckoned by hand, and what has to hold on any day."""

from __future__ import annotations

import random
import statistics
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.measures import APART, Count, Share, Spread, day_log, percentile, share, spread
from frontdesk.visit import Enquiry, Outcome, Phase, Spell, Stretch, Visit
from frontdesk.visit import commands as do
from tests.frontdesk.measures import days
from tests.frontdesk.measures.days import (
    DAY,
    EVENING,
    at_door,
    clock,
    did_not_come,
    left,
    log_of,
    seen,
    waiting,
)
from tests.shopfloor import Floor, small_shop

MIN = timedelta(minutes=1)


def test_waits_of_a_day_reckoned_by_hand() -> None:
    log = log_of([seen("a", 0, 2), seen("b", 10, 4), seen("c", 20, 10), seen("d", 30, 12), seen("e", 40, 3)])
    # sorted 2 3 4 10 12: median 4; place of the 90th 0.9 * 4 = 3.6: 10 + 0.6 * 2 = 11.2
    assert log.all.waits == Spread(5, 4 * MIN, 11.2 * MIN, 12 * MIN)
    assert log.all.in_target == Share(4, 5)  # 10 minutes is within 10 minutes
    assert log.all.in_target.percent == 80
    assert [entry.visit for entry in log.past] == ["d"]


def test_walking_serving_and_greeting_are_apart() -> None:
    visit = seen("a", 0, 4, served=7, walk=1)
    log = log_of([msgspec.structs.replace(visit, greeted=clock(0.5))])
    assert log.all.walking == Spread(1, MIN, MIN, MIN)
    assert log.all.serving.median == 7 * MIN
    assert log.all.greeting.median == timedelta(seconds=30)


def test_those_never_seen_count_against_the_target_once_it_has_passed() -> None:
    now = clock(100)
    log = log_of(
        [
            seen("a", 0, 5),
            waiting("w", 95),
            waiting("late", 60),
            left("l", 0, 4),
            left("long", 0, 25),
            did_not_come("n", 0, 3),
            did_not_come("n2", 0, 14),
        ],
        now=now,
    )
    assert log.all.in_target == Share(1, 4)
    assert [entry.visit for entry in log.past] == ["late", "long", "n2"]
    assert log.all.waits.count == 1
    assert (log.counts[Count.WAITING], log.counts[Count.LEFT], log.counts[Count.DID_NOT_COME]) == (2, 2, 2)


def test_at_the_door_is_a_visit_without_a_wait() -> None:
    log = log_of([at_door("a", 5), seen("b", 0, 5)])
    assert log.all.visits == 2
    assert log.counts[Count.AT_DOOR] == 1
    assert log.all.waits.count == 1
    assert log.all.in_target.whole == 1
    assert log.all.first_point == Share(2, 2)


def test_first_point_asks_for_every_enquiry() -> None:
    both = (Enquiry("benefit", Outcome.RESOLVED), Enquiry("badge", Outcome.REFERRED))
    mixed = msgspec.structs.replace(seen("a", 0, 1), enquiries=both)
    log = log_of([mixed, seen("b", 0, 1, outcome=Outcome.FORM_TAKEN), waiting("c", 0)])
    assert log.all.first_point == Share(1, 2)


def test_what_cannot_be_measured_is_counted_apart_and_never_clamped() -> None:
    unverified = msgspec.structs.replace(seen("u", 0, 500), unverified=True)
    forgotten = msgspec.structs.replace(seen("f", 0, 300), phase=Phase.FORGOTTEN)
    negative = seen("n", 60, -5)
    ahead = msgspec.structs.replace(seen("h", 0, 5), appointment=clock(30))
    log = log_of([unverified, forgotten, negative, ahead, seen("ok", 0, 6)])
    assert {count: log.counts[count] for count in APART} == dict.fromkeys(APART, 1)
    assert log.apart == 4
    assert log.all.waits == Spread(1, 6 * MIN, 6 * MIN, 6 * MIN)
    assert log.all.in_target == Share(1, 1)
    waits = {entry.visit: entry.wait for entry in log.entries}
    assert waits["n"] == -5 * MIN
    assert waits["h"] == -25 * MIN


def test_a_stretch_that_ends_before_it_begins_is_a_contradiction() -> None:
    visit = seen("a", 0, 6)
    bad = Stretch(Spell.HELD, clock(4), clock(3))
    log = log_of([msgspec.structs.replace(visit, stretches=(*visit.stretches, bad))])
    assert log.counts[Count.NEGATIVE] == 1


def test_a_visit_over_midnight_is_counted_as_forgotten() -> None:
    over = msgspec.structs.replace(seen("m", 14 * 60 + 50, 6), ended=clock(15 * 60 + 10))
    log = log_of([over], now=clock(16 * 60))
    assert log.counts[Count.FORGOTTEN] == 1
    still = log_of([waiting("w", 0)], now=EVENING + timedelta(days=1))
    assert still.counts[Count.FORGOTTEN] == 1
    assert still.past == ()


def test_one_early_for_an_appointment_waits_from_its_time() -> None:
    early = msgspec.structs.replace(seen("e", 0, 25), appointment=clock(20))
    late = msgspec.structs.replace(seen("l", 30, 4), appointment=clock(20))
    log = log_of([early, late])
    assert [entry.wait for entry in log.entries] == [5 * MIN, 4 * MIN]
    assert log.all.in_target == Share(2, 2)


def test_imported_visits_count() -> None:
    log = log_of([msgspec.structs.replace(seen("i", 0, 6), imported=True, greeted=None)])
    assert (log.imported, log.all.waits.count, log.all.greeting.count) == (1, 1, 0)


def test_one_brought_back_keeps_the_first_arrival() -> None:
    floor = Floor()
    visit = floor.check_in()
    floor.hands.pass_time(minutes=4)
    floor.do(do.LeftBeforeSeen(visit=visit))
    floor.hands.pass_time(minutes=5)
    floor.do(do.BringBack(visit=visit))
    floor.hands.pass_time(minutes=2)
    floor.serve(visit)
    log = day_log(DAY, floor.store.visits_of(DAY), floor.store.staffing_events(DAY), floor.shop, floor.now)
    assert log.brought_back == 1
    assert log.all.waits.median == 11 * MIN
    assert log.counts[Count.LEFT] == 0


def test_the_usual_is_the_median_of_the_days_compared_with() -> None:
    usual = {date(2026, 11, 16): 10, date(2026, 11, 9): 30, date(2026, 11, 2): 12}
    assert day_log(DAY, [], [], small_shop(), EVENING, usual_counts=usual).usual == 12
    assert day_log(DAY, [], [], small_shop(), EVENING, usual_counts={}).usual is None


def test_a_day_without_visits_has_no_figures() -> None:
    log = log_of([])
    assert (log.all.visits, log.all.waits, log.all.in_target.percent) == (0, Spread(), None)
    assert (log.by_service, log.by_desk, log.by_hour, log.past) == ((), (), (), ())


def test_parts_of_the_day() -> None:
    log = log_of(
        [
            seen("a", 10, 2, desk="1"),
            seen("b", 70, 4, desk="2", service="badge"),
            seen("c", 80, 12, desk="1"),
            seen("gone", 81, 1, desk="9", service="no longer offered"),
        ]
    )
    assert [(part.key, part.figures.visits) for part in log.by_service] == [
        ("Benefits", 2),
        ("Travel", 1),
        ("no longer offered", 1),
    ]
    assert [(part.key, part.figures.visits) for part in log.by_desk] == [("1", 2), ("2", 1), ("9", 1)]
    assert [part.figures.visits for part in log.by_hour] == [1, 3]
    assert log.by_service[0].figures.in_target == Share(1, 2)


def test_one_desk_alone() -> None:
    visits = [seen("a", 0, 2, desk="1"), seen("b", 0, 12, desk="2")]
    log = day_log(DAY, visits, [], small_shop(), EVENING, desk="2", usual_counts={DAY: 4})
    assert [entry.visit for entry in log.entries] == ["b"]
    assert log.usual is None  # the usual is the whole shop's


def test_the_hour_that_comes_twice_in_autumn() -> None:
    """25 October 2026: 1:30 BST, and an hour later 1:30 GMT. A wait over it is measured in UTC."""
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    day = date(2026, 10, 25)

    def shifted(visit: Visit) -> Visit:
        by = first - visit.arrived
        stretches = tuple(
            Stretch(s.spell, s.since + by, s.until and s.until + by, s.desk) for s in visit.stretches
        )
        assert visit.seen is not None
        assert visit.ended is not None
        return msgspec.structs.replace(
            visit,
            day=day.isoformat(),
            arrived=first,
            greeted=first,
            seen=visit.seen + by,
            ended=visit.ended + by,
            stretches=stretches,
        )

    over = shifted(seen("over", 0, 61))
    again = shifted(seen("again", 0, 5))
    by = timedelta(hours=1)
    again = msgspec.structs.replace(
        again,
        arrived=first + by,
        greeted=first + by,
        seen=first + by + 5 * MIN,
        ended=first + by + 9 * MIN,
        stretches=(),
    )
    log = day_log(day, [again, over], [], small_shop(), first + timedelta(hours=9))
    assert [entry.wait for entry in log.entries] == [61 * MIN, 5 * MIN]
    assert len(log.by_hour) == 2


lengths = st.integers(0, 7200).map(lambda s: timedelta(seconds=s))


@given(st.lists(lengths, min_size=2, max_size=50))
def test_percentiles_are_those_of_statistics(times: list[timedelta]) -> None:
    ordered = sorted(times)
    cuts = statistics.quantiles([t.total_seconds() for t in ordered], n=10, method="inclusive")
    for tenth, cut in enumerate(cuts, start=1):
        assert abs(percentile(ordered, tenth / 10).total_seconds() - cut) < 1e-3


def test_a_share_is_rounded_down_so_that_no_missed_goal_looks_met() -> None:
    assert Share(899, 1000).percent == 89
    assert Share(899, 1000).below(0.9)
    assert not Share(9, 10).below(0.9)
    assert not Share(0, 0).below(0.9)
    assert share([True, False, True]) == Share(2, 3)
    assert spread([]) == Spread()


@st.composite
def any_visit(draw: st.DrawFn, number: int) -> Visit:
    """A visit of whatever kind, sound or not."""
    name, came = f"v{number}", draw(st.floats(0, 480))
    length = draw(st.floats(-5, 60))
    kind = draw(st.sampled_from(("seen", "waiting", "left", "did_not_come", "at_door", "forgotten")))
    made = {
        "seen": lambda: seen(name, came, length, desk=draw(st.sampled_from("12"))),
        "waiting": lambda: waiting(name, came),
        "left": lambda: left(name, came, abs(length)),
        "did_not_come": lambda: did_not_come(name, came, abs(length)),
        "at_door": lambda: at_door(name, came),
        "forgotten": lambda: msgspec.structs.replace(waiting(name, came), phase=Phase.FORGOTTEN),
    }[kind]()
    return msgspec.structs.replace(made, unverified=draw(st.booleans()))


some_visits = st.integers(0, 12).flatmap(lambda n: st.tuples(*(any_visit(i) for i in range(n)))).map(list)


@given(some_visits, st.integers())
def test_whatever_the_day_it_adds_up_and_order_does_not_matter(visits: list[Visit], seed: int) -> None:
    events = [days.opened("1"), days.opened("2"), days.paused("1", 60), days.opened("1", 90)]
    log = log_of(visits, events)
    assert sum(log.counts.values()) == log.all.visits == len(log.entries) == len(visits)
    assert sum(part.figures.visits for part in log.by_service) == len(visits)
    assert sum(part.figures.visits for part in log.by_hour) == len(visits)
    assert log.all.in_target.whole - log.all.in_target.part == len(log.past)
    assert log.all.waits.count == log.counts[Count.SEEN]
    shuffled = list(visits)
    random.Random(seed).shuffle(shuffled)
    assert log_of(shuffled, events[::-1]) == log


@given(some_visits)
def test_what_is_counted_apart_is_in_no_time_and_no_share(visits: list[Visit]) -> None:
    whole = log_of(visits)
    sound = {entry.visit for entry in whole.entries if entry.count not in APART}
    without = log_of([visit for visit in visits if visit.id in sound])
    ours = replace(whole.all, visits=0, first_point=Share())
    assert ours == replace(without.all, visits=0, first_point=Share())
