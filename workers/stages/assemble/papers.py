"""The documents of a meeting with what they say, and which of them tell the meeting."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from contracts.artefacts.classification import Classification, DocumentType
from contracts.artefacts.extraction import Extraction
from contracts.artefacts.meeting import DocumentRecord, DocumentState, PageDocument
from contracts.artefacts.summary import Summary
from contracts.references import ListedKind
from workers.runtime.objects import ObjectStore
from workers.stages.assemble.past import page_texts
from workers.stages.assemble.settled import SettledDocument

AGENDA_KINDS = frozenset({ListedKind.FRONT_SHEET, ListedKind.REPORTS_PACK})
MINUTES_KINDS = frozenset({ListedKind.PRINTED_MINUTES, ListedKind.PRINTED_DECISIONS})


@dataclass(frozen=True)
class Said:
    """What the stages before made of a document."""

    classification: Classification
    extraction: Extraction
    summary: Summary


@dataclass(frozen=True)
class Paper:
    """A settled document; `said` is None unless it is summarised."""

    document: SettledDocument
    said: Said | None = None
    texts: Mapping[int, str] | None = None
    """Of minutes the text of each page, which tells the order of what they say."""

    @property
    def record(self) -> DocumentRecord:
        """The document as it is listed."""
        return self.document.record

    @property
    def type(self) -> DocumentType:
        """What kind of paper it is."""
        return self.said.classification.document_type.value if self.said else DocumentType.UNKNOWN


def load_papers(bucket: ObjectStore, documents: Iterable[SettledDocument]) -> tuple[Paper, ...]:
    """Read what the documents say."""
    return tuple(load_paper(bucket, document) for document in documents)


def load_paper(bucket: ObjectStore, document: SettledDocument) -> Paper:
    """Read what a document says."""
    paper = Paper(document, load_said(bucket, document))
    if document.summarised is None or not is_minutes(paper):
        return paper
    return replace(paper, texts=page_texts(bucket, document.summarised))


def load_said(bucket: ObjectStore, document: SettledDocument) -> Said | None:
    """Read the artefacts of one document."""
    if document.summarised is None:
        return None
    artefacts = document.summarised.artefacts
    return Said(
        Classification.model_validate_json(bucket.get(artefacts["classify"].key)),
        Extraction.model_validate_json(bucket.get(artefacts["extract"].key)),
        Summary.model_validate_json(bucket.get(artefacts["summarise"].key)),
    )


def is_pack(paper: Paper) -> bool:
    """Whether a document holds others of its meeting."""
    return paper.record.kind is ListedKind.REPORTS_PACK or paper.type is DocumentType.REPORTS_PACK


def telling(papers: Sequence[Paper]) -> tuple[Paper, ...]:
    """The papers that are told: a pack only where its parts are not listed by themselves."""
    single = [paper for paper in papers if paper.said and paper.record.kind is ListedKind.PAPER and not is_pack(paper)]
    return tuple(paper for paper in papers if paper.said and not (single and is_pack(paper)))


def is_agenda(paper: Paper) -> bool:
    """Whether a document is the agenda of the meeting."""
    return paper.record.kind in AGENDA_KINDS or (paper.record.item is None and paper.type is DocumentType.AGENDA)


def is_minutes(paper: Paper) -> bool:
    """Whether a document holds the minutes or the decisions of this meeting; an item's paper is of an earlier one."""
    if paper.record.kind in MINUTES_KINDS:
        return True
    return paper.record.item is None and paper.type is DocumentType.MINUTES


def page_document(paper: Paper, told: Iterable[Paper]) -> PageDocument:
    """A document as the page shows it; what is told elsewhere is not told again."""
    record, summarised, failed = paper.record, paper.document.summarised, paper.document.failed
    shown = PageDocument(
        id=record.id,
        revision=record.revision,
        title=record.title,
        url=record.url,
        kind=record.kind,
        item=record.item,
        state=paper.document.state,
        blob=summarised.blob.key if summarised else None,
        reason=failed.reason.value if failed else None,
    )
    if paper.said is None or paper.document.state is not DocumentState.SUMMARISED:
        return shown
    summary = paper.said.summary if paper in told else None
    return shown.model_copy(
        update={
            "document_type": paper.type,
            "topics": tuple(topic.value for topic in paper.said.classification.topics),
            "pages": paper.said.summary.pages,
            "sentences": summary.sentences if summary else (),
            "key_figures": summary.key_figures if summary else (),
        }
    )
