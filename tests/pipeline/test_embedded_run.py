"""One process, one folder, no server: every paper of the sample council arrives, once."""

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.pipeline.commands import agenda, agenda_json
from tests.pipeline.conftest import SOURCE, EmbeddedRun
from tests.sample_council.site import Site
from workers.runtime import keys
from workers.runtime.events import MAX_EVENT_BYTES, read_event
from workers.runtime.progress import Standing, all_progress
from workers.stages import STAGES


def test_invariant_10_without_a_server_every_listed_paper_is_summarised(
    embedded_run: EmbeddedRun, sample_site: Site
) -> None:
    standings = Counter(progress.standing(embedded_run.store) for progress in all_progress(embedded_run.store))
    listed_twice = 1
    assert standings == {Standing.DONE: len(sample_site.council.papers) + listed_twice}
    assert embedded_run.printed["failures"] == 0


def test_the_pages_that_need_it_are_recognised(embedded_run: EmbeddedRun, sample_site: Site) -> None:
    expected = Counter(page for paper in sample_site.council.papers.values() for page in paper.facts.ocr_pages)
    rows = _exported(embedded_run)
    found = Counter(page["number"] for row in rows for page in row["pages"] if page["source"] == "ocr")
    assert found == expected
    assert expected


def test_a_second_run_runs_no_stage_and_says_so(embedded_run: EmbeddedRun) -> None:
    before = {info.key for info in embedded_run.store.list("")}
    done = agenda("run", "--source", SOURCE, settings=embedded_run.settings)
    assert "no stage ran" in done.stdout
    assert "0 tasks run" in done.stdout
    assert {info.key for info in embedded_run.store.list("")} == before


@pytest.mark.slow
def test_watching_alone_announces_and_a_reconciliation_does_the_rest(sources_file: Path, tmp_path: Path) -> None:
    settings = {"AGENDA_SOURCES": str(sources_file), "AGENDA_BUCKET_URL": str(tmp_path)}
    polled = agenda_json("watch", "--once", settings=settings)
    waiting = agenda_json("status", settings=settings)["documents"]
    assert waiting == {Standing.IN_PROGRESS: polled["detected"]}
    agenda_json("reconcile", settings=settings)
    assert agenda_json("status", settings=settings)["documents"] == {Standing.DONE: polled["detected"]}
    assert agenda_json("watch", "--once", settings=settings)["detected"] == 0


def test_what_is_emptied_from_the_broker_is_found_again(embedded_run: EmbeddedRun) -> None:
    found = agenda_json("reconcile", settings=embedded_run.settings)
    assert found == {"unpublished": 0, "unhandled": 0, "restored": 0, "leftovers": 0, "why": {}}


def test_every_document_is_detected_once(embedded_run: EmbeddedRun) -> None:
    events = [read_event(embedded_run.store.get(info.key)) for info in embedded_run.store.list(keys.EVENTS)]
    detected = Counter(event.subject for event in events if event.type == "agenda.document.detected.v1")
    assert set(detected.values()) == {1}
    assert len(detected) == embedded_run.printed["documents"]


def test_invariant_5_every_event_is_small_and_leads_back_to_the_first_one(embedded_run: EmbeddedRun) -> None:
    bodies = [embedded_run.store.get(info.key) for info in embedded_run.store.list(keys.EVENTS)]
    events = {event.id: event for event in map(read_event, bodies)}
    assert max(map(len, bodies)) < MAX_EVENT_BYTES
    for event in events.values():
        assert event.causationid is None or event.causationid in events
        assert event.correlationid in events


def test_every_stage_records_what_it_took(embedded_run: EmbeddedRun) -> None:
    for row in STAGES:
        receipts = [
            json.loads(embedded_run.store.get(info.key))
            for info in embedded_run.store.list(keys.receipt(row.name, "")[:-5])
        ]
        assert receipts, row.name
        assert all(receipt["cost"]["duration_s"] >= 0 for receipt in receipts)


def test_the_meeting_page_links_each_document_and_cites_its_pages(embedded_run: EmbeddedRun) -> None:
    pages = [
        embedded_run.store.get(info.key).decode()
        for info in embedded_run.store.list(keys.site("meetings/"))
        if info.key.endswith("index.html")
    ]
    page = max(pages, key=len)
    assert "Budget Monitoring" in page
    assert "#page=" in page
    assert "What is missing" in page


def test_show_tells_the_way_of_a_document(embedded_run: EmbeddedRun) -> None:
    document = next(all_progress(embedded_run.store)).document_id
    shown = agenda_json("show", document[:12], settings=embedded_run.settings)
    assert [event["source"].rpartition("/")[2] for event in shown["events"]] == [
        "watch",
        "fetch",
        "ocr",
        "classify",
        "extract",
        "summarise",
    ]


def test_status_counts_documents_by_how_far_they_are(embedded_run: EmbeddedRun) -> None:
    status = agenda_json("status", settings=embedded_run.settings)
    assert status["documents"] == {"done": embedded_run.printed["documents"]}
    assert status["sources"] == {SOURCE: embedded_run.printed["documents"]}


def test_events_list_prints_each_event_as_it_was_published(embedded_run: EmbeddedRun) -> None:
    lines = agenda("events", "list", "--json", settings=embedded_run.settings).stdout.splitlines()
    logged = {embedded_run.store.get(info.key).decode() for info in embedded_run.store.list(keys.EVENTS)}
    assert set(lines) == logged


def _exported(run: EmbeddedRun) -> list[dict[str, list[dict[str, object]]]]:
    results = run.folder.parent / "results.jsonl"
    agenda("export", "--results", str(results), settings=run.settings)
    rows = {}
    for line in results.read_text().splitlines():
        row = json.loads(line)
        rows[row["sha256"]] = row
    return list(rows.values())


def test_every_value_of_a_scanned_paper_is_shown_on_its_page(embedded_run: EmbeddedRun, tmp_path: Path) -> None:
    rows = _exported(embedded_run)
    row = next(row for row in rows if {page["source"] for page in row["pages"]} == {"ocr"})
    page = tmp_path / "explained.html"
    told = agenda_json("explain", str(row["id"]), "--html", str(page), settings=embedded_run.settings)
    shown = page.read_text(encoding="utf-8")
    assert told["facts"]
    missing = [fact["quote"] for fact in told["facts"] if f'id="place-{fact["number"]}"' not in shown]
    assert missing == []
    assert "<rect" in shown


def test_a_document_that_is_not_there_is_explained_by_no_page(embedded_run: EmbeddedRun) -> None:
    done = agenda("explain", "doc_none", settings=embedded_run.settings, code=1)
    assert "0 documents have an id" in done.stderr
