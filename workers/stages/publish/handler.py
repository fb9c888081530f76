"""The publish stage's handler: a page that is out of date never stays over a newer one."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

import structlog

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.meeting import MeetingPage, PublishedPage
from contracts.events import EventData, MeetingSummarised, PagePublished, Summarised
from contracts.references import ArtefactReference
from workers.runtime import keys
from workers.runtime.errors import TransientError
from workers.runtime.events import read_event
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.runtime.stage import Event, Fingerprint, Inputs
from workers.stages.publish.card_shelf import CardShelf
from workers.stages.publish.cited_pages import write_cited_pages
from workers.stages.publish.documents import keep_hidden, shown_again
from workers.stages.publish.files import SiteFiles
from workers.stages.publish.pictures import NoPictures, Pictures
from workers.stages.publish.site import published_sequence, write_lists, write_meeting

MOST_WRITES = 10
"""Times that a page is written again because a newer one was assembled meanwhile."""
NO_PICTURES = NoPictures()
READ = ("ocr", "extract", "summarise")
"""Stages whose artefacts the cited pages of a document are made of."""

CurrentPage = Callable[[ObjectStore, str, str], ArtefactReference | None]
"""The newest page of a meeting (bucket, source, meeting id); None while a newer one is about to be assembled."""


@dataclass(frozen=True)
class Publication:
    """A page to publish, and the bucket that holds it and the site."""

    bucket: ObjectStore
    source: str
    meeting_id: str
    announced: ArtefactReference


@dataclass(frozen=True)
class CitedDocument:
    """A document whose cited pages are to be published."""

    bucket: ObjectStore
    summarised: Summarised


class Publish:
    """Writes the page of a meeting with all lists in which it stands, and the cited pages of documents."""

    name = "publish"
    model = PublishedPage
    fingerprint = Fingerprint(6)

    def __init__(
        self, current: CurrentPage, pictures: Pictures = NO_PICTURES, site_url: str = "http://localhost:8000"
    ) -> None:
        self._current = current
        self._pictures = pictures
        self._site_url = site_url.rstrip("/")
        self._shelf = CardShelf()

    def read(self, event: Event, bucket: ObjectStore) -> Inputs[Publication | CitedDocument]:
        """The page that is announced, however often and by whichever of the meeting's documents; or a document."""
        data = event.data
        if isinstance(data, Summarised):
            document, artefacts = data.document, {stage: data.artefacts[stage].sha256 for stage in READ}
            return Inputs(
                identity={"document": document.id, "revision": document.revision, "artefacts": artefacts},
                load=lambda: CitedDocument(bucket, data),
            )
        return Inputs(
            identity={"page": data.artefact.sha256},
            load=lambda: Publication(bucket, data.source, data.meeting.id, data.artefact),
        )

    def work(self, loaded: Publication | CitedDocument) -> PublishedPage:
        """Write the newest page, and again while a newer one appears; of a document, its cited pages.

        Two workers may write at once. Whoever writes last asks after writing, so the last to write wrote the newest.
        """
        site = SiteFiles(loaded.bucket)
        if isinstance(loaded, CitedDocument):
            files = write_cited_pages(loaded.bucket, loaded.summarised, self._pictures, site)
            keep_hidden(site, loaded.summarised.document.id, loaded.summarised.document.revision)
            return PublishedPage(files=files)
        published = self._publish(loaded, site)
        structlog.get_logger().info("site_written", meeting=loaded.meeting_id, files=len(site.written))
        return published

    def announce(self, event: Event, artefact: PublishedPage, reference: ArtefactReference) -> Sequence[EventData]:
        """That the page of a meeting stands in the site; nothing when a newer one stood there before."""
        data = event.data
        if artefact.superseded or not isinstance(data, MeetingSummarised):
            return ()
        pages = tuple(file.key for file in artefact.files if file.media_type == "text/html")
        return (PagePublished(source=data.source, meeting=data.meeting, artefact=reference, pages=pages),)

    def counts(self, artefact: PublishedPage) -> Mapping[str, int]:
        """Files written, and pages that were out of date before they were written."""
        return {"files": len(artefact.files), "superseded": int(artefact.superseded)}

    def newest_page(self, bucket: ObjectStore, source: str, meeting_id: str) -> ArtefactReference | None:
        """The page of a meeting that holds now; None while documents are on their way."""
        return self._current(bucket, source, meeting_id)

    def _publish(self, loaded: Publication, site: SiteFiles) -> PublishedPage:
        newest = self._newest(loaded, site)
        if newest is None:
            return PublishedPage(files=(), superseded=True)
        for _ in range(MOST_WRITES):
            page = load_page(loaded.bucket, newest)
            self._show_again(loaded.bucket, site, page)
            files = write_meeting(site, page)
            write_lists(site, self._shelf, page, self._site_url)
            again = self._current(loaded.bucket, loaded.source, loaded.meeting_id)
            if again is None or again == newest:
                return PublishedPage(files=files)
            newest = again
        raise TransientError(
            ReasonCode.RETRIES_EXHAUSTED, f"the page of {loaded.meeting_id} changes faster than it is written"
        )

    def _show_again(self, bucket: ObjectStore, site: SiteFiles, page: MeetingPage) -> None:
        """Write the cited pages of papers that are public again; the page that still stands tells which they are."""
        for one in shown_again(site, page):
            key = keys.document_progress(page.source, one.id, one.revision, "summarise")
            with suppress(ObjectMissingError):  # taken down meanwhile, which brings another page
                write_cited_pages(bucket, read_event(bucket.get(key)).data, self._pictures, site)

    def _newest(self, loaded: Publication, site: SiteFiles) -> ArtefactReference | None:
        """The page to write; None when the announced one is older than what stands there and a newer one is to come."""
        newest = self._current(loaded.bucket, loaded.source, loaded.meeting_id)
        if newest is not None:
            return newest
        standing = published_sequence(site, loaded.meeting_id)
        announced = load_page(loaded.bucket, loaded.announced).record_sequence
        return loaded.announced if standing is None or standing < announced else None


def load_page(bucket: ObjectStore, reference: ArtefactReference) -> MeetingPage:
    """Read an assembled page."""
    return MeetingPage.model_validate_json(bucket.get(reference.key))
