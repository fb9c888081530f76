"""Celery's beat on a real Redis: it sends the task that asks for polls, and two of it ask for no poll twice."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from celery import Celery
from celery.beat import PersistentScheduler
from redis import Redis

from tests.pipeline.commands import environment, workers
from tests.servers.redis_server import RedisServer
from workers.entrypoints.celery_app import PLAN, create_app
from workers.entrypoints.settings import Settings

CELERY = str(Path(sys.executable).with_name("celery"))
QUEUE, KEPT = "stage.watch", "kept"
SECONDS = 30.0


@pytest.fixture
def settings(redis_server: RedisServer, tmp_path: Path) -> Iterator[Mapping[str, str]]:
    """A watched folder with one paper, and a broker with nothing in it."""
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "agenda.pdf").write_bytes(b"%PDF-1.7 paper")
    (tmp_path / "sources.toml").write_text('[[source]]\nname = "desk"\naddress = "papers"\nplatform = "folder"\n')
    with Redis.from_url(redis_server.url, socket_timeout=None) as redis:
        redis.flushdb()
        yield {
            "AGENDA_BROKER_URL": redis_server.url,
            "AGENDA_SOURCES": str(tmp_path / "sources.toml"),
            "AGENDA_BUCKET_URL": str(tmp_path / "bucket"),
            "AGENDA_LOG_LEVEL": "info",
        }
        redis.flushdb()


def overdue(app: Celery, file: Path) -> None:
    """The schedule of a beat that was away for an hour, so that it sends at once."""
    scheduler = PersistentScheduler(app, schedule_filename=str(file))
    entry = scheduler.schedule[PLAN]
    entry.last_run_at -= timedelta(hours=1)
    scheduler.close()


@contextmanager
def beat(settings: Mapping[str, str], folder: Path, name: str) -> Iterator[None]:
    """A beat as operators start it."""
    overdue(create_app(Settings(broker_url=settings["AGENDA_BROKER_URL"]), ()), folder / name)
    command = [CELERY, "-A", "workers.entrypoints.beat", "beat", "--schedule", str(folder / name), "--pidfile", ""]
    with (folder / f"{name}.log").open("w") as log:
        process = subprocess.Popen(command, env=environment(settings), stdout=log, stderr=log, cwd=folder)
    try:
        yield
    finally:
        process.terminate()
        process.wait(SECONDS)


def taken(redis: Redis, queue: str) -> dict[str, Any]:
    """The headers of the next task of a queue, once it is there; it is kept aside."""
    message = redis.blmove(queue, KEPT, int(SECONDS), "RIGHT", "LEFT")
    assert message, f"nothing came into {queue}"
    headers: dict[str, Any] = json.loads(message)["headers"]
    return headers


def test_two_beats_send_the_task_that_asks_for_polls_and_each_source_is_polled_once(
    redis_server: RedisServer, settings: Mapping[str, str], tmp_path: Path
) -> None:
    with (
        Redis.from_url(redis_server.url, socket_timeout=None) as redis,
        beat(settings, tmp_path, "one"),
        beat(settings, tmp_path, "two"),
    ):
        plans = [taken(redis, QUEUE) for _ in range(2)]
        assert [plan["task"] for plan in plans] == [PLAN, PLAN]
        assert all(plan["expires"] for plan in plans), "what no worker takes within its minute is void"
        for _ in plans:
            redis.rpoplpush(KEPT, QUEUE)
        with workers(1, ["watch"], settings, tmp_path):
            assert taken(redis, "stage.fetch")["task"] == "agenda.fetch"
        polls = [line for line in (tmp_path / "worker-0.log").read_text().splitlines() if "source_polled" in line]
        left = [json.loads(message)["headers"] for message in redis.lrange(QUEUE, 0, -1)]
        assert (len(polls), redis.llen("stage.fetch")) == (1, 0)
        assert all(task["eta"] for task in left), "only the look at what the paper states is still to come"
