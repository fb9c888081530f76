"""What publishing costs: CPU an event on RabbitMQ, by worker and deliverer, and its part of a document's whole way.

python -m tests.benchmarks.events [--json FILE]
"""

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.fakes.events_of_papers import event_texts
from tests.pipeline.commands import agenda_json
from tests.servers.folder import temporary_folder
from tests.servers.rabbitmq import running_rabbitmq
from workers.adapters.object_stores.folder import FolderStore
from workers.adapters.sinks import open_sink
from workers.runtime import keys
from workers.runtime.delivery import Courier, Subscription, register
from workers.runtime.events import read_event
from workers.runtime.feed import FeedWriter
from workers.runtime.objects import ObjectStore
from workers.runtime.publisher import Publisher
from workers.runtime.subscription import SubjectLookup

EVENTS = 1000
PAGES = 12


def main() -> None:
    """Measure, print, and write the figures where `--json` says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    target = parser.parse_args().json
    figures = {**publishing(), **whole_way()}
    text = json.dumps(figures, indent=2)
    print(text)
    if target:
        target.write_text(text + "\n", encoding="utf-8")


def publishing() -> dict[str, float]:
    """CPU milliseconds an event for each step, on a folder that is brought to disk, and a real RabbitMQ.

    `log_ms` is progress and log, which are written whoever listens; `rabbitmq_ms` is what the sink adds to it.
    """
    with running(_store) as store, temporary_folder("rabbitmq") as place, running_rabbitmq(place) as rabbitmq:
        sink = open_sink(f"amqp://guest:guest@127.0.0.1:{rabbitmq.port}//bench.events")
        subscription = Subscription("bench", sink)
        register(store, subscription)
        courier = Courier(subscription, store, SubjectLookup(store), lambda: datetime.now(UTC), "bench")
        texts = event_texts(EVENTS, papers=EVENTS)  # a stage speaks about a revision once, as a rule
        events = [read_event(text) for text in texts]
        publisher = Publisher(store, lambda _: (), lambda *_: None)
        figures = {
            "note_ms": _milliseconds(lambda: [store.create(keys.outgoing(one.id, one.time), b"") for one in events]),
            "log_ms": _milliseconds(lambda: publisher.publish(texts)),
            "feed_ms": _milliseconds(FeedWriter(store).append),
            "delivery_ms": _milliseconds(courier.deliver),
        }
        sink.close()
    added = figures["note_ms"] + figures["feed_ms"] + figures["delivery_ms"]
    return {**figures, "rabbitmq_ms": round(added, 3), "event_ms": round(sum(figures.values()), 3)}


def whole_way() -> dict[str, float]:
    """Seconds of a born-digital report from file to page, and how many events it brings."""
    with tempfile.TemporaryDirectory() as folder:
        paper, bucket = Path(folder) / "report.pdf", Path(folder) / "bucket"
        _write(paper)
        began = time.perf_counter()
        agenda_json("process", str(paper), settings={"AGENDA_BUCKET_URL": str(bucket)})
        seconds = time.perf_counter() - began
        texts = [FolderStore(bucket).get(info.key).decode() for info in FolderStore(bucket).list(keys.EVENTS)]
        with running(_store) as store:
            began = time.perf_counter()
            Publisher(store, lambda _: (), lambda *_: None).publish(texts)
            FeedWriter(store).append()
            published = time.perf_counter() - began
    return {
        "document_s": round(seconds, 3),
        "document_events": len(texts),
        "publishing_s": round(published, 4),
        "publishing_part": round(published / seconds, 4),
    }


def _milliseconds(work: Callable[[], Any]) -> float:
    before = time.process_time()
    work()
    return round((time.process_time() - before) * 1000 / EVENTS, 3)


@contextmanager
def running(opened: Callable[[Path], ObjectStore]) -> Iterator[ObjectStore]:
    """A store in a folder that is gone at the end."""
    with tempfile.TemporaryDirectory() as folder:
        yield opened(Path(folder))


def _store(folder: Path) -> ObjectStore:
    return FolderStore(folder)


def _write(path: Path) -> None:
    """A report of some pages with a text layer."""
    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    for page in range(1, PAGES + 1):
        canvas.drawString(72, 780, "Report of the Director of Finance to the Cabinet, 4 March 2026")
        for line in range(40):
            canvas.drawString(
                72, 750 - 16 * line, f"{page}.{line} The Cabinet is recommended to note £{line},{page:03d}."
            )
        canvas.showPage()
    canvas.save()


if __name__ == "__main__":
    main()
