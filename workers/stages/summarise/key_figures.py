"""The table of key figures: a row for each sentence that states some, with the words in which it states them."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from contracts.artefacts.extraction import Extraction, Money
from contracts.artefacts.stated import Citation
from contracts.artefacts.summary import KeyFigure
from workers.domain.paper_text import squash
from workers.domain.verification import Evidence
from workers.stages.summarise.compression import mended, shorter
from workers.stages.summarise.coverage import amount
from workers.stages.summarise.figures import Figure, figures_in
from workers.stages.summarise.sentences import FUNCTION_WORDS, NO_SENTENCE, VERB, Sentence, capital

LEAST_ROWS, PAGE_ROWS, MOST_ROWS = 12, 2, 36
"""Rows of a table: a number for every paper, more for each page, and a limit."""
MOST_VALUES = 6
"""Figures of one row."""
QUOTE_REACH = 500
"""Characters that a quote reaches to each side of its first figure."""
LABEL_WORDS = 28
BEFORE_FIGURE = 8
"""Words of a label at most, and of them before the first figure where a label is cut out of a long sentence."""
LINE_WORDS = 20
"""Words of a line without a verb; more are a list, as of addresses."""
LABEL_BEGINS = 20
"""Letters by which a label is known to begin its sentence."""
LEAST_LABEL = 2
"""Different words of a label that say something."""
TABLE_ROWS = 4
"""Lines from which those that differ only in their figures are a table, in which each says little alone."""
TABLE_CELLS = 3
"""Figures from which a line of hardly anything else is a row of a table."""
KINDS = frozenset({"money", "share", "count", "date", "reference", "span"})
UNTOLD_BONUS = 1.5
LEAST_WEIGHT = 0.2
"""What a sentence counts that stands where nothing is told: under contacts, criteria and lists of papers."""
LEAN = FUNCTION_WORDS | frozenset(
    re.findall(r"\w+", "about approximately around circa currently estimated is now over some than total totalling up")
)
"""Words that say nothing by themselves."""
SMALL_COUNT = 0.5
DATE_SHARE = 0.5
"""What a date counts of an amount or a share."""
TELEPHONE = re.compile(r"(?<!\d)(?:\+44\s?\(?0?\)?|\(?0)\d{2,4}\)?[\s-]*\d{3,4}[\s-]*\d{3,4}")


@dataclass(frozen=True)
class Row:
    """A row with what each of its figures is worth and its place in the document."""

    figure: KeyFigure
    worth: Mapping[str, float]
    place: tuple[int, int]


def key_figures(
    sentences: Sequence[Sentence],
    extraction: Extraction,
    weight: Callable[[Sentence], float],
    told: frozenset[str],
    evidence: Evidence,
) -> tuple[KeyFigure, ...]:
    """The rows whose figures are worth most together, those that no sentence tells before the others, in the order
    of the document.
    """
    counts = Counter(plain(figure.value) for sentence in sentences for figure in figures_in(sentence.text))
    known = frozenset(map(plain, told))
    repeated = Counter(masked(one) for one in sentences)
    told_alone = [one for one in sentences if weight(one) > LEAST_WEIGHT and repeated[masked(one)] < TABLE_ROWS]
    rows = [row for one in told_alone for row in row_of(one, counts, weight(one), known)]
    explained = {value for row in rows for value in row.worth}
    rows += [
        money_row(one, number)
        for number, one in enumerate(extraction.money)
        if not any(value.startswith(plain(one.text)) for value in explained)
    ]
    best = covering([row for row in rows if evidence.holds(row.figure)], rows_for(len(evidence.pages)))
    return tuple(row.figure for row in sorted(best, key=lambda row: (row.figure.page, row.place)))


def masked(sentence: Sentence) -> str:
    """A sentence whatever its figures are."""
    return re.sub(r"\d+", "#", sentence.text)


def rows_for(pages: int) -> int:
    """How many rows the table of a paper may have."""
    return min(MOST_ROWS, LEAST_ROWS + PAGE_ROWS * pages)


def covering(rows: Sequence[Row], most: int) -> list[Row]:
    """One row after the other, each time the one whose figures add most to those that the table shows."""
    left, shown, kept = list(rows), set[str](), list[Row]()
    while left and len(kept) < most:
        best = max(left, key=lambda row: (fresh(row, shown), (-row.place[0], -row.place[1])))
        if fresh(best, shown) <= 0:
            break
        left.remove(best)
        kept.append(best)
        shown |= best.worth.keys()
    return kept


def fresh(row: Row, shown: set[str]) -> float:
    """What the figures of a row are worth that the table does not show yet."""
    return round(sum(worth for value, worth in row.worth.items() if value not in shown), 6)


def row_of(sentence: Sentence, counts: Mapping[str, int], weight: float, told: frozenset[str]) -> Iterator[Row]:
    """The row of a sentence that states figures, and says in words of what."""
    cited = cited_part(sentence)
    if cited is None or NO_SENTENCE.search(sentence.text):
        return
    whole = squash(sentence.text) in squash(cited.quote)
    label = label_of(mended(sentence.text if whole else cited.quote))
    stated = telling(label)
    if not stated or not says_something(label, stated):
        return
    worth = {plain(one.value): weight * worth_of(one, counts, told) for one in stated}
    value = "; ".join(list(dict.fromkeys(one.value for one in stated))[:MOST_VALUES])
    row = KeyFigure(label=begun(label, sentence).rstrip(" .;,:"), value=value, page=cited.page, quote=cited.quote)
    yield Row(row, worth, (sentence.position, 0))


def begun(label: str, sentence: Sentence) -> str:
    """A label with a capital where the sentence begins, and a mark where it is cut out of the sentence."""
    if not label[0].islower():
        return label
    return capital(label) if squash(sentence.text).startswith(squash(label)[:LABEL_BEGINS]) else f"…{label}"


def telling(text: str) -> list[Figure]:
    """The figures of a text that may stand in a table."""
    return [one for one in figures_in(text) if one.kind in KINDS and counts_something(text, one)]


def worth_of(figure: Figure, counts: Mapping[str, int], told: frozenset[str]) -> float:
    """What a figure counts: by its kind, by whether the summary tells it, and by how often it stands there."""
    kind = figure.weight * (DATE_SHARE if figure.kind == "date" else 1)
    value = plain(figure.value)
    return kind * (1 if value in told else UNTOLD_BONUS) * (1 + counts[value] / 4)


def counts_something(text: str, figure: Figure) -> bool:
    """Whether a figure is more than a digit, a group of a telephone number or the end of a range."""
    if figure.kind != "count":
        return True
    called = any(hit.start() <= figure.start < hit.end() for hit in TELEPHONE.finditer(text))
    return figure.weight > SMALL_COUNT and not called


def label_of(text: str) -> str:
    """The sentence, in a shorter form of it with as many figures where it is long, else the words round its figures."""
    if len(text.split()) <= LABEL_WORDS:
        return text
    forms = [one for one in shorter(text) if len(one.split()) <= LABEL_WORDS and figures_in(one)]
    best = max(forms, key=lambda one: (len(figures_in(one)), -len(one)), default="")
    window = around(text)
    return best if len(figures_in(best)) >= len(figures_in(window)) else window


def around(text: str) -> str:
    """So many words from a little before the first figure that counts, with marks where they are cut out."""
    figures = telling(text)
    first = len(text[: figures[0].start].split()) if figures else 0
    words = text.split()
    start = max(0, min(first - BEFORE_FIGURE, len(words) - LABEL_WORDS))
    end = start + LABEL_WORDS
    return f"{'…' if start else ''}{' '.join(words[start:end])}{'…' if end < len(words) else ''}"


def says_something(label: str, stated: Sequence[Figure]) -> bool:
    """Whether words are left beside the figures that tell of what they are."""
    bare = label
    for one in stated:
        bare = bare.replace(one.value, " ")
    words = re.findall(r"[^\W\d_]{3,}", bare)
    if is_table_row(label) or label.startswith("("):
        return False
    if len(label.split()) > LINE_WORDS and not VERB.search(label.casefold()):
        return False
    return len({word.casefold() for word in words} - LEAN) >= LEAST_LABEL


def is_table_row(label: str) -> bool:
    """Whether words are mostly figures, of which only the head of a table says what they are."""
    words = label.split()
    numbers = sum(any(letter.isdigit() for letter in word) for word in words)
    return numbers >= TABLE_CELLS and 2 * numbers > len(words)


def cited_part(sentence: Sentence) -> Citation | None:
    """The citation with most of the figures of a sentence, of a long one the part round the first of them."""
    figures = telling(sentence.text)
    cited = max(sentence.citations, key=lambda one: sum(it.value in one.quote for it in figures), default=None)
    held = [one for one in figures if cited is not None and one.value in cited.quote]
    if cited is None or not held:
        return None
    at = cited.quote.find(held[0].value)
    start = 0 if at < QUOTE_REACH else cited.quote.find(" ", at - QUOTE_REACH) + 1
    end = cited.quote.rfind(" ", at, at + QUOTE_REACH) if len(cited.quote) > at + QUOTE_REACH else len(cited.quote)
    return Citation(page=cited.page, quote=cited.quote[start : end if end > at else len(cited.quote)].strip())


def plain(value: str) -> str:
    """A figure whatever its sign, its brackets and its scale are written like."""
    return amount(value.strip("()"))


def money_row(one: Money, number: int) -> Row:
    """A row for an amount that extraction found; after those that a sentence explains."""
    label = label_of(mended(one.quote))
    return Row(
        KeyFigure(label=label.rstrip(" .;,:"), value=one.text, page=one.page, quote=one.quote),
        {plain(one.text): 1.0},
        (number, 1),
    )
