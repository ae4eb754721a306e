"""A real PostgreSQL with TLS for all tests of the centre, and in it an empty centre for each of them."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bench.postgres import NoServer, Server, server
from db.central import enrolling, enrolment, setting_up
from db.central.address import Address, parse
from db.central.record import PostgresCentral
from db.central.session import Connection, connect

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def running() -> Iterator[Server]:
    """The server of this run. Without one these tests are left out loudly, and in CI they fail."""
    try:
        with server("max_connections=40", "fsync=off", "log_statement=all") as found:
            yield found
    except NoServer as error:
        if os.environ.get("CI"):
            pytest.fail(f"the county's record must be tested in CI: {error}")
        pytest.skip(f"NOT TESTED HERE: the county's record in PostgreSQL, because {error}")


@dataclass
class Centre:
    """One centre: its server, its database, and what was opened for a test."""

    server: Server
    database: str
    folder: Path
    opened: list[PostgresCentral | Connection] = field(default_factory=list)

    @property
    def url(self) -> str:
        """The administrator's address."""
        return self.server.admin(self.database)

    def admin_address(self) -> Address:
        """The same, parsed."""
        return parse(self.url)

    def admin(self, *, autocommit: bool = True) -> Connection:
        """A session of the administrator."""
        connection = connect(parse(self.url), autocommit=autocommit)
        self.opened.append(connection)
        return connection

    def enrol(self, site: str = "bedworth", machine: str = "desk-1") -> Address:
        """The address of a machine that was just enrolled, by TCP with TLS as a desk has it."""
        return enrolment.read(self.login(site, machine))[1]

    def login(self, site: str = "bedworth", machine: str = "desk-1") -> Path:
        """The folder that a machine is given when it is enrolled."""
        with connect(parse(self.url), autocommit=False) as connection:
            return self.kept(site, machine, *enrolling.enrol(connection, site, machine))

    def kept(self, site: str, machine: str, role: str, password: str) -> Path:
        """The folder with a login that was made."""
        folder = self.folder / f"login-{next(_numbers)}"
        authority = self.server.authority.read_bytes()
        given = enrolment.Enrolment(
            site, machine, "localhost", str(self.server.port), self.database, role, password, authority=True
        )
        enrolment.write(folder, given, authority)
        return folder

    def desk(self, site: str = "bedworth", machine: str = "desk-1") -> PostgresCentral:
        """The record as a machine that was just enrolled uses it."""
        return self.at(self.enrol(site, machine))

    def at(self, address: Address) -> PostgresCentral:
        """The record at an address."""
        record = PostgresCentral(address)
        self.opened.append(record)
        return record

    def value(self, query: str) -> object:
        """One value, as the administrator sees it."""
        with connect(parse(self.url)) as connection:
            row = connection.execute(query.encode()).fetchone()
        return None if row is None else row[0]


@pytest.fixture
def empty(running: Server, tmp_path: Path) -> Iterator[Centre]:
    """A database without anything in it."""
    name = f"county_{os.getpid()}_{next(_numbers)}"
    with connect(parse(running.admin())) as connection:
        connection.execute(f'CREATE DATABASE "{name}"'.encode())
    centre = Centre(running, name, tmp_path)
    yield centre
    for thing in centre.opened:
        thing.close()
    with connect(parse(running.admin())) as connection:
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())


@pytest.fixture
def centre(empty: Centre) -> Centre:
    """A centre that is set up, without any shop."""
    setting_up.set_up(empty.admin(autocommit=False))
    return empty
