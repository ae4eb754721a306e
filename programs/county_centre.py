"""The county's record in PostgreSQL, as the machine was enrolled for it.

Knows the login's folder and what is made of it; loaded only where there is one.
"""

from __future__ import annotations

from pathlib import Path

from db.central import enrolment
from db.central.hints import Hints
from db.central.record import PostgresCentral


class PostgresCentre:
    """The port `programs.county.Centre`. Raises AddressError where the login is of no use."""

    def __init__(self, folder: Path) -> None:
        self._enrolment, self._address = enrolment.read(folder)

    @property
    def host(self) -> str:
        """Where it is, for people."""
        return self._enrolment.host

    def session(self) -> PostgresCentral:
        """A session with it, begun when first used."""
        return PostgresCentral(self._address)

    def hints(self) -> Hints:
        """A session that waits for hints."""
        return Hints(self._address, self._enrolment.site)
