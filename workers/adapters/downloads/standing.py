"""How a host stands with this system: when it may be asked again, and after how many failures in a row."""

from dataclasses import dataclass, replace
from enum import StrEnum

from contracts.artefacts.failure import ReasonCode
from workers.runtime.errors import TransientError

LONGEST_REST = 3600.0
BLOCKS = 5
"""Blocks in a row after which a host is left alone."""
BLOCKED_REST = 1800.0
MOST_DOUBLINGS = 10


class Outcome(StrEnum):
    """What an answer says of the host."""

    ANSWERED = "answered"
    TROUBLE = "trouble"
    BLOCKED = "blocked"


@dataclass(frozen=True)
class Standing:
    """`free_at` is in seconds of the clock in use; the counts are of failures in a row."""

    free_at: float = 0.0
    troubles: int = 0
    blocks: int = 0

    def after(self, outcome: Outcome, now: float, pause: float, retry_after: float | None = None) -> "Standing":
        """The standing after an answer: the pause doubles with each failure, and is never below what the host asks."""
        if outcome is Outcome.ANSWERED:
            return Standing(now + pause)
        blocks = self.blocks + 1 if outcome is Outcome.BLOCKED else 0
        rest = min(LONGEST_REST, pause * 2.0 ** min(self.troubles + 1, MOST_DOUBLINGS))
        if blocks >= BLOCKS:
            rest = BLOCKED_REST
        asked = min(retry_after or 0.0, LONGEST_REST)
        return replace(self, free_at=now + max(rest, asked), troubles=self.troubles + 1, blocks=blocks)

    def wait(self, host: str, now: float, patience: float) -> float:
        """Seconds until the host may be asked. Raises TransientError when that is longer than the patience."""
        wait = max(0.0, self.free_at - now)
        if wait <= patience:
            return wait
        if self.blocks >= BLOCKS:
            message = (
                f"{host} blocked {self.blocks} requests in a row, so it is left alone for {wait:.0f} seconds; "
                "ask the council for permission"
            )
            raise TransientError(ReasonCode.FORBIDDEN, message, wait)
        message = f"{host} is in trouble or asked to wait, so it is left alone for {wait:.0f} seconds"
        raise TransientError(ReasonCode.HTTP_ERROR, message, wait)
