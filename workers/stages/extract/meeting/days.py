# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Days with a role: deadlines, publication, call-in, earlier and next meetings."""

import re
from collections.abc import Iterator, Sequence

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.figures import DayRole, StatedDay
from contracts.artefacts.stated import StatedDate
from workers.domain.council_dates import dates_in
from workers.domain.paper_text import Line, Paper, joined
from workers.stages.extract.american import is_american

REACH = 90
"""Characters before a day that tell its role."""
MOST = 300
_GAP = (
    r"(?:\s+(?:on|of|the|at|by|to|is|was|will be|be|held|[\w.:]+\s?(?:am|pm|noon))|[,:–-]|\s|(?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)day)*\s*$"
)
_ROLES: tuple[tuple[DayRole, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"\b(?:{words}){_GAP}", re.IGNORECASE))
    for role, words in (
        (
            DayRole.NEXT_MEETING,
            (
                r"next (?:(?!minutes)[\w-]+ ){0,4}?meeting(?: of (?:the )?[\w ]{3,40}?)?(?: (?:will|is to|to) (?:be|"
                r"take place)(?: held)?| takes place| scheduled)?"
            ),
        ),
        (
            DayRole.EARLIER_MEETING,
            (
                r"minutes of (?:the |a |its )?(?:last |previous )?(?:(?!next)[\w’'-]+ ){0,8}?meetings?(?: held)?|"
                r"previous meeting(?: held)?|last meeting(?: held)?"
            ),
        ),
        (
            DayRole.CALL_IN,
            (
                r"call(?:ed)?[- ]in(?: (?:deadline|period|date|until|by|before|ends?|expires?|closes?|no later than|"
                r"up to)| for .{0,30})*"
            ),
        ),
        (
            DayRole.IMPLEMENTATION,
            (
                r"implement(?:ed|ation)(?: (?:date|after|from|on or after))?|with effect from|"
                r"take(?:s)? effect(?: from)?|effective(?: date| from)?|com(?:e|es|ing) into (?:force|effect)"
            ),
        ),
        (
            DayRole.DEADLINE,
            (
                r"deadline(?: for [\w ]{3,40})?|no later than|closing date(?: for [\w ]{3,40})?|(?:received|"
                r"submitted|"
                r"returned|completed|made|spent|paid) by|not later than|before the end of|expires?(?: on)?"
            ),
        ),
        (
            DayRole.PUBLICATION,
            (
                r"(?:date )?published|publication(?: date)?|date of (?:publication|issue|despatch)|despatched|"
                r"posted"
            ),
        ),
        (
            DayRole.DECISION,
            r"date of (?:the )?decision|decision (?:date|made|taken)|date decision (?:made|taken)|decided",
        ),
        (DayRole.SIGNATURE, r"signed|signature .{0,20}dated?|dated"),
    )
)


def days(paper: Paper) -> tuple[StatedDay, ...]:
    """Days whose words before them tell their role, each once."""
    month_first = is_american(paper)
    found: dict[tuple[DayRole, str], StatedDay] = {}
    for day in _told(paper, month_first=month_first):
        if len(found) < MOST:
            found.setdefault((day.role, day.value.isoformat()), day)
    return tuple(found.values())


def next_meeting(paper: Paper, kind: DocumentType) -> StatedDate | None:
    """The day of the next meeting that minutes or an agenda announce."""
    if kind not in {DocumentType.MINUTES, DocumentType.AGENDA}:
        return None
    found = [day for day in days(paper) if day.role is DayRole.NEXT_MEETING]
    return StatedDate(value=found[-1].value, page=found[-1].page, quote=found[-1].quote) if found else None


def decision_date(paper: Paper, kind: DocumentType) -> StatedDate | None:
    """The day on which a record says that its decision was taken."""
    if kind is not DocumentType.DECISION_RECORD:
        return None
    found = next((day for day in days(paper) if day.role is DayRole.DECISION), None)
    return StatedDate(value=found.value, page=found.page, quote=found.quote) if found else None


def _told(paper: Paper, *, month_first: bool) -> Iterator[StatedDay]:
    lines = paper.lines
    for at, line in enumerate(lines):
        if not re.search(r"(?:19|20)\d\d", line.text):
            continue
        before = _before(lines, at)
        text = joined([*before, line])
        start = len(text) - len(line.text)
        for day in dates_in(text, month_first=month_first):
            role = _role(text[max(0, day.start - REACH) : day.start]) if day.end > start else None
            passage = paper.cite(day.written, (*before, line)) or paper.quote(day.written, (*before, line))
            if role and passage:
                quote = _wider(paper, (*before, line), passage.page) or passage.quote
                yield StatedDay(role=role, value=day.value, page=passage.page, quote=quote)


def _before(lines: Sequence[Line], at: int) -> tuple[Line, ...]:
    """The line before, where it says something on the same page."""
    return tuple(line for line in lines[max(0, at - 1) : at] if line.text and line.page == lines[at].page)


def _wider(paper: Paper, lines: Sequence[Line], page: int) -> str | None:
    raw = "\n".join(line.raw for line in lines if line.page == page).strip()
    return raw if paper.stands(raw, page) else None


def _role(before: str) -> DayRole | None:
    return next((role for role, words in _ROLES if words.search(before)), None)
