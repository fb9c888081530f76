# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The text of a paper as lines with their page, and the one check that a quote stands on its page."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from contracts.artefacts.text import Page, RecognisedText

LONGEST_LINE = 400
"""Characters; longer lines are cut at a blank, so that every pattern works on a bounded line."""
LONGEST_VALUE = 4000
LONGEST_QUOTE = 5000
EDGE = 3
"""Lines at the top and at the bottom of a page among which headers, footers and page numbers stand."""
COLUMN = 3
"""Lines with nothing but a number from which they are the column of a list, and no page numbers."""

# PDFium writes U+FFFE where a word is broken with a hyphen at the end of a line.
BROKEN_HYPHEN = "\ufffe"
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "\u00ad": None,
    }
)
_GAP = re.compile(rf"[-\u00ad{BROKEN_HYPHEN}]\s*|—\s*|\s+")
_DETAIL = re.compile(r"(?:direct |mobile )?(?:tel|phone|fax|dial|e-?mail|date)\b")
_RULE = re.compile(r"[\s_=*~.–—-]{3,}")
_TAG = re.compile(r"\[/?\d?[a-z]{3,20}\]")
"""What a template leaves around its parts: `[recs]`."""
# `45/2024` is the number of a report.
_PAGE_NUMBER = re.compile(r"(?:page\s*\|?\s*)?\d{1,4}(?:\s*(?:of|/(?!(?:19|20)\d\d$))\s*\d{1,4})?", re.IGNORECASE)


def squash(text: str) -> str:
    """Letters, digits and signs only, without case: blanks and hyphens go, so that line breaks do not matter."""
    return re.sub(r"[\s-]+", "", unicodedata.normalize("NFKC", text).translate(_SIGNS)).casefold()


def clean(text: str) -> str:
    """Text for a value: single blanks, a plain hyphen where a word was broken."""
    return " ".join(text.replace("\u00ad", "").replace(BROKEN_HYPHEN, "-").split())


def is_rule(text: str) -> bool:
    """Whether a line is nothing but a rule drawn with signs."""
    return _RULE.fullmatch(text) is not None


@dataclass(frozen=True)
class Line:
    """A line of a page; `raw` stands on the page character for character, `text` is `raw` cleaned."""

    page: int
    raw: str
    text: str


_Shaped = tuple[Line, str]
"""A line with its shape."""


@dataclass(frozen=True)
class Passage:
    """A value with its place; where it runs over the end of a page, the quote is what stands on the first."""

    value: str
    page: int
    quote: str


@dataclass(frozen=True)
class Paper:
    """The lines of all pages without page numbers and repeated headers and footers; blank lines are kept."""

    lines: tuple[Line, ...]
    squashed: Mapping[int, str]

    def stands(self, quote: str, page: int) -> bool:
        """Whether the quote is found on the page; every fact passes here before it is reported."""
        wanted = squash(quote)
        return bool(wanted) and len(quote) <= LONGEST_QUOTE and wanted in self.squashed.get(page, "")

    def cite(self, value: str, lines: Sequence[Line]) -> Passage | None:
        """The value with the words of these lines that say it; None where they do not, or are not on the page."""
        if not lines or not value or len(value) > LONGEST_VALUE:
            return None
        page = lines[0].page
        here = "\n".join(line.raw for line in lines if line.page == page)
        found = locate(value, here)
        if found is None and lines[-1].page != page and squash(clean(here)).endswith(_shared_end(value, here)):
            found = here
        if found is None or not self.stands(found, page):
            return None
        return Passage(value, page, found.strip())

    def quote(self, value: str, lines: Sequence[Line]) -> Passage | None:
        """A value that is read from these lines rather than copied, with all of them as its quote."""
        if not lines or not value:
            return None
        page = lines[0].page
        here = "\n".join(line.raw for line in lines if line.page == page).strip()
        return Passage(value, page, here) if self.stands(here, page) else None


def _shared_end(value: str, here: str) -> str:
    """The longest beginning of the value, by words, with which the text of the first page ends."""
    words = [squash(word) for word in value.split()]
    text = squash(clean(here))
    for count in range(len(words), 0, -1):
        if text.endswith(start := "".join(words[:count])):
            return start
    return "\0"


def locate(value: str, raw: str) -> str | None:
    """The words of the value as they stand in the raw text, whatever its blanks and line breaks."""
    wanted = _plain(value).strip()
    start = _plain(raw).find(wanted) if wanted else -1
    if start < 0:
        return None
    places = _places(raw)
    return raw[places[start] : places[start + len(wanted) - 1] + 1]


def _plain(text: str) -> str:
    """With one sign for each gap: a blank, or the hyphen or dash at which words were broken."""
    return _GAP.sub(_sign, text)


def _sign(gap: re.Match[str]) -> str:
    return " " if gap[0].isspace() else "—" if gap[0][0] == "—" else "-"


def _places(raw: str) -> list[int]:
    """Where each sign of the plain text begins in the raw one."""
    places, at = list[int](), 0
    for gap in _GAP.finditer(raw):
        places.extend(range(at, gap.start() + 1))
        at = gap.end()
    return [*places, *range(at, len(raw))]


def joined(lines: Sequence[Line]) -> str:
    """The text of lines that were wrapped; a word broken at a hyphen or a dash is whole again, with its sign."""
    text = ""
    for line in lines:
        broken = (re.search(r"\w-$", text[-2:]) and re.match(r"[a-z\d]", line.text)) or re.search(r"\w—$", text[-2:])
        text = f"{text}{'' if broken or not text else ' '}{line.text}" if line.text else text
    return text


def paper_of(text: RecognisedText) -> Paper:
    """The lines of a document."""
    pages = [[(line, _shape(line)) for line in _page_lines(page)] for page in text.pages]
    repeated = _repeated(pages)
    seen: set[str] = set()
    kept = [line for shaped in pages for line in _without_furniture(shaped, repeated, seen)]
    return Paper(tuple(kept), {page.number: squash(page.text) for page in text.pages})


def head(paper: Paper, count: int) -> tuple[Line, ...]:
    """The first lines that say something."""
    found: list[Line] = []
    for line in paper.lines:
        if line.text:
            found.append(line)
        if len(found) == count:
            break
    return tuple(found)


def _page_lines(page: Page) -> Iterator[Line]:
    for raw in re.split(r"[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]", page.text):
        for piece in _pieces(raw):
            yield Line(page.number, piece, clean(piece))


def _pieces(raw: str) -> Iterator[str]:
    start = 0
    while len(raw) - start > LONGEST_LINE:
        cut = raw.rfind(" ", start + 1, start + LONGEST_LINE)
        end = cut if cut > start else start + LONGEST_LINE
        yield raw[start:end]
        start = end
    yield raw[start:]


def _shape(line: Line) -> str:
    """The line with its numbers alike; a telephone number or a day at the foot of a page is no page number."""
    text = line.text.casefold()
    return text if _DETAIL.match(text) else re.sub(r"\d+", "#", text)


def _repeated(pages: Sequence[Sequence[_Shaped]]) -> frozenset[str]:
    """Shapes of lines at the top or bottom of at least half of the pages, and hardly elsewhere, as `Carried` may be."""
    said = [shapes for shaped in pages if (shapes := [shape for line, shape in shaped if line.text])]
    counts = Counter(shape for shapes in said for shape in {*shapes[:EDGE], *shapes[-EDGE:]})
    often = {shape for shape, count in counts.items() if count >= max(2, (len(said) + 1) // 2)}
    amid = Counter(shape for shapes in said for shape in shapes[EDGE:-EDGE] if shape in often)
    return frozenset(shape for shape in often if amid[shape] < counts[shape])


_YEAR = re.compile(r"(?:19|20)\d\d[.,]?")
_DAY_CUT = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|febr)uary$|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? "
    r"(?:march|april|may|june|july|august|(?:sept|nov|dec)ember|october)$",
    re.IGNORECASE,
)
"""How a line ends whose day has its year below, which is no page number."""


def _without_furniture(shaped: Sequence[_Shaped], repeated: frozenset[str], seen: set[str]) -> Iterator[Line]:
    """Drop page numbers, and what repeats except for its first time, when it may be the heading of the paper."""
    said = [id(line) for line, _ in shaped if line.text]
    edges, low = {*said[:EDGE], *said[-EDGE:]}, set(said[EDGE:][-EDGE:])
    column = sum(line.text.strip(".").isdigit() for line, _ in shaped) >= COLUMN
    above = ""
    for line, shape in shaped:
        of_day = _YEAR.fullmatch(line.text) and _DAY_CUT.search(above)
        above = line.text or above
        if _TAG.fullmatch(line.text):
            continue
        if id(line) in edges and (
            (_PAGE_NUMBER.fullmatch(line.text) and not column and not of_day)
            or (shape in repeated and (shape in seen or (id(line) in low and "#" in shape)))
        ):
            continue
        seen.add(shape)
        yield line
