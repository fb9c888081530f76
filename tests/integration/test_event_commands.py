"""`agenda events`: what an operator sees of the events, and does about their delivery."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.events_of_papers import event_texts, publish, published
from tests.fakes.receivers import SECRET, WebhookReceiver
from tests.pipeline.commands import agenda
from workers.adapters.object_stores.folder import FolderStore
from workers.entrypoints.commands.events import without_secrets

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def webhook() -> Iterator[WebhookReceiver]:
    receiver = WebhookReceiver()
    yield receiver
    receiver.close()


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    return FolderStore(tmp_path / "bucket", durable=False)


@pytest.fixture
def settings(tmp_path: Path, webhook: WebhookReceiver) -> dict[str, str]:
    """A subscription to all papers of one council, with its secret in the environment."""
    file = tmp_path / "subscriptions.toml"
    url = webhook.url.partition("#")[0]
    file.write_text(
        f'[[subscription]]\nname = "desk"\nsink = "{url}"\nsecret_from = "DESK_SECRET"\n'
        'since = "beginning"\ncouncils = ["Ashmere*"]\n'
    )
    return {
        "AGENDA_BUCKET_URL": str(tmp_path / "bucket"),
        "AGENDA_SUBSCRIPTIONS": str(file),
        "DESK_SECRET": SECRET,
    }


def printed(*arguments: str, settings: dict[str, str], code: int = 0) -> list[str]:
    return agenda("events", *arguments, settings=settings, code=code).stdout.split("\n")[:-1]


def test_a_tail_prints_the_feed_and_goes_on_at_its_cursor(store: FolderStore, settings: dict[str, str]) -> None:
    first = published(store, 4)
    done = agenda("events", "tail", "--since", "1.0", "--json", settings=settings)
    assert done.stdout.split("\n")[:-1] == first
    cursor = done.stderr.split()[-1]
    publish(store, second := event_texts(2, first=4))
    assert printed("tail", "--since", cursor, "--json", settings=settings) == second
    assert printed("tail", "--since", "2026-03-02T09:30:00.005Z", "--json", settings=settings) == second[1:]


def test_events_are_delivered_a_failing_sink_is_shown_and_goes_on_when_it_is_resumed(
    store: FolderStore, settings: dict[str, str], webhook: WebhookReceiver
) -> None:
    webhook.status = 410
    texts = published(store, 5)
    [told] = json.loads(printed("deliver", "--once", "--json", settings=settings, code=1)[-1])
    assert (told["name"], told["paused"]) == ("desk", True)
    [row] = json.loads(printed("sinks", "--json", settings=settings, code=1)[-1])
    assert (row["state"], row["waiting"]) == ("paused", 5)
    assert "wants no more events" in row["error"]
    webhook.status = 200
    printed("resume", "desk", settings=settings)
    printed("deliver", "--once", settings=settings)
    assert [one.text for one in webhook.arrived()] == texts
    assert webhook.arrived()[0].matched == "council=Ashmere%20Vale%20Borough%20Council"
    [row] = json.loads(printed("sinks", "--json", settings=settings)[-1])
    assert (row["state"], row["waiting"], row["delivered"]) == ("ok", 0, 5)


def test_a_replay_sends_logged_events_again_by_time_and_type(
    store: FolderStore, settings: dict[str, str], webhook: WebhookReceiver
) -> None:
    texts = published(store, 6)
    since = ("--since", "2026-03-02T09:30:00.002Z")
    printed("replay", "--to", "desk", *since, "--type", "document.detected", settings=settings)
    assert [one.text for one in webhook.arrived()] == texts[2:]
    assert printed("replay", "--to", "stdout://", *since, "--json", settings=settings)[:-1] == texts[2:]


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("redis://user:c4n4ry@host:6379/0?stream=x", "redis://host:6379/0"),
        ("https://host/path?token=c4n4ry#whsec_c4n4ry", "https://host/path"),
        ("amqp://u:c4n4ry@[::1]:5672//agenda.events", "amqp://[::1]:5672//agenda.events"),
        ("desk", "desk"),
    ],
)
def test_no_secret_of_a_sink_is_told(target: str, told: str) -> None:
    assert without_secrets(target) == told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("replay", "--to", "nobody"), "no subscription is called 'nobody'; there are desk"),
        (("tail", "--since", "soon"), "write a day or a moment"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(arguments: tuple[str, ...], told: str, settings: dict[str, str]) -> None:
    assert told in agenda("events", *arguments, settings=settings, code=2).stderr.replace("\n", " ")
