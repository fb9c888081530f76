"""`agenda sources add`, `list` and `check`: what is watched, and whether it can be."""

import json
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from workers.adapters.downloads.http import HttpPages
from workers.adapters.sources.detection import detect_platform
from workers.adapters.sources.directory import Council, UnknownCouncilError, find_council
from workers.domain.listing import Listing
from workers.domain.source_health import SourceHealth, health_of_error, health_of_listing
from workers.entrypoints.commands.context import EXIT_FAILED, Command, begin, fail
from workers.entrypoints.commands.options import bucket_option, json_option
from workers.entrypoints.sources import Source, UnknownSourceError, resolve_source
from workers.entrypoints.sources_file import append_source, source_text
from workers.entrypoints.wiring import Workshop, web_client
from workers.runtime import keys
from workers.runtime.errors import StageError
from workers.runtime.objects import ObjectMissingError

DEFAULT_FILE = Path("sources.toml")


@dataclass(frozen=True)
class Known:
    """What earlier polls left: how many documents, and when the last good one was."""

    documents: int = 0
    last_good_poll: str | None = None


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
    lines = (f"{r['name']:<24} {r['state']:<16} {r['evidence']}; last good poll: {r['last_good_poll']}" for r in rows)
    command.emit(rows, "\n".join(lines) or "no source is configured")
    if any(row["state"] != "ok" for row in rows):
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

    def dispatch(stage: str, event_key: str, part: str = "") -> None:
        raise AssertionError(f"reading a source sends nothing, and not {part or event_key} to {stage}")

    return Workshop(command.settings, [source], dispatch)


def _checked(command: Command, source: Source) -> dict[str, Any]:
    before, began = _known(command, source), time.monotonic()
    try:
        health = _health(_workshop(command, source).listing(source), before, time.monotonic() - began)
    except StageError as error:
        health = health_of_error(error.reason, error.message, error.status)
    if source.permission:
        health = replace(health, evidence=f"{health.evidence}; permission: {source.permission}")
    return {
        "name": source.name,
        "state": health.state,
        "evidence": health.evidence,
        "last_good_poll": before.last_good_poll,
    }


def _health(listing: Listing, before: Known, seconds: float) -> SourceHealth:
    documents = sum(len(meeting.documents) for meeting in listing.meetings)
    return health_of_listing(len(listing.meetings), documents, seconds, before.documents, complete=listing.complete)


def _known(command: Command, source: Source) -> Known:
    """What the watcher's state says; nothing before the first poll."""
    try:
        state = json.loads(command.store().get(keys.source_state(source.name)))
    except (ObjectMissingError, ValueError):
        return Known()
    return Known(len(state.get("documents", {})), state.get("last_good_poll"))


COMMANDS: tuple[Any, ...] = (sources,)
