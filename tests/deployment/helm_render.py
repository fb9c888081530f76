"""Lints and renders the chart by Helm's own library, in the virtual environment of the tools.

`python helm_render.py CHART NAMESPACE [VALUES]` writes the manifests to standard output; a finding of the lint ends it
with exit code 1. Release and namespace have one name.
"""

import sys
from pathlib import Path

import helm_python

WARNING = 2


def main(chart: str, namespace: str, values: str = "") -> int:
    own = helm_python.values_from_yaml(Path(values).read_text()) if values else {}
    report = helm_python.lint(chart, own, namespace=namespace, strict=True, kube_version="v1.34.0")
    found = [each for each in report["messages"] if each["severity"] >= WARNING]
    if found or report["errors"]:
        print(*found, *report["errors"], sep="\n", file=sys.stderr)
        return 1
    manifests = helm_python.Chart.load(chart).render(own, name=namespace, namespace=namespace, is_install=True)
    for name in sorted(manifests, key=lambda each: ("namespace" not in each, each)):
        text = manifests[name].strip()
        if text and name.endswith(".yaml"):
            print(text if text.startswith("---") else f"---\n{text}")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
