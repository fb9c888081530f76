"""The sample council's papers, drawn, recognised and extracted: what comes out is what their authors state."""

from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from contracts.artefacts.classification import Classification, TypeDecision
from contracts.artefacts.extraction import Extraction
from tests.integration.test_ocr_stage import text_of
from tests.sample_council.catalogue import expected, papers
from tests.sample_council.dates import Dates
from tests.sample_council.facts import Facts
from workers.domain.paper_text import squash
from workers.stages.extract.extraction import extract

DATES = Dates(date(2026, 3, 12))
EXPECTED = expected(DATES)
SINGLE = (
    "title council committee meeting_date meeting_time venue reference decision_maker decision_type".split()  # noqa: SIM905 (readable)
)


@pytest.fixture(scope="module")
def extracted() -> Mapping[str, Extraction]:
    return dict(_extracted())


def _extracted() -> Iterator[tuple[str, Extraction]]:
    for paper in papers(DATES):
        text = text_of(paper.content, paper.media_type)
        kind = TypeDecision(value=paper.facts.document_type, score=1, evidence=())
        yield paper.name, extract(text, Classification(document_type=kind, topics=(), restricted=False), "")


def plain(value: object) -> str:
    """Without case, blanks, hyphens and the full stop at the end, in which a reader sees no difference."""
    return squash(str(value)).rstrip(".;") if value else ""


@pytest.mark.parametrize("name", EXPECTED)
def test_what_is_stated_once_is_found_and_what_is_not_stated_is_absent(
    name: str, extracted: Mapping[str, Extraction]
) -> None:
    stated = {field: plain(getattr(EXPECTED[name], field)) for field in SINGLE}
    values = {field: getattr(extracted[name], field) for field in SINGLE}
    assert {field: plain(value.value if value else None) for field, value in values.items()} == stated


@pytest.mark.parametrize("name", EXPECTED)
def test_lists_are_whole_and_hold_nothing_else(name: str, extracted: Mapping[str, Extraction]) -> None:
    found = extracted[name]
    for field in ("recommendations", "decisions", "present", "apologies"):
        assert [plain(one.value) for one in getattr(found, field)] == [
            plain(text) for text in getattr(EXPECTED[name], field)
        ], field


@pytest.mark.parametrize("name", EXPECTED)
def test_items_have_their_numbers_and_officers_their_details(name: str, extracted: Mapping[str, Extraction]) -> None:
    found, stated = extracted[name], EXPECTED[name]
    assert [(one.number, plain(one.title)) for one in found.agenda_items] == [
        (one.number, plain(one.title)) for one in stated.agenda_items
    ]
    assert _people(found) == _people(stated)


def _people(paper: Extraction | Facts) -> set[tuple[str, str, str, str]]:
    return {(plain(one.name), plain(one.role), plain(one.phone), plain(one.email)) for one in paper.officers}
