"""All saboteurs with the limits of a deployment, 500 mutations, and every odd file that other projects collected."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.saboteurs.bombs import bombs
from tests.saboteurs.queues import mutations, with_good_ones
from tests.saboteurs.verdict import check
from tests.saboteurs.watched_run import End, Paper, Watch, run, table

pytestmark = [pytest.mark.saboteurs, pytest.mark.timeout(3600)]

HOSTILE = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "hostile"
MEMORY_MB, WALL_S, PROCESSES = 1024, 60, 2
LIMITS = {"ocr_memory": MEMORY_MB, "ocr_cpu_time": 20, "ocr_wall_time": WALL_S, "ocr_processes": PROCESSES}
MOST_CALLS = 8
"""Limited steps that one page may go through: read, digested, drawn and recognised in a batch, and alone again."""


def survived(papers: Iterator[Paper], folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[list[End], Watch]:
    ends, watch = run(with_good_ones(papers), folder, LIMITS)
    with capsys.disabled():
        print(f"\n{table(ends)}\nthe worker grew by {watch.grown_mb:.0f} MB")
    check(ends, watch, processes=PROCESSES, memory_mb=MEMORY_MB)
    return ends, watch


def test_bombs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    papers = (Paper(name.rpartition(".")[0], name, content) for name, content in bombs())
    ends, _ = survived(papers, tmp_path, capsys)
    assert max(end.wall_s for end in ends) <= MOST_CALLS * WALL_S


def test_five_hundred_mutations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ends, _ = survived(mutations(500, seed=3), tmp_path, capsys)
    assert sum(not end.paper.good for end in ends) == 500
    assert max(end.wall_s for end in ends) <= MOST_CALLS * WALL_S


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="the corpus of hostile files is not beside the repository")
def test_every_odd_file_of_other_projects(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = sorted(HOSTILE.glob("*.pdf"))
    ends, _ = survived((Paper("hostile", path.name, path.read_bytes()) for path in paths), tmp_path, capsys)
    assert sum(not end.paper.good for end in ends) == len(paths)
