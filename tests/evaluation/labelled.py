"""The papers that are evaluated, with what a careful reader finds in them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from contracts.artefacts.text import Page, PageSource, RecognisedText
from tests.evaluation.recognised import recognised
from tests.evaluation.written_papers import WRITTEN, Written
from tests.sample_council.catalogue import Paper, papers
from tests.sample_council.dates import Dates
from tests.sample_council.facts import Facts

HERE = Path(__file__).parent
SHARED = HERE.parents[1].parent / "shared"
FOLDERS = (SHARED / "corpus" / "papers", SHARED / "replay" / "documents")
LABELS = SHARED / "score" / "labels.json"
READ = HERE / "read_papers.json"
SAMPLE_DAY = date(2026, 3, 12)
COUNCIL_OF = {
    "uk_modgov_kent": "Kent",
    "uk_modgov_bexley": "Bexley",
    "uk_london_committee": "Southwark",
    "ca_bentley": "Bentley",
    "ca_nipissing": "Nipissing",
    "us_bay_area": "Menlo Park",
}
"""The council behind each folder of the shared labels."""


@dataclass(frozen=True)
class Labelled:
    """A paper: its set, its council, its text, the title that its file name gives, and the labels.

    A label that is left out is not scored; one that is null or empty must stay empty.
    """

    name: str
    group: str
    council: str
    title: str
    text: RecognisedText
    labels: Mapping[str, Any]


def labelled(*, shared_papers: bool = True, with_scans: bool = False) -> Iterator[Labelled]:
    """All papers that are here: the written ones always, the shared ones where they lie beside the project."""
    yield from (labelled_written(one) for one in WRITTEN)
    yield from (_sample(one) for one in papers(Dates(SAMPLE_DAY)))
    if shared_papers:
        yield from shared(with_scans=with_scans)


def shared(*, groups: Sequence[str] = ("scored", "read"), with_scans: bool = False) -> Iterator[Labelled]:
    """The shared papers; those with long scans only where asked for, since their first reading takes minutes."""
    files = {sha256(path.read_bytes()).hexdigest(): path for folder in FOLDERS for path in sorted(folder.glob("*.pdf"))}
    rows = {"scored": LABELS, "read": READ}
    for group, labels in ((name, one) for name in groups for one in _rows(rows[name])):
        path = files.get(labels["sha256"])
        if path is None or (labels.get("long_scan") and not with_scans):
            continue
        folder = labels["file"].partition("/")[0]
        council = COUNCIL_OF.get(folder) or labels["council"]
        kept = labels if group == "scored" else {key: one for key, one in labels.items() if key != "council"}
        text = recognised(path.read_bytes(), "application/pdf")
        yield Labelled(labels["file"], group, council, Path(labels["file"]).stem, text, kept)


def _rows(path: Path) -> list[dict[str, Any]]:
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []


def labelled_written(paper: Written) -> Labelled:
    """An invented paper with its labels; its source gives no title."""
    pages = tuple(Page(number=at, text=text, source=PageSource.TEXT_LAYER) for at, text in enumerate(paper.pages, 1))
    text = RecognisedText(sha256="0" * 64, media_type="application/pdf", pages=pages)
    labels = {
        "document_type": paper.document_type.value,
        "topics": [topic.value for topic in paper.topics],
        "restricted": paper.restricted,
    }
    return Labelled(paper.name, "written", paper.council, "", text, labels)


def _sample(paper: Paper) -> Labelled:
    text = recognised(paper.content, paper.media_type)
    return Labelled(paper.name, "sample", "Ashmere Vale", paper.name, text, labels_of(paper.facts))


def labels_of(facts: Facts) -> dict[str, Any]:
    """The facts of a paper of the sample council in the form of the shared labels."""
    texts = ("title", "committee", "council", "meeting_time", "venue", "reference", "decision_maker", "decision_type")
    lists = ("recommendations", "decisions", "present", "apologies")
    return {
        "document_type": facts.document_type.value,
        "topics": [topic.value for topic in facts.topics],
        "restricted": facts.restricted,
        "meeting_date": facts.meeting_date.isoformat() if facts.meeting_date else None,
        "officers": [vars(officer) for officer in facts.officers],
        "agenda_items": [vars(item) for item in facts.agenda_items],
        **{name: getattr(facts, name) for name in texts},
        **{name: list(getattr(facts, name)) for name in lists},
    }
