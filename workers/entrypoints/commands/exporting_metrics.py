"""`agenda metrics`: shows what broker and bucket tell, for Prometheus."""

from typing import Any

import click
import structlog

from workers.adapters.telemetry.figures import Figures
from workers.entrypoints.alive import touching
from workers.entrypoints.commands.context import Command, begin
from workers.entrypoints.commands.options import bucket_option
from workers.entrypoints.overview.gauges import gauges
from workers.entrypoints.overview.looking import Lookout
from workers.entrypoints.overview.opening import open_lookout
from workers.entrypoints.overview.page import write_page
from workers.entrypoints.stopping import stop_when_told
from workers.entrypoints.telling import telling
from workers.runtime.objects import StoreUnavailableError
from workers.runtime.telemetry.port import Telemetry


@click.command()
@click.option("--once", is_flag=True, help="Print the figures of one look, then end.")
@click.option("--every", type=click.FloatRange(min=1), default=15.0, show_default=True, help="Seconds between looks.")
@click.option("--page", is_flag=True, help="Also write status/index.html into the site at each look.")
@click.option("--json", "json_output", is_flag=True, help="With --once: as JSON.")
@bucket_option
def metrics(once: bool, every: float, page: bool, json_output: bool, bucket: str | None) -> None:
    """Show queues, open work, sources, sinks, failures and cost at AGENDA_METRICS_LISTEN, or send them by OTLP.

    Run one of these beside the workers; each worker shows its own counters at its own AGENDA_METRICS_LISTEN.

    \b
    Example: AGENDA_METRICS_LISTEN=127.0.0.1:9464 agenda metrics
    """
    command = begin(bucket, json_output)
    lookout = open_lookout(command.settings, command.sources, command.subscriptions)
    if once:
        _print(command, lookout)
        return
    if not (command.settings.metrics_listen or command.settings.otlp_url or page):
        raise click.UsageError("nobody listens: set AGENDA_METRICS_LISTEN or AGENDA_OTLP_URL, or say --page")
    stop = stop_when_told()
    touch = touching(command.settings.alive_file)
    with telling(command.settings, "metrics") as telemetry:
        while not stop.is_set():
            touch()
            _look(command, lookout, telemetry, page=page)
            stop.wait(every)


def _look(command: Command, lookout: Lookout, telemetry: Telemetry, *, page: bool) -> None:
    """Tell how it stands; a bucket that does not answer is asked again at the next look."""
    try:
        overview = lookout.look()
        telemetry.measure(gauges(overview, command.settings.cpu_hour_price))
        if page:
            write_page(command.store(), overview)
    except StoreUnavailableError as error:
        structlog.get_logger().warning("overview_failed", message=str(error))
        return
    if overview.trouble:
        structlog.get_logger().warning("broker_does_not_tell", message=overview.trouble)


def _print(command: Command, lookout: Lookout) -> None:
    overview, figures = lookout.look(), Figures()
    figures.measure(gauges(overview, command.settings.cpu_hour_price))
    command.emit(overview.as_json(), figures.text().rstrip("\n"))


COMMANDS: tuple[Any, ...] = (metrics,)
