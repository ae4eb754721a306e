"""Whether a database is damaged, as far as a look of a few milliseconds shows, before SQLite opens it.

SQLite takes a write-ahead log with a broken page in its midst to end there, and goes on without the rest. So
the look comes first. Only the last transaction may be torn: the power may have gone while it was written,
before anybody was told that it was kept. The whole file is looked at by `check`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from db.key import Key
from db.seals import PAGE, SALT, holds, seal_key

#: So many of the newest pages are looked at.
_NEWEST: Final = 64


def damaged(database: Path, key: Key) -> bool:
    """Whether a broken page was found. Not where no page fits the key: that is told apart on opening."""
    size = database.stat().st_size
    with database.open("rb") as file:
        secret = seal_key(key, file.read(SALT))
        first = max(1, size // PAGE - _NEWEST + 1)
        file.seek((first - 1) * PAGE)
        looked = range(first, size // PAGE + 1)
        broken = {number for number in looked if not holds(secret, number, file.read(PAGE))}
    if len(broken) == len(looked):
        return False
    if size % PAGE:
        broken.add(size // PAGE + 1)
    wal = database.with_name(f"{database.name}-wal")
    if not wal.exists() or not wal.stat().st_size:
        return bool(broken)
    from db.salvage.wal import committed  # seldom: a desk that was closed left no log behind

    frames = committed(wal, lambda number, page: holds(secret, number, page))
    ends = [at for at, frame in enumerate(frames) if frame.commit]
    kept = frames[: ends[-2] + 1] if len(ends) > 1 else []
    if not all(holds(secret, frame.number, frame.page) for frame in kept):
        return True
    return bool(broken - {frame.number for frame in frames})
