"""What a pass over documents costs that are complete already."""

import resource
import time
from dataclasses import dataclass
from pathlib import Path

from tests.chaos.papers import write_papers, write_sources
from tests.pipeline.commands import agenda, agenda_json
from workers.adapters.object_stores.folder import FolderStore
from workers.runtime import keys
from workers.runtime.objects import ObjectStore


@dataclass(frozen=True)
class PassFigures:
    """Documents a second, by how many there are, and the memory that it took at most."""

    documents: int
    documents_per_s: float
    peak_mib: float


def complete_bucket(folder: Path, documents: int) -> FolderStore:
    """A bucket with one document that went through all stages, and copies of it under other ids."""
    sources = write_sources(folder / "sources.toml", write_papers(folder / "papers", 1))
    settings = {"AGENDA_SOURCES": str(sources), "AGENDA_BUCKET_URL": str(folder / "bucket")}
    agenda("run", "--source", "papers", settings=settings)
    store = FolderStore(folder / "bucket", durable=False)
    originals = {info.key: store.get(info.key).decode() for info in store.list("")}
    ids = _ids(store)
    for number in range(1, documents):
        _copy(store, originals, {old: f"{old[:-8]}{number:08x}" for old in ids})
    return store


def _ids(store: ObjectStore) -> set[str]:
    """Ids of all events, and of the document."""
    events = {info.key.rpartition("/")[2].removesuffix(".json") for info in store.list(keys.EVENTS)}
    return events | {info.key.split("/")[3] for info in store.list(keys.documents("papers"))}


def _copy(store: FolderStore, originals: dict[str, str], names: dict[str, str]) -> None:
    for key, body in originals.items():
        if key.startswith((keys.EVENTS, keys.RECEIPTS, keys.documents("papers"))):
            store.put(_renamed(key, names), _renamed(body, names).encode())


def _renamed(text: str, names: dict[str, str]) -> str:
    for old, new in names.items():
        text = text.replace(old, new)
    return text


def idempotent_pass(folder: Path, documents: int) -> PassFigures:
    """Reconcile a bucket of complete documents; nothing may be done."""
    begun = time.monotonic()
    found = agenda_json("reconcile", settings={"AGENDA_BUCKET_URL": str(folder / "bucket")})
    took = time.monotonic() - begun
    assert (found["unpublished"], found["unhandled"]) == (0, 0), found
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return PassFigures(documents, documents / took, peak)
