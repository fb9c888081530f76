# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Whether a paper itself says that it is exempt or confidential."""

import re

from contracts.artefacts.stated import Citation
from workers.domain.paper_text import Line, Paper, head

TOP = 20
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


def restricted(paper: Paper) -> tuple[Citation, ...]:
    """The places that mark the paper; a standing heading such as EXEMPT ITEMS, or a form's own advice, is none."""
    return tuple(found for line in head(paper, TOP) if _is_marked(line.text) and (found := _cited(paper, line)))


def _is_marked(text: str) -> bool:
    if _TEMPLATE.search(text):
        return False
    if _MARK.match(text):
        return True
    return _PARAGRAPH.search(text) is not None and _PART_TWO.match(text) is not None


def _cited(paper: Paper, line: Line) -> Citation | None:
    quote = line.raw.strip()
    return Citation(page=line.page, quote=quote) if paper.stands(quote, line.page) else None
