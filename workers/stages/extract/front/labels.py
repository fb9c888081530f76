# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Labelled values of front pages: `Subject: …`, `DECISION NO:` with the value below, wrapped values."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workers.domain.paper_text import Line, Paper, head, is_rule, joined
from workers.stages.extract.front.forms import bare_label, is_form
from workers.stages.extract.officers.labels import is_label

FRONT = 60
"""Lines in which a paper names itself."""
LONG_LINE = 60
"""Characters from which a line is no label."""
LONGEST = 8
"""Lines of a wrapped value."""

_KNOWN = (
    r"from|to|subject|reference|classification|(?:past|future) pathway|electoral divisions?|wards?(?:\(s\))?|summary|"
    r"recommendations?"
    r"(?:\(s\))?|decision|key decision|date|time|venue|location|report title|title|item no|report (?:of|by|author|"
    r"no|to|for)|"
    r"contact|meeting|purpose|reason(?:\(s\)|s)? for|for publication|responsible|lead|cabinet member|portfolio|"
    r"status|"
    r"approved by|prepared by|submitted by|type of|subject matter|is the decision|urgent|appendices|category|"
    r"dept|author|proposal|address|"
    r"exempt"
)
_NEXT_LABEL = re.compile(
    rf"(?:(?:{_KNOWN})\b[^:]{{0,60}}[:?]|[A-Z][\w ()/’'&-]{{1,40}}:(?!//)|"
    rf"[A-Z][\w ()/.’'&-]{{1,40}}\[\d{{1,2}}\]|[A-Z][^:]{{40,90}}:$)",
    re.IGNORECASE,
)
_KNOWN_LABEL = re.compile(rf"(?:{_KNOWN})\b[^:]{{0,40}}:", re.IGNORECASE)
_BARE_LABEL = re.compile(
    r"(?:wards?(?:\(s\)| or)|team\s?/\s?department|(?-i:Directorate|Department|Service [Aa]rea)(?!\s[a-z])\b|"
    r"from:?$|item no\b|"
    r"type of activity|responsible (?:officer|service|director|head)|"
    r"approved by|"
    r"key decision\b|decision type\b|name of decision[ -]?maker\b|position\b|report (?:title|author|"
    r"number|no)\b|version\b|dated\b|date:?$|"
    r"date\s+(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|by (?:the )?(?:[\w-]+ ){0,3}(?:director|head|chief)\b|"
    r"(?-i:Applicant|Local Authority|Application(?: Number)?)\s(?-i:[A-Z])|lead officer\b)",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:(?-i:Item)\s(?:No\b|Page\b|\d)|(?-i:(?:[A-Z]{1,5}[./-]?\s?)?\d{1,4}[./-]\d{1,4}\s+[A-Z]|"
    r"[A-Z]\.\s+[A-Z])|\d{1,2}(?:\.\d{1,2})*[.)]?\s+\S|(?:officers?[’']? |staff )?recommend(?:ed|"
    r"ations?)(?:\(s\))?\W*$|background$|"
    r"(?:requests?|discussion|issues?|analysis|fiscal impact|recommended (?:action|motion)|action requested)\W*$|"
    r"(?:purpose|introduction|(?:executive )?summary)(?: (?:of|to) (?:the |this )?report)?\W*$|"
    r"(?:notices?|records?) of decisions?(?:\(s\))?\W*$|"
    r"(?-i:This (?:is|report|decision|item|paper)\b)|"
    r"(?:public|private|open|closed|exempt) (?:business|session|agenda)$|"
    r"(?:attendance|attendees|(?:draft )?minutes|agenda|membership|present|apologies(?: for absence)?)\W*$|"
    r"(?:(?:board|committee|panel) )?members present\b|(?:following|signed|yours)\b|"
    r"(?:will|does|do|is|are|has|have|if)\b.{6,120}\?|[^?]*[☐☒☑])",
    re.IGNORECASE,
)

_OPEN = re.compile(r"(?::|\s[–-]|\bNos?\.)$")
"""How a value ends that goes on below, whatever the line there looks like."""
_BESIDE = re.compile(
    r"(?<!Meeting)(?<!meeting)(?<!Committee)(?<!Start)\s+(?=(?:Wards?(?:\(s\))?|Parish|(?:Meeting |"
    r"Committee )?Date(?: of Meeting)?|"
    r"(?:Start |Meeting )?Time(?: of Meeting)?|(?:Meeting )?(?:Venue|Place|Location)(?: of Meeting)?|"
    r"Case Officer|Application (?:No|Number)|Applicant|Agent|"
    r"Item No|Contact|Classification|Agenda Item(?: Number| No)?|"
    r"Expiry Date|Author|Role|Job Title|Tel(?:ephone)?|E-?mail|Committee|Decision Level|From|Subject)\.?\s?:\s)",
    re.IGNORECASE,
)


MARGIN = 20
"""Characters by which a line of a paragraph is longer at least than a short value with the next word."""
_NOT_WHOLE = re.compile(r"(?:[,;:&/–—-]|\b(?:and|of|the|to|in|for|on|a|an|at|by|with|from|or|into))$", re.IGNORECASE)
"""How a line ends whose title goes on."""


@dataclass(frozen=True)
class Labelled:
    """A value behind a label; `lines` hold the label too, `value_lines` the value."""

    label: str
    value: str
    lines: tuple[Line, ...]
    value_lines: tuple[Line, ...]


def labelled(paper: Paper, label: str, *, within: int = FRONT, longest: int = LONGEST) -> Labelled | None:
    """The first value behind a label that begins a line, among the first lines; `label` is a pattern."""
    lines = head(paper, within)
    pattern = re.compile(rf"(?i:{label})(?:\[\d{{1,2}}\]|\d(?=:))?\s*(?P<sign>[:?–-]|$|(?=\s[A-Z\d]))")
    for at, line in enumerate(lines):
        match = pattern.match(line.text) if line.text[:1].isupper() or line.text[:1].isdigit() else None
        if match and (found := _value(lines, at, match, longest, form=is_form(paper))):
            return found
    return None


def apart(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, where labels that stand beside each other on a line of the front are lines of their own."""
    front = _with_whole_labels(lines[:FRONT])
    return (*(part for line in front for part in _parts(line)), *lines[FRONT:])


def _with_whole_labels(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, where a label that a narrow column broke in two is whole: `Report` over `authorised by: Ann Lee`."""
    made: list[Line] = []
    for line in lines:
        above = made[-1] if made and made[-1].page == line.page and _FRAGMENT.fullmatch(made[-1].text) else None
        whole = joined((above, line)) if above else ""
        if above and _IN_TWO.match(whole):
            made[-1] = Line(line.page, f"{above.raw}\n{line.raw}", whole)
        else:
            made.append(line)
    return made


_FRAGMENT = re.compile(r"[A-Z][\w()]*(?:[ /][\w()/]+){0,3}/?")
"""A line that may be the first half of a label: a few words without a sign."""
_IN_TWO = re.compile(
    r"(?:(?:report|paper) (?:authori[sz]ed|approved|prepared|presented|written) by|"
    r"(?:lead|report|contact) (?:officer|author)|report for key ?/ ?non[- ]?key decisions?|"
    r"wards?(?: ?\(s\))? affected|(?:date|time|place) of meeting|"
    r"(?:cabinet|executive) (?:member|portfolio)|decision (?:maker|type))\s?:\s*\S",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"[A-Z][\w ]{2,20}:\s+(?=(?:Reference|Ref|Application|Report|Date|Case)\b[\w ]{0,20}:\s\S)")
"""A label without a value, before another on its line: `Item No: Reference: 0118/17`."""


def _parts(line: Line) -> Sequence[Line]:
    if empty := _EMPTY.match(line.text):
        return [replace(line, text=line.text[: empty.end()].strip()), replace(line, text=line.text[empty.end() :])]
    said = _BESIDE.split(line.text)
    named = len(said) > 1 and all(re.match(r"[^:]{2,40}:\s*\S", one) for one in said)
    return [replace(line, text=one) for one in said] if named else (line,)


def ends_value(line: Line) -> bool:
    """Whether a line begins something else than the rest of a wrapped value."""
    text = line.text
    other = _NEXT_LABEL.match(text) or _BARE_LABEL.match(text) or _SECTION.match(text)
    return bool(not text or other or is_rule(text) or (text[:1].isupper() and is_label(text)))


def names_itself(line: Line) -> bool:
    """Whether a line is a label with its value, so that it can be no heading."""
    return _KNOWN_LABEL.match(line.text) is not None


def _is_long_value(line: Line) -> bool:
    """Whether a line below a label is its value although a sign stands in it: `Parks Board: adopt a resolution …`."""
    return len(line.text) >= LONG_LINE and not _KNOWN_LABEL.match(line.text) and not line.text.endswith(":")


def _is_paragraph(above: str, text: str) -> bool:
    """Whether a line begins a paragraph below a value: its first word would have had room on the short line above."""
    ends = _NOT_WHOLE.search(above) is None and not above.isupper()
    return ends and text[:1].isupper() and len(above) + len(text.split(maxsplit=1)[0]) + MARGIN < len(text)


def _value(lines: Sequence[Line], at: int, match: re.Match[str], longest: int, *, form: bool) -> Labelled | None:
    rest = lines[at].text[match.end() :].lstrip(" :–-").rstrip()
    taken = [lines[at]] if rest else []
    for line in lines[at + 1 : at + 1 + longest - len(taken)]:
        open_end = taken and _OPEN.search(taken[-1].text) and not _KNOWN_LABEL.match(line.text)
        begun = taken or (_NEXT_LABEL.match(line.text) and not _is_long_value(line))
        ended = ends_value(line) and begun and not open_end
        if line.page != lines[at].page or not line.text or ended:
            break
        above = rest if rest and len(taken) == 1 else taken[-1].text if taken else ""
        if (above and line.text.isupper() and not above.isupper()) or (form and bare_label(line.text)):
            break
        if taken and _is_paragraph(taken[-1].text, line.text):
            break
        taken.append(line)
    if not taken:
        return None
    value = joined([replace(lines[at], text=rest), *taken[1:]] if rest else taken).strip()
    return Labelled(match[0].strip(" :?–-"), value, (lines[at], *(taken[1:] if rest else taken)), tuple(taken))
