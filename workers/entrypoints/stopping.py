"""How a command that goes on is told to end: by a flag, since an exception may be raised where nothing lets it out."""

import signal
from threading import Event
from types import FrameType


def stop_when_told() -> Event:
    """Set at the first SIGTERM or SIGINT, and looked at between two steps; the second one acts as it ever does."""
    stop = Event()

    def end(number: int, _: FrameType | None) -> None:
        stop.set()
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    return stop
