"""What the guide for consumers says is so."""

import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from contracts.artefacts import ARTEFACTS
from contracts.artefacts.failure import REASON_HELP
from contracts.artefacts.summary import Summary
from contracts.events import EVENTS
from contracts.model import canonical_json
from tests.contracts.examples import load, published
from tests.contracts.generate import CONTRACTS
from workers.adapters.sinks.amqp import DEFAULT_EXCHANGE, MEDIA_TYPE
from workers.runtime import keys
from workers.runtime.events import MAX_EVENT_BYTES, read_event

GUIDE = (CONTRACTS / "README.md").read_text(encoding="utf-8")
WORKERS = CONTRACTS.parent / "workers"
DIGEST, ID, MOMENT = "f" * 64, "e" * 32, datetime(2026, 3, 4, 9, 5, tzinfo=UTC)
DOCUMENT, MEETING = "doc_" + "d" * 20, "mtg_" + "c" * 20


def table(heading: str) -> list[list[str]]:
    """The cells of the table whose first column has this heading, without the code marks of the first column."""
    lines = GUIDE.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(f"| {heading} |")) + 2
    rows = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def names(cell: str) -> list[str]:
    """All that stands in code marks in a cell."""
    return re.findall(r"`([^`]+)`", cell)


def blocks() -> list[tuple[str, str]]:
    """Language and content of every code block."""
    return re.findall(r"^```(\w*)\n(.*?)^```$", GUIDE, flags=re.MULTILINE | re.DOTALL)


@pytest.fixture
def bucket(tmp_path: Path) -> Path:
    """The log with all example events, and the summary that one of them names."""
    for name in EVENTS:
        event = read_event(published(name))
        store(tmp_path / keys.event(event.id, event.time), published(name).encode())
    reference = read_event(published("agenda.document.summarised.v1")).data.artefacts["summarise"]
    store(tmp_path / reference.key, canonical_json(load("summary")))
    return tmp_path


def store(path: Path, body: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)


def run_example(bucket: Path) -> "subprocess.CompletedProcess[str]":
    """Run the only code block of the guide, as a reader would."""
    [(language, code)] = blocks()
    assert language == "python"
    environment = {**os.environ, "PYTHONPATH": str(CONTRACTS.parent), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", code, str(bucket)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)


def test_the_example_prints_every_summary_with_its_pages(bucket: Path) -> None:
    ended = run_example(bucket)
    summary = Summary.model_validate(load("summary"))
    document = load("agenda.document.summarised.v1")["data"]["document"]
    told = [f"- {said.text} (page {', '.join(str(c.page) for c in said.citations)})" for said in summary.sentences]
    assert ended.stderr == ""
    assert ended.stdout == "\n".join([f"{document['title']} {document['url']}", *told]) + "\n"


def test_the_example_refuses_a_result_with_other_bytes_than_announced(bucket: Path) -> None:
    [summary] = bucket.glob("artefacts/*/*/*.json")
    summary.write_bytes(summary.read_bytes() + b" ")
    assert "is damaged" in run_example(bucket).stderr


def test_the_table_of_events_names_each_type_with_its_fact_and_its_fields() -> None:
    told = [(names(kind)[0], when, names(fields)) for kind, when, fields in table("type")]
    facts = [(name, (model.__doc__ or "").strip().splitlines()[0]) for name, model in EVENTS.items()]
    assert told == [(name, when, list(EVENTS[name].model_fields)) for name, when in facts]


def test_the_events_called_reserved_are_those_that_no_stage_makes() -> None:
    code = "\n".join(file.read_text(encoding="utf-8") for file in WORKERS.rglob("*.py"))
    made = {name for name, model in EVENTS.items() if f"{model.__name__}(" in code}
    assert {names(row[0])[0] for row in table("type") if "(reserved)" not in row[0]} == made


def test_the_table_of_reasons_is_the_closed_list_with_its_help() -> None:
    told = {names(reason)[0]: help_text for reason, help_text in table("reason")}
    assert told == {reason.value: help_text for reason, help_text in REASON_HELP.items()}


def test_the_table_of_results_names_stages_and_models_as_events_do() -> None:
    stages = load("agenda.document.summarised.v1")["data"]["artefacts"]
    assert [names(row[0])[0] for row in table("stage")] == list(stages)
    assert {names(row[1])[0] for row in table("stage")} <= {model.__name__ for model in ARTEFACTS.values()}


@pytest.mark.parametrize(
    "key",
    [
        keys.blob(DIGEST),
        keys.artefact("ocr", DIGEST, "a" * 16),
        keys.receipt("ocr", ID),
        keys.failure("ocr", ID),
        keys.event(ID, MOMENT),
        keys.source_state("vale"),
        keys.document_progress("vale", DOCUMENT, 1, "ocr"),
        keys.meeting_record("vale", MEETING, 1),
        keys.meeting_site(MEETING, "index.html"),
        keys.site("index.html"),
    ],
)
def test_every_key_has_its_line_in_the_table_of_the_bucket(key: str) -> None:
    patterns = [re.sub(r"<[^>]+>", "[^/]+", names(row[0])[0].replace(".", r"\.")) for row in table("key")]
    assert [pattern for pattern in patterns if re.fullmatch(pattern, key)] != []
    assert sum(bool(re.fullmatch(pattern, key)) for pattern in patterns) == 1


def test_the_guide_names_the_exchange_the_media_type_and_the_limit_that_hold() -> None:
    assert f"`{DEFAULT_EXCHANGE}` unless" in GUIDE
    assert f"`{MEDIA_TYPE}`" in GUIDE
    assert f"at most {MAX_EVENT_BYTES // 1024} KiB" in GUIDE


def test_every_link_leads_to_a_file() -> None:
    links = re.findall(r"\]\(([^)]+)\)", GUIDE)
    assert links
    assert [link for link in links if not (CONTRACTS / link).exists()] == []
