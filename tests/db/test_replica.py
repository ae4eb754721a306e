"""The copy on disk keeps the promises of a replica, and those that only a file can be asked for."""

from __future__ import annotations

from datetime import UTC, date, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import append
from db.check import check
from db.folder import DataFolder, open_folder
from db.replica import SqlReplica
from frontdesk.log import ClockQuality, Detail, Event, registered
from frontdesk.projection import KINDS
from frontdesk.sync.door import admit
from frontdesk.sync.memory import MemoryReplica
from frontdesk.sync.ports import Cursor, tally_day
from tests.contracts.replica import ReplicaContract
from tests.contracts.samples import checked_in, new, raw, whole_visit
from tests.contracts.store import StoreContract


class TestSqlReplica(ReplicaContract, StoreContract):
    @pytest.fixture
    def replica(self, folder: DataFolder) -> SqlReplica:
        return SqlReplica(folder.store.connection)

    @pytest.fixture
    def store(self, replica: SqlReplica) -> SqlReplica:
        return replica


@pytest.fixture
def replica(folder: DataFolder) -> SqlReplica:
    return SqlReplica(folder.store.connection)


def test_marks_cursor_and_numbers_outlast_the_program(path: Path) -> None:
    first = open_folder(path, write=True, keyring=False)
    replica = SqlReplica(first.store.connection)
    mine, theirs = checked_in(new("visit")), whole_visit(new("visit"))
    replica.append([mine])
    replica.take_in(theirs, (), cursor=Cursor("an epoch", 9), ahead=[theirs[0].id])
    assert replica.number("A", 5) == 5
    tallies = replica.tallies(date.min)
    first.close()
    second = open_folder(path, write=True, keyring=False)
    replica = SqlReplica(second.store.connection)
    assert replica.outbox(9) == [mine]
    assert replica.cursor() == Cursor("an epoch", 9)
    assert replica.number("A", 5) == 6
    assert replica.tallies(date.min) == tallies
    assert check(replica).file == ()
    second.close()


def test_the_cursor_goes_on_only_with_what_was_read(
    replica: SqlReplica, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stop in the midst leaves both as they were."""
    replica.take_in([checked_in(new("visit"))], (), cursor=Cursor("e", 1))

    def broken(*rest: object) -> None:
        raise ConnectionError

    monkeypatch.setattr(append, "_project", broken)
    with pytest.raises(ConnectionError):
        replica.take_in([checked_in(new("visit"))], (), cursor=Cursor("e", 2))
    assert replica.cursor() == Cursor("e", 1)
    assert len(list(replica.log())) == 1


def test_memory_and_disk_tally_alike(replica: SqlReplica) -> None:
    memory = MemoryReplica()
    for part in [whole_visit(new("visit")) for _ in range(3)]:
        replica.take_in(part, ())
        memory.take_in(part, ())
        assert replica.tallies(date.min) == memory.tallies(date.min)


def test_an_erasure_leaves_nothing_in_the_details(replica: SqlReplica) -> None:
    subject = new("visit")
    detail = Detail(subject=subject, field="name", value="Mair", hlc=9, device="a")
    replica.append([checked_in(subject)], [detail])
    replica.append([raw(subject, "visit.erased", b"{}", 1)])
    assert replica.connection.exec_driver_sql("SELECT count(*) FROM detail").scalar() == 0


_text = st.text(st.characters(codec="utf-8"), max_size=30)
_events = st.builds(
    Event,
    id=_text,
    site=st.just("bedworth"),
    stream=_text | st.builds("{}/{}".format, st.sampled_from(sorted(KINDS)), _text),
    type=_text | st.sampled_from(sorted({name for name, _ in registered()})),
    version=st.integers() | st.just(1),
    data=st.binary(max_size=50) | st.sampled_from([b"{}", b"[]", b"null", b'{"day":"x"}']),
    by=_text,
    device=_text,
    device_seq=st.integers(),
    hlc=st.integers(-5, 1 << 64),
    at=st.datetimes(timezones=st.none() | st.just(UTC) | st.just(timezone(timedelta(hours=14)))),
    clock=st.sampled_from(ClockQuality),
)
_details = st.builds(
    Detail, subject=_text, field=_text, value=_text, hlc=st.integers(-5, 1 << 64), device=_text
)


@given(st.lists(_events, max_size=6), st.lists(_details, max_size=4))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_let_in_can_be_kept_and_handed_on_as_it_was(
    folder: DataFolder, events: list[Event], details: list[Detail]
) -> None:
    replica = SqlReplica(folder.store.connection)
    given_ = admit("bedworth", events, details)
    fresh = replica.take_in(given_.events, given_.details)
    assert len({*(event.id for event in fresh), *given_.refused}) <= len(events)
    handed = {event.id: event for event in replica.by_id(event.id for event in fresh)}
    assert handed == {event.id: event for event in fresh}
    for event in fresh:
        assert event.id in replica.ids_of(tally_day(event))
    replica.tallies(date.min)
    replica.latest()
    replica.open_visits()
