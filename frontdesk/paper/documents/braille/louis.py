"""liblouis through its C interface: print in, Braille cells out, and which print each cell stands for.

Knows the library's functions and where it may lie; knows no document. One call at a time: the library keeps
its tables in common and locks nothing itself.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import threading
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from frontdesk.resources import resource

#: liblouis.h: cells as dots, dots as Unicode's Braille, nothing in place of a character without dots.
_DOTS_AS_UNICODE: Final = 4 | 64
_LEAVE_UNKNOWN_OUT: Final = 128
_SILENT: Final = 60_000  # above LOU_LOG_FATAL: what it has to say comes as a result here
_ROOM: Final = 8  # cells for a character, at most; capital passages and numbers need three
_NAMES: Final = ("liblouis.so.20", "liblouis.so", "liblouis.dll", "liblouis.20.dylib", "liblouis.dylib")


class LouisMissing(Exception):
    """liblouis or its tables are not on this machine."""


@dataclass(frozen=True, slots=True)
class Translated:
    """The cells (Unicode's Braille patterns) and for each the index of the character it begins with."""

    cells: str
    places: tuple[int, ...]


class Louis:
    """The loaded library. `tables` is the folder of those that were shipped with it, if they were."""

    def __init__(self, library: ctypes.CDLL, tables: Path | None = None) -> None:
        self._library, self._tables = library, tables
        self._one_at_a_time = threading.Lock()
        self._wide = "utf-32-le" if library.lou_charSize() == ctypes.sizeof(ctypes.c_uint32) else "utf-16-le"
        self._unit = ctypes.c_uint32 if self._wide == "utf-32-le" else ctypes.c_uint16
        library.lou_setLogLevel(_SILENT)

    def translate(self, text: str, table: str) -> Translated:
        """The text in Braille by a table's name. Raises LouisMissing where there is no such table."""
        # By its whole path: on Windows the library sees no variable that Python sets.
        found = table if self._tables is None else str(self._tables / table)
        units = text.encode(self._wide)
        size = ctypes.sizeof(self._unit)
        length = ctypes.c_int(len(units) // size)
        room = length.value * _ROOM + 64
        given = (self._unit * (length.value + 1)).from_buffer_copy(units + b"\0" * size)
        cells, made = (self._unit * room)(), ctypes.c_int(room)
        places = (ctypes.c_int * room)()
        with self._one_at_a_time:
            done = self._library.lou_translate(
                os.fsencode(found),
                given,
                ctypes.byref(length),
                cells,
                ctypes.byref(made),
                *(None, None, None),
                places,
                None,
                _DOTS_AS_UNICODE | _LEAVE_UNKNOWN_OUT,
            )
        if not done:
            raise LouisMissing(table)
        return Translated("".join(map(chr, cells[: made.value])), tuple(places[: made.value]))


@cache
def louis() -> Louis:
    """The library, loaded once. Raises LouisMissing."""
    shipped, tables = resource("louis", "liblouis.dll"), resource("louis", "tables")
    if shipped.exists() and tables.is_dir():
        with contextlib.suppress(OSError):  # for another system, or damaged: the system's own may be there
            return Louis(ctypes.CDLL(str(shipped)), tables)
    for name in _NAMES:
        with contextlib.suppress(OSError):
            return Louis(ctypes.CDLL(name))
    raise LouisMissing("liblouis")
