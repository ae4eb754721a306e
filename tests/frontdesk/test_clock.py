"""Time that can be trusted: anchors, jumps of the machine's clock, ids and logical clocks."""

import time
import uuid
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.clock import (
    AnchoredClock,
    HybridClock,
    Reading,
    day_of,
    local,
    milliseconds,
    new_id,
    system_elapsed,
    system_wall,
)
from frontdesk.log import ClockQuality
from frontdesk.measures import Count, counted_as
from tests.shopfloor import Floor, HandClock

MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def test_the_machine_s_clocks_answer() -> None:
    assert system_wall().tzinfo is UTC
    assert system_elapsed() <= system_elapsed()


def test_a_machine_without_a_boot_clock_counts_monotonically(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(time, "CLOCK_BOOTTIME", raising=False)
    assert system_elapsed() <= time.monotonic()


def test_a_clock_set_back_an_hour_changes_no_wait() -> None:
    hands = HandClock()
    clock = AnchoredClock(hands.wall, hands.elapsed)
    start = clock.read().at
    hands.pass_time(minutes=5)
    hands.wall_now -= timedelta(hours=1)
    assert clock.read().at - start == timedelta(minutes=5)
    assert clock.moved() == timedelta(hours=-1)


def test_a_small_step_by_the_network_is_no_jump() -> None:
    hands = HandClock()
    clock = AnchoredClock(hands.wall, hands.elapsed)
    hands.wall_now += timedelta(seconds=2)
    assert clock.moved() is None


def test_a_machine_that_starts_before_the_newest_event_is_unverified_until_it_has_caught_up() -> None:
    floor = Floor()
    floor.check_in()
    floor.hands.pass_time(hours=-1)
    floor.restart()
    assert floor.front.clock.read().quality is ClockQuality.UNVERIFIED
    floor.hands.pass_time(minutes=61)
    assert floor.front.clock.read().quality is ClockQuality.SYSTEM


def test_a_clock_set_back_stays_unverified_over_another_start_until_it_has_caught_up() -> None:
    floor = Floor()
    seen = floor.check_in()
    floor.hands.pass_time(hours=-1)
    floor.restart()
    floor.check_in()
    floor.hands.pass_time(minutes=10)
    floor.restart()
    assert floor.front.clock.read().quality is ClockQuality.UNVERIFIED
    floor.serve(seen)
    assert counted_as(floor.visit(seen), floor.now) is Count.UNVERIFIED
    floor.hands.pass_time(minutes=51)
    floor.restart()
    assert floor.front.clock.read().quality is ClockQuality.SYSTEM


def test_a_clock_once_wrong_by_years_does_not_cast_doubt_on_years() -> None:
    floor = Floor()
    floor.hands.pass_time(days=2000)
    floor.restart()
    floor.check_in()
    floor.hands.pass_time(days=-2000)
    floor.restart()
    assert floor.front.clock.read().quality is ClockQuality.UNVERIFIED
    floor.check_in()
    floor.restart()
    assert floor.front.clock.read().quality is ClockQuality.SYSTEM


def test_times_are_whole_milliseconds() -> None:
    hands = HandClock(datetime(2026, 11, 23, 9, 0, 0, 123_999, tzinfo=UTC))
    assert AnchoredClock(hands.wall, hands.elapsed).read().at.microsecond == 123_000


@given(st.lists(MOMENTS, min_size=2))
def test_the_logical_clock_only_goes_forward_whatever_the_time_does(moments: list[datetime]) -> None:
    hybrid = HybridClock()
    ticks = [hybrid.tick(at) for at in moments]
    assert all(later > sooner for sooner, later in pairwise(ticks))
    assert ticks[0] >> 16 == milliseconds(moments[0])


def test_the_logical_clock_goes_on_from_the_stored_log() -> None:
    assert HybridClock(10**18).tick(datetime(2026, 1, 1, tzinfo=UTC)) == 10**18 + 1


@given(MOMENTS, st.binary(min_size=10, max_size=10))
def test_ids_are_uuids_of_version_7_and_carry_their_time(at: datetime, randomness: bytes) -> None:
    made = uuid.UUID(new_id(at, lambda _n: randomness))
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == milliseconds(at)


def test_the_hour_that_comes_twice_is_told_apart_in_utc() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    second = first + timedelta(hours=1)
    assert local(first).strftime("%H:%M") == local(second).strftime("%H:%M") == "01:30"
    assert second - first == timedelta(hours=1)


def test_the_shop_s_day_is_the_local_one() -> None:
    assert day_of(datetime(2026, 6, 30, 23, 30, tzinfo=UTC)) == date(2026, 7, 1)


def near(seconds: float, quality: ClockQuality = ClockQuality.SYSTEM) -> Reading:
    return Reading(HandClock().wall() + timedelta(seconds=seconds), quality)


def clock() -> AnchoredClock:
    hands = HandClock()
    return AnchoredClock(hands.wall, hands.elapsed)


def test_clocks_that_agree_check_each_other() -> None:
    one = clock()
    one.compare(near(3))
    assert one.read().quality is ClockQuality.CHECKED
    one.compare(near(60))  # the other is the one nobody has checked
    assert one.read().quality is ClockQuality.CHECKED
    one.compare(near(60, ClockQuality.CHECKED))
    assert one.read().quality is ClockQuality.UNVERIFIED


def test_of_two_unchecked_clocks_that_differ_neither_is_trusted() -> None:
    one = clock()
    one.compare(near(60, ClockQuality.UNVERIFIED))
    assert one.read().quality is ClockQuality.SYSTEM
    one.compare(near(-60))
    assert one.read().quality is ClockQuality.UNVERIFIED


def test_a_logical_clock_follows_others_but_not_one_that_is_far_ahead() -> None:
    now = HandClock().wall()
    logical = HybridClock()
    soon, far = (milliseconds(now + timedelta(minutes=m)) << 16 for m in (4, 6))
    assert logical.observe(soon, now)
    assert logical.tick(now) == soon + 1
    assert not logical.observe(far, now)
    assert logical.tick(now) == soon + 2


def test_two_who_write_in_the_same_millisecond_say_different_times() -> None:
    at = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    one, two = HybridClock(), HybridClock()
    said = [one.tick(at, "one"), two.tick(at, "two"), one.tick(at, "one")]
    assert len(set(said)) == 3
    assert {logical >> 16 for logical in said} == {milliseconds(at)}
    assert one.tick(at + timedelta(milliseconds=1), "one") > max(said)
