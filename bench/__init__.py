"""How fast the program is on this machine: every figure that matters, measured in one run, beside its target.

Knows all rooms but `programs`; nothing but the command line knows this one. What measures is loaded by `run`:
the program that is being measured loads `bench.usable` and carries none of the rest.
"""

from collections.abc import Callable

from bench.report import Figure, Report

__all__ = ["Figure", "Report", "run"]


def run(out: Callable[[str], object], quick: bool = False) -> Report:
    """Measure everything; `out` is told line by line how it goes, and the report at the end.

    Works in a folder of its own, which is gone afterwards. Raises StoreError where there is no room.
    """
    from bench.running import run as measured

    return measured(out, quick)
