"""The county of the shop of real processes: its record in a real PostgreSQL, and each machine's way there."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass

from bench.postgres import Server
from bench.several import Machine
from db.central import enrolling, enrolment, setting_up
from db.central.address import Address, parse, secured
from db.central.record import PostgresCentral
from db.central.session import connect
from frontdesk.log import Event
from tests.shop.wire import Wire

_DATABASE = "county_of_processes"


@dataclass
class County:
    """The record. Its sessions are the administrator's."""

    server: Server
    site: str

    def set_up(self) -> None:
        """A new one."""
        with connect(parse(self.server.admin())) as connection:
            connection.execute(f"CREATE DATABASE {_DATABASE}".encode())
        with connect(parse(self.server.admin(_DATABASE)), autocommit=False) as connection:
            setting_up.set_up(connection)

    def enrol(self, machine: Machine, name: str, wire: Wire) -> None:
        """Give a machine its login, by way of a wire."""
        with connect(parse(self.server.admin(_DATABASE)), autocommit=False) as connection:
            role, password = enrolling.enrol(connection, self.site, name)
        given = enrolment.Enrolment(
            self.site, name, "localhost", str(wire.port), _DATABASE, role, password, authority=True
        )
        enrolment.write(machine.folder / "centre", given, self.server.authority.read_bytes())

    def rows(self) -> dict[int, Event]:
        """Everything, by the number it was given; read as a desk reads it."""
        with connect(parse(self.server.admin(_DATABASE)), autocommit=False) as connection:
            role, password = enrolling.enrol(connection, self.site, "auditor")
        with connect(parse(self.server.admin(_DATABASE))) as connection:
            query = "SELECT site_seq, id FROM frontdesk.event WHERE site = %s ORDER BY site_seq"
            numbers = {str(id_): int(seq) for seq, id_ in connection.execute(query, (self.site,))}
        way = {"host": "localhost", "port": str(self.server.port), "dbname": _DATABASE, "user": role}
        tls = {"sslmode": "verify-full", "sslrootcert": str(self.server.authority)}
        found, cursor = dict[int, Event](), None
        with closing(PostgresCentral(Address(secured({**way, **tls}), password=password))) as record:
            while True:
                page = record.pull(cursor, 1000)
                found |= {numbers[event.id]: event for event in page.events}
                cursor = page.cursor
                if not page.more:
                    return found

    def drop(self) -> None:
        """Away with it."""
        with connect(parse(self.server.admin())) as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {_DATABASE} WITH (FORCE)".encode())
