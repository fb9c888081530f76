"""Dashboards, alert rules and runbooks: as generated, and naming nothing that does not exist."""

import json
import re
from itertools import pairwise

import pytest

from infra.observability.alerts import ALERTS
from infra.observability.dashboards import DASHBOARDS
from infra.observability.files import ALERT_FILE, BOARDS, FOLDER, MADE, generated
from tests.fakes.expressions import LABELS_OF_SERVERS, metric_names, selectors
from workers.entrypoints.command_line import COMMANDS
from workers.runtime.telemetry.metrics import BY_NAME, METRICS
from workers.stages import STAGES

EXPRESSIONS = [
    *(query.expression for board in DASHBOARDS for panel in board.panels for query in panel.queries),
    *(alert.expression for alert in ALERTS),
]


def test_the_committed_files_are_those_that_are_generated() -> None:
    found = {
        str(path.relative_to(FOLDER)): path.read_text(encoding="utf-8")
        for path in FOLDER.rglob("*")
        if path.is_file() and path.suffix != ".py" and "__pycache__" not in path.parts
    }
    assert found == generated(), f"run `{MADE}`"


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_an_expression_names_metrics_and_labels_of_the_closed_list(expression: str) -> None:
    for name, labels in selectors(expression):
        if name == "up":
            continue
        assert name in BY_NAME, f"no metric is called {name}"
        assert labels <= {*BY_NAME[name].labels, *LABELS_OF_SERVERS}, f"{name} has no such labels: {labels}"


def test_every_metric_is_drawn_or_watched() -> None:
    used = {name for expression in EXPRESSIONS for name in metric_names(expression)}
    assert {metric.name for metric in METRICS} == used - {"up"}


def test_a_new_stage_is_on_the_dashboards_without_anybody_thinking_of_it() -> None:
    boards = {board.uid: board for board in DASHBOARDS}
    (choice,) = boards["agenda-stage"].variables
    assert choice.values == tuple(row.name for row in STAGES)
    for row in STAGES:
        assert f'"{row.name}: workers"' in generated()[f"{BOARDS}/agenda-overview.json"]


@pytest.mark.parametrize("name", [name for name in generated() if name.endswith(".json")])
def test_panels_fill_rows_and_do_not_overlap(name: str) -> None:
    board = json.loads(generated()[name])
    places = [panel["gridPos"] for panel in board["panels"]]
    for one, other in pairwise(places):
        beside = one["y"] == other["y"] and one["x"] + one["w"] == other["x"]
        below = other["x"] == 0 and other["y"] >= one["y"] + one["h"]
        assert beside or below
    assert all(place["x"] + place["w"] <= 24 for place in places)
    assert len({panel["id"] for panel in board["panels"]}) == len(places)
    assert all(panel["targets"] for panel in board["panels"])


def test_every_alert_has_a_runbook_that_names_commands_that_exist() -> None:
    text = generated()["runbooks.md"]
    for alert in ALERTS:
        assert f"\n## {alert.name}\n" in text
        assert f"runbooks.md#{alert.name.lower()}" in generated()[ALERT_FILE]
    named = set(re.findall(r"`agenda ([a-z]+)", text))
    assert named <= set(COMMANDS)
    assert len({alert.name for alert in ALERTS}) == len(ALERTS)


def test_the_compose_file_gives_prometheus_and_grafana_what_stands_here() -> None:
    mounted = re.findall(
        r"- \./(infra/[^:]+):/", (FOLDER.parents[1] / "docker-compose.yml").read_text(encoding="utf-8")
    )
    assert {f"infra/observability/{name}" for name in (ALERT_FILE, BOARDS)} <= set(mounted)
    assert [path for path in mounted if not (FOLDER.parents[1] / path).exists()] == []
