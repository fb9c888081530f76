# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""Whether a paper says of itself that it is a draft, final, revised, or was to follow."""

import re
from collections.abc import Iterator

from contracts.artefacts.classification import MarkKind, PaperMark
from workers.domain.paper_text import Line, Paper, head

TOP = 25
_RULES: tuple[tuple[MarkKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            MarkKind.DRAFT,
            (
                r"^\W*(?:draft|unconfirmed|unapproved)(?: minutes| version| v?\d[\d.]*)?\W*$|"
                r"^\W*draft (?:minutes|report|version)\b|"
                r"\b(?:draft|minutes) (?:is|are )?(?:subject to (?:approval|confirmation))\b"
            ),
        ),
        (
            MarkKind.FINAL,
            (
                r"^\W*(?:final|final version|final report|approved minutes|confirmed minutes|"
                r"signed minutes)\W*$|^status\s*:\s*final\b"
            ),
        ),
        (
            MarkKind.REVISED,
            (
                r"^\W*(?-i:REVISED|Revised|AMENDED|Amended|UPDATED|Updated|CORRECTED|"
                r"Corrected)\b(?: (?:agenda|report|version|"
                r"appendix|paper|minutes|on|january|february|march|april|may|june|"
                r"july|august|september|october|november|december)\b.*|\W*)$|^\W*(?:agenda|report|"
                r"appendix) ?[-–(]+ ?(?:revised|amended|updated)\b"
            ),
        ),
        (
            MarkKind.TO_FOLLOW,
            (
                r"\b(?:now able to enclose|unavailable when the agenda|marked .{0,3}to follow|"
                r"previously (?:marked|shown) as .{0,3}to follow)\b"
            ),
        ),
    )
)


def paper_marks(paper: Paper) -> tuple[PaperMark, ...]:
    """Each kind of mark once, where it first stands at the top of the paper."""
    lines = head(paper, TOP)
    return tuple(mark for kind, pattern in _RULES for mark in _first(paper, kind, pattern, lines))


def _first(paper: Paper, kind: MarkKind, pattern: re.Pattern[str], lines: tuple[Line, ...]) -> Iterator[PaperMark]:
    found = next((line for line in lines if pattern.search(line.text)), None)
    if found and paper.stands(quote := found.raw.strip(), found.page):
        yield PaperMark(kind=kind, page=found.page, quote=quote)
