"""infra/sizing.md is what its inputs make of it, and the simulation agrees with what was measured."""

import pytest

from infra.sizing.__main__ import TARGET, written
from infra.sizing.comparison import Compared, compared, far_parts, others
from infra.sizing.inputs import measured
from infra.sizing.papers import NAMES
from infra.sizing.runs import COUNTS, NONE, SmallRuns, small_runs
from infra.sizing.writing import COUNCILS

CLOSE = 0.2
"""The share by which a simulated figure may differ from the measured one."""


def test_the_committed_table_is_what_the_command_writes() -> None:
    assert TARGET.read_text(encoding="utf-8") == written(), "run: make sizing"


def test_names_a_bottleneck_at_every_size() -> None:
    rows = [line for line in TARGET.read_text(encoding="utf-8").splitlines() if line.startswith("| **bottleneck**")]
    assert [len([cell for cell in row.split("|")[2:] if cell.strip()]) for row in rows] == [len(COUNCILS)] * 2


@pytest.fixture(name="runs")
def measured_runs() -> SmallRuns:
    found = small_runs()
    if found is None:
        pytest.skip("infra/sizing/runs.json is not there: run `make measure-sizing` on a quiet machine")
    return found


def test_simulated_and_measured_agree(runs: SmallRuns) -> None:
    far_off = [one for one in compared(runs, measured()) if abs(one.deviation) > CLOSE]
    assert not list(map(_told, far_off))


def _told(one: Compared) -> str:
    return f"{one.name}: {one.simulated:.2f} instead of {one.measured:.2f} {one.unit}"


def test_workers_twice_as_fast_as_they_were_would_be_found_out(runs: SmallRuns) -> None:
    far = [
        row
        if row.scaled == NONE
        else row.model_copy(update={"tasks_per_s": {k: 2 * v for k, v in row.tasks_per_s.items()}})
        for row in runs.far
    ]
    found = compared(runs.model_copy(update={"far": tuple(far)}), measured())
    assert sum(abs(one.deviation) > CLOSE for one in found) >= 4 * len(NAMES)


def test_every_stage_was_measured_with_one_two_and_four_workers(runs: SmallRuns) -> None:
    counts = {(row.scaled, row.workers) for row in runs.far}
    assert counts >= {(name, workers) for name in NAMES for workers in (2, 4)}
    assert {(rate.stage, rate.workers) for rate in runs.near} >= {(name, count) for name in NAMES for count in COUNTS}


def test_scaling_one_stage_left_the_others_as_they_were(runs: SmallRuns) -> None:
    """Each row's stage does more, and all others together do what they did before, within a tenth."""
    for before, row in far_parts(runs.far):
        assert row.tasks_per_s[row.scaled] > before.tasks_per_s[row.scaled] * (1.5 if row.workers == 2 else 2.5), row
        assert others(row) == pytest.approx(others(before, row.scaled), rel=0.1), row
