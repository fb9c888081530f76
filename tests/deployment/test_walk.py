"""An operator's walk, as the guide writes it: every command of it, on RabbitMQ and SeaweedFS."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from signal import SIGKILL

import pytest

from tests.documentation.code_blocks import ROOT, blocks, commands
from tests.pipeline.commands import agenda_json, environment
from tests.pipeline.conftest import today
from tests.sample_council.catalogue import papers
from tests.sample_council.dates import Dates
from tests.sample_council.faults import locked_pdf
from tests.sample_council.routes import SampleCouncil
from tests.sample_council.site import Site, serve
from tests.servers.folder import temporary_folder
from tests.servers.rabbitmq import RabbitMQ, running_rabbitmq
from tests.servers.seaweedfs import SeaweedFS, running_seaweedfs

pytestmark = [pytest.mark.servers, pytest.mark.timeout(900)]
WALK_TIMEOUT = 800
FEW = ("decision-record", "damp-and-mould")
STEPS = ("Deploy", "Add a source", "See it work", "A document breaks", "Find it", "Replay it", "Reprocess a month")
STEPS_AFTER = ("Scale a stage", "Upgrade without loss", "Restore from a backup")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[tuple[Path, Site]]:
    (tmp_path / "papers").mkdir()
    for paper in papers(Dates.seen_from(today())):
        if paper.name in FEW:
            (tmp_path / "papers" / f"{paper.name}{Path(paper.file_name).suffix}").write_bytes(paper.content)
    (tmp_path / "locked.pdf").write_bytes(locked_pdf())
    with serve(SampleCouncil.build(Dates.seen_from(today()))) as site:
        yield tmp_path, site


@pytest.fixture
def rabbitmq() -> Iterator[RabbitMQ]:
    with temporary_folder("walk-rabbitmq") as folder, running_rabbitmq(folder) as server:
        yield server


@pytest.fixture
def seaweedfs() -> Iterator[SeaweedFS]:
    with temporary_folder("walk-seaweedfs") as folder, running_seaweedfs(folder) as server:
        yield server


def test_the_walk_has_all_its_steps() -> None:
    guide = (ROOT / "infra" / "README.md").read_text(encoding="utf-8")
    walk = guide[guide.index("## An operator's walk") :]
    places = [walk.index(f"**{step}") for step in (*STEPS, *STEPS_AFTER)]
    assert places == sorted(places)


def test_an_operators_walk(place: tuple[Path, Site], rabbitmq: RabbitMQ, seaweedfs: SeaweedFS) -> None:
    folder, site = place
    script = ["set -em", "trap 'kill $(jobs -p) 2>/dev/null || true' EXIT", *settings(), *walk()]
    settings_here = seaweedfs.settings
    text = "\n".join(script)
    for written, here in {
        "amqp://agenda:agenda@127.0.0.1:5672/": rabbitmq.url.rstrip("/") + "/",
        "http://127.0.0.1:8333": str(settings_here.endpoint_url),
        "ACCESS_KEY=agenda": f"ACCESS_KEY={settings_here.access_key}",
        "SECRET_KEY=agenda-on-loopback": f"SECRET_KEY={settings_here.secret_key}",
        "https://democracy.ashmerevale.example": site.url,
    }.items():
        assert written in text
        text = text.replace(written, here)
    printed = run(text, folder)
    assert "encrypted" in printed
    assert "FAIL" not in printed
    restored = {
        "AGENDA_BUCKET_URL": "s3://agenda-restored",
        "AGENDA_S3_ENDPOINT_URL": str(settings_here.endpoint_url),
        "AGENDA_S3_REGION": "eu-west-2",
        "AGENDA_S3_ACCESS_KEY": str(settings_here.access_key),
        "AGENDA_S3_SECRET_KEY": str(settings_here.secret_key),
    }
    before = agenda_json("status", settings={**restored, "AGENDA_BUCKET_URL": "s3://agenda"})
    after = agenda_json("status", settings=restored)
    for name in ("documents", "failures", "meetings"):
        assert after[name] == before[name]
    assert after["failures"] == {}


def settings() -> list[str]:
    (block,) = [block for block in blocks("infra/README.md", "console") if "AGENDA_BROKER_URL" in block]
    return [line for line in commands(block) if line.startswith("export ")]


def walk() -> list[str]:
    """Its commands, each of those that the guide joins by && alone: within such a list the shell forgives failures."""
    guide = (ROOT / "infra" / "README.md").read_text(encoding="utf-8")
    own = guide[guide.index("## An operator's walk") :]
    lines = [line for block in blocks("infra/README.md", "console") if block in own for line in commands(block)]
    return [each for line in lines for each in line.split(" && ")]


def run(script: str, folder: Path) -> str:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    with (folder / "walk.log").open("w") as log_file:
        process = subprocess.Popen(
            ["bash", "-xc", script],
            cwd=folder,
            env={**environment({}), "PATH": path, "AGENDA_LOG_FORMAT": "json"},
            stdout=subprocess.PIPE,
            stderr=log_file,
            text=True,
            start_new_session=True,
        )
    try:
        printed, _ = process.communicate(timeout=WALK_TIMEOUT)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, SIGKILL)
    log = (folder / "walk.log").read_text()
    assert process.returncode == 0, f"{log[-6000:]}\n{printed[-2000:]}"
    return printed
