"""Events as they are written: CloudEvents 1.0, and never larger than a queue takes."""

import json
import re
from datetime import UTC, datetime, timedelta
from itertools import product
from urllib.parse import urlsplit

import pytest
from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.failure import ReasonCode
from contracts.events import (
    EVENTS,
    BlobReference,
    DocumentFailed,
    DocumentReference,
    EventData,
    ListedKind,
    MeetingChange,
    MeetingChanged,
    MeetingReference,
    Summarised,
)
from contracts.references import ArtefactReference
from tests.contracts.examples import published
from tests.contracts.generate import CONTRACTS
from workers.runtime import keys
from workers.runtime.events import MAX_EVENT_BYTES, Origin, read_event, write_event

DIGEST = "f" * 64
MOMENT = datetime(2026, 3, 4, 9, 5, 12, 345678, tzinfo=UTC)
SCHEMAS = "https://agenda.ashmerevale.example/schemas"
ATTRIBUTE_NAME = re.compile(r"[a-z0-9]{1,20}")
"""CloudEvents 1.0.2, section 3, Attribute naming."""


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_an_event_conforms_to_cloudevents(name: str) -> None:
    parsed = JSONFormat().read(CloudEvent, published(name))
    assert all(ATTRIBUTE_NAME.fullmatch(attribute) for attribute in parsed.get_attributes())
    assert parsed.get_specversion() == "1.0"
    assert parsed.get_id()
    assert parsed.get_source()
    assert parsed.get_type() == name
    assert parsed.get_subject()
    assert parsed.get_datacontenttype() == "application/json"
    assert parsed.get_data() == json.loads(published(name))["data"]


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_the_time_of_an_event_has_a_zone_and_its_schema_an_absolute_address(name: str) -> None:
    parsed = JSONFormat().read(CloudEvent, published(name))
    time, schema = parsed.get_time(), urlsplit(parsed.get_dataschema() or "")
    assert time is not None
    assert time.utcoffset() == timedelta(0)
    assert (schema.scheme, schema.path.rpartition("/")[2]) == ("https", f"{name}.json")
    assert schema.netloc


@pytest.mark.parametrize("attribute", ["specversion", "id", "source", "type", "subject", "time", "dataschema", "data"])
def test_the_envelope_schema_refuses_an_event_without_an_attribute_that_all_events_carry(attribute: str) -> None:
    schema = json.loads((CONTRACTS / "schemas" / "envelope.json").read_text(encoding="utf-8"))
    event = json.loads(published("agenda.document.detected.v1"))
    del event[attribute]
    assert not Draft202012Validator(schema).is_valid(event)


@given(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs", "Cc"]))
def test_the_longest_titles_and_names_in_common_scripts_keep_an_event_small(character: str) -> None:
    assert size(summarised(character)) <= MAX_EVENT_BYTES


@given(st.characters(exclude_categories=["Cs", "Cc"]))
def test_a_failure_with_the_longest_message_about_any_title_of_usual_length_is_small(character: str) -> None:
    assert size(failed(character * 60, "m" * 500)) <= MAX_EVENT_BYTES


@given(st.characters(exclude_categories=["Cs", "Cc"]))
def test_a_meeting_that_changes_in_everything_at_usual_lengths_is_announced_small(character: str) -> None:
    assert size(changed(character * 30)) <= MAX_EVENT_BYTES


COMMON, RARE = "\u6f22", "\U00020000"
"""Characters of three and four bytes; escaped as JSON they take six and twelve."""


@pytest.mark.parametrize(("fact", "character"), [*product(("failed", "changed"), (COMMON, RARE))])
def test_the_longest_texts_of_any_script_keep_an_event_small(fact: str, character: str) -> None:
    data = failed(character * 300, character * 500) if fact == "failed" else changed(character * 60)
    assert size(data) <= MAX_EVENT_BYTES


def test_the_longest_titles_and_names_in_rare_scripts_keep_an_event_small() -> None:
    assert size(summarised(RARE)) <= MAX_EVENT_BYTES


def size(data: EventData) -> int:
    """Bytes of an event with every optional attribute; as large as any that `write_event` lets pass."""
    cause = read_event(published("agenda.document.fetched.v1"))
    traced = cause.model_copy(update={"traceparent": f"00-{'a' * 32}-{'b' * 16}-01"})
    try:
        return len(write_event(data, DIGEST, Origin("summarise", traced, SCHEMAS), MOMENT).encode())
    except ValueError:
        return MAX_EVENT_BYTES + 1


def summarised(character: str) -> Summarised:
    """The event that carries the most references, about a document with the longest of everything."""
    stages = ("ocr", "classify", "extract", "summarise")
    key = "blobs/ff/" + DIGEST
    return Summarised(
        document=document(character * 300, character * 120),
        blob=BlobReference(key=key, sha256=DIGEST, size=500_000_000, media_type="m" * 100),
        artefacts={stage: reference(stage) for stage in stages},
        document_type=DocumentType.EQUALITY_ASSESSMENT,
        sentences=100,
        words=10_000,
    )


def failed(title: str, message: str) -> DocumentFailed:
    return DocumentFailed(
        document=document(title, title[:120]),
        stage="summarise",
        reason=ReasonCode.UNSUPPORTED_FORMAT,
        message=message,
        attempts=50,
        failure=keys.failure("summarise", "f" * 32),
    )


def changed(text: str) -> MeetingChanged:
    """All that the watcher compares is different: three texts, which it cuts at 200, and six short values."""
    texts = [MeetingChange(field=name, before=text, after=text) for name in ("committee", "status", "venue")]
    short = [MeetingChange(field="minutes_published", before="False", after="True")] * 6
    record = keys.meeting_record("s" * 63, "mtg_" + "f" * 20, 1)
    return MeetingChanged(source="s" * 63, meeting=meeting(text[:120]), record=record, changes=(*texts, *short))


def document(title: str, name: str) -> DocumentReference:
    return DocumentReference(
        id="doc_" + "f" * 20,
        revision=999_999,
        source="s" * 63,
        url="https://" + "a" * 1992,
        title=title,
        kind=ListedKind.PRINTED_DECISIONS,
        meeting=meeting(name),
        item=name[:40],
    )


def meeting(name: str) -> MeetingReference:
    return MeetingReference(id="mtg_" + "f" * 20, council=name, committee=name, starts_at=MOMENT)


def reference(stage: str) -> ArtefactReference:
    return ArtefactReference(key=keys.artefact(stage, DIGEST, "f" * 16), sha256=DIGEST)
