"""Verifies and reads a webhook, by the standard library alone.

Source: Standard Webhooks 1.0; CloudEvents HTTP protocol binding 1.0.2.
"""

import base64
import hmac
import time
from collections.abc import Mapping
from hashlib import sha256
from urllib.parse import unquote

from contracts.client.received import Received, named, received, structured

TOLERANCE_S = 300.0
"""How old a request may be, or how far ahead its clock, before it counts as one that was recorded and sent again."""


class RefusedWebhookError(ValueError):
    """A request is not from the workers, or too old; answer it with 401 and do nothing."""


def verify(
    body: bytes, headers: Mapping[str, str], *secrets: str, now: float | None = None, tolerance_s: float = TOLERANCE_S
) -> str:
    """The id of a request that was signed with one of the secrets (`whsec_…`). Raises RefusedWebhookError."""
    given = {name.lower(): value for name, value in headers.items()}
    message_id, moment = given.get("webhook-id", ""), given.get("webhook-timestamp", "")
    if not message_id or not moment.isdecimal():
        raise RefusedWebhookError("the headers of a signed webhook are missing")
    if abs((time.time() if now is None else now) - int(moment)) > tolerance_s:
        raise RefusedWebhookError("the webhook is too old, or one of the clocks is wrong")
    signed = b".".join((message_id.encode(), moment.encode(), body))
    offered = given.get("webhook-signature", "").split()
    if not any(hmac.compare_digest(_signature(secret, signed), one) for secret in secrets for one in offered):
        raise RefusedWebhookError("no signature fits: is this the secret of the subscription?")
    return message_id


def receive_webhook(
    body: bytes, headers: Mapping[str, str], *secrets: str, now: float | None = None, tolerance_s: float = TOLERANCE_S
) -> Received:
    """The event of a signed request, in either content mode. Raises RefusedWebhookError, UnreadableEventError."""
    verify(body, headers, *secrets, now=now, tolerance_s=tolerance_s)
    given = {name.lower(): value for name, value in headers.items()}
    matched = given.get("agenda-matched")
    text = structured(given.get("content-type", ""), named(given, "ce-"), body)
    return received(text, matched=unquote(matched) if matched else None)


def _signature(secret: str, signed: bytes) -> str:
    key = base64.b64decode(secret.removeprefix("whsec_"))
    return "v1," + base64.b64encode(hmac.new(key, signed, sha256).digest()).decode()
