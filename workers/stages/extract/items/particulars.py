# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""What a paper says of an item beside its title: whose report, pages, to follow, restricted, and what became of it."""

import re
from collections.abc import Sequence

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.extraction import StatedItem
from contracts.artefacts.proceedings import Outcome
from workers.domain.paper_text import Line, joined
from workers.stages.extract.items.titles import Item

LONGEST = 12
"""Lines of an agenda that belong to an item."""
_PAGES = re.compile(r"\(?(?:pages?|pp?\.)\s*(?P<pages>\d{1,4}(?:\s*(?:-|–|to)\s*\d{1,4})?)\)?", re.IGNORECASE)
_COLUMN = re.compile(r"\s(?P<pages>(?!(?:19|20)\d\d\b)\d{1,4}\s*[-–]\s*\d{1,4})$")
_TO_FOLLOW = re.compile(r"\bto follow\b", re.IGNORECASE)
_PRESENTER = re.compile(
    r"\b(?i:reports? (?:of|by|from)|presented by|presenter:|lead officer:)\s+(?:the\s+)?(?P<who>[A-Z][^.;()]{3,100}?)"
    r"(?=\s*(?:[.;(]|[–-]\s+[Ss]ee\b|Yours\b|,? (?:to follow|attached|on the|in respect|regarding)\b|$))"
)
_EXEMPT = re.compile(
    r"(?:exempt (?:items?|information|business)|confidential items?|part (?:2|two|B|II)\b|"
    r"(?:motion for )?exclusion of (?:the )?(?:press|public)|"
    r"private (?:items|session)|restricted items?).{0,60}",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"(?:unrestricted|non-exempt|part (?:1|one|A|I)\b|open) items?.{0,40}|part (?:1|one|A|I)", re.IGNORECASE
)
_ITSELF_EXEMPT = re.compile(
    r"\b(?:exempt by virtue|not for publication|paragraphs? \d[\d, and]* of (?:part 1 of )?schedule 12A|"
    r"exempt appendix|\((?:exempt|restricted|private|confidential)\))",
    re.IGNORECASE,
)
_WITHDRAWN = re.compile(
    r"\b(?:item|report|application|motion) (?:was |had been |has been )?withdrawn\b|^withdrawn\.?$", re.IGNORECASE
)
_DEFERRED = re.compile(
    r"\b(?:be|was|been|is) deferred\b|\bdefer(?:red)? (?:consideration|the (?:item|matter|application|decision))\b|"
    r"\bDeferred\.?$"
)
_RESOLVED_TO_NOTE = re.compile(
    r"\b(?:RESOLVED|AGREED|[Rr]esolved|[Aa]greed)\b:?\s*(?:[–-]\s*)?(?:that )?(?:to )?"
    r"(?:(?:[Tt]he )?[A-Z]?[\w ,’']{0,80}?(?:be |is |was |were )(?:received and )?noted|"
    r"(?:the )?\w+ (?:receive and )?notes? |note )"
)
_RESOLVED = re.compile(
    r"\bRESOLVED\b|\bResolved(?= that| to|:| –| -)|\bAGREED\b|\b[Ii]t was (?:unanimously )?(?:resolved|agreed)\b|"
    r"\b(?:CARRIED|Carried)\b|^[•\s]*Agreed\.?$"
)
_NOTED = re.compile(r"\b(?:was|were|be) (?:received and )?noted\b|^[•\s]*[Nn]oted\.?$")
_OUTCOMES = (
    (Outcome.WITHDRAWN, _WITHDRAWN),
    (Outcome.DEFERRED, _DEFERRED),
    (Outcome.NOTED, _RESOLVED_TO_NOTE),
    (Outcome.RESOLVED, _RESOLVED),
    (Outcome.NOTED, _NOTED),
)
"""The surest words first."""


def particulars(
    item: StatedItem, found: Item, lines: Sequence[Line], span: tuple[int, int], kind: DocumentType
) -> StatedItem:
    """The item with what the lines of its span, up to the next item, say of it."""
    start, end = span
    if kind is DocumentType.MINUTES:
        return item.model_copy(update={"outcome": _outcome(lines[start:end])})
    block = [line for line in lines[start : min(end, start + LONGEST)] if line.text]
    block = block[: next((at for at, line in enumerate(block) if at and _EXEMPT.fullmatch(line.text)), len(block))]
    text = joined(block)
    pages = _PAGES.search(text) or _COLUMN.search(" ".join(line.text for line in found.lines))
    presenter = _PRESENTER.search(text[len(found.title) :])
    return item.model_copy(
        update={
            "pages": " ".join(pages["pages"].split()) if pages else None,
            "to_follow": _TO_FOLLOW.search(text) is not None,
            "presenter": presenter["who"].strip(" ,") if presenter else None,
            "restricted": _ITSELF_EXEMPT.search(text) is not None or _among_exempt(lines[:start]),
        }
    )


def _among_exempt(before: Sequence[Line]) -> bool:
    """Whether the last heading of a part above the item is that of the exempt part."""
    for line in reversed(before):
        if _OPEN.fullmatch(line.text):
            return False
        if _EXEMPT.fullmatch(line.text):
            return True
    return False


def _outcome(lines: Sequence[Line]) -> Outcome | None:
    """The first kind of outcome that the minutes of the item tell, the surest kind first."""
    text = "\n".join(line.text for line in lines)
    whole = joined([line for line in lines if line.text])
    return next(
        (
            outcome
            for outcome, words in _OUTCOMES
            if words.search(whole) or any(words.search(row) for row in text.split("\n"))
        ),
        None,
    )
