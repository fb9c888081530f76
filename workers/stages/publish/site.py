"""The files of the site in the bucket."""

from collections.abc import Iterator
from hashlib import sha256

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.meeting import MeetingPage, PublishedFile
from contracts.model import canonical_bytes
from workers.runtime import keys
from workers.runtime.errors import TransientError
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.stages.publish.rendering import render_index, render_meeting, style

HTML, CSS, JSON = "text/html", "text/css", "application/json"
UTF8 = "; charset=utf-8"
MEETINGS = "meetings/"
MOST_WRITES = 10
"""Times that the list is written again because a meeting was published meanwhile."""


def write_page(bucket: ObjectStore, page: MeetingPage) -> tuple[PublishedFile, ...]:
    """Write the page of a meeting as JSON and as HTML, with the style that it needs."""
    return (
        write(bucket, keys.site("style.css"), style(), CSS),
        write(bucket, keys.meeting_site(page.id, "meeting.json"), canonical_bytes(page), JSON),
        write(bucket, keys.meeting_site(page.id, "index.html"), render_meeting(page).encode(), HTML),
    )


def write_index(bucket: ObjectStore) -> None:
    """Write the list of all published meetings, and again while it changes.

    Another worker may publish between reading and writing; the last to write has read after all others wrote. The
    list belongs to no single meeting, so no result names its digest: that would depend on the order of work.
    Raises TransientError when the list does not come to rest.
    """
    body = index(bucket)
    for _ in range(MOST_WRITES):
        write(bucket, keys.site("index.html"), body, HTML)
        again = index(bucket)
        if again == body:
            return
        body = again
    raise TransientError(ReasonCode.RETRIES_EXHAUSTED, "the list of meetings changes faster than it is written")


def index(bucket: ObjectStore) -> bytes:
    """The list of meetings as it is now."""
    return render_index(sorted(published(bucket), key=lambda page: page.id)).encode()


def published(bucket: ObjectStore) -> Iterator[MeetingPage]:
    """All published meetings."""
    for info in bucket.list(keys.site(MEETINGS)):
        if info.key.endswith("/meeting.json"):
            yield MeetingPage.model_validate_json(bucket.get(info.key))


def published_sequence(bucket: ObjectStore, meeting_id: str) -> int | None:
    """The sequence of the record that the published page shows; None when no page is published."""
    try:
        body = bucket.get(keys.meeting_site(meeting_id, "meeting.json"))
    except ObjectMissingError:
        return None
    return MeetingPage.model_validate_json(body).record_sequence


def write(bucket: ObjectStore, key: str, body: bytes, media_type: str) -> PublishedFile:
    """Put one file and say what it holds."""
    bucket.put(key, body, media_type if media_type == JSON else media_type + UTF8)
    return PublishedFile(key=key, sha256=sha256(body).hexdigest(), media_type=media_type)
