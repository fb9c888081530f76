"""Runs all stages in this process on the embedded broker, until nothing is left to do."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from celery import Celery, signals
from celery.worker import WorkController, state

from workers.entrypoints.celery_app import stage_of_task


class Observer(Protocol):
    """Is told of every task."""

    def task_sent(self, stage: str) -> None:
        """A task, or the retry of one, is on its way into a queue."""
        ...

    def task_done(self, stage: str) -> None:
        """A task ended, by whatever end."""
        ...


class Outstanding:
    """Counts the tasks that were sent and have not ended; stops the worker at the last one."""

    def __init__(self, observer: Observer) -> None:
        self.count = 0
        self.errors: list[str] = []
        self._observer = observer

    def sent(self, sender: str, **_: Any) -> None:
        """Take note of a task on its way."""
        self.count += 1
        self._observer.task_sent(stage_of_task(sender))

    def ended(self, sender: Any, **_: Any) -> None:
        """Take note of a task that ended."""
        self.count -= 1
        self._observer.task_done(stage_of_task(sender.name))
        if self.count == 0:
            state.should_stop = 0

    def failed(self, sender: Any, exception: BaseException, **_: Any) -> None:
        """Take note of a task that ended without a record of its failure."""
        self.errors.append(f"{stage_of_task(sender.name)}: {exception or type(exception).__name__}")


@contextmanager
def counting(observer: Observer) -> Iterator[Outstanding]:
    """Count all tasks of this process while the context lasts."""
    outstanding = Outstanding(observer)
    signals.before_task_publish.connect(outstanding.sent)
    signals.task_postrun.connect(outstanding.ended)
    signals.task_failure.connect(outstanding.failed)
    try:
        yield outstanding
    finally:
        signals.before_task_publish.disconnect(outstanding.sent)
        signals.task_postrun.disconnect(outstanding.ended)
        signals.task_failure.disconnect(outstanding.failed)


def run_until_idle(
    app: Celery, begin: Callable[[], None], observer: Observer, *further: Callable[[], None]
) -> tuple[str, ...]:
    """Call `begin`, which sends the first tasks, then work on all queues until none is left; then so with the others.

    Tells what went wrong that no failure record tells: tasks that ended with an error, and an interruption.
    The pool is solo: one task at a time in this thread; stages use more cores by processes of their own.
    """
    with counting(observer) as outstanding:
        for start in (begin, *further):
            start()
            if outstanding.count:
                _work(app)
            if outstanding.count:
                return (*outstanding.errors, f"interrupted with {outstanding.count} tasks left; run it again")
        return tuple(outstanding.errors)


def _work(app: Celery) -> None:
    state.should_stop = None
    WorkController(
        app=app, pool_cls="solo", concurrency=1, without_heartbeat=True, without_mingle=True, without_gossip=True
    ).start()
