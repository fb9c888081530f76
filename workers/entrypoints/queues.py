"""The queues of all stages: declared before anybody works, and asked how much waits in them."""

from typing import Any

from amqp import ChannelError
from celery import Celery
from kombu import Queue

from workers.runtime.lanes import Lane
from workers.stages import STAGES, queue_name


def declare_queues(app: Celery) -> None:
    """Declare every queue of every stage; harmless where they are there.

    A stage sends tasks to others, with a wait too, whose workers may never have run. RabbitMQ's delayed exchange drops
    what comes for a queue that is not there.
    """
    with app.connection_for_write() as connection:
        for queue in app.amqp.queues.values():
            queue(connection.default_channel).declare()


def backlog(app: Celery, lane: Lane = Lane.BACKFILL) -> int:
    """Tasks that wait in all queues of a lane; those in the hands of workers are not counted."""
    return sum(waiting(app, lane).values())


def waiting(app: Celery, lane: Lane) -> dict[str, int]:
    """Tasks that wait, by stage."""
    with app.connection_for_read() as connection:
        told = {row.name: asked(connection, app.amqp.queues[queue_name(row.name, lane)]) for row in STAGES}
    return {stage: int(one.message_count) if one else 0 for stage, one in told.items()}


def asked(connection: Any, queue: Queue) -> Any:
    """What the broker knows of a queue; None where no worker has declared it yet. Asking declares nothing.

    RabbitMQ closes the channel of whoever asks for a queue that is not there, hence one for each.
    """
    with connection.channel() as channel:
        try:
            return queue(channel).queue_declare(passive=True)
        except ChannelError:
            return None
