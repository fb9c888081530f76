"""The replayed council taken through all stages in this process, with the clock of its story."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from functools import cached_property

from contracts.artefacts.receipt import Receipt
from tests.fakes.pipeline import SCHEMAS
from tests.fakes.replayed_council import SOURCE, WINDOW, Council
from workers.adapters.downloads.addresses import AddressRules
from workers.adapters.downloads.client import HttpClient, user_agent
from workers.adapters.downloads.http import HttpDownloader, HttpPages
from workers.adapters.downloads.turns import Turns
from workers.adapters.sources.moderngov import ModernGov
from workers.entrypoints.settings import Settings
from workers.entrypoints.wiring import Workshop
from workers.runtime import keys
from workers.runtime.lanes import Lane
from workers.runtime.objects import ObjectStore
from workers.runtime.publisher import Publisher
from workers.runtime.runner import Runner
from workers.stages import consumers
from workers.stages.watch.handler import Watch
from workers.stages.watch.revisions import RevisionCheck


@dataclass
class ReplayedPipeline:
    """A bucket, and the workers that fill it one task at a time."""

    council: Council
    settings: Settings
    day: int = 1
    queue: deque[tuple[str, str, str]] = field(default_factory=deque)

    def walk(self, day: int) -> None:
        """Poll on a day, and work until nothing is left."""
        self.day = self.council.server.site.day = day
        check = RevisionCheck(self.store, HttpDownloader(self._client))
        watch = Watch(self.store, self._runner.publisher, check, self.now, SCHEMAS)
        watch.poll(SOURCE, ModernGov(self.council.base, HttpPages(self._client)).listing(WINDOW), WINDOW)
        while self.queue:
            stage, event_key, part = self.queue.popleft()
            handler = self._workshop.stage(stage)
            if part:
                self._runner.handle_part(handler, event_key, part)
            else:
                self._runner.handle(handler, event_key)

    def now(self) -> datetime:
        """Noon of the day."""
        return datetime.combine(self.council.scenario.dates[self.day], time(12), UTC)

    def computed(self, stage: str) -> Sequence[Receipt]:
        """Receipts of the stage whose results were made and not found."""
        infos = sorted(info.key for info in self.store.list(f"{keys.RECEIPTS}{stage}/"))
        receipts = (Receipt.model_validate_json(self.store.get(key)) for key in infos)
        return [receipt for receipt in receipts if receipt.cost.computed and receipt.artefact]

    @property
    def store(self) -> ObjectStore:
        """The bucket."""
        return self._workshop.store

    @cached_property
    def _workshop(self) -> Workshop:
        return Workshop(self.settings, (), self._dispatch)

    @cached_property
    def _runner(self) -> Runner:
        return Runner(self.store, Publisher(self.store, consumers, self._dispatch), self.now, SCHEMAS)

    @cached_property
    def _client(self) -> HttpClient:
        return HttpClient(user_agent("mailto:tests@example.org"), AddressRules(allow_loopback=True), turns=Turns(0))

    def _dispatch(self, stage: str, event_key: str, part: str = "", lane: Lane = Lane.LIVE) -> None:
        assert lane is Lane.LIVE
        self.queue.append((stage, event_key, part))
