"""`agenda explain`: where each extracted value stands in its document."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from contracts.artefacts.classification import Classification
from contracts.artefacts.extraction import Extraction
from contracts.artefacts.text import RecognisedText
from workers.entrypoints.commands.context import begin, fail
from workers.entrypoints.commands.inspecting import the_document
from workers.entrypoints.commands.options import bucket_option, json_option
from workers.entrypoints.explanation import Fact, facts_of, render

WIDEST_QUOTE = 100


@click.command()
@click.argument("document_id", metavar="ID")
@click.option(
    "--html", type=click.Path(dir_okay=False, path_type=Path), help="Also write a page with each place marked."
)
@bucket_option
@json_option
def explain(document_id: str, html: Path | None, bucket: str | None, json_output: bool) -> None:
    """Tell each value read from a document with its page and quote; with --html also where it stands on the page.

    \b
    Example: agenda explain doc_3f9a --html explained.html
    """
    command = begin(bucket, json_output)
    store = command.store()
    progress = the_document(store, document_id)
    if "extract" not in progress.stages:
        fail(
            f"nothing is extracted from {progress.document_id} yet; `agenda show {progress.document_id}` tells its way"
        )
    data = progress.event(store, "extract").data
    body = {stage: store.get(data.artefacts[stage].key) for stage in ("ocr", "classify", "extract")}
    facts = facts_of(
        Classification.model_validate_json(body["classify"]), Extraction.model_validate_json(body["extract"])
    )
    title = data.document.title or progress.document_id
    if html:
        _write(html, render(title, RecognisedText.model_validate_json(body["ocr"]), facts))
    result: dict[str, Any] = {"id": progress.document_id, "title": title, "facts": [asdict(fact) for fact in facts]}
    command.emit(result, _told(progress.document_id, title, facts, html))


def _write(path: Path, page: str) -> None:
    try:
        path.write_text(page, encoding="utf-8")
    except OSError as error:
        fail(f"cannot write {path}: {error.strerror}")


def _told(document_id: str, title: str, facts: Sequence[Fact], html: Path | None) -> str:
    lines = [f"{document_id} {title}", *(_line(fact) for fact in facts)]
    return "\n".join([*lines, f"{len(facts)} values", *([f"page: {html.resolve().as_uri()}"] if html else [])])


def _line(fact: Fact) -> str:
    quote = " ".join(fact.quote.split())
    short = quote if len(quote) <= WIDEST_QUOTE else f"{quote[: WIDEST_QUOTE - 1]}…"
    return f"{fact.number:>4}  {fact.field:<18} {fact.value}\n{'':>6}page {fact.page}: {short}"


COMMANDS: tuple[Any, ...] = (explain,)
