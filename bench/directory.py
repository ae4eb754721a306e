"""The directory at its full size: searched while somebody types, with where and when; taken in from a feed.

Knows how such a directory is made up; each letter typed is one search with what is shown of what was found.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.amounts import Amounts
from bench.lookup import TYPED
from bench.report import Figure
from bench.shop import BenchShop, many_services
from bench.timing import at_most, took, took_each
from db.folder import open_folder
from db.search import Search
from frontdesk.clock import AnchoredClock
from frontdesk.deadlines import bank_holidays
from frontdesk.desk import FrontDesk
from frontdesk.directory import (
    Body,
    Entry,
    ListedService,
    Listing,
    Location,
    Offer,
    Partner,
    Record,
    Schedule,
)
from frontdesk.exchange.directory.changes import changes
from frontdesk.exchange.directory.reading import read_feed
from frontdesk.exchange.directory.writing import write_feed
from frontdesk.screens.directory import Around, availability, everything
from frontdesk.shop import Shop

#: As many rows as the desk asks for at each key.
_SHOWN: Final = 40
_SERVICES_A_PLACE: Final = 10
_SURGERIES: Final = (("MO",), ("TU", "TH"), ("MO", "TU", "WE", "TH", "FR"), ("SA",))


def directory_figures(shop: BenchShop, amounts: Amounts) -> list[Figure]:
    """Search with availability, and the import of a feed."""
    bodies = list(_bodies(shop.shop, amounts.services))
    return [_searched(shop.shop, bodies, amounts), _imported(shop, bodies, amounts)]


def _bodies(shop: Shop, count: int) -> Iterator[Body]:
    for number in range(max(1, count // _SERVICES_A_PLACE)):
        address = (f"{number} High Street", "Warwick")
        yield Location(id=f"place-{number}", name=f"Community hall {number}", address=address)
        yield Partner(id=f"partner-{number}", name=f"Support {number} CIC", telephone="01632 960410")
    for number, service in enumerate(many_services(shop, count)):
        home = number // _SERVICES_A_PLACE % max(1, count // _SERVICES_A_PLACE)
        yield ListedService(
            id=service.id,
            name=service.name,
            name_cy=service.name_cy,
            synonyms=service.synonyms,
            partner=f"partner-{home}",
            description=f"Help with {service.group.lower()} for people near {service.name.split()[-2]}.",
            telephone="01632 960410",
        )
        hours = Schedule(
            days=_SURGERIES[number % len(_SURGERIES)], opens=time(9), closes=time(12 + number % 6)
        )
        place = f"place-{home}" if number % 3 else shop.site.id
        yield Offer(id=f"offer-{number}", service=service.id, location=place, schedules=(hours,))
    yield Location(id=shop.site.id, name=shop.site.name)


def _searched(shop: Shop, bodies: list[Body], amounts: Amounts) -> Figure:
    def holiday(day: date) -> bool:
        return day in bank_holidays(day.year, shop.site.nation)

    around = Around(shop, holiday, tuple(shop.desks))
    made: list[Search[Entry]] = []
    ready = took(lambda: made.append(Search(everything(Listing.of(bodies), shop))))
    search = made[0]
    now = AnchoredClock().read().at
    holiday(now.date())  # loads the calendar, as the desk has done before anybody types

    def typed(text: str) -> None:
        for found in search.find(text, _SHOWN):
            availability(found.service, around, now)

    texts = [text[:end] for text in TYPED[: amounts.words] for end in range(1, len(text) + 1)]
    times = took_each(typed, texts)
    search.close()
    return Figure(
        id="directory_search",
        what=f"Directory search with where and when in {amounts.services:,} services, 95th percentile",
        value=at_most(times, 0.95),
        unit="ms",
        target=30.0,
        note=(
            f"median {at_most(times, 0.5):.1f} ms, slowest {max(times):.0f} ms, {len(times)} searches of up "
            f"to {_SHOWN} rows; the list is ready after {ready:.0f} ms, away from the screen's thread"
        ),
    )


def _imported(shop: BenchShop, bodies: list[Body], amounts: Amounts) -> Figure:
    with TemporaryDirectory(prefix="directory-", dir=shop.path) as name:
        feed, data = Path(name, "feed"), Path(name, "data")
        write_feed(bodies, "json", feed)
        size = sum(file.stat().st_size for file in feed.iterdir()) / 1e6
        folder = open_folder(data, write=True, keyring=False)
        try:
            front = FrontDesk(shop.shop, folder.store, AnchoredClock())
            gc.disable()  # as the command does
            first = took(lambda: _take_in(feed, front))
            again = took(lambda: _take_in(feed, front))
        finally:
            gc.enable()
            folder.close()
    return Figure(
        id="directory_import",
        what=f"Import of a feed of {amounts.services:,} services",
        value=first / 1000,
        unit="s",
        target=10.0,
        note=f"{len(bodies):,} records, {size:.0f} MB of JSON; again, nothing changed, {again / 1000:.1f} s",
    )


def _take_in(feed: Path, front: FrontDesk) -> None:
    found = changes(read_feed(feed).drafts, front.store.every(Record))
    if found.count:
        front.handle(found.command(), desk="1")
