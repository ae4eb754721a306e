"""The wait log of a day, and days taken over from another queue system.

Knows how to get from arguments to a file or an import; the figures, the words and the formats are elsewhere.
"""

from __future__ import annotations

import argparse
import sys

from frontdesk.exchange import history
from frontdesk.exchange.table import FaultsError
from frontdesk.screens.wait_log.reading import read_day
from programs.opening import opened


def write_wait_log(arguments: argparse.Namespace) -> int:
    """`frontdesk waitlog`."""
    from frontdesk.paper import wait_log

    with opened(arguments.data, write=False) as shop:
        screen = read_day(shop.front, arguments.date, language=arguments.language)
        try:
            wait_log.write(screen, wait_log.Format(arguments.format), arguments.out)
        except wait_log.NotWrittenError as error:
            print(error, file=sys.stderr)
            return 1
    print(f"{arguments.out}: {screen.log.all.visits} visits on {arguments.date.isoformat()}")
    return 0


def import_history(arguments: argparse.Namespace) -> int:
    """`frontdesk history import`."""
    with opened(arguments.data, write=True) as shop:
        try:
            found = history.read_history(
                arguments.file,
                shop.shop,
                profile=arguments.profile,
                columns=arguments.columns,
                now=shop.front.clock.read().at,
                progress=_told,
            )
        except FaultsError as error:
            return _nothing_imported(error, "Put the file right, then import it again.")
        try:
            taken = history.take_over(
                found,
                shop.shop,
                shop.data.store,
                shop.front.clock,
                skip_bad=arguments.skip_bad,
                source=arguments.profile,  # the file's own name may say whose it is
            )
        except FaultsError as error:
            return _nothing_imported(error, "Mend these rows, or add --skip-bad.")
    if taken.rejected:
        print(*taken.rejected, sep="\n", file=sys.stderr)
    print(f"\rImported {taken.added} visits; {taken.already} were there already.", end="")
    print(f" {len(taken.rejected)} rows were left out; {taken.passed_over} were no visits.")
    return 0


def _nothing_imported(error: FaultsError, advice: str) -> int:
    print(*error.faults, sep="\n", file=sys.stderr)
    print(f"Nothing was imported. {advice}", file=sys.stderr)
    return 1


def _told(rows: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{rows} rows read", end="", file=sys.stderr, flush=True)
