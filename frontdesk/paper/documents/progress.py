"""How far a slow format has come, and that somebody wants it stopped.

Knows numbers only; what is made is the formats'.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

#: ``progress(done, of)`` is told how many parts are begun, and answers whether to go on.
Progress: TypeAlias = Callable[[int, int], bool]


class Stopped(Exception):
    """Somebody stopped it; nothing was made."""


def go_on(_done: int, _of: int) -> bool:
    """Nobody looks."""
    return True
