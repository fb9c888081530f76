# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Where the meeting is held."""

import re
from collections.abc import Iterator, Sequence

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.stated import Stated, StatedDate
from workers.domain.council_dates import dates_in
from workers.domain.paper_text import Line, Paper, head, joined
from workers.stages.extract.front.labels import Labelled, labelled
from workers.stages.extract.meeting.bodies import body_in
from workers.stages.extract.meeting.day_sentences import without_next
from workers.stages.extract.meeting.held import place_in
from workers.stages.extract.meeting.hours import is_link
from workers.stages.extract.meeting.opening import Opening, Said
from workers.stages.extract.meeting.places import ROOM, is_place
from workers.stages.extract.people.names import name_and_role

TOP = 60
_TYPES = frozenset(
    {
        DocumentType.AGENDA,
        DocumentType.MINUTES,
        DocumentType.REPORTS_PACK,
        DocumentType.SUPPLEMENT,
        DocumentType.NOTICE,
        DocumentType.QUESTIONS,
    }
)
_LABEL = r"(?:venue|location|place|(?:regular |special )?meeting location|place of meeting)"
_LABEL_BESIDE = re.compile(r"^(?:venue|location)\s?[,:–-]\s*", re.IGNORECASE)
_OF_ADDRESS = re.compile(r"(?:(?:[A-Z\d&][\w’'.&/-]*|and|the|of|on|upon|in|at|via)[,.]?\s?){1,9}(?:\([^()]*\))?")
"""A line of an address: words with capitals."""
_STREET = re.compile(
    r"\d{1,5}[A-Z]? [A-Z][\w’'.]*(?: [A-Z][\w’'.]*){0,4},?|"
    r"(?:[A-Z][\w’'.]* ?){1,4}, ?[A-Z]{2}(?: \d{5}| [A-Z]\d[A-Z] ?\d[A-Z]\d)?"
)
"""`12 Journey`, `Alder, CA 92656`: lines of an address in America."""
ADDRESS_LINES = 5
_AT_HOUR = (
    r",? at (?=(?:five|ten|twenty|quarter|half)\b.{0,12}\b(?:past|to)\b|(?:[a-z]+ )?o[’']clock|"
    r"\d{1,2}(?:[.:]\d{2}|\s?[ap]\.?\s?m\b|\s?o[’']clock|\s?noon|\s?h)|\d{4}\b|\d{1,2}$)"
)
"""An hour, not a house in a street: `at 2 School Road` goes on with its place."""
_END = (
    r"(?:,? (?:and|or) (?:virtually|livestreamed|online|via|by)|,? on (?:the )?(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day|,? (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|,? on \d|,? on (?:jan|febr|march|april|may|june|"
    r"july|august|sept|octo|novem|decem)[a-z]*\s\d|"
    rf"\s(?=(?-i:Minutes|MINUTES|Agenda|AGENDA|Present|PRESENT)\b)|{_AT_HOUR}|"
    rf",? commencing|,? starting|,? for (?:the )?(?:purpose|transaction)|"
    r",? and livestream|;|(?<!\bCo)(?<!\bSt)(?<!\bRd)(?<!\bNo)(?<!(?-i:[A-Z]))\.(?:\s|$)|$)"
)
_HELD = re.compile(
    rf"\b(?:held|take place)(?: in person)?(?: in accordance with [^.:]{{3,80}}?)? "
    rf"(?:at|in|remotely at):? (?!accordance\b)(?:the )?(?P<place>[A-Z\d].{{3,150}}?){_END}",
    re.IGNORECASE,
)
_SUMMONED = re.compile(
    rf"\b(?:summoned|invited|required|requested) to attend .{{5,140}}?,? (?:to be held )?(?:at|in) (?:the )?"
    rf"(?P<place>(?-i:[A-Z\d]).{{3,150}}?){_END}",
    re.IGNORECASE,
)
"""`You are summoned to attend a meeting of the Council at the Guildhall on …`."""
_MEETS = re.compile(
    r"\bheld\b|\btake place\b|\bmeeting of the$|\bsummoned\b|\binvited to attend\b|\bcalled\b.{0,60}\bto order\b",
    re.IGNORECASE,
)
_AFTER_DAY = re.compile(
    rf",? (?:in|at) (?:the )?(?P<place>(?:\d{{1,5}} (?=[A-Z][\w’' ,-]{{5,100}}?{_AT_HOUR}))?[A-Z][\w’' ,-]{{5,100}}?)"
    r"(?:\.(?:\s|$)|$| on | starting\b|"
    r" commencing\b|,? for\b|,? when\b|,? and (?:via|by|virtually|online|on)\b|"
    rf" and will\b|{_AT_HOUR}| (?=Minutes\b|MINUTES\b|Agenda\b|AGENDA\b|Present\b|PRESENT\b))"
)
_BESIDE_DAY = re.compile(
    r"(?:,? (?:at )?\d{1,2}(?:[.:]\d{2})?\s*[ap]\.?m\.?,? (?:(?:in|at) (?:the )?)?|,? (?:in|at) (?:the )?|, )"
    rf"(?P<place>[A-Z][\w’' ,-]{{5,100}}?)(?:\.(?:\s|$)|{_AT_HOUR}|\s[-–]\s\d|$)",
    re.IGNORECASE,
)
BESIDE = 10
"""Lines of the heading in which a place may stand behind the day."""
_IN = re.compile(r"^(?:(?:at )?\d{1,2}(?:[.:]\d{2})?\s*[ap]\.?m\.?,? )?(?:in|at) (?:the )?", re.IGNORECASE)
_HOURS = re.compile(
    r"[,;]?\s+(?:from |at )?\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?m\b|noon|[-–]\s*\d{1,2}[.:]\d{2}).*$", re.IGNORECASE
)
_CALLED = re.compile(r"\bto order\b.{0,60}?\b(?:in|at) (?:the )?(?P<place>[A-Z][\w’' ,-]{5,100}?)(?:\.(?:\s|$)|$)")
_VIRTUAL = re.compile(r"(?:virtual|remote|online|zoom|telephonic|teleconference|hybrid) meeting", re.IGNORECASE)
"""What stands in the place of a place."""
_FIRST_ITEM = re.compile(r"1[.)]?\s+[A-Z]")
"""Below it other meetings are told, such as the next."""
_SENTENCE_BEGINS = re.compile(
    r"\b(?:meeting|minutes?|proceedings|session|will (?:meet|hold)|met|attend)\b", re.IGNORECASE
)
_OF_MEETING = re.compile(r"\bmeetings?\b|\bto order\b", re.IGNORECASE)
"""What a sentence below the first item must say to tell where the meeting is."""
_LABELLED = re.compile(
    r"(?:(?:[A-Z][\w’'&-]*\s){1,4}|[A-Z][\w’'-]*\s?)?(?:present|attendance|apologies|chair|venue|place|time|date)\s?:|"
    r"[A-Z][A-Za-z ’'-]{2,40}:$|(?:commenced|concluded|terminated)\b",
    re.IGNORECASE,
)
"""A line that begins something else: `MEMBERS PRESENT:`."""


def venue(paper: Paper, kind: DocumentType, day: StatedDate | None, told: Opening | None = None) -> Stated | None:
    """The venue, where the paper is about the meeting itself."""
    if kind not in _TYPES:
        return None
    for found, lines in _candidates(paper, kind, day, told):
        value = _LABEL_BESIDE.sub("", _HOURS.sub("", _IN.sub("", found))).rstrip("_ ")
        passage = paper.cite(value, lines)
        if passage and len(value) <= 160:  # noqa: PLR2004 (characters of the longest address)
            return Stated(value=value, page=passage.page, quote=passage.quote)
    return None


def _candidates(
    paper: Paper, kind: DocumentType, day: StatedDate | None, told: Opening | None
) -> Iterator[tuple[str, Sequence[Line]]]:
    value = labelled(paper, _LABEL, longest=3)
    if value:
        yield _address(value)
    top = head(paper, TOP)
    yield from ((line.text, (line,)) for line in top[:BESIDE] if _VIRTUAL.fullmatch(line.text))
    if told and told.place and day and told.day.value == day.value:
        yield _with_next(top, told.place)
    first = next((at for at, line in enumerate(top) if _FIRST_ITEM.match(line.text)), len(top))
    for at in range(min(BESIDE, first)):
        lines = _sentence(top, at) if _SENTENCE_BEGINS.search(top[at].text) else ()
        if lines and (place := place_in(without_next(joined(lines), kind, at))):
            yield place, lines
    if day:
        end = first if kind is DocumentType.MINUTES else len(top)
        yield from _told(paper, [*top[:end], *(line for line in top[end:] if _OF_MEETING.search(line.text))], day)
        yield from _beside_day(top, day)
        yield from _below_day(top)
        yield from _above_day(top, day)


def _with_next(top: Sequence[Line], said: Said) -> tuple[str, Sequence[Line]]:
    """The place of a line, with those below it that are of its address."""
    at = top.index(said.line)
    lines = [said.line]
    for below in top[at + 1 : at + ADDRESS_LINES]:
        if not _goes_on(lines[-1].text, below.text):
            break
        lines.append(below)
    return joined((said.line, *lines[1:])).replace(said.line.text, said.place, 1).strip(" ."), lines


def _goes_on(above: str, below: str) -> bool:
    """Whether a line is of the address above it: that is left open, or this is a street, a room or a town."""
    if _OF_ADDRESS.fullmatch(below) is None or dates_in(below) or body_in(below) or name_and_role(below):
        return False
    return above.endswith(",") or _STREET.fullmatch(below) is not None or is_place(below)


def _address(found: Labelled) -> tuple[str, Sequence[Line]]:
    """The labelled value with those lines below it that can be of its address, and none of a sentence."""
    value, lines = found.value, list(found.value_lines)
    while len(lines) > 1 and not (lines[-2].text.endswith((",", "-")) or _OF_ADDRESS.fullmatch(lines[-1].text)):
        value, lines = value.removesuffix(lines[-1].text), lines[:-1]
    return value.strip(" ."), lines


def _sentence(top: Sequence[Line], at: int) -> Sequence[Line]:
    """The line with those after it that can be of its sentence."""
    below = top[at + 1 : at + 4]
    return top[at : at + 1 + next((count for count, one in enumerate(below) if _LABELLED.match(one.text)), len(below))]


def _paragraph(paper: Paper, line: Line) -> list[Line]:
    """The line with the two after it, up to a blank line, or below capitals to one in other letters."""
    at = paper.lines.index(line)
    following = paper.lines[at + 1 : at + 3]
    capitals = line.text.isupper()
    ends = (count for count, one in enumerate(following) if _ends_paragraph(one, in_capitals=capitals))
    return [line, *following[: next(ends, len(following))]]


def _ends_paragraph(line: Line, *, in_capitals: bool) -> bool:
    return not line.text or _LABELLED.match(line.text) is not None or (in_capitals and not line.text.isupper())


def _told(paper: Paper, top: Sequence[Line], day: StatedDate) -> Iterator[tuple[str, Sequence[Line]]]:
    """`held in the Council Chamber, County Hall on Thursday, …`, `held Tuesday, July 9, 2024, at 6:30, in the …`."""
    for line in top:
        if not _MEETS.search(line.text):
            continue
        window = _paragraph(paper, line)
        text = joined(window)
        match = _HELD.search(text) or _SUMMONED.search(text) or _CALLED.search(text)
        if match and ROOM.search(match["place"]):
            yield match["place"].strip(" ,"), window
        for said, lines in ((joined(window[:end]), window[:end]) for end in (3, 2, 1)):
            for found in dates_in(said):
                after = _AFTER_DAY.search(said, found.end)
                if found.value == day.value and after:
                    yield after["place"].strip(" ,"), lines


def _beside_day(top: Sequence[Line], day: StatedDate) -> Iterator[tuple[str, Sequence[Line]]]:
    """`Thursday 18 January 2024 at 4.30pm, Conference Room 2`, `on Tuesday, 30 January 2024 at Committee Room 1`."""
    for at, line in enumerate(top[:BESIDE]):
        for found in dates_in(line.text):
            wrapped = top[at : at + 2] if line.text.endswith((",", " the")) else (line,)
            for lines in (wrapped, (line,)) if found.value == day.value else ():
                after = _BESIDE_DAY.match(joined(lines), found.end)
                if after and is_place(after["place"]):
                    yield after["place"].strip(" ,"), lines


def _below_day(top: Sequence[Line]) -> Iterator[tuple[str, Sequence[Line]]]:
    """The lines under the day and time of a front sheet."""
    for at, line in enumerate(top[:20]):
        if not dates_in(line.text):
            continue
        taken: list[Line] = []
        below = [one for one in top[at + 1 :] if not is_link(one)]
        timed = bool(below) and re.fullmatch(
            r"\W*(?:at )?(?:\d{1,2}(?:[.:]\d{2})?\s*[ap]\.?m\.?|\d{1,2}[.:]\d{2})", below[0].text, re.IGNORECASE
        )
        for following in below[1:4] if timed else below[:3]:
            if (
                ":" in following.text
                or name_and_role(following.text)
                or not (is_place(following.text.replace(" at ", ", ")) or (taken and taken[-1].text.endswith(",")))
            ):
                break
            taken.append(following)
        if taken and len(joined(taken)) <= 120 and not joined(taken).endswith("."):  # noqa: PLR2004
            yield joined(taken), taken
        return


def _above_day(top: Sequence[Line], day: StatedDate) -> Iterator[tuple[str, Sequence[Line]]]:
    """The place before the day on its line, or on the line above."""
    for at, line in enumerate(top[:8]):
        found = next((one for one in dates_in(line.text) if one.value == day.value), None)
        before = line.text[: found.start].strip(" ,:–-") if found else ""
        if found and is_place(before):
            yield before, (line,)
        elif found and at and not before and "," in top[at - 1].text and is_place(top[at - 1].text):
            yield top[at - 1].text, (top[at - 1],)
