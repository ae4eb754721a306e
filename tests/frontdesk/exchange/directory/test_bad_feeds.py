"""Bad feeds: every fault with its place, nothing guessed; what only has to be left out is a warning."""

from datetime import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontdesk.directory import ListedService, Location, Offer, Partner, Schedule
from frontdesk.exchange.directory import json_feed
from frontdesk.exchange.directory.reading import read_feed
from frontdesk.exchange.directory.remarks import FeedError
from frontdesk.exchange.directory.texts import has_markup, mail_address, plain_text, telephone, web_address
from tests.frontdesk.exchange.directory.feeds import bodies, faults, faulty, read, service, written


def only(folder: Path, **more: Any) -> ListedService:
    """The one service of a feed."""
    (draft,) = [d for d in read(folder, service(**more)).drafts if isinstance(d.body, ListedService)]
    assert isinstance(draft.body, ListedService)
    return draft.body


@pytest.mark.parametrize(
    ("item", "place", "reason"),
    [
        ({"id": "x", "status": "active"}, "item 2 (x), “service.name”", "missing"),
        ({"name": "X", "status": "active"}, "item 2, “service.id”", "missing"),
        (service("x", status="asleep"), "“service.status”", "none of"),
        (service("x", email=False), "“service.email”", "has to be text"),
        (service("x", email=12345), "“service.email”", "has to be text"),
        (service("x", description=["a"]), "“service.description”", "has to be text"),
        (service("x", minimum_age="old"), "“service.minimum_age”", "no number"),
        (service("x", organization_id="none"), "“service.organization_id”", "none"),
        (service("x", organization={"id": "p"}), "“organization.name”", "missing"),
        (service("x", phones=["01632"]), "“phone”", "records"),
        ("text", "item 2", "records"),
        (service("x", schedules=[{"byday": "XX"}]), "“schedule.byday”", "no day"),
        (
            service("x", schedules=[{"byday": "MO", "opens_at": "25:00"}]),
            "“schedule.opens_at”",
            "time of day",
        ),
        (service("x", schedules=[{"byday": "MO", "dtstart": "soon"}]), "“schedule.dtstart”", "no date"),
        (service("x", schedules=[{"byday": "MO", "interval": 2}]), "“schedule.dtstart”", "counted"),
        (
            service("x", schedules=[{"freq": "MONTHLY", "bymonthday": "40,x"}]),
            "“schedule.bymonthday”",
            "day of a month",
        ),
        (
            service("x", schedules=[{"byday": "MO", "valid_from": "2026-02-01", "valid_to": "2026-01-01"}]),
            "“schedule.valid_to”",
            "before it begins",
        ),
        (service("x", service_at_locations=[{"id": "o"}]), "“service_at_location.location_id”", "missing"),
        (service("x", x_hours="MO noon"), "“service.x_hours”", "noon"),
    ],
)
def test_a_fault_is_told_with_its_place_and_keeps_the_feed_out(
    item: Any, place: str, reason: str, tmp_path: Path
) -> None:
    found = faulty(tmp_path, service("good"), item)
    assert all(fault.startswith("services.json: item 2") for fault in found)
    assert any(place in fault and reason in fault for fault in found), found


def test_all_faults_are_listed_at_once(tmp_path: Path) -> None:
    assert len(faulty(tmp_path, {"id": "a"}, {"id": "b", "email": True}, service("c", status="x"))) == 4


def test_with_lenience_only_the_records_at_fault_are_left_out(tmp_path: Path) -> None:
    items = service("good"), {"id": "bad"}, service("lost", organization_id="none")
    feed = read(tmp_path, *items, lenient=True)
    assert bodies(feed).keys() == {"good", "lost"}
    assert len(feed.warnings) == 2
    with pytest.raises(FeedError):
        read(tmp_path, {"id": "bad"}, lenient=True)


def test_an_id_may_come_twice_only_if_it_says_nothing_else(tmp_path: Path) -> None:
    feed = read(tmp_path, service(), service(fees="None"))
    assert bodies(feed)["s1"] == ListedService(id="s1", name="Advice", fees="None")
    assert "repeat" in feed.once[0]
    (fault,) = faulty(tmp_path, service(), service(name="Other"))
    assert "item 2 (s1)" in fault
    assert "item 1 (s1)" in fault


def test_two_files_that_differ_are_two_days_of_one_feed(tmp_path: Path) -> None:
    written(tmp_path, [service(description="Old")], "service_1.json")
    written(tmp_path, [service(description="New")], "service_2.json")
    feed = read_feed(tmp_path)
    assert getattr(bodies(feed)["s1"], "description", "") == "Old"
    assert "service_2.json" in str(feed.warnings[0])


def test_organisations_in_a_circle_are_told(tmp_path: Path) -> None:
    ring = {"a": "b", "b": "c", "c": "a", "d": "a"}
    items = [{"id": id_, "name": id_, "parent_organization_id": parent} for id_, parent in ring.items()]
    (fault,) = faults(written(tmp_path, items, "organizations.json"))
    assert "a → b → c → a" in fault
    itself = written(
        tmp_path, [{"id": "a", "name": "a", "parent_organization_id": "a"}], "organizations.json"
    )
    assert "a → a" in faults(itself)[0]


def test_a_missing_parent_is_left_out(tmp_path: Path) -> None:
    item = {"id": "a", "name": "a", "parent_organization_id": "elsewhere"}
    feed = read_feed(written(tmp_path, [item], "organizations.json"))
    assert bodies(feed)["a"] == Partner(id="a", name="a")
    assert "elsewhere" in str(feed.warnings[0])


def test_what_is_on_record_may_be_pointed_to(tmp_path: Path) -> None:
    item = service(organization_id="p", service_at_locations=[{"id": "o", "location_id": "l"}])
    feed = read(tmp_path, item, known={"partner:p", "location:l"}.__contains__)
    assert bodies(feed)["o"] == Offer(id="o", service="s1", location="l")


def test_records_nested_without_end_are_refused(tmp_path: Path) -> None:
    item: dict[str, Any] = service("last")
    for n in range(20):
        item = service(f"s{n}", organization={"id": f"p{n}", "name": "P", "services": [item]})
    assert any("too deep" in fault for fault in faulty(tmp_path, item))
    deep = tmp_path / "services.json"
    deep.write_text('{"contents": ' + "[" * 100_000, encoding="utf-8")
    assert "not JSON" in faults(deep)[0]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"contents": [', "not whole"),
        (b'{"contents": 7}', "not whole"),
        (b'{"contents": []}', "nothing of a directory"),
        (b"", "not whole"),
        ('{"id": "é"}'.encode("latin-1"), "UTF-8"),
        ('{"id": "x"}'.encode("utf-16"), "UTF-16"),
        ('{"id": "x"}'.encode("utf-16-be"), "UTF-16"),
    ],
)
def test_a_broken_file_is_told_plainly(data: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "services.json"
    path.write_bytes(data)
    assert reason in faults(path)[0]


def test_wrong_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "services.json"
    path.write_bytes(b'{\n"id":\n"caf\xe9"}')
    assert "line 3" in faults(path)[0]
    table = tmp_path / "services.csv"
    table.write_bytes(b"id,name\n1,One\n2,caf\xe9\n")
    assert "line 3" in faults(table)[0]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_table_of_ours_in_utf_16_is_told_to_be_no_utf_8(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "ours.csv"
    mark = "" if encoding == "utf-16" else "\ufeff"
    path.write_bytes(f"{mark}service_id,service\n1,One\n".encode(encoding))
    assert "UTF-8" in faults(path)[0]


def test_what_is_wrong_in_our_plain_table_is_told_by_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "ours.csv"
    path.write_text("service_id,service,partner_id,hours\n1,One,gone,MO 25:00-26:00\n", encoding="utf-8")
    told = " ".join(faults(path))
    assert "“hours”" in told
    assert "“partner_id”" in told
    assert "x_hours" not in told


def test_a_file_too_large_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_feed, "LARGEST", 10)
    assert "too large" in faulty(tmp_path, service())[0]


def test_a_file_that_can_t_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    paths = written(tmp_path, [service()]), tmp_path / "services.csv"
    paths[1].write_text("id,name\n1,One\n", encoding="utf-8")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    monkeypatch.setattr(Path, "open", refuse)
    for path in paths:
        assert "Permission denied" in faults(path)[0]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "names of the columns"),
        ("id,id\n1,2\n", "twice"),
        ('id,name\n1,"open\n', "quotation mark"),
        ("id,name\n1,One,more\n", "3 fields"),
        ("id,name\n1,One\n1,Two\n", "line 3"),
        ("id,name\n,One\n", "line 2"),
    ],
)
def test_a_bad_table_is_told_with_its_line(text: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "services.csv"
    path.write_text(text, encoding="utf-8")
    assert reason in " ".join(faults(path))


def test_rows_of_a_table_belong_to_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "services.csv").write_text("id,name,status\n1,One,active\n\n", encoding="utf-8")
    (tmp_path / "phones.csv").write_text(
        "id,service_id,location_id,contact_id,number\n,1,,,01632 960410\n,,,c,01632 960411\nx,,,,1\n",
        encoding="utf-8",
    )
    (tmp_path / "schedules.csv").write_text(
        "service_id,service_at_location_id,weekday,opens_at,closes_at\n1,gone,Monday,9:00,12:00\n1,,TU,,\n",
        encoding="utf-8",
    )
    feed = read_feed(tmp_path)
    (found,) = bodies(feed).values()
    assert found == ListedService(
        id="1",
        name="One",
        telephone="01632 960410",
        schedules=(Schedule(days=("TU",)), Schedule(days=("MO",), opens=time(9), closes=time(12))),
    )
    (tmp_path / "languages.csv").write_text("service_id,name\n2,Welsh\n,Polish\n", encoding="utf-8")
    (fault,) = faults(tmp_path)
    assert "languages.csv, line 2" in fault


@pytest.mark.parametrize(
    ("written_", "kept"),
    [
        ('"+44 1632 960410"', "+44 1632 960410"),
        ("01632 960410", "01632 960410"),
        ("(01632) 960 410", "(01632) 960 410"),
        ("999", "999"),
        ("101", "101"),
        ("+48 22 123 45 67", "+48 22 123 45 67"),
        ("01632 960410 ext 5", "01632 960410 ext 5"),
        ("see our website", ""),
        ("n/a 12", ""),
        ("1234567890123456789", ""),
        ("call 12345 now please", ""),
    ],
)
def test_a_telephone_number_that_is_none_is_left_out(written_: str, kept: str) -> None:
    assert telephone(written_) == kept


def test_what_is_none_is_a_warning_and_left_out(tmp_path: Path) -> None:
    feed = read(
        tmp_path,
        service(
            url="example/advice",
            email="nobody at home",
            phones=[{"number": "ask"}],
            schedules=[
                {"freq": "YEARLY", "byday": "MO", "description": "Once a year"},
                {"byday": "MO", "opens_at": "09:00"},
                {"opens_at": "09:00", "closes_at": "10:00"},
            ],
        ),
    )
    found = bodies(feed)["s1"]
    assert found == ListedService(
        id="s1", name="Advice", schedules=(Schedule(text="Once a year"), Schedule(days=("MO",)))
    )
    said = [str(warning) for warning in feed.warnings]
    for part in ("example/advice", "nobody at home", "“ask”", "YEARLY", "closes_at", "byday"):
        assert any(part in line for line in said), part


def test_addresses_are_checked_gently() -> None:
    assert web_address("www.example.org/x") == "https://www.example.org/x"
    assert web_address("http://example.org") == "http://example.org"
    assert web_address("javascript:alert(1)") == ""
    assert mail_address(" a@b.org ") == "a@b.org"
    assert mail_address("a@b") == ""


def test_html_is_made_plain_text(tmp_path: Path) -> None:
    html = "<p>We help &amp; advise.<br>Ring <b>us</b></p><script>alert(1)</script><ul><li>One<li>Two</ul>"
    feed = read(tmp_path, service(description=html, name="A &lt;b&gt;name&lt;/b&gt;"))
    found = bodies(feed)["s1"]
    assert isinstance(found, ListedService)
    assert found.description == "We help & advise.\nRing us\nOne\nTwo"
    assert found.name == "A name"
    assert "HTML (2)" in feed.once[0]


@settings(max_examples=60)
@given(st.text())
def test_plain_text_is_plain_and_stays_so(text: str) -> None:
    once = plain_text(text)
    assert plain_text(once) == once or has_markup(once)
    assert not set(once) & set("\x00\x1b\u202e\ufeff")


def test_hours_over_midnight_and_with_an_offset(tmp_path: Path) -> None:
    found = only(tmp_path, schedules=[{"byday": "FR", "opens_at": "22:00Z", "closes_at": "02:00+01:00"}])
    assert found.schedules == (Schedule(days=("FR",), opens=time(22), closes=time(2)),)
    always = only(tmp_path, schedules=[{"freq": "DAILY", "opens_at": "00:00", "closes_at": "24:00:00"}])
    assert always.schedules[0].days == ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
    assert always.schedules[0].closes == time(0)


def test_unknown_fields_are_told_once_and_names_of_people_are_not_kept(tmp_path: Path) -> None:
    many = [service(f"s{n}", shoe_size=n + 1, contacts=[{"name": "Ann", "title": "Lead"}]) for n in range(3)]
    feed = read(tmp_path, *many)
    assert feed.warnings == ()
    assert any("service.shoe_size (3)" in line for line in feed.once)
    assert any("3 were left out" in line for line in feed.once)
    assert "Ann" not in str(feed.drafts)
    assert getattr(bodies(feed)["s0"], "ask_for", "") == "Lead"


def test_a_location_is_called_by_its_address_where_it_has_no_name(tmp_path: Path) -> None:
    items = [{"id": "l", "addresses": [{"address_1": "1 High St", "postal_code": "CV1"}]}, {"id": "m"}]
    feed = read_feed(written(tmp_path, items, "locations.json"))
    assert bodies(feed)["l"] == Location(id="l", name="1 High St", address=("1 High St",), postcode="CV1")
    assert bodies(feed)["m"] == Location(id="m", name="m")
    assert len(feed.warnings) == 1


def test_pages_that_are_missing_are_told(tmp_path: Path) -> None:
    path = tmp_path / "services.json"
    path.write_text(
        '{"page_number": 1, "total_pages": 3, "contents": [{"id": "a", "name": "A", "status": "active"}]}',
        encoding="utf-8",
    )
    assert "page 1 of 3" in str(read_feed(path).warnings[0])
