"""What deliveries take: each second is told once, in the receipt of what was made, and parts keep theirs for it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

from contracts.artefacts.receipt import Cost
from workers.runtime.attempts import Attempts, Task
from workers.runtime.metering import Between, Meter, together

CUTTING = "cutting"
"""The name under which it is written down what cutting the work into parts took."""


@dataclass(frozen=True)
class Costs:
    """The costs of one process."""

    attempts: Attempts
    between: Between | None
    """None in a process that does other things too."""

    @contextmanager
    def of_a_delivery(self) -> Iterator[None]:
        """What a delivery takes that tells no cost is not told of the next one."""
        known = self.between and self.between.since
        try:
            yield
        finally:
            if self.between and self.between.since == known:
                self.between.told()

    def tell(self, meter: Meter, *, computed: bool, counts: Mapping[str, int]) -> Cost:
        """What was taken since the start of the meter, and before it since a cost was told last."""
        cost = meter.cost(computed, counts)
        if self.between:
            cost = together(cost, [self.between.before(meter)])
            self.between.told()
        return cost

    def keep(self, task: Task, meter: Meter) -> None:
        """Write down what a part took, or cutting the work into parts."""
        own = task if task.part else replace(task, part=CUTTING)
        self.attempts.spend(own, self.tell(meter, computed=True, counts={}))

    def with_parts(self, cost: Cost, stage: str, event_id: str) -> Cost:
        """The cost of the last part, together with what all others kept."""
        return together(cost, self.attempts.spent(stage, event_id))
