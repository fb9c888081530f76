"""Writes each announcement down once, before anything of it is published."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from contracts.artefacts.receipt import Cost, Receipt
from contracts.events import EventData
from contracts.model import canonical_bytes
from workers.runtime import keys
from workers.runtime.events import Origin, fact_id, read_event, write_event
from workers.runtime.objects import ObjectMissingError, ObjectStore

STAGE = "watch"
NO_COST = Cost(duration_s=0, cpu_s=0, computed=True)


def announcement_id(event_type: str, subject: str, identity: str) -> str:
    """The id of an announcement; `identity` tells it from others of the same subject."""
    return fact_id(STAGE, "", event_type, subject, identity)


def fact_of(receipt: Receipt) -> Any:
    """What an announcement says."""
    return read_event(receipt.events[0]).data


@dataclass(frozen=True)
class Announcements:
    """The receipts of the watcher: of all polls that make the same announcement the first one words it."""

    store: ObjectStore
    clock: Callable[[], datetime]
    schema_base: str

    def write(self, fact: EventData, identity: str) -> Receipt:
        """The receipt of this announcement: written now, or as an earlier or racing poll wrote it."""
        own_id = announcement_id(fact.TYPE, fact.subject, identity)
        text = write_event(fact, identity, Origin(STAGE, None, self.schema_base), self.clock())
        receipt = Receipt(stage=STAGE, event_id=own_id, outcome="done", events=(text,), cost=NO_COST)
        if self.store.create(keys.receipt(STAGE, own_id), canonical_bytes(receipt)):
            return receipt
        return self._get(own_id)

    def find(self, event_type: str, subject: str, identity: str) -> Receipt | None:
        """The receipt of an announcement that an earlier poll wrote; None when there is none."""
        try:
            return self._get(announcement_id(event_type, subject, identity))
        except ObjectMissingError:
            return None

    def _get(self, own_id: str) -> Receipt:
        return Receipt.model_validate_json(self.store.get(keys.receipt(STAGE, own_id)))
