"""Invariants 3, 4 and 8: whatever is interrupted, repeated, reordered or raced, every effect happens once, in order.

A document whose worker dies again and again is set aside after three deaths, and never costs a fourth worker.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from contracts.artefacts.failure import Attempt, FailureRecord, ReasonCode
from contracts.artefacts.receipt import Receipt
from contracts.events import DocumentFetched
from tests.fakes.interrupted_store import Crash, StoreInterruptedAtWrite, die
from tests.fakes.pipeline import BROKEN, MOMENT, SCHEMAS, RecordedEvents, UnsteadyStage, document, log_event
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.objects import ObjectStore
from workers.runtime.publisher import Publisher
from workers.runtime.runner import Runner
from workers.runtime.stage import Event, Inputs

NAMES = ("budget", "minutes", "copy-of-budget", BROKEN)
DIGESTS = ("a", "b", "a", "c")
POISONED = 3
LONGEST = 18
"""More operations on the store than handling one event takes."""
ARTEFACT = 2
"""The number of the write that stores the result, after the attempt."""


@dataclass(frozen=True)
class StageWithoutAFourthDeath(UnsteadyStage):
    """Is never asked to work on what three workers may have died of."""

    def read(self, event: Event, bucket: ObjectStore) -> Inputs[DocumentFetched]:
        begun = [bucket.get(info.key) for info in bucket.list(keys.attempts("ocr", event.id))]
        assert sum(Attempt.model_validate_json(body).ended is None for body in begun) <= POISONED
        return super().read(event, bucket)


class RunnerMachine(RuleBasedStateMachine):
    """Delivers events again and again, in any order, with workers that die or race at any write."""

    @initialize()
    def begin(self) -> None:
        self.store = MemoryStore()
        self.sink = RecordedEvents()
        self.stage = StageWithoutAFourthDeath()
        self.first_seen: dict[str, bytes] = {}
        self.deaths = [0] * len(NAMES)
        facts = [document(name, digest) for name, digest in zip(NAMES, DIGESTS, strict=True)]
        self.event_keys = [log_event(self.store, fact) for fact in facts]

    def handle(self, number: int, store: ObjectStore) -> None:
        publisher = Publisher(self.sink.watching(store), lambda _: (), lambda *_: None)
        Runner(store, publisher, lambda: MOMENT, SCHEMAS).handle(self.stage, self.event_keys[number])

    @rule(number=st.integers(0, len(NAMES) - 1))
    def deliver(self, number: int) -> None:
        self.handle(number, self.store)

    @rule(number=st.integers(0, len(NAMES) - 1), at=st.integers(1, LONGEST), before=st.booleans())
    def die_while_handling(self, number: int, at: int, before: bool) -> None:
        unhandled = not self.settled(number)
        try:
            self.handle(number, StoreInterruptedAtWrite(self.store, at, before, die, reads_too=before))
        except Crash:
            self.deaths[number] += unhandled and not self.settled(number)

    @rule(number=st.integers(0, len(NAMES) - 1))
    def die_at_work(self, number: int) -> None:
        """The document itself ends the worker."""
        store = StoreInterruptedAtWrite(self.store, ARTEFACT, before=False, interrupt=die)
        unhandled = not self.settled(number)
        with suppress(Crash):
            self.handle(number, store)
        self.deaths[number] += unhandled and store.writes >= ARTEFACT and not self.settled(number)

    @rule(
        number=st.integers(0, len(NAMES) - 1),
        other=st.integers(0, len(NAMES) - 1),
        at=st.integers(1, LONGEST),
        before=st.booleans(),
    )
    def race(self, number: int, other: int, at: int, before: bool) -> None:
        overtake = lambda: self.handle(other, self.store)  # noqa: E731
        self.handle(number, StoreInterruptedAtWrite(self.store, at, before, overtake, reads_too=before))

    @invariant()
    def invariant_3_what_is_created_never_changes(self) -> None:
        for prefix in ("artefacts/", keys.RECEIPTS, keys.FAILURES, keys.EVENTS):
            for info in self.store.list(prefix):
                body = self.store.get(info.key)
                assert self.first_seen.setdefault(info.key, body) == body

    @invariant()
    def invariant_3_one_artefact_for_each_content(self) -> None:
        assert len(list(self.store.list("artefacts/"))) <= len(set(DIGESTS[:3]))

    @invariant()
    def invariant_4_no_receipt_without_its_artefact(self) -> None:
        for info in self.store.list(keys.RECEIPTS):
            artefact = Receipt.model_validate_json(self.store.get(info.key)).artefact
            assert artefact is not None
            assert self.store.head(artefact.key)

    @invariant()
    def invariant_4_nothing_is_published_before_it_is_written_down(self) -> None:
        written = {text for receipt in self.outboxes() for text in receipt.events}
        assert {text for _, text in self.sink.delivered} <= written

    @invariant()
    def invariant_4_an_event_is_always_sent_with_the_same_bytes(self) -> None:
        by_id: dict[str, str] = {}
        for event_id, text in self.sink.delivered:
            assert by_id.setdefault(event_id, text) == text

    @invariant()
    def invariant_8_only_a_document_that_killed_is_poison(self) -> None:
        """A worker that still works cannot be told from a dead one, so a race may count for the third death."""
        for number in range(len(NAMES)):
            record = self.failure(number)
            if record and record.reason is ReasonCode.POISON:
                assert self.deaths[number] >= POISONED - 1
                assert len(record.history) == record.attempts >= POISONED

    def settled(self, number: int) -> bool:
        event_id = self.event_keys[number].rpartition("/")[2]
        return any(self.store.head(f"{prefix}ocr/{event_id}") for prefix in (keys.RECEIPTS, keys.FAILURES))

    def failure(self, number: int) -> FailureRecord | None:
        event_id = self.event_keys[number].rpartition("/")[2].removesuffix(".json")
        found = self.store.head(keys.failure("ocr", event_id))
        return FailureRecord.model_validate_json(self.store.get(found.key)) if found else None

    def outboxes(self) -> Iterator[Receipt | FailureRecord]:
        for info in self.store.list(keys.RECEIPTS):
            yield Receipt.model_validate_json(self.store.get(info.key))
        for info in self.store.list(keys.FAILURES):
            yield FailureRecord.model_validate_json(self.store.get(info.key))

    def teardown(self) -> None:
        if not hasattr(self, "store"):
            return
        for number in range(len(NAMES)):
            self.handle(number, self.store)
        for number, deaths in enumerate(self.deaths):
            assert self.settled(number)
            record = self.failure(number)
            if deaths < POISONED - 1:
                assert (record.reason if record else None) == (ReasonCode.DAMAGED if NAMES[number] == BROKEN else None)
        logged = (read_event(self.store.get(info.key)) for info in self.store.list(keys.EVENTS))
        assert len({event.causationid for event in logged if event.causationid}) == len(NAMES)


TestRunner = RunnerMachine.TestCase
TestRunner.settings = settings(max_examples=150, stateful_step_count=25, deadline=None)
