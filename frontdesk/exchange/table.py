"""A table in a text file, as a spreadsheet saves it: UTF-8, separated by comma, semicolon or tab.

Knows encodings, separators and line numbers; knows nothing of what the columns mean.
"""

from __future__ import annotations

import csv
import gzip
import io
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from frontdesk.words import translate

SEPARATORS: Final = (",", ";", "\t")
_MEGABYTE: Final = 1024 * 1024
#: What one file may unpack to. Seven years of a county's visits stay far below it.
LARGEST: Final = 2048 * _MEGABYTE


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one line of a file (0: with the file as a whole), in plain words."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        if not self.line:
            return f"{self.file}: {self.reason}"
        return translate("Files", "{file}, line {line}: {reason}").format(
            file=self.file, line=self.line, reason=self.reason
        )


class FaultsError(Exception):
    """Files are not right; `faults` has everything that is wrong. Nothing of them was taken over.

    The message shows the first faults only: a program that lists them all reads `faults`.
    """

    shown: Final = 20

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        lines = [str(fault) for fault in self.faults[: self.shown]]
        if len(self.faults) > self.shown:
            lines.append(translate("Files", "…and %n more.", "", len(self.faults) - self.shown))
        super().__init__("\n".join(lines))


class UnreadableError(Exception):
    """A file can't be read as a table at all; `fault` says where and why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Table:
    """A header and the rows below it, each with the line on which it begins. Empty lines are left out.

    Going through `rows` raises UnreadableError where the text stops being a table.
    """

    header: tuple[str, ...]
    rows: Iterator[tuple[int, list[str]]]


def read_text(path: Path) -> str:
    """The text of a UTF-8 file (a byte order mark is let pass; ``.gz`` is unpacked), or UnreadableError."""
    try:
        data = _unpacked(path) if path.suffix == ".gz" else path.read_bytes()
    except FileNotFoundError as error:
        raise _unreadable(path, 0, translate("Files", "There is no such file.")) from error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise _unreadable(path, 0, translate("Files", "The packed file is damaged or cut short.")) from error
    except OSError as error:
        why = error.strerror or str(error)
        raise _unreadable(path, 0, translate("Files", "It can’t be read: {why}.", why=why)) from error
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        words = translate("Files", "It is saved as UTF-16. Save it as UTF-8 and try again.")
        raise _unreadable(path, 0, words)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _unreadable(
            path, line, translate("Files", "It is not saved as UTF-8. Save it as UTF-8 and try again.")
        ) from error


def _unpacked(path: Path) -> bytes:
    with gzip.open(path) as packed:
        data = packed.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise _unreadable(path, 0, translate("Files", "It is too large. Split it into several files."))
    return data


def _unreadable(path: Path, line: int, reason: str) -> UnreadableError:
    return UnreadableError(Fault(path.name, line, reason))


def read_table(path: Path) -> Table:
    """The table in a file. Column names are trimmed and in small letters. Raises UnreadableError."""
    text = read_text(path)
    first = text.partition("\n")[0]
    separator = max(SEPARATORS, key=first.count)
    lines = _numbered(path, io.StringIO(text, newline=""), separator)
    _, header = next(lines, (0, []))
    if not any(header):
        raise _unreadable(path, 1, translate("Files", "The first line has to hold the names of the columns."))
    names = tuple(name.strip().lower() for name in header)
    for name in names:
        if name and names.count(name) > 1:
            raise _unreadable(path, 1, translate("Files", "The column “{name}” is there twice.", name=name))
    return Table(names, lines)


def _numbered(path: Path, text: io.StringIO, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with the line each begins on: a quoted field may run over several lines."""
    reader = csv.reader(text, delimiter=separator, strict=True)
    begins = 1
    try:
        for row in reader:
            if row:
                yield begins, row
            begins = reader.line_num + 1
    except csv.Error as error:
        reason = translate("Files", "A quotation mark is missing or misplaced, or a field is too long.")
        raise _unreadable(path, begins, reason) from error
