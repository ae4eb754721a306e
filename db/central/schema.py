"""Which version the centre's tables and functions have, and bringing them up to this program's.

Knows version numbers; Alembic knows the steps, and is loaded only when there is one to take.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import psycopg
from sqlalchemy import create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from db.central.outcomes import outcomes
from db.central.session import Connection
from frontdesk.sync.ports import Rejected

if TYPE_CHECKING:
    from alembic.config import Config

#: The version this program makes: the newest file in migrations/versions. Versions compare as text.
HEAD: Final = "0003"
STEPS: Final = Path(__file__).parent / "migrations"
#: A step that finds a table in use gives up soon, so that no desk waits behind it; two administrators take
#: turns.
_BEGIN: Final = (
    "SET LOCAL lock_timeout = '10s'",
    "SELECT pg_advisory_xact_lock(hashtext('frontdesk.migrate'))",
    "SET LOCAL ROLE frontdesk_owner",
)


def version(connection: Connection) -> str:
    """The version of the centre; empty where it was not set up."""
    with outcomes():
        return _version(connection)


def _version(connection: Connection) -> str:
    found = connection.execute("SELECT to_regclass('frontdesk.alembic_version')").fetchone()
    if found is None or found[0] is None:
        return ""
    row = connection.execute("SELECT max(version_num) FROM frontdesk.alembic_version").fetchone()
    return "" if row is None or row[0] is None else str(row[0])


def migrate(connection: Connection, target: str = HEAD, *, also: Path | None = None) -> None:
    """Take the centre up to a version, all of it or nothing. Desks may go on pushing meanwhile.

    `also` is a folder with more steps. Raises Rejected (`newer`) where the centre is of a later version.
    """
    from alembic import command

    engine = create_engine("postgresql+psycopg://", creator=lambda: connection, poolclass=StaticPool)
    with _outcomes(), engine.connect() as over, over.begin():
        for statement in _BEGIN:
            over.exec_driver_sql(statement)
        found = _version(connection)
        if found > target:
            raise Rejected("newer")
        if found < target:
            command.upgrade(_config(over, also), target)


@contextmanager
def _outcomes() -> Iterator[None]:
    """As `outcomes`, for what SQLAlchemy has wrapped."""
    with outcomes():
        try:
            yield
        except DBAPIError as error:
            if isinstance(error.orig, psycopg.Error):
                raise error.orig from error
            raise


def _config(connection: object, also: Path | None) -> Config:
    from alembic.config import Config

    config = Config()
    places = [STEPS / "versions", *([] if also is None else [also])]
    config.set_main_option("script_location", str(STEPS).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(map(str, places)).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
