"""What a piece of work takes is told with what its child processes take."""

import subprocess
import sys

from workers.runtime.metering import cpu_seconds

BUSY = """
import sys, time
while time.process_time() < 0.3:
    pass
print(flush=True)
sys.stdin.read()
"""


def test_a_child_counts_while_it_runs_and_when_it_has_ended() -> None:
    before = cpu_seconds()
    with subprocess.Popen([sys.executable, "-c", BUSY], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout
        child.stdout.readline()
        running = cpu_seconds() - before
    assert running >= 0.25
    assert cpu_seconds() - before >= 0.25
