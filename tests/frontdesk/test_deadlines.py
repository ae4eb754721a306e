"""Working days and when they end, in the three parts of the country."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from frontdesk.clock import day_of, local
from frontdesk.deadlines import (
    Nation,
    bank_holidays,
    close_of,
    end_of_working_day_after,
    is_working_day,
    working_day_after,
    working_day_before,
)

CALENDAR = Path(__file__).parents[3] / "shared" / "data" / "govuk" / "bank-holidays.json"
DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))
NATIONS = st.sampled_from(Nation)
MOMENTS = st.builds(
    lambda day, minutes: datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=minutes),
    DAYS,
    st.integers(0, 1439),
)
ENGLAND = Nation.ENGLAND_AND_WALES


@pytest.mark.parametrize(
    ("day", "nations"),
    [
        (date(2026, 1, 2), {Nation.SCOTLAND}),
        (date(2026, 3, 17), {Nation.NORTHERN_IRELAND}),
        (date(2026, 4, 6), {ENGLAND, Nation.NORTHERN_IRELAND}),  # Easter Monday
        (date(2026, 5, 25), set(Nation)),
        (date(2026, 7, 13), {Nation.NORTHERN_IRELAND}),  # in lieu of the twelfth, a Sunday
        (date(2026, 8, 3), {Nation.SCOTLAND}),
        (date(2026, 8, 31), {ENGLAND, Nation.NORTHERN_IRELAND}),
        (date(2026, 11, 30), {Nation.SCOTLAND}),
        (date(2026, 12, 28), set(Nation)),  # in lieu of Boxing Day, a Saturday
        (date(2026, 11, 23), set()),
    ],
)
def test_each_nation_keeps_its_own_bank_holidays(day: date, nations: set[Nation]) -> None:
    assert {nation for nation in Nation if not is_working_day(day, nation)} == nations


def test_from_the_last_working_day_before_christmas() -> None:
    thursday = datetime(2026, 12, 24, 12, 0, tzinfo=UTC)
    assert end_of_working_day_after(thursday, 1, ENGLAND) == datetime(2026, 12, 29, 17, 0, tzinfo=UTC)
    assert working_day_after(thursday.date(), 5, ENGLAND) == date(2027, 1, 5)
    assert working_day_after(thursday.date(), 5, Nation.SCOTLAND) == date(2027, 1, 6)


def test_a_day_ends_at_five_in_london_in_summer_and_in_winter() -> None:
    friday_before_summer = datetime(2026, 3, 27, 16, 0, tzinfo=UTC)
    assert end_of_working_day_after(friday_before_summer, 1, ENGLAND) == datetime(
        2026, 3, 30, 16, 0, tzinfo=UTC
    )
    friday_before_winter = datetime(2026, 10, 23, 15, 0, tzinfo=UTC)
    assert end_of_working_day_after(friday_before_winter, 1, ENGLAND) == datetime(
        2026, 10, 26, 17, 0, tzinfo=UTC
    )


def test_what_is_promised_after_midnight_in_summer_is_promised_on_the_shops_day() -> None:
    """Half past midnight on Thursday in London is still Wednesday in UTC."""
    assert end_of_working_day_after(datetime(2026, 7, 1, 23, 30, tzinfo=UTC), 1, ENGLAND) == datetime(
        2026, 7, 3, 16, 0, tzinfo=UTC
    )


def test_the_day_of_the_promise_never_counts() -> None:
    with pytest.raises(ValueError, match="does not count"):
        working_day_after(date(2026, 11, 23), 0, ENGLAND)
    with pytest.raises(ValueError, match="does not count"):
        working_day_before(date(2026, 11, 23), 0, ENGLAND)


@given(DAYS, st.integers(1, 30), NATIONS)
def test_working_days_are_counted_back_as_they_are_counted_on(day: date, days: int, nation: Nation) -> None:
    before = working_day_before(day, days, nation)
    assert before < day
    assert is_working_day(before, nation)
    following = working_day_after(before, days, nation)
    assert following == day if is_working_day(day, nation) else following > day


@given(DAYS, st.integers(1, 30), NATIONS)
@example(date(2026, 12, 24), 1, Nation.NORTHERN_IRELAND)
def test_so_many_working_days_lie_between(day: date, days: int, nation: Nation) -> None:
    found = working_day_after(day, days, nation)
    between = [day + timedelta(days=n) for n in range(1, (found - day).days + 1)]
    assert sum(is_working_day(each, nation) for each in between) == days
    assert is_working_day(found, nation)


@given(DAYS, st.integers(1, 10), st.integers(1, 10), NATIONS)
def test_working_days_add_up(day: date, first: int, more: int, nation: Nation) -> None:
    at_once = working_day_after(day, first + more, nation)
    assert working_day_after(working_day_after(day, first, nation), more, nation) == at_once


@given(MOMENTS, NATIONS)
def test_a_call_back_is_due_at_close_of_business_within_a_week_or_so(
    moment: datetime, nation: Nation
) -> None:
    due = end_of_working_day_after(moment, 1, nation)
    assert due.tzinfo is UTC
    assert (local(due).hour, local(due).minute) == (17, 0)
    assert timedelta(0) < due - moment <= timedelta(days=7)
    assert due == close_of(day_of(due))


def official(year: int, division: str) -> set[date]:
    """The holidays the government's calendar has for a year."""
    found = json.loads(CALENDAR.read_text(encoding="utf-8"))["divisions"]
    listed = found[f"common.nations.{division}_slug"][str(year)]
    return {datetime.strptime(each["date"], "%d/%m/%Y").replace(tzinfo=UTC).date() for each in listed}


@pytest.mark.parametrize("nation", Nation)
def test_the_governments_own_calendar_says_the_same(
    nation: Nation, capfd: pytest.CaptureFixture[str]
) -> None:
    if not CALENDAR.exists():
        with capfd.disabled():
            print(f"\nLEFT OUT: comparing with the government's bank holidays, which are not at {CALENDAR}")
        return
    for year in range(2019, 2029):
        days = [date(year, 1, 1) + timedelta(days=n) for n in range(365)]
        ours = {day for day in days if not is_working_day(day, nation) and day.weekday() < 5}
        theirs = {day for day in official(year, nation) if day.weekday() < 5}
        assert ours == theirs, year
    assert bank_holidays(2022, nation) >= {date(2022, 6, 3), date(2022, 9, 19)}
