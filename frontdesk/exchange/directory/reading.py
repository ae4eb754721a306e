"""A feed from a file or a folder, in whichever format it is: read whole, with everything that is wrong.

Knows which reader a file needs; a feed with one fault is no feed.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from frontdesk.exchange.directory.converting import Draft, Known, drafts
from frontdesk.exchange.directory.csv_feed import Step, read_csv, table_of
from frontdesk.exchange.directory.json_feed import Check, read_json
from frontdesk.exchange.directory.plain import COLUMN_OF, is_plain, read_plain
from frontdesk.exchange.directory.remarks import FeedError, Place, Remarks
from frontdesk.exchange.directory.tables import Tables
from frontdesk.exchange.table import SEPARATORS, Fault
from frontdesk.words import translate

#: Told what is being read and how many items of it have been; may raise to stop.
Progress = Callable[[str, int], None]
_KINDS: Final = (".json", ".csv")
_PACKAGE: Final = "datapackage.json"  # names the tables' files, which are found without it


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed without faults: its records, what was put right, and what is said of it once."""

    drafts: tuple[Draft, ...]
    warnings: tuple[Fault, ...]
    once: tuple[str, ...]


def _silent(_what: str, _count: int) -> None:
    """Nobody is waiting to be told."""


def _nothing_known(_record: str) -> bool:
    return False


def read_feed(
    path: Path,
    known: Known = _nothing_known,
    *,
    progress: Progress = _silent,
    check: Callable[[Remarks], Check] | None = None,
    lenient: bool = False,
) -> Feed:
    """The records of a feed. Raises FeedError with every fault.

    `known` says which records the directory has (by `record_id`); `check` looks at each item of JSON besides.
    With `lenient`, single records that are not right are left out, which warnings tell.
    """
    remarks = Remarks(lenient=lenient)
    files = _files(path, remarks)
    plain = bool(files) and all(_is_plain(file) for file in files)
    remarks.columns = COLUMN_OF if plain else {}
    tables = Tables(remarks, strict=plain)
    checking = None if check is None else check(remarks)
    for file in files:
        _read(file, tables, partial(progress, file.name), checking, plain)
    progress(translate("Directory", "records"), 0)
    found = tuple(drafts(tables, known, plain=plain))
    if not found and not remarks.faults:
        remarks.fault(Place(path.name), translate("Directory", "There is nothing of a directory in it."))
    if remarks.faults and not (lenient and found):
        raise FeedError(remarks.faults)
    return Feed(found, (*remarks.faults, *remarks.warnings), tuple(remarks.once()))


def _read(file: Path, tables: Tables, step: Step, check: Check | None, plain: bool) -> None:
    if plain:
        read_plain(file, tables, step)
    elif file.suffix.lower() == ".json":
        read_json(file, tables, step, check)
    elif table_of(file):
        read_csv(file, tables, step)
    else:
        tables.remarks.passed_over[file.name] += 1


def _files(path: Path, remarks: Remarks) -> list[Path]:
    if path.is_dir():
        files = (file for file in path.iterdir() if file.suffix.lower() in _KINDS and file.name != _PACKAGE)
        return sorted(file for file in files if file.is_file())
    if path.is_file():
        if path.suffix.lower() in _KINDS:
            return [path]
        words = translate("Directory", "It has to be a .json or .csv file, or a folder.")
        remarks.fault(Place(path.name), words)
        return []
    remarks.fault(Place(path.name), translate("Files", "There is no such file."))
    return []


def _is_plain(file: Path) -> bool:
    if file.suffix.lower() != ".csv":
        return False
    try:
        with file.open("rb") as opened:
            if opened.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
                return True  # from a spreadsheet; reading it tells what is wrong with it
        with file.open(encoding="utf-8-sig", newline="", errors="replace") as opened:
            first = opened.readline()
    except OSError:
        return False
    header = next(csv.reader([first], delimiter=max(SEPARATORS, key=first.count)), [])
    return is_plain(name.strip().lower() for name in header)
