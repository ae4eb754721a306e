"""One run: the data made, each thing measured in its turn, the report told.

Knows the order and what is told meanwhile; what is measured and how is in the other files.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator

import structlog

from bench.amounts import FULL, QUICK, Amounts
from bench.daily import rebuilding, wait_logs
from bench.directory import directory_figures
from bench.documents import documents
from bench.lookup import searches
from bench.machine import this_machine
from bench.report import Figure, Report
from bench.saving import check_ins
from bench.screen import keys_and_calls
from bench.shop import BenchShop, bench_shop, room_for
from bench.starting import starts
from bench.voice import speech
from frontdesk.store import StoreError

Out = Callable[[str], object]


def run(out: Out, quick: bool = False) -> Report:
    """Measure everything; `out` is told line by line how it goes, and the report at the end.

    Works in a folder of its own, which is gone afterwards. Raises StoreError where there is no room.
    """
    prepare()
    amounts = QUICK if quick else FULL
    with bench_shop() as shop:
        figures = tuple(_measured(shop, amounts, out))
    report = Report(this_machine(), figures, quick)
    for line in ("", *report.lines()):
        out(line)
    return report


def prepare() -> None:
    """See to it that nothing is shown or printed but the report."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if not structlog.is_configured():  # else every step of thousands would be printed
        structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))


def _measured(shop: BenchShop, amounts: Amounts, out: Out) -> Iterator[Figure]:
    """Each figure as soon as it is measured, in the order of the report."""
    fill_past(shop, amounts, amounts.stored, out)
    steps: tuple[tuple[str, Callable[[], list[Figure]]], ...] = (
        ("check-ins", lambda: check_ins(shop, amounts)),
        ("keys and calls", lambda: keys_and_calls(shop, amounts)),
        ("starts", lambda: starts(shop, amounts)),
        ("read models from the log", lambda: rebuilding(shop)),
        ("search", lambda: searches(shop, amounts)),
        ("the directory", lambda: directory_figures(shop, amounts)),
        ("speech", speech),
        ("documents", lambda: documents(amounts.papers)),
    )
    for name, step in steps:
        out(f"Measuring {name} …")
        yield from step()
    fill_past(shop, amounts, amounts.year - amounts.stored, out)
    out("Measuring wait logs …")
    yield from wait_logs(shop, amounts)


def fill_past(shop: BenchShop, amounts: Amounts, visits: int, out: Out) -> None:
    """Add visits of the past, told at every fifth."""
    if not room_for(shop.path, visits):
        raise StoreError("disk_full", f"no room for {visits} visits")
    out(f"Making {visits:,} visits …")
    told = 0

    def progress(done: int, total: int) -> None:
        nonlocal told
        if done * 5 // total > told:
            told = done * 5 // total
            out(f"  {min(done, total):,}")

    shop.add_past(amounts, visits, progress)
