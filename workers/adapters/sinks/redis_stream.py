"""A stream in Redis: one entry an event, with the fields of the message as its fields."""

from collections.abc import Sequence
from typing import Any, cast

import redis

from contracts.artefacts.failure import ReasonCode
from workers.adapters.sinks.address import SinkAddress, SinkAddressError
from workers.adapters.sinks.wire import STRUCTURED_TYPE, Mode, attributes, data_of
from workers.runtime.delivery import Delivery, Patience
from workers.runtime.errors import TransientError

DEFAULT_STREAM = "agenda.events"
LONGEST = 1_000_000
"""Entries that a stream keeps, about; consumers that are further behind read the event log."""
ANSWER_S = 10.0
OPTIONS = ("stream", "maxlen", "mode")


class RedisStream:
    """Adds a batch in one round trip, in order."""

    batch = 100
    patience = Patience(longest_s=10.0)

    def __init__(self, client: "redis.Redis", stream: str, longest: int, mode: Mode) -> None:
        self._client = client
        self._stream = stream
        self._longest = longest
        self._mode = mode

    def __repr__(self) -> str:
        return f"RedisStream({self._stream!r}, {self._mode})"

    @classmethod
    def from_url(cls, url: str) -> "RedisStream":
        """`redis://user:password@host:port/database?stream=agenda.events&maxlen=1000000`."""
        address = SinkAddress.parse(url, *OPTIONS)
        if len(address.path) > 1 or not all(part.isdecimal() or not part for part in address.path):
            raise SinkAddressError("a Redis sink is redis://host:port/database?stream=NAME")
        client = redis.Redis.from_url(
            url.partition("?")[0], socket_timeout=ANSWER_S, socket_connect_timeout=ANSWER_S, retry=None
        )
        stream = address.options.get("stream", DEFAULT_STREAM)
        return cls(client, stream, address.whole_number("maxlen", LONGEST), address.mode)

    def send(self, deliveries: Sequence[Delivery]) -> None:
        """Add the events. Raises TransientError when Redis does not take them all."""
        pipeline = self._client.pipeline(transaction=False)
        for one in deliveries:
            fields = cast("dict[Any, Any]", self._fields(one))
            pipeline.xadd(self._stream, fields, maxlen=self._longest, approximate=True)
        try:
            pipeline.execute()
        except (redis.RedisError, OSError) as error:
            raise TransientError(
                ReasonCode.UNREACHABLE, f"the stream {self._stream} did not take {deliveries[0].event.id}: {error}"
            ) from error

    def close(self) -> None:
        """End the connections."""
        self._client.close()

    def _fields(self, one: Delivery) -> dict[str, str | bytes]:
        matched = {"matched": ", ".join(one.matched)} if one.matched else {}
        if self._mode is Mode.STRUCTURED:
            return {"content-type": STRUCTURED_TYPE, "event": one.text, **matched}
        media_type, body = data_of(one.text)
        named = {f"ce_{name}": value for name, value in attributes(one.text).items()}
        return {"content-type": media_type, **named, "data": body, **matched}
