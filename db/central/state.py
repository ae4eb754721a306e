"""How the centre is: its version, its shops, what somebody should look at.

Knows what an administrator's session can find out; how it is said is the command's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from db.central import schema
from db.central.outcomes import outcomes
from db.central.session import Connection


@dataclass(frozen=True, slots=True)
class ShopState:
    """One shop's record. `holes`: how many of its numbers are missing (0, or something is very wrong)."""

    site: str
    events: int
    machines: int
    last: datetime | None
    closed: bool
    holes: int


@dataclass(frozen=True, slots=True)
class CentreState:
    """The whole centre. `sessions` of `most` are in use; `unencrypted`: TLS is turned off at the server."""

    server: str
    version: str
    sessions: int
    most: int
    unencrypted: bool
    shops: tuple[ShopState, ...] = ()
    reused: int = 0
    forks: int = 0

    @property
    def up_to_date(self) -> bool:
        """Whether the centre has this program's version."""
        return self.version == schema.HEAD

    @property
    def well(self) -> bool:
        """Whether there is nothing for an administrator to do."""
        holes = any(shop.holes for shop in self.shops)
        return self.up_to_date and not (self.unencrypted or self.reused or holes)


def look(connection: Connection) -> CentreState:
    """The centre as it stands. Raises Offline, NotAuthorised or Rejected."""
    found = schema.version(connection)
    with outcomes(), connection.transaction():
        server, sessions, most, unencrypted = _row(connection, _SERVER)
        state = CentreState(server, found, int(sessions), int(most), bool(unencrypted))
        if found < "0002":
            return state
        connection.execute("SET LOCAL ROLE frontdesk_owner")
        shops = tuple(ShopState(*row) for row in connection.execute(_SHOPS).fetchall())
        reused, forks = _row(connection, _ALERTS)
    return CentreState(
        server, found, state.sessions, state.most, state.unencrypted, shops, int(reused), int(forks)
    )


def _row(connection: Connection, query: bytes) -> tuple[Any, ...]:
    row = connection.execute(query).fetchone()
    if row is None:
        raise TypeError("a question about the whole server has one answer")
    return row


_SERVER = b"""
    SELECT current_setting('server_version'),
        (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'),
        current_setting('max_connections'), current_setting('ssl') = 'off'
"""
_SHOPS = b"""
    SELECT s.site, s.events, s.machines, s.last_stored_at, s.closed_at IS NOT NULL,
        s.events - (SELECT count(*) FROM frontdesk.event e
                    WHERE e.site = s.site AND e.site_seq BETWEEN 1 AND s.events)
    FROM report.shops s ORDER BY s.site
"""
_ALERTS = b"""
    SELECT count(*) FILTER (WHERE kind = 'id_reuse'), count(*) FILTER (WHERE kind = 'fork') FROM report.alerts
"""
