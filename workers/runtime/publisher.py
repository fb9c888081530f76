"""Publishes an event: to the progress of its document and to the log, then to the queues.

Every step may be repeated with the same bytes, so an interrupted publication is simply done again. Whatever is in the
log counts as published when the workers reconcile, so what others build on comes before it: the progress, which later
stages read, the manifest, and the note by which the event gets into the feed, which serves the sinks (see `feed`).
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from contracts.events import DocumentEvent, DocumentFailed
from workers.runtime import keys
from workers.runtime.events import read_event, sequence, stage_of
from workers.runtime.lanes import Lane, lane_of
from workers.runtime.latest import Latest
from workers.runtime.manifest import write_manifest
from workers.runtime.objects import ObjectStore
from workers.runtime.stage import Event
from workers.runtime.telemetry.port import SILENCE, Telemetry
from workers.runtime.telemetry.spans import publication

FAILED = "failed"
"""Name under which a document's progress keeps its last failure."""
NOTE_TYPE = "application/octet-stream"


class Dispatch(Protocol):
    """Sends a task."""

    def __call__(self, stage: str, event_key: str, part: str = "", lane: Lane = Lane.LIVE) -> None:
        """The stage shall handle the event under the key, or do a part of what the event asks for, in this lane."""
        ...


@dataclass(frozen=True)
class Publisher:
    """The only way in which an event leaves the workers."""

    store: ObjectStore
    consumers: Callable[[str], Iterable[str]]
    """The stages that consume an event type."""
    dispatch: Dispatch
    telemetry: Telemetry = SILENCE

    def publish(self, texts: Iterable[str], *, repeated: bool = False) -> None:
        """Publish events in order; `repeated` when it was done before, as far as its worker came."""
        for text in texts:
            self._publish(text, repeated=repeated)

    def _publish(self, text: str, *, repeated: bool) -> None:
        event = read_event(text)
        key = keys.event(event.id, event.time)
        # what is logged was noted before; another note would bring it into the feed once more
        if not (repeated and self.store.head(key)):
            self._log(event, key, text)
        for stage in self.consumers(event.type):
            self.dispatch(stage, key, "", lane_of(event))

    def _log(self, event: Event, key: str, text: str) -> None:
        self._record_progress(event, text)
        write_manifest(self.store, event)
        self.store.create(keys.outgoing(event.id, event.time), b"", NOTE_TYPE)
        if self.store.create(key, text.encode()):
            self.telemetry.trace([publication(event, time.time_ns())])

    def _record_progress(self, event: Event, text: str) -> None:
        data = event.data
        if not isinstance(data, DocumentEvent):
            return
        name = FAILED if isinstance(data, DocumentFailed) else stage_of(event)
        document = data.document
        key = keys.document_progress(document.source, document.id, document.revision, name)
        Latest(self.store, key, _order).offer(text.encode())


def _order(body: bytes) -> str:
    """A late repetition of an event never hides what came after it."""
    event = read_event(body)
    return f"{sequence(event.data, event.time)}-{event.id}"
