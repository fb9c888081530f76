"""A briefing tells what many documents say on a topic, with a footnote behind every sentence."""

from datetime import date, timedelta

from contracts.artefacts.briefing import Briefing
from contracts.artefacts.classification import DocumentType, Topic
from contracts.artefacts.meeting import DocumentState, MeetingPage, PageDocument, PageItem, PageSentence
from contracts.artefacts.stated import Citation
from contracts.artefacts.summary import KeyFigure, Slot, SummarySentence
from tests.fakes.published_site import COUNCIL, STARTS, meeting, paper, publish
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.stages.publish.addresses import note
from workers.stages.publish.briefing import Request, build_briefing
from workers.stages.publish.files import SiteFiles
from workers.stages.publish.publications import briefing_markdown, write_briefing

FINANCE = Request(Topic.FINANCE_AND_BUDGET.value)
AIM = "This report sets out the forecast position of the revenue budget."
SPENT = "The forecast overspend on the revenue budget is £{} in all."


def said(text: str, slot: Slot = Slot.COVERAGE, page: int = 1) -> SummarySentence:
    return SummarySentence(text=text, slot=slot, citations=(Citation(page=page, quote=text),))


def report(number: int, *texts: str, **fields: object) -> PageDocument:
    return paper(number, f"Report {number}", sentences=tuple(map(said, texts)), **fields)


def on(number: int, title: str, *documents: PageDocument, **fields: object) -> MeetingPage:
    """A meeting whose papers all belong to one item."""
    item = PageItem(key="i5", number="5", title=title, documents=tuple(one.id for one in documents))
    return meeting(number, *documents, items=(item,), **fields)


def texts(made: Briefing) -> list[list[str]]:
    return [[one.text for one in paragraph.sentences] for paragraph in made.paragraphs]


def test_every_sentence_has_footnotes_that_name_document_page_quote_and_address() -> None:
    made = build_briefing([on(1, "24/00108 - Budget monitoring", report(1, AIM))], FINANCE)
    ((sentence,),) = [paragraph.sentences for paragraph in made.paragraphs]
    (footnote,) = made.footnotes
    assert sentence.footnotes == (1,)
    assert (footnote.number, footnote.title, footnote.page, footnote.quote) == (1, "Report 1", 1, AIM)
    assert (footnote.council, footnote.day) == (COUNCIL, (STARTS + timedelta(days=7)).date())
    assert footnote.url == "https://vale.example/s1.pdf"
    assert made.paragraphs[0].theme == "Budget monitoring"


def test_items_with_titles_alike_are_one_theme_over_meetings() -> None:
    other = "The reserves of the council fall to four million pounds this year."
    made = build_briefing(
        [
            on(1, "Revenue budget monitoring November", report(1, AIM)),
            on(2, "Revenue budget monitoring January", report(2, other)),
            on(3, "Purchase of refuse vehicles", report(3, "The council buys nine refuse vehicles for this purpose.")),
        ],
        FINANCE,
    )
    assert sorted(paragraph.theme for paragraph in made.paragraphs) == [
        "Purchase of refuse vehicles",
        "Revenue budget monitoring November",
    ]
    assert [AIM, other] in texts(made)


def test_what_several_documents_say_is_said_once_with_all_their_footnotes() -> None:
    made = build_briefing([on(1, "Budget", report(1, AIM), report(2, AIM.replace("sets", "sets")))], FINANCE)
    ((sentence,),) = [paragraph.sentences for paragraph in made.paragraphs]
    assert sentence.footnotes == (1, 2)
    assert {footnote.document for footnote in made.footnotes} == {paper(1).id, paper(2).id}


def test_documents_that_say_the_same_with_other_figures_are_shown_to_differ() -> None:
    one, other = SPENT.format("£2.4m"), SPENT.format("£2.6m")
    made = build_briefing([on(1, "Budget", report(1, one), report(2, other))], FINANCE)
    (conflict,) = made.conflicts
    assert {conflict.first.text, conflict.second.text} == {one, other}
    assert "But:" in briefing_markdown(made)


def test_rows_of_tables_are_compared_too_and_no_difference_is_shown_twice() -> None:
    one, other = SPENT.format("£2.4m"), SPENT.format("£2.6m")
    row = KeyFigure(label=other.rstrip("."), value="£2.6m", page=2, quote=other)
    again = KeyFigure(label=one.rstrip("."), value="£2.4m", page=3, quote=one)
    papers = (report(1, one, key_figures=(again,)), report(2, AIM, key_figures=(row,)))
    made = build_briefing([on(1, "Budget", *papers)], FINANCE)
    (conflict,) = made.conflicts
    assert {conflict.first.text, conflict.second.text} == {one, row.label}
    assert {note.quote for note in made.footnotes} >= {one, other}


def test_other_figures_in_one_document_or_of_other_things_are_no_conflict() -> None:
    within = report(1, SPENT.format("£2.4m"), SPENT.format("£2.6m"))
    other = report(2, "The forecast underspend on the capital programme is £9.1m in all.")
    assert build_briefing([on(1, "Budget", within, other)], FINANCE).conflicts == ()


def test_only_the_councils_and_days_that_are_asked_for_are_read() -> None:
    pages = [on(1, "Budget", report(1, AIM)), on(2, "Roads", report(2, AIM), council="Borough of Wick")]
    day = (STARTS + timedelta(days=7)).date()
    for request, expected in (
        (Request(FINANCE.topic, (COUNCIL,)), {paper(1).id}),
        (Request(FINANCE.topic, (), day + timedelta(days=1)), {paper(2).id}),
        (Request(FINANCE.topic, (), None, day), {paper(1).id}),
        (Request(FINANCE.topic, (), date(2027, 1, 1)), set()),
        (Request(Topic.HOUSING.value), set()),
    ):
        assert {one.document for one in build_briefing(pages, request).footnotes} == expected


def test_words_that_are_no_topic_are_looked_for_in_sentences_and_titles() -> None:
    vehicles = "The council buys nine refuse vehicles for this purpose."
    pages = [on(1, "Budget", report(1, AIM, vehicles))]
    assert texts(build_briefing(pages, Request("refuse vehicle"))) == [[vehicles]]
    assert texts(build_briefing(pages, Request("the of"))) == []


def test_agendas_packs_rows_of_tables_and_hidden_papers_are_not_told() -> None:
    row = "Strategic commissioning of services 2.4 2.7 0.3 and delivery of support 7.7 7.5"
    pages = [
        on(
            1,
            "Budget",
            report(1, row, "Key decision: no."),
            report(2, AIM, document_type=DocumentType.REPORTS_PACK),
            report(3, AIM, state=DocumentState.RESTRICTED),
        )
    ]
    assert build_briefing(pages, FINANCE).paragraphs == ()


def test_what_minutes_say_was_decided_is_told_with_the_item() -> None:
    minutes = report(2, "Minutes", document_type=DocumentType.MINUTES, topics=())
    quote = "RESOLVED that the forecast of the revenue budget be noted"
    decided = PageSentence(text=quote, document=minutes.id, citations=(Citation(page=7, quote=quote),))
    page = on(1, "Budget", report(1, AIM), minutes)
    item = page.items[0].model_copy(update={"decisions": (decided,), "documents": (paper(1).id,)})
    made = build_briefing([page.model_copy(update={"items": (item,)})], FINANCE)
    assert texts(made) == [[quote, AIM]]


def test_the_same_request_gives_the_same_briefing_in_any_order_of_meetings() -> None:
    pages = [on(number, f"Budget part {number}", report(number, AIM)) for number in (1, 2, 3)]
    assert build_briefing(pages, FINANCE) == build_briefing(reversed(pages), FINANCE)
    assert Request("housing", ("a", "b")).id == Request("housing", ("b", "a")).id != Request("housing").id


def test_it_is_written_as_page_markdown_and_data_and_listed() -> None:
    bucket = MemoryStore()
    page = on(1, "Budget", report(1, f"{AIM[:-1]} *and* reserves."))
    publish(bucket, page)
    made = build_briefing([page], FINANCE)
    files = write_briefing(SiteFiles(bucket), made)
    html, markdown, data = (bucket.get(keys.site(path)).decode() for path in files)
    assert Briefing.model_validate_json(data) == made
    assert f"../../{note(made.footnotes[0])}" in html
    assert 'href="#note-1"' in html
    assert 'id="note-1"' in html
    assert (
        f"[^1]: Report 1 ({COUNCIL}, Cabinet, Thursday 12 March 2026), [p. 1](/{note(made.footnotes[0])})" in markdown
    )
    assert "\\*and\\* reserves.[^1]" in markdown
    assert files[0] in bucket.get("site/briefings/index.html").decode()
