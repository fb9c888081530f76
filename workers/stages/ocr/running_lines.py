"""Keeps running headers, footers and page numbers apart from the text of the pages on which they repeat.

Each page comes with the lines that lie in its margins as its header and footer. Of these a line runs when one like it
lies in the same margin of a page near by: the same words, and the same figures but for those that count the pages. All
others go back to the text. So does a line that runs where it stands first, for it may be the paper's own heading;
only a bare page number does not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from contracts.artefacts.text import Page, PageSource

MARGIN = 0.09
"""Share of the page's height, at the top and at the bottom, in which running lines lie."""
EDGE_LINES = 4
"""Lines at either end of a page that may run."""
NEAR = 2
"""Left and right pages may have different headers."""

_FIGURES = re.compile(r"\d+")
_SIGNS = re.compile(r"[\W_]+")
_PAGE_NUMBER = re.compile(r"\W*(?:page\s*\|?\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)
_ITEM = re.compile(r"\W*(?:agenda\s+)?item\b", re.IGNORECASE)
"""Stamps of agenda items count items, not pages; they are text."""


@dataclass(frozen=True)
class MarginLine:
    """A line in a margin, and what it is compared by."""

    line: str
    words: str
    figures: tuple[int, ...]

    def like(self, other: "MarginLine") -> bool:
        """Whether the other has the same words, and a figure wherever this one has."""
        return self.words == other.words and len(self.figures) == len(other.figures)

    def counted(self, other: "MarginLine", pages: int) -> list[int]:
        """Its figures that count the pages, where the other lies so many pages further on."""
        return [here for here, there in zip(self.figures, other.figures, strict=True) if there - here == pages]

    def runs_with(self, other: "MarginLine", pages: int) -> bool:
        """Whether the other, so many pages further on, says the same."""
        if not self.like(other):
            return False
        steps = {there - here for here, there in zip(self.figures, other.figures, strict=True)}
        return steps <= {0, pages} and (pages in steps or any(map(str.isalpha, self.words)))


@dataclass(frozen=True)
class Running:
    """A line that runs, with the number of the page that it prints."""

    line: str
    words: str
    number: int | None


def kept_apart(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages with only the lines that run in header and footer, and all others in the text."""
    tops = _running(pages, [tuple(map(_margin_line, page.header)) for page in pages])
    bottoms = _running(pages, [tuple(map(_margin_line, page.footer)) for page in pages])
    seen: set[str] = set()
    done = []
    for page, top, bottom in zip(pages, tops, bottoms, strict=True):
        done.append(_settled(page, _again(top, seen), _again(bottom, seen)))
        seen.update(line.words for line in (*top, *bottom))
    return tuple(done)


def _margin_line(line: str) -> MarginLine:
    if _ITEM.match(line):
        return MarginLine(line, line.casefold(), ())
    words = _SIGNS.sub(" ", _FIGURES.sub(" 0 ", line.casefold())).strip()
    return MarginLine(line, words, tuple(int(figure[-9:]) for figure in _FIGURES.findall(line)))


def _running(pages: Sequence[Page], margins: Sequence[tuple[MarginLine, ...]]) -> list[tuple[Running, ...]]:
    """Of each page the lines of one margin that run."""
    return [
        tuple(found for line in lines if (found := _run(pages, margins, at, line)) is not None)
        for at, lines in enumerate(margins)
    ]


def _run(pages: Sequence[Page], margins: Sequence[tuple[MarginLine, ...]], at: int, line: MarginLine) -> Running | None:
    alike = [
        (other, there - at)
        for there in range(max(0, at - NEAR), min(len(pages), at + NEAR + 1))
        if there != at
        for other in margins[there]
        if line.runs_with(other, there - at) and not _doubled(pages[at], pages[there])
    ]
    if not alike:
        return None
    numbers = [number for other, pages_on in alike for number in line.counted(other, pages_on)]
    return Running(line.line, line.words, numbers[0] if numbers else None)


def _doubled(page: Page, other: Page) -> bool:
    """Whether the two are one page twice, so that nothing that repeats is a header."""
    return bool(page.text) and _ends(page.text) == _ends(other.text)


def _ends(text: str) -> tuple[str, str]:
    return text.partition("\n")[0], text.rpartition("\n")[2]


def _again(running: Sequence[Running], seen: set[str]) -> tuple[Running, ...]:
    """Those that ran before, and page numbers."""
    return tuple(line for line in running if line.words in seen or _PAGE_NUMBER.fullmatch(line.line))


def _settled(page: Page, top: Sequence[Running], bottom: Sequence[Running]) -> Page:
    """The page with these lines as header and footer; all of it is text where nothing else is on it."""
    if not page.header and not page.footer:
        return page
    header, footer = tuple(line.line for line in top), tuple(line.line for line in bottom)
    above = [line for line in page.header if line not in header]
    below = [line for line in page.footer if line not in footer]
    between = "\n\n" if page.source is PageSource.OCR else "\n"
    text = between.join(part for part in ("\n".join(above), page.text, "\n".join(below)) if part)
    if not any(map(str.isalnum, text)):
        text, header, footer = between.join(part for part in (*header, text, *footer) if part), (), ()
    numbers = [line.number for line in (*top, *bottom) if line.number is not None]
    number = str(numbers[-1]) if numbers and (header or footer) else None
    return page.model_copy(update={"text": text, "header": header, "footer": footer, "printed_number": number})
