"""The same facts for the terminal, for Prometheus and for the site."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.fakes.pipeline import MOMENT
from workers.adapters.object_stores.memory import MemoryStore
from workers.adapters.telemetry.figures import Figures
from workers.entrypoints.overview.advice import advice, settings_advice
from workers.entrypoints.overview.facts import (
    DocumentStanding,
    FailureCount,
    LaneStanding,
    Overview,
    SinkStanding,
    SourceStanding,
)
from workers.entrypoints.overview.gauges import gauges
from workers.entrypoints.overview.page import status_page, write_page
from workers.entrypoints.overview.text import duration, overview_text
from workers.entrypoints.settings import Settings
from workers.runtime import keys
from workers.runtime.telemetry.metrics import BY_EXPORTER

OVERVIEW = Overview(
    looked_at=MOMENT,
    lanes=(
        LaneStanding("ocr", "live", 12, 200.0, 6.0, waiting=10, workers=2),
        LaneStanding("ocr", "backfill", 0, None, 6.0, waiting=0, workers=1),
        LaneStanding("extract", "live", 3, 20.0, 0.0, waiting=3, workers=0),
        LaneStanding("extract", "backfill", 500, 90.0, 0.0, waiting=400, workers=0),
    ),
    failures=(FailureCount("fetch", "http_error", 2),),
    sources=(
        SourceStanding("vale", "ok", "", MOMENT, MOMENT, MOMENT - timedelta(hours=2)),
        SourceStanding("new"),
    ),
    sinks=(SinkStanding("desk", "failing", 4, 70.0, "https://desk.example answers 503"),),
    documents=(DocumentStanding("doc_1", "Budget <monitoring>", "vale", 2, "fetched, next ocr", MOMENT),),
    cpu_s={"ocr": 1.25},
    dead_letters=0,
    model_tokens=1000,
    model_budget=5000,
)


def told(overview: Overview) -> dict[str, str]:
    figures = Figures()
    figures.measure(gauges(overview, 0.05))
    lines = (line for line in figures.text().splitlines() if not line.startswith("#"))
    return dict(line.rsplit(" ", 1) for line in lines)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(None, "-"), (0, "0 s"), (59.6, "1 min"), (200, "3 min 20 s"), (7200, "2 h"), (93780, "1 d 2 h")],
)
def test_a_duration_is_told_by_its_two_largest_units(seconds: float | None, shown: str) -> None:
    assert duration(seconds) == shown


def test_the_terminal_shows_backlog_age_rate_time_to_empty_and_workers() -> None:
    text = overview_text(OVERVIEW)
    (ocr,) = [line for line in text.splitlines() if line.startswith("ocr")]
    assert ocr.split() == ["ocr", "12", "3", "min", "20", "s", "6.0", "2", "min", "10", "2"]
    (extract,) = [line for line in text.splitlines() if line.startswith("extract  ")]
    assert extract.split() == ["extract", "3", "20", "s", "0.0", "-", "3", "0"]
    assert "extract (backfill)" in text
    assert "ocr (backfill)" not in text, "a backlog that is empty takes no line"
    for words in ("http_error", "vale", "2 h ago", "not polled", "503", "Budget <monitoring>", "fetched, next ocr"):
        assert words in text


def test_the_gauges_tell_every_metric_of_the_exporter() -> None:
    found = told(OVERVIEW)
    assert {name.partition("{")[0] for name in found} == {metric.name for metric in BY_EXPORTER}
    assert found['agenda_queue_tasks{lane="live",stage="ocr"}'] == "10.0"
    assert found['agenda_oldest_open_seconds{lane="backfill",stage="ocr"}'] == "0.0"
    assert found['agenda_standing_failures{reason="http_error",stage="fetch"}'] == "2.0"
    assert found['agenda_standing_failures{reason="damaged",stage="ocr"}'] == "0.0"
    assert found['agenda_source_health{health="ok",source="vale"}'] == "1.0"
    assert found['agenda_source_health{health="ok",source="new"}'] == "0.0"
    assert found['agenda_source_well_timestamp_seconds{source="new"}'] == "0.0"
    assert found['agenda_sink_lag_seconds{sink="desk"}'] == "70.0"


def test_a_broker_that_does_not_tell_leaves_no_figure_that_looks_like_an_empty_queue() -> None:
    silent = Overview(MOMENT, (LaneStanding("ocr", "live", 1, 5.0, 0.0),), (), (), (), (), {}, trouble="no answer")
    found = told(silent)
    assert not [name for name in found if name.startswith(("agenda_queue", "agenda_dead"))]
    assert 'agenda_open_events{lane="live",stage="ocr"}' in found
    assert "no answer" in overview_text(silent)


def test_json_tells_everything() -> None:
    found: dict[str, Any] = json.loads(json.dumps(OVERVIEW.as_json(), default=str))
    assert found["lanes"][0] == {
        "stage": "ocr", "lane": "live", "open": 12, "oldest_s": 200.0, "per_minute": 6.0, "waiting": 10, "workers": 2,
        "empty_in_s": 120.0,
    }  # fmt: skip
    assert found["sinks"][0]["error"] == "https://desk.example answers 503"


def test_the_page_of_the_site_escapes_titles_and_tells_no_errors_of_sinks() -> None:
    page = status_page(OVERVIEW).decode()
    assert "Budget &lt;monitoring&gt;" in page
    assert "desk" in page
    store = MemoryStore()
    write_page(store, OVERVIEW)
    written = b"".join(store.get(keys.site(f"status/{name}")) for name in ("index.html", "status.json"))
    assert b"desk.example" not in written
    assert b"Budget" in written


def test_advice_names_what_to_do_about_each_thing_that_is_not_right() -> None:
    late = SourceStanding("old", "blocked", "403", MOMENT, MOMENT - timedelta(days=3), None)
    sinks = (SinkStanding("desk", "paused", 4, 70.0), SinkStanding("archive", "ok", 9, 5000.0))
    lanes = (LaneStanding("fetch", "live", 2, 4000.0, 0.0, waiting=0, workers=1), *OVERVIEW.lanes)
    checks = {
        it.name: it for it in advice(replace(OVERVIEW, lanes=lanes, sources=(late,), sinks=sinks, dead_letters=3))
    }
    assert {name for name, it in checks.items() if it.ok} == {"queues", "failures"}
    assert checks["workers"].told == "none takes tasks of extract: agenda worker extract"
    assert checks["open work"].told == "fetch has 2 open, the oldest for 1 h 6 min: agenda reconcile"
    assert "old is blocked: agenda sources show NAME" in checks["sources"].told
    assert "old not polled for a day: run agenda watch" in checks["sources"].told
    assert "desk paused: mend, then agenda events resume NAME" in checks["sinks"].told
    assert "archive behind" in checks["sinks"].told
    assert "no worker records them" in checks["dead letters"].told


def test_advice_is_content_where_all_is_well() -> None:
    well = replace(
        OVERVIEW, lanes=OVERVIEW.lanes[:2], sources=OVERVIEW.sources[:1], sinks=(SinkStanding("desk", "ok"),)
    )
    assert [it.name for it in advice(well) if not it.ok] == []
    named = Settings(metrics_listen="127.0.0.1:9464", site_url="https://agenda.example", contact="a@example.org")
    assert [it.name for it in settings_advice(named) if not it.ok] == []
    assert [it.name for it in settings_advice(Settings()) if not it.ok] == ["telemetry", "addresses"]
