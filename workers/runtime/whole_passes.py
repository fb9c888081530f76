"""When everything was last looked at: in a full bucket a pass over all receipts takes long, too long for each hour."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from contracts.model import Contract, canonical_bytes
from workers.runtime import keys
from workers.runtime.objects import ObjectMissingError, ObjectStore

RECENT = timedelta(days=2)
"""What a pass looks at that is not a whole one: more than lies between two whole ones that come in time."""


class WholePass(Contract):
    """The last pass over everything that came to its end."""

    began_at: datetime


@dataclass(frozen=True)
class WholePasses:
    """Tells of each pass whether it is to be a whole one."""

    store: ObjectStore

    def recent(self, now: datetime, every: timedelta) -> datetime | None:
        """Since when to look; None for everything, where no whole pass began within `every`."""
        try:
            last = WholePass.model_validate_json(self.store.get(keys.RECONCILED)).began_at
        except (ObjectMissingError, ValueError):
            return None
        return min(now - RECENT, last) if now - every < last <= now else None

    def ended(self, began: datetime) -> None:
        """A whole pass came to its end."""
        self.store.put(keys.RECONCILED, canonical_bytes(WholePass(began_at=began)))
