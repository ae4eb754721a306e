"""Whatever goes wrong at the centre ends in one of three outcomes, and a desk can go on after it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from bench.postgres import make_certificate
from db.central import enrolling, enrolment, outcomes, schema
from db.central.address import Address, parse
from db.central.session import Connection, connect
from frontdesk.sync.centre_words import WORDS, centre_words
from frontdesk.sync.ports import Answer, NotAuthorised, Offline, Rejected
from tests.contracts.samples import new, whole_visit
from tests.db.central.conftest import Centre
from tests.db.central.wire import wire


def changed(address: Address, **settings: str) -> Address:
    return Address({**address.settings, **settings}, password=address.password)


def plain(address: Address, port: int) -> Address:
    """Without TLS, by a line of the test's own, for tests that look into what is said."""
    return changed(address, host="127.0.0.1", port=str(port), sslmode="disable")


@pytest.fixture
def open_door(centre: Centre) -> Iterator[Centre]:
    """A server that for once lets desks in without TLS from this machine."""
    rules = centre.server.folder / "data" / "pg_hba.conf"
    before = rules.read_text(encoding="ascii")
    rules.write_text(before + "hostnossl all all 127.0.0.1/32 scram-sha-256\n", encoding="ascii")
    centre.value("SELECT pg_reload_conf()")
    yield centre
    rules.write_text(before, encoding="ascii")
    centre.value("SELECT pg_reload_conf()")


def test_every_outcome_has_plain_words_in_both_languages() -> None:
    by_words = (*outcomes._BY_SERVER, *outcomes._BY_LIBPQ)
    codes = {code for _, code in outcomes._BY_STATE.values()} | {code for *_, code in by_words}
    assert codes <= WORDS.keys()
    for code in WORDS:
        assert centre_words(Offline(code), "cy") != centre_words(Offline(code), "en")
    with pytest.raises(KeyError):
        centre_words(Offline("no such"))


def test_a_wrong_password_is_asked_about(centre: Centre) -> None:
    address = centre.enrol()
    with pytest.raises(NotAuthorised, match="password"):
        centre.at(address.with_password("guessed")).pull(None, 1)


def test_no_password_at_all_is_asked_about(centre: Centre, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGPASSFILE", "/nowhere")
    address = centre.enrol()
    with pytest.raises(NotAuthorised, match="password"):
        centre.at(Address(address.settings)).pull(None, 1)


def test_a_login_that_is_none_is_not_told_from_a_wrong_password(centre: Centre) -> None:
    with pytest.raises(NotAuthorised, match="password"):
        centre.at(changed(centre.enrol(), user="nobody-here")).pull(None, 1)


def test_a_database_that_is_none_is_asked_about(centre: Centre) -> None:
    with pytest.raises(NotAuthorised, match=r"not_let_in|no_database"):
        centre.at(changed(centre.enrol(), dbname="nowhere")).pull(None, 1)


def test_another_certificate_is_the_reason_whatever_failed_after_it(centre: Centre, tmp_path: Path) -> None:
    """On the server's own machine libpq goes on without TLS, and is refused for that."""
    login = centre.login()
    (login / enrolment.AUTHORITY).write_bytes(make_certificate(tmp_path, "other").read_bytes())
    with pytest.raises(NotAuthorised, match="certificate"):
        centre.at(enrolment.read(login)[1]).pull(None, 1)


def test_a_server_that_shows_another_certificate_gets_nothing(centre: Centre, tmp_path: Path) -> None:
    other = make_certificate(tmp_path, "other")
    wrong = changed(centre.enrol(), sslmode="verify-full", sslrootcert=str(other))
    with pytest.raises(NotAuthorised, match="certificate"):
        centre.at(wrong).pull(None, 1)


def test_a_server_of_another_name_gets_nothing(centre: Centre) -> None:
    address = changed(centre.enrol(), host="other.example", hostaddr="127.0.0.1", sslmode="verify-full")
    with pytest.raises(NotAuthorised, match="certificate"):
        centre.at(address).pull(None, 1)


def test_a_full_server_is_waited_for(centre: Centre) -> None:
    desk = centre.desk()
    filling: list[Connection] = []
    try:
        with pytest.raises(Offline, match="server_full"):
            filling.extend(connect(parse(centre.url)) for _ in range(60))
        with pytest.raises(Offline, match="server_full"):
            desk.pull(None, 1)
    finally:
        for session in filling:
            session.close()
    events = whole_visit(new("visit"))
    assert set(desk.push(events).answers.values()) == {Answer.STORED}


def test_one_machine_can_t_fill_the_server(centre: Centre) -> None:
    address = centre.enrol()
    sessions = [connect(address) for _ in range(6)]
    with pytest.raises(Offline, match="server_full"):
        connect(address)
    for session in sessions:
        session.close()


def test_a_server_that_is_not_there_is_waited_for(centre: Centre) -> None:
    with pytest.raises(Offline, match="unreachable"):
        centre.at(changed(centre.enrol(), port="1")).pull(None, 1)


def test_a_session_ended_while_idle_begins_anew(centre: Centre) -> None:
    desk = centre.desk()
    events = whole_visit(new("visit"))
    desk.push(events[:3])
    end_desks(centre)
    with pytest.raises(Offline):
        desk.push(events)
    answers = desk.push(events).answers
    assert list(answers.values()) == [Answer.DUPLICATE] * 3 + [Answer.STORED] * 6


def end_desks(centre: Centre) -> None:
    centre.value(
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
        f"WHERE datname = '{centre.database}' AND usename LIKE 'desk%'"
    )


def test_a_session_ended_in_the_midst_of_a_push_has_stored_all_or_nothing(centre: Centre) -> None:
    desk, other = centre.desk(), centre.desk(machine="desk-2")
    events = whole_visit(new("visit"))
    caught: list[BaseException] = []

    def push() -> None:
        try:
            desk.push(events)
        except Offline as error:
            caught.append(error)

    # Somebody else holds the shop's row, so the push has begun and waits in its midst when it is ended.
    with connect(parse(centre.url), autocommit=False) as holding:
        holding.execute("SELECT FROM frontdesk.site WHERE site = 'bedworth' FOR UPDATE")
        pushing = threading.Thread(target=push)
        pushing.start()
        waits = (
            "SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a USING (pid) "
            f"WHERE NOT l.granted AND a.datname = '{centre.database}'"
        )
        while centre.value(waits) == 0:
            pass
        end_desks(centre)
        pushing.join()
    assert [error.args for error in caught] == [("interrupted",)]
    assert other.pull(None, 10).events == ()
    assert set(desk.push(events).answers.values()) == {Answer.STORED}


def test_an_answer_lost_on_the_way_is_no_loss(open_door: Centre) -> None:
    events = whole_visit(new("visit"))
    address = open_door.enrol()

    def cut_answers(data: bytes) -> bytes | None:
        return None if b"{stored," in data else data

    with wire(open_door.server.port, cut_answers) as port, pytest.raises(Offline, match="unreachable"):
        open_door.at(plain(address, port)).push(events)
    again = open_door.at(address)
    assert set(again.push(events).answers.values()) == {Answer.DUPLICATE}
    assert list(again.pull(None, 100).events) == events


def test_a_server_of_an_older_version_is_refused(open_door: Centre) -> None:
    def pretend(data: bytes) -> bytes:
        return data.replace(b"server_version\x0015.", b"server_version\x0014.")

    with wire(open_door.server.port, pretend) as port, pytest.raises(Rejected, match="server_older"):
        open_door.at(plain(open_door.enrol(), port)).pull(None, 1)


def test_a_server_that_says_garbage_is_taken_as_not_there(open_door: Centre) -> None:
    with wire(open_door.server.port, lambda data: b"\x00\xff" * 50) as port, pytest.raises(Offline):
        open_door.at(plain(open_door.enrol(), port)).pull(None, 1)


def test_a_centre_that_was_not_set_up_is_said(empty: Centre) -> None:
    with pytest.raises(Rejected, match="centre_older"):
        empty.at(parse(empty.url)).pull(None, 1)
    assert schema.version(empty.admin()) == ""


@pytest.mark.parametrize("machine", [None, "desk-1"])
def test_a_machine_or_shop_that_was_shut_out_is_told(centre: Centre, machine: str | None) -> None:
    address = centre.enrol()
    gone, stays = centre.at(address), centre.desk(machine="desk-2")
    gone.pull(None, 1)
    assert enrolling.shut_out(centre.admin(), "bedworth", machine) == (2 if machine is None else 1)
    with pytest.raises(Offline):  # its session was ended
        gone.pull(None, 1)
    with pytest.raises(NotAuthorised, match="login"):
        gone.pull(None, 1)
    if machine is None:
        with pytest.raises((NotAuthorised, Offline)):
            stays.pull(None, 1)
        with pytest.raises(Rejected, match="closed"):
            centre.enrol()
    else:
        stays.pull(None, 1)


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE frontdesk.site SET closed_at = now()", "closed"),
        ("UPDATE frontdesk.enrolment SET shut_at = now()", "not_enrolled"),
        ("DELETE FROM frontdesk.enrolment; DELETE FROM frontdesk.site", "not_enrolled"),
    ],
)
def test_a_session_that_goes_on_after_its_shop_is_gone_gets_nothing(
    centre: Centre, statement: str, code: str
) -> None:
    desk = centre.desk()
    desk.push(whole_visit(new("visit")))
    centre.admin().execute(statement.encode())
    asked: tuple[Callable[[], object], ...] = (lambda: desk.pull(None, 1), lambda: desk.push([], []))
    for ask in asked:
        with pytest.raises(NotAuthorised, match=code):
            ask()


def test_a_fault_of_ours_is_no_outcome() -> None:
    with pytest.raises(psycopg.errors.SyntaxError), outcomes.outcomes():
        raise psycopg.errors.SyntaxError
