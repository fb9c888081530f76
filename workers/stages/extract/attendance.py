# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Who was there: present, apologies, and officers in attendance, as minutes list them."""

import re
from collections.abc import Sequence

from contracts.artefacts.extraction import Officer
from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Line, Paper, joined
from workers.stages.extract.header import stated
from workers.stages.extract.people import HONOURS, MEMBER_ROLE, is_role, name_and_role

LONGEST = 30
SHORT_LINE = 60
"""Characters up to which a line that ends with a full stop ends its list."""
_PRESENT = re.compile(
    r"(?:members |councillors |councillors' )?(?:present|attendees|attendance)(?: were)?\s*[:–-]?(?=\s|$)",
    re.IGNORECASE,
)
_OFFICERS = re.compile(
    r"(?:in attendance(?: virtually| remotely)?|also (?:present|in attendance)|officers?(?: (?:present|"
    r"in attendance))?|staff(?: present)?)"
    r"\s*:",
    re.IGNORECASE,
)
_APOLOGIES = re.compile(r"(?:\d{1,3}[.)]?\s+)?apolog(?:y|ies)(?: for absence)?\s*[:–-]\s*(?P<rest>.*)", re.IGNORECASE)
_RECEIVED = re.compile(
    r"apologies (?:for absence )?(?:were|was|had been) (?:received|submitted|given|accepted|"
    r"tendered)(?: and accepted)? "
    r"(?:from|for|on behalf of|by) (?P<rest>[^.]{3,400}(?:\.\s?[A-Z][^.]{1,200}){0,3}?)(?:\.(?:\s|$)|$)",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"(?:in attendance|also (?:present|in attendance)|officers?\b.{0,20}:|staff\b.{0,12}:|guests?\b.{0,12}:|apolog|"
    r"absent|"
    r"unrestricted|exempt|public|disclosure|declaration|item no|\d{1,3}[.)]?\s|(?:[A-Z][\w ]{2,30}:))",
    re.IGNORECASE,
)
_CIVIC = re.compile(r"(?:The )?(Deputy Mayor|Mayor|Councillors?|Cllrs?\.?|Aldermen|Alderman|Reeve)\s+", re.IGNORECASE)
_TITLED = re.compile(r"(?:Councillors?|Cllrs?|The Mayor|Mayor|Deputy Mayor|Mr|Mrs|Ms|Miss|Dr|Alderman)\b")
_NAMED = re.compile(
    r"(?:(?:Deputy Mayor|Mayor|Councillor|Cllr|Alderman|Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Sir|Dame|Baroness|Lord|Lady|Mx|"
    r"CAO,?)\.?\s+)*"
    r"[A-ZÀ-Þ][\w’'.-]*(?:\s(?:van|de|von|[A-ZÀ-Þ][\w’'.-]*)){0,4}"
)


def present(paper: Paper) -> tuple[Stated, ...]:
    """The members present, as the paper's own list has them."""
    block = _block(paper, _PRESENT)
    if not block:
        return _roll(paper)
    return _people(paper, _after_label(_listed(block), _PRESENT), block)


def apologies(paper: Paper) -> tuple[Stated, ...]:
    """Those who sent apologies; a sentence that there were none gives none."""
    for at, line in enumerate(paper.lines[:200]):
        window = paper.lines[at : at + 5]
        match = _RECEIVED.match(joined(window))
        named = _APOLOGIES.fullmatch(line.text)
        if match:
            return _people(paper, match["rest"], window)
        if (
            named
            and named["rest"]
            and not re.match(r"(?:none|no\b|nil|there were|to receive)", named["rest"], re.IGNORECASE)
        ):
            return _people(paper, named["rest"], (line,))
    return ()


def officers_attending(paper: Paper) -> tuple[Officer, ...]:
    """Officers in attendance with the roles printed beside them."""
    found: list[Officer] = []
    for at, line in enumerate(paper.lines[:120]):
        if _OFFICERS.match(line.text):
            block = [line, *_rest(paper.lines[at + 1 : at + LONGEST])]
            found += _with_roles(paper, _OFFICERS.sub("", joined(block), count=1), block)
    return tuple(found)


def _block(paper: Paper, label: re.Pattern[str]) -> list[Line]:
    for at, line in enumerate(paper.lines[:60]):
        if label.match(line.text) and not re.match(r"(?:in|also) ", line.text, re.IGNORECASE):
            return [line, *_rest(paper.lines[at + 1 : at + LONGEST])]
    return []


def _rest(lines: Sequence[Line]) -> list[Line]:
    taken: list[Line] = []
    for line in lines:
        if (
            not line.text
            or _STOP.match(line.text)
            or (taken and taken[-1].text.endswith(".") and len(taken[-1].text) < SHORT_LINE)
        ):
            break
        taken.append(line)
    return taken


def _listed(block: Sequence[Line]) -> str:
    """The lines as one list: a line that begins with a title begins another person."""
    text = ""
    for line in block:
        begins = (
            _TITLED.match(line.text) and text and not re.search(r"(?:[,;:–-]|\band|\bpresent)$", text, re.IGNORECASE)
        )
        text = f"{text}{',' if begins else ''} {line.text}".strip()
    return text


def _after_label(text: str, label: re.Pattern[str]) -> str:
    return label.sub("", text, count=1).strip(" :–-")


def _names(text: str) -> list[str]:
    """Names of a list: commas, semicolons, `and`; honours stay with their name, brackets go."""
    text = re.sub(r"\([^)]{0,80}\)", "", text).strip(" .")
    text = HONOURS.sub(lambda match: match[0].replace(",", "\0"), text)
    return [
        re.sub(r"^and\s+", "", part.replace("\0", ",").strip(" .,"))
        for part in re.split(r"\s*(?:,|;|\s+and(?=\s)|\s&(?=\s))\s*", text)
    ]


def _people(paper: Paper, text: str, lines: Sequence[Line]) -> tuple[Stated, ...]:
    """Each name as stated; a list that holds anything else but names, roles and bodies is not trusted beyond it."""
    found: list[Stated] = []
    for part in _names(text):
        name = _CIVIC.sub("", part) if re.match(r"(?:Councillors|Cllrs)", part, re.IGNORECASE) else part
        name = re.sub(r"\s(?:in the chair|chair(?:man|woman|person)?|vice.chair\w*)$", "", name, flags=re.IGNORECASE)
        if re.fullmatch(r"(?:councillors?|clerk|members?|chairman|chair|assistant clerk)", name, re.IGNORECASE):
            continue
        if not _NAMED.fullmatch(HONOURS.sub("", name).strip()) or is_role(name) or len(name.split()) > 6:  # noqa: PLR2004
            continue
        if len(name.split()) > 1 and (value := stated(paper.cite(name, lines))):
            found.append(value)
    return tuple({one.value: one for one in found}.values())


def _roll(paper: Paper) -> tuple[Stated, ...]:
    """Lines that are each a civic title and a name, three or more together, where no label stands beside them."""
    lines = paper.lines[:60]
    for at, line in enumerate(lines):
        block = [line]
        while at + len(block) < len(lines) and re.match(
            r"(?:Deputy Mayor|Mayor|Councillor|Cllr|CAO)\b", lines[at + len(block)].text
        ):
            block.append(lines[at + len(block)])
        if re.match(r"(?:Mayor|Councillor|Cllr)\b", line.text) and len(block) > 2:  # noqa: PLR2004
            named = [one for one in block if _NAMED.fullmatch(one.text)]
            return tuple(value for one in named if (value := stated(paper.cite(one.text, (one,)))))
    return ()


def _with_roles(paper: Paper, text: str, lines: Sequence[Line]) -> list[Officer]:
    found: list[Officer] = []
    for name, role in _pairs(text.strip(" .")):
        passage = paper.cite(name, lines)
        if passage and (role is None or not MEMBER_ROLE.search(role)):
            found.append(
                Officer(name=name, role=role, page=passage.page, quote=_both(paper, passage.quote, role, lines))
            )
    return found


def _both(paper: Paper, name: str, role: str | None, lines: Sequence[Line]) -> str:
    """The words from the name to its role, where they stand together on one page."""
    page = next(line.page for line in lines)
    raw = "\n".join(line.raw for line in lines if line.page == page)
    place = paper.cite(role, lines) if role else None
    if place is None:
        return name
    one, two = raw.find(name), raw.find(place.quote)
    start, end = min(one, two), max(one + len(name), two + len(place.quote))
    quote = raw[start:end]
    return quote if start >= 0 and len(quote) < 400 and paper.stands(quote, page) else name  # noqa: PLR2004


def _pairs(text: str) -> list[tuple[str, str]]:
    """`Name (Role), Name (Role)`; else `Role Name; Role Name`."""
    bracketed = re.findall(
        r"(?:^|[,;.]|\band\b)\s*([A-Z][\w’'. -]{2,50}?)\s*\(([^()]{3,120}(?:\([^()]*\)[^()]*)?)\)", text
    )
    if bracketed:
        return [
            (name.strip(), role.strip())
            for name, role in bracketed
            if not re.search(r"\b(?:for|item|until|from)\b", role[:6])
        ]
    return [
        pair
        for part in re.split(r";|,(?=\s)|\sand\s(?=[A-Z][\w -]+ [A-Z][\w’'-]+$)", text)
        if (pair := _role_then_name(part.strip(" .")))
    ]


def _role_then_name(part: str) -> tuple[str, str] | None:
    words = part.split()
    for count in (2, 3):
        role, name = " ".join(words[:-count]), " ".join(words[-count:])
        if role and is_role(role) and (known := name_and_role(name)) and known[1] is None:
            return name, role
    return None
