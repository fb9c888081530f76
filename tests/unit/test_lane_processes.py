"""Each lane has a process of its own, and a signal to stop reaches all of them."""

import signal
import subprocess
import sys
from pathlib import Path

from workers.entrypoints.lane_processes import LaneProcesses

PROGRAM = """
import os, signal, sys
from pathlib import Path
from workers.entrypoints.lane_processes import run_lanes
from workers.runtime.lanes import Lane

def work(lane):
    folder = Path(sys.argv[1])
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    if sys.argv[2] == "stubborn":
        signal.signal(signal.SIGTERM, lambda *_: (folder / f"{lane}.told").touch())
    signal.signal(signal.SIGQUIT, lambda *_: sys.exit(7))
    (folder / f"{lane}.tmp").write_text(str(os.nice(0)))
    (folder / f"{lane}.tmp").rename(folder / f"{lane}.nice")
    if sys.argv[2] == "ends" and lane is Lane.BACKFILL:
        return 3
    while True:
        signal.pause()

sys.exit(run_lanes(list(Lane), work, 1))
"""


def test_a_signal_reaches_the_others_when_one_has_just_ended() -> None:
    """It may come between the end of a child and its striking off."""
    ended, lives = (subprocess.Popen([sys.executable, "-c", "import signal; signal.pause()"]) for _ in range(2))
    ended.kill()
    ended.wait()
    LaneProcesses({ended.pid, lives.pid}, grace_s=60).tell(signal.SIGKILL)
    assert lives.wait() == -signal.SIGKILL


def started(folder: Path, how: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", PROGRAM, str(folder), how])


def wait_until_up(folder: Path, process: "subprocess.Popen[bytes]") -> list[int]:
    """How nice the live and the backfill lane are."""
    paths = [folder / "live.nice", folder / "backfill.nice"]
    while not all(path.exists() for path in paths):
        assert process.poll() is None
    return [int(path.read_text()) for path in paths]


def test_the_backfill_lane_runs_at_the_lowest_priority_and_both_end_when_told(tmp_path: Path) -> None:
    process = started(tmp_path, "works")
    live, backfill = wait_until_up(tmp_path, process)
    assert backfill == max(19, live)
    assert live < backfill
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0


def test_what_does_not_end_in_its_grace_time_hands_its_work_back(tmp_path: Path) -> None:
    process = started(tmp_path, "stubborn")
    wait_until_up(tmp_path, process)
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 7
    assert {path.name for path in tmp_path.glob("*.told")} == {"live.told", "backfill.told"}


def test_a_lane_that_ends_by_itself_ends_the_worker_with_its_exit_code(tmp_path: Path) -> None:
    assert started(tmp_path, "ends").wait(20) == 3
