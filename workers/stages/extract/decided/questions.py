# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Questions by members and the public, with their answers where printed."""

import re
from collections.abc import Iterator, Sequence

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.proceedings import Question
from workers.domain.paper_text import Line, Paper, joined

LONGEST = 60
_NAME = (
    r"(?:(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Miss|Dr|local resident|"
    r"resident)\.?\s+){0,2}[A-Z][\w’'-]*\.?(?:\s(?:[A-Z][\w’'-]*\.?|of|OBE|MBE)){0,5}"
)
_ASKED = re.compile(
    rf"(?:(?:Question\s*)?(?P<number>\d{{1,3}})[.):]?\s*)?(?:Question\s*)?(?:[Ff]rom|[Aa]sked by|[Bb]y|"
    rf"FROM)\s*:?\s+(?P<asker>{_NAME})"
    r"(?:,?\s*\((?P<party>[A-Z][\w .&’'-]{2,40})\))?(?:,?\s+to\s+(?:the\s)?(?P<addressee>[A-Z][^:?]{3,160}?))?\s*:?"
)
_TO_ASK = re.compile(
    rf"(?:Question\s*)?(?:(?P<number>\d{{1,3}})[.):]?\s+)?(?P<asker>{_NAME})(?:,?\s*\((?P<party>[A-Z][\w "
    rf".&’'-]{{2,40}})\))?,? "
    r"(?:to ask|asked|will ask|asks)(?: the following question (?:of|to))? (?:the )?(?P<addressee>[A-Z].{3,160}?)"
    r"(?: the following question)?\s*:"
)
"""`Councillor Reed to ask the Cabinet Member for Highways:`, with the question below."""
_NUMBER_ABOVE = re.compile(r"Question\s*(?:No\.?\s*)?(?P<number>\d{1,3})[.:]?", re.IGNORECASE)
_ANSWER = re.compile(
    r"(?:(?:written )?(?:reply|response|answer)(?: (?:from|by|of) [^:]{3,100})?)\s*(?::|$)\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:what|when|where|which|who|why|how|can|could|will|would|does|do|did|is|are|has|have|please|given|as)\b",
    re.IGNORECASE,
)
OFFICE = 5
"""Words of the rest of an office."""
_GROUP = re.compile(
    r"[A-Z]\.\s+QUESTIONS?\b.*|(?:supplementary )?questions? (?:from|by) (?:members?|the public).*", re.IGNORECASE
)


def questions(paper: Paper, kind: DocumentType) -> tuple[Question, ...]:
    """Each question of a list of them."""
    if kind is not DocumentType.QUESTIONS:
        return ()
    starts = list(_starts(paper.lines))
    ends = [at for at, _, _ in starts[1:]] + [len(paper.lines)]
    found = (_question(paper, start, end) for start, end in zip(starts, ends, strict=False))
    return tuple(one for one in found if one)


def _starts(lines: Sequence[Line]) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Where a question begins: the line, how many lines tell who asks, and who."""
    for at, line in enumerate(lines):
        if " ask" in line.text and (told := _told(lines, at)):
            yield at, *told
            continue
        if not re.match(
            r"(?:question\s*)?(?:\d{1,3}[.):]?\s*)?(?:question\s*)?(?:from|asked by|by)\b", line.text, re.IGNORECASE
        ):
            continue
        for count in (1, 2, 3):
            window = lines[at : at + count]
            match = _ASKED.fullmatch(joined(window))
            if match and match[0].endswith(":") and all(one.text for one in window):
                yield at, count, match
                break
        else:
            count = 2 if _goes_on(lines[at : at + 2]) else 1
            match = _ASKED.fullmatch(joined(lines[at : at + count]))
            if match and match["number"] and match["addressee"]:
                yield at, count, match


def _told(lines: Sequence[Line], at: int) -> tuple[int, re.Match[str]] | None:
    """How many lines from this one tell who is to ask whom."""
    found = ((count, _TO_ASK.fullmatch(joined(lines[at : at + count]))) for count in (1, 2, 3))
    return next(((count, match) for count, match in found if match), None)


def _goes_on(lines: Sequence[Line]) -> bool:
    """Whether the office of whom it is put to, with no sign behind it, goes on below: a few words that ask nothing."""
    below = lines[1].text if len(lines) > 1 else ""
    return 0 < len(below.split()) <= OFFICE and not below.endswith((".", "?", ":")) and not _ASKS.match(below)


def _question(paper: Paper, start: tuple[int, int, re.Match[str]], end: int) -> Question | None:
    at, count, match = start
    body = [line for line in paper.lines[at + count : min(end, at + LONGEST)] if line.text]
    body = body[: next((number for number, line in enumerate(body) if _GROUP.fullmatch(line.text)), len(body))]
    while body and _NUMBER_ABOVE.fullmatch(body[-1].text):
        body.pop()
    cut = next((number for number, line in enumerate(body) if _ANSWER.fullmatch(line.text)), len(body))
    asked, answered = body[:cut], body[cut:]
    passage = paper.cite(joined(asked), asked)
    if passage is None:
        return None
    return Question(
        number=match["number"] or _number_above(paper.lines, at),
        asker=match["asker"].strip(" ,"),
        party=match["party"],
        addressee=match["addressee"],
        question=passage.value,
        answer=_answer(answered),
        page=passage.page,
        quote=passage.quote,
    )


def _number_above(lines: Sequence[Line], at: int) -> str | None:
    match = _NUMBER_ABOVE.fullmatch(lines[at - 1].text) if at else None
    return match["number"] if match else None


def _answer(lines: Sequence[Line]) -> str | None:
    if not lines:
        return None
    match = _ANSWER.fullmatch(lines[0].text)
    first = Line(lines[0].page, lines[0].raw, match["rest"] if match else lines[0].text)
    return joined([first, *lines[1:]]).strip()[:4000] or None
