"""The text of a document as blocks: headings with the paragraphs, bullets and rows under them.

Recognised text has lines only. What begins a block is read from markers, from headings and from how far the line
before it ran; running headers and page numbers at the edges of pages are left out.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from contracts.artefacts.text import Page
from workers.stages.summarise.slots import LABELS, is_slot_heading

EDGE_LINES = 3
RUNNING_PAGES = 3
RUNNING_SHARE = 0.4
HEADING_WORDS = 10
LABEL_WORDS = 6
WIDE = 60
"""Characters of a full line where a page has too few lines to measure it."""

MARKER = re.compile(
    r"^(?:\(?(?:[a-z]{1,2}|[ivxIVX]{1,4})[).]\s*|[A-Z]\d{0,2}[.)]\s+|[•·▪●○\u2013*\uf0b7-]\s+|o\s+(?=[A-Z])"
    r"|\(?\d{1,3}(?:\.\d{1,2}){1,3}[.)]?\s+|\(?\d{1,3}[.)](?:\s+(?=\S)|(?=[^\W\d]))|\d{1,2}\s+(?=[A-Z]))"
)
BARE_NUMBER = re.compile(r"^\d{1,2}\s")
MONTH = re.compile(r"^\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
PAGE_NUMBER = re.compile(r"(?:page\s*)?[|\s-]*\d{1,4}[|\s-]*(?:of\s*\d{1,4})?", re.IGNORECASE)
SPECK = re.compile(r"[\W_]*[a-z]?[\W_]*")
"""What a scanner's specks are read as."""
GOES_ON = re.compile(
    r"(?:\b(?:of|the|and|to|for|on|by|in|a|an|with|from|or|at)|(?:^|\d\s?)(?:st|nd|rd|th)|[,&])$", re.IGNORECASE
)
"""Ends of lines after which a sentence goes on, whatever the next line looks like."""
DEFINES = re.compile(r"(?:means|shall mean|has the meaning)\b")
"""How a definition goes on after a term that stands on a line of its own, as deeds set it."""
RANGE = re.compile(r"[\u2013-]\s?\d")
"""How a range goes on that was broken at its dash: `aged 18` and `\u2013 25`."""
SET_ANEW = re.compile(r"(?:The|This|These|There|It|In|For|As) \w")
PLAIN_END = re.compile(r"(?:^|\s)[a-z]{3,}$")
"""A small word with a capital opens a sentence, also after a line that has no full stop at its end."""
FULL = 0.85
"""Share of the full width that a line has at least that broke because it was full."""
ENDED = re.compile(r"[.!?:;][\"\u2019\u201d')\]]*$")


@dataclass(frozen=True)
class Line:
    """A line with its page; `gap` when a blank line, or one that was left out, stands before it."""

    page: int
    text: str
    gap: bool = False


@dataclass(frozen=True)
class Block:
    """Lines that belong together, without their marker, under the heading that holds for them; or that heading."""

    heading: str
    marker: str
    lines: tuple[Line, ...]
    title: bool = False


def blocks(pages: Sequence[Page]) -> tuple[Block, ...]:
    """All blocks of a document in reading order."""
    lines = tuple(body_lines(pages))
    width = full_width(lines)
    found: list[Block] = []
    heading, gathered = "", list[Line]()
    for before, line in zip((None, *lines), lines, strict=False):
        if gathered and before and not begins_block(before, line, width):
            gathered.append(line)
            continue
        found += block(heading, gathered)
        label, rest = heading_of(line, width)
        heading, gathered = label or heading, [rest] if rest else []
        found += block("", [line], title=True) if label and not rest else []
    return (*found, *block(heading, gathered))


def block(heading: str, lines: list[Line], *, title: bool = False) -> tuple[Block, ...]:
    """One block of these lines, none when there are none."""
    if not lines:
        return ()
    marker = MARKER.match(lines[0].text)
    cut = marker.end() if marker and not MONTH.match(lines[0].text) else 0
    first = Line(lines[0].page, lines[0].text[cut:])
    return (Block(heading, lines[0].text[:cut].strip(), (first, *lines[1:]), title),)


def body_lines(pages: Sequence[Page]) -> Iterator[Line]:
    """The lines of all pages without what runs along their edges."""
    running = running_lines(pages)
    for page in pages:
        gap = False
        for text in within_edges([line.strip() for line in page.text.splitlines()], running):
            if text:
                yield Line(page.number, text, gap)
            gap = not text


def within_edges(lines: list[str], running: frozenset[str]) -> list[str]:
    """The lines of one page between its running header and footer."""
    kept = [number for number, line in enumerate(lines) if line and not runs(line, running)]
    return lines[kept[0] : kept[-1] + 1] if kept else []


def runs(line: str, running: frozenset[str]) -> bool:
    """Whether a line at the edge of a page is no part of the text."""
    return masked(line) in running or PAGE_NUMBER.fullmatch(line) is not None or SPECK.fullmatch(line) is not None


def running_lines(pages: Sequence[Page]) -> frozenset[str]:
    """Lines that stand at the edges of many pages, with their digits masked."""
    counts = Counter(line for page in pages for line in {masked(edge) for edge in edges(page)})
    enough = max(RUNNING_PAGES, round(RUNNING_SHARE * len(pages)))
    return frozenset(line for line, count in counts.items() if count >= enough)


def edges(page: Page) -> Iterable[str]:
    """The first and the last written lines of a page."""
    lines = [line.strip() for line in page.text.splitlines() if line.strip()]
    return (*lines[:EDGE_LINES], *lines[-EDGE_LINES:])


def masked(line: str) -> str:
    """A line whatever its page number is."""
    return re.sub(r"\d+", "#", line).casefold()


def full_width(lines: Sequence[Line]) -> int:
    """Characters of a line that was filled before it broke: the upper tenth of all."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[len(lengths) * 9 // 10] if len(lengths) > EDGE_LINES else WIDE


def begins_block(before: Line, line: Line, width: int) -> bool:
    """Whether a line does not go on with the one before it."""
    if DEFINES.match(line.text) or (before.text[-1].isdigit() and RANGE.match(line.text)):
        return False
    ended = ENDED.search(before.text) is not None or not is_filled(before, line, width)
    if has_marker(line.text, ended=ended or line.gap) or is_heading(line.text, width, ended=ended):
        return True
    if SET_ANEW.match(line.text) and PLAIN_END.search(before.text) and not GOES_ON.search(before.text):
        return True
    if GOES_ON.search(before.text):
        return False
    if line.gap:
        return ended or not line.text[0].islower()
    short = len(before.text) < FULL * width if ended else False
    return short and not line.text[0].islower()


def is_filled(before: Line, line: Line, width: int) -> bool:
    """Whether a line had no room for the first word of the next one, so that it was broken there and not ended."""
    return len(before.text) + 1 + len(line.text.split(maxsplit=1)[0]) >= FULL * width


def has_marker(text: str, *, ended: bool) -> bool:
    """Whether a line begins with a bullet, a letter or a number of its own; a bare number only after an end."""
    marker = MARKER.match(text)
    return marker is not None and not MONTH.match(text) and (ended or not BARE_NUMBER.match(text))


def is_heading(text: str, width: int, *, ended: bool = True) -> bool:
    """Whether a line is a heading by its words or by its form."""
    bare = MARKER.sub("", text)
    short = len(bare.split()) <= HEADING_WORDS and len(text) < 0.8 * max(width, WIDE) and bare[:1].isupper()
    if not short or bare[-1] in ".;,":
        return is_labelled(text)
    numbered = bare != text and re.match(r"\d", text) is not None and ended
    return is_slot_heading(bare) or numbered or is_label(bare) or is_capital(bare) or is_labelled(text)


def is_label(bare: str) -> bool:
    """Whether a line announces what comes under it."""
    return bare.endswith(":") and len(bare.split()) <= LABEL_WORDS


def is_capital(bare: str) -> bool:
    """Whether a line is written in capitals only."""
    return bare.isupper() and len(re.sub(r"\W|\d", "", bare)) > EDGE_LINES


def is_labelled(text: str) -> bool:
    """Whether a line begins with a heading and goes on with the text under it, as `Summary: This report…`."""
    return LABELS.match(MARKER.sub("", text)) is not None


def heading_of(line: Line, width: int) -> tuple[str, Line | None]:
    """The heading that a line holds, and the part of it that is text."""
    bare = MARKER.sub("", line.text)
    if label := LABELS.match(bare):
        rest = bare[label.end() :].strip()
        return label[1].strip(), Line(line.page, rest) if rest else None
    return (bare.rstrip(": "), None) if is_heading(line.text, width) else ("", line)
