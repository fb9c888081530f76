# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""The closed vocabulary of labels on fronts, by what they say: each role has one label that all readers know."""

import re

_OF_MEETING = r"(?: of (?:the )?(?:meeting|committee|council|board))"
_BOTH = (
    r"(?:meeting )?(?:date|day|when) ?(?:and|&|/) ?time(?: of (?:the )?meeting)?|"
    r"time ?(?:and|&|/) ?date(?: of (?:the )?meeting)?|when"
)
_MEETING_DAY = (
    rf"date{_OF_MEETING}|date of decision meeting|date of (?:the )?hearing|hearing date|"
    r"(?:meeting|committee|agenda|council|board) date|"
    r"(?:(?:city|town) )?council agenda"
)
_DAY = r"date|day(?: and date)?|on"
_HOUR = rf"(?:meeting |start(?:ing)? |commencement )?time{_OF_MEETING}?|commencing(?: at)?"
_PLACE = (
    rf"venue{_OF_MEETING}?|(?:meeting )?(?:place|location|venue){_OF_MEETING}?|where|held (?:at|in)|"
    r"venue ?(?:/|and|&) ?location"
)
_BODY = (
    r"(?:name of (?:the )?)?(?:meeting|committee|board)(?: ?/ ?(?:meeting|committee|board))?"
    r"(?: (?:name|title|body|type))?|meeting of|name of body"
)
_TITLE = (
    r"(?:report|decision|agenda item|agenda|item|paper|motion|memo(?:randum)?) (?:title|name|subject|topic)|"
    r"subject matter(?: of (?:the )?decision)?|"
    r"(?:title|subject|name)(?: ?/ ?(?:title|subject))? of (?:the )?(?:decision|report|item|paper)|"
    r"subject ?/ ?title|title ?/ ?subject|topic|re|subject|title"
)
_MAKER = (
    r"(?:name of )?(?:final )?decision[ -]?(?:maker|taker)(?:s|\(s\))?|"
    r"(?:decision )?(?:to be )?(?:taken|made|decided) by|decision by|"
    r"(?:name(?: (?:and|&) (?:(?:job )?title|post))? of )?(?:the )?(?:officer|member|person) "
    r"(?:taking|making) (?:the )?decision"
)
_NUMBER = (
    r"(?:(?:executive|officer|delegated|key|urgent) )*"
    r"(?:decision|report|staff report|notice|record|unique|forward plan|our|document|file)? ?"
    r"(?:ref(?:erence)?|no|number|#)\.?(?: ?(?:no|number|code))?\.?"
)
_ROLES: tuple[tuple[str, str], ...] = (
    ("Date and time", _BOTH),
    ("Date of meeting", _MEETING_DAY),
    ("Date", _DAY),
    ("Time", _HOUR),
    ("Venue", _PLACE),
    ("Meeting", _BODY),
    (
        "Report to",
        r"(?:report|presented|submitted) (?:to|for)(?: the)?|(?:for consideration|to be considered) by(?: the)?",
    ),
    ("Decision maker", _MAKER),
    ("Decision type", r"(?:decision type|type of decision)(?: \(key\b[^()]{0,30}\))?"),
    ("Key decision", r"(?:is (?:this|it) a )?key decision ?\??(?: ?\((?:yes ?/ ?no|y/n)\))?"),
    ("Title", _TITLE),
    ("Reference", _NUMBER),
)
_OTHERS = (
    r"(?:report |contact |lead |responsible |case |accountable )?(?:author|officer|director|member)(?:s|\(s\))?|"
    r"reports? (?:of|by|from)|from|prepared by|presented by|author|(?:lead |cabinet |executive )member|"
    r"portfolio(?: holder)?|wards?(?:\(s\))?(?: affected)?|exempt(?: information)?|public ?/ ?exempt|classification|"
    r"contact|quorum|membership|category|dept\.?|"
    r"(?:date of )?publication(?: date)?|department|directorate|purpose|status|"
    r"(?:date of (?:the )?decision|decision date|date decision (?:made|taken))|to|chair\w*"
)
_WORDS = "(?i:" + "|".join(f"(?P<r{at}>{words})" for at, (_, words) in enumerate(_ROLES)) + f"|(?:{_OTHERS}))"
_SIGNED = re.compile(rf"{_WORDS}(?P<sign>\s?[:?]{{1,2}}\s*)")
_UNSIGNED = re.compile(rf"{_WORDS}(?P<sign>\s+[-–—|]\s+|\s*$|\s+(?=[A-Z\d“\"(]))")
BESIDE = re.compile(rf"\s+(?=(?i:{_DAY}|{_HOUR}|{_PLACE}|{_MEETING_DAY})\s?:\s\S)")
"""The gap before a label that stands behind another row on its line."""
_KEPT = frozenset({"title", "subject", "committee", "meeting"})
"""Labels whose own words say more than their role."""
_WEAK = re.compile(r"held (?:at|in)|commencing(?: at)?|where|when|re|to|for|from|on|no|day|item|board", re.IGNORECASE)
"""Words that are labels only before a sign, for sentences and headings begin with them too."""
_ALONE = re.compile(r"where|when|re|to|from|held at|board", re.IGNORECASE)
"""Such words that are labels where they are a line."""


def label_in(text: str) -> re.Match[str] | None:
    """The label with which a line begins and the `sign` behind it: one with a colon before all others."""
    return (_SIGNED.match(text) or _UNSIGNED.match(text)) if text[:1].isupper() else None


def role_of(label: re.Match[str]) -> str | None:
    """The label that stands for all of its role."""
    return next((name for at, (name, _) in enumerate(_ROLES) if label[f"r{at}"]), None)


def is_weak(label: str, *, alone: bool) -> bool:
    """Whether words without a sign behind them are no label."""
    return _WEAK.fullmatch(label) is not None and not (alone and _ALONE.fullmatch(label))


def plain_label(label: str, role: str | None) -> str:
    """How the label is said to those who read it, in capitals where it was so."""
    said = role if role and label.casefold() not in _KEPT else label
    return said.upper() if label.isupper() else said
