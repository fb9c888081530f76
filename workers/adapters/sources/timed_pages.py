"""Tells which pages of a site came slowly."""

from dataclasses import dataclass, field

from workers.adapters.sources.pages import ConditionalPages, Page, Unchanged
from workers.domain.health import Finding, Health, shown
from workers.runtime.download import Validators


@dataclass
class TimedPages:
    """Passes pages on; one for which the site took longer than `slow_after` seconds is a finding.

    What a worker waits for its turn, for pauses that robots.txt asks for or for other workers, is no slowness.
    """

    inner: ConditionalPages
    slow_after: float
    findings: list[Finding] = field(default_factory=list)

    def fetch(self, url: str) -> Page:
        """The page at an address. Raises TransientError or PermanentError."""
        page = self.inner.fetch(url)
        self.note(url, page.seconds)
        return page

    def fetch_changed(self, url: str, validators: Validators) -> Page | Unchanged:
        """The page at an address, unless it is the one known. Raises TransientError or PermanentError."""
        answer = self.inner.fetch_changed(url, validators)
        self.note(url, answer.seconds)
        return answer

    def ask(self, url: str, body: bytes, media_type: str) -> Page:
        """The answer to a body. Raises TransientError or PermanentError."""
        page = self.inner.ask(url, body, media_type)
        self.note(url, page.seconds)
        return page

    def note(self, url: str, seconds: float) -> None:
        """Take in how long a page took that came another way."""
        if seconds > self.slow_after:
            self.findings.append(Finding(Health.SLOW, shown(f"{url} took {seconds:.1f} seconds")))
