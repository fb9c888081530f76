"""Fixtures for all tests: real servers, one of each for a session, started when the first test asks for it."""

from collections.abc import Iterator

import pytest

from tests.servers.folder import temporary_folder
from tests.servers.rabbitmq import RabbitMQ, running_rabbitmq
from tests.servers.redis_server import RedisServer, running_redis
from tests.servers.seaweedfs import SeaweedFS, running_seaweedfs


@pytest.fixture(scope="session")
def seaweedfs() -> Iterator[SeaweedFS]:
    with temporary_folder("seaweedfs") as folder, running_seaweedfs(folder) as server:
        yield server


@pytest.fixture(scope="session")
def rabbitmq() -> Iterator[RabbitMQ]:
    with temporary_folder("rabbitmq") as folder, running_rabbitmq(folder) as server:
        yield server


@pytest.fixture(scope="session")
def redis_server() -> Iterator[RedisServer]:
    with temporary_folder("redis") as folder, running_redis(folder) as server:
        yield server


KINDS = ("unit", "architecture", "contracts", "properties", "conformance", "integration", "evaluation", "pipeline")
"""Kinds of tests, the fast ones first; any other kind comes after them."""


SLOW = frozenset(
    {
        "test_beat",
        "test_broker_failures",
        "test_broker_rights",
        "test_bucket_access",
        "test_bucket_rights",
        "test_command_errors",
        "test_encrypted_connections",
        "test_event_commands",
        "test_figures_do_not_fall",
        "test_first_worker",
        "test_killed_ocr_worker",
        "test_killed_worker",
        "test_page_join_machine",
        "test_papers_without_metadata",
        "test_replay_days",
        "test_replay_faults",
        "test_replay_pages",
        "test_scrape",
        "test_set_aside",
        "test_short",
        "test_sinks_stopped",
        "test_status_page",
        "test_summaries_do_not_fall",
        "test_turns_across_processes",
        "test_verifier_figures",
        "test_walk",
        "test_watch_notifications",
    }
)
"""Files of tests that take minutes; they run by `make slow`, so that `make test` stays under ten."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the fast kinds first, each kind in its own order."""
    items.sort(key=_kind)
    for item in items:
        if item.path.stem in SLOW:
            item.add_marker(pytest.mark.slow)


def _kind(item: pytest.Item) -> int:
    folder = item.path.relative_to(item.config.rootpath / "tests").parts[0]
    return KINDS.index(folder) if folder in KINDS else len(KINDS)
