"""Opening hours in London: weekly, fortnightly, monthly, over midnight, holidays, both changes of clocks."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.clock import LONDON, day_of
from frontdesk.directory import Frequency, Schedule
from frontdesk.opening import LONGEST, Hours, Span, occurs

MONDAY = date(2026, 11, 23)
CHRISTMAS = date(2026, 12, 25)


def never(_: date) -> bool:
    return False


def at(text: str) -> datetime:
    """A London time, as in "2026-11-26 10:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON).astimezone(UTC)


def weekly(days: str, opens: int, closes: int) -> Schedule:
    return Schedule(days=tuple(days.split()), opens=time(opens), closes=time(closes % 24))


def hours(*schedules: Schedule) -> Hours:
    return Hours(schedules, never)


SURGERY = hours(weekly("TH", 10, 13))


def test_a_weekly_surgery_is_open_in_its_hours_only() -> None:
    assert SURGERY.at(at("2026-11-26 09:59")) is None
    assert SURGERY.at(at("2026-11-26 10:00")) == Span(at("2026-11-26 10:00"), at("2026-11-26 13:00"))
    assert SURGERY.at(at("2026-11-26 12:59")) is not None
    assert SURGERY.at(at("2026-11-26 13:00")) is None
    assert SURGERY.at(at("2026-11-25 11:00")) is None


def test_the_next_opening_is_the_one_after() -> None:
    thursday = Span(at("2026-11-26 10:00"), at("2026-11-26 13:00"))
    assert SURGERY.following(at("2026-11-23 09:00")) == thursday
    following = SURGERY.following(at("2026-11-26 10:00"))
    assert following is not None
    assert following.opens == at("2026-12-03 10:00")
    assert hours().following(at("2026-11-23 09:00")) is None
    ended = Schedule(days=("TH",), opens=time(10), closes=time(13), valid_to=date(2020, 1, 1))
    assert hours(ended).following(at("2026-11-23 09:00")) is None


def test_a_surgery_on_a_bank_holiday_is_closed_unless_said() -> None:
    fridays = weekly("FR", 10, 13)
    open_always = Schedule(days=("FR",), opens=time(10), closes=time(11), bank_holidays=True)

    def holiday(day: date) -> bool:
        return day == CHRISTMAS

    assert Hours((fridays,), holiday).of_day(CHRISTMAS) == []
    assert Hours((fridays, open_always), holiday).of_day(CHRISTMAS) == [
        Span(at("2026-12-25 10:00"), at("2026-12-25 11:00"))
    ]
    assert Hours((open_always,), holiday, {CHRISTMAS}).of_day(CHRISTMAS) == []
    following = Hours((fridays,), holiday).following(at("2026-12-24 12:00"))
    assert following is not None
    assert day_of(following.opens) == date(2027, 1, 1)


def test_hours_over_midnight_go_on_into_the_next_day() -> None:
    night = hours(weekly("FR", 22, 2))
    assert night.at(at("2026-11-28 01:59")) == Span(at("2026-11-27 22:00"), at("2026-11-28 02:00"))
    assert night.at(at("2026-11-28 02:00")) is None
    assert night.at(at("2026-11-27 01:00")) is None
    always = hours(weekly("MO TU WE TH FR SA SU", 0, 0))
    assert always.at(at("2026-11-28 00:00")) is not None
    assert always.at(at("2026-11-28 23:59")) is not None


def test_what_began_before_a_shut_day_goes_on_over_midnight() -> None:
    night = Hours((weekly("FR SA", 22, 2),), never, {date(2026, 11, 28)})
    assert night.at(at("2026-11-28 01:00")) is not None
    assert night.at(at("2026-11-28 23:00")) is None


def test_a_fortnight_is_counted_from_its_start() -> None:
    fortnightly = Schedule(
        days=("MO", "TH"), interval=2, opens=time(9), closes=time(12), start=date(2026, 11, 25)
    )
    found = [day for day in days_from(MONDAY, 35) if occurs(fortnightly, day)]
    assert found == [
        date(2026, 11, 26),
        date(2026, 12, 7),
        date(2026, 12, 10),
        date(2026, 12, 21),
        date(2026, 12, 24),
    ]
    from_validity = Schedule(days=("MO",), interval=2, valid_from=MONDAY)
    assert [day for day in days_from(MONDAY, 20) if occurs(from_validity, day)] == [MONDAY, date(2026, 12, 7)]
    assert not any(occurs(Schedule(days=("MO",), interval=2), day) for day in days_from(MONDAY, 60))


def days_from(day: date, count: int) -> list[date]:
    return [day + timedelta(days=n) for n in range(count)]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("1SA",), ["2026-12-05", "2027-01-02"]),
        (("-1FR",), ["2026-11-27", "2026-12-25", "2027-01-29"]),
        (("2MO", "4MO"), ["2026-11-23", "2026-12-14", "2026-12-28", "2027-01-11", "2027-01-25"]),
        (("5TU",), ["2026-12-29"]),
    ],
)
def test_days_of_a_month_by_weekday(days: tuple[str, ...], expected: list[str]) -> None:
    monthly = Schedule(frequency=Frequency.MONTHLY, days=days)
    assert [day.isoformat() for day in days_from(MONDAY, 70) if occurs(monthly, day)] == expected


def test_days_of_a_month_by_number_and_every_third_month() -> None:
    ends = Schedule(frequency=Frequency.MONTHLY, month_days=(1, -1))
    found = [day.isoformat() for day in days_from(date(2028, 2, 27), 4) if occurs(ends, day)]
    assert found == ["2028-02-29", "2028-03-01"]
    quarterly = Schedule(frequency=Frequency.MONTHLY, days=("1MO",), interval=3, start=MONDAY)
    found = [day.isoformat() for day in days_from(MONDAY, 190) if occurs(quarterly, day)]
    assert found == ["2027-02-01", "2027-05-03"]
    every = Schedule(frequency=Frequency.MONTHLY, days=("SA",))
    assert sum(occurs(every, day) for day in days_from(MONDAY, 28)) == 4


def test_weekly_hours_without_a_day_come_on_that_of_their_start() -> None:
    assert occurs(Schedule(start=MONDAY), MONDAY + timedelta(days=7))
    assert not occurs(Schedule(start=MONDAY), MONDAY + timedelta(days=8))
    assert not occurs(Schedule(), MONDAY)


def test_hours_hold_from_and_to_the_days_given() -> None:
    term = Schedule(days=("MO",), valid_from=MONDAY, valid_to=MONDAY + timedelta(days=7))
    found = [day for day in days_from(MONDAY - timedelta(days=7), 28) if occurs(term, day)]
    assert found == [MONDAY, MONDAY + timedelta(days=7)]


def test_hours_without_times_open_nothing() -> None:
    unknown = hours(Schedule(days=("MO",), text="Monday mornings"))
    assert not unknown.known
    assert unknown.at(at("2026-11-23 10:00")) is None
    assert unknown.following(at("2026-11-23 10:00")) is None
    assert unknown.of_day(MONDAY) == []


def test_in_summer_the_hours_are_those_of_the_clock_on_the_wall() -> None:
    span = hours(weekly("TH", 10, 13)).following(datetime(2026, 7, 1, tzinfo=UTC))
    assert span == Span(datetime(2026, 7, 2, 9, tzinfo=UTC), datetime(2026, 7, 2, 12, tzinfo=UTC))


def test_both_changes_of_clocks() -> None:
    night = hours(weekly("SA", 22, 6))
    (spring,) = night.of_day(date(2026, 3, 28))  # the clocks go forward on the 29th
    assert spring.closes - spring.opens == timedelta(hours=7)
    (autumn,) = night.of_day(date(2026, 10, 24))  # and back on the 25th
    assert autumn.closes - autumn.opens == timedelta(hours=9)


def test_times_in_the_hours_left_out_and_doubled() -> None:
    left_out, change = date(2026, 3, 29), datetime(2026, 3, 29, 1, tzinfo=UTC)

    def on(day: date, opens: time, closes: time) -> list[Span]:
        return hours(Schedule(days=("SU",), opens=opens, closes=closes)).of_day(day)

    assert on(left_out, time(1, 30), time(2, 15)) == [Span(change, change + timedelta(minutes=15))]
    assert on(left_out, time(0, 30), time(1, 30)) == [Span(change - timedelta(minutes=30), change)]
    assert on(left_out, time(1, 15), time(1, 45)) == []
    twice = date(2026, 10, 25)
    assert on(twice, time(1, 30), time(1, 45)) == [
        Span(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 45, tzinfo=UTC))
    ]


DAYS = st.lists(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1, max_size=4)
TIMES = st.times().map(lambda each: each.replace(second=0, microsecond=0))
SCHEDULES = st.builds(
    Schedule,
    frequency=st.sampled_from(Frequency),
    interval=st.integers(1, 3),
    days=DAYS.map(tuple),
    start=st.dates(date(2026, 1, 1), date(2026, 12, 1)),
    opens=TIMES,
    closes=TIMES,
    bank_holidays=st.booleans(),
)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - Hypothesis puts the zone in


@given(st.lists(SCHEDULES, max_size=3), MOMENTS)
def test_open_means_between_opening_and_closing(schedules: list[Schedule], moment: datetime) -> None:
    place = Hours(schedules, lambda day: day.day == 1)
    now = place.at(moment)
    if now is not None:
        assert now.opens <= moment < now.closes
        if now.closes - now.opens < timedelta(days=LONGEST - 1):  # else it never closes
            assert place.at(now.closes) is None
            assert place.at(now.opens) == now
    following = place.following(moment)
    if following is not None:
        assert following.opens > moment
        found = place.at(following.opens)
        assert found is not None
        assert found.opens <= following.opens < found.closes


@given(st.lists(SCHEDULES, max_size=3), MOMENTS)
def test_openings_come_in_order_and_none_is_closed_before_it_opens(
    schedules: list[Schedule], moment: datetime
) -> None:
    found = list(islice(hours(*schedules).after(moment), 12))
    assert all(span.opens < span.closes for span in found)
    assert all(one.opens < next_.opens for one, next_ in pairwise(found))


@given(SCHEDULES, st.dates(date(2026, 1, 1), date(2028, 1, 1)))
def test_no_surgery_begins_on_a_bank_holiday_unless_said(schedule: Schedule, day: date) -> None:
    found = Hours((schedule,), lambda each: each == day).of_day(day)
    assert schedule.bank_holidays or found == []


@given(SCHEDULES, st.dates(date(2026, 1, 1), date(2028, 1, 1)))
def test_an_opening_shows_the_times_of_the_schedule_on_the_wall(schedule: Schedule, day: date) -> None:
    for span in hours(schedule).of_day(day):
        opens = span.opens.astimezone(LONDON)
        in_gap = (
            opens.replace(tzinfo=None)
            == datetime.combine(day, time(2))
            != datetime.combine(day, schedule.opens or time())
        )
        assert in_gap or opens.time() == schedule.opens
