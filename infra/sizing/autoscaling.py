"""How many pods a stage gets, as a KEDA ScaledObject and the HorizontalPodAutoscaler that it makes decide it.

Sources: the ScaledObject of `infra/kubernetes/chart/templates/scaling.yaml`; Kubernetes, "Horizontal Pod Autoscaling"
(algorithm, tolerance, default policies for scaling up); KEDA, "RabbitMQ Queue" (over AMQP only messages that wait are
counted, those in a worker's hands are not) and "Scaling Deployments" (`cooldownPeriod` matters for the way to 0 only).
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil


@dataclass(frozen=True)
class Rule:
    """When a stage gets more and fewer pods; seconds, and tasks."""

    least: int = 1
    most: int = 4
    tasks_per_pod: int = 10
    """KEDA's target: tasks that wait in one queue for one more pod."""
    sync_s: float = 15.0
    """Between two looks of the HorizontalPodAutoscaler; KEDA's `pollingInterval` is the same here."""
    tolerance: float = 0.1
    stabilisation_s: float = 300.0
    """Fewer pods only when nothing more was wanted for so long."""
    down_share: float = 0.5
    down_period_s: float = 60.0
    up_pods: int = 4
    up_share: float = 1.0
    up_period_s: float = 15.0
    cooldown_s: float = 300.0
    """From the last task to no pod at all, where `least` is 0."""


@dataclass
class Scaler:
    """The autoscaler of one stage, with what it remembers."""

    rule: Rule
    pods: int
    """Wanted now; those that are still starting among them."""
    _wanted: deque[tuple[float, int]] = field(default_factory=deque)
    _changes: deque[tuple[float, int]] = field(default_factory=deque)
    _active: float = 0.0

    def look(self, now: float, waiting: Sequence[int]) -> int:
        """Pods wanted, by the tasks that wait in each queue of the stage."""
        rule = self.rule
        if any(waiting):
            self._active = now
        if rule.least == 0 and (self.pods == 0 or now - self._active >= rule.cooldown_s):
            self._set(now, min(1, sum(waiting)))
            return self.pods
        wanted = max(rule.least, 1, min(rule.most, max(self._for_queue(count) for count in waiting)))
        self._set(now, self._allowed(now, self._stabilised(now, wanted)))
        return self.pods

    def _for_queue(self, waiting: int) -> int:
        """By one trigger; none within the tolerance changes anything."""
        ratio = waiting / (self.rule.tasks_per_pod * max(1, self.pods))
        return self.pods if abs(ratio - 1.0) <= self.rule.tolerance else ceil(waiting / self.rule.tasks_per_pod)

    def _stabilised(self, now: float, wanted: int) -> int:
        """Never fewer than what was wanted at any look within the window."""
        self._wanted.append((now, wanted))
        while now - self._wanted[0][0] > self.rule.stabilisation_s:
            self._wanted.popleft()
        return max(wanted, min(self.pods, max(one for _, one in self._wanted)))

    def _allowed(self, now: float, wanted: int) -> int:
        """Within what the policies let change in one period."""
        rule = self.rule
        if wanted > self.pods:
            before = self.pods - self._changed(now, rule.up_period_s, sign=1)
            return min(wanted, max(before + rule.up_pods, before + int(before * rule.up_share)))
        before = self.pods + self._changed(now, rule.down_period_s, sign=-1)
        return max(wanted, int(before * (1 - rule.down_share)))

    def _changed(self, now: float, period_s: float, sign: int) -> int:
        """Pods that came (1) or went (-1) within the period."""
        return sum(abs(by) for at, by in self._changes if now - at < period_s and by * sign > 0)

    def _set(self, now: float, pods: int) -> None:
        if pods != self.pods:
            self._changes.append((now, pods - self.pods))
            while now - self._changes[0][0] > max(self.rule.up_period_s, self.rule.down_period_s):
                self._changes.popleft()
        self.pods = pods
