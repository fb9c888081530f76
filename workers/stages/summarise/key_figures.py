"""The table of key figures: what is said of, the figure, and the sentence where it stands."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from contracts.artefacts.extraction import Extraction, Money
from contracts.artefacts.stated import Citation
from contracts.artefacts.summary import KeyFigure
from workers.domain.paper_text import squash
from workers.domain.verification import Evidence
from workers.stages.summarise.figures import Figure, figures_in
from workers.stages.summarise.sentences import FUNCTION_WORDS, NO_SENTENCE, Sentence

LEAST_ROWS, PAGE_ROWS, MOST_ROWS = 24, 3, 60
"""Rows of a table: a number for every paper, more for each page, and a limit."""
QUOTE_REACH = 300
"""Characters that a quote reaches to each side of its figure."""
LABEL_WORDS = 9
LEAST_LABEL = 2
KINDS = frozenset({"money", "share", "count", "date", "reference", "years"})
UNTOLD_BONUS = 1.5
LEAN = FUNCTION_WORDS | frozenset(
    re.findall(r"\w+", "about approximately around circa currently estimated is now over some than total totalling up")
)
"""Words that say nothing at the end of a label."""
SMALL_COUNT = 0.5
TELEPHONE = re.compile(r"(?<!\d)(?:\+44\s?\(?0?\)?|\(?0)\d{2,4}\)?[\s-]*\d{3,4}[\s-]*\d{3,4}")
CLAUSE = re.compile(r"[,;:()\u2013]\s|\s[\u2013-]\s|\.\s")


@dataclass(frozen=True)
class Row:
    """A key figure with what it is worth and its place in the document."""

    figure: KeyFigure
    worth: float
    place: tuple[int, int]


def key_figures(
    sentences: Sequence[Sentence],
    extraction: Extraction,
    weight: Callable[[Sentence], float],
    told: frozenset[str],
    evidence: Evidence,
) -> tuple[KeyFigure, ...]:
    """The figures worth most, those that no sentence tells before the others, in the order of the document."""
    counts = Counter(figure.value for sentence in sentences for figure in figures_in(sentence.text))
    rows = [row for sentence in sentences for row in rows_of(sentence, counts, weight(sentence), told)]
    rows += [money_row(amount, number) for number, amount in enumerate(extraction.money)]
    best = sorted((row for row in rows if evidence.holds(row.figure)), key=lambda row: (-row.worth, row.place))
    return tuple(
        row.figure
        for row in sorted(distinct(best)[: rows_for(len(evidence.pages))], key=lambda row: (row.figure.page, row.place))
    )


def rows_for(pages: int) -> int:
    """How many rows the table of a paper may have."""
    return min(MOST_ROWS, LEAST_ROWS + PAGE_ROWS * pages)


def rows_of(sentence: Sentence, counts: Mapping[str, int], weight: float, told: frozenset[str]) -> Iterator[Row]:
    """A row for each figure of a sentence that words are said of."""
    if NO_SENTENCE.search(sentence.text):
        return
    for figure in figures_in(sentence.text):
        label, quote = label_of(sentence.text, figure), quote_of(sentence, figure)
        if figure.kind in KINDS and label and quote and counts_something(sentence.text, figure):
            bonus = 1.0 if figure.value in told else UNTOLD_BONUS
            worth = round(figure.weight * weight * bonus * (1 + counts[figure.value] / 4), 6)
            yield Row(
                KeyFigure(label=label, value=figure.value, page=quote.page, quote=quote.quote),
                worth,
                (sentence.position, figure.start),
            )


def counts_something(text: str, figure: Figure) -> bool:
    """Whether a figure is more than a digit, a group of a telephone number or the end of a range."""
    if figure.kind != "count":
        return True
    called = any(hit.start() <= figure.start < hit.end() for hit in TELEPHONE.finditer(text))
    return figure.weight > SMALL_COUNT and not called


def label_of(text: str, figure: Figure) -> str:
    """The words that a figure is said of: those before it in its clause, else those after it; `38% of…` looks ahead."""
    before = CLAUSE.split(text[: figure.start])[-1].split()
    after = CLAUSE.split(text[figure.end :])[0].split()
    sides = (trimmed(before)[-LABEL_WORDS:], trimmed(after)[:LABEL_WORDS])
    for words in reversed(sides) if after[:1] == ["of"] else sides:
        label = trimmed(words)
        if sum(word.casefold() not in LEAN for word in label) >= LEAST_LABEL:
            return " ".join(label).strip(" ,;:.()")
    return ""


def trimmed(words: Sequence[str]) -> list[str]:
    """The words without those at both ends that say nothing by themselves."""
    kept = [place for place, word in enumerate(words) if word.strip(",.;:()+-").casefold() not in LEAN | {""}]
    return list(words[kept[0] : kept[-1] + 1]) if kept else []


def quote_of(sentence: Sentence, figure: Figure) -> Citation | None:
    """The part of the sentence round a figure, whole words, on the page where the figure stands."""
    for citation in sentence.citations:
        at = citation.quote.find(figure.value)
        if at >= 0:
            start = 0 if at < QUOTE_REACH else citation.quote.find(" ", at - QUOTE_REACH) + 1
            stop = at + len(figure.value) + QUOTE_REACH
            end = len(citation.quote) if stop >= len(citation.quote) else citation.quote.rfind(" ", at, stop)
            return Citation(page=citation.page, quote=citation.quote[start:end].strip())
    return None


def money_row(amount: Money, number: int) -> Row:
    """A row for an amount that extraction found; after those that a sentence explains."""
    place = amount.quote.find(amount.text)
    figure = Figure("money", amount.text, 0, max(place, 0), max(place, 0) + len(amount.text))
    label = label_of(amount.quote, figure) or amount.quote[:QUOTE_REACH]
    return Row(KeyFigure(label=label, value=amount.text, page=amount.page, quote=amount.quote), 1.0, (number, 0))


def distinct(rows: Sequence[Row]) -> list[Row]:
    """The rows without those that show a figure a second time."""
    seen: dict[str, Row] = {}
    for row in rows:
        seen.setdefault(squash(row.figure.value).lstrip("+"), row)
    return list(seen.values())
