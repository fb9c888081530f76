# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Whether a paper itself says that it is exempt or confidential."""

import re
from collections.abc import Iterator, Sequence

from contracts.artefacts.stated import Citation
from contracts.artefacts.text import Page
from workers.domain.paper_text import Line, Paper, clean, head

TOP = 20
RUNNING_PAGES = 3
LONGEST = 400
_PART_TWO = re.compile(
    r"(?:part (?:2|ii|b)\b.{0,40}|pink papers?|restricted|exempt|confidential|not for publication)\b.{0,60}",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"^\W*(?:(?:strictly )?(?:private and )?confidential|restricted|exempt(?: (?:report|appendix|information|item))?|"
    r"not for publication\b.{0,120}|"
    r"part (?:2|ii|b)\W{1,4}(?:exempt|not for publication|confidential|private|restricted|closed)\b.{0,120}|"
    r"by virtue of paragraph.{1,40}schedule 12A\b.{0,60}|(?:this )?document is restricted|"
    r"official[- –:]+sensitive\b.{0,30}|(?:classification|status|exempt status|"
    r"publication status)\s*:\s*(?:part (?:2|ii)|exempt|restricted|confidential|closed)\b.{0,80}|"
    r"(?:this (?:report|appendix|item|document|paper) is )(?:exempt|confidential|not for publication|"
    r"restricted)\b.{0,160})\W*$",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(
    r"\b(?:exempt|not for publication|confidential)\b.{0,140}\b(?:paragraphs?|schedule 12A)\b", re.IGNORECASE
)
_TEMPLATE = re.compile(
    r"do not include|which is exempt|no exempt|not exempt|may (?:be|arise)|any such|exempt items$|unrestricted",
    re.IGNORECASE,
)

_SECTION = re.compile(r"\W*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?exempt information\W*", re.IGNORECASE)
_NOTHING = re.compile(
    r"\W*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?(?:(?:none|nil|no|n/?a|not applicable)\W*$|there (?:is|are) no(?:ne)?\b|"
    r"(?:this report (?:contains|has) )?no exempt\b)",
    re.IGNORECASE,
)
"""What stands below the heading of a section on exempt information that has none."""


def restricted(paper: Paper, pages: Sequence[Page] = ()) -> tuple[Citation, ...]:
    """The places that mark the paper: at its top, or in the lines that run at the edges of its first pages.

    A standing heading such as EXEMPT ITEMS, or a form's own advice, is none.
    """
    lines = head(paper, TOP + 1)
    marked = (
        line for at, line in enumerate(lines[:TOP]) if _is_marked(line.text) and not _has_none(lines[at : at + 2])
    )
    top = (found for line in marked if (found := _cited(paper, line)))
    return (*top, *_running(pages[:RUNNING_PAGES]))


def _has_none(lines: Sequence[Line]) -> bool:
    """Whether a section on exempt information says that there is none; any other mark stands whatever is below it."""
    return len(lines) > 1 and bool(_SECTION.fullmatch(lines[0].text) and _NOTHING.match(lines[1].text))


def _running(pages: Sequence[Page]) -> Iterator[Citation]:
    """Each running line once, where it first runs."""
    seen: set[str] = set()
    for page in pages:
        for line in (*page.header, *page.footer):
            if line.strip() and line not in seen and _is_marked(clean(line)[:LONGEST]):
                seen.add(line)
                yield Citation(page=page.number, quote=line.strip()[:LONGEST])


def _is_marked(text: str) -> bool:
    if _TEMPLATE.search(text):
        return False
    if _MARK.match(text):
        return True
    return _PARAGRAPH.search(text) is not None and _PART_TWO.match(text) is not None


def _cited(paper: Paper, line: Line) -> Citation | None:
    quote = line.raw.strip()
    return Citation(page=line.page, quote=quote) if paper.stands(quote, line.page) else None
