"""Every fault of the replayed council ends in the right health or a retry, and in nothing wrong published."""

from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from contracts.events import DocumentDetected, DocumentFailed, DocumentFetched
from tests.fakes.replayed_council import (
    REPLAY,
    Council,
    Watcher,
    answer,
    council,
    detections,
    health_now,
    replay_modules,
    seen,
    withdrawals,
)

pytestmark = pytest.mark.skipif(not REPLAY.is_dir(), reason="the replayed council site is not beside the repository")
WHOLE = {
    "block_403": "blocked",
    "rate_429": "blocked",
    "unavailable_503": "unreachable",
    "slow_body": "slow",
    "truncated_body": "unreachable",
    "reset": "unreachable",
    "redirect_loop": "unreachable",
    "redirect_private": "unreachable",
    "changed_template": "template_changed",
    "empty_listing": "empty",
}
"""Health by fault, where every request of the listing meets it."""
PAPERS = {
    "block_403": "blocked",
    "rate_429": "blocked",
    "unavailable_503": "unreachable",
    "truncated_body": "partial",
    "reset": "unreachable",
    "html_as_pdf": "partial",
    "redirect_loop": "unreachable",
    "redirect_private": "unreachable",
    "wrong_length": "partial",
}
"""Health by fault, where every paper meets it and the listing does not."""
PAPER = "s128743"


@pytest.fixture(scope="module")
def modules() -> Iterator[tuple[ModuleType, ModuleType]]:
    with replay_modules() as found:
        yield found


@pytest.fixture(scope="module")
def scenario(modules: tuple[ModuleType, ModuleType]) -> Any:
    return modules[1].Scenario()


@pytest.fixture(scope="module")
def known(modules: tuple[ModuleType, ModuleType], scenario: Any) -> Iterator[Watcher]:
    """A watcher that knows day 4; each test goes on from there."""
    with council(modules, scenario) as kent:
        watcher = Watcher(kent, slow_after=0.3)
        for _ in range(2):
            watcher.poll(4)
            watcher.work()
        yield watcher


@pytest.fixture
def site(known: Watcher) -> Iterator[Council]:
    yield known.council
    known.council.server.site.settings["validators"] = "both"
    known.council.mend()


def check_that_all_is_well_again(watcher: Watcher) -> None:
    watcher.council.mend()
    watcher.slow_after = 60.0
    watcher.poll(4)
    watcher.slow_after = 0.3
    assert health_now(watcher) == "ok"
    assert seen(watcher) == answer(watcher.council, 4)
    assert withdrawals(watcher) == []
    assert set(detections(watcher).values()) == {1}


@pytest.mark.parametrize("kind", WHOLE)
def test_a_listing_in_trouble_withdraws_nothing_and_says_how_the_source_is(
    known: Watcher, site: Council, kind: str
) -> None:
    site.fault(kind=kind, path="*.as[mp]x*", seconds=0.4, times=1 if kind == "slow_body" else -1)
    for _ in range(1 if kind == "slow_body" else 3):
        known.poll(4)
    assert health_now(known) == WHOLE[kind]
    check_that_all_is_well_again(known)


@pytest.mark.parametrize("kind", PAPERS)
def test_papers_in_trouble_stay_as_they_are_and_say_how_the_source_is(known: Watcher, site: Council, kind: str) -> None:
    site.server.site.settings["validators"] = "none"
    site.fault(kind=kind, path="/documents/*")
    for _ in range(3):
        known.poll(4)
    assert health_now(known) == PAPERS[kind]
    site.server.site.settings["validators"] = "both"
    check_that_all_is_well_again(known)


@pytest.mark.parametrize("paths", [["*GetMeeting?lMeetingId=9475*", "*MId=9475*"], ["*GetMeetings?lCommitteeId=115*"]])
def test_a_listing_that_lost_most_of_its_rows_is_partial(known: Watcher, site: Council, paths: list[str]) -> None:
    for path in paths:
        site.fault(kind="empty_listing", path=path)
    for _ in range(3):
        known.poll(4)
    assert health_now(known) == "partial"
    check_that_all_is_well_again(known)


@pytest.mark.parametrize("kind", PAPERS)
def test_a_new_paper_in_trouble_ends_in_a_retry_or_a_record_and_in_no_wrong_content(
    modules: tuple[ModuleType, ModuleType], scenario: Any, kind: str
) -> None:
    with council(modules, scenario) as kent:
        watcher = Watcher(kent)
        kent.fault(kind=kind, path=f"/documents/{PAPER}/*")
        watcher.poll(2)
        watcher.work(only=PAPER)
        assert watcher.events(DocumentFetched.TYPE) == []
        kent.mend()
        watcher.work(only=PAPER)
        right = {it["sha256"] for it in kent.expected(2)["documents"] if PAPER in it["url"]}
        fetched = {event.data.blob.sha256 for event in watcher.events(DocumentFetched.TYPE)}
        assert fetched == right or watcher.events(DocumentFailed.TYPE)
        detected = [it for it in watcher.events(DocumentDetected.TYPE) if PAPER in it.data.document.url]
        assert len(detected) == 1
