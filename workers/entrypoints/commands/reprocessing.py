"""`agenda reprocess`: a stage and what follows from it, done again for a backlog."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Any

import click
from celery import Celery
from rich.console import Console
from rich.progress import Progress

from workers.adapters.models.spending import Prices, money_a_summary
from workers.entrypoints.commands.context import Command, begin, fail
from workers.entrypoints.commands.options import bucket_option, json_option
from workers.entrypoints.commands.running import Work, fail_after, work
from workers.entrypoints.queues import backlog
from workers.entrypoints.watching import now
from workers.runtime import keys
from workers.runtime.cancellations import CANCELLED
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.runtime.reprocess import CHAIN, Candidate, Estimate, Job, Wanted, again, candidates, estimate, new_job

CURSOR = "cursor.json"
LOOK_AGAIN_S = 1.0
BATCH = 20
"""Documents between two looks at the queues, the cancellation and the cursor."""


@click.group(invoke_without_command=True)
@click.option("--from", "start", type=click.Choice(CHAIN), help="The first stage to do again.")
@click.option("--source", default="", help="Only documents of this source.")
@click.option("--council", default="", help="Only of councils with this in their name.")
@click.option("--committee", default="", help="Only of committees with this in their name.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Only of meetings from this day on.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Only of meetings before this day.")
@click.option("--type", "document_type", default="", help="Only documents of this type.")
@click.option("--topic", default="", help="Only documents about this topic.")
@click.option("--failed", is_flag=True, help="Only documents that failed.")
@click.option(
    "--fingerprint-before",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Only documents whose result of the first stage was made before this day.",
)
@click.option("--limit", type=click.IntRange(min=1), help="At most so many documents.")
@click.option("--rate", type=click.FloatRange(min=0.01), help="At most so many documents a second.")
@click.option("--dry-run", is_flag=True, help="Only say what would be done, and what it would take.")
@bucket_option
@json_option
@click.pass_context
def reprocess(
    context: click.Context,
    /,
    start: str | None,
    limit: int | None,
    rate: float | None,
    dry_run: bool,
    bucket: str | None,
    json_output: bool,
    **chosen_by: Any,
) -> None:
    """Do a stage again, and what follows from it, where a change of version or settings touches the result.

    What is up to date is left alone. The documents go by the backfill lane; consumers see new versions with the
    extension `reprocess`. It may be interrupted and resumed, and done twice without harm.

    \b
    Example: agenda reprocess --from classify --council "Ashmere Vale" --dry-run
    """
    if context.invoked_subcommand:
        return
    if start is None:
        raise click.UsageError("Missing option '--from'.")
    command = begin(bucket, json_output)
    named = {name: _plain(value) for name, value in chosen_by.items() if value}
    job = new_job(start, named, now(), limit, rate)
    if dry_run:
        _tell_estimate(command, job)
        return
    command.store().create(keys.reprocessing(job.id), job.model_dump_json().encode())
    _feed(command, job)


@reprocess.command()
@click.argument("job_id", metavar="ID")
@bucket_option
@json_option
def resume(job_id: str, bucket: str | None, json_output: bool) -> None:
    """Go on with a reprocessing that was interrupted.

    \b
    Example: agenda reprocess resume rp0123456789
    """
    command = begin(bucket, json_output)
    _feed(command, _job(command.store(), job_id))


@reprocess.command()
@click.argument("job_id", metavar="ID")
@bucket_option
@json_option
def cancel(job_id: str, bucket: str | None, json_output: bool) -> None:
    """Give a reprocessing up: nothing more is fed, and workers skip what is queued.

    \b
    Example: agenda reprocess cancel rp0123456789
    """
    command = begin(bucket, json_output)
    store = command.store()
    job = _job(store, job_id)
    store.create(keys.reprocessing(job.id, CANCELLED), json.dumps({"at": now().isoformat()}).encode())
    command.emit({"cancelled": job.id}, f"{job.id} is cancelled")


def _job(store: ObjectStore, job_id: str) -> Job:
    try:
        return Job.model_validate_json(store.get(keys.reprocessing(job_id)))
    except ObjectMissingError:
        known = sorted({info.key.split("/")[1] for info in store.list(keys.REPROCESSING)})
        fail(f"no reprocessing is called {job_id!r}; known are {', '.join(known) or 'none'}")


def _tell_estimate(command: Command, job: Job) -> None:
    app, store = command.app(), command.store()
    found: Estimate = estimate(store, _limited(_found(command, app, job), job.limit))
    money = _money(command, store, found)
    command.emit(
        {**asdict(found), "money": money},
        f"{found.documents} documents with {found.pages} pages would be done again from {job.start} on, for "
        f"{found.meetings} meetings; {found.up_to_date} are up to date.\n"
        f"By recorded costs it takes about {found.cpu_s:.0f} CPU seconds, and {_money_told(command, money)}.",
    )


def _money(command: Command, store: ObjectStore, found: Estimate) -> float | None:
    """What the language model would cost; None where that cannot be known."""
    settings = command.settings
    if not settings.model or not found.summaries:
        return 0.0
    if settings.model_price_read is None or settings.model_price_written is None:
        return None
    one = money_a_summary(store, Prices(settings.model_price_read, settings.model_price_written))
    return None if one is None else round(found.summaries * one, 2)


def _money_told(command: Command, money: float | None) -> str:
    if money is not None:
        return f"{money:.2f} of money for the language model" if money else "no money: no language model is asked"
    if command.settings.model_price_read is None or command.settings.model_price_written is None:
        return "money: set AGENDA_MODEL_PRICE_READ and AGENDA_MODEL_PRICE_WRITTEN to see how much"
    return "money that no stored answer tells yet"


def _found(command: Command, app: Celery, job: Job) -> Iterator[Candidate]:
    return candidates(command.store(), command.workshop(app).stage, job.start, _wanted(job))


def _limited(found: Iterator[Candidate], limit: int | None) -> Iterator[Candidate]:
    """Up to so many documents that are not up to date, and those that are between them."""
    left = limit
    for candidate in found:
        if left == 0:
            return
        if left is not None and not candidate.current:
            left -= 1
        yield candidate


def _feed(command: Command, job: Job) -> None:
    app = command.app()
    fed: list[int] = []

    def start() -> None:
        fed.append(_publish(command, app, job))

    done = Work(0, ())
    if app.agenda.embedded:
        done = work(command, app, start)
    else:
        start()
    cancelled = command.store().head(keys.reprocessing(job.id, CANCELLED)) is not None
    told = "cancelled" if cancelled else "fed"
    command.emit({"id": job.id, "documents": fed[0], "cancelled": cancelled}, f"{job.id}: {fed[0]} documents {told}")
    fail_after(done)


def _publish(command: Command, app: Celery, job: Job) -> int:
    """Publish the documents' events as long as the backlog is short; the cursor tells where to go on."""
    store, publisher = command.store(), command.workshop(app).publisher
    after, fed = _cursor(store, job)
    waits = _waits(app, command.settings.backfill_limit)
    with Progress(console=Console(stderr=True), transient=True) as bar:
        shown = bar.add_task(f"reprocess {job.id}", total=None)
        for candidate in _found(command, app, job):
            if job.limit is not None and fed >= job.limit:
                break
            place = (candidate.progress.source, candidate.progress.document_id)
            if place <= after or candidate.current:
                continue
            if fed % BATCH == 0:
                if store.head(keys.reprocessing(job.id, CANCELLED)):
                    break
                _put_cursor(store, job, after, fed)
                waits()
            publisher.publish([again(candidate.event, job)])
            after, fed = place, fed + 1
            bar.update(shown, completed=fed)
            if job.rate:
                time.sleep(1 / job.rate)
    _put_cursor(store, job, after, fed)
    return fed


def _waits(app: Celery, limit: int) -> Callable[[], None]:
    """Backpressure: what feeds the backfill lane waits while its queues are full."""

    def wait() -> None:
        while not app.agenda.embedded and backlog(app) >= limit:
            time.sleep(LOOK_AGAIN_S)

    return wait


def _cursor(store: ObjectStore, job: Job) -> tuple[tuple[str, str], int]:
    try:
        found = json.loads(store.get(keys.reprocessing(job.id, CURSOR)))
    except ObjectMissingError:
        return ("", ""), 0
    return (found["source"], found["document"]), int(found["fed"])


def _put_cursor(store: ObjectStore, job: Job, after: tuple[str, str], fed: int) -> None:
    told = {"source": after[0], "document": after[1], "fed": fed}
    store.put(keys.reprocessing(job.id, CURSOR), json.dumps(told).encode())


def _wanted(job: Job) -> Wanted:
    named = dict(job.wanted)
    for name in ("since", "until", "fingerprint_before"):
        if name in named:
            named[name] = datetime.fromisoformat(named[name]).date()
    return Wanted(**named)


def _plain(value: Any) -> Any:
    return value.date().isoformat() if isinstance(value, datetime) else value
