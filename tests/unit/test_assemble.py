"""What the page of a meeting shows, from its record and its papers."""

from datetime import date

from contracts.artefacts.classification import DocumentType, Topic
from contracts.artefacts.extraction import Extraction
from contracts.artefacts.meeting import Attendee, Availability, ItemRecord, MeetingPage, MeetingRecord
from contracts.artefacts.stated import Stated, StatedDate, StatedTime
from contracts.artefacts.summary import Slot
from contracts.references import ListedKind
from tests.fakes.vale_meeting import (
    MEETING,
    SOURCE,
    Content,
    document_id,
    listed,
    put_failed,
    put_record,
    put_summarised,
    record,
    told,
)
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime.stage import Inputs
from workers.stages.assemble import Assemble
from workers.stages.assemble.handler import read_meeting

ASKED = told("Agree the re-phasing of £6.1m.", Slot.RECOMMENDATION, page=2)
AIM = told("This report sets out the position of the budget.")


def assembled(meeting: MeetingRecord, contents: dict[int, Content | None]) -> MeetingPage:
    """The page of a meeting whose documents, by number, say this; None for one that failed."""
    bucket = MemoryStore()
    put_record(bucket, meeting)
    documents = {document.id: document for document in meeting.documents}
    for number, content in contents.items():
        if content is None:
            put_failed(bucket, documents[document_id(number)])
        else:
            put_summarised(bucket, documents[document_id(number)], content)
    inputs = read_meeting(bucket, SOURCE, MEETING)
    assert isinstance(inputs, Inputs)
    return Assemble().work(inputs.load())


def missing(page: MeetingPage) -> list[str]:
    return [one.what for one in page.missing]


def test_an_item_tells_what_its_main_paper_is_for_and_asks() -> None:
    page = assembled(
        record(listed(1, "Appendix", "i5"), listed(2, "Budget monitoring", "i5")),
        {1: Content((told("A table of savings."),), DocumentType.APPENDIX), 2: Content((AIM, ASKED))},
    )
    (item,) = page.items
    assert [(one.text, one.document) for one in item.sentences] == [
        (AIM.text, document_id(2)),
        (ASKED.text, document_id(2)),
    ]
    assert item.documents == (document_id(1), document_id(2))


def test_every_sentence_keeps_its_citation() -> None:
    page = assembled(record(listed(1, "Budget", "i5")), {1: Content((AIM, ASKED))})
    assert page.items[0].sentences[1].citations == ASKED.citations


def test_what_report_and_draft_decision_both_say_is_told_once() -> None:
    again = told("To agree the re-phasing of £6.1m", Slot.DECISION)
    page = assembled(
        record(listed(1, "Report", "i5"), listed(2, "Record of decision", "i5")),
        {1: Content((ASKED,)), 2: Content((again,), DocumentType.DECISION_RECORD)},
    )
    assert [one.text for one in page.items[0].sentences] == [ASKED.text]


def test_the_same_words_with_another_figure_are_told_too() -> None:
    other = told("Agree the re-phasing of £6.2m.", Slot.DECISION)
    page = assembled(
        record(listed(1, "Report", "i5"), listed(2, "Record of decision", "i5")),
        {1: Content((ASKED,)), 2: Content((other,), DocumentType.DECISION_RECORD)},
    )
    assert [one.text for one in page.items[0].sentences] == [ASKED.text, other.text]


def test_before_the_meeting_the_summary_tells_purpose_and_recommendation_by_item() -> None:
    page = assembled(record(listed(1, "Budget", "i5")), {1: Content((AIM, ASKED))})
    assert [one.text for one in page.summary] == [AIM.text, ASKED.text]


def test_after_the_meeting_the_summary_tells_the_decisions_of_its_minutes() -> None:
    decision = told("RESOLVED that the re-phasing be agreed.", Slot.DECISION)
    page = assembled(
        record(listed(1, "Budget", "i5"), listed(2, "Printed minutes", kind=ListedKind.PRINTED_MINUTES)),
        {1: Content((AIM, ASKED)), 2: Content((decision,), DocumentType.MINUTES)},
    )
    assert [one.text for one in page.summary] == [decision.text]


def test_minutes_of_the_meeting_before_do_not_tell_this_one() -> None:
    earlier = told("RESOLVED that the pier be sold.", Slot.DECISION)
    page = assembled(
        record(listed(1, "Budget", "i5"), listed(2, "Minutes of 5 February", "i5")),
        {1: Content((AIM,)), 2: Content((earlier,), DocumentType.MINUTES)},
    )
    assert [one.text for one in page.summary] == [AIM.text]


def test_a_pack_is_shown_and_not_told_when_its_papers_are_listed() -> None:
    page = assembled(
        record(listed(1, "Budget", "i5"), listed(2, "Reports pack", kind=ListedKind.REPORTS_PACK)),
        {
            1: Content((AIM,), topics=(Topic.HOUSING,)),
            2: Content((told("Pack."),), DocumentType.REPORTS_PACK, topics=(Topic.PLANNING,)),
        },
    )
    pack = page.documents[1]
    assert (pack.sentences, pack.pages) == ((), 4)
    assert page.topics == (Topic.HOUSING,)


def test_a_pack_alone_is_told() -> None:
    page = assembled(
        record(listed(2, "Reports pack", kind=ListedKind.REPORTS_PACK)),
        {2: Content((AIM,), DocumentType.REPORTS_PACK)},
    )
    assert [one.text for one in page.summary] == [AIM.text]


def test_topics_come_by_frequency() -> None:
    page = assembled(
        record(listed(1, "A", "i5"), listed(2, "B", "i5"), listed(3, "C", "i5")),
        {
            1: Content(topics=(Topic.HOUSING, Topic.PLANNING)),
            2: Content(topics=(Topic.FINANCE_AND_BUDGET, Topic.PLANNING)),
            3: Content(topics=(Topic.FINANCE_AND_BUDGET,)),
        },
    )
    assert page.topics == (Topic.FINANCE_AND_BUDGET, Topic.PLANNING, Topic.HOUSING)


def dated(day: date, hour: str | None = None, kind: DocumentType = DocumentType.REPORT) -> Content:
    moment = StatedTime(value=hour, page=1, quote=hour) if hour else None
    said = Extraction(meeting_date=StatedDate(value=day, page=1, quote=str(day)), meeting_time=moment)
    return Content(document_type=kind, extraction=said)


def test_when_the_record_is_silent_the_agenda_decides_over_a_majority() -> None:
    page = assembled(
        record(
            listed(1, "A", "i5"),
            listed(2, "B", "i5"),
            listed(3, "Front sheet", kind=ListedKind.FRONT_SHEET),
            starts_at=None,
        ),
        {
            1: dated(date(2026, 2, 1)),
            2: dated(date(2026, 2, 1)),
            3: dated(date(2026, 6, 4), "18:30", DocumentType.AGENDA),
        },
    )
    assert page.starts_at is not None
    assert page.starts_at.isoformat() == "2026-06-04T18:30:00+01:00", "papers state London's time"


def test_a_day_without_an_hour_is_named_as_missing_and_not_guessed() -> None:
    page = assembled(record(listed(1, "A", "i5"), starts_at=None), {1: dated(date(2026, 3, 5))})
    assert page.starts_at is None
    assert [one.detail for one in page.missing if one.what == "date"] == ["Its papers state 2026-03-05 and no time."]


def test_the_day_that_the_source_lists_wins_and_an_hour_of_another_day_is_not_taken() -> None:
    papers = record(listed(1, "A", "i5"), starts_at=None, day="2026-03-12")
    other = assembled(papers, {1: dated(date(2026, 3, 5), "18:30")})
    assert other.starts_at is None
    assert [one.detail for one in other.missing if one.what == "date"] == [
        "It is listed for 2026-03-12 without a time."
    ]
    same = assembled(papers, {1: dated(date(2026, 3, 12), "18:30")})
    assert same.starts_at is not None
    assert same.starts_at.isoformat() == "2026-03-12T18:30:00+00:00"


def test_minutes_say_who_came_and_the_source_adds_whom_they_do_not_name() -> None:
    said = Extraction(present=(Stated(value="Cllr Nair", page=1, quote="Present: Cllr Nair"),))
    minutes = Content(document_type=DocumentType.MINUTES, extraction=said)
    document = listed(1, "Printed minutes", kind=ListedKind.PRINTED_MINUTES)
    (named,) = assembled(record(document), {1: minutes}).attendees
    assert (named.name, named.attendance, named.document) == ("Cllr Nair", "present", document.id)
    assert named.citation is not None
    expected = (Attendee(name="Cllr Okafor", attendance="Expected"),)
    assert assembled(record(document, attendees=expected), {1: minutes}).attendees == (named,)
    came = Attendee(name="Cllr Okafor", attendance="Present, as expected")
    again = Attendee(name="Councillor P. Nair", attendance="Present")
    assert assembled(record(document, attendees=(came, again)), {1: minutes}).attendees == (named, came)
    assert assembled(record(attendees=expected), {}).attendees == expected


def test_everything_that_a_reader_would_look_for_is_named_as_missing() -> None:
    to_follow = listed(1, "Equality assessment", "i5").model_copy(update={"availability": Availability.TO_FOLLOW})
    secret = listed(2, "Tenders", "i5").model_copy(update={"availability": Availability.RESTRICTED, "url": None})
    items = (ItemRecord(key="i5", number="5", title="Contract", restricted=True),)
    page = assembled(
        record(
            to_follow,
            secret,
            listed(3, "Survey", "i5"),
            items=items,
            starts_at=None,
            venue=None,
            agenda_published=False,
            minutes_published=False,
        ),
        {3: None},
    )
    assert missing(page) == [
        "date",
        "venue",
        "agenda",
        "minutes",
        "document_to_follow",
        "document_restricted",
        "document_failed",
        "item_restricted",
    ]
    assert "not found" in next(one.detail for one in page.missing if one.what == "document_failed")


def test_a_cancelled_meeting_lacks_neither_agenda_nor_minutes() -> None:
    page = assembled(record(status="Cancelled", agenda_published=False, minutes_published=False), {})
    assert missing(page) == []
    assert page.status == "Cancelled"
