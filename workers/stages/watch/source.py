"""The port of a source platform."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from workers.domain.listing import Listing


@dataclass(frozen=True)
class Window:
    """The days whose meetings are asked for; both ends belong to it."""

    first: date
    last: date


class SourcePlatform(Protocol):
    """A source's software, read in the same form for every platform."""

    def listing(self, window: Window) -> Listing:
        """All that the source lists of the meetings in the window.

        Raises TransientError or PermanentError when the whole of it cannot be had: half a listing is never returned,
        because what is missing from a listing counts as withdrawn.
        """
        ...
