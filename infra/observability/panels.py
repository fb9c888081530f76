"""Panels and dashboards as data, before they become Grafana's JSON."""

from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """How a panel draws, by Grafana's name for it."""

    LINES = "timeseries"
    NUMBER = "stat"
    TABLE = "table"
    BARS = "bargauge"


@dataclass(frozen=True)
class Query:
    """A PromQL expression, with the legend of each line."""

    expression: str
    legend: str = ""


@dataclass(frozen=True)
class Panel:
    """One drawing; the unit is Grafana's."""

    title: str
    help: str
    queries: tuple[Query, ...]
    unit: str = "short"
    shape: Shape = Shape.LINES
    width: int = 12
    height: int = 8


@dataclass(frozen=True)
class Variable:
    """What a viewer chooses: from a list, or from the values of a label."""

    name: str
    values: tuple[str, ...] = ()
    label_of: str = ""
    """The metric whose label of the variable's name has the values."""


@dataclass(frozen=True)
class Dashboard:
    """Panels in order, from left to right and from top to bottom."""

    uid: str
    title: str
    panels: tuple[Panel, ...]
    variables: tuple[Variable, ...] = ()
