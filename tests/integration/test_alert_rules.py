"""Every alert fires on what it is for, and none on a deployment that is well: by Prometheus's own promtool."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from infra.observability.alerts import ALERTS
from infra.observability.dashboards import DASHBOARDS
from infra.observability.files import ALERT_FILE, FOLDER
from workers.domain.health import Health
from workers.runtime.telemetry import metrics as m
from workers.runtime.telemetry.metrics import Metric

PROMTOOL = shutil.which("promtool")
with_promtool = pytest.mark.skipif(PROMTOOL is None, reason="needs promtool: infra/setup.sh slow")

Series = tuple[tuple[str, str], ...]
Case = tuple[str, Series]
"""When the alert must fire, and the series, in promtool's notation: start, step and count of values a minute apart."""
A_DAY, A_WEEK = 24 * 2, 8 * 24 * 2
"""In half hours."""
FAILED, DONE = (
    'stage="ocr", lane="live", outcome="failed", reason="damaged"',
    'stage="ocr", lane="live", outcome="done"',
)


def at(metric: Metric, labels: str, values: str) -> tuple[str, str]:
    """A series of a metric."""
    return f"{metric.name}{{{labels}}}", values


LIVE_OCR = 'stage="ocr", lane="live"'
FIRING: dict[str, Case] = {
    "AgendaTargetDown": ("10m", (('up{job="agenda-workers", instance="w:9464"}', "0x20"),)),
    "AgendaOverviewOld": ("15m", (at(m.LOOKED, "", "0x20"),)),
    "AgendaStageStuck": ("15m", (at(m.OLDEST_OPEN, LIVE_OCR, "2000+60x20"),)),
    "AgendaStageWithoutWorkers": (
        "15m",
        (at(m.QUEUE_TASKS, LIVE_OCR, "5x20"), at(m.QUEUE_WORKERS, LIVE_OCR, "0x20")),
    ),
    "AgendaQueueGrows": ("50m", (at(m.QUEUE_TASKS, LIVE_OCR, "600+10x60"),)),
    "AgendaTasksLost": ("20m", (at(m.OLDEST_OPEN, LIVE_OCR, "4000+60x30"), at(m.QUEUE_TASKS, LIVE_OCR, "0x30"))),
    "AgendaFailureShare": ("80m", (at(m.DOCUMENTS, FAILED, "0+1x90"), at(m.DOCUMENTS, DONE, "0+9x90"))),
    "AgendaBug": ("10m", (at(m.FAILURES, 'stage="ocr", reason="bug"', "0x5 1x10"),)),
    "AgendaPoison": ("10m", (at(m.FAILURES, 'stage="ocr", reason="poison"', "0x5 1x10"),)),
    "AgendaRetries": ("40m", (at(m.RETRIES, 'stage="fetch", reason="unreachable"', "0+10x50"),)),
    "AgendaRedeliveries": ("15m", (at(m.REDELIVERIES, 'stage="ocr"', "0+1x20"),)),
    "AgendaDeadLetters": ("20m", (at(m.DEAD_LETTERS, "", "2x30"),)),
    "AgendaFailuresStand": ("25h", (at(m.STANDING_FAILURES, 'stage="ocr", reason="damaged"', f"120x{26 * 2}"),)),
    "AgendaSourceUnwell": ("7h", (at(m.SOURCE_HEALTH, 'source="vale", health="blocked"', f"1x{8 * 60}"),)),
    "AgendaSourceStale": ("25h", (at(m.SOURCE_WELL, 'source="vale"', f"0x{26 * 2}"),)),
    "AgendaSinkPaused": ("1m", (at(m.SINK_PAUSED, 'sink="desk"', "1x5"),)),
    "AgendaSinkLags": ("15m", (at(m.SINK_LAG, 'sink="desk"', "1000+60x20"),)),
    "AgendaTelemetryLost": ("35m", (at(m.LOST, "", "0+5x40"),)),
    "AgendaCostRises": (
        f"{9 * 24}h",
        (
            at(m.CPU_SECONDS, 'stage="ocr", lane="live", outcome="done"', f"0+1x{A_WEEK} {A_WEEK}+9x{A_DAY}"),
            at(m.DOCUMENTS, 'stage="summarise", lane="live", outcome="done"', f"0+1x{A_WEEK + A_DAY}"),
        ),
    ),
    "AgendaModelBudget": ("1m", (at(m.MODEL_TOKENS, "", "950000x5"), at(m.MODEL_BUDGET, "", "1000000x5"))),
}
OVER_DAYS = ("AgendaCostRises", "AgendaFailuresStand", "AgendaSourceStale")
"""Alerts on so long a time that a value each half hour does."""
HOURS = 8 * 60
WELL: Series = (
    ('up{job="agenda-workers", instance="w:9464"}', f"1x{HOURS}"),
    at(m.LOOKED, "", f"0+60x{HOURS}"),
    at(m.OLDEST_OPEN, LIVE_OCR, f"20x{HOURS}"),
    at(m.OLDEST_OPEN, 'stage="ocr", lane="backfill"', f"90000x{HOURS}"),
    at(m.QUEUE_TASKS, LIVE_OCR, f"3x{HOURS}"),
    at(m.QUEUE_WORKERS, LIVE_OCR, f"2x{HOURS}"),
    at(m.DOCUMENTS, FAILED, f"0x{HOURS // 2} 1x{HOURS // 2}"),
    at(m.DOCUMENTS, DONE, f"0+1x{HOURS}"),
    at(m.DOCUMENTS, 'stage="summarise", lane="live", outcome="done"', f"0+1x{HOURS}"),
    at(m.FAILURES, 'stage="ocr", reason="damaged"', f"0x{HOURS // 2} 1x{HOURS // 2}"),
    at(m.FAILURES, 'stage="ocr", reason="bug"', f"0x{HOURS}"),
    at(m.RETRIES, 'stage="fetch", reason="unreachable"', f"0+1x{HOURS}"),
    at(m.REDELIVERIES, 'stage="ocr"', f"0x{HOURS}"),
    at(m.DEAD_LETTERS, "", f"0x{HOURS}"),
    at(m.STANDING_FAILURES, 'stage="ocr", reason="damaged"', f"4x{HOURS}"),
    *(at(m.SOURCE_HEALTH, f'source="vale", health="{it}"', f"{int(it is Health.OK)}x{HOURS}") for it in Health),
    at(m.SOURCE_WELL, 'source="vale"', f"0+60x{HOURS}"),
    at(m.SINK_PAUSED, 'sink="desk"', f"0x{HOURS}"),
    at(m.SINK_LAG, 'sink="desk"', f"2x{HOURS}"),
    at(m.LOST, "", f"0x{HOURS}"),
    at(m.CPU_SECONDS, 'stage="ocr", lane="live", outcome="done"', f"0+2x{HOURS}"),
    at(m.MODEL_TOKENS, "", f"0x{HOURS}"),
    at(m.MODEL_BUDGET, "", f"0x{HOURS}"),
)


def promtool(*arguments: str, told: str = "") -> subprocess.CompletedProcess[str]:
    assert PROMTOOL
    return subprocess.run([PROMTOOL, *arguments], input=told, capture_output=True, text=True, check=False, timeout=100)


def judged(folder: Path, tests: list[dict[str, Any]], every: str = "5m") -> subprocess.CompletedProcess[str]:
    path = folder / "tests.yaml"
    written = {"rule_files": [str(FOLDER / ALERT_FILE)], "evaluation_interval": every, "tests": tests}
    path.write_text(yaml.safe_dump(written))
    return promtool("test", "rules", str(path))


def expecting(series: Series, when: str, names: list[str], name: str = "") -> dict[str, Any]:
    """That exactly these alerts fire then: of one name, or of all."""
    chosen = f', alertname="{name}"' if name else ""
    samples = [{"labels": f'{{alertname="{one}"}}', "value": 1} for one in names]
    expression = f'group by (alertname) (ALERTS{{alertstate="firing"{chosen}}})'
    return {
        "interval": "30m" if name in OVER_DAYS else "1m",
        "name": f"{name or 'all'} at {when}",
        "input_series": [{"series": one, "values": values} for one, values in series],
        "promql_expr_test": [{"expr": expression, "eval_time": when, "exp_samples": samples}],
    }


def test_every_alert_has_a_case() -> None:
    assert [alert.name for alert in ALERTS] == list(FIRING)


@with_promtool
def test_every_alert_fires_on_what_it_is_for(tmp_path: Path) -> None:
    tests = {name: expecting(series, when, [name], name) for name, (when, series) in FIRING.items()}
    slow = [tests.pop(name) for name in OVER_DAYS]
    for done in (judged(tmp_path, [*tests.values()]), judged(tmp_path, slow, every="30m")):
        assert done.returncode == 0, done.stdout + done.stderr


@with_promtool
def test_no_alert_fires_where_all_is_well(tmp_path: Path) -> None:
    done = judged(tmp_path, [expecting(WELL, when, []) for when in ("20m", "2h", "8h")])
    assert done.returncode == 0, done.stdout + done.stderr


@with_promtool
def test_these_tests_can_fail(tmp_path: Path) -> None:
    done = judged(tmp_path, [expecting(WELL, "20m", ["AgendaBug"])])
    assert done.returncode != 0


@with_promtool
def test_rules_and_the_expressions_of_dashboards_are_promql(tmp_path: Path) -> None:
    expressions = [query.expression for board in DASHBOARDS for panel in board.panels for query in panel.queries]
    plain = [
        one.replace("$__rate_interval", "5m").replace("$stage", "ocr").replace("$source", "x") for one in expressions
    ]
    rules = [{"record": f"drawn:{number}", "expr": one} for number, one in enumerate(plain)]
    (tmp_path / "drawn.yaml").write_text(yaml.safe_dump({"groups": [{"name": "drawn", "rules": rules}]}))
    done = promtool("check", "rules", str(FOLDER / ALERT_FILE), str(tmp_path / "drawn.yaml"))
    assert done.returncode == 0, done.stdout + done.stderr


@with_promtool
def test_the_configuration_of_the_compose_file_is_prometheus_s(tmp_path: Path) -> None:
    for path in (FOLDER.parent / "compose" / "prometheus.yml", FOLDER / ALERT_FILE):
        shutil.copy(path, tmp_path)
    done = promtool("check", "config", str(tmp_path / "prometheus.yml"))
    assert done.returncode == 0, done.stdout + done.stderr
