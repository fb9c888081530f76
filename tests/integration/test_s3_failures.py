"""What the S3 adapter makes of a service's failures; the service is scripted, the client real."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.servers.scripted import Answer, Script, answering
from workers.adapters.object_stores.s3 import S3Store, connect
from workers.adapters.object_stores.s3_requests import PAUSES, Asking
from workers.adapters.object_stores.s3_settings import S3Settings
from workers.runtime.objects import ObjectMissingError, StoreUnavailableError

Told = Callable[..., tuple[S3Store, Script]]
NOBODY = "http://127.0.0.1:1"


def error(status: int, code: str) -> Answer:
    return Answer(status, f"<Error><Code>{code}</Code><Message>told so</Message></Error>".encode())


CONFLICT = error(409, "ConditionalRequestConflict")


def settings(endpoint: str, **changes: object) -> S3Settings:
    values = {"endpoint_url": endpoint, "region": "us-east-1", "access_key": "k", "secret_key": "s", "attempts": 1}
    return S3Settings(**{**values, **changes})  # type: ignore[arg-type]


@pytest.fixture
def told() -> Iterator[Told]:
    """A store over a service that gives these answers; it pauses no time at all."""
    with ExitStack() as servers:

        def tell(*answers: Answer, **changes: object) -> tuple[S3Store, Script]:
            script = Script(list(answers))
            client = connect(settings(servers.enter_context(answering(script)), **changes))
            servers.callback(client.close)
            return S3Store(client, "bucket", asking=Asking(pause=lambda _seconds: None)), script

        yield tell


def test_create_asks_only_for_a_key_that_is_not_taken(told: Told) -> None:
    store, script = told(Answer(200))
    assert store.create("a/b", b"{}")
    assert script.asked[0].headers["If-None-Match"] == "*"
    assert script.asked[0].path == "/bucket/a/b"


def test_a_taken_key_is_no_error(told: Told) -> None:
    store, script = told(error(412, "PreconditionFailed"))
    assert store.create("a", b"") is False
    assert len(script.asked) == 1


def test_a_conflict_of_writers_is_asked_again(told: Told, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"whole")
    store, script = told(CONFLICT, CONFLICT, Answer(200))
    assert store.create_from_file("a", file, "text/plain")
    assert [request.body for request in script.asked] == [b"whole"] * 3


def test_a_conflict_that_does_not_end_is_given_up(told: Told) -> None:
    store, script = told(CONFLICT)
    with pytest.raises(StoreUnavailableError, match="ConditionalRequestConflict"):
        store.create("a", b"")
    assert len(script.asked) == len(PAUSES) + 1


@pytest.mark.parametrize(
    "answer",
    [error(500, "InternalError"), error(503, "SlowDown"), error(403, "AccessDenied"), error(404, "NoSuchBucket")],
    ids=lambda answer: str(answer.status),
)
def test_any_other_failure_means_that_the_store_is_unavailable(told: Told, answer: Answer, tmp_path: Path) -> None:
    store, _ = told(answer)
    calls: list[Callable[[], object]] = [
        lambda: store.get("a"),
        lambda: store.download("a", tmp_path / "target"),
        lambda: store.put("a", b""),
        lambda: store.create("a", b""),
        lambda: store.delete("a"),
        lambda: list(store.list("")),
    ]
    for call in calls:
        with pytest.raises(StoreUnavailableError):
            call()


def test_a_passing_failure_is_asked_again_by_the_client(told: Told) -> None:
    store, script = told(error(503, "SlowDown"), Answer(200, b"body"), attempts=2)
    assert store.get("a") == b"body"
    assert len(script.asked) == 2


def test_a_missing_object_is_told_from_an_unavailable_store(told: Told) -> None:
    store, _ = told(error(404, "NoSuchKey"))
    with pytest.raises(ObjectMissingError):
        store.get("a")
    assert store.head("a") is None


def test_a_body_that_breaks_off_is_asked_for_again(told: Told, tmp_path: Path) -> None:
    store, _ = told(Answer(200, b"whole body", cut_to=5), Answer(200, b"whole body"))
    store.download("a", tmp_path / "target")
    assert (tmp_path / "target").read_bytes() == b"whole body"


def test_a_body_that_always_breaks_off_leaves_no_file(told: Told, tmp_path: Path) -> None:
    store, _ = told(Answer(200, b"whole body", cut_to=5))
    with pytest.raises(StoreUnavailableError):
        store.get("a")
    with pytest.raises(StoreUnavailableError):
        store.download("a", tmp_path / "target")
    assert not (tmp_path / "target").exists()


def test_nobody_listening_means_that_the_store_is_unavailable() -> None:
    store = S3Store(connect(settings(NOBODY)), "bucket")
    with pytest.raises(StoreUnavailableError, match="connect"):
        store.head("a")


@pytest.mark.parametrize(("checksums", "sent"), [("when_supported", True), ("when_required", False)])
def test_checksums_can_be_left_to_services_that_know_them(told: Told, checksums: str, sent: bool) -> None:
    store, script = told(Answer(200), checksums=checksums)
    store.put("a", b"body")
    assert ("x-amz-checksum-crc32" in script.asked[0].headers) is sent


def test_a_bucket_that_is_there_is_not_an_error(told: Told) -> None:
    store, script = told(error(409, "BucketAlreadyOwnedByYou"), region="eu-west-2")
    store.create_bucket()
    assert b"eu-west-2" in script.asked[0].body
