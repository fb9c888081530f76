"""What a pass over documents costs that are complete already."""

import json
import os
import subprocess
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.chaos.papers import write_papers, write_sources
from tests.pipeline.commands import AGENDA, agenda, environment
from workers.adapters.object_stores.folder import FolderStore
from workers.runtime import keys
from workers.runtime.objects import ObjectStore

WRITERS = 8


@dataclass(frozen=True)
class PassFigures:
    """Documents a second, by how many there are, and the memory that it took at most."""

    documents: int
    documents_per_s: float
    peak_mib: float


@dataclass(frozen=True)
class CompleteDocument:
    """All objects of a bucket with one document that went through all stages, and the ids in them."""

    objects: Mapping[str, str]
    ids: frozenset[str]

    def copy(self, store: ObjectStore, number: int) -> None:
        """Write what is one document's own under other ids; number 0 is the document itself, with what all share."""
        names = {old: f"{old[:-8]}{number:08x}" for old in self.ids} if number else {}
        for key, body in self.objects.items():
            if not number or any(name in key for name in self.ids):
                store.put(_renamed(key, names), _renamed(body, names).encode())


def complete_document(folder: Path) -> CompleteDocument:
    """One paper taken through all stages."""
    sources = write_sources(folder / "sources.toml", write_papers(folder / "papers", 1))
    agenda(
        "run", "--source", "papers", settings={"AGENDA_SOURCES": str(sources), "AGENDA_BUCKET_URL": str(folder / "one")}
    )
    store = FolderStore(folder / "one")
    objects = {info.key: store.get(info.key).decode() for info in store.list("")}
    events = {key.rpartition("/")[2].removesuffix(".json") for key in objects if key.startswith(keys.EVENTS)}
    own = {key.split("/")[3] for key in objects if key.startswith(keys.documents("papers"))}
    return CompleteDocument(objects, frozenset(events | own))


def fill(store: ObjectStore, document: CompleteDocument, numbers: range) -> None:
    """Write copies of the document."""
    with ThreadPoolExecutor(WRITERS) as writers:
        for _ in writers.map(lambda number: document.copy(store, number), numbers):
            pass


def _renamed(text: str, names: Mapping[str, str]) -> str:
    for old, new in names.items():
        text = text.replace(old, new)
    return text


def idempotent_pass(settings: Mapping[str, str], documents: int) -> PassFigures:
    """Reconcile a bucket of complete documents; nothing may be done."""
    begun = time.monotonic()
    found, peak = _reconciled(settings)
    took = time.monotonic() - begun
    assert (found["unpublished"], found["unhandled"], found["restored"]) == (0, 0, 0), found
    return PassFigures(documents, round(documents / took, 1), round(peak, 1))


def _reconciled(settings: Mapping[str, str]) -> tuple[dict[str, int], float]:
    """What `agenda reconcile` says, and the most memory that its process held, in MiB."""
    command = [AGENDA, "reconcile", "--json"]
    with subprocess.Popen(command, env=environment(settings), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        told = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, "agenda reconcile failed; what it said stands above"
    return json.loads(told.splitlines()[-1]), usage.ru_maxrss / 1024


def passes(store: ObjectStore, settings: Mapping[str, str], folder: Path, sizes: tuple[int, ...]) -> list[PassFigures]:
    """A pass at each size, in one bucket that grows."""
    document, done, found = complete_document(folder), 0, []
    for size in sizes:
        fill(store, document, range(done, size))
        found.append(idempotent_pass(settings, size))
        done = size
    return found
