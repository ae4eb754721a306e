"""Looking after a data folder: whether it is whole, its read models made anew, a copy of it.

Knows the commands and how their findings are printed; the checks themselves are `db`'s.
"""

from __future__ import annotations

import argparse

from db.backup import backup
from db.check import check, rebuild
from programs.opening import opened


def check_folder(arguments: argparse.Namespace) -> int:
    """`frontdesk check`: 0 where everything is whole, 1 with every finding printed."""
    with opened(arguments.data, write=False) as shop:
        report = check(shop.data.store)
    print(*report.lines(), sep="\n")
    return 0 if report.whole else 1


def rebuild_folder(arguments: argparse.Namespace) -> int:
    """`frontdesk rebuild`."""
    with opened(arguments.data, write=True) as shop:
        counted = rebuild(shop.data.store, lambda done: print(f"\r{done} events", end="", flush=True))
    print(f"\rRead models made anew from {counted} events.")
    return 0


def back_up(arguments: argparse.Namespace) -> int:
    """`frontdesk backup`: works while the desk goes on."""
    with opened(arguments.data, write=False) as shop:
        backup(shop.data, arguments.file)
    print(f"{arguments.file}: a copy of the database, under the same key.")
    return 0
