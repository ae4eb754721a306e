"""Records of the directory: kept, changed, retired, brought back; any order of arrival gives the same."""

import itertools

import msgspec
import pytest

from frontdesk import directory
from frontdesk.desk import Together, Topic
from frontdesk.directory import (
    KeepRecord,
    ListedService,
    Listing,
    Location,
    Offer,
    Partner,
    Record,
    RetireRecord,
    Schedule,
    record_id,
)
from frontdesk.directory.records import Body, kind_of
from frontdesk.log import Event
from frontdesk.projection import KINDS
from tests.shopfloor import Floor

UNION = Partner(id="credit-union", name="Credit Union")
HALL = Location(id="shire-hall", name="Shire Hall", address=("Market Square",))
SURGERY = ListedService(id="credit-union", name="Credit Union surgery", partner="credit-union")
THURSDAYS = Offer(id="o", service="credit-union", location="shire-hall", schedules=(Schedule(days=("TH",)),))


def keep(body: Body) -> KeepRecord:
    return KeepRecord(record=record_id(body), body=body)


def kept(floor: Floor, body: Body) -> Record:
    found = floor.store.one(Record, record_id(body))
    assert found is not None
    return found


def test_records_of_two_kinds_may_share_an_id() -> None:
    floor = Floor()
    done = floor.do(Together((keep(UNION), keep(SURGERY))))
    assert done.topics == {Topic.DIRECTORY}
    assert kept(floor, UNION).body == UNION
    assert kept(floor, SURGERY).body == SURGERY
    assert [record.kind for record in floor.store.every(Record)] == ["partner", "service"]


def test_each_version_is_counted_and_none_is_kept_twice() -> None:
    floor = Floor()
    floor.do(keep(SURGERY))
    assert floor.refused(keep(SURGERY)) == "nothing_to_correct"
    floor.do(keep(msgspec.structs.replace(SURGERY, fees="None")))
    assert kept(floor, SURGERY).version == 2
    assert kept(floor, SURGERY).day == "2026-11-23"


def test_a_retired_record_is_not_found_but_still_readable_and_can_come_back() -> None:
    floor = Floor()
    assert floor.refused(RetireRecord(record="service:credit-union")) == "no_such_record"
    floor.do(keep(SURGERY))
    floor.do(RetireRecord(record="service:credit-union"))
    assert floor.refused(RetireRecord(record="service:credit-union")) == "record_retired"
    assert floor.store.open_ones(Record) == []
    assert kept(floor, SURGERY).body == SURGERY
    floor.do(keep(SURGERY))
    assert [record.version for record in floor.store.open_ones(Record)] == [2]


@pytest.mark.parametrize("body", [Partner(id="x", name=" "), Offer(id="x", service="", location="y")])
def test_a_record_without_a_name_is_not_kept(body: Body) -> None:
    assert Floor().refused(keep(body)) == "record_without_name"


def test_a_record_is_kept_under_its_own_id() -> None:
    assert Floor().refused(KeepRecord(record="service:other", body=SURGERY)) == "record_other_id"
    assert Floor().refused(keep(Partner(id="", name="Nobody"))) == "record_other_id"


def test_a_whole_feed_is_kept_as_one_or_not_at_all() -> None:
    floor = Floor()
    many = [Partner(id=str(n), name=f"Partner {n}") for n in range(60)]
    floor.do(Together(tuple(map(keep, many))))
    again = [*many[:59], Partner(id="59", name="")]
    assert floor.refused(Together(tuple(map(keep, again)))) == "nothing_to_correct"
    assert {record.version for record in floor.store.every(Record)} == {1}
    fresh = [*(Partner(id=f"n{n}", name="New") for n in range(60)), Partner(id="bad", name="")]
    assert floor.refused(Together(tuple(map(keep, fresh)))) == "record_without_name"
    assert len(floor.store.every(Record)) == 60


def history() -> list[Event]:
    floor = Floor()
    floor.do(keep(SURGERY))
    floor.do(RetireRecord(record="service:credit-union"))
    floor.do(keep(msgspec.structs.replace(SURGERY, name="Credit Union")))
    return floor.store.events("record/service:credit-union")


def test_any_order_of_arrival_gives_the_same_record() -> None:
    fold = KINDS["record"].fold
    states = [fold(order) for order in itertools.permutations(history())]
    assert all(state == states[0] for state in states)
    assert isinstance(states[0], Record)
    assert (states[0].version, states[0].retired) == (2, False)


def test_folding_takes_anything() -> None:
    first, retired, _ = history()
    assert directory.evolve(None, retired) is None
    strange = msgspec.structs.replace(first, type="record.split")
    assert directory.evolve(None, strange) is None
    state = directory.evolve(None, first)
    newer = directory.evolve(state, strange)
    assert newer is not None
    assert newer.needs_newer
    again = directory.evolve(newer, first)
    assert again is not None
    assert (again.needs_newer, again.version) == (True, 2)
    other_fact = msgspec.structs.replace(first, type="desk.opened", data=b"{}")
    assert directory.evolve(state, other_fact) == state


def test_a_listing_puts_together_what_belongs_together() -> None:
    lost = Offer(id="lost", service="credit-union", location="nowhere")
    strange = Offer(id="strange", service="nothing", location="shire-hall")
    listing = Listing.of(
        [THURSDAYS, lost, strange, SURGERY, HALL, UNION, ListedService(id="x", name="Alone")]
    )
    entry = listing.entries["credit-union"]
    assert entry.id == "credit-union"
    assert entry.partner == UNION
    assert [each.location for each in entry.offers] == [HALL]
    assert listing.entries["x"].partner is None
    assert listing.entries["x"].offers == ()


def test_the_hours_nearest_to_the_offer_hold() -> None:
    always, mondays = Schedule(days=("MO",)), Schedule(days=("TU",))
    hall = msgspec.structs.replace(HALL, schedules=(always,))
    surgery = msgspec.structs.replace(SURGERY, schedules=(mondays,))
    bare = msgspec.structs.replace(THURSDAYS, schedules=())

    def hours(offer: Offer, service: ListedService) -> tuple[Schedule, ...]:
        (at,) = Listing.of([offer, service, hall]).entries["credit-union"].offers
        return at.schedules(service)

    assert hours(THURSDAYS, surgery) == THURSDAYS.schedules
    assert hours(bare, surgery) == (mondays,)
    assert hours(bare, SURGERY) == (always,)


def test_every_kind_of_record_is_written_with_its_kind() -> None:
    for body in (UNION, HALL, SURGERY, THURSDAYS):
        data = msgspec.json.encode(body)
        assert msgspec.json.decode(data)["kind"] == kind_of(body)
        assert msgspec.json.decode(data, type=Body) == body
