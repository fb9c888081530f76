"""Leases in the bucket, by conditional create alone.

The leases of a host are numbered. Whoever creates the next number after a lease that was released or has expired holds
it; of several that try, the store lets one. A lease is short, and its holder puts its end off as long as it works, so
that a dead worker's lease ends soon. The highest number is never removed, so that nobody who was slow can take
a number that is past: after its create it looks again, and steps back when a higher one is there.
"""

import re
import secrets
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from hashlib import sha256

from pydantic import Field

from contracts.model import Contract, canonical_bytes
from workers.adapters.downloads.lease import Held
from workers.adapters.downloads.standing import Standing
from workers.runtime import keys
from workers.runtime.objects import ObjectMissingError, ObjectStore

DIGITS = 12
LEASE_S = 30.0
"""Seconds after which a lease ends whose holder does not put its end off."""
TAKING_S = 10.0
"""Seconds for which the store may take to give a lease; one that took longer would end too early, and is given back.
Clocks of workers may differ by less than this."""
_NUMBERED = re.compile(r"/(\d{12})\.(held|free)\.json$")


class HeldRecord(Contract):
    """Who holds a lease, and until when at the latest (seconds since 1970)."""

    holder: str
    expires_at: float
    standing: dict[str, float] = Field(default_factory=dict)


class FreeRecord(Contract):
    """How the host stood when the lease was released."""

    free_at: float = 0.0
    troubles: int = 0
    blocks: int = 0


@dataclass(frozen=True)
class BucketLease:
    """The port `HostLease` over a store that is shared; `seconds` is how long a holder has it before it renews it.

    `prefix` gives the prefix of the keys for the digest of a name.
    """

    store: ObjectStore
    seconds: float = LEASE_S
    clock: Callable[[], float] = time.time
    holder: Callable[[], str] = lambda: secrets.token_hex(8)
    prefix: Callable[[str], str] = keys.host_leases

    def take(self, host: str) -> Held | None:
        """The next lease, if the last one was released or has expired."""
        number, released = self._highest(host)
        standing = Standing()
        if number:
            found = self._standing(host, number, released=released)
            if found is None:
                return None
            standing = found
        return self._take(host, number + 1, standing)

    def renew(self, held: Held) -> bool:
        """Put the end of a lease off. False when it has ended, or another one was given meanwhile."""
        key = self._key(held.host, held.number, "held")
        try:
            known = HeldRecord.model_validate_json(self.store.get(key))
        except ObjectMissingError:
            return False
        if self.clock() >= known.expires_at - TAKING_S or self._highest(held.host)[0] > held.number:
            return False
        until = self.clock() + TAKING_S + self.seconds
        self.store.put(key, canonical_bytes(known.model_copy(update={"expires_at": until})))
        return True

    def release(self, held: Held, standing: Standing) -> None:
        """Say that the lease is free; earlier ones are removed."""
        record = FreeRecord.model_validate(asdict(standing))
        self.store.create(self._key(held.host, held.number, "free"), canonical_bytes(record))
        self._remove_before(held.host, held.number)

    def _take(self, host: str, number: int, standing: Standing) -> Held | None:
        begun = self.clock()
        record = HeldRecord(
            holder=self.holder(), expires_at=begun + TAKING_S + self.seconds, standing={**asdict(standing)}
        )
        if not self.store.create(self._key(host, number, "held"), canonical_bytes(record)):
            return None
        if self._highest(host)[0] > number:
            self.store.delete(self._key(host, number, "held"))
            return None
        held = Held(host, number, standing)
        if self.clock() - begun > TAKING_S:
            self.release(held, standing)
            return None
        return held

    def _standing(self, host: str, number: int, *, released: bool) -> Standing | None:
        """How the host stood at the end of a lease; None while it is held."""
        try:
            if released:
                free = FreeRecord.model_validate_json(self.store.get(self._key(host, number, "free")))
                return Standing(free.free_at, free.troubles, free.blocks)
            held = HeldRecord.model_validate_json(self.store.get(self._key(host, number, "held")))
        except ObjectMissingError:
            return None
        if self.clock() < held.expires_at:
            return None
        before = FreeRecord.model_validate(held.standing)
        return Standing(before.free_at, before.troubles, before.blocks)

    def _highest(self, host: str) -> tuple[int, bool]:
        """The highest number, 0 before the first, and whether it was released."""
        found = sorted(self._numbers(host))
        return (found[-1][0], ("free" in {kind for n, kind in found if n == found[-1][0]})) if found else (0, False)

    def _numbers(self, host: str) -> list[tuple[int, str]]:
        names = (_NUMBERED.search(info.key) for info in self.store.list(self._prefix(host)))
        return [(int(name[1]), name[2]) for name in names if name]

    def _remove_before(self, host: str, number: int) -> None:
        for old, kind in self._numbers(host):
            if old < number:
                self.store.delete(self._key(host, old, kind))

    def _key(self, host: str, number: int, kind: str) -> str:
        return f"{self._prefix(host)}{number:0{DIGITS}d}.{kind}.json"

    def _prefix(self, host: str) -> str:
        return self.prefix(sha256(host.lower().encode()).hexdigest()[:20])
