"""What the runner tells of each way in which a task can end, and the trace that events leave."""

import logging

import pytest
import structlog

from contracts.artefacts.failure import ReasonCode
from tests.fakes.pipeline import BROKEN, FLAKY, MOMENT, SCHEMAS, RecordedTasks, UnsteadyStage, document, log_event
from tests.fakes.telemetry import Heard
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.attempts import AttemptLimits
from workers.runtime.errors import AnotherAttempt
from workers.runtime.events import read_event
from workers.runtime.outcome import Outcome
from workers.runtime.publisher import Publisher
from workers.runtime.runner import Runner
from workers.runtime.telemetry import metrics
from workers.runtime.telemetry.port import Place, Role
from workers.runtime.telemetry.spans import place_of, working


class Bench:
    """A runner whose stage is `ocr`, and what it tells."""

    def __init__(self, attempts: int = 1) -> None:
        self.store, self.heard, self.stage = MemoryStore(), Heard(), UnsteadyStage()
        publisher = Publisher(self.store, lambda _: (), RecordedTasks(), self.heard)
        limits = AttemptLimits(attempts=attempts)
        self.runner = Runner(self.store, publisher, lambda: MOMENT, SCHEMAS, limits, telemetry=self.heard)

    def handle(self, name: str, digest: str = "a") -> Outcome:
        return self.runner.handle(self.stage, log_event(self.store, document(name, digest)))

    def told(self, outcome: str) -> float:
        """Tasks that ended so; each has its seconds and CPU seconds."""
        own = {"stage": "ocr", "lane": "live", "outcome": outcome}
        for metric in (metrics.TASK_SECONDS, metrics.CPU_SECONDS):
            values = [one for one in self.heard.measurements if one.metric == metric.name and one.labels == own]
            assert len(values) == self.heard.total(metrics.TASKS, **own)
            assert all(one.value >= 0 for one in values)
        return self.heard.total(metrics.TASKS, **own)


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_a_result_counts_as_a_document_with_its_pages_and_the_wait_before_it(bench: Bench) -> None:
    assert bench.handle("report") is Outcome.DONE
    assert bench.told("done") == 1
    assert bench.heard.total(metrics.DOCUMENTS, stage="ocr", outcome="done", reason="") == 1
    assert bench.heard.total(metrics.PAGES, stage="ocr", lane="live", origin="computed") == 1
    assert bench.heard.total(metrics.RESULTS, origin="computed") == 1
    assert [one.metric for one in bench.heard.measurements].count(metrics.WAIT_SECONDS.name) == 1


def test_a_result_that_was_stored_before_is_a_cache_hit(bench: Bench) -> None:
    bench.handle("report")
    bench.handle("same-bytes-in-another-meeting")
    assert bench.heard.total(metrics.RESULTS, origin="computed") == 1
    assert bench.heard.total(metrics.RESULTS, origin="stored") == 1
    assert bench.heard.total(metrics.DOCUMENTS, outcome="done") == 2


def test_a_repetition_is_a_task_and_no_document(bench: Bench) -> None:
    bench.handle("report")
    assert bench.handle("report") is Outcome.REPEATED
    assert bench.told("repeated") == 1
    assert bench.heard.total(metrics.DOCUMENTS) == 1


def test_a_failure_tells_its_reason(bench: Bench) -> None:
    assert bench.handle(BROKEN) is Outcome.FAILED
    assert bench.told("failed") == 1
    assert bench.heard.total(metrics.DOCUMENTS, outcome="failed", reason=ReasonCode.DAMAGED) == 1
    assert bench.heard.total(metrics.FAILURES, stage="ocr", reason=ReasonCode.DAMAGED) == 1
    (work,) = [span for span in bench.heard.spans if span.role is Role.CONSUMER]
    assert work.error == "damaged"


def test_a_retry_tells_its_reason_and_is_no_document() -> None:
    bench = Bench(attempts=2)
    with pytest.raises(AnotherAttempt):
        bench.handle(FLAKY)
    assert bench.told("retried") == 1
    assert bench.heard.total(metrics.RETRIES, stage="ocr", reason=ReasonCode.UNREACHABLE) == 1
    assert not bench.heard.total(metrics.DOCUMENTS)
    assert bench.handle(FLAKY) is Outcome.FAILED
    assert bench.heard.total(metrics.FAILURES, reason=ReasonCode.UNREACHABLE) == 1


def test_an_event_that_cannot_be_read_is_told_as_a_failure(bench: Bench) -> None:
    assert bench.runner.handle(bench.stage, "events/2026/03/02/none.json") is Outcome.FAILED
    assert bench.heard.total(metrics.FAILURES, stage="ocr", reason=ReasonCode.UNREADABLE_MESSAGE) == 1


def test_work_is_a_child_of_its_event_and_the_parent_of_what_it_publishes(bench: Bench) -> None:
    key = log_event(bench.store, document("report", "a"))
    bench.runner.handle(bench.stage, key)
    cause = read_event(bench.store.get(key))
    (made,) = [read_event(bench.store.get(info.key)) for info in bench.store.list(keys.EVENTS) if info.key != key]
    published, work = bench.heard.spans
    assert (work.role, work.place.trace, work.parent) == (Role.CONSUMER, cause.correlationid, place_of(cause).span)
    assert (published.role, published.place, published.parent) == (Role.PRODUCER, place_of(made), work.place.span)
    assert work.started <= published.started <= work.ended
    assert not published.links


def test_an_event_published_again_is_no_second_span(bench: Bench) -> None:
    bench.handle("report")
    bench.handle("report")
    assert [span.role for span in bench.heard.spans] == [Role.PRODUCER, Role.CONSUMER, Role.CONSUMER]


def test_an_event_without_a_cause_begins_a_trace_and_links_to_the_work_that_found_it() -> None:
    store, heard, poll = MemoryStore(), Heard(), Place("f" * 32, "e" * 16)
    texts = [store.get(log_event(store, document(name, "a"))) for name in ("one", "two")]
    empty = MemoryStore()
    with working(poll):
        Publisher(empty, lambda _: (), RecordedTasks(), heard).publish(text.decode() for text in texts)
    assert len({span.place.trace for span in heard.spans}) == 2
    for span, text in zip(heard.spans, texts, strict=True):
        event = read_event(text)
        assert span.place == Place(event.id, event.id[:16])
        assert (span.parent, span.links) == ("", (poll,))


def test_log_lines_carry_the_ids_of_the_span(bench: Bench) -> None:
    with structlog.testing.capture_logs(processors=[structlog.contextvars.merge_contextvars]) as logged:
        structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.DEBUG))
        bench.handle("report")
    work = bench.heard.spans[-1]
    lines = [line for line in logged if line["event"] == "stage_done"]
    assert [(line["trace_id"], line["span_id"]) for line in lines] == [(work.place.trace, work.place.span)]
