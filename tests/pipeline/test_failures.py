"""Invariant 8: whatever cannot be processed ends as a record with its own reason, and stops nothing else."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from contracts.artefacts.failure import FailureRecord, ReasonCode
from tests.pipeline.commands import agenda, agenda_json
from tests.pipeline.conftest import SOURCE, today
from tests.sample_council import faults
from tests.sample_council.dates import Dates
from tests.sample_council.routes import SampleCouncil
from tests.sample_council.site import Site, serve
from workers.adapters.object_stores.folder import FolderStore
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.progress import Standing, all_progress

LIMIT = 10_000_000
SPOILT = {
    "budget-monitoring": (faults.zero_bytes(), ReasonCode.EMPTY_FILE),
    "damp-and-mould": (faults.web_page(), ReasonCode.NOT_THE_DOCUMENT),
    "corn-exchange": (faults.truncated_file(), ReasonCode.TRUNCATED),
    "food-waste-equality": (faults.locked(), ReasonCode.ENCRYPTED),
    "decision-record": (faults.not_found(), ReasonCode.NOT_FOUND),
    "kiln-lane": (faults.oversize(LIMIT + 1), ReasonCode.TOO_LARGE),
}


@dataclass(frozen=True)
class SpoiltRun:
    """A run against a site with spoilt papers."""

    store: FolderStore
    settings: dict[str, str]
    printed: dict[str, object]


@pytest.fixture(scope="module")
def spoilt_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SpoiltRun]:
    folder = tmp_path_factory.mktemp("spoilt")
    sources = folder / "sources.toml"
    bucket = folder / "bucket"
    with serve(SampleCouncil.build(Dates.seen_from(today()))) as site:
        _spoil(site)
        sources.write_text(f'[[source]]\nname = "{SOURCE}"\naddress = "{site.url}"\nplatform = "moderngov"\n')
        settings = {
            "AGENDA_SOURCES": str(sources),
            "AGENDA_BUCKET_URL": bucket.as_uri(),
            "AGENDA_MAX_BYTES": str(LIMIT),
            "AGENDA_RETRY_BASE": "0.01",
        }
        printed = agenda_json("run", "--source", SOURCE, settings=settings)
        yield SpoiltRun(FolderStore(bucket), settings, printed)


def test_each_spoilt_paper_fails_for_its_own_reason(spoilt_run: SpoiltRun) -> None:
    records = _records(spoilt_run)
    assert sorted(record.reason for record in records) == sorted(reason for _, reason in SPOILT.values())


def test_each_failure_keeps_its_input_and_is_announced(spoilt_run: SpoiltRun) -> None:
    for record in _records(spoilt_run):
        incoming = read_event(spoilt_run.store.get(record.event_key))
        (announced,) = map(read_event, record.events)
        assert incoming.id == record.event_id
        assert announced.type == "agenda.document.failed.v1"
        assert spoilt_run.store.head(keys.event(announced.id, announced.time))
        assert record.message


def test_every_other_document_arrives(spoilt_run: SpoiltRun) -> None:
    standings = [progress.standing(spoilt_run.store) for progress in all_progress(spoilt_run.store)]
    assert standings.count(Standing.FAILED) == len(SPOILT)
    assert standings.count(Standing.DONE) == len(standings) - len(SPOILT)
    assert spoilt_run.printed["failures"] == len(SPOILT)


def test_the_meeting_page_names_what_failed(spoilt_run: SpoiltRun) -> None:
    pages = [
        json.loads(spoilt_run.store.get(info.key))
        for info in spoilt_run.store.list(keys.site("meetings/"))
        if info.key.endswith("meeting.json")
    ]
    missing = [entry for page in pages for entry in page["missing"] if entry["what"] == "document_failed"]
    assert len(missing) == len(SPOILT)


def test_the_log_of_events_lists_the_failures(spoilt_run: SpoiltRun) -> None:
    lines = agenda("events", "list", "--type", "document.failed", settings=spoilt_run.settings).stdout.splitlines()
    assert len(lines) == len(SPOILT)


def _spoil(site: Site) -> None:
    for name, (fault, _) in SPOILT.items():
        site.spoil(name, fault)


def _records(run: SpoiltRun) -> list[FailureRecord]:
    found = run.store.list(keys.FAILURES)
    return [FailureRecord.model_validate_json(run.store.get(info.key)) for info in found]
