"""`agenda failures`: what could not be processed, and what an operator does about it."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC
from typing import Any

import click
from rich.console import Console
from rich.progress import track

from contracts.artefacts.failure import REASON_HELP, FailureRecord, ReasonCode
from workers.entrypoints.commands.context import Command, begin, fail
from workers.entrypoints.commands.options import bucket_option, json_option
from workers.entrypoints.commands.running import Work, fail_after, work
from workers.entrypoints.watching import now
from workers.runtime.failure_records import Choice, chosen, drop, group_of, grouped, is_replayable, replay, whole
from workers.runtime.lanes import Lane
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.stages import STAGES

MOST_IDS = 3


def choosing(function: Callable[..., None]) -> Callable[..., None]:
    """The filters of all commands here."""
    days = click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"])
    for option in (
        click.option("--until", type=days, help="Only failures before this day or moment, UTC."),
        click.option("--since", type=days, help="Only failures from this day or moment on, UTC."),
        click.option("--reason-code", type=click.Choice([it.value for it in ReasonCode]), help="Only of this reason."),
        click.option("--stage", type=click.Choice([row.name for row in STAGES]), help="Only of this stage."),
        click.option("--in-group", metavar="GROUP", default="", help="Only of this group, as `list --group` names it."),
    ):
        function = option(function)
    return function


def _choice(ids: tuple[str, ...], chosen_by: dict[str, Any]) -> Choice:
    since, until = (chosen_by[name] and chosen_by[name].replace(tzinfo=UTC) for name in ("since", "until"))
    return Choice(ids, chosen_by["in_group"], chosen_by["stage"] or "", chosen_by["reason_code"] or "", since, until)


@click.group()
def failures() -> None:
    """List, show, replay and drop what could not be processed."""


@failures.command("list")
@click.option("--group", "by_group", is_flag=True, help="Count by stage, reason and, for bugs, place in the code.")
@choosing
@bucket_option
@json_option
def list_failures(by_group: bool, bucket: str | None, json_output: bool, **chosen_by: Any) -> None:
    """List failures, the oldest first.

    \b
    Example: agenda failures list --group
    """
    command = begin(bucket, json_output)
    found = chosen(command.store(), _choice((), chosen_by))
    if by_group:
        groups = grouped(found)
        rows = [
            {"group": it.id, "stage": it.stage, "reason": it.reason, "place": it.place, "count": len(it.records),
             "subjects": [record.subject for record in it.records[:MOST_IDS]], "help": REASON_HELP[it.reason]}
            for it in groups
        ]  # fmt: skip
        lines = [f"{it['group']}  {it['count']:>6}  {it['stage']:<10} {it['reason']:<20} {it['place'] or ''}".rstrip()
                 for it in rows]  # fmt: skip
    else:
        records = sorted(found, key=lambda record: record.failed_at)
        rows = [record.model_dump(mode="json", exclude={"events", "log", "traceback"}) for record in records]
        lines = [_line(record) for record in records]
    command.emit(rows, "\n".join(lines) or "no failures")


@failures.command()
@click.argument("failure_id", metavar="ID")
@bucket_option
@json_option
def show(failure_id: str, bucket: str | None, json_output: bool) -> None:
    """Show one failure: its input, its attempts, the error, and the log lines before it.

    ID is the beginning of the id of the event, the document or the meeting.

    \b
    Example: agenda failures show doc_3f9a
    """
    command = begin(bucket, json_output)
    store = command.store()
    found = list(chosen(store, Choice((failure_id,))))
    if len(found) != 1:
        fail(f"{len(found)} failures have an id that begins with {failure_id!r}; `agenda failures list` names ids")
    record = whole(store, found[0])
    given = _input(store, record)
    result = {**record.model_dump(mode="json"), "group": group_of(record), "input": given,
              "help": REASON_HELP[record.reason]}  # fmt: skip
    command.emit(result, "\n".join(_told(record, given)))


@failures.command("replay")
@click.argument("ids", nargs=-1, metavar="[ID]…")
@click.option("--all", "everything", is_flag=True, help="Replay all failures.")
@click.option("--dry-run", is_flag=True, help="Only say what would be replayed.")
@choosing
@bucket_option
@json_option
def replay_failures(
    ids: tuple[str, ...], everything: bool, dry_run: bool, bucket: str | None, json_output: bool, **chosen_by: Any
) -> None:
    """Let the stages try again: one failure by its id, a group, or what the filters leave.

    The records are kept under `replayed/`. One failure goes with what is live, several go with the backlogs.

    \b
    Example: agenda failures replay --stage ocr --reason-code store_unavailable --dry-run
    """
    command = begin(bucket, json_output)
    records = _meant(command, ids, everything, chosen_by)
    able = [record for record in records if is_replayable(record)]
    result = {"replayed": 0 if dry_run else len(able), "found": len(able), "not_replayable": len(records) - len(able)}
    done = Work(0, ())
    if not dry_run and able:
        app = command.app()
        lane = Lane.LIVE if len(able) == 1 else Lane.BACKFILL

        def start() -> None:
            workshop = command.workshop(app)
            for record in track(able, "replay", console=Console(stderr=True), transient=True):
                with suppress(ObjectMissingError):  # somebody else replays it
                    replay(workshop.store, workshop.dispatch, record, lane)

        if app.agenda.embedded:
            done = work(command, app, start)
        else:
            start()
    verb = "would be replayed" if dry_run else "replayed"
    lines = [_line(record) for record in able] if dry_run else []
    command.emit(result, "\n".join([*lines, f"{len(able)} failures {verb}"]))
    fail_after(done)


@failures.command("drop")
@click.argument("ids", nargs=-1, metavar="[ID]…")
@click.option("--all", "everything", is_flag=True, help="Drop all failures.")
@click.option("--reason", "why", required=True, help="Why they are given up; it is recorded.")
@choosing
@bucket_option
@json_option
def drop_failures(
    ids: tuple[str, ...], everything: bool, why: str, bucket: str | None, json_output: bool, **chosen_by: Any
) -> None:
    """Give failures up for good; they are no longer listed, and their records stay with the reason.

    \b
    Example: agenda failures drop doc_3f9a --reason "withdrawn by the council"
    """
    command = begin(bucket, json_output)
    records = _meant(command, ids, everything, chosen_by)
    for record in records:
        drop(command.store(), record, why, now())
    command.emit({"dropped": len(records), "reason": why}, f"{len(records)} failures dropped")


def _meant(command: Command, ids: tuple[str, ...], everything: bool, chosen_by: dict[str, Any]) -> list[FailureRecord]:
    if not (ids or everything or any(chosen_by.values())):
        raise click.UsageError("name failures by ID, by a filter, or take --all")
    return list(chosen(command.store(), _choice(ids, chosen_by)))


def _input(store: ObjectStore, record: FailureRecord) -> str:
    try:
        return store.get(record.event_key).decode(errors="replace")
    except ObjectMissingError:
        return "it is no longer there"


def _line(record: FailureRecord) -> str:
    when = f"{record.failed_at.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
    return f"{when}  {record.stage:<10} {record.reason:<20} {record.subject}  {record.message}"


def _told(record: FailureRecord, given: str) -> Iterator[str]:
    yield _line(record)
    yield f"help      {REASON_HELP[record.reason]}"
    yield f"group     {group_of(record)}{f', {record.place}' if record.place else ''}"
    yield f"input     {record.event_key}{f', part {record.part}' if record.part else ''}"
    yield f"          {given}"
    yield f"attempts  {record.attempts}, series {record.series}"
    for attempt in record.history:
        ended = f"{attempt.ended}: {attempt.message}" if attempt.ended else "its worker died"
        yield f"          {attempt.started_at:%Y-%m-%d %H:%M:%S}  {attempt.worker}  {ended}"
    if record.traceback:
        yield record.traceback.rstrip()
    yield from (f"log       {line}" for line in record.log)
