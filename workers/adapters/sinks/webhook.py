"""A signed webhook: one POST an event.

Source: Standard Webhooks 1.0 (headers `webhook-id`, `webhook-timestamp`, `webhook-signature`; HMAC-SHA256 over id,
timestamp and body; any 2xx is success, 410 asks to stop); CloudEvents HTTP protocol binding 1.0.2.
"""

import base64
import binascii
import hmac
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from hashlib import sha256
from http import HTTPStatus
from urllib.parse import quote, urlsplit, urlunsplit

import httpx

from contracts.artefacts.failure import ReasonCode
from workers.adapters.downloads.addresses import AddressRules
from workers.adapters.downloads.answers import retry_after
from workers.adapters.downloads.bounded_transport import BoundedTransport
from workers.adapters.sinks.address import SinkAddress, SinkAddressError
from workers.adapters.sinks.wire import STRUCTURED_TYPE, Mode, attributes, data_of
from workers.runtime.delivery import Delivery, Patience
from workers.runtime.errors import PermanentError, TransientError

SECRET_PREFIX = "whsec_"  # noqa: S105 - how a secret begins, not one
SHORTEST_SECRET = 24
WAIT_S, EXCHANGE_S = 10.0, 20.0
"""Seconds for a single wait, and for the whole exchange."""
PATIENCE = Patience(first_s=5.0, longest_s=3600.0, give_up_after=timedelta(days=5))
SAFE_IN_HEADERS = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"%')
"""Source: CloudEvents HTTP protocol binding 1.0.2, section 3.1.3.2."""


def parse_secret(text: str) -> bytes:
    """The key of `whsec_` and base64. Raises SinkAddressError for anything else, and for less than 24 bytes."""
    key = b""
    if text.startswith(SECRET_PREFIX):
        with suppress(binascii.Error):
            key = base64.b64decode(text.removeprefix(SECRET_PREFIX), validate=True)
    if len(key) < SHORTEST_SECRET:
        raise SinkAddressError("the secret of a webhook is whsec_ and at least 24 bytes in base64")
    return key


def signature(key: bytes, message_id: str, timestamp: int, body: bytes) -> str:
    """The value of `webhook-signature`."""
    signed = b".".join((message_id.encode(), str(timestamp).encode(), body))
    return "v1," + base64.b64encode(hmac.new(key, signed, sha256).digest()).decode()


@dataclass(frozen=True)
class Webhook:
    """Posts to public addresses only, which are checked each time and then connected to; redirects are not followed."""

    url: httpx.URL
    key: bytes = field(repr=False)
    rules: AddressRules = field(default_factory=AddressRules)
    mode: Mode = Mode.STRUCTURED
    clock: Callable[[], float] = time.time
    transport: httpx.BaseTransport | None = field(default=None, repr=False)
    patience: Patience = PATIENCE
    batch: int = 1

    @classmethod
    def from_url(cls, url: str, rules: AddressRules) -> "Webhook":
        """`https://host/path#whsec_…`, with `&mode=binary` behind the secret for that mode; http to loopback only."""
        given = urlsplit(url)
        secret, _, rest = given.fragment.partition("&")
        try:
            place = rules.parse(urlunsplit(given._replace(fragment="")))
        except PermanentError as error:
            raise SinkAddressError(f"a webhook is https://host/path#whsec_…: {error.message}") from error
        if place.scheme == "http" and not rules.allow_loopback:
            raise SinkAddressError("a webhook over http can be read on the way; use https")
        return cls(place, parse_secret(secret), rules, SinkAddress.parse(f"webhook://?{rest}", "mode").mode)

    def send(self, deliveries: Sequence[Delivery]) -> None:
        """Post each event. Raises TransientError, and PermanentError when the address is refused or gone for good."""
        for one in deliveries:
            self._judge(one, self._exchange(one))

    def close(self) -> None:
        """Nothing to let go of: no connection is kept."""

    def _exchange(self, one: Delivery) -> httpx.Response:
        first, *_ = self.rules.resolve(self.url)
        media_type, body, named = self._content(one)
        now = int(self.clock())
        headers = {
            "Host": self.url.netloc.decode("ascii"),
            "User-Agent": "agenda-workers",
            "Content-Type": media_type,
            "Connection": "close",
            "webhook-id": one.event.id,
            "webhook-timestamp": str(now),
            "webhook-signature": signature(self.key, one.event.id, now, body),
            **({"agenda-matched": _in_header(", ".join(one.matched))} if one.matched else {}),
            **named,
        }
        request = httpx.Request(
            "POST",
            self.url.copy_with(host=first),
            content=body,
            headers=headers,
            extensions={
                "timeout": httpx.Timeout(WAIT_S).as_dict(),
                "sni_hostname": self.url.raw_host.decode("ascii"),
            },
        )
        try:
            response = self._transport.handle_request(request)
            response.close()
        except httpx.HTTPError as error:
            raise TransientError(
                ReasonCode.UNREACHABLE, f"{self._shown} did not take {one.event.id}: {error or type(error).__name__}"
            ) from error
        return response

    def _content(self, one: Delivery) -> tuple[str, bytes, Mapping[str, str]]:
        """Media type, body, and the headers of the mode."""
        event = attributes(one.text)
        traced: dict[str, str] = {name: event[name] for name in ("traceparent", "tracestate") if name in event}
        if self.mode is Mode.STRUCTURED:
            return f"{STRUCTURED_TYPE}; charset=utf-8", one.text.encode(), traced
        media_type, body = data_of(one.text)
        return media_type, body, traced | {f"ce-{name}": _in_header(value) for name, value in event.items()}

    def _judge(self, one: Delivery, response: httpx.Response) -> None:
        status = response.status_code
        if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
            return
        told = f"{self._shown} answered {one.event.id} with status {status}"
        if status == HTTPStatus.GONE:
            raise PermanentError(ReasonCode.NOT_FOUND, f"{told}: it wants no more events")
        wait = retry_after(response.headers.get("Retry-After"), lambda: datetime.now(UTC))
        raise TransientError(ReasonCode.HTTP_ERROR, told, wait)

    @property
    def _shown(self) -> str:
        return f"the webhook {self.url.host}"

    @cached_property
    def _transport(self) -> httpx.BaseTransport:
        return self.transport or BoundedTransport(EXCHANGE_S)


def _in_header(value: str) -> str:
    return quote(value, safe=SAFE_IN_HEADERS)
