"""Puts an object store further away: a proxy in a process of its own that lets every request wait before it passes on.

A store beside the workers answers in a millisecond, one in a cloud in tens; what a stage waits for shows only there.
"""

import asyncio
import multiprocessing
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection

from tests.servers.ports import LOOPBACK

PIECE = 1 << 16
CONTINUE = b"HTTP/1.1 100"
"""Asks for the body of a request; it comes from the nearest machine."""


class _Exchange:
    """One connection: the first bytes of an answer wait, the rest of it follows at once."""

    def __init__(self, delay_s: float) -> None:
        self.delay_s = delay_s
        self.asked = False

    async def there(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """What the client asks."""
        await self._carry(reader, writer, self._note)

    async def back(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """What the server answers."""
        await self._carry(reader, writer, self._wait)

    async def _note(self, _: bytes) -> None:
        self.asked = True

    async def _wait(self, piece: bytes) -> None:
        if self.asked and not piece.startswith(CONTINUE):
            self.asked = False
            await asyncio.sleep(self.delay_s)

    async def _carry(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, before: Callable[[bytes], Awaitable[None]]
    ) -> None:
        with suppress(OSError):
            while piece := await reader.read(PIECE):
                await before(piece)
                writer.write(piece)
                await writer.drain()
        with suppress(OSError):
            writer.write_eof()


def _run(pipe: Connection, target: int, delay_s: float) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection(LOOPBACK, target)
        exchange = _Exchange(delay_s)
        await asyncio.gather(exchange.there(reader, back), exchange.back(there, writer))
        for end in (writer, back):
            end.close()

    async def main() -> None:
        server = await asyncio.start_server(serve, LOOPBACK, 0)
        pipe.send((server.sockets[0].getsockname()[1], multiprocessing.current_process().pid))
        await asyncio.to_thread(pipe.recv)
        server.close()

    asyncio.run(main())


@contextmanager
def distant(port: int, delay_s: float) -> Iterator[tuple[int, int]]:
    """The port at which what listens on `port` answers so many seconds later, and the proxy's process."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_run, args=(there, port, delay_s), daemon=True)
    process.start()
    try:
        found: tuple[int, int] = here.recv()
        yield found
    finally:
        process.kill()
        process.join()
