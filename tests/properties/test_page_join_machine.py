"""The parts of a document come together: whatever is killed, repeated, reordered or raced, no page is lost, none is
recognised twice after it was stored, and there is one artefact, one receipt and one event.
"""

from contextlib import suppress
from dataclasses import dataclass, replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from contracts.artefacts.text import RecognisedText
from tests.fakes.interrupted_store import Crash, StoreInterruptedAtWrite, die
from tests.fakes.paged_document import SAME_PICTURE, TYPED, digest_of, paged_stage
from tests.fakes.pipeline import MOMENT, SCHEMAS, RecordedEvents, document, log_event
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.lanes import Lane
from workers.runtime.publisher import Publisher
from workers.runtime.runner import Runner
from workers.stages.ocr.local_copy import LocalCopy

PAGES = 23
PICTURES = [number for number in range(1, PAGES + 1) if number not in TYPED and number not in SAME_PICTURE]
LONGEST = 20
"""More writes and dispatches than one task makes."""
tasks = st.integers(0, 30)
moments = st.integers(1, LONGEST)


@dataclass(frozen=True)
class Task:
    """A message in the queue: for the event, or for a part."""

    part: str = ""
    redelivered: bool = False


class PageJoinMachine(RuleBasedStateMachine):
    """A queue in which every message stays until somebody lived to acknowledge it."""

    @initialize()
    def begin(self) -> None:
        self.store, self.sink = MemoryStore(), RecordedEvents()
        self.stage, self.pdf, self.engine = paged_stage(self.store, PAGES)
        fact = document("pack", "a")
        self.store.put(fact.blob.key, b"document")
        self.event_key = log_event(self.store, fact)
        self.queue = [Task()]
        self.first_seen: dict[str, bytes] = {}
        self.races = 0

    def work(self, task: Task, store: StoreInterruptedAtWrite) -> None:
        def dispatch(stage: str, event_key: str, part: str = "", lane: Lane = Lane.LIVE) -> None:
            assert len(stage + event_key + part) < 200
            assert lane is Lane.LIVE
            store._around(lambda: None)
            self.queue.append(Task(part))

        publisher = Publisher(self.sink.watching(store), lambda _: (), dispatch)
        runner = Runner(store, publisher, lambda: MOMENT, SCHEMAS)
        # every worker has a disk of its own
        stage = replace(self.stage, copy=LocalCopy())
        if task.part:
            runner.handle_part(stage, self.event_key, task.part, again=task.redelivered)
        else:
            runner.handle(stage, self.event_key, again=task.redelivered)

    def uninterrupted(self) -> StoreInterruptedAtWrite:
        return StoreInterruptedAtWrite(self.store, 0, before=True, interrupt=die)

    def take(self, number: int) -> Task | None:
        return self.queue.pop(number % len(self.queue)) if self.queue else None

    @rule(number=tasks)
    def deliver(self, number: int) -> None:
        if task := self.take(number):
            self.work(task, self.uninterrupted())

    @rule(number=tasks)
    def deliver_twice(self, number: int) -> None:
        if task := self.take(number):
            self.work(task, self.uninterrupted())
            self.work(replace(task, redelivered=True), self.uninterrupted())

    @rule(number=tasks, at=moments, before=st.booleans())
    def kill(self, number: int, at: int, before: bool) -> None:
        if task := self.take(number):
            self.queue.append(replace(task, redelivered=True))
            with suppress(Crash):
                self.work(task, StoreInterruptedAtWrite(self.store, at, before, die))

    @rule(number=tasks, other=tasks, at=moments, before=st.booleans())
    def race(self, number: int, other: int, at: int, before: bool) -> None:
        task = self.take(number)
        if task is None:
            return
        self.races += 1
        overtaker = self.queue[other % len(self.queue)] if self.queue else task

        def overtake() -> None:
            self.work(overtaker, self.uninterrupted())

        self.work(task, StoreInterruptedAtWrite(self.store, at, before, overtake))

    @rule()
    def reconcile(self) -> None:
        """As `agenda reconcile` does for an event without a receipt."""
        self.queue.append(Task())

    @invariant()
    def what_is_created_never_changes(self) -> None:
        for prefix in ("pages/", "plans/", "artefacts/", keys.RECEIPTS, keys.FAILURES, keys.EVENTS):
            for info in self.store.list(prefix):
                body = self.store.get(info.key)
                assert self.first_seen.setdefault(info.key, body) == body

    @invariant()
    def no_page_is_recognised_again_once_it_is_stored(self) -> None:
        # of two tasks that work on the same part at the same moment neither sees what the other will store
        assert self.races or not self.engine.again

    @invariant()
    def a_receipt_has_its_artefact_and_an_artefact_all_its_pages(self) -> None:
        for info in self.store.list("artefacts/"):
            artefact = RecognisedText.model_validate_json(self.store.get(info.key))
            assert [page.number for page in artefact.pages] == list(range(1, PAGES + 1))
        assert not list(self.store.list(keys.RECEIPTS)) or list(self.store.list("artefacts/"))

    def teardown(self) -> None:
        if not hasattr(self, "store"):
            return
        while self.queue:
            self.work(self.queue.pop(), self.uninterrupted())
        assert not list(self.store.list(keys.FAILURES))
        assert len(list(self.store.list(keys.RECEIPTS))) == 1
        assert len(list(self.store.list("artefacts/"))) == 1
        assert len(list(self.store.list("pages/"))) == len({digest_of(number) for number in PICTURES})
        assert len({text for _, text in self.sink.delivered}) == 1
        assert self.races or sorted(set(self.engine.read)) == PICTURES
        self.pages_are_what_the_bucket_holds()

    def pages_are_what_the_bucket_holds(self) -> None:
        (info,) = self.store.list("artefacts/")
        for page in RecognisedText.model_validate_json(self.store.get(info.key)).pages:
            if page.number not in TYPED:
                stored = self.store.get(keys.page(digest_of(page.number), self.engine.fingerprint))
                assert page.text in stored.decode()


TestPageJoin = PageJoinMachine.TestCase
TestPageJoin.settings = settings(max_examples=80, stateful_step_count=30, deadline=None)
