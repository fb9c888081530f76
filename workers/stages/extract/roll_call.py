"""Members present, officers in attendance and apologies of minutes, each with the words that say so."""

import re
from collections.abc import Iterable, Iterator, Sequence

from contracts.artefacts.extraction import Capacity, Officer
from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Line, Paper
from workers.stages.extract.attending import OUTSIDE
from workers.stages.extract.header import stated
from workers.stages.extract.people import HONOURS, MEMBER_ROLE
from workers.stages.extract.presence_beside import ATTENDED, SENT_APOLOGIES, told_beside
from workers.stages.extract.roll import Listed, lists
from workers.stages.extract.roll_apologies import told_away
from workers.stages.extract.roll_entries import Entry
from workers.stages.extract.roll_leads import Kind

_TITLE = re.compile(
    r"^(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Council ?[Mm]ember|Councilmember|Mayor|Deputy Mayor|The|Alderman)\.?\s+)+",
    re.IGNORECASE,
)
_CLERK = re.compile(r"\b(?:clerk|RFO|recording|minutes?|CAO)\b", re.IGNORECASE)
_OF_STAFF = re.compile(
    r"\b(?:clerk|officer|director|head|manager|solicitor|engineer|planner|RFO|CEO|CAO|CFO|chief|administrator|attorney|advis[eo]r|"
    r"assistant|accountant|auditor|lawyer|recorder|recording|minutes?|support|intern|surveyor)\b",
    re.IGNORECASE,
)
SENTENCES = 220
"""Lines in which minutes name those away."""


def members_present(paper: Paper) -> tuple[Stated, ...]:
    """Each member once, in the order of the lists."""
    if told := told_beside(paper, ATTENDED):
        return told
    found: dict[str, Stated] = {}
    for one in lists(paper.lines):
        for entry in one.entries if one.kind is Kind.MEMBERS else ():
            value = None if _is_officer(entry, one) else stated(paper.cite(entry.name, one.lines))
            if value:
                found.setdefault(_bare(entry.name), value)
    return tuple(found.values())


def _is_officer(entry: Entry, listed: Listed) -> bool:
    """Whether somebody with a post is of the staff: among members of a board many have one elsewhere."""
    if entry.role is None:
        return False
    return bool(_CLERK.search(entry.role)) or (not listed.own and bool(_OF_STAFF.search(entry.role)))


def _bare(name: str) -> str:
    """A whole name without its titles: a chair may be named again among the others."""
    bare = HONOURS.sub("", _TITLE.sub("", name)).strip().casefold()
    return bare if len(bare.split()) > 1 else name.casefold()


def sent_apologies(paper: Paper) -> tuple[Stated, ...]:
    """Those of the list of apologies, else of the sentence on them."""
    if told := told_beside(paper, SENT_APOLOGIES):
        return told
    listed = [one for one in lists(paper.lines) if one.kind is Kind.APOLOGIES]
    if found := tuple(_stated(paper, ((entry, one.lines) for one in listed for entry in one.entries))):
        return found
    entries, lines = told_away(paper.lines[:SENTENCES])
    return tuple(_stated(paper, ((entry, lines) for entry in entries)))


def _stated(paper: Paper, entries: Iterable[tuple[Entry, Sequence[Line]]]) -> Iterator[Stated]:
    seen: set[str] = set()
    for entry, lines in entries:
        value = stated(paper.cite(entry.name, lines))
        if value and _bare(entry.name) not in seen:
            seen.add(_bare(entry.name))
            yield value


def officers_listed(paper: Paper) -> tuple[Officer, ...]:
    """Those whose post stands beside their name, in any list but that of apologies."""
    found: dict[str, Officer] = {}
    for one in lists(paper.lines):
        for entry in one.entries if one.kind is not Kind.APOLOGIES else ():
            if one.kind is Kind.MEMBERS and not _is_officer(entry, one):
                continue
            if officer := _officer(paper, entry, one):
                found.setdefault(_bare(officer.name), officer)
    return tuple(found.values())


def _officer(paper: Paper, entry: Entry, listed: Listed) -> Officer | None:
    passage = paper.cite(entry.name, listed.lines) if entry.role else None
    if passage is None or entry.role is None or MEMBER_ROLE.search(entry.role) or OUTSIDE.search(entry.role):
        return None
    return Officer(
        name=entry.name, role=entry.role, capacity=Capacity.ATTENDING, page=passage.page, quote=passage.quote
    )
