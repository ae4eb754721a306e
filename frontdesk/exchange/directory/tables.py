"""A feed as tables, whatever its files look like: nested JSON and CSV come to the same rows.

Knows the tables of HSDS and which belongs to which; what the columns mean is `converting`'s affair.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from frontdesk.exchange.directory.columns import COLUMNS, ENTITIES, OWNERS, QUIET, TABLES
from frontdesk.exchange.directory.remarks import Place, Remarks
from frontdesk.words import translate

_DEEPEST: Final = 12
_NOTHING: Final[tuple[object, ...]] = (None, "", [])
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One row, with its place in the feed. `top`: it stands for itself, not within another."""

    values: Values
    place: Place
    top: bool = False


@dataclass(slots=True)
class Tables:
    """Rows by table: those of ENTITIES by id, the others by their owner. `strict`: rows may not differ."""

    remarks: Remarks
    strict: bool = False
    entities: dict[str, dict[str, Row]] = field(default_factory=lambda: {name: {} for name in ENTITIES})
    owned: dict[tuple[str, str, str], list[Row]] = field(default_factory=dict)
    _nameless: int = 0
    _listed: dict[tuple[str, str], Row] = field(default_factory=dict)

    def of(self, table: str, owner: str, id: str) -> list[Row]:  # noqa: A002
        """The rows of a table that belong to a record."""
        return self.owned.get((table, owner, id), [])

    def add_item(self, table: str, item: Values, place: Place, depth: int = 0) -> str:
        """Take in a record with all that is nested in it; its id, empty where it has none."""
        if depth > _DEEPEST:
            self.remarks.fault(place, translate("Directory", "It is nested too deep, perhaps in a circle."))
            return ""
        own = id_of(item.get("id"))
        if not own and table not in ENTITIES:
            self._nameless += 1
            own = f"~{self._nameless}"
        values: Values = {}
        for name, value in item.items():
            child = TABLES.get(name)
            if child is None or not isinstance(value, dict | list):
                values[name] = value
            elif isinstance(value, list):
                for each in value:
                    self._nest(child, each, (table, own), place, depth)
            elif own_id := self._nest(
                child, value, None if child in ENTITIES else (table, own), place, depth
            ):
                values.setdefault(f"{child}_id", own_id)
        self.add_row(table, values, place, own, top=depth == 0)
        return own

    def _nest(self, child: str, item: object, owner: tuple[str, str] | None, place: Place, depth: int) -> str:
        """Take in what stands within a record, and say to which it belongs; its id."""
        if not isinstance(item, dict):
            self.remarks.fault(place, translate("Directory", "It has to hold records."), child)
            return ""
        if owner is not None:
            # Where it stands says more than what it names.
            others = () if child in ENTITIES else OWNERS[child]
            item = {name: value for name, value in item.items() if name.removesuffix("_id") not in others}
            item[f"{owner[0]}_id"] = owner[1]
        return self.add_item(child, item, place, depth + 1)

    def add_row(self, table: str, values: Values, place: Place, own: str = "", *, top: bool = True) -> None:
        """Take in a flat row. Columns nobody uses are counted and let go: a feed may be large."""
        used, quiet = COLUMNS[table], QUIET.get(table, frozenset())
        kept: Values = {"id": own} if own else {}
        for name, value in values.items():
            if name in used:
                kept[name] = value
            elif name not in quiet and name and value not in (None, "", [], {}):
                self.remarks.passed_over[f"{table}.{name}"] += 1
        values = kept
        if table in ENTITIES:
            self._add_entity(table, Row(values, place, top))
            return
        for owner in OWNERS[table]:
            if owner_id := id_of(values.get(f"{owner}_id")):
                self._add_owned((table, owner, owner_id), Row(values, place))
                return
        if id_of(values.get("id")) and table in ("contact", "phone"):
            return  # belongs to a program or such, which is not used here
        self.remarks.warn(place, translate("Directory", "It belongs to no record and is left out."))

    def _add_entity(self, table: str, row: Row) -> None:
        own = id_of(row.values.get("id"))
        if not own:
            self.remarks.fault(row.place, translate("Directory", "It is missing."), f"{table}.id")
            return
        there = self.entities[table].setdefault(own, row)
        if row.top and not self.strict:
            self._listed_twice(table, own, Row(dict(row.values), row.place))
        if there is not row:
            self._merge(table, there, row)

    def _listed_twice(self, table: str, own: str, row: Row) -> None:
        """One file that lists a record twice, each time otherwise, is at fault; two may be of two days."""
        first = self._listed.get((table, own))
        if first is None or first.place.file != row.place.file:
            self._listed[table, own] = row
            return
        for name in _contradicted(first, row):
            words = translate("Directory", "The id “{id}” is there already: {place}, which says otherwise.")
            self.remarks.fault(row.place, words.format(id=own, place=first.place), f"{table}.{name}")

    def _merge(self, table: str, there: Row, row: Row) -> None:
        """The same record met again: what it says more is added; where it says otherwise the first stays."""
        told = self.remarks.fault if self.strict else self.remarks.warn
        for name in _contradicted(there, row):
            words = translate("Directory", "It says otherwise than {place}.", place=there.place)
            told(row.place, words, f"{table}.{name}")
        there.values.update(
            {name: value for name, value in row.values.items() if there.values.get(name) in _NOTHING}
        )

    def _add_owned(self, key: tuple[str, str, str], row: Row) -> None:
        rows = self.owned.setdefault(key, [])
        own = id_of(row.values.get("id"))
        if not any(
            (own and id_of(each.values.get("id")) == own) or each.values == row.values for each in rows
        ):
            rows.append(row)

    def settle(self, there: Callable[[str, str], bool]) -> None:
        """Give rows that name several records to the nearest that is there; those of none are faults."""
        for (table, owner, id_), rows in list(self.owned.items()):
            if owner not in self.entities or there(owner, id_):
                continue
            del self.owned[table, owner, id_]
            for row in rows:
                named = ((other, id_of(row.values.get(f"{other}_id"))) for other in OWNERS[table])
                other = next(
                    (each for each in named if each[1] and each[0] in ENTITIES and there(*each)), None
                )
                if other is not None:
                    self._add_owned((table, *other), row)
                    continue
                words = translate("Directory", "It belongs to “{id}”, which is not in the feed.", id=id_)
                self.remarks.fault(row.place, words, f"{table}.{owner}_id")


def _contradicted(first: Row, other: Row) -> list[str]:
    """The columns in which two rows say something, and not the same."""
    known = first.values
    return [
        name
        for name, value in other.values.items()
        if value not in _NOTHING and known.get(name) not in _NOTHING and known[name] != value
    ]


def id_of(value: object) -> str:
    """An id as text; empty for none."""
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""
