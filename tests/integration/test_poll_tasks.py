"""The tasks of polls: one a source, in parts where it is long, void where another worker has polled meanwhile."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from celery import Celery
from celery.beat import ScheduleEntry

from tests.servers.simulated_sites import simulated_sites
from workers.adapters.sources.options import Platform
from workers.entrypoints.celery_app import PLAN, Binding, create_app
from workers.entrypoints.settings import Settings
from workers.entrypoints.sources import Source
from workers.entrypoints.watching import now

DAYS = {"first_day": "2025-01-01", "last_day": "2025-12-31"}


@dataclass
class Request:
    retries: int = 0


@dataclass
class Task:
    """What a poll needs of Celery's task."""

    name: str = "agenda.watch"
    request: Request = field(default_factory=Request)


@dataclass
class Worker:
    """A worker's binding, and the poll tasks that it sent."""

    binding: Binding
    sent: list[dict[str, Any]]

    def poll(self, asked: str | None = None) -> str:
        return self.binding.poll(Task(), "s0", asked)


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    with simulated_sites(1, items=1) as sites:
        yield sites.bases[0]


def worker(base: str, bucket: Path, monkeypatch: pytest.MonkeyPatch, poll_seconds: float = 600) -> Worker:
    source = Source.model_validate({"name": "s0", "address": base, "platform": Platform.MODERNGOV, **DAYS})
    settings = Settings(
        bucket_url=str(bucket), allow_loopback=True, host_delay=0, poll_seconds=poll_seconds, log_level="error"
    )
    app: Celery = create_app(settings, [source])
    sent: list[dict[str, Any]] = []

    def send_task(name: str, **options: Any) -> None:
        if name == "agenda.watch":
            sent.append(options)

    monkeypatch.setattr(app, "send_task", send_task)
    binding: Binding = app.agenda
    return Worker(binding, sent)


def test_a_long_poll_goes_on_in_tasks_of_its_own_and_ends(
    base: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = worker(base, tmp_path / "bucket", monkeypatch, poll_seconds=0.001)
    outcomes = [one.poll()]
    while one.sent:
        outcomes.append(one.binding.poll(Task(), **one.sent.pop()["kwargs"]))
    assert outcomes.count("part_done") > 3
    assert outcomes[-1] == "done"


def test_a_poll_that_another_worker_did_since_it_was_asked_for_is_not_done_again(
    base: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = worker(base, tmp_path / "bucket", monkeypatch)
    asked = now().isoformat()
    assert one.poll(asked=asked) == "done"
    assert one.poll(asked=asked) == "repeated"
    assert one.poll(asked=(now() + timedelta(minutes=1)).isoformat()) == "done"


def test_the_plan_asks_for_what_is_due_and_each_task_is_void_when_it_comes_too_late(
    base: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = worker(base, tmp_path / "bucket", monkeypatch)
    assert one.binding.plan() == one.binding.plan() == "planned"
    [task] = one.sent
    assert task["kwargs"]["source"] == "s0"
    assert task["expires"] == 900


def test_celery_beat_sends_the_plan_each_minute(tmp_path: Path) -> None:
    app = create_app(Settings(bucket_url=str(tmp_path)), ())
    [(name, planned)] = app.conf.beat_schedule.items()
    entry = ScheduleEntry(name, app=app, **planned)
    assert entry.task == PLAN
    assert PLAN in app.tasks
    assert entry.schedule.run_every == timedelta(minutes=1)
    assert app.amqp.router.route({}, PLAN)["queue"].name == "stage.watch"
    app.tasks[PLAN].apply_async(*entry.args, **entry.options)
    with app.connection() as connection:
        assert connection.default_channel.queue_purge("stage.watch") == 1


@pytest.mark.parametrize(("broker", "waits"), [("redis://127.0.0.1:1/0", [30, 60, 120, 240, 480]), ("memory://", [])])
def test_papers_that_are_on_their_way_are_looked_at_again_before_the_schedule_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broker: str, waits: list[int]
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "agenda.pdf").write_bytes(b"%PDF-1.7 paper")
    source = Source.model_validate({"name": "s0", "address": str(tmp_path / "in"), "platform": Platform.FOLDER})
    settings = Settings(bucket_url=str(tmp_path / "bucket"), broker_url=broker, log_level="error")
    app: Celery = create_app(settings, [source])
    sent: list[dict[str, Any]] = []
    monkeypatch.setattr(app, "send_task", lambda name, **options: sent.append({"name": name, **options}))
    binding: Binding = app.agenda
    assert binding.poll(Task(), "s0") == "done"
    found = []
    while again := [task for task in sent if task["name"] == "agenda.watch"]:
        sent.clear()
        found.append(again[0]["countdown"])
        assert binding.poll(Task(), **again[0]["kwargs"]) == "done"
    assert found == waits
