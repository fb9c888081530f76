"""The replayed council, day after day: the watcher's view is that of the answer book, however it is polled."""

import os
from collections.abc import Iterator
from random import Random
from types import ModuleType
from typing import Any

import pytest

from contracts.events import DocumentDetected
from tests.fakes.replayed_council import (
    DAYS,
    REPLAY,
    Council,
    Watcher,
    answer,
    council,
    detections,
    meeting_changes,
    replay_modules,
    seen,
    withdrawals,
)
from workers.adapters.ocr.pdf_pages import PdfPages
from workers.stages.watch.packs import DIGESTS, SKETCHES, Packs

pytestmark = pytest.mark.skipif(not REPLAY.is_dir(), reason="the replayed council site is not beside the repository")
WITHDRAWN = {5: [("s128754", "removed")], 6: [("s128754", "removed"), ("s128778", "restricted")]}
REVISED = ("s128744", "s128884")
"""Papers whose content is replaced on day 4."""


@pytest.fixture(scope="module")
def modules() -> Iterator[tuple[ModuleType, ModuleType]]:
    with replay_modules() as found:
        yield found


@pytest.fixture(scope="module")
def scenario(modules: tuple[ModuleType, ModuleType]) -> Any:
    return modules[1].Scenario()


@pytest.fixture
def kent(modules: tuple[ModuleType, ModuleType], scenario: Any) -> Iterator[Council]:
    with council(modules, scenario) as found:
        yield found


def check_day(watcher: Watcher, day: int) -> None:
    """Documents with their content, meetings, and that nothing was announced twice."""
    assert seen(watcher) == answer(watcher.council, day)
    assert set(detections(watcher).values()) <= {1}


Parts = dict[str, set[tuple[str | None, int, int]]]


def parts_seen(watcher: Watcher) -> Parts:
    base, packs = watcher.council.base, Packs(watcher.store, PdfPages()).view(watcher.view().documents)
    return {
        (pack.url or "").removeprefix(base): {
            (it.url.removeprefix(base) if it.url else None, it.first_page, it.last_page) for it in pack.parts
        }
        for pack in packs
    }


def parts_expected(kent: Council, day: int) -> Parts:
    packs = kent.expected(day)["packs"]
    return {pack["url"]: {(it["url"], it["first_page"], it["last_page"]) for it in pack["parts"]} for pack in packs}


def numbers(watcher: Watcher) -> list[tuple[str, str]]:
    return [(url.split("/")[2], reason) for url, reason in withdrawals(watcher)]


def titles(watcher: Watcher) -> list[str]:
    return [event.data.document.title for event in watcher.events(DocumentDetected.TYPE)]


def revisions(watcher: Watcher) -> dict[str, int]:
    return {(it.url or "").split("/documents/")[-1].split("/")[0]: it.revisions for it in watcher.view().documents}


@pytest.mark.parametrize("polls", [1, 2])
def test_polled_each_day_it_knows_what_the_answer_book_knows(kent: Council, polls: int) -> None:
    watcher = Watcher(kent)
    for day in DAYS:
        for _ in range(polls):
            watcher.poll(day)
            watcher.work()
        check_day(watcher, day)
        assert numbers(watcher) == WITHDRAWN.get(day, [])
        assert all(revisions(watcher)[number] == 2 for number in REVISED if day >= 4)


@pytest.mark.parametrize("seed", range(int(os.environ.get("REPLAY_SEEDS", "2"))))
def test_killed_at_random_it_knows_the_same_after_the_next_poll(kent: Council, seed: int) -> None:
    watcher, random = Watcher(kent), Random(seed)  # noqa: S311 repeatable
    for day in DAYS:
        for _ in range(random.randint(1, 3)):
            watcher.poll_and_die(day, int(2 ** random.uniform(0, 8)), before=random.random() < 0.5)
            if random.random() < 0.3:
                watcher.forget()
            if random.random() < 0.5:
                watcher.work()
        watcher.poll(day)
        watcher.work()
        check_day(watcher, day)
        assert numbers(watcher) == WITHDRAWN.get(day, [])


@pytest.mark.parametrize("days", [(1, 3, 6), (2, 4, 5), (3, 5, 6)])
def test_with_days_skipped_it_knows_what_is_so_on_the_days_it_sees(kent: Council, days: tuple[int, ...]) -> None:
    watcher = Watcher(kent)
    for day in days:
        watcher.poll(day)
        watcher.work()
        check_day(watcher, day)


def test_polled_in_small_parts_it_knows_the_same_and_asks_nothing_twice(kent: Council) -> None:
    watcher = Watcher(kent, part_seconds=0.05)
    for day in (2, 4, 5):
        kent.requests()
        watcher.poll(day)
        asked = [it["path"] for it in kent.requests()]
        assert len(asked) == len(set(asked))
        watcher.work()
        check_day(watcher, day)
    assert watcher.parts > 3
    assert numbers(watcher) == WITHDRAWN[5]


def test_a_renumbered_paper_keeps_its_id_and_is_not_detected_again(kent: Council) -> None:
    watcher = Watcher(kent)
    watcher.poll(4)
    watcher.work()
    before = {it.sha256: it.id for it in watcher.view().documents if "Appendix E" in it.title}
    for forgotten in (False, True, False):
        if forgotten:
            watcher.forget()
        watcher.poll(5)
        watcher.work()
        after = {it.sha256: it.id for it in watcher.view().documents if "Appendix E" in it.title}
        assert after == before
    assert sum("Appendix E" in title for title in titles(watcher)) == 1


def test_what_changed_of_a_meeting_is_named(kent: Council) -> None:
    watcher = Watcher(kent)
    for day in (4, 5, 6):
        watcher.poll(day)
        watcher.work()
    changes = set(meeting_changes(watcher))
    assert {("Scrutiny Committee", "status"), ("Cabinet", "starts_at"), ("Cabinet", "status")} <= changes
    assert {("Cabinet", name) for name in ("agenda_published", "minutes_published", "decisions_published")} <= changes


def test_an_unchanged_site_costs_conditional_requests_and_no_task(kent: Council) -> None:
    watcher = Watcher(kent)
    for _ in range(2):
        watcher.poll(5)
        watcher.work()
    kent.requests()
    events = len(list(watcher.store.list("events/")))
    watcher.poll(5)
    papers = [it["status"] for it in kent.requests() if "/documents/" in it["path"]]
    assert set(papers) == {304}
    assert len(list(watcher.store.list("events/"))) == events


def test_packs_are_made_of_the_parts_that_the_answer_book_names(kent: Council) -> None:
    late, daily = Watcher(kent), Watcher(kent)
    late.poll(4)
    late.work()
    assert parts_seen(late) == parts_expected(kent, 4), "of a paper that was revised since"
    for key in [info.key for name in (DIGESTS, SKETCHES) for info in late.store.list(f"artefacts/{name}/")]:
        daily.store.create(key, late.store.get(key))
    for day in DAYS:
        daily.poll(day)
        daily.work()
        if day in (3, 6):
            assert parts_seen(daily) == parts_expected(kent, day)
