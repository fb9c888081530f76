"""Lanes: news goes ahead of backlogs, each lane of a stage by a queue of its own."""

from enum import StrEnum

from workers.runtime.stage import Event


class Lane(StrEnum):
    """Which queue of a stage a task goes to."""

    LIVE = "live"
    BACKFILL = "backfill"


def lane_of(event: Event) -> Lane:
    """The lane of what follows from an event: whatever an operator's reprocessing made is no news."""
    return Lane.BACKFILL if event.reprocess else Lane.LIVE
