"""`agenda doctor`: whether everything that the workers need works here."""

import time
from dataclasses import asdict
from typing import Any

import click

from workers.entrypoints.commands.context import EXIT_FAILED, Command, begin
from workers.entrypoints.commands.options import bucket_option, json_option
from workers.entrypoints.overview.advice import advice, settings_advice
from workers.entrypoints.overview.opening import open_lookout
from workers.entrypoints.preflight import LOOKS, Check, checked
from workers.entrypoints.settings import Settings
from workers.runtime.objects import StoreUnavailableError

PAUSE_S = 1.0


@click.command()
@click.option("--create-bucket", is_flag=True, help="First create the S3 bucket if it is not there.")
@click.option("--deployment", is_flag=True, help="Also look at workers, queues, sources, sinks and failures.")
@click.option("--only", multiple=True, type=click.Choice(list(LOOKS)), help="Only this; may be given again.")
@click.option("--wait", type=click.FloatRange(min=0), default=0, help="Seconds to look again while something is wrong.")
@bucket_option
@json_option
def doctor(
    create_bucket: bool,
    deployment: bool,
    only: tuple[str, ...],
    wait: float,
    bucket: str | None,
    json_output: bool,
) -> None:
    """Check programs, bucket and broker, and say what to do about each that does not work.

    With --deployment it also says what to do about what runs, or should: run it where no worker needs to be.

    \b
    Example: agenda doctor --deployment
    """
    command = begin(bucket, json_output)
    checks = _checked(command.settings, only, create_bucket)
    end = time.monotonic() + wait
    while time.monotonic() < end and not all(check.ok for check in checks):
        time.sleep(PAUSE_S)
        checks = _checked(command.settings, only, create_bucket)
    if deployment:
        lookout = open_lookout(command.settings, command.sources, command.subscriptions)
        checks += (*advice(lookout.look()), *settings_advice(command.settings))
    lines = "\n".join(f"{'ok  ' if check.ok else 'FAIL'}  {check.name:<12} {check.told}" for check in checks)
    command.emit([asdict(check) for check in checks], lines)
    if not all(check.ok for check in checks):
        raise SystemExit(EXIT_FAILED)


def _checked(settings: Settings, only: tuple[str, ...], create_bucket: bool) -> tuple[Check, ...]:
    try:
        if create_bucket:
            _create_bucket(settings)
    except StoreUnavailableError as error:
        return (Check("bucket", ok=False, told=str(error)),)
    return checked(settings, only)


def _create_bucket(settings: Settings) -> None:
    store = Command(settings, json_output=False).store()
    create = getattr(store, "create_bucket", None)
    if create is None:
        raise click.UsageError(f"{settings.bucket_url} is no S3 bucket; a folder makes itself")
    create()


COMMANDS: tuple[Any, ...] = (doctor,)
