"""Members present, officers in attendance and apologies of minutes, each with the words that say so."""

import re
from collections.abc import Iterable, Iterator, Sequence

from contracts.artefacts.extraction import Capacity, Officer
from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Line, Paper
from workers.stages.extract.officers.clerks import clerks
from workers.stages.extract.people.names import HONOURS, MEMBER_ROLE
from workers.stages.extract.roll.apologies import told_away
from workers.stages.extract.roll.entries import Entry
from workers.stages.extract.roll.leads import Kind
from workers.stages.extract.roll.names import without_title
from workers.stages.extract.roll.presence_beside import ATTENDED, SENT_APOLOGIES, told_beside
from workers.stages.extract.roll.roll import Listed
from workers.stages.extract.stated import stated

_CLERK = re.compile(r"\b(?:clerk|RFO|recording|minutes?|CAO)\b", re.IGNORECASE)
_OF_STAFF = re.compile(
    r"\b(?:clerk|officer|director|head|manager|solicitor|engineer|planner|RFO|CEO|CAO|CFO|chief|administrator|"
    r"attorney|advis[eo]r|"
    r"assistant|accountant|auditor|lawyer|recorder|recording|minutes?|support|intern|surveyor)\b",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"^(?:the )?(?:joint )?(?:applicants?|appellants?|agents?|objectors?|residents?|"
    r"members? of the public|press|witness|"
    r"supporters?|observers?|interested part(?:y|ies)|licen[cs]e holder|complainant|student|"
    r"trade union|external audit\w*)\b|"
    r"(?<!chief of )\bpolice$|^(?:PCSO|PC|Police (?:Constable|Community Support Officer)|Sgt|Sergeant)$",
    re.IGNORECASE,
)
"""As what people from outside the council attend."""
_SERVES = re.compile(r"(?:[A-Z][\w-]+ ){0,2}(?:Assistant|Secretary|Officer|Adviser|Support) (?:Officer )?(?:to|for)\b")
"""Staff of a member: `Executive Assistant to the Mayor`."""
_TOGETHER = 400
"""Characters within which a name and its role are quoted together."""
SENTENCES = 220
"""Lines in which minutes name those away."""


def members_present(paper: Paper, listed: Sequence[Listed]) -> tuple[Stated, ...]:
    """Each member once, in the order of the lists."""
    if told := told_beside(paper, ATTENDED):
        return told
    found: dict[str, Stated] = {}
    for one in listed:
        for entry in one.entries if one.kind is Kind.MEMBERS else ():
            value = None if one.own and _is_officer(entry, one) else stated(paper.cite(entry.name, one.lines))
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
    bare = HONOURS.sub("", without_title(name)).strip().casefold()
    return bare if len(bare.split()) > 1 else name.casefold()


def sent_apologies(paper: Paper, listed: Sequence[Listed]) -> tuple[Stated, ...]:
    """Those of the list of apologies, else of the sentence on them."""
    if told := told_beside(paper, SENT_APOLOGIES):
        return told
    away = [one for one in listed if one.kind is Kind.APOLOGIES]
    if found := tuple(_stated(paper, ((entry, one.lines) for one in away for entry in one.entries))):
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


def officers_listed(paper: Paper, listed: Sequence[Listed], contacts: Sequence[Officer] = ()) -> tuple[Officer, ...]:
    """The contacts, those whose post stands beside their name in any list but that of apologies, and the clerk."""
    found = {_bare(one.name): one for one in contacts}
    named = (*_with_posts(listed), *clerks(paper.lines))
    for name, role, lines in named:
        if officer := _officer(paper, name, role, lines):
            known = found.setdefault(_bare(officer.name), officer)
            if known.role is None:
                found[_bare(officer.name)] = known.model_copy(update={"role": officer.role})
    return tuple(found.values())


def _with_posts(listed: Sequence[Listed]) -> Iterator[tuple[str, str, Sequence[Line]]]:
    for one in listed:
        for entry in one.entries if one.kind is not Kind.APOLOGIES else ():
            if entry.role and (one.kind is not Kind.MEMBERS or _is_officer(entry, one)):
                yield entry.name, entry.role, one.lines


def _officer(paper: Paper, name: str, role: str, lines: Sequence[Line]) -> Officer | None:
    passage = paper.cite(name, lines)
    if passage is None or (MEMBER_ROLE.search(role) and not _SERVES.match(role)) or _OUTSIDE.search(role):
        return None
    quote = _both(paper, passage.quote, role, lines)
    return Officer(name=name, role=role, capacity=Capacity.ATTENDING, page=passage.page, quote=quote)


def _both(paper: Paper, name: str, role: str, lines: Sequence[Line]) -> str:
    """The words from the name to its role, where they stand together on one page."""
    page = next(line.page for line in lines)
    raw = "\n".join(line.raw for line in lines if line.page == page)
    place = paper.cite(role, lines)
    if place is None:
        return name
    one, two = raw.find(name), raw.find(place.quote)
    start, end = min(one, two), max(one + len(name), two + len(place.quote))
    quote = raw[start:end]
    return quote if start >= 0 and len(quote) < _TOGETHER and paper.stands(quote, page) else name
