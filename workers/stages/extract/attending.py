# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Officers who attended, with the roles that minutes print beside them."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from contracts.artefacts.extraction import Capacity, Officer
from workers.domain.paper_text import Line, Paper, joined
from workers.stages.extract.people import HONOURS, MEMBER_ROLE, is_person, is_role, name_and_role, role_then_person
from workers.stages.extract.rolls import blocks, people_of

_OFFICERS = re.compile(
    r"(?:(?:also )?in attendance(?: virtually| remotely| were| \(officers\))?|also (?:present|"
    r"attended|attending|in attendance)(?: were)?|"
    r"other attendees|the following (?:council )?officers were (?:also )?(?:in attendance|present)|"
    r"officer support|(?:(?:recording|committee|minutes?) )?secretary(?=\s*:)|minutes? taker(?=\s*:)|"
    r"attending(?=\s*:)|(?:council )?(?:officers?|officials?|employees?|"
    r"staff)(?: (?:also )?(?:present|(?:also )?in attendance|"
    r"attending))?)\s*(?::|–|-(?=\s)|$|(?=\s(?-i:(?:Mr|Mrs|Ms|Miss|Dr)\b)))",
    re.IGNORECASE,
)
_PRESENT = re.compile(r"(?:members |councillors )?present(?: were)?\s*[:–-]?(?=\s|$)", re.IGNORECASE)
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame)"
_ROLE_BEFORE = re.compile(
    rf"(?:^|[,;.]\s|\band\s)\s*(?P<role>[A-Z][^()]{{3,90}}?)\s*\((?P<name>{_TITLE}\.?\s[^()]{{2,50}})\)"
)
_INITIALS_AFTER = re.compile(
    r"(?P<role>[A-Z][^();]{3,90}?(?:\([^()]*\)[^();]{0,40}?)?)\s*\((?P<name>(?:[A-Z]\.\s?){1,3}[A-Z][\w’'-]+)\)"
)
"""`Executive Director (Finance) (R.Baker)`."""
_BRACKETED = re.compile(r"(?:^|[,;.]|\band\b)\s*([A-Z][\w’'. -]{2,50}?)\s*\(([^()]{3,120}(?:\([^()]*\)[^()]*)?)\)")
_BESIDE = re.compile(
    r"(?P<name>[^,–(]{3,60}?)\s*(?:,|\s[–-]\s)\s*(?P<role>[^(;]+?(?:\s\([^()]*\)(?:(?:,|\sand\s)[^();]*)?)?)"
)
"""`J. Pelletier, Corporate Officer (Recorder)`, alone on a line."""
_WITH_SIGNS = re.compile(r";\s*(?:and\s)?|,\s+and\s(?=[A-Z][\w’'-]+ [A-Z][\w’'-]+,)")
_TITLED = re.compile(
    rf"(?P<name>{_TITLE}\.?\s[A-Z][\w’'. "
    rf"-]{{2,40}}?),\s(?P<role>[^;]{{4,90}}?)(?=[,;]?\s(?:and\s)?{_TITLE}\.?\s[A-Z]|[.;]?$)"
)
"""`Mr. M. Scannell, Chief Executive, Ms. A. McAllen, Director of Services`, with nothing but commas between."""
_POST = re.compile(r"(?P<role>[A-Z][^:]{3,80}):\s+(?P<name>[A-Z][^:,(]{3,40})")
OUTSIDE = re.compile(
    r"^(?:the )?(?:joint )?(?:applicants?|appellants?|agents?|objectors?|residents?|"
    r"members? of the public|press|witness|"
    r"supporters?|observers?|interested part(?:y|ies)|licen[cs]e holder|complainant|student|"
    r"trade union|external audit\w*)\b|"
    r"(?<!chief of )\bpolice$",
    re.IGNORECASE,
)
"""As what people from outside the council attend."""
_PARTNER = re.compile(r"\b(?:Council|Authority|Constabulary|Agency|NHS Trust)\b(?:\s\([^()]*\))?$")
_OF_MEMBER = re.compile(r"(?:Councillors?|Cllrs?|Aldermen|Alderman)\b")
CLERKS = 40
"""Lines among which minutes name their clerk."""
LONGEST_NAME = 5
"""Words."""
LONGEST_ROLE = 110
"""Characters; more are a sentence."""
_TOGETHER = 400
"""Characters within which a name and its role are quoted together."""
_CLERK = re.compile(
    r"(?P<name>(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s[A-Z][\w’' .-]{2,40}?|"
    r"[A-Z][a-z]+\s[A-Z][\w’'-]+(?=,?\sClerk to the|,\s(?:Parish |Town )?Clerk\b)),?\s"
    r"(?:\(|–\s|-\s)?(?:the\s)?"
    r"(?P<role>(?:Assistant |Deputy |Parish |Town |Interim )*Clerk(?: (?:to the (?:Parish |Town |Community )?Council|"
    r"and RFO))?)\b\)?"
)
_CLERK_FIRST = re.compile(
    r"(?:^|[,;]\s|\band\s)(?:[Tt]he\s)?(?P<role>(?:Assistant |Deputy |Parish |Town |Interim )*(?:Clerk|CAO|"
    r"Chief Administrative Officer))[,:]\s"
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s)?[A-Z][\w’'.-]*(?:\s[A-Z][\w’'-]*){1,3})\b"
)


_PARTICLE = re.compile(r"O|Ó|Mc|Mac|Ní|Uí|[A-Z]\.")
"""What stands between a first name and its surname."""
_TELLS = re.compile(
    r"\b[Tt]he (?:Cathaoirleach|Mayor|Provost|Convener|Leader|[Cc]hair\w*|[Cc]lerk) (?:\w+ ){0,2}(?:reminded|informed|"
    r"welcomed|advised|stated|thanked|explained|asked|opened|referred)\b"
)
"""What minutes tell is no list any more."""
_SHORT = re.compile(
    r"(?:A/)?(?:[A-Z]\.\s?){1,4}[A-Z]\.?|"
    r"(?:A/|[A-Z][a-z]{1,3}\. )?(?:Dir|Asst|Mgr|Eng|Admin|Sec)\b(?:\.,?| of\b).*|Asst\.?"
)
"""A role that is cut short: `D.O.S.`, `Dir. of Services`."""
_ROW = re.compile(r"(?P<name>[^,(–]{3,50}?)(?:,\s|\s[–-]\s|,?\s\()(?P<role>[A-Z][^;]{3,90}?)\)?[,;.]?")
_POST_ROW = re.compile(rf"(?P<role>[A-Z][^()]{{3,90}}?)\s\((?P<name>{_TITLE}\.?\s[^()]{{2,50}})\)[,;.]?")


def officers_attending(paper: Paper) -> tuple[Officer, ...]:
    """Officers in attendance with the roles printed beside them; clerks are named among the members too."""
    found: dict[str, Officer] = {}
    for block in blocks(paper.lines, _OFFICERS):
        for officer in _of_block(paper, block):
            found.setdefault(officer.name, officer)
    for line, name, role in (*_posts(paper.lines[:80]), *_of_rolls(paper.lines[:80])):
        if holder := _officer(paper, name, role, (line,)):
            found.setdefault(holder.name, holder)
    for at in range(min(CLERKS, len(paper.lines))):
        for officer in _clerks(paper, paper.lines[at : at + 2]):
            found.setdefault(officer.name, officer)
    return tuple(found.values())


def _posts(lines: Sequence[Line]) -> Iterator[tuple[Line, str, str]]:
    """`Head of Housing: David Grieve`, one a line below the label of the officers."""
    below = False
    for line in lines:
        match = _POST.fullmatch(line.text)
        known = match if match and is_role(match["role"]) and is_person(match["name"]) else None
        if below and known:
            yield line, known["name"], known["role"]
        below = _OFFICERS.fullmatch(line.text) is not None or (below and known is not None)


def _of_rolls(lines: Sequence[Line]) -> Iterator[tuple[Line, str, str]]:
    """`Borough Engineer, Nick Vale` on a line of its own among those present."""
    for line in lines:
        if post := role_then_person(line.text):
            yield line, post[1], post[0]


def _of_block(paper: Paper, block: Sequence[Line]) -> Iterator[Officer]:
    block = list(takewhile(lambda line: not _TELLS.search(line.text), block))
    text = joined(block).strip(" .")
    groups = people_of(block)
    alone = [_one(joined(group).strip(" .,;")) for group in groups]
    each = [_one(line.text.strip(" .,;*")) for line in block if line.text]
    plain = [_BESIDE.fullmatch(line.text.strip(" .,;*")) for line in block if line.text]
    rows = [(match["name"], match["role"]) for match in plain if match and is_person(match["name"])]
    rows = rows or [row for line in block if (row := _first_then_role(line.text))]
    if len(rows) > 1 and len(rows) >= len(plain) - 1 and 2 * sum(_is_any_role(role) for _, role in rows) > len(rows):
        pairs = [
            (name, role) for name, role in rows if is_role(role) or is_role(role.title()) or _of_partner(name, role)
        ]
    elif len(each) > 1 and all(each[: max(2, len(each) - 1)]) and "(" not in text and ";" not in text:
        pairs = [pair for pair in each if pair]
    elif "(" not in text and ";" not in text and len(groups) > 1 and all(alone):
        pairs = [pair for pair in alone if pair]
    else:
        pairs = _pairs(text)
    own = [(name, role) for name, role in pairs if not _OF_MEMBER.match(name)]
    for name, role in max(own, _rows(block), _shared(text), key=len):
        if officer := _officer(paper, name, role, block):
            yield officer


def _rows(block: Sequence[Line]) -> list[tuple[str, str]]:
    """The officers one a line, up to the first line that is none: prose may follow without a blank line."""
    own = [line.text for line in block if line.text and not _OF_MEMBER.match(line.text)]
    if posts := [match for text in own if (match := _POST_ROW.fullmatch(text)) and is_role(match["role"])]:
        return [(match["name"], match["role"]) for match in posts]
    said = (_ROW.fullmatch(text) for text in own)
    rows = [(row["name"], row["role"]) for row in takewhile(lambda row: row and is_person(row["name"]), said) if row]
    return [(name, role) for name, role in rows if is_role(role)]


def _shared(text: str) -> list[tuple[str, str]]:
    """`A. Ash, B. Beech, Directors of Services, C. Cole, Planner`: a role is that of all named since the one before."""
    found: list[tuple[str, str]] = []
    named: list[str] = []
    for part in re.split(r"[,;]\s+(?:and\s)?|\sand\s(?=[A-Z]\.)", text):
        if is_person(part) and re.match(r"[A-Z]\.", part):
            named.append(part)
        elif named and (is_role(part) or _SHORT.fullmatch(part)):
            found += [(name, part) for name in named]
            named = []
        elif named or not found:
            return []
    return [] if named else found


def _first_then_role(text: str) -> tuple[str, str] | None:
    """`Katie Storer Democratic Services & Elections Team Manager`: a name, with a role behind it without a sign."""
    words = text.split()
    name, role = " ".join(words[:2]), " ".join(words[2:])
    return (name, role) if is_person(name) and is_role(role) and not re.search(r"[,;:(]", text) else None


def _of_partner(name: str, text: str) -> bool:
    """Whether what stands beside an officer is the other council or body that sent him: `Mr B Dale, Kent Police`."""
    return re.match(rf"{_TITLE}\b", name) is not None and _PARTNER.search(text) is not None


def _is_any_role(role: str) -> bool:
    """Whether it is the role of an officer, or of a member who attended beside them."""
    return is_role(role) or is_role(role.title()) or MEMBER_ROLE.search(role) is not None


def _clerks(paper: Paper, lines: Sequence[Line]) -> Iterator[Officer]:
    """The clerk named among others, on the first of two lines or over both."""
    text = joined(lines)
    for match in (*_CLERK_FIRST.finditer(lines[0].text), *_CLERK.finditer(text)):
        begins = match.start() < len(lines[0].text)
        if begins and is_person(match["name"]) and (found := _officer(paper, match["name"], match["role"], lines)):
            yield found


def _officer(paper: Paper, name: str, role: str, lines: Sequence[Line]) -> Officer | None:
    passage = paper.cite(name, lines)
    if passage is None or MEMBER_ROLE.search(role) or OUTSIDE.search(role):
        return None
    return Officer(
        name=name,
        role=role,
        capacity=Capacity.ATTENDING,
        page=passage.page,
        quote=_both(paper, passage.quote, role, lines),
    )


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


def _pairs(text: str) -> list[tuple[str, str]]:
    """`Name (Role), …`, `Role (Mr Name), …`, `Role (A.Name)`, `Name, Role; …`, else `Role Name; …`."""
    rows = [_BESIDE.fullmatch(part.strip(" .,")) for part in _WITH_SIGNS.split(text)]
    said = [(row["name"], row["role"]) for row in rows if row and is_person(row["name"]) and is_role(row["role"])]
    if len(rows) == len(said) > 1:
        return said
    if initials := [(match["name"], match["role"].strip(" ,")) for match in _INITIALS_AFTER.finditer(text)]:
        return [(name, role) for name, role in initials if is_role(role)]
    if before := [(match["name"].strip(), match["role"].strip(" ,")) for match in _ROLE_BEFORE.finditer(text)]:
        return [(name, role) for name, role in before if is_role(role)]
    bracketed = [(name.strip(), role.strip()) for name, role in _BRACKETED.findall(text)]
    if bracketed:
        return [(name, role) for name, role in bracketed if _is_bracketed_role(name, role)]
    if len(titled := [(match["name"], match["role"].strip(" ,")) for match in _TITLED.finditer(text)]) > 1:
        return [(name, role) for name, role in titled if is_role(role) or _SHORT.fullmatch(role)]
    parts = re.split(r";|,(?=\s)|\sand\s(?=[A-Z][\w -]+ [A-Z][\w’'-]+$)", text)
    after = [pair for part in parts if (pair := _role_then_name(part.strip(" .")))]
    apart = [pair for part in text.split(";") if (pair := _one(part.strip(" .,")))]
    return apart if len(apart) > len(after) else after


def _is_bracketed_role(name: str, role: str) -> bool:
    said = HONOURS.sub("", name).split()
    return (
        1 <= len(said) <= LONGEST_NAME
        and not _OF_MEMBER.match(name)
        and re.fullmatch(r"[A-Z]{2,3}", role) is None
        and (not is_role(name) or re.match(rf"{_TITLE}\b", name) is not None)
        and not re.search(r"^(?:for|item|until|from|in|via|to|remote|virtual|part)\b", role, re.IGNORECASE)
    )


def _one(part: str) -> tuple[str, str] | None:
    known = name_and_role(part)
    if known and known[1] and is_role(known[1]):
        return known[0], known[1]
    return _role_then_name(part)


def _role_then_name(part: str) -> tuple[str, str] | None:
    words = part.split()
    for count in (3, 2) if len(words) > 3 and _PARTICLE.fullmatch(words[-2]) else (2, 3):  # noqa: PLR2004 (a role and three words)
        role, name = " ".join(words[:-count]), " ".join(words[-count:])
        if role and len(role) <= LONGEST_ROLE and is_role(role) and (known := name_and_role(name)) and known[1] is None:
            return name, role
    return None
