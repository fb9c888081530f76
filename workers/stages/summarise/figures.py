"""Figures in a sentence: amounts, percentages, dates, references and counts, as written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
NUMERALS = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen"
LARGE = "eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty"
"""Numbers that papers write as words: before a span of time, and alone where they count much."""
KINDS: tuple[tuple[str, float, re.Pattern[str]], ...] = (
    (
        "money",
        3.0,
        re.compile(
            r"[-+]?[£$€]\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|thousand)\b|(?:bn|m|k)\b)?", re.IGNORECASE
        ),
    ),
    ("share", 3.0, re.compile(r"\d[\d,]*(?:\.\d+)?\s?(?:%|per ?cent\b)", re.IGNORECASE)),
    (
        "date",
        2.0,
        re.compile(
            rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)(?:of\s+)?(?:{MONTHS})(?:,?\s+\d{{4}})?"
            rf"|(?:{MONTHS})\s+\d{{1,2}}(?:(?:,| and|, and)\s+\d{{1,2}}\b(?!\s*(?:{MONTHS})))*\s?,?\s+\d{{4}}"
            rf"|(?:{MONTHS})\s+\d{{4}}|\b(?:early(?: to mid)?|mid|late|end of|spring|summer|autumn|winter"
            rf"|Q[1-4])[\s-]+(?:19|20)\d{{2}}\b"
        ),
    ),
    ("time", 1.0, re.compile(r"\b\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\b\.?)", re.IGNORECASE)),
    (
        "reference",
        1.5,
        re.compile(
            r"\b\d{2,4}/\d{3,6}(?:/\w+)?\b|\b[A-Z]{2,5}\d{3,6}\b|\b[A-Z]\d{4}-\d{2,4}\b|\b(?:No\.|Nos?\.?)\s?\d[\d-]*"
        ),
    ),
    ("years", 1.0, re.compile(r"\b(?:19|20)\d{2}[-\u2013/]\d{2,4}\b")),
    (
        "span",
        1.5,
        re.compile(
            rf"(?<![\w.,/£$€#\u2013-])(?:\d+|{NUMERALS})(?:(?: ?[\u2013-] ?| to | or )(?:\d+|{NUMERALS}))?"
            r"[ -](?-i:(?:year|month|week|day|hour)s?)\b(?![ -]old| of age)",
            re.IGNORECASE,
        ),
    ),
    ("count", 2.0, re.compile(r"(?<![\w.,/£$€#-])\d(?:[\d,]*\d)?(?:\.\d+)?(?:-\d+)?(?:FTE|FE)?\b(?![%/]|\.\d)")),
    ("count", 2.0, re.compile(rf"\b(?:{LARGE})(?:-[a-z]+)?\b(?= [a-z])", re.IGNORECASE)),
)
"""Kind, weight and form; the first form that takes a place in the text holds it."""

SMALL = 0.5
"""What a count of one digit, or a range of nothing that is named, is worth."""
YEAR = re.compile(r"(?:19|20)\d{2}")
CROSS_REFERENCE = re.compile(
    r"\b(?:section|paragraph|para|item|page|appendix|annex|table|figure|chapter|part|phase|schedule|act|regulation"
    r"|quarter|policy|policie"
    r"|version|wave|year|key stage|stage|highway|article|plot|site|grade|no\.?|priority|objective|age|step|option"
    r"|group"
    r"|band|theme|goal|level|question|motion|minute|resolution|by-law|tier|lot|room|zone|form|class|note|bulletin"
    r"|between|number"
    r"|id)s?(?: \d[\d.]*(?:,| and| to| or| &| [\u2013-])*)*\s*$",
    re.IGNORECASE,
)
"""Words after which a number points to a place and counts nothing."""


@dataclass(frozen=True)
class Figure:
    """A figure as written, with where it stands in its sentence."""

    kind: str
    value: str
    weight: float
    start: int
    end: int


def figures_in(text: str) -> tuple[Figure, ...]:
    """All figures of a text, in order; the number of a section or a year alone is none."""
    taken: list[Figure] = []
    for kind, weight, form in KINDS:
        for hit in form.finditer(text):
            if not any(hit.start() < other.end and hit.end() > other.start for other in taken):
                taken.append(Figure(kind, hit[0].strip(), weight, hit.start(), hit.end()))
    return tuple(sorted(counting(taken, text), key=lambda figure: figure.start))


def counting(taken: list[Figure], text: str) -> Iterator[Figure]:
    """The figures without years and without numbers that only point to a place."""
    for figure in taken:
        points = CROSS_REFERENCE.search(text[: figure.start]) is not None
        if figure.kind != "count":
            yield figure
        elif not points and not YEAR.fullmatch(figure.value):
            yield replace(figure, weight=SMALL) if is_small(figure, text) else figure


def is_small(figure: Figure, text: str) -> bool:
    """Whether a count is a digit, or a range that says nothing of what it is."""
    ranged = re.search(r"\d-\d", figure.value) is not None
    return len(figure.value) == 1 or (ranged and re.match(r" [a-z]{4}", text[figure.end :]) is None)
