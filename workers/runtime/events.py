"""Events on the wire: CloudEvents 1.0 in JSON, with deterministic ids.

Source: CloudEvents specification 1.0.2, JSON event format; the `cloudevents` package validates and writes it.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import sha256
from typing import Any

from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent

from contracts.events import EVENTS, DocumentEvent, Envelope, EventData
from workers.runtime.stage import Event

MAX_EVENT_BYTES = 8 * 1024
"""Limit of a message: events carry references, never content."""


TICK = timedelta(microseconds=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Origin:
    """Where an event comes from: the stage that states it and the event that led to it."""

    stage: str
    cause: Event | None
    schema_base: str


def fact_id(stage: str, cause: str, event_type: str, subject: str, identity: str) -> str:
    """The deterministic id that `write_event` gives, 32 hexadecimal digits.

    `cause` is the id of the incoming event, and empty for the watcher.
    """
    parts = (stage, cause, event_type, subject, identity)
    return sha256("\n".join(parts).encode()).hexdigest()[:32]


def write_event(data: EventData, identity: str, origin: Origin, time: datetime) -> str:
    """Put a fact into its envelope, as the text that is stored and sent.

    `identity` tells this fact from others of the same stage and cause (the artefact's digest). An event is never as old
    as its cause, whatever the clocks of two machines say. Raises ValueError when the message would be larger than
    MAX_EVENT_BYTES.
    """
    cause = origin.cause
    time = max(time, cause.time + TICK) if cause else time
    own_id = fact_id(origin.stage, cause.id if cause else "", data.TYPE, data.subject, identity)
    attributes: dict[str, Any] = {
        "specversion": "1.0",
        "id": own_id,
        "source": f"/agenda/stages/{origin.stage}",
        "type": data.TYPE,
        "subject": data.subject,
        "time": time.astimezone(UTC),
        "datacontenttype": "application/json",
        "dataschema": f"{origin.schema_base}/{data.TYPE}.json",
        "correlationid": cause.correlationid if cause else own_id,
    }
    if cause:
        attributes["causationid"] = cause.id
    attributes |= {"sequence": sequence(data, time), "traceparent": trace_parent(own_id, cause)}
    if cause and cause.tracestate:
        attributes["tracestate"] = cause.tracestate
    if cause and cause.reprocess:
        attributes["reprocess"] = cause.reprocess
    written = json.loads(JSONFormat().write(CloudEvent(attributes, data.model_dump(mode="json"))))
    text = json.dumps(written, ensure_ascii=False)
    size = len(text.encode())
    if size > MAX_EVENT_BYTES:
        raise ValueError(f"the event {data.TYPE} of {data.subject} has {size} bytes, over {MAX_EVENT_BYTES}")
    return text


def sequence(data: EventData, time: datetime) -> str:
    """Where an event stands among those of its subject: compared as text, the greater one is the later.

    Revision of the document (0 for other subjects), then microseconds since 1970. Source: CloudEvents sequence
    extension.
    """
    revision = data.document.revision if isinstance(data, DocumentEvent) else 0
    return f"{revision:06d}.{(time - EPOCH) // TICK:016d}"


def trace_parent(own_id: str, cause: Event | None) -> str:
    """The W3C trace context of an event: the trace of its cause, or else one named after the event that began it.

    Source: CloudEvents distributed tracing extension; W3C Trace Context, version 00.
    """
    given = cause.traceparent if cause else None
    _, trace, _, flags = given.split("-") if given else ("", cause.correlationid if cause else own_id, "", "00")
    return f"00-{trace}-{own_id[:16]}-{flags}"


def read_event(text: str | bytes) -> Event:
    """Parse an event and its data by its type. Raises ValueError for anything else than a known event."""
    raw = json.loads(text)
    model = EVENTS.get(str(raw.get("type"))) if isinstance(raw, dict) else None
    if model is None:
        raise ValueError("not an event of a known type")
    return _envelope(model).model_validate(raw)


@cache
def _envelope(data: type[EventData]) -> type[Event]:
    # pydantic forgets the model that nobody holds, and makes it anew in milliseconds
    return Envelope[data]  # type: ignore[valid-type]


def stage_of(event: Event) -> str:
    """The stage that stated the fact."""
    return event.source.rpartition("/")[2]
