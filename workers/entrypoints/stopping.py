"""How a command that goes on is told to end: by a flag, since an exception may be raised where nothing lets it out."""

import os
import signal
from threading import Event, Thread
from types import FrameType


def stop_when_told() -> Event:
    """Set at the first SIGTERM or SIGINT, and looked at between two steps; the second one acts as it ever does.

    A thread sets it: an event has a lock, and the handler runs in the main thread, which may hold that lock just then.
    """
    stop, (heard, told) = Event(), os.pipe()

    def end(number: int, _: FrameType | None) -> None:
        os.write(told, b".")
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)

    def pass_on() -> None:
        os.read(heard, 1)
        stop.set()

    Thread(target=pass_on, name="told-to-end", daemon=True).start()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    return stop
