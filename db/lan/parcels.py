"""Big messages on their way out: they wait here, so that neither the caller nor small messages wait for them.

Knows a queue with a bound and the one thread that empties it. What finds no room is dropped: the exchange of
events asks again.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import Final

#: So much may wait (bytes).
ROOM: Final = 64_000_000
#: So long the end waits for the message that is just being handed over (seconds).
_ENDING: Final = 0.5


class Parcels:
    """`post` hands one over to the network and may take its time."""

    def __init__(self, post: Callable[[str, bytes], object]) -> None:
        self._post = post
        self._waiting: deque[tuple[str, bytes]] = deque()
        self._size = 0
        self._closed = False
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def put(self, key: str, message: bytes) -> bool:
        """Take one; False where there is no room for it."""
        with self._changed:
            if self._closed or self._size + len(message) > ROOM:
                return False
            self._waiting.append((key, message))
            self._size += len(message)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="lan parcels", daemon=True)
                self._thread.start()
            self._changed.notify()
        return True

    def close(self) -> None:
        """Drop what waits and end the thread. One that is held up by a dead peer ends a little later."""
        with self._changed:
            self._closed = True
            self._waiting.clear()
            self._changed.notify()
        if self._thread is not None:
            self._thread.join(_ENDING)

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._closed)
                if self._closed:
                    return
                key, message = self._waiting.popleft()
            self._post(key, message)
            with self._changed:
                self._size -= len(message)
