"""The commands for the county's record as an administrator types them, against a real PostgreSQL."""

from __future__ import annotations

import getpass
import json
import stat
import sys
from pathlib import Path

import msgspec
import pytest

from db.central import enrolment
from db.central.record import PostgresCentral
from frontdesk.__main__ import main
from frontdesk.sync.ports import Answer, NotAuthorised, Offline
from tests.contracts.samples import new, whole_visit
from tests.db.central.conftest import Centre, empty, running

__all__ = ["empty", "running"]  # the fixtures of the centre's own tests

Said = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def central(data: Path, *arguments: str) -> int:
    return main(["central", *arguments, "--data", str(data)])


def test_a_centre_is_set_up_looked_at_and_used(empty: Centre, data: Path, capsys: Said) -> None:
    out = data / "desk-1"
    server = f"localhost:{empty.server.port}"
    assert central(data, "init", empty.url) == 0
    assert "The centre is set up" in capsys.readouterr().out
    enrol = ["enrol", "bedworth", "--machine", "desk-1", "--out", str(out), "--address", server]
    assert central(data, *enrol) == 0  # the address was remembered
    said = capsys.readouterr().out
    password = json.loads((out / enrolment.FILE).read_text(encoding="utf-8"))["password"]
    assert "desk-1 of bedworth may use the centre" in said
    assert password not in said
    given, address = enrolment.read(out)
    assert given.site == "bedworth"
    record = PostgresCentral(address)
    events = whole_visit(new("visit"))
    assert set(record.push(events).answers.values()) == {Answer.STORED}
    record.close()
    assert central(data, "status") == 0
    said = capsys.readouterr().out
    assert "up to date" in said
    assert f"bedworth: {len(events)} events" in said
    assert "1 machines" in said
    assert central(data, "migrate") == 0
    assert "up to date already" in capsys.readouterr().out


def test_a_desk_is_not_sent_to_this_machine_s_own_door(empty: Centre, data: Path, capsys: Said) -> None:
    central(data, "init", empty.url)
    enrol = ["enrol", "bedworth", "--machine", "desk-1", "--out", str(data / "desk-1")]
    assert central(data, *enrol) == 1
    assert "--address" in capsys.readouterr().err
    assert not (data / "desk-1").exists()
    assert empty.value("SELECT count(*) FROM frontdesk.enrolment") == 0
    assert (
        central(data, *enrol, "--address", "db.example:5433", "--authority", str(empty.server.authority)) == 0
    )
    given, address = enrolment.read(data / "desk-1")
    assert (given.host, given.port) == ("db.example", "5433")
    assert address.settings["sslmode"] == "verify-full"
    assert address.settings["sslrootcert"] == str(data / "desk-1" / enrolment.AUTHORITY)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_only_its_owner_may_read_a_login(empty: Centre, data: Path, capsys: Said) -> None:
    central(data, "init", empty.url)
    out = data / "desk-1"
    enrol = ["enrol", "bedworth", "--machine", "desk-1", "--out", str(out), "--address", "localhost"]
    central(data, *enrol)
    file = out / enrolment.FILE
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    capsys.readouterr()
    before = file.read_bytes()
    assert central(data, *enrol) == 1  # never written over: the first login would be lost
    assert "is there already" in capsys.readouterr().err
    assert file.read_bytes() == before
    file.chmod(0o644)
    with pytest.raises(ValueError, match="Others can read"):
        enrolment.read(out)


def test_a_machine_and_then_its_shop_are_shut_out(empty: Centre, data: Path, capsys: Said) -> None:
    central(data, "init", empty.url)
    for machine in ("desk-1", "desk-2"):
        central(
            data, "enrol", "bedworth", "--machine", machine, "--out", str(data / machine), "--address", "db"
        )
    assert central(data, "remove", "bedworth", "--machine", "desk-1") == 0
    assert central(data, "remove", "bedworth") == 0
    assert central(data, "remove", "bedworth") == 1  # nobody is left
    assert central(data, "status") == 0
    assert "0 machines, closed" in capsys.readouterr().out
    assert (
        central(data, "enrol", "bedworth", "--machine", "x", "--out", str(data / "x"), "--address", "db") == 1
    )
    assert "was closed" in capsys.readouterr().err
    assert not (data / "x" / enrolment.FILE).exists()


def test_a_shop_closed_by_mistake_is_opened_again_and_its_machines_are_enrolled_anew(
    empty: Centre, data: Path, capsys: Said
) -> None:
    central(data, "init", empty.url)
    assert central(data, "reopen", "bedworth") == 1
    assert "no shop bedworth" in capsys.readouterr().err
    desk = empty.desk()
    desk.push(whole_visit(new("visit")))
    site = str(empty.value("SELECT site FROM frontdesk.site"))
    assert central(data, "reopen", site) == 1
    assert "is not closed" in capsys.readouterr().err
    central(data, "remove", site)
    with pytest.raises((NotAuthorised, Offline)):
        desk.push(whole_visit(new("visit")))
    assert central(data, "reopen", site) == 0
    assert "still shut out" in capsys.readouterr().out
    with pytest.raises((NotAuthorised, Offline)):  # its old login stays closed
        desk.push(whole_visit(new("visit")))
    enrol = ["enrol", site, "--machine", "x", "--out", str(data / "x"), "--address", "localhost"]
    assert central(data, *enrol) == 0
    assert central(data, "status") == 0
    assert f"{site}: 9 events" in capsys.readouterr().out
    again = empty.desk()
    again.push(whole_visit(new("visit")))
    assert empty.value("SELECT count(*) FROM frontdesk.event") == 18


def test_what_somebody_should_look_at_is_said_and_ends_with_1(
    empty: Centre, data: Path, capsys: Said
) -> None:
    assert central(data, "status", "--url", empty.url) == 1
    assert "Not set up yet" in capsys.readouterr().out
    assert central(data, "migrate", "--url", empty.url) == 1
    assert "frontdesk central migrate" in capsys.readouterr().err
    central(data, "init", empty.url)
    desk = empty.desk()
    first, second = whole_visit(new("visit"))[:2]
    desk.push([first])
    desk.push([msgspec.structs.replace(second, id=first.id)])
    assert central(data, "status") == 1
    assert "1 events came under ids used before" in capsys.readouterr().out


def test_a_password_in_the_address_is_refused(data: Path, capsys: Said) -> None:
    assert central(data, "init", "postgresql://me:Secret7@localhost/county") == 1
    said = capsys.readouterr()
    assert "does not belong into the address" in said.err
    assert "Secret7" not in said.out + said.err
    assert not data.exists()


def test_a_server_elsewhere_without_certainty_is_refused(data: Path, capsys: Said) -> None:
    assert central(data, "status", "--url", "postgresql://db.council.example/county?sslmode=require") == 1
    assert "sslmode=verify-full" in capsys.readouterr().err


def test_without_an_address_it_is_asked_for(data: Path, capsys: Said) -> None:
    assert central(data, "status") == 1
    assert "--url" in capsys.readouterr().err


def test_a_server_that_is_not_there_is_said(data: Path, capsys: Said) -> None:
    assert central(data, "status", "--url", "postgresql://localhost:1/county") == 1
    said = capsys.readouterr().err
    assert "can’t be reached" in said
    assert "Traceback" not in said


@pytest.fixture
def with_password(empty: Centre) -> str:
    """The address of an administrator who signs in over TLS with the password “typed”."""
    name = f"dba_{empty.database}"
    admin = empty.admin()
    admin.execute(f"CREATE ROLE \"{name}\" LOGIN SUPERUSER PASSWORD 'typed'".encode())
    return (
        f"postgresql://{name}@localhost:{empty.server.port}/{empty.database}"
        f"?sslmode=verify-full&sslrootcert={empty.server.authority}"
    )


def test_a_password_is_typed_where_somebody_can(
    with_password: str, data: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPASSFILE", str(data / "none"))
    assert central(data, "init", with_password) == 1  # nobody there to type it
    asked: list[str] = []
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)

    def typed(prompt: str) -> str:
        asked.append(prompt)
        return "typed"

    monkeypatch.setattr(getpass, "getpass", typed)
    assert central(data, "init", with_password) == 0
    assert len(asked) == 1
    said = capsys.readouterr()
    assert "typed" not in said.out + said.err
    assert "typed" not in (data / "centre-address.txt").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_password_file_of_one_s_own_is_used(
    with_password: str, empty: Centre, data: Path, tmp_path: Path, capsys: Said
) -> None:
    file = tmp_path / "passwords"
    file.write_text("localhost:*:*:*:typed\n", encoding="utf-8")
    file.chmod(0o644)
    assert central(data, "init", with_password, "--passfile", str(file)) == 1
    assert "Others can read the password file" in capsys.readouterr().err
    file.chmod(0o600)
    assert central(data, "init", with_password, "--passfile", str(file)) == 0
    out = data / "desk-1"
    args = ["enrol", "bedworth", "--machine", "desk-1", "--out", str(out), "--passfile", str(file)]
    assert central(data, *args) == 0
    assert (out / enrolment.AUTHORITY).read_bytes() == empty.server.authority.read_bytes()
    record = PostgresCentral(enrolment.read(out)[1])
    assert record.pull(None, 1).events == ()
    record.close()
