"""The binding to Celery: what a broker is told, what a task's message holds, how long a retry waits."""

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from celery import Celery
from celery.exceptions import Reject
from hypothesis import assume, given
from hypothesis import strategies as st
from kombu import Message
from kombu.entity import PERSISTENT_DELIVERY_MODE
from kombu.exceptions import OperationalError

from contracts.artefacts.failure import FailureRecord, ReasonCode
from workers.adapters.brokers import BrokerAddressError, broker_profile
from workers.adapters.brokers.redis import FOUND_S
from workers.adapters.object_stores.folder import FolderStore
from workers.entrypoints.celery_app import backoff, create_app, until_next_slot
from workers.entrypoints.dead_letters import DeadLetters
from workers.entrypoints.settings import Settings
from workers.runtime import keys
from workers.runtime.errors import TransientError
from workers.runtime.events import MAX_EVENT_BYTES
from workers.runtime.lanes import Lane
from workers.runtime.objects import StoreUnavailableError
from workers.runtime.outcome import Outcome
from workers.stages import STAGES

KEY = "events/2026/03/02/0123456789abcdef0123456789abcdef.json"


def app_for(url: str = "memory://", **settings: Any) -> Celery:
    return create_app(Settings(broker_url=url, **settings), ())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("task_acks_late", True),
        ("task_reject_on_worker_lost", True),
        ("worker_prefetch_multiplier", 1),
        ("task_serializer", "json"),
        ("accept_content", ["json"]),
        ("result_backend", None),
        ("task_ignore_result", True),
        ("enable_utc", True),
        ("timezone", "UTC"),
        ("task_create_missing_queues", False),
    ],
)
def test_the_effective_configuration(name: str, value: object) -> None:
    assert getattr(app_for().conf, name) == value


def test_no_result_is_kept() -> None:
    assert type(app_for().backend).__name__ == "DisabledBackend"


def test_each_stage_has_its_queue_its_task_and_its_route() -> None:
    app = app_for()
    names = [f"stage.{row.name}{lane}" for row in STAGES for lane in ("", ".backfill")]
    assert sorted(queue.name for queue in app.conf.task_queues) == sorted(names)
    for row in STAGES:
        assert f"agenda.{row.name}" in app.tasks
        assert app.amqp.router.route({}, f"agenda.{row.name}")["queue"].name == f"stage.{row.name}"


@pytest.mark.parametrize("url", ["amqp://host//", "amqps://host//"])
def test_rabbitmq_has_quorum_queues_and_confirms_what_is_sent(url: str) -> None:
    app = app_for(url)
    assert {queue.queue_arguments["x-queue-type"] for queue in app.conf.task_queues} == {"quorum"}
    assert all(queue.durable and queue.exchange.durable for queue in app.conf.task_queues)
    assert app.conf.broker_transport_options["confirm_publish"] is True
    assert app.conf.task_default_delivery_mode == PERSISTENT_DELIVERY_MODE


def test_redis_gives_a_task_back_so_early_that_it_is_found_by_the_visibility_timeout_of_the_settings() -> None:
    app = app_for("redis://host/0", visibility_timeout=700)
    assert app.conf.broker_transport_options["visibility_timeout"] + FOUND_S == 700


@pytest.mark.parametrize("url", ["sqla+sqlite:///x", "filesystem://", "host", "", "amqp:host", "amqp://u:p#@host"])
def test_an_address_that_is_no_brokers_is_refused(url: str) -> None:
    with pytest.raises(BrokerAddressError, match="AGENDA_BROKER_URL"):
        broker_profile(url)


def test_a_message_carries_the_key_of_an_event_and_stays_small() -> None:
    app = app_for()
    app.agenda.dispatch("fetch", KEY, "part-1")
    with app.connection_for_read() as connection:
        message = connection.default_channel.basic_get("stage.fetch")
    body, headers = message.body, message.headers
    arguments, keywords, _ = json.loads(body)
    assert (arguments, keywords) == ([], {"event_key": KEY, "part": "part-1"})
    assert message.content_type == "application/json"
    assert len(body) + len(json.dumps(headers)) < MAX_EVENT_BYTES // 4


@given(retries=st.integers(0, 50), base=st.floats(0, 100), cap=st.floats(0, 1000), after=st.floats(0, 10_000))
def test_a_wait_is_never_over_the_cap_and_never_below_what_the_site_asks(
    retries: int, base: float, cap: float, after: float
) -> None:
    settings = Settings(retry_base=base, retry_cap=cap)
    wait = backoff(settings, retries, after)
    assert min(after, cap) <= wait <= max(cap, 0)


def test_waits_grow_and_differ() -> None:
    settings = Settings(retry_base=2.0, retry_cap=600.0)
    waits = [[backoff(settings, retries, None) for _ in range(20)] for retries in (0, 3, 6)]
    assert [len(set(row)) for row in waits] == [20, 20, 20]
    assert max(waits[0]) < min(waits[1])
    assert max(waits[1]) < min(waits[2])


def test_no_password_is_shown() -> None:
    url = "amqp://user:c4n4ry-s3cr3t@host//"
    settings = Settings(broker_url=url, events_url=url, s3_secret_key="c4n4ry-s3cr3t")
    for shown in (settings, broker_profile(url), create_app(settings, ()), create_app(settings, ()).agenda):
        assert "c4n4ry" not in f"{shown!r} {shown}"


def test_a_broker_that_takes_no_task_is_asked_again_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Anything else would be recorded as a bug of a stage that did its work."""
    app = app_for("amqp://host//")

    def refuse(*_: Any, **__: Any) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(app, "send_task", refuse)
    with pytest.raises(TransientError, match=rf"the task of ocr for {KEY}: connection refused"):
        app.agenda.dispatch("ocr", KEY)


class RefusedRetry:
    """A task of Celery's whose retry the broker does not take: Celery then wants to set the task aside."""

    name = "agenda.ocr"

    def retry(self, **_: Any) -> None:
        raise Reject(OperationalError("connection refused"), requeue=False)


def test_a_task_whose_retry_cannot_be_sent_goes_back_to_its_queue() -> None:
    down = TransientError(ReasonCode.UNREACHABLE, "no connection")
    found = app_for("amqp://host//").agenda._again(RefusedRetry(), down, 1)
    assert isinstance(found, Reject)
    assert found.requeue is True


@pytest.mark.parametrize("keywords", [{"event_key": 7}, {"event_key": ["x"]}, {"event_key": KEY, "part": 3}, {}])
def test_invariant_8_a_task_that_names_no_event_is_kept(tmp_path: Path, keywords: dict[str, Any]) -> None:
    app = app_for(bucket_url=str(tmp_path))
    assert app.tasks["agenda.fetch"].apply(kwargs=keywords).result == Outcome.FAILED
    (info,) = FolderStore(tmp_path).list(keys.FAILURES)
    record = FailureRecord.model_validate_json(FolderStore(tmp_path).get(info.key))
    assert record.reason is ReasonCode.UNREADABLE_MESSAGE
    assert repr(keywords).encode() in FolderStore(tmp_path).get(record.event_key)


NO_TASKS_OF_OURS = (
    {"task": "agenda.ocr/../../x", "event_key": KEY},
    {"task": "agenda.unheard_of", "event_key": KEY},
    {"task": "agenda.ocr", "event_key": "../secret"},
    {"task": "agenda.ocr", "event_key": ""},
    {"task": "agenda.ocr", "event_key": 7},
    {"task": "agenda.ocr", "event_key": "é" * 600},
)


@pytest.mark.parametrize("told", NO_TASKS_OF_OURS, ids=str)
def test_invariant_8_whatever_lies_among_the_dead_letters_is_kept_and_taken(tmp_path: Path, told: Any) -> None:
    """An error here would end the worker, and the next one, and all others."""
    app = app_for(bucket_url=str(tmp_path))
    message = Message(body=json.dumps([[], {"event_key": told["event_key"]}, {}]), headers={"task": told["task"]})
    acknowledged: list[bool] = []
    message.ack = lambda *_, **__: acknowledged.append(True)
    step = DeadLetters(None)
    step.binding = app.agenda
    step._take(message)
    assert acknowledged == [True]
    (info,) = FolderStore(tmp_path).list(keys.FAILURES)
    assert FailureRecord.model_validate_json(FolderStore(tmp_path).get(info.key)).stage == "unknown"


class Timer:
    """Keeps what is to be done later."""

    def __init__(self) -> None:
        self.later: list[Callable[[], None]] = []

    def call_after(self, _: float, call: Callable[..., None], arguments: tuple[Any, ...]) -> None:
        self.later.append(lambda: call(*arguments))


class Recording:
    """The part of the binding that records: the bucket is away at first."""

    def __init__(self) -> None:
        self.answers: list[Exception | None] = [StoreUnavailableError("away"), None]

    def set_aside(self, *_: str) -> None:
        if answer := self.answers.pop(0):
            raise answer


@pytest.mark.parametrize(("connected", "acknowledged"), [(True, [True]), (False, [])])
def test_invariant_8_a_dead_letter_stays_in_hand_until_the_bucket_is_back(
    connected: bool, acknowledged: list[bool]
) -> None:
    """Handed back, it would be delivered again and again, until RabbitMQ drops it."""
    named = {"task": "agenda.ocr"}
    message = Message(body=json.dumps([[], {"event_key": KEY}, {}]), headers=named, channel=SimpleNamespace())
    message.channel.connection = object() if connected else None
    seen: list[bool] = []
    message.ack = lambda *_, **__: seen.append(True)
    step = DeadLetters(None)
    step.binding, step.timer = Recording(), Timer()
    step._take(message)
    assert seen == []
    (again,) = step.timer.later
    again()
    assert seen == acknowledged


@given(st.floats(0, 4e9), st.floats(0.1, 600))
def test_all_that_comes_within_a_window_waits_for_one_moment(moment: float, window: float) -> None:
    wait = until_next_slot(moment, window)
    assert wait is not None
    assert 0 < wait <= window
    later = moment + wait / 2
    assume(later < moment + wait)  # the last half microsecond of a window rounds into the next one
    again = until_next_slot(later, window)
    assert again is not None
    assert later + again == pytest.approx(moment + wait, abs=1e-3)


@pytest.mark.parametrize(("in_worker", "waiting"), [(True, [("amqp", "assemble")]), (False, [])])
def test_only_the_assembly_of_meetings_waits_and_only_where_workers_send_it(
    monkeypatch: pytest.MonkeyPatch, in_worker: bool, waiting: list[tuple[str, str]]
) -> None:
    monkeypatch.setattr(Celery, "current_worker_task", "a task" if in_worker else None)
    waits: dict[tuple[str, str], float | None] = {}
    for url in ("memory://", "amqp://host//"):
        app = app_for(url)

        def sent(name: str, url: str = url, **options: Any) -> None:
            waits[url.partition(":")[0], name.removeprefix("agenda.")] = options["countdown"]

        monkeypatch.setattr(app, "send_task", sent)
        for stage in ("fetch", "assemble", "publish"):
            app.agenda.dispatch(stage, KEY)
    assert [name for name, wait in waits.items() if wait is not None] == waiting


def test_without_a_window_meetings_are_assembled_at_once() -> None:
    assert until_next_slot(12.5, 0) is None


def test_a_task_of_the_backfill_lane_waits_in_a_queue_of_its_own() -> None:
    app = app_for()
    app.agenda.dispatch("ocr", KEY, "", Lane.BACKFILL)
    with app.connection_for_read() as connection:
        channel = connection.default_channel
        assert channel.basic_get("stage.ocr") is None
        assert channel.basic_get("stage.ocr.backfill")
