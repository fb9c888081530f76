"""Which places of a document pages cite: those of its summary, and of what its extraction tells of a meeting."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from contracts.artefacts.extraction import Extraction
from contracts.artefacts.stated import Citation
from contracts.artefacts.summary import Summary


def citations(summary: Summary, extraction: Extraction) -> Iterator[Citation]:
    """Every place that a page of the site may lead to."""
    for sentence in summary.sentences:
        yield from sentence.citations
    yield from summary.key_figures
    yield from extraction.decisions
    yield from extraction.present
    yield from extraction.apologies
    for conflict in extraction.conflicts:
        yield from (conflict.first, conflict.second)


def by_page(found: Iterator[Citation]) -> Mapping[int, tuple[Citation, ...]]:
    """The quotes of each page, each once, in their first order."""
    pages: defaultdict[int, dict[str, Citation]] = defaultdict(dict)
    for one in found:
        pages[one.page].setdefault(one.quote, Citation(page=one.page, quote=one.quote))
    return {page: tuple(quotes.values()) for page, quotes in sorted(pages.items())}
