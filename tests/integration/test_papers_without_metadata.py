"""Papers without a word about them, through the command: they come into the meeting that they state."""

import json
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from tests.made_documents import typed
from tests.pipeline.commands import agenda

HEAD = ("Ashmere Vale Borough Council", "Report to: Cabinet", "Date: 2 July 2026")
PAPERS: dict[str, Sequence[str]] = {
    "first/agenda.pdf": (
        "Ashmere Vale Borough Council",
        "AGENDA",
        "Cabinet",
        "Thursday, 2 July 2026 at 6.30 pm",
        "Council Chamber, Town Hall, Market Street",
        "1. Apologies for absence",
        "2. Budget Monitoring Report",
        "3. Food Waste Collections",
    ),
    "late/scan0012.pdf": (
        *HEAD,
        "Title: Budget Monitoring Report",
        "1. Purpose",
        "1.1 This report sets out the budget position of the council for the year 2026/27.",
    ),
    "late/food waste.pdf": (
        *HEAD,
        "Title: Food Waste Collections",
        "1. Purpose",
        "1.1 This report asks for approval of weekly food waste collections.",
    ),
}


def written(folder: Path) -> list[str]:
    """The papers of one meeting, which lie apart."""
    for name, lines in PAPERS.items():
        path, body = folder / name, BytesIO()
        path.parent.mkdir(parents=True, exist_ok=True)
        canvas = Canvas(body)
        typed(canvas, lines)
        canvas.save()
        path.write_bytes(body.getvalue())
    return [str(folder / name) for name in PAPERS]


def pages(bucket: Path) -> list[dict[str, Any]]:
    """The meetings of the site's lists."""
    cards = sorted((bucket / "site" / "data" / "meetings").glob("*.json"))
    return [json.loads((bucket / "site" / "meetings" / card.stem / "meeting.json").read_text()) for card in cards]


def test_files_that_are_processed_come_into_the_meeting_that_they_state(tmp_path: Path) -> None:
    bucket, files = tmp_path / "bucket", written(tmp_path / "papers")
    told = agenda("process", *files, "--bucket", str(bucket)).stdout
    [page] = pages(bucket)
    assert (page["council"], page["committee"]) == ("Ashmere Vale Borough Council", "Cabinet")
    assert (page["starts_at"], page["venue"]) == (
        "2026-07-02T18:30:00+01:00",
        "Council Chamber, Town Hall, Market Street",
    )
    titles = {document["id"]: document["title"] for document in page["documents"]}
    assert [[titles[own] for own in item["documents"]] for item in page["items"]] == [[], ["scan0012"], ["food waste"]]
    assert told.count("page: ") == 1, "pages that lead on are not shown"
