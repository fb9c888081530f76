# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Headings without a number and not in capitals, each over its paragraph, in minutes that number nothing."""

import re
from collections.abc import Sequence

from workers.domain.council_dates import dates_in
from workers.domain.paper_text import Line
from workers.stages.extract.items.standing import is_standing, run_in
from workers.stages.extract.items.titles import Item, title_of
from workers.stages.extract.people.honorifics import OF_MEMBER, OF_OFFICE
from workers.stages.extract.people.names import is_person, is_role, name_and_role

ENOUGH = 3
"""Headings of every meeting that show how such headings stand in a paper."""
LONGEST, WORDS = 90, 14
"""Characters and words of a heading."""
OPENING = 2
"""Lines that say what the paper is."""
SHORT = 55
"""Characters of a line that is not full."""
SENTENCE = 30
"""Characters of a line that begins a paragraph."""
_TITLE_CASE = 0.6
"""The share of longer words that begin with a capital."""
_OTHER = re.compile(
    r"(?:present|in attendance|attendance|also present|apologies? (?:were|was)|councillors?|cllrs?|members?|officers?|"
    r"resolved|recommended|agreed|noted|decision|action|reason|chair\w*|mayor|signed|part (?:\w{1,3}|one|two)|"
    r"(?:draft )?minutes of|venue|contact|date|time|page|note)\b(?!$)|(?:resolution|motion)\W+(?:no\W*)?[\dA-Z/-]*\d|"
    r"none\W*$|noted\W*$|agreed\W*$|resolved\W*$",
    re.IGNORECASE,
)
_MEMBER = re.compile(rf"\b(?:{OF_MEMBER}|{OF_OFFICE})\s[A-Z][\w’'.-]*(?:\s|$)")
_ENDED = re.compile(r"[.:;?!”\")]$")


def unnumbered(lines: Sequence[Line]) -> list[Item]:
    """The headings from the first that every meeting has on; none where fewer than three of these stand so."""
    said = [line for line in lines if line.text]
    found = {at: run_in(said[at].text) or said[at].text for at in range(len(said)) if _is_heading(said, at)}
    known = [at for at, text in found.items() if at >= OPENING and is_standing(text)]
    if len({found[at].casefold() for at in known}) < ENOUGH:
        return []
    return [Item(None, title_of(text), (said[at],)) for at, text in found.items() if at >= known[0]]


def _is_heading(lines: Sequence[Line], at: int) -> bool:
    text = lines[at].text
    if run_in(text):
        return True
    if not text[:1].isupper() or len(text) > LONGEST or len(text.split()) > WORDS or _OTHER.match(text):
        return False
    above, below = lines[at - 1] if at else None, lines[at + 1] if at + 1 < len(lines) else None
    parted = above is None or above.page != lines[at].page or _ENDED.search(above.text) or len(above.text) < SHORT
    if not parted or below is None or below.text[:1].islower():
        return False
    if is_standing(text):
        return True
    return not _ENDED.search(text) and _in_title_case(text) and _begins(below.text) and not _is_detail(text)


def _in_title_case(text: str) -> bool:
    words = [word for word in re.findall(r"[A-Za-z][\w’'-]+", text) if len(word) > 3]  # noqa: PLR2004 (for, the)
    return bool(words) and sum(word[0].isupper() for word in words) >= _TITLE_CASE * len(words)


def _begins(text: str) -> bool:
    """Whether a line is the first of a paragraph."""
    return text[:1].isupper() and (len(text) >= SENTENCE or text.endswith("."))


def _is_detail(text: str) -> bool:
    named = is_person(text) or ("," in text and name_and_role(text) is not None)
    return named or _MEMBER.search(text) is not None or is_role(text) or bool(dates_in(text)) or ": " in text
