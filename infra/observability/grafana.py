"""Dashboards as Grafana's JSON.

Source: Grafana documentation, Dashboard JSON model, schema version 39 (Grafana 10 and later).
"""

import json
from collections.abc import Iterator
from typing import Any

from infra.observability.panels import Dashboard, Panel, Query, Shape, Variable

SCHEMA_VERSION = 39
COLUMNS = 24
SOURCE = {"type": "prometheus", "uid": "${datasource}"}


def dashboard_json(dashboard: Dashboard) -> str:
    """The file that Grafana reads."""
    return json.dumps(_dashboard(dashboard), indent=1, ensure_ascii=False) + "\n"


def _dashboard(dashboard: Dashboard) -> dict[str, Any]:
    return {
        "uid": dashboard.uid,
        "title": dashboard.title,
        "tags": ["agenda"],
        "schemaVersion": SCHEMA_VERSION,
        "editable": False,
        "graphTooltip": 1,
        "refresh": "30s",
        "time": {"from": "now-24h", "to": "now"},
        "templating": {"list": [_source_variable(), *map(_variable, dashboard.variables)]},
        "links": [{"type": "dashboards", "tags": ["agenda"], "title": "Agenda", "asDropdown": True, "keepTime": True}],
        "panels": list(_placed(dashboard.panels)),
    }


def _source_variable() -> dict[str, Any]:
    return {"name": "datasource", "label": "Data source", "type": "datasource", "query": "prometheus"}


def _variable(one: Variable) -> dict[str, Any]:
    if one.values:
        options = [{"text": value, "value": value, "selected": value == one.values[0]} for value in one.values]
        return {
            "name": one.name,
            "type": "custom",
            "query": ",".join(one.values),
            "options": options,
            "current": options[0],
        }
    query = f"label_values({one.label_of}, {one.name})"
    return {
        "name": one.name,
        "type": "query",
        "datasource": SOURCE,
        "query": {"query": query, "refId": one.name},
        "definition": query,
        "refresh": 2,
        "sort": 1,
    }


def _placed(panels: tuple[Panel, ...]) -> Iterator[dict[str, Any]]:
    """Panels in rows as full as they go."""
    left, top, height = 0, 0, 0
    for number, panel in enumerate(panels, 1):
        if left + panel.width > COLUMNS:
            left, top, height = 0, top + height, 0
        yield _panel(number, panel, {"x": left, "y": top, "w": panel.width, "h": panel.height})
        left, height = left + panel.width, max(height, panel.height)


def _panel(number: int, panel: Panel, place: dict[str, int]) -> dict[str, Any]:
    instant = panel.shape in (Shape.TABLE, Shape.BARS)
    return {
        "id": number,
        "title": panel.title,
        "description": panel.help,
        "type": panel.shape.value,
        "datasource": SOURCE,
        "gridPos": place,
        "fieldConfig": {"defaults": {"unit": panel.unit}, "overrides": []},
        "targets": [_target(letter, query, instant) for letter, query in zip("ABCDEF", panel.queries, strict=False)],
    }


def _target(letter: str, query: Query, instant: bool) -> dict[str, Any]:
    return {
        "refId": letter,
        "datasource": SOURCE,
        "expr": query.expression,
        "legendFormat": query.legend,
        "instant": instant,
        "range": not instant,
        **({"format": "table"} if instant else {}),
    }
