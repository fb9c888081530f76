# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Members present, apologies and substitutes, as minutes list them."""

import re
from collections.abc import Sequence

from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Line, Paper, joined
from workers.stages.extract.header import stated
from workers.stages.extract.member_names import CIVIC, ENOUGH, are_people, listed, people
from workers.stages.extract.people import HONOURS
from workers.stages.extract.presence_beside import ATTENDED, SENT_APOLOGIES, told_beside
from workers.stages.extract.rolls import NAMED, TITLED, blocks

_PRESENT = re.compile(
    r"(?:(?:[A-Z]{0,5}[/.-])?\d[\w/.-]*[.)]?\s+(?=(?:(?:members|councillors|those) )?(?:present|attending)\s*"
    r"(?:[:–-]{1,2}|$)))?"
    r"(?:(?:the )?(?:following )?(?:members|councillors’?|councillors'|those|persons|people|council ?members|"
    r"committee members|board members)"
    r"(?: who)?(?: were)? )?"
    r"(?:roll call\s*\(?(?=present)|(?<!\w))"
    r"(?:present(?: in the chair| in person| physically)?\)?(?:\s\((?:\w+ )?(?:councillors|members)\))?|"
    r"attendees|attendance|(?<=those )attending)(?: were|"
    r" was)?\s*[:–-]{0,2}(?=\s|$)|(?:council|committee|board|panel) members\s*:(?=\s|$)|"
    r"(?:members |councillors )?(?:present|attend(?:ing|ance)) (?:(?:via|by|through|over|"
    r"on) (?:\w+ )?(?:teams|zoom|webex|"
    r"video(?:[- ]?conferenc\w+| link)?)|remotely|virtually|online)\s*(?:[:–-]|$)|"
    r"in the chair\s*[:–-]|(?:(?:non-)?voting |statutory )?co-?opt(?:ed members?|ees)\s*(?:[:–-]|present\b|$)",
    re.IGNORECASE,
)
_WERE_PRESENT = re.compile(r".*\b(?:when )?there were present\s*:?", re.IGNORECASE)
"""The end of a sentence that leads to the list: `held at 9.30 am when there were present:`."""
_SPACED = re.compile(r"P ?R ?E ?S ?E ?N ?T\s*:?")
_LIST_AT_END = re.compile(r"(?:list of )?attendance(?: list)?\s*:?", re.IGNORECASE)
"""Where some minutes name, at their end, who was there."""
_NOT_PRESENT = re.compile(
    r"present\b(?!\s*(?::|–|-|$|in the chair|in person|physically|\(|"
    r"(?:via|by|remotely|virtually|online)\b|were\b|the\b|"
    r"councillor|cllr|members|mr|ms|miss|dr|the mayor|mayor))",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"(?:also|officers?|officials?|staff)(?: also)? in$|also$|officers?$", re.IGNORECASE)
_APOLOGIES = re.compile(
    r"(?:\d{1,3}(?:/\d{2,4})?[.)]?\s+)?(?:(?:members’?|cabinet|committee|councillor) )?apolog(?:y|"
    r"ies)(?: for absence| received)*\s*[:–-]{1,2}(?=\s|$)|"
    r"(?:members |councillors )?(?:(?:with )?regrets|(?:absent )?(?:with|by) (?:apologies|leave)|"
    r"(?:absent and )?excused|"
    r"absent(?=\s*:.*\bexcused\b))\s*:(?=\s|$)",
    re.IGNORECASE,
)
_AWAY = re.compile(r"apolog|regrets|\bexcused\b|\b(?:with|by) leave\b", re.IGNORECASE)
_RECEIVED = re.compile(
    r"(?:^|(?<=\. )|(?<=(?-i:[Bb]sence|BSENCE) ))(?:(?:to (?:consider|receive|note|accept) )?(?:any )?"
    r"apologies(?: for absence)?\s?[.:–-]+ +)?"
    r"(?:it was (?:noted|reported) that )?(?:(?:an? )?apolog(?:y|ies)|(?<=[.:–-] )these|(?<=bsence )these) "
    r"(?:for absence (?:from (?:the )?members )?|for (?:his|her|"
    r"their) (?:absence|inability to attend\b.{0,20}?) )?"
    r"(?:were|was|had been|have been) (?:received|submitted|given|accepted|tendered|noted|intimated|reported|made)"
    r"(?: and accepted)? (?:from|for|on behalf of|by)[: ]+(?P<rest>.{3,600}?)"
    r"(?:(?<!\b[A-Z])(?<!\bMr|\bMs|\bDr)(?<!\bMrs)(?<!\bCllr)(?<!\bCllrs)\.(?:\s|$)|$)",
    re.IGNORECASE,
)
_APOLOGIES_OVER = re.compile(
    r"(?:(?:[A-Z]{1,5}[/. -]?)?\d[\w/-]*[.)]?\s+)?apologies(?: for absence)?(?: (?:(?:were |"
    r"was )?(?:accepted|received|noted|given)(?: from| by)?))?"
    r"(?: \([^()]*\))?\s?[.:]?$",
    re.IGNORECASE,
)
"""A heading with those who sent them on the lines below it."""
_NONE = re.compile(r"(?:none|no\b|nil|n/?a\b|there were|to (?:receive|note)|apologies)", re.IGNORECASE)
_PLURAL = re.compile(
    r"(?:[•●▪*-]\s*)?(?:(?!(?:also|apolog|absen|in attend|officer|official|staff|substitut|declar|guest|other|non|"
    r"visit|observ)|[^:]*\b(?:also|attendance|attending|absent|apologies|substitutes?|observers?)\b)"
    r"[A-Z][\w ,&’'-]{2,60}:\s*)?(?=(?:(?:(?:County|Borough|City|District|Town) )?Councillors|Cllrs):?\s+[A-Z])"
)
"""Members without the word present: `Executive: Councillors A, B and C`, or only `Councillors A, B and C`."""
_ATTENDING_MEMBERS = re.compile(
    r".{0,60}\bmembers in attendance\s*[:–-]{0,2}(?=\s|$)|(?:in attendance|attending|"
    r"attendance)\s*[:–-]?\s*(?=$|Councillors?\b|Cllrs?\b)",
    re.IGNORECASE,
)
_MEMBERS = re.compile(r"(?:members|membership|attendance|attendees)\s*:?$", re.IGNORECASE)
_CIVIC_LINE = re.compile(r"(?:Deputy Mayor|Mayor|Councillor|Cllr|CAO)\b")
_IN_PLACE = re.compile(
    r"(?:and )?(?P<who>(?:Councillor|Cllr\.?)\s[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,3}) for "
    r"(?:Councillor|Cllr\.?)\s[A-Z][\w’' .-]{2,40}(?:[;,.]?(?: and)?)"
)
_BULLET = re.compile(r"[•●▪·]")
_NEW_ITEM = re.compile(r"\(?\d")
_NEXT_ITEM = re.compile(
    r"(?:[A-Z]{1,5}[/. -]?)?\d{1,4}(?:[./-]\w{1,6}){0,3}[.)]?\s+[A-Z][a-z]+\b|[A-Z]{2,5}\d{1,4}\s+[A-Z]{3}"
)
SENTENCE = 4
"""Lines in which the sentence on apologies ends where it leads to no list."""
_SUBMITTED = re.compile(r"\bminutes\b.*\b(?:were|was) (?:submitted|received|considered|presented)\b", re.IGNORECASE)
FRONT = 12
LISTED = 12
"""Lines of a list of substitutes."""
_ONE_TITLE = r"\b(?:Mayor|Councillor|Cllr|CAO)\b"
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
    if told := told_beside(paper, ATTENDED):
        return told
    found: dict[str, Stated] = {}
    for block in blocks(_own(_outside_prose(_where_listed(paper.lines))), _PRESENT, within=80):
        for one in people(paper, listed(block), block):
            found.setdefault(_bare(one.value), one)
    return tuple(found.values()) or _roll(paper) or _unlabelled(paper)


def _bare(name: str) -> str:
    """A whole name without its civic title and honours: a chair may be named again among the others."""
    bare = HONOURS.sub("", CIVIC.sub("", name)).strip()
    return bare if len(bare.split()) > 1 else name


def _own(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines before minutes of another body that were submitted to the meeting, with lists of their own."""
    labels = [at for at, line in enumerate(lines) if _PRESENT.match(line.text)]
    ends = (at for at, line in enumerate(lines) if labels and at > labels[0] and _SUBMITTED.search(line.text))
    return lines[: next(ends, len(lines))]


def _where_listed(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines from the list of attendance at the end on, where there is one; else all."""
    starts = (at for at, line in enumerate(lines) if at > FRONT and _LIST_AT_END.fullmatch(line.text))
    return lines[next(starts, 0) :]


def _unlabelled(paper: Paper) -> tuple[Stated, ...]:
    """Members that a list names without the word present: behind their body's name, alone, or as in attendance."""
    for label in (_PLURAL, _ATTENDING_MEMBERS, _MEMBERS):
        for block in blocks(paper.lines[:60], label, within=40):
            if block and CIVIC.match(block[0].text) and len(named := people(paper, listed(block), block)) >= ENOUGH:
                return named
    return ()


def _outside_prose(lines: Sequence[Line]) -> list[Line]:
    """The first lines without sentences such as "Present arrangements …", and without the ends of wrapped labels."""
    front = lines[:140]
    before = ["", *(line.text for line in front)]
    return [_without_prose(text, line) for text, line in zip(before, front, strict=False)]


def _without_prose(before: str, line: Line) -> Line:
    if _WERE_PRESENT.fullmatch(line.text) or _SPACED.fullmatch(line.text):
        return Line(line.page, line.raw, "Present:")
    return Line(line.page, line.raw, "-") if _NOT_PRESENT.match(line.text) or _OTHERS.match(before) else line


def apologies(paper: Paper) -> tuple[Stated, ...]:
    """Those who sent apologies; a sentence that there were none gives none."""
    if told := told_beside(paper, SENT_APOLOGIES):
        return told
    lines = _where_listed(paper.lines)[:200]
    for at, line in enumerate(lines):
        if not _AWAY.search(line.text):
            continue
        window = _up_to_item(lines[at : at + LISTED])
        match = _named_in(window) or _RECEIVED.search(_numberless(window))
        if match and not _NONE.match(match["rest"]):
            return people(paper, match["rest"], window)
        for block in blocks(lines[at : at + 20], _APOLOGIES, within=1):
            if block and not _NONE.match(block[0].text) and (named := people(paper, listed(block), block)):
                return named
        for block in blocks(lines[at : at + 8], _APOLOGIES_OVER, within=1):
            if block and TITLED.match(block[0].text) and (named := people(paper, listed(block), block)):
                return named
    return ()


def _named_in(window: Sequence[Line]) -> re.Match[str] | None:
    """The sentence with as many lines as name nobody but people; minutes may leave out the full stop at its end."""
    found: re.Match[str] | None = None
    for count in range(1, len(window) + 1):
        match = _RECEIVED.search(_numberless(window[:count]))
        if match and are_people(match["rest"]):
            found = match
        elif found:
            break
    return found


def _numberless(lines: Sequence[Line]) -> str:
    return re.sub(r"^(?:[•●▪·]\s*)?(?:\d{1,4}[.)]?\s+)?", "", joined(lines))


def _up_to_item(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a sentence that may lead to a list, up to what is neither of it below a blank line."""
    ends = (
        at
        for at in range(2, len(lines))
        if lines[at].text
        and not _BULLET.match(lines[at].text)
        and (not lines[at - 1].text or _BULLET.match(lines[at - 1].text))
        and (at > SENTENCE or _NEW_ITEM.match(lines[at].text))
    )
    heading = next((at for at in range(1, len(lines)) if _NEXT_ITEM.match(lines[at].text)), len(lines))
    ends = (at for at in (*ends, heading) if at <= heading)
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


def _roll(paper: Paper) -> tuple[Stated, ...]:
    """Lines that are each a civic title and a name, three or more together, where no label stands beside them."""
    lines = paper.lines[:60]
    for at, line in enumerate(lines):
        block = [line]
        while at + len(block) < len(lines) and _CIVIC_LINE.match(lines[at + len(block)].text):
            block.append(lines[at + len(block)])
        if re.match(r"(?:Mayor|Councillor|Cllr)\b", line.text) and len(block) > 2:  # noqa: PLR2004
            named = [one for one in block if NAMED.fullmatch(one.text) and len(re.findall(_ONE_TITLE, one.text)) == 1]
            return tuple(value for one in named if (value := stated(paper.cite(one.text, (one,)))))
    return ()
