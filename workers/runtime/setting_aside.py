"""Tasks that the broker set aside, as it delivered them too often: the second net under the count of attempts.

A broker counts deliveries, not deaths: a task that lay beside others in the hands of workers that died was delivered
as often as theirs, and nothing is wrong with it. So being set aside counts as one death, and the task is sent again
until there are as many as make a document poison; by then its failure is certain, whatever part of a worker it kills.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

import structlog

from contracts.artefacts.failure import FailureRecord
from workers.runtime import keys
from workers.runtime.attempts import AttemptLimits, Attempts, Task
from workers.runtime.events import read_event
from workers.runtime.failing import Failures
from workers.runtime.lanes import lane_of
from workers.runtime.objects import ObjectMissingError
from workers.runtime.publisher import Dispatch
from workers.runtime.stage import Event


@dataclass(frozen=True)
class SettingAside:
    """Decides on each task that was set aside; `dispatch` sends it again."""

    failures: Failures
    dispatch: Dispatch
    clock: Callable[[], datetime]
    limits: AttemptLimits = field(default_factory=AttemptLimits)

    def take(self, stage: str, event_key: str) -> FailureRecord | None:
        """The record of a task that is given up, whose events are to be published; None for one that is not.

        Raises TransientError where the task cannot be sent again.
        """
        store = self.failures.store
        try:
            event = read_event(store.get(event_key))
        except (ObjectMissingError, ValueError) as error:
            self.failures.unreadable(stage, event_key, error)
            return None
        if store.head(keys.receipt(stage, event.id)) or store.head(keys.failure(stage, event.id)):
            return None
        return self._count(stage, event_key, event)

    def _count(self, stage: str, event_key: str, event: Event) -> FailureRecord | None:
        attempts = Attempts(self.failures.store, self.clock)
        begun = attempts.begin(Task(stage, event.id))
        deaths = begun.deaths + 1
        if deaths >= self.limits.deaths:
            record = self.failures.delivered_too_often(event_key, event, begun)
            attempts.forget(begun)
            return record
        structlog.get_logger().warning("task_set_aside", stage=stage, event_id=event.id, deaths=deaths)
        self.dispatch(stage, event_key, "", lane_of(event))
        return None
