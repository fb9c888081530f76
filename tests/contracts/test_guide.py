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
from tests.fakes.receivers import SECRET
from tests.servers.ports import answers, free_ports
from tests.servers.rabbitmq import RabbitMQ
from workers.adapters.downloads.addresses import AddressRules
from workers.adapters.sinks import open_sink
from workers.adapters.sinks.amqp import DEFAULT_EXCHANGE
from workers.adapters.sinks.wire import STRUCTURED_TYPE as MEDIA_TYPE
from workers.runtime import keys
from workers.runtime.delivery import Delivery
from workers.runtime.errors import TransientError
from workers.runtime.events import MAX_EVENT_BYTES, read_event
from workers.stages.publish import addresses

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


SUMMARISED = "agenda.document.summarised.v1"
RESULTS = {"ocr": "recognised_text", "classify": "classification", "extract": "extraction", "summarise": "summary"}


@pytest.fixture
def bucket(tmp_path: Path) -> Path:
    """The feed with all example events, and the results that one of them names."""
    folder = tmp_path / "bucket"
    lines = "".join(f"{published(name)}\n" for name in EVENTS)
    store(folder / keys.feed_segment(1), lines.encode())
    artefacts = read_event(published(SUMMARISED)).data.artefacts
    for stage, reference in artefacts.items():
        store(folder / reference.key, canonical_json(load(RESULTS[stage])))
    return folder


def store(path: Path, body: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)


def start_example(number: int, folder: Path, *arguments: str) -> "subprocess.Popen[str]":
    """Start one of the Python programs of the guide, as a reader would."""
    code = [body for language, body in blocks() if language == "python"][number]
    environment = {**os.environ, "PYTHONPATH": str(CONTRACTS.parent), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", code, *arguments]
    piped = subprocess.PIPE
    return subprocess.Popen(command, env=environment, cwd=folder, stdout=piped, stderr=piped, text=True)


def run_example(bucket: Path, events: str) -> tuple[str, str]:
    """What the first program prints, and its errors."""
    return start_example(0, bucket.parent, events, str(bucket)).communicate(timeout=60)


def summary_as_printed() -> str:
    summary = Summary.model_validate(load("summary"))
    document = load(SUMMARISED)["data"]["document"]
    told = [f"- {said.text} (page {', '.join(str(c.page) for c in said.citations)})" for said in summary.sentences]
    return "\n".join([f"{document['title']} {document['url']}", *told]) + "\n"


def test_the_example_prints_every_summary_with_its_pages_and_the_second_time_nothing(bucket: Path) -> None:
    assert run_example(bucket, str(bucket)) == (summary_as_printed(), "")
    assert run_example(bucket, str(bucket)) == ("", "")


@pytest.mark.servers
def test_the_same_example_reads_from_rabbitmq(bucket: Path, rabbitmq: RabbitMQ) -> None:
    url = f"amqp://guest:guest@127.0.0.1:{rabbitmq.port}//guide.events"
    assert run_example(bucket, f"{url}?queue=guide") == ("", "")
    sink = open_sink(url)
    sink.send([Delivery(read_event(published(name)), published(name)) for name in EVENTS])
    sink.close()
    assert run_example(bucket, f"{url}?queue=guide") == (summary_as_printed(), "")


def test_the_example_refuses_a_result_with_other_bytes_than_announced(bucket: Path) -> None:
    summary = bucket / read_event(published(SUMMARISED)).data.artefacts["summarise"].key
    summary.write_bytes(summary.read_bytes() + b" ")
    assert "is damaged" in run_example(bucket, str(bucket))[1]


def test_the_example_of_a_webhook_takes_what_is_signed_and_nothing_else(tmp_path: Path) -> None:
    [port] = free_ports(1)
    sink = open_sink(f"http://127.0.0.1:{port}/#{SECRET}", AddressRules(allow_loopback=True))
    running = start_example(1, tmp_path, str(port), SECRET)
    try:
        while not answers(port):
            assert running.poll() is None
        sink.send([Delivery(read_event(published(SUMMARISED)), published(SUMMARISED))])
        other = open_sink(f"http://127.0.0.1:{port}/#{SECRET[:-4]}AAAA", AddressRules(allow_loopback=True))
        with pytest.raises(TransientError, match="401"):
            other.send([Delivery(read_event(published(SUMMARISED)), published(SUMMARISED))])
    finally:
        running.kill()
    assert running.communicate()[0] == f"{SUMMARISED} {load(SUMMARISED)['subject']}\n"


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
        keys.feed_segment(1),
        keys.outgoing(ID, MOMENT),
        keys.delivery("housing-desk"),
        keys.manifest(DOCUMENT, 1),
        keys.manifest(MEETING, None),
        keys.source_state("vale"),
        keys.document_progress("vale", DOCUMENT, 1, "ocr"),
        keys.meeting_record("vale", MEETING, 1),
        keys.site(addresses.meeting(MEETING) + "index.html"),
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
    links = [link for link in re.findall(r"\]\(([^)]+)\)", GUIDE) if not link.startswith("https://")]
    assert links
    assert [link for link in links if not (CONTRACTS / link).exists()] == []
