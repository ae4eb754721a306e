"""The standard's own examples and validator mocks, a real directory, the official schema: read in place."""

from pathlib import Path

import pytest

from frontdesk.directory import ListedService, Location, Offer, Partner, record_id
from frontdesk.exchange.directory.reading import Feed, read_feed
from frontdesk.exchange.directory.remarks import FeedError
from frontdesk.exchange.directory.schema import schema_check
from frontdesk.exchange.directory.writing import FORMATS, write_feed
from tests.frontdesk.exchange.directory.feeds import FULL, faults, service, written

SHARED = Path(__file__).parents[5] / "shared" / "data" / "directory"
UK, HSDS, ILLINOIS = SHARED / "open-referral-uk", SHARED / "hsds", SHARED / "illinois-legal-aid"
there = pytest.mark.skipif(
    not SHARED.is_dir(), reason="LEFT OUT: ../shared/data/directory with the standard's own feeds is not here"
)
COUNSELLING = "ac148810-d857-441c-9679-408f346de14b"


def kinds(feed: Feed) -> dict[type, int]:
    found = [type(draft.body) for draft in feed.drafts]
    return {kind: found.count(kind) for kind in (Partner, Location, ListedService, Offer)}


@there
@pytest.mark.parametrize(
    "feed",
    [
        UK / "examples",
        UK / "examples_csv",
        UK / "validator_mocks" / "V3.0-UK-Default",
        UK / "validator_mocks" / "V3.0-UK-Test",
        UK / "validator_mocks" / "V3.0-UK-Warn",
        HSDS / "examples",
        HSDS / "examples" / "tabular.json",
    ],
    ids=lambda path: path.name,
)
def test_good_feeds_pass_and_come_back_unchanged(feed: Path, tmp_path: Path) -> None:
    found = read_feed(feed)
    bodies = {record_id(draft.body): draft.body for draft in found.drafts}
    counselling = bodies[f"service:{COUNSELLING}"]
    assert isinstance(counselling, ListedService)
    assert counselling.name == "Community Counselling"
    assert counselling.ask_for == "Reception Manager"
    hours = [hours for body in bodies.values() for hours in getattr(body, "schedules", ())]
    assert hours[0].days == ("TH", "FR")
    assert "Persona" not in str(bodies)
    for kind in FORMATS:
        folder = tmp_path / kind
        write_feed(bodies.values(), kind, folder)
        assert {record_id(draft.body): draft.body for draft in read_feed(folder).drafts} == bodies


@there
def test_the_failing_feed_is_refused_with_the_right_faults() -> None:
    found = faults(UK / "validator_mocks" / "V3.0-UK-Fail")
    for item, field in ((2, "name"), (3, "name"), (3, "email"), (4, "email"), (4, "organization_id")):
        assert any(f"item {item} " in fault and f"“service.{field}”" in fault for fault in found), (
            item,
            field,
        )
    assert all(fault.startswith("service_list.json: ") for fault in found)


@there
def test_the_official_schema_passes_what_is_right_and_names_what_is_not() -> None:
    check = schema_check(UK / "schema_compiled" / "service.json")
    good = UK / "validator_mocks" / "V3.0-UK-Default" / "service_full.json"
    assert read_feed(good, check=check).drafts
    found = faults(UK / "validator_mocks" / "V3.0-UK-Fail" / "service_full.json", check=check)
    assert any("“email”" in fault and "email" in fault for fault in found)
    folder = schema_check(UK / "schema_compiled")
    assert read_feed(UK / "examples" / "organization_full.json", check=folder).drafts


@there
def test_a_real_directory_becomes_what_it_is_to_become() -> None:
    found = faults(ILLINOIS / "hsds_output")
    assert "services.csv, line 651" in found[0]  # it has no id
    assert all("organization_id" in fault for fault in found[1:])
    feed = read_feed(ILLINOIS / "hsds_output", lenient=True)
    assert kinds(feed) == {Partner: 33, Location: 520, ListedService: 429, Offer: 0}
    by_id = {record_id(draft.body): draft.body for draft in feed.drafts}
    library = by_id["location:135831"]
    assert isinstance(library, Location)
    assert library.name == "Arlington Heights Memorial Library"
    assert library.schedules[0].days == ("SU",)
    assert library.telephone == "847-392-0100"


SCHEMA = (
    """{"type": "object", "required": ["name", "description"], "properties": {"name": {"type": "string"}}}"""
)


def test_a_schema_named_by_the_user_is_held_to(tmp_path: Path) -> None:
    schema = tmp_path / "service.json"
    schema.write_text(SCHEMA, encoding="utf-8")
    feed = written(tmp_path, [service(), service("s2", description="D"), {"id": "s3"}], "services_1.json")
    found = faults(feed, check=schema_check(schema))
    assert ["'description' is a required property" in fault for fault in found].count(True) == 2
    assert any("'name' is a required property" in fault for fault in found)
    other = tmp_path / "anything.json"
    other.write_text(SCHEMA, encoding="utf-8")
    assert faults(feed, check=schema_check(other))


def test_a_schema_that_is_none_is_told(tmp_path: Path) -> None:
    for text in ("{", '{"type": "thing"}'):
        schema = tmp_path / "service.json"
        schema.write_text(text, encoding="utf-8")
        with pytest.raises(FeedError, match="no JSON schema"):
            schema_check(schema)
    with pytest.raises(FeedError, match="no JSON schema"):
        schema_check(tmp_path / "missing.json")
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(FeedError, match="no schema in it"):
        schema_check(empty)


@pytest.mark.skipif(not SHARED.is_dir(), reason="LEFT OUT: the official schema of ../shared/data is not here")
def test_what_is_exported_holds_to_the_official_schema_but_for_ids(tmp_path: Path) -> None:
    write_feed(FULL, "json", tmp_path)
    found = faults(tmp_path, check=schema_check(UK / "schema_compiled"))
    assert [fault for fault in found if "is not a 'uuid'" not in fault] == []
