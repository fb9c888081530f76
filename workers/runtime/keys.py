"""Every key of the bucket is built here; nothing else puts keys together."""

from datetime import UTC, datetime
from hashlib import sha256

REVISION_DIGITS = 6
SEGMENT_DIGITS = 10
DAY_DIGITS = 8
SPENT = "spent.json"
LONGEST_EVENT_KEY = 100
RECEIPTS, FAILURES, EVENTS, SOURCES = "receipts/", "failures/", "events/", "sources/"
HORIZON = "retention/horizon.json"
"""The moment before which the log is no longer whole."""
ATTEMPTS, REPLAYED, DROPPED, REPROCESSING = "attempts/", "replayed/", "dropped/", "reprocess/"
MODEL_ANSWERS = "answers/"
OUTGOING, DELIVERIES, BLOBS = "outgoing/", "deliveries/", "blobs/"
"""Prefixes under which everything of a kind is listed."""


def blob(digest: str) -> str:
    """Original bytes, by digest."""
    return f"blobs/{digest[:2]}/{digest}"


def artefact(stage: str, inputs_digest: str, fingerprint: str) -> str:
    """The result of a stage, by all that it read and by its version and settings."""
    return f"artefacts/{stage}/{inputs_digest}/{fingerprint}.json"


def parse_artefact(key: str) -> tuple[str, str] | None:
    """Stage and digest of the inputs of a key that `artefact` built; None for any other key."""
    match key.split("/"):
        case ["artefacts", stage, inputs_digest, _]:
            return stage, inputs_digest
        case _:
            return None


def made_from(stage: str, inputs_digest: str) -> tuple[str, ...]:
    """Prefixes of all that a stage keeps of the same inputs, whatever its version."""
    copies = (f"searchable/{inputs_digest}/",) if stage == "ocr" else ()
    return (f"artefacts/{stage}/{inputs_digest}/", f"plans/{stage}/{inputs_digest}/", *copies)


def artefacts(stage: str) -> str:
    """Prefix of the results of a stage."""
    return f"artefacts/{stage}/"


def page(page_digest: str, fingerprint: str) -> str:
    """A recognised page, by what determines its picture and by what its text depends on."""
    return f"pages/{page_digest}/{fingerprint}.json"


def searchable(inputs_digest: str, fingerprint: str) -> str:
    """A copy of a scanned PDF with its words, beside the artefact of the ocr stage with the same names."""
    return f"searchable/{inputs_digest}/{fingerprint}.pdf"


def plan(stage: str, inputs_digest: str, fingerprint: str, name: str) -> str:
    """What a stage found out about work that it cut into parts, so that no part has to find it out again."""
    return f"plans/{stage}/{inputs_digest}/{fingerprint}-{name}.json"


def receipt(stage: str, event_id: str) -> str:
    """Proof that a stage handled an event."""
    return f"receipts/{stage}/{event_id}.json"


def receipts(stage: str) -> str:
    """Prefix of the receipts of a stage."""
    return f"{RECEIPTS}{stage}/"


def failure(stage: str, event_id: str) -> str:
    """The dead letter of an event at a stage."""
    return f"failures/{stage}/{event_id}.json"


def attempts(stage: str, event_id: str, part: str = "") -> str:
    """Prefix of the attempts at an event, or at a part of it."""
    task = f"{event_id}-{sha256(part.encode()).hexdigest()[:12]}" if part else event_id
    return f"{ATTEMPTS}{stage}/{task}/"


def attempt(stage: str, event_id: str, part: str, number: int) -> str:
    """One attempt, written before it begins."""
    return f"{attempts(stage, event_id, part)}{number:0{REVISION_DIGITS}d}.json"


def spent(stage: str, event_id: str, part: str) -> str:
    """What a part of the work on an event took."""
    return f"{attempts(stage, event_id, part)}{SPENT}"


def is_spent(key: str) -> bool:
    """Whether `spent` built a key."""
    return key.endswith(f"/{SPENT}")


def replayed(stage: str, event_id: str, series: int | None = None) -> str:
    """A failure that was replayed, by its series; without one the prefix of them all."""
    prefix = f"{REPLAYED}{stage}/{event_id}/"
    return prefix if series is None else f"{prefix}{series:0{REVISION_DIGITS}d}.json"


def dropped(stage: str, event_id: str) -> str:
    """That an operator gave a failure up, and why."""
    return f"{DROPPED}{stage}/{event_id}.json"


def message(digest: str) -> str:
    """A task's message that could not be read, as it came."""
    return f"messages/{digest}"


def reprocessing(job: str, name: str = "job.json") -> str:
    """What is known of a reprocessing."""
    return f"{REPROCESSING}{job}/{name}"


def model_answer(digest: str) -> str:
    """The response of a language model as it came, by the digest of the request."""
    return f"{MODEL_ANSWERS}{digest[:2]}/{digest}.json"


def model_budget(day: str, share: int | None = None) -> str:
    """A share of a day's tokens that is taken; without one the prefix of them all."""
    prefix = f"budget/{day}/"
    return prefix if share is None else f"{prefix}{share:0{REVISION_DIGITS}d}.json"


def event(event_id: str, time: datetime) -> str:
    """An event in the log, by its day in UTC."""
    return f"events/{time.astimezone(UTC):%Y/%m/%d}/{event_id}.json"


def parse_event(key: str) -> str | None:
    """The id of the event that is logged under a key which `event` built; None for any other key."""
    match key.split("/"):
        case ["events", _, _, _, name] if len(key) <= LONGEST_EVENT_KEY and name.endswith(".json"):
            event_id = name.removesuffix(".json")
            return event_id if event_id.isascii() and event_id.isalnum() else None
        case _:
            return None


def outgoing(event_id: str, time: datetime) -> str:
    """That an event of the log, of a day in UTC, is not in the feed yet; the object is empty."""
    return f"{OUTGOING}{time.astimezone(UTC):%Y%m%d}-{event_id}"


def logged_event_of(outgoing_key: str) -> str | None:
    """The key in the log of the event that a key of `outgoing` is about; None for any other key."""
    day, _, event_id = outgoing_key.removeprefix(OUTGOING).partition("-")
    if len(day) != DAY_DIGITS or not day.isdecimal() or not event_id.isalnum():
        return None
    return f"{EVENTS}{day[:4]}/{day[4:6]}/{day[6:]}/{event_id}.json"


def feed_segment(number: int) -> str:
    """A piece of the feed, by its number from 1."""
    return f"feed/{number:0{SEGMENT_DIGITS}d}.ndjson"


OVERVIEW = "overview/work.json"
"""What was open when the feed was last followed; it saves work, and may be deleted."""


RECONCILED = "overview/reconciled.json"
"""When everything was last reconciled; it saves work, and may be deleted."""


def delivery(subscription: str) -> str:
    """How far a subscription's events are delivered."""
    return f"{DELIVERIES}{subscription}.json"


def source_state(source: str) -> str:
    """What the watcher remembers between polls."""
    return f"sources/{source}/state.json"


def source_health(source: str) -> str:
    """How the source answered last, and when it last answered well."""
    return f"sources/{source}/health.json"


def source_pages(source: str) -> str:
    """The pages of a source that were read, with what to ask with whether they changed."""
    return f"sources/{source}/pages.json"


def source_listing(source: str) -> str:
    """What a source listed last, with the digests of the pages from which it was read; compressed."""
    return f"sources/{source}/listing"


def source_page(source: str, digest: str) -> str:
    """A page of a source as it came last, compressed."""
    return f"sources/{source}/pages/{digest}"


def source_readings(source: str) -> str:
    """What handed-over papers of a source state of their meetings."""
    return f"sources/{source}/readings.json"


def source_platform(source: str) -> str:
    """The platform that was found at a source's address."""
    return f"sources/{source}/platform.json"


def source_poll(source: str) -> str:
    """How far a poll that is not finished has come."""
    return f"sources/{source}/poll.json"


def source_asked(source: str) -> str:
    """When a poll was asked for last."""
    return f"sources/{source}/asked.json"


def moved(source: str, document_id: str) -> str:
    """That the document which a key would name is one that was known under another key."""
    return f"sources/{source}/moved/{document_id}.json"


def documents(source: str, document_id: str = "") -> str:
    """Prefix of a source's documents, or of one document's revisions."""
    return f"sources/{source}/documents/" + (f"{document_id}/" if document_id else "")


def document_progress(source: str, document_id: str, revision: int, stage: str = "") -> str:
    """The last event of a stage for one revision; without a stage the prefix of them all."""
    prefix = f"sources/{source}/documents/{document_id}/{revision:0{REVISION_DIGITS}d}/"
    return f"{prefix}{stage}.json" if stage else prefix


def meeting_records(source: str, meeting_id: str = "") -> str:
    """Prefix of a source's meetings, or of the records of one meeting."""
    return f"sources/{source}/meetings/" + (f"{meeting_id}/" if meeting_id else "")


def meeting_record(source: str, meeting_id: str, sequence: int) -> str:
    """One record of a meeting, by sequence; the highest holds."""
    return f"sources/{source}/meetings/{meeting_id}/{sequence:0{REVISION_DIGITS}d}.json"


def parse_meeting(key: str) -> tuple[str, str] | None:
    """Source and meeting id of a key that `meeting_record` built; None for any other key."""
    match key.split("/"):
        case ["sources", source, "meetings", meeting_id, _]:
            return source, meeting_id
        case _:
            return None


def manifest(subject: str, revision: int | None) -> str:
    """What is stored about one revision of a document, or about a meeting's page."""
    return f"manifests/{subject}/" + (f"{revision:0{REVISION_DIGITS}d}.json" if revision else "page.json")


def contenders(key: str) -> str:
    """Prefix of what was to replace an object whose writers may overtake each other."""
    return f"{key.removesuffix('.json')}/"


def contender(key: str, order: str) -> str:
    """One of them, by its order."""
    return f"{contenders(key)}{order}.json"


def site(name: str) -> str:
    """A file at the top of the site."""
    return f"site/{name}"


def probe(name: str) -> str:
    """A short-lived object by which a bucket is tried."""
    return f"probes/{name}"


def host_leases(host_digest: str) -> str:
    """Prefix of the leases of a host, which let one worker at a time ask it."""
    return f"leases/hosts/{host_digest}/"


def schedule_leases(name_digest: str) -> str:
    """Prefix of the leases of a schedule, which let one process at a time ask for polls."""
    return f"leases/schedules/{name_digest}/"


def robots(origin_digest: str) -> str:
    """The robots.txt of an origin as it was read last."""
    return f"robots/{origin_digest}.json"


def parse_progress(key: str) -> tuple[str, str, int, str] | None:
    """Source, document id, revision and stage of a key that `document_progress` built; None for any other key."""
    match key.split("/"):
        case ["sources", source, "documents", document_id, revision, name] if revision.isdigit():
            return source, document_id, int(revision), name.removesuffix(".json")
        case _:
            return None
