"""docker compose for real, where an engine is at hand: the sample council comes to a page, whatever is killed.

The images are built from Debian packages, so no registry of images is asked.
"""

import json
import os
import shlex
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from infra.generate.__main__ import ROOT
from infra.generate.roles import ROLES
from tests.deployment.tools import tool
from tests.servers.docker_engine import docker_engine
from tests.servers.folder import temporary_folder
from tests.servers.ports import free_ports

pytestmark = [pytest.mark.deployment, pytest.mark.timeout(3000)]
BASE = "agenda-base:bookworm"
IMAGES = {
    "AGENDA_BASE_IMAGE": BASE,
    "AGENDA_RABBITMQ_IMAGE": "agenda-rabbitmq:tests",
    "AGENDA_SEAWEEDFS_IMAGE": "agenda-seaweedfs:tests",
    "AGENDA_IMAGE": "agenda-workers:tests",
    "AGENDA_SAMPLE_IMAGE": "agenda-workers-sample:tests",
}
ROLE_COMMANDS = {role.name: shlex.join(role.command) for role in ROLES}
DOCUMENTS = 12
BUILD_LIMIT, LIMIT = 1500, 600


@dataclass(frozen=True)
class Stack:
    """A project of compose with ports, secrets and volumes of its own."""

    name: str
    environment: dict[str, str]
    site: str

    def compose(self, *arguments: str, limit: float = LIMIT) -> str:
        command = [tool("docker-compose"), "--project-name", self.name, "--profile", "sample", *arguments]
        return engine(command, self.environment, limit)

    def agenda(self, *arguments: str) -> Any:
        """What a command answers to the role that may read everything."""
        printed = self.compose("exec", "-T", "metrics", "agenda", *arguments, "--json")
        return json.loads(printed.splitlines()[-1])

    def kill(self, container: str) -> None:
        """As a crash does: the engine knows nothing of it, so that the restart policy holds."""
        command = ["docker", "exec", container, "sh", "-c", "kill -9 -1"]
        subprocess.run(command, env=self.environment, capture_output=True, timeout=60, check=False)

    def restarts(self, container: str) -> int:
        return int(engine(["docker", "inspect", "--format", "{{.RestartCount}}", container], self.environment, 60))

    def until(self, done: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + LIMIT
        while time.monotonic() < end:
            with suppress(AssertionError, ValueError, OSError):
                if done():
                    return
            time.sleep(3)
        pytest.fail(f"{what} within {LIMIT} s:\n{self.compose('ps', '--all')}\n{self.compose('logs', '--tail', '15')}")

    def documents_done(self) -> bool:
        return bool(self.agenda("status")["documents"] == {"done": DOCUMENTS})


def engine(command: list[str], environment: dict[str, str], limit: float) -> str:
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=limit, check=False
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout[-3000:]}\n{done.stderr[-6000:]}"
    return done.stdout


@pytest.fixture(scope="module")
def docker() -> Iterator[dict[str, str]]:
    with temporary_folder("docker") as folder, docker_engine(folder) as environment:
        yield environment


@pytest.fixture(scope="module")
def images(docker: dict[str, str]) -> dict[str, str]:
    modern = subprocess.run(["docker", "buildx", "version"], capture_output=True, check=False).returncode == 0
    environment = {**os.environ, **docker, **IMAGES, "DOCKER_BUILDKIT": str(int(modern)), **certificates()}
    if subprocess.run(
        ["docker", "image", "inspect", BASE], capture_output=True, env=environment, check=False
    ).returncode:
        engine([str(ROOT / "infra/image/base.sh"), BASE], environment, BUILD_LIMIT)
    options = ["--network", "host", "--build-arg", f"BASE={BASE}"]
    for recipe, target, tag in (
        ("servers.Dockerfile", "rabbitmq", "AGENDA_RABBITMQ_IMAGE"),
        ("servers.Dockerfile", "seaweedfs", "AGENDA_SEAWEEDFS_IMAGE"),
        ("Dockerfile", "runtime", "AGENDA_IMAGE"),
        ("Dockerfile", "sample", "AGENDA_SAMPLE_IMAGE"),
    ):
        command = ["docker", "build", "--file", f"infra/image/{recipe}", "--target", target, "--tag", IMAGES[tag]]
        engine([*command, *options, "."], environment, BUILD_LIMIT)
    return environment


def certificates() -> dict[str, str]:
    """What pip trusts on this machine, the build may trust too."""
    file = os.environ.get("PIP_CERT", "")
    return {"AGENDA_BUILD_CERTIFICATES": file} if Path(file).is_file() else {}


@pytest.fixture(scope="module")
def stack(images: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    rabbitmq, management, s3, site, *_ = free_ports(6)
    own = {
        "AGENDA_SECRETS": str(tmp_path_factory.mktemp("secrets")),
        "AGENDA_RABBITMQ_PORT": str(rabbitmq),
        "AGENDA_MANAGEMENT_PORT": str(management),
        "AGENDA_S3_PORT": str(s3),
        "AGENDA_SITE_PORT": str(site),
        "AGENDA_HOST_DELAY": "0.1",
    }
    place = Stack(f"agenda-tests-{os.getpid()}", {**images, **own}, f"http://127.0.0.1:{site}/")
    try:
        place.compose("up", "--detach", "--no-build", "--scale", "ocr=2")
        yield place
    finally:
        place.compose("down", "--volumes", "--timeout", "5")


def test_the_sample_council_comes_to_a_page_while_a_worker_is_killed_and_the_broker_stops(stack: Stack) -> None:
    stack.until(lambda: sum(stack.agenda("status")["documents"].values()) >= 1, "a first document")
    recognising, summarising = (stack.compose("ps", "--quiet", role).splitlines() for role in ("ocr", "summarise"))
    assert len(recognising) == 2
    killed = [recognising[0], *summarising]
    for container in killed:
        stack.kill(container)
    stack.compose("stop", "--timeout", "20", "rabbitmq")
    stack.compose("start", "rabbitmq")
    stack.until(stack.documents_done, "all documents")
    stack.until(lambda: stack.agenda("status")["meetings"] >= 3, "the pages of the meetings")
    assert all(stack.restarts(container) > 0 for container in killed)
    assert stack.agenda("status")["failures"] == {}
    with urllib.request.urlopen(stack.site, timeout=20) as page:
        assert b"Ashmere Vale" in page.read()


def test_no_role_was_refused_what_it_needs(stack: Stack) -> None:
    for job in ("reconcile", "digest", "prune"):
        stack.compose("exec", "-T", job, "sh", "-c", ROLE_COMMANDS[job])
    refused = [line for line in stack.compose("logs", "--no-color").splitlines() if "AccessDenied" in line]
    assert not refused, "\n".join(refused[:5])


def test_the_guides_commands_work(stack: Stack) -> None:
    guide = (ROOT / "infra" / "README.md").read_text(encoding="utf-8")
    block = guide[guide.index("## On one machine: docker compose") :].partition("```bash")[2].partition("```")[0]
    lines = [line.removeprefix("docker compose ") for line in block.strip().splitlines()]
    assert len(lines) == 5
    for words in map(shlex.split, lines):
        if "monitoring" in words:
            continue  # its images come from a registry
        without_terminal = ["-T"] if words[0] in {"exec", "run"} else []
        unbuilt = ["--no-build"] if words[0] == "up" else []
        stack.compose(words[0], *without_terminal, *unbuilt, *words[1:])


def test_an_operator_may_do_everything_by_hand(stack: Stack) -> None:
    assert "published 0 events" in stack.compose("run", "--rm", "-T", "operator", "agenda", "reconcile")


def test_a_role_has_no_root_no_compiler_and_writes_nowhere_but_to_its_scratch_space(stack: Stack) -> None:
    def inside(line: str) -> str:
        return stack.compose("exec", "-T", "ocr", "sh", "-c", line).strip()

    assert inside("id -u") == "10001"
    assert inside("for p in cc gcc make pip git curl wget; do command -v $p; done; echo none") == "none"
    assert inside("touch /opt/agenda/x /etc/x 2>/dev/null; echo $?") != "0"
    assert inside("touch /tmp/x && echo written") == "written"
    assert inside("grep -c CapEff:.*0000000000000000 /proc/self/status") == "1"
    assert inside("grep Seccomp: /proc/self/status").split()[-1] == "2"
    assert "tesseract 5" in inside("tesseract --version 2>&1")


@pytest.mark.parametrize("role", ["ocr", "classify", "summarise", "publish", "deliver"])
def test_only_watch_and_fetch_reach_the_site_of_a_council(stack: Stack, role: str) -> None:
    reach = "import socket; socket.create_connection(('sample-council', 8080), 3)"
    stack.compose("exec", "-T", "fetch", "python", "-c", reach)
    with pytest.raises(AssertionError, match=r"gaierror|Name or service not known|timed out|unreachable"):
        stack.compose("exec", "-T", role, "python", "-c", reach)


def test_every_role_is_up_and_gives_signs_of_life(stack: Stack) -> None:
    watched = {role.name for role in ROLES if not role.is_job}

    def healthy() -> bool:
        rows = [json.loads(line) for line in stack.compose("ps", "--format", "json").splitlines()]
        return watched <= {row["Service"] for row in rows if row["Health"] == "healthy"}

    stack.until(healthy, "every role healthy")


def test_no_secret_is_in_a_log_or_in_the_description_of_a_container(stack: Stack) -> None:
    passwords = [path.read_text() for path in Path(stack.environment["AGENDA_SECRETS"]).glob("passwords/*")]
    assert len(passwords) > 10
    told = stack.compose("logs", "--no-color") + engine(
        ["docker", "inspect", *stack.compose("ps", "--all", "--quiet").splitlines()], stack.environment, 60
    )
    assert not [password for password in passwords if password in told]


def test_the_image_carries_a_bill_of_materials(stack: Stack) -> None:
    bill = json.loads(stack.compose("exec", "-T", "watch", "cat", "/opt/agenda/share/sbom.cdx.json"))
    names = {component["name"] for component in bill["components"]}
    assert {"celery", "pikepdf", "pypdfium2"} <= names
    assert not {"pip", "pytest"} & names
    packages = stack.compose("exec", "-T", "watch", "cat", "/opt/agenda/share/debian-packages.tsv")
    assert "tesseract-ocr-eng\t1:4.1.0-2" in packages
