"""What a piece of work takes is told with what its child processes take."""

import subprocess
import sys

import pytest

from contracts.artefacts.receipt import Cost, Receipt
from tests.fakes.pipeline import BROKEN, MOMENT, SCHEMAS, RecordedTasks, UnsteadyStage, document, log_event
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.metering import Between, cpu_seconds
from workers.runtime.publisher import Publisher
from workers.runtime.runner import Runner

BUSY = """
import sys, time
while time.process_time() < 0.3:
    pass
print(flush=True)
sys.stdin.read()
"""


def test_a_child_counts_while_it_runs_and_when_it_has_ended() -> None:
    before = cpu_seconds()
    with subprocess.Popen([sys.executable, "-c", BUSY], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout
        child.stdout.readline()
        running = cpu_seconds() - before
    assert running >= 0.25
    assert cpu_seconds() - before >= 0.25


def cost_of(store: MemoryStore, runner: Runner, name: str) -> Cost:
    event_key = log_event(store, document(name, "a"))
    runner.handle(UnsteadyStage(), event_key)
    receipt = keys.receipt("ocr", event_key.rpartition("/")[2].removesuffix(".json"))
    return Receipt.model_validate_json(store.get(receipt)).cost


def test_what_a_process_takes_between_two_results_is_told_with_the_second_once() -> None:
    store, between = MemoryStore(), Between()
    publisher = Publisher(store, lambda _: (), RecordedTasks())
    runner = Runner(store, publisher, lambda: MOMENT, SCHEMAS, between=between)
    assert cost_of(store, runner, "first").cpu_s < 1
    assert between.since
    between.since -= 5
    assert cost_of(store, runner, "second").cpu_s == pytest.approx(5, abs=1)
    assert cost_of(store, runner, "third").cpu_s < 1


def test_what_a_failure_takes_is_told_of_no_other_document() -> None:
    store, between = MemoryStore(), Between()
    runner = Runner(store, Publisher(store, lambda _: (), RecordedTasks()), lambda: MOMENT, SCHEMAS, between=between)
    cost_of(store, runner, "first")
    assert between.since
    between.since -= 5
    runner.handle(UnsteadyStage(), log_event(store, document(BROKEN, "b")))
    assert cost_of(store, runner, "second").cpu_s < 1
