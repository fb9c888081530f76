"""Takes the time that a site needs for its pages."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from workers.adapters.sources.pages import FormPages, Page
from workers.domain.health import Finding, Health, shown


@dataclass
class TimedPages:
    """Passes pages on; one that takes longer than `slow_after` seconds is a finding."""

    inner: FormPages
    slow_after: float
    clock: Callable[[], float] = time.monotonic
    findings: list[Finding] = field(default_factory=list)

    def fetch(self, url: str) -> Page:
        """The page at an address. Raises TransientError or PermanentError."""
        return self._timed(url, lambda: self.inner.fetch(url))

    def ask(self, url: str, body: bytes, media_type: str) -> Page:
        """The answer to a body. Raises TransientError or PermanentError."""
        return self._timed(url, lambda: self.inner.ask(url, body, media_type))

    def _timed(self, url: str, read: Callable[[], Page]) -> Page:
        started = self.clock()
        page = read()
        took = self.clock() - started
        if took > self.slow_after:
            self.findings.append(Finding(Health.SLOW, shown(f"{url} took {took:.1f} seconds")))
        return page
