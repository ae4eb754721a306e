"""The wait log of a day out of years of them, its PDF, and the read models made anew from the log.

Knows the steps from the store to what a window or a page shows; every reading is of another day.
"""

from __future__ import annotations

import time
from datetime import date
from statistics import median

from bench.amounts import Amounts
from bench.report import Figure
from bench.shop import BenchShop
from bench.timing import since, took_each
from db.rebuild import rebuild
from frontdesk.desk import FrontDesk
from frontdesk.measures import day_log
from frontdesk.paper.wait_log import Format, render
from frontdesk.screens.wait_log import WaitLogScreen, wait_log_screen


def wait_logs(shop: BenchShop, amounts: Amounts) -> list[Figure]:
    """From asking the store to the whole screen of a day with all its events; then the same day as a PDF."""
    with shop.opened() as (_, front):
        days = shop.lived[: amounts.days_read]
        times = took_each(lambda day: screen_of(front, day), days)
        papers = took_each(lambda screen: render(screen, Format.PDF), _screens(front, days, amounts.papers))
    return [
        Figure(
            id="wait_log",
            what=f"Wait log of a day with {amounts.day:,} visits, of {amounts.year:,}",
            value=median(times),
            unit="ms",
            target=100,
            note=f"median of {len(times)} days, the first {times[0]:.0f} ms, the slowest {max(times):.0f} ms",
        ),
        Figure(
            id="wait_log_pdf",
            what="The same wait log as a tagged PDF",
            value=median(papers[1:] or papers),
            unit="ms",
            note=f"the first, with the fonts to be read, {papers[0]:.0f} ms",
        ),
    ]


def _screens(front: FrontDesk, days: list[date], papers: int) -> list[WaitLogScreen]:
    return [screen_of(front, day) for day in days[: papers + 1]]


def screen_of(front: FrontDesk, day: date) -> WaitLogScreen:
    """What the team leader's window shows of a day."""
    store = front.store
    log = day_log(
        day,
        store.visits_of(day),
        store.staffing_events(day),
        front.shop,
        front.clock.read().at,
        usual_counts=store.visit_counts(front.usual_days(day)),
    )
    return wait_log_screen(log, front.shop)


def rebuilding(shop: BenchShop) -> list[Figure]:
    """All read models made anew, in events a second."""
    counted = 0

    def count(_done: int, total: int) -> None:
        nonlocal counted
        counted = total

    with shop.opened() as (folder, _):
        started = time.perf_counter()
        states = rebuild(folder.store, count)
        seconds = since(started) / 1000
    return [
        Figure(
            id="rebuild",
            what="Read models made anew from the log",
            value=counted / seconds,
            unit="events a second",
            target=20_000,
            at_least=True,
            note=f"{counted:,} events to {states:,} read models in {seconds:.1f} s",
        )
    ]
