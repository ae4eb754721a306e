"""A desk and the county's record in a real PostgreSQL: sent, cut off, healed, and closed without a wait."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from db.central import enrolment
from frontdesk.sync.standing import Link
from programs.county_centre import PostgresCentre
from tests.db.central.conftest import Centre, centre, empty, running
from tests.programs.machine import LONG, Program

__all__ = ["centre", "empty", "running"]  # the fixtures of the centre's own tests

Start = Callable[[int], Program]
SITE = "shire-hall"


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path, centre: Centre) -> Iterator[Start]:
    with ExitStack() as stack:

        def begin(number: int) -> Program:
            login = centre.login(SITE, f"machine-{number}")
            program = Program(tmp_path / f"m-{number}", None, 0, f"{number}", PostgresCentre(login))
            stack.callback(program.stop)
            return program

        yield begin


def held(centre: Centre) -> object:
    return centre.value("SELECT count(*) FROM frontdesk.event")


def up_to_date(program: Program) -> bool:
    standing = program.standing
    return standing.county is Link.UP_TO_DATE and standing.to_send == 0


def test_what_happens_reaches_the_county_and_from_there_another_machine(
    qtbot: QtBot, start: Start, centre: Centre
) -> None:
    one = start(1)
    visit = one.check_in(name="Mair")
    qtbot.waitUntil(lambda: up_to_date(one) and bool(one.done), timeout=LONG)
    assert held(centre) == one.count()
    two = start(2)
    qtbot.waitUntil(lambda: two.visit(visit) is not None, timeout=LONG)
    qtbot.waitUntil(lambda: two.read(lambda front: front.store.details(f"visit/{visit}")) == {"name": "Mair"})


def test_a_session_that_is_ended_in_the_middle_is_begun_anew(
    qtbot: QtBot, start: Start, centre: Centre
) -> None:
    one = start(1)
    qtbot.waitUntil(lambda: up_to_date(one), timeout=LONG)
    for _ in range(5):
        centre.value(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE datname = current_database() AND usename <> current_user"
        )
        one.check_in()
    qtbot.waitUntil(lambda: len(one.done) == 5, timeout=LONG)
    qtbot.waitUntil(lambda: held(centre) == one.count(), timeout=LONG)
    qtbot.waitUntil(lambda: up_to_date(one), timeout=LONG)


def test_a_machine_that_is_not_let_in_goes_on_and_sends_everything_once_it_is(
    qtbot: QtBot, start: Start, centre: Centre
) -> None:
    one = start(1)
    qtbot.waitUntil(lambda: up_to_date(one), timeout=LONG)
    role = centre.value(
        "SELECT max(usename) FROM pg_stat_activity"
        " WHERE datname = current_database() AND usename <> current_user"
    )
    centre.admin().execute(f'ALTER ROLE "{role}" NOLOGIN'.encode())
    centre.value(
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
        " WHERE datname = current_database() AND usename <> current_user"
    )
    one.check_in()
    qtbot.waitUntil(lambda: one.standing.county is Link.NOT_AUTHORISED, timeout=LONG)
    assert (one.standing.to_send, one.standing.trouble) == (1, "login")
    assert len(one.done) == 1
    centre.admin().execute(f'ALTER ROLE "{role}" LOGIN'.encode())
    qtbot.waitUntil(lambda: up_to_date(one), timeout=LONG)
    assert one.standing.trouble == ""


def test_a_hint_brings_what_another_machine_did_at_once(qtbot: QtBot, start: Start, centre: Centre) -> None:
    one, two = start(1), start(2)
    qtbot.waitUntil(lambda: up_to_date(one) and up_to_date(two), timeout=LONG)
    visit = one.check_in()
    qtbot.waitUntil(lambda: two.visit(visit) is not None, timeout=LONG - 5000)  # by itself it asks after 20 s


def test_a_machine_with_nothing_to_send_says_at_once_that_the_county_is_gone(
    qtbot: QtBot, start: Start, centre: Centre
) -> None:
    one = start(1)
    qtbot.waitUntil(lambda: up_to_date(one), timeout=LONG)
    idle = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename <> current_user"
        " AND state = 'idle' AND now() - state_change > '3s'"
    )
    # One session listens, the other was answered a while ago: by itself it asks 20 s after that.
    qtbot.waitUntil(lambda: centre.value(idle) == 2, timeout=LONG)
    role = centre.value("SELECT max(role) FROM frontdesk.enrolment")
    centre.admin().execute(f'ALTER ROLE "{role}" NOLOGIN'.encode())
    centre.value(
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
        " WHERE datname = current_database() AND usename <> current_user"
    )
    qtbot.waitUntil(lambda: one.standing.county is not Link.UP_TO_DATE, timeout=LONG - 10000)


def test_a_program_ends_while_its_centre_says_nothing(
    qtbot: QtBot, start: Start, centre: Centre, tmp_path: Path
) -> None:
    """The server takes the connection and is silent: what is under way is not waited for."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        login = centre.login(SITE, "machine-9")
        file = login / enrolment.FILE
        told = msgspec.json.decode(file.read_bytes(), type=dict[str, object])
        file.write_bytes(msgspec.json.encode({**told, "port": str(silent.getsockname()[1])}))
        program = Program(tmp_path / "m-9", None, 0, "1", PostgresCentre(login))
        line, _ = silent.accept()
        with line:
            assert program.visit("none") is None  # the desk works meanwhile
            program.stop()  # and has ended before the server lets go
            assert line.fileno() != -1
