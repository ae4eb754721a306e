"""How a handful of times or answers is summed up: a spread with percentiles, a share of a whole.

Knows numbers only; knows nothing of visits.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta


def percentile(ordered: Sequence[timedelta], share: float) -> timedelta:
    """The value below which `share` (0 to 1) of `ordered` lies, by linear interpolation.

    Type 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50
    (1996): what spreadsheets and ``statistics.quantiles(method="inclusive")`` give. `ordered` is not empty.
    """
    place = (len(ordered) - 1) * share
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


@dataclass(frozen=True, slots=True)
class Spread:
    """How long something took: `count` measured times; None for each figure where there are none."""

    count: int = 0
    median: timedelta | None = None
    p90: timedelta | None = None
    longest: timedelta | None = None


def spread(times: Iterable[timedelta]) -> Spread:
    """The spread of some times, in whatever order they come."""
    ordered = sorted(times)
    if not ordered:
        return Spread()
    return Spread(len(ordered), percentile(ordered, 0.5), percentile(ordered, 0.9), ordered[-1])


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of `whole`, both counted."""

    part: int = 0
    whole: int = 0

    @property
    def value(self) -> float | None:
        """Between 0 and 1; None of nothing."""
        return self.part / self.whole if self.whole else None

    @property
    def percent(self) -> int | None:
        """Whole per cent, rounded down: 100 means all of them, and a goal just missed never looks met."""
        return self.part * 100 // self.whole if self.whole else None

    def below(self, goal: float) -> bool:
        """Whether the share misses a goal between 0 and 1; nothing counted misses none."""
        value = self.value
        return value is not None and value < goal


def share(answers: Iterable[bool]) -> Share:
    """The share of yes among the answers."""
    given = list(answers)
    return Share(sum(given), len(given))
