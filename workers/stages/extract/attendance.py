# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Members present, apologies and substitutes, as minutes list them."""

import re
from collections.abc import Sequence

from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Line, Paper, joined
from workers.stages.extract.header import stated
from workers.stages.extract.people import HONOURS, is_role
from workers.stages.extract.rolls import NAMED, TITLED, blocks

_PRESENT = re.compile(
    r"(?:(?:members|councillors’?|councillors'|those|committee members|board members) )?"
    r"(?:present(?: in the chair)?|attendees|attendance)(?: were|"
    r" was)?\s*[:–-]?(?=\s|$)",
    re.IGNORECASE,
)
_NOT_PRESENT = re.compile(
    r"present\b(?!\s*(?::|–|-|$|in the chair|were\b|councillor|cllr|members|mr|ms|miss|dr|the mayor|mayor))",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"(?:also|officers?|officials?|staff)(?: also)? in$|also$|officers?$", re.IGNORECASE)
_APOLOGIES = re.compile(
    r"(?:\d{1,3}(?:/\d{2,4})?[.)]?\s+)?(?:members’? )?apolog(?:y|ies)(?: for absence| received)*\s*[:–-](?=\s|$)",
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    r"(?:an? )?apolog(?:y|ies) (?:for absence |for (?:his|her|their) (?:absence|inability to attend\b.{0,20}?) )?"
    r"(?:were|was|had been|have been) (?:received|submitted|given|accepted|tendered|noted)(?: and accepted)? "
    r"(?:from|for|on behalf of|by)[: ]+(?P<rest>.{3,600}?)"
    r"(?:(?<!\b[A-Z])(?<!\bMr|\bMs|\bDr)(?<!\bMrs)(?<!\bCllr)\.(?:\s|$)|$)",
    re.IGNORECASE,
)
_NONE = re.compile(r"(?:none|no\b|nil|n/?a\b|there were|to (?:receive|note)|apologies)", re.IGNORECASE)
_CIVIC = re.compile(
    r"(?:The )?(Deputy Mayor|Mayor|Councillors?|Council ?members?|Cllrs?\.?|Aldermen|Alderman|Reeve)\s+", re.IGNORECASE
)
_COLON = re.compile(r"^(Councillors|Cllrs|Members|Aldermen)\s*:", re.IGNORECASE)
_MANY = re.compile(r"(?:The )?(?:County )?(?:Councillors|Council ?members|Cllrs\.?|Aldermen)\b", re.IGNORECASE)
_OFFICE = re.compile(
    r"\s(?:in the chair|(?:vice[- ])?chair(?:man|woman|person)?|mayor|deputy mayor|leader)$", re.IGNORECASE
)
_NO_PERSON = re.compile(
    r"(?:the )?(?:councillors?|clerk|members?|(?:vice[- ])?chair(?:man|woman|person)?|assistant clerk|mayor|"
    r"the mayor|"
    r"deputy mayor|\w+ members? of the public.*|present|(?:an |leas-?)?cathaoirleach)",
    re.IGNORECASE,
)
_CIVIC_LINE = re.compile(r"(?:Deputy Mayor|Mayor|Councillor|Cllr|CAO)\b")
_BECAUSE = re.compile(
    r"\s(?:who|due to|because|owing to|on account of)\b[^,;]*?(?=[,;]|\sand\s(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b|"
    r"$)"
)
"""Why somebody was away."""
_FOR_WHOM = re.compile(
    r"\bfor whom (?P<who>(?:(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Miss|Dr)\s)+"
    r"(?:[A-Z]\.\s?){0,3}[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})\s(?:was )?(?:substitut(?:ed|ing)|attended)"
)
_NAMED_SUBSTITUTE = re.compile(
    r"\(substitute(?:d by)?\s?:?\s(?P<who>(?:(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Miss|"
    r"Dr)\s)+[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,3})\)"
)
_SUBSTITUTE = re.compile(
    r"(?P<who>(?:(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Miss|Dr)\s)+[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,3})\s*"
    r"(?:,?\s*\(?(?:as |was |acting as )?(?:a |the )?(?:named )?substitut(?:e|es|ed|ing)\s+(?:member )?(?:for|"
    r"on behalf of))\s+"
    r"(?:(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Miss|Dr)\s)*[A-Z]"
)


def present(paper: Paper) -> tuple[Stated, ...]:
    """The members present, as the paper's own list has them."""
    found: dict[str, Stated] = {}
    for block in blocks(_outside_prose(paper.lines), _PRESENT, within=80):
        for one in _people(paper, _listed(block), block):
            found.setdefault(one.value, one)
    return tuple(found.values()) or _roll(paper)


def _outside_prose(lines: Sequence[Line]) -> list[Line]:
    """The first lines without sentences such as "Present arrangements …", and without the ends of wrapped labels."""
    front = lines[:140]
    before = ["", *(line.text for line in front)]
    return [
        Line(line.page, line.raw, "-") if _NOT_PRESENT.match(line.text) or _OTHERS.match(text) else line
        for text, line in zip(before, front, strict=False)
    ]


def apologies(paper: Paper) -> tuple[Stated, ...]:
    """Those who sent apologies; a sentence that there were none gives none."""
    for at, line in enumerate(paper.lines[:200]):
        if "apolog" not in line.text.casefold():
            continue
        window = paper.lines[at : at + 5]
        match = _RECEIVED.match(re.sub(r"^\d{1,3}[.)]?\s+", "", joined(window)))
        if match and not _NONE.match(match["rest"]):
            return _people(paper, match["rest"], window)
        for block in blocks(paper.lines[at : at + 20], _APOLOGIES, within=1):
            if block and not _NONE.match(block[0].text) and (named := _people(paper, _listed(block), block)):
                return named
    return ()


def substitutes(paper: Paper) -> tuple[Stated, ...]:
    """Members who stood in for others, each with the words that say so."""
    found: list[Stated] = []
    for at, line in enumerate(paper.lines[:150]):
        if "ubstitut" not in line.text:
            continue
        window = paper.lines[max(0, at - 1) : at + 2]
        text = joined(window)
        for match in (*_SUBSTITUTE.finditer(text), *_NAMED_SUBSTITUTE.finditer(text), *_FOR_WHOM.finditer(text)):
            found += [value] if (value := stated(paper.cite(match["who"], window))) else []
    return tuple({one.value: one for one in found}.values())


def _listed(block: Sequence[Line]) -> str:
    """The lines as one list: a line, or a column, that begins with a title begins another person."""
    text = ""
    for line in block:
        said = _COLON.sub(r"\1", re.sub(r"(?<=[\w)])\s+(?=(?:Councillor|Cllr\.?)\s[A-Z])", ", ", line.text))
        begins = TITLED.match(said) and text and not re.search(r"(?:[,;:–-]|\band|\bpresent)$", text, re.IGNORECASE)
        text = f"{text}{',' if begins else ''} {said}".strip()
    return re.sub(r"\b(and|the),", r"\1", text)


def _names(text: str) -> list[str]:
    """Names of a list: commas, semicolons, `and`; honours stay with their name, brackets go."""
    text = re.sub(r"\((?![A-Z]{1,2}\))[^)]{0,80}\)|\*", "", text).strip(" .")
    text = _BECAUSE.sub("", text)
    text = HONOURS.sub(lambda match: match[0].replace(",", "\0"), text)
    return [
        re.sub(r"^(?:and\s+)?(?:from\s+)?", "", part.replace("\0", ",").strip(" .,"))
        for part in re.split(r"\s*(?:,|;|\s+and(?=\s)|\s&(?=\s))\s*", text)
    ]


def _people(paper: Paper, text: str, lines: Sequence[Line]) -> tuple[Stated, ...]:
    """Each name as stated; a list that holds anything else but names, roles and bodies is not trusted beyond it."""
    found: list[Stated] = []
    many = False
    for part in _names(text):
        many = many or _MANY.match(part) is not None
        name = _CIVIC.sub("", part) if _MANY.match(part) else part
        name = _OFFICE.sub("", re.split(r"\s[–-]\s", name)[0])
        name = name.strip()
        if _NO_PERSON.fullmatch(name) or not name:
            continue
        bare = re.sub(r"\s\([A-Z]{1,2}\)$", "", HONOURS.sub("", name).strip())
        if not NAMED.fullmatch(bare) or is_role(name) or len(name.split()) > 6:  # noqa: PLR2004
            continue
        if (len(bare.split()) > 1 or many) and (value := stated(paper.cite(name, lines))):
            found.append(value)
    return tuple({one.value: one for one in found}.values())


def _roll(paper: Paper) -> tuple[Stated, ...]:
    """Lines that are each a civic title and a name, three or more together, where no label stands beside them."""
    lines = paper.lines[:60]
    for at, line in enumerate(lines):
        block = [line]
        while at + len(block) < len(lines) and _CIVIC_LINE.match(lines[at + len(block)].text):
            block.append(lines[at + len(block)])
        if re.match(r"(?:Mayor|Councillor|Cllr)\b", line.text) and len(block) > 2:  # noqa: PLR2004
            named = [one for one in block if NAMED.fullmatch(one.text)]
            return tuple(value for one in named if (value := stated(paper.cite(one.text, (one,)))))
    return ()
