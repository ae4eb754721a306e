"""Opening hours as a line of text: read, written, refused in plain words."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.directory import Frequency, Schedule
from frontdesk.directory.hours_text import WEEKDAYS, HoursError, read_hours, write_hours

MONTHLY = Frequency.MONTHLY


def mornings(days: str) -> Schedule:
    monthly = any(len(day) > 2 for day in days.split())
    frequency = MONTHLY if monthly else Frequency.WEEKLY
    return Schedule(frequency=frequency, days=tuple(days.split()), opens=time(9), closes=time(12, 30))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("TH 09:00-12:30", "TH"),
        ("MO-FR 9:00–12:30", "MO TU WE TH FR"),
        ("MO,WE 9.00 - 12.30", "MO WE"),
        ("Monday to Wednesday 9-12:30", "MO TU WE"),
        ("Sat, Sun 9-12:30", "SA SU"),
        ("FR-MO 9-12:30", "FR SA SU MO"),
        ("first Saturday 9:00 to 12:30", "1SA"),
        ("1SA,-1FR 9-12:30", "1SA -1FR"),
        ("last Friday 9-12:30", "-1FR"),
        ("Mercher 9-12:30", "WE"),
        ("dydd Iau 9-12:30".removeprefix("dydd "), "TH"),
    ],
)
def test_days_as_people_write_them(text: str, days: str) -> None:
    assert read_hours(text) == (mornings(days),)


def test_rhythms_dates_holidays_and_words() -> None:
    text = (
        "MO 10:00-12:00 every 2 weeks starting 2026-11-30 from 2026-11-01 until 2027-03-31 bank holidays too"
        "\n"
        'on day 1,-1 22:00-02:00 "ring; the bell"; MO "Monday mornings"; SA 9-10 every 1 months'
    )
    first, second, third, fourth = read_hours(text)
    assert first == Schedule(
        days=("MO",),
        interval=2,
        opens=time(10),
        closes=time(12),
        start=date(2026, 11, 30),
        valid_from=date(2026, 11, 1),
        valid_to=date(2027, 3, 31),
        bank_holidays=True,
    )
    assert second.month_days == (1, -1)
    assert (second.opens, second.closes, second.text) == (time(22), time(2), "ring; the bell")
    assert third == Schedule(days=("MO",), text="Monday mornings")
    assert (fourth.frequency, fourth.days) == (MONTHLY, ("SA",))
    assert read_hours("") == ()
    assert read_hours("TH 20:00-24:00")[0].closes == time(0)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("every 2 weeks starting 2026-11-30", "empty"),
        ("XX 9-10", "days"),
        ("7SA 9-10", "days"),
        ("1MO-FR 9-10", "days"),
        ("MO-XX 9-10", "days"),
        ("first 9-10", "days"),
        ("MO 25:00-26:00", "times"),
        ("MO 9:75-10:00", "times"),
        ("9-10", "no_days"),
        ("MO 9-10 every 2 weeks", "start"),
        ("MO 9-10 from 2026-13-01", "date"),
        ("on day 32 9-10", "day_number"),
        ("on day 0 9-10", "day_number"),
        ("MO 9-10 from 2026-12-01 until 2026-11-01", "range"),
    ],
)
def test_what_can_t_be_read_is_told_with_its_part(text: str, code: str) -> None:
    with pytest.raises(HoursError) as told:
        read_hours(f"TU 9-10; {text}")
    assert told.value.code == code
    assert text.split(maxsplit=1)[0] in str(told.value)


DATES = st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1))
WORDS = st.text(st.characters(categories=("L", "Nd"), include_characters=" ;,-–"), max_size=20)


@st.composite
def schedules(draw: st.DrawFn) -> Schedule:
    monthly = draw(st.booleans())
    numbers = st.sampled_from(["", "1", "2", "-1"]) if monthly else st.just("")
    day = st.builds(lambda number, name: f"{number}{name}", numbers, st.sampled_from(WEEKDAYS))
    begins = draw(DATES)
    ends = draw(DATES)
    timed = draw(st.booleans())
    times = st.times().map(lambda each: each.replace(second=0, microsecond=0))
    return Schedule(
        frequency=MONTHLY if monthly else Frequency.WEEKLY,
        interval=draw(st.integers(1, 4)),
        days=tuple(draw(st.lists(day, min_size=1, max_size=5, unique=True))),
        month_days=tuple(draw(st.lists(st.integers(1, 31), max_size=2))) if monthly else (),
        opens=draw(times) if timed else None,
        closes=draw(times) if timed else None,
        start=draw(st.dates(date(2020, 1, 1), date(2030, 1, 1))),
        valid_from=begins,
        valid_to=None if begins and ends and ends < begins else ends,
        bank_holidays=draw(st.booleans()),
        text=draw(WORDS).strip(),
    )


@given(st.lists(schedules(), max_size=4))
def test_what_is_written_is_read_as_the_same_hours(given_: list[Schedule]) -> None:
    assert read_hours(write_hours(given_)) == tuple(given_)
    assert read_hours(write_hours(given_, "\n")) == tuple(given_)


def test_hours_are_written_short() -> None:
    assert write_hours(read_hours("Monday to Friday 9:00 to 17:00; Mon Wed Fri 18-20")) == (
        "MO-FR 09:00-17:00; MO,WE,FR 18:00-20:00"
    )
