"""The port through which anything is downloaded, politely and safely."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True)
class Validators:
    """What a server gave with a body, to ask later whether it is still the same."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True)
class Download:
    """A body on disk, whole and within the size limit."""

    path: Path
    url: str
    """The address that answered, after redirects."""
    sha256: str
    size: int
    validators: Validators


@dataclass(frozen=True)
class NotModified:
    """The server says that the body is the one that the validators belong to."""


class Downloader(Protocol):
    """Brings bytes from an address. Raises TransientError or PermanentError with the reason."""

    def download(self, url: str, path: Path, validators: Validators | None = None) -> Download | NotModified:
        """Stream the body into a new file at `path`; conditional when validators are given."""
        ...
