# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""What a report recommends: one for each lettered or numbered point, word for word."""

import re
from dataclasses import dataclass, replace

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Line, Paper, squash
from workers.stages.extract.asked.asked_lines import own_lines
from workers.stages.extract.named.headings import is_title
from workers.stages.extract.points.listing import listing
from workers.stages.extract.points.numbering import with_numbers, with_signs
from workers.stages.extract.points.points import Listing, as_points, each_that
from workers.stages.extract.points.report_headings import DECISION_ASKED, RECOMMENDATION
from workers.stages.extract.points.run_in import apart as run_on
from workers.stages.extract.points.section_ends import is_heading
from workers.stages.extract.stated import stated

_VERDICT = re.compile(
    r"(?:Conditional |Conditionally )?(?:Refus(?:al|e)|Approv(?:al|e)|Grant|Permit)"
    r"(?: (?:planning )?permission)?(?:,? subject to (?:the )?(?:(?:a |following )?(?:conditions?|section 106|"
    r"s\.?\s?106|(?:legal |planning )?agreement|obligations?|and|completion of a)[ ,]*){1,5})?\.?",
    re.IGNORECASE,
)
"""What an officer recommends of a planning application, in a word or two; its conditions follow."""
LONGEST = 120
"""Lines after a heading that are looked at."""
FRONT = 150
"""Lines in which a report says what is asked, where it has no heading for that."""
_REQUIRED = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?(?:decisions? (?:required|requested|sought)|action (?:required|requested)|"
    r"what (?:is the (?:committee|cabinet|council|board|panel) being|are we|we are) asking\b.{0,60})\s*:?|"
    r"(?!.*\bprevious)[^.]{0,120}\b(?:(?:is|are) (?:therefore )?(?:asked|recommended|requested|invited|being asked) to"
    r"(?: recommend(?: to)?(?: that)? (?:the )?(?:full )?council(?: to| that)?)?|"
    r"recommended that(?: [\w’'&-]+){0,7}|following recommendations?\b[^.]{0,40})\s*:\s?[–-]?",
    re.IGNORECASE,
)
"""What leads to recommendations in papers that have no such heading."""
_MAKES = re.compile(
    r"(?:this|the) (?:report|paper) (?:makes|contains)\b.*:$|.*\bfollowing recommendations?\b.*:$", re.IGNORECASE
)
_FOR_WHOM = re.compile(r"recommendations? (?:for|to) (?:the )?[A-Z][\w’, ]{2,60}", re.IGNORECASE)
"""A heading below the heading."""
_DOUBLE = re.compile(r"\d{1,2}(?:\.\d{1,2})?[.)]?\s+(?=\(?a\)\s)")
_NONE = re.compile(r"(?:none|n/?a|not applicable|there are no recommendations.*)\.?", re.IGNORECASE)
_WITHOUT = frozenset(
    {
        DocumentType.AGENDA,
        DocumentType.MINUTES,
        DocumentType.DECISION_RECORD,
        DocumentType.QUESTIONS,
        DocumentType.EQUALITY_ASSESSMENT,
        DocumentType.PLAN_OR_POLICY,
        DocumentType.NOTICE,
        DocumentType.LETTER,
        DocumentType.APPENDIX,
    }
)


_REFER = re.compile(r"(?<![.:;]) Please (?:refer to|see) (?:Sections?|Appendi\w+|paragraphs?|Annex\w*)\b.{0,60}$")
"""What a column beside the points says of each."""
_NUMBER_ALONE = re.compile(r"\d{1,2}\.?")
_LONE = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]")
"""The marker of a point that a column left on a line of its own."""


@dataclass(frozen=True)
class Recommendations:
    """The recommendations, and the words before them that say who is asked."""

    points: tuple[Stated, ...] = ()
    lead_in: tuple[Line, ...] = ()


def recommendations(paper: Paper, kind: DocumentType) -> Recommendations:
    """Those of the first section that has any; of a pack those of every report, each once."""
    if kind in _WITHOUT:
        return Recommendations()
    paper = replace(paper, lines=with_numbers(paper.lines, _LONE))
    sections = [found for at in _headings(paper) if (found := _section(paper, at)).points]
    if not sections:
        sections = [found for at in _decisions_asked(paper) if (found := _section(paper, at)).points]
    if not sections and kind is DocumentType.REPORT:
        sections = [found for at in _required(paper) if len((found := _section(paper, at)).points) > 1]
    if kind is not DocumentType.REPORTS_PACK:
        return sections[0] if sections else Recommendations()
    every = {squash(point.value): point for section in reversed(sections) for point in reversed(section.points)}
    return Recommendations(tuple(reversed(every.values())), sections[0].lead_in if sections else ())


def _headings(paper: Paper) -> list[int]:
    return [at for at, line in enumerate(paper.lines) if _is_section(line.text)]


def _decisions_asked(paper: Paper) -> list[int]:
    return [at for at, line in enumerate(paper.lines) if DECISION_ASKED.fullmatch(line.text)]


def _required(paper: Paper) -> list[int]:
    return [at for at, line in enumerate(paper.lines[:FRONT]) if _REQUIRED.fullmatch(line.text)]


def _is_section(text: str) -> bool:
    match = RECOMMENDATION.fullmatch(text)
    return match is not None and (not match["rest"] or match["rest"][:1].isupper())


def _section(paper: Paper, at: int) -> Recommendations:
    lines = list(paper.lines[at + 1 : at + LONGEST])
    match = RECOMMENDATION.fullmatch(paper.lines[at].text)
    if match and match["rest"]:
        first = paper.lines[at]
        if _VERDICT.fullmatch(match["rest"]) and (verdict := stated(paper.cite(match["rest"].strip(" ."), [first]))):
            return Recommendations((verdict,), (first,))
        lines.insert(0, Line(first.page, first.raw, match["rest"]))
    lines = own_lines(_heading_of(paper, at, match), lines)
    while lines and (not lines[0].text or _FOR_WHOM.fullmatch(lines[0].text) or _MAKES.fullmatch(lines[0].text)):
        lines.pop(0)
    found = each_that(lines) or listing([_inner(line) for line in with_signs(lines, led=True)])
    whole = (*found.lead_in, *(line for point in found.points for line in point.lines))
    if len(found.points) <= 1 and len(parts := run_on(whole)) > len(whole):
        found = listing(parts)
    found = _without_number(found)
    said = ((_REFER.sub("", point.text), point.lines) for point in as_points(found))
    points = tuple(value for text, lines in said if (value := stated(paper.cite(text, lines))))
    lead = found.lead_in or (found.points[0].lines if found.points else ())
    return Recommendations(tuple(one for one in points if not _NONE.fullmatch(one.value)), lead)


def _without_number(found: Listing) -> Listing:
    """The points without the number of the next section, which stands alone below the last of them."""
    if not found.points:
        return found
    last = found.points[-1].lines
    if len(last) < 2 or not _NUMBER_ALONE.fullmatch(last[-1].text):  # noqa: PLR2004 (words and a number)
        return found
    return replace(found, points=(*found.points[:-1], replace(found.points[-1], lines=last[:-1])))


def _heading_of(paper: Paper, at: int, match: re.Match[str] | None) -> str:
    """The heading without the sentence behind it; of words that only lead to points, that above them."""
    text = paper.lines[at].text
    if match and match["rest"]:
        return text[: match.start("rest")].strip()
    if match or DECISION_ASKED.fullmatch(text):
        return text
    above = (line for line in reversed(paper.lines[max(0, at - 3) : at]) if line.text)
    return next((line.text for line in above if is_heading(line) or is_title(line)), text)


def _inner(line: Line) -> Line:
    """`1. a) That …` is the first of the lettered points, whatever the number of their paragraph."""
    match = _DOUBLE.match(line.text)
    return Line(line.page, line.raw, line.text[match.end() :]) if match else line
