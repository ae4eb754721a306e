"""The wait log as files: an accessible PDF whatever the names, data that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import msgspec
import openpyxl
import page
import pikepdf
import pytest

from frontdesk.measures import day_log
from frontdesk.paper.glyphs import STAND_IN, covered, printable
from frontdesk.paper.wait_log import Format, NotWrittenError, file_name, render, write
from frontdesk.paper.wait_log.data import plain
from frontdesk.paper.wait_log.pdf import values
from frontdesk.paper.wait_log.records import COLUMNS
from frontdesk.resources import resource
from frontdesk.screens.wait_log import WaitLogScreen, wait_log_screen
from frontdesk.shop import Place, Service, Shop, Site
from frontdesk.visit import AvoidableReason, HoldReason
from frontdesk.visit import commands as do
from tests.frontdesk.measures.days import (
    DAY,
    EVENING,
    at_door,
    closed,
    did_not_come,
    handed,
    held,
    left,
    opened,
    seen,
    some_promises,
)
from tests.shopfloor import Floor, small_shop

HOSTILE = (
    '#panic("run")',
    "*bold* _it_ $x$ @ref <label> \\ [x] `raw` // /* ~ -- = + -",
    "<b>b</b>&amp;",
    "a" * 500,
    "word " * 100,
    "😀 中文 العربية ਪੰਜਾਬੀ ŵŷ",
    "line\nend\x00\x1b[31m\u202e\ud800",
    '=HYPERLINK("http://x")',
    "+44",
    "",
)


def a_day(shop: Shop | None = None, language: str = "en") -> WaitLogScreen:
    """A day with something of everything."""
    shop = shop or small_shop()
    services = list(shop.services)
    visits = [seen(f"A{n:02d}", n * 3, n % 17, service=services[n % len(services)]) for n in range(40)]
    visits += [
        held(seen("R01", 5, 30), HoldReason.ROOM, 6, 20),
        left("L01", 20, 14),
        did_not_come("N01", 30, 4),
        at_door("D1", 40, services[0]),
        seen("X01", 60, -4),
    ]
    events = [opened("1"), opened("3"), closed("3", 10), opened("3", 40)]
    visits[0] = msgspec.structs.replace(visits[0], avoidable=AvoidableReason.CHASING)
    log = day_log(DAY, visits, events, shop, EVENING, promises=some_promises())
    return wait_log_screen(log, shop, language)


def hostile_shop() -> Shop:
    """A shop set up by somebody who tries everything."""
    services = {f"s{n}": Service(f"s{n}", name, name, name) for n, name in enumerate(HOSTILE)}
    desks = {str(n): Place(str(n), name, name) for n, name in enumerate(HOSTILE)}
    return Shop(Site("x", HOSTILE[1], contact=HOSTILE[0]), services, desks)


def assert_accessible(pdf: bytes) -> None:
    report = page.validate_pdf_bytes(pdf, profile="ua1")
    assert [f"{f.rule_id}: {f.message}" for f in report.failures] == []
    assert report.is_compliant
    assert report.rules.total > 100


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_pdf_is_accessible_and_says_its_language_and_title(language: str) -> None:
    pdf = render(a_day(language=language), Format.PDF)
    assert_accessible(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert str(document.Root.Lang).split("-")[0].lower() == language
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert "2026" in str(document.docinfo["/Title"])


def test_the_pdf_has_headings_tables_with_headers_and_a_described_chart() -> None:
    screen = a_day()
    with pikepdf.open(io.BytesIO(render(screen, Format.PDF))) as document:
        tags = [
            str(item.S) for item in document.objects if isinstance(item, pikepdf.Dictionary) and "/S" in item
        ]
        alternatives = [
            str(item.Alt)
            for item in document.objects
            if isinstance(item, pikepdf.Dictionary) and "/Alt" in item
        ]
    assert tags.count("/H1") == 1
    assert tags.count("/Table") == 7
    assert tags.count("/TH") == 29
    assert screen.chart.alt in alternatives


def test_the_pdf_takes_any_names_as_names() -> None:
    assert_accessible(render(a_day(hostile_shop()), Format.PDF))


def test_an_empty_day_is_a_page_too() -> None:
    shop = small_shop()
    assert_accessible(render(wait_log_screen(day_log(DAY, [], [], shop, EVENING), shop), Format.PDF))


def test_the_same_day_gives_the_same_pdf() -> None:
    assert render(a_day(), Format.PDF) == render(a_day(), Format.PDF)


def test_the_fonts_show_english_and_welsh_and_something_stands_for_the_rest() -> None:
    assert {ord(c) for c in "AaŵŷŴŶâêîôû’–·▲£€"} <= covered()
    assert printable("dŵr\n a\tb\x00\u202e") == "dŵr a b"
    assert printable("😀") == STAND_IN
    assert len(list(resource("fonts").glob("*.ttf"))) >= 5


def rows_of(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_csv_has_a_line_for_each_visit() -> None:
    screen = a_day()
    rows = rows_of(render(screen, Format.CSV))
    assert len(rows) == screen.log.all.visits == 45
    assert tuple(rows[0]) == COLUMNS
    late = next(row for row in rows if row["ticket"] == "R01")
    assert (late["arrived"], late["wait_s"], late["past_target"]) == (
        "2026-11-23T09:05:00+00:00",
        "1800",
        "yes",
    )
    assert late["why"].startswith("Waited for a private room (14 min)")
    negative = next(row for row in rows if row["ticket"] == "X01")
    assert (negative["counted_as"], negative["wait_s"], negative["past_target"]) == ("negative", "-240", "")


def test_no_cell_of_the_csv_is_a_formula() -> None:
    for row in rows_of(render(a_day(hostile_shop()), Format.CSV)):
        for name, cell in row.items():
            assert name == "wait_s" or not cell.startswith(("=", "+", "-", "@"))
            assert cell.isprintable()


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", " =1", "\t=1", "＝1", "\r1"])
def test_what_could_begin_a_formula_gets_an_apostrophe(text: str) -> None:
    assert plain(text).startswith("'")
    assert plain("Council tax – moving") == "Council tax – moving"


def test_the_json_says_its_shape_and_agrees_with_the_log() -> None:
    screen = a_day()
    found = json.loads(render(screen, Format.JSON))
    assert (found["schema"], found["version"], found["day"]) == ("frontdesk.wait-log", 1, "2026-11-23")
    assert found["figures"]["visits"] == len(found["visits"]) == 45
    assert sum(found["counts"].values()) == 45
    assert found["counted_apart"] == 1
    waits = sorted(v["wait_s"] for v in found["visits"] if v["counted_as"] == "seen")
    assert found["figures"]["waits"]["longest_s"] == waits[-1]
    room = next(visit for visit in found["visits"] if visit["ticket"] == "R01")
    assert room["reasons"][0]["cause"] == "held"
    assert room["reasons"][0]["lasted_s"] == 14 * 60


def test_promises_and_avoidable_contact_are_in_every_file() -> None:
    screen = a_day()
    found = json.loads(render(screen, Format.JSON))
    assert found["promises"] == {
        "due": 5,
        "kept_in_time": {"part": 1, "whole": 4, "share": 0.25},
        "kept_late": 1,
        "broken": 1,
        "open": 2,
        "overdue": 1,
    }
    assert found["avoidable_contact"] == {"chasing": 1}
    assert [row["avoidable"] for row in rows_of(render(screen, Format.CSV))].count("chasing") == 1
    book = openpyxl.load_workbook(io.BytesIO(render(screen, Format.XLSX)))
    figures = {row[0].value: row[1].value for row in book["Figures"].iter_rows(max_col=2)}
    assert (figures["Kept in time"], figures["Open and overdue"]) == (1, 1)
    assert figures["Asks how it stands"] == 1
    filled = values(screen)
    assert isinstance(filled, dict)
    assert "25% kept in time" in repr(filled["promises"])


def test_the_workbook_has_numbers_as_numbers_and_no_formula() -> None:
    screen = a_day(hostile_shop())
    book = openpyxl.load_workbook(io.BytesIO(render(screen, Format.XLSX)))
    assert book.sheetnames == ["Figures", "Past the target", "By service", "By desk", "By hour", "Visits"]
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    hours = book["By hour"]
    assert hours["B2"].value == screen.log.by_hour[0].figures.visits
    assert hours["D2"].value == screen.log.by_hour[0].figures.waits.median
    assert book["Visits"].max_row == 46


def test_nobodys_name_is_in_any_of_it() -> None:
    floor = Floor()
    visit = floor.front.make_id()
    details = {"name": "Angharad Quillfeather", "note": "owes rent"}
    floor.do(do.CheckIn(visit=visit, services=("benefit",), details=details))
    floor.hands.pass_time(minutes=12)
    floor.serve(visit)
    log = day_log(DAY, floor.store.visits_of(DAY), floor.store.staffing_events(DAY), floor.shop, floor.now)
    screen = wait_log_screen(log, floor.shop)
    said = (
        render(screen, Format.CSV).decode()
        + render(screen, Format.JSON).decode()
        + repr(values(screen))
        + repr(screen)
        + file_name(screen, Format.PDF)
    )
    assert "Quillfeather" not in said
    assert "owes rent" not in said


@pytest.mark.parametrize("kind", Format)
def test_each_kind_is_written_whole_over_an_older_one(kind: Format, tmp_path: Path) -> None:
    path = tmp_path / file_name(a_day(), kind)
    path.write_text("older")
    write(a_day(), kind, path)
    assert path.read_bytes()[:4] in (b"%PDF", b"\xef\xbb\xbfd", b"{\n  ", b"PK\x03\x04")
    assert list(tmp_path.iterdir()) == [path]
    assert path.name == f"wait-log-2026-11-23.{kind}"


def test_what_cannot_be_written_is_said_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(NotWrittenError, match="could not be written"):
        write(a_day(), Format.CSV, tmp_path / "nowhere" / "x.csv")
    folder = tmp_path / "taken.csv"
    folder.mkdir()
    (folder / "kept").touch()
    with pytest.raises(NotWrittenError):
        write(a_day(), Format.CSV, folder)
    assert list(tmp_path.iterdir()) == [folder]


def test_one_desk_alone_is_named_in_the_file() -> None:
    shop = small_shop()
    log = day_log(DAY, [seen("a", 0, 4)], [], shop, EVENING + timedelta(hours=1), desk="1")
    screen = wait_log_screen(log, shop)
    assert file_name(screen, Format.CSV) == "wait-log-2026-11-23-1.csv"
    assert json.loads(render(screen, Format.JSON))["desk"] == "Desk 1"
    assert (
        file_name(wait_log_screen(replace(log, desk="../x"), shop), Format.CSV) == "wait-log-2026-11-23.csv"
    )


def test_hand_offs_are_in_every_file_and_no_person_s_id_is() -> None:
    visits = [handed(seen("A01", 0, 2), 4, None), handed(seen("A02", 9, 2), None, None)]
    to_jo = msgspec.structs.replace(visits[1].hand_offs[0], to="person/jo-evans")
    visits[1] = msgspec.structs.replace(visits[1], hand_offs=(to_jo,))
    shop = small_shop()
    screen = wait_log_screen(day_log(DAY, visits, [], shop, EVENING), shop)
    lines = list(csv.DictReader(io.StringIO(render(screen, Format.CSV).decode("utf-8-sig"))))
    told = [(line["hand_offs"], line["handed_to"], line["handed_wait_s"]) for line in lines]
    assert told == [("1", "desk/2", "240"), ("1", "person", "")]
    content = json.loads(render(screen, Format.JSON))
    assert content["figures"]["hand_offs"] == {
        "made": 2,
        "allowed": 0,
        "gone": 1,
        "in_target": {"part": 1, "whole": 1, "share": 1.0},
        "waits": {"count": 1, "median_s": 240, "p90_s": 240, "longest_s": 240},
    }
    book = openpyxl.load_workbook(io.BytesIO(render(screen, Format.XLSX)))
    rows = {row[0]: row[1:3] for row in book.worksheets[0].iter_rows(values_only=True)}
    assert rows["Waiting after a hand-off"] == (1, timedelta(minutes=4))
    assert "handed on twice · 2 handed on once" in json.dumps(values(screen), ensure_ascii=False)
    for kind in Format:
        assert b"jo-evans" not in render(screen, kind)
