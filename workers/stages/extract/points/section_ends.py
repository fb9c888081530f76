# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Headings that end a section of a paper."""

import re

from workers.domain.paper_text import Line

_HEADING_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?:\|\s+)?(?P<rest>[A-Z].*)")
_HEADINGS = re.compile(
    r"(?:\d{1,2}[.)]?\s+)?(?:introduction|background(?: information| documents?| papers?)?|summary|"
    r"contact(?: details| officers?)?|"
    r"appendi(?:x|ces)|reasons?(?:\(s\))? for .{0,60}|(?:key )?issues(?: for consideration)?|purpose.{0,40}|"
    r"commentary|"
    r"(?:financial|legal|equality|other|resource|policy)(?:,? \w+)* implications.{0,30}|options.{0,40}|"
    r"alternatives? .{0,40}|"
    r"executive summary|corporate .{0,40}|consultations?|conclusions?|impact .{0,60}|report details|context|"
    r"discussion|"
    r"alternative options.{0,40}|policy context|main report|detail)\s*:?|"
    r"(?:what|why|how|when|who|where|will|does|is|are)\b[^.]{5,100}\?",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?:.* )?(?:RESOLVED|RECOMMENDED|AGREED|AGREES|DECIDED)(?: (?:THAT|TO))?(?:\s?[:–-]){0,2}|"
    r"(?:.* )?(?:TO|THAT|CABINET|COMMITTEE|COUNCIL|BOARD|PANEL|EXECUTIVE|MEMBERS)\s?:\s?[–-]?"
)
"""Capitals that lead to points, and head no section."""
_HEADING_WORDS = 10


def is_heading(line: Line) -> bool:
    """Whether a line is the heading of the next section."""
    text = line.text
    if text.endswith((";", ",")):
        return False
    if _HEADINGS.fullmatch(text) or _capitals(text):
        return True
    numbered = _HEADING_NUMBER.fullmatch(text)
    if numbered is None or re.search(r"[.;]\s+[A-Z]", numbered["rest"]):
        return False
    return len(numbered["rest"].split()) <= _HEADING_WORDS and numbered["rest"].rstrip(" –-")[-1:] not in ".;,:"


def _capitals(text: str) -> bool:
    letters = re.sub(r"[^A-Za-z]", "", text)
    if _LEADS.fullmatch(text):
        return False
    return len(letters) >= 8 and letters.isupper() and not re.match(r"[A-Z(]+[.)] ", text)  # noqa: PLR2004
