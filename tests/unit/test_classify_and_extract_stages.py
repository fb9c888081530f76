"""Both stages name their inputs by digest, load them from the bucket and announce what they found."""

from contracts.artefacts.text import Page, PageSource, RecognisedText
from contracts.events import Classified, Extracted, TextRecognised
from contracts.model import canonical_bytes
from contracts.references import ArtefactReference, BlobReference
from tests.fakes.vale_meeting import envelope, listed, reference
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime.stage import Event
from workers.stages.classify import Classify
from workers.stages.extract import Extract

BLOB = BlobReference(key="blobs/00/0", sha256="0" * 64, size=1, media_type="application/pdf")
PAPER = """To: Cabinet - 4 March 2025
Subject: Household waste and recycling
Recommendations:
Cabinet is asked to:
a) note the report; and
b) agree the household waste budget of £5m.
"""


def stored(bucket: MemoryStore, key: str, body: bytes, digest: str) -> ArtefactReference:
    bucket.put(key, body)
    return ArtefactReference(key=key, sha256=digest * 64)


def recognised(bucket: MemoryStore, title: str = "Waste", digest: str = "a") -> Event:
    page = Page(number=1, text=PAPER, source=PageSource.TEXT_LAYER)
    text = RecognisedText(sha256="0" * 64, media_type="application/pdf", pages=(page,))
    made = stored(bucket, "artefacts/ocr/x.json", canonical_bytes(text), digest)
    record = listed(1, title)
    fact = TextRecognised(
        document=reference(record), blob=BLOB, artefacts={"ocr": made}, pages=1, pages_by_source={"text_layer": 1}
    )
    return envelope(fact, "ocr")


def classified(bucket: MemoryStore) -> Event:
    event, stage = recognised(bucket), Classify()
    found = stage.work(stage.read(event, bucket).load())
    made = stored(bucket, "artefacts/classify/x.json", canonical_bytes(found), "b")
    (fact,) = stage.announce(event, found, made)
    return envelope(fact, "classify")


def test_a_classification_depends_on_the_text_and_on_the_title() -> None:
    bucket, stage = MemoryStore(), Classify()
    same = stage.read(recognised(bucket), bucket).digest
    assert same == stage.read(recognised(bucket), bucket).digest
    assert same != stage.read(recognised(bucket, title="Parks"), bucket).digest
    assert same != stage.read(recognised(bucket, digest="c"), bucket).digest


def test_the_classification_is_announced_with_all_artefacts_so_far() -> None:
    fact = classified(MemoryStore()).data
    assert isinstance(fact, Classified)
    assert fact.document_type == "report"
    assert fact.topics[0] == "waste-and-recycling"
    assert sorted(fact.artefacts) == ["classify", "ocr"]


def test_the_extraction_is_announced_with_the_meeting_date_and_counts() -> None:
    bucket, stage = MemoryStore(), Extract()
    event = classified(bucket)
    found = stage.work(stage.read(event, bucket).load())
    (fact,) = stage.announce(event, found, ArtefactReference(key="artefacts/extract/x.json", sha256="d" * 64))
    assert isinstance(fact, Extracted)
    assert str(fact.meeting_date) == "2025-03-04"
    assert (fact.facts["recommendations"], fact.facts["committee"], fact.facts["venue"]) == (2, 1, 0)
    assert sorted(fact.artefacts) == ["classify", "extract", "ocr"]
