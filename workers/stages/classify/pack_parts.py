# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""The parts of a pack: by the page ranges of its front sheet, or by the stamps on the first page of each item."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from contracts.artefacts.classification import PackPart
from contracts.artefacts.text import Page

FRONT_PAGES = 8
"""Pages on which the front sheet's ranges are looked for."""
AGREED = 0.6
"""Share of the numbered pages whose printed number lies as far from their position."""
EDGE = 3
"""Lines at the top and bottom of a page where numbers and stamps stand."""
_RANGE = re.compile(r"\(pages?\s+(\d{1,4})\s*[-–]\s*(\d{1,4})\)", re.IGNORECASE)
_ITEM = re.compile(r"^[ \t]*(\d{1,3}(?:\.\d{1,2})?|[A-Z]\d{0,2})[.)]?[ \t]+\S", re.MULTILINE)
_NUMBER = re.compile(r"[ \t]*(?:page[ \t]*)?(\d{1,4})[ \t]*", re.IGNORECASE)
_STAMP = re.compile(
    r"[ \t]*agenda item(?: no\.?)?[ \t]*:?[ \t]*(\d{1,3}(?:\.\d{1,2})?[a-z]?|"
    r"[A-Z]\d{0,2})[ \t]*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Range:
    item: str | None
    first: int
    last: int


def pack_parts(pages: Sequence[Page]) -> tuple[PackPart, ...]:
    """The parts in order; none where the paper does not tell them."""
    offset = printed_offset(pages)
    ranges = list(_ranges(pages))
    if offset is not None and ranges:
        return tuple(_placed(one, offset, len(pages)) for one in ranges if 1 <= one.first + offset <= len(pages))
    return tuple(_stamped(pages))


def printed_offset(pages: Sequence[Page]) -> int | None:
    """How far a page's position in the file is from the number printed on it, where most numbered pages agree."""
    found = [page.number - number for page in pages for number in _printed(page)]
    if not found:
        return None
    offset, times = Counter(found).most_common(1)[0]
    numbered = sum(1 for page in pages if any(_printed(page)))
    return offset if times > 1 and times >= AGREED * numbered else None


def _printed(page: Page) -> Iterator[int]:
    if page.printed_number and page.printed_number.isdecimal():
        yield int(page.printed_number)
        return
    for line in _edges(page):
        if match := _NUMBER.fullmatch(line):
            yield int(match[1])


def _edges(page: Page) -> list[str]:
    """The lines at the top and bottom, with those that run from page to page and stand apart."""
    lines = [line for line in page.text.split("\n") if line.strip()]
    near = lines if len(lines) <= 2 * EDGE else [*lines[:EDGE], *lines[-EDGE:]]
    return [*page.header, *near, *page.footer]


def _ranges(pages: Sequence[Page]) -> Iterator[_Range]:
    for page in pages[:FRONT_PAGES]:
        starts = [(match.start(), match[1]) for match in _ITEM.finditer(page.text)]
        for match in _RANGE.finditer(page.text):
            first, last = int(match[1]), int(match[2])
            if first <= last:
                yield _Range(next((name for at, name in reversed(starts) if at < match.start()), None), first, last)


def _placed(one: _Range, offset: int, count: int) -> PackPart:
    return PackPart(
        item=one.item,
        first_page=one.first + offset,
        last_page=min(count, one.last + offset),
        printed_first=one.first,
        printed_last=one.last,
    )


def _stamped(pages: Sequence[Page]) -> Iterator[PackPart]:
    stamps = [(page.number, match[1]) for page in pages for line in _edges(page) if (match := _STAMP.fullmatch(line))]
    starts = [one for at, one in enumerate(stamps) if at == 0 or one[1] != stamps[at - 1][1]]
    for (first, item), (after, _) in pairwise([*starts, (len(pages) + 1, "")]):
        yield PackPart(item=item, first_page=first, last_page=max(first, after - 1))
