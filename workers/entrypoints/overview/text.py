"""An overview for people, as lines of text: in a terminal, and again in its place while it changes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import click
from rich.console import Console
from rich.live import Live
from rich.text import Text

from workers.entrypoints.overview.facts import LaneStanding, Overview
from workers.runtime.lanes import Lane

NOTHING = "-"
TITLE_WIDTH, ERROR_WIDTH = 44, 60


def overview_text(overview: Overview) -> str:
    """All of it; what is empty is left out."""
    parts = [_lanes(overview), _failures(overview), _sources(overview), _sinks(overview), _documents(overview)]
    told = [f"{overview.looked_at:%Y-%m-%d %H:%M:%S} UTC", *([overview.trouble] if overview.trouble else [])]
    return "\n\n".join(["\n".join(told), *("\n".join(part) for part in parts if part)])


def duration(seconds: float | None) -> str:
    """A time span with its two largest units."""
    if seconds is None:
        return NOTHING
    left, told = round(seconds), list[str]()
    for size, unit in ((86400, "d"), (3600, "h"), (60, "min"), (1, "s")):
        if left >= size or (unit == "s" and not told):
            told.append(f"{left // size} {unit}")
            left %= size
    return " ".join(told[:2])


def shows(lane: LaneStanding) -> bool:
    """Whether a lane is worth a line: the live ones always, backlogs while there is one."""
    return lane.lane == Lane.LIVE or bool(lane.open or lane.waiting)


def _lanes(overview: Overview) -> list[str]:
    head = f"{'stage':<20} {'open':>7} {'oldest':>12} {'a minute':>9} {'through in':>12} {'queue':>7} {'workers':>7}"
    rows = [
        f"{_name(one):<20} {one.open:>7} {duration(one.oldest_s):>12} {one.per_minute:>9.1f} "
        f"{duration(one.empty_in_s):>12} {_number(one.waiting):>7} {_number(one.workers):>7}"
        for one in overview.lanes
        if shows(one)
    ]
    dead = [f"dead letters: {overview.dead_letters}; a worker records them"] if overview.dead_letters else []
    return [head, *rows, *dead]


def _failures(overview: Overview) -> list[str]:
    rows = [f"{one.stage:<20} {one.count:>7} {one.reason}" for one in overview.failures]
    return [f"{'failures':<20} {'count':>7} reason", *rows] if rows else []


def _sources(overview: Overview) -> list[str]:
    rows = [
        f"{one.name:<28} {one.health or 'not polled':<17} {_ago(one.last_good_poll, overview):>12}  "
        f"{one.evidence[:ERROR_WIDTH]}".rstrip()
        for one in overview.sources
    ]
    return [f"{'source':<28} {'health':<17} {'well':>12}  evidence", *rows] if rows else []


def _sinks(overview: Overview) -> list[str]:
    rows = [
        f"{one.name:<28} {one.state:<8} {one.waiting:>7} {duration(one.lag_s):>12}  {one.error[:ERROR_WIDTH]}".rstrip()
        for one in overview.sinks
    ]
    return [f"{'sink':<28} {'state':<8} {'waiting':>7} {'lag':>12}", *rows] if rows else []


def _documents(overview: Overview) -> list[str]:
    rows = [
        f"{one.title[:TITLE_WIDTH]:<{TITLE_WIDTH}} {_ago(one.time, overview):>12}  {one.stands}"
        for one in overview.documents
    ]
    return [f"{'last documents':<{TITLE_WIDTH}} {'':>12}  stand", *rows] if rows else []


def _name(one: LaneStanding) -> str:
    return one.stage if one.lane == Lane.LIVE else f"{one.stage} ({one.lane})"


def _number(value: int | None) -> str:
    return NOTHING if value is None else str(value)


def _ago(moment: datetime | None, overview: Overview) -> str:
    return f"{duration((overview.looked_at - moment).total_seconds())} ago" if moment else "never"


@contextmanager
def live(json_output: bool) -> Iterator[Callable[[str, str], None]]:
    """Shows each look in the place of the last one; as lines of JSON, or where there is no terminal, one after it."""
    console = Console()
    if json_output or not console.is_terminal:
        yield lambda line, text: click.echo(line if json_output else f"{text}\n")
        return
    with Live(console=console, screen=True, auto_refresh=False) as shown:
        yield lambda _, text: shown.update(Text(text), refresh=True)
