"""Where the centre is and how it may be spoken to: encrypted, and certain of the server.

Knows PostgreSQL's addresses and which of their settings are safe. A password is never part of an address: it
would stand in the list of processes and in the shell's history. It comes from a password file, or somebody
types it.
"""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

#: What every session asks for. Seconds but for `tcp_user_timeout` (milliseconds): a dead line is noticed in
#: 20 s.
_ALWAYS: Final = {
    "application_name": "frontdesk",
    "client_encoding": "utf8",
    "gssencmode": "disable",
    "connect_timeout": "5",
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "2",
    "tcp_user_timeout": "20000",
    "target_session_attrs": "read-write",  # a standby can't take events
    "options": "-c TimeZone=UTC",
}
_MAY_BE_GIVEN: Final = frozenset(
    [
        "host",
        "hostaddr",
        "port",
        "dbname",
        "user",
        "sslmode",
        "sslrootcert",
        "sslcert",
        "sslkey",
        "sslcrl",
        "connect_timeout",
        "channel_binding",
    ]
)
_CERTAIN: Final = ("verify-full", "verify-ca")
_THIS_MACHINE: Final = ("", "localhost", "127.0.0.1", "::1")
_FROM_OUTSIDE: Final = ("PGHOST", "PGHOSTADDR", "PGSERVICE", "PGOPTIONS")


class AddressError(ValueError):
    """The address can't be used; the message says why and what to do, and holds no password."""


@dataclass(frozen=True, slots=True)
class Address:
    """A centre that may be spoken to. `settings` are libpq's, without the password."""

    settings: dict[str, str]
    passfile: Path | None = None
    password: str | None = field(default=None, repr=False)

    def with_password(self, password: str) -> Address:
        """The same, for somebody who typed the password."""
        return replace(self, password=password)

    def connection_settings(self) -> dict[str, str]:
        """All that libpq is given, the password too: never to be shown."""
        secret = {} if self.password is None else {"password": self.password}
        file = {} if self.passfile is None else {"passfile": str(self.passfile)}
        return {**_ALWAYS, **self.settings, **file, **secret}

    @property
    def shown(self) -> str:
        """Host, port, database and user, for people."""
        named = {
            name: self.settings[name] for name in ("host", "port", "dbname", "user") if name in self.settings
        }
        return make_conninfo("", **named)


def parse(url: str, passfile: Path | None = None) -> Address:
    """The address in a URL such as ``postgresql://user@host/frontdesk``. Raises AddressError."""
    try:
        given = {name: str(value) for name, value in conninfo_to_dict(url).items() if value is not None}
    except psycopg.ProgrammingError:  # its text repeats what it could not read, perhaps a password
        raise AddressError(
            "This is no address of a PostgreSQL. One is written like postgresql://user@host/frontdesk"
        ) from None
    if "password" in given:
        raise AddressError(
            "A password does not belong into the address: others on this machine could see it. Leave it out; "
            "you will be asked for it, or put it into a password file (--passfile)."
        )
    unknown = sorted(given.keys() - _MAY_BE_GIVEN)
    if unknown:
        raise AddressError(f"These settings can’t be given in the address: {', '.join(unknown)}.")
    if passfile is not None:
        _refuse_open(passfile)
    return Address(secured(given), passfile)


def secured(given: dict[str, str]) -> dict[str, str]:
    """The settings with TLS as it has to be. Raises AddressError where they ask for less."""
    if is_this_machine(given):
        return {"sslmode": "prefer", **given}
    mode = given.get("sslmode", "verify-full")
    if mode not in _CERTAIN:
        raise AddressError(
            f"sslmode={mode} is not enough for a server on another machine: somebody on the way could "
            "read or change everything. Use sslmode=verify-full, with sslrootcert=FILE where the council "
            "has an authority of its own."
        )
    roots = {} if "sslrootcert" in given or mode != "verify-full" else {"sslrootcert": "system"}
    return {**given, **roots, "sslmode": mode}


def is_this_machine(given: dict[str, str]) -> bool:
    """Whether a server is reached without leaving this machine, whatever the environment adds."""
    if not given.get("host") and any(os.environ.get(name) for name in _FROM_OUTSIDE):
        return False
    hosts = f"{given.get('host', '')},{given.get('hostaddr', '')}".split(",")
    return all(host in _THIS_MACHINE or host.startswith(("/", "@")) for host in hosts)


def _refuse_open(path: Path) -> None:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        raise AddressError(f"The password file {path} can’t be read: {error.strerror}.") from error
    if sys.platform != "win32" and stat.S_IMODE(mode) & 0o077:
        raise AddressError(f"Others can read the password file {path}. Let only you read it (chmod 600).")
