"""A stolen credential of one role cannot do another role's work in the bucket: SeaweedFS refuses it."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path

import pytest

from infra.generate.access import access
from infra.generate.credentials import write_credentials
from infra.generate.roles import ROLES
from tests.pipeline.commands import agenda, agenda_json
from tests.pipeline.conftest import today
from tests.sample_council.catalogue import papers
from tests.sample_council.dates import Dates
from tests.servers.folder import temporary_folder
from tests.servers.rabbitmq import RabbitMQ
from tests.servers.seaweedfs import BUCKET, SeaweedFS, running_seaweedfs
from workers.adapters.object_stores.folder import FolderStore
from workers.adapters.object_stores.s3 import S3Store, connect
from workers.adapters.object_stores.s3_requests import Asking
from workers.adapters.sinks import open_sink
from workers.entrypoints.delivering import Deliverer
from workers.entrypoints.site_server import answer
from workers.runtime import keys
from workers.runtime.delivery import Subscription
from workers.runtime.objects import ObjectMissingError, StoreUnavailableError

pytestmark = [pytest.mark.servers, pytest.mark.timeout(400)]
REFUSED = "AccessDenied|403"
ROLE_NAMES = [role.name for role in ROLES]
FEW = ("decision-record", "food-waste-equality")
SettingsOf = Callable[[str], dict[str, str]]
READERS_OF_PAPERS = ("ocr", "classify", "extract", "summarise")
"""Stages whose input is hostile."""


@pytest.fixture(scope="module")
def secrets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("secrets")
    write_credentials(folder, "rabbitmq:5672", "agenda.events")
    return folder


@pytest.fixture(scope="module")
def guarded(secrets: Path) -> Iterator[SeaweedFS]:
    """A server that knows the roles of a deployment, and the user of the tests, who may do everything."""
    identities = json.loads((secrets / "seaweedfs" / "s3.json").read_text())["identities"]
    with temporary_folder("guarded-bucket") as folder, running_seaweedfs(folder, identities) as server:
        yield server


def door(server: SeaweedFS, role: Path | None = None) -> S3Store:
    """The bucket as a role sees it, or as the user of the tests does."""
    settings = server.settings
    if role:
        keys = [(role / name).read_text() for name in ("s3-access-key", "s3-secret-key")]
        settings = replace(settings, access_key=keys[0], secret_key=keys[1])
    return S3Store(connect(replace(settings, attempts=1)), BUCKET, asking=Asking(pauses=()))


def an_example(pattern: str) -> str:
    """A key that a pattern fits, and that is no folder of another one."""
    return pattern.replace("*", f"x{pattern.count('/')}")


@pytest.mark.parametrize("role", ROLE_NAMES)
def test_a_role_may_do_what_the_table_of_access_says(role: str, guarded: SeaweedFS, secrets: Path) -> None:
    store, everything, rights = door(guarded, secrets / role), door(guarded), access(role)
    for key in map(an_example, rights.get):
        everything.put(key, b"read")
        assert store.get(key) == b"read"
    for key in map(an_example, (*rights.create, *rights.put)):
        everything.delete(key)
        assert store.create(key, b"first") is True
        assert store.create(key, b"second") is False
    for key in map(an_example, rights.put):
        store.put(key, b"over it")
    for key in map(an_example, rights.delete):
        store.delete(key)
    assert list(store.list("artefacts/")) is not None


@pytest.mark.parametrize("role", ["ocr", "assemble", "publish"])
def test_what_is_not_there_is_missing_and_not_refused(role: str, guarded: SeaweedFS, secrets: Path) -> None:
    for key in map(an_example, access(role).get):
        door(guarded).delete(key)
        with pytest.raises(ObjectMissingError):
            door(guarded, secrets / role).get(key)


@pytest.mark.parametrize("role", READERS_OF_PAPERS)
@pytest.mark.parametrize(
    "key",
    [
        "site/index.html",
        "feed/1.ndjson",
        "blobs/aa/b",
        "receipts/publish/e.json",
        "artefacts/publish/a/b.json",
        "sources/vale/state.json",
        "sources/vale/documents/d/1/publish.json",
        "deliveries/desk.json",
        "leases/schedules/one",
        "overview/work.json",
    ],
)
def test_a_role_that_reads_papers_writes_and_removes_nothing_of_others(
    role: str, key: str, guarded: SeaweedFS, secrets: Path
) -> None:
    door(guarded).put(key, b"as it was")
    stolen = door(guarded, secrets / role)
    with pytest.raises(StoreUnavailableError, match=REFUSED):
        stolen.put(key, b"x")
    with pytest.raises(StoreUnavailableError, match=REFUSED):
        stolen.delete(key)
    with suppress(StoreUnavailableError):
        stolen.create(key, b"x")
    assert door(guarded).get(key) == b"as it was"


def test_the_site_reads_pages_and_nothing_else(guarded: SeaweedFS, secrets: Path) -> None:
    door(guarded).put("blobs/aa/b", b"a paper")
    site = door(guarded, secrets / "site")
    with pytest.raises(StoreUnavailableError, match=REFUSED):
        site.get("blobs/aa/b")
    with pytest.raises(StoreUnavailableError, match=REFUSED):
        site.put("site/index.html", b"x")


def test_no_role_reaches_another_bucket_or_makes_one(guarded: SeaweedFS, secrets: Path) -> None:
    settings = replace(
        guarded.settings,
        attempts=1,
        access_key=(secrets / "prune" / "s3-access-key").read_text(),
        secret_key=(secrets / "prune" / "s3-secret-key").read_text(),
    )
    other = S3Store(connect(settings), "other", asking=Asking(pauses=()))
    with pytest.raises(StoreUnavailableError, match=REFUSED):
        other.create_bucket()
    with pytest.raises(StoreUnavailableError, match=REFUSED):
        other.put("a", b"b")


@pytest.fixture(scope="module")
def filled(guarded: SeaweedFS, tmp_path_factory: pytest.TempPathFactory) -> SeaweedFS:
    """The bucket with two papers and their meeting, and with what deaths leave behind."""
    folder = tmp_path_factory.mktemp("filled")
    made = [paper for paper in papers(Dates.seen_from(today())) if paper.name in FEW]
    for paper in made:
        (folder / f"{paper.name}{Path(paper.file_name).suffix}").write_bytes(paper.content)
    bucket = FolderStore(folder / "bucket")
    agenda("process", *map(str, sorted(folder.glob("*.*"))), settings={"AGENDA_BUCKET_URL": bucket_url(folder)})
    everything = door(guarded)
    for info in list(everything.list("")):
        everything.delete(info.key)
    for info in bucket.list(""):
        everything.put(info.key, bucket.get(info.key))
    receipt = next(bucket.list(keys.receipts("ocr"))).key
    handled = receipt.rpartition("/")[2].removesuffix(".json")
    everything.put(keys.attempt("ocr", handled, "", 1), b"{}")
    everything.delete(next(info.key for info in bucket.list(keys.EVENTS)))
    everything.delete(next(info.key for info in bucket.list(keys.site("meetings/")) if info.key.endswith("index.html")))
    return guarded


def bucket_url(folder: Path) -> str:
    return (folder / "bucket").as_uri()


@pytest.fixture
def settings_of(
    filled: SeaweedFS, rabbitmq: RabbitMQ, secrets: Path, tmp_path: Path
) -> Callable[[str], dict[str, str]]:
    """What a role is set up with; the broker lets everybody do everything here."""
    sources = tmp_path / "sources.toml"
    sources.write_text(f'[[source]]\nname = "papers"\naddress = "{tmp_path}"\n')
    return lambda role: {
        "AGENDA_BROKER_URL": rabbitmq.url,
        "AGENDA_BUCKET_URL": filled.url,
        "AGENDA_S3_ENDPOINT_URL": str(filled.settings.endpoint_url),
        "AGENDA_S3_REGION": str(filled.settings.region),
        "AGENDA_S3_ACCESS_KEY_FILE": str(secrets / role / "s3-access-key"),
        "AGENDA_S3_SECRET_KEY_FILE": str(secrets / role / "s3-secret-key"),
        "AGENDA_SOURCES": str(sources),
    }


def test_reconcile_publishes_restores_and_tidies_up_with_its_own_rights(
    settings_of: SettingsOf,
) -> None:
    found = agenda_json("reconcile", settings=settings_of("reconcile"))
    assert found["unpublished"] == 1
    assert found["restored"] >= 1
    assert found["leftovers"] == 1


@pytest.mark.parametrize(
    ("role", "command"),
    [
        ("digest", ["digest", "--due"]),
        ("prune", ["prune", "--old-results", "--replayed-days", "0", "--yes"]),
        ("metrics", ["metrics", "--once", "--page"]),
        ("metrics", ["status"]),
        ("schedule", ["watch", "--once"]),
    ],
)
def test_a_role_beside_the_stages_works_with_its_own_rights(
    role: str, command: list[str], settings_of: SettingsOf
) -> None:
    done = agenda(*command, settings=settings_of(role))
    assert "AccessDenied" not in done.stdout + done.stderr


def test_events_are_delivered_with_the_rights_of_who_delivers(filled: SeaweedFS, secrets: Path) -> None:
    sink = Subscription("desk", open_sink("stdout://"), since=datetime(2026, 1, 1, tzinfo=UTC))
    door(filled).put("outgoing/x", b"")
    (done,) = Deliverer(door(filled, secrets / "deliver"), (sink,), lambda: datetime.now(UTC)).until_delivered()
    assert done.error is None
    assert done.events > 0


def test_the_site_is_shown_with_the_rights_of_who_shows_it(filled: SeaweedFS, secrets: Path) -> None:
    for target, status in (("/", HTTPStatus.OK), ("/nothing/", HTTPStatus.NOT_FOUND)):
        assert answer(door(filled, secrets / "site"), target)[0] == status
