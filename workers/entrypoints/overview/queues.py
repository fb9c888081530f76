"""What the broker tells of its queues."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from amqp import AMQPError
from celery import Celery
from kombu.exceptions import OperationalError

from workers.entrypoints.dead_letters import dead_letter_queue
from workers.runtime.lanes import Lane
from workers.stages import STAGES, queue_name

ANSWER_S = 1.0
"""How long workers on Redis have to say which queues they take from; RabbitMQ knows by itself."""


@dataclass(frozen=True)
class Queues:
    """Tasks and workers by the name of their queue; nothing of a broker that tells nothing."""

    waiting: dict[str, int] = field(default_factory=dict)
    workers: dict[str, int] = field(default_factory=dict)
    dead_letters: int | None = None
    trouble: str = ""


def read_queues(app: Celery) -> Queues:
    """Ask the broker; the embedded one tells nothing, since its queues end with their process."""
    if app.agenda.embedded:
        return Queues()
    try:
        return _read(app)
    except (OperationalError, AMQPError, OSError) as error:
        return Queues(trouble=f"the broker does not answer: {error}")


def _read(app: Celery) -> Queues:
    waiting, workers = Counter[str](), Counter[str]()
    with app.connection_for_read() as connection:
        channel = connection.default_channel
        for name in (queue_name(row.name, lane) for row in STAGES for lane in Lane):
            told = _declared(app.amqp.queues[name](channel))
            waiting[name], workers[name] = int(told.message_count), int(told.consumer_count)
        if not app.agenda.profile.dead_letters:
            return Queues(dict(waiting), dict(_by_asking(app)))
        dead = int(_declared(dead_letter_queue()(channel)).message_count)
    return Queues(dict(waiting), dict(workers), dead)


def _declared(queue: Any) -> Any:
    queue.declare()
    return queue.queue_declare()


def _by_asking(app: Celery) -> Counter[str]:
    """Workers by queue, as they answer within the time."""
    answers = app.control.inspect(timeout=ANSWER_S).active_queues() or {}
    return Counter(str(queue["name"]) for queues in answers.values() for queue in queues)
