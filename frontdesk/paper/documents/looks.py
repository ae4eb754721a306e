"""How a document looks in each size of print: figures of the guidance, in one place.

Standard print: 12 point (rule 10 of the house). Large and giant print: the UK Association for Accessible
Formats' "Creating clear print and large print documents" and RNIB's guidance: reflowed, 16–18 point and 24 or
more, left-aligned, no italics or block capitals, space of about half a line between lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Paper(StrEnum):
    """The paper asked for. Yellow or cream keeps glare from those whom white paper dazzles."""

    WHITE = "white"
    CREAM = "cream"
    YELLOW = "yellow"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """`size` in points, `margin` and `beside` in millimetres, `leading` and `spacing` in sizes.

    `title` and `heading` are how many sizes those are. A table with more columns than `columns` is told as a
    list, because narrow columns can't be read in large letters. `beside`: the width of Easy Read's pictures.
    """

    size: float
    margin: float
    leading: float
    spacing: float
    title: float
    heading: float
    columns: int
    beside: float = 0


PRINT: Final = Look(size=12, margin=24, leading=0.75, spacing=1.25, title=1.6, heading=1.2, columns=6)
LARGE: Final = Look(size=18, margin=20, leading=0.8, spacing=1.3, title=1.45, heading=1.2, columns=3)
GIANT: Final = Look(size=28, margin=16, leading=0.75, spacing=1.2, title=1.25, heading=1.12, columns=2)
EASY: Final = Look(
    size=16, margin=20, leading=0.8, spacing=1.15, title=1.6, heading=1.3, columns=2, beside=40
)
