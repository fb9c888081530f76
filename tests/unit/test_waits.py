"""How long a task waits does not depend on what another machine takes for the time."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from kombu import Message

from workers.entrypoints.celery_app import create_app
from workers.entrypoints.settings import Settings
from workers.entrypoints.waits import WAIT, PatientRequest, state_wait

AN_HOUR = timedelta(hours=1)


def now() -> datetime:
    return datetime.now(UTC)


def received(exchange: str, **headers: Any) -> datetime | None:
    """When a worker would begin with a task."""
    app = create_app(Settings(log_level="error"), ())
    told = {"id": "1", "task": "agenda.fetch", **headers}
    message = Message(
        body="[[], {}, {}]", headers=told, delivery_info={"exchange": exchange}, content_type="text/plain"
    )
    found: datetime | None = PatientRequest(message, body=[[], {}, {}], decoded=True, app=app).eta
    return found


def test_the_tasks_of_the_workers_are_received_so() -> None:
    app = create_app(Settings(log_level="error"), ())
    assert {
        task.Request for name, task in app.tasks.items() if name.startswith("agenda.") and task.max_retries is None
    } == {"workers.entrypoints.waits:PatientRequest"}


def test_what_rabbitmq_held_back_begins_at_once_whatever_moment_it_names() -> None:
    assert received("celery_delayed_delivery", eta=(now() + AN_HOUR).isoformat(), wait_s=2.0) is None


def test_a_moment_of_a_clock_that_is_fast_is_no_further_than_the_wait() -> None:
    found = received("agenda.tasks", eta=(now() + AN_HOUR).isoformat(), wait_s=2.0)
    assert found is not None
    assert found <= now() + timedelta(seconds=2)


def test_a_task_that_waited_in_its_queue_does_not_wait_again() -> None:
    moment = now() - timedelta(seconds=5)
    assert received("agenda.tasks", eta=moment.isoformat(), wait_s=60.0) == moment


def test_a_task_of_an_older_version_keeps_its_moment() -> None:
    moment = now() + AN_HOUR
    assert received("agenda.tasks", eta=moment.isoformat()) == moment


def test_a_task_without_a_moment_begins_at_once() -> None:
    assert received("agenda.tasks") is None


@pytest.mark.parametrize(("ahead", "stated"), [(30.0, pytest.approx(30.0, abs=5)), (-30.0, 0.0)])
def test_a_message_says_for_how_long_its_task_waits(ahead: float, stated: Any) -> None:
    headers: dict[str, Any] = {"eta": (now() + timedelta(seconds=ahead)).isoformat()}
    state_wait(headers=headers)
    assert headers[WAIT] == stated


def test_the_wait_of_an_earlier_attempt_is_forgotten() -> None:
    headers: dict[str, Any] = {"eta": None, WAIT: 7.0}
    state_wait(headers=headers)
    assert WAIT not in headers
