"""`agenda worker`: works on the queues of stages, lane by lane."""

import os
import signal
import sys
import tempfile
from pathlib import Path
from typing import Any

import click
from celery import Celery, signals
from celery.utils.nodenames import host_format

from workers.adapters.temporary_folders import sweep
from workers.entrypoints.alive import show_life
from workers.entrypoints.commands.context import Command, begin
from workers.entrypoints.commands.options import bucket_option
from workers.entrypoints.lane_processes import run_lanes
from workers.entrypoints.preflight import Check, refused
from workers.entrypoints.queues import declare_queues
from workers.entrypoints.telling import WorkerTelemetry, telemetry_settings, zeros
from workers.runtime.lanes import Lane
from workers.stages import STAGES, queue_name


@click.command()
@click.argument("stages", nargs=-1, required=True, type=click.Choice([row.name for row in STAGES]))
@click.option(
    "--concurrency", type=click.IntRange(min=1), default=1, show_default=True, help="Processes for each lane."
)
@click.option(
    "--lane",
    type=click.Choice(["both", *(lane.value for lane in Lane)]),
    default="both",
    show_default=True,
    help="What to work on: news, backlogs, or both in processes of their own.",
)
@click.option("--grace", type=click.IntRange(min=1), default=25, show_default=True, help="Seconds to end in.")
@click.option("--json", "json_output", is_flag=True, help="Print what is refused at the start as JSON.")
@bucket_option
def worker(
    stages: tuple[str, ...], concurrency: int, lane: str, grace: int, json_output: bool, bucket: str | None
) -> None:
    """Work on the queues of the named stages until stopped.

    Backlogs are worked on by processes of the lowest priority, so that what is live goes first. SIGTERM lets every
    process finish the task in hand; after the grace time it is handed back to the queue.

    \b
    Example: AGENDA_BROKER_URL=amqp://localhost agenda worker ocr --concurrency 2
    """
    command = sharing_cores(begin(bucket, json_output), concurrency)
    app = command.app()
    if app.agenda.embedded:
        raise click.UsageError("AGENDA_BROKER_URL is memory://, which no other process can reach; use `agenda run`")
    _refuse(command, refused(command.settings, stages))
    declare_queues(app)
    show_life(app)
    lanes = list(Lane) if lane == "both" else [Lane(lane)]
    signals.worker_process_init.connect(hand_back_when_told)
    telemetry = WorkerTelemetry(telemetry_settings(command.settings, "worker"), zeros(stages, lanes))
    app.agenda.telemetry = telemetry.of_children
    code = run_lanes(lanes, lambda each: _work(app, stages, concurrency, each), grace, telemetry.started)
    telemetry.ended()
    sweep(Path(os.environ.get("TMPDIR") or tempfile.gettempdir()))
    raise SystemExit(code)


def _refuse(command: Command, checks: tuple[Check, ...]) -> None:
    if checks:
        if command.json_output:
            command.emit([vars(check) for check in checks], "")
        raise click.ClickException("; ".join(f"{check.name}: {check.told}" for check in checks))


def _work(app: Celery, stages: tuple[str, ...], concurrency: int, lane: Lane) -> int:
    queues = [queue_name(row.name, lane) for row in STAGES if row.name in stages]
    running = app.Worker(
        queues=queues,
        concurrency=concurrency,
        pool="prefork",
        optimization="fair",
        without_gossip=True,
        without_mingle=True,
        quiet=True,
        hostname=host_format(f"{lane}-{os.getpid()}@%h"),
    )
    running.start()
    return int(running.exitcode or 0)


def hand_back_when_told(**_: Any) -> None:
    """In a process of the pool: end by an exception, so that the attempt in hand is told from one that killed."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))


def sharing_cores(command: Command, workers: int) -> Command:
    """The command with the processes of a stage shared out among so many workers."""
    processes = max(1, command.settings.ocr_processes // workers)
    return Command(command.settings.model_copy(update={"ocr_processes": processes}), command.json_output)


COMMANDS: tuple[Any, ...] = (worker,)
