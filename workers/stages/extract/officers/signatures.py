# ruff: noqa: RUF001 (typographic quotes are what papers print)
"""A name over a role, under which letters, front sheets and reports are signed."""

import re
from collections.abc import Iterator, Sequence

from workers.domain.paper_text import Line, Paper
from workers.stages.extract.officers.contact_lines import is_detail
from workers.stages.extract.officers.contacts import Entry, read_block
from workers.stages.extract.officers.labels import is_label
from workers.stages.extract.people.names import is_person, is_role, name_and_role, role_before_name

LONGEST_POST = 60
"""Characters of a post below the name of who signs."""
FRONT = 160
"""Lines of a letter or front sheet that are looked at."""
CLOSE = re.compile(
    r"(?:all of which is )?(?:respectfully|humbly)?\s?submitted(?: by)?[,:.]{0,2}|(?:report )?(?:prepared|submitted|"
    r"recommended|approved|reviewed) by,|(?:original )?signed(?: by)?[,:]?|_{5,}|"
    r"yours (?:sincerely|faithfully|truly),?|"
    r"(?:kind(?:est)? |best )?regards,?|sincerely,?|respectfully,?|(?:many )?thanks,?",
    re.IGNORECASE,
)
"""Words or a rule over the name of who signs."""
_SLASH = re.compile(r"^(?:/s/|\[signed\]|\(signed\)|\(?original signed by\)?:?)\s*", re.IGNORECASE)
_IN_CHARGE = re.compile(
    r"(?:(?:Interim|Acting|Strategic|Corporate|Executive|Assistant|Deputy|Service) ){0,3}(?:Director|"
    r"Chief Executive|Chief Officer|"
    r"Head of)\b"
)
"""The roles of those who sign reports."""
_CLERK_SIGNS = re.compile(
    r"(?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,3}), (?P<role>(?i:(?:town |parish |deputy |acting |locum )*"
    r"(?:clerk(?: to the (?:\w+ )?council)?|proper officer)))(?=[.,]?\s*(?:$|(?i:dated?\b)))"
)
"""`JOHN HARE, CLERK TO THE COUNCIL` under a summons."""
_CHIEF = re.compile(
    r"(?P<role>Chief Executive(?: Officer)?|(?:Town |Parish )?Clerk(?: to the Council)?|Proper Officer):\s"
    r"(?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,3}),\s"
)
"""`Chief Executive: Ann Ray, County Hall, …` in a letterhead."""
_DATED = re.compile(r"dated?\s?:?\s.{0,12}\d", re.IGNORECASE)
_STREET = re.compile(r"\s(?:Street|House|Hall|Park)$")
"""An address, where a surname could be such a word too."""


def of_reports(paper: Paper) -> Iterator[Entry]:
    """Those in charge, wherever their name stands over their role, and whoever stands under a close."""
    yield from (entry for entry in signatures(paper) if _IN_CHARGE.match(entry.role or ""))
    yield from closes(paper)


def closes(paper: Paper) -> Iterator[Entry]:
    """Name and role below `Respectfully submitted`, a rule, or behind `/s/`."""
    lines = [line for line in paper.lines if line.text]
    for at, line in enumerate(lines):
        if CLOSE.fullmatch(line.text):
            below = (
                lines[at + 2 : at + 4]
                if at + 1 < len(lines) and CLOSE.fullmatch(lines[at + 1].text)
                else lines[at + 1 : at + 3]
            )
            yield from _over([_bare(one) for one in below], lines[at + 3 : at + 6])
        elif _SLASH.match(line.text):
            yield from _over([_bare(line), *lines[at + 1 : at + 2]], lines[at + 2 : at + 5])


def _bare(line: Line) -> Line:
    return Line(line.page, line.raw, _SLASH.sub("", line.text))


def _over(pair: Sequence[Line], below: Sequence[Line]) -> Iterator[Entry]:
    """The name with the role that stands behind it, or below."""
    known = name_and_role(pair[0].text) if pair else None
    if known and known[1] and is_role(known[1]):
        yield Entry(known[0], known[1], None, None, (pair[0],))
    elif len(pair) == 2 and _signs(pair[0], pair[1]):  # noqa: PLR2004
        yield from _whole(pair[0], pair[1], [one for one in below if is_detail(one.text)])


def signatures(paper: Paper) -> Iterator[Entry]:
    """A name over a role at the end of a front sheet or letter."""
    lines = [line for line in paper.lines if line.text][:FRONT]
    for at, line in enumerate(lines[:-1]):
        role = lines[at + 1]
        if signed := _CLERK_SIGNS.match(line.text):
            yield Entry(signed["name"], signed["role"], None, None, (line,))
        known = name_and_role(line.text) if is_detail(role.text) else None
        if known and known[1] and is_role(known[1]) and line.text.startswith(known[0]):
            entries, _ = read_block([line, role, *lines[at + 2 : at + 3]], is_label=is_label)
            yield from (entry for entry in entries if entry.name == known[0])
        if of_chief := _CHIEF.match(line.text):
            yield Entry(of_chief["name"], of_chief["role"], None, None, (line,))
        if _signs(line, role) and ("," not in role.text or (at and CLOSE.fullmatch(lines[at - 1].text))):
            yield from _whole(line, role, [one for one in lines[at + 2 : at + 4] if is_detail(one.text)])


def below_day(paper: Paper) -> Iterator[Entry]:
    """`Lynne Ray, Returning Officer` below `Dated 5 April 2023`, as notices are signed; the first only."""
    lines = [line for line in paper.lines if line.text]
    for at, line in enumerate(lines):
        known = name_and_role(line.text) if at and _DATED.match(lines[at - 1].text) else None
        if known and known[1] and is_role(known[1]):
            yield Entry(known[0], known[1].rstrip("."), None, None, (line,))
            return


def _signs(line: Line, role: Line) -> bool:
    said, post = _spoken(line.text), _spoken(role.text)
    named = is_person(said, sure=True) and not _STREET.search(said)
    other = role_before_name(post) is not None
    return named and is_role(post) and not other and len(role.text) < LONGEST_POST and role.page == line.page


def _whole(line: Line, role: Line, below: Sequence[Line]) -> Iterator[Entry]:
    if _spoken(line.text) != line.text:
        yield Entry(line.text, role.text, None, None, (line, role))
        return
    entries, _ = read_block([line, role, *below], is_label=is_label)
    named = [entry for entry in entries if entry.name == line.text]
    yield from named or [Entry(line.text, role.text, None, None, (line, role))]


def _spoken(text: str) -> str:
    """Words in capitals as they are written elsewhere."""
    return text.title() if text.isupper() else text
