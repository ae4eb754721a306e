"""The wait log of a day, and days taken over from another queue system.

Knows how to get from arguments to a file or an import; the figures, the words and the formats are elsewhere.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date

from frontdesk.clock import system_wall
from frontdesk.desk import FrontDesk
from frontdesk.exchange import history
from frontdesk.exchange.table import FaultsError
from frontdesk.measures import DayLog, day_log
from frontdesk.screens.wait_log import wait_log_screen
from programs.opening import opened


def log_of(front: FrontDesk, day: date, desk: str = "") -> DayLog:
    """The wait log of one of the shop's days, as the store knows it now."""
    store = front.store
    return day_log(
        day,
        store.visits_of(day),
        store.staffing_events(day),
        front.shop,
        front.clock.read().at,
        usual_counts=store.visit_counts(front.usual_days(day)),
        desk=desk,
    )


def write_wait_log(arguments: argparse.Namespace) -> int:
    """`frontdesk waitlog`."""
    from frontdesk.paper import wait_log

    with opened(arguments.data, write=False) as shop:
        log = log_of(shop.front, arguments.date)
        screen = wait_log_screen(log, shop.shop, arguments.language)
        wait_log.write(screen, arguments.format, arguments.out)
    print(f"{arguments.out}: {log.all.visits} visits on {arguments.date.isoformat()}")
    return 0


def import_history(arguments: argparse.Namespace) -> int:
    """`frontdesk history import`."""
    with opened(arguments.data, write=True) as shop:
        try:
            past = history.read_history(
                arguments.file,
                shop.shop,
                columns=history.column_map(arguments.columns),
                profile=arguments.profile,
                skip_bad=arguments.skip_bad,
            )
        except FaultsError as error:
            print(*(str(fault) for fault in error.faults), sep="\n", file=sys.stderr)
            print("Nothing was imported. Mend these rows, or add --skip-bad.", file=sys.stderr)
            return 1
        origin = history.Origin(
            device=shop.front.device,
            hybrid=shop.front.hybrid,
            at=system_wall(),
            source=arguments.file.name,
        )
        taken = history.take_over(past, shop.shop, shop.data.store, origin)
    print(*(str(fault) for fault in taken.rejected), sep="\n", file=sys.stderr)
    print(f"Imported {taken.added} visits; {taken.already} were there already.")
    return 0
