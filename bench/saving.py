"""A check-in, durable and projected, beside a bare commit of one row: same disk, same cipher, same settings.

Knows how to take both in turn, so that what else the machine does meets both alike.
"""

from __future__ import annotations

import os
import time
from statistics import median
from typing import Final

from bench.amounts import Amounts
from bench.report import Figure
from bench.shop import BenchShop
from bench.timing import since
from db import engine
from db.folder import DataFolder
from frontdesk.desk import Done, FrontDesk
from frontdesk.visit.commands import CheckIn

_ROW: Final = 200  # bytes: about what one event holds


def check_ins(shop: BenchShop, amounts: Amounts) -> list[Figure]:
    """Median check-in as a multiple of the median bare commit, and both in milliseconds."""
    with shop.opened() as (folder, front):
        ours, bare = _in_turn(folder, front, amounts.check_ins)
    return [
        Figure(
            id="check_in_ratio",
            what="Check-in kept and projected, beside a bare commit",
            value=median(ours) / median(bare),
            unit="times",
            target=4,
            note=f"median {median(ours):.2f} ms beside {median(bare):.2f} ms, {len(ours)} of each in turn",
        )
    ]


def _in_turn(folder: DataFolder, front: FrontDesk, count: int) -> tuple[list[float], list[float]]:
    services = list(front.shop.services)
    desk = next(iter(front.shop.desks))
    ours, bare = [], []
    with engine.connect(engine.writing(folder.path / "bare.db", folder.key)) as connection:
        driver = engine.driver(connection)
        driver.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, data BLOB NOT NULL)")
        for number in range(-5, count):  # the first few warm up
            row = os.urandom(_ROW)
            started = time.perf_counter()
            driver.execute("BEGIN IMMEDIATE")
            driver.execute("INSERT INTO bare (data) VALUES (?)", (row,))
            driver.execute("COMMIT")
            bare_time = since(started)
            check_in = CheckIn(
                visit=front.make_id(),
                services=(services[number % len(services)],),
                details={"name": "Visitor"},
            )
            started = time.perf_counter()
            done = front.handle(check_in, desk=desk)
            ours_time = since(started)
            if not isinstance(done, Done):
                raise TypeError(f"a check-in was refused: {done.code}")
            if number >= 0:
                bare.append(bare_time)
                ours.append(ours_time)
    return ours, bare
