# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The course of a meeting: the business that stands on every agenda, and the words that tell it as done."""

import re
from collections.abc import Iterator, Sequence

from contracts.artefacts.classification import DocumentType
from workers.domain.paper_text import Line, Paper, head
from workers.stages.classify.marks import compiled, first_of_each, shared_out
from workers.stages.classify.meeting_words import ITEMS, TOLD
from workers.stages.classify.rule import Sign

TOP = 90
"""Lines of which the course of a meeting is read."""
LONGEST_HEADING = 75
LEAST_ITEMS = 3
FEW_ITEMS = 2
"""Items that suffice where headings count up from one."""
LEAST_TOLD = 2
MANY_TOLD = 3
MINUTE_NUMBERS = 1.2
"""Weight of numbers that run on: some councils number agendas so."""
MOST = 5.0
_NUMBER = (
    r"^\W*(?:(?:(?:agenda )?item(?: no\.?)?\s*)?(?:\d{1,3}(?:[./]\d{1,3})?[a-z]?|[A-Z]\d?|"
    r"[ivx]{1,4})[.):\]]*\s+[-–]?\s*|"
    r"(?:to (?:receive|note|agree|confirm|approve|consider|elect|appoint)|receive|approve|"
    r"consider)\s+(?:an?y? )?|the ){0,3}"
)
_PEOPLE = (
    r"(?:cllrs?|councill?ors?|crs?|alderm[ae]n|(?:deputy )?mayor|commissioners?|trustees?|supervisors?|provost|baillie)"
)
_NUMBERED = re.compile(r"^(?:item )?(\d{1,2})[.)]?\s+\S.{0,60}$", re.IGNORECASE)
_RUNNING = re.compile(r"^([2-9]\d|[1-9]\d\d)[.)]?\s+[A-Z]\S.{3,70}$")
"""A number that no agenda comes to."""
_RESOLVED = re.compile(r"\W*(?:RESOLVED|AGREED|Resolved:|Resolved that|It was (?:resolved|agreed))\b")
_ROLL = re.compile(
    rf"^\W*(?:(?:(?:council |board |committee )?members?|{_PEOPLE}|officers?|staff|also|there were|those|"
    rf"voting members) ){{0,4}}"
    r"(?:present|in attendance|attend(?:ing|ees|ance)|absent|sederunt|i láthair|roll call\s*[:–-]\s*\S.*|"
    r"members answered)\b(?! (?:at|to|the|a|an)\b)",
    re.IGNORECASE,
)
_ITEM_PATTERNS = compiled(ITEMS.values(), _NUMBER)
_TOLD_PATTERNS = compiled(TOLD.values())
_FRAME = compiled(TOLD[name] for name in ("opened", "welcomed", "apologised", "closed"))


def course_of_meeting(paper: Paper) -> Iterator[Sign]:
    """Standing business speaks for an agenda, unless it is told as done: then it speaks for minutes."""
    lines = head(paper, TOP)
    items = first_of_each(_ITEM_PATTERNS, [line for line in lines if len(line.text) <= LONGEST_HEADING])
    told = first_of_each(_TOLD_PATTERNS, lines)
    roll = [line for line in lines if _ROLL.search(line.text)][:1]
    done = [*roll, *told]
    framed = bool(roll) or bool(first_of_each(_FRAME, lines))
    is_told = len(done) >= MANY_TOLD or (len(done) >= LEAST_TOLD and framed)
    kind = DocumentType.MINUTES if is_told else DocumentType.AGENDA
    if len(items) >= LEAST_ITEMS:
        yield from shared_out(kind, items, min(MOST, len(items) - 0.5))
    elif len(items) == FEW_ITEMS and _counts_up(lines):
        yield from shared_out(kind, items, len(items))
    if running := _minute_numbers(lines):
        resolved = [line for line in lines if _RESOLVED.match(line.text)][:1]
        weight = MINUTE_NUMBERS + bool(resolved)
        yield from shared_out(DocumentType.MINUTES, [*running, *resolved], weight)
    if is_told:
        yield from shared_out(DocumentType.MINUTES, done, min(MOST, max(2.0, 0.8 * len(done))))


def _minute_numbers(lines: Sequence[Line]) -> list[Line]:
    """The first three headings whose numbers run on from earlier meetings: `197.`, `198.`, `199.`."""
    found = [(int(match[1]), line) for line in lines if (match := _RUNNING.match(line.text))]
    for three in zip(found, found[1:], found[2:], strict=False):
        numbers = [number for number, _ in three]
        if numbers == list(range(numbers[0], numbers[0] + 3)):
            return [line for _, line in three]
    return []


def _counts_up(lines: Sequence[Line]) -> bool:
    """Whether short lines begin with one, two and three."""
    numbers = [int(found[1]) for line in lines if (found := _NUMBERED.match(line.text))]
    return all(number in numbers for number in (1, 2, 3))
