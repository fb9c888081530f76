"""Steady work: whether memory, descriptors, temporary files or keys of Redis grow."""

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import redis

from tests.chaos.fleet import children, fleet
from tests.chaos.live_lane import detect
from tests.chaos.storm import settings_of
from tests.servers.redis_server import RedisServer
from workers.adapters.object_stores.folder import FolderStore
from workers.entrypoints.celery_app import create_app
from workers.entrypoints.settings import Settings

BETWEEN_S, SAMPLE_S = 0.5, 5.0
WARM, FILLED = 0.3, 0.66
"""Shares of the time: after the first slopes begin, after the second also that of memory once the bounded caches of
Python's libraries and of Celery are full, which takes some thousand tasks.
"""

Sample = dict[str, float]


def soak(server: RedisServer, folder: Path, seconds: float) -> Sample:
    """Growth an hour of each measure, by a straight line through the samples of the later part, and of memory once more
    through those of the last third.
    """
    (folder / "papers").mkdir(parents=True)
    sources = folder / "sources.toml"
    sources.write_text(f'[[source]]\nname = "papers"\naddress = "{folder / "papers"}"\nplatform = "folder"\n')
    settings = settings_of(server, folder, sources) | {"AGENDA_BUCKET_URL": str(folder / "bucket")}
    store = FolderStore(folder / "bucket", durable=False)
    app = create_app(Settings(broker_url=server.url, bucket_url=str(folder / "bucket")), ())
    samples: list[tuple[float, Sample]] = []
    with fleet(1, settings, folder / "logs") as workers:
        begun, number, next_sample = time.monotonic(), 0, 0.0
        while (at := time.monotonic() - begun) < seconds:
            app.agenda.dispatch("fetch", detect(store, folder, f"steady-{number}"))
            number += 1
            if at >= next_sample:
                samples.append((at, sample(workers.running[0].pid, server, folder / "tmp")))
                next_sample += SAMPLE_S
            time.sleep(BETWEEN_S)
    later, last = ([one for one in samples if one[0] >= share * seconds] for share in (WARM, FILLED))
    return {**slopes(later), "memory_mib_last_third": slopes(last)["memory_mib"]}


def slopes(samples: Sequence[tuple[float, Sample]]) -> Sample:
    """Growth an hour of each measure."""
    names = samples[0][1]
    return {name: round(slope([(at, values[name]) for at, values in samples]) * 3600, 3) for name in names}


def sample(worker: int, server: RedisServer, temporary: Path) -> Sample:
    """What is held now."""
    pids = list(family(worker))
    return {
        "memory_mib": sum(resident_mib(pid) for pid in pids),
        "descriptors": float(sum(descriptors(pid) for pid in pids)),
        "temporary_files": float(sum(len(files) for _, _, files in os.walk(temporary))),
        "redis_keys": float(len(redis.Redis.from_url(server.url).keys())),
    }


def family(worker: int) -> Iterator[int]:
    """The worker, its lanes, and their pools; not what a task starts for a moment."""
    lanes = children([worker])
    yield from (worker, *lanes, *children(lanes))


def resident_mib(pid: int) -> float:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * 4096 / 2**20
    except OSError:
        return 0.0


def descriptors(pid: int) -> int:
    try:
        return sum(1 for _ in Path(f"/proc/{pid}/fd").iterdir())
    except OSError:
        return 0


def slope(points: list[tuple[float, float]]) -> float:
    """Of the straight line that fits best."""
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / spread if spread else 0.0
