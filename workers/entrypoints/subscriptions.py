"""Who gets events: the sinks of `AGENDA_EVENTS_URL`, and the file that `AGENDA_SUBSCRIPTIONS` names."""

import os
import tomllib
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from workers.adapters.downloads.addresses import AddressRules
from workers.adapters.sinks import SinkAddressError, open_sink
from workers.entrypoints.settings import Settings
from workers.runtime.delivery import Subscription
from workers.runtime.subscription import Filter

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
Words = tuple[Annotated[str, StringConstraints(min_length=1)], ...]


class SubscriptionError(ValueError):
    """What is said of a subscription cannot be used; the message says which one and why."""


class SubscriptionEntry(BaseModel):
    """One `[[subscription]]` of the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$")
    sink: str | None = None
    sink_from: str | None = Field(None, description="Environment variable that holds the sink's URL.")
    secret_from: str | None = Field(None, description="Environment variable that holds a webhook's secret.")
    since: date | datetime | Literal["now", "beginning"] = "now"
    types: Words = ()
    councils: Words = ()
    committees: Words = ()
    topics: Words = ()
    document_types: Words = ()

    @property
    def wants(self) -> Filter:
        """Its filters."""
        return Filter(self.types, self.councils, self.committees, self.topics, self.document_types)

    def url(self) -> str:
        """The sink's URL, with the secret in its place. Raises SubscriptionError."""
        if (self.sink is None) == (self.sink_from is None):
            raise SubscriptionError("it needs either sink or sink_from")
        url = self.sink if self.sink is not None else _from_environment(self.sink_from or "")
        return f"{url}#{_from_environment(self.secret_from)}" if self.secret_from else url


def load_subscriptions(settings: Settings) -> tuple[Subscription, ...]:
    """Every subscription that the settings name; nothing connects yet. Raises SubscriptionError."""
    rules = AddressRules(allow_loopback=settings.allow_loopback)
    plain = [SubscriptionEntry(name=name_of(url), sink=url) for url in settings.events_url.split()]
    named = read_subscriptions(settings.subscriptions) if settings.subscriptions else ()
    names = [entry.name for entry in (*plain, *named)]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise SubscriptionError(f"two subscriptions are called {twice}")
    opened = [_opened(entry, rules, from_file=False) for entry in plain]
    return (*opened, *(_opened(entry, rules, from_file=True) for entry in named))


def read_subscriptions(path: Path) -> tuple[SubscriptionEntry, ...]:
    """The entries of a file. Raises SubscriptionError."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        unknown = sorted(set(content) - {"subscription"})
        if unknown:
            raise SubscriptionError(f"{path}: there is no [{unknown[0]}], only [[subscription]]")
        return tuple(SubscriptionEntry.model_validate(entry) for entry in content.get("subscription", ()))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise SubscriptionError(f"{path} cannot be read: {error}") from error
    except ValidationError as error:
        told = "; ".join(f"{'.'.join(map(str, it['loc']))}: {it['msg']}" for it in error.errors())
        raise SubscriptionError(f"{path}: {told}") from error


def chosen(subscriptions: Iterable[Subscription], name: str) -> Subscription:
    """The subscription of a name. Raises SubscriptionError that names all."""
    known = {one.name: one for one in subscriptions}
    if name not in known:
        raise SubscriptionError(f"no subscription is called {name!r}; there are {', '.join(known) or 'none'}")
    return known[name]


def name_of(url: str) -> str:
    """A stable name for a sink that is only a URL: it stays when user, password or secret change."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "unreadable"
    place = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}?{parts.query}"
    scheme = parts.scheme if parts.scheme.isalnum() and parts.scheme.islower() else "sink"
    return f"{scheme}-{sha256(place.encode()).hexdigest()[:8]}"


def _opened(entry: SubscriptionEntry, rules: AddressRules, *, from_file: bool) -> Subscription:
    try:
        return Subscription(entry.name, open_sink(entry.url(), rules), entry.wants, _since(entry))
    except (SubscriptionError, SinkAddressError) as error:
        where = f"the subscription {entry.name}" if from_file else "AGENDA_EVENTS_URL"
        raise SubscriptionError(f"{where}: {error}") from error


def _since(entry: SubscriptionEntry) -> datetime | None:
    match entry.since:
        case "now":
            return None
        case "beginning":
            return BEGINNING
        case datetime() as moment:
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        case day:
            return datetime.combine(day, time(), UTC)


def _from_environment(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        raise SubscriptionError(f"the environment variable {name} is not set")
    return value
