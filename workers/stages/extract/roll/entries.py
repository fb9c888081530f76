# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""One piece of a list of people: a member with office and place, an officer with a post, or what may stand between.

A piece is what commas, lines or titles cut out of a list. Each is one of a few things, told by its own words; a list
is understood where nothing in it is anything else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from workers.stages.extract.roll.names import OFFICE_AFTER, OFFICE_ONLY, TITLES, many_of, name_in
from workers.stages.extract.roll.posts import MEMBER_POST, POST_BEGINS, SENTENCE, is_post

_PORTFOLIO = re.compile(
    r"(?<=[a-z)])(?:\s(?:[–-]|and|&))?\s(?:assistant |lead |deputy )?(?:portfolio holder|cabinet member)\b(?!s).*$",
    re.IGNORECASE,
)
"""What a member answers for, behind the name without a sign."""
_ENDS_OPEN = re.compile(r"(?:\b(?:of|for|and|to|the|in)|&|,)$")
_BODY = (
    r"[A-Z][\w’'&-]*(?:\s(?:of|and|the|for|[A-Z][\w’'&-]*)){0,6}\s"
    r"(?:Council|Trust|Board|Association|University|Police|Authority|Committee|Forum|Healthwatch|Ltd|Limited|"
    r"Partnership|"
    r"Federation|Alliance|Foundation|Ward|Division|Service|Parish)"
)
_FOR_WHOM = re.compile(
    rf"(?P<who>(?:{TITLES.pattern})[A-Z][\w’'.-]*(?:\s[A-Z]\.?)?\s[A-Z][\w’'-]+)\s+(?:{_BODY}|Mayor of .{{3,40}})"
    rf"|(?P<mayor>(?:Deputy )?Mayor [A-Z][\w’'.-]*\s[A-Z][\w’'-]+)\s+Mayor of .{{3,40}}"
)
"""A member with nothing between the name and whom he or she speaks for."""
_PLACE_BEFORE = re.compile(r"^(?:County|Borough|City|District|Town|Parish|Community) (?=Councillor|Cllr|Cr\b)")
_NOBODY = re.compile(
    r"(?:none|nil|n/?a|no apologies\b.*|(?:approx\w*\.? |about |circa )?(?:\d+|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|several|some|\w+) "
    r"(?:other )?(?:members? of (?:the )?(?:public|press)|residents?|parishioners?|members? of the gallery)\b.*|"
    r"(?:the )?(?:public|press|media)(?: and (?:public|press))?|members? of (?:the )?(?:public|press)\b.*|and|&|"
    r"(?:the )?(?:following )?(?:officers|members|councillors|staff)|via (?:teams|zoom|video.*)|remotely|"
    r"virtually|online|"
    r"vacan(?:t|cy)|\d+ vacanc\w+|there (?:were|was) (?:no|none)\b.*)",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?:[-–]\s*)?\(?(?:arrived|left|joined|until|from|to|for|via|by|remote|virtual|online|in person|during|"
    r"departed|entered|"
    r"items?|minutes?|part|agenda|except|at)\b.{0,60}",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"\s(?:who|due to|because|owing to|on account of|as (?:he|she|they)|for lateness|sent apolog\w+|"
    r"\(?(?:with )?apologies\)?)(?:\s.{0,80})?$",
    re.IGNORECASE,
)
_WITH_WHOM = re.compile(r"(?<=[a-z]{3})\s(?:with|from)\sthe\s[A-Z][^,;()]{5,60}$")
"""For whom somebody works, behind the name: `Lieutenant Ray with the County Sheriff's Office`."""
LONGEST = 130
"""Characters of a piece."""


@dataclass(frozen=True)
class Entry:
    """Somebody a list names: as printed with the own title, the post of an officer, whether titled a member."""

    name: str
    role: str | None = None
    member: bool = False


@dataclass(frozen=True)
class Beside:
    """What says something of those before it: an office, a party, a place, or the post that they share."""

    role: str | None = None


Piece = Entry | Beside | None
"""None is what no list of people holds."""


def piece_of(text: str, *, many: bool, members: bool = False) -> Piece:
    """What one piece of a list is; `many` where a title before it is that of all, `members` in a list of these."""
    said = _WHY.sub("", re.sub(r"^(?:and|&)\s+", "", text.strip(" ,;:.*†#•●▪–-"))).strip()
    said = _WITH_WHOM.sub("", re.sub(r"^(?:from|the following|the)\s+(?=[A-Z])", "", said))
    said, plural = many_of(_PORTFOLIO.sub("", said))
    many = many or plural
    if not said or len(said) > LONGEST:
        return Beside() if not said else None
    if _NOBODY.fullmatch(said) or OFFICE_ONLY.fullmatch(said) or _WHEN.fullmatch(said):
        return Beside()
    return _person(said, many=many, sure=members) or _with_detail(said, many=many) or _detail(said)


def _detail(text: str) -> Piece:
    if is_post(text):
        return Beside(role=f"{text}." if re.search(r"\.[A-Z]$", text) else text)
    if MEMBER_POST.search(text) or (len(text.split()) <= 5 and text[:1].isupper() and not SENTENCE.search(text)):  # noqa: PLR2004
        return Beside()
    return None


def _entry(name: str, role: str | None = None) -> Entry:
    name = _PLACE_BEFORE.sub("", name)
    titled = re.match(
        r"(?:Deputy |Lord |Vice )?(?:The )?(?:Mayor|Provost|Reeve|Councill|Cllr|Cr\b|Clr\b|COUNCILLOR|CLLR|"
        r"Alderm|Council|"
        r"Commissioner|Trustee|Bailie)",
        name,
    )
    return Entry(name, role, bool(titled))


def _person(text: str, *, many: bool, sure: bool = False) -> Entry | None:
    bare = OFFICE_AFTER.sub("", text)
    sure = sure or bare != text or re.match(r"[A-Z]\.? ?(?:[A-Z]\.? ?){0,2}[A-Z][a-z]", text) is not None
    name = name_in(bare, many=many, sure=sure) or (name_in(text, many=many) if bare != text else None)
    return _entry(name) if name else None


_BRACKETS = re.compile(
    r"(?P<one>[^()]{2,90}?)\s*[(\[](?P<two>[^()\[\]]{1,100}(?:\([^()]*\)[^()]*)?)[)\]]?(?P<tail>.{0,120})"
)
_LAST_BRACKETS = re.compile(r"(?P<one>.{2,110}\))\s\((?P<two>[^()]{2,60})\)")
"""A post with brackets of its own, and the name behind it."""
_DASHED = re.compile(
    r"(?P<one>.{2,90}?)(?:\s[–-]\s|\s[–-](?=[A-Z])|(?<=[a-z])[–](?=[A-Z])|\s?:\s|,\s)(?P<two>.{2,100})"
)


def _with_detail(text: str, *, many: bool) -> Entry | None:
    """A name and what stands beside it, in either order, with brackets, a dash, a colon, a comma or nothing between."""
    for form in (_LAST_BRACKETS, _BRACKETS, _DASHED):
        match = form.fullmatch(text)
        alone = many or (form is _BRACKETS and match is not None and is_post(match["two"]))
        if match and (found := _both(match["one"].strip(" ,"), match["two"].strip(" ,"), many=alone)):
            return found
    for one, two in _last_parts(text):
        if found := _both(one, two, many=many):
            return found
    return _of_body(text) or _together(text)


def _last_parts(text: str) -> Iterator[tuple[str, str]]:
    """The text parted at its last comma and at its last dash: posts have both in them."""
    for sign in (", ", " - ", " – "):
        one, _, two = text.rpartition(sign)
        if one:
            yield one, two


def _of_body(text: str) -> Entry | None:
    bare = re.sub(r"\s?\([^()]*\)", "", text)
    match = _FOR_WHOM.fullmatch(bare)
    name = name_in(match["who"] or match["mayor"]) if match else None
    return _entry(name) if name else None


_WITH_PUBLIC = re.compile(r",?\s(?:and|&)\s\w+ members? of the (?:public|press)\b.*", re.IGNORECASE)
_PARTNER = re.compile(r"\b(?:Council|Authority|Constabulary|Agency|NHS Trust)\b(?:\s\([^()]*\))?$")
"""Who sent an officer of another body."""


def _both(one: str, two: str, *, many: bool) -> Entry | None:
    two = _WITH_PUBLIC.sub("", two)
    if one == "CAO" and name_in(two):
        return Entry(f"CAO, {two}", member=True)
    first = _person(one, many=many, sure=True)
    if first and not SENTENCE.search(two):
        if is_post(two) and not first.member:
            return replace(first, role=two)
        if _PARTNER.search(two) and re.match(r"(?:Mr|Mrs|Ms|Miss|Dr)\b", first.name):
            return replace(first, role=two)
        return first if len(two) < 90 else None  # noqa: PLR2004 (characters of a portfolio)
    name = name_in(two, sure=is_post(one))
    if name and (is_post(one) or is_post(re.sub(r"^(?:The|the|A|and) ", "", one))):
        return _entry(name, re.sub(r"^(?:The|the|and) ", "", one))
    return _entry(name) if name and OFFICE_ONLY.fullmatch(one) else None


def _together(text: str) -> Entry | None:
    """A post and a name with nothing between them; the words with which posts begin tell where one ends."""
    words = text.split()
    cuts = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, min(6, len(words)))]
    for sure in (True, False):
        for before, after in cuts:
            begins = POST_BEGINS.match(after) if sure else before.count(" ") == 1
            if begins and is_post(after) and (name := name_in(before, sure=sure)) and not _entry(name).member:
                return _entry(name, after)
    for at in range(max(1, len(words) - 5), len(words)):
        before, after = " ".join(words[:at]), " ".join(words[at:])
        if (
            is_post(before)
            and not _ENDS_OPEN.search(before)
            and not POST_BEGINS.match(after)
            and (name := name_in(after, sure=True))
        ):
            return _entry(name, before)
    return None
