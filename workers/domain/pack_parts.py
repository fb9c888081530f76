"""Finds the papers of which a pack is made, by what their pages are and say."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

SKETCH = 32
"""Numbers that stand for the words of a page: the smallest digests of its runs of words."""
RUN = 3
ALIKE = 0.5
"""Share of common numbers from which pages say the same; stamps and page numbers change a few words."""
ENOUGH = 0.6
"""Share of alike pages from which a revised paper is taken for the one that went into the pack."""
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True)
class PageMark:
    """What tells a page: the digest of its content, and a sketch of its words, empty where it has no text."""

    digest: str
    words: frozenset[int]


@dataclass(frozen=True)
class PackPart:
    """Where a paper stands in a pack, by page from 1; `exact` when its pages are the very same."""

    paper: str
    first_page: int
    last_page: int
    exact: bool
    alike: int
    """Pages that are the same or say the same."""


def sketch(text: str) -> frozenset[int]:
    """The sketch of a page's words; figures are left out, since packs number pages anew."""
    words = _WORD.findall(text.casefold())
    runs = {" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))} if words else set()
    return frozenset(
        sorted(int.from_bytes(blake2b(run.encode(), digest_size=6).digest(), "big") for run in runs)[:SKETCH]
    )


def pack_parts(pack: Sequence[PageMark], papers: Mapping[str, Iterable[Sequence[PageMark]]]) -> tuple[PackPart, ...]:
    """Where each paper, in one of its revisions, stands in the pack; in order of pages, none over another."""
    found = [place for paper, revisions in papers.items() if (place := _best(pack, paper, revisions))]
    taken: set[int] = set()
    chosen: list[PackPart] = []
    for part in sorted(found, key=lambda part: (-part.exact, -part.alike, part.first_page, part.paper)):
        pages = set(range(part.first_page, part.last_page + 1))
        if not pages & taken:
            taken |= pages
            chosen.append(part)
    return tuple(sorted(chosen, key=lambda part: part.first_page))


def _best(pack: Sequence[PageMark], paper: str, revisions: Iterable[Sequence[PageMark]]) -> PackPart | None:
    places = [place for pages in revisions for place in _places(pack, paper, pages)]
    return max(places, key=lambda part: (part.exact, part.alike, -part.first_page), default=None)


def _places(pack: Sequence[PageMark], paper: str, pages: Sequence[PageMark]) -> Iterator[PackPart]:
    for at in range(len(pack) - len(pages) + 1 if pages else 0):
        within = pack[at : at + len(pages)]
        if all(one.digest == other.digest for one, other in zip(within, pages, strict=True)):
            yield PackPart(paper, at + 1, at + len(pages), exact=True, alike=len(pages))
        elif alike := _alike(within, pages):
            yield PackPart(paper, at + 1, at + len(pages), exact=False, alike=alike)


def _alike(within: Sequence[PageMark], pages: Sequence[PageMark]) -> int:
    """How many pages are alike; 0 where they are too few of those that can be told."""
    told = [(one, other) for one, other in zip(within, pages, strict=True) if one.words or other.words]
    alike = sum(_is_alike(one, other) for one, other in told)
    return alike if alike and alike >= ENOUGH * len(told) else 0


def _is_alike(one: PageMark, other: PageMark) -> bool:
    if one.digest == other.digest:
        return True
    common = len(one.words & other.words)
    return bool(common) and common >= ALIKE * max(len(one.words), len(other.words))
