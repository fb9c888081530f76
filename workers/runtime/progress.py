"""How far documents have come, read from the last event of each stage."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.objects import ObjectStore
from workers.runtime.publisher import FAILED
from workers.runtime.stage import Event

LAST = "summarise"
"""The last stage of a document on its own; what follows is about its meeting."""

TAKEN_DOWN = "withdraw"
"""Under this name the progress of a revision keeps that an operator took it down."""


class Standing(StrEnum):
    """Where a document stands."""

    DONE = "done"
    FAILED = "failed"
    IN_PROGRESS = "in_progress"
    WITHDRAWN = "withdrawn"
    """An operator took it down."""


@dataclass(frozen=True)
class DocumentProgress:
    """The newest revision of a document, and the stages that have spoken about it."""

    source: str
    document_id: str
    revision: int
    stages: frozenset[str]

    def event(self, store: ObjectStore, stage: str) -> Event:
        """The last event of a stage. Raises ObjectMissingError."""
        return read_event(store.get(keys.document_progress(self.source, self.document_id, self.revision, stage)))

    def failure(self, store: ObjectStore) -> Event | None:
        """The failure that still holds; one that a later success of its stage made up for does not."""
        if FAILED not in self.stages:
            return None
        event = self.event(store, FAILED)
        return None if event.data.stage in self.stages else event

    def standing(self, store: ObjectStore) -> Standing:
        """Where the document stands."""
        if TAKEN_DOWN in self.stages:
            return Standing.WITHDRAWN
        if LAST in self.stages:
            return Standing.DONE
        return Standing.FAILED if self.failure(store) else Standing.IN_PROGRESS


def all_progress(store: ObjectStore, source: str = "") -> Iterator[DocumentProgress]:
    """Progress of every document, or of one source's; in order of source and id."""
    prefix = keys.documents(source) if source else keys.SOURCES
    found: defaultdict[tuple[str, str], defaultdict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for info in store.list(prefix):
        if parsed := keys.parse_progress(info.key):
            name, document_id, revision, stage = parsed
            found[name, document_id][revision].add(stage)
    for (name, document_id), revisions in sorted(found.items()):
        newest = max(revisions)
        yield DocumentProgress(name, document_id, newest, frozenset(revisions[newest]))
