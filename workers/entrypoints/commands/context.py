"""What every command shares: settings, JSON output, and errors that end with the right exit code."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NoReturn

import click
from celery import Celery
from kombu.exceptions import OperationalError
from pydantic import ValidationError

from workers.adapters.brokers import BrokerConfigurationError
from workers.adapters.telemetry.listening import ListenError
from workers.adapters.telemetry.opening import MissingExtraError
from workers.entrypoints.broker import profile_of
from workers.entrypoints.celery_app import create_app
from workers.entrypoints.logs import configure_logs
from workers.entrypoints.settings import Settings, load_settings
from workers.entrypoints.sources import Source, UnknownSourceError, read_sources
from workers.entrypoints.subscriptions import SubscriptionError, load_subscriptions
from workers.entrypoints.wiring import Workshop
from workers.entrypoints.wiring import bucket as open_bucket
from workers.runtime.delivery import Subscription, register
from workers.runtime.errors import StageError
from workers.runtime.objects import ObjectStore, StoreUnavailableError

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

    @cached_property
    def subscriptions(self) -> tuple[Subscription, ...]:
        """The sinks that the settings name, with what each wants."""
        try:
            return load_subscriptions(self.settings)
        except SubscriptionError as error:
            raise click.UsageError(str(error)) from error

    def app(self, extra: Sequence[Source] = ()) -> Celery:
        """The Celery app with all sources, its broker checked; sinks that are new get what is published from now on."""
        try:
            profile = profile_of(self.settings)
            store = self.store()
            profile.verify()
            for subscription in self.subscriptions:
                register(store, subscription)
        except BrokerConfigurationError as error:
            raise click.ClickException(str(error)) from error
        except ValueError as error:
            raise click.UsageError(str(error)) from error
        return create_app(self.settings, (*self.sources, *extra))

    def store(self) -> ObjectStore:
        """The bucket; nothing is read or written yet."""
        try:
            return open_bucket(self.settings)
        except (ValueError, RuntimeError) as error:
            raise click.UsageError(f"AGENDA_BUCKET_URL: {error}") from error

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
        problems = "; ".join(_problem(it["loc"], it["msg"]) for it in error.errors())
        raise click.UsageError(f"wrong settings: {problems}") from error
    except (OSError, ValueError) as error:
        raise click.UsageError(str(error)) from error
    if bucket:
        settings = settings.model_copy(update={"bucket_url": bucket})
    configure_logs(settings)
    return Command(settings, json_output)


def _problem(location: Sequence[int | str], message: str) -> str:
    return f"AGENDA_{'.'.join(map(str, location)).upper()}: {message}" if location else message


def tell_plainly(error: Exception) -> NoReturn:
    """Turn an error that an operator can mend into a sentence with exit code 1; anything else is a bug, and raised."""
    if not isinstance(error, (StoreUnavailableError, StageError, OperationalError, ListenError, MissingExtraError)):
        raise error
    what = "the bucket does not work: " if isinstance(error, StoreUnavailableError) else ""
    click.ClickException(f"{what}{error}").show()
    raise SystemExit(EXIT_FAILED) from error


def fail(message: str) -> NoReturn:
    """End with exit code 1 and a message."""
    raise click.ClickException(message)
