"""`agenda prune` and `agenda withdraw`: what may go, and what must."""

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import timedelta

import click

from contracts.references import PRINTABLE
from workers.entrypoints.commands.context import begin
from workers.entrypoints.commands.inspecting import the_document
from workers.entrypoints.commands.options import bucket_option, json_option
from workers.entrypoints.commands.running import Work, fail_after, work
from workers.entrypoints.watching import now
from workers.entrypoints.wiring import Workshop, schema_base
from workers.runtime.feed import FeedWriter
from workers.runtime.objects import ObjectInfo
from workers.runtime.reconcile import reconcile
from workers.runtime.retention import Policy, removable, remove
from workers.runtime.takedown import Takedown, TakenDown
from workers.stages import STAGES, consumers

LONGEST_REASON = 500


@click.command()
@click.option("--old-results", is_flag=True, help="Results that others of the present fingerprint stand beside.")
@click.option("--replayed-days", type=click.IntRange(min=0), help="Replayed failures older than so many days.")
@click.option("--event-days", type=click.IntRange(min=1), help="Handled events older than so many days.")
@click.option("--yes", is_flag=True, help="Remove them; without it they are only counted.")
@bucket_option
@json_option
def prune(
    old_results: bool,
    replayed_days: int | None,
    event_days: int | None,
    yes: bool,
    bucket: str | None,
    json_output: bool,
) -> None:
    """Remove what is no longer needed; first say what, and remove nothing.

    Consumers that have not read removed events cannot replay them.

    \b
    Example: agenda prune --old-results --event-days 400
    """
    command = begin(bucket, json_output)
    if not (old_results or replayed_days is not None or event_days is not None):
        raise click.UsageError("say what may go: --old-results, --replayed-days, --event-days")
    app, store = command.app(), command.store()
    ages = [None if days is None else now() - timedelta(days=days) for days in (replayed_days, event_days)]
    policy = Policy(old_results, *ages)
    workshop = command.workshop(app)
    fingerprints = {row.name: workshop.stage(row.name).fingerprint.digest for row in STAGES if row.consumes}
    counts, sizes = Counter[str](), Counter[str]()
    if yes and event_days is not None:
        _tell_everything(workshop)
    found = _counted(removable(store, policy, fingerprints, consumers), counts, sizes)
    if yes:
        remove(store, policy, found)
    else:
        deque(found, maxlen=0)
    verb = "removed" if yes else "would be removed"
    lines = [f"{count} {kind.replace('_', ' ')} {verb}, {sizes[kind]} bytes" for kind, count in counts.items()]
    result = {"removed": yes, "objects": dict(counts), "bytes": dict(sizes)}
    command.emit(result, "\n".join(lines) or "nothing to remove")


def _counted(
    found: Iterable[tuple[str, ObjectInfo]], counts: Counter[str], sizes: Counter[str]
) -> Iterator[ObjectInfo]:
    """The objects one by one, since a bucket may let go of more than memory holds; by kind their number and bytes."""
    for kind, info in found:
        counts[kind] += 1
        sizes[kind] += info.size
        yield info


def _tell_everything(workshop: Workshop) -> None:
    """Publish what a death kept back, and put what waits into the feed: neither could be done without the log."""
    reconcile(workshop.store, workshop.publisher, consumers, workshop.dispatch, workshop.reaches)
    FeedWriter(workshop.store).append()


def _reason(_: click.Context, __: click.Parameter, value: str) -> str:
    """The reason, where an event can carry it."""
    if len(value) > LONGEST_REASON or not re.match(PRINTABLE, value):
        raise click.BadParameter(f"a reason has at most {LONGEST_REASON} characters, on one line")
    return value


@click.command()
@click.argument("document_id", metavar="ID")
@click.option("--reason", "why", required=True, callback=_reason, help="Why it is taken down; consumers are told.")
@click.option("--blobs", is_flag=True, help="Remove the original bytes too.")
@bucket_option
@json_option
def withdraw(document_id: str, why: str, blobs: bool, bucket: str | None, json_output: bool) -> None:
    """Take a document down: from pages and feeds, with its results and, if asked, its bytes.

    Consumers get `document.withdrawn` with the reason `taken_down`. What other documents have too stays with them.

    \b
    Example: agenda withdraw doc_3f9a --reason "personal data" --blobs
    """
    command = begin(bucket, json_output)
    meant = the_document(command.store(), document_id)
    source, whole_id = meant.source, meant.document_id
    app = command.app()
    done: list[TakenDown] = []

    def start() -> None:
        workshop = command.workshop(app)
        takedown = Takedown(workshop.store, workshop.publisher, now, schema_base(command.settings))
        done.append(takedown.take_down(source, whole_id, why, blobs=blobs))

    worked = Work(0, ())
    if app.agenda.embedded:
        worked = work(command, app, start)
    else:
        start()
    told = done[0]
    command.emit(
        {"id": whole_id, **asdict(told)},
        f"{whole_id}: {told.revisions} revisions taken down, {told.results} results and {told.blobs} files removed, "
        f"{told.shared} kept for other documents",
    )
    fail_after(worked)
