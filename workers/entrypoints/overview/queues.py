"""What the broker tells of its queues."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from celery import Celery
from kombu.exceptions import OperationalError

from workers.entrypoints.dead_letters import dead_letter_queue
from workers.entrypoints.queues import asked
from workers.runtime.lanes import Lane
from workers.stages import STAGES, queue_name

ANSWER_S = 1.0
"""How long workers on Redis have to say which queues they take from; RabbitMQ knows by itself."""


@dataclass(frozen=True)
class Queues:
    """Tasks and workers by the name of their queue; nothing of a broker that tells nothing."""

    waiting: dict[str, int] = field(default_factory=dict)
    workers: dict[str, int] | None = None
    """None where nobody knows, as on SQS."""
    dead_letters: int | None = None
    trouble: str = ""


def read_queues(app: Celery, answer_s: float = ANSWER_S) -> Queues:
    """Ask the broker; the embedded one tells nothing, since its queues end with their process."""
    if app.agenda.embedded:
        return Queues()
    connection = app.connection_for_read()
    try:
        with connection:
            return _read(app, connection, answer_s)
    except (*connection.connection_errors, OperationalError, OSError) as error:
        return Queues(trouble=f"the broker does not answer: {error}")


def _read(app: Celery, connection: Any, answer_s: float) -> Queues:
    waiting, workers = Counter[str](), Counter[str]()
    for name in (queue_name(row.name, lane) for row in STAGES for lane in Lane):
        told = asked(connection, app.amqp.queues[name])
        waiting[name], workers[name] = (int(told.message_count), int(told.consumer_count)) if told else (0, 0)
    if not app.agenda.profile.dead_letters:
        known = dict(_by_asking(app, answer_s)) if app.conf.worker_enable_remote_control else None
        return Queues(dict(waiting), known)
    dead = asked(connection, dead_letter_queue())
    return Queues(dict(waiting), dict(workers), int(dead.message_count) if dead else 0)


def _by_asking(app: Celery, answer_s: float) -> Counter[str]:
    """Workers by queue, as they answer within the time."""
    answers = app.control.inspect(timeout=answer_s).active_queues() or {}
    return Counter(str(queue["name"]) for queues in answers.values() for queue in queues)
