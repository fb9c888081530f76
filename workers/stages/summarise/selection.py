"""Which sentences fill the mandatory slots: what is decided or asked for, purpose, implications, next steps."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import sqrt

from contracts.artefacts.extraction import Extraction
from contracts.artefacts.stated import Citation, Stated
from contracts.artefacts.summary import Slot
from workers.domain.paper_text import squash
from workers.domain.verification.words import share
from workers.stages.summarise.compression import PRONOUN
from workers.stages.summarise.coverage import Coverage, Told, terms
from workers.stages.summarise.figures import figures_in
from workers.stages.summarise.points import NEXT_STEPS, POINTS, Point
from workers.stages.summarise.sentences import VERB, Sentence, is_fragment, proves, tellable
from workers.stages.summarise.slots import (
    AHEAD,
    AIMED,
    DECIDED,
    PLANNED,
    RECOMMENDED,
    REPLACES,
    is_courtesy,
    is_of_law,
    is_routine,
    kind_of_heading,
)

PURPOSE_WORDS, PURPOSE_SENTENCES = 35, 1
OPENING = 1.4
"""What counts for the first sentence under a heading of purpose."""
IMPLICATION_WORDS, IMPLICATION_LENGTH = 75, 26
NEXT_STEP_WORDS = 45
STATED = 10_000
"""What is stated stands before all that was read: its places are below nothing."""
SAID_AGAIN = 0.7
"""Share of the words of a purpose, beside `this report provides`, that what is asked for says too: it is not told."""
FIRST_SENTENCES = 6
"""Of a purpose section: its first sentences."""
LEAST_ASKED = 3
MEETING_LINES, OPENING_WORDS = 3, 40
ITEM_NUMBER = re.compile(r"[A-Z]?\d{1,2}[a-z]?[.)]?|[A-Z][.)]")


def stated_sentences(values: Iterable[Stated]) -> Iterator[Sentence]:
    """Extracted values as sentences: word for word where the quote holds them, in pieces where it holds more between
    them, else the quote itself.
    """
    for number, stated in enumerate(values):
        quote = flat(stated.quote)
        pieces = [stated.value] if squash(stated.value) in squash(quote) else pieces_of(stated.value, quote)
        cited = pieces if pieces[1:] else [quote]
        text = stated.value if pieces else quote
        yield Sentence(text, "", "", number - STATED, tuple(Citation(page=stated.page, quote=one) for one in cited))


def pieces_of(value: str, quote: str) -> list[str]:
    """The parts of a value that stand in the quote one after the other; none where a word or enough letters lack."""
    pieces: list[list[str]] = [[]]
    left = [squash(word).strip("\"'([") for word in quote.split()]
    for word in value.split():
        if squash(word) not in left:
            return []
        at = left.index(squash(word))
        if at and pieces[-1]:
            pieces.append([])
        pieces[-1].append(word)
        left = left[at + 1 :]
    found = [" ".join(words) for words in pieces]
    return found if all(map(proves, found)) else []


def asked(sentences: Sequence[Sentence], slot: Slot) -> list[Sentence]:
    """The sentences by which a paper asks for a decision, or tells one, by heading and by their own words."""
    pattern = DECIDED if slot is Slot.DECISION else RECOMMENDED
    listed = {one.position for one in under_heading(sentences, slot)}
    return [
        one
        for one in sentences
        if one.position in listed
        or (tellable(one) and pattern.search(one.text) and (slot is Slot.DECISION or not listed))
    ]


def under_heading(sentences: Sequence[Sentence], slot: Slot) -> Iterator[Sentence]:
    """The list under each heading of a slot; it ends where the kind of marker changes or text begins after markers."""
    promised = [one for one in sentences if promises(one, slot)]
    for _, run in groupby(promised, key=lambda one: one.heading):
        kinds: list[str] = []
        for one in run:
            kind = marker_kind(one.marker)
            if kinds and kinds[-1] != kind and kinds[-1]:
                break
            kinds.append(kind)
            if one.words >= LEAST_ASKED:
                yield one


def marker_kind(marker: str) -> str:
    """What the marker of a list is made of: a letter, a figure, a sign, or nothing."""
    return re.sub(r"[a-zA-Z]+", "a", re.sub(r"[\d.]+", "1", marker))


def promises(sentence: Sentence, slot: Slot) -> bool:
    """Whether the heading over a sentence is one of a slot, and the sentence no lead-in to a list."""
    kind = kind_of_heading(sentence.heading)
    return kind is not None and kind.slot is slot and not sentence.text.endswith(":") and not sentence.title


def tell_asked(coverage: Coverage, asked_for: Sequence[Told], leave: int = 0) -> list[Told]:
    """Tell every recommendation or decision once, what matters before routine, as far as the words go."""
    told: list[Told] = []
    said: set[str] = set()
    for one in sorted(asked_for, key=lambda told: (is_routine(told.sentence.text), told.sentence.position)):
        text = squash(one.sentence.text)
        if one.sentence.words <= coverage.left - leave and text not in said:
            coverage.add(one)
            told.append(one)
            said.add(text)
    return told


def tell_purpose(coverage: Coverage, pool: Sequence[Told], *, needed: bool) -> list[Told]:
    """Tell what the paper is for: what stands first under such a heading, else a sentence that says so.

    Where it is not needed, since the paper is told by what it asks for, only a sentence that says so by itself.
    """
    own = [one for one in pool if not PRONOUN.match(one.sentence.text) and not is_fragment(one.sentence)]
    under = [one for one in own if promises(one.sentence, Slot.PURPOSE)]
    places = sorted({one.sentence.position for one in under})[:FIRST_SENTENCES]
    first = [one for one in under if one.sentence.position in places]
    ranked = sorted(
        first,
        key=lambda one: (
            not AIMED.search(one.sentence.text),
            -coverage.gain(one) * (OPENING if one.sentence.first else 1),
            one.sentence.position,
        ),
    )
    saying = [one for one in own if AIMED.search(one.sentence.text)]
    found = ranked or saying or [one for one in own if not is_routine(one.sentence.text)][:1]
    if not needed:
        found = [one for one in found if AIMED.search(one.sentence.text)] or saying
        said = frozenset[str]().union(*(one.words for one in coverage.chosen))
        found = [one for one in found if share(terms(AIMED.sub("", one.sentence.text)), said) < SAID_AGAIN]
    return tell(coverage, [*instead(coverage, own), *found], PURPOSE_WORDS, PURPOSE_SENTENCES)


def instead(coverage: Coverage, pool: Sequence[Told]) -> list[Told]:
    """What the first page says of the paper that this one replaces."""
    first = [one for one in pool if one.sentence.citations[0].page == 1 and REPLACES.search(one.sentence.text)]
    return sorted(first, key=lambda one: (-coverage.gain(one), one.sentence.position))


def tell_implications(coverage: Coverage, pool: Sequence[Told]) -> list[Told]:
    """Tell of each section that such papers have the sentence that says its outcome, in few words."""
    told: list[Told] = []
    left = IMPLICATION_WORDS
    for point in (one for one in POINTS if one.label != NEXT_STEPS):
        own = [one for one in pool if point.heading.search(one.sentence.heading) and is_plain(one)]
        ranked = sorted(
            own,
            key=lambda one: (
                -outcome(one, point),
                -told_by(coverage, one),
                one.sentence.position,
            ),
        )
        found = tell(coverage, ranked, left, 1)
        left -= sum(one.sentence.words for one in found)
        told += found
    return told


def is_plain(one: Told) -> bool:
    """Whether a sentence is short, has an end and leans on no other."""
    sentence = one.sentence
    leans = is_fragment(sentence) or PRONOUN.match(sentence.text) or not VERB.search(sentence.text.casefold())
    says = not (is_of_law(sentence.text) or is_courtesy(sentence.text))
    return sentence.words <= IMPLICATION_LENGTH and not leans and says


def told_by(coverage: Coverage, one: Told) -> float:
    """What a sentence adds, between all of it and what each of its words adds, so that it is not cut to a figure."""
    return coverage.gain(one) * sqrt(one.sentence.words)


def outcome(one: Told, point: Point) -> bool:
    """Whether a sentence says the outcome of its section."""
    return point.outcome.search(one.sentence.text) is not None


def tell_next_steps(coverage: Coverage, pool: Sequence[Told]) -> list[Told]:
    """Tell what happens next, and when."""
    own = [one for one in pool if not PRONOUN.match(one.sentence.text) and not is_fragment(one.sentence)]
    under = [one for one in own if promises(one.sentence, Slot.NEXT_STEP) and AHEAD.search(one.sentence.text)]
    planned = [one for one in own if PLANNED.search(one.sentence.text) and dated(one)]
    best = sorted((*under, *planned), key=lambda one: (-coverage.gain(one), one.sentence.position))
    return tell(coverage, best, NEXT_STEP_WORDS, 2)


def dated(told: Told) -> bool:
    """Whether a sentence names a month or a year."""
    return re.search(r"\b(?:19|20)\d{2}\b|\bquarter\b|\b\d+(?:st|nd|rd|th) ", told.sentence.text) is not None


def tell(coverage: Coverage, ranked: Iterable[Told], words: int, most: int) -> list[Told]:
    """Tell the first of these that fit into the words of their slot and say something new."""
    told: list[Told] = []
    for one in ranked:
        fits = one.sentence.words <= min(words, coverage.left) and one.sentence.position not in coverage.places
        if len(told) < most and fits and not coverage.repeats(one):
            coverage.add(one)
            told.append(one)
            words -= one.sentence.words
    return told


def meeting_lines(read: Sequence[Sentence], extraction: Extraction) -> list[Sentence]:
    """When and where a meeting is: the lines round what was extracted, else the first that name an hour."""
    stated = (extraction.meeting_date, extraction.meeting_time, extraction.venue)
    quotes = unique(one for one in stated if one is not None)
    if quotes:
        return list(dict.fromkeys(whole(one, read) for one in quoted(quotes)))
    return [one for one in read if any(figure.kind == "time" for figure in figures_in(one.text))][:MEETING_LINES]


def quoted(cited: Sequence[Citation]) -> list[Sentence]:
    """Quotes told as they stand."""
    return [Sentence(flat(one.quote), "", "", number - STATED, (one,)) for number, one in enumerate(cited)]


def whole(quoted: Sentence, read: Sequence[Sentence]) -> Sentence:
    """The short sentence that a quote is a part of; the quote itself where none is."""
    page, quote = quoted.citations[0].page, squash(quoted.text)
    around = [one for one in read if one.citations[0].page == page and quote in squash(one.text)]
    return next((one for one in around if one.words <= OPENING_WORDS), quoted)


def unique(cited: Iterable[Citation]) -> list[Citation]:
    """Citations without those whose words stand in another one."""
    kept: list[Citation] = []
    for one in sorted(cited, key=lambda citation: -len(citation.quote)):
        if not any(squash(one.quote) in squash(other.quote) for other in kept):
            kept.append(Citation(page=one.page, quote=flat(one.quote)))
    return sorted(kept, key=lambda citation: citation.page)


def stated_items(read: Sequence[Sentence], extraction: Extraction) -> list[Sentence]:
    """The items of an agenda: as extracted, else every line with a number of its own."""
    if not extraction.agenda_items:
        return [one for one in read if is_item(one) and one.words > 1]
    return [
        Sentence(
            item.title if squash(item.title) in squash(item.quote) else flat(item.quote),
            "",
            item.number or "",
            number - STATED,
            (item,),
        )
        for number, item in enumerate(extraction.agenda_items)
    ]


def is_item(sentence: Sentence) -> bool:
    """Whether a line has a number of its own, as the items of an agenda have."""
    return ITEM_NUMBER.fullmatch(sentence.marker) is not None


def flat(text: str) -> str:
    """A text on one line."""
    return re.sub(r"\s+", " ", text).strip()
