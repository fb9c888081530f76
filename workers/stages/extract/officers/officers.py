# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Contact officers, authors and directors: a grammar anchored on the labels that name them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.extraction import Capacity, Officer
from workers.domain.paper_text import Line, Paper, head, squash
from workers.stages.extract.officers.contact_lines import EMAIL, is_detail
from workers.stages.extract.officers.contacts import Entry, read_block
from workers.stages.extract.officers.inquiries import inquiries
from workers.stages.extract.officers.labels import LABEL, capacity_of, is_label, is_table_head
from workers.stages.extract.officers.rows import officer_rows
from workers.stages.extract.officers.senders import reporting, senders
from workers.stages.extract.officers.signatures import below_day, closes, of_reports, signatures
from workers.stages.extract.people.honorifics import OF_ANYBODY
from workers.stages.extract.people.names import MEMBER_ROLE, is_person, is_role, name_and_role
from workers.stages.extract.people.phones import phone_in

LETTERHEAD = 8
"""Lines in which a council gives its own address."""
_GAP = re.compile(r"(?<=[a-z\d])(?:\t| {2,})(?=[A-Z])")
"""What parts a name from the post beside it."""
HEAD = 12
"""Lines of the head of minutes."""
_CONTACT = re.compile(r"contact(?: officer)?\s?:\s", re.IGNORECASE)
BLOCK = 45
"""Lines behind a label that may belong to it."""
_INLINE = re.compile(
    r"\b(?:or|please) contact(?: the)?\s*(?::?[–-]?$|(?=(?:[A-Z][a-z]+ ){3,5}\(?0\d))|"
    r"\b(?:ask for|contact|please contact)\s*:\s*(?=[A-Z])|"
    r"\bcontact(?:ing)? (?:the )?(?:report )?(?:writer|author)\s*[,:]\s*(?:by:?\s*)?(?=[A-Z]|$)",
    re.IGNORECASE,
)
_EQIA = re.compile(
    r"(?P<label>Responsible (?:Officer|Head of Service|Director)|(?:Completed|Approved|Signed(?: off)?|Prepared) by|"
    r"(?:Lead|Assessing|Accountable) (?:Officer|Director)|Equalit(?:y|ies) (?:Advis[eo]r|Officer|Lead)(?=:)|"
    r"(?P<who>(?:Staff member|Officer|Person|Manager)s? (?:completing|responsible for|undertaking|conducting|"
    r"leading)\b[^:]{0,60}(?=:)))"
    r"\s*:?\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_MEMBER = re.compile(r"(?:Councillor|Cllr|Cr|Alderman|Council ?member|Mayor|Reeve|Bailie)s?\b", re.IGNORECASE)
"""The title of a member, who is no officer."""
_GREETED = re.compile(r"Dear (?P<who>(?:Mr|Mrs|Ms|Miss|Dr|Sir|Councillor|Cllr)\.? [A-Z][\w’'-]+)")
_DECIDES = re.compile(r"(?:name of )?decision[ -]?maker|delegated officer|officer \w+ing", re.IGNORECASE)
"""The label of who decides, who is a contact where a number or address stands below."""
_WITHOUT = frozenset({DocumentType.MINUTES, DocumentType.QUESTIONS})

_SIGNED = frozenset(
    {
        DocumentType.AGENDA,
        DocumentType.SUPPLEMENT,
        DocumentType.LETTER,
        DocumentType.REPORTS_PACK,
        DocumentType.NOTICE,
        DocumentType.DECISION_RECORD,
    }
)
"""Papers that somebody signs, the name over the office."""


@dataclass(frozen=True)
class _Cited:
    entry: Entry
    page: int
    quote: str
    capacity: Capacity | None


def officers(paper: Paper, kind: DocumentType) -> tuple[Officer, ...]:
    """Each officer once, with what any place of the paper says of them."""
    if kind in _WITHOUT:
        return ()
    found: dict[str, _Cited] = {}
    greeted = {match["who"].split()[-1] for line in paper.lines[:BLOCK] if (match := _GREETED.match(line.text))}
    for entry, capacity in _entries(paper, kind):
        cited = _cite(paper, entry, capacity)
        if cited is None or (entry.name or "").split()[-1] in greeted:
            continue
        key = _same_person(entry.name or "")
        known = found.get(key)
        found[key] = cited if known is None else replace(known, entry=known.entry.completed(cited.entry))
    whole = [_found_elsewhere(paper, one) for one in found.values()]
    return tuple(_officer(_of_letterhead(paper, one)) for one in whole)


def contacts_at_head(paper: Paper) -> tuple[Officer, ...]:
    """Whom the head of minutes names as their contact."""
    lines = (line for line in head(paper, HEAD) if _CONTACT.match(line.text))
    top = replace(paper, lines=tuple(replace(line, text=_GAP.sub(", ", line.raw.strip())) for line in lines))
    cited = (_cite(paper, entry, capacity) for entry, capacity in _labelled(top))
    return tuple(_officer(one) for one in cited if one)


def _of_letterhead(paper: Paper, cited: _Cited) -> _Cited:
    """The clerk of a small council with the details of its letterhead, whose address is the clerk's."""
    top = [line for line in head(paper, LETTERHEAD) if line.text]
    address = next((match for line in top if (match := EMAIL.search(line.text))), None)
    if address is None or not all("clerk" in said.casefold() for said in (cited.entry.role or "", address[0])):
        return cited
    phone = next((number for line in top if (number := phone_in(line.text))), None)
    return replace(cited, entry=cited.entry.completed(Entry(None, None, phone, address[0])))


def _same_person(name: str) -> str:
    """What two ways to write a name share: `Toni J. Taber`, `TABER Toni`."""
    parts = [squash(part) for part in re.sub(rf"^(?:{OF_ANYBODY})\.? ", "", name).split()]
    return " ".join(sorted(part for part in parts if len(part.strip(".")) > 1) or parts)


def _found_elsewhere(paper: Paper, cited: _Cited) -> _Cited:
    """With the telephone number under the name in a table, such as that of background documents."""
    if cited.entry.phone:
        return cited
    for one, two in pairwise(paper.lines):
        if one.text.strip(" ,") == cited.entry.name and two.page == one.page and is_detail(two.text):
            entries, _ = read_block([one, two], is_label=is_label)
            entry = next((entry for entry in entries if entry.name == cited.entry.name), cited.entry)
            return replace(cited, entry=cited.entry.completed(entry))
    return cited


def _officer(cited: _Cited) -> Officer:
    entry = cited.entry
    return Officer(
        name=entry.name or "",
        role=entry.role,
        phone=entry.phone,
        email=entry.email,
        capacity=cited.capacity,
        page=cited.page,
        quote=cited.quote,
    )


def _cite(paper: Paper, entry: Entry, capacity: Capacity | None) -> _Cited | None:
    """The words from the name to the last detail where they stand together, else those with the name."""
    if not entry.name or _MEMBER.match(entry.name) or (entry.role and MEMBER_ROLE.search(entry.role)):
        return None
    named = paper.cite(entry.name, [line for line in entry.lines if entry.name in line.text][:1])
    if named is None:
        return None
    raw = "\n".join(line.raw for line in entry.lines if line.page == named.page).strip()
    whole = raw if len(raw) <= 500 and named.quote in raw and paper.stands(raw, named.page) else named.quote  # noqa: PLR2004
    return _Cited(entry, named.page, whole, capacity)


def _entries(paper: Paper, kind: DocumentType) -> Iterator[tuple[Entry, Capacity | None]]:
    yield from _labelled(paper)
    if kind in {DocumentType.REPORT, DocumentType.SUPPLEMENT, DocumentType.OTHER, DocumentType.UNKNOWN}:
        yield from ((entry, Capacity.AUTHOR) for entry in (*senders(paper), *reporting(paper)))
        in_charge = (entry for entry in _responsible(paper) if "Responsible" in entry.lines[0].text)
        yield from ((one, Capacity.RESPONSIBLE) for one in in_charge if not (one.role or "").startswith("Responsible"))
    if kind in {DocumentType.EQUALITY_ASSESSMENT, DocumentType.SUPPLEMENT, DocumentType.APPENDIX}:
        yield from ((entry, Capacity.RESPONSIBLE) for entry in _responsible(paper))
    if kind is DocumentType.REPORT:
        yield from ((entry, Capacity.SIGNATORY) for entry in of_reports(paper))
    if kind in {DocumentType.LETTER, DocumentType.DECISION_RECORD}:
        yield from ((entry, Capacity.SIGNATORY) for entry in closes(paper))
    yield from ((entry, Capacity.CONTACT) for entry in inquiries(paper))
    yield from ((entry, Capacity.CONTACT) for entry in officer_rows(paper, kind))
    if kind is DocumentType.NOTICE:
        yield from ((entry, Capacity.SIGNATORY) for entry in below_day(paper))
    if kind in _SIGNED:
        yield from ((entry, Capacity.SIGNATORY) for entry in signatures(paper))


def _labelled(paper: Paper) -> Iterator[tuple[Entry, Capacity | None]]:
    done = -1
    for at, line in enumerate(paper.lines):
        if at <= done:
            continue
        if is_table_head(line.text):
            entries, used = read_block([replace(line, text=""), *paper.lines[at + 1 : at + BLOCK]], is_label=is_label)
            yield from ((entry, Capacity.CONTACT) for entry in entries if entry.role or entry.phone or entry.email)
            continue
        match = LABEL.match(line.text)
        inline = None if match else _INLINE.search(line.text)
        if not match and not inline:
            continue
        found = match or inline
        rest = re.sub(r"^the (?=[A-Z])", "", line.text[found.end() :]) if found else ""
        if match and rest and not match["sign"] and not read_block([replace(line, text=rest)], is_label=is_label)[0]:
            continue
        above = _above(paper.lines[max(0, at - 3) : at]) if found and "ask" in found[0].casefold() else ()
        block = [replace(line, text=rest), *above, *paper.lines[at + 1 : at + BLOCK]]
        entries, used = read_block(block, is_label=is_label)
        done = at + used - 1 if entries else done
        capacity = capacity_of(found[0]) if found else None
        decides = match is not None and _DECIDES.match(match["label"]) is not None
        said = rest or (block[1].text if len(block) > 1 else "")
        alone = decides and entries and (entries[0].name or "") in said and not (entries[0].phone or entries[0].email)
        known = entries[1:] if alone else entries
        yield from ((entry, _within(entry, block, capacity)) for entry in known)


def _above(lines: Sequence[Line]) -> list[Line]:
    """Telephone and e-mail lines that stand over the name on a letter."""
    return [line for line in lines if is_detail(line.text)]


def _within(entry: Entry, block: Sequence[Line], capacity: Capacity | None) -> Capacity | None:
    """As what the last label above the entry within its block names it."""
    first = next((at for at, line in enumerate(block) if entry.lines and line.raw == entry.lines[0].raw), 0)
    labels = [match for line in block[1 : first + 1] if (match := is_label(line.text))]
    return capacity_of(labels[-1]["label"]) if labels else capacity


def _responsible(paper: Paper) -> Iterator[Entry]:
    """The officers of an equality assessment, with the label as their role; what follows a dash is their unit."""
    for at, line in enumerate(paper.lines[: 60 if len(paper.lines) < 400 else None]):  # noqa: PLR2004
        match = _EQIA.fullmatch(line.text)
        if not match:
            continue
        below = match["rest"] or (paper.lines[at + 1].text if at + 1 < len(paper.lines) else "")
        lines = paper.lines[at : at + (1 if match["rest"] else 2)]
        whole = name_and_role(below)
        if whole and whole[1] and is_role(whole[1]):
            yield Entry(whole[0], whole[1], None, None, tuple(lines))
            continue
        for part in re.split(r"\s&\s|;", below):
            name = re.split(r"\s[-–]\s", part.strip())[0].strip(" ,")
            name = re.split(r"\s(?:Date|Signed)\b", name)[0]
            if is_person(name) and match["who"]:
                yield Entry(name, None, None, None, tuple(lines))
            elif is_person(name) and match["label"].casefold().startswith(("responsible", "equalit")):
                yield Entry(name, match["label"], None, None, tuple(lines))
