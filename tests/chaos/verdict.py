"""What must be so after a storm, read from the bucket and compared with an undisturbed run."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from contracts.artefacts.failure import FailureRecord
from contracts.artefacts.receipt import Receipt
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.objects import ObjectStore
from workers.runtime.progress import Standing, all_progress
from workers.runtime.reconcile import unhandled
from workers.stages import consumers

COMPARED = ("artefacts/", "blobs/", "pages/", "site/meetings/")


@dataclass(frozen=True)
class Verdict:
    """Counts, and in words what is lost or wrong."""

    documents: int
    lost: tuple[str, ...]
    wrong: tuple[str, ...]


def settled(store: ObjectStore, documents: int) -> bool:
    """Whether every document came to an end, and no event waits to be handled."""
    standings = [progress.standing(store) for progress in all_progress(store)]
    done = sum(standing is not Standing.IN_PROGRESS for standing in standings)
    return done >= documents and next(unhandled(store, consumers), None) is None


def judge(store: ObjectStore, undisturbed: ObjectStore, documents: int) -> Verdict:
    """Hold a bucket to the invariants, and to the bytes of an undisturbed run."""
    found = list(all_progress(store))
    lost = [f"{one.document_id} is in progress" for one in found if one.standing(store) is Standing.IN_PROGRESS]
    lost += [f"a document was not detected: {len(found)} of {documents}"] * (len(found) < documents)
    lost += [f"{event.id} was not handled by {stage}" for stage, event in unhandled(store, consumers)]
    failed = {record.subject for record in failures(store)}
    wrong = [*_differences(store, undisturbed, partial=bool(failed)), *_broken_promises(store)]
    return Verdict(documents, tuple(lost), tuple(wrong))


def failures(store: ObjectStore) -> Iterator[FailureRecord]:
    """All failure records."""
    for info in store.list(keys.FAILURES):
        yield FailureRecord.model_validate_json(store.get(info.key))


def _differences(store: ObjectStore, undisturbed: ObjectStore, *, partial: bool) -> Iterator[str]:
    for prefix in COMPARED:
        theirs = {info.key for info in store.list(prefix)}
        ours = {info.key for info in undisturbed.list(prefix)}
        if prefix == "site/meetings/" and partial:
            continue
        yield from (f"{key} is missing" for key in sorted(ours - theirs) if not partial)
        yield from (f"{key} differs" for key in sorted(ours & theirs) if store.get(key) != undisturbed.get(key))


def _broken_promises(store: ObjectStore) -> Iterator[str]:
    """Invariants 3 and 4: no receipt without its artefact, every event of a receipt in the log with the same bytes."""
    for info in store.list(keys.RECEIPTS):
        receipt = Receipt.model_validate_json(store.get(info.key))
        if receipt.artefact and store.head(receipt.artefact.key) is None:
            yield f"{info.key} has no artefact"
        for text in receipt.events:
            event = read_event(text)
            key = keys.event(event.id, event.time)
            if store.head(key) is None:
                yield f"{event.id} is not in the log"
            elif store.get(key).decode() != text:
                yield f"{event.id} has other bytes in the log"


def repeated_executions(logs: Path) -> int:
    """Deliveries of what was handled before, and results that were made twice: from the workers' own log lines."""
    ends: Counter[tuple[str, str]] = Counter()
    again = 0
    for path in logs.glob("*.log"):
        for line in path.read_text(errors="replace").splitlines():
            told = _parsed(line)
            if told.get("event") == "event_repeated":
                again += 1
            elif told.get("event") in ("stage_done", "stage_waiting"):
                ends[told["stage"], told["event_id"]] += 1
    return again + sum(count - 1 for count in ends.values())


def _parsed(line: str) -> dict[str, str]:
    try:
        found = json.loads(line)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
