"""`agenda run`, `process` and `reconcile`: what makes the stages work."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from celery import Celery

from contracts.artefacts.meeting import Availability
from contracts.references import ListedKind
from workers.adapters.downloads.http import HttpPages
from workers.adapters.sources.detection import detect_platform
from workers.adapters.sources.options import Platform
from workers.domain.listing import ListedDocument, ListedMeeting, Listing
from workers.entrypoints.celery_app import task_name
from workers.entrypoints.commands.context import Command, begin, fail
from workers.entrypoints.commands.display import stage_bars
from workers.entrypoints.commands.options import bucket_option, json_option
from workers.entrypoints.commands.report import report_run, run_text
from workers.entrypoints.embedded import run_until_idle
from workers.entrypoints.sources import Source, UnknownSourceError, resolve_source
from workers.entrypoints.wiring import web_client
from workers.runtime.errors import StageError
from workers.runtime.reconcile import reconcile
from workers.stages import consumers
from workers.stages.publish.restoring import restore_site


@dataclass(frozen=True)
class Work:
    """What this process did: tasks of stages, and what no failure record tells."""

    tasks: int
    errors: tuple[str, ...]


@dataclass(frozen=True)
class Mended:
    """What was mended: events published, tasks sent, meetings and documents whose pages the site lacked."""

    unpublished: int
    unhandled: int
    restored: int


HANDED_OVER = "handed-over"
"""The source of files that `agenda process` takes."""


@click.command()
@click.option("--source", "word", required=True, metavar="X", help="A source's name, a site's address or a folder.")
@bucket_option
@json_option
def run(word: str, bucket: str | None, json_output: bool) -> None:
    """Watch one source and take everything new through all stages, in this process, until nothing is left.

    \b
    Example: agenda run --source ./papers --bucket out
    """
    command = embedded(begin(bucket, json_output))
    source = _resolved(command, word)
    app = command.app([source])

    def start() -> None:
        _mend(command, app)
        app.send_task(task_name("watch"), kwargs={"source": source.name})

    _finish(command, app, work(app, start), source.name)


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@bucket_option
@json_option
def process(files: tuple[Path, ...], bucket: str | None, json_output: bool) -> None:
    """Take files through all stages, each as a meeting of its own, in this process.

    \b
    Example: agenda process report.pdf --bucket out
    """
    command = embedded(begin(bucket, json_output))
    folders = {path.resolve().parent for path in files}
    roots = [
        Source(name=f"{HANDED_OVER}-{number}", address=str(folder), platform=Platform.FOLDER)
        for number, folder in enumerate(sorted(folders))
    ]
    app = command.app(roots)

    def start() -> None:
        _mend(command, app)
        command.workshop(app).watching.take_in(HANDED_OVER, _listing(files))

    _finish(command, app, work(app, start), HANDED_OVER)


@click.command("reconcile")
@bucket_option
@json_option
def reconcile_command(bucket: str | None, json_output: bool) -> None:
    """Find from the bucket what was not published or not handled, and mend it; safe at any time.

    \b
    Example: agenda reconcile
    """
    command = begin(bucket, json_output)
    app = command.app()
    mended: list[Mended] = []

    def start() -> None:
        mended.append(_mend(command, app))

    done = Work(0, ())
    if app.agenda.embedded:
        done = work(app, start)
    else:
        start()
    found = mended[0]
    told = f"published {found.unpublished} events, sent {found.unhandled} tasks, restored {found.restored} pages"
    command.emit(vars(found), told)
    _fail_after(done)


def embedded(command: Command) -> Command:
    """The command on the embedded broker, whatever the environment says of brokers."""
    settings = command.settings.model_copy(update={"broker_url": "memory://"})
    return Command(settings, command.json_output)


def work(app: Celery, start: Callable[[], None]) -> Work:
    """Work until idle, with a display of how it goes."""
    with stage_bars() as bars:
        errors = run_until_idle(app, start, bars)
    return Work(sum(count for stage, count in bars.done.items() if stage != "watch"), errors)


def _mend(command: Command, app: Celery) -> Mended:
    workshop = command.workshop(app)
    found = reconcile(workshop.store, workshop.publisher, consumers, workshop.dispatch, workshop.reaches)
    return Mended(found.unpublished, found.unhandled, restore_site(workshop.store, workshop.stage("publish")))


def _finish(command: Command, app: Celery, done: Work, source: str) -> None:
    """Print what stands in the bucket now; exit code 1 when not everything was done."""
    location = command.settings.bucket_url
    report = report_run(command.workshop(app).store, source, done.tasks)
    command.emit(report.as_json(location), run_text(report, location))
    _fail_after(done)


def _fail_after(done: Work) -> None:
    if done.errors:
        fail("; ".join(done.errors))


def _resolved(command: Command, word: str) -> Source:
    """The source with its platform, asked for before any work starts."""
    try:
        source = resolve_source(word, command.sources)
        if source.platform is not None:
            return source
        detected = detect_platform(source.address, HttpPages(web_client(command.settings, command.sources)))
    except UnknownSourceError as error:
        raise click.UsageError(str(error)) from error
    except StageError as error:
        fail(f"{word}: {error.message} ({error.reason})")
    found = {"platform": detected.platform, "address": detected.address, "options": detected.options}
    return source.model_copy(update=found)


def _listing(files: tuple[Path, ...]) -> Listing:
    """Each file as the only paper of a meeting, about which the paper itself says more."""
    return Listing(None, tuple(_meeting(path.resolve()) for path in files), complete=False)


def _meeting(path: Path) -> ListedMeeting:
    document = ListedDocument(
        key=str(path),
        url=path.as_uri(),
        title=path.stem,
        kind=ListedKind.FILE,
        availability=Availability.PUBLISHED,
    )
    return ListedMeeting(key=str(path), committee=None, starts_at=None, documents=(document,))


COMMANDS: tuple[Any, ...] = (run, process, reconcile_command)
