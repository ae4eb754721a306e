"""What a booking costs, before it is made: by the hour and word, at night, on holidays, as clocks change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.clock import local
from frontdesk.deadlines import Nation, close_of, is_working_day
from frontdesk.interpreting.costs import (
    Item,
    Quote,
    Wish,
    cancelling_costs,
    first_possible,
    impossible,
    quote,
    unhurried,
)
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.providers import Rate
from tests.frontdesk.interpreting.bookings import SIGN, VOICES
from tests.shopfloor import MONDAY

HOME = Nation.ENGLAND_AND_WALES
MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 31)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001 - hypothesis wants them naive


def wish(kind: Kind, starts: datetime, minutes: int = 60, words: int = 0, language: str = "pol") -> Wish:
    return Wish(kind=kind, language=language, starts=starts, minutes=minutes, words=words)


def cost(wanted: Wish, now: datetime = MONDAY) -> Quote:
    found = quote(VOICES, wanted, now, HOME)
    assert isinstance(found, Quote), found
    return found


class TestByTheContract:
    def test_the_least_is_charged_for_a_short_call(self) -> None:
        assert cost(wish(Kind.TELEPHONE, MONDAY, 3)).lines == ((Item.TIME, 620),)
        assert cost(wish(Kind.TELEPHONE, MONDAY, 11)).total == 682

    def test_every_half_hour_begun_and_the_way_there(self) -> None:
        on_wednesday = MONDAY + timedelta(days=2)
        assert cost(wish(Kind.IN_PERSON, on_wednesday, 61)).lines == ((Item.TIME, 5700), (Item.TRAVEL, 1450))

    def test_words(self) -> None:
        next_week = MONDAY + timedelta(days=7)
        assert cost(wish(Kind.WRITTEN, next_week, 0, 100)).lines == ((Item.WORDS, 3500),)
        assert cost(wish(Kind.WRITTEN, next_week, 0, 1000)).total == 14000

    def test_outside_their_hours_half_more(self) -> None:
        evening = MONDAY.replace(hour=19, minute=45)
        assert cost(wish(Kind.TELEPHONE, evening, 15)).total == 930
        assert cost(wish(Kind.TELEPHONE, evening, 16)).lines == ((Item.TIME, 992), (Item.OUTSIDE_HOURS, 496))
        saturday = MONDAY + timedelta(days=5, hours=4, minutes=1)
        assert Item.OUTSIDE_HOURS in dict(cost(wish(Kind.TELEPHONE, saturday, 15)).lines)

    def test_a_bank_holiday_is_outside_their_hours(self) -> None:
        christmas = datetime(2026, 12, 25, 10, tzinfo=UTC)
        assert Item.OUTSIDE_HOURS in dict(cost(wish(Kind.TELEPHONE, christmas, 15)).lines)
        always = replace(VOICES, hours=())
        found = quote(always, wish(Kind.TELEPHONE, christmas, 15), MONDAY, HOME)
        assert isinstance(found, Quote)
        assert found.total == 930

    def test_short_notice_begins_with_the_end_of_the_working_day_before(self) -> None:
        on_wednesday = wish(Kind.IN_PERSON, MONDAY + timedelta(days=2))
        tuesday_five = datetime(2026, 11, 24, 17, tzinfo=UTC)
        assert cost(on_wednesday, tuesday_five).total == 5250
        late = cost(on_wednesday, tuesday_five + timedelta(seconds=1))
        assert late.lines == ((Item.TIME, 3800), (Item.SHORT_NOTICE, 950), (Item.TRAVEL, 1450))

    def test_over_easter_notice_ends_on_the_thursday(self) -> None:
        after_easter = wish(Kind.IN_PERSON, datetime(2026, 4, 7, 9, tzinfo=UTC))
        thursday_five = datetime(2026, 4, 2, 16, tzinfo=UTC)
        found = cost(after_easter, thursday_five)
        assert (found.free_until, found.late_cancel) == (thursday_five, found.total)
        assert cost(after_easter, thursday_five + timedelta(minutes=1)).total > found.total

    def test_what_is_had_at_once_is_cancelled_for_nothing(self) -> None:
        found = cost(wish(Kind.TELEPHONE, MONDAY, 15))
        assert (found.free_until, found.late_cancel) == (None, 0)

    def test_half_a_penny_upwards(self) -> None:
        odd = replace(VOICES, rates={Kind.TELEPHONE: Rate(1, 1, 1)})
        found = quote(odd, wish(Kind.TELEPHONE, MONDAY.replace(hour=22), 1), MONDAY, HOME)
        assert isinstance(found, Quote)
        assert found.lines == ((Item.TIME, 1), (Item.OUTSIDE_HOURS, 1))


class TestRefused:
    @pytest.mark.parametrize(("wanted", "code"), [
        (wish(Kind.TELEPHONE, MONDAY, language="bfi"), "language_not_served"),
        (wish(Kind.IN_PERSON, MONDAY + timedelta(hours=3, minutes=58)), "notice_too_short"),
        (wish(Kind.TELEPHONE, MONDAY - timedelta(minutes=2)), "booked_past"),
        (wish(Kind.WRITTEN, MONDAY + timedelta(days=9), 0, 50_001), "how_many_words"),
    ])  # fmt: skip
    def test_by_one_provider(self, wanted: Wish, code: str) -> None:
        assert quote(VOICES, wanted, MONDAY, HOME) == code

    def test_one_who_does_not_work_then(self) -> None:
        sunday = wish(Kind.VIDEO, MONDAY + timedelta(days=6), language="bfi")
        assert quote(SIGN, sunday, MONDAY, HOME) == "provider_closed"
        assert quote(SIGN, replace(sunday, language="pol"), MONDAY, HOME) == "language_not_served"

    def test_signs_are_not_heard(self) -> None:
        assert impossible(wish(Kind.TELEPHONE, MONDAY, language="bfi"), MONDAY) == "sign_not_heard"
        assert impossible(wish(Kind.VIDEO, MONDAY, language="bfi"), MONDAY) == ""


class TestAsClocksChange:
    def test_an_hour_is_an_hour_in_the_night_of_the_change(self) -> None:
        """From 0:30 to 2:30 on the clock in March is one hour, in October three."""
        always = replace(VOICES, hours=())
        for night in (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 10, 24, 23, 30, tzinfo=UTC)):
            found = quote(always, wish(Kind.TELEPHONE, night, 60), night, HOME)
            assert isinstance(found, Quote)
            assert found.total == 60 * 62

    def test_their_hours_are_london_s_in_summer_too(self) -> None:
        assert (
            cost(
                wish(Kind.TELEPHONE, datetime(2026, 7, 6, 6, 0, tzinfo=UTC), 10), MONDAY - timedelta(days=200)
            ).total
            == 620
        )
        early = datetime(2026, 7, 6, 5, 59, tzinfo=UTC)
        assert cost(wish(Kind.TELEPHONE, early, 10), early).total == 930

    def test_the_deadline_is_five_o_clock_on_either_side(self) -> None:
        monday_after = wish(Kind.IN_PERSON, datetime(2026, 3, 30, 9, tzinfo=UTC))
        found = cost(monday_after, datetime(2026, 3, 20, 9, tzinfo=UTC))
        assert found.free_until == datetime(2026, 3, 27, 17, tzinfo=UTC)


@given(now=MOMENTS, ahead=st.timedeltas(timedelta(hours=5), timedelta(days=40)), minutes=st.integers(1, 480))
def test_it_never_gets_cheaper_by_waiting_or_by_length(now: datetime, ahead: timedelta, minutes: int) -> None:
    always = replace(VOICES, hours=())
    wanted = wish(Kind.IN_PERSON, now + ahead, minutes)
    early, late = quote(always, wanted, now, HOME), quote(always, wanted, now + ahead / 2, HOME)
    assert isinstance(early, Quote)
    assert early.total >= 2 * 1900 + 1450
    if isinstance(late, Quote):
        assert late.total >= early.total
    if minutes < 480:
        longer = quote(always, replace(wanted, minutes=minutes + 1), now, HOME)
        assert isinstance(longer, Quote)
        assert longer.total >= early.total


@given(now=MOMENTS, ahead=st.timedeltas(timedelta(hours=5), timedelta(days=40)))
def test_free_cancelling_ends_with_a_working_day_before_the_booking(now: datetime, ahead: timedelta) -> None:
    starts = now + ahead
    found = quote(replace(VOICES, hours=()), wish(Kind.IN_PERSON, starts), now, HOME)
    assert isinstance(found, Quote)
    assert found.free_until is not None
    day = local(found.free_until).date()
    assert day < local(starts).date()
    assert is_working_day(day, HOME)
    assert found.free_until == close_of(day)
    assert cancelling_costs(found.late_cancel, found.free_until, found.free_until) == 0
    after = found.free_until + timedelta(seconds=1)
    assert cancelling_costs(found.late_cancel, found.free_until, after) == found.total


@given(now=MOMENTS, minutes=st.integers(15, 180))
def test_the_first_possible_time_can_be_booked_without_extra_hours(now: datetime, minutes: int) -> None:
    for provider, language in ((VOICES, "pol"), (SIGN, "bfi")):
        starts = first_possible(provider, Kind.IN_PERSON, minutes, now, HOME)
        wanted = wish(Kind.IN_PERSON, starts, minutes, language=language)
        found = quote(provider, wanted, now, HOME)
        assert isinstance(found, Quote), found
        assert Item.OUTSIDE_HOURS not in dict(found.lines)
        assert starts.minute % 15 == 0


def test_without_hours_it_begins_after_the_notice() -> None:
    at = first_possible(replace(VOICES, hours=()), Kind.IN_PERSON, 60, MONDAY, HOME)
    assert at == MONDAY + timedelta(hours=4)
    never = replace(VOICES, hours=(replace(VOICES.hours[1], days=("SA",)),))
    assert first_possible(never, Kind.IN_PERSON, 300, MONDAY, HOME) == MONDAY + timedelta(hours=4)


@given(MOMENTS, st.integers(0, 9), st.integers(0, 9), st.integers(0, 20_000))
def test_a_text_is_suggested_for_when_nothing_is_paid_for_haste(
    now: datetime, short: int, cancel: int, notice: int
) -> None:
    rates = {Kind.WRITTEN: Rate(14, notice=notice)}
    provider = replace(VOICES, short_notice=short, cancel_days=cancel, rates=rates)
    due = unhurried(provider, now, HOME)
    assert due == close_of(local(due).date())
    assert is_working_day(local(due).date(), HOME)
    found = quote(provider, wish(Kind.WRITTEN, due, 0, 250), now, HOME)
    assert isinstance(found, Quote)
    assert Item.SHORT_NOTICE not in dict(found.lines)
    assert found.free_until is None or found.free_until >= now


def test_a_text_is_not_suggested_for_later_than_need_be() -> None:
    assert unhurried(VOICES, MONDAY, HOME) == close_of((MONDAY + timedelta(days=2)).date())
