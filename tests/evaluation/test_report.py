"""The JSON of the evaluation has the names that its readers know."""

from tests.evaluation.__main__ import whole
from tests.evaluation.figures import FIELDS
from tests.evaluation.labelled import labelled_written
from tests.evaluation.marking import marks
from tests.evaluation.table import table
from tests.evaluation.written_papers import WRITTEN

NAMES = ("document_type_accuracy", "topic_main_accuracy", "topic_f1", "quotes_found")


def test_the_figures_stand_under_their_names_for_all_and_with_councils_held_out() -> None:
    found = [marks(labelled_written(paper)) for paper in WRITTEN[:4]]
    made = whole(found)
    for one in (made, made["held_out_councils"]):
        assert all(0 <= one[name] <= 1 for name in NAMES)
        assert set(one["fields"]) == {*FIELDS, "all"}
        assert all({"precision", "recall", "f1"} <= set(field) for field in one["fields"].values())
    assert "held out" in table(made, found)
