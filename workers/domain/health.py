"""How a source is, judged by what it answered."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus

from contracts.artefacts.failure import ReasonCode

EVIDENCE_LIMIT = 500
_TLS = re.compile(r"\b(SSL|TLS)\b|certificate", re.IGNORECASE)
_STATUS = re.compile(r"\bstatus (\d{3})\b")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


class Health(StrEnum):
    """The states of a source, as the event names them."""

    OK = "ok"
    BLOCKED = "blocked"
    TLS = "tls"
    TEMPLATE_CHANGED = "template_changed"
    PARTIAL = "partial"
    EMPTY = "empty"
    SLOW = "slow"
    UNREACHABLE = "unreachable"


GOOD = frozenset({Health.OK, Health.SLOW})
"""States in which a poll saw all that there is."""
WORST_FIRST = (
    Health.BLOCKED,
    Health.TLS,
    Health.UNREACHABLE,
    Health.TEMPLATE_CHANGED,
    Health.EMPTY,
    Health.PARTIAL,
    Health.SLOW,
    Health.OK,
)
_BY_REASON = {
    ReasonCode.FORBIDDEN: Health.BLOCKED,
    ReasonCode.NOT_FOUND: Health.TEMPLATE_CHANGED,
    ReasonCode.NOT_THE_DOCUMENT: Health.TEMPLATE_CHANGED,
    ReasonCode.TOO_LARGE: Health.TEMPLATE_CHANGED,
    ReasonCode.TIMED_OUT: Health.SLOW,
}
_OF_ONE_PAPER = frozenset({Health.TEMPLATE_CHANGED})
"""What a single paper cannot show of the whole source."""


@dataclass(frozen=True)
class Finding:
    """A state with what shows it."""

    health: Health
    evidence: str


def health_of_listing(reason: ReasonCode, message: str) -> Finding:
    """What an error shows that kept the listing from being read."""
    return Finding(_health(reason, message), shown(message))


def health_of_paper(reason: ReasonCode, message: str) -> Finding:
    """What an error shows that kept one paper from being read, where the listing could be read."""
    health = _health(reason, message)
    partly = health in _OF_ONE_PAPER or reason is ReasonCode.TRUNCATED
    return Finding(Health.PARTIAL if partly else health, shown(message))


def worst(findings: Iterable[Finding]) -> Finding | None:
    """The finding that an operator must know of first, with the number of its like; None of none."""
    found = list(findings)
    if not found:
        return None
    chosen = min(found, key=lambda finding: WORST_FIRST.index(finding.health))
    alike = Counter(finding.health for finding in found)[chosen.health]
    return chosen if alike == 1 else Finding(chosen.health, shown(f"{chosen.evidence}; {alike} like it"))


def shown(text: str) -> str:
    """A text as evidence: without control characters, within the limit."""
    text = _CONTROL.sub(" ", text)
    return text if len(text) <= EVIDENCE_LIMIT else text[: EVIDENCE_LIMIT - 1] + "…"


def _health(reason: ReasonCode, message: str) -> Health:
    status = _STATUS.search(message)
    if status and int(status[1]) == HTTPStatus.TOO_MANY_REQUESTS:
        return Health.BLOCKED
    if reason is ReasonCode.UNREACHABLE and _TLS.search(message):
        return Health.TLS
    return _BY_REASON.get(reason, Health.UNREACHABLE)
