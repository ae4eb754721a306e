"""The directory by the command line: a feed imported, looked at beforehand, checked; the directory exported.

Knows arguments, progress and what is printed; formats and changes are `frontdesk.exchange.directory`'s.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Iterable
from typing import Final

from frontdesk.desk import FrontDesk
from frontdesk.directory import Record
from frontdesk.exchange.directory.changes import Changes, changes
from frontdesk.exchange.directory.reading import Feed, read_feed
from frontdesk.exchange.directory.remarks import FeedError
from frontdesk.exchange.directory.schema import schema_check
from frontdesk.exchange.directory.summary import counted, listed
from frontdesk.exchange.directory.writing import write_feed
from frontdesk.refusal import Refusal
from programs.opening import opened

#: So many warnings are listed; the rest are counted.
_MOST: Final = 20
_STOPPED: Final = 130


def run_directory(arguments: argparse.Namespace) -> int:
    """`frontdesk directory import`, `export` and `check`."""
    gc.disable()  # nothing of a feed is garbage before the program ends
    deeds = {"import": _import, "export": _export, "check": _check}
    try:
        return deeds[arguments.action](arguments)
    except FeedError as error:
        print(*error.faults, sep="\n", file=sys.stderr)
        print(f"{_counted(len(error.faults), 'fault')}. Nothing was changed.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Nothing was changed.", file=sys.stderr)
        return _STOPPED


def _read(arguments: argparse.Namespace, there: Iterable[Record]) -> Feed:
    known = {record.id for record in there if record.open}
    check = None if arguments.schema is None else schema_check(arguments.schema)
    lenient = getattr(arguments, "skip_bad", False)
    feed = read_feed(arguments.path, known.__contains__, progress=_told, check=check, lenient=lenient)
    _cleared()
    return feed


def _import(arguments: argparse.Namespace) -> int:
    with opened(arguments.data, write=not arguments.dry_run) as shop:
        records = shop.data.store.every(Record)
        feed = _read(arguments, records)
        found = changes(feed.drafts, records, whole=arguments.retire_missing)
        _print_remarks(feed)
        if arguments.dry_run:
            print(*listed(found), sep="\n")
            print(f"{counted(found)} Nothing was changed: this was a dry run.")
            return 0
        return _kept(shop.front, found)


def _kept(front: FrontDesk, found: Changes) -> int:
    if found.count:
        _told("keeping", found.count)
        answer = front.handle(found.command(), desk=next(iter(front.shop.desks)))
        _cleared()
        if isinstance(answer, Refusal):
            print(f"{answer.words()} Nothing was changed.", file=sys.stderr)
            return 1
    print(counted(found))
    return 0


def _export(arguments: argparse.Namespace) -> int:
    with opened(arguments.data, write=False) as shop:
        bodies = [record.body for record in shop.data.store.open_ones(Record)]
    if not bodies:
        print("There is nothing in the directory yet.", file=sys.stderr)
        return 1
    try:
        written = write_feed(bodies, arguments.format, arguments.out)
    except OSError as error:
        print(f"{arguments.out}: it can’t be written: {error.strerror or error}.", file=sys.stderr)
        return 1
    print(*written, sep="\n")
    print(f"{len(bodies)} records were written.")
    return 0


def _check(arguments: argparse.Namespace) -> int:
    feed = _read(arguments, ())
    _print_remarks(feed)
    found = f"{_counted(len(feed.drafts), 'record')}, {_counted(len(feed.warnings), 'warning')}"
    print(f"{found}, no faults.")
    return 0


def _counted(count: int, name: str) -> str:
    """A number of things in English."""
    return f"{count} {name}{'' if count == 1 else 's'}"


def _print_remarks(feed: Feed) -> None:
    warnings = feed.warnings[:_MOST]
    for warning in warnings:
        print(f"Warning: {warning}", file=sys.stderr)
    if len(feed.warnings) > len(warnings):
        print(f"… and {len(feed.warnings) - len(warnings)} more warnings.", file=sys.stderr)
    for line in feed.once:
        print(line, file=sys.stderr)


def _told(what: str, count: int) -> None:
    if sys.stderr.isatty():
        print(
            f"\r\x1b[K{what}: {count}" if count else f"\r\x1b[K{what} …", end="", file=sys.stderr, flush=True
        )


def _cleared() -> None:
    if sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
