"""Whether a sentence may be told: its quotes stand on their pages, and it says nothing that they do not."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from contracts.artefacts.stated import Citation
from contracts.artefacts.text import Page
from workers.stages.summarise.sentences import proves

DASHES = re.compile("[\\s\u00ad\u2010-\u2015\u2212-]+")
NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")


def squash(text: str) -> str:
    """Letters, digits and signs only, without case: line breaks and broken words do not matter."""
    return DASHES.sub("", unicodedata.normalize("NFKC", text)).casefold()


def squashed(pages: Sequence[Page]) -> dict[int, str]:
    """Every page in the form in which quotes are looked for."""
    return {page.number: squash(page.text) for page in pages}


def stands(citation: Citation, pages: Mapping[int, str]) -> bool:
    """Whether the quote stands on its page and has letters enough."""
    return proves(citation.quote) and squash(citation.quote) in pages.get(citation.page, "")


def verified(text: str, citations: Sequence[Citation], pages: Mapping[int, str]) -> bool:
    """Whether all quotes stand on their pages, and the sentence word for word and number for number in its quotes."""
    quotes = " ".join(citation.quote for citation in citations)
    return (
        bool(citations)
        and all(stands(citation, pages) for citation in citations)
        and set(NUMBER.findall(text)) <= set(NUMBER.findall(quotes))
        and is_verbatim(text, citations)
    )


def is_verbatim(text: str, citations: Sequence[Citation]) -> bool:
    """Whether the text is the quotes, or a part of them, in order."""
    return squash(text) in squash("".join(citation.quote for citation in citations))
