"""The lease of a host: one holder at a time among all processes that share it."""

from dataclasses import dataclass
from typing import Protocol

from workers.adapters.downloads.standing import Standing


@dataclass(frozen=True)
class Held:
    """A lease that was given; its number tells it from earlier and later ones of the host."""

    host: str
    number: int
    standing: Standing
    """How the host stood when the last holder let go."""


class HostLease(Protocol):
    """Gives out leases. Raises StoreUnavailableError when it cannot be asked."""

    def take(self, host: str) -> Held | None:
        """The lease, if nobody holds it now; it expires by itself when its holder dies."""
        ...

    @property
    def seconds(self) -> float:
        """Seconds after which a lease expires that is not renewed."""
        ...

    def renew(self, held: Held) -> bool:
        """Hold it longer. False when it has ended."""
        ...

    def release(self, held: Held, standing: Standing) -> None:
        """Let go, and tell the next holder how the host stands."""
        ...
