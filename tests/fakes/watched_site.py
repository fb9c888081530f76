"""A council's site for the watcher: documents with ETags, a log of requests, and a fetch stage that reads from it."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from contracts.artefacts.failure import ReasonCode
from contracts.events import DocumentDetected, MeetingChanged
from contracts.references import ListedKind
from tests.fakes.pipeline import MOMENT, SCHEMAS, RecordedEvents
from workers.adapters.object_stores.memory import MemoryStore
from workers.domain.listing import ListedDocument, ListedMeeting, Listing
from workers.runtime import keys
from workers.runtime.download import Download, NotModified, Validators
from workers.runtime.errors import PermanentError
from workers.runtime.events import read_event
from workers.runtime.lanes import Lane
from workers.runtime.objects import ObjectStore
from workers.runtime.publisher import Publisher
from workers.runtime.runner import Runner
from workers.runtime.stage import Event
from workers.stages.fetch.handler import Fetch
from workers.stages.watch.handler import Poll, Watch
from workers.stages.watch.revisions import RevisionCheck
from workers.stages.watch.source import Window

SOURCE = "vale"


def paper(name: str, title: str = "") -> ListedDocument:
    """A published paper that the site has under its name."""
    return ListedDocument(name, f"https://vale.example/{name}.pdf", title or name, ListedKind.PAPER)


def meeting(key: str, *documents: ListedDocument, venue: str = "Town Hall") -> ListedMeeting:
    """A meeting that lists the documents."""
    starts_at = datetime(2026, 3, 2, 19, 0, tzinfo=UTC)
    return ListedMeeting(key, "Cabinet", starts_at, venue=venue, documents=documents)


def listing(*meetings: ListedMeeting) -> Listing:
    """All meetings of the council."""
    return Listing("Vale Council", meetings)


@dataclass
class WatchedSite:
    """The port `Downloader` over contents by the name of their document."""

    contents: dict[str, bytes] = field(default_factory=dict)
    requests: list[tuple[str, str]] = field(default_factory=list)
    """Name and what came of the request: `body`, `not_modified` or `missing`."""
    gives_validators: bool = True
    forbids: set[str] = field(default_factory=set)

    def download(self, url: str, path: Path, validators: Validators | None = None) -> Download | NotModified:
        name = url.removeprefix("https://vale.example/").removesuffix(".pdf")
        body = self.contents.get(name)
        if name in self.forbids:
            self.requests.append((name, "forbidden"))
            raise PermanentError(ReasonCode.FORBIDDEN, f"{url} answered 403")
        if body is None:
            self.requests.append((name, "missing"))
            raise PermanentError(ReasonCode.NOT_FOUND, f"{url} answered 404")
        etag = sha256(body).hexdigest() if self.gives_validators else None
        if etag and validators and validators.etag == etag:
            self.requests.append((name, "not_modified"))
            return NotModified()
        self.requests.append((name, "body"))
        path.write_bytes(body)
        return Download(path, url, sha256(body).hexdigest(), len(body), Validators(etag=etag))

    def answered(self) -> list[str]:
        """What came of the requests since the last call."""
        outcomes = [outcome for _, outcome in self.requests]
        self.requests.clear()
        return outcomes


@dataclass
class Watched:
    """A bucket, a site and the watcher between them; `fetch` does what the fetch workers would."""

    site: WatchedSite = field(default_factory=WatchedSite)
    store: MemoryStore = field(default_factory=MemoryStore)
    sink: RecordedEvents = field(default_factory=RecordedEvents)
    now: datetime = MOMENT
    dispatched: list[tuple[str, str]] = field(default_factory=list)

    def later(self, hours: float) -> None:
        """Let time pass."""
        self.now += timedelta(hours=hours)

    def poll(self, listed: Listing, store: ObjectStore | None = None, *, whole: bool = False) -> Poll:
        """Poll once; `whole` with a window, so that the health is judged."""
        bucket = store or self.store
        publisher = Publisher(self.sink.watching(bucket), lambda _: (), self._dispatch)
        check = RevisionCheck(bucket, self.site)
        return Watch(bucket, publisher, check, lambda: self.now, SCHEMAS).poll(
            SOURCE, listed, Window(date(2026, 1, 1), date(2026, 12, 31)) if whole else None
        )

    def fetch(self) -> None:
        publisher = Publisher(self.store, lambda _: (), lambda *_: None)
        runner = Runner(self.store, publisher, lambda: self.now, SCHEMAS)
        for event in list(self.events(DocumentDetected.TYPE)):
            runner.handle(Fetch(self.site), keys.event(event.id, event.time))

    def _dispatch(self, stage: str, event_key: str, part: str = "", lane: Lane = Lane.LIVE) -> None:
        del part, lane
        self.dispatched.append((stage, event_key))

    def events(self, event_type: str) -> Iterator[Event]:
        """The logged events of a type."""
        for info in list(self.store.list(keys.EVENTS)):
            event = read_event(self.store.get(info.key))
            if event.type == event_type:
                yield event

    def revisions(self, name: str) -> list[tuple[int, str | None]]:
        """Revision and digest of each announcement of a document, in order."""
        found = (event.data for event in self.events(DocumentDetected.TYPE))
        return sorted((it.document.revision, it.sha256) for it in found if it.document.title == name)

    def changes(self) -> list[tuple[str, tuple[str, ...]]]:
        """Key of the record and names of the changed fields of each announced change of a meeting, in order."""
        found = (event.data for event in self.events(MeetingChanged.TYPE))
        return sorted((it.record, tuple(change.field for change in it.changes)) for it in found)

    def records(self) -> list[str]:
        """Keys of all records of meetings."""
        return sorted(info.key for info in self.store.list(keys.meeting_records(SOURCE)))

    def forget(self) -> None:
        """Lose what the watcher remembers."""
        with suppress(LookupError):
            self.store.delete(keys.source_state(SOURCE))


def digest(body: bytes) -> str:
    """The digest of a content."""
    return sha256(body).hexdigest()


def moved(listed: ListedMeeting, venue: str) -> ListedMeeting:
    """The meeting at another venue."""
    return replace(listed, venue=venue)
