"""References that events carry instead of content (claim check)."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from contracts.model import Contract, Key, Sha256, unit

StableId = Annotated[str, StringConstraints(pattern=r"^(doc|mtg)_[0-9a-f]{20}$")]
"""The stable id of a document (`doc_…`) or a meeting (`mtg_…`): the same over all its revisions."""

PRINTABLE = r"^[^\x00-\x1f\x7f]*$"
"""No control characters: they would take six bytes each on the wire, and help nobody."""

Title = Annotated[str, StringConstraints(max_length=300, pattern=PRINTABLE)]
Name = Annotated[str, StringConstraints(max_length=120, pattern=PRINTABLE)]
Address = Annotated[str, StringConstraints(max_length=2000, pattern=r"^[!#-\[\]-~]*$")]
"""An address in ASCII, other characters percent-encoded."""


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

    id: StableId = Field(description="Stable id of the meeting, `mtg_…`; it stays when the meeting is moved.")
    council: Name | None = Field(None, description="The council's name; cut with … at the limit.")
    committee: Name | None = Field(None, description="The committee's name as listed; cut with … at the limit.")
    starts_at: datetime | None = Field(None, description="Local wall time with its offset from UTC.")


class DocumentReference(Contract):
    """Names one revision of one document, as its source lists it."""

    id: StableId = Field(description="Stable id of the document, `doc_…`: the same over all its revisions.")
    revision: int = Field(ge=1, description="1 for the first content seen at the address, then counted up.")
    source: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$")] = Field(
        description="The source's name."
    )
    url: Address = Field(description="Where the source publishes it.")
    title: Title = Field(description="As listed, cut with … at the limit.")
    kind: ListedKind = Field(description="What the source lists it as.")
    meeting: MeetingReference | None = Field(None, description="The meeting under which it is listed, if any.")
    item: Annotated[str, StringConstraints(max_length=40)] | None = Field(
        None, description="The agenda item's number as listed."
    )


class BlobReference(Contract):
    """Where the original bytes of a document are."""

    key: Key = Field(description="Key of the original bytes in the bucket.")
    sha256: Sha256 = Field(description="SHA-256 of the bytes, in lower-case hexadecimal.")
    size: int = Field(ge=0, description="Length of the bytes.", json_schema_extra=unit("bytes"))
    media_type: str = Field(max_length=100, description="Decided by the first bytes, not by what the server says.")


class ArtefactReference(Contract):
    """Where an immutable result is, and the digest of its bytes."""

    key: Key = Field(description="Key of the result in the bucket.")
    sha256: Sha256 = Field(description="SHA-256 of the stored bytes, in lower-case hexadecimal.")
