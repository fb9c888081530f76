"""Keeps how a source is, and announces when that changes."""

from dataclasses import dataclass
from datetime import datetime

from pydantic import Field

from contracts.artefacts.receipt import Receipt
from contracts.events import SourceHealthChanged
from contracts.model import Contract, canonical_bytes
from workers.domain.health import GOOD, Finding, Health
from workers.runtime import keys
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.runtime.publisher import Publisher
from workers.stages.watch.announcements import Announcements, fact_of


class SourceHealth(Contract):
    """How a source answered last."""

    health: Health
    evidence: str = ""
    sequence: int = Field(ge=1, description="How often the health changed.")
    since: datetime = Field(description="When it changed last.")
    last_poll: datetime
    last_good_poll: datetime | None = None


def load_health(store: ObjectStore, source: str) -> SourceHealth | None:
    """How the source is, as the last poll left it; None before the first."""
    try:
        return SourceHealth.model_validate_json(store.get(keys.source_health(source)))
    except ObjectMissingError:
        return None


@dataclass(frozen=True)
class HealthBook:
    """Takes in what each poll found of the source's health. The receipts of its announcements hold the truth."""

    store: ObjectStore
    publisher: Publisher
    announcements: Announcements

    def note(self, source: str, found: Finding, now: datetime) -> SourceHealth:
        """Keep what a poll found; announce it when it is another health than before."""
        known, receipts = self._catch_up(source, load_health(self.store, source), now)
        if known is None or known.health is not found.health:
            known, receipt = self._change(source, known, found, now)
            receipts.append(receipt)
        for receipt in receipts:
            self.publisher.publish(receipt.events)
        good = now if found.health in GOOD else known.last_good_poll
        told = known.model_copy(update={"evidence": found.evidence, "last_poll": now, "last_good_poll": good})
        self.store.put(keys.source_health(source), canonical_bytes(told))
        return told

    def _change(
        self, source: str, known: SourceHealth | None, found: Finding, now: datetime
    ) -> tuple[SourceHealth, Receipt]:
        sequence = known.sequence + 1 if known else 1
        while True:
            fact = SourceHealthChanged(
                source=source,
                before=known.health.value if known else None,
                after=found.health.value,
                evidence=found.evidence,
            )
            receipt = self.announcements.write(fact, str(sequence))
            known = _after(known, receipt, sequence, now)
            if known.health is found.health:
                return known, receipt
            sequence += 1

    def _catch_up(
        self, source: str, known: SourceHealth | None, now: datetime
    ) -> tuple[SourceHealth | None, list[Receipt]]:
        """The changes that an interrupted poll wrote down and that are not known here."""
        receipts: list[Receipt] = []
        while True:
            sequence = known.sequence + 1 if known else 1
            receipt = self.announcements.find(SourceHealthChanged.TYPE, source, str(sequence))
            if receipt is None:
                return known, receipts
            known = _after(known, receipt, sequence, now)
            receipts.append(receipt)


def _after(known: SourceHealth | None, receipt: Receipt, sequence: int, now: datetime) -> SourceHealth:
    fact = fact_of(receipt)
    return SourceHealth(
        health=Health(fact.after),
        evidence=fact.evidence,
        sequence=sequence,
        since=now,
        last_poll=now,
        last_good_poll=known.last_good_poll if known else None,
    )
