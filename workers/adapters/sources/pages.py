"""The port through which a platform's pages are read."""

from dataclasses import dataclass
from typing import Protocol

from workers.runtime.download import Validators

NOTHING_GIVEN = Validators()


@dataclass(frozen=True)
class Page:
    """A page as it came; `url` is the address that answered, after redirects.

    `seconds` is what the site took to answer, without any wait for a turn at it.
    """

    url: str
    body: bytes
    seconds: float = 0.0
    validators: Validators = NOTHING_GIVEN


@dataclass(frozen=True)
class Look:
    """What is at an address, by the digest of its body; `url` is the address that answered."""

    url: str
    sha256: str
    seconds: float = 0.0


@dataclass(frozen=True)
class Unchanged:
    """The site says that the page is the one that the validators belong to."""

    seconds: float = 0.0


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


class ConditionalPages(FormPages, Protocol):
    """Pages that can be asked for only if they changed."""

    def fetch_changed(self, url: str, validators: Validators) -> Page | Unchanged:
        """The page at an address, unless it is the one known. Raises TransientError or PermanentError."""
        ...
