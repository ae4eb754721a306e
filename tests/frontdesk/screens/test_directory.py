"""What the desk is told of a service: here now and at which desk, else when, else where; and all about it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import msgspec
import pytest

from frontdesk import words
from frontdesk.directory import (
    Body,
    Entry,
    Frequency,
    KeepRecord,
    ListedService,
    Listing,
    Location,
    Offer,
    Partner,
    Schedule,
    Status,
    record_id,
)
from frontdesk.opening import Span
from frontdesk.screens.directory import (
    Around,
    Reach,
    about,
    availability,
    everything,
    provider_of,
    read_directory,
)
from frontdesk.screens.opening_words import hours_text, until_text, when_text
from frontdesk.staffing import DeskState, SetDesk
from tests.shopfloor import MONDAY, Floor, small_shop

THURSDAYS = Schedule(days=("TH",), opens=time(10), closes=time(13))
ALL_WEEK = Schedule(days=("MO", "TU", "WE", "TH", "FR"), opens=time(9), closes=time(17))
HALL = Location(id="shire-hall", name="Shire Hall", name_cy="Neuadd y Sir")
LIBRARY = Location(id="library", name="Library", address=("High Street",), postcode="CV1", directions="Bus 1")
UNION = ListedService(id="union", name="Credit Union", partner="p", telephone="01632 960410")
THURSDAY = datetime(2026, 11, 26, 10, 30, tzinfo=UTC)


def offer(location: str, *schedules: Schedule, place: str = "", place_name: str = "") -> Offer:
    return Offer(
        id=location,
        service="union",
        location=location,
        place=place,
        place_name=place_name,
        schedules=schedules,
    )


def entry(*bodies: Body, service: ListedService = UNION) -> Entry:
    return Listing.of([service, HALL, LIBRARY, *bodies]).entries[service.id]


def around(*desks: str) -> Around:
    return Around(small_shop(), lambda day: day == date(2026, 12, 25), desks)


def said(found: Entry, now: datetime = MONDAY, *desks: str) -> str:
    return availability(found, around(*desks), now).text


def test_a_surgery_here_is_told_with_its_next_time() -> None:
    surgery = entry(offer("shire-hall", THURSDAYS, place="room1"))
    assert said(surgery) == "Here Thursday 10:00–13:00"
    assert said(surgery, THURSDAY - timedelta(days=1)) == "Here tomorrow 10:00–13:00"
    assert said(surgery, THURSDAY - timedelta(hours=1)) == "Here today 10:00–13:00"
    assert said(surgery, THURSDAY) == "Here now, until 13:00 · Room 1"
    assert said(surgery, THURSDAY + timedelta(hours=3)) == "Here Thursday 3 December 10:00–13:00"
    found = availability(surgery, around(), MONDAY)
    assert (found.reach, found.span is None) == (Reach.HERE_LATER, False)


def test_a_service_of_the_shop_is_had_at_the_desks_that_are_open() -> None:
    badge = ListedService(id="badge", name="Blue Badge")
    found = Listing.of([badge]).entries["badge"]
    assert said(found, MONDAY, "1", "2") == "Here now · Desk 1, Desk 2"
    assert said(found, MONDAY) == "Here, but no desk for it is open"
    benefit = Listing.of([ListedService(id="benefit", name="Benefit")]).entries["benefit"]
    assert said(benefit, MONDAY, "2") == "Here, but no desk for it is open"


def test_the_place_is_that_of_the_offer() -> None:
    assert said(entry(offer("shire-hall", place_name="First floor"))) == "Here now · First floor"
    assert said(entry(offer("shire-hall", place="gone"))) == "Here now · gone"


def test_what_is_not_done_here_is_told_with_where_and_when() -> None:
    assert said(entry(offer("library", ALL_WEEK)), MONDAY) == "Library: open now, until 17:00"
    assert said(entry(offer("library", THURSDAYS)), MONDAY) == "Library: Thursday 10:00–13:00"
    assert said(entry(offer("library"))) == "Library"
    unknown = Schedule(days=("MO",), text="Monday mornings")
    assert said(entry(offer("library", unknown))) == "Library: Monday, Monday mornings"


def test_here_comes_before_elsewhere_and_open_before_closed() -> None:
    both = entry(offer("library", ALL_WEEK), offer("shire-hall", THURSDAYS))
    assert said(both) == "Here Thursday 10:00–13:00"
    other = Location(id="other", name="Other")
    two = entry(offer("library", THURSDAYS), Offer(id="x", service="union", location="other"), other)
    assert said(two) == "Library: Thursday 10:00–13:00"


def test_what_is_offered_nowhere_can_be_rung_or_is_said_to_be_unknown() -> None:
    assert said(entry()) == "Ring 01632 960410"
    silent = msgspec.structs.replace(UNION, telephone="")
    assert said(entry(service=silent)) == "No place is on record"
    for status, text in (
        (Status.PAUSED, "Closed for the time being"),
        (Status.DEFUNCT, "Not offered any more"),
    ):
        gone = msgspec.structs.replace(UNION, status=status)
        assert said(entry(offer("shire-hall"), service=gone)) == text


def test_a_surgery_that_does_not_come_again_is_told() -> None:
    over = msgspec.structs.replace(THURSDAYS, valid_to=date(2026, 1, 1))
    assert said(entry(offer("shire-hall", over))) == "Here, but not again soon"


def test_shut_days_and_bank_holidays_are_passed_over() -> None:
    fridays = msgspec.structs.replace(THURSDAYS, days=("FR",))
    christmas_eve = datetime(2026, 12, 24, 12, tzinfo=UTC)
    assert said(entry(offer("shire-hall", fridays)), christmas_eve) == "Here Friday 1 January 10:00–13:00"
    shut = msgspec.structs.replace(HALL, closed=(date(2026, 11, 26),))
    listing = Listing.of([UNION, shut, offer("shire-hall", THURSDAYS)])
    assert said(listing.entries["union"]) == "Here Thursday 3 December 10:00–13:00"


def test_the_shops_services_come_first_and_are_found_by_its_words() -> None:
    shop = small_shop()
    listing = Listing.of(
        [UNION, ListedService(id="badge", name="Blue Badge (county)", synonyms=("parking",))]
    )
    found = everything(listing, shop)
    assert [each.id for each in found] == ["benefit", "badge", "post", "union"]
    assert found[1].service.name == "Blue Badge (county)"
    assert found[1].service.synonyms == ("parking", "Travel")
    assert provider_of(found[0]) == "District"
    nobody = replace(shop, services={"x": replace(shop.services["post"], id="x", provider="")})
    assert provider_of(everything(Listing(), nobody)[0]) == ""


def test_the_directory_is_read_with_the_desks_that_are_open() -> None:
    floor = Floor()
    for body in (UNION, Partner(id="p", name="Union", name_cy="Undeb")):
        floor.do(KeepRecord(record=record_id(body), body=body))
    floor.do(SetDesk(desk="2", state=DeskState.OPEN))
    screen = read_directory(floor.front)
    assert set(screen.around.open_desks) == {"2"}
    assert screen.around.holiday(date(2026, 12, 25))
    assert not screen.around.holiday(date(2026, 12, 24))
    words.use("cy")
    assert provider_of(screen.entries[-1]) == "Undeb"
    words.use("en")


def test_all_about_a_service_leaves_out_what_is_not_known() -> None:
    full = msgspec.structs.replace(
        UNION,
        description="Savings",
        description_cy="Cynilion",
        eligibility="Residents",
        minimum_age=18,
        maximum_age=60,
        documents=("Photo",),
        languages=("Welsh", "Polish"),
        ask_for="Duty adviser",
        fees="None",
        note="Busy",
        url="https://example.org",
    )
    found = Listing.of([full, Partner(id="p", name="Union"), LIBRARY, offer("library", THURSDAYS)]).entries[
        "union"
    ]
    told = about(found, around(), MONDAY)
    assert told.title == "Credit Union"
    parts = dict(told.parts)
    assert parts["For whom"] == ("Residents", "Ages 18 to 60")
    assert parts["To ring ahead"] == ("01632 960410", "Ask for: Duty adviser")
    assert parts["Library"] == ("High Street, CV1", "Thursday 10:00–13:00", "Bus 1")
    assert dict(about(entry(), around(), MONDAY).parts).keys() == {"To ring ahead"}
    for least, most, text in ((5, None, "From the age of 5"), (None, 5, "Up to the age of 5")):
        aged = msgspec.structs.replace(UNION, minimum_age=least, maximum_age=most)
        assert dict(about(entry(service=aged), around(), MONDAY).parts)["For whom"] == (text,)
    words.use("cy")
    assert ("Beth ydyw", ("Cynilion",)) in about(found, around(), MONDAY).parts
    words.use("en")


MONTHLY = Frequency.MONTHLY


@pytest.mark.parametrize(
    ("schedule", "text"),
    [
        (ALL_WEEK, "Monday to Friday 9:00–17:00"),
        (Schedule(days=("MO", "WE"), opens=time(9), closes=time(10)), "Monday, Wednesday 9:00–10:00"),
        (
            Schedule(frequency=MONTHLY, days=("1SA",), opens=time(9), closes=time(10)),
            "First Saturday of the month 9:00–10:00",
        ),
        (Schedule(frequency=MONTHLY, days=("-1FR",)), "Last Friday of the month"),
        (
            Schedule(frequency=MONTHLY, month_days=(15, -1, -3), interval=2),
            "Day 15 of the month, last day of the month, 2 days before the month ends, every 2 months",
        ),
        (
            Schedule(
                days=("MO",),
                interval=2,
                valid_from=date(2026, 1, 1),
                valid_to=date(2026, 3, 1),
                bank_holidays=True,
            ),
            "Monday, every 2 weeks, from 1 January 2026 to 1 March 2026, on bank holidays too",
        ),
        (Schedule(text="ring first"), "Ring first"),
    ],
)
def test_hours_in_words(schedule: Schedule, text: str) -> None:
    assert hours_text([schedule, Schedule()]) == (text,)


def test_times_of_an_opening_in_words() -> None:
    night = Span(THURSDAY, THURSDAY + timedelta(days=2))
    assert until_text(night, THURSDAY) == ""
    assert until_text(night, THURSDAY + timedelta(days=1, hours=12)) == "until 10:30"
    assert when_text(night, THURSDAY - timedelta(days=6)) == "Thursday 10:30–10:30"
