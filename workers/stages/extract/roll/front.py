# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""The front of minutes made ready for its lists: a line for each label, and who presided as one of those present."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workers.domain.paper_text import Line
from workers.stages.extract.people.honorifics import OF_ANYBODY, OF_MEMBER, OF_MEMBERS
from workers.stages.extract.roll.columns import in_columns
from workers.stages.extract.roll.names import name_in

_HOLDER = re.compile(
    rf"(?:(?:the )?(?:right )?(?:worshipful )?(?:the )?(?:(?:lord|deputy|vice|acting)[- ])*"
    rf"(?:mayor|chair(?:man|woman|person)?|provost|convener|reeve|leader)(?: of (?:the )?council)?)"
    rf"\s\((?P<who>(?-i:{OF_MEMBER}|{OF_ANYBODY})\b[^()]{{3,50}})\)(?: in the chair)?",
    re.IGNORECASE,
)
"""`The Mayor (Councillor L. Ash) in the Chair`."""
_WERE = re.compile(
    r"(?P<label>(?:(?:those|members|councillors|commissioners|trustees|directors|supervisors|also) )*(?:present|absent|"
    r"excused|in attendance|attending|apologies|regrets) (?:were|was)):?\s+(?=[A-Z])",
    re.IGNORECASE,
)
"""`Members present were Ash, Beck and Cole.`"""
_ATTENDED_BY = re.compile(r"(?:(?:the )?(?:[\w-]+ ){0,3}meeting was )?attended by:?\s+(?=[A-Z])", re.IGNORECASE)
_ROLL = re.compile(r"(?:roll[ -]?call|attendance|quorum)\s*[:.–-]\s+(?=[A-Z])", re.IGNORECASE)
_LABELS = (
    (re.compile(r"(?:sederunt|roll[ -]?call\b[^.:]{0,50}\bpresent)\s*:[ –-]*", re.IGNORECASE), "Present: "),
    (re.compile(r"leave of absence\s*[:–-]+\s*", re.IGNORECASE), "Apologies: "),
)
"""Labels that mean those which lists have."""
_WERE_THERE = re.compile(r",? (?:(?:was|were) (?:all )?(?:also )?)?(?:present|in attendance)\.?$", re.IGNORECASE)
"""How a sentence ends that says after their names that people were there."""
_WHO_SENT = re.compile(
    r"(?P<who>(?!(?:The|A|An|It|No|Members|Officers|Staff|This|There)\b)[A-ZÀ-Þ][\w.’'-]*\s[^:;()]{2,240}?),? "
    r"(?:had |have |has )?(?:sent|tendered|offered|gave|submitted|extended) (?:(?:his|her|their) )?"
    r"(?:apolog\w+|regrets)(?: for absence)?\.?"
)
"""`Councillors Ash and Beck sent apologies.`, alone on its lines."""
LONGEST = 6
"""Lines of such a sentence."""
FRONT = 90
"""Lines in which minutes say who was there."""
NEAR = 8
"""Lines within which other members follow who was in the chair."""
_TITLE = rf"(?-i:{OF_MEMBERS}|{OF_MEMBER}|{OF_ANYBODY})"
_PRESIDES = re.compile(
    rf"(?:the )?(?:(?!{_TITLE})[\w’'-]+,? ){{0,4}}(?P<who>{_TITLE}\.? [A-Z][\w’'. -]{{1,40}}?),? "
    r"(?:(?:was |took )?(?:in )?the chair|presided|presiding)\W*",
    re.IGNORECASE,
)
"""`The Provost, Cllr. A. Lee, was in the Chair.`"""
_CHAIR = re.compile(r"(?:presiding|chair(?:man|woman|person)?)\s*:?", re.IGNORECASE)
"""A label alone above the name."""
_CHAIRED_BY = re.compile(r"(?i:(?:vice[- ])?chair(?:man|woman|person)?|convener)\s+(?P<who>[A-Z].{2,40})")
_OTHERS = re.compile(r"(?:(?:other )?(?:councillors|cllrs|members)\b|present\b)", re.IGNORECASE)
_KIND_BEFORE = "".join(rf"(?<!\b{kind})" for kind in ("Parish", "Town", "County", "District", "Community", "City"))
_BESIDE = re.compile(
    rf"(?<!:)(?<!\bBorough){_KIND_BEFORE}\s+(?=(?:(?:Vice[- ])?Chair(?:man|woman|person)?|Councillors|Cllrs|Members|"
    r"Officers?|Officials|Clerk|Apologies|In attendance|Members of (?:the )?[Pp]ublic)\s*:\s*\S)"
)
_LABEL = re.compile(r"(?:present|in attendance|attendance|clerk|(?:vice[- ])?chair\w*)\b[^.:]{0,30}:", re.IGNORECASE)
_NEXT = re.compile(r"(?<=[a-z]\.)\s+(?=(?:[A-Z]\w+ ){1,2}(?:[Pp]resent|[Ii]n [Aa]ttendance)\s?:)")
"""The label of a list behind the sentence of another: `… and Councillor Ash. Staff present: …`."""
_GOES_ON = re.compile(
    r"present\b|(?:.{0,30}\b)?in attendance\b|(?:other )?(?:councillors|cllrs|members)\b", re.IGNORECASE
)


def led(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of minutes, with one label a line on their front, and `Present:` before who presided."""
    table = [replace(line, text=_HOLDER.sub(r"\g<who>", line.text)) for line in in_columns(lines[:FRONT])]
    front = [part for line in _labelled(table) for part in _parts(line)]
    return (*_with_chair(front), *lines[FRONT:])


def _labelled(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, where sentences that tell who was there, or away, begin with a label as lists do."""
    ended, before = -1, ""
    for at, line in enumerate(lines):
        text = line.text
        goes_on = before.endswith((",", " and", " &"))
        before = text
        if (roll := _ROLL.match(text)) and (end := _end(lines, at)) is not None:
            text, ended = f"Present: {text[roll.end() :]}", end
        elif other := next((label + text[match.end() :] for form, label in _LABELS if (match := form.match(text))), ""):
            text = other
        elif were := _WERE.match(text):
            text = f"{were['label']}: {text[were.end() :]}"
        elif by := _ATTENDED_BY.match(text):
            text = f"Present: {text[by.end() :]}"
        elif not goes_on and (sent := _WHO_SENT.fullmatch(text)):
            text = f"Apologies: {sent['who']}"
        yield replace(line, text=_WERE_THERE.sub("", text) if at == ended else text)


def _end(lines: Sequence[Line], at: int) -> int | None:
    """The line on which the sentence that begins here says that they were there."""
    return next((end for end in range(at, min(len(lines), at + LONGEST)) if _WERE_THERE.search(lines[end].text)), None)


def _parts(line: Line) -> Sequence[Line]:
    """A line on which several labels stand beside each other: `Present: Chair: Ann Lee Councillors: …`."""
    said = _NEXT.split(line.text)
    if len(said) > 1:
        return [replace(line, text=one) for one in said]
    return [replace(line, text=one) for one in _BESIDE.split(line.text)] if _LABEL.match(line.text) else (line,)


def _with_chair(lines: Sequence[Line]) -> Iterator[Line]:
    """Who was in the chair as one of those present, where the others follow."""
    for at, line in enumerate(lines):
        below = [one.text for one in lines[at + 1 : at + NEAR] if one.text]
        among = any(_GOES_ON.match(text) for text in below)
        match = _PRESIDES.fullmatch(line.text)
        by = _CHAIRED_BY.fullmatch(line.text)
        if among and match:
            yield replace(line, text=f"Present: {match['who']}.")
        elif among and _CHAIR.fullmatch(line.text):
            yield replace(line, text="Present:")
        elif by and below and _OTHERS.match(below[0]) and name_in(by["who"]):
            yield replace(line, text=f"Present: {by['who']}")
        else:
            yield line
