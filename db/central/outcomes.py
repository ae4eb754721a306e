"""What an error of PostgreSQL means: pause (Offline), ask (NotAuthorised), keep and show (Rejected).

Knows SQLSTATE and, for a session that did not begin, the server's words: libpq passes no code on there. Words
in a language this does not know are taken as Offline, which only pauses. Anything else is a bug and goes up
as it is. Each outcome's first argument is a code; plain words for it are in `frontdesk.sync.centre_words`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, TypeAlias

import psycopg

from frontdesk.sync.ports import NotAuthorised, Offline, Rejected

Kind: TypeAlias = type[Offline] | type[NotAuthorised] | type[Rejected]
Outcome: TypeAlias = Offline | NotAuthorised | Rejected

#: https://www.postgresql.org/docs/15/errcodes-appendix.html; FD… are raised by our own functions.
#: The longest beginning that fits decides.
_BY_STATE: Final[dict[str, tuple[Kind, str]]] = {
    "08": (Offline, "unreachable"),
    "25006": (Offline, "starting"),  # read-only: a standby, or one being recovered
    "40": (Offline, "interrupted"),
    "53": (Offline, "server_full"),
    "53100": (Offline, "server_disk_full"),
    "55P03": (Offline, "interrupted"),
    "57": (Offline, "interrupted"),
    "57P03": (Offline, "starting"),
    "58": (Offline, "interrupted"),
    "28": (NotAuthorised, "login"),
    "28P01": (NotAuthorised, "password"),
    "3D000": (NotAuthorised, "no_database"),
    "42501": (NotAuthorised, "not_let_in"),
    "FD001": (NotAuthorised, "not_enrolled"),
    "FD002": (NotAuthorised, "closed"),
    "FD003": (Rejected, "other_site"),
    "FD004": (Rejected, "too_much"),
    "FD009": (Rejected, "append_only"),
    "22": (Rejected, "unreadable"),
    "23502": (Rejected, "unreadable"),  # a part is missing
    "23514": (Rejected, "unreadable"),  # a part is too long
    "54": (Rejected, "unreadable"),
    "3F000": (Rejected, "centre_older"),
    "42883": (Rejected, "centre_older"),
    "42P01": (Rejected, "centre_older"),
}

_Words: TypeAlias = tuple[tuple[str, Kind, str], ...]
#: What the server says before a session has begun, after its own word FATAL.
_BY_SERVER: Final[_Words] = (
    ("password authentication failed", NotAuthorised, "password"),
    ("pg_hba.conf", NotAuthorised, "not_let_in"),
    ("permission denied for database", NotAuthorised, "not_let_in"),
    ("too many", Offline, "server_full"),
    ("remaining connection slots", Offline, "server_full"),
    ("is starting up", Offline, "starting"),
    ("is shutting down", Offline, "starting"),
    ("in recovery mode", Offline, "starting"),
    ("not permitted to log in", NotAuthorised, "login"),
    ("role ", NotAuthorised, "login"),  # role "…" does not exist
    ("database ", NotAuthorised, "no_database"),
)
#: What libpq says of its own.
_BY_LIBPQ: Final[_Words] = (
    ("no password supplied", NotAuthorised, "password"),
    ("certificate verify failed", NotAuthorised, "certificate"),
    ("server certificate for", NotAuthorised, "certificate"),
    ("root certificate file", NotAuthorised, "certificate"),
    ("does not support SSL", NotAuthorised, "certificate"),
    ("session is read-only", Offline, "starting"),
)


def outcome_of(error: psycopg.Error) -> Outcome | None:
    """The outcome for a desk; None for a bug."""
    if error.sqlstate:
        fitting = [state for state in _BY_STATE if error.sqlstate.startswith(state)]
        if not fitting:
            return None
        kind, code = _BY_STATE[max(fitting, key=len)]
        return kind(code)
    if isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
        return _said(str(error))
    return None


def _said(words: str) -> Outcome:
    """By what came first: libpq may have tried again without TLS, on this machine, and failed otherwise."""
    before, fatal, rest = words.partition("FATAL:")
    if fatal and (first := next((kind(code) for part, kind, code in _BY_LIBPQ if part in before), None)):
        return first
    known = _BY_SERVER if fatal else _BY_LIBPQ
    line = rest.partition("\n")[0] if fatal else words
    return next((kind(code) for part, kind, code in known if part in line), Offline("unreachable"))


@contextmanager
def outcomes() -> Iterator[None]:
    """Raise what the environment caused as its outcome; let everything else through as it is."""
    try:
        yield
    except psycopg.Error as error:
        outcome = outcome_of(error)
        if outcome is None:
            raise
        raise outcome from error
