"""Ruled forms of decision records, assessments and planning reports: labels without a colon beside their values."""

import re
from collections.abc import Sequence
from dataclasses import replace

from workers.domain.paper_text import Line, Paper, head
from workers.stages.extract.front.row_labels import label_in

FRONT = 80
"""Lines in which a paper shows that it is such a form."""
ENOUGH = 3
"""Different bare labels from which a paper counts as a form."""
_LABEL = re.compile(
    r"(?i:(?:application |decision |report |our |forward plan )?ref(?:erence|\.)?(?: (?:no|number)\.?)?|"
    r"application (?:number|no\.?|type|site|date)|(?:title|subject) of (?:the )?(?:decision|report|proposal|policy)|"
    r"report (?:title|of|by|from|to|author)|author|(?:name of )?meeting|committee(?:\s?/\s?meeting)?|subject|title|"
    r"executive summary|purpose (?:of|and summary of) (?:the )?report|details of (?:the )?decision|"
    r"exempt information|decision(?:[- ](?:maker|type|"
    r"date))?|final decision[- ]maker|type of decision|date of decision|"
    r"decision taken by|reasons?(?: for (?:the )?(?:decision|urgency|referral|report))?|"
    r"(?:other |any |alternative )?(?:alternatives|options)(?: (?:options )?(?:considered|"
    r"rejected)(?: and rejected)?)?|"
    r"(?:financial|legal|equality|equalities|climate|staffing|resource|risk) implications|consultation|consultees|"
    r"declarations? of interests?|(?:contact|lead|report|responsible|case) (?:officer|author)|call-?in(?: date)?|"
    r"directorate|department|service area|date (?:completed|approved|published|of publication)|completed by|"
    r"approved by|signed(?: off)? by|new or existing (?:service|policy)|aims?|(?:is (?:this|"
    r"it) a )?(?:key )?decision\??|site address|"
    r"applicant|agent|proposal|recommendation|wards?(?:\(s\))?(?: affected)?|wards? or groups affected|"
    r"cabinet member|portfolio holder|lead member|relevant director|head of service|lead head of service|"
    r"classification|"
    r"date of meeting|meeting date|expiry date|case officer|parish|urgent decision|exempt)"
    r"(?P<end>\s*$|\s+(?=[A-Z\d(£“\"•]))"
)

_OF_FRONT = re.compile(
    r"(?i:report (?:title|of|by|from|to|author)|author|title|(?:name of )?meeting|committee(?:\s?/\s?meeting)?|subject|"
    r"date of meeting|meeting date|wards?(?:\(s\))?(?: affected)?|cabinet member|portfolio holder|lead officer|"
    r"(?:title|subject) of report)"
)
"""Labels that stand alone above their values on the front of a report."""
_NUMBERED = re.compile(r"\d{1,2}[.)]?\s+(?P<rest>[A-Z].*)")

_LABEL_ALONE = re.compile(rf"{_LABEL.pattern}(?<=\w)$|{_LABEL.pattern}\([\w ]+\)$".replace("(?P<end>", "(?:"))


def bare_label(text: str) -> re.Match[str] | None:
    """The label with which a row of a form begins; a sentence begins with none, for it goes on in small letters."""
    return _LABEL.match(text) if text[:1].isupper() else None


def without_numbers(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a form whose rows are numbered, `3. Date of decision`, without these numbers."""
    said = [_NUMBERED.match(line.text) for line in lines]
    rows = [_row(match["rest"]) if match else "" for match in said]
    if sum(map(bool, rows)) < ENOUGH:
        return tuple(lines)
    return tuple(replace(line, text=row) if row else line for line, row in zip(lines, rows, strict=True))


def _row(text: str) -> str:
    """A row with a colon behind a label that stands alone; nothing where the text begins with no label."""
    label = label_in(text)
    if label and label.end() == len(text) and not label["sign"]:
        return f"{text}:"
    return _LABEL_ALONE.sub(r"\g<0>:", text) if bare_label(text) else ""


def is_form(paper: Paper) -> bool:
    """Whether enough lines of the front begin with different labels and no colon."""
    return len(_labels(head(paper, FRONT))) >= ENOUGH


def _labels(lines: Sequence[Line]) -> set[str]:
    found = ((line.text, bare_label(line.text)) for line in lines)
    rows = ((text, match) for text, match in found if match and (match.end() < len(text) or _OF_FRONT.fullmatch(text)))
    return {text[: match.start("end")].casefold() for text, match in rows}
