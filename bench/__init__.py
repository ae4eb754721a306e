"""How fast the program is on this machine: every figure that matters, measured in one run, beside its target.

Knows all rooms but `programs`; nothing but the command line knows this one. What measures is loaded by `run`:
the program that is being measured loads `bench.usable` and carries none of the rest.
"""

from collections.abc import Callable

from bench.report import Figure, Report

__all__ = ["Figure", "Report", "run"]


def run(out: Callable[[str], object], quick: bool = False, part: str = "") -> Report:
    """Measure everything, or one part; `out` is told line by line how it goes, and the report at the end.

    The part "sync" is what machines share: the county's record, which needs a PostgreSQL's programs, and the
    shop's network. It is in no other run.

    Works in a folder of its own, which is gone afterwards. Raises StoreError where there is no room.
    """
    if part == "sync":
        from bench.sharing import run as measured_sharing

        return measured_sharing(out, quick)
    from bench.running import run as measured

    return measured(out, quick)
