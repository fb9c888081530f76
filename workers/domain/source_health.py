"""What one reading of a source shows of its health."""

from dataclasses import dataclass
from typing import Literal, get_args

State = Literal["ok", "blocked", "tls", "template_changed", "partial", "empty", "slow", "unreachable"]
STATES: tuple[State, ...] = get_args(State)
SLOW_S = 120.0
"""Seconds above which a reading is slow, for a source that keeps its pauses and lists a few dozen meetings."""
FEW = 4
"""So many documents may go without suspicion."""
BLOCKED = frozenset((401, 403, 429, 451))
_TLS = ("certificate", "ssl", "tls")
_BY_REASON: dict[str, State] = {
    "forbidden": "blocked",
    "not_the_document": "template_changed",
    "not_found": "template_changed",
    "too_many_redirects": "template_changed",
    "timed_out": "slow",
    "truncated": "partial",
}


@dataclass(frozen=True)
class SourceHealth:
    """The state, and what was seen that shows it."""

    state: State
    evidence: str


def health_of_error(reason: str, message: str, status: int | None = None) -> SourceHealth:
    """The health that a failed reading shows, from its reason code, its message and the HTTP status, if any."""
    if status in BLOCKED:
        return SourceHealth("blocked", message)
    if reason == "unreachable" and any(word in message.lower() for word in _TLS):
        return SourceHealth("tls", message)
    return SourceHealth(_BY_REASON.get(reason, "unreachable"), message)


def health_of_listing(
    meetings: int, documents: int, seconds: float, known: int = 0, *, complete: bool = True
) -> SourceHealth:
    """The health that a reading shows which took so long; `known` counts the documents that were listed before."""
    told = f"{meetings} meetings, {documents} documents in {seconds:.1f} seconds"
    if complete and known > FEW and documents < known / 2:
        return SourceHealth("partial", f"{told}; {known} documents were listed before")
    if meetings == 0:
        return SourceHealth("empty", f"{told}: the window holds no meeting")
    return SourceHealth("slow" if seconds > SLOW_S else "ok", told)
