"""A day and a time as people type it, also in the nights in which the clocks change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.clock import local
from frontdesk.interpreting.when import next_quarter, typed, when
from tests.shopfloor import MONDAY


@pytest.mark.parametrize(("text", "at"), [
    ("14:30", datetime(2026, 11, 23, 14, 30, tzinfo=UTC)),
    (" 1430 ", datetime(2026, 11, 23, 14, 30, tzinfo=UTC)),
    ("4/12 9.05", datetime(2026, 12, 4, 9, 5, tzinfo=UTC)),
    ("22/11 10:00", datetime(2026, 11, 22, 10, tzinfo=UTC)),
    ("22/11/2027 10:00", datetime(2027, 11, 22, 10, tzinfo=UTC)),
    ("24/8 10:00", datetime(2027, 8, 24, 9, tzinfo=UTC)),
    ("22/11/2026 10:00", datetime(2026, 11, 22, 10, tzinfo=UTC)),
    ("6/7 10:00", datetime(2027, 7, 6, 9, tzinfo=UTC)),
    ("29/2 10:00", datetime(2028, 2, 29, 10, tzinfo=UTC)),
    ("31/10/2027 1:30", datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),
])  # fmt: skip
def test_what_people_type(text: str, at: datetime) -> None:
    assert when(text, MONDAY) == at


@pytest.mark.parametrize("text", ["", "soon", "25:00", "10:60", "31/2 10:00", "31/2/2027 10:00", "4/12"])
def test_what_is_no_time(text: str) -> None:
    assert when(text, MONDAY) == "no_such_time"


def test_an_hour_that_does_not_come_is_no_time() -> None:
    assert when("28/3/2027 1:30", MONDAY) == "hour_left_out"
    assert when("28/3/2027 2:00", MONDAY) == datetime(2027, 3, 28, 1, tzinfo=UTC)


@given(st.integers(-900_000, 900_000), st.integers(0, 600_000))
def test_what_is_written_is_read_again(minutes: int, later: int) -> None:
    now = MONDAY + timedelta(minutes=later)
    at = MONDAY + timedelta(minutes=minutes)
    read = when(typed(at, now), now)
    assert read in (at, at - timedelta(hours=1))
    assert read == at or local(at).fold  # of an hour that comes twice the first is meant


def test_a_year_is_written_only_where_it_is_needed() -> None:
    assert typed(MONDAY + timedelta(days=200), MONDAY) == "11/6 10:00"
    assert typed(MONDAY + timedelta(days=300), MONDAY) == "19/9/2027 10:00"


def test_the_next_quarter_of_an_hour() -> None:
    assert next_quarter(MONDAY) == MONDAY
    assert next_quarter(MONDAY + timedelta(seconds=1)) == MONDAY + timedelta(minutes=15)
