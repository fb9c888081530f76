# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Whether the line below that of a title is the rest of it, or what an agenda prints below a title."""

import re
from collections.abc import Sequence
from functools import lru_cache

from workers.domain.paper_text import Line
from workers.stages.extract.items.marks import HEADED, Place, places
from workers.stages.extract.people.honorifics import OF_MEMBER, OF_OFFICE
from workers.stages.extract.people.names import is_role, name_and_role
from workers.stages.extract.points.numbering import MOTION
from workers.stages.extract.points.points import MARKER

LABEL = 8
"""Characters from which capitals are a heading."""
_FULL = 0.62
WINDOW = 20
_SENTENCE = 6
"""Lines in which a sentence ends."""
_NARROWEST = 30
_NARROWEST_MINUTED = 40
"""Characters of the column of titles; minutes stand below theirs, so that a short title says little of it."""
_NEARLY = 0.8
"""The share of the widest numbered line from which a title may go on below."""
RANGE = re.compile(
    r"(?<!\bNo)(?<!\bNo\.)(?<!\bBylaw)(?<!\bBy-law)\s(?:(?:pages?|pp?\.)\s*)?(?!(?:19|20)\d\d\b)\d{1,4}\s*[-–]\s*\d{1,4}$|"
    r"\s(?:pages?|pp?\.)\s*\d{1,4}$|\s*(?:\.{4,}|…{2,}|(?:\.\s){3,}\.?|_{4,})\s*(?:pages?\s)?\d{1,4}(?:\s?[-–]\s?\d{1,4})?$",
    re.IGNORECASE,
)
"""Pages beside an item: `Housing strategy 3 - 28`, `Housing strategy ..... 3`, `Housing strategy Page 3`."""
_PAGES_ALONE = re.compile(
    r"\(?(?:pages?\s*|pp?\.\s*)?(?!(?:19|20)\d\d\b)\d{1,4}(?:\s*[-–]\s*\d{1,4})?\)?", re.IGNORECASE
)
NUMBERED = re.compile(
    r"(?:(?:agenda )?item\s+(?:no\.?\s*)?#?)?(?P<number>\d{1,4})(?:(?:[.)]|\s?:)(?:\s+|(?=[A-Z“\"‘(*]))|"
    r"\s+(?:[-–]\s+)?)(?P<title>[A-Z\d“\"‘(*].*)",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"(?P<number>[A-Z]\d{0,2})\.\s+(?P<title>\S.*)")
_STOP = re.compile(
    r"(?:exempt items?|unrestricted items?|part (?:one|two|[AB12])\b|motion to exclude|\(?pages?\s+\d|\(item \d|"
    r"yours sincerely|agenda ends|end of (?:the )?agenda|fire alarm\b|\d{4}-\d{2}-\d{2}\b|\d{2}-\d{3,5}\s|"
    rf"{MOTION}\s+(?:deputy )?(?:{OF_MEMBER}|{OF_OFFICE})\b|"
    r"web form|council meetings will|date of next|resolved\b|recommendation\b|ceqa\b|attachments?\b|memorandum\b|\*|"
    r"•|o\s(?=[A-Z])|\((?!(?-i:[A-Z][\w&’' -]{0,24})\)\s[A-Z]))",
    re.IGNORECASE,
)
_INSTRUCTION = re.compile(
    r"(?:to (?:receive|consider|approve|note|agree|confirm|sign|elect|appoint|determine|review|discuss)\b|members|"
    r"report of|"
    r"to (?-i:[a-z]{2,}) (?:[^A-Z]*[.:;]$|.*\.$|(?:with|any|the|an?|whether)\b)|"
    r"under\b|the |presented by|lead officer|cabinet member|portfolio holder|please )",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"(?:(?:joint|verbal|oral|written) )?reports? (?:by|of|from)\b|"
    r"(?:[A-Z][\w’/-]*\s){0,3}(?i:presenter|author|contact|officer|director|manager|sponsor|lead|staff|department|"
    r"speaker|applicant|location|ward|purpose|attachments?|time|from|recommendations?|resolution|motion|actions?|"
    r"requested|background|date|summary|wards affected|file|enclosures?)(?:\(s\)|s)?\s?:(?:\s|$)|"
    r"(?i:attached|enclosed|verbal|oral|copy|copies|presentation|enquiries|membership)\b|"
    r"(?i:action requested|(?:staff|officers?|administration) recommend(?:s|ed)?\b|recommended (?:action|motion)|"
    r"it is recommended)",
)
"""Whose report it is, and other labels, below the title."""
_SECTION = re.compile(
    r"(?:consent|regular|public|private|open|closed|action) (?:calendar|agenda|session|items?)|opening|"
    r"part (?:[a-d]|\d|i{1,3}|one|two|three)\b.*|"
    r"(?:\w+ ){0,2}(?:business|hearings?|reports?)|(?:\w+ )?(?:items|matters|reports|business)(?: (?:for|requiring|of|"
    r"from) (?:a )?.{3,30})|for (?:noting|information|decision|discussion|approval|action)",
    re.IGNORECASE,
)
"""The head of a part of an agenda."""
CUT = re.compile(
    r"(?:,|&|[-–]|\b(?:and|of|the|for|to|in|on|with|at|from|by|\d{1,2}(?:st|nd|rd|th)|No\.|(?-i:Councillor|Cllr|Mr|Mrs|Ms|Dr)))$",
    re.IGNORECASE,
)
"""How a title ends, before its pages, that goes on below."""
_LISTS = re.compile(r"\b(?:following\b.{0,40}|below)\s*:$", re.IGNORECASE)
"""A title that leads to a list of its own."""
_BULLETS = frozenset("-–•●▪■*·◦")
"""Signs of which one begins a title where titles stand behind them."""
_OF_AGENDA = re.compile(r"\(agenda item \d{1,2}\)$", re.IGNORECASE)
"""The end of a heading of minutes that says which item of the agenda it was."""
VERB = re.compile(
    r"\b(?:is|are|was|were|will|has|have|had|may|can|should|must|shall|asks?|invites?|sets out|gives|seeks|provides|"
    r"describes|recommends?|reported|presented|advised|noted|introduced|gave|asked|spoke|thanked|reminded|explained|"
    r"reviewed|stated|said|told|declared|expressed|requested|suggested|welcomed|took|read out|updated|discussed|"
    r"commented|confirmed|outlined|highlighted|drew|sought|felt|wished|queried|raised|replied|responded|attended|"
    r"opened|called)\b"
)
_ENDS = re.compile(r"[.?][”\"]?$|[a-z]{3}\.\s+[A-Z]")
_PART = re.compile(r"\d{1,2}\s?(?:\([a-z]\)|[a-z][.)]|\.[A-Za-z\d]{1,2}[.)]?)\s+\S")
"""The number of a part of an item: `4(a)`, `4b.`, `4.2`."""
_GOES_ON = re.compile(r"(?:\d{1,4} )?[a-z]")
_BRACKET = re.compile(r"\([^()]*\)?$")


def goes_on(taken: Sequence[Line], lines: Sequence[Line], at: int, width: int, *, listed: bool = False) -> bool:
    """Whether the line at this place is the rest of a title: the one before was full, and this begins nothing new.

    `listed` says that titles stand in the list of an agenda, where no minute follows them.
    """
    last, line = taken[-1], lines[at]
    said = RANGE.sub("", last.text)
    if not line.text or line.page != last.page or _is_over(last, said) or _begins(last, line, lines, at - len(taken)):
        return False
    cut = CUT.search(said) is not None or last.text.count("(") > last.text.count(")")
    if not cut and _is_told(lines, at):
        return False
    wide = cut or len(last.raw.strip()) >= _FULL * width
    full = wide or _fills(last, line, lines, at - len(taken)) or _fills_in_capitals(last, line, lines, at)
    if NUMBERED.match(line.text) and not full:
        return False
    if full or _GOES_ON.match(line.text):
        return True
    share, narrowest = (_NEARLY, _NARROWEST) if listed else (1, _NARROWEST_MINUTED)
    return _nearly_fills(last, line, _heads(lines, at - len(taken)), share, narrowest)


def _is_over(last: Line, said: str) -> bool:
    """Whether the title ends with its line: pages, a list, or the number that it had on the agenda follow."""
    return (
        _LISTS.search(last.text) is not None
        or _OF_AGENDA.search(last.text) is not None
        or (said != last.text and not CUT.search(said))
        or re.search(r"\((?:(?:pages?|item)\s[^()]*|to follow|attached|herewith|verbal)\)$", last.text, re.IGNORECASE)
        is not None
    )


def _begins(last: Line, line: Line, lines: Sequence[Line], start: int) -> bool:
    """Whether the line begins something else: the next number, the head of a part, whose report it is."""
    text = line.text
    bracketed = text[0] == "(" and text.isupper() and last.text.isupper()
    if _STOP.match(text) and not bracketed and not (last.text.count("(") > last.text.count(")")):
        return True
    if _PAGES_ALONE.fullmatch(text) or _WHOSE.match(text) or (_INSTRUCTION.match(text) and text[0].isupper()):
        return True
    in_capitals = last.text.isupper() and len(last.text) > LABEL
    if in_capitals and not _BRACKET.sub("", RANGE.sub("", text)).isupper():
        return True
    if _SECTION.fullmatch(text) and (in_capitals or text.isupper()) and not CUT.search(last.text):
        return True
    return (text.isupper() and len(text) > LABEL and not last.text.isupper()) or _begins_other(last, line, lines[start])


def _begins_other(last: Line, line: Line, first: Line) -> bool:
    dashed = last.text.endswith(("-", "–"))
    return (
        _LETTERED.match(line.text) is not None
        or (first.text[:1] in _BULLETS and line.text[:1] in _BULLETS)
        or MARKER.match(line.text) is not None
        or re.match(r"\d{2,4}/\d{1,4}\.?\s+[A-Z]", line.text) is not None
        or _PART.match(line.text) is not None
        or (not dashed and re.match(r"\d{1,3}[.)]?\s+[A-Z]", line.text) is not None)
        or any(place in _next_numbers(first.text) for place in _numbers(line.text))
    )


@lru_cache(maxsize=1024)
def _numbers(text: str) -> tuple[Place, ...]:
    match = HEADED.match(text)
    return tuple(places(match)) if match else ()


def _next_numbers(text: str) -> list[Place]:
    return [Place(place.frame, place.count + 1) for place in _numbers(text)]


def _is_told(lines: Sequence[Line], at: int) -> bool:
    """Whether a sentence begins: the line has a verb, and a stop ends this line or one of those below."""
    if not lines[at].text[:1].isupper() or not VERB.search(lines[at].text):
        return False
    for line in lines[at : at + _SENTENCE]:
        if not line.text or line.page != lines[at].page:
            return False
        if _ENDS.search(line.text):
            return True
    return False


def _fills(last: Line, line: Line, lines: Sequence[Line], at: int) -> bool:
    """Whether the first word of the line had no room on the last, where titles stand in a narrower column.

    That they do is seen where a numbered line breaks off: the line below goes on in small letters, or its end is cut.
    """
    heads = _heads(lines, at)
    if not any(below.text[:1].islower() or (below.text and CUT.search(one.text)) for one, below in heads):
        return False
    return _room(last, line) >= _column(heads)


def _fills_in_capitals(last: Line, line: Line, lines: Sequence[Line], at: int) -> bool:
    """Whether both lines are in capitals, which run wider, and the first as wide as most of those around it."""
    if not (last.text.isupper() and line.text.isupper()):
        return False
    around = [len(one.text) for one in lines[max(0, at - WINDOW) : at + WINDOW] if one.text.isupper()]
    return len(around) > 2 and _room(last, line) >= _NEARLY * max(around)  # noqa: PLR2004 (these two say nothing)


def _nearly_fills(last: Line, line: Line, heads: Sequence[tuple[Line, Line]], share: float, narrowest: int) -> bool:
    """Whether the line goes on with a title by all that can be seen: some words that are nobody's name and no sentence.

    The title is as wide, or nearly, as the widest around it.
    """
    column = _column(heads)
    if column < narrowest or _room(last, line) < share * column or _ENDS.search(last.text):
        return False
    return _SECTION.fullmatch(line.text) is None and not line.text.endswith((".", ":", ";")) and not _names(line.text)


def _names(text: str) -> bool:
    said = name_and_role(text)
    return is_role(text) or said is not None


def _heads(lines: Sequence[Line], at: int) -> list[tuple[Line, Line]]:
    """The numbered lines around a title, each with the line below it."""
    start, end = max(0, at - WINDOW), at + WINDOW
    pairs = zip(lines[start:end], lines[start + 1 : end + 1], strict=False)
    return [(one, below) for one, below in pairs if _numbers(one.text)]


def _column(heads: Sequence[tuple[Line, Line]]) -> int:
    return max((len(RANGE.sub("", one.text)) for one, _ in heads), default=0)


def _room(last: Line, line: Line) -> int:
    return len(RANGE.sub("", last.text)) + len(line.text.split()[0])
