"""`agenda status`, `show` and `export`: what the bucket knows."""

import json
from collections import Counter
from pathlib import Path
from typing import Any, TextIO

import click

from workers.entrypoints.commands.context import begin, fail
from workers.entrypoints.commands.options import bucket_option, json_option
from workers.entrypoints.export import export_rows
from workers.runtime import keys
from workers.runtime.objects import ObjectStore
from workers.runtime.progress import DocumentProgress, all_progress
from workers.runtime.stage import Event


@click.command()
@bucket_option
@json_option
def status(bucket: str | None, json_output: bool) -> None:
    """Count documents by how far they have come, and failures by reason.

    \b
    Example: agenda status --json
    """
    command = begin(bucket, json_output)
    store = command.store()
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
    result = {
        "documents": dict(standings),
        "stages": dict(stages),
        "failures": dict(reasons),
        "sources": dict(sources),
        "meetings": sum(1 for info in store.list(keys.site("meetings/")) if info.key.endswith(".html")),
    }
    command.emit(result, "\n".join(f"{name}: {_counts(value)}" for name, value in result.items()))


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
