"""What is told together: a sentence that leans on the one before with that one, and short rows of one list."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from workers.stages.summarise.compression import PRONOUN
from workers.stages.summarise.coverage import Told
from workers.stages.summarise.figures import figures_in
from workers.stages.summarise.filling import Group
from workers.stages.summarise.sentences import FUNCTION_WORDS, NO_SENTENCE, Sentence, tellable

CELL = r"[-+(\u00a3$]{0,2}(?!(?:19|20)\d\d\b)\d(?:[\d,.]*\d)?[%)mk]{0,2}"
CELLS = re.compile(rf"(?:^|\s){CELL}\s+{CELL}(?=\s|$)")
"""Figures side by side, of which only the head of a table says what they are."""
FEW_FORMS = 3
"""Forms of each of two sentences that are tried together."""
ROW_WORDS, LIST_WORDS, MOST_ROWS = 13, 34, 5
"""Words of a row of a list at most, of rows that are told together, and how many they are."""
LEAST_ROW = 2
"""Different words of letters that say what the figure of a row is."""


def groups(pool: Sequence[Told]) -> Iterator[Group]:
    """Each sentence alone, where it leans only after the one before; and both together."""
    forms: dict[int, list[Told]] = {}
    for one in pool:
        forms.setdefault(one.sentence.position, []).append(one)
    for place, those in forms.items():
        yield from (Group((one,), leans_on=place - 1 if leans(one.sentence) else None) for one in those)
    for before, place in pairwise(sorted(forms)):
        if place == before + 1:
            yield from together(forms[before], forms[place])


def leans(sentence: Sentence) -> bool:
    """Whether a sentence begins with a word that points to the one before."""
    return PRONOUN.match(sentence.text) is not None


def together(first: Sequence[Told], second: Sequence[Told]) -> Iterator[Group]:
    """A sentence and the one that leans on it, in a few forms of each."""
    leaning = [one for one in second if leans(one.sentence)]
    whole = [one for one in first if not leans(one.sentence)]
    if leaning and whole and whole[0].sentence.heading == leaning[0].sentence.heading:
        yield from (Group((one, other)) for one in densest(whole) for other in densest(leaning))


def densest(forms: Sequence[Told]) -> Sequence[Told]:
    """The forms that tell most for each word."""
    return sorted(forms, key=lambda one: -sum(one.concepts.values()) / (one.sentence.words + 1))[:FEW_FORMS]


def rows(read: Sequence[Sentence]) -> Iterator[Sentence]:
    """Short rows with figures that stand one after the other under a heading, told together as they stand.

    Rows that differ only in their figures are of a table, whose header says what they are.
    """
    for _, run in groupby(read, key=lambda one: (one.heading, is_row(one))):
        listed = list(run)
        masked = {re.sub(r"\d+", "#", one.text) for one in listed}
        if is_row(listed[0]) and 1 < len(listed) == len(masked):
            yield from (joined(some) for some in chunks(listed) if len(some) > 1)


def is_row(sentence: Sentence) -> bool:
    """Whether a sentence is a row of a list: a few words with a figure, and no sentence by itself."""
    words = sentence.text.split()
    said = {word.casefold().rstrip(".,:;") for word in words if re.fullmatch(r"[^\W\d_]{3,}[.,:;]?", word)}
    return (
        not sentence.title
        and len(said - FUNCTION_WORDS) >= LEAST_ROW
        and len(words) <= ROW_WORDS
        and not (tellable(sentence) and sentence.text.endswith("."))
        and not (NO_SENTENCE.search(sentence.text) or CELLS.search(sentence.text))
        and bool(figures_in(sentence.text))
        and bool(sentence.citations)
        and not sentence.text.endswith(("?", ":"))
        and sentence.text.count("\u201c") == sentence.text.count("\u201d")
    )


def chunks(listed: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    """The rows in groups of so many words at most."""
    chunk: list[Sentence] = []
    for one in listed:
        if chunk and (sum(row.words for row in chunk) + one.words > LIST_WORDS or len(chunk) == MOST_ROWS):
            yield chunk
            chunk = []
        chunk.append(one)
    yield chunk


def joined(listed: Sequence[Sentence]) -> Sentence:
    """The rows as one sentence, each with its own citation; its place is that of the first."""
    text = "; ".join(one.text.rstrip(" .;,") for one in listed)
    cited = tuple(citation for one in listed for citation in one.citations)
    return replace(listed[0], text=f"{text}.", citations=cited, marker="")
