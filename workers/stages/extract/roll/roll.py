# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Who was at a meeting and who was away, as the lists of its minutes say: members, officers, apologies.

The front of minutes is read label by label; the lines behind each are its list as far as they read as one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workers.domain.paper_text import Line
from workers.stages.extract.people.honorifics import OF_MEMBER, OF_OFFICE
from workers.stages.extract.roll.entries import Entry
from workers.stages.extract.roll.leads import Kind, Lead, lead_of
from workers.stages.extract.roll.lists import goes_on, reading
from workers.stages.extract.roll.names import many_of, name_in
from workers.stages.extract.roll.posts import is_post
from workers.stages.extract.roll.reading import NOBODY, Reading

FRONT = 130
"""Lines in which minutes say who was there."""
TOP = 12
UNLABELLED = 30
"""Lines in which members stand without a label."""
MOST = 6000
"""Characters of a list: some hundred and fifty members."""
LONGEST = 70
"""Lines of a list."""
_ITEM = re.compile(
    r"(?:(?:Item|Minute|"
    r"Min)\s?(?:No\.?\s?)?)?(?:[A-Z]{1,6}[ ./-]?)?\(?\d{1,4}(?:[./-]\w{1,6}){0,3}[.):]?(?:\s+[A-Z]|$)|"
    r"[A-Z]\.\s+[A-Z]{3}"
)
_HEADING = re.compile(r"[A-Z][A-Z ,’'&/-]{7,}[:.]?")
_CAPITALS = re.compile(r"[A-Z][\w’'.-]*\s(?:[A-Z]\.?\s)?[A-Z][A-Z’'-]{2,}\b")
"""Somebody whose surname is in capitals."""
_TELLS = re.compile(
    r"\b(?:welcomed|opened|called to order|declared|thanked|agreed|resolved|reminded|informed|explained|"
    r"noted that|reported|"
    r"it was|there (?:was|were)|commenced|started|quorum|adjourned|prayer|livestream\w*|recorded|approved|"
    r"published|available|apolog\w+|regrets|absent|excused)\b",
    re.IGNORECASE,
)
_EXCUSED = r"\((?:(?:with )?(?:apologies|regrets)|excused)\b"
_BRACKETS = re.compile(rf"{_EXCUSED}\)", re.IGNORECASE)
"""What is said of one of those away, as no sentence does."""
_SUBMITTED = re.compile(r"\bminutes\b.*\b(?:were|was) (?:submitted|received|considered|presented)\b", re.IGNORECASE)
"""Minutes of another body, with lists of their own."""
_LIST_AT_END = re.compile(r"(?:list of )?attendance(?: list)?\s*:?", re.IGNORECASE)
"""Where some minutes name, at their end, who was there."""
_SURNAME = re.compile(r"[A-Z][\w’'-]+(?:,? (?:[A-Z]\.? ?){1,3})?(?:\s\([^()]*\))?;?")
"""Somebody who is named by surname, below a title of all."""
_FURTHER = re.compile(r"(?<=[a-z)]{2})\.\s+[A-Z][^.;,]{3,80}\b(?:attended|was|were|joined|left|arrived|had)\b.*")
"""A sentence behind the list."""
_WHICH_MEETING = re.compile(r"[A-Z][\w /’'-]{0,40}\bmeeting\b[\w /’'-]{0,40}:", re.IGNORECASE)
"""`Scheduled meeting on 7 May:` between the label and its list."""
_CLOSED = re.compile(
    r"\bno (?:further|other) business\b|\bmeeting (?:was )?(?:closed|concluded|ended)\b", re.IGNORECASE
)
"""How minutes end; below it the chair signs."""
_SEAT = re.compile(
    rf"\b(?:(?:electoral )?(?:division|ward|area|district|zone|seat))\s(?:no\.? )?(?:\d{{1,2}}|[A-Z])\s?[-–:,]?\s+"
    rf"(?=(?-i:{OF_MEMBER}|{OF_OFFICE}))",
    re.IGNORECASE,
)
"""The seat of a member, before the title: `Division 2 Councillor Ash`."""
_STOPS = re.compile(
    r"\(?(?:Note|NB)\b|[A-Z][\w ]{2,40} [Rr]epresentatives?$|(?:[DA]?CFO|[DA]CO|A?D?CEO|PCSO|PC|Sgt|Insp|Supt|"
    r"Chief Constable)\s[A-Z]"
)
"""A note, or a rank: no member of those above it."""
_LABEL = re.compile(r"[A-Z][\w /’'&(),-]{2,50}:(?!\d)")
_POST_LABEL = re.compile(
    r"(?:[\w’'-]+ ){0,3}(?:clerk|secretary|officers?|administrators?|advis[eo]rs?)(?: \([^()]*\))?\s?(?:[:–]|-\s)",
    re.IGNORECASE,
)
"""One officer's post as the label before the name."""
_OFFICE = re.compile(
    r"(?:the )?(?:(?:deputy|vice|acting|lord|depute)[- ])*(?:chair|mayor|convener|provost|leader|reeve|"
    r"president|councillors|"
    r"cllrs|members|aldermen|(?:independent|lay|co-?opted|voting|parish) (?:members?|persons?|"
    r"representatives?)|(?:county|borough|district) councillors)",
    re.IGNORECASE,
)
_WITH_APOLOGIES = re.compile(
    rf"^(?:Members )?(?:Absent|Not present)\b(?:[^.]|(?<=\b[A-Z])\.|(?<=\bCllr)\.){{0,250}}?{_EXCUSED}",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Listed:
    """One list: whom it names, its entries, and the lines that they stand on."""

    kind: Kind
    entries: tuple[Entry, ...]
    lines: tuple[Line, ...]
    own: bool
    """Whether its label says that they are the members."""


def lists(lines: Sequence[Line]) -> tuple[Listed, ...]:
    """The lists at the front of minutes, in their order."""
    front = [replace(line, text=_SEAT.sub("", line.text)) for line in _where_listed(lines)[:FRONT] if line.text]
    texts = [line.text for line in front]
    open_before = [False, *(text.count("(") > text.count(")") for text in texts)]
    leads = [None if is_open else lead_of(text) for text, is_open in zip(texts, open_before, strict=False)]
    leads = [_wrapped_lead(leads, texts, at) for at in range(len(leads))]
    closed = next((at for at, text in enumerate(texts) if _CLOSED.search(text)), len(texts))
    found: list[Listed] = []
    done = 0
    for at, said in enumerate(leads):
        lead = said or (_unlabelled(front[at].text) if at < UNLABELLED and at >= done else None)
        if (
            lead
            and lead.kind is Kind.OTHER
            and _WITH_APOLOGIES.search(" ".join(line.text for line in front[at : at + 4]))
        ):
            lead = replace(lead, kind=Kind.APOLOGIES)
        signs = lead is not None and lead.kind is Kind.CHAIR and at > closed
        if lead is None or lead.kind is Kind.OTHER or at < done or signs:
            continue
        listed, done = _listed(front, leads, at, lead)
        if listed.entries:
            found.append(_in_place(listed, found))
    return tuple(found)


def _wrapped_lead(leads: Sequence[Lead | None], texts: Sequence[str], at: int) -> Lead | None:
    """The label of a line; `attendance:` below `Officers in` leads to officers."""
    lead, above = leads[at], leads[at - 1] if at else None
    wraps = above is not None and above.alone and texts[at - 1].endswith((" in", " also", " and"))
    return replace(lead, kind=above.kind) if lead and above and wraps else lead


def _where_listed(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines from the list of attendance at the end on, where there is one; else all."""
    starts = (at for at, line in enumerate(lines) if at > TOP and _LIST_AT_END.fullmatch(line.text))
    ends = (at for at, line in enumerate(lines) if at > TOP / 2 and _SUBMITTED.search(line.text))
    start = next(starts, 0)
    if any((lead := lead_of(line.text)) and lead.kind is Kind.MEMBERS for line in lines[: min(start, FRONT)]):
        start = 0
    return lines[start : None if start else next(ends, None)]


def _unlabelled(text: str) -> Lead | None:
    """`Councillors A, B and C`: members that nothing says to be present."""
    rest, many = many_of(text)
    read = reading([text], officers=False) if many and rest and not _TELLS.search(text) else NOBODY
    return (
        Lead(Kind.BESIDES, text, alone=False, own=False, many=False)
        if len(read.entries) > 1 and not read.junk
        else None
    )


def _listed(front: Sequence[Line], leads: Sequence[Lead | None], at: int, lead: Lead) -> tuple[Listed, int]:
    """The list behind a label, and where the lines below it begin."""
    own = lead.kind is Kind.OFFICERS and _POST_LABEL.match(front[at].text) is not None and _without_post(lead.rest)
    rest = f"Councillors {lead.rest}" if lead.many and lead.rest[:1].isupper() else lead.rest
    first = [replace(front[at], text=front[at].text if own else rest)] if lead.rest else []
    below = list(_below(front, leads, at + 1))
    if lead.many and not lead.rest and below and _SURNAME.fullmatch(below[0].text):
        below[0] = replace(below[0], text=f"Councillors {below[0].text}")
    body = [*first, *below]
    best, used = _longest(body, officers=lead.kind in {Kind.OFFICERS, Kind.BESIDES})
    kind = Kind.MEMBERS if lead.kind is Kind.CHAIR else lead.kind
    done = at + 1 + max(0, used - len(first))
    return Listed(kind, best.entries, (front[at], *body[len(first) : used]), lead.own), done


def _without_post(rest: str) -> bool:
    """Whether the post of an officer is the label alone."""
    return bool(rest) and not any(one.role for one in reading([rest], officers=True).entries)


def _below(front: Sequence[Line], leads: Sequence[Lead | None], start: int) -> Iterator[Line]:
    """The lines that may belong to a list: up to the next label, item, heading or sentence."""
    left = MOST
    for at in range(start, min(len(front), start + LONGEST)):
        text, lead = front[at].text, leads[at]
        left -= len(text)
        if left < 0:
            return
        if (
            (lead is not None and lead.kind is not Kind.CHAIR)
            or _ITEM.match(text)
            or _TELLS.search(_BRACKETS.sub("", _FURTHER.sub("", text)))
        ):
            return
        if at == start and _WHICH_MEETING.fullmatch(text):
            continue
        if _STOPS.match(text):
            return
        if not (at > start and goes_on(front[at - 1].text, text)) and (
            _LABEL.match(text) and not _is_of_list(text.split(":")[0]) and not _OFFICE.match(text)
        ):
            return
        following = front[at + 1].text if at + 1 < len(front) else ""
        if (further := _FURTHER.search(f"{text} {following}")) and further.start() < len(text):
            yield replace(front[at], text=text[: further.start()])
            return
        if _HEADING.fullmatch(text) and not _among_capitals(text, [line.text for line in front[start - 1 : at]]):
            return
        yield front[at]


def _among_capitals(text: str, before: Sequence[str]) -> bool:
    """Whether a line in capitals is somebody: nothing but the label stands above, or others in capitals do."""
    somebody = bool(reading([text], officers=True).entries)
    only_label = len(before) == 1 and (lead := lead_of(before[0])) is not None and lead.alone
    return somebody and (only_label or any(_CAPITALS.search(line) for line in before))


def _is_of_list(label: str) -> bool:
    return is_post(label) or name_in(label) is not None


def _longest(body: Sequence[Line], *, officers: bool) -> tuple[Reading, int]:
    """The reading of as many of the lines as gives the most, and how many they are."""
    best, used = NOBODY, 0
    misses = 0
    for count in range(1, len(body) + 1):
        read = reading([line.text for line in body[:count]], officers=officers)
        if read.worth > best.worth or (read.worth == best.worth and read.junk == best.junk):
            best, used, misses = read, count, 0
        else:
            misses += 1
        if misses > 3:  # noqa: PLR2004 (lines of a wrapped post)
            break
    return best, used


def _in_place(listed: Listed, before: Sequence[Listed]) -> Listed:
    """What a list is among those before it: who attends besides the members, or the members themselves."""
    members = sum(len(one.entries) for one in before if one.kind is Kind.MEMBERS)
    further = listed.kind is Kind.MEMBERS and not listed.own and members
    if further and before[-1].kind in {Kind.BESIDES, Kind.OFFICERS}:
        return replace(listed, kind=Kind.BESIDES)
    if listed.kind is Kind.BESIDES and not members and _are_members(listed.entries):
        return replace(listed, kind=Kind.MEMBERS)
    return listed


def _are_members(entries: Sequence[Entry]) -> bool:
    return bool(entries) and 2 * sum(one.role is None for one in entries) > len(entries)
