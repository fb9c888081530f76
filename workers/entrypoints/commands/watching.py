"""`agenda watch`: polls the sources by their schedule."""

import math
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import click
from celery import Celery

from workers.adapters.sources.source_poll import Unfinished
from workers.entrypoints.alive import touching
from workers.entrypoints.commands.context import EXIT_FAILED, Command, begin
from workers.entrypoints.commands.options import bucket_option, json_option
from workers.entrypoints.commands.publishing import write_due_digests
from workers.entrypoints.schedule import Watchman, notifications, pace_of, planner, schedule_lease
from workers.entrypoints.telling import telling
from workers.entrypoints.watching import now
from workers.entrypoints.wiring import Workshop
from workers.runtime.errors import StageError
from workers.runtime.telemetry.port import Telemetry
from workers.stages.watch.handler import Poll
from workers.stages.watch.schedule import Planner

ROUND_S = 900.0
Ask = Callable[[str, datetime], bool]
"""Polls a source, or sends the task for it; gives whether that went well."""


@click.command()
@click.option("--once", is_flag=True, help="Poll every source once, then end.")
@click.option("--every", type=click.FloatRange(min=1), help="Poll each source so many seconds after its last poll.")
@bucket_option
@json_option
def watch(once: bool, every: float | None, bucket: str | None, json_output: bool) -> None:
    """Poll the sources of AGENDA_SOURCES by their schedule, announce what is new, and write the weekly digests.

    With a broker the workers poll, and work on what is new; of several such processes one asks for polls, and the
    others stand by. With the embedded broker this process polls, and the next `agenda run` or `agenda reconcile` works
    on it.

    \b
    Example: AGENDA_SOURCES=sources.toml agenda watch --once
    """
    command = begin(bucket, json_output)
    app = command.app()
    if not command.sources:
        raise click.UsageError("AGENDA_SOURCES names no source")
    with telling(command.settings, "watch") as telemetry:
        app.agenda.telemetry = telemetry
        ask = _poll_here(command, telemetry) if app.agenda.embedded else _ask_for_polls(command, app)
        if once:
            write_due_digests(command, app)
            done = [ask(source.name, now()) for source in command.sources]
            raise SystemExit(0 if all(done) else EXIT_FAILED)
        _watch_until_stopped(command, app, ask, every)


def _watch_until_stopped(command: Command, app: Celery, ask: Ask, every: float | None) -> None:
    signal.signal(signal.SIGTERM, _end)

    def plan(source: str, asked: datetime) -> None:
        ask(source, asked)

    store, rounds = command.store(), Rounds(lambda: write_due_digests(command, app))
    touch = touching(command.settings.alive_file)

    def goes_on() -> bool:
        touch()
        return True

    Watchman(
        planner(store, command.sources, pace_of(command.settings, every), plan),
        schedule_lease(store),
        listen=(rounds, notifications(command.settings, command.sources)),
    ).watch(goes_on)


@dataclass
class Rounds:
    """Calls the work at once, then once in fifteen minutes, however often it is told to."""

    work: Callable[[], None]
    clock: Callable[[], float] = time.monotonic
    next_at: float = -math.inf

    def __call__(self, _: Planner) -> None:
        """Do the work if it is time."""
        if self.clock() >= self.next_at:
            self.next_at = self.clock() + ROUND_S
            self.work()


def _end(*_: Any) -> None:
    raise SystemExit(0)


def _ask_for_polls(command: Command, app: Celery) -> Ask:
    def ask(source: str, asked: datetime) -> bool:
        app.agenda.ask_for_poll(source, asked)
        command.emit({"source": source, "asked": asked.isoformat()}, f"{source}: a poll is asked for")
        return True

    return ask


def _poll_here(command: Command, telemetry: Telemetry) -> Ask:
    workshop = Workshop(command.settings, command.sources, lambda *_: None, telemetry)

    def poll(source: str, asked: datetime) -> bool:
        del asked
        try:
            found = _polled(workshop, source)
        except StageError as error:
            command.emit({"source": source, "reason": error.reason}, f"{source}: {error.message}")
            return False
        told = f"{found.documents} documents, {found.detected} new, {found.meetings_changed} meetings changed"
        command.emit({"source": source, **vars(found)}, f"{source}: {told}")
        return True

    return poll


def _polled(workshop: Workshop, source: str) -> Poll:
    """All parts of a poll, one after the other."""
    while True:
        found = workshop.poll(source)
        if not isinstance(found, Unfinished):
            return found


COMMANDS: tuple[Any, ...] = (watch,)
