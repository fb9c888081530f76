"""A citation opens the page that it names, with its quote marked on the picture and in the text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pytest

from contracts.artefacts.meeting import DocumentState, MeetingPage, PageDocument
from contracts.artefacts.summary import Slot
from contracts.model import canonical_bytes
from contracts.references import ArtefactReference
from tests.fakes.vale_meeting import MEETING, SOURCE, Content, listed, put_summarised, told
from workers.adapters.object_stores.memory import MemoryStore
from workers.domain.quote_place import Box, PlacedWord, quote_boxes, quote_span
from workers.runtime import keys
from workers.stages.publish import Publish
from workers.stages.publish.addresses import cited, cited_page, picture
from workers.stages.publish.handler import Publication
from workers.stages.publish.pictures import NoPictures, PagePicture, Pictures

AIM = told("This report sets out the position of the budget.")
ASKED = told("Agree the re-phasing of £6.1m.", Slot.RECOMMENDATION)
REPORT = listed(1, "Budget <monitoring>", "i5")


def on_line(line: int, text: str) -> list[PlacedWord]:
    """Words side by side on a line of a page with ten lines."""
    return [
        PlacedWord(word, Box(at / 20, line / 10, (at + 1) / 20, (line + 0.8) / 10))
        for at, word in enumerate(text.split())
    ]


@dataclass
class DrawnPage:
    """Draws one page of a hundred by two hundred pixels on which the first sentence takes two lines."""

    drawn: list[Sequence[int]] = field(default_factory=list)

    def draw(self, pdf: Path, pages: Sequence[int]) -> Mapping[int, PagePicture]:
        assert pdf.read_bytes() == b"%PDF"
        self.drawn.append(tuple(pages))
        words = (*on_line(1, "This report sets out"), *on_line(2, "the position of the budget."))
        return {1: PagePicture(b"\xff\xd8", 100, 200, words)}


def published(pictures: Pictures) -> MemoryStore:
    bucket = MemoryStore()
    event = put_summarised(bucket, REPORT, Content((AIM, ASKED)))
    bucket.put(event.data.blob.key, b"%PDF")
    stage = Publish(lambda *_: None, pictures)
    stage.work(stage.read(event, bucket).load())
    return bucket


def shown(bucket: MemoryStore) -> str:
    return bucket.get(keys.site(cited_page(REPORT.id, 1, 1))).decode()


def test_a_quote_is_marked_on_the_picture_line_by_line_under_the_name_that_citations_use() -> None:
    text = shown(published(DrawnPage()))
    anchor = cited(REPORT.id, 1, AIM.citations[0]).partition("#")[2]
    (group,) = re.findall(rf'<g id="{anchor}" class="mark">(.*?)</g>', text, re.DOTALL)
    assert re.findall(r'x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"', group) == [
        ("0", "20", "20", "16"),
        ("0", "40", "25", "16"),
    ]
    assert picture(REPORT.id, 1, 1).endswith("p1.jpg")
    assert '<image href="p1.jpg" width="100" height="200"/>' in text


def test_a_quote_that_is_not_found_on_the_picture_is_marked_in_the_text_and_reached_all_the_same() -> None:
    text = shown(published(DrawnPage()))
    anchor = cited(REPORT.id, 1, ASKED.citations[0]).partition("#")[2]
    assert f'<blockquote id="{anchor}">{ASKED.text}' in text
    assert f"<mark>{ASKED.text}</mark>" in text


def test_without_a_picture_the_page_is_its_text_with_the_quotes_marked() -> None:
    text = shown(published(NoPictures()))
    assert "<svg" not in text
    assert re.findall(r"<mark>(.*?)</mark>", text) == [AIM.text, ASKED.text]


def test_the_page_leads_to_the_same_page_of_the_original_and_back_to_the_paper() -> None:
    text = shown(published(NoPictures()))
    assert f'href="{REPORT.url}#page=1"' in text
    assert 'href="../index.html"' in text
    assert "Budget &lt;monitoring&gt;" in text


def test_only_cited_pages_are_drawn() -> None:
    pictures = DrawnPage()
    published(pictures)
    assert pictures.drawn == [(1,)]


def meeting_page(bucket: MemoryStore, sequence: int, state: DocumentState) -> None:
    """Publish the page of the meeting, on which the paper stands so."""
    document = PageDocument(id=REPORT.id, revision=1, title=REPORT.title, kind=REPORT.kind, state=state)
    page = MeetingPage(id=MEETING, source=SOURCE, record_sequence=sequence, status="Confirmed", documents=(document,))
    body = canonical_bytes(page)
    reference = ArtefactReference(key=keys.artefact("assemble", "d", str(sequence)), sha256=sha256(body).hexdigest())
    bucket.put(reference.key, body)
    Publish(lambda *_: reference).work(Publication(bucket, SOURCE, MEETING, reference))


def test_what_is_written_after_a_paper_was_withdrawn_stays_hidden() -> None:
    """A document is published when it is summarised: late, or once more by a reprocessing."""
    bucket = published(DrawnPage())
    meeting_page(bucket, 1, DocumentState.WITHDRAWN)
    assert AIM.text not in shown(bucket)
    event = put_summarised(bucket, REPORT, Content((AIM, ASKED)))
    stage = Publish(lambda *_: None, DrawnPage())
    stage.work(stage.read(event, bucket).load())
    assert "no longer published by the council" in shown(bucket)
    assert AIM.text not in shown(bucket)
    assert bucket.head(keys.site(picture(REPORT.id, 1, 1))) is None


def test_a_new_revision_of_a_withdrawn_paper_is_shown() -> None:
    bucket = published(NoPictures())
    meeting_page(bucket, 1, DocumentState.WITHDRAWN)
    event = put_summarised(bucket, REPORT.model_copy(update={"revision": 2}), Content((AIM,)))
    stage = Publish(lambda *_: None)
    stage.work(stage.read(event, bucket).load())
    assert AIM.text in bucket.get(keys.site(cited_page(REPORT.id, 2, 1))).decode()


def test_a_paper_that_is_public_again_has_its_cited_pages_again() -> None:
    bucket = published(NoPictures())
    before = shown(bucket)
    meeting_page(bucket, 1, DocumentState.WITHDRAWN)
    assert shown(bucket) != before
    meeting_page(bucket, 2, DocumentState.SUMMARISED)
    assert shown(bucket) == before


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("over-\nspend of £2m", "over-\nspend of £2m"),
        ("overspend of £2m", "over-\nspend of £2m"),
        ("OVERSPEND", "over-\nspend"),
        ("underspend", None),
        ("", None),
    ],
)
def test_a_quote_is_found_across_line_ends(quote: str, words: str | None) -> None:
    text = "An over-\nspend of £2m is forecast."
    span = quote_span(text, quote)
    assert (text[slice(*span)] if span else None) == words


def test_words_of_one_line_share_a_box_and_a_quote_that_is_not_there_has_none() -> None:
    words = [*on_line(0, "one two"), *on_line(1, "three")]
    assert [round(box.right, 2) for box in quote_boxes("One two three", words)] == [0.1, 0.05]
    assert quote_boxes("four", words) == ()
