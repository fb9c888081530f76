"""Every command in the documentation is executed, as it stands there."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from signal import SIGTERM

import pytest

from tests.documentation.code_blocks import ROOT, blocks, commands
from tests.pipeline.commands import environment
from tests.pipeline.conftest import today
from tests.sample_council.catalogue import papers
from tests.sample_council.dates import Dates
from tests.sample_council.routes import SampleCouncil
from tests.sample_council.site import serve
from tests.servers.rabbitmq import RabbitMQ
from tests.servers.seaweedfs import SeaweedFS
from workers.entrypoints.sources import read_sources

FEW = ("decision-record", "vehicle-charging")
SHELL_TIMEOUT = 200

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def workplace(tmp_path: Path) -> Iterator[Path]:
    """A folder as a reader has it: some papers, and the sources file of the README, whose site answers."""
    council = SampleCouncil.build(Dates.seen_from(today()))
    (tmp_path / "papers").mkdir()
    for paper in papers(Dates.seen_from(today())):
        if paper.name in FEW:
            (tmp_path / "papers" / f"{paper.name}{Path(paper.file_name).suffix}").write_bytes(paper.content)
    with serve(council) as site:
        (sources,) = blocks("README.md", "toml")
        (tmp_path / "sources.toml").write_text(sources.replace("https://democracy.ashmerevale.example", site.url))
        yield tmp_path


@pytest.mark.slow
def test_readme_own_papers(workplace: Path) -> None:
    script = _block_with("README.md", "agenda run --source papers")
    printed = _run(script, workplace, {})
    assert "Nothing new" not in printed
    assert '"tasks_run": 0' in printed
    assert (workplace / "results.jsonl").read_text().count("\n") == len(FEW) + 1
    assert (workplace / "out/site/index.html").is_file()


@pytest.mark.servers
@pytest.mark.slow
@pytest.mark.parametrize("document", ["README.md", "infra/README.md"])
def test_real_servers(document: str, workplace: Path, rabbitmq: RabbitMQ, seaweedfs: SeaweedFS) -> None:
    settings = seaweedfs.settings
    here = {
        "amqp://agenda:agenda@127.0.0.1:5672/": rabbitmq.url.rstrip("/") + "/",
        "http://127.0.0.1:8333": str(settings.endpoint_url),
        "ACCESS_KEY=agenda": f"ACCESS_KEY={settings.access_key}",
        "SECRET_KEY=agenda-on-loopback": f"SECRET_KEY={settings.secret_key}",
    }
    script = _block_with(document, "AGENDA_BROKER_URL")
    until_done = "for _ in $(seq 60); do sleep 1; agenda status --json | grep -q '\"meetings\": [3-9]' && break; done"
    printed = _run([*script, until_done, "agenda status --json", "kill $(jobs -p); wait"], workplace, here)
    assert "FAIL" not in printed
    assert '"in_progress"' not in printed.splitlines()[-1]


def test_sources_file_of_the_readme_is_read(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(blocks("README.md", "toml")[0])
    names = [source.name for source in read_sources(path)]
    assert names == ["ashmere-vale", "handed-in"]


def test_demo_ends_with_a_table_and_a_page() -> None:
    done = subprocess.run([ROOT / "infra/demo.sh"], capture_output=True, text=True, timeout=SHELL_TIMEOUT, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    assert "12 documents, 25 pages, 0 failures" in done.stdout
    page = next(line for line in done.stdout.splitlines() if line.startswith("page: file://"))
    assert Path(page.removeprefix("page: file://")).is_file()


def _block_with(document: str, words: str) -> list[str]:
    (found,) = [block for block in blocks(document, "console") if words in block]
    return commands(found)


def _run(lines: list[str], folder: Path, replacements: dict[str, str]) -> str:
    script = "set -em\n" + "\n".join(lines) + "\n"
    for written, here in replacements.items():
        script = script.replace(written, here)
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    process = subprocess.Popen(
        ["bash", "-c", script],
        cwd=folder,
        env={**environment({}), "PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        printed, errors = process.communicate(timeout=SHELL_TIMEOUT)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, SIGTERM)
    assert process.returncode == 0, f"{script}\n{errors[-3000:]}"
    return printed
