"""What a trap is: a small paper with what must come out of it and what must not."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from contracts.artefacts.classification import Classification, DocumentType, TypeDecision
from contracts.artefacts.extraction import Extraction, Money, Officer, StatedItem
from contracts.artefacts.stated import Citation
from contracts.artefacts.text import Page, PageSource, RecognisedText
from workers.domain.paper_text import squash
from workers.stages.extract.extraction import extract

NEW_PAGE = "\f"


@dataclass(frozen=True)
class Trap:
    """A paper of an invented council; `says` holds whole fields, `never` words that no value of it may hold."""

    name: str
    kind: DocumentType
    text: str
    says: Mapping[str, object] = field(default_factory=dict)
    never: tuple[str, ...] = ()


def check(trap: Trap) -> None:
    """Fails with what came out instead; the text layer of a PDF has no blank lines, so the same must come out then."""
    text = trap.text.strip("\n")
    for said in (text, re.sub(r"\n{2,}", "\n", text)):
        _check(trap, said.split(NEW_PAGE))


def _check(trap: Trap, pages: Sequence[str]) -> None:
    found = facts_of(trap.kind, *pages)
    assert {name: plain(getattr(found, name)) for name in trap.says} == dict(trap.says), trap.name
    said = "\n".join(values_of(found))
    assert [words for words in trap.never if words in said] == [], trap.name
    assert all(squash(one.quote) in squash(pages[one.page - 1]) for one in citations_of(found)), trap.name


def facts_of(kind: DocumentType, *pages: str) -> Extraction:
    """What the extract stage finds in these pages of a paper of this type."""
    made = tuple(Page(number=at, text=text, source=PageSource.TEXT_LAYER) for at, text in enumerate(pages, 1))
    text = RecognisedText(sha256="0" * 64, media_type="application/pdf", pages=made)
    kinds = Classification(document_type=TypeDecision(value=kind, score=1, evidence=()), topics=(), restricted=False)
    return extract(text, kinds, "")


def plain(value: object) -> object:
    """A fact without its citation, a list of them as a list."""
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if isinstance(value, Officer):
        return (value.name, value.role)
    if isinstance(value, StatedItem):
        return (value.number, value.title)
    if isinstance(value, Money):
        return (value.text, value.value)
    said = getattr(value, "value", value)
    return said.isoformat() if isinstance(said, date) else said


def values_of(found: Extraction) -> list[str]:
    """All values, but the amounts, as strings."""
    values = [plain(getattr(found, name)) for name in type(found).model_fields if name != "money"]
    return [str(one) for value in values for one in (value if isinstance(value, list) else [value])]


def citations_of(found: Extraction) -> list[Citation]:
    """All facts with their quotes."""
    values = [getattr(found, name) for name in type(found).model_fields]
    every = [one for value in values for one in (value if isinstance(value, tuple) else (value,))]
    return [one for one in every if isinstance(one, Citation)]
