"""Where published events go outside, chosen by URL."""

from urllib.parse import urlsplit

from workers.adapters.sinks.amqp import TopicExchange
from workers.runtime.publisher import Sink


def open_sinks(url: str) -> tuple[Sink, ...]:
    """The sinks of `AGENDA_EVENTS_URL`; none for an empty one. Raises ValueError for an unknown kind."""
    if not url:
        return ()
    scheme = urlsplit(url).scheme
    if scheme in {"amqp", "amqps"}:
        return (TopicExchange.from_url(url),)
    raise ValueError(f"AGENDA_EVENTS_URL: {scheme!r} is unknown; use amqp://host/vhost/exchange")


__all__ = ["open_sinks"]
