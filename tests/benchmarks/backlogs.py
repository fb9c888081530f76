"""What waits for each stage when it is measured: papers, servers, and buckets that hold what the stage finds."""

import random
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from tests.benchmarks.measuring import cpu_of, family
from tests.benchmarks.prepared import Kind, consumed_by, copy, found_by, process, write_papers
from tests.servers.folder import temporary_folder
from tests.servers.rabbitmq import RabbitMQ, running_rabbitmq
from tests.servers.seaweedfs import SeaweedFS, running_seaweedfs
from workers.adapters.object_stores.folder import FolderStore
from workers.adapters.object_stores.opening import open_store
from workers.runtime.events import read_event
from workers.runtime.objects import ObjectStore
from workers.stages import STAGES

KINDS = (Kind(40, 4), Kind(40, 16), Kind(20, 1, scanned=True), Kind(200, 2))
"""The last are for stages that would run dry within a window; the small runs take none of them."""
MEASURED = tuple(row.name for row in STAGES if row.consumes)
"""All stages but watch, which takes no documents; `make bench-watch` measures it."""
SEED = 3
NAMED = re.compile(rb"(?:typed|scan)-(\d+)-")
MEETING = re.compile(rb"mtg_[0-9a-f]+")
DELETERS = 8


@dataclass(frozen=True)
class Servers:
    """What the workers use, and what of it runs on this machine."""

    rabbitmq: RabbitMQ
    seaweedfs: SeaweedFS
    folder: Path
    papers: Path

    def store(self, name: str) -> ObjectStore:
        """The bucket of a stage, near."""
        return open_store(f"{self.seaweedfs.url}/{name}", s3=self.seaweedfs.settings)

    def cpu_s(self) -> float:
        """CPU seconds of both servers so far."""
        return cpu_of(family([self.rabbitmq.server.pid, self.seaweedfs.server.pid]))

    def settings(self, name: str) -> dict[str, str]:
        """Of workers whose bucket has this name."""
        return {
            **self.seaweedfs.environment,
            "AGENDA_BUCKET_URL": f"{self.seaweedfs.url}/{name}",
            "AGENDA_SOURCES": str(self.papers / "sources.toml"),
            "AGENDA_OCR_PROCESSES": "1",
            "AGENDA_LOG_FORMAT": "json",
        }


@dataclass(frozen=True)
class Backlog:
    """What waits for a stage: the events, and the keys that stand in its bucket before it begins."""

    stage: str
    store: ObjectStore
    events: tuple[str, ...]
    wanted: frozenset[str]
    pages: Mapping[str, int]
    """Of the paper that an event is about, by the event's id; 0 where it is about a meeting."""

    def undo(self) -> None:
        """Take away all that the stage made, so that the next time takes what the first one took: an event that was
        logged before has to be compared, and so has a result.
        """
        with ThreadPoolExecutor(DELETERS) as pool:
            list(pool.map(self.store.delete, [one.key for one in self.store.list("") if one.key not in self.wanted]))


@contextmanager
def servers(papers: Path) -> Iterator[Servers]:
    """RabbitMQ and SeaweedFS for one measurement."""
    with ExitStack() as stack:
        home = stack.enter_context(temporary_folder("rabbitmq"))
        place = stack.enter_context(temporary_folder("seaweedfs"))
        logs = stack.enter_context(temporary_folder("bench-stages"))
        rabbitmq = stack.enter_context(running_rabbitmq(home))
        seaweedfs = stack.enter_context(running_seaweedfs(place))
        yield Servers(rabbitmq, seaweedfs, logs, papers)


def backlog(servers: Servers, prepared: ObjectStore, stage: str, *, scanned: bool = False) -> Backlog:
    """Copy what a stage needs into a bucket of its own."""
    store = servers.store(stage)
    wanted = frozenset(found_by(stage, prepared))
    standing = {info.key for info in store.list("")}
    copy(wanted - standing, prepared, store)
    events = consumed_by(stage, store)
    if stage == "ocr":
        events = [key for key in events if (b'"scan-' in store.get(key)) is scanned]
    random.Random(SEED).shuffle(events)  # noqa: S311 (repeatable on purpose)
    return Backlog(stage, store, tuple(events), wanted, {event_id(key): _pages(store.get(key)) for key in events})


def of_papers(queued: Backlog) -> Backlog:
    """Without the events about meetings, whose pages take many times longer than those of a paper."""
    return replace(queued, events=tuple(key for key in queued.events if queued.pages[event_id(key)]))


def about_meetings(queued: Backlog) -> Backlog:
    """Without the events about papers."""
    return replace(queued, events=tuple(key for key in queued.events if not queued.pages[event_id(key)]))


def one_a_meeting(queued: Backlog) -> Backlog:
    """With the last event of each meeting: what is made for the first of them is found again for the others."""
    last: dict[bytes, tuple[datetime, str]] = {}
    for key in queued.events:
        event = read_event(queued.store.get(key))
        meeting = MEETING.findall(queued.store.get(key))[0]
        last[meeting] = max(last.get(meeting, (event.time, key)), (event.time, key))
    wanted = {key for _, key in last.values()}
    return replace(queued, events=tuple(key for key in queued.events if key in wanted))


def event_id(key: str) -> str:
    """Of the event with this key."""
    return key.rpartition("/")[2].removesuffix(".json")


def _pages(event: bytes) -> int:
    """The name of a paper tells them."""
    found = NAMED.search(event)
    return int(found[1]) if found else 0


def prepare(folder: Path) -> ObjectStore:
    """The papers, and the bucket after all stages; made once for a folder."""
    if (folder / "bucket").is_dir():
        return FolderStore(folder / "bucket", durable=False)
    return process(folder, write_papers(folder, KINDS))
