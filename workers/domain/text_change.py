"""What is different between two revisions of a paper: sentences that came and went, by page."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workers.domain.paper_text import clean, squash

# A sentence ends at its mark before a capital, a figure, a quotation or a list sign; a blank line ends one, too.
_ENDS = re.compile(r"(?<=[.!?;:])\s+(?=[A-Z0-9“\"'(•])|\n\s*\n|\s+(?=•)")
SHORTEST = 12
"""Letters of a sentence that is told; page numbers and crumbs of tables are not."""


@dataclass(frozen=True)
class TextChange:
    """Sentences that only one of two texts has: those that came by their page in the new one, those that went."""

    added: Mapping[int, tuple[str, ...]]
    removed: tuple[str, ...]
    pages: tuple[int, ...]
    """Pages of the new text whose words are on no page of the old one."""


def text_change(before: Sequence[str], after: Sequence[str]) -> TextChange:
    """Compare the texts of the pages of two revisions; a page that only moved is unchanged, as is a sentence."""
    old, new = Counter(_bare(before)), Counter(_bare(after))
    known = {squash(text) for text in before}
    return TextChange(
        added=_by_page(after, new - old),
        removed=tuple(text for page in _by_page(before, old - new).values() for text in page),
        pages=tuple(number for number, text in enumerate(after, 1) if squash(text) not in known),
    )


def sentences(text: str) -> Iterator[str]:
    """The sentences of a page, with single blanks."""
    for piece in _ENDS.split(text):
        if said := clean(piece):
            yield said


def _bare(pages: Sequence[str]) -> Iterator[str]:
    return (squash(sentence) for text in pages for sentence in sentences(text))


def _by_page(pages: Sequence[str], wanted: Counter[str]) -> dict[int, tuple[str, ...]]:
    """The wanted sentences as often as they are wanted, by page."""
    left = Counter(wanted)
    found: dict[int, tuple[str, ...]] = {}
    for number, text in enumerate(pages, 1):
        for sentence in sentences(text):
            bare = squash(sentence)
            if left[bare] > 0:
                left[bare] -= 1
                if len(bare) >= SHORTEST:
                    found[number] = (*found.get(number, ()), sentence)
    return found
