"""The publish stage's handler: a page that is out of date never stays over a newer one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.meeting import MeetingPage, PublishedPage
from contracts.events import EventData, MeetingSummarised, PagePublished
from contracts.references import ArtefactReference
from workers.runtime.errors import TransientError
from workers.runtime.objects import ObjectStore
from workers.runtime.stage import Event, Fingerprint, Inputs
from workers.stages.publish.site import published_sequence, write_index, write_page

MOST_WRITES = 10
"""Times that a page is written again because a newer one was assembled meanwhile."""

CurrentPage = Callable[[ObjectStore, str, str], ArtefactReference | None]
"""The newest page of a meeting (bucket, source, meeting id); None while a newer one is about to be assembled."""


@dataclass(frozen=True)
class Publication:
    """A page to publish, and the bucket that holds it and the site."""

    bucket: ObjectStore
    source: str
    meeting_id: str
    announced: ArtefactReference


class Publish:
    """Writes the page of a meeting, and the list of meetings, into the site."""

    name = "publish"
    model = PublishedPage
    fingerprint = Fingerprint(1)

    def __init__(self, current: CurrentPage) -> None:
        self._current = current

    def read(self, event: Event, bucket: ObjectStore) -> Inputs[Publication]:
        """The page that is announced, however often and by whichever of the meeting's documents."""
        data: MeetingSummarised = event.data
        return Inputs(
            identity={"page": data.artefact.sha256},
            load=lambda: Publication(bucket, data.source, data.meeting.id, data.artefact),
        )

    def work(self, loaded: Publication) -> PublishedPage:
        """Write the newest page, and again while a newer one appears.

        Two workers may write at once. Whoever writes last asks after writing, so the last to write wrote the newest.
        """
        newest = self._newest(loaded)
        if newest is None:
            return PublishedPage(files=(), superseded=True)
        for _ in range(MOST_WRITES):
            files = write_page(loaded.bucket, load_page(loaded.bucket, newest))
            again = self._current(loaded.bucket, loaded.source, loaded.meeting_id)
            if again is None or again == newest:
                write_index(loaded.bucket)
                return PublishedPage(files=files)
            newest = again
        raise TransientError(
            ReasonCode.RETRIES_EXHAUSTED, f"the page of {loaded.meeting_id} changes faster than it is written"
        )

    def announce(self, event: Event, artefact: PublishedPage, reference: ArtefactReference) -> Sequence[EventData]:
        """That the page stands in the site; nothing when a newer one stood there before."""
        if artefact.superseded:
            return ()
        data: MeetingSummarised = event.data
        pages = tuple(file.key for file in artefact.files if file.media_type == "text/html")
        return (PagePublished(source=data.source, meeting=data.meeting, artefact=reference, pages=pages),)

    def counts(self, artefact: PublishedPage) -> Mapping[str, int]:
        """Files written, and pages that were out of date before they were written."""
        return {"files": len(artefact.files), "superseded": int(artefact.superseded)}

    def _newest(self, loaded: Publication) -> ArtefactReference | None:
        """The page to write; None when the announced one is older than what stands there and a newer one is to come."""
        newest = self._current(loaded.bucket, loaded.source, loaded.meeting_id)
        if newest is not None:
            return newest
        standing = published_sequence(loaded.bucket, loaded.meeting_id)
        announced = load_page(loaded.bucket, loaded.announced).record_sequence
        return loaded.announced if standing is None or standing < announced else None


def load_page(bucket: ObjectStore, reference: ArtefactReference) -> MeetingPage:
    """Read an assembled page."""
    return MeetingPage.model_validate_json(bucket.get(reference.key))
