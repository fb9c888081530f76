# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The title of a paper: behind its label, or as the heading that is neither body, day, number nor field."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.stated import Stated
from workers.domain.council_dates import dates_in
from workers.domain.paper_text import Line, Paper, head, joined
from workers.stages.extract.front.enactments import enacted
from workers.stages.extract.front.labels import LONGEST, Labelled, labelled
from workers.stages.extract.front.letterheads import is_address
from workers.stages.extract.meeting.bodies import body_in, council_in
from workers.stages.extract.named.headings import TOP, heading
from workers.stages.extract.named.letter_subjects import subjects
from workers.stages.extract.named.particulars import HEADED
from workers.stages.extract.officers.contact_lines import is_detail
from workers.stages.extract.people.names import is_person, is_role
from workers.stages.extract.points.report_headings import opens
from workers.stages.extract.stated import stated

LONGEST_CAPITALS = 5
"""Lines of the title of minutes, in capitals."""
LONGEST_TITLE = 1500
"""Characters; ordinances have the longest."""
_TITLE_LABELS = (
    r"subject matter(?: ?/ ?title of decision)?",
    r"(?:title|subject) of (?:the )?(?:decision|report|item)",
    r"(?:report|decision) title",
    r"report subject",
    r"(?:title|name) of (?:the )?(?:project|service|policy|eqia|eia|function)(?:\s?/\s?\w+)*",
    r"eqia title|name of (?:the )?(?:policy|proposal|service)[^:?]{0,40}?",
    r"(?:title|name) of (?:the )?(?:(?:(?:[\w-]+ ){0,3}assessment|proposal|policy|activity|change)\b)",
    r"subject",
    r"title",
    r"re(?=\s*:)",
    r"(?:regular business|consent calendar|public hearing|study session|new business|action items?)(?=\s*:\s*[A-Z])",
)


_MOTION = r"(?:notice of )?motion(?: \d{1,2}\b|(?=[ :–-] *\D))"
"""A motion names its subject behind what it is, on the same line."""
_MINUTES_OF = re.compile(
    r"(?:draft )?minutes? of (?:(?:a|an|the|its) |(?=meeting )).{0,160}?(?= held\b| which was held\b|$)", re.IGNORECASE
)
_QUESTIONS = re.compile(
    r"(?:(?:public|members?[’']?|councillors?[’']?|oral|written|formal|and|&) )*questions?"
    r"(?: (?:from|by|to|of|on|at|with|and|time|notice|council|public|the|members|councillors|answers|replies|"
    r"responses))*",
    re.IGNORECASE,
)
"""What a paper of questions is called."""
FIRST_WORDS = 8
"""Characters before a day from which a line says more than the weekday."""
_CUT = re.compile(r"\b(?:and|of|the|for|to)$", re.IGNORECASE)
_OF = re.compile(r"of\b", re.IGNORECASE)
_MEETING = re.compile(r"(?:[A-Z][\w’'&-]* ){1,5}Meeting")
"""What meets, on the line above the word agenda."""


def title(paper: Paper, kind: DocumentType, items: Sequence[tuple[str, tuple[Line, ...]]] = ()) -> Stated | None:
    """The paper's own title; of a supplement that of its one item (`items`)."""
    if kind is DocumentType.SUPPLEMENT and len(items) == 1:
        return stated(paper.cite(items[0][0], items[0][1]))
    for value, lines in _titles(paper, kind):
        if 3 <= len(value) <= LONGEST_TITLE and (passage := paper.cite(value, lines)):  # noqa: PLR2004
            return stated(passage)
    return None


def _titles(paper: Paper, kind: DocumentType) -> Iterator[tuple[str, Sequence[Line]]]:
    if kind not in HEADED and kind is not DocumentType.LETTER:
        for label in (*_TITLE_LABELS, _MOTION) if kind is DocumentType.MOTION else _TITLE_LABELS:
            longest = 1 if label is _MOTION else LONGEST
            if (found := labelled(paper, label, longest=longest)) and not _is_post(paper, found):
                yield _in_capitals(found).strip(" :–-"), found.value_lines
    if kind is DocumentType.LETTER:
        yield from subjects(paper)
    elif kind is DocumentType.MINUTES:
        yield from _of_minutes(paper)
    elif kind in {DocumentType.AGENDA, DocumentType.REPORTS_PACK}:
        yield from _of_agenda(paper)
    elif kind is DocumentType.QUESTIONS:
        yield from _of_questions(paper)
    else:
        yield from enacted(paper)
        yield from heading(paper)


def _of_questions(paper: Paper) -> Iterator[tuple[str, Sequence[Line]]]:
    """The line with the day and more; else what is asked, `PUBLIC QUESTIONS ON NOTICE`, or the day alone."""
    top = head(paper, TOP)
    asked = [line for line in top if _QUESTIONS.fullmatch(line.text) and not dates_in(line.text)]
    dated = [line for line in top[:6] if dates_in(line.text)]
    named = labelled(paper, "subject|title", within=TOP, longest=2)
    if named:
        yield named.value, named.value_lines
    told = [line for line in dated if (day := dates_in(line.text)[0]) and day.start > FIRST_WORDS]
    yield from ((line.text, (line,)) for line in (*asked[:1], *told, *dated))


def _in_capitals(found: Labelled) -> str:
    """The value, where it begins in capitals up to the first line that does not go on so, or heads a section."""
    lines = found.value_lines
    end = next(
        (at for at, line in enumerate(lines) if at and (not line.text.isupper() or opens(line.text))), len(lines)
    )
    rest = joined(lines[end:])
    kept = found.value.removesuffix(rest) if rest else found.value
    return kept if kept.isupper() and len(kept.split()) > 1 else found.value


def _is_post(paper: Paper, found: Labelled) -> bool:
    """Whether `Title: …` is that of an officer, in a table of contacts."""
    at = paper.lines.index(found.lines[0]) if found.lines[0] in paper.lines else 0
    beside = [line.text for line in (*paper.lines[max(0, at - 2) : at], *paper.lines[at + 1 : at + 3]) if line.text]
    return is_role(found.value) and any(is_detail(text) or is_person(text.partition(": ")[2]) for text in beside)


def _of_minutes(paper: Paper) -> Iterator[tuple[str, Sequence[Line]]]:
    """`MINUTES of a meeting of the Cabinet` (held in …), else the line that begins with Minutes, and its body."""
    top = head(paper, TOP)
    for at, line in enumerate(top):
        window, whole = top[at : at + 2], _wrapped(top[at : at + LONGEST_CAPITALS])
        if match := _MINUTES_OF.match(joined(whole if len(whole) > 1 else window)):
            alone = _MINUTES_OF.match(line.text) if len(whole) == 1 else None
            yield (alone[0] if alone else match[0]).strip(" ."), whole if len(whole) > 1 else window
        elif (
            re.fullmatch(r"(?:draft )?minutes", line.text, re.IGNORECASE)
            and len(window) > 1
            and (window[1].text.isupper() or body_in(window[1].text) or council_in(window[1].text))
            and not dates_in(window[1].text)
        ):
            yield joined(window), window
    capitals = list(takewhile(_is_capitals, top[:LONGEST_CAPITALS]))
    if len(capitals) > 1 and council_in(capitals[0].text) == capitals[0].text:
        capitals = capitals[1:]
    said = joined(capitals)
    if capitals and council_in(said) != said:
        yield re.split(r"\s+(?:MEETING )?HELD\b", said)[0], capitals
    for line in top[:4]:
        if re.fullmatch(r"(?:[A-Z][\w’'&,-]* ){1,8}Minutes", line.text):
            yield line.text, (line,)
    for line in top[:4]:
        if re.match(
            r"(?:special |ordinary |annual |\d{1,3}(?:st|nd|rd|th) )?meeting of\b", line.text, re.IGNORECASE
        ) and not dates_in(line.text):
            yield line.text, (line,)


def _wrapped(lines: Sequence[Line]) -> Sequence[Line]:
    """The first line with those that its end, or their beginning, shows to be the rest of it."""
    at = 1
    while at < len(lines) and (_CUT.search(lines[at - 1].text) or _OF.match(lines[at].text)):
        at += 1
    return lines[:at]


def _is_capitals(line: Line) -> bool:
    """Whether a line is of a title in capitals: no day, and no address."""
    return line.text.isupper() and not dates_in(line.text) and not is_address(line.text) and not line.text[0].isdigit()


def _of_agenda(paper: Paper) -> Iterator[tuple[str, Sequence[Line]]]:
    """The line that says agenda, with the body below it where that is a heading too."""
    top = head(paper, TOP)
    for at, line in enumerate(top):
        text = line.text.strip(" *")
        if not re.fullmatch(r"(?:[\w’'-]+ ){0,6}agenda", text, re.IGNORECASE):
            continue
        below = top[at + 1 : at + 2]
        above = top[at - 1 : at] if at else ()
        if text == "Agenda" and above and _MEETING.fullmatch(above[0].text):
            yield f"{above[0].text} {text}", top[at - 1 : at + 1]
        if text.casefold() == "agenda" and below and body_in(below[0].text) and below[0].text.isupper():
            yield f"{text} {below[0].text}", top[at : at + 2]
        yield text, (line,)
