"""The summarise stage reads three artefacts and announces one summary."""

from contracts.artefacts.summary import Summary
from contracts.events import Extracted, Summarised
from contracts.model import canonical_bytes
from contracts.references import ArtefactReference
from tests.fakes.vale_meeting import Content, envelope, listed, put_summarised
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime.stage import Event
from workers.stages.summarise import Summarise

REFERENCE = ArtefactReference(key="artefacts/summarise/x/y.json", sha256="f" * 64)


def extracted(bucket: MemoryStore, title: str = "River wall", content: Content | None = None) -> Event:
    earlier: Summarised = put_summarised(bucket, listed(1, title), content or Content()).data
    before = {stage: earlier.artefacts[stage] for stage in ("ocr", "classify", "extract")}
    fact = Extracted(
        document=earlier.document, blob=earlier.blob, artefacts=before, document_type=earlier.document_type, facts={}
    )
    return envelope(fact, "extract")


def test_the_result_depends_on_the_artefacts_before_and_on_the_title() -> None:
    bucket, stage = MemoryStore(), Summarise()
    same = stage.read(extracted(bucket), bucket).digest
    assert same == stage.read(extracted(bucket), bucket).digest
    assert same != stage.read(extracted(bucket, title="River bank"), bucket).digest
    assert same != stage.read(extracted(bucket, content=Content(topics=())), bucket).digest


def test_the_summary_is_made_of_what_the_stages_before_stored() -> None:
    bucket, stage = MemoryStore(), Summarise()
    made = stage.work(stage.read(extracted(bucket), bucket).load())
    assert [one.text for one in made.sentences] == ["This report sets out the position of the budget."]
    assert stage.counts(made)["words"] == 9


def test_the_announcement_names_all_artefacts_so_far() -> None:
    bucket, stage = MemoryStore(), Summarise()
    made = Summary(sentences=(), pages_used=(), pages=3, words=0)
    (fact,) = stage.announce(extracted(bucket), made, REFERENCE)
    assert isinstance(fact, Summarised)
    assert sorted(fact.artefacts) == ["classify", "extract", "ocr", "summarise"]
    assert fact.artefacts["summarise"] == REFERENCE


def test_the_same_inputs_give_the_same_bytes() -> None:
    bucket, stage = MemoryStore(), Summarise()
    inputs = stage.read(extracted(bucket), bucket)
    assert canonical_bytes(stage.work(inputs.load())) == canonical_bytes(stage.work(inputs.load()))
