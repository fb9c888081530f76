# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""What a paper says of itself: reference, who decides and what kind of decision, purpose."""

import re
from collections.abc import Sequence

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Line, Paper, head, joined, squash
from workers.stages.extract.front.labels import FRONT, Labelled, labelled
from workers.stages.extract.meeting.bodies import body_in
from workers.stages.extract.meeting.committee import MAKER, addressed
from workers.stages.extract.people.names import is_role
from workers.stages.extract.stated import stated

_GENERIC = frozenset({"committee", "sub-committee", "board", "panel", "forum", "commission"})
"""What a body calls itself in its own recommendations."""
REFERENCE = re.compile(r"(?=[\w/.-]*\d)[A-Z\d][\w/.-]{2,24}")
_REFERENCE = re.compile(rf"(?:[A-Z]{{2,5}} (?=\d))?{REFERENCE.pattern}")
"""Behind a label a blank may part letters and number: `ODR 2025-138`; `PLAN 2030` alone is a title."""
HEADED = frozenset({DocumentType.AGENDA, DocumentType.MINUTES, DocumentType.QUESTIONS, DocumentType.REPORTS_PACK})
_PURPOSE = re.compile(
    r"(?:to [a-z]+\b|(?:the purpose of )?th(?:is|e) (?:report|paper|item|document|briefing)\b)", re.IGNORECASE
)
"""How a summary begins that says what its report is for."""
_ADDRESSED = frozenset({DocumentType.REPORT, DocumentType.SUPPLEMENT})
_ADVISES = re.compile(r"scrutiny|overview|advisory|panel|forum|working group|task group|tenant", re.IGNORECASE)
_ASKED = re.compile(
    r"^(?:(?:\d{1,2}(?:\.\d{1,2})*)[.)]?\s+)?(?:[Ii]t is recommended )?(?:[Tt]hat )?"
    r"(?:[Tt]he )?(?P<body>[A-Z][\w’'&, -]{2,80}?)"
    r"(?: (?:is|are) (?i:asked|recommended|requested|invited|being asked)\b| (?:agrees?|approves?|"
    r"resolves?)\b.{0,20}:|\s?:)",
)


_ACTS = re.compile(
    r"^(?:(?:\d{1,2}(?:\.\d{1,2})*)[.)]?\s+|\(?[a-z\d]\)\s+)?[Tt]hat (?:the )?(?P<body>[A-Z][\w’'&, -]{2,60}?) "
    r"(?:agrees?|approves?|notes?|endorses?|adopts?|authorises?|delegates?)\b"
)
"""A first point that says who acts: `That Cabinet agrees the timetable`."""
_APPLICATION = re.compile(r"\b(?i:application)\s(?P<number>\d{2}/[A-Z]{2,4}/\d{3,5}|\d{2,4}/\d{3,6}(?:/[A-Z]{2,5})?)\b")
"""`Application 15/AP/5125 for: full planning permission`, in the title of a report."""


def reference(paper: Paper, kind: DocumentType, items: Sequence[tuple[str, tuple[Line, ...]]] = ()) -> Stated | None:
    """The number of the decision or report, behind a label that can mean nothing else."""
    if kind is DocumentType.SUPPLEMENT and len(items) == 1:
        match = re.match(r"(\d{2}/\d{4,6}(?:/[A-Z]{2,5})?)\b", items[0][0])
        return stated(paper.cite(match[1], items[0][1])) if match else None
    label = (
        r"decision (?:no|number|ref(?:erence)?)\.?(?: (?:no|number)\.?)?|report (?:no|number|"
        r"ref(?:erence)?)\.?|reference(?: no| number)?|"
        r"(?:planning )?application (?:no|number|ref(?:erence)?)\.?|case (?:no|number|ref(?:erence)?)\.?|"
        r"(?:if relevant,? add )?(?:forward plan|key decision) (?:no|number|ref(?:erence)?)\.?|"
        r"our ref|ref(?:erence)?\.? no\.?|(?:legislative )?file (?:no|number|#|id)\.?|file(?=\s*:\s*\d{2}-\d{3,5}\b)"
    )
    own = r"report(?=\s*:\s*#?[A-Z\d-]*\d)"
    found = (labelled(paper, label, longest=2) or labelled(paper, own, longest=1)) if kind not in HEADED else None
    if found is None and kind is DocumentType.REPORT and (named := _application(paper)):
        return named
    match = _REFERENCE.match(found.value.lstrip("#")) if found else None
    if found is None or match is None or not re.search(r"[/A-Z]|\d-\d", match[0]):
        return None
    return stated(paper.cite(match[0].rstrip(".-"), found.value_lines))


def _application(paper: Paper) -> Stated | None:
    named = ((match["number"], line) for line in head(paper, FRONT) if (match := _APPLICATION.search(line.text)))
    return next((stated(paper.cite(number, (line,))) for number, line in named), None)


def decision_maker(paper: Paper, kind: DocumentType, asked: Sequence[Line]) -> Stated | None:
    """Who decides: behind its label, or who is asked by the recommendations (`asked`, their lead-in)."""
    found = labelled(paper, MAKER, longest=3)
    if found:
        return stated(paper.cite(found.value.strip(" ."), found.value_lines))
    match = _ASKED.match(joined(asked)) if asked and kind not in HEADED else None
    name = body_in(match["body"]) if match else None
    acts = _ACTS.match(joined(asked)) if asked and kind not in HEADED and name is None else None
    if acts and (body := body_in(acts["body"])) and body.casefold() not in _GENERIC and not _ADVISES.search(body):
        name = body
    if name and name.casefold() not in _GENERIC:
        return stated(paper.cite(name, asked))
    if match and (post := _officer_asked(paper, match["body"])):
        return post
    return _addressee(paper, kind) if asked else None


def _officer_asked(paper: Paper, post: str) -> Stated | None:
    """The officer who is asked, where the report is addressed to that post."""
    found = labelled(paper, r"report to(?: the)?|to|decision maker", longest=2)
    asked = found is not None and squash(found.value).casefold() == squash(post).casefold()
    return stated(paper.cite(found.value, found.value_lines)) if found and asked and is_role(post) else None


def _addressee(paper: Paper, kind: DocumentType) -> Stated | None:
    """The body that a report with recommendations is addressed to, unless it can only advise."""
    found = labelled(paper, r"report to(?: the)?|to|decision maker", longest=3) if kind in _ADDRESSED else None
    name = addressed(found.value) if found else None
    return stated(paper.cite(name, found.value_lines)) if found and name and not _ADVISES.search(name) else None


def decision_type(paper: Paper) -> Stated | None:
    """Key or not, urgent or not: from a label with yes or no, or with the words themselves."""
    kinds = labelled(paper, "decision type|type of decision", longest=2)
    if kinds and _BOX.match(kinds.value):
        return _ticked(paper, kinds)
    if kinds:
        return stated(paper.cite(kinds.value.strip(" ."), kinds.value_lines))
    key = labelled(paper, _KEY_LABEL, longest=1) or _at_the_end(paper)
    said = re.match(r"\W*(yes|no)\b", key.value, re.IGNORECASE) if key else None
    if key and (told := _KIND_OF_KEY.fullmatch(key.value)):
        return stated(paper.cite(told["said"], key.value_lines))
    if key is None or said is None:
        return _key_in_sentence(paper) or _key_behind_heading(paper)
    return stated(paper.quote("Key decision" if said[1].casefold() == "yes" else "Non-key decision", key.lines))


_KEY_LABEL = r"(?:is (?:(?:this|it) a )?)?key decision|report for key ?/ ?non[- ]?key decisions?"
_KIND_OF_KEY = re.compile(r"(?P<said>(?:non[- ]?)?key(?: decision)?)\.?", re.IGNORECASE)
"""`Key Decision: Non Key`."""
_BOX = re.compile(r"[☐☒☑]\s*")
_TICKED = re.compile(r"[☒☑]\s*(?P<said>[A-Z].*?[a-z)])\d?")
"""What is ticked, with the number of a note behind it."""
BOXES = 8
"""Lines of boxes below a label."""


def _ticked(paper: Paper, kinds: Labelled) -> Stated | None:
    """The one kind whose box is ticked."""
    start = paper.lines.index(kinds.value_lines[0])
    boxes = (line for line in paper.lines[start : start + BOXES] if _BOX.match(line.text))
    ticked = [(match["said"], line) for line in boxes if (match := _TICKED.fullmatch(line.text))]
    return stated(paper.cite(ticked[0][0], (ticked[0][1],))) if len(ticked) == 1 else None


_KEY = re.compile(
    r"(?:this|the|it)(?: (?:report|decision|matter|item))? (?:is|does|has been|would be) (?P<no>not )?"
    r"(?:considered (?:to be )?|deemed (?:to be )?|involve |contain |constitute )?an? (?P<non>non-)?key decision\b",
    re.IGNORECASE,
)
"""`This is not a key decision`, a sentence of its own."""


_KEY_SECTION = re.compile(r"(?:\(?\d{1,2}[.)]\s+)key decision\s?:?\s+(?P<said>yes|no)\.?", re.IGNORECASE)


def _key_in_sentence(paper: Paper) -> Stated | None:
    for line in head(paper, FRONT):
        if match := _KEY.match(line.text):
            return stated(paper.quote("Non-key decision" if match["no"] or match["non"] else "Key decision", (line,)))
    return None


def _key_behind_heading(paper: Paper) -> Stated | None:
    """`(6) Key Decision No.`, a section of one word."""
    for line in paper.lines:
        if match := _KEY_SECTION.fullmatch(line.text):
            said = "Key decision" if match["said"].casefold() == "yes" else "Non-key decision"
            return stated(paper.quote(said, (line,)))
    return None


def _at_the_end(paper: Paper) -> Labelled | None:
    """An audit trail at the end says it too."""
    for line in paper.lines[-80:]:
        match = re.match(r"key decision\s*\?\s*(yes|no)\b", line.text, re.IGNORECASE)
        if match:
            return Labelled("Key decision", match[1], (line,), (line,))
    return None


def purpose(paper: Paper) -> Stated | None:
    """The first paragraph behind a heading such as Summary or Purpose of report."""
    label = (
        r"(?:\d{1,2}(?:\.\d)?[.)]?\s+)?(?:purpose(?: of (?:the )?report)?(?: and summary)?|"
        r"reason for (?:the )?report|aims?|(?:executive )?summary)"
    )
    found = labelled(paper, label, within=80, longest=12)
    if found is None:
        return None
    said = re.sub(r"^\d{1,2}(?:\.\d{1,2})*[.)]?\s+", "", found.value)
    end = re.match(r".{30,800}?[.](?=\s|$)", said)
    if end is None or ("summary" in found.label.casefold() and not _PURPOSE.match(end[0])):
        return None
    return stated(paper.cite(end[0], found.value_lines))
