# ruff: noqa: RUF001 (typographic quotes are what papers print)
"""Packs: an agenda with the reports of its items in one file, told by the pages on which these begin."""

import re
from collections.abc import Iterable, Iterator, Sequence

from contracts.artefacts.classification import DocumentType, Evidence
from contracts.artefacts.text import Page
from workers.domain.paper_text import Paper, clean
from workers.stages.classify.marks import compiled
from workers.stages.classify.rule import ENOUGH, Sign, weight_of

PACK_PAGES = 25
"""Pages from which an agenda holds its reports too, when it says so itself."""
SHORT_PACK = 10
AGENDA_SHARE = 0.3
"""Share of a pack's pages that its agenda takes at most, where nothing else tells that reports follow."""
_ADJOURNMENT = re.compile(r"^\W*(?:(?:\d{1,3}|[A-Z])[.)]?\s*)?adjourn(?:ment)?\W*$", re.IGNORECASE)
_ITEM_STAMP = re.compile(r"^[ \t]*agenda (?:item|page)\b[^\n]{0,12}$", re.IGNORECASE | re.MULTILINE)
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


def _pages_that_open_reports(pages: Iterable[Page]) -> frozenset[int]:
    """Their numbers, where there are several: a single one may be the agenda's own."""
    found = frozenset(page.number for page in pages if page.number > FRONT and _opens(page.text))
    return found if len(found) >= LEAST_REPORTS else frozenset()


def _opens(text: str) -> bool:
    lines = [said for line in text.splitlines() if (said := clean(line))][:TOP]
    return sum(any(mark.search(line) for line in lines) for mark in _MARKS) >= LEAST_MARKS


def of_pack(signs: Sequence[Sign], pages: Sequence[Page], paper: Paper) -> Iterator[Sign]:
    """An agenda becomes a pack when the reports of its items follow in the same file."""
    weight = weight_of(signs, DocumentType.AGENDA)
    if weight < ENOUGH or len(pages) < SHORT_PACK or weight_of(signs, DocumentType.SUPPLEMENT) >= ENOUGH:
        return
    stamped = {page.number for page in pages if page.number > 2 and _ITEM_STAMP.search(page.text)}  # noqa: PLR2004
    stamped |= _pages_that_open_reports(pages)
    ends = _agenda_ends(paper)
    covered = weight_of(signs, DocumentType.REPORTS_PACK) >= ENOUGH
    if stamped or covered or len(pages) >= PACK_PAGES or (ends is not None and ends <= len(pages) * AGENDA_SHARE):
        page = min(stamped, default=ends or 1)
        enclosed = weight_of([sign for sign in signs if (sign.evidence.page or 1) > 1], DocumentType.REPORT)
        yield Sign(
            DocumentType.REPORTS_PACK,
            Evidence(words=f"{len(pages)} pages behind an agenda", page=page, weight=round(weight + enclosed + 1, 3)),
        )


def _agenda_ends(paper: Paper) -> int | None:
    """The page of the agenda's last item, where it says that the meeting then ends."""
    return next((line.page for line in paper.lines if _ADJOURNMENT.match(line.text)), None)
