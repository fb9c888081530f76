"""What an operator is to do about how a deployment stands."""

from collections.abc import Iterable
from datetime import timedelta
from importlib.util import find_spec

from workers.domain.health import GOOD
from workers.entrypoints.overview.facts import LaneStanding, Overview, SourceStanding
from workers.entrypoints.overview.text import duration
from workers.entrypoints.preflight import Check
from workers.entrypoints.settings import Settings
from workers.runtime.lanes import Lane

LATE_S, LAGGING_S = 1800.0, 900.0
"""Seconds after which news that no stage handled, or no sink took, is an operator's business, as the alerts say."""
STALE = timedelta(days=1)
MOST_FAILURES = 100


def advice(overview: Overview) -> tuple[Check, ...]:
    """One check for each kind of thing; what is not right says what to do."""
    return (
        _queues(overview),
        _workers(overview),
        _open_work(overview),
        _dead_letters(overview),
        _failures(overview),
        _sources(overview),
        _sinks(overview),
    )


def settings_advice(settings: Settings) -> tuple[Check, ...]:
    """What a deployment should say of itself."""
    return (_telemetry(settings), _addresses(settings))


def _queues(overview: Overview) -> Check:
    if overview.trouble:
        return Check("queues", ok=False, told=f"{overview.trouble}; start it, or mend AGENDA_BROKER_URL")
    waiting = [one.waiting for one in overview.lanes if one.waiting is not None]
    told = f"{sum(waiting)} tasks wait" if waiting else "embedded: they end with their process"
    return Check("queues", ok=True, told=told)


def _workers(overview: Overview) -> Check:
    told = [one for one in overview.lanes if one.workers is not None]
    idle = [one for one in told if not one.workers and (one.lane == Lane.LIVE or one.waiting)]
    if idle:
        names = _joined(dict.fromkeys(one.stage for one in idle))
        return Check("workers", ok=False, told=f"none takes tasks of {names}: agenda worker {names.replace(',', '')}")
    found = f"{sum(one.workers or 0 for one in told)} take tasks of all stages" if told else "none can be seen"
    return Check("workers", ok=True, told=found)


def _open_work(overview: Overview) -> Check:
    late = [one for one in overview.lanes if one.lane == Lane.LIVE and (one.oldest_s or 0) > LATE_S]
    if late:
        return Check("open work", ok=False, told="; ".join(map(_late, late)))
    return Check("open work", ok=True, told=f"{sum(one.open for one in overview.lanes)} events are on their way")


def _late(one: LaneStanding) -> str:
    todo = "agenda reconcile" if not one.waiting else f"start more workers: agenda worker {one.stage}"
    return f"{one.stage} has {one.open} open, the oldest for {duration(one.oldest_s)}: {todo}"


def _dead_letters(overview: Overview) -> Check:
    count = overview.dead_letters or 0
    told = f"{count} are set aside, and no worker records them: start one, and see its log" if count else "none"
    return Check("dead letters", ok=not count, told=told)


def _failures(overview: Overview) -> Check:
    count = sum(one.count for one in overview.failures)
    todo = "; agenda failures list --group" if count else ""
    return Check("failures", ok=count <= MOST_FAILURES, told=f"{count} stand{todo}")


def _sources(overview: Overview) -> Check:
    unwell = [f"{one.name} is {one.health}" for one in overview.sources if one.health and one.health not in GOOD]
    stale = [one.name for one in overview.sources if _is_stale(one, overview)]
    told = [*([f"{_joined(unwell)}: agenda sources show NAME"] if unwell else [])]
    if stale:
        told.append(f"{_joined(stale)} not polled for a day: run agenda watch, and a worker of the stage watch")
    return Check("sources", ok=not told, told="; ".join(told) or f"{len(overview.sources)} are well")


def _is_stale(one: SourceStanding, overview: Overview) -> bool:
    return one.last_poll is None or overview.looked_at - one.last_poll > STALE


def _sinks(overview: Overview) -> Check:
    paused = [one.name for one in overview.sinks if one.state == "paused"]
    late = [one.name for one in overview.sinks if one.state != "paused" and one.lag_s > LAGGING_S]
    told = [*([f"{_joined(paused)} paused: mend, then agenda events resume NAME"] if paused else [])]
    if late:
        told.append(f"{_joined(late)} behind: see agenda events sinks, and whether agenda events deliver runs")
    return Check("sinks", ok=not told, told="; ".join(told) or f"{len(overview.sinks)} have what they want")


def _telemetry(settings: Settings) -> Check:
    if settings.otlp_url and find_spec("opentelemetry") is None:
        return Check("telemetry", ok=False, told="AGENDA_OTLP_URL needs the extra: pip install 'agenda-workers[otel]'")
    where = [*filter(None, (settings.metrics_listen, settings.otlp_url))]
    told = _joined(where) if where else "nobody listens: set AGENDA_METRICS_LISTEN or AGENDA_OTLP_URL"
    return Check("telemetry", ok=bool(where), told=told)


def _addresses(settings: Settings) -> Check:
    todo = []
    if "//localhost" in settings.site_url:
        todo.append("AGENDA_SITE_URL names this machine, and so do links and schemas in events: set it")
    if not settings.contact:
        todo.append("set AGENDA_CONTACT, so that councils can reach you")
    return Check("addresses", ok=not todo, told="; ".join(todo) or settings.site_url)


def _joined(names: Iterable[str]) -> str:
    return ", ".join(names)
