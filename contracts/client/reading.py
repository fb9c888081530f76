"""Events by address: from the bucket or from a server, each once."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from contracts.client.feed import feed_events
from contracts.client.queues import Message, amqp_messages, redis_messages, sqs_messages
from contracts.client.received import Received, known, received
from contracts.client.remembering import Checkpoint, Seen


def read_events(
    url: str,
    since: str | datetime | None = None,
    *,
    types: Sequence[str] = (),
    seen: Seen | None = None,
    checkpoint: Checkpoint | None = None,
    follow: bool = False,
    idle_s: float = 2.0,
) -> Iterator[Received]:
    """Events at an address, each when its subject's earlier ones were given; types that are not known are left out.

    A folder, `file://` or `s3://` is the bucket, from `since` on (a cursor or a time; else from the beginning), or from
    where the `checkpoint` stands. `amqp://…?queue=`, `redis://…?group=` and `sqs://` are servers, which keep the place
    themselves. An event counts as handled when the next one is asked for: then its id goes into `seen`, and the place
    moves on. Ids in `seen` are left out. With `follow` it waits for more for ever; otherwise a server is left when
    nothing came for `idle_s` seconds, and a bucket at its end. Raises ValueError for an address of no such kind.
    """
    scheme = url.partition("://")[0] if "://" in url else ""
    if scheme in {"", "file", "s3"}:
        yield from _once(feed_events(url, since, checkpoint, follow=follow), types, seen)
        return
    if since is not None or checkpoint is not None:
        raise ValueError(f"{scheme}:// keeps its own place; read earlier events from the bucket")
    yield from _handled(_messages(scheme, url, types, None if follow else idle_s), types, seen)


def _messages(scheme: str, url: str, types: Sequence[str], idle_s: float | None) -> Iterator[Message]:
    if scheme in {"amqp", "amqps"}:
        return amqp_messages(url, types, idle_s)
    if scheme in {"redis", "rediss"}:
        return redis_messages(url, idle_s)
    if scheme == "sqs":
        return sqs_messages(url, idle_s)
    raise ValueError(f"events come from a folder, file://, s3://, amqp://, redis:// or sqs://, not from {scheme}://")


def _once(events: Iterator[Received], types: Sequence[str], seen: Seen | None) -> Iterator[Received]:
    for one in events:
        if _wanted(one, types, seen):
            yield one
            if seen is not None:
                seen.add(one.event.id)


def _handled(messages: Iterator[Message], types: Sequence[str], seen: Seen | None) -> Iterator[Received]:
    for message in messages:
        if known(message.text):
            yield from _once(iter((received(message.text, matched=message.matched),)), types, seen)
        message.handled()


def _wanted(one: Received, types: Sequence[str], seen: Seen | None) -> bool:
    return (not types or one.event.type in types) and (seen is None or one.event.id not in seen)
