"""A centre that was put back from a backup is noticed by every desk, and the desks fill it up again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date

import pytest

from bench.postgres import Server, server
from db.central import setting_up
from db.central.address import parse
from db.central.session import connect
from frontdesk.sync.ports import Answer
from tests.contracts.samples import new, whole_visit
from tests.db.central.conftest import Centre

LONG_AGO = date(2000, 1, 1)


@pytest.fixture
def own_server(running: Server) -> Iterator[Server]:
    """A server for this test alone, to be stopped and put back."""
    with server("fsync=off", "max_connections=20") as found:
        yield found


@pytest.fixture
def own(own_server: Server, centre: Centre) -> Iterator[Centre]:
    """A centre on it."""
    with connect(parse(own_server.admin())) as connection:
        connection.execute("CREATE DATABASE county")
    made = Centre(own_server, "county", centre.folder)
    setting_up.set_up(made.admin(autocommit=False))
    yield made
    for thing in made.opened:
        thing.close()


def test_files_put_back_are_noticed_by_a_cursor_that_is_ahead(own: Centre) -> None:
    desk, reader = own.desk(), own.desk(machine="desk-2")
    first, second = whole_visit(new("visit")), whole_visit(new("visit"))
    desk.push(first)
    data = own.server.folder / "data"
    own.server.stop()
    shutil.copytree(data, own.server.folder / "backup", copy_function=shutil.copy2)
    own.server.start()
    desk.close()
    before = desk.push(second).head
    own.server.stop()
    shutil.rmtree(data)
    (own.server.folder / "backup").rename(data)
    if own.server.account is not None:
        for path in (data, *data.rglob("*")):
            shutil.chown(path, own.server.account)
    own.server.start()
    for record in (desk, reader):
        record.close()
    page = reader.pull(before, 100)
    assert page.cursor.epoch != before.epoch
    assert list(page.events) == first
    assert desk.audit(LONG_AGO)[first[0].at.date()].count == len(first)
    answers = desk.push([*first, *second]).answers
    assert [answers[event.id] for event in second] == [Answer.STORED] * len(second)
    rest = reader.pull(page.cursor, 100)
    assert (list(rest.events), rest.cursor.epoch) == (second, page.cursor.epoch)


def test_a_restore_in_time_is_another_epoch(own: Centre) -> None:
    desk = own.desk()
    events = whole_visit(new("visit"))
    desk.push(events[:4])
    data, backup = own.server.folder / "data", own.server.folder / "backup"
    with (data / "pg_hba.conf").open("a", encoding="ascii") as rules:
        rules.write("local replication admin trust\n")
    own.value("SELECT pg_reload_conf()")
    socket = ["-h", str(own.server.folder), "-p", str(own.server.port), "-U", "admin"]
    own.server.run("pg_basebackup", *socket, "-D", str(backup), "-c", "fast")
    before = desk.push(events[4:]).head
    desk.close()
    own.server.stop()
    shutil.rmtree(data)
    backup.rename(data)
    with (data / "postgresql.auto.conf").open("a", encoding="ascii") as settings:
        settings.write("restore_command = 'false'\n")
        settings.write("hot_standby = off\n")  # else it says that it has started while it only reads
    (data / "recovery.signal").touch()
    if own.server.account is not None:
        shutil.chown(data / "recovery.signal", own.server.account)
    own.server.start()
    page = desk.pull(before, 100)
    assert page.cursor.epoch != before.epoch
    assert list(page.events) == events[:4]


def test_a_dump_read_into_another_database_is_another_epoch(own: Centre) -> None:
    address = own.enrol()
    desk = own.at(address)
    events = whole_visit(new("visit"))
    before = desk.push(events).head
    dump = own.server.folder / "county.dump"
    socket = ["-h", str(own.server.folder), "-p", str(own.server.port), "-U", "admin"]
    own.server.run("pg_dump", *socket, "-Fc", "-f", str(dump), "county")
    own.server.run("createdb", *socket, "put_back")
    own.server.run("pg_restore", *socket, "-d", "put_back", str(dump))
    address.settings["dbname"] = "put_back"
    back = own.at(address)
    page = back.pull(before, 100)
    assert page.cursor.epoch != before.epoch
    assert list(page.events) == events
    assert set(back.push(events).answers.values()) == {Answer.DUPLICATE}
