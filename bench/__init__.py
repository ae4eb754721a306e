"""How fast the program is on this machine: every figure that matters, measured in one run, beside its target.

Knows all rooms but `programs`; nothing but the command line knows this one.
"""

from bench.report import Figure, Report
from bench.running import run

__all__ = ["Figure", "Report", "run"]
