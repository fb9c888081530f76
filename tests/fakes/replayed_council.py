"""The replayed council's site in this process, a watcher before it, and the comparison with the answer book."""

import importlib
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime, time
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

from contracts.artefacts.receipt import Receipt
from contracts.events import DocumentDetected, DocumentFetched, DocumentWithdrawn, MeetingChanged
from tests.fakes.interrupted_store import Crash, StoreInterruptedAtWrite, die
from tests.fakes.pipeline import SCHEMAS
from workers.adapters.downloads.addresses import AddressRules
from workers.adapters.downloads.client import HttpClient, HttpLimits, user_agent
from workers.adapters.downloads.http import HttpDownloader, HttpPages
from workers.adapters.downloads.turns import Turns
from workers.adapters.object_stores.memory import MemoryStore
from workers.adapters.sources.moderngov import ModernGov
from workers.adapters.sources.source_poll import SourcePoll, Unfinished
from workers.domain.health import Health
from workers.runtime import keys
from workers.runtime.attempts import AttemptLimits
from workers.runtime.errors import AnotherAttempt, StageError
from workers.runtime.events import read_event
from workers.runtime.objects import ObjectStore
from workers.runtime.publisher import Publisher
from workers.runtime.runner import Runner
from workers.runtime.stage import Event
from workers.stages.fetch.handler import Fetch
from workers.stages.watch.handler import Poll, Watch
from workers.stages.watch.health import load_health
from workers.stages.watch.revisions import RevisionCheck
from workers.stages.watch.source import Window
from workers.stages.watch.view import SourceView, source_view

REPLAY = Path(__file__).resolve().parents[3] / "shared" / "replay"
SOURCE = "kent"
DAYS = range(1, 7)
WINDOW = Window(date(2025, 1, 1), date(2025, 12, 31))
CONTENT = ("url", "title", "item", "sha256")
FACTS = ("committee", "status", "venue", "agenda_published", "minutes_published", "decisions_published")


@contextmanager
def replay_modules() -> Iterator[tuple[ModuleType, ModuleType]]:
    """The modules `serve` and `expected`, which stand beside the repository."""
    before = sys.dont_write_bytecode
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(REPLAY))
    try:
        yield importlib.import_module("serve"), importlib.import_module("expected")
    finally:
        sys.path.remove(str(REPLAY))
        sys.dont_write_bytecode = before


@dataclass
class Council:
    """The site, which may be set to a day or given faults, and its answer book."""

    serve: ModuleType
    book: ModuleType
    scenario: Any
    server: Any

    @property
    def base(self) -> str:
        """The site's address."""
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def fault(self, **fault: Any) -> None:
        """Let requests go wrong until `mend`."""
        self.server.site.faults.append(self.serve.Fault(**{"times": -1, **fault}))

    def mend(self) -> None:
        """No more faults."""
        self.server.site.faults.clear()

    def requests(self) -> list[dict[str, Any]]:
        """What was asked since the last call."""
        log: list[dict[str, Any]] = list(self.server.site.log)
        self.server.site.log.clear()
        return log

    def expected(self, day: int) -> dict[str, Any]:
        """What a correct watcher knows."""
        facts: dict[str, Any] = self.book.expected(self.scenario, day)
        return facts


@contextmanager
def council(modules: tuple[ModuleType, ModuleType], scenario: Any) -> Iterator[Council]:
    """The running site."""
    serve, book = modules
    server = serve.start(scenario=scenario)
    try:
        yield Council(serve, book, scenario, server)
    finally:
        server.shutdown()
        server.server_close()


@dataclass
class Watcher:
    """A bucket and the watcher that fills it; `work` does what the fetch workers would."""

    council: Council
    store: MemoryStore = field(default_factory=MemoryStore)
    slow_after: float = 4.0
    lasts: float = 10.0
    """Seconds that a body may take."""
    part_seconds: float = 600.0
    parts: int = 0
    """In how many parts polls were done that were not finished at once."""

    def poll(self, day: int, store: ObjectStore | None = None) -> Poll | Health:
        """Poll on a day; gives the health alone when the listing cannot be read."""
        self.council.server.site.day = day
        poll = self._poll(store or self.store, day)
        try:
            while isinstance(found := poll.run(), Unfinished):
                self.parts += 1
        except StageError:
            health = load_health(self.store, SOURCE)
            assert health is not None
            return health.health
        return found

    def poll_and_die(self, day: int, number: int, *, before: bool) -> None:
        """Poll with a worker that is killed at a write."""
        with suppress(Crash):
            self.poll(day, StoreInterruptedAtWrite(self.store, number, before, die))

    def work(self, only: str = "") -> None:
        """Fetch what was announced; a site in trouble leaves it for another time."""
        publisher = Publisher(self.store, lambda _: (), lambda *_: None)
        runner = Runner(self.store, publisher, lambda: datetime.now(UTC), SCHEMAS, AttemptLimits(attempts=1000))
        for event in self.events(DocumentDetected.TYPE):
            wanted = only in event.data.document.url
            if wanted and self.store.head(keys.receipt("fetch", event.id)) is None:
                with suppress(AnotherAttempt):
                    runner.handle(Fetch(HttpDownloader(self._client)), keys.event(event.id, event.time))

    def forget(self) -> None:
        """Lose what the watcher remembers."""
        self.store.delete(keys.source_state(SOURCE))

    def events(self, event_type: str) -> list[Event]:
        """The logged events of a type."""
        events = (read_event(self.store.get(info.key)) for info in list(self.store.list(keys.EVENTS)))
        return [event for event in events if event.type == event_type]

    def view(self) -> SourceView:
        """What it knows."""
        return source_view(self.store, SOURCE)

    @cached_property
    def _client(self) -> HttpClient:
        rules = AddressRules(allow_loopback=True)
        limits = HttpLimits(wait_s=2.0, total_s=self.lasts)
        return HttpClient(user_agent("mailto:tests@example.org"), rules=rules, limits=limits, turns=Turns(0))

    def _poll(self, store: ObjectStore, day: int) -> SourcePoll:
        moment = datetime.combine(self.council.scenario.dates[day], time(12), UTC)
        publisher = Publisher(store, lambda _: (), lambda *_: None)
        check = RevisionCheck(store, HttpDownloader(self._client))
        return SourcePoll(
            source=SOURCE,
            window=WINDOW,
            open_platform=lambda pages: ModernGov(self.council.base, pages),
            web=HttpPages(self._client),
            store=store,
            watch=Watch(store, publisher, check, lambda: moment, SCHEMAS),
            clock=lambda: moment,
            recheck=check.recheck,
            slow_after=self.slow_after,
            part_seconds=self.part_seconds,
            reader="test",
        )


def seen(watcher: Watcher) -> dict[str, Any]:
    """Documents and meetings of the view, in the form of the answer book."""
    view, base = watcher.view(), watcher.council.base
    starts = {it.id: (it.committee, it.start) for it in view.meetings}
    documents = {
        (asdict(it)["url"] or "").removeprefix(base): {name: getattr(it, name) for name in CONTENT[1:]}
        | {"meeting": starts[it.meeting_id or ""]}
        for it in view.documents
        if it.state == "current"
    }
    meetings = {(it.committee, it.start): {name: getattr(it, name) for name in FACTS} for it in view.meetings}
    return {"documents": documents, "meetings": meetings}


def answer(council: Council, day: int) -> dict[str, Any]:
    """The same from the answer book."""
    book = council.expected(day)
    starts = {it["id"]: (it["committee"], it["start"] + "+00:00") for it in book["meetings"]}
    documents = {
        it["url"]: {name: it[name] for name in CONTENT[1:]} | {"meeting": starts[it["meeting_id"]]}
        for it in book["documents"]
    }
    meetings = {starts[it["id"]]: {name: it[name] for name in FACTS} for it in book["meetings"]}
    return {"documents": documents, "meetings": meetings}


def detections(watcher: Watcher) -> Counter[tuple[str, str | None]]:
    """How often each content of each document was announced."""
    events = watcher.events(DocumentDetected.TYPE)
    return Counter((event.data.document.id, event.data.sha256 or _fetched(watcher, event)) for event in events)


def withdrawals(watcher: Watcher) -> list[tuple[str, str]]:
    """Address and reason of each withdrawal that was announced."""
    base = watcher.council.base
    found = (event.data for event in watcher.events(DocumentWithdrawn.TYPE))
    return sorted((it.document.url.removeprefix(base), it.reason) for it in found)


def meeting_changes(watcher: Watcher) -> list[tuple[str | None, str]]:
    """Committee and field of each change of a meeting that was announced."""
    found = [event.data for event in watcher.events(MeetingChanged.TYPE)]
    return sorted((it.meeting.committee, change.field) for it in found for change in it.changes)


def health_now(watcher: Watcher) -> str | None:
    """The health as it is kept; None before the first poll."""
    health = load_health(watcher.store, SOURCE)
    return health.health.value if health else None


def _fetched(watcher: Watcher, event: Event) -> str | None:
    try:
        receipt = watcher.store.get(keys.receipt("fetch", event.id))
    except LookupError:
        return None
    events = map(read_event, Receipt.model_validate_json(receipt).events)
    return next((it.data.blob.sha256 for it in events if isinstance(it.data, DocumentFetched)), None)
