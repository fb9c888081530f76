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
    r"(?:(?:[A-Z]{0,5}[/.-])?\d[\w/.-]*[.)]?\s+(?=(?:(?:members|councillors|those) )?present\s*[:–-]{0,2}$))?"
    r"(?:(?:members|councillors’?|councillors'|those|committee members|board members) )?"
    r"(?:present(?: in the chair)?|attendees|attendance)(?: were|"
    r" was)?\s*[:–-]{0,2}(?=\s|$)|(?:council|committee|board|panel) members\s*:(?=\s|$)",
    re.IGNORECASE,
)
_WERE_PRESENT = re.compile(r".*\b(?:when )?there were present\s*:?", re.IGNORECASE)
"""The end of a sentence that leads to the list: `held at 9.30 am when there were present:`."""
_NOT_PRESENT = re.compile(
    r"present\b(?!\s*(?::|–|-|$|in the chair|were\b|councillor|cllr|members|mr|ms|miss|dr|the mayor|mayor))",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"(?:also|officers?|officials?|staff)(?: also)? in$|also$|officers?$", re.IGNORECASE)
_APOLOGIES = re.compile(
    r"(?:\d{1,3}(?:/\d{2,4})?[.)]?\s+)?(?:members’? )?apolog(?:y|ies)(?: for absence| received)*\s*[:–-]{1,2}(?=\s|$)",
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    r"(?:apologies(?: for absence)?[.:] +)?(?:it was (?:noted|reported) that )?(?:an? )?apolog(?:y|ies) "
    r"(?:for absence (?:from (?:the )?members )?|for (?:his|her|"
    r"their) (?:absence|inability to attend\b.{0,20}?) )?"
    r"(?:were|was|had been|have been) (?:received|submitted|given|accepted|tendered|noted|intimated|reported|made)"
    r"(?: and accepted)? (?:from|for|on behalf of|by)[: ]+(?P<rest>.{3,600}?)"
    r"(?:(?<!\b[A-Z])(?<!\bMr|\bMs|\bDr)(?<!\bMrs)(?<!\bCllr)\.(?:\s|$)|$)",
    re.IGNORECASE,
)
_APOLOGIES_OVER = re.compile(r"(?:\d{1,4}(?:/\d{2,4})?[.)]?\s+)?apologies(?: for absence)?\.?$", re.IGNORECASE)
"""A heading with those who sent them on the lines below it."""
_NONE = re.compile(r"(?:none|no\b|nil|n/?a\b|there were|to (?:receive|note)|apologies)", re.IGNORECASE)
_CIVIC = re.compile(
    r"(?:The )?(?:(?:Ward|County|Borough|City|District|Town|Parish) (?=Councillor|Cllr))?"
    r"(Deputy Mayor|Mayor|Councillors?|Council ?members?|Cllrs?\.?|Aldermen|Alderman|Reeve)\s+",
    re.IGNORECASE,
)
_OF_A_PLACE = re.compile(r"^(?:Ward|County|Borough|City|District|Town|Parish) (?=Councillor|Cllr)")
_OFFICE_BESIDE = re.compile(
    r"(\((?:[^()]*\b(?:chair\w*|vice|leader|deputy|mayor|spokes\w+|substitut\w+|convener|virtual\w*|remote\w*)\b[^()]*)\))"
    r"\s+(?=(?:[A-Z][\w.’'-]|(?:Mr|Mrs|Ms|Miss|Dr)\s))",
    re.IGNORECASE,
)
"""An office in brackets behind a name, with no sign before the next name."""
_PLURAL = re.compile(
    r"(?:(?!(?:also|apolog|absen|in attend|officer|official|staff|substitut|declar|guest|other|non|visit|observ)"
    r"|[^:]*\b(?:also|attendance|attending|absent|apologies|substitutes?|observers?)\b)"
    r"[A-Z][\w ,&’'-]{2,60}:\s*)?(?=(?:(?:County|Borough|City|District|Town) )?Councillors:?\s+[A-Z])"
)
"""Members without the word present: `Executive: Councillors A, B and C`, or only `Councillors A, B and C`."""
_ATTENDING_MEMBERS = re.compile(
    r"(?:in attendance|attending|attendance)\s*[:–-]?\s*(?=$|Councillors?\b|Cllrs?\b)", re.IGNORECASE
)
ENOUGH = 3
"""Names from which a list without the word present counts."""
_COLON = re.compile(r"^(?:and )?(?:the )?(?:other )?(Councillors|Cllrs|Members|Aldermen)\s*:", re.IGNORECASE)
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
_FURTHER = re.compile(r"(?<=[a-z)]{2})\.\s+(?=[A-Z][^.;,]{3,80}\b(?:attended|was|were|joined|left|arrived|had)\b)")
"""A sentence behind the list."""
_IN_PLACE = re.compile(
    r"(?:and )?(?P<who>(?:Councillor|Cllr\.?)\s[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,3}) for "
    r"(?:Councillor|Cllr\.?)\s[A-Z][\w’' .-]{2,40}(?:[;,.]?(?: and)?)"
)
_NEW_ITEM = re.compile(r"\(?\d")
SENTENCE = 4
"""Lines in which the sentence on apologies ends where it leads to no list."""
LISTED = 12
"""Lines of a list of substitutes."""
_ROUND = str.maketrans("[]", "()")
MOSTLY = 0.7
"""Share of the lines that are one person each where members stand in a column."""
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
    return tuple(found.values()) or _roll(paper) or _unlabelled(paper)


def _unlabelled(paper: Paper) -> tuple[Stated, ...]:
    """Members that a list names without the word present: behind their body's name, alone, or as in attendance."""
    for label in (_PLURAL, _ATTENDING_MEMBERS):
        for block in blocks(paper.lines[:60], label, within=40):
            if block and _CIVIC.match(block[0].text) and len(named := _people(paper, _listed(block), block)) >= ENOUGH:
                return named
    return ()


def _outside_prose(lines: Sequence[Line]) -> list[Line]:
    """The first lines without sentences such as "Present arrangements …", and without the ends of wrapped labels."""
    front = lines[:140]
    before = ["", *(line.text for line in front)]
    return [_without_prose(text, line) for text, line in zip(before, front, strict=False)]


def _without_prose(before: str, line: Line) -> Line:
    if _WERE_PRESENT.fullmatch(line.text):
        return Line(line.page, line.raw, "Present:")
    return Line(line.page, line.raw, "-") if _NOT_PRESENT.match(line.text) or _OTHERS.match(before) else line


def apologies(paper: Paper) -> tuple[Stated, ...]:
    """Those who sent apologies; a sentence that there were none gives none."""
    for at, line in enumerate(paper.lines[:200]):
        if "apolog" not in line.text.casefold():
            continue
        window = _up_to_item(paper.lines[at : at + LISTED])
        match = _RECEIVED.match(re.sub(r"^\d{1,3}[.)]?\s+", "", joined(window)))
        if match and not _NONE.match(match["rest"]):
            return _people(paper, match["rest"], window)
        for block in blocks(paper.lines[at : at + 20], _APOLOGIES, within=1):
            if block and not _NONE.match(block[0].text) and (named := _people(paper, _listed(block), block)):
                return named
        for block in blocks(paper.lines[at : at + 8], _APOLOGIES_OVER, within=1):
            if block and TITLED.match(block[0].text) and (named := _people(paper, _listed(block), block)):
                return named
    return ()


def _up_to_item(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a sentence that may lead to a list, up to what is neither of it below a blank line."""
    ends = (
        at
        for at in range(2, len(lines))
        if lines[at].text
        and not lines[at - 1].text
        and (at > SENTENCE or _NEW_ITEM.match(lines[at].text))
        and not re.match(r"[•●▪·]", lines[at].text)
    )
    return lines[: next(ends, len(lines))]


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
        for below in paper.lines[at + 1 : at + LISTED] if line.text.endswith((":", "–", "-")) else ():
            if (one := _IN_PLACE.fullmatch(below.text)) and (value := stated(paper.cite(one["who"], (below,)))):
                found.append(value)
    return tuple({one.value: one for one in found}.values())


def _listed(block: Sequence[Line]) -> str:
    """The lines as one list: a line, or a column, that begins with a title begins another person."""
    text = ""
    alone = len(block) >= ENOUGH and sum(_is_one(line.text) for line in block) >= MOSTLY * len(block)
    for before, line in zip(("", *(line.text for line in block)), block, strict=False):
        said = _COLON.sub(r"\1", re.sub(r"(?<=[\w)])\s+(?=(?:Councillor|Cllr\.?)\s[A-Z])", ", ", line.text))
        begins = (
            (TITLED.match(said) or _COLON.match(line.text) or (alone and _is_one(said)) or _whole(before, said))
            and text
            and not re.search(r"(?:[,;:–-]|\band|\bpresent)$", text, re.IGNORECASE)
        )
        text = f"{text}{',' if begins else ''} {said}".strip()
    return re.sub(r"\b(and|the),", r"\1", text)


def _whole(before: str, text: str) -> bool:
    """Whether the line above was one member alone, and this one begins with another person."""
    named = TITLED.match(before) and len(before.split()) > 1 and _is_one(before)
    return bool(named and NAMED.fullmatch(text.split(",", maxsplit=1)[0].strip()))


def _is_one(text: str) -> bool:
    """Whether a line is one person, with an office or a ward beside the name."""
    name = re.split(r"\s[–-]\s|\s?\(", text)[0].strip(" *")
    return NAMED.fullmatch(HONOURS.sub("", name).strip()) is not None


def _names(text: str) -> list[str]:
    """Names of a list: commas, semicolons, `and`; honours stay with their name, brackets go."""
    text = _OFFICE_BESIDE.sub(r"\1, ", text.translate(_ROUND))
    text = re.sub(r"\((?![A-Z]{1,2}\))[^)]{0,80}\)|\*", "", text).strip(" .")
    text = _BECAUSE.sub("", text)
    text = HONOURS.sub(lambda match: match[0].replace(",", "\0"), text)
    return [
        re.sub(r"^(?:and\s+)?(?:from\s+)?", "", part.replace("\0", ",").strip(" .,"))
        for part in re.split(r"\s*(?:,|;|[•●▪·]|\s+and(?=\s)|\s&(?=\s))\s*", text)
    ]


def _people(paper: Paper, text: str, lines: Sequence[Line]) -> tuple[Stated, ...]:
    """Each name as stated; a list that holds anything else but names, roles and bodies is not trusted beyond it."""
    found: list[Stated] = []
    parts = _names(_FURTHER.split(text, maxsplit=1)[0])
    many = _are_surnames(parts)
    for part, after in zip(parts, (*parts[1:], ""), strict=True):
        if is_role(after) and not TITLED.match(part):
            continue
        many = many or _MANY.match(part) is not None
        name = _CIVIC.sub("", part) if _MANY.match(part) else _OF_A_PLACE.sub("", part)
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


def _are_surnames(parts: Sequence[str]) -> bool:
    """`Councillor Ash (Chair), Beck, Cole, Dunn`: the title of the first is that of all."""
    bare = sum(re.fullmatch(r"[A-Z][\w’'-]{2,}", part) is not None for part in parts[1:])
    return bool(parts) and re.match(r"(?:Councillor|Cllr)\b", parts[0]) is not None and bare >= ENOUGH


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
