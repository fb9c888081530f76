"""The sentence that tells a meeting: of whom, `held` and, in whatever order, on which day, at what hour and where.

What stands behind `meeting of` up to the verb names the council, the body, or both. The other parts are told apart by
what they are, not by their order: days and hours are found first, and what stands behind `in` or `at` up to the next
of them is the place, whether or not it has a word such as Hall in it.
"""

import re
from collections.abc import Iterator

from workers.domain.council_dates import dates_in, times_in

LONGEST = 260
"""Characters of the sentence behind `held`."""
_HELD = re.compile(
    r"\b(?:meeting|minutes?|proceedings|session)\b.{0,170}?\b(?:(?:to be |be |was |were )?held|take place|took place|"
    r"convened|will meet|met)\b|\b(?:summoned|invited|required|requested) to attend\b|\bwill (?:meet|hold)\b|\bmet\b|"
    r"\bconvened\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:minutes of (?:the )?(?:last|previous)|previous|last|confirm\w*|approv\w*|agreed|receive\w*|next)\b",
    re.IGNORECASE,
)
_NO_YEAR = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b,?\s*)(?:(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: day)?(?: of)?"
    r"(?:\s[A-Z]\w{2,8})?)?",
    re.IGNORECASE,
)
_BARE_HOUR = re.compile(r"(?<=\bat )\d{1,2}[.:]\d{2}(?!\d)(?:\s?(?:hours|hrs))?", re.IGNORECASE)
_MASK = "\x01"
_SHORT = r"(?<=\bSt)|(?<=\bCo)|(?<=\bCO)|(?<=\bST)|(?<=\b[A-Z])"
"""What a stop may follow that ends no sentence."""
_STOP = _SHORT.replace("(?<=", "(?<!").replace("|", "")
_PLACE = re.compile(
    rf"(?:^|[\s,])(?i:in|at|within|via)\s+(?:(?:the|THE)\s+)?"
    rf"(?P<place>[A-ZÀ-Þ\d](?:[^{_MASK}.;:()]|\.(?=\S)|(?:{_SHORT})\.){{3,120}}?)"
    rf"(?=,?\s*(?:\b(?i:on|at|from|for|when|commencing|starting|beginning|which|and)\b[^{_MASK}]{{0,14}})?{_MASK}|"
    rf",?\s(?i:(?:for|when|to)\s(?:the\s)?(?:purpose|transaction|transact|business|consider|which))\b|"
    rf"[;:]|{_STOP}\.(?:\s|$)|\.$|\s\(|$)"
)
_NO_PLACE = re.compile(
    r"\b(?:accordance|public|private|person|camera|conjunction|relation|order|compliance|pursuance|attendance|meeting|"
    r"minutes|members|present|(?:committee|cabinet)(?! (?:rooms?|suite))|"
    r"hours?|council(?! (?:chamber|offices?|house|buildings?|headquarters|hall)))\b",
    re.IGNORECASE,
)
_END = re.compile(
    r",?\s+(?:and|or)\s(?:virtually|livestreamed|online|remotely|via|by)\b.*$|,?\s+(?:on|at|from|for|commencing|"
    r"starting|beginning|which was)$",
    re.IGNORECASE,
)


_ON_DAY = (
    r"on(?=\s+(?:the\s+)?(?:\d|(?:mon|tue|wed|thu|fri|sat|sun)\w*\b|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\s\d)|\s*$)"
)
"""`on` before a day; a Committee on Public Works has another."""
_OF_WHOM = re.compile(
    r"\b(?i:(?P<what>meeting|minutes|session) of (?:the |its |a )?(?!(?:the |a )?(?:[\w-]+ ){0,3}meeting of ))"
    r"(?P<whole>[A-Z].{3,140}?)"
    rf"(?=\s+(?i:(?:(?:to be|which was|was) )?(?:held|meeting|will|which|was|at|in|when|to be|{_ON_DAY})\b)|"
    rf"[.;:(]|,\s(?=held|on|in|at|which|to)|$)"
)
_WHO_MEETS = re.compile(
    r"^(?:(?:notice is hereby given|please note) that )?(?i:the|a|an)\s(?P<whole>[A-Z].{3,140}?)\s"
    r"(?:(?:regular |special |ordinary )?(?i:meeting) )?"
    r"(?:will (?:meet|hold|be (?:held|meeting)|take place|convene)|met|convened|is to (?:be held|meet)|was held|"
    r"meets)\b"
)
"""`The Planning Committee will meet in …`."""


def of_whom(text: str, *, minutes: bool) -> Iterator[str]:
    """All that stands for who meets, council and body as printed; `minutes` reads `Minutes of …` so, too."""
    told = (match for match in _OF_WHOM.finditer(text) if minutes or match["what"].casefold() == "meeting")
    yield from (match["whole"] for match in told)
    if match := _WHO_MEETS.search(text):
        yield match["whole"]


def place_in(text: str) -> str | None:
    """The place in the first sentence of a text that tells a meeting; None where it tells none, or an earlier one."""
    told = _HELD.search(text)
    if told is None or _OTHER.search(told[0]):
        return None
    tail = text[told.end() : told.end() + LONGEST]
    masked = _masked(tail)
    if _MASK not in masked:
        return None
    for match in _PLACE.finditer(masked):
        place = _END.sub("", match["place"]).strip(" ,-")
        if len(place) > 4 and not _NO_PLACE.search(place):  # noqa: PLR2004 (characters of the shortest hall)
            return place
    return None


def _masked(text: str) -> str:
    """The text with days and hours blotted out, sign by sign."""
    spans = [(one.start, one.end) for one in dates_in(text)]
    spans += [(one.start, one.start + len(one.written)) for one in times_in(text)]
    spans += [match.span() for pattern in (_NO_YEAR, _BARE_HOUR) for match in pattern.finditer(text)]
    for start, end in spans:
        text = text[:start] + _MASK * (end - start) + text[end:]
    return text
