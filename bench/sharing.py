"""One run of what machines share: the county's record, then the shop's network.

Knows the order; what is measured and how is in the other files.
"""

from __future__ import annotations

from collections.abc import Callable

from bench.centre import centre_figures
from bench.lan import lan_figures
from bench.machine import this_machine
from bench.report import Report
from bench.running import prepare


def run(out: Callable[[str], object], quick: bool) -> Report:
    """Measure all of it; `out` is told line by line how it goes, and the report at the end."""
    prepare()
    figures = (*centre_figures(out, quick), *lan_figures(out, quick))
    report = Report(this_machine(), figures, quick)
    for line in ("", *report.lines()):
        out(line)
    return report
