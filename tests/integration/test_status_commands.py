"""`agenda status`, `metrics --once` and `doctor --deployment`, as an operator types them."""

import json
import os
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from prometheus_client.parser import text_string_to_metric_families

from tests.fakes.pipeline import MOMENT, SCHEMAS, RecordedTasks, document
from tests.pipeline.commands import AGENDA, environment
from workers.adapters.object_stores.folder import FolderStore
from workers.entrypoints.command_line import agenda
from workers.runtime import keys
from workers.runtime.events import Origin, write_event
from workers.runtime.publisher import Publisher
from workers.stages import STAGES, consumers


@pytest.fixture
def bucket(tmp_path: Path) -> Path:
    """A bucket in which a document was fetched and nothing else happened."""
    text = write_event(document("paper", "a"), "", Origin("fetch", None, SCHEMAS), MOMENT)
    Publisher(FolderStore(tmp_path), consumers, RecordedTasks()).publish([text])
    return tmp_path


def run(*arguments: str, settings: dict[str, str] | None = None) -> Result:
    clean: dict[str, str | None] = {name: None for name in os.environ if name.startswith("AGENDA_")}
    return CliRunner().invoke(agenda, arguments, env=clean | (settings or {}))


def test_status_counts_all_documents_and_tells_how_the_stages_stand(bucket: Path) -> None:
    told: dict[str, Any] = json.loads(run("status", "--json", "--bucket", str(bucket)).stdout)
    assert told["documents"] == {"in_progress": 1}
    (ocr,) = [one for one in told["overview"]["lanes"] if one["open"]]
    assert (ocr["stage"], ocr["lane"], ocr["open"], ocr["empty_in_s"]) == ("ocr", "live", 1, None)
    text = run("status", "--bucket", str(bucket)).stdout
    assert [line.split()[0] for line in text.splitlines() if line.split()[:1] and line.split()[0] in NAMES] == NAMES


NAMES = [row.name for row in STAGES]


def test_the_page_of_status_stands_in_the_site(bucket: Path) -> None:
    assert run("status", "--page", "--bucket", str(bucket)).exit_code == 0
    assert b"fetched, next ocr" in FolderStore(bucket).get(keys.site("status/index.html"))


def test_metrics_once_is_what_prometheus_reads(bucket: Path) -> None:
    text = run("metrics", "--once", "--bucket", str(bucket)).stdout
    families = {family.name: family for family in text_string_to_metric_families(text)}
    is_open = [one.labels for one in families["agenda_open_events"].samples if one.value]
    assert is_open == [{"stage": "ocr", "lane": "live"}]


def test_metrics_for_nobody_are_refused() -> None:
    done = run("metrics")
    assert done.exit_code == 2
    assert "set AGENDA_METRICS_LISTEN or AGENDA_OTLP_URL" in done.stderr


def test_doctor_says_what_to_do_about_a_deployment(bucket: Path) -> None:
    done = run("doctor", "--deployment", "--json", "--bucket", str(bucket))
    told = {one["name"]: one["told"] for one in json.loads(done.stdout)}
    assert done.exit_code == 1
    assert "agenda reconcile" in told["open work"], "its event is months old, and no queue has its task"
    assert "set AGENDA_METRICS_LISTEN" in told["telemetry"]


def test_watching_goes_on_until_it_is_interrupted(bucket: Path) -> None:
    command = [AGENDA, "status", "--watch", "--json", "--every", "0.2", "--bucket", str(bucket)]
    with subprocess.Popen(command, env=environment({}), stdout=subprocess.PIPE, text=True) as watching:
        assert watching.stdout
        looks = [json.loads(watching.stdout.readline()) for _ in range(2)]
        watching.send_signal(signal.SIGINT)
        assert watching.wait(20) == 0
    assert looks[0]["looked_at"] < looks[1]["looked_at"]
    assert [sum(one["open"] for one in look["lanes"]) for look in looks] == [1, 1]
