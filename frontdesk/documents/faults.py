"""What is wrong with a source or with the values for it, in plain words.

Knows lines and words; which file it was is known to whoever read it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong in one line (0: with all of it)."""

    line: int
    reason: str


class SourceError(Exception):
    """A source or its values can't be used; nothing was made."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(f"{fault.line}: {fault.reason}" for fault in faults))
        self.faults = faults
