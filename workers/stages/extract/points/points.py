# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Points as recommendations and resolutions are written: lettered, numbered, or each beginning with `That`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workers.domain.paper_text import Line, joined
from workers.stages.extract.points.section_ends import is_heading

MARKER = re.compile(
    r"(?:\((?P<a>[A-Za-z]|[ivxIVX]{2,4}|\d{1,2})\)\s*|(?P<b>\d{1,2}(?:\.\d{1,2}){1,2})[.)]?\s+|(?P<c>[A-Za-z]|"
    r"[ivxIVX]{2,4})[.)]\s+"
    r"|(?P<d>\d{1,2})[.)]\s*(?!\d)|(?P<e>[•●▪◦\uf0b7\uf0a7]|[x§](?=\s+[A-Z]))\s*)(?=\S)"
)
LEADS = re.compile(
    r"(?::(?!;)|\b(?:to|that)|^\W*(?:resolved|recommended|agreed|decisions?)|^(?:resolved|agreed)\b.{0,80}\s*[–-]|"
    r"\bthat (?:the )?(?:[\w’'&-]+ ){0,6}(?:committee|cabinet|council|board|panel|executive|members|forum|commission))"
    r"\s*[;–-]?\s*$",
    re.IGNORECASE,
)
"""How words end that lead to points."""
_TAIL = re.compile(r"\s*(?:;\s*and/?(?:or)?|;\s*or|;|,\s*and|\band)\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Point:
    """One point of a list: its marker (None for a plain paragraph) and its lines."""

    marker: str | None
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The words without the marker, and without the "; and" that leads to the next point."""
        return _TAIL.sub("", self.whole[len(self.marker or "") :].strip()).strip()

    @property
    def letters(self) -> bool:
        """Whether the marker is a letter or number rather than a bullet."""
        return bool(self.marker and re.search(r"[^\W_]", self.marker) and self.marker.strip() not in {"x", "§"})

    @property
    def whole(self) -> str:
        """The words with the marker."""
        return joined(self.lines)


@dataclass(frozen=True)
class Listing:
    """What stands before the points, and the points."""

    lead_in: tuple[Line, ...]
    points: tuple[Point, ...]


_THAT = re.compile(r"(?:That|THAT),? [A-Za-z\d]")
_OPEN = re.compile(r"(?:,|\b(?:and|or|of|the|to|in|for|with|by|on|at))$")
"""How a line ends whose sentence goes on."""
LONGEST_LEAD = 3
"""Lines that lead to such paragraphs."""


def each_that(lines: Sequence[Line]) -> Listing | None:
    """Paragraphs without numbers that each begin with `That`, two or more, below what may lead to them."""
    start = next((at for at, line in enumerate(lines) if _THAT.match(line.text)), len(lines))
    lead = [line for line in lines[:start] if line.text]
    if lead and (len(lead) > LONGEST_LEAD or not lead[-1].text.endswith(":") or MARKER.match(lead[0].text)):
        return None
    groups: list[list[Line]] = []
    for line in lines[start:]:
        begins = _THAT.match(line.text) is not None
        ended = not groups or groups[-1][-1].text.endswith((".", ";", "; and"))
        if begins and (ended or not _OPEN.search(groups[-1][-1].text)):
            groups.append([line])
        elif is_heading(line) or (line.text and ended):
            break
        elif line.text:
            groups[-1].append(line)
    return Listing(tuple(lead), tuple(Point(None, tuple(group)) for group in groups)) if len(groups) > 1 else None


def as_points(found: Listing) -> Sequence[Point]:
    """The points without their lead-in; a lead-in alone, or with one point, is the sentence itself."""
    lead = Point(None, found.lead_in) if found.lead_in else None
    if not found.points:
        return [lead] if lead and _is_sentence(lead) else []
    if lead and len(found.points) == 1 and not re.match(r"(?i:that)\b", found.points[0].text):
        return [Point(None, (*found.lead_in, *found.points[0].lines))]
    return found.points


def _is_sentence(point: Point) -> bool:
    words = len(point.text.split())
    return words >= 4 and not point.text.endswith(":") and not is_heading(point.lines[0])  # noqa: PLR2004
