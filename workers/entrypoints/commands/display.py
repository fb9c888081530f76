"""Shows how a run goes: bars on a terminal, a line now and then elsewhere."""

import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

SECONDS_BETWEEN_LINES = 2.0


@dataclass
class StageBars:
    """One bar a stage, which grows as tasks are sent and fills as they end."""

    progress: Progress
    bars: dict[str, TaskID] = field(default_factory=dict)
    sent: Counter[str] = field(default_factory=Counter)
    done: Counter[str] = field(default_factory=Counter)
    line_at: float = 0.0

    def task_sent(self, stage: str) -> None:
        """Take note of a task on its way."""
        self.sent[stage] += 1
        if stage not in self.bars:
            self.bars[stage] = self.progress.add_task(stage, total=0)
        self._update(stage)

    def task_done(self, stage: str) -> None:
        """Take note of a task that ended."""
        self.done[stage] += 1
        self._update(stage)
        if not self.progress.console.is_terminal and time.monotonic() - self.line_at > SECONDS_BETWEEN_LINES:
            self.line_at = time.monotonic()
            self.progress.console.print(self.line())

    def line(self) -> str:
        """All stages in one line."""
        return "  ".join(f"{stage} {self.done[stage]}/{count}" for stage, count in self.sent.items())

    def _update(self, stage: str) -> None:
        self.progress.update(self.bars[stage], completed=self.done[stage], total=self.sent[stage])


@contextmanager
def stage_bars() -> Iterator[StageBars]:
    """Show bars on standard error while the context lasts."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description:>10}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        bars = StageBars(progress)
        yield bars
        if not console.is_terminal:
            console.print(bars.line())
