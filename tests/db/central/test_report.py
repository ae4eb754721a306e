"""The views for reports say of a day what the program itself says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec

from bench.days import played_day, taken_over
from frontdesk.clock import LONDON
from frontdesk.exchange.shop_files import read_shop
from frontdesk.log import ClockQuality, Event
from frontdesk.measures.entry import Count, counted, counted_as, in_target
from frontdesk.measures.spread import spread
from frontdesk.resources import resource
from frontdesk.visit import Visit, fold
from tests.contracts.samples import new, raw, whole_visit
from tests.db.central.conftest import Centre
from tests.frontdesk.screens.conflicted import everything, gone, merges, two_halves

DAY = date(2026, 11, 19)
NOW = datetime(2026, 11, 19, 23, 0, tzinfo=UTC)


def counts(visits: list[Visit]) -> dict[str, int]:
    found: dict[str, int] = {}
    for visit in visits:
        kind = counted_as(visit, NOW).value
        found[kind] = found.get(kind, 0) + 1
    return found


def folded(events: Iterable[Event]) -> list[Visit]:
    streams: dict[str, list[Event]] = {}
    for event in events:
        streams.setdefault(event.stream, []).append(event)
    return [visit for stream in streams.values() if (visit := fold(stream)) is not None]


def test_a_played_day_is_counted_as_the_program_counts_it(centre: Centre) -> None:
    shop = read_shop(resource("shop"))
    day = played_day(shop, DAY, 150)
    desk = centre.desk(shop.site.id)
    desk.push(day.events, day.details)
    session = centre.admin()
    rows = session.execute("SELECT counted, count(*) FROM report.visits GROUP BY 1").fetchall()
    visits = list(day.visits)
    assert dict(rows) == counts(visits)
    waits = spread(v.wait(NOW) for v in visits if counted_as(v, NOW) is Count.SEEN)
    target = in_target(visits, NOW)
    row = session.execute(
        "SELECT visits, in_target, judged, median_wait_s, p90_wait_s FROM report.days WHERE day = %s", (DAY,)
    ).fetchone()
    assert waits.median is not None
    assert waits.p90 is not None
    assert row is not None
    assert row[:3] == (len(visits), target.part, target.whole)
    assert [round(float(value), 3) for value in row[3:]] == [
        round(waits.median.total_seconds(), 3),
        round(waits.p90.total_seconds(), 3),
    ]


def test_visits_taken_over_from_another_system_are_counted_too(centre: Centre) -> None:
    shop = read_shop(resource("shop"))
    day = taken_over(played_day(shop, DAY, 60), shop)
    centre.desk(shop.site.id).push(day.events)
    rows = centre.admin().execute("SELECT counted, count(*) FROM report.visits GROUP BY 1").fetchall()
    assert dict(rows) == counts(folded(day.events))


def test_facts_that_can_t_be_read_break_no_report(centre: Centre) -> None:
    events = whole_visit(new("visit"))
    strange = [
        raw(new("visit"), "visit.checked_in", b"\xff\x00", 1),
        raw(new("visit"), "visit.checked_in", b"[1, 2]", 1),
        raw(new("visit"), "visit.checked_in", b'{"day": "soon", "arrived": "never", "target_s": "x"}', 1),
        raw(
            new("visit"),
            "visit.checked_in",
            b'{"day": "2026-11-23", "arrived": "infinity", "target_s": 1e99}',
            1,
        ),
        raw(new("visit"), "visit.imported", b'{"day": "2026-11-23", "finished": "\\u0000"}', 1),
        raw(new("visit"), "visit.new_kind", b"{}", 1),
    ]
    centre.desk().push([*events, *strange])
    rows = centre.admin().execute("SELECT visit, counted FROM report.visits").fetchall()
    assert (events[0].stream.removeprefix("visit/"), "seen") in rows
    assert len(centre.admin().execute("SELECT * FROM report.days").fetchall()) >= 1


def test_a_clock_that_was_not_sure_is_counted_apart(centre: Centre) -> None:
    events = whole_visit(new("visit"))
    unsure = [msgspec.structs.replace(event, clock=ClockQuality.UNVERIFIED) for event in events]
    centre.desk().push(unsure)
    assert counts(folded(unsure)) == {"unverified": 1}
    assert centre.value("SELECT clock_unverified FROM report.days") == 1
    assert centre.value("SELECT median_wait_s FROM report.days") is None


def test_every_column_is_explained_to_who_reads_reports(centre: Centre) -> None:
    page = (Path(__file__).parents[3] / "docs" / "centre.md").read_text(encoding="utf-8")
    columns = centre.value(
        "SELECT array_agg(column_name::text) FROM information_schema.columns WHERE table_schema = 'report'"
    )
    assert isinstance(columns, list)
    assert len(columns) > 30
    assert [name for name in columns if f"`{name}`" not in page] == []


def test_what_desks_did_without_knowing_of_each_other_is_counted_as_the_program_counts_it(
    centre: Centre,
) -> None:
    one, other = two_halves()
    for happen in (merges, gone, everything):
        happen(one, other)
    centre.desk(one.front.shop.site.id).push(list(one.replica.log()))
    now = datetime.now(UTC)  # as the server has it, for those who are still here
    visits = {visit.id: visit for visit in counted(one.replica.every(Visit))}
    rows = centre.admin().execute("SELECT visit, counted, seen, ended FROM report.visits").fetchall()
    assert {row[0]: row[1] for row in rows} == {
        id_: counted_as(visit, now).value for id_, visit in visits.items()
    }
    assert {row[0]: tuple(at and at.replace(tzinfo=LONDON) for at in row[2:]) for row in rows} == {
        id_: (visit.seen, visit.ended) for id_, visit in visits.items()
    }
    assert centre.value("SELECT visits FROM report.days") == len(visits)
    assert len(visits) < len(one.replica.every(Visit))
