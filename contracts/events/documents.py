"""Facts about one document, in the order in which they happen."""

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from contracts.artefacts.classification import DocumentType, Topic
from contracts.artefacts.failure import ReasonCode
from contracts.model import Contract, Key, Sha256, unit
from contracts.references import PRINTABLE, ArtefactReference, BlobReference, DocumentReference


class DocumentEvent(Contract):
    """What every event about a document says."""

    TYPE: ClassVar[str]
    document: DocumentReference = Field(description="The revision of the document that the event is about.")

    @property
    def subject(self) -> str:
        """The stable id that the event is about."""
        return self.document.id


class DocumentDetected(DocumentEvent):
    """The watcher saw a document, or other content at a known address, for the first time."""

    TYPE: ClassVar[str] = "agenda.document.detected.v1"
    change: Literal["new", "revised"] = Field(
        "new", description="`new` for the first revision, `revised` for other content at a known address."
    )
    sha256: Sha256 | None = Field(None, description="Digest of the content, where the watcher already had to read it.")


class DocumentWithdrawn(DocumentEvent):
    """A document is no longer published by its source."""

    TYPE: ClassVar[str] = "agenda.document.withdrawn.v1"
    reason: Literal["removed", "restricted", "taken_down"] = Field(
        description="`removed`: no longer listed; `restricted`: still listed, no longer public; `taken_down`: by us."
    )
    message: str | None = Field(
        None, max_length=500, pattern=PRINTABLE, description="Why it was taken down, where it was."
    )


class DocumentFetched(DocumentEvent):
    """The bytes of a document are in the bucket."""

    TYPE: ClassVar[str] = "agenda.document.fetched.v1"
    blob: BlobReference = Field(description="The original bytes.")


class ProcessedEvent(DocumentEvent):
    """A stage finished with a document; `artefacts` names the results so far, by stage."""

    blob: BlobReference = Field(description="The original bytes.")
    artefacts: dict[str, ArtefactReference] = Field(description="The results so far, by the name of their stage.")


class TextRecognised(ProcessedEvent):
    """The text of every page is known."""

    TYPE: ClassVar[str] = "agenda.document.text_recognised.v1"
    pages: int = Field(ge=0, description="Number of pages of the document.", json_schema_extra=unit("pages"))
    pages_by_source: dict[str, int] = Field(
        description="How many pages came from `text_layer`, `ocr` or are `empty`.", json_schema_extra=unit("pages")
    )
    mean_confidence: float | None = Field(
        None, ge=0, le=100, description="Mean over recognised pages, 0 to 100.", json_schema_extra=unit("percent")
    )
    low_confidence: bool = Field(
        default=False, description="Whether the recognised pages are read so badly that words should not be relied on."
    )


class Classified(ProcessedEvent):
    """Document type and topics are decided, or `unknown` where the words do not suffice."""

    TYPE: ClassVar[str] = "agenda.document.classified.v1"
    document_type: DocumentType = Field(description="What kind of paper it is.")
    topics: tuple[Topic, ...] = Field(description="What it is about, the main topic first.")
    restricted: bool = Field(description="Whether the paper itself says that it is exempt or confidential.")


class Extracted(ProcessedEvent):
    """The facts that the document states are extracted."""

    TYPE: ClassVar[str] = "agenda.document.extracted.v1"
    document_type: DocumentType = Field(description="What kind of paper it is.")
    meeting_date: date | None = Field(None, description="Day of the meeting as the document states it.")
    facts: dict[str, int] = Field(description="How many facts of each field were found.")


class Summarised(ProcessedEvent):
    """A cited summary of the document is stored."""

    TYPE: ClassVar[str] = "agenda.document.summarised.v1"
    document_type: DocumentType = Field(description="What kind of paper it is.")
    sentences: int = Field(ge=0, description="Number of sentences of the summary.", json_schema_extra=unit("sentences"))
    words: int = Field(ge=0, description="Number of words of the summary.", json_schema_extra=unit("words"))


class DocumentFailed(DocumentEvent):
    """A stage could not process a document; the failure record says why and keeps the input."""

    TYPE: ClassVar[str] = "agenda.document.failed.v1"
    stage: str = Field(description="The stage that could not process it.")
    reason: ReasonCode = Field(description="Why, from a closed list.")
    message: str = Field(max_length=500, pattern=PRINTABLE, description="What happened and what to do.")
    attempts: int = Field(ge=1, description="Number of attempts that were made.", json_schema_extra=unit("attempts"))
    failure: Key = Field(description="Key of the failure record.")
