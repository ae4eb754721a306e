"""Making a centre in an empty database: roles, schemas, rights, then the steps of `migrations`.

Knows what an administrator's session does once. The administrator needs not be a superuser: making roles and
owning the database are enough.
"""

from __future__ import annotations

from typing import Final

from psycopg import sql

from db.central import schema
from db.central.outcomes import outcomes
from db.central.session import Connection
from frontdesk.sync.ports import Rejected

#: Nobody signs in as one of these; logins are members of one.
ROLES: Final = {
    "frontdesk_owner": "Front desk: owns the record's tables and functions",
    "frontdesk_desk": "Front desk: may call push, pull and audit, nothing else",
    "frontdesk_report": "Front desk: may read the views in the schema report, nothing else",
}
#: Functions everybody may call by default, with which a login could fill the disk.
_LARGE_OBJECTS: Final = (
    "lo_creat(integer)",
    "lo_create(oid)",
    "lo_from_bytea(oid, bytea)",
    "lowrite(integer, bytea)",
    "lo_put(oid, bigint, bytea)",
)


def set_up(connection: Connection) -> None:
    """Make the centre, or finish making it; what is there is left as it is.

    Raises Rejected: `not_empty` where the database serves something else, `encoding` where it is not UTF-8.
    """
    with outcomes():
        _refuse_unfit(connection)
        for role, about in ROLES.items():
            _make_role(connection, role, about)
        connection.execute("GRANT frontdesk_owner TO CURRENT_USER")
        _make_schemas(connection)
        _close_the_rest(connection)
    connection.commit()
    schema.migrate(connection)


def _refuse_unfit(connection: Connection) -> None:
    if _value(connection, "SHOW server_encoding") != "UTF8":
        raise Rejected("encoding")
    ours = _value(connection, "SELECT to_regnamespace('frontdesk') IS NOT NULL")
    theirs = _value(
        connection,
        """
        SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e'))
        """,
    )
    if theirs and not ours:
        raise Rejected("not_empty")


def _make_role(connection: Connection, role: str, about: str) -> None:
    name = sql.Identifier(role)
    if not _value(connection, sql.SQL("SELECT to_regrole({}) IS NOT NULL").format(sql.Literal(role))):
        connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(name))
        connection.execute(sql.SQL("COMMENT ON ROLE {} IS {}").format(name, sql.Literal(about)))


def _make_schemas(connection: Connection) -> None:
    for name in ("frontdesk", "report"):
        connection.execute(
            sql.SQL("CREATE SCHEMA IF NOT EXISTS {} AUTHORIZATION frontdesk_owner").format(
                sql.Identifier(name)
            )
        )
    connection.execute("SET LOCAL ROLE frontdesk_owner")
    # What later steps make is closed to everybody too, until a step opens it.
    connection.execute("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC")
    connection.execute("RESET ROLE")


def _close_the_rest(connection: Connection) -> None:
    database = sql.Identifier(connection.info.dbname)
    connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database))
    connection.execute(
        sql.SQL("GRANT CONNECT ON DATABASE {} TO frontdesk_desk, frontdesk_report").format(database)
    )
    if _value(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"):
        connection.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
        for function in _LARGE_OBJECTS:
            connection.execute(f"REVOKE EXECUTE ON FUNCTION pg_catalog.{function} FROM PUBLIC".encode())


def _value(connection: Connection, query: str | sql.Composed) -> object:
    row = connection.execute(query.encode() if isinstance(query, str) else query).fetchone()
    return None if row is None else row[0]
