"""References that events carry instead of content (claim check)."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from contracts.model import Contract, Key, Sha256

StableId = Annotated[str, StringConstraints(pattern=r"^(doc|mtg)_[0-9a-f]{20}$")]
"""The stable id of a document (`doc_…`) or a meeting (`mtg_…`): the same over all its revisions."""

Title = Annotated[str, StringConstraints(max_length=300)]
Name = Annotated[str, StringConstraints(max_length=120)]
Address = Annotated[str, StringConstraints(max_length=2000)]


class ListedKind(StrEnum):
    """What the source lists a document as; the document type is decided later, from its content."""

    FRONT_SHEET = "front_sheet"
    REPORTS_PACK = "reports_pack"
    SUPPLEMENT = "supplement"
    PRINTED_MINUTES = "printed_minutes"
    PRINTED_DECISIONS = "printed_decisions"
    PAPER = "paper"
    FILE = "file"


class MeetingReference(Contract):
    """Names one meeting, with what consumers filter by."""

    id: StableId
    council: Name | None = None
    committee: Name | None = None
    starts_at: datetime | None = Field(None, description="Local wall time with its offset from UTC.")


class DocumentReference(Contract):
    """Names one revision of one document, as its source lists it."""

    id: StableId
    revision: int = Field(ge=1, description="1 for the first content seen at the address, then counted up.")
    source: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$")] = Field(
        description="The source's name."
    )
    url: Address
    title: Title
    kind: ListedKind
    meeting: MeetingReference | None = None
    item: Annotated[str, StringConstraints(max_length=40)] | None = Field(
        None, description="The agenda item's number as listed."
    )


class BlobReference(Contract):
    """Where the original bytes of a document are."""

    key: Key
    sha256: Sha256
    size: int = Field(ge=0, description="Bytes.")
    media_type: str = Field(max_length=100, description="Decided by the first bytes, not by what the server says.")


class ArtefactReference(Contract):
    """Where an immutable result is, and the digest of its bytes."""

    key: Key
    sha256: Sha256
