"""All queues are emptied in the middle of the work, again and again; reconciling alone brings back what is missing."""

import json
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from celery import Celery

from tests.chaos.fleet import Fleet, fleet
from tests.chaos.storm import Broker, Peace, settings_of
from tests.chaos.verdict import judge, settled
from tests.pipeline.commands import agenda_json
from workers.adapters.object_stores.folder import FolderStore
from workers.entrypoints.celery_app import create_app
from workers.entrypoints.settings import Settings
from workers.runtime import keys

TIMES, PATIENCE_S = 3, 900.0


@dataclass(frozen=True)
class EmptiedFigures:
    """What was thrown away, what reconciling sent, and what came of it."""

    documents: int
    thrown_away: int
    sent_by_reconcile: int
    lost: int
    wrong: int
    computed_twice: int
    """Results that were worked out although they had been stored."""


def emptied(broker: Broker, calm: Peace, folder: Path) -> EmptiedFigures:
    """Empty the queues whenever another share of the documents is done, and reconcile after each time."""
    documents = calm.documents
    settings = settings_of(broker, folder, calm.sources) | {"AGENDA_BUCKET_URL": str(folder / "bucket")}
    store = FolderStore(folder / "bucket")
    calm.announce(store)
    app = create_app(Settings(broker_url=broker.url, bucket_url=str(folder / "bucket")), ())
    thrown = sent = 0
    with fleet(2, settings, folder / "logs") as workers:
        for turn in range(1, TIMES + 1):
            sent += _reconciled(settings)
            _wait_for_summaries(store, workers, documents * turn // (TIMES + 1))
            thrown += empty(app)
        _wait_until_idle(app, workers)
        sent += _reconciled(settings)
        end = time.monotonic() + PATIENCE_S
        while not settled(store, documents) and time.monotonic() < end:
            workers.revive()
            time.sleep(1)
    verdict = judge(store, calm.undisturbed, documents)
    return EmptiedFigures(
        documents, thrown, sent, len(verdict.lost), len(verdict.wrong), computed_twice(folder / "logs")
    )


def empty(app: Celery) -> int:
    """Throw away every task that waits."""
    with app.connection_for_write() as connection:
        queues = [queue(connection.default_channel) for queue in app.amqp.queues.values()]
        return sum(int(queue.purge() or 0) for queue in queues)


def computed_twice(logs: Path) -> int:
    """Results of one stage for one event that workers say they worked out more than once."""
    made: Counter[tuple[str, str]] = Counter()
    for path in logs.glob("*.log"):
        for line in path.read_text(errors="replace").splitlines():
            if '"stage_done"' in line and (told := json.loads(line)).get("computed"):
                made[told["stage"], told["event_id"]] += 1
    return sum(count - 1 for count in made.values())


def _reconciled(settings: dict[str, str]) -> int:
    found = agenda_json("reconcile", settings=settings)
    return int(found["unpublished"]) + int(found["unhandled"])


def _wait_for_summaries(store: FolderStore, workers: Fleet, wanted: int) -> None:
    end = time.monotonic() + PATIENCE_S
    while sum(1 for _ in store.list(keys.artefacts("summarise"))) < wanted and time.monotonic() < end:
        workers.revive()
        time.sleep(0.2)


def _wait_until_idle(app: Celery, workers: Fleet) -> None:
    """Until nobody has a task in hand: what is left now is only in the bucket."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        workers.revive()
        at_work = app.control.inspect(timeout=2).active() or {}
        if at_work and not any(at_work.values()) and not empty(app):
            return
        time.sleep(0.5)
