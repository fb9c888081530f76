"""Takes a folder of documents through the real stages and runner on the embedded broker, in this process, and watches
what each document costs: wall time, and memory of this process and its children.
"""

import os
import threading
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from celery import signals
from structlog.testing import capture_logs

from contracts.artefacts.failure import FailureRecord
from contracts.artefacts.receipt import Receipt
from contracts.artefacts.text import RecognisedText
from workers.adapters.object_stores.folder import FolderStore
from workers.entrypoints.celery_app import create_app, task_name
from workers.entrypoints.embedded import run_until_idle
from workers.entrypoints.settings import Settings
from workers.entrypoints.sources import Source
from workers.runtime import keys
from workers.runtime.events import read_event

SOURCE = "saboteurs"
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
LOOK_EVERY_S = 0.02


@dataclass(frozen=True)
class Paper:
    """A document to take through the stages; `kind` groups it in the table."""

    kind: str
    name: str
    content: bytes
    good: bool = False


@dataclass(frozen=True)
class End:
    """What became of a document."""

    paper: Paper
    outcome: str
    """text, failed or lost."""
    reason: str
    pages: int
    failed_pages: int
    wall_s: float
    peak_mb: float


@dataclass
class Watch:
    """Wall seconds and peak memory by the key of the event that a task handles."""

    wall_s: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    peak: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    before: frozenset[int] = field(default_factory=lambda: frozenset(children_of(os.getpid())))
    """Children that have nothing to do with the run, such as servers of other tests."""
    own_start: int = field(default_factory=lambda: resident([os.getpid()]))
    """What this process takes before the run; other tests may have left much in it."""
    own_peak: int = 0
    _now: str = ""
    _began: float = 0.0
    _end: threading.Event = field(default_factory=threading.Event)

    def begin(self, kwargs: Mapping[str, Any], **_: Any) -> None:
        self._now, self._began = str(kwargs.get("event_key", "")), time.monotonic()

    def end(self, **_: Any) -> None:
        self.wall_s[self._now] += time.monotonic() - self._began
        self._now = ""

    def look(self) -> None:
        """Until told to end; the kernel may be asked at any time, so no lock is needed."""
        while not self._end.wait(LOOK_EVERY_S):
            children = [child for child in children_of(os.getpid()) if child not in self.before]
            own = resident([os.getpid()])
            self.own_peak = max(self.own_peak, own)
            self.peak[self._now] = max(self.peak[self._now], own + resident(children))

    def stop(self) -> None:
        self._end.set()

    @property
    def grown_mb(self) -> float:
        """By how much this process grew."""
        return (self.own_peak - self.own_start) / 1e6


def children_of(process: int) -> list[int]:
    """All processes below one (Linux)."""
    below: dict[int, list[int]] = defaultdict(list)
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, IndexError):
            below[int((entry / "stat").read_text().rpartition(")")[2].split()[1])].append(int(entry.name))
    found = list(below[process])
    for child in found:
        found += below[child]
    return found


def resident(processes: Iterable[int]) -> int:
    """Resident bytes of the processes that still are."""
    size = 0
    for process in processes:
        with suppress(OSError, IndexError):
            size += int(Path(f"/proc/{process}/statm").read_text().split()[1]) * PAGE_BYTES
    return size


@dataclass(frozen=True)
class NobodyLooks:
    """An observer for whom tasks need not be shown."""

    def task_sent(self, stage: str) -> None: ...

    def task_done(self, stage: str) -> None: ...


def run(papers: Sequence[Paper], folder: Path, limits: Mapping[str, Any]) -> tuple[list[End], Watch]:
    """Every paper's end, in the order of the papers."""
    inbox, bucket = folder / "papers", folder / "bucket"
    inbox.mkdir()
    names = {f"{number:04d} {paper.kind} {paper.name}": paper for number, paper in enumerate(papers)}
    for name, paper in names.items():
        (inbox / name).write_bytes(paper.content)
    settings = Settings(
        bucket_url=bucket.as_uri(),
        broker_url="memory://",
        log_level="error",
        log_format="json",
        retry_base=0.01,
        **limits,
    )
    app = create_app(settings, [Source(name=SOURCE, address=str(inbox), platform="folder")])
    with capture_logs(), _watched() as watch:
        run_until_idle(app, lambda: app.send_task(task_name("watch"), kwargs={"source": SOURCE}), NobodyLooks())
    ends = _ends(FolderStore(bucket))
    nothing = ("lost", "", 0, 0, "")
    return [
        End(
            paper,
            *ends.get(name, nothing)[:4],
            watch.wall_s[(key := ends.get(name, nothing)[4])],
            watch.peak[key] / 1e6,
        )
        for name, paper in names.items()
    ], watch


@contextmanager
def _watched() -> Iterator[Watch]:
    watch = Watch()
    looking = threading.Thread(target=watch.look)
    signals.task_prerun.connect(watch.begin)
    signals.task_postrun.connect(watch.end)
    looking.start()
    try:
        yield watch
    finally:
        watch.stop()
        looking.join()
        signals.task_prerun.disconnect(watch.begin)
        signals.task_postrun.disconnect(watch.end)


def _ends(store: FolderStore) -> dict[str, tuple[str, str, int, int, str]]:
    """Outcome, reason, pages, pages that failed and the key of the event that cost the most, by the file's name."""
    ends: dict[str, tuple[str, str, int, int, str]] = {}
    events = {Path(info.key).stem: info.key for info in store.list(keys.EVENTS)}
    for info in store.list(keys.RECEIPTS + "ocr/"):
        receipt = Receipt.model_validate_json(store.get(info.key))
        recognised = read_event(receipt.events[0])
        assert receipt.artefact
        text = RecognisedText.model_validate_json(store.get(receipt.artefact.key))
        failed = [page.failure.value for page in text.pages if page.failure]
        cause = events[receipt.event_id]
        ends[_file_name(recognised)] = ("text", " ".join(sorted(set(failed))), len(text.pages), len(failed), cause)
    for info in store.list(keys.FAILURES):
        record = FailureRecord.model_validate_json(store.get(info.key))
        event = read_event(store.get(record.event_key))
        ends[_file_name(event)] = ("failed", f"{record.stage}: {record.reason}", 0, 0, record.event_key)
    return ends


def _file_name(event: Any) -> str:
    return unquote(urlsplit(event.data.document.url).path).rpartition("/")[2]


def table(ends: Sequence[End]) -> str:
    """A line for each kind and end: how many, the longest wall time, the highest peak."""
    grouped: dict[tuple[str, str, str], list[End]] = defaultdict(list)
    for end in ends:
        grouped[end.paper.kind, end.outcome, end.reason].append(end)
    lines = [f"{'kind':<28} {'outcome':<8} {'reason':<34} {'n':>4} {'pages':>6} {'wall s':>7} {'peak MB':>8}"]
    for (kind, outcome, reason), some in sorted(grouped.items()):
        pages = sum(end.pages for end in some)
        wall, peak = max(end.wall_s for end in some), max(end.peak_mb for end in some)
        lines.append(f"{kind:<28} {outcome:<8} {reason:<34} {len(some):>4} {pages:>6} {wall:>7.1f} {peak:>8.0f}")
    return "\n".join(lines)
