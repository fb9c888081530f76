"""Which sentences tell an item, and which few tell the meeting."""

import re
from collections.abc import Iterable, Iterator, Sequence

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.meeting import MeetingRecord, PageItem, PageSentence
from contracts.artefacts.summary import Slot, SummarySentence
from workers.stages.assemble.decided import NOTHING, decided_by_item
from workers.stages.assemble.papers import Paper, is_agenda, is_minutes, is_pack

ITEM_WORDS, OPENING_WORDS, OVERVIEW_WORDS = 220, 45, 260
OVERVIEW_SENTENCES = 10
SAME = 0.8
"""Share of the shorter sentence's words that stand in the longer one when both say the same."""
MAIN_FIRST = (
    DocumentType.REPORT,
    DocumentType.SUPPLEMENT,
    DocumentType.MOTION,
    DocumentType.QUESTIONS,
    DocumentType.DECISION_RECORD,
    DocumentType.MINUTES,
    DocumentType.REPORTS_PACK,
    DocumentType.PLAN_OR_POLICY,
)
"""Papers in the order in which they tell an item; all others come after."""
ASKED = (Slot.RECOMMENDATION, Slot.DECISION)


def page_items(record: MeetingRecord, told: Sequence[Paper]) -> tuple[PageItem, ...]:
    """The agenda with the sentences of its papers, and what the minutes say was decided."""
    decided = decided_by_item(record.items, next(filter(is_minutes, told), None))
    return tuple(
        PageItem(
            key=item.key,
            number=item.number,
            title=item.title,
            text=item.text,
            restricted=item.restricted,
            sentences=tuple(item_sentences([paper for paper in told if paper.record.item == item.key])),
            decisions=decided.get(item.key, NOTHING).sentences,
            outcome=decided.get(item.key, NOTHING).outcome,
            documents=tuple(document.id for document in record.documents if document.item == item.key),
        )
        for item in record.items
    )


def item_sentences(papers: Sequence[Paper]) -> list[PageSentence]:
    """What the main paper of an item is for, asks and means, and what others decide or ask; nothing twice."""
    ordered = sorted(papers, key=rank)
    asked = [
        (paper, one)
        for slot in ASKED
        for paper in ordered
        if tells(paper, ordered)
        for one in slot_sentences(paper, slot)
    ]
    main = ordered[:1]
    purpose = [(paper, one) for paper in main for one in slot_sentences(paper, Slot.PURPOSE)[:1]]
    meaning = [(paper, one) for paper in main for one in slot_sentences(paper, Slot.IMPLICATION)]
    return within([*purpose, *asked, *meaning], ITEM_WORDS)


def tells(paper: Paper, ordered: Sequence[Paper]) -> bool:
    """Whether what a paper asks is told with its item: the main one's, and what others decide or amend."""
    return paper == ordered[0] or paper.type in {DocumentType.DECISION_RECORD, DocumentType.SUPPLEMENT}


def rank(paper: Paper) -> tuple[int, str]:
    """The place of a paper among those that tell an item."""
    place = MAIN_FIRST.index(paper.type) if paper.type in MAIN_FIRST else len(MAIN_FIRST)
    return place, paper.record.title


def overview(record: MeetingRecord, told: Sequence[Paper]) -> tuple[PageSentence, ...]:
    """The few sentences that tell the meeting: what it decided, else what each item is for and asks."""
    minutes = [paper for paper in told if is_minutes(paper)]
    decided = [(paper, one) for paper in minutes for one in slot_sentences(paper, Slot.DECISION)]
    candidates = decided or list(opening_sentences(record, told))
    return tuple(within(candidates, OVERVIEW_WORDS)[:OVERVIEW_SENTENCES])


def opening_sentences(record: MeetingRecord, told: Sequence[Paper]) -> Iterator[tuple[Paper, SummarySentence]]:
    """What opens each item; without items, each paper; without papers, the agenda. Earlier minutes are left out."""
    papers = [paper for paper in told if is_pack(paper) or not (is_agenda(paper) or paper.type is DocumentType.MINUTES)]
    items = [[paper for paper in papers if paper.record.item == item.key] for item in record.items]
    groups = [group for group in items if group] or [[paper] for paper in papers] or [[paper] for paper in told]
    for group in groups:
        yield from opening(min(group, key=rank))


def opening(paper: Paper) -> Iterator[tuple[Paper, SummarySentence]]:
    """What a paper is for and what it asks or tells of a decision: one short sentence of each."""
    for slots in ((Slot.PURPOSE,), ASKED):
        candidates = [one for slot in slots for one in slot_sentences(paper, slot)]
        short = [one for one in candidates if len(one.text.split()) <= OPENING_WORDS]
        yield from ((paper, one) for one in (short or candidates)[:1])


def slot_sentences(paper: Paper, slot: Slot) -> tuple[SummarySentence, ...]:
    """The sentences of a paper's summary in one slot."""
    sentences = paper.said.summary.sentences if paper.said else ()
    return tuple(one for one in sentences if one.slot is slot)


def within(candidates: Iterable[tuple[Paper, SummarySentence]], words: int) -> list[PageSentence]:
    """The first candidates that fit and that say nothing a second time."""
    chosen: list[PageSentence] = []
    for paper, one in candidates:
        cost = len(one.text.split())
        if cost <= words and not any(same(one.text, other.text) for other in chosen):
            chosen.append(PageSentence(text=one.text, document=paper.record.id, citations=one.citations))
            words -= cost
    return chosen


def same(one: str, other: str) -> bool:
    """Whether two sentences say the same, with the same figures."""
    words, others = (set(re.findall(r"[^\W\d_]+", text.casefold())) for text in (one, other))
    figures, other_figures = (set(re.findall(r"\d[\d,.]*\d|\d", text)) for text in (one, other))
    return figures == other_figures and len(words & others) >= SAME * min(len(words), len(others))
