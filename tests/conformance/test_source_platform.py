"""What every adapter of the port `SourcePlatform` must hold to, on a small council of each platform."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.meeting import Availability
from contracts.references import DocumentReference
from tests.fakes.council_sites import KEYS, SITES, CouncilSite, SitePages
from workers.adapters.sources.folder import FolderSource
from workers.adapters.sources.options import Platform
from workers.adapters.sources.pages import Page
from workers.adapters.sources.platforms import Place, build_platform
from workers.domain.identity import document_id
from workers.domain.listing import Listing
from workers.runtime.errors import PermanentError, StageError, TransientError
from workers.stages.watch.records import document_record, document_reference, meeting_record
from workers.stages.watch.source import SourcePlatform, Window

YEAR = Window(date(2025, 1, 1), date(2025, 12, 31))
SUMMER = Window(date(2025, 6, 1), date(2025, 8, 31))
WEB = {name: site for name, site in SITES.items() if site.answers}


def opened(site: CouncilSite, pages: SitePages | None = None) -> SourcePlatform:
    place = Place(site.address, site.options, pages or SitePages(site.answers), "Town Council", KEYS)
    return build_platform(site.platform, place)


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> CouncilSite:
    return SITES[request.param]


@pytest.fixture(params=WEB)
def web(request: pytest.FixtureRequest) -> CouncilSite:
    return WEB[request.param]


@pytest.fixture
def listing(site: CouncilSite) -> Listing:
    return opened(site).listing(YEAR)


def test_every_meeting_and_document_is_listed(site: CouncilSite, listing: Listing) -> None:
    assert len(listing.meetings) == site.meetings
    assert sum(len(meeting.documents) for meeting in listing.meetings) == site.documents
    assert listing.council == "Town Council"
    assert listing.complete is site.complete


def test_two_readings_of_the_same_site_are_equal(site: CouncilSite, listing: Listing) -> None:
    assert opened(site).listing(YEAR) == listing


def test_keys_are_unique_and_never_empty(listing: Listing) -> None:
    meetings = [meeting.key for meeting in listing.meetings]
    documents = [document.key for meeting in listing.meetings for document in meeting.documents]
    assert all(meetings), meetings
    assert all(documents), documents
    assert len(set(meetings)) == len(meetings)
    assert len(set(documents)) == len(documents)


def test_addresses_are_absolute_and_fit_into_events(listing: Listing) -> None:
    for meeting in listing.meetings:
        for document in meeting.documents:
            if document.url is not None:
                assert urlsplit(document.url).scheme in {"https", "s3"}
                assert document.title
                reference = document_reference("town", listing.council, meeting, document, 1)
                assert isinstance(reference, DocumentReference)


def test_every_listing_becomes_records(listing: Listing) -> None:
    for meeting in listing.meetings:
        documents = [document_record("town", document, 1) for document in meeting.documents]
        record = meeting_record("town", listing.council, meeting, documents, (), 1)
        assert [document.id for document in record.documents] == [
            document_id("town", document.key) for document in meeting.documents
        ]


def test_hours_are_wall_times_of_london_with_summer_time(site: CouncilSite, listing: Listing) -> None:
    starts = [meeting.starts_at for meeting in listing.meetings if meeting.starts_at]
    assert {start.isoformat() for start in starts} == site.starts
    assert all(start.tzinfo == ZoneInfo("Europe/London") for start in starts)
    assert all(meeting.day == meeting.starts_at.date() for meeting in listing.meetings if meeting.starts_at)


def test_items_of_documents_exist(listing: Listing) -> None:
    for meeting in listing.meetings:
        items = {item.key for item in meeting.items}
        assert all(document.item_key in items for document in meeting.documents if document.item_key is not None)


def test_restricted_documents_never_have_an_address(listing: Listing) -> None:
    hidden = [d for m in listing.meetings for d in m.documents if d.availability is Availability.RESTRICTED]
    assert all(document.url is None for document in hidden)


def test_meetings_outside_the_window_are_left_out(web: CouncilSite) -> None:
    found = opened(web).listing(SUMMER).meetings
    assert [meeting.day for meeting in found] == [date(2025, 7, 1)]


def test_a_narrower_window_changes_nothing_of_what_it_still_holds(web: CouncilSite) -> None:
    whole = {meeting.key: meeting for meeting in opened(web).listing(YEAR).meetings}
    for meeting in opened(web).listing(SUMMER).meetings:
        assert whole[meeting.key] == meeting


@pytest.mark.parametrize("body", ["", "<html><body><h1>Moved</h1></body></html>", "{}", "[1]", "null", "\x00\x01"])
def test_an_answer_of_another_form_is_an_error_and_not_an_empty_listing(web: CouncilSite, body: str) -> None:
    pages = SitePages(dict.fromkeys(web.answers, body))
    with pytest.raises(PermanentError) as caught:
        opened(web, pages).listing(YEAR)
    assert caught.value.reason is ReasonCode.NOT_THE_DOCUMENT


def test_a_page_that_is_missing_is_an_error_and_not_half_a_listing(web: CouncilSite) -> None:
    first = next(iter(web.answers))
    pages = SitePages({address: text for address, text in web.answers.items() if address != first})
    with pytest.raises(StageError) as caught:
        opened(web, pages).listing(YEAR)
    assert isinstance(caught.value.reason, ReasonCode)


def test_trouble_of_the_site_is_told_as_it_is(web: CouncilSite) -> None:
    class Down(SitePages):
        def fetch(self, url: str) -> Page:
            raise TransientError(ReasonCode.TIMED_OUT, url)

    with pytest.raises(TransientError) as caught:
        opened(web, Down({})).listing(YEAR)
    assert caught.value.reason is ReasonCode.TIMED_OUT


def test_every_platform_is_here() -> None:
    assert {site.platform for site in SITES.values()} | {Platform.FOLDER} == set(Platform)


def test_a_folder_lists_what_a_bucket_prefix_of_the_same_names_lists(tmp_path: Path) -> None:
    for name in KEYS.names:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"%PDF-")
    folder = FolderSource(tmp_path / "in", "Town Council").listing(YEAR)
    bucket = opened(SITES["s3"]).listing(YEAR)
    assert [[d.key for d in m.documents] for m in folder.meetings] == [
        [d.key for d in m.documents] for m in bucket.meetings
    ]
    assert [replace(m, url=None, documents=()) for m in folder.meetings] == [
        replace(m, documents=()) for m in bucket.meetings
    ]
