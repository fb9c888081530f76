"""The assemble stage's handler."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from contracts.artefacts.meeting import MeetingPage, MeetingRecord, PageVersion
from contracts.events import EventData, MeetingReference, MeetingSummarised
from contracts.references import ArtefactReference
from workers.runtime import keys
from workers.runtime.meeting_records import latest_record
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.runtime.stage import Event, Fingerprint, Inputs, Waiting
from workers.stages.assemble.history import versions
from workers.stages.assemble.page import assemble
from workers.stages.assemble.papers import Paper, load_papers
from workers.stages.assemble.past import Comparison, Revisions, earlier_revisions, seen_records
from workers.stages.assemble.settled import (
    SettledDocument,
    identity,
    meeting_of,
    settled_documents,
)

NAME_LENGTH = 120


@dataclass(frozen=True)
class Meeting:
    """A meeting whose documents are all settled."""

    record: MeetingRecord
    papers: tuple[Paper, ...]
    versions: tuple[PageVersion, ...] = ()


class Assemble:
    """Makes the page of a meeting as soon as all documents known now are settled."""

    name = "assemble"
    model = MeetingPage
    fingerprint = Fingerprint(5)

    def read(self, event: Event, bucket: ObjectStore) -> Inputs[Meeting] | Waiting:
        """The meeting as its record and its documents stand now, whichever event woke the stage."""
        meeting = meeting_of(bucket, event)
        return Waiting("the document belongs to no meeting") if meeting is None else read_meeting(bucket, *meeting)

    def work(self, loaded: Meeting) -> MeetingPage:
        """Assemble the page."""
        return assemble(loaded.record, loaded.papers, loaded.versions)

    def announce(self, event: Event, artefact: MeetingPage, reference: ArtefactReference) -> Sequence[EventData]:
        """That the page is assembled."""
        del event
        meeting = MeetingReference(
            id=artefact.id,
            council=shortened(artefact.council),
            committee=shortened(artefact.committee),
            starts_at=artefact.starts_at,
        )
        return (
            MeetingSummarised(
                source=artefact.source,
                meeting=meeting,
                artefact=reference,
                documents=len(artefact.documents),
                missing=len(artefact.missing),
            ),
        )

    def counts(self, artefact: MeetingPage) -> Mapping[str, int]:
        """Items, documents, sentences of the overview, what is missing."""
        return {
            "items": len(artefact.items),
            "documents": len(artefact.documents),
            "sentences": len(artefact.summary),
            "missing": len(artefact.missing),
        }


def read_meeting(bucket: ObjectStore, source: str, meeting_id: str) -> Inputs[Meeting] | Waiting:
    """The latest record of a meeting with its settled documents."""
    latest = latest_record(bucket, source, meeting_id)
    if latest is None:
        return Waiting("the meeting has no record yet")
    documents = settled_documents(bucket, latest.record)
    if isinstance(documents, str):
        return Waiting(f"on its way: {documents}")
    earlier = earlier_revisions(bucket, source, documents)
    return Inputs(
        identity={**identity(latest, documents), "earlier": {one: dict(earlier[one].identity) for one in earlier}},
        load=lambda: load_meeting(bucket, latest.record, documents, earlier),
    )


def load_meeting(
    bucket: ObjectStore,
    record: MeetingRecord,
    documents: Sequence[SettledDocument],
    earlier: Mapping[str, Revisions],
) -> Meeting:
    """Read a meeting whole, with how its listing changed."""
    compare = Comparison(bucket, {**earlier, **with_present(documents, earlier)})
    return Meeting(record, load_papers(bucket, documents), versions(seen_records(bucket, record), compare))


def with_present(documents: Iterable[SettledDocument], earlier: Mapping[str, Revisions]) -> dict[str, Revisions]:
    """The revisions of documents that have several, the present one among them."""
    return {
        one.record.id: Revisions({**earlier[one.record.id].events, one.record.revision: one.summarised})
        for one in documents
        if one.record.id in earlier and one.summarised is not None
    }


def newest_page(
    bucket: ObjectStore, source: str, meeting_id: str, fingerprint: Fingerprint
) -> ArtefactReference | None:
    """The page that holds now; None while documents are on their way or before it is assembled."""
    inputs = read_meeting(bucket, source, meeting_id)
    if isinstance(inputs, Waiting):
        return None
    key = keys.artefact(Assemble.name, inputs.digest, fingerprint.digest)
    try:
        return ArtefactReference(key=key, sha256=sha256(bucket.get(key)).hexdigest())
    except ObjectMissingError:
        return None


def shortened(name: str | None) -> str | None:
    """A name within the limit of references."""
    return name[:NAME_LENGTH] if name else None
