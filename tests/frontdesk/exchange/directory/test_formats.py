"""What goes out comes in again as the same records, in each format; each format is told by itself."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontdesk.directory import KeepRecord, ListedService, Location, Offer, Partner, Record, record_id
from frontdesk.exchange.directory.changes import changes
from frontdesk.exchange.directory.plain import COLUMNS
from frontdesk.exchange.directory.reading import read_feed
from frontdesk.exchange.directory.writing import FORMATS, write_feed
from tests.frontdesk.exchange.directory.feeds import FULL, bodies, faults, read, service
from tests.shopfloor import Floor


def by_kind(found: dict[str, object]) -> set[object]:
    return set(found.values())


@pytest.mark.parametrize("kind", FORMATS)
def test_every_field_of_every_record_comes_back(kind: str, tmp_path: Path) -> None:
    files = write_feed(FULL, kind, tmp_path)
    assert all(file.stat().st_size for file in files)
    feed = read_feed(tmp_path)
    assert {record_id(draft.body): draft.body for draft in feed.drafts} == {
        record_id(body): body for body in FULL
    }
    assert feed.warnings == ()
    assert not any(path.suffix == ".new" for path in tmp_path.iterdir())


@pytest.mark.parametrize("kind", FORMATS)
def test_importing_again_writes_nothing(kind: str, tmp_path: Path) -> None:
    floor = Floor()
    for body in FULL:
        floor.do(KeepRecord(record=record_id(body), body=body))
    write_feed(FULL, kind, tmp_path)
    records = floor.store.every(Record)
    found = changes(read_feed(tmp_path).drafts, records, whole=True)
    assert (found.count, found.same) == (0, len(FULL))


def test_a_plain_file_is_written_where_it_is_named(tmp_path: Path) -> None:
    assert write_feed(FULL, "plain", tmp_path / "new" / "x.csv") == [tmp_path / "new" / "x.csv"]
    header = (tmp_path / "new" / "x.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    assert header == ",".join(COLUMNS)


def test_an_empty_kind_has_no_file(tmp_path: Path) -> None:
    (written,) = write_feed([Partner(id="p", name="P")], "json", tmp_path)
    assert written.name == "organizations.json"


WORDS = st.text(
    st.characters(categories=("L", "N", "P"), exclude_characters='<>&"`;', include_characters=" ŵŷ"),
    max_size=30,
).map(lambda text: " ".join(text.split()))
NAMES = WORDS.filter(bool)


@settings(max_examples=40)
@given(st.lists(st.tuples(NAMES, WORDS, WORDS), max_size=5), st.sampled_from(FORMATS))
def test_any_words_come_back(
    tmp_path_factory: pytest.TempPathFactory, said: list[tuple[str, str, str]], kind: str
) -> None:
    folder = tmp_path_factory.mktemp("feed")
    whole = [
        ListedService(id=f"s{n}", name=name, description=description, note=note)
        for n, (name, description, note) in enumerate(said)
    ]
    write_feed([*whole, Partner(id="p", name="P")], kind, folder)
    found = bodies(read_feed(folder))
    assert [found[each.id] for each in whole] == whole


def test_a_single_record_a_list_and_lists_by_table_are_read(tmp_path: Path) -> None:
    path = tmp_path / "feed.json"
    for text in (
        '{"id": "s1", "name": "Advice", "status": "active"}',
        '[{"id": "s1", "name": "Advice", "status": "active"}]',
        '{"services.csv": [{"id": "s1", "name": "Advice"}], "programs.csv": [{"id": "x"}]}',
        '\ufeff{"contents": [{"id": "s1", "name": "Advice", "status": "active"}]}',
    ):
        path.write_text(text, encoding="utf-8")
        assert bodies(read_feed(path)) == {"s1": ListedService(id="s1", name="Advice")}


def test_what_an_item_is_shows_in_its_file_s_name_or_in_itself(tmp_path: Path) -> None:
    items = (
        '[{"id": "s", "name": "S", "status": "active"}, {"id": "p", "name": "P", "website": "https://p.org"},'
        '{"id": "l", "name": "L", "location_type": "physical"},'
        '{"id": "o", "service": {"id": "s"}, "location": {"id": "l"}}]'
    )
    (tmp_path / "feed.json").write_text(items, encoding="utf-8")
    (tmp_path / "taxonomy_terms.json").write_text('[{"id": "t", "name": "T"}]', encoding="utf-8")
    (tmp_path / "organization_list.json").write_text('[{"id": "p2", "name": "P2"}]', encoding="utf-8")
    (tmp_path / "about.json").write_text('{"version": "3"}', encoding="utf-8")
    (tmp_path / "funding.csv").write_text("id\n1\n", encoding="utf-8")
    feed = read_feed(tmp_path)
    kinds = {draft.body.id: type(draft.body) for draft in feed.drafts}
    assert kinds == {"s": ListedService, "p": Partner, "l": Location, "o": Offer, "p2": Partner}
    assert "about.json" in " ".join(feed.once)
    assert "funding.csv" in " ".join(feed.once)


def test_a_large_page_is_told_as_it_goes_and_can_be_stopped(tmp_path: Path) -> None:
    told: list[int] = []

    def stop(_what: str, count: int) -> None:
        told.append(count)
        if count >= 1000:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read(tmp_path, *(service(f"s{n}") for n in range(1500)), progress=stop)
    assert told == [500, 1000]


def test_there_must_be_something_in_it(tmp_path: Path) -> None:
    assert "nothing of a directory" in faults(tmp_path)[0]
    assert "no such file" in faults(tmp_path / "missing.json")[0]
    odd = tmp_path / "feed.xml"
    odd.write_text("<feed/>", encoding="utf-8")
    assert ".json or .csv" in faults(odd)[0]


def test_a_plain_table_says_only_what_its_columns_say(tmp_path: Path) -> None:
    path = tmp_path / "hours.csv"
    path.write_text(
        "service_id;service;hours;colour\ncredit-union;Credit Union surgery;TH 10:00-13:00;red\n",
        encoding="utf-8",
    )
    floor = Floor()
    for body in FULL:
        floor.do(KeepRecord(record=record_id(body), body=body))
    feed = read_feed(path)
    (change,) = changes(feed.drafts, floor.store.every(Record)).changed
    assert change.fields == ("schedules",)
    assert "colour" in feed.once[0]


def test_lines_of_a_plain_table_may_not_contradict_each_other(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(
        "service_id,service,location_id,location\n"
        "a,Advice,hall,Hall\na,Other,hall,\n,Lost,,\nb,Board,nowhere,\n",
        encoding="utf-8",
    )
    found = faults(path)
    assert any("line 3" in fault and "otherwise" in fault for fault in found)
    assert any("line 4" in fault and "service_id" in fault for fault in found)
    assert any("line 5" in fault and "nowhere" in fault for fault in found)


def test_fields_no_feed_speaks_of_stay_as_they_are_here(tmp_path: Path) -> None:
    local = ListedService(id="s1", name="Advice", name_cy="Cyngor", synonyms=("help",), fees="None")
    record = Record(id="service:s1", day="2026-11-23", body=local)
    (change,) = changes(read(tmp_path, service(description="New")).drafts, [record]).changed
    assert change.body == msgspec.structs.replace(local, description="New", fees="")
    assert change.fields == ("description", "fees")


def test_only_a_whole_feed_retires_and_brings_back(tmp_path: Path) -> None:
    gone = Record(id="service:old", day="", body=ListedService(id="old", name="Old"))
    hidden = Record(id="service:s1", day="", body=ListedService(id="s1", name="Advice"), retired=True)
    drafts = read(tmp_path, service()).drafts
    part = changes(drafts, [gone, hidden])
    assert (part.count, part.kept_retired) == (0, 1)
    whole = changes(drafts, [gone, hidden], whole=True)
    assert (whole.retired, [body.id for body in whole.back], whole.count) == ((gone,), ["s1"], 2)
    assert len(whole.command().commands) == 2
