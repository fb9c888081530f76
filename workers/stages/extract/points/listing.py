# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The lead-in and the points at the beginning of some lines, and where such a list is over."""

import re
from collections.abc import Sequence

from workers.domain.paper_text import Line, clean, joined
from workers.stages.extract.points.points import LEADS, MARKER, Listing, Point
from workers.stages.extract.points.section_ends import is_heading

_AFTERWARDS = re.compile(
    r"(?:the |this )?meeting (?:closed|ended|concluded|finished|terminated|adjourned|rose)|\(?(?:voting|"
    r"vote|votes)\b|\(?(?:note|nb)\b\s?:|"
    r"in favour\b|"
    r"(?:chair(?:man|woman|person)?|signed|date)\s*[:.…_]|moved by|proposed by|seconded by|duration of|(?:on|"
    r"upon) being put|"
    r"(?:there being|as there was|with) no (?:further|other|more) business|dates? of (?:the )?next|the decision was|"
    r"for\s*[:–-]|\(ref(?:erences?)?\b|"
    r"[_=*]{5,}|against\s*[:–-]|abst\w+\s*[:–-]|\(?actions?(?: by)?\s*:|reasons?(?: for\b|[:.]?\s*$)|"
    r"\(?(?:councillors?|members?|cllrs?\.?|crs?|the mayor|mayor|mr|mrs|ms|dr) .{0,60}\b(?:left|rejoined|joined|"
    r"re-?joined|returned to|arrived at|entered|withdrew from) ",
    re.IGNORECASE,
)
"""What minutes print after a resolution."""
_OTHER_LABEL = re.compile(r"[A-Z][^.:;]{3,60}:(?:\s|$)")
"""What a form, or minutes, say next: `Officer responsible for effecting the decision:`."""
_LEADS_ON = re.compile(
    r"(?:and )?(?:the )?(?:Cabinet|Committee|Board|Council|Panel|Executive|Members)(?: also| further)? "
    r"(?:noted|approved|agreed|endorsed|recommended|delegated|resolved)(?: to| that)?\s?:\s?[-–]?",
    re.IGNORECASE,
)
"""What leads to further points of the same list: `Cabinet noted:` over `c)`."""
_ASKED_TO = re.compile(r"\b(?:recommended|asked|invited|requested)\b.{0,20}\bto\s?:?$", re.IGNORECASE)
_MINUTE = re.compile(r"\d{3,4}[.)]?\s+[A-Z]")
"""The number of the next minute."""
_SHORT = 0.75


def listing(lines: Sequence[Line]) -> Listing:
    """The lead-in and the points at the beginning of these lines; what follows the last point is left out."""
    lead: list[Line] = []
    points: list[list[Line]] = []
    outer: re.Match[str] | None = None
    style, width = "", max((len(line.text) for line in lines[:40]), default=0)
    for at, line in enumerate(lines):
        marker = MARKER.match(line.text)
        kind = _style(marker) if marker else ""
        current = points[-1] if points else lead
        if not line.text:
            if current and not _goes_on(lines[at + 1 :], joined(current), style):
                break
        elif marker and _opens(kind, style, marker, points, lead):
            if style and kind != style:
                outer = MARKER.match(points[-1][0].text)
                lead = [*lead, *points.pop()]
            style = kind
            points.append([line])
        elif marker and points and outer and kind == _style(outer) and _follows(outer, marker):
            outer = marker
            points.append([line])
        elif points and _LEADS_ON.fullmatch(line.text) and _counts_on(points[-1], lines[at + 1 : at + 2]):
            continue
        elif _is_over(line, marker, style, current, width):
            break
        else:
            current.append(line)
    return Listing(tuple(lead), tuple(Point(_marker(group), tuple(group)) for group in points))


def _style(marker: re.Match[str]) -> str:
    kind = marker.lastgroup or ""
    said = marker[kind] if kind else ""
    if kind == "b":
        return f"level {said.count('.')}"
    if kind == "e":
        return "bullet"
    if said.isdigit():
        return "number"
    return "roman" if len(said) > 1 or said in "ivx" else "letter"


def _opens(kind: str, style: str, marker: re.Match[str], points: list[list[Line]], lead: list[Line]) -> bool:
    """Whether a marker begins the next point, rather than a point within one or the next section."""
    said = (marker[marker.lastgroup or 0] or "").casefold()
    if not points:
        return not lead or (LEADS.search(joined(lead)) is not None and (kind != "number" or said == "1"))
    last = joined(points[-1])
    if kind != style:
        if said == "i" and style == "letter" and _said(points[-1]) == "h":
            return True
        headed = len(points[-1]) == 1 and is_heading(points[-1][0]) and not _ASKED_TO.search(last)
        return len(points) == 1 and LEADS.search(last) is not None and not headed
    return kind == "bullet" or (_next(_said(points[-1]), said) and _is_alike(marker, points[0][0]))


def _is_alike(marker: re.Match[str], first: Line) -> bool:
    """Whether a marker has an opening bracket as the first has, or neither: `(d)` in an address is no point `d)`."""
    return marker[0].startswith("(") == first.text.startswith("(")


def _follows(one: re.Match[str], two: re.Match[str]) -> bool:
    """Whether a marker is the next of those around the points: `2.` below `1.` with its own `a)` to `c)`."""
    return _next(*((match[match.lastgroup or 0] or "").casefold() for match in (one, two)))


def _said(group: Sequence[Line]) -> str:
    marker = MARKER.match(group[0].text)
    return (marker[marker.lastgroup or 0] or "").casefold() if marker else ""


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def _next(before: str, after: str) -> bool:
    if before in _ROMAN and after in _ROMAN and _ROMAN.index(after) == _ROMAN.index(before) + 1:
        return True
    if len(before) == len(after) == 1 and before.isalpha():
        return ord(after) == ord(before) + 1
    one, two = before.split("."), after.split(".")
    return one[:-1] == two[:-1] and one[-1].isdigit() and two[-1].isdigit() and int(two[-1]) == int(one[-1]) + 1


def _goes_on(rest: Sequence[Line], so_far: str, style: str) -> bool:
    """Whether the words after a blank line belong to the list."""
    line = next((line for line in rest if line.text), None)
    if line is None:
        return False
    marker = MARKER.match(line.text)
    if marker:
        return not style or _style(marker) == style or so_far.endswith(":")
    leads = so_far.endswith((":", ",", " –", " -")) or re.fullmatch(
        r"(?:RESOLVED|Resolved|RECOMMENDED|AGREED)(?: [-–])?", so_far
    )
    return bool(leads) or line.text[:1].islower()


def _is_over(line: Line, marker: re.Match[str] | None, style: str, current: Sequence[Line], width: int) -> bool:
    """Whether a line that opens no point ends the list."""
    if not current:
        return is_heading(line)
    if (
        line.text.isupper()
        and current[-1].text.isupper()
        and not current[-1].text.endswith((".", "”", ";"))
        and not marker
    ):
        return False
    bracketed = sum(one.text.count("(") - one.text.count(")") for one in current) > 0
    other = marker is not None and _style(marker) == style and _is_alike(marker, current[0])
    if is_heading(line) or other or (_AFTERWARDS.match(line.text) and not bracketed):
        return True
    last = current[-1].text
    if last.endswith(".") and _OTHER_LABEL.match(line.text):
        return True
    turned = line.page != current[-1].page or len(last) < _SHORT * width
    begins = line.text[:1].isupper() or _MINUTE.match(line.text) is not None
    return not marker and last.endswith((".", ".”", "?")) and begins and turned


def _counts_on(point: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether the line below has the next marker of the list."""
    last, marker = MARKER.match(point[0].text), MARKER.match(below[0].text) if below else None
    return last is not None and marker is not None and _style(last) == _style(marker) and _follows(last, marker)


def _marker(group: Sequence[Line]) -> str | None:
    marker = MARKER.match(group[0].text)
    return clean(marker[0]) if marker else None
