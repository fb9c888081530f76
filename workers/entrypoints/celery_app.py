"""The one binding to Celery: queues, tasks, retries. Tasks are internal, and never a contract."""

import random
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from math import ceil
from types import MappingProxyType
from typing import Any

import structlog
from celery import Celery, signals
from celery.exceptions import Reject
from kombu import Exchange, Queue
from kombu.exceptions import OperationalError

from contracts.artefacts.failure import ReasonCode
from workers.adapters.brokers import BrokerProfile
from workers.adapters.sources.source_poll import Unfinished
from workers.adapters.temporary_folders import work_in_own_folder
from workers.entrypoints.broker import QUEUES, profile_of
from workers.entrypoints.dead_letters import DeadLetters
from workers.entrypoints.logs import leave_logs
from workers.entrypoints.schedule import EVERY_MINUTE, notifications, pace_of, planner
from workers.entrypoints.settings import Settings
from workers.entrypoints.sources import Source
from workers.entrypoints.waits import state_wait
from workers.entrypoints.watching import now
from workers.entrypoints.wiring import UnknownSourceNameError, Workshop, bucket, schema_base
from workers.runtime.errors import AnotherAttempt, StageError, TransientError
from workers.runtime.failing import Failures
from workers.runtime.lanes import Lane
from workers.runtime.objects import StoreUnavailableError
from workers.runtime.outcome import Outcome
from workers.runtime.setting_aside import SettingAside
from workers.runtime.telemetry import metrics
from workers.runtime.telemetry.port import SILENCE, Telemetry
from workers.stages import STAGES, StageRow, queue_name
from workers.stages.watch.schedule import PATIENCE, Planner, Schedule

EXCHANGE = "agenda.tasks"
PLAN = "agenda.plan"
"""The task by which Celery's beat lets the polls be asked for that are due."""
MOST_WAITING = 2000
"""Retries that one worker holds until their time comes, where the broker does not."""
LOOK_S, MOST_LOOKS = 30.0, 5
"""Seconds after which handed-over papers are looked at again that were not read yet, doubled each time, and how often;
after that the schedule looks at them."""
GATHERED = "assemble"
"""The stage whose tasks wait for each other: the first one finds what the others would tell of its meeting."""
UNAVAILABLE = ReasonCode.STORE_UNAVAILABLE
MOST_DOUBLINGS = 60
NOTHING: Mapping[str, str] = MappingProxyType({})
OPTIONS: Mapping[str, Any] = MappingProxyType(
    {"bind": True, "shared": False, "max_retries": None, "Request": "workers.entrypoints.waits:PatientRequest"}
)
"""Of every task: Celery's own limit would end the retries before the attempts that the bucket counts do."""


def task_name(stage: str) -> str:
    """The name of a stage's task."""
    return f"agenda.{stage}"


def stage_of_task(name: str) -> str:
    """The stage of a task's name."""
    return name.removeprefix("agenda.")


def event_id_of(event_key: str) -> str:
    """The id of the event that is logged under a key."""
    return event_key.rpartition("/")[2].removesuffix(".json")


def until_next_slot(moment: float, window: float) -> float | None:
    """Seconds until the next multiple of the window; all that comes within one window waits for the same moment."""
    return window - moment % window if window > 0 else None


class Binding:
    """Holds what the tasks of one process need; built at the first task, so after a fork."""

    def __init__(self, settings: Settings, app: Celery, sources: Sequence[Source]) -> None:
        self.settings = settings
        self.app = app
        self.sources = sources
        self.telemetry: Telemetry = SILENCE
        """Set by the command, before the first task."""
        self.profile = profile_of(settings)
        self.embedded = self.profile.embedded

    def dispatch(self, stage: str, event_key: str, part: str = "", lane: Lane = Lane.LIVE) -> None:
        """Send a stage's task; it carries the key of its event, never content. Raises TransientError.

        Only a worker lets it wait: RabbitMQ has no delayed queues before the first worker declared them.
        """
        kwargs = {"event_key": event_key, "part": part} if part else {"event_key": event_key}
        name = queue_name(stage, lane)
        gathered = stage == GATHERED and not part and not self.embedded and self.app.current_worker_task is not None
        slot = until_next_slot(now().timestamp(), self.settings.assemble_window) if gathered else None
        wait = None if slot is None else self.countdown(slot)
        queue = self.app.amqp.queues[name]
        try:
            self.app.send_task(task_name(stage), kwargs=kwargs, queue=queue, routing_key=name, countdown=wait)
        except OperationalError as error:
            told = f"the broker did not take the task of {stage} for {event_key}: {error}"
            raise TransientError(ReasonCode.UNREACHABLE, told) from error

    def countdown(self, wait: float) -> float:
        """Seconds as Celery takes them: on RabbitMQ's delayed queues it cuts off fractions, and then refuses 0."""
        return wait if self.embedded else max(1, ceil(wait))

    @cached_property
    def workshop(self) -> Workshop:
        """Stores, stages and the runner of this process."""
        work_in_own_folder()
        return Workshop(self.settings, self.sources, self.dispatch, self.telemetry)

    @property
    def failures(self) -> Failures:
        """For a worker's main process, which keeps no connection to the bucket that a later fork would share."""
        return Failures(bucket(self.settings), now, schema_base(self.settings))

    def set_aside(self, stage: str, event_key: str) -> None:
        """Send a task that the broker set aside again, or give it up with a failure record, and announce that."""
        if record := SettingAside(self.failures, self.dispatch, now).take(stage, event_key):
            self.telemetry.measure([metrics.FAILURES.of(1, stage=stage, reason=record.reason)])
            Workshop(self.settings, self.sources, self.dispatch).publisher.publish(record.events)

    def run(self, task: Any, stage_name: str, event_key: str, part: str) -> str:
        """Handle one delivery of a stage's task."""
        redelivered = bool((task.request.delivery_info or {}).get("redelivered"))
        if redelivered:
            self.telemetry.measure([metrics.REDELIVERIES.of(1, stage=stage_name)])
        again = task.request.retries > 0 or redelivered
        runner, stage = self.workshop.runner, self.workshop.stage(stage_name)
        with structlog.contextvars.bound_contextvars(stage=stage_name, event_id=event_id_of(event_key)):
            if part:
                return self._with_retry(task, lambda: runner.handle_part(stage, event_key, part, again=again))
            return self._with_retry(task, lambda: runner.handle(stage, event_key, again=again))

    def poll(self, task: Any, source: str, asked: str | None = None, looks: int = 0) -> str:
        """Poll one source, or a part of it. What cannot be polled is an error in the log; the next poll comes anyway.

        `asked` is when the poll was asked for: one that another worker did since then is not done again. `looks` counts
        those that were sent after the first one, for handed-over papers that were on their way then.
        """
        with structlog.contextvars.bound_contextvars(stage="watch", source=source):
            if asked and not task.request.retries and self._is_polled_since(source, asked):
                structlog.get_logger().info("poll_repeated")
                return "repeated"
            try:
                return self._with_retry(task, lambda: self._poll(source, looks))
            except (StageError, UnknownSourceNameError) as error:
                structlog.get_logger().error("poll_failed", message=str(error))
                raise
            finally:
                self.workshop.between.told()

    def ask_for_poll(self, source: str, asked: datetime) -> None:
        """Send the task of a poll; where no worker takes it before it is asked for again, it is void."""
        kwargs = {"source": source, "asked": asked.isoformat()}
        self.app.send_task(task_name("watch"), kwargs=kwargs, expires=PATIENCE.total_seconds())

    def plan(self) -> str:
        """Ask for the polls that are due, and for those of which a queue of notifications tells."""
        self.notified(self.planner)
        self.planner.tick()
        return "planned"

    @cached_property
    def planner(self) -> Planner:
        """What this process knows of the schedule."""
        return planner(self.workshop.store, self.sources, pace_of(self.settings), self.ask_for_poll)

    @cached_property
    def notified(self) -> Callable[[Planner], None]:
        """Reads the queues that tell of watched bucket prefixes."""
        return notifications(self.settings, self.sources)

    def _poll(self, source: str, looks: int) -> str:
        found = self.workshop.poll(source)
        if isinstance(found, Unfinished):
            self.app.send_task(task_name("watch"), kwargs={"source": source})
            structlog.get_logger().info("poll_goes_on", requests=found.asked)
            return "part_done"
        if found.awaited and looks < MOST_LOOKS and not self.embedded:
            again, wait = {"source": source, "looks": looks + 1}, self.countdown(LOOK_S * 2.0**looks)
            self.app.send_task(task_name("watch"), kwargs=again, countdown=wait)
        return "done"

    def _is_polled_since(self, source: str, asked: str) -> bool:
        return Schedule(self.workshop.store).is_polled_since(source, datetime.fromisoformat(asked))

    def _with_retry(self, task: Any, work: Callable[[], Any]) -> str:
        """Do the work; send the task again for another attempt, which the bucket counts.

        What could not be written down or published for want of the bucket or a sink comes again without end where the
        broker keeps it: there is no place to write a failure down.
        """
        try:
            return str(work())
        except AnotherAttempt as again:
            raise self._again(task, again.cause, again.made, again.context) from again
        except (TransientError, StoreUnavailableError) as error:
            known = error if isinstance(error, TransientError) else TransientError(UNAVAILABLE, str(error))
            made = int(task.request.retries) + 1
            if made >= self.settings.max_attempts and (self.embedded or stage_of_task(task.name) == "watch"):
                raise known from error
            raise self._again(task, known, made) from error

    def _again(self, task: Any, error: TransientError, made: int, context: Mapping[str, str] = NOTHING) -> Exception:
        wait = backoff(self.settings, made - 1, error.retry_after)
        structlog.get_logger().warning(
            "task_retries", task=task.name, reason=error.reason, message=error.message, wait_s=round(wait, 1), **context
        )
        try:
            back: Exception = task.retry(exc=error, countdown=self.countdown(wait), throw=False)
        except Reject as rejected:  # no retry can be sent now; Celery would set the task aside for it
            back = Reject(rejected.reason, requeue=True)
        return back


def backoff(settings: Settings, retries: int, retry_after: float | None) -> float:
    """Seconds to wait before the next attempt: exponential with jitter, capped, and never below what the site asks."""
    ceiling = min(settings.retry_cap, settings.retry_base * 2.0 ** min(retries, MOST_DOUBLINGS))
    jittered = ceiling * random.uniform(0.5, 1.0)  # noqa: S311 spreads load; no secret depends on it
    return max(jittered, min(retry_after or 0.0, settings.retry_cap))


def create_app(settings: Settings, sources: Sequence[Source]) -> Celery:
    """The Celery app for these settings; nothing connects yet.

    It becomes the default app of the process: Celery asks for that one when a retry comes from its timer's thread.
    """
    profile = profile_of(settings)
    signals.setup_logging.connect(leave_logs)
    signals.before_task_publish.connect(state_wait)
    app = Celery("agenda", broker=profile.url)
    app.set_default()
    app.conf.update(_configuration(profile, declare=settings.broker_declare, task_events=settings.task_events))
    binding = Binding(settings, app, sources)
    app.agenda = binding
    if profile.dead_letters:
        app.steps["consumer"].add(DeadLetters)
    for row in STAGES:
        if row.consumes:
            app.task(_stage_task(binding, row), name=task_name(row.name), throws=(StageError,), **OPTIONS)

    def poll(task: Any, source: str, asked: str | None = None, looks: int = 0) -> str:
        return binding.poll(task, source, asked, looks)

    app.task(poll, name=task_name("watch"), throws=(StageError, UnknownSourceNameError), **OPTIONS)

    def plan() -> str:  # a function: of a method Celery checks the arguments with `self`, and then sends nothing
        return binding.plan()

    app.task(plan, name=PLAN, shared=False)
    return app


def _stage_task(binding: Binding, row: StageRow) -> Callable[..., str]:
    def run(task: Any, *_: Any, event_key: Any = "", part: Any = "", **__: Any) -> str:
        if not (event_key and isinstance(event_key, str) and isinstance(part, str)):
            told = f"the task {task.name} names no event"
            binding.failures.unreadable_message(repr((task.request.args, task.request.kwargs)).encode(), told)
            return str(Outcome.FAILED)
        return binding.run(task, row.name, event_key, part)

    return run


def _configuration(profile: BrokerProfile, *, declare: bool, task_events: bool) -> dict[str, Any]:
    exchange = Exchange(EXCHANGE, type="topic", durable=True, no_declare=not declare)
    return {
        "task_queues": [
            Queue(
                name,
                exchange,
                routing_key=name,
                queue_arguments=dict(profile.queue_arguments),
                no_declare=not declare,
            )
            for name in QUEUES
        ],
        "task_routes": {
            task_name(row.name): {"queue": queue_name(row.name), "routing_key": queue_name(row.name)} for row in STAGES
        },
        "beat_schedule": {PLAN: {"task": PLAN, "schedule": EVERY_MINUTE, "options": {"expires": EVERY_MINUTE}}},
        "task_default_queue": queue_name(STAGES[0].name),
        "task_default_exchange": EXCHANGE,
        "task_default_exchange_type": "topic",
        "task_default_routing_key": queue_name(STAGES[0].name),
        "task_create_missing_queues": False,
        "task_acks_late": True,
        "task_reject_on_worker_lost": True,
        "worker_prefetch_multiplier": 1,
        "worker_eta_task_limit": MOST_WAITING,
        "worker_consumer": "workers.entrypoints.careful_consumer:CarefulConsumer",
        "task_ignore_result": True,
        "result_backend": None,
        "task_serializer": "json",
        "accept_content": ["json"],
        "enable_utc": True,
        "timezone": "UTC",
        "broker_transport_options": dict(profile.transport_options),
        "broker_use_ssl": dict(profile.tls) if profile.tls else False,
        "broker_connection_retry_on_startup": True,
        "worker_cancel_long_running_tasks_on_connection_loss": True,
        "worker_enable_remote_control": declare and profile.remote_control and not profile.embedded,
        "worker_hijack_root_logger": False,
        "worker_redirect_stdouts": False,
        "worker_send_task_events": task_events and not profile.embedded,
    }
