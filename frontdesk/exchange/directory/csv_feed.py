"""A feed as the CSV datapackage: a table to a file, named as in HSDS; read row by row.

Knows file names, encodings and lines; what the columns mean is `converting`'s affair.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from frontdesk.exchange.directory.columns import ENTITIES, TABLES
from frontdesk.exchange.directory.remarks import Place, Remarks
from frontdesk.exchange.directory.tables import Tables
from frontdesk.exchange.table import SEPARATORS
from frontdesk.words import translate

Step = Callable[[int], None]
_STEP: Final = 2000
#: A larger table is refused, as a larger feed in JSON is.
LARGEST: Final = 256 * 1024 * 1024
_LONGEST_FIELD: Final = 1 << 20


def table_of(path: Path) -> str:
    """Which table a file holds, by its name; empty for none that is used."""
    return TABLES.get(path.stem.lower(), "")


def read_csv(path: Path, tables: Tables, step: Step) -> None:
    """Take the rows of a file of the datapackage into the tables; what is wrong is noted."""
    table = table_of(path)
    seen: dict[str, int] = {}
    for number, (line, row) in enumerate(rows(path, tables.remarks), start=1):
        if number % _STEP == 0:
            step(number)
        place = Place(path.name, row.get("id", ""), line)
        if table in ENTITIES and row.get("id"):
            first = seen.setdefault(row["id"], line)
            if first != line:
                words = translate("Files", "The id “{id}” is there already, on line {first}.")
                tables.remarks.fault(place, words.format(id=row["id"], first=first))
                continue
        tables.add_row(table, dict(row), place)


def rows(path: Path, remarks: Remarks) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a file that are not empty, by column, each with the line it begins on. Faults are noted."""
    line = 1
    try:
        if path.stat().st_size > LARGEST:
            remarks.fault(
                Place(path.name), translate("Files", "It is too large. Split it into several files.")
            )
            return
        with path.open(encoding="utf-8-sig", newline="") as file:
            first = file.readline()
            separator = max(SEPARATORS, key=first.count)
            file.seek(0)
            csv.field_size_limit(_LONGEST_FIELD)
            reader = csv.reader(file, delimiter=separator, strict=True)
            header = [name.strip().lower() for name in next(reader, [])]
            if not _is_header(header, path, remarks):
                return
            line = reader.line_num + 1
            for row in reader:
                begins, line = line, reader.line_num + 1
                if not any(row):
                    continue
                if len(row) > len(header) and any(row[len(header) :]):
                    words = translate("Files", "There are {found} fields instead of {needed}.")
                    remarks.fault(
                        Place(path.name, line=begins), words.format(found=len(row), needed=len(header))
                    )
                    continue
                yield begins, dict(zip(header, row, strict=False))
    except UnicodeDecodeError:
        words = translate("Files", "It is not saved as UTF-8. Save it as UTF-8 and try again.")
        remarks.fault(Place(path.name, line=_bad_line(path)), words)
    except csv.Error:
        words = translate("Files", "A quotation mark is missing or misplaced, or a field is too long.")
        remarks.fault(Place(path.name, line=line), words)
    except OSError as error:
        words = translate("Files", "It can’t be read: {why}.", why=error.strerror or error)
        remarks.fault(Place(path.name), words)


def _is_header(header: list[str], path: Path, remarks: Remarks) -> bool:
    if not any(header):
        words = translate("Files", "The first line has to hold the names of the columns.")
        remarks.fault(Place(path.name, line=1), words)
        return False
    twice = next((name for name in header if name and header.count(name) > 1), "")
    if twice:
        words = translate("Files", "The column “{name}” is there twice.", name=twice)
        remarks.fault(Place(path.name, line=1), words)
    return not twice


def _bad_line(path: Path) -> int:
    """The line of the first byte that is not UTF-8."""
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            try:
                line.decode("utf-8")
            except UnicodeDecodeError:
                return number
    return 0
