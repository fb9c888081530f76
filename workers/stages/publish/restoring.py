"""Writes again what the site lacks, from the rest of the bucket: the site may be deleted at any time."""

from collections.abc import Iterable, Iterator
from contextlib import closing

from contracts.artefacts.briefing import Briefing
from contracts.artefacts.digest import Digest
from contracts.artefacts.receipt import Receipt
from contracts.events import BriefingPublished, DigestPublished, Summarised
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.key_index import KeyIndex
from workers.runtime.many_objects import read_many
from workers.runtime.objects import ObjectStore
from workers.runtime.stage import Event
from workers.stages.publish import addresses
from workers.stages.publish.files import SiteFiles
from workers.stages.publish.handler import CitedDocument, Publication, Publish
from workers.stages.publish.publications import write_briefing, write_digest

SUMMARISED = "summarise"


def restore_site(bucket: ObjectStore, stage: Publish) -> int:
    """Publish every meeting and document whose page is missing; gives how many. Safe at any time.

    Documents come first, so that the pages of a meeting that hide some of them have the last word.
    """
    known, documents = set[tuple[str, str]](), 0
    with closing(KeyIndex(info.key for info in bucket.list(keys.site("")))) as standing:
        for data in summarised_documents(bucket, listed(bucket, known), standing):
            stage.work(CitedDocument(bucket, data))
            documents += 1
        meetings = [found for found in sorted(known) if meeting_key(found[1]) not in standing]
        lost = keys.site(addresses.STATIC) not in standing
    published = sum(publish(bucket, stage, *one) for one in meetings)
    return documents + published + (restore_commanded(bucket, stage.name) if lost else 0)


def restore_commanded(bucket: ObjectStore, stage: str) -> int:
    """Write the digests and briefings that were announced, in their order, where the whole site was gone."""
    infos = list(bucket.list(keys.receipts(stage)))
    receipts = (Receipt.model_validate_json(bucket.get(info.key)) for info in infos)
    events = [event for receipt in receipts for event in map(read_event, receipt.events) if is_commanded(event)]
    for event in sorted(events, key=lambda event: (event.time, event.id)):
        body = bucket.get(event.data.artefact.key)
        if isinstance(event.data, DigestPublished):
            write_digest(SiteFiles(bucket), Digest.model_validate_json(body))
        else:
            write_briefing(SiteFiles(bucket), Briefing.model_validate_json(body))
    return len({event.subject for event in events})


def is_commanded(event: Event) -> bool:
    """Whether an event tells of a digest or of a briefing."""
    return isinstance(event.data, DigestPublished | BriefingPublished)


def listed(bucket: ObjectStore, meetings: set[tuple[str, str]]) -> Iterator[str]:
    """All keys of the sources; source and id of every meeting that has a record are put into `meetings` on the way."""
    for info in bucket.list(keys.SOURCES):
        if meeting := keys.parse_meeting(info.key):
            meetings.add(meeting)
        else:
            yield info.key


def summarised_documents(bucket: ObjectStore, listed: Iterable[str], standing: KeyIndex) -> Iterator[Summarised]:
    """The revisions of documents with a summary that has sentences, and of whose cited pages none stands."""
    lacking = (key for key in listed if is_summary_without_pages(key, standing))
    for _, body in read_many(bucket, lacking):
        data = read_event(body).data
        if isinstance(data, Summarised) and data.sentences:
            yield data


def is_summary_without_pages(key: str, standing: KeyIndex) -> bool:
    """Whether a key is that of the progress of a summarised revision of whose cited pages none stands."""
    parsed = keys.parse_progress(key)
    if parsed is None or parsed[3] != SUMMARISED:
        return False
    folder = keys.site(addresses.cited_page(parsed[1], parsed[2], 1)).rpartition("/")[0]
    return standing.first_from(f"{folder}/") is None


def meeting_key(meeting_id: str) -> str:
    """The page of a meeting."""
    return keys.site(addresses.meeting(meeting_id) + addresses.INDEX)


def publish(bucket: ObjectStore, stage: Publish, source: str, meeting_id: str) -> bool:
    """Write the page that holds now; a meeting whose documents are on their way has none yet."""
    newest = stage.newest_page(bucket, source, meeting_id)
    if newest is None:
        return False
    stage.work(Publication(bucket, source, meeting_id, newest))
    return True
