"""`agenda sources show`: all that the watcher knows of a source."""

from dataclasses import asdict
from typing import Any

import click

from workers.adapters.ocr.pdf_pages import PdfPages
from workers.entrypoints.commands.context import begin, fail
from workers.entrypoints.commands.options import bucket_option, json_option
from workers.entrypoints.sources import UnknownSourceError, resolve_source
from workers.entrypoints.wiring import bucket as open_bucket
from workers.stages.watch.health import load_health
from workers.stages.watch.packs import Packs
from workers.stages.watch.view import SourceView, source_view


@click.command()
@click.argument("name")
@bucket_option
@json_option
def show(name: str, bucket: str | None, json_output: bool) -> None:
    """Print the documents, meetings and packs of a source as the watcher knows them, and how the source is.

    \b
    Example: agenda sources show kent --json
    """
    command = begin(bucket, json_output)
    store = open_bucket(command.settings)
    try:
        source = resolve_source(name, command.sources).name
    except UnknownSourceError:
        source = name
    view = source_view(store, source)
    packs = Packs(store, PdfPages())
    health = load_health(store, source)
    if health is None and not view.meetings:
        fail(f"nothing is known of {name!r}: it was never polled, or not into this bucket")
    result: dict[str, Any] = {
        "source": source,
        "health": health.model_dump(mode="json") if health else None,
        **asdict(view),
        "packs": [asdict(pack) for pack in packs.view(view.documents)],
    }
    command.emit(result, _text(view))


def _text(view: SourceView) -> str:
    meetings = [f"{it.start or 'no date':<23} {it.status:<12} {it.committee or ''}" for it in view.meetings]
    documents = [f"{it.state.value:<10} {it.revisions:>3}  {it.title}" for it in view.documents]
    return "\n".join((*meetings, "", *documents))
