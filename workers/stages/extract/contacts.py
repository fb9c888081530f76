# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Blocks of contacts: names, roles, telephone numbers and e-mail addresses, in whatever order the lines come."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import phonenumbers

from workers.domain.paper_text import Line
from workers.stages.extract.people import is_person, is_role, name_and_role, role_before_name

# Text recognition sets a blank before the sign.
_EMAIL = re.compile(r"[\w.’'+-]{1,64} ?@ ?[\w-]{1,60}(?:\.[\w-]{1,30}){1,5}")
_PHONE = re.compile(r"(?<![\w/.])(?:\+44\s?(?:\(0\)\s?)?|\(?0)\d(?:[\s()-]{0,2}\d){7,10}(?![\w/])")
_WORDS = re.compile(
    r"\b(?:(?:direct )?dial(?:/ext)?|telephone(?: number)?|tel(?:ephone)?(?: no)?|phone(?: number)?|mobile|"
    r"ext(?:ension)?|e-?mail(?: address)?|"
    r"name|job title|title|directorate|(?:position|post|designation)(?=\s*:))\b\.?\s*:?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b|\b\d{1,4}[A-Za-z]?\s[A-Z][a-z]+ (?:Street|Road|Square|Lane|Way|Place)\b"
)
"""A post code, or a house in a street."""
_BESIDE_NAME = re.compile(r"(?P<name>[^,]{4,50}),\s(?P<unit>[A-Z][^,@]{2,60})")
_UNIT = re.compile(r"\b(?:Services|Service|Team|Unit|Department|Support)$")
"""How the name of a unit ends, which may follow a person's name in place of a role."""
LONGEST_ROLE = 110
FULL_LINE = 30
"""Characters from which a line of a narrow column may have been wrapped."""
_PROSE = 14
"""Words of a line without address or number from which it is prose, and the block over."""


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
    rows = _without_units(_whole_roles(_whole_addresses(lines)))
    for at, line in enumerate(rows):
        label = is_label(line.text) if at else None
        text = line.text[label.end() :] if label else line.text
        if text and _ends(text):
            break
        heard = _read(block, line, text) if text else bool(label)
        silent = 0 if heard else silent + 1
        block.open = heard
        if silent > 2:  # noqa: PLR2004 (lines that say nothing of anyone)
            break
        used = at + 1
    return _owned(block.entries), used


def is_detail(text: str) -> bool:
    """Whether a line is nothing but a telephone number or an e-mail address, with its label."""
    rest = _EMAIL.sub(" ", _PHONE.sub(" ", text))
    return rest != text and not re.search(r"\w{2,}", _WORDS.sub(" ", rest))


def _ends(text: str) -> bool:
    if re.match(r"(?:approved|reviewed|cleared|signed)(?: off)? by\b", text, re.IGNORECASE):
        return True
    return len(text.split()) >= _PROSE and not _EMAIL.search(text) and not _PHONE.search(text)


def _whole_addresses(lines: Sequence[Line]) -> list[Line]:
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
            if _EMAIL.search(whole):
                rows[-1] = Line(before.page, f"{before.raw}\n{line.raw}", whole)
                rows.append(replace(line, text=""))
                continue
        rows.append(line)
    return rows


def _whole_roles(lines: Sequence[Line]) -> list[Line]:
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


def _without_units(lines: Sequence[Line]) -> list[Line]:
    """`Jane Doe, Public Health` over a telephone number: what stands behind the name is where she works."""
    rows = list(lines)
    for at in range(len(rows) - 1):
        match = _BESIDE_NAME.fullmatch(rows[at].text)
        below = next((line for line in rows[at + 1 : at + 3] if line.text), None)
        if match and below and is_detail(below.text) and is_person(match["name"]) and not is_role(match["unit"]):
            rows[at] = replace(rows[at], text=match["name"])
    return rows


def _read(block: _Block, line: Line, text: str) -> bool:
    """Take what one line says; False when it says nothing of anyone."""
    email, phone = _EMAIL.search(text), _phone(text)
    rest = _EMAIL.sub(" ", text)
    rest = rest.replace(phone, " ") if phone else rest
    labels = _WORDS.search(rest) is not None
    rest = " ".join(re.sub(r"\(\s*\)|(?<=\s)\)", " ", _WORDS.sub(" ", rest)).split()).strip(" ,;:–-|.")
    rest = re.sub(r"\s(?:(?:on|at|by|via|or)$|(?:date|dated|signed)\s*:.*)", "", rest, flags=re.IGNORECASE)
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
    detailed = _EMAIL.search(line.text) or _PHONE.search(line.text)
    if known := _named(rest) or (role_before_name(rest) if detailed else None):
        block.begin(name=known[0])
        block.add(line, role=known[1])
        return True
    if is_role(rest):
        if last and (not last.role or last.lines[-1:] == (line,)) and not last.phone and not last.email:
            block.add(line, role=rest)
        elif last and last.role and not last.phone and not last.email:
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


def _named(rest: str) -> tuple[str, str | None] | None:
    """A name with its role, as printed; one in capitals only beside a role, for a heading may look like a name."""
    said = rest.title() if rest.isupper() else rest
    known = name_and_role(said) if len(said) == len(rest) else None
    if known is None:
        return None
    name, role = known
    sure = bool(role) and is_role(role or "")
    if not sure and (said != rest or not (role is None or "(" in rest or _UNIT.search(role))):
        return None
    printed = [rest[said.find(part) :][: len(part)] for part in (name, role or "")]
    return printed[0], printed[1] if sure else None


def _continues(role: str, rest: str, text: str, last: str) -> bool:
    """Whether a line is the wrapped end of a role: it ends no sentence and holds no label."""
    if len(role) > LONGEST_ROLE or re.match(r"(?:version|dated?|yes|no)\b", rest, re.IGNORECASE):
        return False
    open_end = re.search(
        r"(?:\band|\bof|\bfor|&|,|–|-|Services?|Children’s|Children's|People|Young|Corporate)$",
        role,
    )
    return (
        not _ADDRESS.search(text)
        and ":" not in text
        and not text.endswith(".")
        and (rest[:1].islower() or open_end is not None or len(last) >= FULL_LINE)
    )


def _phone(text: str) -> str | None:
    """The first number that can be one, as written."""
    for match in _PHONE.finditer(text):
        try:
            number = phonenumbers.parse(match[0], "GB")
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            return match[0].strip() if ")" in match[0] else match[0].strip(" (")
    return None


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
