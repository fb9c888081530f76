"""How soon the task of a killed worker is begun by another one."""

import os
import signal
import time
from pathlib import Path

from tests.chaos.fleet import children
from tests.pipeline.commands import agenda_json
from tests.pipeline.test_broker_failures import Council, Deployment, fetch_worker, site, wait_for


def recovery_s(settings: dict[str, str], folder: Path) -> float:
    """Seconds from the death of a worker with all its processes to the second begin of its task."""
    council = Council(silent=True)
    with site(council) as url:
        deployment = Deployment.create(folder, url, settings)
        with fetch_worker(deployment.settings, deployment.log) as worker:
            agenda_json("reconcile", settings=deployment.settings)
            assert council.first_asked.wait(60)
            with fetch_worker(deployment.settings, folder / "second.log") as second:
                wait_for(lambda: len(children(children([second.pid]))) >= 2, deployment.log)
                os.killpg(worker.pid, signal.SIGKILL)
                killed, before = time.monotonic(), len(council.asked)
                deployment.let_leases_expire()
                wait_for(lambda: len(council.asked) > before, folder / "second.log")
    return council.asked[before] - killed
