"""The model of what councils need: figures that can be worked out by hand, and bottlenecks that move with the size."""

from dataclasses import replace

import pytest
from pydantic import ValidationError

from infra.sizing.inputs import Assumptions, Growing, Measured, Poll, StageFigures, Stored, assumptions, prices
from infra.sizing.model import (
    GROWS,
    RECONCILE,
    backlog_days,
    backlog_once,
    live_limits,
    live_month,
    load,
    most_councils,
    needs,
    parts_a_scan,
    polls,
    processes,
    reconcile_s,
    standing_hour,
    stored_gb,
)
from infra.sizing.papers import NAMES

LIGHT = StageFigures(
    tasks_a_paper=1.0, cpu_s_a_task=0.1, cpu_s_a_page=0.01, gets_a_task=6.0, puts_a_task=4.0, memory_mb=150.0
)
GIVEN = assumptions()


def measured(**growing: float) -> Measured:
    nothing = dict.fromkeys(Growing.model_fields, 0.0)
    stages = dict.fromkeys(NAMES, LIGHT) | {"ocr": LIGHT.model_copy(update={"cpu_s_a_scanned_page": 2.0})}
    return Measured(
        machine={},
        stages=stages,
        growing=Growing(**(nothing | growing)),
        stored=Stored(
            objects_a_paper=60, bytes_a_paper=50_000, bytes_a_page=2_000, bytes_a_scanned_page=8_000,
            events_a_paper=8, log_bytes_a_paper=6_000,
        ),
        poll=Poll(requests=10, cpu_s=0.05),
    )  # fmt: skip


def test_work_grows_with_councils_and_years() -> None:
    one, many = load(GIVEN, 1, 1.0), load(GIVEN, 40, 5.0)
    assert one.papers == GIVEN.council.papers_a_year
    assert many.papers == 200 * one.papers
    assert many.scanned / many.pages == pytest.approx(0.28, abs=0.02), "the share that was counted in real papers"


def test_a_backlog_makes_each_meeting_once_and_news_make_it_anew() -> None:
    news, backlog = load(GIVEN, 1, 1.0), load(GIVEN, 1, 1.0, versions=False)
    assert news.meetings == backlog.meetings * GIVEN.council.pages_a_meeting


def test_a_stage_needs_its_tasks_its_pages_and_the_answers_of_the_bucket() -> None:
    work = replace(load(GIVEN, 1, 1.0), papers=100.0, typed=900.0, scanned=0.0)
    need = needs(GIVEN, measured(), work, 0.0)["extract"]
    assert need.tasks == 100
    assert need.cpu_s == pytest.approx(100 * 0.1 + 900 * 0.01)
    assert need.busy_s == pytest.approx(need.cpu_s + 100 * 10 * GIVEN.bucket.request_s)
    assert (need.gets, need.puts) == (600, 400)


def test_recognition_is_paid_by_the_scanned_page_and_cut_into_parts() -> None:
    work = load(GIVEN, 1, 1.0)
    ocr = needs(GIVEN, measured(), work, 0.0)["ocr"]
    assert ocr.cpu_s > 2.0 * work.scanned
    assert ocr.tasks == pytest.approx(work.papers * (1 + GIVEN.paper.scanned_share * parts_a_scan(GIVEN)))


def test_processes_are_whole_and_never_full() -> None:
    need = needs(GIVEN, measured(), load(GIVEN, 1, 1.0), 0.0)["ocr"]
    assert processes(need, need.busy_s, 1.0) == 1
    assert processes(need, need.busy_s / 2, 0.7) == 3


def test_polls_come_by_the_settings() -> None:
    every_15_and_60_minutes = (4 + 1) / 2
    assert polls(GIVEN, 10, 24.0) == pytest.approx(10 * 24 * every_15_and_60_minutes)


class TestBottleneck:
    def test_of_a_small_backlog_is_the_courtesy_to_the_site(self) -> None:
        first = backlog_days(GIVEN, measured(), 1)[0]
        assert first.name.startswith("sites: ")
        papers = GIVEN.council.papers_a_year * GIVEN.backlog.years
        assert first.share == pytest.approx(papers * (1.0 + GIVEN.site.download_s) / 86400)

    def test_of_a_large_backlog_are_turns_at_hosts_and_recognition(self) -> None:
        first, second, *_ = backlog_days(GIVEN, measured(), 40)
        assert {first.name.partition(":")[0], second.name.partition(":")[0]} == {"fetch", "ocr"}
        assert first.share < 2 * second.share

    def test_is_publishing_where_each_meeting_costs_as_much_as_there_are_meetings(self) -> None:
        grown = measured(gets_a_card=2.0, cpu_s_a_card=0.005)
        days = {councils: backlog_days(GIVEN, grown, councils)[0] for councils in (40, 400)}
        assert days[400].name == GROWS
        assert days[400].share > 50 * days[40].share, "with the square of the meetings"

    def test_of_news_is_reconciling_where_it_lasts_longer_than_the_day(self) -> None:
        slow = measured(reconcile_gets_a_paper=8.0, reconcile_cpu_s_a_paper=0.2)
        first = live_limits(GIVEN, slow, 40)[0]
        assert first.name == RECONCILE
        kept, recent = load(GIVEN, 40, GIVEN.live.kept_years).papers, load(GIVEN, 40, 2 / 365).papers
        day_s = reconcile_s(GIVEN, slow, kept, kept) + 23 * reconcile_s(GIVEN, slow, kept, recent)
        assert first.share == pytest.approx(day_s / 86400)

    def test_says_how_many_councils_a_deployment_takes(self) -> None:
        slow = measured(reconcile_gets_a_paper=8.0, reconcile_cpu_s_a_paper=0.2)
        councils, name = most_councils(GIVEN, slow)
        assert name == RECONCILE
        assert live_limits(GIVEN, slow, councils)[0].share <= 1.0 < live_limits(GIVEN, slow, councils + 1)[0].share
        assert most_councils(GIVEN, measured(reconcile_cpu_s_a_paper=0.02))[0] > councils


class TestMoney:
    def test_a_little_council_pays_for_what_always_runs(self) -> None:
        month = live_month(GIVEN, measured(), prices(), 1)
        assert month.compute > standing_hour(prices()) * 730
        assert month.total == pytest.approx(month.compute + month.requests + month.storage + month.rest)

    def test_a_backlog_is_paid_by_its_work_alone(self) -> None:
        one, forty = (backlog_once(GIVEN, measured(), prices(), councils).total for councils in (1, 40))
        assert forty == pytest.approx(40 * one)

    def test_storage_is_the_papers_and_what_is_made_of_them(self) -> None:
        work = replace(load(GIVEN, 1, 1.0), papers=10.0, typed=100.0, scanned=0.0)
        expected = 100 * GIVEN.paper.typed_bytes_a_page + 10 * 50_000 + 100 * 2_000
        assert stored_gb(GIVEN, measured(), work) == pytest.approx(expected / 1e9)


def test_every_assumption_and_price_says_where_it_comes_from() -> None:
    assert all(part["source"] for part in GIVEN.model_dump().values())
    assert len(prices().sources) >= 3
    assert prices().read


def test_an_input_that_nobody_reads_is_refused() -> None:
    told = GIVEN.model_dump()
    told["council"]["papers_a_day"] = 3
    with pytest.raises(ValidationError, match="papers_a_day"):
        Assumptions.model_validate(told)
