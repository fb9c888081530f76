"""Has a stage, and what follows from it, done again for documents that were processed before.

Only what a change touches is done: a document whose results are all stored under the present fingerprints is left
alone. Each document's incoming event is published once more as a version of its own, with the extension `reprocess`,
so everything that follows goes by the backfill lane and is told from news. Its id follows from the reprocessing and
the event, so feeding may be interrupted and repeated.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from contracts.artefacts.receipt import Receipt
from contracts.model import Contract
from contracts.references import ArtefactReference
from workers.runtime import keys
from workers.runtime.events import Origin, read_event, write_event
from workers.runtime.meeting_records import meeting_now
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.runtime.progress import TAKEN_DOWN, DocumentProgress, all_progress
from workers.runtime.stage import Event, Stage, Waiting

UPSTREAM = {
    "fetch": "watch",
    "ocr": "fetch",
    "classify": "ocr",
    "extract": "classify",
    "summarise": "extract",
    "assemble": "summarise",
    "publish": "summarise",
}
"""Each stage from which one can begin, and the stage whose event about the document it takes."""
CHAIN = tuple(UPSTREAM)
OF_MEETINGS = ("assemble", "publish")
SAMPLE = 200
"""Receipts read for the mean cost of a stage, where a document's own is not known."""


@dataclass(frozen=True)
class Wanted:
    """Which documents are meant; what is not said leaves all. Days are those of the meeting."""

    source: str = ""
    council: str = ""
    committee: str = ""
    since: date | None = None
    until: date | None = None
    document_type: str = ""
    topic: str = ""
    failed: bool = False
    fingerprint_before: date | None = None
    """Only what the first stage, under whatever fingerprint was in force then, announced before this day."""

    def holds(self, store: ObjectStore, progress: DocumentProgress, event: Event, start: str) -> bool:
        """Whether a document is meant; `event` is one about it, `start` the first stage to do again."""
        meeting = event.data.document.meeting
        day = meeting.starts_at.date() if meeting and meeting.starts_at else None
        return (
            self.source in ("", progress.source)
            and (not self.council or _named(self.council, meeting and meeting.council))
            and (not self.committee or _named(self.committee, meeting and meeting.committee))
            and (self.since is None or (day is not None and day >= self.since))
            and (self.until is None or (day is not None and day < self.until))
            and (self.fingerprint_before is None or _made_on(store, progress, start) < self.fingerprint_before)
            and (not self.failed or progress.failure(store) is not None)
            and (not (self.document_type or self.topic) or self._classified(store, progress))
        )

    def _classified(self, store: ObjectStore, progress: DocumentProgress) -> bool:
        if "classify" not in progress.stages:
            return False
        data = progress.event(store, "classify").data
        return self.document_type in ("", data.document_type) and (not self.topic or self.topic in data.topics)


class Job(Contract):
    """A reprocessing as an operator asked for it."""

    id: str
    created_at: datetime
    start: str
    wanted: dict[str, Any]
    limit: int | None = None
    rate: float | None = None


@dataclass(frozen=True)
class Candidate:
    """A document that is meant: the event to begin with, and the stages whose results are not stored."""

    progress: DocumentProgress
    event: Event
    to_do: tuple[str, ...]
    current: bool
    """Whether its published results are those that would be made now."""

    @property
    def meeting(self) -> str | None:
        """The meeting to whose page it belongs."""
        meeting = self.event.data.document.meeting
        return meeting.id if meeting else None


@dataclass(frozen=True)
class Estimate:
    """What a reprocessing would do, and take by the costs that are recorded."""

    documents: int
    pages: int
    up_to_date: int
    meetings: int
    cpu_s: float
    summaries: int
    """Documents that would be summarised again."""


def new_job(start: str, wanted: dict[str, Any], now: datetime, limit: int | None, rate: float | None) -> Job:
    """A reprocessing with an id of its own."""
    told = json.dumps([start, wanted, now.isoformat()], sort_keys=True, default=str)
    return Job(
        id=f"rp{sha256(told.encode()).hexdigest()[:10]}", created_at=now, start=start, wanted=wanted, limit=limit,
        rate=rate,
    )  # fmt: skip


def candidates(
    store: ObjectStore, stage: Callable[[str], Stage[Any, Any]], start: str, wanted: Wanted
) -> Iterator[Candidate]:
    """Every document that is meant and has come as far as the stage, in order of source and id.

    What was taken down is not meant by anybody: its results would come back, and be announced.
    """
    seen: set[str] = set()
    for progress in all_progress(store, wanted.source):
        if UPSTREAM[start] not in progress.stages or TAKEN_DOWN in progress.stages:
            continue
        event = progress.event(store, UPSTREAM[start])
        if not wanted.holds(store, progress, event, start):
            continue
        to_do, current = missing_results(store, stage, start, event, progress)
        candidate = Candidate(progress, event, to_do, current)
        if start in OF_MEETINGS and candidate.meeting:  # one document wakes the page of its meeting
            meeting = meeting_now(store, progress.source, candidate.meeting, progress.document_id)
            if meeting in seen:
                continue
            seen.add(meeting)
        yield candidate


def missing_results(
    store: ObjectStore, stage: Callable[[str], Stage[Any, Any]], start: str, event: Event, progress: DocumentProgress
) -> tuple[tuple[str, ...], bool]:
    """The stages from the first one on whose result is not stored, and whether what is published is what is stored."""
    current = True
    for number, name in enumerate(CHAIN[CHAIN.index(start) :], CHAIN.index(start)):
        made = stage(name)
        inputs = made.read(event, store)
        if isinstance(inputs, Waiting):
            break
        key = keys.artefact(name, inputs.digest, made.fingerprint.digest)
        try:
            body = store.get(key)
        except ObjectMissingError:
            return CHAIN[number:], False
        reference = ArtefactReference(key=key, sha256=sha256(body).hexdigest())
        current = current and _published(store, progress, name, reference)
        facts = made.announce(event, made.model.model_validate_json(body), reference)
        if not facts:
            break
        event = read_event(write_event(facts[0], reference.sha256, Origin(name, event, ""), event.time))
    return (), current


def again(event: Event, job: Job) -> str:
    """The event once more, as the version of a reprocessing, which is fed once however often it is resumed."""
    if event.reprocess == job.id:
        return _text(event, {})
    own_id = sha256(f"{event.id}\n{job.id}".encode()).hexdigest()[:32]
    moment = job.created_at.isoformat().replace("+00:00", "Z")
    return _text(event, {"id": own_id, "time": moment, "causationid": event.id, "reprocess": job.id})


def _text(event: Event, changed: dict[str, Any]) -> str:
    raw = event.model_dump(mode="json") | changed
    return json.dumps({name: value for name, value in raw.items() if value is not None}, ensure_ascii=False)


def estimate(store: ObjectStore, found: Iterable[Candidate]) -> Estimate:
    """Add up what the documents took before; where that is not known, what the stage takes on average.

    Each summary wakes the page of its meeting, and is published with the pages that it cites; of all that wake a page
    in a short while only one makes it, and the others cost less.
    """
    costs = _Costs(store)
    documents = pages = up_to_date = summaries = waking = 0
    meetings: set[str] = set()
    cpu = 0.0
    for candidate in found:
        if candidate.current:
            up_to_date += 1
            continue
        documents += 1
        if "ocr" in candidate.progress.stages:
            pages += candidate.progress.event(store, "ocr").data.pages
        if candidate.meeting:
            meetings.add(candidate.meeting)
        summaries += "summarise" in candidate.to_do
        waking += "assemble" in candidate.to_do
        cpu += sum(costs.of(candidate.progress, name) for name in candidate.to_do if name not in OF_MEETINGS)
    cpu += waking * costs.mean("assemble", computed=False)
    cpu += (summaries + len(meetings)) * costs.mean("publish", computed=False)
    return Estimate(documents, pages, up_to_date, len(meetings), round(cpu, 1), summaries)


class _Costs:
    """CPU seconds by the receipts."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store
        self._means: dict[str, float] = {}

    def of(self, progress: DocumentProgress, stage: str) -> float:
        """What a stage took for a document, or takes on average."""
        if stage in progress.stages and (cause := progress.event(self._store, stage).causationid):
            own = self._receipt(keys.receipt(stage, cause))
            if own and own.cost.computed:
                return own.cost.cpu_s
        return self.mean(stage)

    def mean(self, stage: str, *, computed: bool = True) -> float:
        """What a task of a stage takes on average, by a sample of its receipts: of those that made a result, or all."""
        if stage not in self._means:
            receipts = (self._receipt(info.key) for info in self._store.list(keys.receipts(stage)))
            wanted = (one.cost.cpu_s for one in receipts if one and (one.cost.computed or not computed))
            sample = [cpu for cpu, _ in zip(wanted, range(SAMPLE), strict=False)]
            self._means[stage] = sum(sample) / len(sample) if sample else 0.0
        return self._means[stage]

    def _receipt(self, key: str) -> Receipt | None:
        try:
            return Receipt.model_validate_json(self._store.get(key))
        except ObjectMissingError:
            return None


def _made_on(store: ObjectStore, progress: DocumentProgress, stage: str) -> date:
    """The day on which a stage, or before its first result what it takes, was announced."""
    return progress.event(store, stage if stage in progress.stages else UPSTREAM[stage]).time.date()


def _published(store: ObjectStore, progress: DocumentProgress, stage: str, reference: ArtefactReference) -> bool:
    if stage not in progress.stages or stage == "fetch":
        return stage in OF_MEETINGS or stage == "fetch"
    return bool(progress.event(store, stage).data.artefacts.get(stage) == reference)


def _named(wanted: str, name: str | None) -> bool:
    return wanted.casefold() in (name or "").casefold()
