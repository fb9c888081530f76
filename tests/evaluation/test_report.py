"""The JSON of the evaluation has the names that its readers know."""

import json
import shutil
from pathlib import Path

import pytest

from tests.evaluation.__main__ import main, whole
from tests.evaluation.figures import FIELDS
from tests.evaluation.form_papers import FORMS
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


def test_papers_of_ones_own_are_scored_alone(tmp_path: Path) -> None:
    for ending in ("txt", "json"):
        shutil.copy(FORMS / f"borough-agenda.{ending}", tmp_path)
    assert main(["--papers", str(tmp_path), "--json", str(tmp_path / "figures")]) == 0
    assert json.loads((tmp_path / "figures").read_text(encoding="utf-8"))["papers"] == 1


def test_a_folder_without_papers_says_what_to_put_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--papers", str(tmp_path)])
    assert "put NAME.txt and NAME.json" in capsys.readouterr().err
