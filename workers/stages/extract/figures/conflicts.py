# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Statements of one document that cannot both be right: two attendances of one place, yes here and no there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contracts.artefacts.extraction import Conflict
from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Line, Paper, joined
from workers.stages.extract.stated import stated

MOST = 50
_KEY = re.compile(r"(?:is this a )?key decision\s*[:?]?\s*(?P<value>yes|no)\b", re.IGNORECASE)
_COUNTED = r"(?P<counted>attendances?|visits?|visitors|admissions|registrations|responses|objections)"
_PLACE = r"(?P<what>[A-Z][\w’'&-]+(?:\s[A-Z][\w’'&-]+){0,5})"
_RECORDED = re.compile(
    rf"{_PLACE}\s(?:recorded|had|saw|reported|received)\s(?:(?P<none>no|nil)\s{_COUNTED}\b|"
    rf"(?:a\s)?(?P<total>total\s)?{_COUNTED.replace('counted', 'other')}\s(?:figure\s)?of\s(?P<value>\d[\d,]*))"
)
_FOR = re.compile(
    rf"{_COUNTED.replace('attendances?', '[Aa]ttendances?')}\s(?:for|at|"
    rf"of)\s(?:the\s)?{_PLACE}\s*[–:-]\s*(?P<value>\d[\d,]*)"
)
_KIND_OF_PLACE = re.compile(
    r"\s(?:children’s centre|children's centre|family hub|leisure centre|community centre|library|centre|center|"
    r"school|"
    r"museum|hall|hub)s?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Statement:
    subject: str
    value: int | str
    text: str
    lines: tuple[Line, ...]
    sure: bool = True
    """Whether it is of the whole time, so that another figure contradicts it."""


def conflicts(paper: Paper) -> tuple[Conflict, ...]:
    """Each subject of which the document says two different things, with both quotes."""
    said: dict[str, list[_Statement]] = {}
    for statement in _statements(paper):
        said.setdefault(statement.subject, []).append(statement)
    found = [made for subject, every in said.items() if (made := _conflict(paper, subject, every))]
    return tuple(found[:MOST])


def _statements(paper: Paper) -> Iterator[_Statement]:
    for at, line in enumerate(paper.lines):
        if match := _KEY.match(line.text):
            yield _Statement("key decision", match["value"].casefold(), text=match[0], lines=(line,))
        window = tuple(one for one in paper.lines[at : at + 2] if one.text and one.page == line.page)
        text = joined(window)
        for pattern in (_RECORDED, _FOR):
            for match in pattern.finditer(text):
                if match.start() < len(line.text):
                    yield _counted(match, window)


def _counted(match: re.Match[str], window: tuple[Line, ...]) -> _Statement:
    said = match.groupdict()
    place = _KIND_OF_PLACE.sub("", match["what"]).casefold()
    counted = (said.get("counted") or said.get("other") or "").casefold().rstrip("s")
    value = int(said["value"].replace(",", "")) if said["value"] else 0
    return _Statement(f"{counted}: {place}", value, match[0], window, sure=value == 0 or bool(said.get("total")))


def _conflict(paper: Paper, subject: str, every: Sequence[_Statement]) -> Conflict | None:
    """The first two that contradict each other; part figures of different months do not."""
    for at, one in enumerate(every):
        for other in every[at + 1 :]:
            contradict = (one.sure and other.sure) or 0 in {one.value, other.value}
            if one.value == other.value or not contradict:
                continue
            first, second = _cited(paper, one), _cited(paper, other)
            if first and second:
                return Conflict(subject=subject, first=first, second=second)
    return None


def _cited(paper: Paper, statement: _Statement) -> Stated | None:
    return stated(paper.cite(statement.text, statement.lines))
