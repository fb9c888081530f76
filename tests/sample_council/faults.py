"""What can go wrong with a download, as faults that the site is told to show."""

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

PASSWORD = "ashmere"
WEB_PAGE = (
    b"<!DOCTYPE html>\n<html><head><title>Error</title></head><body><h1>Document unavailable</h1></body></html>\n"
)


def _unchanged(body: bytes) -> bytes:
    return body


@dataclass(frozen=True)
class Fault:
    """How an answer differs from the healthy one; a faulty answer carries no ETag and no Last-Modified."""

    status: int = 200
    change: Callable[[bytes], bytes] = _unchanged
    """From the healthy body to the one that is sent."""
    headers: Mapping[str, str] = field(default_factory=dict)
    announced: bool = True
    """Whether there is a Content-Length."""
    sent: float = 1.0
    """Share of the body that is sent before the connection ends."""
    seconds: float = 0.0
    """Time over which the body is spread."""
    times: int | None = None
    """Number of requests that meet the fault; None for all."""


def zero_bytes() -> Fault:
    """An empty file, announced as such."""
    return Fault(change=lambda _: b"")


def web_page() -> Fault:
    """A web page under the name and the media type of the document."""
    return Fault(change=lambda _: WEB_PAGE)


def truncated_file() -> Fault:
    """The first third of the file, whole as a download: the council's own copy is broken."""
    return Fault(change=lambda body: body[: len(body) // 3])


def truncated_body() -> Fault:
    """The connection ends after half of the announced bytes."""
    return Fault(sent=0.5)


def locked() -> Fault:
    """A PDF that asks for a user password."""
    return Fault(change=lambda _: locked_pdf())


def not_found() -> Fault:
    return Fault(404, lambda _: WEB_PAGE)


def forbidden() -> Fault:
    return Fault(403, lambda _: WEB_PAGE)


def unavailable(times: int | None = 1, retry_after: int = 1) -> Fault:
    """503 with Retry-After in seconds; after `times` requests the document is there."""
    return Fault(503, lambda _: WEB_PAGE, {"Retry-After": str(retry_after)}, times=times)


def oversize(size: int = 12_000_000, *, announced: bool = True) -> Fault:
    """The document followed by blanks, `size` bytes in all."""
    return Fault(change=lambda body: body.ljust(size), announced=announced)


def slow(seconds: float = 5.0) -> Fault:
    """The body drips in over so many seconds."""
    return Fault(seconds=seconds)


FAULTS: Mapping[str, Callable[[], Fault]] = {
    "zero-bytes": zero_bytes,
    "web-page": web_page,
    "truncated-file": truncated_file,
    "truncated-body": truncated_body,
    "locked": locked,
    "not-found": not_found,
    "forbidden": forbidden,
    "unavailable": unavailable,
    "oversize": oversize,
    "slow": slow,
}


def locked_pdf() -> bytes:
    """One page, readable with PASSWORD only."""
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1, encrypt=StandardEncryption(PASSWORD, strength=128))
    canvas.drawString(72, 720, "This page can be read by those who know the password.")
    canvas.save()
    return target.getvalue()
