"""`agenda watch` on a bucket prefix with a queue of event notifications: a new object is seen before its time."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Queue as Lines
from threading import Thread
from typing import Any
from urllib.parse import quote_plus

import pytest

from tests.pipeline.commands import AGENDA, environment
from tests.servers.queue_server import Queue, running_queue
from tests.servers.seaweedfs import SeaweedFS
from workers.adapters.object_stores.folder import FolderStore
from workers.adapters.object_stores.s3 import connect
from workers.stages.watch.view import source_view

PREFIX = "handed in/papers"
SECONDS = 20.0


@dataclass(frozen=True)
class Desk:
    """A bucket prefix into which papers are put, with the queue that tells of them, and the settings of a watcher."""

    server: SeaweedFS
    queue: Queue
    settings: Mapping[str, str]

    def put(self, name: str, body: bytes = b"%PDF-1.7 paper") -> str:
        """Put an object; gives the notification of it as S3 words it."""
        key = f"{PREFIX}/{name}"
        connect(self.server.settings).put_object(Bucket=self.server.bucket, Key=key, Body=body)
        told = {"bucket": {"name": self.server.bucket}, "object": {"key": quote_plus(key, safe="/")}}
        return json.dumps({"Records": [{"eventName": "ObjectCreated:Put", "s3": told}]})

    def documents(self) -> list[str]:
        """The titles of the papers that are known."""
        view = source_view(FolderStore(Path(self.settings["AGENDA_BUCKET_URL"])), "desk")
        return sorted(document.title for document in view.documents)


@pytest.fixture
def desk(seaweedfs: SeaweedFS, tmp_path: Path) -> Iterator[Desk]:
    with running_queue() as queue:
        address = f"s3://{seaweedfs.bucket}/{PREFIX}"
        (tmp_path / "sources.toml").write_text(
            f'[[source]]\nname = "desk"\naddress = "{address}"\nplatform = "s3"\n'
            f'[source.options]\nqueue = "{queue.address}"\n'
        )
        access = seaweedfs.settings
        settings = {
            "AGENDA_SOURCES": str(tmp_path / "sources.toml"),
            "AGENDA_BUCKET_URL": str(tmp_path / "bucket"),
            "AGENDA_S3_ENDPOINT_URL": str(access.endpoint_url),
            "AGENDA_S3_REGION": str(access.region),
            "AGENDA_S3_ACCESS_KEY": str(access.access_key),
            "AGENDA_S3_SECRET_KEY": str(access.secret_key),
        }
        yield Desk(seaweedfs, queue, settings)


@contextmanager
def watching(settings: Mapping[str, str]) -> Iterator["Lines[dict[str, Any]]"]:
    """The polls that a running `agenda watch` tells of, as they come; it ends by SIGTERM, and well."""
    with subprocess.Popen(
        [AGENDA, "watch", "--json"], env=environment(settings), stdout=subprocess.PIPE, text=True
    ) as process:
        told: Lines[dict[str, Any]] = Lines()

        def read() -> None:
            for line in process.stdout or ():
                told.put(json.loads(line))

        reader = Thread(target=read)
        reader.start()
        try:
            yield told
        finally:
            process.terminate()
            assert process.wait(SECONDS) == 0
            reader.join()


def test_a_notification_brings_the_poll_and_goes_from_the_queue_after_it(desk: Desk) -> None:
    desk.put("cabinet/agenda.pdf")
    with watching(desk.settings) as polls:
        assert polls.get(timeout=SECONDS)["documents"] == 1
        desk.queue.send(desk.put("cabinet/budget é+1.pdf"))
        found = polls.get(timeout=SECONDS)
        assert (found["source"], found["documents"], found["detected"]) == ("desk", 2, 1)
        desk.queue.emptied.wait(SECONDS)
        assert desk.queue.messages == {}
        desk.queue.send(json.dumps({"Event": "s3:TestEvent"}))
        desk.queue.emptied.wait(SECONDS)
        assert polls.empty(), "what tells of nothing brings no poll"
    assert desk.documents() == ["agenda", "budget é+1"]
