# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Names of members in the lists of minutes: with offices, titles of one or of all, in columns or lines."""

import re
from collections.abc import Sequence

from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Line, Paper
from workers.stages.extract.header import stated
from workers.stages.extract.people import HONOURS, is_role, role_then_person
from workers.stages.extract.rolls import NAMED, TITLED

CIVIC = re.compile(
    r"(?:The )?(?:(?:Ward|County|Borough|City|District|Town|Parish) (?=Councillor|Cllr))?"
    r"(Deputy Mayor|Mayor|Councillors?|Council ?(?:members?|persons?|m[ae]n|wom[ae]n)|Commissioners?|Selectm[ae]n|"
    r"Trustees?|Cllrs?\.?|Aldermen|Alderman|Reeve)\s+",
    re.IGNORECASE,
)
_OF_A_PLACE = re.compile(r"^(?:Ward|County|Borough|City|District|Town|Parish) (?=Councillor|Cllr)")
_OFFICE_BESIDE = re.compile(
    r"(\((?:[^()]*\b(?:chair\w*|vice|leader|deputy|mayor|spokes\w+|substitut\w+|convener|virtual\w*|remote\w*|arrived|left|retired|joined|until|from)\b[^()]*)\))"
    r"\s+(?=(?:[A-Z][\w.’' -]|(?:Mr|Mrs|Ms|Miss|Dr)\s))",
    re.IGNORECASE,
)
"""An office in brackets behind a name, with no sign before the next name."""
_RANK = r"(?:[DA]?CFO|[DA]CO|A?D?CEO|PCSO|PC|Sgt|Insp|Supt|Chief Constable)"
_OF_STAFF = re.compile(
    r"(?:^|(?<=[,;&])|(?<=\band))\s*(?:(?!\sand\s|\s&\s)[^,;()]){3,40}\((?:the )?(?:[\w&-]+ ){0,4}(?:Clerk|RFO|Officer|"
    r"Manager|Director|Solicitor)"
    r"(?: [\w&-]+){0,4}\)"
    rf"|(?:^|(?<=[,;])|(?<=\band))\s*{_RANK}\s[^,;()]{{3,40}}"
)
"""Who is no member: those with a post in brackets, and those with a rank."""
_RANKED = re.compile(rf"{_RANK}\s[A-Z]")
ENOUGH = 3
"""Names from which a list without the word present counts."""
_COLON = re.compile(
    r"^(?:and )?(?:the )?(?:other )?(?:(?:Parish|Town|County|Borough|City|District|Community) )?"
    r"(Councillors|Cllrs|Members|Aldermen)\s*(?::|\s[–-]\s)\s*|"
    r"^(?:independent|lay|co-opted|parish) (?:members?|persons?|representatives?)\s*:\s*",
    re.IGNORECASE,
)
_OFFICE_LABEL = re.compile(r"^(?:(?:Vice|Deputy)[- ])?(?:Chair\w*|Convener|Mayor)\s*:\s*", re.IGNORECASE)
"""An office as the label of who holds it."""
_ORGANISATION = re.compile(
    r"\b(?:Council|Trust|Board|Association|University|Police|Service|Group|Committee|Healthwatch|Limited|Ltd|Partnership|"
    r"Federation|Alliance|Foundation)$"
)
"""Whom a member of a board of partners speaks for."""
_FOR_WHOM = re.compile(
    rf"^(?P<who>(?:{CIVIC.pattern}|(?:Mr|Mrs|Ms|Miss|"
    rf"Dr)\.?\s+)+[A-Z][\w’'.-]*\s[A-Z][\w’'-]+)\s+[A-Z][\w’' -]*{_ORGANISATION.pattern}"
)
"""A member with nothing between the name and whom he or she speaks for."""
_MANY = re.compile(
    r"(?:The )?(?:County )?(?:Councillors|Council ?(?:members|persons|men|women)|Commissioners|Selectmen|Trustees|"
    r"Cllrs\.?|Aldermen)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\s(?:(?:deputy )?leader|in the chair|(?:vice[- ])?chair(?:man|woman|person)?|mayor|deputy mayor|leader)$",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    r"(?:cabinet members?|portfolio holders?|members of the committee)|(?:the )?(?:councillors?|clerk|members?|"
    r"(?:vice[- ])?chair(?:man|woman|person)?|assistant clerk|mayor|"
    r"the mayor|(?:the )?lord(?: mayor)?|"
    r"deputy mayor|\w+ members? of the public.*|present|(?:an |leas-?)?cathaoirleach)",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"\s(?:(?:had )?(?:sent|gave|given|tendered|offered) (?:their |his |her )?apolog\w+|who|due to|"
    r"because|owing to|on account of)\b[^,;]*?(?=[,;]|\sand\s(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b|"
    r"$)"
)
"""Why somebody was away."""
_CLERK = re.compile(r"(?:the )?(?:\w+ )?clerk", re.IGNORECASE)
_INITIALLED = re.compile(r"(?P<name>\S+(?:\s\S+)+)\s\((?P<initials>[A-Z]{2,3})\)")
_FURTHER = re.compile(r"(?<=[a-z)]{2})\.\s+(?=[A-Z][^.;,]{3,80}\b(?:attended|was|were|joined|left|arrived|had)\b)")
"""A sentence behind the list."""
_TABLE = re.compile(
    r"Names?\s+(?:Representing|Representative of|Organi[sz]ation|Sector|Group|"
    r"Constituency|Role|Position|Title|School)\b.{0,60}"
)
"""The head of a table of those present."""
_ROW = re.compile(
    r"(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Rev|Prof|Professor)\.?\s+)*[A-ZÀ-Þ][\w’'.-]*\s(?:(?:van|de|von)\s)?"
    r"[A-ZÀ-Þ][\w’'-]+"
)
_ROUND = str.maketrans("[]", "()")
MOSTLY = 0.7
"""Share of the lines that are one person each where members stand in a column."""


_PORTFOLIO = re.compile(
    r"(?:\s(?:[–-]|and|&))?\s(?:assistant )?(?:portfolio holder|cabinet member)\b(?!s).*$", re.IGNORECASE
)
"""What a member answers for, behind the name without a sign."""


_BESIDE = re.compile(
    r"(?<=[a-z)A-Z]{2})(?<!Cllr)(?<!Councillor)(?<!\bthe)(?<!\bThe)(?<!\bof)(?<!\bfor)\s+"
    r"(?=(?:Mr|Mrs|Ms|Miss|Dr|Provost|Bailie|Depute (?:Provost|Conven[eo]r))\.?\s[A-Z])"
)
"""Before a title in the midst of a line without commas."""


_INITIALS = r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?:[A-Z]\.? ?){1,3} ?[A-Z][\w’'-]+[a-z]"
_NEXT_TITLE = re.compile(
    r"(?<=[\w)])(?<!\bCounty)(?<!\bDistrict)(?<!\bBorough)(?<!\bTown)(?<!\bWard)\s+(?=(?:Councillor|Cllr\.?)\s[A-Z])"
)
_BY_INITIALS = re.compile(rf"{_INITIALS}(?: {_INITIALS}){{1,3}}")
"""`P J Bell Mrs A Cole`: each begins with a title or initials, and has one surname."""


_LEADS = re.compile(r"(?:\S+ ){3,}\S+\s?:\s?-?$")
"""A line that leads to a list: `County Councillors – Scrutiny Committee Members in attendance:-`."""


def listed(block: Sequence[Line]) -> str:
    """The lines as one list: a line, or a column, that begins with a title begins another person."""
    if block and _TABLE.fullmatch(block[0].text):
        return ", ".join(match[0] for line in block[1:] if (match := _ROW.match(line.text)))
    text = ""
    ranked = next((at for at, line in enumerate(block) if _RANKED.match(line.text)), len(block))
    block = [line for line in block[:ranked] if not _LEADS.search(line.text) and not _of_staff(line.text)]
    bare = [_OFFICE_LABEL.sub("", _COLON.sub("", line.text)) for line in block]
    alone = len(block) >= ENOUGH and sum(_is_one(one) for one in bare) >= MOSTLY * len(block)
    alone = alone or (len(block) > 1 and all(one.endswith(")") and _is_one(one) for one in bare))
    for before, line in zip(("", *(line.text for line in block)), block, strict=False):
        apart = _columns(_PORTFOLIO.sub("", line.text))
        labelled = _OFFICE_LABEL.match(apart)
        said = _COLON.sub(_of_colon, _OFFICE_LABEL.sub("", apart))
        begins = (
            (
                TITLED.match(said)
                or labelled
                or _BY_INITIALS.fullmatch(line.text)
                or _BY_INITIALS.fullmatch(before)
                or _COLON.match(line.text)
                or (alone and _is_one(said))
                or _whole(before, said)
            )
            and text
            and not re.search(
                r"(?:[,;:–&-]|\band|\bpresent|\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\.?)$", text, re.IGNORECASE
            )
        )
        text = f"{text}{',' if begins else ''} {said}".strip()
    return re.sub(r"\b(and|the),", r"\1", text)


def _of_staff(text: str) -> bool:
    """Whether a line is an officer's, with the post first; a chief administrative officer sits with the members."""
    return role_then_person(text) is not None and not text.startswith("CAO")


def _of_colon(label: re.Match[str]) -> str:
    """The label of a list as the title of its first name, unless that has a title of its own."""
    titled = TITLED.match(label.string[label.end() :])
    return f"{label[1]} " if label[1] and not titled else ""


def _columns(text: str) -> str:
    """A line with commas between people that stood beside each other, told apart by their titles or initials."""
    if _BY_INITIALS.fullmatch(text):
        return ", ".join(re.findall(_INITIALS, text))
    apart = _NEXT_TITLE.sub(", ", text)
    return _BESIDE.sub(", ", apart) if not re.search(r"[,;:]", apart) or apart != text else apart


def _whole(before: str, text: str) -> bool:
    """Whether the line above was one member alone, and this one begins with another person."""
    named = TITLED.match(before) and len(before.split()) > 1 and "," not in before and _is_one(before)
    return bool(named and NAMED.fullmatch(re.split(r",|\s[–-]\s", text, maxsplit=1)[0].strip()))


def _is_one(text: str) -> bool:
    """Whether a line is one person, with an office or a ward beside the name."""
    name = _OFFICE.sub("", re.split(r"\s[–-]\s|\s?\(", _PORTFOLIO.sub("", text))[0].strip(" *"))
    return NAMED.fullmatch(HONOURS.sub("", name).strip()) is not None


def _names(text: str) -> list[str]:
    """Names of a list: commas, semicolons, `and`; honours stay with their name, brackets go."""
    text = _OF_STAFF.sub("", _OFFICE_BESIDE.sub(r"\1, ", text.translate(_ROUND)))
    text = re.sub(r"\((?![A-Z]{1,2}\))[^)]{0,80}\)|\*", "", text).strip(" .")
    text = re.sub(r"\s(?:and|&)$", "", _BECAUSE.sub("", text))
    text = HONOURS.sub(lambda match: match[0].replace(",", "\0"), text)
    return [
        re.sub(r"^(?:and\s+)?(?:from\s+)?", "", part.replace("\0", ",").strip(" .,"))
        for part in re.split(r"\s*(?:,|;|[•●▪·]|\s+and(?=\s)|\s&(?=\s))\s*", text)
    ]


def people(paper: Paper, text: str, lines: Sequence[Line]) -> tuple[Stated, ...]:
    """Each name as stated; a list that holds anything else but names, roles and bodies is not trusted beyond it."""
    found: list[Stated] = []
    parts = _names(_FURTHER.split(text, maxsplit=1)[0])
    many = _are_surnames(parts)
    for part, after in zip(parts, (*parts[1:], ""), strict=True):
        if (is_role(after) or _CLERK.fullmatch(after)) and not TITLED.match(part):
            continue
        many = many or _MANY.match(part) is not None
        name = CIVIC.sub("", part) if _MANY.match(part) else _OF_A_PLACE.sub("", part)
        name = _OFFICE.sub("", re.split(r"\s[–-]\s", name)[0])
        name = _without_initials(_FOR_WHOM.sub(r"\g<who>", name.strip()))
        if _NO_PERSON.fullmatch(name) or _ORGANISATION.search(name) or not name:
            continue
        bare = re.sub(r"\s\([A-Z]{1,2}\)$", "", HONOURS.sub("", name).strip())
        if not NAMED.fullmatch(bare) or is_role(name) or len(name.split()) > 6:  # noqa: PLR2004
            continue
        if (len(bare.split()) > 1 or many) and (value := stated(paper.cite(name, lines))):
            found.append(value)
    return tuple({one.value: one for one in found}.values())


def _without_initials(name: str) -> str:
    """`Ann Lee (AL)` without what the minutes call her further down."""
    match = _INITIALLED.fullmatch(name)
    initials = "".join(word[0] for word in re.split(r"[\s-]+", match["name"])) if match else ""
    return match["name"] if match and match["initials"][0] in initials else name


def are_people(text: str) -> bool:
    """Whether a list names people, with their titles and offices, and says nothing else."""
    bare = [_OFFICE.sub("", HONOURS.sub("", _OF_A_PLACE.sub("", part))) for part in _names(text) if part]
    return bool(bare) and all(
        NAMED.fullmatch(re.sub(r"\s\([A-Z]{1,2}\)$", "", CIVIC.sub("", one)).strip())
        or _NO_PERSON.fullmatch(one)
        or _ORGANISATION.search(one)
        or is_role(one)
        for one in (re.split(r"\s[–-]\s", part)[0] for part in bare)
    )


def _are_surnames(parts: Sequence[str]) -> bool:
    """`Councillor Ash (Chair), Beck, Cole, Dunn`: the title of the first is that of all."""
    bare = sum(re.fullmatch(r"[A-Z][\w’'-]{1,}", part) is not None for part in parts[1:])
    titled = bool(parts) and re.match(r"(?:Councillor|Cllr)\b|[A-Z][\w’'-]+$", parts[0]) is not None
    return titled and bare >= ENOUGH and (" " in parts[0] or bare == len(parts) - 1)
