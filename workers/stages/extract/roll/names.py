# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The names of a list: titles and offices before them, initials, surnames alone behind the title of all."""

import re

from workers.stages.extract.people.honorifics import OF_ANYBODY, OF_MEMBER, OF_MEMBERS, PLACE
from workers.stages.extract.people.names import HONOURS, ROLE_WORD, is_person
from workers.stages.extract.roll.posts import SENTENCE

TITLES = re.compile(
    rf"(?:(?:(?:{PLACE}|Independent|Elected|Vice) )?"
    rf"(?:{OF_MEMBERS}|{OF_MEMBER}|{OF_ANYBODY}|Members?(?= [A-Z]))\.?\s+)+"
)
_MANY = re.compile(
    r"(?:the )?(?:other )?(?:(?:ward|county|borough|city|district|town|parish|community|elected|voting|council|"
    r"committee|board|"
    r"independent|lay|co-opted) )*"
    r"(?:councilmembers|councilmen|councilwomen|councilpersons|selectmen|councillors|cllrs\.?|crs\.?|clrs\.?|members|"
    r"council ?members|aldermen|commissioners|trustees|councilors|supervisors)(?:\s*[:–-]\s*|\s+|$)",
    re.IGNORECASE,
)
_MAYOR = re.compile(
    r"(?:(?:Lord |Vice |Deputy |Depute )?(?:Mayor|MAYOR|Provost|Reeve|Warden)|(?:Deputy|Depute) (?:Conven[eo]r|"
    r"Leader))\s+"
)
_OFFICE_BEFORE = re.compile(
    r"(?:(?:his|her) worship,? (?:the mayor)?,?\s*|in the chair\s*[:,–-]?\s*|(?:the )?(?:(?:deputy|vice|acting|"
    r"lord|committee|council|town|city)[- ])*"
    r"(?:mayor|chair(?:man|woman|person)?|convener|convenor|provost|leader|reeve|president|cathaoirleach|"
    r"presiding officer)"
    r"(?: of the (?:council|committee|board))?(?:\s*[:,–]\s*|\s-\s|\s+(?=(?:Councillor|Cllr|Cr|Clr|Mr|Mrs|Ms|"
    r"Miss|Dr)\b))|"
    r"(?:the )?(?:vice[- ])?chair(?:man|woman|person)?\s+(?=(?-i:[A-Z])))",
    re.IGNORECASE,
)
_OFFICE = (
    r"(?:(?:the |an )?(?:(?:deputy|depute|vice|acting|lord|joint|co|independent|committee|council|town|city)[- ]?)*"
    r"(?:mayor|chair(?:man|woman|person)?|convener|convenor|provost|leader|reeve|president|cathaoirleach|member|"
    r"substitute|observer|spokesperson|trustee|councillor|champion)"
    r"(?: of (?:the )?(?:council|committee|board|opposition|meeting))?(?: in the chair| from item .{1,20}|"
    r" elect)?|in the chair|presiding)"
)
OFFICE_ONLY = re.compile(_OFFICE, re.IGNORECASE)
OFFICE_AFTER = re.compile(rf"\s+(?:{_OFFICE}|[–-]\s*{_OFFICE})$", re.IGNORECASE)
_PARTICLE = r"(?:van|von|de|der|den|la|le|di|du|al|bin|ap|ten|del|da|dos|Mc|Mac|O|Ó|Ní|Uí|Ni|St\.?)"
_INITIAL = r"(?:[A-Z](?:\.?-?[A-Z]){0,2}\.?)"
_SURNAME = rf"(?:{_PARTICLE}\s){{0,2}}[A-ZÀ-Þ](?:[’'][A-ZÀ-Þ])?[\w’'‑-]*[\wÀ-ÿ]"
_INITIALLED = re.compile(rf"(?:{_INITIAL}\s|[A-Z]\.){{1,4}}{_SURNAME}(?:[ -]{_SURNAME})?")
_LAST_FIRST = re.compile(rf"{_SURNAME},?\s(?:\({_INITIAL}\)|{_INITIAL}(?:\s{_INITIAL})?)")
_ONE = re.compile(_SURNAME)
_OF_POSTS = re.compile(
    r"(?:His Worship|Her Worship|RFO|CEO|CFO|CAO|COO|PC|PCSO|Sgt|Resources|Place|People|Growth|Services?|"
    r"Communities|Works|Finance|"
    r"Housing|Operations|Assets|Customers?|Change|"
    r"Delivery|Property|Projects|Systems|Programmes?|II|III|IV|Chair\w*|Vice|Deputy|Acting|Interim|Senior|Group|Absent|"
    r"Also|Present|Via|Teams|Zoom|Labour|Conservative|Liberal|Independent|Green Party)\b",
    re.IGNORECASE,
)
"""What ends a post or names a party, and begins no name."""
_OF_BUSINESS = re.compile(
    r"\b(?:Internal|External|Audit|Risk|Building|Traffic|Roads?|Water|Waste|Parks|Leisure|Human|Customer|"
    r"Digital|Tax|Revenues?|"
    r"Benefits|Electoral|Licensing|Estates|Commercial|Asset|Programme|Performance|Procurement|Contracts?|"
    r"Communications|"
    r"Media|Safety|Emergency|Technical|Administrative|Administration|Capital|Treasury|Pensions?|Investment|Insurance|"
    r"Libraries|Library|Heritage|Museum|Arts|Sports?|Youth|Famil(?:y|ies)|Safeguarding|Inclusion|Commissioning|Quality|"
    r"Economic|Enterprise|Tourism|Marketing|Staff|Works|LLP|Elections?|Team|Regulatory|Enforcement|Area|"
    r"Neighbourhoods?|Streets?|"
    r"Scene|Growth|Resources|Recreation|Utilities|Protective|Code|Zoning|By-?law|Civic|Client|Improvement|Engagement|"
    r"Transformation|Landscape|Conservation|Design|Urban|Rural|Drainage|Flood|Highways?|Sustainable|"
    r"Sustainability|Infrastructure|Communities|Parking|Transportation|"
    r"Transit|Fleet|"
    r"Facilities|Academies|Schools|Maintained|Primary|Secondary|Special|Union|Representatives?|Forward|Budget|"
    r"Vice|Absence|Dated|Signed|Declarations?|"
    r"Apolog\w+|Minutes?|Meeting|Present|Attendance|Resolved|Noted|Interests?|Opening|Welcome|Motion|Carried)\b",
    re.IGNORECASE,
)
"""Words of posts and headings that look like names where they stand in pairs."""
_TWO = re.compile(r"\s(?:Councillor|Cllr|Cr|Clr|Mr|Mrs|Ms|Miss|Dr|and|Alderman|COUNCILLOR|CLLR)\b")
"""Words of a second person."""


def without_title(name: str) -> str:
    """A name without the titles before it, whatever their case."""
    return TITLES.sub("", _MAYOR.sub("", name.removeprefix("The "), count=1), count=1)


def many_of(text: str) -> tuple[str, bool]:
    """The text without a title of all that it begins with, and whether it had one: `Councillors A, B and C`."""
    match = _MANY.match(text)
    if match is None:
        return text, False
    rest = text[match.end() :]
    return (rest, True) if not rest or rest[:1].isupper() else (text, False)


def name_in(text: str, *, many: bool = False, sure: bool = False) -> str | None:
    """The name that a text is, whole, with its own title; None where it is none.

    `many`: a surname alone counts; `sure`: what stands beside says that somebody is named, so a surname may be a word.
    """
    said = text.strip(" ,;:.*†#")
    said = _OFFICE_BEFORE.sub("", said, count=1) if _OFFICE_BEFORE.match(said) else said
    bare = HONOURS.sub("", _MAYOR.sub("", said, count=1)).strip(" ,")
    titled = TITLES.match(bare)
    core = bare[titled.end() :] if titled else bare
    mayor = _MAYOR.match(said) is not None
    if not core or len(core) > 50 or _TWO.search(core):  # noqa: PLR2004 (characters of a name)
        return None
    return said if _is_name(core, titled=bool(titled) or mayor or many, sure=sure) else None


def _is_name(core: str, *, titled: bool, sure: bool) -> bool:
    if TITLES.fullmatch(f"{core} ") or (re.match(r"[A-Z]\.?\s", core) and re.search(r"[a-z]\s[A-Z]\.?\s", core)):
        return False
    if (
        (ROLE_WORD.search(core.title()) and (not titled or " " not in core))
        or OFFICE_ONLY.fullmatch(core)
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
    return titled and bool(_ONE.fullmatch(core)) and len(core) > 1 and not SENTENCE.search(core.casefold())
