"""How much waits in the queues of a lane."""

from celery import Celery

from workers.runtime.lanes import Lane
from workers.stages import STAGES, queue_name


def backlog(app: Celery, lane: Lane = Lane.BACKFILL) -> int:
    """Tasks that wait in all queues of a lane; those in the hands of workers are not counted."""
    return sum(waiting(app, lane).values())


def waiting(app: Celery, lane: Lane) -> dict[str, int]:
    """Tasks that wait, by stage."""
    with app.connection_for_read() as connection:
        channel = connection.default_channel
        names = {row.name: queue_name(row.name, lane) for row in STAGES}
        queues = {stage: app.amqp.queues[name](channel) for stage, name in names.items()}
        for queue in queues.values():
            queue.declare()
        known = not app.agenda.settings.broker_declare
        return {stage: int(queue.queue_declare(passive=known).message_count) for stage, queue in queues.items()}
