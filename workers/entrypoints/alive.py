"""A sign of life for health checks that shall not start a Python of their own: a file whose time is now."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from celery import Celery, bootsteps

EVERY_S = 10.0


def touching(path: Path | None) -> Callable[[], None]:
    """Touches the file that the settings name, each time it is called; without one it does nothing."""
    return (lambda: None) if path is None else path.touch


class SignOfLife(bootsteps.StartStopStep):  # type: ignore[misc]  # celery has no types
    """Touches the file from the loop in which a worker takes tasks, whether or not there are any."""

    requires = ("celery.worker.consumer.tasks:Tasks",)

    def start(self, c: Any) -> None:
        """Begin with the worker's consumer."""
        touch = touching(c.app.agenda.settings.alive_file)
        touch()
        self._timer = c.timer.call_repeatedly(EVERY_S, touch)

    def stop(self, c: Any) -> None:
        """End with it: a worker that lost its broker gives no sign."""
        del c
        self._timer.cancel()


def show_life(app: Celery) -> None:
    """Let every worker of the app give signs of life, where the settings name a file."""
    if app.agenda.settings.alive_file:
        app.steps["consumer"].add(SignOfLife)
