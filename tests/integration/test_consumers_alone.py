"""Consumers with only the contracts installed get every event exactly once, across their own death and restart."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from contracts.schema_files import schema_files
from tests.consumers.alone import Alone, make_alone
from tests.fakes.events_of_papers import published
from tests.fakes.pipeline import MOMENT
from tests.fakes.receivers import AWS_PLACES, SECRET, AwsReceiver
from tests.servers.aws_stand_in import ENVIRONMENT
from tests.servers.ports import LOOPBACK, answers, free_ports
from tests.servers.rabbitmq import RabbitMQ
from tests.servers.redis_server import RedisServer
from workers.adapters.downloads.addresses import AddressRules
from workers.adapters.object_stores.folder import FolderStore
from workers.adapters.sinks import open_sink
from workers.runtime.delivery import Courier, Delivery, Subscription
from workers.runtime.event_log import read_log
from workers.runtime.subscription import SubjectLookup

CONSUMERS = Path(__file__).parents[1] / "consumers"
EVENTS = 60
DIED = 9
pytestmark = pytest.mark.timeout(180)


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Alone:
    return make_alone(tmp_path_factory.mktemp("alone"))


@pytest.fixture(scope="module")
def bucket(tmp_path_factory: pytest.TempPathFactory) -> FolderStore:
    folder = tmp_path_factory.mktemp("bucket")
    store = FolderStore(folder, durable=False)
    published(store, EVENTS)
    return store


@pytest.fixture(scope="module")
def logged(bucket: FolderStore) -> list[str]:
    return [text for _, text in read_log(bucket)]


def consume(alone: Alone, url: str, folder: Path, environment: Mapping[str, str]) -> list[str]:
    """What a consumer has handled after it died in the middle and was started again."""
    for die_after, code in ((EVENTS // 3, DIED), (-1, 0)):
        running = alone.start(CONSUMERS / "consumer.py", url, str(folder), str(die_after), environment=environment)
        _, errors = running.communicate(timeout=60)
        assert running.returncode == code, errors
    return handled(folder)


def handled(folder: Path) -> list[str]:
    return (folder / "handled").read_text(encoding="utf-8").split("\n")[:-1]


def exactly_once(got: list[str], sent: list[str]) -> bool:
    """Every event, and none twice but the one at which the consumer died."""
    once = list(dict.fromkeys(got))
    return sorted(once) == sorted(sent) and len(got) <= len(sent) + 1 and by_subject(once) == by_subject(sent)


def by_subject(texts: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for text in texts:
        found.setdefault(json.loads(text)["subject"], []).append(text)
    return found


def replay(url: str, logged: list[str], bucket: FolderStore) -> None:
    """Send the log twice, as after an operator's replay: repetitions are nothing that a consumer may trip over."""
    sink = open_sink(url, AddressRules(allow_loopback=True))
    deliveries = [Delivery(event, text) for event, text in read_log(bucket)]
    assert len(deliveries) == len(logged)
    for _ in range(2):
        for start in range(0, len(deliveries), sink.batch):
            sink.send(deliveries[start : start + sink.batch])
    sink.close()


def test_the_environment_has_the_contracts_and_no_workers(alone: Alone) -> None:
    code = "import contracts, importlib.util as u; print(contracts.__file__, u.find_spec('workers'))"
    done = subprocess.run([alone.python, "-I", "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert "site-packages/contracts" in done.stdout
    assert done.stdout.endswith("None\n")


def test_from_the_event_log(alone: Alone, bucket: FolderStore, logged: list[str], tmp_path: Path) -> None:
    assert exactly_once(consume(alone, str(bucket._root), tmp_path, {}), logged)


@pytest.mark.servers
def test_from_rabbitmq(
    alone: Alone, bucket: FolderStore, logged: list[str], tmp_path: Path, rabbitmq: RabbitMQ
) -> None:
    url = f"amqp://guest:guest@{LOOPBACK}:{rabbitmq.port}//alone.events"
    early = alone.start(CONSUMERS / "consumer.py", f"{url}?queue=alone", str(tmp_path), "-1", environment={})
    early.communicate(timeout=60)
    assert early.returncode == 0, "its queue is bound before the events come"
    replay(url, logged, bucket)
    assert exactly_once(consume(alone, f"{url}?queue=alone", tmp_path, {}), logged)


@pytest.mark.servers
def test_from_redis(
    alone: Alone, bucket: FolderStore, logged: list[str], tmp_path: Path, redis_server: RedisServer
) -> None:
    url = f"redis://{LOOPBACK}:{redis_server.port}/0?stream=alone"
    replay(url, logged, bucket)
    assert exactly_once(consume(alone, f"{url}&group=desk", tmp_path, {}), logged)


def test_from_sqs(
    alone: Alone, bucket: FolderStore, logged: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    receiver = AwsReceiver(AWS_PLACES["sqs"]())
    try:
        replay(receiver.url, logged, bucket)
        for die_after, code in ((EVENTS // 3, DIED), (-1, 0)):
            running = alone.start(
                CONSUMERS / "consumer.py", receiver.url, str(tmp_path), str(die_after), environment=ENVIRONMENT
            )
            _, errors = running.communicate(timeout=60)
            assert running.returncode == code, errors
            receiver.aws.give_up_receivers()
    finally:
        receiver.close()
    once = list(dict.fromkeys(handled(tmp_path)))
    assert sorted(once) == sorted(logged)
    assert len(handled(tmp_path)) <= EVENTS + 1


def test_by_webhook(alone: Alone, bucket: FolderStore, logged: list[str], tmp_path: Path) -> None:
    [port] = free_ports(1)
    sink = open_sink(f"http://{LOOPBACK}:{port}/hook#{SECRET}", AddressRules(allow_loopback=True))
    moments = count()
    courier = Courier(
        Subscription("alone", sink, since=MOMENT), bucket, SubjectLookup(bucket), lambda: later(next(moments)), "test"
    )
    for die_after in (EVENTS // 3, -1):
        with hook(alone, port, tmp_path, die_after):
            courier.deliver()
    assert exactly_once(handled(tmp_path), logged)


def later(number: int) -> datetime:
    return MOMENT + timedelta(hours=number)


@contextmanager
def hook(alone: Alone, port: int, folder: Path, die_after: int) -> Iterator[None]:
    """A webhook consumer that serves; it must have died by itself at the end where it was told to."""
    arguments = (str(port), SECRET, str(folder), str(die_after))
    running = alone.start(CONSUMERS / "webhook_consumer.py", *arguments, environment={})
    try:
        while not answers(port):
            assert running.poll() is None, "it did not come up"
        yield
        assert die_after < 0 or running.wait(30) == DIED
    finally:
        running.kill()
        running.communicate()


def test_in_javascript_by_the_schemas_alone(bucket: FolderStore, logged: list[str], tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed: the consumer in JavaScript cannot run")
    schemas, place = tmp_path / "schemas", tmp_path / "kept"
    schemas.mkdir()
    place.mkdir()
    for name, text in schema_files().items():
        (schemas / name).write_text(text, encoding="utf-8")
    for die_after, code in ((EVENTS // 3, DIED), (-1, 0)):
        command = [node, str(CONSUMERS / "consumer.mjs"), str(bucket._root), str(schemas), str(place), str(die_after)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == code, done.stderr
    assert exactly_once(handled(place), logged)
