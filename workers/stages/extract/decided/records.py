# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The decision of a record of decision: what stands behind its label, up to the reasons."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Line, Paper
from workers.stages.extract.asked.asked_lines import own_lines
from workers.stages.extract.decided.carried import LONGEST, cited
from workers.stages.extract.points.listing import listing
from workers.stages.extract.points.points import MARKER, as_points, each_that
from workers.stages.extract.points.section_ends import is_heading

_END_OF_SENTENCE = re.compile(r"\w+(?: \w+){1,3}\.")
"""The last words of a sentence that was wrapped: `Consultation Survey.`"""
_SECTION = re.compile(r"^\d{1,2}[.)]\s+")
"""The number of a section of a form."""
_DECISION = re.compile(
    r"(?:\d{1,2}[.)]\s+)?(?i:(?:the )?(?:(?:details|record) of (?:the )?)?(?:proposed |"
    r"executive )?(?:decisions?(?: (?:made|taken|agreed|conclusion))?|decided)\s*:\s*)"
    r"(?P<rest>.*)|(?i:i (?:hereby )?(?:agree|approve|authorise)\b.{0,80}\b(?:namely|as follows)\s?:)|"
    r"(?i:\d{1,2}[.)]\s+record of (?:the )?decision)|"
    r"(?i:(?:\d{1,2}[.)]\s+)?(?:the )?(?:details of (?:the )?)?decisions?(?: (?:made|taken|agreed))?)|"
    r"Decisions?(?: made| taken)? (?P<form>(?:\(|\d[.)]|That|To|I (?:agree|approve)|[A-Z][a-z]+ed\b|RESOLVED|AGREED|"
    r"[a-z]\)).*)"
)
_LED = re.compile(
    r"(?:The (?:[\w’'&-]+ ){1,6})?(?:[Ii]t (?:is|was) )?(?:further |unanimously |therefore )?"
    r"(?:RESOLVED|RECOMMENDED|AGREED|[Rr]esolved|[Rr]ecommended|[Aa]greed|Decisions? (?:made|taken|agreed))\b"
    r".{0,60}:\s?[-–]?",
    re.IGNORECASE,
)
"""What leads to points within a record: `The Cabinet RESOLVED to:` behind an account of the debate."""
_TOLD = re.compile(r"RESOLVED(?: unanimously)?\s?[:–-]{1,2}\s+(?=[Tt]hat\b|[Tt]o\b)")
"""The decision itself, below an account of the debate: `RESOLVED: that the policy be approved.`"""
_SIGNED = re.compile(r"decisions?(?: conclusion)?\s?:", re.IGNORECASE)
_BARE = re.compile(r"decisions", re.IGNORECASE)
"""The title of a list of decisions, where each has its label."""
_MADE = re.compile(r"decisions? (?:made|taken|agreed)\s*:?(?:\s*that\s*:)?", re.IGNORECASE)
"""The heading of what was decided, where `Decision:` is the label of the title."""
_FIRST = re.compile(r"\(?(?:i|a|1)[.)]\s+(?:[Tt]o [a-z]|[Tt]hat\b|[A-Z]?[a-z]+ed\b|[A-Z]{3,}ED\b)")
_THAT = re.compile(r"That\b(?!.*\?$)")
_NEXT = re.compile(
    r"\d{2}/\d{2}/\d{4}\s[–-]\s|\d{1,2}\s+[A-Z][\w’'-]+\s+[A-Z\d–-]|(?:note|contact|nb)\s?:", re.IGNORECASE
)
"""The next decision of a list: by its day, or by the number of its item."""
_REASON = re.compile(
    r"(?:reasons?(?:\s?\(s\))?\b|rationale\b|justification\b|statement of reasons|"
    r"(?:any )?(?:other )?(?:alternatives?|options)\b|background\b|financial\b|date of|"
    r"implications\b|"
    r"(?:is this a )?key decision\b|contact officer|lead officer|report author|consultation|"
    r"declarations? of|conflicts? of|signed\b|call-?in\b|(?:agenda )?item \d)",
    re.IGNORECASE,
)


def recorded(paper: Paper) -> tuple[Stated, ...]:
    """What stands behind `Decision:`; of a list of decisions behind each."""
    found: list[Stated] = []
    signed = any(_SIGNED.match(line.text) for line in paper.lines)
    first = ""
    named = any(_MADE.fullmatch(line.text) for line in paper.lines)
    for at, line in enumerate(paper.lines):
        match = _DECISION.fullmatch(line.text)
        if match is None or (found and line.text != first and not line.text.endswith(":") and not match["rest"]):
            continue
        if signed and _BARE.fullmatch(line.text):
            continue
        first = first or line.text
        said = match["rest"] or match["form"]
        if named and match["rest"] and not _MADE.match(line.text):
            continue
        rest = [Line(line.page, line.raw, said)] if said else []
        block = [*rest, *_until_reason(paper.lines[at + 1 : at + LONGEST])]
        while block and not block[0].text:
            block.pop(0)
        block = block if said else own_lines(line.text, block)
        for part in _led(block):
            found += cited(paper, as_points(each_that(part) or listing(part)))
    return tuple({one.value: one for one in found}.values())


def listed(paper: Paper) -> tuple[Stated, ...]:
    """What a list of decisions says of each, below its heading or day, where none has a label."""
    found: list[Stated] = []
    done = -1
    for at in range(len(paper.lines)):
        if at <= done or not _begins_decision(paper.lines, at):
            continue
        block = list(takewhile(lambda one: not _NEXT.match(one.text), _until_reason(paper.lines[at : at + LONGEST])))
        points = as_points(each_that(block) or listing(block))
        found += cited(paper, points)
        done = at + sum(len(point.lines) for point in points) - 1
    return tuple({one.value: one for one in found}.values())


def _begins_decision(lines: Sequence[Line], at: int) -> bool:
    """Whether a decision begins: `That …`, or the first point of what was decided, behind a line that is whole."""
    text = lines[at].text
    above = next((line.text for line in reversed(lines[:at]) if line.text), "")
    first = _FIRST.match(text) is not None or (_THAT.match(text) is not None and MARKER.match(above) is None)
    return first and not above.endswith((",", " the", " of", " and", " to")) and _REASON.match(above) is None


def _led(block: Sequence[Line]) -> Sequence[Sequence[Line]]:
    """The block, parted before each further line that leads to points; an account before the first is no decision."""
    end = next((at for at, line in enumerate(block) if at and is_heading(line)), len(block))
    told = next((at for at in range(1, end) if _TOLD.match(block[at].text)), None)
    points = [match for line in block[:told] if (match := MARKER.match(line.text)) and match.lastgroup != "b"]
    if told is not None and not points:
        first = block[told]
        return [[Line(first.page, first.raw, _TOLD.sub("", first.text)), *block[told + 1 :]]]
    starts = [
        at
        for at in range(1, end - 1)
        if _LED.fullmatch(block[at].text) and any(MARKER.match(line.text) for line in block[at + 1 : at + 3])
    ]
    if not starts:
        return [block]
    before = block[: starts[0]]
    parts = [block[start:stop] for start, stop in pairwise((*starts, len(block)))]
    return [before, *parts] if any(MARKER.match(line.text) for line in before) else parts


def _until_reason(lines: Sequence[Line]) -> Iterator[Line]:
    before = ""
    for line in lines:
        text = _SECTION.sub("", line.text) if line.text.endswith(":") else line.text
        wrapped = before and before[-1].isalnum() and _END_OF_SENTENCE.fullmatch(text)
        if _REASON.match(text) and text[0].isupper() and not MARKER.match(text) and not wrapped:
            return
        yield line
        before = line.text
