"""The shapes a wait log is shown in: cards and tables. Knows nothing of what stands in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """A figure large and what it is, small. `alarm`: a goal was missed, which `text` says as well."""

    figure: str
    text: str
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column; numbers stand to the right."""

    title: str
    number: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. `alarm`: past a target or below a goal; mark it by shape as well as by colour."""

    text: str
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a title and a note beside it. `keys` say what each row is of: a visit's or a desk's id…

    The first column names the row. `empty` is what to say where there are no rows.
    """

    title: str
    note: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    keys: tuple[str, ...]
    empty: str
