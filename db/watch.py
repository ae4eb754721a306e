"""Whether another program has written since one last looked: what a display or a leader's window asks often.

Knows only that something changed, not what; when to ask is the window's affair.
"""

from __future__ import annotations

from collections.abc import Callable

from db import engine
from db.errors import environment
from db.store import SqlStore


def watch(store: SqlStore) -> Callable[[], bool]:
    """A question to ask again and again: whether another connection has written since it was last asked.

    It reads one counter of SQLite (``PRAGMA data_version``), a few microseconds where nothing has changed.
    """
    driver = engine.driver(store.connection)
    seen: int | None = None

    def changed() -> bool:
        nonlocal seen
        with environment():
            (now,) = driver.execute("PRAGMA data_version").fetchone()
        before, seen = seen, int(now)
        return before is not None and before != seen

    changed()
    return changed
