"""A feed in JSON: one item, a list, a page with contents[], or lists by table; read item by item.

Knows how to tell what a file holds; only one item of a large file is taken apart at a time.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import msgspec

from frontdesk.exchange.directory.columns import ENTITIES, TABLES
from frontdesk.exchange.directory.remarks import Place, Remarks
from frontdesk.exchange.directory.tables import Tables, id_of
from frontdesk.words import translate

#: More than this is refused: a county’s 20,000 services are a tenth of it, and reading takes six times the
#: memory (a feed of 200 MB, 170,000 services, took 1.2 GB and a minute).
LARGEST: Final = 256 * 1024 * 1024
Check = Callable[[str, Any, Place], None]
Step = Callable[[int], None]
_STEP: Final = 500
_PIECE: Final = 1 << 20
#: What an item of a table has that no other has.
_SIGNS: Final = (
    ("service_at_location", frozenset({"service", "location"})),
    ("service", frozenset({"organization", "organization_id", "status", "service_at_locations"})),
    ("organization", frozenset({"services", "organization_identifiers", "website", "legal_status"})),
    ("location", frozenset({"location_type", "addresses", "latitude"})),
)
_TAXONOMY: Final = "taxonomy"
_object = msgspec.json.Decoder(dict[str, msgspec.Raw])
_list = msgspec.json.Decoder(list[msgspec.Raw])


class _NoFeedError(Exception):
    """A file that is no part of a directory."""


def read_json(path: Path, tables: Tables, step: Step, check: Check | None = None) -> None:
    """Take the items of a file into the tables; what is wrong is noted. `step` is told how many so far."""
    remarks = tables.remarks
    whole = Place(path.name)
    data = _bytes(path, remarks)
    if data is None:
        return
    taking = _Taking(path.name, tables, check)
    try:
        for number, (table, raw) in enumerate(_items(path, data, remarks), start=1):
            if number % _STEP == 0:
                step(number)
            taking.take(number, table, msgspec.json.decode(raw))
    except _NoFeedError:
        remarks.passed_over[path.name] += 1
    except (msgspec.DecodeError, RecursionError) as error:
        remarks.fault(whole, translate("Directory", "It is not whole or not JSON: {why}.", why=error))


class _Taking:
    """The items of one file. An id may come again where it adds to what was said, and contradicts nothing."""

    def __init__(self, file: str, tables: Tables, check: Check | None) -> None:
        self._file, self._tables, self._check = file, tables, check
        self._seen: set[tuple[str, str]] = set()

    def take(self, number: int, table: str, item: object) -> None:
        """Take one item in; what is wrong is noted."""
        remarks = self._tables.remarks
        id_ = id_of(item.get("id")) if isinstance(item, dict) else ""
        place = Place(self._file, _item_text(number, id_))
        if not isinstance(item, dict):
            remarks.fault(place, translate("Directory", "It has to hold records."))
        elif not table:
            remarks.passed_over["taxonomy"] += 1
        else:
            if self._check is not None:
                self._check(table, item, place)
            remarks.repeated += (table, id_) in self._seen
            self._seen.add((table, id_))
            self._tables.add_item(table, item, place)


def _item_text(number: int, id_: str = "") -> str:
    if id_:
        return translate("Directory", "item {number} ({id})", number=number, id=id_)
    return translate("Directory", "item {number}", number=number)


def _bytes(path: Path, remarks: Remarks) -> bytes | None:
    whole = Place(path.name)
    try:
        if path.stat().st_size > LARGEST:
            remarks.fault(whole, translate("Files", "It is too large. Split it into several files."))
            return None
        data = path.read_bytes()
    except OSError as error:
        words = translate("Files", "It can’t be read: {why}.", why=error.strerror or error)
        remarks.fault(whole, words)
        return None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[:64]:
        remarks.fault(whole, translate("Files", "It is saved as UTF-16. Save it as UTF-8 and try again."))
        return None
    line = _first_bad_line(data)
    if line:
        words = translate("Files", "It is not saved as UTF-8. Save it as UTF-8 and try again.")
        remarks.fault(Place(path.name, line=line), words)
        return None
    return data.removeprefix(b"\xef\xbb\xbf")


def _first_bad_line(data: bytes) -> int:
    """The line with the first byte that is not UTF-8; 0 for none. Read piece by piece: it may be large."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    for begin in range(0, len(data), _PIECE):
        piece = data[begin : begin + _PIECE]
        try:
            decoder.decode(piece, final=begin + _PIECE >= len(data))
        except UnicodeDecodeError as error:
            return data.count(b"\n", 0, begin + error.start) + 1
    return 0


def _items(path: Path, data: bytes, remarks: Remarks) -> Iterator[tuple[str, Any]]:
    """The items of a file with their tables; an empty table means a taxonomy, which is not used."""
    if data.lstrip()[:1] == b"[":
        yield from _of_list(path, _list.decode(data))
        return
    page = _object.decode(data)
    if "contents" in page:
        _note_pages(path, page, remarks)
        yield from _of_list(path, _list.decode(page["contents"]))
        return
    stems = {name.removesuffix(".csv"): raw for name, raw in page.items()}
    by_table = {TABLES[stem]: raw for stem, raw in stems.items() if stem in TABLES}
    if "id" in page:
        yield _table_of(path.name, page), data
    elif by_table.keys() & set(ENTITIES) and all(bytes(raw)[:1] == b"[" for raw in by_table.values()):
        for table, raw in by_table.items():
            for each in _list.decode(raw):
                yield table, each
    else:
        raise _NoFeedError


def _of_list(path: Path, items: list[Any]) -> Iterator[tuple[str, Any]]:
    for raw in items:
        is_object = bytes(memoryview(raw)[:1]) == b"{"
        yield _table_of(path.name, _object.decode(raw) if is_object else {}), raw


def _table_of(file: str, item: dict[str, Any]) -> str:
    """Which table an item is of: by the file's name, as feeds are saved, else by what it has."""
    for table in ("service_at_location", *ENTITIES):
        if file.lower().startswith(table):
            return table
    if _TAXONOMY in file.lower() or (_TAXONOMY in item and "status" not in item):
        return ""
    return next((table for table, signs in _SIGNS if signs & item.keys()), "service")


def _note_pages(path: Path, page: dict[str, Any], remarks: Remarks) -> None:
    number, total = (msgspec.json.decode(page.get(name, b"1")) for name in ("page_number", "total_pages"))
    if (
        not path.name.startswith("taxonomy")
        and isinstance(total, int)
        and total > 1
        and isinstance(number, int)
        and number < total
    ):
        words = translate("Directory", "It is page {number} of {total}: the others have to be there as well.")
        remarks.warn(Place(path.name), words.format(number=number, total=total))
