"""How long something takes, and what of many times is told.

Knows the machine's finest clock; knows nothing of what is timed.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from math import ceil
from typing import TypeVar

Item = TypeVar("Item")


def took(work: Callable[[], object]) -> float:
    """How long a piece of work takes, in milliseconds."""
    started = time.perf_counter()
    work()
    return since(started)


def took_each(work: Callable[[Item], object], items: Iterable[Item]) -> list[float]:
    """How long the work takes for each of the items, in milliseconds."""
    return [took(partial(work, item)) for item in items]


def since(started: float) -> float:
    """Milliseconds since a reading of `time.perf_counter`."""
    return (time.perf_counter() - started) * 1000


def at_most(times: Sequence[float], share: float) -> float:
    """The smallest of the times that at least this share of them does not pass (the nearest rank).

    No interpolation: the 99th percentile of a hundred times is one that really was measured.
    """
    ordered = sorted(times)
    return ordered[max(0, ceil(share * len(ordered)) - 1)]
