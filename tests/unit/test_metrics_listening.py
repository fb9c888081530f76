"""The page of metrics: where it is shown, and what is said where it cannot be."""

import socket
from http import HTTPStatus
from urllib.request import urlopen

import pytest

from workers.adapters.telemetry.listening import ListenAddress, ListenError, answer, check_free, shown
from workers.adapters.telemetry.opening import TelemetrySettings, opened
from workers.entrypoints.settings import Settings
from workers.entrypoints.telling import WorkerTelemetry, zeros
from workers.runtime.lanes import Lane
from workers.runtime.telemetry import metrics
from workers.runtime.telemetry.port import SILENCE

ANYWHERE = ListenAddress("127.0.0.1", 0)


@pytest.mark.parametrize(
    ("text", "host", "port"),
    [("127.0.0.1:9464", "127.0.0.1", 9464), ("box.example:0", "box.example", 0), ("[::1]:80", "::1", 80)],
)
def test_a_place_is_a_host_and_a_port(text: str, host: str, port: int) -> None:
    assert ListenAddress.parse(text) == ListenAddress(host, port)


@pytest.mark.parametrize("text", ["9464", ":9464", "localhost", "localhost:http", "localhost:65536", "a:-1"])
def test_anything_else_is_refused_with_the_settings(text: str) -> None:
    with pytest.raises(ValueError, match="is no place to listen at"):
        Settings(metrics_listen=text)


def test_metrics_and_health_are_answered_and_nothing_else() -> None:
    with shown(lambda: "agenda_dead_letters 0.0\n", ANYWHERE) as port:
        with urlopen(f"http://127.0.0.1:{port}/metrics?name=x", timeout=5) as got:
            assert got.headers["Content-Type"].startswith("text/plain; version=0.0.4")
            assert got.read() == b"agenda_dead_letters 0.0\n"
        with urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5) as got:
            assert got.read() == b"ok\n"
    assert answer(str, "/")[0] is HTTPStatus.NOT_FOUND


def test_a_place_that_is_taken_is_told_with_what_to_do() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        place = ListenAddress("127.0.0.1", taken.getsockname()[1])
        for start in (lambda: check_free(place), lambda: opened(TelemetrySettings("a", "1", place)).__enter__()):
            with pytest.raises(ListenError, match="needs an AGENDA_METRICS_LISTEN of its own"):
                start()


def test_where_nobody_listens_a_worker_opens_nothing_and_measures_nothing() -> None:
    worker = WorkerTelemetry(TelemetrySettings("agenda-worker", "1"))
    assert worker.of_children is SILENCE
    worker.started()
    worker.ended()


def test_a_worker_begins_at_zero_so_that_its_first_failure_is_a_rise() -> None:
    told = zeros(["ocr"], list(Lane))
    assert {one.value for one in told} == {0}
    assert metrics.FAILURES.of(0, stage="ocr", reason="poison") in told
    assert metrics.DOCUMENTS.of(0, stage="ocr", lane="backfill", outcome="done", reason="") in told
