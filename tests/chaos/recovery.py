"""How soon the task of a killed worker is begun by another one."""

import os
import signal
import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from tests.chaos.fleet import children
from tests.pipeline.commands import agenda_json
from tests.pipeline.test_broker_failures import Council, Deployment, fetch_worker, site, wait_for

NAMES = ("first", "second")


def recovery_s(settings: dict[str, str], folder: Path) -> float:
    """Seconds from the death of a worker with all its processes to the second begin of its task.

    Both workers are up before the task is sent, so that it is killed as it begins: on Redis, which counts from the
    delivery, nothing of the time-out has passed.
    """
    council = Council(silent=True)
    with site(council) as url, ExitStack() as stack:
        deployment = Deployment.create(folder, url, settings)
        logs = {name: folder / f"{name}.log" for name in NAMES}
        workers = {
            name: stack.enter_context(fetch_worker(deployment.settings | {"AGENDA_CONTACT": name}, log))
            for name, log in logs.items()
        }
        for name, worker in workers.items():
            wait_for(partial(has_pool, worker.pid), logs[name])
        agenda_json("reconcile", settings=deployment.settings)
        assert council.first_asked.wait(60), logs
        (asker,) = (name for name in NAMES if name in council.askers[0])
        os.killpg(workers[asker].pid, signal.SIGKILL)
        killed, before = time.monotonic(), len(council.asked)
        deployment.let_leases_expire()
        (other,) = set(NAMES) - {asker}
        wait_for(lambda: len(council.asked) > before, logs[other])
        return council.asked[before] - killed


def has_pool(worker: int) -> bool:
    """Whether the lane of a worker has its processes."""
    return len(children(children([worker]))) >= 2
