"""The administrator's forms and list as plain data: what stands in a form makes the same record again."""

from datetime import date

import msgspec
import pytest

from frontdesk import words
from frontdesk.directory import ListedService, Location, Offer, Partner, Record, Schedule, record_id
from frontdesk.directory.records import Body, kind_of
from frontdesk.screens.record_form import FIELDS, KINDS, filled, make, said_hours, status_choices
from frontdesk.screens.record_list import list_records, read_records
from tests.frontdesk.exchange.directory.feeds import FULL
from tests.shopfloor import Floor

CHECKS = {"telephone": str, "web": str, "mail": str}
NOTHING = {"telephone": lambda _: "", "web": lambda _: "", "mail": lambda _: ""}


@pytest.mark.parametrize("body", FULL, ids=record_id)
def test_a_form_that_is_saved_untouched_changes_nothing(body: Body) -> None:
    assert make(kind_of(body), body.id, filled(body), CHECKS).body == body


def test_a_form_has_a_field_for_everything_a_record_holds() -> None:
    for kind, fields in FIELDS.items():
        assert {each.name for each in fields} == set(KINDS[kind].__struct_fields__) - {"id"}
        assert all(each.labelled() for each in fields)
        assert len({each.name for each in fields}) == len(fields)


def test_everything_wrong_is_said_at_its_field() -> None:
    texts = {
        "name": " ",
        "telephone": "ask inside",
        "minimum_age": "young",
        "schedules": "MO noon",
        "url": "here",
    }
    wrong = make("service", "s", texts, NOTHING).wrong
    assert wrong.keys() == {"name", "telephone", "minimum_age", "schedules", "url"}
    assert "noon" in wrong["schedules"]
    assert make("location", "l", {"name": "L", "closed": "soon"}, CHECKS).wrong.keys() == {"closed"}
    assert make("offer", "o", {"service": "s"}, CHECKS).wrong.keys() == {"location"}


def test_days_and_parts_are_put_in_order() -> None:
    texts = {
        "name": "L",
        "closed": "2026-12-28\n2026-12-24 2026-12-24",
        "address": "1 High St; rear\n\n Town ",
    }
    body = make("location", "l", texts, CHECKS).body
    assert isinstance(body, Location)
    assert body.closed == (date(2026, 12, 24), date(2026, 12, 28))
    assert body.address == ("1 High St, rear", "Town")


def test_hours_are_said_while_they_are_typed() -> None:
    assert said_hours("1SA 10:00-12:00\nMO") == ("First Saturday of the month 10:00–12:00\nMonday", True)
    assert said_hours("sometime")[1] is False
    assert dict(status_choices())["active"] == "Offered"


RECORDS = [
    Record(id=record_id(body), day="2026-11-23", body=body)
    for body in (
        ListedService(
            id="s", name="Debt advice", name_cy="Cyngor dyled", synonyms=("bailiffs",), partner="p"
        ),
        Partner(id="p", name="Citizens Advice", telephone="01632 960410"),
        Location(id="l", name="Tŷ Tref", address=("High Street",), postcode="CV1"),
        Offer(id="o", service="s", location="l", schedules=(Schedule(days=("TH",)),)),
        Offer(id="lost", service="gone", location="nowhere"),
    )
]


def ids(typed: str, kind: str = "service", *, retired: bool = False) -> list[str]:
    found = list_records(RECORDS).found(kind, typed, retired=retired, most=10)
    return [line.record.body.id for line in found]


def test_records_are_found_by_any_of_their_words() -> None:
    for typed in ("debt", "ADVICE debt", "bailiff", "dyled", "citizens", ""):
        assert ids(typed) == ["s"], typed
    assert ids("nothing") == []
    assert ids("ty tref", "location") == ["l"]
    assert ids("debt", "offer") == ["o"]
    assert ids("gone", "offer") == ["lost"]


def test_a_line_tells_a_record_from_others() -> None:
    found = list_records(RECORDS)
    (line,) = found.found("offer", "debt", retired=False, most=5)
    assert (line.title, line.below, line.aside) == ("Debt advice", "Tŷ Tref · Thursday", "Version 1")
    assert found.choices("partner") == (("p", "Citizens Advice"),)
    assert found.count("offer") == 2
    assert len(found.found("offer", "", retired=False, most=1)) == 1
    words.use("cy")
    assert list_records(RECORDS).choices("service") == (("s", "Cyngor dyled"),)
    words.use("en")


def test_retired_records_are_listed_apart() -> None:
    retired = [msgspec.structs.replace(record, retired=True) for record in RECORDS]
    found = list_records(retired)
    assert found.count("service") == 0
    assert found.choices("service") == ()
    assert found.found("service", "", retired=False, most=5) == []
    (line,) = found.found("service", "", retired=True, most=5)
    assert line.aside == "Retired"
    assert read_records(Floor().front).lines == ()
