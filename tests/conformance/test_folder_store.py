"""What a folder promises beyond the port: nothing half written, nothing outside it, nothing lost between processes."""

import errno
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from workers.adapters.object_stores.folder import FolderStore
from workers.adapters.object_stores.unnamed_files import HIDDEN, LEFT_BEHIND_AFTER

KILLED_BEFORE_THE_NAME = """
import os, signal, sys
from pathlib import Path
from workers.adapters.object_stores.folder import FolderStore

FolderStore(Path(sys.argv[1]), link=lambda unnamed, place: os.kill(os.getpid(), signal.SIGKILL)).create("a/b", b"half")
"""


def refuse_links(unnamed: str, place: str) -> None:
    raise OSError(errno.EPERM, "this file system has no hard links", unnamed, None, place)


def kill_a_writer_before_the_name(root: Path) -> None:
    ended = subprocess.run([sys.executable, "-c", KILLED_BEFORE_THE_NAME, str(root)], check=False)
    assert ended.returncode == -signal.SIGKILL


def unnamed(root: Path) -> list[Path]:
    return list((root / HIDDEN).iterdir())


@pytest.mark.parametrize("durable", [True, False])
def test_another_store_over_the_folder_sees_its_objects(tmp_path: Path, durable: bool) -> None:
    FolderStore(tmp_path, durable=durable).create("a/b", b"kept")
    reopened = FolderStore(tmp_path)
    assert reopened.get("a/b") == b"kept"
    assert not reopened.create("a/b", b"again")


def test_a_kill_before_the_name_is_given_leaves_no_object(tmp_path: Path) -> None:
    kill_a_writer_before_the_name(tmp_path)
    store = FolderStore(tmp_path)
    assert len(unnamed(tmp_path)) == 1
    assert list(store.list("")) == []
    assert store.head("a/b") is None
    assert store.create("a/b", b"whole")
    assert store.get("a/b") == b"whole"


def test_what_a_killed_writer_left_is_removed_a_day_later(tmp_path: Path) -> None:
    kill_a_writer_before_the_name(tmp_path)
    [left] = unnamed(tmp_path)
    FolderStore(tmp_path)
    assert left.exists()
    long_ago = left.stat().st_mtime - LEFT_BEHIND_AFTER - 60
    os.utime(left, (long_ago, long_ago))
    FolderStore(tmp_path)
    assert not left.exists()


def test_writing_leaves_nothing_unnamed(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    store.put("a", b"1")
    store.create("a", b"2")
    store.create("b", b"3")
    with pytest.raises(ValueError, match="key"):
        store.create("a/b", b"4")
    assert unnamed(tmp_path) == []


def test_without_hard_links_still_exactly_one_of_racing_creates_wins(tmp_path: Path) -> None:
    store = FolderStore(tmp_path, durable=False, link=refuse_links)
    barrier = Barrier(20)

    def attempt(number: int) -> bool:
        barrier.wait()
        return store.create("race", f"racer {number}".encode())

    with ThreadPoolExecutor(20) as threads:
        winners = [number for number, won in enumerate(threads.map(attempt, range(20))) if won]
    assert len(winners) == 1
    assert store.get("race") == f"racer {winners[0]}".encode()
    assert [info.key for info in store.list("")] == ["race"]


def test_a_symbolic_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret").write_bytes(b"secret")
    store = FolderStore(tmp_path / "bucket")
    store.put("a", b"")
    (tmp_path / "bucket" / "link").symlink_to(outside)
    for call in (store.get, store.head, store.delete, lambda key: store.put(key, b"")):
        with pytest.raises(ValueError, match="symbolic link"):
            call("link/secret")
    with pytest.raises(ValueError, match="symbolic link"):
        store.list("link/")
    assert [info.key for info in store.list("")] == ["a"]
    assert (outside / "secret").read_bytes() == b"secret"


def test_a_symbolic_link_to_a_file_is_no_object_and_is_not_written_through(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"secret")
    store = FolderStore(tmp_path / "bucket")
    store.put("a", b"")
    (tmp_path / "bucket" / "link").symlink_to(outside)
    assert store.head("link") is None
    with pytest.raises(LookupError):
        store.get("link")
    assert not store.create("link", b"new")
    store.put("link", b"new")
    assert store.get("link") == b"new"
    assert outside.read_bytes() == b"secret"


def test_files_that_have_no_key_are_not_listed(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    store.put("a", b"")
    (tmp_path / "with blank").write_bytes(b"")
    os.mkfifo(tmp_path / "pipe")
    assert [info.key for info in store.list("")] == ["a"]


def test_no_key_runs_on_from_another_object(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    store.put("a", b"")
    store.put("b/c", b"")
    for key in ("a/b", "b"):
        with pytest.raises(ValueError, match="cannot both be files"):
            store.put(key, b"")


def test_a_folder_that_is_not_there_reads_as_empty_and_is_not_made(tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "bucket")
    assert list(store.list("")) == []
    assert store.head("a") is None
    store.delete("a")
    assert not (tmp_path / "bucket").exists()


def test_objects_may_be_read_by_those_whom_the_umask_allows(tmp_path: Path) -> None:
    FolderStore(tmp_path).create("site/index.html", b"")
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    assert (tmp_path / "site" / "index.html").stat().st_mode == plain.stat().st_mode
