# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The lines in which a paper on one subject names it: title fields, or what stands at its top."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workers.domain.paper_text import Line
from workers.stages.classify.phrases import portfolios

_FIELD = re.compile(
    r"^(?:report )?(?:title|subject|subject matter|report title|title of report|title of (?:the )?decision|"
    r"eqia title|(?:name|title) of (?:the )?(?:policy|proposal|eia|eqia|"
    r"service|project)|proposal|re|decision title|matter|item|topic|"
    r"name and description)\b[^:\n]{0,40}:\s*(?P<rest>.*)$"
    r"|^(?:eqia title|title of (?:the )?(?:decision|project|policy|proposal|eia)(?:\s?/\s?\w+)*|report title|"
    r"report subject)"
    r"\s*:?\s*(?P<more>.*)$",
    re.IGNORECASE,
)
_UNIT = re.compile(r"^(?:team|department|directorate|service(?: area)?)\b", re.IGNORECASE)
_OTHER_FIELD = re.compile(r"^[A-Z][\w’'()/ -]{1,34}\s*:")
_SKIPPED = re.compile(
    r"^(?:to|from|by|date|for|cc|meeting|meeting name|committee|decision(?:s)? (?:no|maker|to be taken by)|"
    r"key decision|classification|contact|"
    r"report (?:of|by|author|no)|lead|tel|telephone|e-?mail|ward|wards|electoral|past|future|unrestricted|"
    r"agenda|agenda item|item|page|dept|"
    r"department|category|directorate|responsible|for publication|open|venue|location|place|time|author)\b",
    re.IGNORECASE,
)
_STANDING = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s*)?(?:(?:financ\w+|legal|equalit\w+|equalities|resource\w*|risk\w*|"
    r"data protection|human rights|climate\w*|"
    r"environment\w*|staff\w*|workforce|crime and disorder|health(?: and wellbeing)?|property|corporate|"
    r"sustainability|community|other|"
    r"procurement|policy|governance|social value|carbon)\b[\w ,&/-]{0,40}\b(?:implications?|"
    r"impacts?(?: assessment)?|considerations?|comments|issues)\b"
    r"|(?:links?|alignment|contribution|relevance) (?:to|with)\b.{0,40}\b(?:priorities|plan|objectives|"
    r"strategy|ambitions)"
    r"|forward plan (?:date|ref|no)|report sign[ -]off"
    r"|background (?:papers|documents)|list of (?:background|appendices)|contact (?:details|officers?)|"
    r"appendices\b|report authors?)[^.]{0,40}$",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"^(?:\d{1,2}[.)]?\s+[A-Z][^.;]{2,80}$|(?:\d{1,2}(?:\.\d)?[.)]?\s*)?(?:recommendations?|conclusions?|"
    r"background|options|introduction|summary|"
    r"reasons?|consultation|next steps|timescales?|proposal|purpose|current position|key (?:issues|"
    r"considerations)|analysis|discussion)\b.{0,40}$)",
    re.IGNORECASE,
)
_COMMITTEE = re.compile(
    r"(?P<subject>(?:(?:[A-Z][\w’'-]*|&|and)[, ]{1,2}){1,8})(?:(?:Scrutiny|Select|Cabinet|Advisory) ){0,2}"
    r"(?:(?:Sub-)?Committee|Panel|Board|Commission)\b"
)
_PURPOSE = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s*)?(?:the )?(?P<name>purpose|(?:executive )?summary|synopsis|"
    r"recommend(?:ation|ed action|ed decision)|proposed decision|decision required|"
    r"reason for (?:the )?(?:report|decision)|decision|introduction|"
    r"what (?:is this report about|we are asking))(?:\(?s\)?)?\b(?: of (?:the )?report)?(?=\s*:|\s*$|.{60})",
    re.IGNORECASE,
)
_OTHER_HEADING = re.compile(r"^(?:\d{1,2}[.)]?\s+)?[A-Z][^.;:]{2,60}$")
LONGEST_PURPOSE = 14
"""Lines of such a section that are read."""
LONGEST_SECTION = 25
"""Lines after which a section is taken to have ended."""
FIELD_LINES = 3
TOP = 40
"""Lines in which fields are looked for."""
HEAD = 20
"""Lines in which those who answer are named."""
HEADING = 6


def subject_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a title field; where there is none, the first lines that are no other field."""
    top = [line for line in lines if line.text][:TOP]
    fields = tuple(_fields(top))
    named = (line for line in top[: 2 * HEADING] if not _SKIPPED.match(line.text) and not _STANDING.match(line.text))
    return fields or tuple(named)[:HEADING]


def purpose_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines under the headings of the purpose, the summary and the recommendations, of each heading the first."""
    found: list[Line] = []
    left, seen = 0, set[str]()
    for line in lines:
        heading = _PURPOSE.match(line.text)
        if heading and heading["name"].casefold() not in seen:
            seen.add(heading["name"].casefold())
            left = LONGEST_PURPOSE
        elif left and _OTHER_HEADING.match(line.text):
            left = 0
        if left and line.text:
            found.append(line)
            left -= 1
    return tuple(found)


def answerable(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The subjects of the committee, the member and the director named at the top, as lines of their own."""
    top = [line for line in lines if line.text][:HEAD]
    return tuple(replace(line, text=said) for line in top if (said := portfolios(line.text) or _committee(line.text)))


def _committee(text: str) -> str:
    match = _COMMITTEE.search(text)
    return match["subject"] if match else ""


def _fields(top: Sequence[Line]) -> Iterator[Line]:
    taken = 0
    for line in top:
        match = _FIELD.match(line.text)
        if match:
            taken = FIELD_LINES
        elif taken and (_OTHER_FIELD.match(line.text) or _UNIT.match(line.text)):
            taken = 0
        if taken:
            yield line
            taken -= 1


def without_standing_sections(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines without the sections that every report has, whatever its subject: implications, contacts, sources."""
    left = 0
    for line in lines:
        if _STANDING.match(line.text):
            left = LONGEST_SECTION
        elif left and _SECTION.match(line.text):
            left = 0
        if left:
            left -= 1
        else:
            yield line
