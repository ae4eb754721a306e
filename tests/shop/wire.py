"""A line between two programs that cuts, delays with jitter, and breaks off in the midst of a message."""

from __future__ import annotations

import asyncio
import random
import threading
from contextlib import suppress
from typing import Final

_AT_ONCE: Final = 16_384


class Wire:
    """Carries TCP to a port of this machine. `port` is where it listens; all else may be set at any time.

    `cut`: nobody gets through, and who was through is thrown out. `delay`: up to so many seconds for each
    piece. `halving`: how likely a piece is sent by half, and the line then breaks.
    """

    def __init__(self, to: int, seed: int) -> None:
        self._to = to
        self._chance = random.Random(seed)
        self.cut = False
        self.delay = self.halving = 0.0
        self.broken = 0
        self._open: set[asyncio.StreamWriter] = set()
        self._loop = asyncio.new_event_loop()
        self._server = self._loop.run_until_complete(asyncio.start_server(self._through, "127.0.0.1", 0))
        self.port: int = self._server.sockets[0].getsockname()[1]
        self._thread = threading.Thread(target=self._loop.run_forever, name=f"wire to {to}")
        self._thread.start()

    def set(self, *, cut: bool = False, delay: float = 0.0, halving: float = 0.0) -> None:
        """The weather from now on."""
        self.cut, self.delay, self.halving = cut, delay, halving
        if cut:
            self._loop.call_soon_threadsafe(self._throw_out)

    def close(self) -> None:
        """Away with it."""

        def end() -> None:
            self._throw_out()
            self._server.close()
            for task in asyncio.all_tasks(self._loop):
                task.cancel()
            self._loop.call_soon(self._loop.stop)

        self._loop.call_soon_threadsafe(end)
        self._thread.join()
        self._loop.run_until_complete(asyncio.sleep(0))
        self._loop.close()

    def _throw_out(self) -> None:
        for writer in self._open:
            writer.transport.abort()

    async def _through(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            if self.cut:
                return
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._to)
            self._open.add(far_writer)
            ways = [
                asyncio.ensure_future(self._carry(reader, far_writer)),
                asyncio.ensure_future(self._carry(far_reader, writer)),
            ]
            try:
                await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for way in ways:
                    way.cancel()
                await asyncio.gather(*ways, return_exceptions=True)
                self._open.discard(far_writer)
                far_writer.transport.abort()
        except OSError:
            pass
        finally:
            self._open.discard(writer)
            writer.transport.abort()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while piece := await reader.read(_AT_ONCE):
                if self.delay:
                    await asyncio.sleep(self._chance.uniform(0, self.delay))
                if self._chance.random() < self.halving:
                    self.broken += 1
                    writer.write(piece[: len(piece) // 2])
                    with suppress(asyncio.TimeoutError):
                        await asyncio.wait_for(writer.drain(), 1)
                    return
                writer.write(piece)
                await writer.drain()
