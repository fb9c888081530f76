"""The command line tells what is wrong in a sentence, with the right exit code, and never shows a secret."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from contracts.events import DocumentDetected
from tests.fakes.pipeline import document, log_event
from tests.pipeline.commands import agenda
from tests.servers.ports import LOOPBACK, free_ports
from tests.servers.scripted import Answer, Script, answering
from tests.servers.seaweedfs import SeaweedFS
from workers.adapters.object_stores.folder import FolderStore

CANARY = "c4n4ry-s3cr3t"


def refused(*arguments: str, code: int, settings: Mapping[str, str] | None = None) -> str:
    """The one sentence with which the command ends."""
    done = agenda(*arguments, code=code, settings=settings)
    told = done.stdout + done.stderr
    assert "Traceback" not in told
    assert CANARY not in told
    [sentence] = [line for line in done.stderr.splitlines() if line.startswith("Error: ")]
    return sentence


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("AGENDA_OCR_DPI", "many"),
        ("AGENDA_MAX_ATTEMPTS", "0"),
        ("AGENDA_LOG_LEVEL", "loud"),
        ("AGENDA_ENV_FILE", "nowhere.env"),
        ("AGENDA_BUCKET_URL", "gs://bucket"),
        ("AGENDA_BUCKET_URL", "s3://"),
    ],
)
def test_a_wrong_setting_is_wrong_usage_and_named(name: str, value: str) -> None:
    assert name in refused("status", code=2, settings={name: value})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("AGENDA_BROKER_URL", f"kafka://user:{CANARY}@host"),
        ("AGENDA_BROKER_URL", f"user:{CANARY}@host"),
        ("AGENDA_BROKER_URL", f"amqp://user:{CANARY}#@host"),
        ("AGENDA_EVENTS_URL", f"https://user:{CANARY}@host"),
        ("AGENDA_EVENTS_URL", f"amqp://user:{CANARY}/@host/"),
    ],
)
def test_a_wrong_address_is_wrong_usage_named_and_not_shown(name: str, value: str) -> None:
    assert name in refused("watch", "--once", code=2, settings={name: value})


def test_waits_longer_than_the_visibility_timeout_of_redis_are_wrong_usage() -> None:
    settings = {"AGENDA_BROKER_URL": "redis://host", "AGENDA_RETRY_CAP": "3600"}
    assert "AGENDA_VISIBILITY_TIMEOUT" in refused("status", code=2, settings=settings)


@pytest.mark.parametrize("scheme", ["amqp", "redis"])
def test_a_broker_that_does_not_answer_is_named_without_its_password(scheme: str) -> None:
    [port] = free_ports(1)
    settings = {"AGENDA_BROKER_URL": f"{scheme}://user:{CANARY}@{LOOPBACK}:{port}/"}
    assert "check AGENDA_BROKER_URL" in refused("watch", "--once", code=1, settings=settings)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[source]\n", "AGENDA_SOURCES"),
        ('[[source]]\nname = "Vale"\naddress = "x"\n', "source.0.name"),
        ('[[source]]\nname = "v"\naddress = "x"\n[[source]]\nname = "v"\naddress = "y"\n', "same name"),
        ("\udcff", "AGENDA_SOURCES"),
    ],
)
def test_a_broken_sources_file_is_wrong_usage(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "sources.toml"
    path.write_bytes(text.encode(errors="surrogateescape"))
    settings = {"AGENDA_SOURCES": str(path), "AGENDA_BUCKET_URL": str(tmp_path / "bucket")}
    assert told in refused("run", "--source", "v", code=2, settings=settings)


def test_an_unknown_source_is_wrong_usage(tmp_path: Path) -> None:
    assert "nowhere" in refused("run", "--source", "nowhere", "--bucket", str(tmp_path), code=2)


def test_a_configured_folder_that_does_not_exist_fails_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text('[[source]]\nname = "v"\naddress = "gone"\nplatform = "folder"\n')
    settings = {"AGENDA_SOURCES": str(tmp_path / "sources.toml"), "AGENDA_BUCKET_URL": str(tmp_path / "bucket")}
    assert "gone" in refused("run", "--source", "v", code=1, settings=settings)


def test_a_site_without_a_known_platform_fails_with_what_was_tried(tmp_path: Path) -> None:
    with answering(Script([Answer(200, b"<html>Welcome</html>")])) as url:
        assert "no known platform" in refused("run", "--source", url, "--bucket", str(tmp_path), code=1)


def test_a_site_out_of_reach_fails_in_a_sentence(tmp_path: Path) -> None:
    [port] = free_ports(1)
    assert "reach" in refused("run", "--source", f"http://{LOOPBACK}:{port}", "--bucket", str(tmp_path), code=1)


def test_an_address_with_a_password_is_wrong_usage_and_not_shown(tmp_path: Path) -> None:
    address = f"http://user:{CANARY}@{LOOPBACK}"
    assert "password" in refused("run", "--source", address, "--bucket", str(tmp_path), code=2)


def test_a_poll_that_fails_after_all_retries_is_exit_code_1(tmp_path: Path) -> None:
    [port] = free_ports(1)
    address = f"http://{LOOPBACK}:{port}"
    (tmp_path / "sources.toml").write_text(f'[[source]]\nname = "v"\naddress = "{address}"\nplatform = "moderngov"\n')
    settings = {
        "AGENDA_SOURCES": str(tmp_path / "sources.toml"),
        "AGENDA_BUCKET_URL": str(tmp_path / "bucket"),
        "AGENDA_RETRY_BASE": "0.01",
        "AGENDA_MAX_ATTEMPTS": "3",
        "AGENDA_LOG_FORMAT": "json",
    }
    done = agenda("run", "--source", "v", "--json", settings=settings, code=1)
    lines = [json.loads(line) for line in done.stderr.splitlines() if line.startswith("{")]
    told = [line["event"] for line in lines if line["event"] in {"task_retries", "poll_failed"}]
    assert told == ["task_retries", "task_retries", "poll_failed"]
    assert {line["source"] for line in lines} == {"v"}
    assert json.loads(done.stdout)["documents"] == 0


def test_a_bucket_without_rights_is_a_sentence(seaweedfs: SeaweedFS) -> None:
    settings = {
        "AGENDA_BUCKET_URL": f"{seaweedfs.url}/rights",
        "AGENDA_S3_ENDPOINT_URL": str(seaweedfs.settings.endpoint_url),
        "AGENDA_S3_REGION": "us-east-1",
        "AGENDA_S3_ACCESS_KEY": "nobody",
        "AGENDA_S3_SECRET_KEY": CANARY,
    }
    assert "the bucket does not work" in refused("status", code=1, settings=settings)
    done = agenda("doctor", "--json", settings=settings, code=1)
    assert CANARY not in done.stdout + done.stderr
    assert [check["ok"] for check in json.loads(done.stdout) if check["name"] == "bucket"] == [False]


def test_a_bucket_out_of_reach_is_a_sentence() -> None:
    [port] = free_ports(1)
    settings = {
        "AGENDA_BUCKET_URL": "s3://bucket",
        "AGENDA_S3_ENDPOINT_URL": f"http://{LOOPBACK}:{port}",
        "AGENDA_S3_REGION": "us-east-1",
        "AGENDA_S3_ACCESS_KEY": "nobody",
        "AGENDA_S3_SECRET_KEY": CANARY,
    }
    assert "the bucket does not work" in refused("events", "list", code=1, settings=settings)


def test_results_that_cannot_be_written_are_a_sentence(tmp_path: Path) -> None:
    arguments = ("export", "--results", str(tmp_path / "no/such/results.jsonl"), "--bucket", str(tmp_path))
    assert "cannot write" in refused(*arguments, code=1)


def test_a_folder_that_is_interrupted_does_not_fail_in_the_run_of_another_one(tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "bucket")
    fetched = document("left", "a").document
    left = DocumentDetected(document=fetched.model_copy(update={"url": (tmp_path / "one/left.pdf").as_uri()}))
    log_event(store, left)
    (tmp_path / "two").mkdir()
    done = agenda("run", "--source", str(tmp_path / "two"), "--bucket", str(tmp_path / "bucket"), "--json")
    assert json.loads(done.stdout.splitlines()[-1])["tasks_run"] == 0
    assert list(store.list("failures/")) == []


@pytest.mark.parametrize(
    "arguments",
    [("status",), ("events", "list"), ("reconcile",), ("export", "--results", "results.jsonl"), ("doctor",)],
)
def test_json_output_parses_on_an_empty_bucket(
    tmp_path: Path, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for line in agenda(*arguments, "--bucket", "bucket", "--json").stdout.splitlines():
        json.loads(line)


def test_an_unknown_document_is_a_failure_and_an_unknown_command_wrong_usage(tmp_path: Path) -> None:
    assert "0 documents" in refused("show", "doc_x", "--bucket", str(tmp_path), code=1)
    assert "No such command" in refused("dance", code=2)
    assert "memory://" in refused("worker", "fetch", code=2)
    assert "does not exist" in refused("process", "nothing.pdf", code=2)
