"""Hints that a shop's record at the centre has grown, so that a desk asks sooner than it would by itself.

Knows LISTEN and NOTIFY. A hint may be lost, doubled or invented; the truth is what `pull` gives. So: begin to
listen, then catch up, and ask every 15 to 30 seconds all the same. The centre hints once a second at most (a
hint wakes every listener of the county): ask `SETTLING` seconds after a hint, and what came after it is there
as well.
"""

from __future__ import annotations

from typing import Final

from psycopg import sql

from db.central.address import Address
from db.central.session import Session

#: How long after a hint to ask (seconds).
SETTLING: Final = 1.0


class Hints:
    """A session of its own that waits for hints of one site. One thread at a time."""

    def __init__(self, address: Address, site: str) -> None:
        self._session = Session(address)
        self._channel = sql.Identifier(f"frontdesk_{site}")
        self._listening = False

    def listen(self) -> None:
        """Begin; what is stored from now on is hinted at. Raises Offline, NotAuthorised or Rejected."""
        with self._session.used() as connection:
            connection.execute(sql.SQL("LISTEN {}").format(self._channel))
        self._listening = True

    def wait(self, seconds: float) -> bool:
        """Wait for a hint, at most so long; whether it is time to ask. Several hints count as one.

        After a broken session it listens anew and says yes at once: something may have come in between.
        """
        if not self._listening:
            self.listen()
            return True
        self._listening = False
        with self._session.used() as connection:
            came = next(connection.notifies(timeout=seconds, stop_after=1), None) is not None
        self._listening = True
        return came

    def close(self) -> None:
        """End the session."""
        self._listening = False
        self._session.close()
