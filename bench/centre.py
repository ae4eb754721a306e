"""How fast the county's record is: pushes a second, an outage caught up, and what idle listeners cost.

Knows a PostgreSQL of its own with TLS, started for the run and gone afterwards; its disk is a real one.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Final

import msgspec

from bench.days import played_day
from bench.postgres import NoServer, Server, server
from bench.report import Figure
from bench.timing import at_most, took_each
from db.central import enrolling, setting_up
from db.central.address import Address, parse, secured
from db.central.hints import Hints
from db.central.record import PostgresCentral
from db.central.session import connect
from frontdesk.exchange.shop_files import read_shop
from frontdesk.log import Event
from frontdesk.resources import resource

_DATABASE: Final = "frontdesk_bench"
_DAY: Final = date(2026, 11, 19)
_BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class _Sizes:
    """How many events are pushed, how many sessions listen, how many single pushes are timed at a time."""

    events: int = 10_000
    listeners: int = 240
    singles: int = 60
    rounds: int = 5


_QUICK: Final = _Sizes(events=1_000, listeners=10, singles=10, rounds=1)


def centre_figures(out: Callable[[str], object], quick: bool) -> Iterator[Figure]:
    """Measure all of it and tell how it goes; where there is no server every figure says so."""
    try:
        with server("max_connections=300") as found:
            yield from _figures(found, _QUICK if quick else _Sizes(), out)
    except NoServer as error:
        yield from (_figure(name, None, f"not measured: {error}") for name in _SAID)


_SAID: Final = {
    "push": ("Pushed to the county's record in batches", "events a second", 5_000.0),
    "caught_up": ("Events of an outage stored at the county's record", "s", 3.0),
    "pulled": ("Read from the county's record", "events a second", None),
    "push_p99": ("One event pushed, 99th percentile", "ms", None),
    "listeners": ("One event pushed while others listen, beside none listening", "times", 1.1),
}


def _figure(name: str, value: float | None, note: str) -> Figure:
    what, unit, target = _SAID[name]
    return Figure(
        id=name, what=what, value=value, unit=unit, target=target, at_least=name == "push", note=note
    )


def _figures(found: Server, sizes: _Sizes, out: Callable[[str], object]) -> Iterator[Figure]:
    site, logins = _centre(found, listeners=sizes.listeners)
    with _record(next(logins)) as record:
        out("Measuring pushes …")
        yield from _pushes(record, sizes)
        out("Measuring what listeners cost …")
        yield from _listeners(record, site, logins, sizes)


def _centre(found: Server, listeners: int) -> tuple[str, Iterator[Address]]:
    """A centre, and logins at it; each is enrolled when it is asked for."""
    site = read_shop(resource("shop")).site.id
    with connect(parse(found.admin())) as connection:
        connection.execute(f"CREATE DATABASE {_DATABASE}".encode())
    with connect(parse(found.admin(_DATABASE)), autocommit=False) as connection:
        setting_up.set_up(connection)

    def logins() -> Iterator[Address]:
        host = {"host": "localhost", "port": str(found.port), "dbname": _DATABASE}
        tls = {"sslmode": "verify-full", "sslrootcert": str(found.authority)}
        for number in range(listeners + 1):
            with connect(parse(found.admin(_DATABASE)), autocommit=False) as connection:
                role, password = enrolling.enrol(connection, site, f"machine-{number}")
            yield Address(secured({**host, **tls, "user": role}), password=password)

    return site, logins()


@contextmanager
def _record(address: Address) -> Iterator[PostgresCentral]:
    record = PostgresCentral(address)
    try:
        yield record
    finally:
        record.close()


def _pushes(record: PostgresCentral, sizes: _Sizes) -> Iterator[Figure]:
    events = _made(sizes.events)
    started = time.perf_counter()
    for place in range(0, len(events), _BATCH):
        record.push(events[place : place + _BATCH])
    seconds = time.perf_counter() - started
    note = f"{len(events):,} events of a played day in batches of {_BATCH}, over TLS, each batch durable"
    yield _figure("push", len(events) / seconds, note)
    yield _figure("caught_up", seconds, f"the same {len(events):,} events, from one desk")
    started, cursor, count, more = time.perf_counter(), None, 0, True
    while more:
        page = record.pull(cursor, 1_000)
        cursor, more, count = page.cursor, page.more, count + len(page.events)
    yield _figure("pulled", count / (time.perf_counter() - started), "by pages of 1,000")


def _listeners(
    record: PostgresCentral, site: str, logins: Iterator[Address], sizes: _Sizes
) -> Iterator[Figure]:
    """Single pushes with nobody listening and with all, in turns, so that other work meets both alike."""
    alone, beside = list[float](), list[float]()
    addresses = list(logins)
    for _ in range(sizes.rounds):
        alone += _singles(record, sizes.singles)
        with ExitStack() as stack:
            for address in addresses:
                hints = Hints(address, site)
                stack.callback(hints.close)
                hints.listen()
            beside += _singles(record, sizes.singles)
    yield _figure("push_p99", at_most(alone, 0.99), f"median {median(alone):.2f} ms, of {len(alone)}")
    note = f"median {median(beside):.2f} ms with {len(addresses)} listening, {median(alone):.2f} ms with none"
    yield _figure("listeners", median(beside) / median(alone), note)


def _singles(record: PostgresCentral, count: int) -> list[float]:
    events = _made(count + 5)
    return took_each(lambda event: record.push([event]), events)[5:]  # the first few warm up


def _made(count: int) -> Sequence[Event]:
    """So many events as a shop makes them, none stored before."""
    day = played_day(read_shop(resource("shop")), _DAY, 100).events
    device = uuid.uuid4().hex
    return [
        msgspec.structs.replace(day[n % len(day)], id=str(uuid.uuid4()), device=device, device_seq=n + 1)
        for n in range(count)
    ]
