"""Invariants 1, 3, 4 and 8 under fire, in short; `make chaos` is the long form."""

from pathlib import Path

import pytest

from tests.chaos.storm import Scale, peace, storm
from tests.servers.folder import temporary_folder
from tests.servers.rabbitmq import running_rabbitmq
from tests.servers.seaweedfs import SeaweedFS

pytestmark = [pytest.mark.servers, pytest.mark.timeout(240)]
SHORT = Scale(kills=4, pause_s=0.8, store_restarts=0, clock_jumps=1, disk_fills=1)


def test_under_fire_nothing_is_lost_nothing_differs_and_nothing_is_left(seaweedfs: SeaweedFS, tmp_path: Path) -> None:
    with temporary_folder("rabbitmq") as folder, running_rabbitmq(folder) as broker:
        left = storm(broker, seaweedfs, peace(tmp_path, 6), tmp_path, SHORT, seed=7)
    assert (left.verdict.lost, left.verdict.wrong, left.leaked, left.stuck) == ((), (), (), ())
    assert left.faults > 0
