"""What a killed worker leaves on disk is swept by the next one, and nothing of a living one is."""

import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from workers.adapters import temporary_folders
from workers.adapters.temporary_folders import own_folder, sweep

WORKER = """
import sys, tempfile
from workers.adapters.temporary_folders import work_in_own_folder
work_in_own_folder()
print(tempfile.mkdtemp(), flush=True)
sys.stdin.read()
"""


def started(place: Path) -> tuple["subprocess.Popen[str]", Path]:
    """A worker with a temporary folder in `place`; it ends when its input ends."""
    worker = subprocess.Popen(
        [sys.executable, "-c", WORKER],
        env={"TMPDIR": str(place)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert worker.stdout
    return worker, Path(worker.stdout.readline().strip())


def ended(worker: "subprocess.Popen[str]", by: signal.Signals | None = None) -> None:
    if by is not None:
        worker.send_signal(by)
    worker.communicate()


def test_a_worker_that_ends_leaves_nothing(tmp_path: Path) -> None:
    worker, folder = started(tmp_path)
    assert folder.is_dir()
    ended(worker)
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_worker_left_is_swept_when_the_next_one_starts(tmp_path: Path) -> None:
    killed, left = started(tmp_path)
    ended(killed, signal.SIGKILL)
    assert left.is_dir()
    following, folder = started(tmp_path)
    assert not left.exists()
    assert folder.is_dir()
    ended(following)


def test_the_folder_of_a_living_worker_stays(tmp_path: Path) -> None:
    worker, folder = started(tmp_path)
    sweep(tmp_path)
    assert folder.is_dir()
    ended(worker)


def test_a_process_has_one_folder_in_a_place(tmp_path: Path) -> None:
    folder = own_folder(tmp_path)
    sweep(tmp_path)
    assert own_folder(tmp_path) == folder
    assert folder.is_dir()


def test_folders_of_others_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "agenda-notes").mkdir()
    sweep(tmp_path)
    assert (tmp_path / "agenda-notes").is_dir()


def test_beginning_twice_does_not_put_a_folder_into_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TMPDIR", raising=False)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    temporary_folders.work_in_own_folder()
    temporary_folders.work_in_own_folder()
    assert tempfile.tempdir is not None
    assert Path(tempfile.tempdir).parent == tmp_path
