"""What every command shares: settings, JSON output, and errors that end with the right exit code."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NoReturn

import click
from celery import Celery
from pydantic import ValidationError

from workers.adapters.brokers import BrokerConfigurationError, broker_profile
from workers.entrypoints.celery_app import create_app
from workers.entrypoints.logs import configure_logs
from workers.entrypoints.settings import Settings, load_settings
from workers.entrypoints.sources import Source, UnknownSourceError, read_sources
from workers.entrypoints.wiring import Workshop

EXIT_FAILED = 1


@dataclass(frozen=True)
class Command:
    """Carries the settings and sources of one call of `agenda`."""

    settings: Settings
    json_output: bool

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Sources of the file that the settings name."""
        try:
            return read_sources(self.settings.sources)
        except UnknownSourceError as error:
            raise click.UsageError(str(error)) from error

    def app(self, extra: Sequence[Source] = ()) -> Celery:
        """The Celery app with all sources, its broker checked."""
        try:
            profile = broker_profile(self.settings.broker_url)
            profile.verify()
        except BrokerConfigurationError as error:
            raise click.ClickException(str(error)) from error
        return create_app(self.settings, (*self.sources, *extra))

    def workshop(self, app: Celery) -> Workshop:
        """The parts that the app's tasks work with."""
        workshop: Workshop = app.agenda.workshop
        return workshop

    def emit(self, result: Any, text: str) -> None:
        """Print the result, as one line of JSON or as text."""
        click.echo(json.dumps(result, ensure_ascii=False, default=str) if self.json_output else text)


def begin(bucket: str | None, json_output: bool) -> Command:
    """Read the settings and set up logs. Raises UsageError that names each wrong setting."""
    try:
        settings = load_settings()
    except ValidationError as error:
        problems = "; ".join(f"AGENDA_{'.'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors())
        raise click.UsageError(f"wrong settings: {problems}") from error
    if bucket:
        settings = settings.model_copy(update={"bucket_url": bucket})
    configure_logs(settings)
    return Command(settings, json_output)


def fail(message: str) -> NoReturn:
    """End with exit code 1 and a message."""
    raise click.ClickException(message)
