"""What is measured beside what is simulated: runs whose outcome can be worked out by hand, and how they are told."""

import pytest

from infra.sizing.comparison import compared, cpu_and_wait
from infra.sizing.inputs import Growing, Measured, Poll, StageFigures, Stored
from infra.sizing.papers import NAMES
from infra.sizing.runs import COUNTS, NONE, Alone, Autoscaled, Came, FarRates, Lasted, NearRate, SmallRuns, WholeWay
from infra.sizing.table import trust
from workers.runtime.lanes import Lane

TASK_S, MEETING_S, CPU_S, SERVERS = 1.0, 2.5, 0.01, 0.07
FIGURES = StageFigures(
    tasks_a_paper=1.0, cpu_s_a_task=CPU_S, cpu_s_a_page=0.0, gets_a_task=9, puts_a_task=9, memory_mb=1
)
MEASURED = Measured(
    machine={},
    stages=dict.fromkeys(NAMES, FIGURES),
    growing=Growing(**dict.fromkeys(Growing.model_fields, 0.0)),
    stored=Stored(**dict.fromkeys(Stored.model_fields, 0.0)),
    poll=Poll(requests=0, cpu_s=0),
)


def row(scaled: str, workers: int) -> FarRates:
    """Processes that wait nearly always, so that as many more do as much more."""
    rates = {name: (workers if name == scaled else 1) / TASK_S for name in NAMES}
    same = dict.fromkeys(NAMES, CPU_S)
    busy = sum(rates.values()) * CPU_S + SERVERS
    return FarRates(
        scaled=scaled, workers=workers, tasks_per_s=rates, cpu_s_a_task=same,
        pages_a_task=dict.fromkeys(NAMES, 4.0), busy_cores=busy,
    )  # fmt: skip


def runs(*, publishers: int, published_s: float) -> SmallRuns:
    """A meeting of one paper that comes alone: seven tasks one after the other, the page of the paper beside them."""
    last = Lasted(summarised_s=5 * TASK_S, published_s=published_s, mean_summary_s=5 * TASK_S)
    alone = WholeWay(
        workers={"publish": publishers},
        came=(Came(at=0.0, lane=Lane.LIVE, pages=4, scanned=0, meeting=1),),
        lasted={Lane.LIVE: last},
    )
    near = [
        NearRate(
            stage=name, workers=count, tasks=1, pages=4, seconds=1.0, tasks_per_s=1.0,
            cpu_s_a_task=0.1, server_cpu_s_a_task=0.1, cpu_s_a_page=0.0, memory_mb=1.0,
        )
        for name in NAMES
        for count in COUNTS
    ]  # fmt: skip
    return SmallRuns(
        machine={
            "measured": "today", "processor": "none", "cores": 2, "python": "3", "counting_cpu_s": 1.0,
            "hashing_cpu_s": 1.0, "side_by_side": 1.0,
        },
        distance_s=0.05,
        near=tuple(near),
        far=(row(NONE, 1), *(row(name, count) for name in NAMES for count in COUNTS[1:])),
        whole_way=alone,
        lanes=alone,
        autoscaled=Autoscaled(tasks=4, task_s=1.0, cpu_s=0.01, start_s=1.0, seconds=4.0, most_workers=1),
        meeting_page=Alone(task_s=MEETING_S, cpu_s=CPU_S),
        meeting_look=Alone(task_s=TASK_S / 2, cpu_s=CPU_S),
    )  # fmt: skip


def deviations(found: SmallRuns) -> dict[str, float]:
    return {one.name: one.deviation for one in compared(found, MEASURED)}


def test_what_can_be_worked_out_by_hand_is_reproduced() -> None:
    """The summary after five tasks; then the meeting is assembled at the end of its window of five seconds,
    and its page takes longer than those of a paper.
    """
    found = deviations(runs(publishers=1, published_s=5.0 + TASK_S + MEETING_S))
    assert len(found) == 4 * len(NAMES) + 2 * 3 + 2
    assert {name: share for name, share in found.items() if abs(share) > 0.04} == {}


def test_figures_that_were_different_are_told_as_they_were() -> None:
    right = runs(publishers=1, published_s=7.0)
    quick = right.far[1].model_copy(update={"tasks_per_s": {**right.far[1].tasks_per_s, "fetch": 4.0}})
    found = deviations(right.model_copy(update={"far": (right.far[0], quick)}))
    assert found["2 workers of fetch"] == pytest.approx(-0.5, abs=0.03)
    assert found["2 workers of fetch: all others"] == pytest.approx(0.0, abs=0.03)


def test_the_servers_part_is_shared_out_among_those_that_ask_them() -> None:
    cpu, wait = cpu_and_wait(row(NONE, 1), "ocr")
    assert cpu == pytest.approx(CPU_S + SERVERS / len(NAMES))
    assert cpu + wait == pytest.approx(TASK_S)


def test_the_tables_show_every_stage_and_every_run() -> None:
    text = trust(runs(publishers=1, published_s=7.0), MEASURED)
    assert all(f"| {name} | 1.00 | 2.00 | 4.00 | +0% | 1.00 | 1.00 | 1.00 |" in text for name in NAMES)
    assert "| 4 workers of publish: all others | tasks/s |" in text
