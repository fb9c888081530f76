"""A weekly digest says what happened and why it is there, and nothing twice."""

from datetime import UTC, datetime, timedelta

import pytest

from contracts.artefacts.classification import DocumentType, Topic
from contracts.artefacts.digest import Digest, DigestEntry, DigestSection
from contracts.artefacts.meeting import Change, ChangeKind, DocumentState, MeetingPage, PageDifference, PageSentence
from contracts.artefacts.stated import Citation
from contracts.references import ListedKind
from tests.fakes.published_site import COUNCIL, SEEN, STARTS, added, meeting, paper, publish, version
from workers.adapters.object_stores.memory import MemoryStore
from workers.entrypoints.publications import named
from workers.runtime import keys
from workers.runtime.london import LONDON
from workers.stages.publish.card import card_of
from workers.stages.publish.digest import build_digest, may_tell
from workers.stages.publish.files import SiteFiles
from workers.stages.publish.publications import digest_markdown, write_digest
from workers.stages.publish.weeks import bounds, last_full_week, week_of

WEEK = week_of(SEEN)
LATER = SEEN + timedelta(days=1)
NEXT = SEEN + timedelta(days=7)


def digest(*pages: MeetingPage, week: str = WEEK, topic: Topic | None = None) -> Digest:
    return build_digest(pages, week, None if topic else COUNCIL, topic)


def of(section: DigestSection, made: Digest) -> list[DigestEntry]:
    return [entry for entry in made.entries if entry.section is section]


def replaced(number: int, *sentences: str) -> Change:
    pages = (PageDifference(page=1, added=sentences),)
    document = paper(number)
    return Change(
        kind=ChangeKind.PAPER_REPLACED,
        title=document.title,
        document=document.id,
        revision=2,
        pages=pages,
        compared=True,
    )


def test_a_new_paper_is_told_with_what_it_asks_and_why_it_is_there() -> None:
    (entry,) = of(DigestSection.PAPER, digest(meeting(1, paper(1))))
    assert entry.reason == "New: published on Monday 2 March 2026."
    assert [one.text for one in entry.sentences] == ["Note the forecast overspend of £1.4m."]
    assert (entry.document, entry.revision) == (paper(1).id, 1)


def test_a_paper_that_came_and_was_replaced_in_one_week_is_one_entry() -> None:
    page = meeting(1, paper(1, revision=2))
    again = page.model_copy(update={"versions": (version(2, replaced(1), seen_at=LATER), *page.versions)})
    (entry,) = of(DigestSection.PAPER, digest(again))
    assert entry.reason == "New: published on Monday 2 March 2026, and replaced on Tuesday 3 March 2026."


def test_a_paper_replaced_in_a_later_week_is_told_with_its_pages_and_only_what_is_new() -> None:
    page = meeting(1, paper(1, revision=2))
    versions = (version(2, replaced(1, "Note the forecast overspend of £1.4m."), seen_at=NEXT), *page.versions)
    (entry,) = of(DigestSection.PAPER, digest(page.model_copy(update={"versions": versions}), week=week_of(NEXT)))
    assert entry.reason == "Replaced on Monday 9 March 2026; changed on page 1."
    assert len(entry.sentences) == 1
    versions = (version(2, replaced(1, "Something else."), seen_at=NEXT), *page.versions)
    (entry,) = of(DigestSection.PAPER, digest(page.model_copy(update={"versions": versions}), week=week_of(NEXT)))
    assert entry.sentences == ()


def test_the_same_bytes_under_two_names_and_a_paper_of_two_meetings_are_told_once() -> None:
    blob = "blobs/aa/" + "a" * 64
    one, other = paper(1, blob=blob), paper(2, blob=blob)
    made = digest(meeting(1, one, paper(3)), meeting(2, other, paper(3)))
    assert [entry.document for entry in of(DigestSection.PAPER, made)] == [one.id, paper(3).id]


def test_what_two_papers_both_say_is_told_once() -> None:
    record = paper(2, "Record of decision", sentences=paper(1).sentences, document_type=DocumentType.DECISION_RECORD)
    made = digest(meeting(1, paper(1), record))
    assert [len(entry.sentences) for entry in of(DigestSection.PAPER, made)] == [1, 0]


def test_decisions_come_with_the_minutes_and_say_when_both_were() -> None:
    minutes = paper(2, "Minutes", kind=ListedKind.PRINTED_MINUTES, document_type=DocumentType.MINUTES, item=None)
    page = meeting(0, paper(1), minutes)
    citation = Citation(page=3, quote="RESOLVED that it be noted.")
    decided = PageSentence(text=citation.quote, document=minutes.id, citations=(citation,))
    item = page.items[0].model_copy(update={"decisions": (decided,)})
    (entry,) = of(DigestSection.DECISION, digest(page.model_copy(update={"items": (item,)})))
    assert entry.title == "5 Budget"
    assert entry.reason == (
        "Decided at the meeting of Thursday 5 March 2026; the minutes were published on Monday 2 March 2026."
    )
    assert entry.sentences == (decided,)


def test_changes_of_meetings_and_withdrawn_papers_are_told() -> None:
    gone = paper(1, state=DocumentState.WITHDRAWN, sentences=())
    withdrawn = Change(kind=ChangeKind.PAPER_WITHDRAWN, title=gone.title, document=gone.id)
    cancelled = Change(kind=ChangeKind.STATUS_CHANGED, title="Cabinet", before="Confirmed", after="Cancelled")
    page = meeting(1, gone, status="Cancelled", versions=(version(2, cancelled, withdrawn),))
    made = digest(page)
    assert [entry.reason for entry in made.entries] == [
        "The meeting is cancelled. Seen on Monday 2 March 2026.",
        "Withdrawn: seen on Monday 2 March 2026.",
    ]


def test_meetings_of_the_next_two_weeks_are_coming_unless_they_are_cancelled() -> None:
    end = bounds(WEEK)[1]
    starts = [end - timedelta(hours=1), end, end + timedelta(days=13), end + timedelta(days=14)]
    pages = [meeting(number, starts_at=start, versions=()) for number, start in enumerate(starts)]
    cancelled = meeting(9, starts_at=end, status="Cancelled", versions=())
    coming = of(DigestSection.UPCOMING, digest(*pages, cancelled))
    assert [entry.meeting for entry in coming] == [pages[1].id, pages[2].id]
    assert coming[0].reason == "Meets within two weeks. 1 item on the agenda."


def test_a_topic_is_followed_over_councils_and_nothing_else_of_them_is_told() -> None:
    roads = paper(1, topics=(Topic.TRANSPORT_AND_HIGHWAYS,))
    made = digest(
        meeting(1, roads, paper(2)),
        meeting(2, paper(3), council="Borough of Wick"),
        meeting(3, paper(4, topics=(Topic.TRANSPORT_AND_HIGHWAYS,)), council="Borough of Wick"),
        topic=Topic.TRANSPORT_AND_HIGHWAYS,
    )
    assert [(entry.council, entry.document) for entry in of(DigestSection.PAPER, made)] == [
        (COUNCIL, roads.id),
        ("Borough of Wick", paper(4).id),
    ]


def test_what_was_seen_in_another_week_is_not_in_this_one() -> None:
    start, end = bounds(WEEK)
    for moment, expected in ((start, 1), (end - timedelta(seconds=1), 1), (end, 0), (start - timedelta(seconds=1), 0)):
        page = meeting(30, paper(1), versions=(version(1, added(paper(1)), seen_at=moment),))
        assert len(digest(page).entries) == expected


def test_a_monday_of_summer_belongs_to_the_week_that_it_begins() -> None:
    """What is seen is dated by London's days, which begin an hour before those of UTC."""
    monday = datetime(2026, 6, 1, tzinfo=LONDON)
    page = meeting(30, paper(1), versions=(version(1, added(paper(1)), seen_at=monday),))
    assert [len(digest(page, week=week).entries) for week in ("2026-W22", "2026-W23")] == [0, 1]
    assert week_of(monday) == "2026-W23"
    assert last_full_week(monday) == "2026-W22"
    assert bounds("2026-W13")[1] == datetime(2026, 3, 29, 23, tzinfo=UTC), "the clocks change on the last day"


def test_it_is_written_as_page_markdown_and_data_and_listed() -> None:
    bucket = MemoryStore()
    publish(bucket, meeting(1, paper(1)))
    made = digest(meeting(1, paper(1)))
    files = write_digest(SiteFiles(bucket), made)
    html, markdown, data = (bucket.get(keys.site(path)).decode() for path in files)
    assert Digest.model_validate_json(data) == made
    assert markdown == digest_markdown(made)
    assert f"documents/{paper(1).id}/r1/p1.html#q-" in html
    assert f"documents/{paper(1).id}/r1/p1.html#q-" in markdown
    assert files[0] in bucket.get("site/digests/index.html").decode()


def test_a_digest_is_the_same_whatever_the_order_of_meetings() -> None:
    pages = [meeting(number, paper(number)) for number in (1, 2, 3)]
    assert digest(*pages) == digest(*reversed(pages))


@pytest.mark.parametrize("topic", [None, Topic.FINANCE_AND_BUDGET, Topic.HOUSING])
@pytest.mark.parametrize("weeks", range(-3, 3))
def test_meetings_whose_cards_promise_nothing_have_nothing_to_tell(weeks: int, topic: Topic | None) -> None:
    week = week_of(SEEN + timedelta(weeks=weeks))
    later = meeting(2, paper(2, revision=2))
    again = later.model_copy(update={"versions": (version(2, replaced(2), seen_at=NEXT), *later.versions)})
    pages = [meeting(1, paper(1)), again, meeting(3)]
    promising = [page for page in pages if may_tell(card_of(page), week, None if topic else COUNCIL, topic)]
    assert digest(*promising, week=week, topic=topic) == digest(*pages, week=week, topic=topic)


def test_a_meeting_that_rests_and_is_past_need_not_be_read() -> None:
    card = card_of(meeting(1, paper(1)))
    weeks = [week_of(SEEN + timedelta(weeks=weeks)) for weeks in range(3)]
    assert [may_tell(card, week, COUNCIL) for week in weeks] == [True, False, False]
    assert not may_tell(card, WEEK, "Another Council")
    assert not may_tell(card, WEEK, topic=Topic.HOUSING)


@pytest.mark.parametrize("week", ["2026-W54", "2026-W00", "2026", "W07", "2026-07"])
def test_no_week_of_the_calendar_is_refused(week: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        bounds(week)


def test_the_last_full_week_is_the_one_before() -> None:
    assert last_full_week(datetime(2026, 1, 1, tzinfo=UTC)) == "2025-W52"
    assert last_full_week(STARTS) == "2026-W09"


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("kent", ["Kent County Council"]),
        ("Kent County Council", ["Kent County Council"]),
        ("county", ["Kent County Council", "Surrey County Council"]),
        ("urrey", []),
    ],
)
def test_a_council_is_named_by_its_words(word: str, found: list[str]) -> None:
    assert named(word, ["Kent County Council", "Surrey County Council"]) == found
