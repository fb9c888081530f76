"""S3 event notifications: which of them wake the watcher, and that they go from the queue only after that."""

import json
from collections.abc import Iterator

import pytest

from tests.servers.queue_server import Queue, running_queue
from workers.adapters.object_stores.s3_settings import S3Settings
from workers.adapters.sources.s3_events import S3Events, changed_objects, connect_queue, region_of


def notified(key: str, bucket: str = "papers") -> str:
    """A notification as S3 writes it, whose keys are encoded as in forms."""
    told = {
        "eventVersion": "2.1",
        "eventSource": "aws:s3",
        "eventName": "ObjectCreated:Put",
        "s3": {"s3SchemaVersion": "1.0", "bucket": {"name": bucket}, "object": {"key": key, "size": 1024}},
    }
    return json.dumps({"Records": [told]})


BRIDGE = {
    "version": "0",
    "detail-type": "Object Created",
    "source": "aws.s3",
    "detail": {"bucket": {"name": "papers"}, "object": {"key": "in/a b.pdf"}},
}


@pytest.fixture
def queue() -> Iterator[Queue]:
    with running_queue() as running:
        yield running


def events(queue: Queue) -> S3Events:
    client = connect_queue(queue.address, S3Settings(access_key="a", secret_key="b", region="eu-west-2"))
    return S3Events(client, queue.address, "papers", "in/")


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (notified("in/a+b%C3%A9.pdf"), [("papers", "in/a b\u00e9.pdf")]),
        (json.dumps({"Type": "Notification", "Message": notified("in/a.pdf")}), [("papers", "in/a.pdf")]),
        (json.dumps(BRIDGE), [("papers", "in/a b.pdf")]),
        (json.dumps({"Service": "Amazon S3", "Event": "s3:TestEvent"}), []),
        ("not json", None),
        ("[]", None),
        ("{}", None),
        ('{"Records": [{}]}', None),
        ("[" * 100_000, None),
    ],
)
def test_each_form_of_a_notification_tells_its_objects(body: str, told: list[tuple[str, str]] | None) -> None:
    assert changed_objects(body) == told


def test_a_notification_of_the_prefix_wakes_the_watcher_once_and_is_removed(queue: Queue) -> None:
    woken: list[int] = []
    queue.send(*(notified(f"in/{number}.pdf") for number in range(13)))
    assert events(queue).take(lambda: woken.append(len(queue.messages))) >= 10
    assert woken[0] >= 10, "before they are removed"
    events(queue).take(lambda: None)
    assert queue.messages == {}


def test_other_buckets_and_prefixes_wake_nobody(queue: Queue) -> None:
    queue.send(notified("out/a.pdf"), notified("in/a.pdf", "other"), json.dumps({"Event": "s3:TestEvent"}))
    assert events(queue).take(lambda: pytest.fail("woken")) == 3
    assert queue.messages == {}


def test_what_is_not_understood_wakes_the_watcher_since_a_poll_does_no_harm(queue: Queue) -> None:
    woken: list[str] = []
    queue.send("{}")
    events(queue).take(lambda: woken.append("yes"))
    assert woken == ["yes"]


def test_a_poll_that_cannot_be_asked_for_leaves_the_messages(queue: Queue) -> None:
    queue.send(notified("in/a.pdf"))

    def broken() -> None:
        raise OSError("the broker is away")

    with pytest.raises(OSError, match="away"):
        events(queue).take(broken)
    assert len(queue.messages) == 1


def test_a_queue_that_does_not_answer_stops_nothing() -> None:
    with running_queue() as queue:
        gone = events(queue)
    assert gone.take(lambda: pytest.fail("woken")) == 0


@pytest.mark.parametrize(
    ("host", "region"),
    [
        ("sqs.eu-west-2.amazonaws.com", "eu-west-2"),
        ("eu-west-2.queue.amazonaws.com", "eu-west-2"),
        ("sqs-fips.us-gov-west-1.amazonaws.com", "us-gov-west-1"),
        ("sqs.cn-north-1.amazonaws.com.cn", "cn-north-1"),
        ("queue.amazonaws.com", "us-east-1"),
        ("queue.vale-council-1.example", "us-east-1"),
    ],
)
def test_the_region_of_a_queue_is_read_from_every_form_of_its_address(host: str, region: str) -> None:
    assert region_of(host) == region
