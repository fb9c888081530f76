"""Where published events go outside, chosen by URL."""

from workers.adapters.brokers import has_readable_place
from workers.adapters.sinks.amqp import TopicExchange
from workers.runtime.publisher import Sink


def open_sinks(url: str) -> tuple[Sink, ...]:
    """The sinks of `AGENDA_EVENTS_URL`; none for an empty one. Raises ValueError for an unknown kind."""
    if not url:
        return ()
    if url.partition("://")[0] not in {"amqp", "amqps"} or "://" not in url:
        raise ValueError("AGENDA_EVENTS_URL begins with no known scheme; use amqp://host/vhost/exchange")
    if not has_readable_place(url):
        raise ValueError(
            "AGENDA_EVENTS_URL: host and port cannot be read; percent-encode special characters in user and password"
        )
    return (TopicExchange.from_url(url),)


__all__ = ["open_sinks"]
