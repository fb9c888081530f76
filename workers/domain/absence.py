"""Decides whether a document that a source no longer shows is withdrawn: never on one observation alone."""

from dataclasses import dataclass
from enum import StrEnum

from contracts.artefacts.meeting import Availability

ENOUGH = 2
"""Observations that make a withdrawal: missing from a listing, or an address that answers 404 or 410."""
A_FEW = 3
"""Fewer than so many missing documents may well be withdrawn one by one."""


class Answer(StrEnum):
    """What came when a document's address was asked."""

    THERE = "there"
    GONE = "gone"
    FORBIDDEN = "forbidden"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Sighting:
    """What one poll saw of a document; `trusted` when the listing of its meeting can be believed."""

    listed: bool
    trusted: bool
    answer: Answer


def judge(missing: int, seen: Sighting) -> tuple[Availability, int]:
    """Whether a published document still is one, and how many observations speak against it now.

    `missing` is what the polls before counted in a row. A refusal counts only where the listing agrees, since a site
    that blocks the watcher refuses everything.
    """
    unlisted = not seen.listed and seen.trusted
    if unlisted and seen.answer is Answer.FORBIDDEN:
        return Availability.RESTRICTED, 0
    against = int(unlisted) + int(seen.answer is Answer.GONE)
    if missing + against >= ENOUGH:
        return Availability.WITHDRAWN, 0
    if against:
        return Availability.PUBLISHED, missing + against
    return Availability.PUBLISHED, missing if seen.answer is Answer.UNKNOWN else 0


def is_doubtful(known: int, missing: int, *, has_items: bool) -> bool:
    """Whether so much is missing from one meeting's listing that the listing is the likelier fault."""
    if missing == 0:
        return False
    if missing == known:
        return known > 1 or not has_items
    return missing >= A_FEW and missing * 2 > known


def is_partial(known: int, missing: int) -> bool:
    """Whether so many meetings are missing that the list of them is the likelier fault."""
    return missing > 1 and missing * 3 >= known
