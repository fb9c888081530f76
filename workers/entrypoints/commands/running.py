"""`agenda run`, `process` and `reconcile`: what makes the stages work."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import click
from celery import Celery
from pydantic import ValidationError

from workers.adapters.downloads.http import HttpPages
from workers.adapters.sources.detection import detect_platform
from workers.adapters.sources.folder import readable
from workers.adapters.sources.handed_over import HandedFile, Particulars, handed_over, metadata_names
from workers.adapters.sources.options import Platform
from workers.domain.listing import Listing
from workers.entrypoints.celery_app import task_name
from workers.entrypoints.commands.context import Command, begin, fail
from workers.entrypoints.commands.display import stage_bars
from workers.entrypoints.commands.options import bucket_option, json_option
from workers.entrypoints.commands.report import report_run, run_text
from workers.entrypoints.delivering import Deliverer
from workers.entrypoints.embedded import run_until_idle
from workers.entrypoints.sources import Source, UnknownSourceError, resolve_source
from workers.entrypoints.telling import telling
from workers.entrypoints.watching import now
from workers.entrypoints.wiring import web_client
from workers.runtime.errors import StageError
from workers.runtime.reconcile import reconcile
from workers.runtime.whole_passes import WholePasses
from workers.stages import consumers
from workers.stages.publish.restoring import restore_site
from workers.stages.watch.memory import load_memory


@dataclass(frozen=True)
class Work:
    """What this process did: tasks of stages, and what no failure record tells."""

    tasks: int
    errors: tuple[str, ...]


@dataclass(frozen=True)
class Mended:
    """What was mended: events published, tasks sent, meetings and documents whose pages the site lacked, and why."""

    unpublished: int
    unhandled: int
    restored: int
    leftovers: int
    why: dict[str, int]


WHOLE_HELP = "Look at everything only where that was not done for so long, and else at what the last two days brought."
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

    def look() -> None:
        app.send_task(task_name("watch"), kwargs={"source": source.name})

    def start() -> None:
        _mend(command, app)
        look()

    _finish(command, app, work(command, app, start, _again(command, source.name, look)), source.name)


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--council", help="The council whose papers they are.")
@click.option("--committee", help="The committee that meets.")
@click.option("--date", help="The day of the meeting, as 2026-03-02.")
@click.option("--time", help="The hour of the meeting, as 18:30.")
@bucket_option
@json_option
def process(files: tuple[Path, ...], bucket: str | None, json_output: bool, **given: str | None) -> None:
    """Take files through all stages, in this process.

    Files of which committee and day are told, by these options or by a metadata file beside them (report.pdf.toml, or
    meeting.toml for all of a folder), are papers of that meeting. Any other goes to the meeting that it states itself,
    and is one of its own where it states none.

    \b
    Example: agenda process report.pdf --committee Cabinet --date 2026-03-02 --bucket out
    """
    listing = listing_of(files, _particulars(given))
    command = embedded(begin(bucket, json_output))
    folders = {path.resolve().parent for path in files}
    roots = [
        Source(name=f"{HANDED_OVER}-{number}", address=str(folder), platform=Platform.FOLDER)
        for number, folder in enumerate(sorted(folders))
    ]
    app = command.app(roots)

    def look() -> None:
        command.workshop(app).watching.take_in(HANDED_OVER, listing)

    def start() -> None:
        _mend(command, app)
        look()

    _finish(command, app, work(command, app, start, _again(command, HANDED_OVER, look)), HANDED_OVER)


@click.command("reconcile")
@bucket_option
@json_option
@click.option("--whole-every", type=click.FloatRange(min=0), metavar="HOURS", help=WHOLE_HELP)
def reconcile_command(bucket: str | None, json_output: bool, whole_every: float | None) -> None:
    """Find from the bucket what was not published or not handled, and mend it; safe at any time.

    \b
    Example: agenda reconcile
    """
    command = begin(bucket, json_output)
    app = command.app()
    mended: list[Mended] = []
    passes, began = WholePasses(command.store()), now()
    since = None if whole_every is None else passes.recent(began, timedelta(hours=whole_every))

    def start() -> None:
        mended.append(_mend(command, app, since))

    done = Work(0, ())
    if app.agenda.embedded:
        done = work(command, app, start)
    else:
        start()
    if since is None:
        passes.ended(began)
    found = mended[0]
    told = [f"published {found.unpublished} events, sent {found.unhandled} tasks, restored {found.restored} pages"]
    told += [f"{count:>6}  {why}" for why, count in sorted(found.why.items())]
    command.emit(vars(found), "\n".join(told))
    fail_after(done)


def embedded(command: Command) -> Command:
    """The command on the embedded broker, whatever the environment says of brokers."""
    settings = command.settings.model_copy(update={"broker_url": "memory://"})
    return Command(settings, command.json_output)


def work(command: Command, app: Celery, start: Callable[[], None], *further: Callable[[], None]) -> Work:
    """Work until idle, with a display of how it goes; then deliver; what a sink refuses stays for later."""
    with telling(command.settings, "run") as telemetry:
        app.agenda.telemetry = telemetry
        with stage_bars() as bars:
            errors = run_until_idle(app, start, bars, *further)
        Deliverer(command.store(), command.subscriptions, now, telemetry=telemetry).until_delivered()
    return Work(sum(count for stage, count in bars.done.items() if stage != "watch"), errors)


def _again(command: Command, source: str, look: Callable[[], None]) -> Callable[[], None]:
    """A second look where papers of which nobody told the meeting were read meanwhile: now they state it."""

    def again() -> None:
        if load_memory(command.store(), source).awaited:
            look()

    return again


def _mend(command: Command, app: Celery, since: datetime | None = None) -> Mended:
    workshop = command.workshop(app)
    found = reconcile(workshop.store, workshop.publisher, consumers, workshop.dispatch, workshop.reaches, since=since)
    restored = restore_site(workshop.store, workshop.stage("publish"))
    return Mended(found.unpublished, found.unhandled, restored, found.leftovers, found.why)


def _finish(command: Command, app: Celery, done: Work, source: str) -> None:
    """Print what stands in the bucket now; exit code 1 when not everything was done."""
    location = command.settings.bucket_url
    report = report_run(command.workshop(app).store, source, done.tasks)
    command.emit(report.as_json(location), run_text(report, location))
    fail_after(done)


def fail_after(done: Work) -> None:
    """End with exit code 1 when something went wrong that no failure record tells."""
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


def _particulars(given: Mapping[str, str | None]) -> Particulars:
    try:
        return Particulars.model_validate({name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        wrong = "; ".join(f"--{'.'.join(map(str, it['loc']))}: {it['msg']}" for it in error.errors())
        raise click.UsageError(wrong) from error


def listing_of(files: tuple[Path, ...], given: Particulars) -> Listing:
    """Each file as a paper; metadata beside it, and what the command line gives, tell of its meeting.

    Where they do not, each is the only paper of a meeting of its own, until it is read and states another.
    """
    paths = [path.resolve() for path in files]
    papers = [HandedFile(readable(str(path)), path.as_uri(), readable(path.stem)) for path in paths]
    names = {name for path in paths for name in metadata_names(str(path))}
    metadata = {readable(name): Path(name).read_bytes() for name in sorted(names) if Path(name).is_file()}
    found = handed_over(papers, metadata, given=given, apart=True)
    if found.remarks:
        raise click.UsageError("; ".join(found.remarks))
    return replace(found, complete=False)


COMMANDS: tuple[Any, ...] = (run, process, reconcile_command)
