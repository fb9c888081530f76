"""Polling sites on which nothing changed: conditional requests only, no body, no task, one request at a time a host."""

import multiprocessing
from pathlib import Path

import pytest

from tests.benchmarks.watch import Worker, measure
from tests.servers.simulated_sites import simulated_site, simulated_sites
from workers.adapters.object_stores.folder import FolderStore

CPU_MS = 6.0
"""Most CPU milliseconds of a request; the goal of a minute for 300 sources allows half of it, on a quiet machine."""


def test_an_unchanged_site_costs_conditional_requests_and_nothing_else(tmp_path: Path) -> None:
    with simulated_sites(3) as sites:
        found = measure(sites, tmp_path / "bucket")
    assert found.documents > 30
    assert found.requests == found.conditional > found.documents
    assert (found.bodies, found.tasks, found.events, found.most_at_once) == (0, 0, 0, 1)
    assert found.cpu_ms_per_request < CPU_MS


def poll(bases: tuple[str, ...], bucket: Path) -> None:
    Worker(FolderStore(bucket, durable=False), bases).poll_all()


@pytest.mark.timeout(200)
def test_workers_that_poll_the_same_sites_at_once_never_ask_a_host_twice_at_the_same_time(tmp_path: Path) -> None:
    bucket, context = tmp_path / "bucket", multiprocessing.get_context("spawn")
    with simulated_sites(2, items=1) as sites:
        workers = [context.Process(target=poll, args=(bases, bucket)) for bases in (sites.bases, sites.bases[::-1])]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join(150)
        log = sites.log()
    assert [worker.exitcode for worker in workers] == [0, 0]
    assert log.most_at_once == 1
    expected = sum(simulated_site(number, items=1).documents for number in range(2))
    assert Worker(FolderStore(bucket), sites.bases).detected() == expected
