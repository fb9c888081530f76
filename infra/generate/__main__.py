"""Writes every generated file of a deployment: `python -m infra.generate`, with `--check` only tells what differs."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from infra.generate.chart import values
from infra.generate.compose import compose, prometheus
from infra.generate.rabbitmq import definitions, permissions
from infra.generate.terraform import terraform_roles

ROOT = Path(__file__).resolve().parents[2]
FILES: Mapping[str, Callable[[], str]] = {
    "docker-compose.yml": compose,
    "infra/compose/prometheus.yml": prometheus,
    "infra/kubernetes/chart/values.yaml": values,
    "infra/rabbitmq/definitions.json": lambda: _json(definitions()),
    "infra/rabbitmq/permissions.json": lambda: _json(permissions()),
    "infra/terraform/roles.json": lambda: _json(terraform_roles()),
}


def out_of_date(root: Path = ROOT) -> list[str]:
    """Names of files that differ from what the table of stages makes of them."""
    return [name for name, text in FILES.items() if not (root / name).exists() or (root / name).read_text() != text()]


def _json(content: object) -> str:
    return json.dumps(content, indent=1) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0 when all files are as they shall be, 1 when `--check` found one that is not."""
    parser = argparse.ArgumentParser(prog="python -m infra.generate", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; tell which files are out of date")
    options = parser.parse_args(arguments)
    found = out_of_date()
    for name in found:
        if not options.check:
            (ROOT / name).write_text(FILES[name](), encoding="utf-8")
        print(name)  # noqa: T201 the output of the command
    return int(options.check and bool(found))


if __name__ == "__main__":
    sys.exit(main())
