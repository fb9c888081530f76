# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Names of councils and of the bodies that meet: grammar, not lists of places."""

import re

LONGEST_NAME = 120
_WORD = r"[A-Z][\w’'.-]*"
_PLACES = rf"(?:{_WORD}(?: City)?, ){{1,2}}(?={_WORD}(?: {_WORD})? (?:and|&|AND) {_WORD})"
"""The first of three places or more: `Armley, Beckwith & Coln District Council`."""
_RANK = "(?:Royal|London|Metropolitan|Rural|Regional|United|Resort|Charter)"
"""What may stand before the kind of a place: `Rural Municipality of …`."""
COUNCIL = re.compile(
    rf"(?<![\w’'.-])(?:(?:The\s)?(?:{_RANK}\s)?(?:Borough|City|Town|Township|Village|Municipality|District|County|"
    rf"Shire|Parish)\s(?:Council\s)?of\s"
    rf"{_WORD}(?:\s(?:and\s|&\s|upon\s|on\s)?(?!Council\b|Pension\b|Regular\b|Planning\b){_WORD}){{0,2}}(?:\sCouncil)?"
    rf"|(?:{_PLACES})?{_WORD}(?:(?:\s(?:and|&|upon|with|on))?\s{_WORD}){{0,3}}?\s"
    rf"(?:(?:County|City|Borough|District|Metropolitan|Parish|Town|Community|Unitary)\s){{0,2}}Council)"
)
_CAPS_COUNCIL = re.compile(
    r"(?:THE\s)?(?:(?:ROYAL\s|LONDON\s|METROPOLITAN\s|RURAL\s|REGIONAL\s)?(?:BOROUGH|CITY|TOWN|TOWNSHIP|VILLAGE|"
    r"MUNICIPALITY|COUNTY|SHIRE|DISTRICT)\sOF\s[A-Z’'-]+(?:\s(?:AND\s|&\s)?(?!PENSION|COUNCIL|AGENDA|REPORT|WARDS?\b|"
    r"STAFF|MINUTES|MEETING|REGULAR|PLANNING|SPECIAL|"
    r"CITY|MEMORANDUM|NOTICE|AMENDING|ADOPTING|APPROVING|AUTHORI|RELATING|CALIFORNIA|CERTIFYING|DECLARING)[A-Z’'-]+){0,2}"
    rf"(?:\sCOUNCIL)?|(?:{_PLACES})?"
    r"[A-Z][A-Z’'&-]*(?:\s[A-Z’'&-]+){0,5}?\s(?:COUNTY|CITY|BOROUGH|DISTRICT|PARISH|TOWN|"
    r"COMMUNITY|METROPOLITAN|ISLANDS|REGIONAL|SHIRE)\sCOUNCIL)"
)
_CAPS_ALONE = re.compile(
    r"(?!(?:[A-Z]+ )*(?:FULL|REGULAR|ANNUAL|EXTRAORDINARY|ORDINARY|SPECIAL|YOUTH|MEETINGS?|OF|AGENDA|MINUTES|THE|CITY|"
    r"TOWN|COUNTY|PARISH|BOROUGH|DISTRICT|COMMUNITY|TO|FOR|BY|AT|CABINET|QUESTIONS|PUBLIC|BUDGET|HEALTH|MAYOR|"
    r"SUMMONS|ADJOURNED) )"
    r"[A-Z][A-Z’'-]{3,}(?:\s[A-Z’'-]+){0,2}\sCOUNCIL"
)
"""A line with nothing but a place and COUNCIL."""
_ALONE = re.compile(
    rf"(?:T(?:he|HE)\s)?(?P<name>{_WORD}(?:\s(?:(?:and|&|of|upon|on)\s)?{_WORD}){{0,3}}\s(?:Council|COUNCIL))"
)
_OF_OTHER_KIND = re.compile(
    rf"(?:T(?:he|HE)\s)?(?P<name>{_WORD}(?:\s(?:(?:and|&|of|upon|on)\s)?{_WORD}){{0,3}}\s(?i:(?:charter\s|civil\s)?township|"
    r"regional (?:district|municipality)|parish meeting|unitary authority)|"
    rf"(?i:regional municipality|rural municipality|shire|parish) of {_WORD}(?:\s(?:and\s)?{_WORD}){{0,2}})"
)
"""Councils of places that call themselves otherwise: `Harbrook Township`, `Kelmere Parish Meeting`."""
_IRISH = re.compile(
    r"(?:The\s)?(?P<name>Comhairle\s(?:(?:Contae|Cathrach|Baile|Bhaile|Ceantair|nan)\s)?[^\W\d_][\w’'-]*"
    r"(?:\s[^\W\d_][\w’'-]*){0,4})",
    re.IGNORECASE,
)
_TWO_COLUMNS = re.compile(r"(?P<council>[A-Z’'&-]{4,}(?: [A-Z’'&-]+){0,5}? COUNCIL) (?P<body>[A-Z’' &-]{6,60})")
_KIND_OF_COUNCIL = re.compile(
    r"\b(?:full|regular|annual|extraordinary|ordinary|special|adjourned|youth|tenants?|residents?|area|joint|advisory|"
    r"executive|schools?|community|health|housing|business|city|town|county|parish|borough|district|township|village|"
    r"economic|safety|planning|budget|members?|agenda|minutes|meeting|report|questions?|summons|notice|motions?|leader|"
    r"mayor|chair\w*|cabinet|the|this|to|local|sports?|arts|research|british|national|privy|legal|citizens?|public|"
    r"management|governing|works|workers|partnership|supreme|monday|tuesday|wednesday|thursday|friday|\w*day)\b",
    re.IGNORECASE,
)
"""Words that say what kind of council it is, or that it is none of a place."""
_HEADING_OF = re.compile(r"^.*\b(?:MEETINGS?|MINUTES|AGENDA|PROCEEDINGS|OFFICES) (?:OF|AT) (?:THE )?")
_NOT_A_COUNCIL = re.compile(
    r"(?:.*\b(?:request for|adopt|approv\w+|resolution|revisions?|policy|honou?rable|mayor and)\b.*|"
    r"local authority|councillor|cllr|mayor|mrs?|ms|miss|dr)\b.*|(?:the\s|this\s|our\s|your\s|"
    r"each\s|any\s|every\s|other\s|full\s|"
    r"a\s)*(?:(?:county|city|town|parish|borough|"
    r"district|community|township|village|municipal|common|and|"
    r"metropolitan|unitary)\s)*council|.*\b(?:full|the|this|tenants?|legal|leader of|minutes|meeting|regular|to|by|"
    r"that|members?|agenda|"
    r"all|both|new|such|same|former|successor|principal|host|cabinet|youth|british|sports?|privy|every|other|any|"
    r"research|arts|local)\s+council",
    re.IGNORECASE,
)
_BODY_END = (
    r"(?:Sub\s?-?\s?Committees?|Committee of the Whole|Committee|Cabinet|Council|Board|Panel|Forum|Executive|"
    r"Commission|Assembly|Tribunal|(?:Task|Working|Steering|Reference|Liaison|Finish|Advisory) Group|"
    r"Working Party|Partnership|Authority|(?:Redevelopment|Reinvestment|Development|Successor|Renewal|Housing) Agency)"
)
_OF_WHAT = (
    r"(?:\s\([\w\s]{1,30}\)|\s(?:No\.?\s?)?(?-i:[A-Z]|\d)|"
    r"(?<=board)\sof\s(?:[\w’'&-]+\s){0,2}(?:supervisors|appeals?|adjustment|commissioners|directors|trustees|"
    r"education|"
    r"health|selectmen|management|governors|aldermen|review)|"
    r"(?<=committee)\s(?:on|for)\s(?:the\s)?[A-Z][\w’'-]+(?:,?\s(?:(?:and|&|of)\s)?[A-Z][\w’'-]+){0,4})"
)
"""What a name goes on with behind its word: `Board of Appeals`, `Committee on Public Works`, `Committee A`."""
BODY = re.compile(rf"(?:The\s)?(?:[\w’'&(),/–-]+\s+){{0,12}}{_BODY_END}{_OF_WHAT}?", re.IGNORECASE)
_DISTRICT_OF = "(?:Municipal|Metropolitan|Borough)"
_DISTRICT = re.compile(
    rf"(?:The\s)?(?:{_DISTRICT_OF} District of(?:\s(?:and\s|&\s)?(?!held\b|meeting\b){_WORD}){{1,4}}|"
    rf"(?:{_WORD}\s){{1,4}}{_DISTRICT_OF} District)",
    re.IGNORECASE,
)
"""The part of an Irish county whose members meet (Local Government Reform Act 2014, s. 19)."""
_HELD_BY = re.compile(
    r"(?:(?:Cabinet|Executive|Lead)\s(?:Lead\s)?(?:Member|Councillor)|Portfolio Holder) for [A-Z][\w’'&, -]{3,80}|"
    r"[A-Z][\w’'&-]*(?: (?:[A-Z&][\w’'-]*|and)){0,5} (?:Cabinet|Executive) Member",
)
"""A meeting of one member, who decides alone: `Cabinet Member for Housing`."""
_PROSE = re.compile(
    r"\b(?:is|are|was|were|will|has|have|be|that|which|this|held|agreed|asked|report|minutes|considered|to|by|on|at|"
    r"from|"
    r"following|approved|decision|member for|leader|director|officer|agenda|notice|between|meetings?)\b",
    re.IGNORECASE,
)


_ON = re.compile(r"(?<=\bcommittee) on ", re.IGNORECASE)
_KIND_OF_MEETING = re.compile(
    r"^(?:regular|special|ordinary|extraordinary|annual|budget)(?:,\s+(?=\w)|\s+(?=council\b))", re.IGNORECASE
)
_POST = re.compile(r".*\b(?:chief|deputy|assistant|non|senior) executive|chief executive.*", re.IGNORECASE)
"""Posts that end like a body."""


def council_in(text: str) -> str | None:
    """The council that a line of a heading names, or None."""
    if alone := _CAPS_ALONE.fullmatch(text.strip().removeprefix("THE ")):
        return alone[0]
    for pattern in (_CAPS_COUNCIL, COUNCIL):
        match = pattern.search(text)
        name = _HEADING_OF.sub("", match[0]) if match else ""
        if name and not _NOT_A_COUNCIL.fullmatch(name):
            return re.sub(r"^(?:the|council|of|at|by|for)\s+(?!of\b)", "", name, flags=re.IGNORECASE).strip(" .,")
    return None


def council_alone(text: str) -> str | None:
    """`Highland Council`, `Argyll and Bute Council`: a name without the kind of council, where it stands alone."""
    said = text.strip(" .,")
    if match := _OF_OTHER_KIND.fullmatch(said):
        return match["name"]
    match = _ALONE.fullmatch(said)
    return match["name"] if match and not _KIND_OF_COUNCIL.search(match["name"]) else None


def irish_council(text: str) -> str | None:
    """`Comhairle Contae Chill Mhantáin` as a line of its own; many papers give the English name below it."""
    match = _IRISH.fullmatch(text.strip(" .,"))
    return match["name"] if match else None


def council_and_body(text: str) -> tuple[str, str] | None:
    """Both names of a line in capitals with the council at its left and the body at its right: `X COUNCIL CABINET`."""
    match = _TWO_COLUMNS.fullmatch(text.strip())
    body = body_in(match["body"]) if match else None
    return (match["council"], body) if match and body else None


def councils_in(text: str) -> list[str]:
    """All councils that running text names in full."""
    if "Council" not in text and " of " not in text:
        return []
    found = [re.sub(r"^The\s+", "", match[0]).strip(" .,") for match in COUNCIL.finditer(text)]
    return [name for name in found if not _NOT_A_COUNCIL.fullmatch(name)]


def member_who_decides(text: str) -> str | None:
    """The text as the office of a member who holds meetings of his or her own, or None."""
    return text if _HELD_BY.fullmatch(text := text.strip(" .,:–-*")) else None


def body_in(text: str) -> str | None:
    """The text as the name of a body that meets, or None when it is something else."""
    text = re.sub(
        r"^(?:(?:(?:open |closed )section |meeting )?of )?(?:the )?", "", text.strip(" .,:–-*"), flags=re.IGNORECASE
    ).strip()
    text = _KIND_OF_MEETING.sub("", text)
    text = re.sub(
        r"\s+(?:regular |special |annual |extraordinary )*meeting(?: minutes| agenda)?$", "", text, flags=re.IGNORECASE
    ).strip()
    text = re.sub(r"(?<!\w the)\s+(?:agenda|minutes|summons)$", "", text, flags=re.IGNORECASE)
    if _DISTRICT.fullmatch(text):
        return text
    if (
        len(text) > LONGEST_NAME
        or _POST.fullmatch(text)
        or text[:1].isdigit()
        or not BODY.fullmatch(text)
        or _PROSE.search(_ON.sub(" ", text))
    ):
        return None
    return None if council_in(text) and not re.search(r"committee|board|panel", text, re.IGNORECASE) else text
