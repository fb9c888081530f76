# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Motions with a printed result, and how what was decided is cited."""

import re
from collections.abc import Iterator, Sequence

from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Line, Paper, joined
from workers.stages.extract.points.listing import listing
from workers.stages.extract.points.points import Point
from workers.stages.extract.stated import stated

LONGEST = 80
"""Lines of a resolution or motion."""
_BODY = (
    r"(?:the )?(?:(?:[a-z&]+ ){0,3}(?:sub-committee|committee|cabinet|council|board|panel|executive|forum|authority)|"
    r"members|"
    r"councillors|meeting)"
)
_BY = (
    rf"(?:[A-Z][A-Z ]{{3,20}}:\s)?(?:(?:accordingly|therefore|(?:up)?on (?:a )?(?:motion|proposal|"
    rf"proposition)\b[^.;:]{{0,90}}|following (?:(?:a|the) )?(?:vote|debate|discussion)|(?:on|"
    rf"upon) (?:being put to )?(?:the|a) vote|"
    rf"it was (?:then |therefore )?(?:proposed|moved) .{{3,120}}? (?:and|seconded).{{0,80}}?),? )?(?:it was|{_BODY}|"
    rf"and|further|also|unanimously|by a majority)?(?: (?:then|therefore|"
    rf"unanimously))?"
)
RESOLVED = re.compile(
    r"(?:\W{0,3}(?:\w{1,3}[.)]|\d{1,3}\.\d{1,2}|\d{1,6}(?=\s+(?:RESOLVED|AGREED|Resolved)\b))\s+)?[*\W]{0,3}(?:(?i:"
    + _BY
    + r"|(?:after|following) [^.,;:]{3,40},?)\s)?(?P<word>RESOLVED|RECOMMENDED(?= [Tt]hat\b| THAT\b|:| –| -)|"
    r"Resolved(?= [Tt]hat\b| [Tt]o\b|:| –| -|"
    r" unanimously\b| \()|"
    r"ORDERED(?= [Tt]hat\b|:| –| -| as follows)|(?<=[a-z] )resolved(?= that\b| to\b|:| unanimously\b| \()|"
    r"Agreed(?=\s?:$|\s?[–-]$| [Tt]hat\b| to\b)|AGREED(?= [Tt]hat\b| to\b|:| –| -|$)|"
    r"(?i:it was (?:unanimously )?(?:resolved|"
    r"agreed)(?= that\b| to\b|:| [–-]| \())|"
    r"(?i:(?:the )?(?:decision|resolution)s?(?=\s*:\s*$))|"
    r"(?i:resolutions?(?=\s*:\s*(?:that|to)\b))|Decisions?(?=$)|DECISIONS?(?=$))\b"
)
_MOTION = re.compile(
    r"(?:(?:MOTION|Motion|RESOLUTION|Resolution)\s?:\s+|.{0,80}?[“\"]\s*)?(?P<that>T(?:HAT|hat)\b|"
    r"NOW,? THEREFORE\b|BE IT RESOLVED\b|Be it resolved\b|"
    r"It is recommended that\b)"
)
_CARRIED = re.compile(
    r"[”\"]?\s*(?:(?:\b(?:Motion|MOTION)\s)?\b(?:CARRIED|Carried)|"
    r"\b(?:Motion|MOTION|Resolution|RESOLUTION)\s(?i:passed|passes|adopted|approved))(?: (?i:unanimously))?"
    r"(?:,? (?i:by all members present)|\s?\(?\d+\s?(?:to|-|/)\s?\d+\)?)?\.?\s*$"
)
_LOST = re.compile(r"\b(?:DEFEATED|Defeated|LOST|Lost|DEFERRED|Deferred|WITHDRAWN|Withdrawn)\.?\s*$")
_NEXT_MOTION = re.compile(r"(?:Motion|Resolution)\s+(?:No\.?\s*)?[\w/-]*\d|R?\d{2,4}-\d{2,4}\b|WHEREAS\b")
_MOVED = re.compile(r"(?:Moved|MOVED|Mover)\b(?: by|:)")
_FILE = re.compile(r"\s\(\d{4}-[A-Z]\d{2}[A-Z\d/-]*\)\s*$")
"""The file of a Canadian motion, behind it: `(2024-E07)`."""
_SIDE = re.compile(r"[A-Z][A-Za-z&’']*(?: [A-Za-z&’']+){0,2}")
_MOVERS = re.compile(r"\.\s+\(?(?:Proposed|Prop\.|Moved|Seconded|All in favour|Unanimous)\b.*$", re.DOTALL)
"""Who moved it, behind the sentence."""
_ON_MOTION = re.compile(
    r"^RESOLVED(?: unanimously)?,? on the motion of .{3,120}?,? second\w* (?:by )?.{3,60}? (?=that\b)", re.IGNORECASE
)
"""Who moved it, before what was resolved, as Australian minutes have it."""
_AFTERWARDS = re.compile(
    r"\s(?:(?:(?:Recorded )?Vote|Yeas|Ayes|Nays|Noes)\s?(?:\(\d|:).*|"
    r"(?-i:For|In [Ff]avou?r|Against):? ?\(\d{1,2}\).*|(?-i:Read|READ) (?:a|the) first,? .*|Time: \d.*)$",
    re.IGNORECASE,
)


_ACTIONS = re.compile(r"\bfollowing actions be taken\b.*:$|\b(?:direct|authorize|request)\b.{0,60}\bto\s?:$")
"""What leads to several decisions of one motion."""


def cited(paper: Paper, points: Sequence[Point]) -> list[Stated]:
    """The points that stand on their pages, without results and what minutes print after them."""
    return [value for point in points if (value := stated(paper.cite(_tidy(point.text), point.lines)))]


def _tidy(text: str) -> str:
    text = _ON_MOTION.sub("", text)
    return _FILE.sub("", _CARRIED.sub("", _AFTERWARDS.sub("", _MOVERS.sub(".", text)))).strip().strip('“”"').strip()


def carried(paper: Paper) -> Iterator[tuple[int, list[Stated]]]:
    """Motions with a printed result: `Moved by …, “THAT … .” Carried`."""
    start: int | None = None
    for at, line in enumerate(paper.lines):
        match = _MOTION.match(line.text)
        if _MOVED.match(line.text):
            start = None
        if _NEXT_MOTION.match(line.text) and not (match and _NEXT_MOTION.match(match[0])):
            start = None
        if match and (start is None or match["that"].startswith(("NOW", "BE", "Be"))) and not RESOLVED.match(line.text):
            start = at
        if start is not None and (_LOST.search(line.text) or at - start > LONGEST):
            start = None
        if start is not None and _CARRIED.search(line.text):
            yield start, _decided(paper, paper.lines[start : at + 1])
            start = None


def _decided(paper: Paper, lines: Sequence[Line]) -> list[Stated]:
    """The motion; where headings of the margin were read into it, without them, and with all its lines as quote."""
    own = [line for at, line in enumerate(lines) if not _is_of_margin(lines, at)]
    motion = _motion(own)
    points = listing(motion.lines)
    if len(points.points) > 1 and points.points[0].letters and _ACTIONS.search(joined(points.lead_in)):
        return cited(paper, points.points)
    found = cited(paper, [motion])
    if found or len(own) == len(lines):
        return found
    read = stated(paper.quote(_tidy(_motion(own).text), lines))
    return [read] if read else cited(paper, [_motion(lines)])


def _is_of_margin(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a heading that stood beside a sentence which goes on after it: a few words between blanks."""
    if not 0 < at < len(lines) - 1 or lines[at - 1].text or lines[at + 1].text or not _SIDE.fullmatch(lines[at].text):
        return False
    before = next((line.text for line in reversed(lines[:at]) if line.text and not _SIDE.fullmatch(line.text)), "")
    return not _CARRIED.search(lines[at].text) and bool(before) and before[-1] not in '.;:!?”"'


def _motion(lines: Sequence[Line]) -> Point:
    match = _MOTION.match(lines[0].text)
    first = lines[0]
    said = Line(first.page, first.raw, first.text[match.start("that") if match else 0 :])
    end = next(
        (
            at
            for at, line in enumerate(lines)
            if at and line.text.startswith(("Read a first", "Read the first", "Time:"))
        ),
        len(lines),
    )
    return Point(None, tuple(line for line in (said, *lines[1:end]) if line.text))
