"""`agenda events`: the published events, and how they are delivered."""

import sys
import threading
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import click
from rich.console import Console
from rich.progress import track

from workers.adapters.downloads.addresses import AddressRules
from workers.adapters.sinks import SinkAddressError, open_sink
from workers.entrypoints.alive import touching
from workers.entrypoints.commands.context import EXIT_FAILED, Command, begin, fail
from workers.entrypoints.commands.options import bucket_option, json_option
from workers.entrypoints.delivering import Deliverer
from workers.entrypoints.stopping import stop_when_told
from workers.entrypoints.subscriptions import SubscriptionError, chosen
from workers.entrypoints.telling import telling
from workers.entrypoints.watching import now
from workers.runtime.delivery import Delivery, Sink, load_position, resume, waiting
from workers.runtime.event_log import read_log
from workers.runtime.events import read_event
from workers.runtime.feed import Cursor, FeedWriter, end_of_feed, read_feed
from workers.runtime.objects import ObjectStore
from workers.runtime.stage import Event
from workers.runtime.subscription import EVERYTHING, Filter, SubjectLookup
from workers.runtime.telemetry.metrics import DELIVERED, REFUSED, Measurement

LOOK_AGAIN_S = 1.0
type_option = click.option(
    "--type", "event_type", metavar="TYPE", help="Only events of this type, such as document.failed or meeting.*."
)


@click.group()
def events() -> None:
    """Read the event log, and see to its delivery."""


@events.command("list")
@type_option
@bucket_option
@json_option
def list_events(event_type: str | None, bucket: str | None, json_output: bool) -> None:
    """List the published events in order of time; with --json one event a line, as it was published.

    \b
    Example: agenda events list --type document.failed
    """
    store = begin(bucket, json_output).store()
    for event, text in read_log(store):
        if _matches(event_type, event):
            click.echo(text if json_output else _line(event))


@events.command()
@click.option("--since", metavar="WHEN", help="A cursor that a tail printed, or a time; from the end without it.")
@click.option("--follow", is_flag=True, help="Go on with what comes, until interrupted.")
@type_option
@bucket_option
@json_option
def tail(since: str | None, follow: bool, event_type: str | None, bucket: str | None, json_output: bool) -> None:
    """Print events in the order of the feed, then the cursor behind the last one (on standard error).

    Causes come before effects, and the events of a document in their order; between documents any order may be.

    \b
    Example: agenda events tail --follow --type document.summarised
    """
    store = begin(bucket, json_output).store()
    cursor, earliest = _start(store, since)
    for after, text in _feed(store, cursor, stop_when_told() if follow else None):
        cursor, event = after, read_event(text)
        if _matches(event_type, event) and (earliest is None or event.time >= earliest):
            click.echo(text if json_output else _line(event))
    click.echo(f"cursor {cursor}", err=True)


@events.command()
@click.option("--since", metavar="TIME", help="Only events of this day or moment and later; all without it.")
@click.option("--to", "target", required=True, metavar="SINK", help="A subscription's name, or the URL of a sink.")
@type_option
@bucket_option
@json_option
def replay(since: str | None, target: str, event_type: str | None, bucket: str | None, json_output: bool) -> None:
    """Send logged events to a sink again, in order of time, with the same ids and bytes.

    A subscription's filters hold, and its position does not change. It stops at the first event that is not taken.

    \b
    Example: agenda events replay --since 2026-03-01 --type document.summarised --to housing-desk
    """
    command = begin(bucket, json_output)
    store = command.store()
    sink, wants = _target(command, target)
    sent, matching = 0, _matching(store, wants, event_type, _moment(since) if since else None)
    for batch in _batches(track(matching, "replay", console=Console(stderr=True), transient=True), sink.batch):
        sink.send(batch)
        sent += len(batch)
    sink.close()
    command.emit({"sent": sent, "to": without_secrets(target)}, f"{sent} events sent")


@events.command()
@click.option("--once", is_flag=True, help="End when every sink has everything, or refuses.")
@bucket_option
@json_option
def deliver(once: bool, bucket: str | None, json_output: bool) -> None:
    """Deliver new events to the sinks of AGENDA_EVENTS_URL and AGENDA_SUBSCRIPTIONS, each from its own position.

    Run one of these beside the workers; a second one waits, and goes on when the first one dies.

    \b
    Example: AGENDA_EVENTS_URL=amqp://localhost//agenda.events agenda events deliver
    """
    command = begin(bucket, json_output)
    with telling(command.settings, "deliver") as telemetry:
        telemetry.measure(_zeros(command))
        deliverer = Deliverer(
            command.store(),
            command.subscriptions,
            now,
            touch=touching(command.settings.alive_file),
            telemetry=telemetry,
        )
        if not once:
            deliverer.until_stopped(stop_when_told())
            return
        done = deliverer.until_delivered()
    lines = (f"{one.name:<24} {one.events:>6} events  {one.error or 'has everything'}" for one in done)
    command.emit([asdict(one) for one in done], "\n".join(lines) or "no sink is configured")
    if any(one.error for one in done):
        raise SystemExit(EXIT_FAILED)


def _zeros(command: Command) -> list[Measurement]:
    return [metric.of(0, sink=one.name) for metric in (DELIVERED, REFUSED) for one in command.subscriptions]


@events.command()
@bucket_option
@json_option
def sinks(bucket: str | None, json_output: bool) -> None:
    """Show each sink: its position, how many events wait, and what is wrong; exit code 1 if one is paused.

    \b
    Example: agenda events sinks
    """
    command = begin(bucket, json_output)
    store = command.store()
    rows = [_standing(store, one.name) for one in command.subscriptions]
    lines = (f"{r['name']:<24} {r['state']:<8} {r['waiting']:>6} wait  {r['error'] or ''}" for r in rows)
    command.emit(rows, "\n".join(line.rstrip() for line in lines) or "no sink is configured")
    if any(row["state"] == "paused" for row in rows):
        raise SystemExit(EXIT_FAILED)


@events.command("resume")
@click.argument("name")
@click.option("--skip", is_flag=True, help="Leave out the event at which it stands.")
@bucket_option
@json_option
def resume_sink(name: str, skip: bool, bucket: str | None, json_output: bool) -> None:
    """Let a paused sink go on from where it stands.

    \b
    Example: agenda events resume housing-desk
    """
    command = begin(bucket, json_output)
    store = command.store()
    try:
        chosen(command.subscriptions, name)
    except SubscriptionError as error:
        raise click.UsageError(str(error)) from error
    if load_position(store, name) is None:
        fail(f"{name} was never delivered to; there is nothing to resume")
    position = resume(store, name, skip=skip)
    command.emit({"name": name, "cursor": position.cursor}, f"{name} goes on at {position.cursor}")


def _feed(store: ObjectStore, start: Cursor, stop: threading.Event | None) -> Iterator[tuple[Cursor, str]]:
    """The feed from a cursor on, and with `stop` what comes until then; whoever reads it also appends what waits."""
    writer, reached = FeedWriter(store), start
    while stop is None or not stop.is_set():
        writer.append()
        for after, text in read_feed(store, reached):
            reached = after
            yield after, text
            if stop and stop.is_set():
                return
        if stop is None:
            return
        sys.stdout.flush()
        stop.wait(LOOK_AGAIN_S)


def _start(store: ObjectStore, since: str | None) -> tuple[Cursor, datetime | None]:
    """Where a tail begins, and the time from which its events are."""
    if since is None:
        return Cursor(end_of_feed(store) + 1), None
    try:
        return Cursor.parse(since), None
    except ValueError:
        return Cursor(), _moment(since)


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise click.UsageError(f"--since {text}: write a day or a moment, such as 2026-03-01T09:00:00Z") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _target(command: Command, target: str) -> tuple[Sink, Filter]:
    try:
        if "://" in target:
            return open_sink(target, AddressRules(allow_loopback=command.settings.allow_loopback)), EVERYTHING
        subscription = chosen(command.subscriptions, target)
    except (SubscriptionError, SinkAddressError) as error:
        raise click.UsageError(str(error)) from error
    return subscription.sink, subscription.wants


def without_secrets(target: str) -> str:
    """A subscription's name, or the place of a sink: an address may hold passwords, before the host and behind it."""
    if "://" not in target:
        return target
    parts = urlsplit(target)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def _matching(store: ObjectStore, wants: Filter, event_type: str | None, since: datetime | None) -> Iterator[Delivery]:
    lookup = SubjectLookup(store)
    for event, text in read_log(store, since):
        reasons = wants.reasons(event, lookup)
        if reasons is not None and _matches(event_type, event):
            yield Delivery(event, text, reasons)


def _batches(deliveries: Iterable[Delivery], size: int) -> Iterator[list[Delivery]]:
    batch: list[Delivery] = []
    for one in deliveries:
        batch.append(one)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def _standing(store: ObjectStore, name: str) -> dict[str, Any]:
    position = load_position(store, name)
    if position is None:
        return {"name": name, "state": "new", "cursor": None, "waiting": 0, "delivered": 0, "error": None}
    state = "paused" if position.paused else "failing" if position.failures else "ok"
    told = position.model_dump(mode="json", include={"cursor", "delivered", "failures", "failing_since", "error"})
    return {"name": name, "state": state, "waiting": waiting(store, position), **told}


def _matches(event_type: str | None, event: Event) -> bool:
    if event_type is None:
        return True
    return Filter(types=(event_type,)).reasons(event, SubjectLookup) is not None  # type: ignore[arg-type]


def _line(event: Event) -> str:
    return f"{event.time:%Y-%m-%d %H:%M:%S}  {event.type.removeprefix('agenda.'):<32} {event.subject}  {event.id}"


COMMANDS: tuple[Any, ...] = (events,)
