"""One process for each lane of a worker, so that a backlog never takes the place or the time of what is live.

Two queues on one consumer would be served in turn, whatever the broker. Processes of their own need no broker's
goodwill, and the kernel gives the live ones the processor first: those of the backfill lane run at the lowest priority.
"""

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from types import FrameType

from workers.adapters.parent_death import end_with_parent
from workers.runtime.lanes import Lane

NICE = 19
PASSED_ON = (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT)
LAST_SECONDS = 5
"""Seconds that a process has for handing back what it works on, after its grace time."""


@dataclass
class LaneProcesses:
    """The children of a worker, and how far its end has come."""

    children: set[int]
    grace_s: int
    ending: list[int] = field(default_factory=list)

    def end(self, number: int, _: FrameType | None = None) -> None:
        """Pass a signal on; it is the beginning of the end, so the time runs."""
        self.tell(number)
        if not self.ending:
            signal.alarm(self.grace_s)
        self.ending.append(number)

    def time_is_up(self, *_: object) -> None:
        """Let them hand back what they work on; then there is no more to say."""
        self.tell(signal.SIGKILL if signal.SIGALRM in self.ending else signal.SIGQUIT)
        self.ending.append(signal.SIGALRM)
        signal.alarm(LAST_SECONDS)

    def tell(self, number: int) -> None:
        """Send a signal to all that live."""
        for pid in list(self.children):
            with suppress(ProcessLookupError):  # it ended, and is not yet struck off
                os.kill(pid, number)


def _nothing() -> None:
    """What is done besides, where nothing is."""


def run_lanes(
    lanes: Iterable[Lane], work: Callable[[Lane], int], grace_s: int, started: Callable[[], None] = _nothing
) -> int:
    """Work on each lane in a child until all have ended; gives the worst exit code.

    A signal to stop lets them finish what they have in hand; after the grace time they hand it back. When one lane ends
    by itself the others end too, so that whoever watches over this process sees it end. `started` is called when all
    are forked, so that it may start threads.
    """
    gc.freeze()  # so that the children share what is loaded, and no collection makes it theirs
    processes = LaneProcesses({_start(lane, work) for lane in lanes}, grace_s)
    for number in PASSED_ON:
        signal.signal(number, processes.end)
    signal.signal(signal.SIGALRM, processes.time_is_up)
    started()
    worst = 0
    while processes.children:
        pid, status = os.wait()
        if pid not in processes.children:
            continue
        processes.children.discard(pid)
        code = os.waitstatus_to_exitcode(status)
        if not (processes.ending and -code in PASSED_ON):  # told to end before it was up, it ends by the signal itself
            worst = max(worst, abs(code))
        if not processes.ending:
            processes.end(signal.SIGTERM)
    signal.alarm(0)
    return worst


def _start(lane: Lane, work: Callable[[Lane], int]) -> int:
    pid = os.fork()
    if pid:
        return pid
    end_with_parent(signal.SIGTERM)
    if lane is Lane.BACKFILL:
        os.nice(NICE)
    sys.exit(work(lane))  # an end like any other, so that its own children are ended and its folders removed
