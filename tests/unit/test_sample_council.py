"""The sample council keeps its promises: to the papers that the demo reads, and to the tests that break its website."""

import http.client
import io
import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import date, timedelta
from email.message import Message
from pathlib import Path
from urllib.parse import quote, urljoin
from xml.etree.ElementTree import Element, fromstring

import docx
import pypdfium2
import pytesseract
import pytest

from tests.sample_council import faults
from tests.sample_council.catalogue import PDF, Paper, expected, papers
from tests.sample_council.dates import Dates
from tests.sample_council.papers import budget_monitoring, kiln_lane, supplement
from tests.sample_council.routes import SampleCouncil
from tests.sample_council.schedule import meetings
from tests.sample_council.site import Site, serve

DATES = Dates.seen_from(date(2026, 3, 4))
BUDGET = "/documents/s8102/Budget%20Monitoring%20Report.pdf"


@pytest.fixture(scope="module")
def council() -> SampleCouncil:
    return SampleCouncil.build(DATES)


@pytest.fixture
def site(council: SampleCouncil) -> Iterator[Site]:
    with serve(council) as running:
        yield running


def page_texts(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(content) as document:
        return [page.get_textpage().get_text_range() for page in document]


def text_of(paper: Paper) -> str:
    if paper.media_type == PDF:
        return " ".join(page_texts(paper.content))
    document = docx.Document(io.BytesIO(paper.content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def plain(text: str) -> str:
    """Without white space, which line breaks change, and without case, which headings change."""
    return re.sub(r"\s+", "", text).casefold()


def stated(paper: Paper) -> list[str]:
    facts = paper.facts
    officers = [
        value for officer in facts.officers for value in (officer.name, officer.role, officer.phone, officer.email)
    ]
    items = [item.title for item in facts.agenda_items]
    single = [facts.title, facts.committee, facts.venue, facts.reference, facts.decision_maker]
    many = [facts.recommendations, facts.decisions, facts.present, facts.apologies, facts.key_figures]
    return [value for value in [*officers, *items, *single, *(text for texts in many for text in texts)] if value]


def get(url: str, **headers: str) -> tuple[int, bytes, Message]:
    request = urllib.request.Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            return response.status, response.read(), response.headers
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read(), error.headers


def xml(site: Site, query: str) -> Element:
    return fromstring(get(f"{site.url}/mgWebService.asmx/{query}")[1])  # noqa: S314  # our own XML


def links(site: Site, meeting: int) -> set[str]:
    """Addresses of all documents on the page of a meeting."""
    body = get(f"{site.url}/ieListDocuments.aspx?CId=231&MId={meeting}&Ver=4")[1].decode()
    return {urljoin(f"{site.url}/", quote(link, safe="/?=")) for link in re.findall(r'href="(documents/[^"]+)"', body)}


def test_the_same_day_gives_the_same_bytes(council: SampleCouncil) -> None:
    again = {paper.name: paper.content for paper in papers(DATES)}

    assert again == {name: paper.content for name, paper in council.papers.items()}


@pytest.mark.parametrize("days", range(7))
def test_the_meeting_is_some_days_ahead_and_its_papers_are_already_published(days: int) -> None:
    today = date(2026, 3, 2) + timedelta(days)

    dates = Dates.seen_from(today)

    assert timedelta(2) <= dates.cabinet - today <= timedelta(8)
    assert all(
        paper.published <= today for meeting in meetings(dates) for item in meeting.items for paper in item.papers
    )
    assert dates.supplement_published <= today


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_of_the_year_has_a_financial_period_that_has_ended(month: int) -> None:
    dates = Dates(date(2026, month, 12))

    assert 1 <= dates.period <= 12
    assert dates.period_end < dates.agenda_published


def test_the_papers_of_every_month_have_the_promised_number_of_pages() -> None:
    for month in (1, 5, 9, 12):
        dates = Dates(date(2026, month, 24))
        facts = expected(dates)
        assert len(page_texts(budget_monitoring.content(dates))) == facts["budget-monitoring"].pages
        assert len(page_texts(supplement.content(dates))) == facts["supplement"].pages


def test_papers_have_the_promised_pages(council: SampleCouncil) -> None:
    found = {p.name: len(page_texts(p.content)) for p in council.papers.values() if p.media_type == PDF}

    assert found == {name: council.papers[name].facts.pages for name in found}


def test_the_agenda_counts_the_pages_that_the_papers_have(council: SampleCouncil) -> None:
    assert {(place.listed.name, place.listed.pages) for place in council.placed} == {
        (name, paper.facts.pages) for name, paper in council.papers.items()
    }


def test_scanned_pages_have_at_most_a_stamp_as_text_and_all_others_a_text_layer(council: SampleCouncil) -> None:
    for paper in council.papers.values():
        for number, text in enumerate(page_texts(paper.content) if paper.media_type == PDF else [], 1):
            assert (len(text) < 12) == (number in paper.facts.ocr_pages), (paper.name, number)


def test_a_scanned_page_among_typed_ones_carries_its_stamp_as_text(council: SampleCouncil) -> None:
    assert page_texts(council.papers["corn-exchange"].content)[2] == "Page 11"


@pytest.mark.parametrize("name", [name for name, facts in expected(DATES).items() if 1 not in facts.ocr_pages])
def test_a_paper_states_every_fact_expected_of_it_word_for_word(council: SampleCouncil, name: str) -> None:
    paper = council.papers[name]
    text = plain(text_of(paper))

    assert [fact for fact in stated(paper) if plain(fact) not in text] == []


def test_tesseract_reads_the_recommendations_on_a_scanned_page(
    council: SampleCouncil, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OMP_THREAD_LIMIT", "1")
    paper = council.papers["damp-and-mould"]
    with pypdfium2.PdfDocument(paper.content) as document:
        image = document[0].render(scale=200 / 72, grayscale=True).to_pil()

    text = plain(pytesseract.image_to_string(image))

    assert [fact for fact in paper.facts.recommendations if plain(fact) not in text] == []


@pytest.mark.parametrize(
    "table",
    [
        budget_monitoring.REVENUE,
        budget_monitoring.SAVINGS,
        budget_monitoring.CAPITAL,
        budget_monitoring.RESERVES,
        kiln_lane.HOUSING,
        supplement.COSTS,
    ],
)
def test_tables_add_up_to_their_last_row(table: tuple[tuple[str, ...], ...]) -> None:
    def amount(text: str) -> int:
        return int(re.sub(r"[(),]", "", text)) * (-1 if text.startswith("(") else 1)

    *rows, total = [[amount(cell) for cell in row[1:]] for row in table]

    assert [sum(column) for column in zip(*rows, strict=True)] == total


def test_the_web_service_lists_committees_and_the_meetings_between_two_days(site: Site) -> None:
    found = xml(site, "GetMeetings?lCommitteeId=231&sFromDate=01/03/2026&sToDate=31/03/2026")

    assert xml(site, "GetCommittees").findtext("committee/committeetitle") == "Cabinet"
    assert [meeting.findtext("meetingid") for meeting in found.iter("meeting")] == ["4209"]
    assert found.findtext("meetingscount") == " 1"


def test_service_and_pages_together_list_every_paper_and_each_address_gives_its_bytes(
    site: Site, council: SampleCouncil
) -> None:
    addresses = {
        url
        for meeting in council.meetings
        for url in (
            *(
                doc.findtext("url", "").strip()
                for doc in xml(site, f"GetMeeting?lMeetingId={meeting.id}").iter("linkeddoc")
            ),
            *links(site, meeting.id),
        )
        if url
    }

    bodies = [get(address)[1] for address in addresses]

    assert set(bodies) == {paper.content for paper in council.papers.values()}


def test_front_sheet_and_supplement_stand_in_the_page_only(site: Site) -> None:
    service = get(f"{site.url}/mgWebService.asmx/GetMeeting?lMeetingId=4209")[1].decode()

    assert "documents/g" not in service
    assert sorted(re.findall(r"documents/([gb]\d+)/\S*\?T=(\d)", " ".join(links(site, 4209)))) == [
        ("b1377", "9"),
        ("g4209", "0"),
    ]


def test_the_exempt_report_is_named_without_an_address(site: Site) -> None:
    exempt = [
        doc
        for doc in xml(site, "GetMeeting?lMeetingId=4209").iter("linkeddoc")
        if doc.findtext("isrestricted") == "True"
    ]

    assert [(doc.findtext("title"), doc.findtext("url", "").strip()) for doc in exempt] == [
        ("Purchase of land at Tenter Lane", "")
    ]
    assert get(f"{site.url}/mgConvert2PDF.aspx?ID=8108")[0] == 404


def test_text_is_escaped_as_html_and_then_as_xml(site: Site) -> None:
    service = get(f"{site.url}/mgWebService.asmx/GetMeeting?lMeetingId=4215")[1].decode()

    assert "Appeals &amp;amp; enforcement performance" in service


@pytest.mark.parametrize("query", ["GetMeeting?lMeetingId=1", "GetMeetings?lCommitteeId=231", "GetNothing"])
def test_what_the_service_cannot_answer_is_a_plain_500(site: Site, query: str) -> None:
    assert get(f"{site.url}/mgWebService.asmx/{query}")[0] == 500


def test_an_unchanged_document_is_not_sent_again(site: Site) -> None:
    _, _, headers = get(site.url + BUDGET)

    by_tag, body, _ = get(site.url + BUDGET, If_None_Match=headers["ETag"])
    by_day, _, _ = get(site.url + BUDGET, If_Modified_Since=headers["Last-Modified"])

    assert (by_tag, by_day, body) == (304, 304, b"")


def test_a_revised_document_is_sent_again_with_another_tag(site: Site) -> None:
    _, _, before = get(site.url + BUDGET)
    site.revise("budget-monitoring", b"%PDF-1.7 revised")

    status, body, after = get(site.url + BUDGET, If_None_Match=before["ETag"])

    assert (status, body) == (200, b"%PDF-1.7 revised")
    assert after["ETag"] != before["ETag"]


def test_the_log_tells_method_path_and_headers(site: Site) -> None:
    get(f"{site.url}/robots.txt", User_Agent="agenda-workers test")

    (request,) = site.requests

    assert (request.method, request.path, request.headers["user-agent"]) == (
        "GET",
        "/robots.txt",
        "agenda-workers test",
    )


@pytest.mark.parametrize(
    ("fault", "status", "start"),
    [
        (faults.zero_bytes(), 200, b""),
        (faults.web_page(), 200, b"<!DOCTYPE html>"),
        (faults.not_found(), 404, b"<!DOCTYPE html>"),
        (faults.forbidden(), 403, b"<!DOCTYPE html>"),
        (faults.slow(0.05), 200, b"%PDF"),
    ],
)
def test_a_fault_shows_on_every_address_of_the_paper_and_on_no_other(
    site: Site, council: SampleCouncil, fault: faults.Fault, status: int, start: bytes
) -> None:
    site.spoil("budget-monitoring", fault)

    for address in (BUDGET, "/mgConvert2PDF.aspx?ID=8102"):
        found, body, headers = get(site.url + address)
        assert (found, body[: len(start)], headers["ETag"]) == (status, start, None)
        assert bool(body) == bool(start)
    assert get(f"{site.url}/mgConvert2PDF.aspx?ID=8103")[1] == council.papers["damp-and-mould"].content


def test_a_healed_site_shows_no_fault(site: Site) -> None:
    site.spoil("budget-monitoring", faults.not_found())
    site.heal()

    assert get(site.url + BUDGET)[0] == 200


def test_an_unavailable_document_comes_back_after_the_set_number_of_requests(site: Site) -> None:
    site.add_fault("/documents/s8102/*", faults.unavailable(times=2, retry_after=7))

    answers = [get(site.url + BUDGET) for _ in range(3)]

    assert [status for status, _, _ in answers] == [503, 503, 200]
    assert answers[0][2]["Retry-After"] == "7"


def test_a_truncated_body_ends_before_its_announced_length(site: Site) -> None:
    site.spoil("budget-monitoring", faults.truncated_body())

    with pytest.raises(http.client.IncompleteRead):
        get(site.url + BUDGET)


def test_an_oversize_body_has_exactly_the_size_asked_for_with_and_without_a_length(site: Site) -> None:
    site.spoil("budget-monitoring", faults.oversize(2_000_000, announced=False))
    site.spoil("minutes", faults.oversize(2_000_000))

    _, unannounced, headers = get(site.url + BUDGET)
    _, announced, _ = get(f"{site.url}/mgConvert2PDF.aspx?ID=8101")

    assert headers["Content-Length"] is None
    assert len(unannounced) == len(announced) == 2_000_000


@pytest.mark.parametrize("fault", [faults.locked(), faults.truncated_file()])
def test_a_locked_or_cut_file_does_not_open(site: Site, fault: faults.Fault) -> None:
    site.spoil("damp-and-mould", fault)
    _, body, _ = get(f"{site.url}/mgConvert2PDF.aspx?ID=8103")

    assert body.startswith(b"%PDF")
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(body)


def test_a_locked_file_is_the_same_each_time_and_opens_with_its_password() -> None:
    assert faults.locked_pdf() == faults.locked_pdf()
    with pypdfium2.PdfDocument(faults.locked_pdf(), password=faults.PASSWORD) as document:
        assert len(document) == 1


def test_the_command_serves_until_it_is_told_to_end(tmp_path: Path) -> None:
    port_file = tmp_path / "port"
    command = [
        sys.executable,
        "-m",
        "tests.sample_council",
        "serve",
        "--today",
        "2026-03-04",
        "--port-file",
        str(port_file),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        line = server.stdout.readline()
        status, _, _ = get(f"http://127.0.0.1:{port_file.read_text()}/robots.txt")
        server.terminate()

        assert server.wait(timeout=10) == 0
    assert (
        line
        == f"Ashmere Vale Borough Council, Cabinet on Thursday 12 March 2026: http://127.0.0.1:{port_file.read_text()}/\n"
    )
    assert status == 200
