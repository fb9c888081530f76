# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The lines of a section that asks something of a body: up to the next heading, with marks that every reader knows."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from workers.domain.paper_text import Line
from workers.stages.extract.officers.labels import is_label, is_table_head
from workers.stages.extract.officers.signatures import CLOSE
from workers.stages.extract.people.names import is_person, is_role, name_and_role
from workers.stages.extract.points.points import MARKER
from workers.stages.extract.points.section_ends import is_heading

SHORT = 0.8
"""Share of the longest line below which a line was not wrapped at its end."""
FEWEST, FEWEST_CAPITALS = 2, 5
"""Points of a list, and letters of a heading in capitals."""
_DASHED = re.compile(r"[-–—*+»→o]\s+(?=\w)")
_COUNTED = re.compile(r"(?P<number>\d{1,2})\s+(?=[A-Za-z“\"])")
_LETTERED = re.compile(r"(?P<mark>[A-Z])[.)]\s+[A-Z]")
_ENQUIRES = re.compile(
    r"(?:if you (?:have|need|require|would|want)|for (?:any |further |more |additional )|"
    r"(?:any )?(?:questions|enquiries|inquiries|queries)\b|please (?:contact|direct|call)|staff contact|"
    r"(?:further|additional|more) (?:details|information)|contact(?: officer| person)?\b.{0,60}\d{3})",
    re.IGNORECASE,
)
"""How the sentence begins that says whom to ask."""
_OF_FRONT = re.compile(
    r"[_=*]{4,}|(?:(?:from|to|by|via)(?=\s?:\s*\S)|date|meeting date|ward\w*|portfolio holder|"
    r"(?:lead|cabinet|ward) member|exempt|key decision|author|prepared by)\s?:",
    re.IGNORECASE,
)
"""A line of a front, below a title that ends with the word `Recommendations`."""
_OPEN = re.compile(
    r"(?:,|–|&|\b(?:of|the|a|an|and|or|for|to|in|on|with|at|by|from|as|that|not|is|are|be|per|under|its))$"
)
"""How a line ends that goes on below."""
_SMALL = re.compile(r"(?:within|from|with|into|through|between|under|over|upon)\b")
_LEADS = re.compile(
    r"(?:that|it|i|the|to|this|these|members|staff|officers|resolved|agreed|approved|recommended)\b.*:", re.IGNORECASE
)
_LONGEST = 8
"""Words of a heading without a number."""

Heading = Callable[[str], bool]


def own_lines(heading: str, lines: Sequence[Line]) -> list[Line]:
    """The lines below a heading that belong to it, with the marks of their points made plain."""
    return _counted(_dashed(list(_before_next(_style(heading), lines))))


def _before_next(style: Heading, lines: Sequence[Line]) -> Iterator[Line]:
    width = max((len(line.text) for line in lines[:40]), default=0)
    before: Line | None = None
    if any(_OF_FRONT.match(line.text) for line in lines[:1]):
        return
    for at, line in enumerate(lines):
        below = next((one for one in lines[at + 1 : at + 4] if one.text), None)
        if before and line.text and not MARKER.match(line.text) and _is_other(line, below):
            return
        if before and line.text and _is_next(style, line, before, below, width):
            return
        yield line
        before = line if line.text else before


def _is_other(line: Line, below: Line | None) -> bool:
    """Whether a line signs the paper, or tells of its officers."""
    text = line.text
    if CLOSE.fullmatch(text) or is_table_head(text) or (_ENQUIRES.match(text) and not text.endswith(":")):
        return True
    label = is_label(text)
    if label and (not text[label.end() :] or label["sign"] or name_and_role(text[label.end() :])):
        return text[:1].isupper()
    return below is not None and is_person(text) and is_role(below.text)


def _is_next(style: Heading, line: Line, before: Line, below: Line | None, width: int) -> bool:
    """Whether a line is a heading like the one above the section, where the sentence before it may be over."""
    if not style(line.text) or below is None or _OPEN.search(before.text):
        return False
    if _LETTERED.match(line.text):
        return True
    over = before.text.endswith((".", "?", ":")) or len(before.text) < SHORT * width or before.page != line.page
    named = before.text.split()[-1][:1].isupper()
    told = line.text.endswith(":") or len(line.text.split()) > 1
    return (over or (told and not named)) and not below.text[:1].islower()


def _style(heading: str) -> Heading:
    """What the other headings of a paper look like, as one of them does."""
    lettered = _LETTERED.match(heading)
    if lettered:
        mark = chr(ord(lettered["mark"]) + 1)
        return lambda text: text.startswith((f"{mark}. ", f"{mark}) ")) and _is_short(text[3:])
    if heading[:1].isdigit():
        return lambda _: False
    words = heading.split(":", maxsplit=1)[0]
    if words.isupper():
        return lambda text: _is_short(text) and _in_capitals(text.split(":", maxsplit=1)[0])
    if heading.endswith(":"):
        return lambda text: text.endswith(":") and not _LEADS.match(text) and _is_short(text.rstrip(":"))
    return lambda text: _is_short(text) and _in_title_case(text)


def _in_capitals(text: str) -> bool:
    return text.isupper() and len(re.findall("[A-Z]", text)) >= FEWEST_CAPITALS


def _is_short(text: str) -> bool:
    whole = not re.search(r"[.;,:?]$", text.rstrip(":")) and not MARKER.match(text)
    return whole and text[:1].isupper() and len(text.split()) <= _LONGEST


def _in_title_case(text: str) -> bool:
    words = [word for word in re.findall(r"[A-Za-z][\w’'-]+", text) if len(word) > 3 and not _SMALL.match(word)]  # noqa: PLR2004 (of, and)
    return bool(words) and all(word[0].isupper() for word in words)


def _dashed(lines: Sequence[Line]) -> list[Line]:
    """Points behind dashes as points behind bullets, where there are two or more."""
    marks = [_DASHED.match(line.text) for line in lines]
    if sum(mark is not None for mark in marks) < FEWEST:
        return list(lines)
    return [
        replace(line, text=f"• {line.text[mark.end() :]}") if mark else line
        for line, mark in zip(lines, marks, strict=True)
    ]


def _counted(lines: Sequence[Line]) -> list[Line]:
    """Points behind numbers without a sign, where they count up from one, as points behind numbers with one."""
    places, wanted = list[int](), 1
    for at, line in enumerate(lines):
        mark = _COUNTED.match(line.text)
        if mark and int(mark["number"]) == wanted and not is_heading(line):
            places.append(at)
            wanted += 1
    if len(places) < FEWEST:
        return list(lines)
    return [
        replace(line, text=_COUNTED.sub(r"\g<number>. ", line.text, count=1)) if at in places else line
        for at, line in enumerate(lines)
    ]
