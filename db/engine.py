"""The engine: SQLAlchemy over SQLCipher, with the key and every pragma set before the first statement.

Knows how the file is opened; knows nothing of the tables in it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sqlalchemy import create_engine
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

from db.errors import environment
from db.key import Key, checked
from db.seals import FILE, PAGE, holds, likely_salts, seal_key
from frontdesk.store import StoreError

#: How long a statement waits for another program's write (milliseconds).
BUSY_MS: Final = 5000
# fullfsync: on macOS nothing less reaches the disk itself; elsewhere it changes nothing.
_WRITING: Final = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA secure_delete = ON",
    "PRAGMA fullfsync = ON",
    "PRAGMA checkpoint_fullfsync = ON",
)


def writing(path: Path, key: Key) -> Engine:
    """An engine that may write and makes the file where there is none."""
    return _engine(path, key, "rwc", _WRITING)


def reading(path: Path, key: Key) -> Engine:
    """An engine for a program that only reads, while another writes; the file has to exist."""
    return _engine(path, key, "rw", ("PRAGMA query_only = ON",))


def unchanging(path: Path, key: Key) -> Engine:
    """An engine for a file that nobody writes to, such as a backup; nothing is put beside it."""
    return _engine(path, key, "ro", ("PRAGMA query_only = ON",), "&immutable=1")


def plain(path: Path, key: Key) -> Engine:
    """An engine for a file that a copy is written to: nothing is asked of it but the key."""
    return _engine(path, key, "rwc", ())


def _engine(path: Path, key: Key, mode: str, pragmas: tuple[str, ...], more: str = "") -> Engine:
    address = f"{path.absolute().as_uri()}?mode={mode}{more}"

    def connect() -> dbapi2.Connection:
        connection = dbapi2.connect(
            address, BUSY_MS / 1000, isolation_level=None, check_same_thread=False, uri=True
        )
        try:
            _prepare(connection, key, pragmas)
        except dbapi2.Error as error:
            connection.close()
            if getattr(error, "sqlite_errorcode", 0) == _NOT_A_DATABASE:
                raise why_unreadable(path, key) from error
            raise
        return connection

    # Transactions are begun by hand (AUTOCOMMIT here). No error shows its parameters: they may be personal.
    return create_engine(
        "sqlite://",
        module=dbapi2,
        creator=connect,
        poolclass=NullPool,
        isolation_level="AUTOCOMMIT",
        hide_parameters=True,
    )


_NOT_A_DATABASE: Final = 26


def _prepare(connection: dbapi2.Connection, key: Key, pragmas: tuple[str, ...]) -> None:
    """The key first; a PRAGMA takes no parameters, so nothing but checked hexadecimal digits goes in.

    SQLCipher's own log would write to stderr. Memory is not locked (cipher_memory_security stays off, its
    default): what is decrypted also stands in Python's memory, which can't be wiped.
    """
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{checked(key)}'\"")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for pragma in ("PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON", *pragmas):
        connection.execute(pragma).fetchall()


def why_unreadable(path: Path, key: Key) -> StoreError:
    """Why the first page can't be read: the key fits some other page (`damaged`) or none (`wrong_key`)."""
    with path.open("rb") as file:
        start = file.read(PAGE * 16)
    if len(start) < 2 * PAGE:
        return StoreError("damaged", "the file is cut short")
    others = [(n, start[(n - 1) * PAGE : n * PAGE]) for n in range(2, len(start) // PAGE + 1)]
    for salt in likely_salts(start, path.with_name(FILE)):
        secret = seal_key(key, salt)
        if any(holds(secret, number, page) for number, page in others):
            return StoreError("damaged", "the first page")
    return StoreError("wrong_key", "no page fits the key")


def connect(engine: Engine) -> Connection:
    """A connection that stays open; raises StoreError where the environment does not let it."""
    with environment():
        return engine.connect()


def driver(connection: Connection) -> dbapi2.Connection:
    """SQLCipher's own connection under one of SQLAlchemy's."""
    found = connection.connection.driver_connection
    if not isinstance(found, dbapi2.Connection):
        raise TypeError(f"not a connection of SQLCipher: {type(found).__name__}")
    return found
