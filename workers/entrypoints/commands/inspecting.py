"""`agenda status`, `show` and `export`: what the bucket knows."""

import json
from collections import Counter
from pathlib import Path
from typing import Any, TextIO

import click

from workers.entrypoints.commands.context import Command, begin, fail
from workers.entrypoints.commands.options import bucket_option, json_option
from workers.entrypoints.export import export_rows
from workers.entrypoints.overview.looking import Lookout
from workers.entrypoints.overview.opening import open_lookout
from workers.entrypoints.overview.page import write_page
from workers.entrypoints.overview.text import live, overview_text
from workers.entrypoints.stopping import stop_when_told
from workers.runtime import keys
from workers.runtime.objects import ObjectStore, StoreUnavailableError
from workers.runtime.progress import DocumentProgress, all_progress
from workers.runtime.stage import Event


@click.command()
@click.option("--watch", is_flag=True, help="Go on, and show what changes, until interrupted.")
@click.option(
    "--every", type=click.FloatRange(min=0.2), default=2.0, show_default=True, help="Seconds between two looks."
)
@click.option("--page", is_flag=True, help="Also write it into the site, as status/index.html.")
@bucket_option
@json_option
def status(watch: bool, every: float, page: bool, bucket: str | None, json_output: bool) -> None:
    """Tell how the stages, sources, sinks and the last documents stand, and count all documents and failures.

    Of each stage: what it has not handled, the age of the oldest of it, how much it does, when it is through, what
    waits in its queue, and its workers. With --watch only what changes is shown; --json then prints a line a look.

    \b
    Example: agenda status --watch
    """
    command = begin(bucket, json_output)
    counted = _counted(command.store())
    lookout = open_lookout(command.settings, command.sources, command.subscriptions, tuple(counted["sources"]))
    overview = lookout.look()
    if page:
        write_page(command.store(), overview)
    if watch:
        _watch(command, lookout, every)
        return
    lines = [f"{name}: {_counts(value)}" for name, value in counted.items()]
    command.emit({**counted, "overview": overview.as_json()}, "\n".join([*lines, "", overview_text(overview)]))


def _watch(command: Command, lookout: Lookout, every: float) -> None:
    """Look again and again; a broker or bucket that does not answer is told, and asked again."""
    stop = stop_when_told()
    with live(command.json_output) as show:
        while not stop.is_set():
            try:
                overview = lookout.look()
                show(json.dumps(overview.as_json(), ensure_ascii=False, default=str), overview_text(overview))
            except StoreUnavailableError as error:
                show(json.dumps({"trouble": str(error)}), f"the bucket does not answer: {error}")
            stop.wait(every)


def _counted(store: ObjectStore) -> dict[str, Any]:
    """Documents by how far they have come, and failures by reason: reads the progress of every document."""
    standings: Counter[str] = Counter()
    stages: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    sources: Counter[str] = Counter()
    for progress in all_progress(store):
        standings[progress.standing(store)] += 1
        stages.update(progress.stages)
        sources[progress.source] += 1
        if failure := progress.failure(store):
            reasons[failure.data.reason] += 1
    return {
        "documents": dict(standings),
        "stages": dict(stages),
        "failures": dict(reasons),
        "sources": dict(sources),
        "meetings": sum(1 for info in store.list(keys.site("meetings/")) if info.key.endswith(".html")),
    }


@click.command()
@click.argument("document_id", metavar="ID")
@bucket_option
@json_option
def show(document_id: str, bucket: str | None, json_output: bool) -> None:
    """Tell how far a document has come, stage by stage; the beginning of its id is enough.

    \b
    Example: agenda show doc_3f9a
    """
    command = begin(bucket, json_output)
    store = command.store()
    progress = the_document(store, document_id)
    events = sorted((progress.event(store, stage) for stage in progress.stages), key=lambda event: event.time)
    result = {
        "id": progress.document_id,
        "source": progress.source,
        "revision": progress.revision,
        "standing": progress.standing(store),
        "events": [event.model_dump(mode="json") for event in events],
    }
    command.emit(result, "\n".join([f"{progress.document_id} revision {progress.revision}", *map(_line, events)]))


def the_document(store: ObjectStore, beginning: str) -> DocumentProgress:
    """The one document whose id begins so; else the command ends."""
    found = [progress for progress in all_progress(store) if progress.document_id.startswith(beginning)]
    if len(found) != 1:
        fail(f"{len(found)} documents have an id that begins with {beginning!r}; `agenda events list` names ids")
    return found[0]


@click.command()
@click.option("--results", required=True, type=click.Path(dir_okay=False, path_type=Path), help="File to write.")
@bucket_option
@json_option
def export(results: Path, bucket: str | None, json_output: bool) -> None:
    """Write text, classification, facts and summary of every document, one JSON object a line.

    \b
    Example: agenda export --results results.jsonl
    """
    command = begin(bucket, json_output)
    store, count = command.store(), 0
    with _new_file(results) as file:
        for row in export_rows(store):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    command.emit({"documents": count, "results": str(results)}, f"{count} documents written to {results}")


def _new_file(path: Path) -> TextIO:
    try:
        return path.open("w", encoding="utf-8")
    except OSError as error:
        fail(f"cannot write {path}: {error.strerror}")


def _counts(value: Any) -> str:
    if not isinstance(value, dict):
        return str(value)
    return ", ".join(f"{name} {count}" for name, count in sorted(value.items())) or "none"


def _line(event: Event) -> str:
    return f"{event.time:%Y-%m-%d %H:%M:%S}  {event.type.removeprefix('agenda.'):<32} {event.subject}  {event.id}"


COMMANDS: tuple[Any, ...] = (status, show, export)
