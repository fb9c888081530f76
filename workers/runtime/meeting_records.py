"""The records of meetings, as every stage may read them: which one holds, and where a document stands now."""

from dataclasses import dataclass
from hashlib import sha256

from contracts.artefacts.meeting import MeetingRecord
from workers.runtime import keys
from workers.runtime.objects import ObjectStore


@dataclass(frozen=True)
class LatestRecord:
    """The record of a meeting that holds, and the digest of its bytes."""

    record: MeetingRecord
    digest: str


def latest_record(bucket: ObjectStore, source: str, meeting_id: str) -> LatestRecord | None:
    """The record of the highest sequence; None when the meeting has none yet."""
    newest = max((info.key for info in bucket.list(keys.meeting_records(source, meeting_id))), default=None)
    if newest is None:
        return None
    body = bucket.get(newest)
    return LatestRecord(MeetingRecord.model_validate_json(body), sha256(body).hexdigest())


def meeting_now(bucket: ObjectStore, source: str, meeting_id: str, document_id: str) -> str:
    """The meeting in which a document stands now, from the one that its events name.

    A handed-over paper is announced before it was read, under the papers that came with it; what it states may put it
    into another meeting while its events are on their way.
    """
    seen: set[str] = set()
    while meeting_id not in seen:
        seen.add(meeting_id)
        latest = latest_record(bucket, source, meeting_id)
        left = latest.record.elsewhere if latest else ()
        meeting_id = next((one.meeting for one in left if one.document == document_id), meeting_id)
    return meeting_id
