"""What a letter is about: the line below its greeting, or that above it."""

import re
from collections.abc import Iterator, Sequence

from workers.domain.council_dates import dates_in
from workers.domain.paper_text import Line, Paper, joined
from workers.stages.extract.front.letterheads import is_address
from workers.stages.extract.named.headings import is_prose, is_title
from workers.stages.extract.officers.contact_lines import is_detail
from workers.stages.extract.people.names import is_person, name_and_role

LINES = 3
"""Lines of a subject."""
FULL = 45
"""Characters from which a line of a subject may have been wrapped."""
FEWEST = 3
"""Words of a subject above a greeting, where the end of an address could stand too."""
_LABEL = re.compile(r"^(?:(?:re|subject|title|ref)\s?:|re(?=\s[A-Z]))\s*", re.IGNORECASE)

_BEGINS = re.compile(r"(?:I|We|Thank|Thanks|Further|Following|Please|You|Your|This|These|As you)\b(?! [A-Z])")
"""How the text of a letter begins below its subject."""


def subjects(paper: Paper) -> Iterator[tuple[str, Sequence[Line]]]:
    """The subject with its lines, as far as it may be one."""
    lines = [line for line in paper.lines if line.text]
    at = next((at for at, line in enumerate(lines) if re.match(r"Dear\b", line.text)), None)
    if at is None:
        return
    below = _whole(lines[at + 1 : at + 1 + LINES])
    begun = below and len(lines) > at + 1 + len(below) and _BEGINS.match(lines[at + 1 + len(below)].text)
    if below and (_may_be(joined(below)) or (begun and _is_stated(joined(below)))):
        yield _LABEL.sub("", joined(below)), below
        return
    start = next((one for one in (at - 1, at - 2, at - 3) if one > 0 and _LABEL.match(lines[one].text)), at - 1)
    while start > 1 and len(lines[start - 1].text) >= FULL and _stands_above(lines[start - 1]):
        start -= 1
    above = lines[start:at] if start > 0 else []
    if above and (_LABEL.match(above[0].text) or _stands_above(above[0])):
        yield _LABEL.sub("", joined(above)), above


def _may_be(text: str) -> bool:
    return is_title(Line(1, text, text)) and not is_prose(text) and not text.endswith((".", ","))


def _is_stated(text: str) -> bool:
    """Whether words over the first sentence of a letter are its subject, though most of them are small."""
    return is_title(Line(1, text, text)) and not text.endswith((".", ",")) and not _BEGINS.match(text)


def _whole(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a subject that was wrapped: what is below the greeting and no sentence."""
    end = 1
    while end < len(lines) and len(lines[end - 1].text) >= FULL and _goes_on(lines[end]):
        end += 1
    return lines[:end]


def _goes_on(line: Line) -> bool:
    return not is_prose(line.text) and not line.text.endswith((".", ",", ":")) and not _BEGINS.match(line.text)


def _stands_above(line: Line) -> bool:
    """Whether a line above a greeting is its subject, and no end of an address, day, name or number."""
    text = line.text
    other = dates_in(text) or is_detail(text) or is_address(text) or is_person(text) or name_and_role(text)
    return (
        _may_be(text) and len(text.split()) >= FEWEST and not other and not text[:1].isdigit() and ":" not in text[:12]
    )
