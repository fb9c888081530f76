"""checkov finds nothing in recipes, manifests and Terraform that is not explained where it stands, or here."""

import json
import os
import subprocess
from typing import Any

import pytest

from infra.generate.__main__ import ROOT
from tests.deployment.tools import tool

pytestmark = [pytest.mark.deployment, pytest.mark.timeout(600)]
OFFLINE = {"BC_SKIP_MAPPING": "TRUE", "LOG_LEVEL": "ERROR", "CKV_IGNORE_HIDDEN_DIRECTORIES": "true"}
FEWEST = {"terraform": 50, "kubernetes": 500, "dockerfile": 20}
"""Checks that pass, at the least: a scan that read nothing finds nothing."""
EXPLAINED = {
    "CKV_K8S_43": "the plain manifests name no digest, since each deployment has an image of its own: image.digest",
}
"""What is true and meant, of manifests that are rendered, so that no comment can stand beside it."""


def scanned(framework: str, path: str) -> list[dict[str, Any]]:
    """The reports of a scan."""
    kind = "--directory" if (ROOT / path).is_dir() else "--file"
    options = [kind, str(ROOT / path), "--framework", framework, "--compact", "--output", "json"]
    skipped = ["--skip-check", ",".join(EXPLAINED)] if framework == "kubernetes" else []
    done = subprocess.run(
        [tool("checkov"), *options, *skipped],
        env={**os.environ, **OFFLINE},
        capture_output=True,
        text=True,
        timeout=500,
        check=False,
    )
    told = json.loads(done.stdout)
    return told if isinstance(told, list) else [told]


@pytest.mark.parametrize(
    ("framework", "path"),
    [
        ("terraform", "infra/terraform"),
        ("kubernetes", "infra/kubernetes/manifests/rabbitmq.yaml"),
        ("dockerfile", "infra/image"),
    ],
)
def test_nothing_is_found_that_is_not_explained(framework: str, path: str) -> None:
    reports = scanned(framework, path)
    assert sum(report["summary"]["passed"] for report in reports) > FEWEST[framework]
    failed = [each for report in reports for each in report["results"]["failed_checks"]]
    assert not failed, "\n".join(f"{each['check_id']} {each['resource']}: {each['check_name']}" for each in failed)
    skipped = [each for report in reports for each in report["results"]["skipped_checks"]]
    assert all(each["check_result"]["suppress_comment"].strip() for each in skipped)
