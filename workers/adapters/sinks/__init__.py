"""Where published events go outside, chosen by URL."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from workers.adapters.downloads.addresses import AddressRules
from workers.adapters.sinks.address import SinkAddressError
from workers.adapters.sinks.amqp import TopicExchange
from workers.adapters.sinks.standard_output import StandardOutput
from workers.adapters.sinks.webhook import Webhook
from workers.runtime.delivery import Sink

Opener = Callable[[str], Sink]
EXTRAS = {
    "redis": ("redis", "redis_stream", "RedisStream"),
    "rediss": ("redis", "redis_stream", "RedisStream"),
    "sns": ("boto3", "sns", "SnsTopic"),
    "sqs": ("boto3", "sqs", "SqsQueue"),
    "eventbridge": ("boto3", "eventbridge", "EventBus"),
}
"""By scheme: the package that an extra brings, the module here, and its sink."""
SCHEMES = ("amqp", "amqps", *EXTRAS, "https", "stdout")


def open_sink(url: str, rules: AddressRules | None = None) -> Sink:
    """The sink of a URL; nothing connects yet. `rules` say where webhooks may go. Raises SinkAddressError."""
    scheme = url.partition("://")[0]
    if scheme in {"amqp", "amqps"}:
        return TopicExchange.from_url(url)
    if scheme in {"http", "https"}:
        return Webhook.from_url(url, rules or AddressRules())
    if scheme == "stdout":
        return StandardOutput.from_url(url)
    if scheme in EXTRAS and "://" in url:
        return _extra(scheme)(url)
    raise SinkAddressError(f"a sink begins with none of {', '.join(f'{known}://' for known in SCHEMES)}")


def _extra(scheme: str) -> Opener:
    package, module, name = EXTRAS[scheme]
    if find_spec(package) is None:
        extra = "redis" if package == "redis" else "s3"
        raise SinkAddressError(f"a sink with {scheme}:// needs the extra `{extra}` of agenda-workers")
    opener: Opener = getattr(import_module(f"workers.adapters.sinks.{module}"), name).from_url
    return opener


__all__ = ["SinkAddressError", "open_sink"]
