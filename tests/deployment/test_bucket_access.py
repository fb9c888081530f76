"""Least privilege, proven: every stage works with what the table of access allows, and needs what it allows.

The sample council, with papers that fail and papers that come twice, runs through all stages on a bucket that tells of
each access; it is held against `infra.generate.access`, from which the rights on AWS are made.
"""

from collections import defaultdict
from fnmatch import fnmatchcase

import pytest
import structlog

from infra.generate.access import RUNNER, access
from infra.generate.roles import STAGE_ROLES
from tests.fakes.watched_store import WatchedStore
from tests.pipeline.conftest import SOURCE, today
from tests.sample_council import faults
from tests.sample_council.catalogue import papers
from tests.sample_council.dates import Dates
from tests.sample_council.routes import SampleCouncil
from tests.sample_council.site import serve
from workers.adapters.object_stores.folder import FolderStore
from workers.adapters.sources.options import Platform
from workers.entrypoints.celery_app import create_app, task_name
from workers.entrypoints.embedded import run_until_idle
from workers.entrypoints.settings import Settings
from workers.entrypoints.sources import Source

pytestmark = pytest.mark.timeout(300)
STAGES = tuple(role.name for role in STAGE_ROLES)
Accesses = dict[str, set[tuple[str, str]]]

RARE = {
    "messages/*": "only of messages that cannot be read",
    "reprocess/*": "only when an operator reprocesses",
    "attempts/*": "only of what the broker set aside",
    "failures/*": "only of what the broker set aside",
    "sources/*/documents/*/failed*": "only of what the broker set aside",
    "plans/{self}/*": "only where parts of a document go to several workers",
    "searchable/*": "only with AGENDA_OCR_SEARCHABLE",
    "answers/*": "only with a language model",
    "budget/*": "only with a language model",
    "failures/{self}/*": "only of stages that fail here",
    "sources/*/documents/*/failed.json": "only of stages that fail here",
    "sources/*/documents/*/{self}/*": "only where a later result takes the place of an earlier one",
    "sources/*/documents/*/failed/*": "only where a later failure takes the place of an earlier one",
    "manifests/*": "replaced only where a later result takes the place of an earlier one",
    "leases/hosts/*": "only where several processes take turns",
    "probes/*": "only at the start of a worker",
    "attempts/{self}/*": "read and replaced only after a death",
    "pages/*": "only where recognised pages are shared out among workers",
    "robots/*": "only once a day for each process",
    "get sources/*/documents/*/{self}.json": "only where an event is published again",
    "put sources/*/documents/*/{self}.json": "only where an event is published again",
    "delete site/*": "only of papers that are withdrawn",
    "artefacts/extract/*": "read by the watcher only where papers are handed over",
    "artefacts/page_digests/*": "only where a pack and its parts are both listed",
    "artefacts/page_sketches/*": "only where a pack and its parts are both listed",
    "blobs/*": "drawn from or written by the watcher only where a paper changed",
}
"""What this run cannot show, and why the table has it."""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Accesses:
    bucket = tmp_path_factory.mktemp("access")
    found: Accesses = defaultdict(set)

    def tell(operation: str, key: str) -> None:
        stage = structlog.contextvars.get_contextvars().get("stage")
        if stage:
            found[str(stage)].add((operation, key))

    with serve(SampleCouncil.build(Dates.seen_from(today()))) as site:
        site.spoil("food-waste-equality", faults.locked())
        site.spoil("decision-record", faults.not_found())
        source = Source(name=SOURCE, address=site.url, platform=Platform.MODERNGOV)
        settings = Settings(
            bucket_url=str(bucket), allow_loopback=True, host_delay=0, retry_base=0.01, log_level="error"
        )
        app = create_app(settings, [source])
        app.agenda.workshop.__dict__["store"] = WatchedStore(FolderStore(bucket, durable=False), tell)

        def poll() -> None:
            app.send_task(task_name("watch"), kwargs={"source": SOURCE})

        run_until_idle(app, poll, Silent())
        changed = next(paper for paper in papers(Dates.seen_from(today())) if paper.name == "kiln-lane")
        site.revise("vehicle-charging", changed.content)
        run_until_idle(app, poll, Silent())
    return found


class Silent:
    """Watches nothing."""

    def task_sent(self, stage: str) -> None:
        del stage

    def task_done(self, stage: str) -> None:
        del stage


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_does_nothing_that_the_table_does_not_allow(stage: str, seen: Accesses) -> None:
    allowed = access(stage).operations
    assert seen[stage]
    refused = sorted(
        f"{operation} {key}"
        for operation, key in seen[stage]
        if operation != "list" and not _matches(key, allowed[operation])
    )
    assert not refused, "\n".join(refused[:20])


@pytest.mark.parametrize("stage", STAGES)
def test_the_table_allows_a_stage_nothing_that_it_never_does(stage: str, seen: Accesses) -> None:
    unused = [
        f"{operation} {pattern}"
        for operation, patterns in access(stage).operations.items()
        for pattern in patterns
        if not {general(pattern, stage), f"{operation} {general(pattern, stage)}"} & set(RARE)
        and not any(done == operation and fnmatchcase(key, pattern) for done, key in seen[stage])
    ]
    assert not unused, "\n".join(unused)


@pytest.mark.parametrize("stage", ["ocr", "classify", "extract", "summarise"])
def test_a_stolen_credential_of_a_stage_that_reads_papers_changes_no_history_and_no_page(stage: str) -> None:
    rights = access(stage)
    for key in ("events/2026/03/02/e.json", "receipts/publish/e.json", "site/index.html", "feed/1.ndjson", "blobs/a/b"):
        assert not _matches(key, rights.put)
        assert not _matches(key, rights.delete)
    for key in ("receipts/publish/e.json", "artefacts/fetch/a/b.json", "site/index.html", "feed/1.ndjson"):
        assert not _matches(key, rights.create)
    assert RUNNER.delete == ("attempts/{self}/*",)


def general(pattern: str, stage: str) -> str:
    """The pattern with the stage's name taken out."""
    return pattern.replace(f"/{stage}/", "/{self}/").replace(f"/{stage}.json", "/{self}.json")


def _matches(key: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(key, pattern) for pattern in patterns)
