"""The language of a page is told by its common words."""

import pytest

from contracts.artefacts.text import Page, PageSource
from workers.stages.ocr.confidence import is_low, mean_confidence
from workers.stages.ocr.languages import language_of

WELSH = "Mae\u2019r Cyngor yn gwahodd sylwadau ar y cynllun datblygu lleol erbyn dydd Gwener, ac mae hyn yn bwysig."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The cabinet is asked to note the position of the programme at the end of the quarter.", "eng"),
        (WELSH, "cym"),
        (WELSH + " The council is asked to note it.", "cym"),
        ("Der Rat hat den Haushalt beschlossen und die Verwaltung beauftragt.", "und"),
        ("1,250 1,300 14,455 99.5 Roads 12 Parks 14 Total 9,120 4 5 6 7 8 9", "und"),
        ("", "und"),
    ],
)
def test_the_language_of_a_page_is_that_of_its_common_words(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_document_is_marked_when_its_recognised_pages_are_read_badly() -> None:
    pages = [
        Page(number=1, text="a", source=PageSource.OCR, confidence=41.0),
        Page(number=2, text="b", source=PageSource.TEXT_LAYER),
        Page(number=3, text="c", source=PageSource.OCR, confidence=62.0),
    ]
    assert mean_confidence(pages) == 51.5
    assert is_low(mean_confidence(pages))
    assert not is_low(mean_confidence(pages[1:2]))
