"""The folder the bench works in and the shop in it: made for one run, gone afterwards.

Knows where such a folder lies and what is in it; what is measured in it is told elsewhere.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from platformdirs import user_cache_path

from bench.amounts import Amounts
from bench.days import played_day, taken_over
from bench.past import Copies, Progress, fill, weekdays_before
from db.folder import DataFolder, open_folder
from frontdesk.clock import AnchoredClock, day_of, system_wall
from frontdesk.desk import FrontDesk
from frontdesk.exchange.shop_files import copy_sample, read_shop
from frontdesk.shop import Service, Shop
from frontdesk.visit.commands import CheckIn, Finish, LeftBeforeSeen

#: One day in so many was lived with this program, with all its events; the others were taken over.
LIVED: Final = 10
#: Bytes on disk for a stored visit, roughly, with room for what is written beside the file.
_BYTES: Final = 3_500
_SHOP: Final = "shop"


@dataclass(slots=True)
class BenchShop:
    """A data folder with the sample shop's files and years of visits. Nobody has it open in between.

    `lived` are the past days with all their events, the latest first.
    """

    path: Path
    shop: Shop
    lived: list[date]
    _first: date

    @contextmanager
    def opened(self) -> Iterator[tuple[DataFolder, FrontDesk]]:
        """The folder open to write, with a front desk by the machine's clock."""
        folder = open_folder(self.path, write=True, keyring=False)
        try:
            clock = AnchoredClock(after=folder.store.latest())
            yield folder, FrontDesk(self.shop, folder.store, clock)
        finally:
            folder.close()

    def add_past(self, amounts: Amounts, visits: int, progress: Progress) -> None:
        """Add so many visits on the weekdays before those already there."""
        days = weekdays_before(self._first, -(-visits // amounts.day))
        played = played_day(self.shop, days[-1], amounts.day)
        ours, theirs = Copies(played), Copies(taken_over(played, self.shop))
        lived = set(days[::-LIVED])
        fill(self.path, [(day, ours if day in lived else theirs) for day in days], visits, progress)
        self._first = days[0]
        self.lived += sorted(lived, reverse=True)


@contextmanager
def bench_shop() -> Iterator[BenchShop]:
    """A new data folder on the disk that holds this user's data, removed at the end."""
    cache = user_cache_path("frontdesk", appauthor=False, ensure_exists=True)
    with TemporaryDirectory(prefix="bench-", dir=cache, ignore_cleanup_errors=True) as name:
        path = Path(name)
        copy_sample(path / _SHOP)
        open_folder(path, write=True, keyring=False).close()
        yield BenchShop(path, read_shop(path / _SHOP), [], day_of(system_wall()))


def room_for(path: Path, visits: int) -> bool:
    """Whether the disk has room for so many visits."""
    return shutil.disk_usage(path).free > visits * _BYTES


def keep_waiting(front: FrontDesk, count: int, desk: str) -> None:
    """Leave just so many visitors in the queue, who came in the last half hour (but not before midnight)."""
    for visit in front.store.open_visits():
        done = LeftBeforeSeen(visit=visit.id) if visit.seen is None else Finish(visit=visit.id)
        front.handle(done, desk=desk)
    services = list(front.shop.services)
    for number in range(count):
        arrived = _earlier(front, timedelta(minutes=30) * (count - number) / count)
        check_in = CheckIn(
            visit=front.make_id(),
            services=(services[number * 7 % len(services)],),
            arrived=arrived,
            needs=("large_print",) if number % 5 == 0 else (),
            details={"name": f"Visitor {number}"},
        )
        front.handle(check_in, desk=desk)


def _earlier(front: FrontDesk, by: timedelta) -> datetime | None:
    now = front.clock.read().at
    return now - by if day_of(now - by) == day_of(now) else None


def many_services(shop: Shop, count: int) -> list[Service]:
    """As many services as asked for: the shop's own, again and again, each time for another place."""
    own = list(shop.services.values())
    return [
        replace(
            own[n % len(own)], id=f"{own[n % len(own)].id}-{n}", name=f"{own[n % len(own)].name} {_place(n)}"
        )
        for n in range(count)
    ]


def _place(number: int) -> str:
    starts = ("Bed", "Nun", "Rug", "Ath", "Ken", "Strat", "Lea", "War", "Alc", "Cole", "Ship", "Pol", "South")
    ends = (
        "worth",
        "eaton",
        "by",
        "erstone",
        "ilworth",
        "ford",
        "mington",
        "wick",
        "ester",
        "hill",
        "ston",
        "am",
    )
    return f"{starts[number // 7 % len(starts)]}{ends[number // 91 % len(ends)]} {number}"
