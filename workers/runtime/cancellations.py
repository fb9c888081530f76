"""Whether an operator gave up a reprocessing: asked of the bucket, and remembered for some seconds."""

import time
from dataclasses import dataclass, field

from workers.runtime import keys
from workers.runtime.objects import ObjectStore
from workers.runtime.stage import Event

REMEMBERED_S = 5.0
CANCELLED = "cancelled.json"


@dataclass(frozen=True)
class Cancellations:
    """One of a process; what is cancelled stays so."""

    store: ObjectStore
    _asked: dict[str, tuple[float, bool]] = field(default_factory=dict)

    def of(self, event: Event) -> bool:
        """Whether the reprocessing that made an event is cancelled; False for news."""
        return bool(event.reprocess) and self.cancelled(str(event.reprocess))

    def cancelled(self, job: str) -> bool:
        """Whether a reprocessing is cancelled."""
        at, known = self._asked.get(job, (float("-inf"), False))
        if known or time.monotonic() - at < REMEMBERED_S:
            return known
        found = self.store.head(keys.reprocessing(job, CANCELLED)) is not None
        self._asked[job] = (time.monotonic(), found)
        return found
