"""A line to the server that a test can spoil: cut after so many bytes, or with something else written in."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

Spoil = Callable[[bytes], bytes | None]


@contextmanager
def wire(port: int, answer: Spoil) -> Iterator[int]:
    """The port of a line to `port`; what the server says goes through `answer`; None cuts it."""
    listener = socket.create_server(("127.0.0.1", 0))
    open_ones: list[socket.socket] = []
    threads: list[threading.Thread] = []

    def accept() -> None:
        with suppress(OSError):
            while True:
                near, _ = listener.accept()
                far = socket.create_connection(("127.0.0.1", port))
                open_ones.extend((near, far))
                for source, target, change in ((near, far, bytes), (far, near, answer)):
                    thread = threading.Thread(target=_carry, args=(source, target, change), name="wire")
                    threads.append(thread)
                    thread.start()

    accepting = threading.Thread(target=accept, name="wire accepting")
    accepting.start()
    try:
        yield int(listener.getsockname()[1])
    finally:
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for end in open_ones:
            _cut(end)
        for thread in (accepting, *threads):
            thread.join()


def _carry(source: socket.socket, target: socket.socket, change: Spoil) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            changed = change(data)
            if changed is None:
                break
            target.sendall(changed)
    _cut(source)
    _cut(target)


def _cut(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
