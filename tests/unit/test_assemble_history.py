"""What changed of a meeting since the last version of its listing, and what its minutes say was decided."""

from datetime import timedelta

import pytest

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.extraction import Extraction, StatedItem
from contracts.artefacts.meeting import (
    Availability,
    Change,
    ChangeKind,
    DocumentRecord,
    ItemRecord,
    MeetingPage,
    MeetingRecord,
    PageDifference,
    Relocation,
)
from contracts.artefacts.proceedings import Outcome
from contracts.artefacts.stated import Stated
from contracts.references import ListedKind
from tests.fakes.vale_meeting import (
    MEETING,
    SOURCE,
    STARTS_AT,
    Content,
    document_id,
    listed,
    put_record,
    put_summarised,
    record,
    told,
)
from workers.adapters.object_stores.memory import MemoryStore
from workers.domain.text_change import text_change
from workers.runtime.stage import Inputs
from workers.stages.assemble import Assemble
from workers.stages.assemble.handler import read_meeting

BUDGET, SURVEY = listed(1, "Budget monitoring", "i5"), listed(2, "Survey", "i5")


def assembled(*records: MeetingRecord, contents: dict[DocumentRecord, Content]) -> MeetingPage:
    """The page of a meeting after these records."""
    bucket = MemoryStore()
    for number, one in enumerate(records, 1):
        put_record(bucket, one.model_copy(update={"sequence": number}))
    for document, content in contents.items():
        put_summarised(bucket, document, content)
    inputs = read_meeting(bucket, SOURCE, MEETING)
    assert isinstance(inputs, Inputs)
    return Assemble().work(inputs.load())


def changes(*records: MeetingRecord) -> list[Change]:
    """What changed in the last record, none of whose papers is compared."""
    everything = {document: Content() for one in records for document in one.documents}
    newest = assembled(*records, contents=everything).versions[0]
    return list(newest.changes) if newest.sequence == len(records) else []


def test_the_first_version_announces_the_meeting_with_its_papers() -> None:
    announced, added = changes(record(BUDGET))
    assert (announced.kind, announced.title) == (ChangeKind.MEETING_ANNOUNCED, "Cabinet")
    assert (added.kind, added.document, added.item) == (ChangeKind.PAPER_ADDED, BUDGET.id, "i5")


def test_papers_that_came_and_went_are_told() -> None:
    gone = SURVEY.model_copy(update={"availability": Availability.WITHDRAWN})
    told_of = changes(record(SURVEY), record(BUDGET, gone))
    assert [(one.kind, one.document) for one in told_of] == [
        (ChangeKind.PAPER_ADDED, BUDGET.id),
        (ChangeKind.PAPER_WITHDRAWN, SURVEY.id),
    ]


def test_a_paper_that_stands_in_another_meeting_now_is_not_told_as_withdrawn() -> None:
    relocated = Relocation(document=SURVEY.id, meeting="mtg_" + "b" * 20)
    assert changes(record(BUDGET, SURVEY), record(BUDGET, elsewhere=(relocated,))) == []


def test_a_paper_that_was_to_follow_is_told_as_such_when_it_comes() -> None:
    awaited = SURVEY.model_copy(update={"availability": Availability.TO_FOLLOW, "url": None})
    (announced,) = changes(record(), record(awaited))
    (came,) = changes(record(awaited), record(SURVEY))
    assert announced.kind is ChangeKind.PAPER_ANNOUNCED
    assert (came.kind, came.before) == (ChangeKind.PAPER_ADDED, "to_follow")


def test_a_paper_that_is_no_longer_public_is_told_as_restricted() -> None:
    secret = SURVEY.model_copy(update={"availability": Availability.RESTRICTED})
    (change,) = changes(record(SURVEY), record(secret))
    assert change.kind is ChangeKind.PAPER_RESTRICTED


def test_a_replaced_paper_is_told_with_its_changed_pages_and_sentences() -> None:
    kept = "The forecast is unchanged since the second quarter."
    old = Content((told(kept), told("The forecast overspend is £1.7m in all.")))
    new = Content((told(kept), told("The forecast overspend is £1.8m in all.")))
    again = BUDGET.model_copy(update={"revision": 2})
    page = assembled(record(BUDGET), record(again), contents={BUDGET: old, again: new})
    (change,) = page.versions[0].changes
    assert (change.kind, change.revision, change.compared) == (ChangeKind.PAPER_REPLACED, 2, True)
    assert change.pages == (PageDifference(page=1, added=("The forecast overspend is £1.8m in all.",)),)
    assert change.removed == ("The forecast overspend is £1.7m in all.",)


@pytest.mark.parametrize("state", [Availability.WITHDRAWN, Availability.RESTRICTED])
def test_no_text_of_a_paper_is_told_that_is_not_public_any_more(state: Availability) -> None:
    revisions = [BUDGET.model_copy(update={"revision": number}) for number in (1, 2, 3)]
    contents = {one: Content((told(f"The overspend is £{one.revision}m in all."),)) for one in revisions}
    gone = revisions[-1].model_copy(update={"availability": state})
    page = assembled(*map(record, revisions), record(gone), contents=contents)
    replaced = [one for version in page.versions for one in version.changes if one.kind is ChangeKind.PAPER_REPLACED]
    assert [(one.revision, one.compared) for one in replaced] == [(3, False), (2, False)]
    assert "overspend" not in page.model_dump_json()


def test_a_replaced_paper_whose_old_text_is_not_known_is_told_without_pages() -> None:
    again = BUDGET.model_copy(update={"revision": 2})
    page = assembled(record(BUDGET), record(again), contents={again: Content()})
    (change,) = page.versions[0].changes
    assert (change.kind, change.compared, change.pages) == (ChangeKind.PAPER_REPLACED, False, ())


def test_renamed_and_moved_papers_are_told_with_both_names() -> None:
    items = (ItemRecord(key="i5", number="5", title="Budget"), ItemRecord(key="i6", number="6", title="Roads"))
    there = BUDGET.model_copy(update={"title": "Budget report", "item": "i6"})
    renamed, moved = changes(record(BUDGET, items=items), record(there, items=items))
    assert (renamed.before, renamed.after) == ("Budget monitoring", "Budget report")
    assert (moved.kind, moved.before, moved.after) == (ChangeKind.PAPER_MOVED, "5", "6")


def test_items_that_came_went_or_moved_are_told() -> None:
    roads, bins = ItemRecord(key="r", number="6", title="Roads"), ItemRecord(key="b", number="7", title="Bins")
    earlier, later = record(items=(roads, bins)), record(items=(roads.model_copy(update={"number": "8"}),))
    moved, removed = changes(earlier, later)
    (added,) = changes(later, record(items=(*later.items, bins)))
    assert (moved.kind, moved.before, moved.after) == (ChangeKind.ITEM_MOVED, "6", "8")
    assert (removed.kind, removed.title) == (ChangeKind.ITEM_REMOVED, "Bins")
    assert (added.kind, added.title) == (ChangeKind.ITEM_ADDED, "Bins")


def test_another_day_status_or_place_is_told() -> None:
    later = record(starts_at=STARTS_AT + timedelta(days=1), status="Cancelled", venue="Guildhall")
    told_of = changes(record(), later)
    assert [(one.kind, one.after) for one in told_of] == [
        (ChangeKind.MEETING_MOVED, "2026-03-06T18:30+00:00"),
        (ChangeKind.STATUS_CHANGED, "Cancelled"),
        (ChangeKind.VENUE_CHANGED, "Guildhall"),
    ]


def test_the_newest_version_comes_first_and_one_without_changes_is_left_out() -> None:
    page = assembled(record(), record(url="https://vale.example/other"), record(venue="Guildhall"), contents={})
    assert [version.sequence for version in page.versions] == [3, 1]


def test_a_page_that_only_moved_within_a_paper_is_unchanged() -> None:
    first, second = "The first page of the report says this.", "The second page of the report says that."
    told_of = text_change([first, second], ["An entirely new cover page came first.", first, second])
    assert told_of.pages == (1,)
    assert told_of.added == {1: ("An entirely new cover page came first.",)}
    assert told_of.removed == ()


def test_a_sentence_that_stands_once_less_is_told_as_gone() -> None:
    again = "The committee noted the report again."
    assert text_change([f"{again} {again}"], [again]).removed == (again,)


def test_a_decision_is_told_with_the_item_under_whose_heading_the_minutes_have_it() -> None:
    items = (
        ItemRecord(key="i5", number="5", title="Budget monitoring"),
        ItemRecord(key="i6", number="6", title="Roads"),
    )
    lines = ("5. Budget monitoring report", "RESOLVED that it be noted", "6. Roads", "RESOLVED that they be mended")
    headings = (
        StatedItem(number="5", title="Budget monitoring report", page=1, quote=lines[0]),
        StatedItem(number="6", title="Roads", page=1, quote=lines[2], outcome=Outcome.RESOLVED),
    )
    decisions = tuple(Stated(value=line, page=1, quote=line) for line in lines if line.startswith("RESOLVED"))
    minutes = listed(1, "Printed minutes", kind=ListedKind.PRINTED_MINUTES)
    said = Extraction(agenda_items=headings, decisions=decisions)
    content = Content(tuple(map(told, lines)), DocumentType.MINUTES, extraction=said)
    page = assembled(record(minutes, items=items), contents={minutes: content})
    assert [[one.text for one in item.decisions] for item in page.items] == [[lines[1]], [lines[3]]]
    assert [item.outcome for item in page.items] == [None, Outcome.RESOLVED]
    assert page.items[1].decisions[0].document == document_id(1)


def test_a_decision_that_says_more_than_its_quote_is_not_told() -> None:
    items = (ItemRecord(key="i5", number="5", title="Budget monitoring"),)
    lines = ("5. Budget monitoring", "RESOLVED that the overspend of £2.4m be noted")
    heading = StatedItem(number="5", title="Budget monitoring", page=1, quote=lines[0])
    wrong = Stated(value="RESOLVED that the overspend of £4.2m be noted", page=1, quote=lines[1])
    minutes = listed(1, "Printed minutes", kind=ListedKind.PRINTED_MINUTES)
    said = Extraction(agenda_items=(heading,), decisions=(wrong,))
    content = Content(tuple(map(told, lines)), DocumentType.MINUTES, extraction=said)
    assert assembled(record(minutes, items=items), contents={minutes: content}).items[0].decisions == ()
