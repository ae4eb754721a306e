"""One session with the centre: begun when first needed, begun anew after it broke.

Knows how a session begins and which servers it accepts; knows nothing of what is asked in it.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, TypeAlias

import psycopg
from psycopg.conninfo import make_conninfo

from db.central.address import Address
from db.central.outcomes import outcomes
from frontdesk.sync.ports import Rejected

Connection: TypeAlias = "psycopg.Connection[tuple[Any, ...]]"

#: The oldest server this works with.
OLDEST: Final = 150000


def connect(address: Address, *, autocommit: bool = True) -> Connection:
    """A new session. Raises Offline, NotAuthorised, or Rejected (`server_older`)."""
    told = make_conninfo("", **address.connection_settings())
    with outcomes():
        # Nothing is prepared: a pooler between may hand each transaction to another session of the server.
        connection = psycopg.connect(told, autocommit=autocommit, prepare_threshold=None)
    if connection.info.server_version < OLDEST:
        connection.close()
        raise Rejected("server_older")
    return connection


class Session:
    """A session that is begun when it is used. After an error it is ended; the next use begins another."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self._connection: Connection | None = None

    @contextmanager
    def used(self) -> Iterator[Connection]:
        """The session while something is asked in it."""
        if self._connection is None:
            self._connection = connect(self._address)
        try:
            with outcomes():
                yield self._connection
        except BaseException:
            if self._connection.broken:
                self.close()
            raise

    def break_off(self) -> None:
        """End what is under way, from another thread: whoever waits for an answer gets Offline at once."""
        connection = self._connection
        if connection is None or connection.closed:
            return
        try:
            line = socket.socket(fileno=connection.fileno())
        except (OSError, psycopg.OperationalError):
            return  # it has just ended by itself
        try:
            line.shutdown(socket.SHUT_RDWR)
        except OSError:
            return
        finally:
            line.detach()  # the connection's own: it closes it

    def close(self) -> None:
        """End it; it may be used again."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
