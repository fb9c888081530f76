"""How handling an event ended."""

from enum import StrEnum


class Outcome(StrEnum):
    """How handling an event ended."""

    DONE = "done"
    WAITING = "waiting"
    REPEATED = "repeated"
    FAILED = "failed"
    CANCELLED = "cancelled"
    """An operator gave the reprocessing up."""
    DIVIDED = "divided"
    """The parts are on their way to other tasks."""
    PART_DONE = "part_done"
    """Other parts are left to do."""
