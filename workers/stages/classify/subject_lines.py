# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The lines in which a paper on one subject names it: title fields, or what stands at its top."""

import re
from collections.abc import Iterator, Sequence

from workers.domain.paper_text import Line

_FIELD = re.compile(
    r"^(?:report )?(?:title|subject|subject matter|report title|title of report|title of (?:the )?decision|"
    r"eqia title|name of (?:policy|proposal|"
    r"service|project)|proposal|re|decision title|matter|item|topic|"
    r"name and description)\b[^:\n]{0,40}:\s*(?P<rest>.*)$"
    r"|^(?:eqia title|title of (?:the )?decision|report title|report subject)\s*:?\s*(?P<more>.*)$",
    re.IGNORECASE,
)
_OTHER_FIELD = re.compile(r"^[A-Z][\w’'()/ -]{1,34}\s*:")
_SKIPPED = re.compile(
    r"^(?:to|from|by|date|for|cc|meeting|meeting name|committee|decision(?:s)? (?:no|maker|to be taken by)|"
    r"key decision|classification|contact|"
    r"report (?:of|by|author|no)|lead|tel|telephone|e-?mail|ward|wards|electoral|past|future|unrestricted|"
    r"agenda|agenda item|item|page|dept|"
    r"department|category|directorate|responsible|for publication|open|venue|time|author)\b",
    re.IGNORECASE,
)
_STANDING = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s*)?(?:(?:financ\w+|legal|equalit\w+|equalities|resource\w*|risk\w*|"
    r"data protection|human rights|climate\w*|"
    r"environment\w*|staff\w*|workforce|crime and disorder|health(?: and wellbeing)?|property|corporate|"
    r"sustainability|community|other|"
    r"procurement|policy|governance|social value|carbon)\b[\w ,&/-]{0,40}\b(?:implications?|"
    r"impacts?(?: assessment)?|considerations?|comments|issues)\b"
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
LONGEST_SECTION = 25
"""Lines after which a section is taken to have ended."""
FIELD_LINES = 3
TOP = 40
"""Lines in which fields are looked for."""
HEADING = 6


def subject_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a title field; where there is none, the first lines that are no other field."""
    top = [line for line in lines if line.text][:TOP]
    fields = tuple(_fields(top))
    return fields or tuple(line for line in top[: 2 * HEADING] if not _SKIPPED.match(line.text))[:HEADING]


def _fields(top: Sequence[Line]) -> Iterator[Line]:
    taken = 0
    for line in top:
        match = _FIELD.match(line.text)
        if match:
            taken = FIELD_LINES
        elif taken and _OTHER_FIELD.match(line.text):
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
