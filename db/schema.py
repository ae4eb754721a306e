"""Which version the tables of a file have, and bringing them up to this program's.

Knows version numbers; Alembic, which knows the steps, is loaded only when there is a step to take.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy.engine import Connection

from db import engine
from db.errors import environment
from frontdesk.store import StoreError

if TYPE_CHECKING:
    from alembic.config import Config

#: The version this program writes: the newest file in migrations/versions. Versions compare as text.
HEAD: Final = "0004"


def version(connection: Connection) -> str:
    """The version of a file's tables; empty for a file without any."""
    with environment():
        found = connection.exec_driver_sql(
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
        ).first()
        if found is None:
            return ""
        return str(connection.exec_driver_sql("SELECT max(version_num) FROM alembic_version").scalar() or "")


def require(connection: Connection) -> None:
    """Raise StoreError unless the tables are this program's: `newer`, or `not_ready` for older or none."""
    found = version(connection)
    if found > HEAD:
        raise StoreError("newer", found)
    if found < HEAD:
        raise StoreError("not_ready", found)


def bring_up(connection: Connection) -> None:
    """Bring the tables up to this program's version, all at once; raises StoreError (`newer`)."""
    found = version(connection)
    if found > HEAD:
        raise StoreError("newer", found)
    if found != HEAD:
        migrate(connection, HEAD)


def migrate(connection: Connection, target: str) -> None:
    """Take the tables up or down to a version ("base" for none) in one transaction."""
    from alembic import command

    up = target != "base" and version(connection) < target
    with environment():
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            (command.upgrade if up else command.downgrade)(_config(connection), target)
            connection.exec_driver_sql("COMMIT")
        except BaseException:
            if engine.driver(connection).in_transaction:  # a full disk has rolled back already
                connection.exec_driver_sql("ROLLBACK")
            raise


def _config(connection: Connection) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
