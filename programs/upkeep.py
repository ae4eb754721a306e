"""Looking after a data folder: whether it is whole, its read models made anew, a copy of it.

Knows the commands and how their findings are printed; the checks themselves are `db`'s.
"""

from __future__ import annotations

import argparse
import sys

from db.backup import backup
from db.check import Report, check
from db.rebuild import rebuild
from programs.opening import opened


def check_folder(arguments: argparse.Namespace) -> int:
    """`frontdesk check`: 0 where everything is whole, 1 with every finding printed."""
    with opened(arguments.data, write=False) as shop:
        report = check(shop.data.store, _told)
    print(*_findings(report), sep="\n")
    return 0 if report.clean else 1


def _findings(report: Report) -> list[str]:
    if report.clean:
        return [f"Everything is whole: {report.events} events, read models as the log has them."]
    return [
        *(f"The file is damaged: {line}" for line in report.file),
        *(f"History is not protected: the trigger {name} is missing." for name in report.triggers),
        *(f"Run {h.device}: {h.missing} events missing, {h.doubled} numbers twice." for h in report.holes),
        *(
            f"The read model of {stream} differs from the log: run frontdesk rebuild."
            for stream in report.streams
        ),
    ]


def _told(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done} of {total} events", end="", file=sys.stderr, flush=True)


def rebuild_folder(arguments: argparse.Namespace) -> int:
    """`frontdesk rebuild`."""
    with opened(arguments.data, write=True, make=False) as shop:
        counted = rebuild(shop.data.store, _told)
    print(f"\r{counted} read models were made anew from the log.")
    return 0


def back_up(arguments: argparse.Namespace) -> int:
    """`frontdesk backup`: works while the desk goes on."""
    with opened(arguments.data, write=False) as shop:
        backup(shop.data, arguments.file)
    print(f"{arguments.file}: a copy of the database, under the same key.")
    return 0


def run_bench(arguments: argparse.Namespace) -> int:
    """`frontdesk bench`: 0 also where a target is missed; the table says so."""
    import bench

    report = bench.run(print, quick=arguments.quick, part=arguments.part or "")
    if arguments.json is not None:
        arguments.json.write_text(report.as_json(), encoding="utf-8")
    return 0
