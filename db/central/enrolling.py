"""Letting a machine of a shop in, and shutting it or the shop out again.

Knows logins and which shop each is of. A password is made here, kept in a file only its owner reads, and sent
to the server as a SCRAM verifier: it stands in no log of the server and in no list of processes.
"""

from __future__ import annotations

import re
import secrets
from typing import Final

import structlog
from psycopg import sql
from psycopg.errors import InsufficientPrivilege

from db.central.outcomes import outcomes
from db.central.session import Connection
from frontdesk.sync.ports import Rejected

_log: Final[structlog.stdlib.BoundLogger] = structlog.get_logger()

#: Set on each login. A desk's statement takes milliseconds; one that hangs must not keep its shop's others
#: waiting.
_LIMITS: Final = {
    "statement_timeout": "60s",
    "lock_timeout": "30s",
    "idle_in_transaction_session_timeout": "10s",
}
#: What a desk sends is not to stand in the log, whatever else is logged there. For superusers to set.
_UNLOGGED: Final = {"log_parameter_max_length": "0", "log_parameter_max_length_on_error": "0"}
_SESSIONS: Final = 6
_SITE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,49}")


def enrol(connection: Connection, site: str, machine: str) -> tuple[str, str]:
    """Make a login for a machine of a shop, and the shop where it is new; the login's name and password.

    Raises Rejected: `site_name` for a name that is none, `closed` where the shop was closed.
    """
    if not _SITE.fullmatch(site):
        raise Rejected("site_name")
    role = f"desk_{site.lower()[:40]}_{secrets.token_hex(4)}"
    password = secrets.token_urlsafe(32)
    with outcomes(), connection.transaction():
        _make_login(connection, role, password)
        connection.execute("SET LOCAL ROLE frontdesk_owner")
        connection.execute("INSERT INTO frontdesk.site (site) VALUES (%s) ON CONFLICT DO NOTHING", (site,))
        connection.execute(
            "INSERT INTO frontdesk.enrolment (role, site, machine) VALUES (%s, %s, %s)", (role, site, machine)
        )
        query = "SELECT closed_at IS NOT NULL FROM frontdesk.site WHERE site = %s"
        if connection.execute(query, (site,)).fetchone() == (True,):
            raise Rejected("closed")
    return role, password


def _make_login(connection: Connection, role: str, password: str) -> None:
    name = sql.Identifier(role)
    verifier = connection.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
    connection.execute(
        sql.SQL("CREATE ROLE {} LOGIN CONNECTION LIMIT {} PASSWORD {} IN ROLE frontdesk_desk").format(
            name, sql.Literal(_SESSIONS), sql.Literal(verifier)
        )
    )
    superuser = connection.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
    for setting, value in {**_LIMITS, **(_UNLOGGED if superuser == (True,) else {})}.items():
        connection.execute(
            sql.SQL("ALTER ROLE {} SET {} = {}").format(name, sql.Identifier(setting), sql.Literal(value))
        )


def shut_out(connection: Connection, site: str, machine: str | None = None) -> int:
    """Shut out one machine, or all and the shop itself; how many logins. What they stored stays.

    Their sessions are ended where the administrator may do that; they can ask for nothing in any case.
    """
    chosen = "site = %(site)s AND shut_at IS NULL AND coalesce(machine = %(machine)s, true)"
    with outcomes(), connection.transaction():
        connection.execute("SET LOCAL ROLE frontdesk_owner")
        roles = connection.execute(
            f"UPDATE frontdesk.enrolment SET shut_at = now() WHERE {chosen} RETURNING role".encode(),  # noqa: S608
            {"site": site, "machine": machine},
        ).fetchall()
        if machine is None:
            connection.execute("UPDATE frontdesk.site SET closed_at = now() WHERE site = %s", (site,))
        connection.execute("RESET ROLE")
        for (role,) in roles:
            connection.execute(sql.SQL("ALTER ROLE {} NOLOGIN").format(sql.Identifier(role)))
            _end_sessions(connection, role)
    return len(roles)


def reopen(connection: Connection, site: str) -> bool | None:
    """Open a closed shop again; False where it is not closed, None where there is none of that name.

    Its machines stay shut out: whoever had closed it may have had a reason for each. They are enrolled anew.
    """
    with outcomes(), connection.transaction():
        connection.execute("SET LOCAL ROLE frontdesk_owner")
        query = "SELECT closed_at IS NOT NULL FROM frontdesk.site WHERE site = %s FOR UPDATE"
        found = connection.execute(query, (site,)).fetchone()
        if found is None:
            return None
        connection.execute("UPDATE frontdesk.site SET closed_at = NULL WHERE site = %s", (site,))
    return bool(found[0])


def _end_sessions(connection: Connection, role: str) -> None:
    """End what this login has open. Who is no superuser may do that as a member of the role only.

    Where not even that is allowed (another administrator made the login) they stay: they can ask for nothing.
    """
    name = sql.Identifier(role)
    try:
        with connection.transaction():
            connection.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(name))
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", (role,)
            )
            connection.execute(sql.SQL("REVOKE {} FROM CURRENT_USER").format(name))
    except InsufficientPrivilege:
        _log.warning("sessions of a closed login go on")
