"""The port through which a platform's pages are read."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Page:
    """A page as it came; `url` is the address that answered, after redirects."""

    url: str
    body: bytes


class Pages(Protocol):
    """Brings pages, under the same rules as papers."""

    def fetch(self, url: str) -> Page:
        """The page at an address. Raises TransientError or PermanentError."""
        ...


class FormPages(Pages, Protocol):
    """Pages, some of which take what is asked for as a body (POST)."""

    def ask(self, url: str, body: bytes, media_type: str) -> Page:
        """The answer to a body. Raises TransientError or PermanentError."""
        ...
