"""Finding a service while it is typed, in a list far longer than any shop's.

Knows what people type, slips and Welsh letters among it; each letter is one search.
"""

from __future__ import annotations

from typing import Final

from bench.amounts import Amounts
from bench.report import Figure
from bench.shop import BenchShop, many_services
from bench.timing import at_most, took, took_each
from db.search import Search
from frontdesk.shop import Service

TYPED: Final = (
    "council tax",
    "housing benefit",
    "counciltax",
    "houssing",
    "blue badge",
    "bleu bage",
    "treth cyngor",
    "tŷ",
    "birth certificate",
    "wast collection",
    "bus pass bedworth",
    "parking permit",
)
_SHOWN: Final = 5


def searches(shop: BenchShop, amounts: Amounts) -> list[Figure]:
    """What 95 in 100 searches as you type do not exceed, and how long the list takes to be made ready."""
    services = many_services(shop.shop, amounts.services)
    made: list[Search[Service]] = []
    ready = took(lambda: made.append(Search(services)))
    search = made[0]
    typed = [text[:end] for text in TYPED[: amounts.words] for end in range(1, len(text) + 1)]
    times = took_each(lambda text: search.find(text, _SHOWN), typed)
    search.close()
    return [
        Figure(
            id="search",
            what=f"Search as you type in {amounts.services:,} services, 95th percentile",
            value=at_most(times, 0.95),
            unit="ms",
            note=(
                f"median {at_most(times, 0.5):.1f} ms, slowest {max(times):.0f} ms, {len(times)} searches; "
                f"the list is ready after {ready:.0f} ms"
            ),
        )
    ]
