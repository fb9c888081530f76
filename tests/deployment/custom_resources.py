"""Reads the manifests of KEDA and the Prometheus operator by models made of their own definitions.

`python custom_resources.py MANIFESTS`, in the virtual environment of the tools; ends with exit code 1 at a wrong one.
"""

import sys
from pathlib import Path
from typing import Any

import yaml
from cloudcoil.models.keda import v1alpha1 as keda
from cloudcoil.models.prometheus_operator import v1 as monitoring

MODELS: dict[str, Any] = {
    "ScaledObject": keda.ScaledObject,
    "TriggerAuthentication": keda.TriggerAuthentication,
    "ServiceMonitor": monitoring.ServiceMonitor,
}


def main(path: str) -> int:
    read = 0
    for manifest in yaml.safe_load_all(Path(path).read_text()):
        if model := MODELS.get(manifest["kind"]):
            known = model.model_validate(manifest)
            lost = set(manifest["spec"]) - set(known.spec.model_dump(by_alias=True, exclude_unset=True))
            if lost:
                print(f"{manifest['kind']} {manifest['metadata']['name']}: unknown {', '.join(sorted(lost))}")
                return 1
            read += 1
    print(f"{read} read")
    return int(read == 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
