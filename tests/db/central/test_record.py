"""What desks may rely on: nothing twice, nothing lost, nothing changed, what was erased stays erased."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.central.record import PostgresCentral
from frontdesk.log import Detail, Event
from frontdesk.sync.ports import Answer, Cursor, Rejected, Tally, fingerprint, tally_day
from tests.contracts.samples import MORNING, new, raw, whole_visit
from tests.db.central.conftest import Centre

LONG_AGO = date(2000, 1, 1)


def everything(record: PostgresCentral, limit: int = 1000) -> list[Event]:
    """All events of the site, page by page."""
    cursor, found = None, list[Event]()
    while True:
        page = record.pull(cursor, limit)
        found += page.events
        if not page.more:
            return found
        cursor = page.cursor


def name_of(stream: str, value: str, hlc: int = 1, device: str = "desk-1") -> Detail:
    return Detail(subject=stream, field="name", value=value, hlc=hlc, device=device)


def test_what_was_pushed_comes_back_as_it_was_in_the_order_of_the_push(centre: Centre) -> None:
    desk, other = centre.desk(), centre.desk(machine="desk-2")
    visit = new("visit")
    events = whole_visit(visit)
    pushed = desk.push(events, [name_of(visit, "Siân")])
    assert set(pushed.answers.values()) == {Answer.STORED}
    assert pushed.head.seq == len(events)
    page = other.pull(None, 100)
    assert list(page.events) == events
    assert page.details == (name_of(visit, "Siân"),)
    assert (page.cursor, page.more) == (pushed.head, False)
    assert page.at is not None
    assert page.at.utcoffset() is not None  # the centre's clock, which is held against the desk's
    assert other.pull(page.cursor, 100).events == ()


def test_pages_follow_one_another_without_gap_or_overlap(centre: Centre) -> None:
    desk = centre.desk()
    events = [event for _ in range(3) for event in whole_visit(new("visit"))]
    desk.push(events)
    assert everything(desk, limit=4) == events
    assert everything(desk, limit=0) == events  # at least one at a time, or a reader would never get on
    first = desk.pull(None, 10)
    assert first.more
    assert first.cursor.seq == 10


def test_the_same_push_again_changes_nothing(centre: Centre) -> None:
    desk, other = centre.desk(), centre.desk(machine="desk-2")
    events = whole_visit(new("visit"))
    first = desk.push(events)
    for record in (desk, other):
        again = record.push(events)
        assert set(again.answers.values()) == {Answer.DUPLICATE}
        assert again.head == first.head
    twice = desk.push([*events, *events])
    assert twice.head == first.head
    assert everything(desk) == events


def test_an_id_used_for_something_else_is_set_aside_and_the_first_stands(centre: Centre) -> None:
    desk = centre.desk()
    first, second = whole_visit(new("visit"))[:2]
    desk.push([first])
    for _ in range(2):
        reused = msgspec.structs.replace(second, id=first.id)
        answers = desk.push([reused, second]).answers
        assert answers[first.id] is Answer.ID_REUSE
    assert everything(desk) == [first, second]
    assert centre.value("SELECT count(*) FROM frontdesk.quarantine") == 1
    assert centre.value("SELECT kind FROM report.alerts") == "id_reuse"


@pytest.mark.parametrize(
    "change",
    [
        {"stream": "visit/other"},
        {"type": "visit.other"},
        {"version": 2},
        {"data": b"{}"},
        {"by": "somebody"},
        {"device": "desk-x"},
        {"device_seq": 77},
        {"hlc": 1},
        {"at": MORNING + timedelta(microseconds=1)},
        {"clock": "unverified"},
    ],
)
def test_any_other_content_under_an_id_is_noticed(centre: Centre, change: dict[str, object]) -> None:
    desk = centre.desk()
    event = raw(new("visit"), "visit.new", b'{"a":1}', 1)
    event = msgspec.structs.replace(event, clock=event.clock.SYSTEM)
    desk.push([event])
    changed = msgspec.convert({**msgspec.structs.asdict(event), **change}, Event)
    assert desk.push([changed]).answers == {event.id: Answer.ID_REUSE}


def test_a_forked_device_keeps_both_events_and_is_told_as_often_as_it_asks(centre: Centre) -> None:
    desk = centre.desk()
    first, second = whole_visit(new("visit"))[:2]
    fork = msgspec.structs.replace(second, device=first.device, device_seq=first.device_seq)
    desk.push([first])
    assert desk.push([fork]).answers == {fork.id: Answer.FORK}
    assert desk.push([fork]).answers == {fork.id: Answer.FORK}
    assert desk.push([first]).answers == {first.id: Answer.DUPLICATE}
    assert everything(desk) == [first, fork]


def test_a_fork_within_one_push_is_noticed(centre: Centre) -> None:
    first, second = whole_visit(new("visit"))[:2]
    fork = msgspec.structs.replace(second, device=first.device, device_seq=first.device_seq)
    answers = centre.desk().push([first, fork]).answers
    assert answers == {first.id: Answer.STORED, fork.id: Answer.FORK}


def test_an_event_of_another_shop_refuses_the_whole_push(centre: Centre) -> None:
    desk = centre.desk()
    events = whole_visit(new("visit"))
    foreign = msgspec.structs.replace(events[-1], site="nuneaton")
    with pytest.raises(Rejected, match="other_site"):
        desk.push([*events[:-1], foreign])
    assert everything(desk) == []


def test_shops_have_numbers_and_events_of_their_own(centre: Centre) -> None:
    ours, theirs = centre.desk("bedworth"), centre.desk("nuneaton")
    event = whole_visit(new("visit"))[0]
    other = msgspec.structs.replace(event, site="nuneaton")  # even under the same id
    assert ours.push([event]).head.seq == 1
    assert theirs.push([other]).answers == {event.id: Answer.STORED}
    assert everything(ours) == [event]
    assert everything(theirs) == [other]


def test_of_a_detail_the_latest_writer_stands_whatever_the_order(centre: Centre) -> None:
    desk = centre.desk()
    visit = new("visit")
    written = [name_of(visit, "old", 1, "Z"), name_of(visit, "tie", 2, "a"), name_of(visit, "new", 2, "b")]
    desk.push(whole_visit(visit), [written[2], written[0], written[1]])
    desk.push([], written[:1])
    assert desk.pull(None, 100).details == (written[2],)


def test_what_was_erased_never_comes_back(centre: Centre) -> None:
    desk, away = centre.desk(), centre.desk(machine="desk-2")
    visit, other = new("visit"), new("visit")
    desk.push([*whole_visit(visit), *whole_visit(other)], [name_of(visit, "Mair"), name_of(other, "Ann")])
    erased = raw(visit, "visit.erased", b"{}", 20)
    desk.push([erased], [name_of(visit, "Mair", hlc=1 << 60)])
    away.push(whole_visit(visit), [name_of(visit, "Mair again", hlc=1 << 61)])
    assert desk.pull(None, 100).details == (name_of(other, "Ann"),)
    assert centre.value("SELECT count(*) FROM frontdesk.detail WHERE subject <> '" + other + "'") == 0


def test_an_event_of_a_later_version_passes_byte_for_byte(centre: Centre) -> None:
    desk = centre.desk()
    strange = [
        raw(new("visit"), "visit.teleported", bytes(range(256)), 1, version=7),
        raw(new("visit"), "visit.teleported", b'{"a": 1.0,  "a": "\\u0000"}', 2),
        raw(new("visit"), "visit.called", b"", 3),
    ]
    desk.push(strange)
    assert everything(desk) == strange


@given(value=st.text(st.characters(codec=None)), at=st.datetimes(timezones=st.just(UTC)))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_and_any_time_comes_back_as_it_was(centre: Centre, value: str, at: datetime) -> None:
    if not centre.opened[1:]:
        centre.desk()
    desk = centre.opened[1]
    assert isinstance(desk, PostgresCentral)
    visit = new("visit")
    event = msgspec.structs.replace(raw(visit, "visit.x", value.encode("utf-8", "replace"), 0), at=at)
    head = desk.push([event], [name_of(visit, value)]).head
    page = desk.pull(Cursor(head.epoch, head.seq - 1), 10)
    assert page.events == (event,)
    assert page.details == (name_of(visit, value),)


def test_garbage_is_refused_and_nothing_of_it_is_stored(centre: Centre) -> None:
    desk = centre.desk()
    good, base = whole_visit(new("visit"))[:2]
    for bad in (
        msgspec.structs.replace(base, id="\0"),
        msgspec.structs.replace(base, id=""),
        msgspec.structs.replace(base, stream="v" * 500),
        msgspec.structs.replace(base, data=b"x" * 300_000),
        msgspec.structs.replace(base, hlc=1 << 63),
        msgspec.structs.replace(base, version=1 << 31),
    ):
        with pytest.raises(Rejected, match="unreadable"):
            desk.push([good, bad])
    with pytest.raises(Rejected, match="too_much"):
        desk.push([good] * 5001)
    assert everything(desk) == []
    assert desk.push([good]).answers == {good.id: Answer.STORED}


def test_the_audit_has_each_day_s_count_and_xor(centre: Centre) -> None:
    desk = centre.desk()
    late = datetime(2026, 11, 23, 23, 59, 59, tzinfo=UTC)
    events = [*whole_visit(new("visit")), *(raw(new("visit"), "x", b"{}", 900 + 30 * n) for n in range(4))]
    events.append(msgspec.structs.replace(raw(new("visit"), "x", b"{}", 0), at=late))
    desk.push(events)
    expected: dict[date, Tally] = {}
    for event in events:
        day = tally_day(event)
        expected[day] = expected.get(day, Tally()).with_id(event.id)
    assert desk.audit(LONG_AGO) == expected
    assert len(expected) == 2
    assert desk.audit(date(2026, 11, 24)) == {date(2026, 11, 24): expected[date(2026, 11, 24)]}
    assert max(fingerprint(event.id) for event in events) >= 1 << 63  # the sign is tried as well


def test_an_envelope_of_a_later_program_holds_up_no_other(centre: Centre) -> None:
    desk, other = centre.desk(), centre.desk(machine="desk-2")
    first, odd, last = whole_visit(new("visit"))[:3]
    desk.push([first, msgspec.structs.replace(odd, clock="atomic"), last])
    page = other.pull(None, 10)
    assert page.events == (first, last)
    assert page.strange == (odd.id,)
    assert page.cursor.seq == 3
