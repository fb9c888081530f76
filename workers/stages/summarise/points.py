"""What a paper says under the headings that papers of councils have in common: a row for each, beside the figures."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from contracts.artefacts.summary import KeyFigure
from workers.domain.paper_text import squash
from workers.stages.summarise.compression import PRONOUN, is_useless, mended, shorter
from workers.stages.summarise.coverage import likeness, terms
from workers.stages.summarise.figures import figures_in
from workers.stages.summarise.sentences import VERB, Sentence, is_fragment, opened
from workers.stages.summarise.slots import ATTENDING

I = re.IGNORECASE  # noqa: E741 - as the flag is called
ROW_WORDS = 32
"""Words of a row at most."""
STATED = "Also"
"""What a row is called of a sentence that stands under no heading."""
ALIKE = 0.6
"""Share of the words of the shorter of two sentences that the other has when one row is enough for both."""
MOST_SECTIONS, HEADING_WORDS = 12, 14
"""Rows for headings of the paper's own, and the words of such a heading at most."""
FIRST_SENTENCES = 8
"""Of a section: its first sentences, from which one is told."""


@dataclass(frozen=True)
class Point:
    """What a row is called, the headings of its section, and the words by which such a section says its outcome."""

    label: str
    heading: re.Pattern[str]
    outcome: re.Pattern[str]


NEXT_STEPS = "Next steps"
POINTS = (
    Point(
        "Reason",
        re.compile(r"^reasons?\b.{0,6} (?:for|of)\b|^rationale|^why\b", I),
        re.compile(r"\b(?:because|so that|need(?:s|ed)?|required|outside|will (?:allow|ensure|enable)|ensure)\b", I),
    ),
    Point(
        "Alternatives",
        re.compile(r"\balternatives?\b|\boptions? (?:considered|appraisal|dismissed|rejected|available)|^options?$", I),
        re.compile(r"\b(?:rejected|dismissed|discounted|considered|not (?:viable|recommended)|do nothing)\b", I),
    ),
    Point(
        "Finance",
        re.compile(r"\bfinanc|\bresource implication|\bbudget(?:ary)? implication|\bcosts?\b.*\bimplication", I),
        re.compile(r"[£$€]|\b(?:no|low|additional|within|existing) .{0,30}\b(?:costs?|budgets?|resources?)\b", I),
    ),
    Point(
        "Legal",
        re.compile(r"\blegal\b|\bmonitoring officer\b|\bstatutory\b.*\bimplication", I),
        re.compile(r"\b(?:duty|duties|statutory|powers?|required|must|delegated|subject to)\b", I),
    ),
    Point(
        "Equality",
        re.compile(r"equalit|\bdiversity\b|community impact|summary of the outcome", I),
        re.compile(
            r"\b(?:no|neutral|positive|negative|adverse|disproportionate)\b.{0,40}\bimpacts?\b|discriminat|no change", I
        ),
    ),
    Point(
        "Data protection",
        re.compile(r"data protection|\bprivacy\b|information governance", I),
        re.compile(r"\bDPIA\b|impact assessment", I),
    ),
    Point(
        "Staff",
        re.compile(r"\b(?:staff|workforce|human resources?|personnel|\bHR)\b.*(?:implication|impact)", I),
        re.compile(r"\b(?:FTE|posts?|staff|consult)", I),
    ),
    Point(
        "Climate",
        re.compile(r"(?:climate|environment|carbon|sustainab)\w*.*(?:implication|impact)", I),
        re.compile(r"\b(?:no|positive|negative|reduc\w+|carbon|emissions?)\b", I),
    ),
    Point(
        "Risk",
        re.compile(r"\brisks?\b", I),
        re.compile(r"\brisks?\b", I),
    ),
    Point(
        "Consultation",
        re.compile(r"\bconsult(?:ation|ed|ees)\b|\bengage(?:d|ment)\b", I),
        re.compile(r"\b(?:responses?|respondents?|consulted|supported|consultation)\b", I),
    ),
    Point(
        NEXT_STEPS,
        re.compile(r"\bnext steps?\b|\btimetable\b|\btimescales?\b|^implementation$|^way forward", I),
        re.compile(r"\b(?:will|by|from) .{0,60}\b(?:19|20)\d\d\b|\bwill be\b", I),
    ),
)


def points(read: Sequence[Sentence], told: Sequence[str]) -> Iterator[KeyFigure]:
    """A row for each such section of which no sentence of the summary is, with the sentence that says its outcome."""
    known = "".join(map(squash, told))
    taken: set[int] = set()
    for point in POINTS:
        section = [one for one in read if point.heading.search(one.heading)]
        if any(is_told(one, known) for one in section):
            continue
        free = [one for one in section if stands(one) and one.position not in taken][:FIRST_SENTENCES]
        best = max(free, key=lambda one: (rank(one, point), -one.position), default=None)
        if best is not None:
            taken.add(best.position)
            cited = best.citations[0]
            yield KeyFigure(label=point.label, value=in_few_words(best), page=cited.page, quote=cited.quote)


def sections(read: Sequence[Sentence], told: Sequence[str], worth: Callable[[Sentence], float]) -> Iterator[KeyFigure]:
    """A row for each other heading under which nothing is told, with what tells most there; the first of many."""
    known = "".join(map(squash, told))
    made = 0
    for heading, run in groupby(read, key=lambda one: one.heading):
        if not heading or ATTENDING.search(heading):
            continue
        section = list(run)
        free = [one for one in section if stands(one)]
        if not free or not is_named(free[0]) or any(is_told(one, known) for one in section):
            continue
        yield row(max(free, key=lambda one: (worth(one), -one.position)))
        made += 1
        if made == MOST_SECTIONS:
            break


def statements(
    read: Sequence[Sentence], told: Sequence[str], worth: Callable[[Sentence], float], most: int
) -> tuple[KeyFigure, ...]:
    """A row for each of so many sentences that tell most and are not told, of a paper that states few figures."""
    known = "".join(map(squash, told))
    free = [one for one in read if stands(one) and is_named(one) and not is_told(one, known)]
    kept: list[Sentence] = []
    for one in sorted(free, key=lambda one: (-worth(one), one.position)):
        if len(kept) < most and not any(alike(one, other) for other in kept):
            kept.append(one)
    return tuple(map(row, sorted(kept, key=lambda one: one.position)))


def alike(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences have most of their words in common."""
    return likeness(terms(one.text), terms(other.text)) >= ALIKE


def row(sentence: Sentence) -> KeyFigure:
    """A sentence as a row, called by the heading that it stands under."""
    cited, heading = sentence.citations[0], sentence.heading
    label = heading if heading and not ATTENDING.search(heading) else STATED
    return KeyFigure(label=label, value=in_few_words(sentence), page=cited.page, quote=cited.quote)


def is_named(sentence: Sentence) -> bool:
    """Whether a sentence stands under a heading of a few words, or none, where something is told."""
    return len(sentence.heading.split()) <= HEADING_WORDS and not is_useless(sentence)


def is_told(sentence: Sentence, told: str) -> bool:
    """Whether the beginning of what stands under a heading is among what is told."""
    return squash(sentence.text)[:60] in told


def stands(sentence: Sentence) -> bool:
    """Whether a sentence may stand alone in a row."""
    leans = PRONOUN.match(sentence.text) or is_fragment(sentence) or not VERB.search(sentence.text.casefold())
    return not leans and len(sentence.citations) == 1


def rank(sentence: Sentence, point: Point) -> float:
    """How much a sentence looks like the outcome of its section: its words, figures, and to be the first."""
    outcome = 2.0 if point.outcome.search(sentence.text) else 0.0
    return outcome + 0.5 * bool(figures_in(sentence.text)) + 0.5 * sentence.first


def in_few_words(sentence: Sentence) -> str:
    """A sentence, or the longest of its shorter forms that fits into a row."""
    whole = mended(opened(sentence.text))
    fitting = [one for one in (whole, *shorter(whole)) if len(one.split()) <= ROW_WORDS]
    best = max(fitting, key=len, default=None)
    return best or " ".join(whole.split()[:ROW_WORDS]) + "…"
