"""The verifier catches the lies that a program makes of true sentences, and lets true sentences stand."""

import pytest

from tests.evaluation.labelled import LABELS, labelled, shared
from tests.evaluation.told import summarised, told
from tests.evaluation.verifier import figures

LEAST_LIES, CAUGHT, ALARMS = 300, 0.95, 0.03


@pytest.mark.timeout(300)
@pytest.mark.parametrize("papers", ["generated", pytest.param("shared", marks=pytest.mark.slow)])
def test_lies_are_caught_and_true_sentences_stand(papers: str) -> None:
    if papers == "shared" and not LABELS.is_file():
        pytest.skip("the shared papers are not beside the project")
    found = labelled(shared_papers=False) if papers == "generated" else shared(groups=("scored",))
    made = figures(list(told(summarised(paper) for paper in found)))
    assert made["lies"] >= LEAST_LIES
    assert made["caught"] >= CAUGHT
    assert made["false_alarms"] <= ALARMS
    assert made["false_alarms_on_paraphrases"] <= ALARMS
