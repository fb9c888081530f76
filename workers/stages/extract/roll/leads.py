# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""What leads to a list of people in minutes: a label of a few words out of a closed vocabulary, in any order.

`The following Members of the Committee were present:`, `COUNCIL STAFF IN ATTENDANCE` and `Also attending (by Teams):`
are the same three things: who, that they were there or away, and a sign. What a list is, its words decide together.
"""

import re
from dataclasses import dataclass
from enum import Enum

from workers.stages.extract.people.honorifics import OF_ANYBODY, OF_MEMBER, OF_MEMBERS, OF_OFFICE


class Kind(Enum):
    """Whom a list names."""

    MEMBERS = "members"
    CHAIR = "chair"
    OFFICERS = "officers"
    BESIDES = "besides"
    """In attendance, also present: officers, guests, members of other bodies."""
    APOLOGIES = "apologies"
    OTHER = "other"
    """Absent without apologies, substitutes, the public: read by nobody here."""


@dataclass(frozen=True)
class Lead:
    """A label: whom it leads to, and what stands behind it on its line (`alone` where nothing does)."""

    kind: Kind
    rest: str
    alone: bool
    own: bool
    """Whether it says that those are the members."""
    many: bool
    """Whether it is the title of all behind it: `Councillors: Ash, Beck and Cole`."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_AWAY = _words("apologies apology regrets excused apologised")
_GONE = _words("absent absentees absence substitutes substitute substitutions substituting")
_STAFF = _words(
    "officers officer officials official staff employees employee administration management clerk secretary "
    "advisers advisors executives taker"
)
_MEMBERS = _words(
    "members member councillors councillor cllrs cllr crs clrs aldermen alderman commissioners trustees selectmen "
    "supervisors councilmembers councilors membership"
)
_BODY = _words("council committee cabinet executive board panel sub-committee subcommittee commission")
_THERE = _words("present attendance attending attended attendees attendee participating")
_BESIDES = _words(
    "also other others guest guests observing visitor visitors observer observers speakers invitees invited presenters "
    "non-members non-committee attend"
)
_PUBLIC = _words("public press media gallery resident residents applicants")
_FILL = _words(
    "beginning start outset "
    "the following were was who and of for & by via teams zoom microsoft ms webex online remotely remote "
    "virtually virtual video link conference in person physically list roll call those persons people person "
    "with received from given at meeting city town parish borough county district regional municipal "
    "municipality village community township elected voting non-voting co-opted coopted statutory appointed "
    "independent lay remaining senior key support recording minute minutes taking not there had been "
    "have apologies noted being is are as to on one two three four five six seven eight nine ten eleven "
    "twelve leave sent sending submitted their s' relevant lead invitation attendees: body bodies external "
    "internal details"
)
_KNOWN = _AWAY | _GONE | _STAFF | _MEMBERS | _BODY | _THERE | _BESIDES | _PUBLIC | _FILL
_CHAIR = _words(
    "chair chairman chairwoman chairperson chairs mayor presiding convener convenor reeve provost deputy vice "
    "vice-chair vice-chairman vice-chairperson leader the in lord acting and cathaoirleach president"
)
_OFFICES = _CHAIR - {"the", "in", "and", "deputy", "vice", "acting"}
_TITLES = _words("councillors cllrs crs aldermen")
_ATTENDING = _words("attendance attending attended participating")
_NUMBER = re.compile(r"^(?:(?:[A-Z]{1,6}[ ./-]?)?\d{1,4}(?:[./-]\w{1,6}){0,3}[.):]?\s+|[A-Z][.)]\s+|[ivx]{1,4}[.)]\s+)")
_BULLET = re.compile(r"^[•●▪·*\-–]\s*")
_SPACED = re.compile(r"\b(?:[A-Z] ){4,}[A-Z]\b")
"""`P R E S E N T`."""
_COUNT = re.compile(r"\((?:\d{1,3}|[A-Za-z ]{2,40})\)")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*|&")
_TITLE = rf"(?:{OF_MEMBERS}|{OF_MEMBER}|(?:The )?(?:{OF_OFFICE})|{OF_ANYBODY})\b\.?"
_BEFORE_TITLE = re.compile(rf"\s(?={_TITLE},?\s)")
_MARGIN = re.compile(
    r"(?:Staff|Officers|Officials|Also [Pp]resent|In [Aa]ttendance|"
    r"Also in [Aa]ttendance)\s+(?=[A-Z][\w’'.-]*\s[A-Z][\w’'-]+\s?[,;(–-])"
)
"""A label in the margin, with nothing but the name behind it."""
LONGEST = 80
"""Characters of a label."""
WORDS = 11
SHORT = 3
"""Words of a label that stands without saying that they were there: `Council Officers`, `City Council:`."""


def lead_of(text: str) -> Lead | None:
    """The label with which a line begins; None where it begins with none."""
    whole = _SPACED.sub(lambda match: match[0].replace(" ", ""), text)
    said = _NUMBER.sub("", _BULLET.sub("", whole), count=1)
    for end in _ends(said):
        if lead := _lead(said[:end], said[end:].strip(" :–-"), signed=_signed(said, end)):
            return lead
    return None


def _lead(label: str, rest: str, *, signed: bool) -> Lead | None:
    counted = _COUNT.sub(lambda match: f" {match[0][1:-1]} ", label)
    words = [word.casefold().strip("'’") for word in _WORD.findall(counted)]
    kind = None if re.search(r"\d", counted) or not 0 < len(words) <= WORDS else _kind(frozenset(words), signed=signed)
    if kind is None:
        return None
    own, many = not _MEMBERS.isdisjoint(words) or not _BODY.isdisjoint(words), not _TITLES.isdisjoint(words)
    return Lead(kind, rest, alone=not rest, own=own, many=many)


def _ends(text: str) -> list[int]:
    """Where the label may end, the longest first: at the end of a short line, a sign, or before a name or title."""
    head = text[:LONGEST]
    ends = [len(text)] if len(text) <= LONGEST else []
    ends += [match.end() for match in re.finditer(r":\s?[-–]?|\s[–-]\s|\s[–-]$", head)]
    margin, titled = _MARGIN.match(text), _BEFORE_TITLE.search(head)
    return [*ends, *([margin.end()] if margin else ()), *([titled.start()] if titled else ())]


def _signed(text: str, end: int) -> bool:
    """Whether a sign ends the label; staff named in the margin need none."""
    return re.search(r"[:–-]\s*$|^Staff\s", text[:end]) is not None and (end < len(text) or text[end - 1] == ":")


def _kind(said: frozenset[str], *, signed: bool) -> Kind | None:
    """Whom the words of a label lead to; None where they are no label."""
    if "chair" in said and said <= {"present", "in", "the", "chair", "and"}:
        return Kind.CHAIR
    if said <= _CHAIR | {"of", "council"} and not _OFFICES.isdisjoint(said):
        return Kind.CHAIR if signed else None
    if not said <= _KNOWN:
        return None
    there = not _THERE.isdisjoint(said)
    return _away(said) or _of_others(said, ending=there or signed) or _of_members(said, there=there, signed=signed)


def _away(said: frozenset[str]) -> Kind | None:
    if said & _AWAY or {"leave", "absent"} <= said:
        return Kind.APOLOGIES
    gone = {"not", "present"} <= said or said & (_GONE - {"absence"}) or said & _PUBLIC
    return Kind.OTHER if gone else None


def _of_others(said: frozenset[str], *, ending: bool) -> Kind | None:
    """Staff, and who came besides the members."""
    if said & _STAFF and (ending or (said & {"officers", "staff", "officials"} and len(said) <= SHORT)):
        return Kind.OFFICERS
    if not ending:
        return None
    if said & (_BESIDES - {"other", "others"}):
        return Kind.BESIDES
    if said & {"other", "others"}:
        return Kind.MEMBERS if said & _MEMBERS else Kind.BESIDES
    return None


def _of_members(said: frozenset[str], *, there: bool, signed: bool) -> Kind | None:
    if said <= {"county", "district", "borough", "ward", "councillor"} and len(said) > 1:
        return Kind.BESIDES if signed else None
    if said & _MEMBERS:
        alone = said <= {"members", "councillors", "cllrs", "aldermen"}
        return Kind.MEMBERS if there or signed or alone else None
    if said & _ATTENDING and not said & (_BODY | {"those", "were", "roll"}):
        return Kind.BESIDES if said & {"in", "attending"} else Kind.MEMBERS
    return Kind.MEMBERS if there or (said & _BODY and signed and len(said) <= SHORT) else None
