"""Workers of single stages on RabbitMQ, each stage on a virtual host of its own, and what their logs say.

So what a stage sends on waits for nobody, and the figures of the stages cannot depend on each other by way of queues.
"""

import json
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from celery import Celery

from tests.benchmarks.measuring import cpu_of, family
from tests.pipeline.commands import AGENDA, environment
from tests.servers.ports import LOOPBACK
from tests.servers.rabbitmq import RabbitMQ
from workers.entrypoints.celery_app import create_app
from workers.entrypoints.queues import declare_queues
from workers.entrypoints.settings import Settings
from workers.runtime.lanes import Lane
from workers.stages import queue_name

LOOK_S = 0.05
PATIENCE_S = 200.0
ENDED = frozenset({"stage_done", "stage_waiting"})
MARKS = tuple(f'"event": "{name}"'.encode() for name in sorted(ENDED))


@dataclass(frozen=True)
class Done:
    """An event that a stage is done with: when, in seconds since the epoch, and what its log line tells."""

    at: float
    stage: str
    line: Mapping[str, Any]

    @property
    def event_id(self) -> str:
        """The event's id."""
        return str(self.line["event_id"])


@dataclass
class StageWorkers:
    """Worker processes for one lane of some stages; each starts processes of its own, which do the work."""

    stages: Sequence[str]
    settings: Mapping[str, str]
    folder: Path
    broker: str
    lane: str = "live"
    running: list["subprocess.Popen[bytes]"] = field(default_factory=list)
    started: int = 0

    @cached_property
    def app(self) -> Celery:
        """For sending tasks and looking at queues."""
        return create_app(Settings.model_validate({"broker_url": self.broker, "bucket_url": "memory://"}), [])

    def start(self, count: int) -> None:
        """Start or end workers until there are so many; those that start are not up yet."""
        while len(self.running) > count:
            end(self.running.pop())
        command = [AGENDA, "worker", *self.stages, "--lane", self.lane]
        told = {**self.settings, "AGENDA_BROKER_URL": self.broker, "AGENDA_LOG_LEVEL": "info"}
        while len(self.running) < count:
            self.started += 1
            with (self.folder / f"{'-'.join(self.stages)}-{self.lane}-{self.started}.log").open("wb") as log:
                # in one session, since Linux shares the processor among sessions first (autogroups), whatever the lanes
                process = subprocess.Popen(command, env=environment(told), stdout=log, stderr=log)
            self.running.append(process)

    def scale(self, count: int) -> None:
        """The same, and wait until all take tasks."""
        self.start(count)
        wait_until(lambda: self.consumers() == count * len(self.stages), f"{count} workers of {self.stages} to be up")

    def consumers(self) -> int:
        """How many take tasks from the queues of these stages."""
        return sum(consumers for _, consumers in self.queues().values())

    def queues(self) -> dict[str, tuple[int, int]]:
        """Of each stage the tasks that wait, and the workers that take them."""
        with self.app.connection_for_read() as connection:
            channel = connection.default_channel
            names = {stage: queue_name(stage, Lane(self.lane)) for stage in self.stages}
            told = {stage: channel.queue_declare(name, passive=True) for stage, name in names.items()}
        return {stage: (one.message_count, one.consumer_count) for stage, one in told.items()}

    def send(self, keys: Iterable[str], stage: str = "") -> None:
        """Send the tasks of these events."""
        app = self.app
        for key in keys:
            app.agenda.dispatch(stage or self.stages[0], key, "", Lane(self.lane))

    def cpu_s(self) -> float:
        """CPU seconds so far of those that run, with all that they started."""
        return cpu_of(family(process.pid for process in self.running))

    def done(self) -> list[Done]:
        """The tasks that ended so far, in order."""
        lines = (line for path in self.folder.glob("*.log") for line in path.read_text(errors="replace").splitlines())
        return sorted(filter(None, map(_done, lines)), key=lambda one: one.at)

    def wait_for(self, count: int) -> list[Done]:
        """Wait until so many tasks have ended. Raises AssertionError."""
        wait_until(lambda: self.ended() >= count, f"{count} tasks of {self.stages} to end", LOOK_S * 5)
        return self.done()

    def ended(self) -> int:
        """How many tasks ended so far, found out without reading what their lines tell."""
        return sum(path.read_bytes().count(mark) for path in self.folder.glob("*.log") for mark in MARKS)


def _done(line: str) -> Done | None:
    try:
        told = json.loads(line)
        if told.get("event") not in ENDED:
            return None
        return Done(datetime.fromisoformat(told["timestamp"]).timestamp(), told["stage"], told)
    except (ValueError, KeyError, AttributeError):
        return None


def wait_until(condition: Callable[[], bool], what: str, every_s: float = LOOK_S) -> None:
    """Raises AssertionError after the patience."""
    until = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < until, f"waited {PATIENCE_S:.0f} s for {what}"
        time.sleep(every_s)


def end(process: "subprocess.Popen[bytes]") -> None:
    """Let it end what it has in hand."""
    process.terminate()
    try:
        process.wait(60)
    except subprocess.TimeoutExpired:
        process.kill()  # what it started ends with it
        process.wait()


def virtual_host(rabbitmq: RabbitMQ, name: str) -> str:
    """The address of a new virtual host."""
    rabbitmq.control("add_vhost", name)
    rabbitmq.control("set_permissions", "-p", name, "guest", ".*", ".*", ".*")
    return f"amqp://guest:guest@{LOOPBACK}:{rabbitmq.port}/{name}"


@contextmanager
def stage_workers(
    stages: Sequence[str], settings: Mapping[str, str], folder: Path, broker: str, lane: str = "live"
) -> Iterator[StageWorkers]:
    """None yet; all that were started end with the context."""
    folder.mkdir(parents=True, exist_ok=True)
    found = StageWorkers(stages, settings, folder, broker, lane)
    declare_queues(found.app)
    try:
        yield found
    finally:
        for process in found.running:
            process.terminate()
        for process in found.running:
            end(process)
