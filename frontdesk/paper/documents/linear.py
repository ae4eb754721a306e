"""A table told as a list, for every format in which columns can't be seen side by side."""

from __future__ import annotations

from frontdesk.documents import Inline, Listing, Paragraph, Run, Table


def as_list(table: Table, between: str = "; ") -> Listing:
    """Each row an item: each head with its cell, one after another."""
    return Listing(tuple((Paragraph(_told(table.heads, row, between)),) for row in table.rows))


def _told(heads: tuple[Inline, ...], row: tuple[Inline, ...], between: str) -> Inline:
    told: list[Run] = []
    for head, cell in zip(heads, row, strict=True):
        if any(run.text.strip() for run in cell):
            told += [*([Run(between)] if told else []), *head, Run(": "), *cell]
    return tuple(told)
