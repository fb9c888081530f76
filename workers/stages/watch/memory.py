"""What the watcher remembers of a source between polls.

It only saves work: whatever is lost here is found again in receipts and records, and nothing is announced twice.
"""

from pydantic import Field

from contracts.model import Contract, Sha256, canonical_bytes
from workers.runtime import keys
from workers.runtime.download import Validators
from workers.runtime.objects import ObjectMissingError, ObjectStore


class KnownDocument(Contract):
    """The last revision seen of a document, and how to ask whether it still holds."""

    revision: int = Field(default=1, ge=1)
    sha256: Sha256 | None = Field(None, description="Known once the document is fetched.")
    etag: str | None = None
    last_modified: str | None = None

    @property
    def validators(self) -> Validators | None:
        """What to send for a conditional request; None when the server gave nothing."""
        if self.etag is None and self.last_modified is None:
            return None
        return Validators(self.etag, self.last_modified)


class KnownMeeting(Contract):
    """The last record written of a meeting; the digest leaves its sequence number out."""

    sequence: int = Field(default=0, ge=0)
    digest: str = ""


class SourceMemory(Contract):
    """All known documents and meetings of a source, by id."""

    documents: dict[str, KnownDocument] = Field(default_factory=dict)
    meetings: dict[str, KnownMeeting] = Field(default_factory=dict)


def load_memory(store: ObjectStore, source: str) -> SourceMemory:
    """Read the memory of a source; empty before the first poll."""
    try:
        return SourceMemory.model_validate_json(store.get(keys.source_state(source)))
    except ObjectMissingError:
        return SourceMemory()


def save_memory(store: ObjectStore, source: str, memory: SourceMemory) -> None:
    """Replace the memory of a source."""
    store.put(keys.source_state(source), canonical_bytes(memory))
