"""What goes on until it is told to end, as a supervisor tells it, ends in order."""

import signal
import subprocess
from pathlib import Path

import pytest

from tests.fakes.events_of_papers import published
from tests.pipeline.commands import AGENDA, environment
from workers.adapters.object_stores.folder import FolderStore

pytestmark = pytest.mark.timeout(60)


def told_to_end(bucket: Path, *arguments: str) -> tuple[int, str]:
    """The exit code after SIGTERM, sent at the command's first line, and what it wrote to standard error."""
    process = subprocess.Popen(
        [AGENDA, *arguments, "--bucket", str(bucket)],
        env=environment({}), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    with process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        return process.wait(20), process.stderr.read()


def test_the_site_server_ends_by_itself(tmp_path: Path) -> None:
    assert told_to_end(tmp_path, "serve", "--port", "0") == (0, "")


def test_a_tail_that_follows_ends_with_the_cursor_from_which_to_go_on(tmp_path: Path) -> None:
    published(FolderStore(tmp_path), 1)
    code, told = told_to_end(tmp_path, "events", "tail", "--follow", "--since", "1.0")
    assert (code, told) == (0, "cursor 1.1\n")
