"""The copy on disk keeps the promises of a replica, and those that only a file can be asked for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from db import append
from db.check import check
from db.folder import DataFolder, open_folder
from db.replica import SqlReplica
from frontdesk.log import Detail
from frontdesk.sync.memory import MemoryReplica
from frontdesk.sync.ports import Cursor
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
