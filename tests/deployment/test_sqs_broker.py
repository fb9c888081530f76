"""The sample council on Amazon SQS as broker: queues that were made before, no right to make or list any."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest

from infra.generate.roles import STAGE_ROLES
from tests.deployment.tools import tool
from tests.pipeline.commands import agenda, agenda_json, workers
from tests.pipeline.conftest import SOURCE, today
from tests.sample_council.dates import Dates
from tests.sample_council.routes import SampleCouncil
from tests.sample_council.site import serve
from tests.servers.ports import LOOPBACK, answers, free_ports
from tests.servers.process import Command, Server
from workers.adapters.brokers import BrokerAddressError, broker_profile
from workers.adapters.brokers.sqs import sqs_name
from workers.entrypoints.broker import QUEUES

REGION, ACCOUNT, PREFIX = "eu-west-2", "123456789012", "agenda-"
CREDENTIALS = {"AWS_ACCESS_KEY_ID": "agenda-tests", "AWS_SECRET_ACCESS_KEY": "agenda-tests-secret"}
PATIENCE = 240.0


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A stand-in of SQS with the queues that Terraform makes."""
    [port] = free_ports(1)
    command = [tool("moto_server"), "-H", LOOPBACK, "-p", str(port)]
    server = Server(Command(command, tmp_path_factory.mktemp("moto"), lambda: answers(port)))
    server.start()
    url = f"http://{LOOPBACK}:{port}"
    for name in QUEUES:
        client(url).create_queue(QueueName=f"{PREFIX}{sqs_name(name)}", Attributes={"VisibilityTimeout": "60"})
    yield url
    server.kill()


def client(url: str) -> Any:
    session: Any = boto3.session.Session(CREDENTIALS["AWS_ACCESS_KEY_ID"], CREDENTIALS["AWS_SECRET_ACCESS_KEY"])
    return session.client("sqs", region_name=REGION, endpoint_url=url)


@pytest.mark.deployment
@pytest.mark.timeout(400)
def test_the_sample_council_comes_through_and_nothing_is_left(endpoint: str, tmp_path: Path) -> None:
    with serve(SampleCouncil.build(Dates.seen_from(today()))) as site:
        sources = tmp_path / "sources.toml"
        sources.write_text(f'[[source]]\nname = "{SOURCE}"\naddress = "{site.url}"\nplatform = "moderngov"\n')
        settings = {
            **CREDENTIALS,
            "AGENDA_SOURCES": str(sources),
            "AGENDA_BUCKET_URL": (tmp_path / "bucket").as_uri(),
            "AGENDA_BROKER_URL": f"sqs://{REGION}/{ACCOUNT}/{PREFIX}?endpoint={endpoint}",
            "AGENDA_RETRY_CAP": "30",
            "AGENDA_VISIBILITY_TIMEOUT": "300",
        }
        with workers(1, [role.name for role in STAGE_ROLES], settings, tmp_path):
            agenda_json("watch", "--once", settings=settings)
            _until_done(settings)
        assert agenda_json("reconcile", settings=settings)["why"] == {}
    names = {url.rpartition("/")[2] for url in client(endpoint).list_queues()["QueueUrls"]}
    assert names == {f"{PREFIX}{sqs_name(name)}" for name in QUEUES}


def _until_done(settings: dict[str, str]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = agenda_json("status", settings=settings)
        if set(found["documents"]) == {"done"} and found["meetings"] >= 3:
            return
        time.sleep(2)
    pytest.fail(f"not done within {PATIENCE} s: {found}")


@pytest.mark.parametrize("url", ["sqs://", "sqs://key:secret@eu-west-2/123456789012/", "sqs://eu-west-2/queue"])
def test_an_address_that_names_no_region_and_account_is_refused(url: str) -> None:
    with pytest.raises(BrokerAddressError, match="sqs://region/account/prefix"):
        broker_profile(url)


def test_each_queue_has_an_address_in_the_account_and_the_visibility_of_the_settings() -> None:
    options = broker_profile(f"sqs://{REGION}/{ACCOUNT}/{PREFIX}", 900, queues=QUEUES).transport_options
    known = options["predefined_queues"]["stage-ocr-backfill"]["url"]
    assert known == "https://sqs.eu-west-2.amazonaws.com/123456789012/agenda-stage-ocr-backfill"
    assert options["visibility_timeout"] == 900
    assert len(options["predefined_queues"]) == len(QUEUES)


def test_a_command_that_cannot_reach_the_broker_names_no_secret(tmp_path: Path) -> None:
    settings = {"AGENDA_BROKER_URL": f"sqs://{REGION}/none/x", "AGENDA_BUCKET_URL": tmp_path.as_uri(), **CREDENTIALS}
    done = agenda("reconcile", settings=settings, code=2)
    assert "sqs://region/account/prefix" in done.stderr
    assert CREDENTIALS["AWS_SECRET_ACCESS_KEY"] not in done.stderr
