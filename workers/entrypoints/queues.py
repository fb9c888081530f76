"""The queues of all stages, declared before anybody works."""

from celery import Celery


def declare_queues(app: Celery) -> None:
    """Declare every queue of every stage; harmless where they are there.

    A stage sends tasks to others, with a wait too, whose workers may never have run. RabbitMQ's delayed exchange drops
    what comes for a queue that is not there.
    """
    with app.connection_for_write() as connection:
        for queue in app.amqp.queues.values():
            queue(connection.default_channel).declare()
