"""`agenda reprocess`: only what a change touches is done again, and consumers can tell it from news."""

import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from contracts.artefacts.receipt import Receipt
from tests.fakes.complete_bucket import complete_bucket, printed
from workers.adapters.object_stores.folder import FolderStore
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.stage import Event, Fingerprint
from workers.stages.classify.handler import Classify

PAPERS = 3
MADE_LONG_AGO = ("--fingerprint-before", "2020-01-01")


@pytest.fixture
def bucket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FolderStore:
    """A bucket with complete documents."""
    return complete_bucket(tmp_path, monkeypatch, PAPERS)


def change(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another lexicon: the stage's fingerprint is another one from now on."""
    monkeypatch.setattr(Classify, "fingerprint", Fingerprint(999))


def computed(store: FolderStore) -> Counter[str]:
    receipts = [Receipt.model_validate_json(store.get(info.key)) for info in store.list(keys.RECEIPTS)]
    return Counter(receipt.stage for receipt in receipts if receipt.cost.computed and receipt.artefact)


def events(store: FolderStore) -> list[Event]:
    return [read_event(store.get(info.key)) for info in store.list(keys.EVENTS)]


def test_what_is_up_to_date_is_left_alone(bucket: FolderStore) -> None:
    before = {info.key for info in bucket.list("")}
    told = printed("reprocess", "--from", "fetch", "--dry-run")
    assert (told["documents"], told["up_to_date"], told["cpu_s"]) == (0, PAPERS, 0)
    assert printed("reprocess", "--from", "ocr")["documents"] == 0
    after = {info.key for info in bucket.list("") if not info.key.startswith(keys.REPROCESSING)}
    assert after == before


def test_a_new_lexicon_recognises_nothing_again_and_what_follows_is_no_news(
    bucket: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, news = computed(bucket), {event.id for event in events(bucket)}
    change(monkeypatch)
    told = printed("reprocess", "--from", "classify", "--dry-run")
    assert (told["documents"], told["up_to_date"], told["money"]) == (PAPERS, 0, 0)
    assert told["cpu_s"] > 0
    job = printed("reprocess", "--from", "classify")
    assert (job["documents"], job["cancelled"]) == (PAPERS, False)
    again = computed(bucket) - before
    assert again["classify"] == PAPERS
    assert again["fetch"] == again["ocr"] == 0
    made = [event for event in events(bucket) if event.id not in news]
    assert {event.reprocess for event in made} == {job["id"]}
    assert {event.subject for event in made if event.type == "agenda.document.classified.v1"} == {
        event.subject for event in events(bucket) if event.type == "agenda.document.detected.v1"
    }
    assert printed("reprocess", "resume", job["id"])["documents"] == PAPERS
    assert printed("reprocess", "--from", "classify")["documents"] == 0


def test_limits_and_filters_choose_documents(bucket: FolderStore, monkeypatch: pytest.MonkeyPatch) -> None:
    assert bucket
    change(monkeypatch)
    told = printed("reprocess", "--from", "classify", "--limit", "1", "--dry-run")
    assert told["documents"] == 1
    job = printed("reprocess", "--from", "classify", "--limit", "1")
    assert job["documents"] == 1
    assert printed("reprocess", "resume", job["id"])["documents"] == 1, "the limit is that of the whole reprocessing"
    for filters in (
        ("--council", "Nowhere"),
        ("--failed",),
        ("--source", "other"),
        ("--since", "2999-01-01"),
        MADE_LONG_AGO,
    ):
        assert printed("reprocess", "--from", "classify", "--dry-run", *filters)["documents"] == 0


def test_what_was_made_before_a_day_can_be_meant(bucket: FolderStore, monkeypatch: pytest.MonkeyPatch) -> None:
    assert bucket
    change(monkeypatch)
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).date().isoformat()
    told = printed("reprocess", "--from", "classify", "--dry-run", "--fingerprint-before", tomorrow)
    assert told["documents"] == PAPERS


def test_the_money_for_summaries_is_told_by_the_answers_that_are_stored(
    bucket: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"MODEL": "openai:small", "MODEL_SECRET": "s" * 32, "MODEL_KEY": "k"}.items():
        monkeypatch.setenv(f"AGENDA_{name}", value)
    assert printed("reprocess", "--from", "classify", "--dry-run")["money"] is None
    monkeypatch.setenv("AGENDA_MODEL_PRICE_READ", "3")
    monkeypatch.setenv("AGENDA_MODEL_PRICE_WRITTEN", "15")
    assert printed("reprocess", "--from", "classify", "--dry-run")["money"] is None
    answer = {"usage": {"prompt_tokens": 100_000, "completion_tokens": 20_000}}
    for number in range(2 * PAPERS):  # two answers a summary
        bucket.put(keys.model_answer(f"{number:064}"), json.dumps(answer).encode())
    told = printed("reprocess", "--from", "classify", "--dry-run")
    assert (told["summaries"], told["money"]) == (PAPERS, 3.6)


def test_what_is_cancelled_is_not_worked_on(bucket: FolderStore, monkeypatch: pytest.MonkeyPatch) -> None:
    before = computed(bucket)
    change(monkeypatch)
    job = "rp0000000000"
    body = {"id": job, "created_at": "2999-01-01T00:00:00Z", "start": "classify", "wanted": {}}
    bucket.put(keys.reprocessing(job), json.dumps(body).encode())
    assert printed("reprocess", "cancel", job) == {"cancelled": job}
    assert printed("reprocess", "resume", job) == {"id": job, "documents": 0, "cancelled": True}
    assert computed(bucket) == before
