"""Facts that a command brings about, not an event: stored and announced as those of a stage are.

Artefact, receipt, event: the receipt is created once, so that the same command announces the same fact once, and its
event may be published again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from contracts.artefacts.receipt import Cost, Receipt
from contracts.events import EventData
from contracts.model import Contract, canonical_bytes
from contracts.references import ArtefactReference
from workers.runtime import keys
from workers.runtime.events import Origin, fact_id, write_event
from workers.runtime.objects import ObjectStore
from workers.runtime.publisher import Publisher
from workers.runtime.stage import Fingerprint, identity_digest

Clock = Callable[[], datetime]
NO_COST = Cost(duration_s=0, cpu_s=0, computed=True)


@dataclass(frozen=True)
class Commanded:
    """Stores results of commands for a stage, and announces them."""

    store: ObjectStore
    publisher: Publisher
    clock: Clock
    schema_base: str
    stage: str

    def keep(self, result: Contract, asked: dict[str, Any], fingerprint: Fingerprint) -> ArtefactReference:
        """Store a result under what was asked and what it is; the same result is stored once."""
        body = canonical_bytes(result)
        digest = sha256(body).hexdigest()
        key = keys.artefact(self.stage, identity_digest({**asked, "result": digest}), fingerprint.digest)
        self.store.create(key, body)
        return ArtefactReference(key=key, sha256=digest)

    def announce(self, fact: EventData, reference: ArtefactReference) -> str:
        """Publish the fact; gives the id of its event."""
        own_id = self._id(fact, reference)
        text = write_event(fact, reference.sha256, Origin(self.stage, None, self.schema_base), self.clock())
        receipt = Receipt(
            stage=self.stage, event_id=own_id, outcome="done", artefact=reference, events=(text,), cost=NO_COST
        )
        key = keys.receipt(self.stage, own_id)
        if not self.store.create(key, canonical_bytes(receipt)):
            receipt = Receipt.model_validate_json(self.store.get(key))
        self.publisher.publish(receipt.events)
        return own_id

    def is_announced(self, fact: EventData, reference: ArtefactReference) -> bool:
        """Whether the fact was written down to be published."""
        return self.store.head(keys.receipt(self.stage, self._id(fact, reference))) is not None

    def _id(self, fact: EventData, reference: ArtefactReference) -> str:
        return fact_id(self.stage, "", fact.TYPE, fact.subject, reference.sha256)
