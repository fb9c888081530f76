"""Whose report it is: those it is from, and who signs under the role that it is of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from workers.domain.paper_text import Line, Paper, head, is_rule, squash
from workers.stages.extract.officers.contacts import Entry
from workers.stages.extract.officers.labels import is_label
from workers.stages.extract.people.names import is_person, is_role, name_and_role
from workers.stages.extract.points.report_headings import asks, opens

_REPORT_OF = re.compile(
    r"(?:(?:joint )?reports? (?:of|by|from)|from|(?:submitted )?by)\s*:?\s*(?:the )?(?P<role>[A-Z].{5,110}?)\.?"
    r"(?:\s+to (?:the |a )?(?:[\w-]+ )?(?:meeting|cabinet|executive|council|committee|board)\b.*)?",
    re.IGNORECASE,
)
"""Whose report it is, as a role without a name."""
_FROM = re.compile(r"^(?:from|(?:submitted )?by|through|thru|via)\s*:\s*", re.IGNORECASE)
_NEXT = re.compile(r"\w[\w ]{1,20}:|\d{1,2}(?:\.\d{1,2})?[.)]?\s")
LONGEST = 5
"""Lines of senders."""


def senders(paper: Paper) -> Iterator[Entry]:
    """`From: …` at the top of a report, where officers stand beside members."""
    top = head(paper, 14)
    for start in (at for at, line in enumerate(top) if _FROM.match(line.text)):
        alone = _FROM.fullmatch(top[start].text) is not None
        end = next((at for at in range(start + 1, len(top)) if _ends(top[at])), len(top))
        yield from _sent(top[start + alone : min(end, start + LONGEST)])


def _ends(line: Line) -> bool:
    """Whether a line is no more of the senders: the next label, a heading or a rule."""
    text = line.text
    other = _NEXT.match(text) or is_rule(text) or asks(text) or opens(text)
    label = is_label(text)
    return bool(other) or (label is not None and bool(label["sign"]))


def _sent(lines: Sequence[Line]) -> Iterator[Entry]:
    rows: list[list[Line]] = []
    for line in lines:
        said = replace(line, text=_FROM.sub("", line.text))
        if rows and not _begins(said.text):
            rows[-1].append(said)
        else:
            rows.append([said])
    for row in rows:
        known = name_and_role(" ".join(line.text for line in row))
        if known and known[1] and is_role(known[1]):
            yield Entry(known[0], known[1], None, None, tuple(row))


def reporting(paper: Paper) -> Iterator[Entry]:
    """The name that stands over the role whose report the heading says that it is."""
    told = (_REPORT_OF.fullmatch(line.text) for line in head(paper, 14))
    roles = {squash(match["role"]) for match in told if match and is_role(match["role"])}
    lines = [line for line in paper.lines if line.text] if roles else []
    for one, two in pairwise(lines):
        said = one.text.title() if one.text.isupper() else one.text
        if squash(two.text) in roles and one.page == two.page and is_person(said):
            yield Entry(one.text, two.text, None, None, (one, two))


def _begins(text: str) -> bool:
    """Whether a line of senders begins a new one: a name and a comma, or a role before a comma and a name."""
    return is_person(text.split(",", maxsplit=1)[0]) or is_person(text.rpartition(",")[2].strip())
