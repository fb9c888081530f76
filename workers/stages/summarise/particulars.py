"""What names a paper: reference, kind of decision, when it is taken, who has considered it, whom to ask."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from contracts.artefacts.extraction import Extraction, Officer
from contracts.artefacts.figures import DayRole, StatedDay
from contracts.artefacts.stated import Citation, Stated, StatedDate, StatedTime
from contracts.artefacts.summary import KeyFigure
from workers.domain.verification import Evidence
from workers.stages.summarise.sentences import Sentence, proves

MOST_OFFICERS = 4
PHONE_REACH = 160
"""Characters after a name within which a telephone number is still that person's."""
LONGEST = 200
DAY_WORDS = 8
"""Words that tell a day in a row."""
PATHWAY = re.compile(
    r"pathway|previous(?:ly)? consider|consider(?:ed|ation) by|consultation with members", re.IGNORECASE
)
CONSIDERED, GOES_TO = "Considered", "Goes to"
FUTURE = re.compile(r"\bfuture\b", re.IGNORECASE)
DATE_LINE = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\d{1,2}(?:st|nd|rd|th)?(?: of)?"
    r" [A-Z][a-z]{2,8},? (?:19|20)\d{2}"
)
"""A line that is a day and nothing else, as a letter and its like have at their head."""
ENDED_AT = re.compile(
    r"^(?=.*\bmeeting\b).*\b(?:adjourned|closed|ended|concluded|finished)\b(?! (?:session|to\b))"
    r"[^.;]{0,80}? at (\d{1,2}[.:]\d{2}(?: ?[ap](?:m\b|\.m\.))?)",
    re.IGNORECASE,
)
"""How minutes say when a meeting ended."""
OPENING = ("Reference", "Decision", "Meeting", "Time", "Dated")
"""Rows that name a paper in its first line."""
PLAIN_OPENING = ("Reference", "Meeting", "Time", "Dated")
"""Those of them that cannot be misread."""
HEADED = ("Reference", "Decision")
"""Those that name a paper for a meeting, whose day stands at the head of its page and in the table."""
FIRST_PLACE = -20_000
"""Its place, before all that was read and stated."""
TOLD_WORDS = 40
"""Words of a line of particulars at most."""
DATED = re.compile(r"\b(?:19|20)\d{2}\b|\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+")
DAY_LABELS = {
    DayRole.NEXT_MEETING: "Next meeting",
    DayRole.PUBLICATION: "Published",
    DayRole.DEADLINE: "Deadline",
    DayRole.DECISION: "Decision date",
    DayRole.CALL_IN: "Call-in",
    DayRole.IMPLEMENTATION: "Implemented",
    DayRole.SIGNATURE: "Signed",
    DayRole.EARLIER_MEETING: "Earlier meeting",
}


def particulars(extraction: Extraction, read: Sequence[Sentence], evidence: Evidence) -> tuple[KeyFigure, ...]:
    """The rows that name a paper, each with the words that state it."""
    rows = (
        *_stated("Reference", extraction.reference),
        *_quoted("Decision", extraction.decision_type),
        *_stated("Decided by", extraction.decision_maker),
        *_quoted("Meeting", extraction.meeting_date),
        *_quoted("Time", extraction.meeting_time),
        *_stated("Venue", extraction.venue),
        *(row for one in extraction.officers[:MOST_OFFICERS] for row in _officer(one, evidence)),
        *(_day(day) for day in extraction.days),
        *([] if extraction.meeting_date else dated(read)),
        *closing(read),
        *(row for one in pathway_lines(read) for row in _sentence(pathway_label(one), one)),
    )
    proven = (row if proves(row.quote) else row.model_copy(update={"quote": _widened(row, evidence)}) for row in rows)
    return tuple(dict.fromkeys(row for row in proven if evidence.holds(row)))


def _widened(row: KeyFigure, evidence: Evidence) -> str:
    """A quote that is too short to prove anything, with the line that it stands in and the one before it."""
    page = evidence.pages.get(row.page, "")
    at = page.find(row.quote)
    if at < 0:
        return row.quote
    start = page.rfind("\n", 0, max(page.rfind("\n", 0, at), 0)) + 1
    end = page.find("\n", at + len(row.quote))
    return page[start : end if end >= 0 else len(page)].strip()


def dated(read: Sequence[Sentence]) -> list[KeyFigure]:
    """The day at the head of a paper that is for no meeting."""
    lines = (one for one in read if one.citations and one.citations[0].page == 1 and DATE_LINE.fullmatch(one.text))
    return [row for one in islice(lines, 1) for row in _sentence("Dated", one)]


def closing(read: Sequence[Sentence]) -> list[KeyFigure]:
    """When a meeting ended, as the last sentence that says so tells."""
    ends = [(one.citations[0], hit) for one in read if one.citations and (hit := ENDED_AT.search(one.text))]
    return [KeyFigure(label="Ended", value=hit[1], page=at.page, quote=at.quote) for at, hit in ends[-1:]]


def pathway_lines(read: Sequence[Sentence]) -> Iterator[Sentence]:
    """The lines of the pathway, each with the line before it where the name of its committee was broken there."""
    for before, one in zip((None, *read), read, strict=False):
        if is_pathway(one):
            yield whole_line(before, one) if before and is_broken(before, one) else one


def is_broken(before: Sentence, one: Sentence) -> bool:
    """Whether a line of the pathway begins in the line before it."""
    same = before.heading == one.heading and before.citations[:1] and before.citations[0].page == one.citations[0].page
    return bool(same) and not DATED.search(before.text) and before.text[-1] not in ".;:"


def whole_line(before: Sentence, one: Sentence) -> Sentence:
    """Two lines as one."""
    quote = f"{before.citations[0].quote} {one.citations[0].quote}"
    cited = (Citation(page=one.citations[0].page, quote=quote),)
    return replace(one, text=f"{before.text} {one.text}", citations=cited)


def is_pathway(sentence: Sentence) -> bool:
    """Whether a line tells which committee has considered, or will consider, the paper."""
    return PATHWAY.search(sentence.heading) is not None and DATED.search(sentence.text) is not None


def pathway_label(sentence: Sentence) -> str:
    """Whether a committee of the pathway has considered the paper or will."""
    return GOES_TO if FUTURE.search(sentence.heading) else CONSIDERED


def _stated(label: str, one: Stated | None) -> Iterator[KeyFigure]:
    if one is not None:
        yield KeyFigure(label=label, value=one.value, page=one.page, quote=one.quote)


def _quoted(label: str, one: Stated | StatedDate | StatedTime | None) -> Iterator[KeyFigure]:
    if one is not None:
        quote = " ".join(one.quote.split())
        yield KeyFigure(label=label, value=quote[:LONGEST], page=one.page, quote=one.quote)


def _day(day: StatedDay) -> KeyFigure:
    """A day as it is written where that is short, else the day alone."""
    quote = " ".join(day.quote.split())
    value = quote if len(quote.split()) <= DAY_WORDS else f"{day.value.day} {day.value:%B %Y}"
    return KeyFigure(label=DAY_LABELS[day.role], value=value, page=day.page, quote=day.quote)


def _sentence(label: str, one: Sentence) -> Iterator[KeyFigure]:
    cited = one.citations[0]
    yield KeyFigure(label=label, value=one.text[:LONGEST], page=cited.page, quote=cited.quote)


def _officer(one: Officer, evidence: Evidence) -> Iterator[KeyFigure]:
    """A person with the role and the number that stand beside the name."""
    label = (one.capacity.value if one.capacity else "officer").capitalize()
    cited = _with_phone(one, evidence.pages.get(one.page, ""))
    phone = [one.phone] if one.phone and one.phone in cited.quote else []
    role = [one.role] if one.role and " ".join(one.role.split()) in " ".join(cited.quote.split()) else []
    yield KeyFigure(label=label, value=", ".join([one.name, *role, *phone]), page=cited.page, quote=cited.quote)


def _with_phone(one: Officer, page: str) -> Citation:
    """The words from the name to the number, where they are near."""
    at = page.find(one.quote)
    place = page.find(one.phone, max(at, 0)) if one.phone else -1
    near = at >= 0 and 0 <= place - at - len(one.quote) <= PHONE_REACH
    quote = page[at : place + len(one.phone or "")] if near else one.quote
    return Citation(page=one.page, quote=quote)


def pathway(rows: Iterable[KeyFigure]) -> Sentence | None:
    """One line on the committees that have considered the paper, as their rows state it."""
    return _line([row for row in rows if row.label == CONSIDERED], FIRST_PLACE + 2)


def people(rows: Iterable[KeyFigure]) -> Sentence | None:
    """One line on whom to ask, or who answers for the paper, as it names them."""
    listed = list(rows)
    asked = [row for row in listed if row.label == "Contact"]
    return _line(asked or [row for row in listed if row.label == "Responsible"], FIRST_PLACE + 1)


def _line(rows: Sequence[KeyFigure], place: int) -> Sentence | None:
    """Rows as one line, as far as its words go; only what a committee has considered needs a word before it."""
    told: list[KeyFigure] = []
    for row in rows:
        if sum(len(one.value.split()) + 1 for one in (*told, row)) <= TOLD_WORDS:
            told.append(row)
    if not told:
        return None
    considered = told[0].label == CONSIDERED
    values = (row.value if considered or row.label == "Contact" else " ".join(row.quote.split()) for row in told)
    text = "; ".join(value.rstrip(" .;") for value in values)
    lead = f"{CONSIDERED}: " if considered else ""
    return Sentence(f"{lead}{text}.", "", "", place, tuple(Citation(page=row.page, quote=row.quote) for row in told))


def opening(rows: Iterable[KeyFigure], wanted: Sequence[str] = OPENING) -> Sentence | None:
    """One line that names the paper: reference, kind of decision, day and hour, from the rows that state them."""
    named = {row.label: row for row in rows if row.label in wanted}
    told = [(_said(named[label]), named[label]) for label in wanted if label in named]
    if not told:
        return None
    text = "; ".join(words for words, _ in told)
    cited = tuple(Citation(page=row.page, quote=row.quote) for _, row in told)
    return Sentence(f"{text}.", "", "", FIRST_PLACE, cited)


def _said(row: KeyFigure) -> str:
    """A row in a few words: a kind of decision without its reason, a day with what it is of."""
    if row.label == "Decision":
        return re.split(r" [-\u2013] |[.;] ", row.value, maxsplit=1)[0].rstrip(" .")
    return f"{row.label}: {row.value.rstrip(' .')}" if row.label in {"Meeting", "Dated"} else row.value.rstrip(" .")
