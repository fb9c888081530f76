"""What readers see, and that nothing from a paper can do harm."""

import json
import re
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest

from contracts.artefacts.classification import DocumentType, Topic
from contracts.artefacts.meeting import (
    Attendee,
    Change,
    ChangeKind,
    DocumentState,
    MeetingPage,
    Missing,
    PageDifference,
    PageDocument,
    PageItem,
    PageSentence,
    PageVersion,
)
from contracts.artefacts.proceedings import Outcome
from contracts.artefacts.stated import Citation
from contracts.artefacts.summary import KeyFigure, Slot, SummarySentence
from contracts.references import ListedKind
from tests.fakes.vale_meeting import MEETING, SOURCE, document_id
from workers.stages.publish import site
from workers.stages.publish.addresses import quote_anchor
from workers.stages.publish.words import at_page, day, hour, shortened


def render_meeting(assembled: MeetingPage) -> str:
    return site.render_meeting(assembled).decode()


NARROW_SPACE = "\u00a0"
REPORT = document_id(1)
QUOTE = "Note the forecast overspend of £2.4m."


def page(
    url: str = "https://vale.example/s1.pdf", title: str = "Budget monitoring", status: str = "Confirmed"
) -> MeetingPage:
    citation = Citation(page=4, quote=QUOTE)
    sentence = PageSentence(text=QUOTE, document=REPORT, citations=(citation,))
    document = PageDocument(
        id=REPORT,
        revision=2,
        title=title,
        url=url,
        kind=ListedKind.PAPER,
        item="i5",
        state=DocumentState.SUMMARISED,
        document_type=DocumentType.REPORT,
        pages=14,
        sentences=(SummarySentence(text=QUOTE, slot=Slot.RECOMMENDATION, citations=(citation,)),),
        key_figures=(KeyFigure(label="forecast overspend", value="£2.4m", page=4, quote=QUOTE),),
    )
    failed = PageDocument(
        id=document_id(2),
        revision=1,
        title="Survey",
        url="https://vale.example/s2.pdf",
        kind=ListedKind.PAPER,
        state=DocumentState.FAILED,
        reason="not_found",
    )
    return MeetingPage(
        id=MEETING,
        source=SOURCE,
        record_sequence=3,
        council="Vale of Arden Council",
        committee="Cabinet",
        starts_at=datetime(2026, 3, 5, 18, 30, tzinfo=UTC),
        status=status,
        venue="Town Hall",
        url="https://vale.example/meeting",
        summary=(sentence,),
        items=(PageItem(key="i5", number="5", title=title, sentences=(sentence,), documents=(REPORT,)),),
        documents=(document, failed),
        attendees=(Attendee(name="Cllr Nair", attendance="apologies", document=REPORT, citation=citation),),
        topics=(Topic.FINANCE_AND_BUDGET,),
        missing=(Missing(what="minutes", detail="The minutes are not published yet."),),
    )


class Outline(HTMLParser):
    """Elements, links and text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    def links(self) -> list[str]:
        return [attrs["href"] or "" for tag, attrs in self.tags if tag == "a"]

    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.tags if "id" in attrs]


def test_the_page_shows_when_where_status_topics_people_and_what_is_missing() -> None:
    words = Outline(render_meeting(page())).words
    for expected in (
        "Thursday 5 March 2026 at 6.30 pm",
        "Town Hall",
        "Confirmed",
        "Finance and budget",
        "Cllr Nair",
        "Apologies",
        "The minutes are not published yet.",
        "revision 2",
        "14 pages",
        "Failed: not found",
        "version 3",
    ):
        assert expected in words


def test_a_citation_leads_to_its_marked_quote_and_to_its_page_of_the_original() -> None:
    outline = Outline(render_meeting(page()))
    assert "https://vale.example/s1.pdf#page=4" in outline.links()
    assert f"../../documents/{REPORT}/r2/p4.html#{quote_anchor(Citation(page=4, quote=QUOTE))}" in outline.links()
    assert f"Item 5, report, p.{NARROW_SPACE}4" in outline.words


def test_the_key_figures_of_the_meeting_are_those_that_its_sentences_tell() -> None:
    assert "Key figures" in Outline(render_meeting(page())).words
    untold = page().model_copy(update={"summary": (), "items": ()})
    assert "Key figures" not in Outline(render_meeting(untold)).words


def test_a_cancelled_meeting_says_so_before_anything_else() -> None:
    words = Outline(render_meeting(page(status="Cancelled"))).words
    assert words.index("This meeting is cancelled.") < words.index("When")
    assert "cancelled" not in Outline(render_meeting(page())).words.casefold()


def test_what_a_paper_says_is_text_and_never_markup() -> None:
    text = render_meeting(page(title='</script><script>alert("x")</script>'))
    assert "<script>" not in text
    assert text.count("</script") == 1, "that of the linked data"
    assert "&lt;script&gt;" in text


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "file:///etc/hosts", "data:text/html,x", "//vale.example/x", "https:///x", "http://[bad"],
)
def test_only_web_addresses_are_links(url: str) -> None:
    links = Outline(render_meeting(page(url=url))).links()
    assert not any(link.startswith(url) for link in links)


def test_an_address_that_is_no_link_is_shown_as_text() -> None:
    assert "file:///papers/s1.pdf" in Outline(render_meeting(page(url="file:///papers/s1.pdf"))).words


def test_the_page_is_sound_for_assistive_technology() -> None:
    text = render_meeting(page())
    outline = Outline(text)
    tags = [tag for tag, _ in outline.tags]
    assert '<html lang="en-GB">' in text
    assert tags.count("h1") == tags.count("main") == 1
    assert "nav" in tags
    assert all(attrs.get("scope") for tag, attrs in outline.tags if tag == "th")
    assert len(outline.ids()) == len(set(outline.ids()))
    targets = {link[1:] for link in outline.links() if link.startswith("#")}
    assert "content" in targets
    assert targets <= set(outline.ids())
    references = {attrs["aria-labelledby"] for _, attrs in outline.tags if "aria-labelledby" in attrs}
    assert references <= set(outline.ids())


def test_no_script_runs_and_nothing_is_loaded_from_elsewhere() -> None:
    outline = Outline(render_meeting(page()))
    assert not {"img", "iframe"} & {tag for tag, _ in outline.tags}
    assert [attrs for tag, attrs in outline.tags if tag == "script"] == [{"type": "application/ld+json"}]
    assert [attrs["href"] for tag, attrs in outline.tags if tag == "link"] == ["../../style.css"]


def test_an_empty_meeting_has_a_page_too() -> None:
    empty = MeetingPage(id=MEETING, source=SOURCE, record_sequence=1, status="Provisional")
    words = Outline(render_meeting(empty)).words
    assert "Not stated" in words
    assert "Provisional" in words


def test_the_same_page_has_the_same_bytes() -> None:
    assert render_meeting(page()) == render_meeting(page())


def test_the_linked_data_is_an_event_with_its_status() -> None:
    for status, expected in (("Confirmed", "EventScheduled"), ("Cancelled", "EventCancelled")):
        text = render_meeting(page(status=status))
        (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
        event = json.loads(data)
        assert (event["@type"], event["startDate"]) == ("Event", "2026-03-05T18:30+00:00")
        assert event["eventStatus"] == f"https://schema.org/{expected}"


def test_what_changed_since_the_last_version_comes_first() -> None:
    change = Change(
        kind=ChangeKind.PAPER_REPLACED,
        title="Budget monitoring",
        document=REPORT,
        revision=2,
        pages=(PageDifference(page=3, added=("The overspend is £2.4m.",)),),
        removed=("The overspend is £2.3m.",),
        compared=True,
    )
    announced = Change(kind=ChangeKind.MEETING_ANNOUNCED, title="Cabinet")
    moment = datetime(2026, 3, 2, 6, tzinfo=UTC)
    versions = (
        PageVersion(sequence=2, seen_at=moment, changes=(change,)),
        PageVersion(sequence=1, seen_at=moment, changes=(announced,)),
    )
    outline = Outline(render_meeting(page().model_copy(update={"versions": versions})))
    for words in ("Paper replaced: Budget monitoring", "The overspend is £2.4m.", "The overspend is £2.3m."):
        assert outline.words.index("What changed") < outline.words.index(words) < outline.words.index("Summary\n")
    assert "https://vale.example/s1.pdf#page=3" in outline.links()


@pytest.mark.parametrize(("revision", "shown"), [(2, True), (1, False)])
def test_a_changed_page_that_is_cited_leads_to_the_page_as_it_looks(revision: int, *, shown: bool) -> None:
    (document,) = (one for one in page().documents if one.id == REPORT)
    number = document.sentences[0].citations[0].page
    change = Change(
        kind=ChangeKind.PAPER_REPLACED,
        title="Budget monitoring",
        document=REPORT,
        revision=revision,
        pages=(PageDifference(page=number, added=("The overspend is £2.4m.",)),),
        compared=True,
    )
    announced = Change(kind=ChangeKind.MEETING_ANNOUNCED, title="Cabinet")
    moment = datetime(2026, 3, 2, 6, tzinfo=UTC)
    versions = tuple(
        PageVersion(sequence=at, seen_at=moment, changes=(it,)) for at, it in ((2, change), (1, announced))
    )
    text = render_meeting(page().model_copy(update={"versions": versions}))
    news = text[text.index("What changed") : text.index("<ins>")]
    assert (f"documents/{REPORT}/r2/p{number}.html" in news) == shown
    assert f"#page={number}" in news


def test_a_meeting_seen_once_has_no_changes_to_tell() -> None:
    announced = Change(kind=ChangeKind.MEETING_ANNOUNCED, title="Cabinet")
    only = PageVersion(sequence=1, seen_at=datetime(2026, 3, 2, 6, tzinfo=UTC), changes=(announced,))
    assert "What changed" not in render_meeting(page().model_copy(update={"versions": (only,)}))


def test_a_decision_of_the_minutes_stands_with_its_item() -> None:
    (item,) = page().items
    decided = item.model_copy(update={"decisions": item.sentences, "sentences": (), "outcome": Outcome.NOTED})
    assert "Decision: noted" in Outline(render_meeting(page().model_copy(update={"items": (decided,)}))).words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 3, 5, 0, 5, tzinfo=UTC), "12.05 am"),
        (datetime(2026, 3, 5, 12, 0, tzinfo=UTC), "12.00 pm"),
        (datetime(2026, 3, 5, 10, 0, tzinfo=UTC), "10.00 am"),
        (datetime(2026, 3, 5, 23, 59, tzinfo=UTC), "11.59 pm"),
    ],
)
def test_hours_are_written_as_councils_write_them(moment: datetime, words: str) -> None:
    assert hour(moment) == words
    assert day(moment) == "Thursday 5 March 2026"


def test_the_page_replaces_a_fragment_that_the_address_has() -> None:
    assert at_page("https://vale.example/a.pdf#x", 3) == "https://vale.example/a.pdf#page=3"


def test_a_long_title_is_cut_between_words() -> None:
    title = "Renewal of the Corn Exchange and the surrounding Market Place"
    assert shortened(title) == "Renewal of the Corn Exchange and the\u2026"
