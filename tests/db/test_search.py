"""A service is found in few letters, in either language, with slips and whatever else is typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.search import Match, Search, plain
from frontdesk.directory import Entry, ListedService, Partner
from frontdesk.shop import Service

SERVICES = [
    Service("tax", "Council tax", "Revenues", "District council", "Treth gyngor", synonyms=("rates", "band")),
    Service("benefit", "Housing benefit", "Benefits", "District council", "Budd-dal tai"),
    Service(
        "form", "Housing benefit review form", "Benefits", "District council", "Ffurflen adolygu budd-dal"
    ),
    Service(
        "badge", "Blue Badge", "Travel", "County council", "Bathodyn Glas", synonyms=("disabled parking",)
    ),
    Service("water", "Water meadows walk", "Leisure", "Tŷ Dŵr", "Taith dŵr"),
    Service("bus", "Bus pass", "Travel", "County council", "Tocyn bws", "Teithio"),
    Service("credit", "Savings and loans", "Money", "Credit Union"),
    Service("library", "Book renewal", "Libraries", "County council", "Adnewyddu llyfr", "Llyfrgelloedd"),
    Service("coffee", "Café", "Welcome", "County council"),
]


@pytest.fixture(scope="module")
def search() -> Iterator[Search[Service]]:
    search = Search(SERVICES)
    yield search
    search.close()


def ids(search: Search[Service], text: str, limit: int = 8) -> list[str]:
    return [found.service.id for found in search.find(text, limit)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("cou", "tax"),
        ("council tax", "tax"),
        ("COUNCIL  TAX ", "tax"),
        ("tax", "tax"),
        ("treth", "tax"),
        ("budd", "benefit"),
        ("hous ben", "benefit"),
        ("bathodyn", "badge"),
        ("bath glas", "badge"),
        ("dwr", "water"),
        ("dŵr", "water"),
        ("DW\u0302R", "water"),  # the circumflex as a letter of its own
        ("ty", "water"),
        ("cafe", "coffee"),
        ("café", "coffee"),
        ("rates", "tax"),
        ("disabled", "badge"),
        ("credit union", "credit"),
        ("teithio", "bus"),
        ("llyfrgell", "library"),
    ],
)
def test_words_begun_in_either_language_find_it(search: Search[Service], typed: str, first: str) -> None:
    assert ids(search, typed)[:1] == [first]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("hosing benfit", "benefit"),
        ("blu bage", "badge"),
        ("treth gyngr", "tax"),
        ("treth cyngor", "tax"),
        ("concil", "tax"),
        ("cuoncil tax", "tax"),
        ("libary", "library"),
        ("hosing", "benefit"),
        ("benift", "benefit"),
        ("counciltax", "tax"),
        ("buspass", "bus"),
        ("bathodin", "badge"),
    ],
)
def test_typing_slips_are_forgiven(search: Search[Service], typed: str, first: str) -> None:
    assert ids(search, typed)[:1] == [first]


def test_what_begins_a_name_comes_before_what_is_elsewhere(search: Search[Service]) -> None:
    found = search.find("b")
    assert [one.match for one in found] == sorted(one.match for one in found)
    assert found[0].match is Match.BEGINS
    by_id = {one.service.id: one.match for one in found}
    assert by_id["bus"] is Match.BEGINS
    assert by_id["form"] is Match.NAME
    assert by_id["tax"] is Match.OTHER  # "band", another word for it


def test_the_shorter_name_comes_first(search: Search[Service]) -> None:
    assert ids(search, "housing benefit") == ["benefit", "form"]


def test_some_of_the_words_are_better_than_nothing(search: Search[Service]) -> None:
    found = search.find("please help with my council tax")
    assert found[0].service.id == "tax"
    assert found[0].match is Match.PART


def test_no_more_than_asked_for_and_each_once(search: Search[Service]) -> None:
    assert len(search.find("c", 3)) == 3
    everything = ids(search, "c", 100)
    assert len(everything) == len(set(everything))
    assert search.find("c", 0) == []


@pytest.mark.parametrize("typed", ["", "   ", '"', "*", "()", "---", "^", "\x00", "🙂", "\u0302", "''"])
def test_nothing_typed_finds_nothing(search: Search[Service], typed: str) -> None:
    assert search.find(typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        'name:"council" OR 1',
        "council NEAR tax",
        "NEAR(council tax, 5)",
        "council AND",
        "NOT council",
        "{name} : council",
        'council" tax',
        "council*tax",
        "council\x00tax",
        "x'; DROP TABLE service; --",
        "\ud800council",
        "a" * 100_000,
        "a " * 50_000,
        "ﷺ" * 300,
        "%s%n{0}{typed}",
    ],
)
def test_signs_with_a_meaning_elsewhere_have_none_here(search: Search[Service], typed: str) -> None:
    search.find(typed)
    assert ids(search, "council tax")[:1] == ["tax"]


@given(st.text())
def test_whatever_is_typed_is_answered(text: str) -> None:
    assert len(LASTING.find(text)) <= 8


LASTING = Search(SERVICES)


@given(st.text())
def test_plain_words_hold_no_sign_that_a_query_could_trip_over(text: str) -> None:
    assert all(word.isalnum() for word in plain(text).split())


def test_no_services_find_nothing() -> None:
    search = Search([])
    assert search.find("council tax") == []
    search.close()


def test_a_service_without_a_name_is_no_error() -> None:
    search = Search([Service("x", "", "Group", "", synonyms=("odd",))])
    assert ids(search, "odd") == ["x"]
    assert ids(search, "group") == ["x"]
    search.close()


def test_the_directory_is_found_by_name_words_partner_and_description() -> None:
    partner = Partner(id="cu", name="Credit Union", name_cy="Undeb Credyd")
    loans = ListedService(
        id="loans",
        name="Savings and loans",
        name_cy="Cynilion",
        synonyms=("borrowing",),
        description="Help with money worries",
        description_cy="Cymorth gyda phryderon",
    )
    search = Search([Entry(ListedService(id="other", name="Other")), Entry(loans, partner)])
    for typed in (
        "savings",
        "cynil",
        "borrow",
        "credit union",
        "undeb",
        "money worries",
        "phryder",
        "savigns",
    ):
        assert [found.service.id for found in search.find(typed)] == ["loans"], typed
    assert search.find("worrise") == []  # slips in descriptions are not mended
    search.close()
