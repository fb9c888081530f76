# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""What minutes say was resolved, each resolution as its points."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Line, Paper, joined
from workers.stages.extract.decided.carried import LONGEST, RESOLVED, cited
from workers.stages.extract.decided.moved import BY_INITIALS
from workers.stages.extract.items.items import Titled
from workers.stages.extract.points.listing import listing
from workers.stages.extract.points.numbering import with_signs
from workers.stages.extract.points.points import LEADS, MARKER, Listing, Point, as_points, each_that
from workers.stages.extract.points.run_in import apart as run_on

LONG_LEAD = 8
"""Words from which what leads to bullets is the decision, and they are its list."""
_VOTED = re.compile(
    r"\((?:unanimous(?:ly)?|by (?:a )?majority|nem\.? con\.?|\d+ (?:for|votes|in favour)\b[^)]*)\)", re.IGNORECASE
)
"""How the vote went, on a line between the word resolved and what was."""
_THAT_FIRST = re.compile(
    r"(?P<lead>(?:(?:RESOLVED|AGREED)\W{0,3})?[Tt]hat:?|(?:RESOLVED|Resolved|AGREED)(?: unanimously)?\s?[:–-]{1,2})\s+"
    r"(?P<first>\((?:a|A|i|1)\)\s.*)",
    re.DOTALL,
)
"""`That (a) the strategy be adopted; (b) …`: the first point stands on the line of its lead-in."""
_BODY_LEADS = re.compile(
    r"(?:.{0,90}[,;] ?)?(?:the )?(?:[\w’'&-]+ ){0,6}?(?:Sub-Committee|Committee|Cabinet|Council|Board|Panel|Executive|"
    r"Members)(?: unanimously| then)?\s?:\s?[-–]?$",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\d{1,3}\.\d{1,2}\s|[-–]\s+\S")
"""A numbered paragraph, or a point of a list that the resolution stands in."""
_WORD_ALONE = re.compile(r"(?:the |council |committee )?(?:decision|resolution|ordered)s?\s*:?", re.IGNORECASE)
_RESOLUTION = re.compile(r"(?:COUNCIL |COMMITTEE )?RESOLUTION|Resolution|ORDERED")
_DOES = re.compile(r"(?:unanimously )?(?:[A-Z]{3,}ED|SET|GAVE|NOTES?|AGREES?|APPROVES?)\b")
"""What a body does in each of the points that it leads to."""
_AGREED_LEADS = re.compile(
    r"(?:.{0,120}\b(?:Committee|Cabinet|Council|Board|Panel|Executive|Members)(?: unanimously| then)? "
    r"(?:agreed|resolved|decided)\b[^.;]{0,100}|.{0,80}\b(?:Act|Regulations) (?:19|20)\d\d)\s?:\s?[-–]?",
    re.IGNORECASE,
)
"""`The Committee agreed:-`, with points below that begin with `to` or `that`."""
_TO_DO = re.compile(r"(?:to|that)\b", re.IGNORECASE)
_DECISION_OF = re.compile(
    r"Decisions? of (?:the )?(?:[A-Z(][\w’'()&,-]*|for|and|of|the)(?: (?:[A-Z(][\w’'()&,-]*|for|and|of|"
    r"the)){1,9}"
)
"""`Decision of Executive Councillor for Housing`, with what was decided below."""
_DID = re.compile(r"(?:[A-Z][a-z]+ed|To|That|Agree|Note|Approve)\b")
_WITHIN = re.compile(
    r"(?:(?<=[.):] )(?P<told>(?:(?:After|"
    r"Following) [^.,]{3,60},? )?[Ii]t was (?:unanimously )?(?:resolved|RESOLVED) (?:to|that)\b)|"
    r"(?<=[.:–-] )(?P<bare>(?:RESOLVED|Resolved)(?=\s?:| to\b| that\b))|"
    r"(?<=[a-z)] )(?P<last>RESOLVED\s?:$))"
)
"""A resolution within a line."""
_DECISION_TOLD = re.compile(r"(?:The )?(?:Decision|DECISION)\s?:\s+(?P<told>[A-Z].*)")
"""`Decision: The Committee noted the report.`"""
_SECONDED_AND = re.compile(
    r"(?:(?i:(?:it was (?:then )?)?(?:proposed|moved|seconded) by|(?:up)?on (?:the |a )?(?:proposal|proposition|"
    r"motion) (?:of|by))"
    r"\s.{3,120}?|"
    r".{3,80}\b(?i:moved|proposed),? .{3,80}\b(?i:seconded)),?\s(?i:and )?"
    r"(?i:(?:duly |unanimously )?carried,? )?(?i:it was )?"
    r"(?:unanimously )?(?P<word>(?i:agreed|resolved)(?= that\b| to\b|\s?:))"
)
"""`Seconded by Councillor Lyle and agreed that`, with what was agreed below."""
_SECONDED = re.compile(r"\b(?:proposed|moved|seconded)\b", re.IGNORECASE)
_FOR_REASONS = re.compile(r"\bfor the (?:following )?reasons?(?: (?:set out )?below)?\s*:?$", re.IGNORECASE)
"""What follows such words is why, and no decision."""
_ENDED = re.compile(r"(?<!\b[A-Z])(?<!\bMr|\bMs|\bDr|\bNo|\bSt)(?<!\bMrs|\bLtd|\bInc)\.[”\"]?$")
_LONG = re.compile(r"(?:[^\s.]+ ){4}")
"""The beginning of a sentence that says something."""
_AGAIN = re.compile(r"(?:(?:IT WAS )?(?:FURTHER|ALSO) )RESOLVED\b")
"""The next resolution of the same item."""
_LEADS_ALONE = re.compile(r"(?:RESOLVED|Resolved)(?: unanimously)?\s?:\s?[-–]?")
_SENTENCE_ENDS = re.compile(r"(?<!\b[A-Z])(?<!\bMr|\bMs|\bDr|\bNo|\bSt)(?<!\bMrs|\bLtd|\bInc)\.(?=\s+[A-Z])")
PROSE = re.compile(r"\b[Ii]t was (?:\w+ )?(?:resolved|agreed) (?:that|to)\b")
"""A resolution told as what was agreed is told, so that it says nothing of how the rest is."""
_IN_PROSE = re.compile(rf"{PROSE.pattern} [^:]+$")
_MORE = re.compile(
    r"(?:That|And|To|This|These|Such|It(?! was (?:\w+ )?(?:agreed|resolved)\b)|Further|Also|AND|THAT|TO|FURTHER)\b"
)
"""How a further sentence of a resolution begins."""
_MOVERS = re.compile(r"(?<=RESOLVED)\s\([A-Z][\w’'. -]{1,40}/\s?[A-Z][\w’'. -]{1,40}\)")
"""Who moved and seconded, as Australian minutes have them: `RESOLVED (Lee/Ash)`."""
_HOW = re.compile(
    r"(?P<word>\b(?:resolved|agreed))\s\(?(?:unanimously|nem\.? con\.?|(?:by )?(?:a )?majority|"
    r"(?:by )?\d+ votes? (?:to|against) \d+)"
    r"[^():]{0,40}\)?(?=\s*(?:to|that)?\s?[:–-]*$)",
    re.IGNORECASE,
)
"""How the vote went, between the word and what leads to the points: `RESOLVED by 9 votes to 1`."""
_RUNS_ON = re.compile(r":\s\(?1[.)]\s[A-Z]")
"""The first of several points, behind its lead-in."""
_ITEM = re.compile(r"\(Item (?:No\.? )?\d{1,3}\)", re.IGNORECASE)


def resolutions(paper: Paper, titles: Sequence[Titled]) -> Iterator[tuple[int, list[Stated]]]:
    """Each resolution, with the line that it begins on and its points."""
    headings = frozenset((lines[0].page, lines[0].raw.split("\n")[0]) for _, lines in titles)
    done = -1
    for at, line in enumerate(_whole_leads(paper.lines)):
        if at > done and (did := _did(paper.lines, at, headings)):
            last = did[-1].lines[-1]
            done = next(other for other in range(at, len(paper.lines)) if paper.lines[other] is last)
            yield at, cited(paper, did)
        match = RESOLVED.match(line.text) or _WITHIN.search(line.text) or _SECONDED_AND.match(line.text)
        match = match or _DECISION_TOLD.match(line.text) or _headed(paper.lines, at)
        if match is None or at <= done:
            continue
        whole = line.text[match.start(match.lastgroup or 0) :]
        said = _HOW.sub(r"\g<word>", BY_INITIALS.sub("", _MOVERS.sub("", whole)))
        first = Line(line.page, line.raw, said)
        block = _within_item([first, *paper.lines[at + 1 : at + LONGEST]], headings)
        block = block[1:] if len(said.split()) == 1 and said != whole and len(block) > 1 else block
        block = _first_sentence(block) if _IN_PROSE.match(said) else block
        yield at, cited(paper, _decided(block))


def _first_sentence(lines: Sequence[Line]) -> list[Line]:
    """The lines up to the end of the sentence in which prose tells what was resolved."""
    for at, line in enumerate(lines):
        if ended := _SENTENCE_ENDS.search(line.text):
            return [*lines[:at], Line(line.page, line.raw, line.text[: ended.end()])]
    return list(lines)


def _whole_leads(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, where `agreed that` at the end of who proposed and seconded begins below it as if it stood apart."""
    said = ""
    for line in lines:
        both = f"{said} {line.text}"
        wrapped = _SECONDED_AND.match(both) if said and not _SECONDED_AND.match(line.text) else None
        start = wrapped.start("word") if wrapped else 0
        begins = start > len(said) and both[start].islower()
        yield Line(line.page, line.raw, both[start].upper() + both[start + 1 :]) if begins else line
        said = line.text if _SECONDED.search(line.text) else ""


def _headed(lines: Sequence[Line], at: int) -> re.Match[str] | None:
    """`RESOLUTION` alone above what was resolved."""
    match = _RESOLUTION.fullmatch(lines[at].text)
    below = next((line.text for line in lines[at + 1 : at + 3] if line.text), "") if match else ""
    return match if re.match(r"T(?:hat|HAT|o)\b", below) or (match and MARKER.match(below)) else None


def _did(lines: Sequence[Line], at: int, headings: frozenset[tuple[int, str]]) -> Sequence[Point]:
    """`The Committee:-` with points below it that each begin with what it did: `i. NOTED …`, `ii. AGREED …`."""
    for leads, does in ((_BODY_LEADS, _DOES), (_AGREED_LEADS, _TO_DO), (_DECISION_OF, _DID)):
        below = next((line for line in lines[at + 1 : at + 3] if line.text), None) if lines[at].text else None
        marker = MARKER.match(below.text) if below and leads.fullmatch(lines[at].text) else None
        if below and marker and does.match(below.text[marker.end() :]):
            own = list(takewhile(lambda line: (line.page, line.raw) not in headings, lines[at + 1 : at + LONGEST]))
            return [point for point in listing(own).points if does.match(point.text)]
    return ()


def _within_item(lines: Sequence[Line], headings: frozenset[tuple[int, str]]) -> list[Line]:
    """The lines up to the heading of the next item; of a sentence that leads to no points, up to any number."""
    taken: list[Line] = [lines[0]]
    leads = _is_lead(lines[0].text)
    for line in lines[1:]:
        if _VOTED.fullmatch(line.text):
            continue
        if _AGAIN.match(line.text):
            break
        numbered = MARKER.match(line.text) is not None or _NEXT.match(line.text) is not None
        if (line.page, line.raw) in headings or _ITEM.match(line.text) or (numbered and not leads):
            break
        leads = leads or _is_lead(line.text)
        taken.append(line)
    return [part for line in run_on(with_signs(taken)) for part in _apart(line)]


def _is_lead(text: str) -> bool:
    return any((LEADS.search(text), _THAT_FIRST.match(text), _RUNS_ON.search(text)))


def _apart(line: Line) -> Sequence[Line]:
    match = _THAT_FIRST.fullmatch(line.text)
    return [Line(line.page, line.raw, match[part]) for part in ("lead", "first")] if match else [line]


def _decided(lines: Sequence[Line]) -> Sequence[Point]:
    """One sentence, or the points below its lead-in."""
    if _WORD_ALONE.fullmatch(lines[0].text):
        lines = lines[1:]
    if not lines:
        return ()
    found = (each_that(lines) if _LEADS_ALONE.fullmatch(lines[0].text) else None) or listing(lines)
    found = found if found.points else Listing(_sentence(found.lead_in), ())
    lead = joined(found.lead_in)
    if _FOR_REASONS.search(lead):
        return [Point(None, found.lead_in)]
    if found.points and lead and not LEADS.search(lead):
        found = Listing(found.lead_in, ())
    if not found.points and re.fullmatch(r"\w+\W*", lead):
        return []
    if len(found.points) == 1 and found.points[0].letters and re.fullmatch(r"\w+\W*", lead):
        return found.points
    if len(found.points) > 1 and not found.points[0].letters and len(lead.split()) > LONG_LEAD:
        return [Point(None, (*found.lead_in, *(line for point in found.points for line in point.lines)))]
    return [one for one in as_points(found) if len(one.text.split()) > 2]  # noqa: PLR2004


def _sentence(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines up to a full stop at the end of one, where what begins below is no more of the resolution."""
    for at, (line, below) in enumerate(pairwise(lines)):
        ends = (match.end() for match in _SENTENCE_ENDS.finditer(line.text) if at or _LONG.match(line.text))
        if end := next((end for end in ends if not _MORE.match(line.text[end:].lstrip())), None):
            return (*lines[:at], Line(line.page, line.raw, line.text[:end]))
        if _ENDED.search(line.text) and below.text[:1].isupper() and not _MORE.match(below.text):
            return tuple(lines[: at + 1])
    return tuple(lines)
