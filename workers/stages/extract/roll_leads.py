# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""What leads to a list of people in minutes: a label of a few words out of a closed vocabulary, in any order.

`The following Members of the Committee were present:`, `COUNCIL STAFF IN ATTENDANCE` and `Also attending (by Teams) –`
are the same three things: who, that they were there or away, and a sign. What a list is, its words decide together.
"""

import re
from dataclasses import dataclass
from enum import Enum


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
    """A label: whom it leads to, what stands behind it on its line, and whether a sign or the end of the line ends it."""

    kind: Kind
    rest: str
    alone: bool
    own: bool
    """Whether it says that those are the members."""
    many: bool
    """Whether it is the title of all behind it: `Councillors: Ash, Beck and Cole`."""


_AWAY = frozenset(["apologies", "apology", "regrets", "excused", "apologised"])
_GONE = frozenset(["absent", "absentees", "absence", "substitutes", "substitute", "substitutions", "substituting"])
_STAFF = frozenset(
    [
        "officers",
        "officer",
        "officials",
        "official",
        "staff",
        "employees",
        "employee",
        "administration",
        "management",
        "clerk",
        "secretary",
        "advisers",
        "advisors",
        "executives",
    ]
)
_MEMBERS = frozenset(
    [
        "members",
        "member",
        "councillors",
        "councillor",
        "cllrs",
        "cllr",
        "aldermen",
        "alderman",
        "commissioners",
        "trustees",
        "selectmen",
        "supervisors",
        "councilmembers",
        "councilors",
        "membership",
        "directors",
    ]
)
_BODY = frozenset(
    ["council", "committee", "cabinet", "executive", "board", "panel", "sub-committee", "subcommittee", "commission"]
)
_THERE = frozenset(["present", "attendance", "attending", "attended", "attendees", "attendee", "participating"])
_BESIDES = frozenset(
    [
        "also",
        "other",
        "others",
        "guest",
        "guests",
        "visitor",
        "visitors",
        "observer",
        "observers",
        "speakers",
        "invitees",
        "invited",
        "presenters",
        "non-members",
        "non-committee",
        "attend",
    ]
)
_PUBLIC = frozenset(["public", "press", "media", "gallery", "resident", "residents", "applicants"])
_FILL = frozenset(
    [
        "the",
        "following",
        "were",
        "was",
        "who",
        "and",
        "of",
        "for",
        "&",
        "by",
        "via",
        "teams",
        "zoom",
        "microsoft",
        "ms",
        "webex",
        "online",
        "remotely",
        "remote",
        "virtually",
        "virtual",
        "video",
        "link",
        "conference",
        "in",
        "person",
        "physically",
        "list",
        "roll",
        "call",
        "those",
        "persons",
        "people",
        "person",
        "with",
        "received",
        "from",
        "given",
        "at",
        "meeting",
        "city",
        "town",
        "parish",
        "borough",
        "county",
        "district",
        "regional",
        "municipal",
        "municipality",
        "village",
        "community",
        "township",
        "elected",
        "voting",
        "non-voting",
        "co-opted",
        "coopted",
        "statutory",
        "appointed",
        "independent",
        "lay",
        "remaining",
        "senior",
        "key",
        "support",
        "recording",
        "minute",
        "minutes",
        "taker",
        "taking",
        "not",
        "there",
        "had",
        "been",
        "have",
        "apologies",
        "noted",
        "being",
        "is",
        "are",
        "as",
        "to",
        "on",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "leave",
        "sent",
        "sending",
        "submitted",
        "their",
        "s'",
        "relevant",
        "lead",
        "invitation",
        "attendees:",
        "body",
        "bodies",
        "external",
        "internal",
    ]
)
_KNOWN = _AWAY | _GONE | _STAFF | _MEMBERS | _BODY | _THERE | _BESIDES | _PUBLIC | _FILL
_CHAIR = frozenset(
    [
        "chair",
        "chairman",
        "chairwoman",
        "chairperson",
        "chairs",
        "mayor",
        "presiding",
        "convener",
        "convenor",
        "reeve",
        "provost",
        "deputy",
        "vice",
        "vice-chair",
        "vice-chairman",
        "vice-chairperson",
        "leader",
        "the",
        "in",
        "lord",
        "acting",
        "and",
        "cathaoirleach",
        "president",
    ]
)
_NUMBER = re.compile(r"^(?:(?:[A-Z]{1,6}[ ./-]?)?\d{1,4}(?:[./-]\w{1,6}){0,3}[.):]?\s+|[A-Z][.)]\s+|[ivx]{1,4}[.)]\s+)")
_BULLET = re.compile(r"^[•●▪·*\-–]\s*")
_SPACED = re.compile(r"\b(?:[A-Z] ){4,}[A-Z]\b")
"""`P R E S E N T`."""
_COUNT = re.compile(r"\((?:\d{1,3}|[A-Za-z ]{2,40})\)")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*|&")
_TITLE = (
    r"(?:Councillors?|Cllrs?|Council ?[Mm]embers?|Aldermen|Alderman|Mayor|Deputy Mayor|Mr|Mrs|Ms|Miss|Dr|Commissioners?|"
    r"COUNCILLORS?|CLLRS?|The Mayor|Provost|Bailie|Reeve|Trustees?|Professor|Prof|Rev|Sir|Dame|Lord|Lady)\b\.?"
)
_BEFORE_TITLE = re.compile(rf"\s(?={_TITLE},?\s)")
_MARGIN = re.compile(
    r"(?:Staff|Officers|Officials|Also [Pp]resent|In [Aa]ttendance|Also in [Aa]ttendance)\s+(?=[A-Z][\w’'.-]*\s[A-Z][\w’'-]+\s?[,;(–-])"
)
"""A label in the margin, with nothing but the name behind it."""
LONGEST = 80
"""Characters of a label."""
WORDS = 11


def lead_of(text: str) -> Lead | None:
    """The label with which a line begins; None where it begins with none."""
    said = _NUMBER.sub("", _BULLET.sub("", _SPACED.sub(lambda match: match[0].replace(" ", ""), text)), count=1)
    for end, rest, alone in _ends(said):
        label = _COUNT.sub(lambda match: f" {match[0][1:-1]} ", said[:end])
        if kind := _kind(
            label,
            signed=(not alone and bool(re.search(r"[:–-]\s*$|^Staff\s", said[:end]))) or said[end - 1 : end] == ":",
        ):
            words = {word.casefold() for word in _WORD.findall(label)}
            own, many = bool(words & (_MEMBERS | _BODY)), bool(words & {"councillors", "cllrs", "aldermen"})
            return Lead(kind, rest.strip(" :–-"), not rest.strip(" :–-"), own, many)
    return None


def _ends(text: str) -> list[tuple[int, str, bool]]:
    """Where the label may end, the longest first: at the end of a short line, a colon, a dash, or before a title."""
    found: list[tuple[int, str, bool]] = []
    if len(text) <= LONGEST:
        found.append((len(text), "", True))
    head = text[:LONGEST]
    for match in re.finditer(r":\s?[-–]?|\s[–-]\s|\s[–-]$", head):
        found.append((match.end(), text[match.end() :], False))
    if match := _MARGIN.match(text):
        found.append((match.end(), text[match.end() :], False))
    if match := _BEFORE_TITLE.search(head):
        found.append((match.start(), text[match.start() :], False))
    return found


def _kind(label: str, *, signed: bool) -> Kind | None:
    """Whom the words of a label lead to; None where they are no label."""
    words = [word.casefold().strip("'’") for word in _WORD.findall(label)]
    if not words or len(words) > WORDS or re.search(r"\d", label):
        return None
    said = frozenset(words)
    if "chair" in said and said <= {"present", "in", "the", "chair", "and"}:
        return Kind.CHAIR
    if said <= _CHAIR | {"of", "council"} and said & (_CHAIR - {"the", "in", "and", "deputy", "vice", "acting"}):
        return Kind.CHAIR if signed and len(words) <= 5 else None  # noqa: PLR2004 (words of an office)
    if not said <= _KNOWN:
        return None
    return _of_words(said, signed=signed)


def _of_words(said: frozenset[str], *, signed: bool) -> Kind | None:
    there = bool(said & _THERE)
    if said & _AWAY or {"leave", "absent"} <= said:
        return Kind.APOLOGIES
    if {"not", "present"} <= said:
        return Kind.OTHER
    if said & _GONE:
        return Kind.OTHER if said & (_GONE - {"absence"}) else None
    if said & _PUBLIC:
        return Kind.OTHER
    if said & _STAFF and (there or signed or (said & {"officers", "staff", "officials"} and len(said) <= 3)):  # noqa: PLR2004
        return Kind.OFFICERS
    if said & (_BESIDES - {"other", "others"}) and (there or signed):
        return Kind.BESIDES
    if said & {"other", "others"} and (there or signed):
        return Kind.MEMBERS if said & _MEMBERS else Kind.BESIDES
    if said <= {"county", "district", "borough", "ward", "councillor"} and len(said) > 1:
        return Kind.BESIDES if signed else None
    if said & _MEMBERS:
        return Kind.MEMBERS if there or signed or said <= {"members", "councillors", "cllrs", "aldermen"} else None
    if (
        there
        and said & {"attendance", "attending", "attended", "participating"}
        and not said & (_BODY | {"those", "were", "roll"})
    ):
        return Kind.BESIDES if "in" in said or "attending" in said else Kind.MEMBERS
    if there:
        return Kind.MEMBERS
    return Kind.MEMBERS if said & _BODY and signed and len(said) <= 3 else None  # noqa: PLR2004 (words: `City Council:`)
