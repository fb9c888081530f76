# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Lists of people behind a label of minutes, such as `Present:`, whether they run on or stand one a line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workers.domain.paper_text import Line
from workers.stages.extract.people import HONOURS, is_person, is_role

LONGEST = 60
HEADING = 8
"""Characters from which capitals below others are a heading."""
SHORT_LINE = 60
"""Characters up to which a line that ends with a full stop ends its list."""
_TITLE = (
    r"(?:Councillors?|Council ?(?:members?|persons?|m[ae]n|wom[ae]n)|Vice Mayor|Commissioners?|Selectm[ae]n|Trustees?|"
    r"Supervisors?|Provost|Bailie|Depute (?:Provost|Conven[eo]r|Leader)|"
    r"Councill?ors|Cllrs?\.?|County Councillors?|Deputy Mayor|Mayor|Aldermen|Alderman|Reeve|Mr|Mrs|"
    r"Ms|Miss|Mx|"
    r"Dr|Prof|Professor|Rev|Sir|Dame|Baroness|Lord|Lady|CAO,?)\.?"
)
TITLED = re.compile(rf"(?:The )?{_TITLE}\s", re.IGNORECASE)
_PLURAL = re.compile(
    r"(?:and )?(?:the )?(?:other )?(?:(?:Councillors|Members|Cllrs|Aldermen)\s*(?::|\s[–-]\s|$)|"
    r"(?-i:Cllrs|Councillors)\.?\s[A-Z]|"
    r"(?:independent|lay|co-opted|parish) (?:members?|persons?|representatives?)\s*:|"
    r"(?:Vice[- ])?Chair\w*\s*:)",
    re.IGNORECASE,
)
"""What stands between those with an office and the others."""
NAMED = re.compile(rf"(?:{_TITLE}\s+)*[A-ZÀ-Þ][\w’'.-]*(?:\s(?:van|de|von|der|[A-ZÀ-Þ][\w’'.-]*)){{0,4}}")
_STOP = re.compile(
    r"(?:in the chair\s*[:–-]|(?:non-)?committee members\b|(?:board |committee |panel )?members present\b|"
    r"(?:(?:non-)?voting |statutory )?co-?opt|regrets\b|\(?note\s?:|(?-i:[A-Z]{1,5}\d{1,4}[/.]\d)|\*|"
    r"\(\d{1,4}\)\s|(?-i:\d{2}[-/]\d{2}/[A-Z]|[A-Z]{1,5}\d{2,4}\s[A-Z])|(?-i:[A-Z]{1,5}[./-]\s?\d{1,4}(?:[./-]\d{1,4})?[.:]?\s)|"
    r"others? (?:in attendance|present|attending)|"
    r"representatives (?:from|of)\b.{0,40}\b(?:attendance|present|attending)\b|"
    r"(?-i:(?:Town |Parish )?Clerk\s[A-Z])|\(?(?:members |"
    r"councillors )?present\b|"
    r"in attendance|also (?:present|in attendance)|"
    r"officers?\b[^)]{0,24}(?::|"
    r"$)|(?:council )?(?:officers?|officials?|staff) (?:in attendance|present|attending)\b|"
    r"officials?\b.{0,20}:|staff\b.{0,12}(?::|$)|(?-i:Staff\s[A-Z])|other attendees|guests?\b.{0,12}:|apolog|"
    r"substitut|absent|unrestricted|exempt|"
    r"(?:members of the )?public\b|available papers\b|disclosure|declaration|item no|part (?:one|two|"
    r"[AB12])\b|minutes\b|action\b|"
    r"agenda\b|"
    r"(?:the )?(?:meeting|mayor|chair\w*) (?:opened|welcomed|called|commenced|started|declared)|"
    r"(?:cou|min(?:ute)?|no)?[/. ]?\d{1,4}(?:[./]\d{1,4}(?:[-/]\d{2,4})?)?[.)]?(?:\s|$)|"
    r"(?!(?:and )?(?:(?:independent|lay|co-opted|parish) (?:members?|persons?|representatives?)|"
    r"(?:(?:County|Borough|City|Town|Parish|District) )?Councillors|Cllrs|Members|Aldermen|Mayor|"
    r"Deputy Mayor|(?:Vice[- ])?Chair\w*|Convener)\s*:)"
    r"[A-Z][\w /’'-]{2,45}:)",
    re.IGNORECASE,
)


_CAME = re.compile(r"\b(?:attended|in attendance|as observers?|also present)\b", re.IGNORECASE)
"""What a sentence says of those who came besides the members: `Councillors A and B attended under Rule 37.`"""
_WHICH_MEETING = re.compile(r"[A-Z][\w /’'-]{0,40}\bmeeting\b[\w /’'-]{0,40}:", re.IGNORECASE)
"""`Scheduled meeting on 7 May:` between the label and its list."""
_BULLET = re.compile(r"^[•●▪]\s*(?=[A-Z])")
_POST_BEFORE = re.compile(r"(?P<role>[A-Z][^()]{3,90}?)\s\((?:Mr|Mrs|Ms|Miss|Dr)\.?\s[A-Z]")
"""`Director, Regional Services (Ms. C. Ash)`."""
_ABBREVIATED = re.compile(r"(?<![A-Z]\.[A-Z]\.)\b(?:[A-Z]|Jr|Sr|Esq)\.$")
"""A name that goes on below; three initials and more are a post: `A.S.O.`"""


def blocks(lines: Sequence[Line], label: re.Pattern[str], within: int = 150) -> Iterator[list[Line]]:
    """The lines of each list behind the label, without the label; it may be wrapped over two lines."""
    for at, line in enumerate(lines[:within]):
        text = _BULLET.sub("", line.text)
        match = label.match(text)
        if match:
            first = Line(line.page, line.raw, text[match.end() :].strip(" :–-"))
            yield list(_block([first, *lines[at + 1 : at + LONGEST]]))
        elif (below := _wrapped(lines, at, label)) is not None:
            yield list(_block([below, *lines[at + 2 : at + LONGEST]]))


def _wrapped(lines: Sequence[Line], at: int, label: re.Pattern[str]) -> Line | None:
    """What the second line says behind a label that began on the first."""
    if at + 1 >= len(lines) or not lines[at].text or len(lines[at].text) > 40:  # noqa: PLR2004 (characters of a label)
        return None
    match = label.match(f"{lines[at].text} {lines[at + 1].text}")
    if match is None or match.end() <= len(lines[at].text) + 1:
        return None
    below = lines[at + 1]
    return Line(below.page, below.raw, below.text[match.end() - len(lines[at].text) - 1 :].strip(" :–-"))


def _block(lines: Sequence[Line]) -> Iterator[Line]:
    before = lines[0]
    if before.text:
        yield before
    blank = not before.text
    for said in lines[1:]:
        line = replace(said, text=_BULLET.sub("", said.text))
        if not line.text:
            blank = True
            continue
        if not before.text and _WHICH_MEETING.fullmatch(line.text):
            continue
        if _STOP.match(line.text) or (blank and not _begins(line.text) and not before.text.endswith((",", ";"))):
            return
        ended = before.text.endswith(".") and len(before.text) < SHORT_LINE and not _ABBREVIATED.search(before.text)
        if ended and (not _PLURAL.match(line.text) or _CAME.search(line.text)):
            return
        if _is_capitals(line.text) and not _is_capitals(before.text):
            return
        yield line
        before, blank = line, False


def _is_capitals(text: str) -> bool:
    """Whether a line is a heading in capitals."""
    return text.isupper() and len(text) >= HEADING and "," not in text and not TITLED.match(text)


def _begins(text: str) -> bool:
    """Whether a line that follows a blank one begins with a person."""
    name = re.split(r"[,(–;]| - |\s(?:Portfolio Holder|Cabinet Member)\b", text, maxsplit=1)[0].strip()
    words = text.split()
    if (post := _POST_BEFORE.match(text)) and is_role(post["role"]):
        return True
    if is_person(" ".join(words[:2])) and is_role(" ".join(words[2:])):
        return True
    return bool(_PLURAL.match(text) or TITLED.match(text) or NAMED.fullmatch(HONOURS.sub("", name).strip()))


def people_of(lines: Sequence[Line]) -> list[list[Line]]:
    """One group of lines a person where they stand one a line, else one group for all."""
    said = [line for line in lines if line.text]
    starts = [at for at, line in enumerate(said) if not at or _starts(said[at - 1].text, line.text)]
    if len(starts) < 2 or len(said) > 2 * len(starts):  # noqa: PLR2004 (a person and the rest of a wrapped role)
        return [said] if said else []
    ends = [*starts[1:], len(said)]
    return [said[start:end] for start, end in zip(starts, ends, strict=True)]


def _starts(before: str, text: str) -> bool:
    goes_on = re.search(r"(?:[,;:–-]|\b(?:and|of|for|the|to))$", before) or before.count("(") > before.count(")")
    return not goes_on and _begins(text)
