# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""Several different marks that tell together what none tells alone."""

import re
from collections.abc import Iterable, Iterator, Sequence

from contracts.artefacts.classification import DocumentType, Evidence
from workers.domain.paper_text import Line
from workers.stages.classify.rule import Sign


def compiled(patterns: Iterable[str], lead: str = "") -> tuple[re.Pattern[str], ...]:
    """Patterns that mind no case, all behind one lead."""
    return tuple(re.compile(f"{lead}(?:{pattern})", re.IGNORECASE) for pattern in patterns)


def first_of_each(patterns: Sequence[re.Pattern[str]], lines: Sequence[Line]) -> list[Line]:
    """For each pattern that stands the line where it first does, with or without the sign at its end."""
    said = [(text, line) for line in lines for text in {line.text: None, line.text.rstrip(" :–-"): None}]
    first = (next((line for text, line in said if one.search(text)), None) for one in patterns)
    return [line for line in first if line is not None]


def shared_out(kind: DocumentType, lines: Sequence[Line], weight: float) -> Iterator[Sign]:
    """A sign for each mark, all of one weight together."""
    for line in lines:
        yield Sign(kind, Evidence(words=line.text[:80], page=line.page, weight=round(weight / len(lines), 3)))
