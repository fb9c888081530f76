"""What an HTTP status means for a document, and how long a site asks to wait."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

from contracts.artefacts.failure import ReasonCode
from workers.runtime.errors import PermanentError, StageError, TransientError

REDIRECTS = frozenset({301, 302, 303, 307, 308})
GONE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
CLOSED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS})


def failure(status: int, url: str, headers: Mapping[str, str], now: Callable[[], datetime]) -> StageError:
    """The error for a status that brings no body; it carries the status."""
    error = _failure(status, url, headers, now)
    error.status = status
    return error


def _failure(status: int, url: str, headers: Mapping[str, str], now: Callable[[], datetime]) -> StageError:
    message = f"{url} answered with status {status}"
    if status in GONE:
        return PermanentError(ReasonCode.NOT_FOUND, message)
    if status in CLOSED:
        return PermanentError(ReasonCode.FORBIDDEN, message)
    if status == HTTPStatus.REQUEST_TIMEOUT:
        return TransientError(ReasonCode.TIMED_OUT, message)
    if status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return TransientError(ReasonCode.HTTP_ERROR, message, retry_after(headers.get("Retry-After"), now))
    return PermanentError(ReasonCode.HTTP_ERROR, message)


def retry_after(value: str | None, now: Callable[[], datetime]) -> float | None:
    """Seconds to wait, from a number or an HTTP date (RFC 9110, 10.2.3); None when there is nothing to read."""
    if value is None:
        return None
    if value.strip().isdecimal():
        return float(value)
    with suppress(ValueError):
        when = parsedate_to_datetime(value)
        aware = when if when.tzinfo else when.replace(tzinfo=UTC)
        return max(0.0, (aware - now()).total_seconds())
    return None


def announced_length(headers: Mapping[str, str]) -> int | None:
    """The length that the server announces for the body as sent; None when it says nothing usable."""
    value = headers.get("Content-Length", "")
    return int(value) if value.isdecimal() else None
