"""What was measured, beside its target, as a plain table and as JSON.

Knows figures, units and words; it measures nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from bench.machine import Machine

_HEADS: Final = ("What", "Measured", "Target", "Met")
_NOT_MEASURED: Final = "not measured"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured figure. `value` None means that it could not be measured; `note` then says why.

    `unit` is what stands behind the number ("ms", "s", "MB", "times", "events a second"). `target` is the
    most it may be, or the least with `at_least`; None where it is told for information only.
    """

    id: str
    what: str
    value: float | None
    unit: str
    target: float | None = None
    at_least: bool = False
    note: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None where there is no target or nothing was measured."""
        if self.value is None or self.target is None:
            return None
        return self.value >= self.target if self.at_least else self.value <= self.target

    @property
    def measured_text(self) -> str:
        """The number with its unit."""
        return _NOT_MEASURED if self.value is None else f"{number_text(self.value)} {self.unit}"

    @property
    def target_text(self) -> str:
        """The target in words."""
        if self.target is None:
            return "for information"
        return f"{'at least' if self.at_least else 'at most'} {number_text(self.target)} {self.unit}"

    @property
    def met_text(self) -> str:
        """Whether it is met, in a word; nothing where there is no target to meet."""
        if self.target is None:
            return ""
        return {True: "yes", False: "MISSED", None: "unknown"}[self.met]


def number_text(value: float) -> str:
    """A number with about three digits that count: 20,000 - 180 - 41.3 - 3.27 - 0.034."""
    size = abs(value)
    if size >= 100 or value == int(value):
        return f"{value:,.0f}"
    if size >= 10:
        return f"{value:.1f}"
    return f"{value:.2f}" if size >= 1 else f"{value:.3f}"


@dataclass(frozen=True, slots=True)
class Report:
    """All figures of one run on one machine. A quick run works on less than the targets are for."""

    machine: Machine
    figures: tuple[Figure, ...]
    quick: bool = False

    @property
    def missed(self) -> tuple[Figure, ...]:
        """The figures whose target was not met."""
        return tuple(figure for figure in self.figures if figure.met is False)

    def lines(self) -> Iterator[str]:
        """The report as people read it: a table, the notes, the machine, how many targets were met."""
        rows = [(f.what, f.measured_text, f.target_text, f.met_text) for f in self.figures]
        yield from table(_HEADS, rows)
        notes = [f"{figure.what}: {figure.note}" for figure in self.figures if figure.note]
        yield from ["", *notes] if notes else []
        yield ""
        yield self.machine.line
        if self.quick:
            yield "Quick run: small amounts of data. The targets are for the full run."
        yield self.summary

    @property
    def summary(self) -> str:
        """How many targets there are and how they fared, in one sentence."""
        aimed = [figure for figure in self.figures if figure.target is not None]
        met = sum(figure.met is True for figure in aimed)
        unknown = sum(figure.met is None for figure in aimed)
        text = f"{met} of {len(aimed)} targets met, {len(self.missed)} missed"
        return f"{text}, {unknown} not measured." if unknown else f"{text}."

    def as_json(self) -> str:
        """The same for programs, in the units of the table."""
        document = {
            "format": 1,
            "quick": self.quick,
            "machine": self.machine,
            "figures": [
                {
                    "id": figure.id,
                    "what": figure.what,
                    "value": figure.value,
                    "unit": figure.unit,
                    "target": figure.target,
                    "at_least": figure.at_least,
                    "met": figure.met,
                    "note": figure.note,
                }
                for figure in self.figures
            ],
        }
        return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows under their heads in aligned columns; the second column, the numbers, to the right."""
    wide = [max(len(row[place]) for row in [heads, *rows]) for place in range(len(heads))]
    for row in [heads, ["-" * width for width in wide], *rows]:
        cells = [
            cell.rjust(width) if place == 1 else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, wide, strict=True))
        ]
        yield "  ".join(cells).rstrip()
