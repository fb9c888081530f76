"""Titles as councils give them, each alone: the vocabulary knows what most of them are about.

`titles.txt` was written from what committees decide on everywhere, with its topics, before the vocabulary was widened.
"""

from pathlib import Path

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.text import Page, PageSource, RecognisedText
from tests.evaluation.figures import f1, over
from tests.evaluation.marking import Tally
from workers.domain.paper_text import paper_of
from workers.stages.classify.topics import topics

TITLES = Path(__file__).with_name("titles.txt")


def rows() -> list[tuple[str, list[str]]]:
    parted = (line.split(" | ") for line in TITLES.read_text(encoding="utf-8").splitlines())
    return [(title, wanted.split(", ")) for title, wanted in parted]


def found(title: str) -> list[str]:
    page = Page(number=1, text=title, source=PageSource.TEXT_LAYER)
    text = RecognisedText(sha256="0" * 64, media_type="application/pdf", pages=(page,))
    return [topic.value.value for topic in topics(paper_of(text), title, DocumentType.REPORT)]


def test_the_main_topic_of_a_title_alone_is_right_nine_times_in_ten() -> None:
    wrong = [title for title, wanted in rows() if found(title)[:1] != wanted[:1]]
    assert len(wrong) <= len(rows()) / 10, wrong


def test_the_topics_of_titles_alone_are_mostly_those_a_reader_gives() -> None:
    tallies = []
    for title, wanted in rows():
        have = found(title)
        right = len(set(wanted) & set(have))
        tallies.append(Tally(right, len(have) - right, len(wanted) - right))
    assert (f1(over(tallies)) or 0) >= 0.85
