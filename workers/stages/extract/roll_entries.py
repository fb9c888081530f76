# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""One piece of a list of people: a member with office and place, an officer with a post, or what may stand between.

A piece is what commas, lines or titles cut out of a list. Each is one of a few things, told by its own words; a list
is understood where nothing in it is anything else.
"""

import re
from dataclasses import dataclass, replace

from workers.stages.extract.people import HONOURS, ROLE_WORD, is_person

_TITLE = (
    r"(?:The Worshipful|Councill?ors?|Cllrs?|Council ?(?:[Mm]embers?|[Mm][ae]n|[Ww]om[ae]n|[Pp]ersons?)|Councilmembers?|"
    r"COUNCILLORS?|CLLRS?|Aldermen|Alderman|Aldermen|Commissioners?|Selectm[ae]n|Trustees?|Supervisors?|Bailies?|"
    r"Mr|Mrs|Ms|Miss|Mx|MR|MRS|MS|MISS|Dr|DR|Prof|Professor|Rev|Reverend|Sir|Dame|Lord|Lady|Baroness|Members?(?= [A-Z]))"
)
_TITLES = re.compile(
    rf"(?:(?:(?:County|Borough|City|District|Town|Parish|Community|Independent|Elected|Vice) )?{_TITLE}\.?\s+)+"
)
_MANY = re.compile(
    r"(?:the )?(?:other )?(?:(?:ward|county|borough|city|district|town|parish|community|elected|voting|council|committee|board|"
    r"independent|lay|co-opted) )*"
    r"(?:councilmembers|councilmen|councilwomen|councilpersons|selectmen|councillors|cllrs\.?|members|council ?members|aldermen|commissioners|trustees|councilors|supervisors)(?:\s*[:–-]\s*|\s+|$)",
    re.IGNORECASE,
)
_MAYOR = re.compile(
    r"(?:(?:Lord |Vice |Deputy |Depute )?(?:Mayor|MAYOR|Provost|Reeve|Warden)|(?:Deputy|Depute) (?:Conven[eo]r|Leader))\s+"
)
_OFFICE_BEFORE = re.compile(
    r"(?:in the chair\s*[:,–-]?\s*|(?:the )?(?:(?:deputy|vice|acting|lord|committee|council|town|city)[- ])*"
    r"(?:mayor|chair(?:man|woman|person)?|convener|convenor|provost|leader|reeve|president|cathaoirleach|presiding officer)"
    r"(?: of the (?:council|committee|board))?(?:\s*[:,–]\s*|\s-\s|\s+(?=(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\b))|"
    r"(?:the )?(?:vice[- ])?chair(?:man|woman|person)?\s+(?=(?-i:[A-Z])))",
    re.IGNORECASE,
)
_OFFICE = (
    r"(?:(?:the )?(?:(?:deputy|depute|vice|acting|lord|joint|co|independent|committee|council|town|city)[- ]?)*"
    r"(?:mayor|chair(?:man|woman|person)?|convener|convenor|provost|leader|reeve|president|cathaoirleach|member|"
    r"substitute|observer|spokesperson|trustee|councillor|champion)"
    r"(?: of (?:the )?(?:council|committee|board|opposition|meeting))?(?: in the chair| from item .{1,20}| elect)?|in the chair|presiding)"
)
_PORTFOLIO = re.compile(
    r"(?<=[a-z)])(?:\s(?:[–-]|and|&))?\s(?:assistant |lead |deputy )?(?:portfolio holder|cabinet member)\b(?!s).*$",
    re.IGNORECASE,
)
"""What a member answers for, behind the name without a sign."""
_OFFICE_ONLY = re.compile(_OFFICE, re.IGNORECASE)
_OFFICE_AFTER = re.compile(rf"\s+(?:{_OFFICE}|[–-]\s*{_OFFICE})$", re.IGNORECASE)
_MEMBER_POST = re.compile(
    r"\b(?:cabinet member|executive councillor|portfolio holder|lead member|executive member|leader of|deputy leader|chair(?:man|woman|person)? of|"
    r"lead cabinet|cabinet advis\w+|champion|spokes\w+|ward (?:member|councillor)|county councillor|"
    r"independent (?:member|person)|lay member|co-?opted|parish representative|substitut\w+)",
    re.IGNORECASE,
)
_POST_WORD = re.compile(
    r"\b(?:CEO|CFO|CAO|RFO|GM|DCEO|CIO|COO|Director|Officer|Manager|Clerk|Solicitor|Engineer|Planner|Secretary|Treasurer|"
    r"Attorney|Administrator|Reporter|Recorder|Recording|Minutes?|Minute[- ]taker|Legal Advis[eo]r|Technician|Intern|Fire Chief|Chief|"
    r"Coordinator|Co-ordinator|Apprentice|Trainee|Accountant|Auditor|Representative|Partner|Consultant|Head|Lead|"
    r"Superintendent|Librarian|Support|Note[- ]taker|A\.?S\.?O\.?|SEO|A/SEO|Town Clerk)\b"
)
_SHORT_POST = re.compile(
    r"(?:A/|[A-Z][a-z]{1,3}\. )?(?:Dir|Asst|Mgr|Eng|Admin|Sec)\b(?:\.,?| of\b).*|(?:A/)?(?:[A-Z]\.\s?){1,4}[A-Z]\.?|(?:A/)?(?!LLP|LTD|OBE|MBE|CBE|NHS|UK)[A-Z]{2,5}"
)
_POST_BEGINS = re.compile(
    r"(?:The |A/)?(?:Senior|Principal|Deputy|Assistant|Associate|Chief|Interim|Acting|Executive|Corporate|Strategic|Service|Head|Director|"
    r"Town|City|County|Borough|Parish|Village|Municipal|Fire|Police|Finance|Financial|Governance|Democratic|Legal|Monitoring|"
    r"Committee|Council|Planning|Planner|Development|Housing|Public|Community|Group|Business|Project|Programme|Policy|Scrutiny|"
    r"Electoral|Environmental|Environment|Economic|Human|Building|Licensing|Information|Communications?|Recording|Minutes?|"
    r"Manager|Clerk|Solicitor|Engineer|Officer|Administrator|Administrative|Treasurer|Secretary|Attorney|Lead|Team|Area|Regional|"
    r"Performance|Property|Audit|Internal|Risk|Leisure|Parks|Recreation|Transport|Highways?|Roads?|Traffic|Technical|General|"
    r"Commissioning|Education|Children|Adult|Social|Health|Customer|Digital|ICT|IT|HR|RFO|CAO|CEO|CFO|GM|Section|Operations|Neighbourhood|"
    r"Conservation|Urban|Water|Waste|Waterways|Office|Support|Consultant|Independent|External|District|Graduate|Trainee|Apprentice|"
    r"Joint|Managing|Coordinator|Co-ordinator|Superintendent|Commissioner|Surveyor|Accountant|Auditor|Inspector|Librarian|Legislative)\b"
)
_ENDS_OPEN = re.compile(r"(?:\b(?:of|for|and|to|the|in)|&|,)$")
_PARTICLE = r"(?:van|von|de|der|den|la|le|di|du|al|bin|ap|ten|del|da|dos|Mc|Mac|O|Ó|Ní|Uí|Ni|St\.?)"
_INITIAL = r"(?:[A-Z](?:\.?-?[A-Z]){0,2}\.?)"
_SURNAME = rf"(?:{_PARTICLE}\s){{0,2}}[A-ZÀ-Þ](?:[’'][A-ZÀ-Þ])?[\w’'‑-]*[\wÀ-ÿ]"
_INITIALLED = re.compile(rf"(?:{_INITIAL}\s|[A-Z]\.){{1,4}}{_SURNAME}(?:[ -]{_SURNAME})?")
_LAST_FIRST = re.compile(rf"{_SURNAME}\s(?:\({_INITIAL}\)|{_INITIAL}(?:\s{_INITIAL})?)")
_ONE = re.compile(_SURNAME)
_OF_POSTS = re.compile(
    r"(?:RFO|CEO|CFO|CAO|COO|PC|PCSO|Sgt|Resources|Place|People|Growth|Services?|Communities|Works|Finance|Housing|Operations|Assets|Customers?|Change|"
    r"Delivery|Property|Projects|Systems|Programmes?|II|III|IV|Chair\w*|Vice|Deputy|Acting|Interim|Senior|Group|Absent|"
    r"Also|Present|Via|Teams|Zoom|Labour|Conservative|Liberal|Independent|Green Party)\b",
    re.IGNORECASE,
)
"""What ends a post or names a party, and begins no name."""
_OF_BUSINESS = re.compile(
    r"\b(?:Internal|External|Audit|Risk|Building|Traffic|Roads?|Water|Waste|Parks|Leisure|Human|Customer|Digital|Tax|Revenues?|"
    r"Benefits|Electoral|Licensing|Estates|Commercial|Asset|Programme|Performance|Procurement|Contracts?|Communications|"
    r"Media|Safety|Emergency|Technical|Administrative|Administration|Capital|Treasury|Pensions?|Investment|Insurance|"
    r"Libraries|Library|Heritage|Museum|Arts|Sports?|Youth|Famil(?:y|ies)|Safeguarding|Inclusion|Commissioning|Quality|"
    r"Economic|Enterprise|Tourism|Marketing|Staff|Works|LLP|Elections?|Team|Regulatory|Enforcement|Area|Neighbourhoods?|Streets?|"
    r"Scene|Growth|Resources|Recreation|Utilities|Protective|Code|Zoning|By-?law|Civic|Client|Improvement|Engagement|"
    r"Transformation|Landscape|Conservation|Design|Urban|Rural|Drainage|Flood|Highway|Parking|Transportation|Transit|Fleet|"
    r"Facilities|Academies|Schools|Maintained|Primary|Secondary|Special|Union|Representatives?|Forward|Budget|Vice|Absence|Dated|Signed|Declarations?|"
    r"Apolog\w+|Minutes?|Meeting|Present|Attendance|Resolved|Noted|Interests?|Opening|Welcome|Motion|Carried)\b",
    re.IGNORECASE,
)
"""Words of posts and headings that look like names where they stand in pairs."""
_BODY = (
    r"[A-Z][\w’'&-]*(?:\s(?:of|and|the|for|[A-Z][\w’'&-]*)){0,6}\s"
    r"(?:Council|Trust|Board|Association|University|Police|Authority|Committee|Forum|Healthwatch|Ltd|Limited|Partnership|"
    r"Federation|Alliance|Foundation|Ward|Division|Service|Parish)"
)
_FOR_WHOM = re.compile(
    rf"(?P<who>(?:{_TITLES.pattern})[A-Z][\w’'.-]*(?:\s[A-Z]\.?)?\s[A-Z][\w’'-]+)\s+(?:{_BODY}|Mayor of .{{3,40}})"
    rf"|(?P<mayor>(?:Deputy )?Mayor [A-Z][\w’'.-]*\s[A-Z][\w’'-]+)\s+Mayor of .{{3,40}}"
)
"""A member with nothing between the name and whom he or she speaks for."""
_PLACE_BEFORE = re.compile(r"^(?:County|Borough|City|District|Town|Parish|Community) (?=Councillor|Cllr)")
_NOBODY = re.compile(
    r"(?:none|nil|n/?a|no apologies\b.*|(?:approx\w*\.? |about |circa )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\w+) "
    r"(?:other )?(?:members? of (?:the )?(?:public|press)|residents?|parishioners?|members? of the gallery)\b.*|"
    r"(?:the )?(?:public|press|media)(?: and (?:public|press))?|members? of (?:the )?(?:public|press)\b.*|and|&|"
    r"(?:the )?(?:following )?(?:officers|members|councillors|staff)|via (?:teams|zoom|video.*)|remotely|virtually|online|"
    r"vacan(?:t|cy)|\d+ vacanc\w+|there (?:were|was) (?:no|none)\b.*)",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?:[-–]\s*)?\(?(?:arrived|left|joined|until|from|to|for|via|by|remote|virtual|online|in person|during|departed|entered|"
    r"items?|minutes?|part|agenda|except|at)\b.{0,60}",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"\s(?:who|due to|because|owing to|on account of|as (?:he|she|they)|for lateness|sent apolog\w+|\(?(?:with )?apologies\)?)(?:\s.{0,80})?$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"\b(?:was|were|is|are|had|has|have|be|been|would|will|shall|should|that|which|who|welcomed|opened|called|advised|noted|"
    r"declared|reported|agreed|resolved|stated|received|this|these|any|not|if|when)\b"
)
LONGEST = 130
"""Characters of a piece."""


@dataclass(frozen=True)
class Entry:
    """Somebody a list names: the name as printed with its own title, the post of an officer, whether titled a member."""

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
    said = re.sub(r"^(?:from|the following|the)\s+(?=[A-Z])", "", said)
    said, plural = many_of(_PORTFOLIO.sub("", said))
    many = many or plural
    if not said or len(said) > LONGEST:
        return Beside() if not said else None
    if _NOBODY.fullmatch(said) or _OFFICE_ONLY.fullmatch(said) or _WHEN.fullmatch(said):
        return Beside()
    return _person(said, many=many, sure=members) or _with_detail(said, many=many) or _detail(said)


def _detail(text: str) -> Piece:
    if is_post(text):
        return Beside(role=f"{text}." if re.search(r"\.[A-Z]$", text) else text)
    if _MEMBER_POST.search(text) or (len(text.split()) <= 5 and text[:1].isupper() and not _SENTENCE.search(text)):  # noqa: PLR2004
        return Beside()
    return None


def is_post(text: str) -> bool:
    """Whether a text is the post of an officer."""
    said = text.title() if text.isupper() and len(text) > 5 else text  # noqa: PLR2004 (letters of an abbreviated post)
    known = ROLE_WORD.search(said) or _POST_WORD.search(said) or _SHORT_POST.fullmatch(said)
    if not said[:1].isupper() and len(said.split()) <= 4:  # noqa: PLR2004 (words of a post in small letters)
        known = ROLE_WORD.search(said.title())
    elif not said[:1].isupper():
        return False
    return bool(known) and not _MEMBER_POST.search(said) and not _SENTENCE.search(said)


_TWO = re.compile(r"\s(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|and|Alderman|COUNCILLOR|CLLR)\b")
"""Words of a second person."""


def name_in(text: str, *, many: bool = False, sure: bool = False) -> str | None:
    """The name that a text is, whole, with its own title; None where it is none.

    `many`: a surname alone counts; `sure`: what stands beside says that somebody is named, so a surname may be a word.
    """
    said = text.strip(" ,;:.*†#")
    said = _OFFICE_BEFORE.sub("", said, count=1) if _OFFICE_BEFORE.match(said) else said
    bare = HONOURS.sub("", _MAYOR.sub("", said, count=1)).strip(" ,")
    titled = _TITLES.match(bare)
    core = bare[titled.end() :] if titled else bare
    mayor = _MAYOR.match(said) is not None
    if not core or len(core) > 50 or _TWO.search(core):  # noqa: PLR2004 (characters of a name)
        return None
    return said if _is_name(core, titled=bool(titled) or mayor or many, sure=sure) else None


def _is_name(core: str, *, titled: bool, sure: bool) -> bool:
    if _TITLES.fullmatch(f"{core} ") or (re.match(r"[A-Z]\.?\s", core) and re.search(r"[a-z]\s[A-Z]\.?\s", core)):
        return False
    if (
        (ROLE_WORD.search(core.title()) and (not titled or " " not in core))
        or _OFFICE_ONLY.fullmatch(core)
        or _OF_POSTS.match(core)
    ):
        return False
    if not titled and (_OF_BUSINESS.search(core) or re.search(r"\s[A-Z]\.?$", core)):
        return False
    shown = core.title() if core.isupper() and len(core) > 3 else core  # noqa: PLR2004
    shown = " ".join(part.title() if part.isupper() and len(part) > 2 else part for part in shown.split())  # noqa: PLR2004
    if is_person(shown, sure=titled or sure) or (_LAST_FIRST.fullmatch(core) and titled):
        return True
    if _INITIALLED.fullmatch(core):
        return (
            titled
            or is_person(shown, sure=True)
            or bool(re.match(r"[A-Z]\.?\s?(?:[A-Z]\.?\s?){0,2}[A-Z][a-zA-Z’'-]+$", core))
        )
    return titled and bool(_ONE.fullmatch(core)) and len(core) > 1 and not _SENTENCE.search(core.casefold())


def _entry(name: str, role: str | None = None) -> Entry:
    name = _PLACE_BEFORE.sub("", name)
    titled = re.match(
        r"(?:Deputy |Lord |Vice )?(?:The )?(?:Mayor|Provost|Reeve|Councill|Cllr|COUNCILLOR|CLLR|Alderm|Council|Commissioner|Trustee|Bailie)",
        name,
    )
    return Entry(name, role, bool(titled))


def _person(text: str, *, many: bool, sure: bool = False) -> Entry | None:
    bare = _OFFICE_AFTER.sub("", text)
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
    if (match := _DASHED.fullmatch(text)) and (cut := text.rfind(", ")) > 0:
        if found := _both(text[:cut], text[cut + 2 :], many=many):
            return found
    if (cut := max(text.rfind(" - "), text.rfind(" – "))) > 0 and (
        found := _both(text[:cut], text[cut + 3 :], many=many)
    ):
        return found
    return _of_body(text) or _together(text)


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
    if first and not _SENTENCE.search(two):
        if is_post(two) and not first.member:
            return replace(first, role=two)
        if _PARTNER.search(two) and re.match(r"(?:Mr|Mrs|Ms|Miss|Dr)\b", first.name):
            return replace(first, role=two)
        return first if len(two) < 90 else None  # noqa: PLR2004 (characters of a portfolio)
    name = name_in(two, sure=is_post(one))
    if name and (is_post(one) or is_post(re.sub(r"^(?:The|the|A|and) ", "", one))):
        return _entry(name, re.sub(r"^(?:The|the|and) ", "", one))
    return _entry(name) if name and _OFFICE_ONLY.fullmatch(one) else None


def _together(text: str) -> Entry | None:
    """A post and a name with nothing between them; the words with which posts begin tell where one ends."""
    words = text.split()
    cuts = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, min(6, len(words)))]
    for sure in (True, False):
        for before, after in cuts:
            begins = _POST_BEGINS.match(after) if sure else before.count(" ") == 1
            if begins and is_post(after) and (name := name_in(before, sure=sure)) and not _entry(name).member:
                return _entry(name, after)
    for at in range(max(1, len(words) - 5), len(words)):
        before, after = " ".join(words[:at]), " ".join(words[at:])
        if (
            is_post(before)
            and not _ENDS_OPEN.search(before)
            and not _POST_BEGINS.match(after)
            and (name := name_in(after, sure=True))
        ):
            return _entry(name, before)
    return None


def many_of(text: str) -> tuple[str, bool]:
    """The text without a title of all that it begins with, and whether it had one: `Councillors A, B and C`."""
    match = _MANY.match(text)
    if match is None:
        return text, False
    rest = text[match.end() :]
    return (rest, True) if not rest or rest[:1].isupper() else (text, False)
