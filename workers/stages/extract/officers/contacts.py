# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Blocks of contacts: names, roles, telephone numbers and e-mail addresses, in whatever order the lines come."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from workers.domain.paper_text import Line
from workers.stages.extract.officers.contact_lines import (
    EMAIL,
    WORDS,
    ends,
    whole_addresses,
    whole_roles,
    without_units,
)
from workers.stages.extract.officers.labels import BESIDE, LABEL
from workers.stages.extract.people.names import is_person, is_role, name_and_role, role_before_name
from workers.stages.extract.people.phones import PHONE, phone_in

_ADDRESS = re.compile(
    r"\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b|\b\d{1,4}[A-Za-z]?\s[A-Z][a-z]+ (?:Street|Road|Square|Lane|Way|Place)\b"
)
"""A post code, or a house in a street."""
_PARAGRAPH = re.compile(r"^\d{1,2}(?:\.\d{1,2})+\.?\s+(?=[A-Z])")
"""The number of a paragraph in which somebody is named: `17.1 Ann Lee, Head of Repairs`."""
_OR = re.compile(r",?\s(?:or|and)\s(?=[A-Z][\w’'-]+ [A-Z][\w’'-]+, [A-Z])")
_UNIT = re.compile(r"\b(?:Services|Service|Team|Unit|Department|Support)$")
"""How the name of a unit ends, which may follow a person's name in place of a role."""
_CAPITALS = re.compile(r"^[A-Z]{2,}(?: [A-Z]\.?)?(?: [A-Z’'-]{2,}){1,2}(?=, [A-Z][a-z])")
"""A name in capitals before a role that is not: `ANN M. LEE, City Clerk`."""
_EMPTY = re.compile(r"\((?=\s*[,;|]*\s*(?:\)|$))|(?<=[\s(])\)")
"""Brackets that held nothing but a number or an address."""
_OPEN = re.compile(
    r"(?:\band|\bof|\bfor|&|,|/|–|-|Services?|Children’s|Children's|People|Young|Corporate|"
    r"(?:^|\s)(?:Principal|Senior|Assistant|Deputy|Chief|Interim|Acting|Strategic|Executive|Lead))$"
)
"""How a role ends that goes on below."""
LONGEST_ROLE = 110
FULL_LINE = 30
"""Characters from which a line of a narrow column may have been wrapped."""


@dataclass(frozen=True)
class Entry:
    """What is known of one officer, and the lines that say it."""

    name: str | None = None
    role: str | None = None
    phone: str | None = None
    email: str | None = None
    lines: tuple[Line, ...] = ()

    def completed(self, other: "Entry") -> "Entry":
        """This entry with what only the other knows."""
        return replace(
            self, role=self.role or other.role, phone=self.phone or other.phone, email=self.email or other.email
        )


@dataclass
class _Block:
    """The entries read so far; the last one is still open."""

    entries: list[Entry] = field(default_factory=list)
    open: bool = True
    """Whether the line before said something, so that a wrapped role may go on."""

    def begin(self, name: str | None = None) -> None:
        self.entries.append(Entry(name))

    def name(self, name: str) -> None:
        """Begin with a name; one that stands below a role alone has this role."""
        last = self.entries[-1] if self.entries else None
        if last and not last.name and last.role and not last.phone and not last.email:
            self.entries[-1] = replace(last, name=name)
        else:
            self.begin(name)

    def add(self, line: Line, role: str | None = None, phone: str | None = None, email: str | None = None) -> None:
        if not self.entries:
            self.begin()
        last = self.entries[-1]
        lines = last.lines if line in last.lines else (*last.lines, line)
        self.entries[-1] = replace(
            last, role=role or last.role, phone=phone or last.phone, email=email or last.email, lines=lines
        )


def read_block(lines: Sequence[Line], is_label: Callable[[str], re.Match[str] | None]) -> tuple[list[Entry], int]:
    """The officers that a block names, and how many lines it has; its first line is what follows a label."""
    block = _Block()
    used, silent = 0, 0
    numberless = [part for line in lines for part in _persons(replace(line, text=_PARAGRAPH.sub("", line.text)))]
    rows = without_units(whole_roles(whole_addresses(numberless)))
    for at, line in enumerate(rows):
        label = is_label(line.text) if at else None
        text = line.text[label.end() :] if label else line.text
        if text and (ends(text) or (at and ends(line.text))):
            break
        text = "" if at and _heads(line, rows[at + 1 : at + 2]) else text
        if label and label["sign"] and text and block.entries and block.entries[-1].name is None:
            block.begin()
        heard = _read(block, line, text) if text else bool(label)
        silent = 0 if heard else silent + 1
        block.open = heard
        if silent > 2:  # noqa: PLR2004 (lines that say nothing of anyone)
            break
        used = at + 1
    return _owned(block.entries), used


def _persons(line: Line) -> Sequence[Line]:
    """The line, parted where another person follows the address or number of one: `ann@… or Bob Lee, Head of …`."""
    match = _OR.search(line.text)
    said = line.text[: match.start()] if match else ""
    if match is None or not (EMAIL.search(said) or PHONE.search(said)):
        return [line]
    return [replace(line, text=said), replace(line, text=line.text[match.end() :])]


def _heads(line: Line, below: Sequence[Line]) -> bool:
    """Whether a role alone is the label of whom the next line names with a role of their own, or heads of columns."""
    if BESIDE.fullmatch(line.text):
        return True
    known = name_and_role(below[0].text) if below and LABEL.fullmatch(line.text) else None
    return known is not None and known[1] is not None and is_role(known[1])


def _read(block: _Block, line: Line, text: str) -> bool:
    """Take what one line says; False when it says nothing of anyone."""
    email, phone = EMAIL.search(text), phone_in(text)
    rest = EMAIL.sub(" ", text)
    rest = rest.replace(phone, " ") if phone else rest
    labels = WORDS.search(rest) is not None
    rest = " ".join(_EMPTY.sub(" ", WORDS.sub(" ", rest)).split()).strip(" ,;:–-|.(")
    rest = re.sub(
        r"\s(?:(?:on|at|by|via|or)(?:,?\s(?:on|at|by|via|or))*(?:$|,?\s(?:if|for|with|should)\b.*)|"
        r"(?:date|dated|signed)\s*:.*)",
        "",
        rest,
        flags=re.IGNORECASE,
    )
    heard = _read_words(block, line, rest) if rest else labels
    last = block.entries[-1] if block.entries else None
    if phone and (last is None or last.phone or (last.email and not last.name)):
        block.begin()
    if phone:
        block.add(line, phone=phone)
    last = block.entries[-1] if block.entries else None
    if email and (last is None or last.email):
        block.begin()
    if email:
        block.add(line, email=email[0].replace(" ", "").strip(".'"))
    return bool(heard or phone or email)


def _read_words(block: _Block, line: Line, rest: str) -> bool:
    last = block.entries[-1] if block.entries else None
    detailed = EMAIL.search(line.text) or PHONE.search(line.text)
    if known := _named(rest) or (role_before_name(rest) or _of_address(rest, line.text) if detailed else None):
        block.name(known[0])
        block.add(line, role=known[1])
        return True
    if is_role(rest):
        if last and (not last.role or last.lines[-1:] == (line,)) and not last.phone and not last.email:
            block.add(line, role=rest)
        elif last and last.name and last.role and not last.phone and not last.email and _wrapped(last, rest):
            block.add(line, role=f"{last.role} {rest}")
        else:
            block.begin()
            block.add(line, role=rest)
        return True
    wrapped = last and last.role and not last.phone and not last.email and rest[:1].isalpha() and len(rest.split()) <= 8  # noqa: PLR2004
    if wrapped and block.open and last and last.role and _continues(last.role, rest, line.text, last.lines[-1].text):
        block.add(line, role=f"{last.role} {rest}")
        return True
    return False


def _of_address(rest: str, text: str) -> tuple[str, str] | None:
    """`Head of Finance Cath Head` beside `cath.head@…`: the name whose address stands on the line, and its role."""
    email = EMAIL.search(text)
    parts = re.findall(r"[a-z]{2,}", email[0].split("@")[0].casefold()) if email else []
    match = re.search(r"\b" + r"\s+".join(parts) + r"$", rest, re.IGNORECASE) if len(parts) > 1 else None
    role = rest[: match.start()].strip() if match else ""
    return (match[0], role) if match and is_role(role) else None


def _wrapped(last: Entry, rest: str) -> bool:
    """Whether a line that is a role is the rest of the one above."""
    role = last.role or ""
    open_end = _OPEN.search(role) is not None or len(last.lines[-1].text) >= FULL_LINE
    return rest[:1].islower() or open_end


def _named(rest: str) -> tuple[str, str | None] | None:
    """A name with its role, as printed; one in capitals only beside a role, for a heading may look like a name."""
    said = rest.title() if rest.isupper() else _CAPITALS.sub(lambda name: name[0].title(), rest)
    known = name_and_role(said) if len(said) == len(rest) else None
    known = known or _beside_unit(rest)
    if known is None:
        return None
    name, role = known
    sure = bool(role) and is_role(role or "")
    if not sure and (said != rest or not (role is None or "(" in rest or _UNIT.search(role))):
        return None
    printed = [rest[said.find(part) :][: len(part)] for part in (name, role or "")]
    return printed[0], printed[1] if sure else None


def _beside_unit(text: str) -> tuple[str, str] | None:
    """`Ann Lee Democratic Services`: a name with its unit at its right in a second column."""
    words = text.split()
    name, unit = " ".join(words[:2]), " ".join(words[2:])
    return (name, unit) if is_person(name) and _UNIT.search(unit) and unit[:1].isupper() else None


def _continues(role: str, rest: str, text: str, last: str) -> bool:
    """Whether a line is the wrapped end of a role: it ends no sentence and holds no label."""
    if len(role) > LONGEST_ROLE or re.match(r"(?:version|dated?|yes|no)\b", rest, re.IGNORECASE):
        return False
    open_end = _OPEN.search(role)
    return (
        not _ADDRESS.search(text)
        and ":" not in text
        and not text.endswith(".")
        and (rest[:1].islower() or open_end is not None or len(last) >= FULL_LINE)
    )


def _owned(entries: Sequence[Entry]) -> list[Entry]:
    """Entries with a name; details without one go to whom the e-mail address names, and to nobody else."""
    named = [entry for entry in entries if entry.name]
    for orphan in entries:
        if orphan.name is None and orphan.email:
            owner = next((at for at, entry in enumerate(named) if _is_of(orphan.email, entry.name or "")), None)
            if owner is not None:
                named[owner] = named[owner].completed(orphan)
    return [
        _checked(entry, named) for at, entry in enumerate(named) if not at or entry.role or entry.phone or entry.email
    ]


def _checked(entry: Entry, everyone: Sequence[Entry]) -> Entry:
    """An address that names somebody else of the block is taken away."""
    others = [other for other in everyone if other is not entry]
    wrong = (
        entry.email
        and not _is_of(entry.email, entry.name or "")
        and any(_is_of(entry.email, other.name or "") for other in others)
    )
    return replace(entry, email=None, phone=None) if wrong else entry


def _is_of(email: str, name: str) -> bool:
    surname = re.sub(r"[^a-z]", "", name.rsplit(maxsplit=1)[-1].casefold())
    return len(surname) > 1 and surname in re.sub(r"[^a-z]", "", email.split("@", maxsplit=1)[0].casefold())
