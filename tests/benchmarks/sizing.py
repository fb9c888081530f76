"""Measures what the sizing model needs and writes `infra/sizing/measured.json`: `make measure-sizing`.

CPU seconds come from `tests.benchmarks.stages` (`--rates FILE` takes an earlier run of it), requests and bytes are
counted in runs of one process over papers of two sizes, so that what a paper and what a page takes can be told apart.
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from celery import signals

from contracts.model import canonical_bytes
from infra.sizing.calibration import calibration
from infra.sizing.inputs import MEASURED, Growing, Measured, Poll, StageFigures, Stored
from infra.sizing.papers import NAMES
from infra.sizing.runs import SCANS
from tests.benchmarks import watch
from tests.benchmarks.prepared import Kind, write_papers
from tests.benchmarks.publish import many_meetings, with_replaced_paper
from tests.fakes.published_site import SITE_URL
from tests.fakes.watched_store import WatchedStore
from tests.servers.folder import temporary_folder
from tests.servers.seaweedfs import running_seaweedfs
from tests.servers.simulated_sites import simulated_sites
from workers.adapters.object_stores.folder import FolderStore
from workers.adapters.object_stores.memory import MemoryStore
from workers.adapters.object_stores.opening import open_store
from workers.entrypoints.celery_app import create_app, stage_of_task, task_name
from workers.entrypoints.embedded import run_until_idle
from workers.entrypoints.logs import configure_logs
from workers.entrypoints.settings import Settings
from workers.entrypoints.sources import read_sources
from workers.runtime import keys
from workers.runtime.objects import ObjectStore
from workers.runtime.publisher import Publisher
from workers.runtime.reconcile import reconcile
from workers.stages import consumers
from workers.stages.publish import addresses
from workers.stages.publish.card import card_of
from workers.stages.publish.card_shelf import CardShelf
from workers.stages.publish.files import JSON, SiteFiles
from workers.stages.publish.site import write_lists, write_meeting

FEW, MANY, SCANNED = Kind(10, 4), Kind(10, 16), Kind(5, 3, scanned=True)
SITES = (40, 160)
SOURCES = 40
READS = 400
LOG_LINE_BYTES = 700
"""Of the line `stage_done` with its fields, as JSON."""
WRITES = frozenset({"put", "create", "list"})
"""Operations that S3 charges as writes; a delete is free, and counted as a read for its time."""


@dataclass
class Counted:
    """What one run did: tasks and operations by stage, and the bucket that it left."""

    kind: Kind
    tasks: Counter[str] = field(default_factory=Counter)
    operations: Counter[tuple[str, str]] = field(default_factory=Counter)
    sizes: dict[str, int] = field(default_factory=dict)
    stage: str = ""

    def tell(self, operation: str, _: str) -> None:
        """One operation, in the task that runs."""
        self.operations[self.stage, "puts" if operation in WRITES else "gets"] += 1

    def a_task(self, stage: str, what: str) -> float:
        """Operations of a task, on average."""
        return self.operations[stage, what] / max(1, self.tasks[stage])

    @property
    def made(self) -> dict[str, int]:
        """Sizes of all objects but the papers' own bytes and what belongs to no paper."""
        return {key: size for key, size in self.sizes.items() if not key.startswith(("blobs/", "leases/", "probes/"))}


class _Quiet:
    """Watches nothing."""

    def task_sent(self, stage: str) -> None: ...

    def task_done(self, stage: str) -> None: ...


def counted(kind: Kind, folder: Path) -> Counted:
    """Take papers of one kind through all stages in this process, and count."""
    sources = read_sources(write_papers(folder, [kind]))
    settings = Settings(bucket_url=str(folder / "bucket"), host_delay=0, log_level="error")
    configure_logs(settings)
    app = create_app(settings, sources)
    found = Counted(kind)
    store = FolderStore(folder / "bucket", durable=False)
    app.agenda.workshop.__dict__["store"] = WatchedStore(store, found.tell)

    def begins(sender: Any, **_: Any) -> None:
        found.stage = stage_of_task(sender.name)
        found.tasks[found.stage] += 1

    signals.task_prerun.connect(begins)
    try:
        run_until_idle(app, lambda: app.send_task(task_name("watch"), kwargs={"source": "papers"}), _Quiet())
    finally:
        signals.task_prerun.disconnect(begins)
    if failed := list(store.list(keys.FAILURES)):
        raise RuntimeError(f"a paper failed: {store.get(failed[0].key).decode()}")
    found.sizes = {info.key: info.size for info in store.list("")}
    return found


def stages(few: Counted, many: Counted, scanned: Counted, rates: Mapping[str, Any]) -> dict[str, StageFigures]:
    """What a task of each stage takes, from counts and rates."""
    one = {rate["stage"]: rate for rate in rates["near"] if rate["workers"] == 1}
    return {stage: _stage(stage, (few, many, scanned), one) for stage in NAMES}


def _stage(stage: str, runs: tuple[Counted, Counted, Counted], one: Mapping[str, Mapping[str, Any]]) -> StageFigures:
    few, many, scanned = runs
    rate, mean_pages = one[stage], one[stage]["pages"] / one[stage]["tasks"]
    tasks_a_paper = few.tasks[stage] / few.kind.papers
    found: dict[str, float] = {}
    for what in ("gets", "puts"):
        slope = _slope(few, many, lambda run, what=what: run.a_task(stage, what) * tasks_a_paper)  # type: ignore[misc]
        found[f"{what}_a_page"] = round(slope, 3)
        found[f"{what}_a_task"] = round(few.a_task(stage, what) - slope * few.kind.pages / tasks_a_paper, 2)
        if stage == "ocr":
            typed = found[f"{what}_a_task"] + slope * scanned.kind.pages
            found[f"{what}_a_scanned_page"] = round((scanned.a_task(stage, what) - typed) / scanned.kind.pages, 2)
    a_page = max(0.0, rate["cpu_s_a_page"])
    recognised = 0.0
    if stage == "ocr":
        scans = one[SCANS]
        recognised = (scans["cpu_s_a_task"] - rate["cpu_s_a_task"] + a_page * mean_pages) / (
            scans["pages"] / scans["tasks"]
        )
    return StageFigures(
        tasks_a_paper=tasks_a_paper,
        cpu_s_a_task=round(max(0.0, rate["cpu_s_a_task"] - a_page * mean_pages), 5),
        cpu_s_a_page=round(a_page, 5),
        cpu_s_a_scanned_page=round(recognised, 4),
        memory_mb=rate["memory_mb"],
        **found,
    )


def _slope(few: Counted, many: Counted, value: Callable[[Counted], float]) -> float:
    """What a page adds to a paper."""
    return (value(many) - value(few)) / (many.kind.pages - few.kind.pages)


def stored(few: Counted, many: Counted, scanned: Counted) -> Stored:
    """What papers leave in the bucket; what stands there whatever the papers, as the site's schemas, is none of it."""
    common = few.made.keys() & many.made.keys() & scanned.made.keys()

    def bytes_a_paper(run: Counted) -> float:
        return sum(size for key, size in run.made.items() if key not in common) / run.kind.papers

    page = _slope(few, many, bytes_a_paper)
    paper = bytes_a_paper(few) - page * few.kind.pages
    events = sum(key.startswith(keys.EVENTS) for key in few.sizes) / few.kind.papers
    return Stored(
        objects_a_paper=len(few.made.keys() - common) / few.kind.papers,
        bytes_a_paper=round(paper),
        bytes_a_page=round(page),
        bytes_a_scanned_page=round(max(0.0, (bytes_a_paper(scanned) - paper) / scanned.kind.pages - page)),
        events_a_paper=events,
        log_bytes_a_paper=round(sum(few.tasks.values()) / few.kind.papers * LOG_LINE_BYTES),
    )


def growing(bucket: Path, papers: int) -> Growing:
    """What grows with the bucket: publishing by the meetings of the site, reconciling by the papers."""
    read_s = cpu_s_a_read()
    (small, small_s), (large, large_s) = (published(meetings) for meetings in SITES)
    cards = SITES[1] - SITES[0]
    gets = (large["get"] - small["get"]) / cards
    reads, listed, seconds = reconciled(FolderStore(bucket, durable=False))
    return Growing(
        gets_a_card=round(gets, 3),
        keys_a_card=large["list"],
        cpu_s_a_card=round(max(0.0, large_s - small_s) / cards + gets * read_s, 5),
        reconcile_gets_a_paper=reads / papers,
        reconcile_cpu_s_a_paper=round((seconds + reads * read_s) / papers, 5),
        reconcile_keys_a_paper=listed / papers,
    )


def published(meetings: int) -> tuple[Counter[str], float]:
    """Operations and CPU seconds of publishing a changed meeting into a site of so many, by a worker that has read its
    cards before.
    """
    pages = list(islice(many_meetings(), meetings))
    store, shelf = MemoryStore(), CardShelf()
    site = SiteFiles(store)
    for page in pages:
        write_meeting(site, page)
        site.write(addresses.meeting_card(page.id), canonical_bytes(card_of(page)), JSON)
    write_lists(site, shelf, with_replaced_paper(pages[1]), SITE_URL)  # so that templates and cards have been read
    operations: Counter[str] = Counter()
    changed = SiteFiles(WatchedStore(store, lambda operation, _: operations.update([operation])))
    start = time.process_time()
    write_lists(changed, shelf, with_replaced_paper(pages[0]), SITE_URL)
    return operations, time.process_time() - start


def reconciled(store: ObjectStore) -> tuple[int, int, float]:
    """Reads, keys listed and CPU seconds of reconciling a bucket in which nothing is open."""
    operations: Counter[str] = Counter()
    watched = WatchedStore(store, lambda operation, _: operations.update([operation]))
    publisher = Publisher(watched, consumers, lambda *_: None)
    start = time.process_time()
    found = reconcile(watched, publisher, consumers, lambda *_: None)
    seconds = time.process_time() - start
    if found.unhandled or found.unpublished:
        raise RuntimeError("something was open in the bucket that was reconciled")
    prefixes = (keys.RECEIPTS, keys.FAILURES, keys.EVENTS, keys.ATTEMPTS)
    return operations["get"], sum(1 for prefix in prefixes for _ in store.list(prefix)), seconds


def cpu_s_a_read() -> float:
    """CPU seconds of reading a small object by way of boto3."""
    with temporary_folder("seaweedfs") as folder, running_seaweedfs(folder) as server:
        store = open_store(server.url, s3=server.settings)
        store.put("small", b"x" * 2000)
        start = time.process_time()
        for _ in range(READS):
            store.get("small")
        return (time.process_time() - start) / READS


def poll() -> Poll:
    """A poll of a source on which nothing changed."""
    with temporary_folder("bench-watch") as folder, simulated_sites(SOURCES) as sites:
        found = watch.measure(sites, folder / "bucket")
        watch.let_leases_end()
    return Poll(requests=round(found.requests / SOURCES, 2), cpu_s=round(found.cpu_s / SOURCES, 4))


@contextmanager
def folders(count: int) -> Iterator[tuple[Path, ...]]:
    """Some folders that are gone at the end."""
    with TemporaryDirectory(prefix="bench-sizing-") as place:
        made = tuple(Path(place) / str(number) for number in range(count))
        for folder in made:
            folder.mkdir()
        yield made


def main() -> int:
    """Measure and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rates", type=Path, required=True, metavar="FILE", help="JSON of tests.benchmarks.stages")
    options = parser.parse_args()
    rates = json.loads(options.rates.read_text(encoding="utf-8"))
    with folders(3) as places:
        few, many, scanned = (counted(*one) for one in zip((FEW, MANY, SCANNED), places, strict=True))
        grown = growing(places[0] / "bucket", FEW.papers)
    found = Measured(
        machine={"measured": datetime.now(UTC).date().isoformat(), **calibration()},
        stages=stages(few, many, scanned, rates),
        growing=grown,
        stored=stored(few, many, scanned),
        poll=poll(),
    )
    MEASURED.write_text(json.dumps(found.model_dump(), indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
