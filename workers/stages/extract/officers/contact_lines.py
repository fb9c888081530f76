# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Lines of blocks of contacts: addresses, numbers, and what was broken over two lines put together."""

import re
from collections.abc import Sequence
from dataclasses import replace

from workers.domain.paper_text import Line
from workers.stages.extract.people.names import is_person, is_role, name_and_role
from workers.stages.extract.people.phones import PHONE
from workers.stages.extract.points.report_headings import asks, opens

# Text recognition sets a blank before the sign.
EMAIL = re.compile(r"[\w.’'+-]{1,64} ?@ ?[\w-]{1,60}(?:\.[\w-]{1,30}){1,5}")
_DIALLED = r"(?:tel(?:ephone)?|phone|contact|mobile|direct line|direct dial|dial)\.?"
WORDS = re.compile(
    rf"\b(?:{_DIALLED} ?(?:numbers?|nos?|#)|(?:direct )?dial(?:/ext)?|direct line|telephone|tel|phone|mobile|cell|"
    r"(?:numbers?|nos?)(?=\.?\s*:)|ext(?:ension)?|e-?mail(?: address)?|mail(?=\s*:)|(?:t|e|m|p|ph)(?=\s?:(?:\s|$))|"
    r"(?:contact |officer |officer’s )?name(?: of (?:the )?(?:officer|author|contact))?"
    r"(?: (?:and|&) (?:post|title|role|position))?(?=\s*:|$)|name|(?:job|post|position) title|title|directorate|"
    r"(?<![A-Za-z] )(?:position|post|role|officer|author|designation)(?=\s*:))\b\.?\s*:?",
    re.IGNORECASE,
)
_BESIDE_NAME = re.compile(r"(?P<name>[^,]{4,50}),\s(?P<unit>[A-Z][^,@]{2,60})")
_APPROVING = re.compile(
    r"(?:approved|reviewed|cleared|signed|endorsed|recommended|authori[sz]ed)(?: off)?(?: for \w+)? by\b|"
    r"(?:authoriser|approver|concurrence)\b",
    re.IGNORECASE,
)
"""Who answers for the paper, another than those before."""
_PROSE = 14
"""Words of a line without address or number from which it is prose, and the block over."""


def is_detail(text: str) -> bool:
    """Whether a line is nothing but a telephone number or an e-mail address, with its label."""
    rest = EMAIL.sub(" ", PHONE.sub(" ", text))
    return rest != text and not re.search(r"\w{2,}", WORDS.sub(" ", rest))


def ends(text: str) -> bool:
    """Whether a line ends a block: prose, who approved the paper, or the heading of a section."""
    return bool(_APPROVING.match(text)) or asks(text) or opens(text) or _is_prose(text)


def _is_prose(text: str) -> bool:
    return len(text.split()) >= _PROSE and not EMAIL.search(text) and not PHONE.search(text)


def whole_addresses(lines: Sequence[Line]) -> list[Line]:
    """E-mail addresses that were broken over two lines are put together on the first."""
    rows: list[Line] = []
    for line in lines:
        before = rows[-1] if rows else None
        if (
            before
            and re.search(r"@[\w-]*\.?$|@[\w-]+(?:\.[\w-]+)*\.$", before.text)
            and re.match(r"\.?[a-z][\w.-]*(?:\s|$)", line.text)
        ):
            whole = before.text + line.text
            if EMAIL.search(whole):
                rows[-1] = Line(before.page, f"{before.raw}\n{line.raw}", whole)
                rows.append(replace(line, text=""))
                continue
        rows.append(line)
    return rows


def whole_roles(lines: Sequence[Line]) -> list[Line]:
    """`Jane Doe, Senior` and the line that holds the rest of her role are put together."""
    rows = list(lines)
    for at in range(len(rows) - 1):
        known = name_and_role(rows[at].text)
        below = rows[at + 1]
        cut = known and known[1] and not is_role(known[1]) and "(" not in rows[at].text
        if cut and is_role(below.text) and name_and_role(below.text) is None and below.page == rows[at].page:
            rows[at] = Line(below.page, f"{rows[at].raw}\n{below.raw}", f"{rows[at].text} {below.text}")
            rows[at + 1] = replace(below, text="")
    return rows


def without_units(lines: Sequence[Line]) -> list[Line]:
    """`Jane Doe, Public Health` over a telephone number: what stands behind the name is where she works."""
    rows = list(lines)
    for at in range(len(rows) - 1):
        match = _BESIDE_NAME.fullmatch(rows[at].text)
        below = next((line for line in rows[at + 1 : at + 3] if line.text), None)
        if match and below and is_detail(below.text) and is_person(match["name"]) and not is_role(match["unit"]):
            rows[at] = replace(rows[at], text=match["name"])
    return rows
