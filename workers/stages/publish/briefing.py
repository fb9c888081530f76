"""A briefing: what many documents say on a topic, by theme, every sentence with footnotes."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import chain, combinations

from contracts.artefacts.briefing import Briefing, BriefingConflict, BriefingParagraph, BriefingSentence, Footnote
from contracts.artefacts.classification import DocumentType, Topic
from contracts.artefacts.meeting import DocumentState, MeetingPage, PageDocument, PageItem, PageSentence
from contracts.artefacts.stated import Citation
from contracts.artefacts.summary import Slot
from contracts.model import canonical_json
from workers.stages.publish import addresses
from workers.stages.publish.card import MeetingCard
from workers.stages.publish.likeness import content_words, figures, overlap, says_the_same

MOST_THEMES, THEME_WORDS = 10, 170
MOST_OF_ONE = 4
"""Sentences of one document in a paragraph, so that others have their say."""
ALIKE = 0.5
"""Share of all words of their titles that two items of one theme have in common."""
CONFLICT, FEWEST_WORDS = 0.85, 4
"""Share of all words of two sentences that both have when only their figures differ, and how many that are at least."""
REFERENCE = re.compile(r"^\s*(?:[A-Z]{0,4}\d+[/.-]\d+[A-Z/0-9]*|\d+[.)]?)\s*[-\u2013\u2014:]?\s*")
TOLD_ELSEWHERE = frozenset({DocumentType.AGENDA, DocumentType.REPORTS_PACK, DocumentType.MINUTES})
"""Lists of what others say; what minutes say was decided is told with the item that it was decided on."""
SHORTEST, LETTERS = 6, 0.75
"""Words of a sentence, and share of letters among its signs, below which it is a heading or a row of a table."""
BARE_NUMBER, CELLS = re.compile(r"(?<!\S)[-+]?\d[\d,.]*(?!\S)"), 3
"""A number without a sign of what it counts, and how many of them make a row of a table."""
MAIN = frozenset({DocumentType.REPORT, DocumentType.SUPPLEMENT, DocumentType.DECISION_RECORD, DocumentType.MINUTES})
RANK = {slot: place for place, slot in enumerate(Slot)}


@dataclass(frozen=True)
class Request:
    """What a briefing is asked for: a topic of the closed list, or words that its sentences have."""

    topic: str
    councils: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None

    @property
    def id(self) -> str:
        """The same for the same request."""
        asked = [self.topic, sorted(self.councils), str(self.since), str(self.until)]
        return f"{addresses.slug(self.topic)}-{sha256(canonical_json(asked)).hexdigest()[:8]}"

    @property
    def listed(self) -> Topic | None:
        """The topic of the closed list that it names."""
        return next((topic for topic in Topic if topic.value == addresses.slug(self.topic)), None)


@dataclass(frozen=True)
class Said:
    """A sentence of a document with all that a footnote tells."""

    text: str
    citations: tuple[Citation, ...]
    slot: Slot
    theme: str
    page: MeetingPage
    document: PageDocument

    @property
    def order(self) -> tuple[bool, int, str, str]:
        """The place of a sentence among those of its theme: what main papers and minutes say comes first."""
        return (
            self.document.document_type not in MAIN,
            RANK[self.slot],
            self.page.starts_at.isoformat() if self.page.starts_at else "",
            self.document.title,
        )


def build_briefing(pages: Iterable[MeetingPage], request: Request) -> Briefing:
    """The briefing that these meetings give; equal pages and requests give equal briefings."""
    wanted = sorted((page for page in pages if is_wanted(page, request)), key=lambda page: page.id)
    said = [one for page in wanted for one in sentences_of(page, request)]
    themes = sorted(by_theme(said).items(), key=lambda theme: (-weight(theme[1]), theme[0]))[:MOST_THEMES]
    notes = Notes()
    paragraphs = tuple(
        BriefingParagraph(theme=theme, sentences=tuple(paragraph(found, notes))) for theme, found in themes
    )
    conflicts = tuple(
        BriefingConflict(first=notes.sentence([first]), second=notes.sentence([second]))
        for first, second in differing([*said, *(row for page in wanted for row in rows_of(page, request))])
    )
    return Briefing(
        id=request.id,
        topic=request.topic,
        councils=request.councils,
        since=request.since,
        until=request.until,
        documents=len({one.document.id for one in said}),
        paragraphs=paragraphs,
        conflicts=conflicts,
        footnotes=tuple(notes.footnotes.values()),
    )


def is_wanted(meeting: MeetingPage | MeetingCard, request: Request) -> bool:
    """Whether a meeting is of a council and within the days that are asked for; one without a day is of none."""
    if request.councils and (meeting.council or meeting.source) not in request.councils:
        return False
    if request.since is None and request.until is None:
        return True
    start = meeting.starts_at.date() if meeting.starts_at else None
    return start is not None and (request.since or start) <= start <= (request.until or start)


def sentences_of(page: MeetingPage, request: Request) -> Iterator[Said]:
    """What the papers of a meeting say on the topic, and what the minutes say was decided on their items."""
    items = {item.key: item for item in page.items}
    documents = {one.id: one for one in page.documents if one.state is DocumentState.SUMMARISED}
    for document in documents.values():
        if document.document_type in TOLD_ELSEWHERE:
            continue
        theme = theme_of(items.get(document.item or ""), document)
        for one in document.sentences:
            if is_prose(one.text) and fits(document, one.text, theme, request):
                yield Said(one.text, one.citations, one.slot, theme, page, document)
    for item in page.items:
        own = [documents[own_id] for own_id in item.documents if own_id in documents]
        for decided in item.decisions:
            if decided.document in documents and any(fits(one, decided.text, item.title, request) for one in own):
                yield decision(decided, item, page, documents[decided.document])


def rows_of(page: MeetingPage, request: Request) -> Iterator[Said]:
    """The sentences from which the tables of a meeting's papers have their figures."""
    items = {item.key: item for item in page.items}
    for document in page.documents:
        if document.state is not DocumentState.SUMMARISED or document.document_type in TOLD_ELSEWHERE:
            continue
        theme = theme_of(items.get(document.item or ""), document)
        for row in document.key_figures:
            if is_prose(row.label) and figures(row.label) and fits(document, row.label, theme, request):
                cited = (Citation(page=row.page, quote=row.quote),)
                yield Said(row.label, cited, Slot.COVERAGE, theme, page, document)


def decision(decided: PageSentence, item: PageItem, page: MeetingPage, minutes: PageDocument) -> Said:
    """What was decided, under the theme of its item."""
    return Said(decided.text, decided.citations, Slot.DECISION, theme_of(item, minutes), page, minutes)


def is_prose(text: str) -> bool:
    """Whether a text is a sentence, and no heading or row of a table."""
    signs = re.sub(r"\s", "", text)
    row = len(BARE_NUMBER.findall(text)) >= CELLS
    return not row and len(text.split()) >= SHORTEST and sum(map(str.isalpha, signs)) >= LETTERS * len(signs)


def fits(document: PageDocument, text: str, theme: str, request: Request) -> bool:
    """Whether a sentence is on the topic: by its document, or by the words of the request."""
    if request.listed:
        return request.listed in document.topics
    asked = content_words(request.topic)
    return bool(asked) and asked <= content_words(f"{text} {theme} {document.title}")


def theme_of(item: PageItem | None, document: PageDocument) -> str:
    """What a sentence is about: the title of its item, else of its document, without references."""
    title = item.title if item else document.title
    return REFERENCE.sub("", title).strip() or title


def by_theme(said: Sequence[Said]) -> Mapping[str, list[Said]]:
    """Sentences by theme; items with titles alike are one theme, by the title that came first."""
    found: dict[str, list[Said]] = {}
    for one in sorted(said, key=lambda it: (it.page.starts_at.isoformat() if it.page.starts_at else "", it.page.id)):
        words = content_words(one.theme)
        same = (theme for theme in found if theme == one.theme or overlap(content_words(theme), words) >= ALIKE)
        found.setdefault(next(same, one.theme), []).append(one)
    return found


def weight(found: Sequence[Said]) -> int:
    """How much there is to say on a theme: what is asked, decided and counted."""
    told = sum(one.slot in {Slot.RECOMMENDATION, Slot.DECISION} for one in found)
    return told + sum(bool(figures(one.text)) for one in found) + len({one.document.id for one in found})


class Notes:
    """The footnotes in the order in which sentences need them; a place has one number."""

    def __init__(self) -> None:
        self.footnotes: dict[tuple[str, int, str], Footnote] = {}

    def sentence(self, group: Sequence[Said]) -> BriefingSentence:
        """The first of some sentences that say the same, with the places of them all."""
        numbers = [self.number(one, citation) for one in group for citation in one.citations]
        return BriefingSentence(text=group[0].text, footnotes=tuple(dict.fromkeys(numbers)))

    def number(self, said: Said, citation: Citation) -> int:
        """The number of a place."""
        place = (said.document.id, citation.page, citation.quote)
        if place not in self.footnotes:
            self.footnotes[place] = footnote(len(self.footnotes) + 1, said, citation)
        return self.footnotes[place].number


def footnote(number: int, said: Said, citation: Citation) -> Footnote:
    """A footnote with document, meeting, page and address."""
    page, document = said.page, said.document
    return Footnote(
        number=number,
        document=document.id,
        revision=document.revision,
        title=document.title,
        council=page.council or page.source,
        committee=page.committee or "Meetings",
        meeting=page.id,
        day=page.starts_at.date() if page.starts_at else None,
        page=citation.page,
        quote=citation.quote,
        url=document.url,
    )


def paragraph(found: Sequence[Said], notes: Notes) -> Iterator[BriefingSentence]:
    """The sentences of a theme within its length; what several documents say is said once, with all of them."""
    words, of_document = THEME_WORDS, dict[str, int]()
    for group in groups(sorted(found, key=lambda one: one.order)):
        first, cost = group[0], len(group[0].text.split())
        if cost <= words and of_document.get(first.document.id, 0) < MOST_OF_ONE:
            words -= cost
            of_document[first.document.id] = of_document.get(first.document.id, 0) + 1
            yield notes.sentence(group)


def groups(found: Iterable[Said]) -> list[list[Said]]:
    """Sentences that say the same, together, in the order of the first of each."""
    made: list[list[Said]] = []
    for one in found:
        same = next((group for group in made if says_the_same(group[0].text, one.text)), None)
        if same is None:
            made.append([one])
        else:
            same.append(one)
    return made


def differing(said: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    """Sentences and rows of two documents that say the same of one theme with different figures, each pair once."""
    told: set[frozenset[tuple[str, frozenset[str]]]] = set()
    themes: dict[str, list[tuple[Said, frozenset[str], frozenset[str]]]] = {}
    for one in said:
        if numbers := figures(one.text):
            themes.setdefault(one.theme, []).append((one, content_words(one.text), numbers))
    for (one, words, numbers), (other, others, other_numbers) in chain.from_iterable(
        combinations(counted, 2) for counted in themes.values()
    ):
        pair = frozenset({(one.document.id, numbers), (other.document.id, other_numbers)})
        if one.document.id == other.document.id or pair in told or len(words & others) < FEWEST_WORDS:
            continue
        if numbers != other_numbers and overlap(words, others) >= CONFLICT:
            told.add(pair)
            yield one, other
