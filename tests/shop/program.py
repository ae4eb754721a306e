"""The program, which kills itself at a point that the first arguments name: ``commit before 3 desk …``.

A point is the nth time something is about to be done, or was just done. What was told then was told.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Any, Final

from db.central.record import PostgresCentral
from db.lan.network import ZenohLan
from db.replica import SqlReplica
from frontdesk.__main__ import main

#: Around what a program may die, and which call of which part that is.
POINTS: Final[dict[str, tuple[type, str, Callable[[dict[str, Any]], bool]]]] = {
    "commit": (SqlReplica, "append", lambda given: True),
    "take in": (SqlReplica, "take_in", lambda given: given.get("cursor") is None),
    "cursor": (SqlReplica, "take_in", lambda given: given.get("cursor") is not None),
    "acknowledge": (SqlReplica, "sent", lambda given: True),
    "push": (PostgresCentral, "push", lambda given: True),
    "send": (ZenohLan, "send", lambda given: True),
    "publish": (ZenohLan, "publish", lambda given: True),
}


def die_at(point: str, when: str, count: int) -> None:
    """Arm it."""
    part, name, counts = POINTS[point]
    real: Callable[..., object] = getattr(part, name)
    left = count

    def armed(self: object, *given: Any, **named: Any) -> object:
        nonlocal left
        left -= counts(named)
        if left == 0 and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        answer = real(self, *given, **named)
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return answer

    setattr(part, name, armed)


if __name__ == "__main__":
    die_at(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    sys.exit(main(sys.argv[4:]))
