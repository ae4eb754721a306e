"""What a login may do at the centre, tried as somebody with bad intentions would."""

from __future__ import annotations

import base64

import msgspec
import psycopg
import pytest
from psycopg import errors

from db.central.address import parse, secured
from db.central.session import connect
from frontdesk.log import Detail
from frontdesk.sync.ports import NotAuthorised, Rejected
from tests.contracts.samples import new, whole_visit
from tests.db.central.conftest import Centre

TABLES = ("site", "enrolment", "event", "detail", "erased", "quarantine", "alembic_version")
VIEWS = ("visits", "days", "shops", "alerts")


@pytest.mark.parametrize(
    "statement",
    [
        *(f"SELECT * FROM frontdesk.{table}" for table in TABLES),
        *(f"DELETE FROM frontdesk.{table}" for table in TABLES),
        *(f"SELECT * FROM report.{view}" for view in VIEWS),
        "UPDATE frontdesk.site SET head = 0",
        "INSERT INTO frontdesk.site (site) VALUES ('mine')",
        "TRUNCATE frontdesk.event",
        "SELECT frontdesk.own_enrolment()",
        "SELECT frontdesk.epoch_of('x')",
        "SELECT frontdesk.page_v1('nuneaton', 0, 100)",
        "SELECT frontdesk.erase_v1(NULL, 0)",
        "CREATE TABLE frontdesk.mine (a int)",
        "CREATE TABLE public.mine (a int)",
        "CREATE TEMP TABLE mine (a int)",
        "CREATE SCHEMA mine",
        "CREATE FUNCTION public.lower(text) RETURNS text LANGUAGE sql AS 'SELECT 1'",
        "SET ROLE frontdesk_owner",
        "SET SESSION AUTHORIZATION frontdesk_owner",
        "SELECT lo_from_bytea(0, 'x')",
        "COPY (SELECT 1) TO PROGRAM 'true'",
        "SELECT pg_read_file('postgresql.conf')",
        "SELECT rolpassword FROM pg_authid",
        "ALTER FUNCTION frontdesk.push_v1(jsonb, jsonb) RESET search_path",
        "CREATE DATABASE mine",
    ],
)
def test_a_desk_may_do_nothing_but_push_pull_and_audit(centre: Centre, statement: str) -> None:
    with connect(centre.enrol()) as session, pytest.raises(errors.InsufficientPrivilege):
        session.execute(statement.encode())


def test_a_desk_may_execute_just_the_functions_it_is_given(centre: Centre) -> None:
    with connect(centre.enrol()) as session:
        found = session.execute(
            """
            SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE n.nspname IN ('frontdesk', 'report') AND has_function_privilege(p.oid, 'EXECUTE') ORDER BY 1
            """
        ).fetchall()
    assert found == [("audit_v1",), ("pull_v1",), ("push_v1",)]


def test_every_function_has_a_search_path_nobody_can_put_anything_into(centre: Centre) -> None:
    open_ones = """
        SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname = 'frontdesk'
            AND NOT coalesce('search_path=pg_catalog, pg_temp' = ANY (p.proconfig), false)
    """
    assert centre.value(f"SELECT array_agg(f.proname) FROM ({open_ones}) f") is None
    owners = (
        "SELECT array_agg(DISTINCT proowner::regrole::text) FROM pg_proc WHERE prosecdef AND pronamespace = "
    )
    assert centre.value(owners + "'frontdesk'::regnamespace") == ["frontdesk_owner"]
    assert (
        centre.value("SELECT rolsuper OR rolcanlogin FROM pg_roles WHERE rolname = 'frontdesk_owner'")
        is False
    )


def test_not_even_the_owner_changes_what_happened(centre: Centre) -> None:
    centre.desk().push(whole_visit(new("visit")))
    session = centre.admin()
    session.execute("SET ROLE frontdesk_owner")
    for statement in (
        b"UPDATE frontdesk.event SET at = now()",
        b"DELETE FROM frontdesk.event",
        b"TRUNCATE frontdesk.event",
    ):
        with pytest.raises(psycopg.Error) as refused:
            session.execute(statement)
        assert refused.value.sqlstate == "FD009"


def test_who_reads_reports_reads_them_and_nothing_else(centre: Centre) -> None:
    centre.desk().push(whole_visit(new("visit")))
    admin = centre.admin()
    admin.execute("SET ROLE frontdesk_report")
    for view in VIEWS:
        admin.execute(f"SELECT * FROM report.{view}".encode()).fetchall()
    for table in TABLES:
        with pytest.raises(errors.InsufficientPrivilege):
            admin.execute(f"SELECT * FROM frontdesk.{table}".encode())
    for statement in (b"SELECT * FROM frontdesk.pull_v1(NULL, 0, 10)",):
        with pytest.raises(errors.InsufficientPrivilege):
            admin.execute(statement)


def test_a_login_that_was_not_enrolled_is_not_let_in(centre: Centre) -> None:
    with pytest.raises(NotAuthorised, match="not_enrolled"):
        centre.at(parse(centre.url)).push(whole_visit(new("visit")))  # the administrator's own


def test_without_tls_no_desk_is_let_in(centre: Centre) -> None:
    address = centre.enrol()
    address.settings["sslmode"] = "disable"
    with pytest.raises(NotAuthorised, match="not_let_in"):
        centre.at(address).pull(None, 1)


def test_a_desk_that_holds_its_shop_s_row_is_ended_soon(centre: Centre) -> None:
    with connect(centre.enrol()) as session:
        shown = session.execute("SHOW idle_in_transaction_session_timeout").fetchone()
        assert shown == ("10s",)
        with pytest.raises(errors.InsufficientPrivilege):  # to lock a row one must be able to read it
            session.execute("SELECT head FROM frontdesk.site FOR UPDATE")


def test_no_password_reaches_the_server_s_log(centre: Centre) -> None:
    address = centre.enrol()
    centre.at(address).pull(None, 1)
    log = (centre.server.folder / "log").read_text(encoding="utf-8")
    assert address.settings["user"] in log
    assert address.password is not None
    assert address.password not in log
    assert address.password not in repr(address)


def test_no_visitor_s_name_reaches_the_server_s_log(centre: Centre) -> None:
    desk = centre.desk()
    visit = new("visit")
    long = Detail(subject=visit, field="note", value="Myfanwy" * 40_000, hlc=1, device="d")
    with pytest.raises(Rejected, match="too_much"):
        desk.push([], [long])
    desk.push(whole_visit(visit), [msgspec.structs.replace(long, value="Myfanwy")])
    log = (centre.server.folder / "log").read_text(encoding="utf-8")
    assert "push_v1" in log  # statements are logged at this server, so it would stand there
    encoded = base64.b64encode(b"Myfanwy").decode()
    assert not any(text in log for text in ("Myfanwy", encoded, b"Myfanwy".hex()))


def test_a_server_elsewhere_is_spoken_to_with_certainty_only() -> None:
    assert secured({"host": "db.council.example"})["sslmode"] == "verify-full"
    for mode in ("disable", "allow", "prefer", "require"):
        with pytest.raises(ValueError, match="is not enough"):
            secured({"host": "localhost,db.council.example", "sslmode": mode})
        assert secured({"host": "localhost", "sslmode": mode})["sslmode"] == mode


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql://me:Secret7@host/db", "does not belong into the address"),
        ("host=db password=Secret7", "does not belong into the address"),
        ("postgresql://me:Secret7@[host/db", "no address"),
        ("nonsense Secret7", "no address"),
        ("postgresql://host/db?service=Secret", "can’t be given"),
        ("postgresql://host/db?options=-csearch_path%3Dx", "can’t be given"),
    ],
)
def test_an_address_that_can_t_be_used_is_said_without_what_it_held(url: str, said: str) -> None:
    with pytest.raises(ValueError, match=said) as refused:
        parse(url)
    assert "Secret7" not in str(refused.value)


def test_the_environment_can_t_turn_this_machine_into_another(monkeypatch: pytest.MonkeyPatch) -> None:
    assert parse("postgresql:///county").settings["sslmode"] == "prefer"
    monkeypatch.setenv("PGHOST", "db.council.example")
    assert parse("postgresql:///county").settings["sslmode"] == "verify-full"


def test_functions_of_the_centre_refuse_what_is_no_list(centre: Centre) -> None:
    with connect(centre.enrol()) as session, pytest.raises(psycopg.Error) as refused:
        session.execute("SELECT frontdesk.push_v1('{}', '[]')")
    assert (refused.value.sqlstate or "").startswith("22")
