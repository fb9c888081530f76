"""One trace a document: every event is a span, named by its own trace context, so that no worker has to be asked.

The span of an event is its publication; the work on it is a child of that span, and what the work publishes are
children of the work. An event that no other led to begins a trace, and links to the work that found it: that is how
one poll leads to many documents. Source: W3C Trace Context; OpenTelemetry, semantic conventions for messaging.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from contracts.events import DocumentEvent
from workers.runtime.stage import Event
from workers.runtime.telemetry.port import Place, Role, Span

_working: ContextVar[Place | None] = ContextVar("working", default=None)


@contextmanager
def working(place: Place) -> Iterator[None]:
    """Let what is published meanwhile be told as following from this work."""
    token = _working.set(place)
    try:
        yield
    finally:
        _working.reset(token)


def place_of(event: Event) -> Place:
    """The span of an event's publication, as its trace context says."""
    if event.traceparent:
        _, trace, span, _ = event.traceparent.split("-")
        return Place(trace, span)
    return Place(event.correlationid, event.id[:16])


def publication(event: Event, moment: int) -> Span:
    """The span of an event that is published now."""
    place, work = place_of(event), _working.get()
    follows = work is not None and work.trace == place.trace
    return Span(
        name=f"publish {event.type.removeprefix('agenda.')}",
        role=Role.PRODUCER,
        place=place,
        parent=work.span if work and follows else "",
        started=moment,
        ended=moment,
        attributes=about(event),
        links=(work,) if work and not follows else (),
    )


def delivery(event: Event, sink: str, began: int, ended: int) -> Span:
    """The span of an event that a sink has taken."""
    place = place_of(event)
    return Span(
        name=f"deliver {sink}",
        role=Role.CLIENT,
        place=Place(place.trace, secrets.token_hex(8)),
        parent=place.span,
        started=began,
        ended=ended,
        attributes={**about(event), "agenda.sink": sink},
    )


def about(event: Event) -> dict[str, str]:
    """What a span says of the event that it is about."""
    told = {"messaging.message.id": event.id, "agenda.type": event.type, "agenda.subject": event.subject}
    if isinstance(event.data, DocumentEvent):
        document = event.data.document
        told |= {"agenda.source": document.source, "agenda.revision": str(document.revision)}
    return told
