"""Reads PromQL as far as the tests need it: which metrics an expression names, and by which labels it chooses."""

import re

METRIC = re.compile(r"\b(agenda_[a-z_]+|up)\b(?:\{([^}]*)\})?")
LABEL = re.compile(r"([a-z_]+)\s*(?:=~|!~|!=|=)")
LABELS_OF_SERVERS = frozenset({"job", "instance"})
"""Labels that Prometheus adds to everything it scrapes."""
ENDINGS = ("_bucket", "_sum", "_count")


def selectors(expression: str) -> list[tuple[str, set[str]]]:
    """Each metric that is named, without the ending of a histogram's series, with the labels that choose from it."""
    return [(_family(name), set(LABEL.findall(chosen or ""))) for name, chosen in METRIC.findall(expression)]


def metric_names(expression: str) -> set[str]:
    """The metrics that are named."""
    return {name for name, _ in selectors(expression)}


def _family(name: str) -> str:
    return next((name.removesuffix(ending) for ending in ENDINGS if name.endswith(ending)), name)
