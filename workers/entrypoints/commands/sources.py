"""`agenda sources add`, `list` and `check`: what is watched, and whether it can be."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from workers.adapters.downloads.http import HttpPages
from workers.adapters.sources.detection import detect_platform
from workers.adapters.sources.directory import Council, UnknownCouncilError, find_council
from workers.adapters.sources.timed_pages import TimedPages
from workers.domain.absence import is_partial
from workers.domain.health import GOOD, Finding, Health, health_of_listing, worst
from workers.domain.identity import meeting_id
from workers.domain.listing import Listing
from workers.entrypoints.commands import source_show
from workers.entrypoints.commands.context import EXIT_FAILED, Command, begin, fail
from workers.entrypoints.commands.options import bucket_option, json_option
from workers.entrypoints.sources import Source, UnknownSourceError, resolve_source
from workers.entrypoints.sources_file import append_source, source_text
from workers.entrypoints.wiring import Workshop, web_client
from workers.runtime.errors import StageError
from workers.runtime.lanes import Lane
from workers.stages.watch.health import load_health
from workers.stages.watch.memory import load_memory
from workers.stages.watch.source import Window

DEFAULT_FILE = Path("sources.toml")


@click.group()
def sources() -> None:
    """Say what is watched: add sources, list them, and check that they can be read."""


@sources.command()
@click.argument("place")
@click.option("--name", help="The source's name; made from the place where it is not given.")
@click.option("--permission", metavar='"WHO, WHEN"', help="Who allowed what robots.txt forbids, and when.")
@json_option
def add(place: str, name: str | None, permission: str | None, json_output: bool) -> None:
    """Find the platform of a site, read it once, and add it to the file of AGENDA_SOURCES.

    PLACE is an address, a folder, s3://bucket/prefix, or the name of a UK council.

    \b
    Example: agenda sources add bexley
    """
    command = begin(None, json_output)
    path = command.settings.sources or DEFAULT_FILE
    source = _wanted(place, name, permission)
    try:
        source = _with_platform(command, source)
        listing = _workshop(command, source).listing(source)
        append_source(path, source)
    except StageError as error:
        fail(f"{source.address}: {error.message} ({error.reason})")
    except UnknownSourceError as error:
        fail(str(error))
    documents = sum(len(meeting.documents) for meeting in listing.meetings)
    figures = {"file": str(path), "meetings": len(listing.meetings), "documents": documents}
    told = f"{len(listing.meetings)} meetings, {documents} documents; added to {path}:\n\n{source_text(source)}"
    command.emit({**source.model_dump(mode="json", exclude_none=True), **figures}, told.rstrip())


@sources.command("list")
@json_option
def list_sources(json_output: bool) -> None:
    """Show the sources of AGENDA_SOURCES.

    \b
    Example: agenda sources list
    """
    command = begin(None, json_output)
    rows = [source.model_dump(mode="json", exclude_none=True, exclude_defaults=True) for source in command.sources]
    lines = (f"{s.name:<24} {s.platform or 'not known':<10} {s.address}" for s in command.sources)
    command.emit(rows, "\n".join(lines) or "no source is configured")


@sources.command()
@click.argument("names", nargs=-1)
@bucket_option
@json_option
def check(names: tuple[str, ...], bucket: str | None, json_output: bool) -> None:
    """Read each source once, or those named, and say how it is and by what that shows. Nothing is announced.

    \b
    Example: agenda sources check
    """
    command = begin(bucket, json_output)
    known = {source.name: source for source in command.sources}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise click.UsageError(f"no source is called {', '.join(unknown)}; there are {', '.join(known) or 'none'}")
    rows = [_checked(command, known[name]) for name in names or known]
    lines = (
        f"{r['name']:<24} {r['state']:<16} {r['evidence']}; last good poll: {r['last_good_poll'] or 'none'}"
        for r in rows
    )
    command.emit(rows, "\n".join(lines) or "no source is configured")
    if any(Health(row["state"]) not in GOOD for row in rows):
        raise SystemExit(EXIT_FAILED)


def _wanted(place: str, name: str | None, permission: str | None) -> Source:
    """The source that is asked for. Raises UsageError."""
    given = {"permission": permission} if permission else {}
    try:
        source = resolve_source(place, ())
        return Source.model_validate(
            {**source.model_dump(exclude_unset=True), **({"name": name} if name else {}), **given}
        )
    except UnknownSourceError as error:
        council = _council(place, error)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    try:
        return Source.model_validate(
            {"name": name or council.slug, "address": council.address, "council": council.name, **given}
        )
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def _council(place: str, error: Exception) -> Council:
    try:
        return find_council(place)
    except UnknownCouncilError as unknown:
        raise click.UsageError(f"{place!r} is no address and no folder, and {unknown}") from error


def _with_platform(command: Command, source: Source) -> Source:
    if source.platform is not None or urlsplit(source.address).scheme not in {"http", "https", "s3"}:
        return source
    detected = detect_platform(source.address, HttpPages(web_client(command.settings, [source])))
    found = {"platform": detected.platform, "address": detected.address, "options": detected.options}
    return source.model_copy(update=found)


def _workshop(command: Command, source: Source) -> Workshop:
    """Parts for reading one source from this process; nothing is sent to any worker."""

    def dispatch(stage: str, event_key: str, part: str = "", lane: Lane = Lane.LIVE) -> None:
        raise AssertionError(f"reading a source sends nothing, and not {part or event_key} to {stage} ({lane})")

    return Workshop(command.settings, [source], dispatch)


def _checked(command: Command, source: Source) -> dict[str, Any]:
    found, health = _finding(command, source), load_health(command.store(), source.name)
    row = {
        "name": source.name,
        "state": found.health.value,
        "evidence": found.evidence,
        "last_good_poll": health.last_good_poll if health else None,
    }
    return {**row, "permission": source.permission} if source.permission else row


def _finding(command: Command, source: Source) -> Finding:
    """What one reading shows of the source."""
    watching = _workshop(command, source).watching
    pages = TimedPages(HttpPages(watching.client), command.settings.slow_after)
    try:
        listing = watching.platform(source, pages).listing(watching.window(source))
    except StageError as error:
        return health_of_listing(error.reason, error.message)
    told = f"{len(listing.meetings)} meetings, {sum(len(m.documents) for m in listing.meetings)} documents"
    return (
        _poor(command, source, watching.window(source), listing, told)
        or worst(pages.findings)
        or Finding(Health.OK, told)
    )


def _poor(command: Command, source: Source, window: Window, listing: Listing, told: str) -> Finding | None:
    """The finding of a listing that shows nothing, or far fewer meetings of the window than are known."""
    if not listing.complete:
        return None
    known = load_memory(command.store(), source.name).meetings
    starts = {own_id: meeting.starts_at for own_id, meeting in known.items()}
    inside = {own_id for own_id, start in starts.items() if start and window.first <= start.date() <= window.last}
    missing = inside - {meeting_id(source.name, meeting.key) for meeting in listing.meetings}
    if not listing.meetings:
        return Finding(Health.EMPTY, f"{told}; {len(inside)} were known of these days")
    if is_partial(len(inside), len(missing)):
        return Finding(
            Health.PARTIAL, f"{told}; {len(missing)} of {len(inside)} known meetings are not listed any more"
        )
    return None


sources.add_command(source_show.show)
COMMANDS: tuple[Any, ...] = (sources,)
