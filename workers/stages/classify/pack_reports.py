# ruff: noqa: RUF001 (typographic quotes are what papers print)
"""Pages of a pack on which the report of an item begins."""

from collections.abc import Iterable

from contracts.artefacts.text import Page
from workers.domain.paper_text import clean
from workers.stages.classify.marks import compiled

FRONT = 2
"""Pages that the agenda takes at least."""
TOP = 14
LEAST_MARKS = 2
LEAST_REPORTS = 2
_MARKS = compiled(
    (
        r"^(?:report |submitted |presented )?(?:to|for|meeting|committee|board)\s*:",
        r"^(?:report |prepared |submitted |presented )?(?:from|by|author|of|presenter)\s*:|^report (?:of|by)\b",
        r"^(?:meeting |council |report )?date(?: of (?:meeting|report))?\s*:",
        r"^(?:report |item |agenda )?(?:subject|title|re|topic|issue)\b[^:]{0,20}:",
        r"^\W*(?:[\w’'&-]+ ){0,4}(?:report|memo(?:randum)?|briefing(?: note)?)\W*$",
        r"^(?:\d[.)]?\s*)?(?:(?:executive )?summary|purpose\b.{0,20}|introduction|background|overview|issue)\W*$",
        r"^(?:\d[.)]?\s*)?(?:[\w’']+ )?(?:recommend(?:ation|ed)\b.{0,20}|action requested|decision required)\W*$",
        r"^(?:applica(?:tion|nt)\b|case officer|proposal|site)\b.{0,15}:",
    )
)


def pages_that_open_reports(pages: Iterable[Page]) -> frozenset[int]:
    """Their numbers, where there are several: a single one may be the agenda's own."""
    found = frozenset(page.number for page in pages if page.number > FRONT and _opens(page.text))
    return found if len(found) >= LEAST_REPORTS else frozenset()


def _opens(text: str) -> bool:
    lines = [said for line in text.splitlines() if (said := clean(line))][:TOP]
    return sum(any(mark.search(line) for line in lines) for mark in _MARKS) >= LEAST_MARKS
